"""Two people at real phones on real sockets, who go on whatever happens to the server."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from itertools import cycle
from random import Random

import httpx
from pydantic import TypeAdapter
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidMessage

from sessions_app.engine import View
from tests.app.moves import any_move
from tests.faults.simulated import Diverged, Frame, Phone, Process, Wire
from tests.live.phones import open_conversation, pair
from tests.server import Server

VIEW = TypeAdapter(View)
GONE = (ConnectionClosed, InvalidHandshake, InvalidMessage, OSError, EOFError)
# The line of an exchange is shown to nobody before both have written.
MAY_BE_UNSEEN = {"write"}
BETWEEN_TRIES_SECONDS = 0.1
# What a phone makes of a connection that ends without a word.
VANISHED = 1006


class Person:
    """Somebody who does whatever their phone offers, and connects again whenever they are thrown out.

    Where there are several servers, to the next one each time.
    """

    def __init__(self, name: str, servers: Sequence[Server], browser: httpx.Client, chance: Random) -> None:
        self.name = name
        self._servers = cycle(servers)
        self.browser = browser
        self.chance = chance
        self.phone = Phone(name)
        self.live = ""
        self.is_resting = False
        self.reconnects = 0
        self.thrown_out = Counter[int]()
        self.was_answered = asyncio.Event()
        self.asked = 0

    async def take_part(self) -> None:
        """Until they rest, and everything they asked for was answered."""
        while not self.is_done:
            try:
                async with self._connection() as socket:
                    await self._converse(socket)
            except GONE as gone:
                self.reconnects += 1
                if isinstance(gone, ConnectionClosed):
                    self.thrown_out[gone.rcvd.code if gone.rcvd else VANISHED] += 1
                self.phone.lose_connection()
                await asyncio.sleep(BETWEEN_TRIES_SECONDS)  # as phones do, so as not to storm

    @property
    def is_done(self) -> bool:
        return self.phone.version >= 0 and not self.phone.outbox and (self.is_resting or self.is_over)

    @property
    def is_over(self) -> bool:
        return self.phone.view is not None and self.phone.view["scene"]["kind"] == "over"

    def _connection(self) -> connect:
        server = next(self._servers)
        return connect(
            server.socket_url,
            origin=server.url,  # type: ignore[arg-type]
            additional_headers={"Cookie": f"s={self.browser.cookies['s']}"},
            compression=None,
            ping_interval=None,
            proxy=None,
        )

    async def _converse(self, socket: ClientConnection) -> None:
        wire = self.phone.connect(Process())
        while not self.is_done:
            while wire.to_server:
                await socket.send(json.dumps(wire.to_server.popleft()))
            await self._take(wire, socket, json.loads(await socket.recv()))

    async def _take(self, wire: Wire, socket: ClientConnection, frame: Frame) -> None:
        if frame["type"] == "ping":
            await socket.send('{"type":"pong"}')
        if frame["type"] == "welcome":
            self.live = frame["live_session"]
        self.phone.receive(frame)
        if self.phone.answers:
            self.was_answered.set()
        if not self.is_resting and not self.phone.outbox and self.phone.view is not None:
            self._act(VIEW.validate_python(self.phone.view))

    def _act(self, view: View) -> None:
        offered = {action.kind for action in view.actions}
        known = [kind for kind in ("ready", "skip") if kind in offered]
        text = f"{self.name} says {self.asked}"
        move = (known[0], {}) if known else any_move(view, self.chance, text)
        if move is not None:
            self.asked += 1
            self.phone.ask(*move)

    def reckon(self) -> Counter[str]:
        """What came of it, once everything is quiet. Raises Diverged."""
        said = Counter(line["text"] for line in self._all_lines())
        counts: Counter[str] = Counter()
        for asked, answer in self.phone.answers.values():
            counts[f"commands {answer['type']}"] += 1
            text = (asked["body"].get("words") or {}).get("text")
            if text is None:
                continue
            expected = int(answer["type"] == "accepted")
            is_unseen = asked["kind"] in MAY_BE_UNSEEN and said[text] == 0
            if said[text] != expected and not is_unseen:
                raise Diverged(f"a sentence that was {answer['type']} is there {said[text]} times")
        counts["reconnects"] += self.reconnects
        for code, times in self.thrown_out.items():
            counts[f"closed with {code}"] += times
        return counts

    def _all_lines(self) -> list[Frame]:
        """The whole transcript, as the page asks for it."""
        lines = list(self.phone.lines.values())
        while True:
            before = min((line["version"] for line in lines), default=0)
            address = f"past/{self.live}/lines"
            page: list[Frame] = self.browser.get(address, params={"before": before}).json()["lines"]
            if not page:
                return lines
            known = {line["id"] for line in lines}
            lines += [line for line in page if line["id"] not in known]


async def start_couple(servers: Sequence[Server], chance: Random, format_id: str) -> tuple[Person, Person]:
    """Two people who are connected, with a conversation open."""
    alex, sam = await asyncio.to_thread(pair, servers[0])
    await asyncio.to_thread(open_conversation, alex, format_id)
    return Person("Alex", servers, alex.browser, chance), Person("Sam", servers[::-1], sam.browser, chance)
