"""How often a message changes threads. Every hop is a wait for whatever else runs there."""

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from tests.app.sockets import entered
from tests.app.talks import Talk, open_talk


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    return open_talk("ten_minutes")


@pytest.fixture
def hops(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which threads were given something to do, in order."""
    names: list[str] = []
    submit = ThreadPoolExecutor.submit

    def note(pool: Any, *work: Any, **named: Any) -> Future[Any]:
        names.append(pool._thread_name_prefix)
        return submit(pool, *work, **named)

    monkeypatch.setattr(ThreadPoolExecutor, "submit", note)
    return names


async def test_a_frame_that_changes_nothing_stays_where_it_arrived(talk: Talk, hops: list[str]) -> None:
    async with entered(talk.alex) as socket:
        hops.clear()
        socket.send({"type": "pong"})
        assert (await socket.receive())["type"] == "rejected"
        assert hops == []


async def test_a_command_goes_once_to_the_writer_and_its_sync_nowhere(talk: Talk, hops: list[str]) -> None:
    async with entered(talk.alex) as socket:
        hops.clear()
        socket.send({"type": "command", "command_id": "counting-hops", "kind": "ready", "body": {}})
        kinds = {(await socket.receive())["type"] for _ in range(2)}
        assert kinds == {"accepted", "sync"}
        assert hops == ["room-writer"]
