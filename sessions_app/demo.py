"""The demonstration: an Alex and a Sam for each visitor, who have talked before; gone a day later."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from accounts.bearer import make_bearer
from accounts.ids import new_id
from accounts.models import Couple, User
from accounts.people import erase_person, start_person
from couplesync.clock import as_datetime
from couplesync.errors import Refused as NotPossible
from sessions_app import services
from sessions_app.codec import dump_state
from sessions_app.columns import columns_of
from sessions_app.decision import decide
from sessions_app.demo_script import EARLIER, Script
from sessions_app.engine import State
from sessions_app.engine.limits import HOUR
from sessions_app.held import Held
from sessions_app.jobs import Accepted
from sessions_app.models import Event, LiveSession, Words, WordsKey
from sessions_app.wire import FRAMES
from sessions_app.writer import Decided

WORLDS_MAX = 50
LASTS = timedelta(hours=24)
DAY = 24 * HOUR
BETWEEN_MOVES = 12_000


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """What lets one browser be both of them."""

    alex: str
    sam: str


@transaction.atomic
def open_world(now: int) -> World:
    """Alex and Sam, paired, with a few conversations behind them. Raises Refused while too many are open."""
    couple = _make_couple(now)
    assert couple.seat_a is not None and couple.seat_b is not None
    for script in EARLIER:
        _hold(couple, script, now)
    return World(alex=make_bearer(couple.seat_a, lasts=LASTS), sam=make_bearer(couple.seat_b, lasts=LASTS))


def end_world(person: User) -> None:
    """Forget the made-up couple of this person; nothing for a real one."""
    for couple in Couple.objects.filter(seat_a=person, is_made_up=True) | Couple.objects.filter(
        seat_b=person, is_made_up=True
    ):
        _forget(couple)


def end_old_worlds(now: int) -> None:
    """Forget every world whose day is over."""
    for couple in Couple.objects.filter(is_made_up=True, made_at__lte=as_datetime(now) - LASTS):
        _forget(couple)


def _make_couple(now: int) -> Couple:
    at = as_datetime(now)
    if Couple.objects.filter(is_made_up=True, made_at__gt=at - LASTS).count() >= WORLDS_MAX:
        raise NotPossible("demo_full", status=503)
    alex = start_person(first_name="Alex", accepted=True, now=at)
    sam = start_person(first_name="Sam", accepted=True, now=at)
    return Couple.objects.create(
        seat_a=alex, seat_b=sam, three_words="", made_at=at, confirmed_at=at, is_made_up=True
    )


def _hold(couple: Couple, script: Script, now: int) -> None:
    """An earlier conversation, decided move by move as any other, and stored once it has ended."""
    at = now - script.days_ago * DAY
    opening = services.room_for(couple, script.format_id, at)
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
    _store(couple, held, opening, moves)


def _store(couple: Couple, held: Held, opening: State, moves: list[Decided]) -> None:
    LiveSession.objects.create(
        id=held.live,
        epoch=held.epoch,
        couple=couple,
        seat_a=couple.seat_a,
        seat_b=couple.seat_b,
        opening=dump_state(opening),
        opened_at=opening.opened_at,
        **columns_of(held.state, held.version),
    )
    for rows in moves:
        Event.objects.bulk_create(rows.events)
        WordsKey.objects.bulk_create(rows.keys)
        Words.objects.bulk_create(rows.words)


def _forget(couple: Couple) -> None:
    """The two, their couple and all they said."""
    people = [person for person in (couple.seat_a, couple.seat_b) if person is not None]
    now = couple.made_at
    couple.delete()
    for person in people:
        erase_person(person=person, now=now)
