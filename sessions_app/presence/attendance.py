"""Whether a seat's phone is connected, in two words. A hidden phone is still here; one that left is not.

A lease belongs to one connection: the late close of an old socket cannot take away what a new one holds.
What is said here is what this process saw when it looked last. It looks when a hint says that somebody came
or went, and every few seconds. Of what it has not seen yet, it says nothing.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.conf import settings

from couplesync.clock import now_ms
from sessions_app import hub
from sessions_app.engine import Seat
from sessions_app.engine.seats import BOTH
from sessions_app.presence.leases import Attendance, leases, soon


@dataclass(frozen=True, slots=True)
class Word:
    """What may be said of the other's phone, and since when (milliseconds since 1970)."""

    other: Literal["here", "catching_up"]
    since: int


@dataclass(slots=True)
class _Attendance:
    """One seat as it was seen last, and the word that holds for it."""

    is_here: bool | None = None
    gone_at: float = 0.0
    word: Word | None = None


@dataclass(frozen=True, slots=True)
class Glance:
    """The word now, and in how many seconds another one may hold by itself."""

    word: Word | None
    changes_in: float | None = None


Room = dict[Seat, _Attendance]

# The rooms that this process has connections in, whose those are, and which of them hold their seat.
_rooms: dict[str, Room] = {}
_connections: dict[str, tuple[str, Seat]] = {}
_holding: set[str] = set()


async def hold(live: str, seat: Seat, connection: str) -> None:
    """This connection is there for that seat."""
    if connection in _holding:
        return
    _rooms.setdefault(live, {each: _Attendance() for each in BOTH})
    _connections[connection] = (live, seat)
    _holding.add(connection)
    await leases().hold(_place(live, seat), connection)
    await leases().begin(_place(live, seat.other))
    await _tell_changes(live)


def release(live: str, seat: Seat, connection: str) -> None:
    """This connection is gone."""
    soon(_release(live, seat, connection))


async def _release(live: str, seat: Seat, connection: str) -> None:
    _connections.pop(connection, None)
    _holding.discard(connection)
    await leases().release(_place(live, seat), connection)
    await _tell_changes(live)
    if all(live != elsewhere for elsewhere, _ in _connections.values()):
        _rooms.pop(live, None)


async def leave(live: str, seat: Seat) -> None:
    """The person went. The other sees what they would see of a lost connection, and no more."""
    await leases().clear(_place(live, seat))
    await _tell_changes(live)


async def keep() -> None:
    """Renew what this process holds, and see what others hold."""
    await leases().renew([_place(live, seat) for live in _rooms for seat in BOTH])
    await look_again(list(_rooms))


async def look_again(lives: Iterable[str]) -> None:
    """Somebody may have come or gone there."""
    for live in await _look([live for live in lives if live in _rooms]):
        hub.wake_here(live)


def glance(live: str, seat: Seat) -> Glance:
    """What to say of that seat. A short absence is not worth a word."""
    attendance = _rooms[live][seat] if live in _rooms else _Attendance()
    if attendance.is_here is None:
        return Glance(None)
    if attendance.is_here:
        return Glance(_say(attendance, "here", now_ms()))
    left = settings.CATCHING_UP_AFTER_SECONDS - (time.monotonic() - attendance.gone_at)
    if left > 0:
        return Glance(attendance.word, changes_in=left)
    return Glance(_say(attendance, "catching_up", now_ms() + round(left * 1_000)))


def _place(live: str, seat: Seat) -> str:
    return f"seat:{live}:{seat}"


def _say(attendance: _Attendance, word: Literal["here", "catching_up"], since: int) -> Word:
    if attendance.word is None or attendance.word.other != word:
        attendance.word = Word(word, since)
    return attendance.word


async def _tell_changes(live: str) -> None:
    if await _look([live]):
        hub.wake(live)


async def _look(lives: list[str]) -> list[str]:
    """Look again; the conversations in which somebody came or went."""
    seats = [(live, seat) for live in lives for seat in BOTH]
    seen = await leases().look([_place(live, seat) for live, seat in seats])
    changed = {
        live
        for (live, seat), attendance in zip(seats, seen, strict=True)
        if attendance is not None and live in _rooms and _see(live, seat, attendance)
    }
    return list(changed)


def _see(live: str, seat: Seat, seen: Attendance) -> bool:
    """Note it; whether somebody came or went since the last time."""
    known = _rooms[live][seat]
    has_changed = known.is_here is not seen.is_held
    known.is_here, known.gone_at = seen.is_held, time.monotonic() - seen.gone_for
    if has_changed and not seen.is_held:  # also where it was said elsewhere that this person left
        _holding.difference_update([each for each, place in _connections.items() if place == (live, seat)])
    return has_changed
