"""The two seats. Rules speak of seats, never of people."""

from enum import StrEnum
from typing import Literal


class Seat(StrEnum):
    """One of the two places in a conversation; a person keeps theirs for as long as the couple lasts."""

    A = "a"
    B = "b"

    @property
    def other(self) -> "Seat":
        """The seat across."""
        return Seat.B if self is Seat.A else Seat.A


BOTH = (Seat.A, Seat.B)
# Whose turn, in the order in which they speak today.
Turn = Literal["first", "second"]


def seat_of_turn(turn: Turn, first: Seat) -> Seat:
    """The seat that speaks in this turn, where `first` speaks first."""
    return first if turn == "first" else first.other
