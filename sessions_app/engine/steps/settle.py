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

    def start(self, first: Seat) -> "SettleState":
        """Nobody has arrived yet."""
        return SettleState(rules=self)


@variant
class SettleScene:
    """What a seat sees: whether it has arrived itself, never whether the other has."""

    arrived: bool
    kind: Literal["settle"] = "settle"


@variant
class SettleState:
    """Who has arrived."""

    rules: Settle
    arrived: tuple[Seat, ...] = ()
    kind: Literal["settle"] = "settle"

    def actions(self, seat: Seat) -> tuple[Action, ...]:
        """Anyone who has not arrived may say so."""
        return () if seat in self.arrived else (Action(kind="skip"),)

    def decide(self, seat: Seat, command: c.Command) -> list[e.StepEvent]:
        """Arrive."""
        return [e.Skipped(seat=seat)]

    def evolve(self, event: e.StepEvent) -> "SettleState":
        """Note who arrived."""
        match event:
            case e.Skipped(seat=seat):
                return SettleState(rules=self.rules, arrived=(*self.arrived, seat))
            case _:
                return self

    def is_over(self) -> bool:
        """Both are here."""
        return len(self.arrived) == 2

    def scene(self, seat: Seat) -> SettleScene:
        """This seat's picture of it."""
        return SettleScene(arrived=seat in self.arrived)
