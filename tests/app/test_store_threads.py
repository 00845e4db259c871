"""How often a message changes threads. Every hop is a wait for whatever else runs there."""

import json
from collections.abc import AsyncIterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator

from accounts.models import User
from sessions_app.consumers import RoomConsumer
from sessions_app.threads import in_reader
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


class Socket:
    """A consumer without a server around it."""

    def __init__(self, user: User) -> None:
        scope = {"type": "websocket", "user": user, "session": SimpleNamespace(session_key="a-session")}
        self.app = ApplicationCommunicator(RoomConsumer.as_asgi(), scope)

    async def send(self, frame: Any) -> None:
        await self.app.send_input({"type": "websocket.receive", "text": json.dumps(frame)})

    async def receive(self) -> str:
        """The type of the next frame."""
        message = await self.app.receive_output(timeout=10)
        return str(json.loads(message["text"])["type"]) if "text" in message else str(message["type"])


@pytest.fixture
async def socket(talk: Talk) -> AsyncIterator[Socket]:
    """Alex's, who is in the room."""
    socket = Socket(await in_reader(partial(User.objects.get, id=talk.alex)))
    await socket.app.send_input({"type": "websocket.connect"})
    assert await socket.receive() == "websocket.accept"
    await socket.send({"type": "hello"})
    assert [await socket.receive(), await socket.receive()] == ["welcome", "sync"]
    yield socket
    await socket.app.send_input({"type": "websocket.disconnect", "code": 1001})
    await socket.app.wait()


async def test_a_frame_that_changes_nothing_stays_where_it_arrived(socket: Socket, hops: list[str]) -> None:
    await socket.send({"type": "pong"})
    assert await socket.receive() == "rejected"
    assert hops == []


async def test_a_command_goes_once_to_the_writer_and_its_sync_nowhere(
    socket: Socket, hops: list[str]
) -> None:
    command = {"type": "command", "command_id": "counting-hops", "kind": "ready", "body": {}}
    await socket.send(command)
    assert {await socket.receive(), await socket.receive()} == {"accepted", "sync"}
    assert hops == ["room-writer"]
