"""The demonstration: an Alex and a Sam for each visitor, who have talked before; gone a day later."""

from dataclasses import dataclass
from datetime import timedelta

from asgiref.sync import async_to_sync
from django.db import transaction

from accounts.bearer import make_bearer
from accounts.models import Couple, User
from accounts.people import erase_person, start_person
from couplesync.errors import Refused as NotPossible
from sessions_app import services
from sessions_app.clock import as_datetime
from sessions_app.demo_script import EARLIER, Script
from sessions_app.engine.limits import MINUTE
from sessions_app.jobs import Accepted
from sessions_app.wire import FRAMES

WORLDS_MAX = 50
LASTS = timedelta(hours=24)
DAY = 24 * 60 * MINUTE
BETWEEN_MOVES = 12_000


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """What lets one browser be both of them."""

    alex: str
    sam: str


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


@transaction.atomic
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
    """Play an earlier conversation through the same door as any other."""
    at = now - script.days_ago * DAY
    live = services.open_conversation(couple, script.format_id, at=at).id
    people = {"a": couple.seat_a_id, "b": couple.seat_b_id}
    for nth, (seat, kind, body) in enumerate(script.moves):
        person = people[seat]
        assert person is not None
        frame = FRAMES[kind].model_validate(
            {"type": "command", "command_id": f"demo-{nth:04}", "kind": kind, "body": body}
        )
        at += BETWEEN_MOVES
        answer = async_to_sync(services.submit)(person, live, frame, at=at)
        assert isinstance(answer, Accepted), f"{script.format_id}, move {nth}: {answer}"


def _forget(couple: Couple) -> None:
    """The two, their couple and all they said."""
    people = [person for person in (couple.seat_a, couple.seat_b) if person is not None]
    now = couple.made_at
    couple.delete()
    for person in people:
        erase_person(person=person, now=now)
