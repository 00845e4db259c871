"""Answers as frames. `docs/protocol.md` says what each code means."""

from typing import Literal

from sessions_app.jobs import Accepted, Answer
from sessions_app.wire import Accepted as AcceptedFrame
from sessions_app.wire import RejectedFrame

Retry = Literal["same", "new", "never"]

# same: send it again as it is · new: it may be possible as another command · never: not from this phone
RETRY: dict[str, Retry] = {
    "bad_request": "never",
    "too_large": "new",
    "rate_limited": "same",
    "not_member": "never",
    "wrong_phase": "new",
    "not_your_turn": "new",
    "stale_target": "new",
    "paused": "new",
    "bad_choice": "new",
    "bad_time": "new",
    "too_long": "new",
    "expired_intent": "new",
    "command_id_reused": "new",
    "busy": "same",
    "session_ended": "never",
    "internal": "same",
}


def answer_frame(command_id: str, answer: Answer) -> AcceptedFrame | RejectedFrame:
    """The same answer is the same frame, byte for byte."""
    if isinstance(answer, Accepted):
        return AcceptedFrame(command_id=command_id, version=answer.version)
    return rejected(answer.code, command_id)


def rejected(code: str, command_id: str | None) -> RejectedFrame:
    """A refusal. A frame that could not be read has no id to answer to."""
    return RejectedFrame(command_id=command_id, code=code, retry=RETRY[code])
