"""The demonstration: an Alex and a Sam for each visitor, who have talked before; gone a day later.

A world is made up in memory and stored in one short transaction: nobody else's turn waits for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from accounts.bearer import make_bearer
from accounts.couples import with_seat
from accounts.ids import new_id
from accounts.models import Couple, User
from accounts.people import erase_person, new_person
from couplesync.clock import as_datetime
from couplesync.errors import Refused as NotPossible
from sessions_app import services
from sessions_app.columns import columns_of, first_columns
from sessions_app.decision import decide
from sessions_app.demo_script import EARLIER, Script
from sessions_app.engine import Seat
from sessions_app.engine.limits import HOUR
from sessions_app.held import Held
from sessions_app.jobs import Accepted
from sessions_app.models import Event, LiveSession, Words, WordsKey
from sessions_app.rows import insert
from sessions_app.wire import FRAMES
from sessions_app.writer import Decided

LASTS = timedelta(hours=24)
DAY = 24 * HOUR
BETWEEN_MOVES = 12_000


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """What lets one browser be both of them."""

    alex: str
    sam: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """A conversation they have had: its row, and what was decided in it."""

    row: LiveSession
    moves: Sequence[Decided]


def open_world(now: int) -> World:
    """Alex and Sam, paired, with a few conversations behind them.

    Where there are as many as may be, in place of the oldest idle one. Raises Refused where none is idle.
    """
    at = as_datetime(now)
    alex, sam = new_person(first_name="Alex", now=at), new_person(first_name="Sam", now=at)
    couple = Couple(seat_a=alex, seat_b=sam, three_words="", made_at=at, confirmed_at=at, is_made_up=True)
    earlier = [_made_up(couple, script, now) for script in EARLIER]
    _make_room(now)
    _store(couple, [alex, sam], earlier)
    return World(alex=make_bearer(alex, lasts=LASTS), sam=make_bearer(sam, lasts=LASTS))


def end_world(person: User) -> None:
    """Forget the made-up couple of this person; nothing for a real one."""
    for couple in Couple.objects.filter(with_seat(person), is_made_up=True):
        _forget(couple)


def end_old_worlds(now: int) -> None:
    """Forget every world whose day is over."""
    for couple in Couple.objects.filter(is_made_up=True, made_at__lte=as_datetime(now) - LASTS):
        _forget(couple)


def _made_up(couple: Couple, script: Script, now: int) -> Earlier:
    """An earlier conversation, decided move by move as any other, until it has ended."""
    at = now - script.days_ago * DAY
    opening = services.room_for(couple, script.format_id, at, coin=Seat.A)
    people = {"a": couple.seat_a_id, "b": couple.seat_b_id}
    held = Held(
        live=new_id(),
        epoch=new_id(),
        version=0,
        state=opening,
        last_at=at,
        users=(couple.seat_a_id, couple.seat_b_id),
        keys={},
    )
    moves: list[Decided] = []
    for nth, (seat, kind, body) in enumerate(script.moves):
        at += BETWEEN_MOVES
        person = people[seat]
        assert person is not None
        frame = {"type": "command", "command_id": f"demo-{nth:04}", "kind": kind, "body": body}
        decision = decide(held, services.job_of(person, FRAMES[kind].model_validate(frame)), at)
        assert isinstance(decision.answer, Accepted), f"{script.format_id}, move {nth}: {decision.answer}"
        moves.append(decision.rows)
        held = decision.after
    row = LiveSession(
        id=held.live,
        epoch=held.epoch,
        couple=couple,
        seat_a=couple.seat_a,
        seat_b=couple.seat_b,
        **{**first_columns(opening), **columns_of(held.state, held.version)},
    )
    return Earlier(row=row, moves=moves)


def _make_room(now: int) -> None:
    """Forget the oldest idle world where one more would be too many. Raises Refused where none is idle."""
    worlds = Couple.objects.filter(is_made_up=True)
    if worlds.count() < settings.WORLDS_MAX:
        return
    long_ago = now - settings.WORLD_IDLE_SECONDS * 1_000
    idle = worlds.filter(made_at__lte=as_datetime(long_ago)).annotate(
        acted_at=Max("live_sessions__events__at")
    )
    oldest = idle.filter(acted_at__lte=long_ago).order_by("made_at", "id").first()
    if oldest is None:
        raise NotPossible("demo_full", status=503, wait=settings.WORLD_IDLE_SECONDS)
    _forget(oldest)


@transaction.atomic
def _store(couple: Couple, people: Sequence[User], earlier: Sequence[Earlier]) -> None:
    User.objects.bulk_create(people)
    couple.save(force_insert=True)
    LiveSession.objects.bulk_create([each.row for each in earlier])
    moves = [rows for each in earlier for rows in each.moves]
    insert(Event, [event for rows in moves for event in rows.events])
    insert(WordsKey, [key for rows in moves for key in rows.keys])
    insert(Words, [words for rows in moves for words in rows.words])


def _forget(couple: Couple) -> None:
    """The two, their couple and all they said."""
    people = [person for person in (couple.seat_a, couple.seat_b) if person is not None]
    now = couple.made_at
    couple.delete()
    for person in people:
        erase_person(person=person, now=now)
