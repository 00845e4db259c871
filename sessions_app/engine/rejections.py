"""Saying no: one code a reason, for machines. The sentences live with the phone's other words."""

from enum import StrEnum


class Code(StrEnum):
    """Why a command was refused."""

    NOT_YOUR_TURN = "not_your_turn"  # in a turn: the other seat may do this now
    WRONG_PHASE = "wrong_phase"  # this seat may not do this now
    STALE_TARGET = "stale_target"  # it was meant for something that has moved on
    PAUSED = "paused"  # nothing but pause matters now
    SESSION_ENDED = "session_ended"
    TOO_LONG = "too_long"
    BAD_CHOICE = "bad_choice"  # an option that this format or moment does not offer
    BAD_TIME = "bad_time"  # a return time outside what a pause allows


class Rejected(Exception):
    """An expected refusal. It changes nothing and is told to its sender only."""

    def __init__(self, code: Code) -> None:
        super().__init__(code.value)
        self.code = code
