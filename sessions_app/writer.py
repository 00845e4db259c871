"""Commits what was decided, whatever waits in one transaction: all of a decision or nothing of it.

While one commit runs, decisions queue; the next commit takes them all. A disk's pace is paid once a group.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import connection, transaction

from couplesync import outage
from couplesync.outage import DATABASE_AWAY
from sessions_app.engine.variants import variant
from sessions_app.jobs import Intent
from sessions_app.meters import COMMIT_DECISIONS
from sessions_app.models import Event, LiveSession, Outcome, Words, WordsKey
from sessions_app.rows import Row, insert, update
from sessions_app.threads import in_writer

BACKLOG = 256


@variant
class Decided:
    """The rows of one decision, made at version `base` of the conversation `live`."""

    live: str
    base: int
    columns: dict[str, Any]
    intent: Intent | None = None
    events: list[Row] = field(default_factory=list)
    words: list[Row] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    outcome: Row | None = None
    also: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Committed:
    """It is on disk."""


@dataclass(frozen=True, slots=True)
class Stale:
    """Something else happened first: decide again."""


@dataclass(frozen=True, slots=True)
class Known:
    """This command was answered before, with this body and this answer."""

    body_hash: str
    answer: str


Settled = Committed | Stale | Known


class Busy(Exception):
    """The database takes nothing now. Nothing was stored."""


_waiting: list[tuple[Decided, asyncio.Future[Settled]]] = []
_flusher: asyncio.Task[None] | None = None


async def append(decided: Decided) -> Settled:
    """Store it. Raises Busy where the disk is full, the database away or too much is waiting already."""
    global _flusher
    if len(_waiting) >= BACKLOG:
        raise Busy
    settled: asyncio.Future[Settled] = asyncio.get_running_loop().create_future()
    _waiting.append((decided, settled))
    if _flusher is None or _flusher.done():
        _flusher = asyncio.create_task(_flush())
    try:
        return await settled
    except DATABASE_AWAY as error:
        outage.note(error)
        # The cause is cut off: a database error quotes the values it met.
        raise Busy from None


async def drain() -> None:
    """Come back once everything that was handed in is settled."""
    await in_writer(lambda: None)


async def _flush() -> None:
    """Commit whatever waits, again and again, until nothing does."""
    while _waiting:
        group = _waiting[:]
        _waiting.clear()
        results = await _commit_in_the_writer([decided for decided, _ in group])
        for (_, settled), result in zip(group, results, strict=True):
            _settle(settled, result)


async def _commit_in_the_writer(group: Sequence[Decided]) -> Sequence[Settled | Exception]:
    """Whatever goes wrong, everyone who waits is told: each holds the lock of a conversation."""
    try:
        return await in_writer(partial(commit, group))
    except Exception as error:
        return [error] * len(group)


def _settle(settled: asyncio.Future[Settled], result: Settled | Exception) -> None:
    if settled.done():  # who waited for it is gone
        return
    if isinstance(result, Exception):
        settled.set_exception(result)
    else:
        settled.set_result(result)


def commit(group: Sequence[Decided]) -> list[Settled | Exception]:
    """One transaction, at most one decision a conversation. Where anything is wrong, one by one instead."""
    COMMIT_DECISIONS.note(len(group))
    if len(group) > 1 and not any(_stands_alone(decided) for decided in group):
        try:
            return [*_commit_together(group)]
        except Exception:  # whose it is, is found out one by one
            pass
    return [_commit_alone(decided) for decided in group]


def _stands_alone(decided: Decided) -> bool:
    """Rows of somebody else's; or none at all, and only the question whether it was answered before."""
    return decided.also is not None or (decided.intent is not None and decided.outcome is None)


@transaction.atomic
def _commit_together(group: Sequence[Decided]) -> list[Settled]:
    """Decisions at an old version are left out. A command that is known already breaks a unique key."""
    # In one order, or two processes could wait for each other.
    rows = LiveSession.objects.select_for_update().order_by("id").filter(id__in=[each.live for each in group])
    versions = dict(rows.values_list("id", "version"))
    fresh = [decided for decided in group if versions.get(decided.live) == decided.base]
    update(LiveSession, [(each.live, each.columns) for each in fresh if each.events])
    insert(Event, [row for each in fresh for row in each.events])
    insert(WordsKey, [row for each in fresh for row in each.keys])
    insert(Words, [row for each in fresh for row in each.words])
    insert(Outcome, [each.outcome for each in fresh if each.outcome])
    return [Committed() if versions.get(each.live) == each.base else Stale() for each in group]


def _commit_alone(decided: Decided) -> Settled | Exception:
    """On a new connection, once, where this one is no good any more. Ids and versions make that safe."""
    try:
        return _commit_one(decided)
    except DATABASE_AWAY as error:
        connection.close_if_unusable_or_obsolete()
        if connection.connection is not None:  # it works, and would say the same again
            return error
    except Exception as error:
        return error
    try:
        return _commit_one(decided)
    except Exception as error:
        return error


@transaction.atomic
def _commit_one(decided: Decided) -> Settled:
    """The guarded update comes first: it also takes the lock that the rest relies on."""
    row = LiveSession.objects.filter(id=decided.live, version=decided.base)
    if row.update(**decided.columns) != 1:
        return Stale()
    known = _known(decided)
    if known is not None:
        transaction.set_rollback(True)
        return known
    insert(Event, decided.events)
    insert(WordsKey, decided.keys)
    insert(Words, decided.words)
    insert(Outcome, [decided.outcome] if decided.outcome else [])
    if decided.also is not None:
        decided.also()
    return Committed()


def _known(decided: Decided) -> Known | None:
    if decided.intent is None:
        return None
    row = (
        Outcome.objects.filter(
            live_session_id=decided.live,
            person=decided.intent.person,
            command_id=decided.intent.command_id,
        )
        .values_list("body_hash", "answer")
        .first()
    )
    return Known(*row) if row else None
