"""Ending well: each may own one small step; what was parked is read out; then it is over."""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.seats import Seat
from sessions_app.engine.variants import replace, variant


@variant
class Close:
    """The step as a format writes it."""

    caps: Caps
    budget_ms: int
    mark: Literal["close"] = "close"
    kind: Literal["close"] = "close"

    def start(self, first: Seat) -> "CloseState":
        """Nobody is through."""
        return CloseState(rules=self)


@variant
class CloseScene:
    """What a seat sees: whether its own part is done."""

    done: bool
    kind: Literal["close"] = "close"


@variant
class CloseState:
    """Who is through."""

    rules: Close
    through: tuple[Seat, ...] = ()
    kind: Literal["close"] = "close"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """A step of one's own, or none."""
        if seat in self.through:
            return ()
        return (Action(kind="own_step", caps=self.rules.caps), Action(kind="skip"))

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """Take the step or the skip."""
        match command:
            case c.OwnStep(line=line, form=form):
                return [e.StepOwned(seat=seat, line=line, form=form)]
            case _:
                return [e.Skipped(seat=seat)]

    def evolve(self, event: e.StepEvent) -> "CloseState":
        """Note who is through."""
        match event:
            case e.StepOwned(seat=seat) | e.Skipped(seat=seat):
                return replace(self, through=(*self.through, seat))
            case _:
                return self

    def is_over(self) -> bool:
        """Both are through."""
        return len(self.through) == 2

    def scene(self, seat: Seat) -> CloseScene:
        """This seat's picture of it."""
        return CloseScene(done=seat in self.through)
