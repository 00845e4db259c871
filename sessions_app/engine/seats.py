"""The two seats. Rules speak of seats, never of people."""

from enum import StrEnum


class Seat(StrEnum):
    """One of the two places in a conversation; a person keeps theirs for as long as the couple lasts."""

    A = "a"
    B = "b"

    @property
    def other(self) -> "Seat":
        """The seat across."""
        return Seat.B if self is Seat.A else Seat.A


BOTH = (Seat.A, Seat.B)
