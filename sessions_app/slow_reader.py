"""How long a phone may leave what it is sent unread, at no cost to all those that read it."""

import asyncio
import time
from collections.abc import Callable

from django.conf import settings


class SlowReader:
    """Calls `give_up` once nothing that was begun has come to an end for so long.

    One alarm stays set for many frames: nearly all of them are through before a new one would be.
    """

    def __init__(self, give_up: Callable[[], None]) -> None:
        self._give_up = give_up
        self._under_way = 0
        self._waits_since = 0.0
        self._alarm: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """A frame is on its way."""
        if self._under_way == 0:
            self._waits_since = time.monotonic()
        self._under_way += 1
        if self._alarm is None:
            self._look_again_in(settings.SILENCE_LIMIT_SECONDS)

    def end(self) -> None:
        """It is through, or will never be."""
        self._under_way -= 1
        self._waits_since = time.monotonic()

    def stop(self) -> None:
        """There is nobody left to wait for."""
        if self._alarm is not None:
            self._alarm.cancel()

    def _look_again_in(self, seconds: float) -> None:
        self._alarm = asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        self._alarm = None
        if self._under_way == 0:
            return
        left = self._waits_since + settings.SILENCE_LIMIT_SECONDS - time.monotonic()
        if left > 0:
            self._look_again_in(left)
        else:
            self._give_up()
