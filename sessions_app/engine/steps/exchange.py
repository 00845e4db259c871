"""Both write one line, or skip; what there is gets shown to both at once. Used for thank-yous."""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.seats import BOTH, Seat
from sessions_app.engine.variants import replace, variant


@variant
class Exchange:
    """The step as a format writes it. `prompt` is the key of the question."""

    prompt: str
    caps: Caps
    budget_ms: int
    mark: Literal["arrive", "close"] = "close"
    kind: Literal["exchange"] = "exchange"

    def start(self, first: Seat) -> "ExchangeState":
        """Both open."""
        return ExchangeState(rules=self)


@variant
class ExchangeScene:
    """What a seat sees: the question and whether its own part is done, nothing about the other's."""

    prompt: str
    done: bool
    kind: Literal["exchange"] = "exchange"


@variant
class ExchangeState:
    """Each seat's line id; "" where it was skipped, None while it is open."""

    rules: Exchange
    a: str | None = None
    b: str | None = None
    kind: Literal["exchange"] = "exchange"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """Write or skip, once."""
        if self._part(seat) is not None:
            return ()
        return (Action(kind="write", caps=self.rules.caps), Action(kind="skip"))

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """Take the line; with the second one, show both."""
        event: e.LineWritten | e.Skipped
        match command:
            case c.Write(line=line, form=form):
                event = e.LineWritten(seat=seat, line=line, form=form)
            case _:
                event = e.Skipped(seat=seat)
        after = self.evolve(event)
        if not after.is_over():
            return [event]
        return [event, e.Revealed(a=after.a or None, b=after.b or None, prompt=self.rules.prompt)]

    def evolve(self, event: e.StepEvent) -> "ExchangeState":
        """Note the part."""
        match event:
            case e.LineWritten(seat=seat, line=line):
                return self._with(seat, line)
            case e.Skipped(seat=seat):
                return self._with(seat, "")
            case _:
                return self

    def is_over(self) -> bool:
        """Both parts are in."""
        return all(self._part(seat) is not None for seat in BOTH)

    def scene(self, seat: Seat) -> ExchangeScene:
        """This seat's picture of it."""
        return ExchangeScene(prompt=self.rules.prompt, done=self._part(seat) is not None)

    def _part(self, seat: Seat) -> str | None:
        return self.a if seat is Seat.A else self.b

    def _with(self, seat: Seat, part: str) -> "ExchangeState":
        return replace(self, a=part) if seat is Seat.A else replace(self, b=part)
