"""After the turn, the listener goes one layer deeper: a summary, what makes sense, a tentative feeling.

Each part is written by the listener and checked once by the speaker: yes, or "more like…" and one more try.
"""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.seats import Seat, Turn, seat_of_turn
from sessions_app.engine.variants import replace, variant

PartName = Literal["summarise", "validate", "empathise"]
GAPS = ("missing", "bigger", "smaller", "different")
# The command that writes a part.
WRITES = {"summarise": "reflect", "validate": "validate", "empathise": "empathise"}


@variant
class Part:
    """One layer. An optional one may be skipped."""

    name: PartName
    caps: Caps
    is_optional: bool


@variant
class Deepen:
    """The step as a format writes it; `turn` names whose turn is deepened, `budget_ms` is for each layer."""

    turn: Turn
    parts: tuple[Part, ...]
    budget_ms: int
    more_like: Caps = Caps(soft=160, hard=200)
    mark: Literal["turn"] = "turn"
    kind: Literal["deepen"] = "deepen"

    def start(self, first: Seat) -> "DeepenState":
        """The first part, to be written."""
        return DeepenState(rules=self, speaker=seat_of_turn(self.turn, first))


@variant
class DeepenScene:
    """What a seat sees of it."""

    part: PartName
    moment: Literal["writing", "checking"]
    speaker: Seat
    is_optional: bool
    written: str | None
    correction: str | None
    kind: Literal["deepen"] = "deepen"


@variant
class DeepenState:
    """Which part, and whether it is being written or looked at."""

    rules: Deepen
    speaker: Seat
    index: int = 0
    moment: Literal["writing", "checking"] = "writing"
    written: str | None = None
    correction: str | None = None
    retried: bool = False
    kind: Literal["deepen"] = "deepen"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """The listener writes, the speaker answers."""
        if self.moment == "writing" and seat is not self.speaker:
            return _writing(self.rules.parts[self.index])
        if self.moment == "checking" and seat is self.speaker:
            correct = Action(kind="correct", caps=self.rules.more_like, options=GAPS)
            return (Action(kind="confirm", options=("yes",)), correct)
        return ()

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """Write the part, or answer it."""
        name = self.rules.parts[self.index].name
        match command:
            case c.Reflect(line=line, form=form):
                return [e.Deepened(seat=seat, part=name, line=line, form=form)]
            case c.Validate(line=line, form=form) | c.Empathise(line=line, form=form):
                return [e.Deepened(seat=seat, part=name, line=line, form=form)]
            case c.Confirm():
                return [e.DeepeningConfirmed(seat=seat)]
            case c.Correct(gap=gap, line=line, form=form):
                return [e.DeepeningCorrected(seat=seat, gap=gap, line=line, form=form)]
            case c.Skip():
                return [e.Skipped(seat=seat)]
            case _:
                raise Rejected(Code.WRONG_PHASE)

    def evolve(self, event: e.StepEvent) -> "DeepenState":
        """Fold one event of the step."""
        match event:
            case e.Deepened(line=line) if not self.retried:
                return replace(self, moment="checking", written=line)
            case e.Deepened() | e.DeepeningConfirmed() | e.Skipped():
                return DeepenState(rules=self.rules, speaker=self.speaker, index=self.index + 1)
            case e.DeepeningCorrected(line=line):
                return replace(self, moment="writing", correction=line, retried=True)
            case _:
                return self

    def is_over(self) -> bool:
        """Every part is through."""
        return self.index >= len(self.rules.parts)

    def scene(self, seat: Seat) -> DeepenScene:
        """The picture of it, the same for both."""
        part = self.rules.parts[self.index]
        return DeepenScene(
            part=part.name,
            moment=self.moment,
            speaker=self.speaker,
            is_optional=part.is_optional,
            written=self.written,
            correction=self.correction,
        )


def _writing(part: Part) -> tuple[Action, ...]:
    options = ("written", "aloud") if part.name == "summarise" else ()
    write = Action(kind=WRITES[part.name], caps=part.caps, options=options)
    return (write, Action(kind="skip")) if part.is_optional else (write,)
