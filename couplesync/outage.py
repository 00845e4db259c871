"""Whether the database does what it is asked to: one line in the log when it stops, and one later."""

import logging
import time
from threading import Lock

from django.db import InterfaceError, OperationalError

DATABASE_AWAY = (OperationalError, InterfaceError)
# A small write may still find room on a full disk, between two that do not.
CALM_SECONDS = 5
AT_START = "Nothing is served without it. What is in it is safe. Start again once it is back, or has room."

logger = logging.getLogger(__name__)

_lock = Lock()
_failed_at: float | None = None


def is_on() -> bool:
    """Whether something could not be stored or read a moment ago, and nothing has said that this is over."""
    return _failed_at is not None


def note(error: BaseException) -> None:
    """The database is away, or its disk is full."""
    global _failed_at
    with _lock:
        is_new, _failed_at = _failed_at is None, time.monotonic()
    if is_new:
        logger.error("the database takes nothing now (%s)", _kind_of(error))


def note_write() -> None:
    """Something was stored."""
    global _failed_at
    with _lock:
        if _failed_at is None or time.monotonic() - _failed_at < CALM_SECONDS:
            return
        _failed_at = None
    logger.warning("the database takes everything again")


def _kind_of(error: BaseException) -> str:
    """The database's own code where it gave one. Never what it says, which may quote what it met."""
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return code or type(error).__name__
