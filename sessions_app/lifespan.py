"""What runs beside the requests for as long as the process does."""

import asyncio
import logging
from collections.abc import Coroutine

from django.conf import settings

from sessions_app import byes, consumers, hub, practising, store, timers, words
from sessions_app.erasure import pruning
from sessions_app.phrasing import answering
from sessions_app.presence import attendance
from sessions_app.presence.claims import only_one
from sessions_app.presence.leases import RENEW_SECONDS, settle, use
from sessions_app.schedule import opening
from sessions_app.threads import in_reader

LAST_WORDS_SECONDS = 1
# With what comes before, less than the ten seconds after which whoever stops a process ends it.
LAST_WRITES_SECONDS = 3

logger = logging.getLogger(__name__)

BY_ITSELF = (
    (timers.BEAT_SECONDS, timers.fire_due),
    (timers.BEAT_SECONDS, practising.act_due),
    (timers.BEAT_SECONDS, opening.open_due),
    (pruning.PRUNE_SECONDS, pruning.prune_now),
)

_tasks: set[asyncio.Task[None]] = set()


async def start() -> None:
    """Begin to serve; called once, before the first request."""
    if not await in_reader(words.are_readable):
        logger.warning("WORDS_KEY is not the one that the words in this database were kept with")
    if settings.REDIS_URL:
        _join_the_others()
    await timers.make_up_for_the_gap()
    _begin(
        timers.every(timers.BEAT_SECONDS, timers.beat),
        timers.every(timers.LOOK_SECONDS, timers.look),
        timers.every(RENEW_SECONDS, attendance.keep),
    )
    if not settings.REDIS_URL:
        _begin(*(timers.every(seconds, work) for seconds, work in BY_ITSELF))
    answering.warm_up()


async def start_timers() -> None:
    """Begin what happens by itself, in a process of its own; of several such processes one is at work."""
    if settings.REDIS_URL:
        from sessions_app.presence import relay

        _begin(relay.send())
    await timers.make_up_for_the_gap()
    _begin(*(timers.every(seconds, only_one(work)) for seconds, work in BY_ITSELF))


def _join_the_others() -> None:
    # Here and not above: a process that is alone starts without Redis's client.
    from sessions_app.presence import relay
    from sessions_app.presence.redis_leases import RedisLeases

    use(RedisLeases(settings.REDIS_URL))
    _begin(relay.send(), relay.listen())


def _begin(*rounds: Coroutine[None, None, None]) -> None:
    _tasks.update(asyncio.create_task(each) for each in rounds)


async def say_goodbye() -> None:
    """Tell every phone to come back soon; called while the sockets are still open."""
    hub.dismiss(hub.everybody(), byes.RESTART)
    if consumers.talking:
        await asyncio.wait(consumers.talking, timeout=LAST_WORDS_SECONDS)


async def stop() -> None:
    """End; called once, after the last request. A database that does not answer is not waited for."""
    await asyncio.wait([asyncio.create_task(_end())], timeout=LAST_WRITES_SECONDS)


async def _end() -> None:
    for task in _tasks:
        task.cancel()
    await asyncio.gather(*_tasks, return_exceptions=True)
    _tasks.clear()
    await store.drain()
    await settle()
