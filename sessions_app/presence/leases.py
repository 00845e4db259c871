"""What is true only for as long as somebody says so again: who is connected, and what one may still ask for.

One interface, kept in this process's memory or, where several processes serve, in Redis. Neither fails: for a
Redis that is away this process's own memory answers, and what was not told is told once it is back.
"""

import asyncio
import time
from collections.abc import Collection, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Protocol

LIFE_SECONDS = 10.0
RENEW_SECONDS = 3.0
# How long the lease of a process that died may look like one that is renewed.
DOUBT_SECONDS = RENEW_SECONDS + 1
# How long a place is remembered that nobody holds or keeps any more.
FORGET_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether somebody holds a place, and if not, for how many seconds nobody has."""

    is_held: bool
    gone_for: float = 0.0


@dataclass(frozen=True, slots=True)
class Purse:
    """An allowance that fills up by itself: `size` at most, `per_second` more each second."""

    name: str
    size: float
    per_second: float


class Leases(Protocol):
    """Who holds which places. A lease ends LIFE_SECONDS after its last renewal."""

    async def hold(
        self, place: str, holder: str, *, most: int | None = None, unrenewed: float | None = None
    ) -> bool:
        """Hold a place; False, and nothing is held, where `most` others do. Those that were not renewed for
        `unrenewed` seconds do not count."""
        ...

    async def release(self, place: str, holder: str) -> None:
        """This one is gone."""
        ...

    async def clear(self, place: str) -> None:
        """Everybody is gone from there, wherever they were connected."""
        ...

    async def begin(self, place: str) -> None:
        """From now on it counts that nobody is there, unless something is known of that place."""
        ...

    async def look(self, places: Sequence[str]) -> list[Attendance | None]:
        """How it is there; None where nothing is known."""
        ...

    async def renew(self, keep: Collection[str]) -> None:
        """Renew every lease of this process, and remember those places for a while longer."""
        ...

    async def take(self, purse: Purse, wanted: float) -> float:
        """Take that much if there is as much, else what there is; a negative amount is given back."""
        ...


@dataclass(slots=True)
class _Place:
    leases: dict[str, float] = field(default_factory=dict)
    gone_at: float = field(default_factory=time.monotonic)
    kept_at: float = field(default_factory=time.monotonic)

    def ends(self) -> float:
        """When nobody holds it any more, or since when nobody has."""
        return max(self.gone_at, *self.leases.values()) if self.leases else self.gone_at


@dataclass(slots=True)
class _Money:
    amount: float
    at: float = field(default_factory=time.monotonic)


class MemoryLeases:
    """In this process alone, where each lease ends with what it stands for."""

    def __init__(self, life: float = LIFE_SECONDS) -> None:
        self._life = life
        self._places: dict[str, _Place] = {}
        self._purses: dict[Purse, _Money] = {}

    async def hold(
        self, place: str, holder: str, *, most: int | None = None, unrenewed: float | None = None
    ) -> bool:
        there, now = self._places.setdefault(place, _Place()), time.monotonic()
        counts_from = now if unrenewed is None else now + self._life - unrenewed
        others = [until for name, until in there.leases.items() if name != holder and until > counts_from]
        if most is not None and len(others) >= most:
            return False
        there.leases[holder] = now + self._life
        return True

    async def release(self, place: str, holder: str) -> None:
        there = self._places.get(place)
        if there and there.leases.pop(holder, None) is not None:
            there.gone_at = time.monotonic()

    async def clear(self, place: str) -> None:
        self._places[place] = _Place()

    async def begin(self, place: str) -> None:
        self._places.setdefault(place, _Place())

    async def look(self, places: Sequence[str]) -> list[Attendance | None]:
        return [self._attendance(place) for place in places]

    def _attendance(self, place: str) -> Attendance | None:
        there, now = self._places.get(place), time.monotonic()
        if there is None:
            return None
        return Attendance(True) if there.ends() > now else Attendance(False, now - there.ends())

    async def renew(self, keep: Collection[str]) -> None:
        now = time.monotonic()
        for name, there in list(self._places.items()):
            there.leases = dict.fromkeys(there.leases, now + self._life)
            if there.leases or name in keep:
                there.kept_at = now
            elif now - there.kept_at > FORGET_SECONDS:
                del self._places[name]
        self._forget_full_purses(now)

    async def take(self, purse: Purse, wanted: float) -> float:
        now = time.monotonic()
        money = self._purses.setdefault(purse, _Money(purse.size, now))
        money.amount = _grown(purse, money, now)
        money.at = now
        taken = float(min(wanted, money.amount // 1))
        money.amount = min(money.amount - taken, purse.size)
        return taken

    def _forget_full_purses(self, now: float) -> None:
        full = [purse for purse, money in self._purses.items() if _grown(purse, money, now) >= purse.size]
        for purse in full:
            del self._purses[purse]


def _grown(purse: Purse, money: _Money, now: float) -> float:
    return min(money.amount + (now - money.at) * purse.per_second, purse.size)


_in_use: Leases = MemoryLeases()


def leases() -> Leases:
    """Those of this process."""
    return _in_use


def use(others: Leases) -> None:
    """Keep leases there from now on: once, before anybody holds one."""
    global _in_use
    _in_use = others


_under_way: set[asyncio.Task[None]] = set()


def soon(work: Coroutine[None, None, None]) -> None:
    """Do it without waiting: for who is going and waits for nothing any more."""
    task = asyncio.create_task(work)
    _under_way.add(task)
    task.add_done_callback(_under_way.discard)


async def settle() -> None:
    """Come back once everything that was to be done soon is done."""
    await asyncio.gather(*_under_way)
