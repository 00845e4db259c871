"""A websocket client as light as can be: text frames over loopback, cheaper than what it measures.

It masks with zeros, which the protocol allows and which leaves the bytes as they are.
"""

import asyncio
import struct
import time
from collections.abc import Callable
from typing import cast

NO_MASK = bytes(4)
TEXT = 0x81

Take = Callable[[bytes, float], None]


class Line(asyncio.Protocol):
    """One socket. `take(text, at)` is called for every text frame, with the time at which it came in."""

    def __init__(self, host: str, path: str, cookie: str) -> None:
        self.take: Take = lambda text, at: None
        self.is_open: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.is_closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._request = _request(host, path, cookie)
        self._rest = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own class is not derived from it
        self._transport.write(self._request)

    def connection_lost(self, error: Exception | None) -> None:
        if not self.is_open.done():
            self.is_open.set_exception(ConnectionError("the server hung up"))
        self.is_closed.set_result(None)

    def send(self, text: bytes) -> None:
        assert self._transport is not None and len(text) < 1 << 16
        head = bytes([TEXT, 0x80 | len(text)]) + NO_MASK if len(text) < 126 else _long_head(len(text))
        self._transport.write(head + text)

    def close(self) -> None:
        assert self._transport is not None
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        at = time.perf_counter()
        self._rest += data
        if not self.is_open.done() and not self._take_answer():
            return
        while (end := self._frame_end()) is not None:
            start, frame = end[0], self._rest
            self._rest = frame[end[1] :]
            if frame[0] == TEXT:
                self.take(frame[start : end[1]], at)

    def _take_answer(self) -> bool:
        """Whether the server has answered that this is a websocket now."""
        head, found, rest = self._rest.partition(b"\r\n\r\n")
        if not found:
            return False
        if b" 101 " not in head.splitlines()[0] + b" ":
            self.is_open.set_exception(ConnectionError(head.splitlines()[0].decode()))
            return False
        self._rest = rest
        self.is_open.set_result(None)
        return True

    def _frame_end(self) -> tuple[int, int] | None:
        """Where the first frame's text starts and ends, once all of it is there."""
        if len(self._rest) < 2:
            return None
        start, length = 2, self._rest[1]
        if length >= 126:
            start, shape = (4, ">H") if length == 126 else (10, ">Q")
            if len(self._rest) < start:
                return None
            (length,) = struct.unpack(shape, self._rest[2:start])
        return (start, start + length) if len(self._rest) >= start + length else None


def _long_head(length: int) -> bytes:
    return bytes([TEXT, 0xFE]) + struct.pack(">H", length) + NO_MASK


def _request(host: str, path: str, cookie: str) -> bytes:
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: {host}",
        f"Origin: http://{host}",
        f"Cookie: {cookie}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ]
    return "\r\n".join([*lines, "", ""]).encode()


async def connect(port: int, path: str, cookie: str = "") -> Line:
    """An open socket. Raises ConnectionError where the server refuses it."""
    host = f"127.0.0.1:{port}"
    loop = asyncio.get_running_loop()
    _, line = await loop.create_connection(lambda: Line(host, path, cookie), "127.0.0.1", port)
    await line.is_open
    return line
