"""Channels' own development server serves the same product."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from tests.live.phones import open_conversation, pair, reach_the_first_turn, typed
from tests.server import ROOT, Server, answers, wait_until


@pytest.fixture
def daphne(server: Server) -> Iterator[Server]:
    """The server's data and address, served by `manage.py runserver`."""
    server.stop()
    env = {**os.environ, "DATA_DIR": str(server.data_dir)}
    command = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{server.port}"]
    process = subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until(lambda: answers(f"{server.url}/livez"), process)
        yield server
    finally:
        process.terminate()
        process.wait()


async def test_runserver_serves_the_pages_and_a_conversation(daphne: Server) -> None:
    page = await asyncio.to_thread(httpx.get, f"{daphne.url}/room", trust_env=False)
    assert '<div id="app">' in page.text
    alex, sam = pair(daphne)
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await listener.reach(await speaker.do("say", words=typed("On another server")))
    assert [line["text"] for line in listener.lines.values()] == ["On another server"]
    await speaker.send("x" * 17_000)
    assert (await speaker.answer_to(None))["code"] == "too_large"
    for phone in (alex, sam):
        await phone.close_all()
