"""The only door to a conversation: `run` changes one, `read` and `list_records` look at one.

Idempotency, membership, due deadlines and the decision all happen inside `run`, under one lock a conversation
and one transaction a change. Nothing is told before it is committed.
"""

import asyncio
from collections.abc import Collection
from weakref import WeakValueDictionary

from django.db.models import Q, QuerySet

from couplesync.clock import now_ms
from sessions_app import held as cache
from sessions_app import hub, writer
from sessions_app.codec import load_answer, load_event
from sessions_app.decision import Decision, decide, is_member
from sessions_app.engine import Seat, State
from sessions_app.engine.variants import variant
from sessions_app.held import Held, Recent, Record
from sessions_app.jobs import Answer, Intent, Job, Refusal, Refused
from sessions_app.models import Event as EventRow
from sessions_app.words import Keys

ATTEMPTS = 4

_locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
_running: set[asyncio.Task[Answer]] = set()


@variant
class Reading:
    """A conversation as it stands, for somebody who has a seat in it."""

    live: str
    epoch: str
    version: int
    state: State
    seat: Seat
    keys: Keys
    recent: Recent


async def run(live: str, job: Job) -> Answer:
    """Do the job, or say why not. It is finished even where nobody waits for the answer any more.

    Never to be called inside a transaction: the writer would wait for a lock that its caller holds.
    """
    task = asyncio.create_task(_run(live, job))
    _running.add(task)
    task.add_done_callback(_running.discard)
    return await asyncio.shield(task)


async def drain() -> None:
    """Come back once every job that was begun is done."""
    await asyncio.gather(*_running, return_exceptions=True)
    await writer.drain()


async def _run(live: str, job: Job) -> Answer:
    async with _locks.setdefault(live, asyncio.Lock()):
        try:
            return await _attempt(live, job)
        except writer.Busy:
            return Refused(Refusal.BUSY)


async def _attempt(live: str, job: Job) -> Answer:
    for _ in range(ATTEMPTS):
        held = cache.find(live) or await cache.newest(live)
        if held is None:
            return Refused(Refusal.NOT_MEMBER)
        decision = decide(held, job, max(now_ms(), held.last_at))
        if decision.changes_nothing:
            return decision.answer
        match await writer.append(decision.rows):
            case writer.Committed():
                _tell(decision)
                return decision.answer
            case writer.Known() as known:
                return _same_again(job.intent, known)
            case writer.Stale():
                cache.forget(live)
    return Refused(Refusal.BUSY)


def _tell(decision: Decision) -> None:
    if decision.rows.also is None:
        cache.keep(decision.after)
    else:
        # What else was written may have been a key: what is remembered of those is no longer right.
        cache.forget(decision.after.live)
    hub.wake(decision.after.live, decision.after.version)


def _same_again(intent: Intent | None, known: writer.Known) -> Answer:
    if intent is None or known.body_hash != intent.body_hash:
        return Refused(Refusal.COMMAND_ID_REUSED)
    return load_answer(known.answer)


async def read(live: str, person: str, *, at_least: int | None = None) -> Reading | None:
    """The conversation for `person`; None where it does not exist or is not theirs to see (any more).

    What this process remembers is enough where it is as new as `at_least`; otherwise the database is asked.
    """
    held = cache.find(live)
    if held is None or at_least is None or held.version < at_least:
        held = await cache.newest(live)
    return _reading(held, person) if held else None


def _reading(held: Held, person: str) -> Reading | None:
    seat = held.state.seat_of(person)
    if seat is None or not is_member(held.state, person):
        return None
    return Reading(
        live=held.live,
        epoch=held.epoch,
        version=held.version,
        state=held.state,
        seat=seat,
        keys=held.keys,
        recent=held.recent,
    )


def list_records(live: str, *, after: int = 0, up_to: int | None = None) -> list[Record]:
    """The log or a part of it, for callers that are in a thread of their own."""
    rows = EventRow.objects.filter(live_session_id=live, version__gt=after)
    return _records(rows if up_to is None else rows.filter(version__lte=up_to))


def list_records_about(live: str, lines: Collection[str], *, up_to: int) -> list[Record]:
    """Of the log up to that version only what is needed to tell these lines, and any that are shown later."""
    about = Q(kind__in=("line_written", "words_removed"))
    for line in lines:
        about |= Q(body__contains=f'"line":"{line}"')
    return _records(EventRow.objects.filter(about, live_session_id=live, version__lte=up_to)) if up_to else []


def _records(rows: QuerySet[EventRow]) -> list[Record]:
    return [
        Record(version=version, at=at, event=load_event(body))
        for version, at, body in rows.order_by("version").values_list("version", "at", "body")
    ]
