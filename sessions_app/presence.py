"""Whether a seat's phone is connected, in two words. A hidden phone is still here; one that left is not.

A lease belongs to one connection: the late close of an old socket cannot take away what a new one holds.
In memory: a process that has just started knows nothing, and says nothing until it does.
"""

import time
from dataclasses import dataclass, field
from typing import Literal

from django.conf import settings

from couplesync.clock import now_ms
from sessions_app import hub
from sessions_app.engine import Seat
from sessions_app.engine.seats import BOTH


@dataclass(frozen=True, slots=True)
class Word:
    """What may be said of the other's phone, and since when (milliseconds since 1970)."""

    other: Literal["here", "catching_up"]
    since: int


@dataclass(slots=True)
class _Attendance:
    """One seat's connections, the word that holds for it, and when the last connection went."""

    leases: set[str] = field(default_factory=set)
    word: Word | None = None
    gone_at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class Glance:
    """The word now, and in how many seconds another one may hold by itself."""

    word: Word | None
    changes_in: float | None = None


_attendances: dict[tuple[str, Seat], _Attendance] = {}


def hold(live: str, seat: Seat, connection: str) -> None:
    """This connection is there for that seat."""
    attendance = _attendance(live, seat)
    if not attendance.leases:
        hub.wake(live)
    attendance.leases.add(connection)


def release(live: str, seat: Seat, connection: str) -> None:
    """This connection is gone."""
    _drop(live, seat, {connection})


def leave(live: str, seat: Seat) -> None:
    """The person went. The other sees what they would see of a lost connection, and no more."""
    _drop(live, seat, set(_attendance(live, seat).leases))


def glance(live: str, seat: Seat) -> Glance:
    """What to say of that seat. A short absence is not worth a word."""
    attendance = _attendance(live, seat)
    if attendance.leases:
        return Glance(_say(attendance, "here"))
    left = settings.CATCHING_UP_AFTER_SECONDS - (time.monotonic() - attendance.gone_at)
    if left > 0:
        return Glance(attendance.word, changes_in=left)
    return Glance(_say(attendance, "catching_up"))


def _attendance(live: str, seat: Seat) -> _Attendance:
    return _attendances.setdefault((live, seat), _Attendance())


def _say(attendance: _Attendance, word: Literal["here", "catching_up"]) -> Word:
    if attendance.word is None or attendance.word.other != word:
        attendance.word = Word(word, now_ms())
    return attendance.word


def _drop(live: str, seat: Seat, connections: set[str]) -> None:
    attendance = _attendance(live, seat)
    if not attendance.leases & connections:
        return
    attendance.leases -= connections
    if not attendance.leases:
        attendance.gone_at = time.monotonic()
        hub.wake(live)
    if not any(_attendance(live, each).leases for each in BOTH):
        for each in BOTH:
            del _attendances[live, each]
