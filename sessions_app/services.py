"""What can be done with a conversation: open one, act in it. Every edge comes here."""

import hmac
import secrets
from functools import cache
from typing import get_args

from django.db import transaction
from django.utils.crypto import salted_hmac

from accounts.limits import Limit, count_one
from accounts.models import Couple, User
from couplesync.clock import now, now_ms
from couplesync.errors import Refused as NotPossible
from sessions_app import store
from sessions_app.codec import load_state
from sessions_app.columns import first_columns
from sessions_app.engine import Seat, State, decide, open_room
from sessions_app.engine.commands import Keeping
from sessions_app.engine.events import Event
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.state import KEEPING_FROM_PRIVATE, Over
from sessions_app.jobs import Answer, Intent, Job
from sessions_app.models import LiveSession
from sessions_app.spoken import spoken
from sessions_app.wire import CommandFrame

OPENINGS = Limit("openings")
# How many whole conversations a couple has had before formats of a level are offered.
OPEN_AFTER = {0: 0, 1: 2, 2: 4}
# A person's wish about keeping has the same names in the room.
WISHES: dict[str, Keeping] = {keeping: keeping for keeping in get_args(Keeping)}


async def submit(person: str, live: str, frame: CommandFrame) -> Answer:
    """Give a command in this conversation. Raises NoWords."""
    return await store.run(live, job_of(person, frame))


def job_of(person: str, frame: CommandFrame) -> Job:
    """What the store is asked to do for a command. Raises NoWords."""
    said = spoken(frame)

    def decide_it(state: State, now: int) -> list[Event]:
        seat = state.seat_of(person)
        assert seat is not None, "the store asks only for members"
        return decide(state, seat, said.command, now, frame.on)

    intent = Intent(
        person=person,
        command_id=frame.command_id,
        body_hash=_hash_of(frame),
        expires_at=frame.exp,
    )
    return Job(decide=decide_it, intent=intent, words=said.words)


def _hash_of(frame: CommandFrame) -> str:
    """Tells one command from another. Keyed, because a plain hash of a short sentence can be looked up."""
    body = frame.model_dump_json(exclude={"command_id"})
    return hmac.digest(_hash_key(), body.encode(), "sha256").hex()


@cache
def _hash_key() -> bytes:
    return salted_hmac("sessions_app.command", "", algorithm="sha256").digest()


@transaction.atomic
def open_conversation(
    couple: Couple, format_id: str, *, by: User | None, planned_at: int | None = None
) -> LiveSession:
    """The couple's live conversation: the one there is, else a new one. Raises Refused.

    It counts for whoever opened it: nobody, where it is the room of a set time.
    """
    locked = (
        Couple.objects.select_for_update(of=("self",)).select_related("seat_a", "seat_b").get(id=couple.id)
    )
    if locked.ended_at is not None or locked.confirmed_at is None:
        raise NotPossible("not_paired")
    live = LiveSession.objects.filter(couple=locked, ended_at=None).first()
    if live is not None:
        return live
    if format_id not in formats_for(locked):
        raise NotPossible("format_not_open")
    if by and not locked.is_made_up:
        count_one(OPENINGS, whom=by.id, now=now())
    state = room_for(locked, format_id, now_ms(), coin=_coin(locked), planned_at=planned_at)
    return LiveSession.objects.create(
        couple=locked,
        seat_a=locked.seat_a,
        seat_b=locked.seat_b,
        planned_at=planned_at,
        **first_columns(state),
    )


def formats_for(couple: Couple) -> tuple[str, ...]:
    """The formats this couple may choose: the deeper ones after some light ones."""
    if couple.is_made_up:
        return tuple(FORMATS)
    held = LiveSession.objects.filter(couple=couple, ended_how="complete").count()
    return tuple(row.id for row in FORMATS.values() if held >= OPEN_AFTER[row.level])


def keepings_for(couple: Couple) -> tuple[Keeping, ...]:
    """What each of them may choose to keep: without an end only once both can come back from anywhere."""
    both = (couple.seat_a, couple.seat_b)
    have_saved = all(person is not None and person.has_saved_place for person in both)
    return KEEPING_FROM_PRIVATE if have_saved else KEEPING_FROM_PRIVATE[:-1]


def room_for(couple: Couple, format_id: str, now: int, *, coin: Seat, planned_at: int | None = None) -> State:
    """A room of this couple's before anything has happened in it, open from `now`."""
    # A live couple has both: the database says so.
    assert couple.seat_a is not None and couple.seat_b is not None
    return open_room(
        people=(couple.seat_a.id, couple.seat_b.id),
        keeping=(WISHES[couple.seat_a.keeping], WISHES[couple.seat_b.keeping]),
        coin=coin,
        formats=formats_for(couple),
        keepings=keepings_for(couple),
        format_id=format_id,
        now=now,
        planned_at=planned_at,
    )


def _coin(couple: Couple) -> Seat:
    """Whoever did not speak first the last time; at the very first, chance.

    The folded state tells it: the log may be gone by now.
    """
    begun = LiveSession.objects.filter(couple=couple, ended_at__isnull=False).exclude(ended_how="not_today")
    last = begun.order_by("-opened_at", "-id").first()
    phase = load_state(last.state).phase if last else None
    return phase.first.other if isinstance(phase, Over) else secrets.choice(list(Seat))
