"""Leases in Redis, for several processes that serve the same people. Its clock is the one that counts."""

import logging
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from pathlib import Path
from typing import Any, TypeVar

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from sessions_app.presence.leases import (
    FORGET_SECONDS,
    LIFE_SECONDS,
    Attendance,
    MemoryLeases,
    Purse,
)

SCRIPT = Path(__file__).with_name("leases.lua")
ANSWER_SECONDS = 1
SPARE_SECONDS = 2
AT_ONCE = 100

Word = str | float
Asked = tuple[str, str, *tuple[Word, ...]]

T = TypeVar("T")

logger = logging.getLogger(__name__)


class RedisLeases:
    """Known to every process. While Redis is away, this one goes by what it knows itself."""

    def __init__(self, url: str, life: float = LIFE_SECONDS) -> None:
        self._life = round(life * 1_000)
        self._own = MemoryLeases(life)
        # The leases of this process, and whether Redis was told of them.
        self._held: dict[tuple[str, str], bool] = {}
        self._away_until = 0.0
        self._redis: Redis = Redis.from_url(
            url,
            socket_timeout=ANSWER_SECONDS,
            socket_connect_timeout=ANSWER_SECONDS,
            retry=Retry(NoBackoff(), 1),  # for a connection that was cut while nobody used it
        )
        self._script = self._redis.register_script(SCRIPT.read_text())

    async def hold(
        self, place: str, holder: str, *, most: int | None = None, unrenewed: float | None = None
    ) -> bool:
        counts_from = 0 if unrenewed is None else self._life - round(unrenewed * 1_000)
        limit = -1 if most is None else most
        told = await self._ask("hold", place, holder, self._life, limit, counts_from)
        is_free = await self._own.hold(place, holder, most=most if told is None else None)
        if told == 0 or not is_free:
            await self._own.release(place, holder)
            return False
        self._held[place, holder] = told is not None
        return True

    async def release(self, place: str, holder: str) -> None:
        self._held.pop((place, holder), None)
        await self._own.release(place, holder)
        await self._ask("release", place, holder)

    async def clear(self, place: str) -> None:
        for lease in [lease for lease in self._held if lease[0] == place]:
            del self._held[lease]
        await self._own.clear(place)
        await self._ask("clear", place)

    async def begin(self, place: str) -> None:
        await self._ask("begin", place)

    async def look(self, places: Sequence[str]) -> list[Attendance | None]:
        left = await self._ask_all([("look", place) for place in places])
        return [_attendance(each) for each in left] if left is not None else [None] * len(places)

    async def renew(self, keep: Collection[str]) -> None:
        await self._own.renew(keep)
        told = list(self._held)
        asked = [self._renewal(lease, is_known) for lease, is_known in self._held.items()]
        if await self._ask_all([*asked, *[("begin", place) for place in keep]]) is not None:
            self._held.update({lease: True for lease in told if lease in self._held})

    def _renewal(self, lease: tuple[str, str], is_known: bool) -> Asked:
        return ("renew", *lease, self._life) if is_known else ("hold", *lease, self._life, -1, 0)

    async def take(self, purse: Purse, wanted: float) -> float:
        taken = await self._ask("take", f"purse:{purse.name}", wanted, purse.size, purse.per_second)
        return await self._own.take(purse, wanted) if taken is None else float(taken)

    async def close(self) -> None:
        """Let go of Redis."""
        await self._redis.aclose()

    async def _ask(self, act: str, name: str, *words: Word) -> Any:
        return await self._unless_away(lambda: self._run((act, name, *words)))

    async def _ask_all(self, asked: Sequence[Asked]) -> list[Any] | None:
        return await self._unless_away(lambda: self._run_all(asked))

    async def _unless_away(self, ask: Callable[[], Awaitable[T]]) -> T | None:
        """None where Redis is away. It is left alone for a while then: everybody would wait for it."""
        if time.monotonic() < self._away_until:
            return None
        try:
            return await ask()
        except (RedisError, OSError):
            logger.warning("Redis does not answer")
            self._away_until = time.monotonic() + SPARE_SECONDS
            return None

    async def _run(self, asked: Asked, via: Any = None) -> Any:
        act, name, *words = asked
        args = [act, round(FORGET_SECONDS * 1_000), *words]
        return await self._script(keys=[f"couplesync:{name}"], args=args, client=via)

    async def _run_all(self, asked: Sequence[Asked]) -> list[Any]:
        """Many in a few round trips, between which others get their turn."""
        done: list[Any] = []
        for start in range(0, len(asked), AT_ONCE):
            async with self._redis.pipeline(transaction=False) as pipe:
                for each in asked[start : start + AT_ONCE]:
                    await self._run(each, via=pipe)
                done += await pipe.execute()
        return done


def _attendance(left: int | None) -> Attendance | None:
    if left is None:
        return None
    return Attendance(True) if left > 0 else Attendance(False, -left / 1_000)
