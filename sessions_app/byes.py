"""Why a socket is closed. 4000 to 4499: come back. 4500 to 4999: do not."""

from typing import NamedTuple


class Goodbye(NamedTuple):
    """A close code and its name."""

    code: int
    why: str


RESTART = Goodbye(4000, "server_restart")
SILENCE = Goodbye(4001, "silence")
TOO_FAST = Goodbye(4008, "too_fast")
INTERNAL = Goodbye(4010, "internal")
BAD_FRAMES = Goodbye(4500, "bad_frames")
SIGNED_OUT = Goodbye(4501, "signed_out")
NOT_MEMBER = Goodbye(4503, "not_member")
NO_CONVERSATION = Goodbye(4504, "no_conversation")
TOO_MANY_SOCKETS = Goodbye(4507, "too_many_sockets")
