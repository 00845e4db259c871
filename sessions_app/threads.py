"""Where the database is touched: one thread that writes, a few that read, never the event loop.

Channels' own thread for database work is one for the whole process: a slow page would hold up every room.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.db import connection

from couplesync import outage

T = TypeVar("T")

READERS = 2

_writer = ThreadPoolExecutor(1, thread_name_prefix="room-writer")
_readers = ThreadPoolExecutor(READERS, thread_name_prefix="room-reader")


async def in_writer(work: Callable[[], T]) -> T:
    """Runs `work` after everything that was handed in before it."""
    return await asyncio.get_running_loop().run_in_executor(_writer, _on_a_live_connection, work)


async def in_reader(work: Callable[[], T]) -> T:
    """Runs `work`, which only reads. It opens no transaction: on SQLite that would take the write lock."""
    return await asyncio.get_running_loop().run_in_executor(_readers, _on_a_live_connection, work)


async def beside(work: Callable[[], T]) -> T:
    """Runs `work`, which may take long and writes now and then, where it holds up neither of them."""
    return await asyncio.to_thread(_on_a_live_connection, work)


def _on_a_live_connection(work: Callable[[], T]) -> T:
    # These threads live as long as the process; the database may have been restarted meanwhile.
    connection.close_if_unusable_or_obsolete()
    try:
        return work()
    except outage.DATABASE_AWAY as error:
        outage.note(error)
        raise
