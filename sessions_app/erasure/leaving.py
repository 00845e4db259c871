"""Un-pairing and being erased: what touches people and conversations at once. One person is enough."""

from datetime import datetime
from functools import partial

from asgiref.sync import async_to_sync
from django.db import transaction

from accounts import people
from accounts.couples import couple_of, end_couple, with_seat
from accounts.models import Couple, User
from couplesync.errors import Refused as NotPossible
from sessions_app import demo, store
from sessions_app.engine import Seat, State
from sessions_app.engine.events import Ended, Event
from sessions_app.engine.state import Over
from sessions_app.erasure.keeping import take_out
from sessions_app.erasure.removal import remove_words
from sessions_app.jobs import Job, Refusal, Refused
from sessions_app.models import LiveSession
from sessions_app.schedule.plans import forget_times


def unpair(*, person: User, now: datetime) -> None:
    """Ends the couple and what they are talking about now; neither may look at what they shared any more.

    Raises Refused where there is no couple, or nothing can be stored now.
    """
    couple = couple_of(person=person)
    if couple is None:
        raise NotPossible("not_paired")
    if couple.is_made_up:  # apart, the two of the demonstration could be paired with real people
        raise NotPossible("made_up")
    while not _end_between_conversations(couple, person, now):
        _end_with_conversation(couple, person, now)


@transaction.atomic
def _end_between_conversations(couple: Couple, person: User, now: datetime) -> bool:
    """False, and nothing is done, where they are talking. While it looks, no conversation can open."""
    Couple.objects.select_for_update().get(id=couple.id)
    if LiveSession.objects.filter(couple=couple, ended_at=None).exists():
        return False
    _end(couple, person, now)
    return True


def _end_with_conversation(couple: Couple, person: User, now: datetime) -> None:
    """In one transaction, so that nobody sees the one ended without the other."""
    live = LiveSession.objects.filter(couple=couple, ended_at=None).values_list("id", flat=True).first()
    if live is None:
        return
    also = partial(_end, couple, person, now)
    answer = async_to_sync(store.run)(live, Job(decide=_part, also=also))
    if answer == Refused(Refusal.BUSY):
        raise NotPossible(Refusal.BUSY, status=503)


def _end(couple: Couple, person: User, now: datetime) -> None:
    end_couple(couple=couple, by=person, now=now)
    forget_times(couple)


def _part(state: State, now: int) -> list[Event]:
    return [] if isinstance(state.phase, Over) else [Ended(how="unpaired")]


def erase(*, person: User, now: datetime) -> None:
    """Un-pairs, takes all words of the person away from every conversation, and forgets the person.

    Of the demonstration's two, neither is there without the other.
    """
    couple = couple_of(person=person)
    if couple is not None and couple.is_made_up:
        demo.end_world(person)
        return
    if couple is not None:
        unpair(person=person, now=now)
    mine = LiveSession.objects.filter(with_seat(person))
    take_out(mine.filter(is_practice=True))
    for live, seat_a in mine.values_list("id", "seat_a"):
        seat = Seat.A if seat_a == person.id else Seat.B
        remove_words(person=person, live=live, seat=seat, chosen=None)
    people.erase_person(person=person, now=now)
