"""A server that takes its time holds that against nobody who waits for it."""

import asyncio
import threading

import pytest

from sessions_app import consumers, threads
from tests.app.sockets import entered
from tests.app.talks import Talk, open_talk


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    return open_talk("ten_minutes")


async def test_a_phone_that_said_hello_is_let_in_however_long_that_takes(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consumers, "HELLO_SECONDS", 0.3)
    is_read = threading.Event()
    readers = [asyncio.ensure_future(threads.in_reader(is_read.wait)) for _ in range(threads.READERS)]
    asyncio.get_running_loop().call_later(1, is_read.set)
    try:
        async with entered(talk.alex):
            pass
    finally:
        is_read.set()
        await asyncio.gather(*readers)
