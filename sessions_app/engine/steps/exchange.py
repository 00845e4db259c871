"""Both write one line, or skip; what there is gets shown to both at once. Used for thank-yous."""

from dataclasses import replace
from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.seats import BOTH, Seat
from sessions_app.engine.variants import variant


@variant
class Exchange:
    """The step as a format writes it. `prompt` is the key of the question."""

    prompt: str
    caps: Caps
    budget_ms: int
    mark: Literal["arrive", "close"] = "close"
    kind: Literal["exchange"] = "exchange"


@variant
class ExchangeState:
    """Each seat's line id; "" where it was skipped, None while it is open."""

    rules: Exchange
    a: str | None = None
    b: str | None = None
    kind: Literal["exchange"] = "exchange"


@variant
class ExchangeScene:
    """What a seat sees: the question and whether its own part is done, nothing about the other's."""

    prompt: str
    done: bool
    kind: Literal["exchange"] = "exchange"


def start(rules: Exchange) -> ExchangeState:
    """Both open."""
    return ExchangeState(rules=rules)


def entry(state: ExchangeState, seat: Seat) -> str | None:
    """This seat's part so far."""
    return state.a if seat is Seat.A else state.b


def actions(state: ExchangeState, seat: Seat) -> tuple[Action, ...]:
    """Write or skip, once."""
    if entry(state, seat) is not None:
        return ()
    return (Action(kind="write", caps=state.rules.caps), Action(kind="skip"))


def decide(state: ExchangeState, seat: Seat, command: c.Command) -> list[e.StepEvent]:
    """Take the line; with the second one, show both."""
    event: e.LineWritten | e.Skipped
    match command:
        case c.Write(line=line, form=form):
            event = e.LineWritten(seat=seat, line=line, form=form)
        case _:
            event = e.Skipped(seat=seat)
    after = evolve(state, event)
    if not is_over(after):
        return [event]
    return [event, e.Revealed(a=after.a or None, b=after.b or None, prompt=state.rules.prompt)]


def evolve(state: ExchangeState, event: e.StepEvent) -> ExchangeState:
    """Note the part."""
    match event:
        case e.LineWritten(seat=seat, line=line):
            return _set(state, seat, line)
        case e.Skipped(seat=seat):
            return _set(state, seat, "")
        case _:
            return state


def _set(state: ExchangeState, seat: Seat, part: str) -> ExchangeState:
    return replace(state, a=part) if seat is Seat.A else replace(state, b=part)


def is_over(state: ExchangeState) -> bool:
    """Both parts are in."""
    return all(entry(state, seat) is not None for seat in BOTH)


def scene(state: ExchangeState, seat: Seat) -> ExchangeScene:
    """This seat's picture of it."""
    return ExchangeScene(prompt=state.rules.prompt, done=entry(state, seat) is not None)
