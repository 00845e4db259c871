"""Taking words away for good: one's own from a conversation, or a whole conversation for both."""

from collections.abc import Collection
from functools import partial

from asgiref.sync import async_to_sync

from accounts.couples import couple_of
from accounts.ledger import note
from accounts.models import TakenBack, User
from couplesync.errors import Refused as NotPossible
from sessions_app import store
from sessions_app.codec import dump_event
from sessions_app.engine import Seat, State
from sessions_app.engine.events import Event, WordsRemoved
from sessions_app.erasure.keeping import take_out
from sessions_app.erasure.said_back import lines_to_blank
from sessions_app.jobs import Job, Refusal, Refused
from sessions_app.models import LiveSession, Words, WordsKey


def remove_words(*, person: User, live: str, seat: Seat, chosen: Collection[str] | None) -> None:
    """Takes away those lines of the person's (None: all of them) and what the partner said back of them.

    Lines that are not theirs are left alone. Raises Refused where nothing can be stored. It does not shred.
    """
    # What is said meanwhile is found in the next round.
    while lines := _to_blank(live, seat, chosen):
        answer = async_to_sync(store.run)(live, job(live, WordsRemoved(seat=seat, lines=lines)))
        if answer == Refused(Refusal.BUSY):
            raise NotPossible(Refusal.BUSY, status=503)


def job(live: str, removed: WordsRemoved) -> Job:
    """What takes those words away, and leaves a mark."""
    return Job(decide=partial(_removed, removed), also=partial(_take_back, live, removed))


def remove_conversation(*, person: User, live: str) -> None:
    """Takes a conversation that is over away from both. Raises Refused."""
    couple = couple_of(person=person)
    mine = LiveSession.objects.filter(id=live, couple=couple, is_practice=False, ended_at__isnull=False)
    if couple is None or not mine.exists():
        raise NotPossible("not_found", status=404)
    take_out(mine)


def _to_blank(live: str, seat: Seat, chosen: Collection[str] | None) -> tuple[str, ...]:
    records = store.list_records(live)
    return lines_to_blank([record.event for record in records], seat, chosen)


def _removed(removed: WordsRemoved, state: State, now: int) -> list[Event]:
    return [removed]


def _take_back(live: str, removed: WordsRemoved) -> None:
    """The words, and the key of whoever has no others left here."""
    note(TakenBack.Kind.WORDS, [live], dump_event(removed))
    words = Words.objects.filter(live_session_id=live)
    words.filter(line__in=removed.lines).delete()
    keys = WordsKey.objects.filter(live_session_id=live, person__isnull=False)
    keys.exclude(person__in=words.filter(author__isnull=False).values("author")).delete()
