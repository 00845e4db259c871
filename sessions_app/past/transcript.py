"""Looking back: the list of kept conversations, one of them, and its earlier lines."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from asgiref.sync import async_to_sync
from django.db.models import Q

from accounts.models import User
from couplesync.errors import Refused as NotPossible
from sessions_app import store
from sessions_app.access import find_room, names_in
from sessions_app.codec import load_event
from sessions_app.engine import Seat
from sessions_app.engine.events import TopicAgreed
from sessions_app.engine.state import Over
from sessions_app.erasure.keeping import dies_at, kept_for
from sessions_app.lines import lines_of
from sessions_app.models import Event, LiveSession
from sessions_app.store import Reading
from sessions_app.sync import with_words
from sessions_app.wire import Line, Names
from sessions_app.words import load_keys, read_words

PAGE = 20
EARLIER_LINES = 50

# Whatever ended before its last step goes on another day: nobody is told why.
Progress = Literal["open", "complete", "continued"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """A conversation as the list shows it; times in milliseconds since 1970."""

    id: str
    opened_at: int
    ended_at: int | None
    format_id: str
    topic: str | None
    state: Progress
    keeping: str
    dies_at: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """Some of the list, and where the next page begins, if there is one."""

    conversations: Sequence[Past]
    next: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Transcript(Past):
    """All of a conversation. `parked` and `steps` are ids of lines."""

    you: Seat
    names: Names
    lines: Sequence[Line]
    parked: Sequence[str]
    steps: Sequence[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """The lines before some version, and whether there are earlier ones still."""

    lines: Sequence[Line]
    has_more: bool


def list_past(*, person: User, now: int, before: str | None) -> Page:
    """The kept conversations, the newest first. Raises Refused for a cursor that is none."""
    older = kept_for(person, now).filter(_older_than(before)).select_related("seat_a", "seat_b")
    rows = list(older.order_by("-ended_at", "-id")[: PAGE + 1])
    page = rows[:PAGE]
    topics = _topics([row.id for row in page])
    following = f"{page[-1].ended_at}.{page[-1].id}" if len(rows) > PAGE else None
    return Page(conversations=[_past(row, topics) for row in page], next=following)


def _older_than(cursor: str | None) -> Q:
    if cursor is None:
        return Q()
    ended_at, _, last = cursor.partition(".")
    if not ended_at.isdecimal() or not last:
        raise NotPossible("bad_cursor", status=400)
    return Q(ended_at__lt=int(ended_at)) | Q(ended_at=int(ended_at), id__lt=last)


def _past(row: LiveSession, topics: Mapping[str, str]) -> Past:
    return Past(
        id=row.id,
        opened_at=row.opened_at,
        ended_at=row.ended_at,
        format_id=row.format_id,
        topic=topics.get(row.id),
        state=_progress(row),
        keeping=row.keeping,
        dies_at=dies_at(row),
    )


def _progress(row: LiveSession) -> Progress:
    if row.ended_at is None:
        return "open"
    return "complete" if row.ended_how == "complete" else "continued"


def _topics(lives: Sequence[str]) -> dict[str, str]:
    """What they agreed to talk about, where they did so in writing and it is still there."""
    agreements = Event.objects.filter(live_session__in=lives, kind="topic_agreed")
    topics: dict[str, str] = {}
    for live, body in agreements.values_list("live_session_id", "body"):
        agreed = load_event(body)
        if isinstance(agreed, TopicAgreed):
            words = read_words(live, [agreed.line], load_keys(live)).get(agreed.line)
            topics |= {live: words.text} if words else {}
    return topics


def read_transcript(*, person: User, live: str, now: int) -> Transcript:
    """One conversation, kept or still in the room. Raises Refused where it is not theirs to see."""
    reading = look(person=person, live=live, now=now)
    row = LiveSession.objects.select_related("seat_a", "seat_b").get(id=live)
    lines = with_words(reading, lines_of(store.list_records(live, up_to=reading.version)))
    phase = reading.state.phase
    return Transcript(
        **asdict(_past(row, _topics([live]))),
        you=reading.seat,
        names=names_in(row),
        lines=lines,
        parked=phase.parked if isinstance(phase, Over) else (),
        steps=[line.id for line in lines if line.kind == "step"],
    )


def earlier_lines(*, person: User, live: str, now: int, before: int) -> Earlier:
    """The last lines before that version, in order. Raises Refused where they are not theirs to see."""
    reading = look(person=person, live=live, now=now)
    records = store.list_records(live, up_to=reading.version)
    lines = [line for line in lines_of(records) if line.version < before]
    return Earlier(lines=with_words(reading, lines[-EARLIER_LINES:]), has_more=len(lines) > EARLIER_LINES)


def look(*, person: User, live: str, now: int) -> Reading:
    """A conversation that this person may look at now: the room's, or a kept one. Raises Refused."""
    room = async_to_sync(find_room)(person.id, now)
    is_theirs = (room is not None and room.live == live) or kept_for(person, now).filter(id=live).exists()
    reading = async_to_sync(store.read)(live, person.id) if is_theirs else None
    if reading is None:
        raise NotPossible("not_found", status=404)
    return reading
