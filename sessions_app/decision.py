"""What a job makes of a conversation: the answer, and every row it leads to. No clock, no database."""

from collections.abc import Sequence

from sessions_app.codec import dump_answer, dump_event
from sessions_app.columns import columns_of
from sessions_app.engine import Rejected, State, evolve, fire_due
from sessions_app.engine.events import Event
from sessions_app.engine.state import Over
from sessions_app.engine.variants import replace, variant
from sessions_app.held import Held, Record
from sessions_app.jobs import Accepted, Answer, Intent, Job, Refusal, Refused
from sessions_app.rows import Row
from sessions_app.words import PRACTICE, make_key, seal_words
from sessions_app.writer import Busy, Decided


@variant
class Decision:
    """The answer, the rows to store, and what will be held once they are."""

    answer: Answer
    rows: Decided
    after: Held

    @property
    def changes_nothing(self) -> bool:
        """Whether there is nothing to store, and nobody who might ask again what the answer was."""
        return not self.rows.events and self.rows.intent is None and self.rows.also is None


def is_member(state: State, person: str) -> bool:
    """Whether this person may look and act. Once they are no longer connected, neither of the two may."""
    parted = isinstance(state.phase, Over) and state.phase.how == "unpaired"
    return not parted and state.seat_of(person) is not None


def decide(held: Held, job: Job, now: int) -> Decision:
    """Deadlines that are due, then the job itself. What was due stays, even where the job is refused.

    Raises Busy where words cannot be sealed now.
    """
    intent = job.intent
    if intent is not None and not is_member(held.state, intent.person):
        rows = Decided(live=held.live, base=held.version, columns={"version": held.version}, intent=intent)
        return Decision(answer=Refused(Refusal.NOT_MEMBER), rows=rows, after=held)
    due = _due(held.state, now) if job.fires_due else []
    own = _own(job, _fold(held.state, due, now), now)
    if isinstance(own, Refused):
        return _decision(held, job, due, now, refused=own)
    return _decision(held, job, [*due, *own], now)


def _due(state: State, now: int) -> list[Event]:
    """Everything that time has brought about by now: one deadline may lead to the next."""
    events: list[Event] = []
    while fired := fire_due(state, now):
        events += fired
        state = _fold(state, fired, now)
    return events


def _fold(state: State, events: Sequence[Event], at: int) -> State:
    for event in events:
        state = evolve(state, event, at)
    return state


def _own(job: Job, state: State, now: int) -> list[Event] | Refused:
    intent = job.intent
    if intent is not None and intent.expires_at is not None and now > intent.expires_at:
        return Refused(Refusal.EXPIRED_INTENT)
    try:
        return job.decide(state, now)
    except Rejected as rejected:
        return Refused(rejected.code)


def _decision(
    held: Held, job: Job, events: list[Event], now: int, refused: Refused | None = None
) -> Decision:
    version = held.version + len(events)
    state = _fold(held.state, events, now)
    answer = refused or Accepted(version)
    records = _records(held, events, now)
    keys, new_keys, words = ({}, [], []) if refused else _seal(held, job, events)
    rows = Decided(
        live=held.live,
        base=held.version,
        columns=columns_of(state, version) if events else {"version": version},
        intent=job.intent,
        events=[_row(held, record) for record in records],
        words=words,
        keys=new_keys,
        outcome=_outcome(held, job.intent, answer) if job.intent else None,
        also=None if refused else job.also,
    )
    last_at = now if events else held.last_at
    after = replace(
        held,
        version=version,
        state=state,
        last_at=last_at,
        keys={**held.keys, **keys},
        recent=held.recent.followed_by(records, {} if refused else job.words),
    )
    return Decision(answer=answer, rows=rows, after=after)


def _records(held: Held, events: Sequence[Event], at: int) -> tuple[Record, ...]:
    return tuple(
        Record(version=version, at=at, event=event)
        for version, event in enumerate(events, start=held.version + 1)
    )


def _row(held: Held, record: Record) -> Row:
    return {
        "live_session_id": held.live,
        "version": record.version,
        "at": record.at,
        "kind": record.event.kind,
        "body": dump_event(record.event),
    }


def _outcome(held: Held, intent: Intent, answer: Answer) -> Row:
    return {
        "live_session_id": held.live,
        "person": intent.person,
        "command_id": intent.command_id,
        "body_hash": intent.body_hash,
        "answer": dump_answer(answer),
    }


def _seal(held: Held, job: Job, events: list[Event]) -> tuple[dict[str, bytes], list[Row], list[Row]]:
    """The words of the lines that came to be, and their author's key where this is their first line here."""
    named = {getattr(event, "line", None) for event in events}
    spoken = {line: plain for line, plain in job.words.items() if line in named}
    seat = held.state.seat_of(job.intent.person) if job.intent else None
    if not spoken or seat is None:
        return {}, [], []
    author = held.user_in(seat)
    keys, new_keys = {}, []
    if (author or PRACTICE) in held.keys:
        key = held.keys[author or PRACTICE]
    else:
        key, row = make_key(held.live, author)
        keys, new_keys = {author or PRACTICE: key}, [row]
    if key is None:  # another key in its place would lose what it sealed, even where the outer key comes back
        raise Busy
    words = [
        seal_words(key, plain, line=line, live=held.live, author=author) for line, plain in spoken.items()
    ]
    return keys, new_keys, words
