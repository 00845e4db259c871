"""What is going on now: the open conversation, whether one may be opened, and what was set for later."""

from dataclasses import dataclass
from typing import Literal

from asgiref.sync import async_to_sync

from accounts.couples import couple_of
from accounts.models import User
from sessions_app import store
from sessions_app.access import find_room
from sessions_app.engine.state import Over
from sessions_app.models import LiveSession
from sessions_app.schedule.ahead import Ahead, ahead_of
from sessions_app.services import formats_for


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenRoom:
    """The conversation one may go to; `return_at`, in milliseconds since 1970, where it is paused."""

    format_id: str
    state: Literal["open", "paused"]
    return_at: int | None
    is_practice: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Now:
    """The open room, whether the couple may open one and in which formats, and the times ahead."""

    live: OpenRoom | None
    may_start: bool
    formats: tuple[str, ...]
    ahead: Ahead | None


def now_for(*, person: User, now: int) -> Now:
    """What the start page shows."""
    couple = couple_of(person=person)
    is_talking = LiveSession.objects.filter(couple=couple, ended_at=None).exists() if couple else False
    return Now(
        live=_open_room(person, now),
        may_start=couple is not None and not is_talking,
        formats=formats_for(couple) if couple else (),
        ahead=ahead_of(couple, person, now) if couple else None,
    )


def _open_room(person: User, now: int) -> OpenRoom | None:
    room = async_to_sync(find_room)(person.id, now)
    reading = async_to_sync(store.read)(room.live, person.id) if room else None
    if room is None or reading is None or isinstance(reading.state.phase, Over):
        return None
    pause = reading.state.pause
    return OpenRoom(
        format_id=reading.state.format_id,
        state="paused" if pause else "open",
        return_at=pause.until if pause else None,
        is_practice=room.is_practice,
    )
