"""One conversation after the other. One that cannot go on holds up none of the others.

It is left alone for a while, and for twice as long each time it was tried in vain.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from time import monotonic

from couplesync.outage import DATABASE_AWAY

AT_ONCE = 100
FIRST_REST_SECONDS = 2
LONGEST_REST_SECONDS = 600

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Rest:
    seconds: float
    ends_at: float


class Patience:
    """What is known of the conversations that one kind of work is done for, in this process."""

    def __init__(self) -> None:
        self._rests: dict[str, _Rest] = {}

    def choose(self, lives: Iterable[str]) -> list[str]:
        """The first of them that are not left alone, no more than are done at once."""
        now = monotonic()
        return list(islice((live for live in lives if not self._rests_at(live, now)), AT_ONCE))

    async def each(self, lives: Iterable[str], work: Callable[[str], Awaitable[object]]) -> None:
        """Do it for one after the other. A database that is away is no conversation's fault: raises that."""
        for live in lives:
            try:
                await work(live)
            except DATABASE_AWAY:
                raise
            except Exception:
                logger.exception("a conversation could not go on")
                self._leave_alone(live)
            else:
                self._rests.pop(live, None)

    def _rests_at(self, live: str, now: float) -> bool:
        return live in self._rests and now < self._rests[live].ends_at

    def _leave_alone(self, live: str) -> None:
        last = self._rests.get(live)
        seconds = min(2 * last.seconds, LONGEST_REST_SECONDS) if last else FIRST_REST_SECONDS
        self._rests[live] = _Rest(seconds, monotonic() + seconds)
