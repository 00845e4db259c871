"""Two people at real phones on real sockets, who go on whatever happens between them and the server."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from itertools import cycle
from random import Random
from time import monotonic
from typing import Protocol

import httpx
from pydantic import TypeAdapter
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidMessage

from sessions_app.engine import View
from tests.app.moves import any_move
from tests.faults.simulated import Frame, Phone, Process, Wire

VIEW = TypeAdapter(View)
GONE = (ConnectionClosed, InvalidHandshake, InvalidMessage, OSError, EOFError, TimeoutError)
BETWEEN_TRIES_SECONDS = 0.3
# Enough of a rest that what one round asked can all be asked again afterwards.
BETWEEN_MOVES_SECONDS = 0.2
# A third of what docs/protocol.md asks of phones; servers ping that much more often here.
HEARS_NOTHING_SECONDS = 5
# What a phone makes of a connection that ends without a word.
VANISHED = 1006
NEWEST = 10**9
NOT_MEMBER, NO_CONVERSATION = 4503, 4504


class Door(Protocol):
    """Where a phone gets in."""

    @property
    def url(self) -> str: ...

    @property
    def socket_url(self) -> str: ...


class Person:
    """Somebody who does whatever their phone offers, and connects again whenever they are thrown out.

    Where there are several doors, by the next one each time.
    """

    def __init__(self, name: str, doors: Sequence[Door], browser: httpx.Client, chance: Random) -> None:
        self.name = name
        self.live = ""
        self._doors = cycle(doors)
        self.browser = browser
        self.chance = chance
        self.phone = Phone(name)
        self.is_resting = False
        self.was_answered = asyncio.Event()
        self.waits: list[float] = []
        self.thrown_out = Counter[int]()
        self._asked_at = 0.0
        self._asked = 0

    def go_through(self, doors: Sequence[Door]) -> None:
        """From the next connection on."""
        self._doors = cycle(doors)

    async def take_part(self) -> None:
        """Until they rest, and everything they asked for was answered; or until they are let in no more."""
        while not self.is_done:
            try:
                async with self.connection() as socket:
                    await self._converse(socket)
            except GONE as gone:
                self.thrown_out[_code(gone)] += 1
                self.phone.lose_connection()
                await asyncio.sleep(BETWEEN_TRIES_SECONDS)  # as phones do, so as not to storm

    @property
    def is_done(self) -> bool:
        if self.thrown_out[NOT_MEMBER] or self.thrown_out[NO_CONVERSATION]:
            return True
        return self.phone.version >= 0 and not self.phone.outbox and (self.is_resting or self.is_over)

    @property
    def is_over(self) -> bool:
        return self.phone.view is not None and self.phone.view["scene"]["kind"] == "over"

    def connection(self) -> connect:
        door = next(self._doors)
        return connect(
            door.socket_url,
            origin=door.url,  # type: ignore[arg-type]
            additional_headers={"Cookie": f"s={self.browser.cookies['s']}"},
            compression=None,
            ping_interval=None,
            proxy=None,
            open_timeout=HEARS_NOTHING_SECONDS,
            close_timeout=BETWEEN_TRIES_SECONDS,
        )

    async def _converse(self, socket: ClientConnection) -> None:
        wire = self.phone.connect(Process())
        while not self.is_done:
            while wire.to_server:
                await socket.send(json.dumps(wire.to_server.popleft()))
            async with asyncio.timeout(HEARS_NOTHING_SECONDS):
                frame = json.loads(await socket.recv())
            await self._take(wire, socket, frame)

    async def _take(self, wire: Wire, socket: ClientConnection, frame: Frame) -> None:
        if frame["type"] == "ping":
            await socket.send('{"type":"pong"}')
        if frame["type"] == "welcome":
            self.live = frame["live_session"]
        answered = len(self.phone.answers)
        self.phone.receive(frame)
        if len(self.phone.answers) > answered:
            self.waits.append(monotonic() - self._asked_at)
            self.was_answered.set()
            await asyncio.sleep(BETWEEN_MOVES_SECONDS)
        if not self.is_resting and not self.phone.outbox and self.phone.view is not None:
            self._act(VIEW.validate_python(self.phone.view))

    def _act(self, view: View) -> None:
        offered = {action.kind for action in view.actions}
        known = [kind for kind in ("ready", "skip") if kind in offered]
        text = f"{self.name} says {self._asked}"
        move = (known[0], {}) if known else any_move(view, self.chance, text)
        if move is not None:
            self._asked += 1
            self._asked_at = monotonic()
            self.phone.ask(*move)

    def all_lines(self) -> list[Frame]:
        """The whole transcript, as the page asks for it."""
        lines: list[Frame] = []
        while True:
            before = min((line["version"] for line in lines), default=NEWEST)
            answer = self.browser.get(f"past/{self.live}/lines", params={"before": before})
            page: list[Frame] = answer.raise_for_status().json()["lines"]
            if not page:
                return lines
            lines += page


def _code(gone: BaseException) -> int:
    return gone.rcvd.code if isinstance(gone, ConnectionClosed) and gone.rcvd else VANISHED
