"""A phone's socket without a server around it: the consumer itself, and a wire that can stand still."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from django.conf import settings
from django.test import Client

from accounts.models import User
from sessions_app.consumers import RoomConsumer
from sessions_app.threads import in_reader

PATIENCE_SECONDS = 10


class Socket:
    """One consumer at work. While `flows` is not set, nothing it sends gets through.

    Once the phone `has_closed`, sending fails as it does in uvicorn until the consumer has heard of it.
    """

    def __init__(self, cookie: bytes) -> None:
        self.flows = asyncio.Event()
        self.flows.set()
        self.has_closed = False
        self._to_app: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._from_app: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        scope = {"type": "websocket", "headers": [(b"cookie", cookie)]}
        app = RoomConsumer.as_asgi()
        self.app: asyncio.Task[None] = asyncio.create_task(app(scope, self._to_app.get, self._send))

    async def _send(self, message: dict[str, Any]) -> None:
        await self.flows.wait()
        if self.has_closed:
            raise RuntimeError("after sending 'websocket.close'")
        self._from_app.put_nowait(message)

    def hand_in(self, message: dict[str, Any]) -> None:
        self._to_app.put_nowait(message)

    def send(self, frame: Any) -> None:
        self.hand_in({"type": "websocket.receive", "text": json.dumps(frame)})

    async def receive(self) -> dict[str, Any]:
        """The next frame, or the next message of the protocol around them."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            message = await self._from_app.get()
        frame: dict[str, Any] = json.loads(message["text"]) if "text" in message else message
        return frame


@asynccontextmanager
async def entered(person: str) -> AsyncIterator[Socket]:
    """That person's socket, in the room, with the first picture taken."""
    socket = Socket(await in_reader(partial(_sign_in, person)))
    socket.hand_in({"type": "websocket.connect"})
    socket.send({"type": "hello"})
    kinds = [(await socket.receive())["type"] for _ in range(3)]
    assert kinds == ["websocket.accept", "welcome", "sync"]
    yield socket
    socket.flows.set()
    socket.hand_in({"type": "websocket.disconnect", "code": 1001})
    async with asyncio.timeout(PATIENCE_SECONDS):
        await socket.app


def _sign_in(person: str) -> bytes:
    client = Client()
    client.force_login(User.objects.get(id=person))
    return f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}".encode()
