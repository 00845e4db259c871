"""What a seat may do now. The view shows these and `decide` accepts these: one list, so they cannot differ."""

from sessions_app.engine.forms import Caps
from sessions_app.engine.variants import variant


@variant
class Action:
    """A command a seat may give now, with its lengths and its choices, if it has any."""

    kind: str
    caps: Caps | None = None
    options: tuple[str, ...] = ()


def find_action(actions: tuple[Action, ...], kind: str) -> Action | None:
    """The action of that kind, if it is on offer."""
    return next((action for action in actions if action.kind == kind), None)
