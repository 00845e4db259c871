"""What may still be looked at, by whom, and what is thrown away when its time is over."""

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.couples import couple_of
from accounts.ledger import note
from accounts.models import TakenBack, User
from couplesync.clock import as_datetime
from sessions_app.access import SHOWN_AFTER_THE_END
from sessions_app.engine.limits import HOUR
from sessions_app.models import Event, LiveSession, Outcome, Words, WordsKey

THIRTY_DAYS = 30 * 24 * HOUR
# In these nothing was said, or nobody may look any more.
NOT_SHOWN = ("not_today", "unpaired")


def kept_for(person: User, now: int) -> QuerySet[LiveSession]:
    """The ended conversations that this person may look back at: those of the couple they are in."""
    couple = couple_of(person=person)
    if couple is None:
        return LiveSession.objects.none()
    ended = LiveSession.objects.filter(couple=couple, ended_at__isnull=False, is_practice=False)
    return ended.exclude(keeping="none").exclude(ended_how__in=NOT_SHOWN).exclude(is_over(now))


def with_words_of(person: User, now: int) -> QuerySet[LiveSession]:
    """Every conversation that still holds words of this person, whoever they are with now."""
    own = Words.objects.filter(live_session=OuterRef("pk"), author=person)
    return LiveSession.objects.filter(Exists(own)).exclude(is_over(now))


def is_over(now: int) -> Q:
    """Whether the time of a conversation's words is over."""
    long_ago = now - THIRTY_DAYS
    parted = Q(couple__ended_at__lte=as_datetime(long_ago))
    return Q(words_die_at__lte=now) | parted | (_unsaved() & Q(ended_at__lte=long_ago))


def _unsaved() -> Q:
    """Nothing lasts longer than thirty days until both have saved their place, whatever they chose."""
    return Q(seat_a__provisional_since__isnull=False) | Q(seat_b__provisional_since__isnull=False)


def dies_at(row: LiveSession) -> int | None:
    """When its words will be gone as things stand; None where no end is set."""
    if row.words_die_at is not None or row.ended_at is None:
        return row.words_die_at
    have_saved = all(person is None or person.has_saved_place for person in (row.seat_a, row.seat_b))
    return None if have_saved else row.ended_at + THIRTY_DAYS


def throw_away(now: int) -> int:
    """Empty the conversations whose time is over, and say how many. Practice goes without a trace."""
    take_out(LiveSession.objects.filter(is_practice=True, words_die_at__lte=now))
    # Who gave which command is kept for retries alone: it would tell whose a pause was.
    Outcome.objects.filter(live_session__ended_at__lte=now - SHOWN_AFTER_THE_END).delete()
    has_log = Exists(Event.objects.filter(live_session=OuterRef("pk")))
    lives = list(LiveSession.objects.filter(is_over(now)).filter(has_log).values_list("id", flat=True))
    for live in lives:
        empty(live)
    # Nobody is left for whom it would count that they talked.
    LiveSession.objects.filter(couple__ended_at__lte=as_datetime(now - THIRTY_DAYS)).delete()
    return len(lives)


@transaction.atomic
def take_out(conversations: QuerySet[LiveSession]) -> None:
    """Delete them, with all that was said in them."""
    note(TakenBack.Kind.CONVERSATION, conversations.values_list("id", flat=True))
    conversations.delete()


@transaction.atomic
def empty(live: str) -> None:
    """Leave of it only that it took place: without that, no format would ever open for who keeps nothing."""
    note(TakenBack.Kind.EMPTIED, [live])
    for rows in (Words, WordsKey, Event, Outcome):
        rows.objects.filter(live_session_id=live).delete()


def shred() -> None:
    """What was deleted is overwritten in SQLite's file, but its log still holds it until it is emptied."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
