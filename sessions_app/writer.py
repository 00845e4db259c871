"""Commits what was decided: all of it or nothing, and only if nothing else happened meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import OperationalError, transaction

from sessions_app.jobs import Intent
from sessions_app.models import Event, LiveSession, Outcome, Words, WordsKey
from sessions_app.threads import in_writer

BACKLOG = 256


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    """The rows of one decision, made at version `base` of the conversation `live`."""

    live: str
    base: int
    columns: dict[str, Any]
    intent: Intent | None = None
    events: list[Event] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    keys: list[WordsKey] = field(default_factory=list)
    outcome: Outcome | None = None
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


_waiting = 0


async def append(decided: Decided) -> Settled:
    """Store it. Raises Busy where the disk is full, the database away or too much is waiting already."""
    global _waiting
    if _waiting >= BACKLOG:
        raise Busy
    _waiting += 1
    try:
        return await in_writer(partial(commit, decided))
    except OperationalError:
        # The cause is cut off: a database error quotes the values it met.
        raise Busy from None
    finally:
        _waiting -= 1


async def drain() -> None:
    """Come back once everything that was handed in is settled."""
    await in_writer(lambda: None)


def commit(decided: Decided) -> Settled:
    """One transaction. The guarded update comes first: it also takes the lock that the rest relies on."""
    with transaction.atomic():
        row = LiveSession.objects.filter(id=decided.live, version=decided.base)
        if row.update(**decided.columns) != 1:
            return Stale()
        known = _known(decided)
        if known is not None:
            transaction.set_rollback(True)
            return known
        _insert(decided)
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


def _insert(decided: Decided) -> None:
    Event.objects.bulk_create(decided.events)
    WordsKey.objects.bulk_create(decided.keys)
    Words.objects.bulk_create(decided.words)
    if decided.outcome is not None:
        decided.outcome.save(force_insert=True)
    if decided.also is not None:
        decided.also()
