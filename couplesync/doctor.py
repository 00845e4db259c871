"""Looks at everything the product stands on, and says in plain words how it is. Changes nothing."""

import json
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.db import Error, connection
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin

from couplesync import readiness
from couplesync.clock import now_ms
from nudges import learned
from sessions_app import timers, words
from sessions_app.byes import SIGNED_OUT

PATIENCE_SECONDS = 5
SKEW_MAX_MS = 2_000
# What each database is asked, and what it has to say.
SQLITE = {"journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "quick_check": "ok"}
POSTGRESQL = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


class Finding(NamedTuple):
    """One line of what was found; where `is_well` is false, it says what to do."""

    is_well: bool
    says: str


def findings(address: str) -> Iterator[Finding]:
    """Everything, in the order in which one thing needs the other. `address` is the one people use."""
    database = list(_database())
    yield from database
    if all(finding.is_well for finding in database):
        yield _clock()
        yield _words_key()
    yield from _key_files()
    yield _redis()
    yield _phrasing()
    yield _websocket(address)


def _database() -> Iterator[Finding]:
    asked = SQLITE if connection.vendor == "sqlite" else POSTGRESQL
    question = "PRAGMA {}" if connection.vendor == "sqlite" else "SHOW {}"
    try:
        with connection.cursor() as cursor:
            for name, expected in asked.items():
                found = str(cursor.execute(question.format(name)).fetchone()[0])
                if found != expected:
                    yield Finding(False, f"The database says {name} is {found}. It has to be {expected}.")
        count = readiness.unapplied_migrations()
    except Error:
        yield Finding(False, "The database does not answer, or is none. DATABASE_URL and DATA_DIR say where.")
        return
    if count:
        yield Finding(False, f"The database lacks {count} migrations. To bring them: manage.py migrate")
    else:
        yield Finding(
            True, f"The database answers, is up to date and keeps what it says ({connection.vendor})."
        )


def _clock() -> Finding:
    """Of each process that is alive: one whose heartbeat moves between two looks."""
    before = timers.heartbeats()
    time.sleep(2 * timers.BEAT_SECONDS)  # what is looked for is what happens meanwhile
    now = now_ms()
    alive = [at for process, at in timers.heartbeats().items() if at != before.get(process)]
    if not alive:
        return Finding(True, "No process serves at the moment, so there are no clocks to compare.")
    furthest = max(abs(now - at) for at in alive)
    if furthest > SKEW_MAX_MS:
        return Finding(
            False, f"Clocks differ by {furthest / 1_000:.1f} s. Set them by NTP, on every machine."
        )
    return Finding(True, f"Clocks agree ({len(alive)} at work).")


def _words_key() -> Finding:
    if words.are_readable():
        return Finding(True, "The newest kept words can be opened.")
    return Finding(
        False, "The newest kept words were sealed under another WORDS_KEY. Without it they are lost."
    )


def _key_files() -> Iterator[Finding]:
    for file in (Path(settings.DATA_DIR, name) for name in ("secret.key", "words.key")):
        if file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077:
            yield Finding(
                False, f"Others on this machine can read {file.name}. To stop that: chmod 600 {file}"
            )


def _redis() -> Finding:
    if not settings.REDIS_URL:
        return Finding(True, "No Redis is used: one process serves alone.")
    if readiness.redis_answers():
        return Finding(True, "Redis answers.")
    return Finding(False, "Redis does not answer. Until it does, news between processes takes two seconds.")


def _phrasing() -> Finding:
    """Rules alone are worse, and well: no complaint."""
    return Finding(True, f"Phrasing hints come from {learned.state()}.")


def _websocket(address: str) -> Finding:
    """As a phone that is signed in nowhere: it is let in, and told so."""
    site = urlsplit(address)
    scheme = "wss" if site.scheme == "https" else "ws"
    origin = Origin(f"{site.scheme}://{site.netloc}")
    try:
        with connect(
            f"{scheme}://{site.netloc}/ws/room", origin=origin, open_timeout=PATIENCE_SECONDS
        ) as phone:
            phone.send(json.dumps({"type": "hello", "resume": None}))
            answer = json.loads(phone.recv(timeout=PATIENCE_SECONDS))
    except (OSError, TimeoutError, WebSocketException, ValueError) as error:
        return Finding(False, f"No WebSocket opens at {origin}: {_reason(error)}.")
    if answer.get("code") != SIGNED_OUT.code:
        return Finding(False, f"Something else than the room answers at {origin}.")
    return Finding(True, f"A WebSocket opens at {origin}.")


def _reason(error: Exception) -> str:
    reasons: dict[type[Exception], str] = {
        ConnectionRefusedError: "nothing listens there",
        TimeoutError: "it does not answer",
    }
    return reasons.get(type(error), str(error) or type(error).__name__)
