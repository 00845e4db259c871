"""What a socket tells by itself: the newest picture, the other's presence, pings, goodbye. There is no queue.

It tells what is newest when it gets to it. A reader that is slow gets fewer pictures, not older ones. What
changes nothing on a screen is not told: what the other does alone is nobody else's business.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable

from django.conf import settings

from couplesync.clock import now_ms
from sessions_app import byes, store
from sessions_app.byes import Goodbye
from sessions_app.engine import Seat
from sessions_app.hub import Listener
from sessions_app.presence import attendance
from sessions_app.sync import next_sync
from sessions_app.wire import Ping, Presence, ServerFrame, Sync

# How long a phone that is doubted has to answer. Its answer to a ping takes a round trip.
ANSWER_SECONDS = 3.0

Tell = Callable[[ServerFrame], Awaitable[None]]


class Pump:
    """One socket's outward side, from the first sync on.

    The phone shows `view` and knows of the version `told`; up to `version` there is nothing more to see.
    """

    def __init__(self, listener: Listener, first: Sync, *, is_practice: bool, tell: Tell) -> None:
        self.listener = listener
        self.view = first.view
        self.told = self.awaited = self.version = first.version
        listener.version = max(listener.version, first.version)
        self.is_practice = is_practice
        self.tell = tell
        self.pings_owed = 0
        self.heard_at = self.pinged_at = time.monotonic()
        self.word: attendance.Word | None = None

    @property
    def seat(self) -> Seat:
        """Whose phone it is."""
        return self.view.you

    async def run(self) -> Goodbye:
        """Tell whatever there is to tell, until there is a reason to close."""
        while True:
            self.listener.news.clear()
            goodbye = self.listener.goodbye or await self._tell_all()
            if goodbye is not None:
                return goodbye
            await self._wait()

    def heard(self) -> None:
        """The phone said something."""
        self.heard_at = time.monotonic()

    def answered(self, version: int) -> None:
        """The phone was told that its command led to this version, and waits to see it."""
        self.awaited = max(self.awaited, version)
        self.listener.news.set()

    def take_pong(self) -> bool:
        """Whether a ping was waiting for this pong."""
        if self.pings_owed == 0:
            return False
        self.pings_owed -= 1
        return True

    def _ask_at_once(self) -> None:
        """Ping now, and close unless it is heard of soon."""
        self.listener.is_doubted = False
        self.pinged_at = -math.inf
        self.heard_at = min(self.heard_at, time.monotonic() - settings.SILENCE_LIMIT_SECONDS + ANSWER_SECONDS)

    async def _tell_all(self) -> Goodbye | None:
        if self.listener.is_doubted:
            self._ask_at_once()
        if time.monotonic() - self.heard_at >= settings.SILENCE_LIMIT_SECONDS:
            return byes.SILENCE
        has_news = self.listener.version > self.version or self.awaited > self.told
        if has_news and not await self._tell_news():
            return byes.NOT_MEMBER
        await self._tell_presence()
        if time.monotonic() - self.pinged_at >= settings.PING_EVERY_SECONDS:
            self.pinged_at = time.monotonic()
            self.pings_owed += 1
            await self.tell(Ping(version=self.told, server_time=now_ms()))
        return None

    async def _tell_news(self) -> bool:
        """False where this person has no business here any more."""
        newest = max(self.listener.version, self.awaited)
        reading = await store.read(self.listener.live, self.listener.person, at_least=newest)
        if reading is None:
            return False
        sync = await next_sync(reading, self.version)
        self.version = sync.version
        if sync.lines or sync.view != self.view or self.awaited > self.told:
            self.view, self.told = sync.view, sync.version
            await self.tell(sync)
        return True

    async def _tell_presence(self) -> None:
        word = self._glance().word
        if word is not None and word != self.word:
            self.word = word
            await self.tell(Presence(other=word.other, since=word.since))

    def _glance(self) -> attendance.Glance:
        if self.is_practice:
            return attendance.Glance(self.word or attendance.Word("here", now_ms()))
        return attendance.glance(self.listener.live, self.seat.other)

    async def _wait(self) -> None:
        """Until there is news, or something of our own is due."""
        now = time.monotonic()
        due_in = min(
            self.pinged_at + settings.PING_EVERY_SECONDS - now,
            self.heard_at + settings.SILENCE_LIMIT_SECONDS - now,
            self._glance().changes_in or settings.PING_EVERY_SECONDS,
        )
        alarm = asyncio.get_running_loop().call_later(due_in, self.listener.news.set)
        await self.listener.news.wait()
        alarm.cancel()
