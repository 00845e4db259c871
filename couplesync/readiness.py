"""What a process needs in order to serve, and whether it is there. Not for the event loop's own thread."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from sessions_app import words

PATIENCE_SECONDS = 2

_lock = Lock()
_thread = ThreadPoolExecutor(1, thread_name_prefix="readiness")
_look: Future[list[str]] | None = None


def missing() -> list[str]:
    """What is missing for this process to serve anybody, by name. Comes back also where nothing answers."""
    global _look
    with _lock:
        # One look at a time: a database that is stuck holds one thread, however often it is asked.
        if _look is None or _look.done():
            _look = _thread.submit(_missing)
        look = _look
    try:
        return look.result(PATIENCE_SECONDS)
    except TimeoutError:
        return ["database"]


def _missing() -> list[str]:
    try:
        if unapplied_migrations():
            return ["migrations"]
        return [] if words.are_readable() else ["words_key"]
    except Error:
        return ["database"]
    finally:
        connection.close()


def unapplied_migrations() -> int:
    """How many of ours the database has not seen. Raises Error where it does not answer."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def redis_answers() -> bool:
    """Whether Redis does. Without it everything comes late, and nothing is lost."""
    # Here and not above: a process that is alone starts without its client.
    from redis import Redis, RedisError

    try:
        with Redis.from_url(settings.REDIS_URL, socket_timeout=PATIENCE_SECONDS) as redis:
            return bool(redis.ping())
    except (RedisError, OSError):
        return False
