"""Ending well: each may own one small step; what was parked is read out; then it is over."""

from dataclasses import replace
from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.forms import Caps
from sessions_app.engine.seats import Seat
from sessions_app.engine.variants import variant


@variant
class Close:
    """The step as a format writes it."""

    caps: Caps
    budget_ms: int
    mark: Literal["close"] = "close"
    kind: Literal["close"] = "close"


@variant
class CloseState:
    """Who is through."""

    rules: Close
    through: tuple[Seat, ...] = ()
    kind: Literal["close"] = "close"


@variant
class CloseScene:
    """What a seat sees: whether its own part is done."""

    done: bool
    kind: Literal["close"] = "close"


def start(rules: Close) -> CloseState:
    """Nobody is through."""
    return CloseState(rules=rules)


def actions(state: CloseState, seat: Seat) -> tuple[Action, ...]:
    """A step of one's own, or none."""
    if seat in state.through:
        return ()
    return (Action(kind="own_step", caps=state.rules.caps), Action(kind="skip"))


def decide(state: CloseState, seat: Seat, command: c.Command) -> list[e.StepEvent]:
    """Take the step or the skip."""
    match command:
        case c.OwnStep(line=line, form=form):
            return [e.StepOwned(seat=seat, line=line, form=form)]
        case _:
            return [e.Skipped(seat=seat)]


def evolve(state: CloseState, event: e.StepEvent) -> CloseState:
    """Note who is through."""
    match event:
        case e.StepOwned(seat=seat) | e.Skipped(seat=seat):
            return replace(state, through=(*state.through, seat))
        case _:
            return state


def is_over(state: CloseState) -> bool:
    """Both are through."""
    return len(state.through) == 2


def scene(state: CloseState, seat: Seat) -> CloseScene:
    """This seat's picture of it."""
    return CloseScene(done=seat in state.through)
