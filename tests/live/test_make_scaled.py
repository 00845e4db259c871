"""`make scaled`: several processes at one address, gone without a trace when it is stopped."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.live.phones import Phone, both_enter, open_conversation, pair
from tests.server import PATIENCE_SECONDS, ROOT, Server, answers, wait_until


@pytest.fixture
def scratch() -> Iterator[Path]:
    """A folder for temporary ones that others may enter, too: PostgreSQL is not run as root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture
def scaled(tmp_path: Path, scratch: Path, built_pages: None) -> Iterator[Server]:
    """Where it serves."""
    server = Server(tmp_path)
    env = {**os.environ, "PORT": str(server.port), "HOST": "127.0.0.1", "TMPDIR": str(scratch)}
    command = [sys.executable, "-m", "tools.scaled"]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
    wait_until(lambda: answers(f"{server.url}/livez"), process, 3 * PATIENCE_SECONDS)
    yield server
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE_SECONDS) == 0
    assert list(scratch.glob("couplesync-*")) == []


async def come_back(phone: Phone) -> None:
    """What the killed process had not taken yet is lost with it: a phone tries again."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            try:
                await phone.enter(resume=True)
                return
            except (InvalidHandshake, ConnectionClosed, OSError):
                continue


async def test_two_phones_meet_there_also_after_one_process_was_killed(scaled: Server) -> None:
    alex, sam = pair(scaled)
    open_conversation(alex)
    await both_enter(alex, sam)
    web = re.search(r"Web processes: (\d+), \d+\.", scaled.log)
    assert web is not None
    os.kill(int(web[1]), signal.SIGKILL)
    for phone in (alex, sam):
        await come_back(phone)
    await alex.do("ready")
    await alex.reach(await sam.do("ready"))
    for phone in (alex, sam):
        await phone.close_all()
