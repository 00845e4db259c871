"""One socket's drafts under way: only the newest counts, and an earlier one gives way to it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from sessions_app import store
from sessions_app.hub import Listener
from sessions_app.phrasing import answering
from sessions_app.wire import CheckDraft, Nudge, ServerFrame

logger = logging.getLogger(__name__)


class Drafts:
    """What the person of this socket is writing. `tell` reaches it, and no other."""

    def __init__(self, listener: Listener, tell: Callable[[ServerFrame], Awaitable[None]]) -> None:
        self.listener = listener
        self.tell = tell
        self.conversations: int | None = None
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
            nudge = await self._nudge(draft)
        except Exception:
            logger.exception("a draft could not be looked at")
            return
        await self.tell(nudge)

    async def _nudge(self, draft: CheckDraft) -> Nudge:
        """From what the newest picture on this socket was made of, or something newer."""
        live, person = self.listener.live, self.listener.person
        if self.conversations is None:
            self.conversations = await answering.conversations_of(person)
        reading = await store.read(live, person, at_least=self.listener.version)
        return await answering.look_at(draft, reading, self.conversations)
