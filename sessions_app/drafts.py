"""One socket's drafts under way: only the newest counts, and an earlier one gives way to it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from sessions_app import phrasing
from sessions_app.wire import CheckDraft, ServerFrame

logger = logging.getLogger(__name__)


class Drafts:
    """What `person` is writing in this conversation. `tell` reaches the socket it came from, and no other."""

    def __init__(self, live: str, person: str, tell: Callable[[ServerFrame], Awaitable[None]]) -> None:
        self.live = live
        self.person = person
        self.tell = tell
        self.looking: asyncio.Task[None] | None = None

    def check(self, draft: CheckDraft) -> None:
        """Answer in a while. Commands that come meanwhile do not wait for it."""
        self.stop()
        self.looking = asyncio.create_task(self._look(draft))

    def stop(self) -> None:
        """Nobody waits for an answer any more."""
        if self.looking is not None:
            self.looking.cancel()

    async def _look(self, draft: CheckDraft) -> None:
        try:
            nudge = await phrasing.look_at(draft, self.live, self.person)
        except Exception:
            logger.exception("a draft could not be looked at")
            return
        await self.tell(nudge)
