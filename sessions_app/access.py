"""Which conversation is this person's. Nobody names one: it follows from who they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.sessions.models import Session
from django.db.models import Q

from accounts.couples import with_seat
from accounts.models import User
from accounts.sign_ins import stored_key
from sessions_app.engine import Seat
from sessions_app.engine.limits import MINUTE
from sessions_app.hub import Listener
from sessions_app.models import LiveSession
from sessions_app.threads import in_reader
from sessions_app.wire import Names

SHOWN_AFTER_THE_END = 10 * MINUTE


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The conversation a person is in, and what the two are called."""

    live: str
    names: Names
    is_practice: bool


async def find_room(person: str, now: int) -> Room | None:
    """The live one, theirs together before one for practice; else the one that ended a short while ago."""
    return await in_reader(lambda: _find_room(person, now))


def _find_room(person: str, now: int) -> Room | None:
    mine = with_seat(person)
    recent = Q(ended_at=None) | Q(ended_at__gt=now - SHOWN_AFTER_THE_END)
    rows = (
        LiveSession.objects.filter(mine, recent)
        .exclude(couple__ended_at__isnull=False)
        .select_related("seat_a", "seat_b")
    )
    best = min(
        rows, key=lambda row: (row.ended_at is not None, row.is_practice, -row.opened_at), default=None
    )
    if best is None:
        return None
    return Room(live=best.id, names=names_in(best), is_practice=best.is_practice)


def has_ended_for(person: User, live: str) -> bool:
    """Whether that conversation was theirs, and is over. Not for the event loop's own thread."""
    mine = LiveSession.objects.filter(with_seat(person), id=live, ended_at__isnull=False)
    return mine.exclude(couple__ended_at__isnull=False).exists()


def names_in(row: LiveSession) -> Names:
    """What the two are called."""
    return Names(a=_name(row, Seat.A), b=_name(row, Seat.B))


async def find_signed_out(listeners: Sequence[Listener]) -> list[Listener]:
    """Those who came in with a session that has ended since, here or on every phone."""
    return await in_reader(lambda: _find_signed_out(listeners))


def _find_signed_out(listeners: Sequence[Listener]) -> list[Listener]:
    people = User.objects.filter(id__in={each.person for each in listeners}, is_active=True)
    versions = dict(people.values_list("id", "auth_version"))
    keys = Session.objects.filter(session_key__in={stored_key(each.session) for each in listeners})
    open_sessions = set(keys.values_list("session_key", flat=True))
    return [
        each
        for each in listeners
        if stored_key(each.session) not in open_sessions or versions.get(each.person) != each.auth_version
    ]


def _name(row: LiveSession, seat: Seat) -> str:
    """What that person is called; the practice partner has no name here, the phone gives it one."""
    person = row.seat_a if seat is Seat.A else row.seat_b
    return person.first_name if person else ""
