"""Takes back again what people had taken back, once an older backup has brought it here."""

from collections.abc import Sequence

from asgiref.sync import async_to_sync
from django.contrib.sessions.models import Session

from accounts.models import Couple, Invite, TakenBack, User
from couplesync.clock import as_datetime, now
from sessions_app import store
from sessions_app.codec import load_event
from sessions_app.engine.events import WordsRemoved
from sessions_app.erasure import keeping, leaving, removal
from sessions_app.models import Feed, LiveSession, Words

Kind = TakenBack.Kind


def take_back_again(notes: Sequence[TakenBack]) -> None:
    """What came first, first."""
    for note in sorted(notes, key=lambda note: note.at):
        _again(note)
    # A link is good once, and nobody can tell any more which of them were used since.
    Invite.objects.filter(used_at=None, revoked_at=None).update(revoked_at=now())


def _again(note: TakenBack) -> None:
    match Kind(note.kind):
        case Kind.SIGN_IN:
            Session.objects.filter(session_key=note.target).delete()
        case Kind.PERSON:
            for person in User.objects.filter(id=note.target):
                leaving.erase(person=person, now=as_datetime(note.at))
        case Kind.PAIRING:
            Couple.objects.filter(id=note.target).delete()
        case Kind.COUPLE:
            _part(note)
        case Kind.CONVERSATION:
            LiveSession.objects.filter(id=note.target).delete()
        case Kind.EMPTIED:
            _empty(note.target)
        case Kind.FEED:
            Feed.objects.filter(id=note.target).delete()
        case Kind.WORDS:
            _remove_words(note)


def _part(note: TakenBack) -> None:
    for couple in Couple.objects.filter(id=note.target, ended_at=None):
        if couple.confirmed_at is None or couple.seat_a is None:
            couple.delete()
        else:
            leaving.unpair(person=couple.seat_a, now=as_datetime(note.at))


def _empty(live: str) -> None:
    """One that was still open when the backup was made has no end to be remembered by."""
    LiveSession.objects.filter(id=live, ended_at=None).delete()
    if LiveSession.objects.filter(id=live).exists():
        keeping.empty(live)


def _remove_words(note: TakenBack) -> None:
    removed = load_event(note.detail)
    assert isinstance(removed, WordsRemoved)
    if Words.objects.filter(live_session_id=note.target, line__in=removed.lines).exists():
        async_to_sync(store.run)(note.target, removal.job(note.target, removed))
