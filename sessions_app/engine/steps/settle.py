"""Arriving: a breath for each, alone; over when both are through or the short time is up."""

from typing import Literal

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action
from sessions_app.engine.seats import Seat
from sessions_app.engine.variants import variant


@variant
class Settle:
    """The step as a format writes it. `budget_ms` is also its end: nothing here could be cut."""

    budget_ms: int
    mark: Literal["arrive"] = "arrive"
    kind: Literal["settle"] = "settle"


@variant
class SettleState:
    """Who has arrived."""

    rules: Settle
    arrived: tuple[Seat, ...] = ()
    kind: Literal["settle"] = "settle"


@variant
class SettleScene:
    """What a seat sees: whether it has arrived itself, never whether the other has."""

    arrived: bool
    kind: Literal["settle"] = "settle"


def start(rules: Settle) -> SettleState:
    """Nobody has arrived yet."""
    return SettleState(rules=rules)


def actions(state: SettleState, seat: Seat) -> tuple[Action, ...]:
    """Anyone who has not arrived may say so."""
    return () if seat in state.arrived else (Action(kind="skip"),)


def decide(state: SettleState, seat: Seat, command: c.Command) -> list[e.StepEvent]:
    """Arrive."""
    return [e.Skipped(seat=seat)]


def evolve(state: SettleState, event: e.StepEvent) -> SettleState:
    """Note who arrived."""
    match event:
        case e.Skipped(seat=seat):
            return SettleState(rules=state.rules, arrived=(*state.arrived, seat))
        case _:
            return state


def is_over(state: SettleState) -> bool:
    """Both are here."""
    return len(state.arrived) == 2


def scene(state: SettleState, seat: Seat) -> SettleScene:
    """This seat's picture of it."""
    return SettleScene(arrived=seat in state.arrived)
