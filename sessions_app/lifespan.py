"""What runs beside the requests for as long as the process does."""

import asyncio
import logging
from contextlib import suppress

from sessions_app import byes, consumers, hub, phrasing, practising, pruning, store, timers, words
from sessions_app.threads import in_reader

LAST_WORDS_SECONDS = 1

logger = logging.getLogger(__name__)

_tasks: set[asyncio.Task[None]] = set()


async def start() -> None:
    """Begin; called once, before the first request."""
    if not await in_reader(words.are_readable):
        logger.warning("WORDS_KEY is not the one that the words in this database were kept with")
    await timers.make_up_for_the_gap()
    _tasks.add(asyncio.create_task(timers.every(timers.BEAT_SECONDS, timers.beat)))
    _tasks.add(asyncio.create_task(timers.every(timers.LOOK_SECONDS, timers.look)))
    _tasks.add(asyncio.create_task(timers.every(timers.BEAT_SECONDS, practising.act_due)))
    _tasks.add(asyncio.create_task(timers.every(pruning.PRUNE_SECONDS, pruning.prune_now)))
    phrasing.warm_up()


async def say_goodbye() -> None:
    """Tell every phone to come back soon; called while the sockets are still open."""
    hub.dismiss(hub.everybody(), byes.RESTART)
    if consumers.talking:
        await asyncio.wait(consumers.talking, timeout=LAST_WORDS_SECONDS)


async def stop() -> None:
    """End; called once, after the last request."""
    for task in _tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    _tasks.clear()
    await store.drain()
