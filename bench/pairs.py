"""Two sockets that belong together and make one move at a time: couples in the room, and pairs on a floor."""

import asyncio
import json
import secrets
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from bench.line import Line, connect

SAID = "When the evening was over I felt a little far away from you, and I did not know how to say so."
BRIEF = "A walk on Saturday morning, only us"
WORDS = {"words": {"text": SAID, "picks": []}}
ENTERING_AT_ONCE = 20
BRIEF_WORDS = {"words": {"text": BRIEF, "picks": []}}
# What a pair does where it has the choice, the first that is on offer to either of the two.
MOVES: dict[str, dict[str, Any]] = {
    "ready": {},
    "say": WORDS,
    "reflect": WORDS,
    "confirm": {"answer": "yes"},
    "more": {},
    "done": {},
    "propose_topic": BRIEF_WORDS,
    "answer_topic": {"answer": "yes"},
    "validate": WORDS,
    "empathise": BRIEF_WORDS,
    "write": WORDS,
    "own_step": BRIEF_WORDS,
    "skip": {},
}
# The other phone hears nothing of these until its own person has made the same move.
MADE_ALONE = {"ready", "write", "skip"}


class Pair(Protocol):
    """What a load can drive. `settled(seconds)` is called when everybody has what the move led to: `seconds`
    after it was sent at the other one, or at one's own phone where the other one is told nothing.
    `refused(why)`: it will not be settled."""

    settled: Callable[[float], None]
    refused: Callable[[str], None]

    def move(self) -> bool:
        """Make the next move; False where there is none left."""

    def close(self) -> None:
        """Hang up."""


def _nobody_asked(told: float | str) -> None:
    """A pair that nothing drives yet."""


class Couple:
    """Two people in the room, doing what their views offer."""

    def __init__(self, lines: list[Line]) -> None:
        self.settled: Callable[[float], None] = _nobody_asked
        self.refused: Callable[[str], None] = _nobody_asked
        self.lines = lines
        self.views: list[dict[str, Any]] = [{}, {}]
        self._versions = [0, 0]
        self._entered = [asyncio.get_running_loop().create_future() for _ in lines]
        self._mover = 0
        self._watchers = [0, 1]
        self._sent_at = self._seen_at = 0.0
        self._awaited: int | None = None
        self._is_moving = False
        for seat, line in enumerate(lines):
            line.take = partial(self._take, seat)

    async def enter(self) -> None:
        """Say hello, and wait for both pictures."""
        for line in self.lines:
            line.send(b'{"type":"hello"}')
        await asyncio.gather(*self._entered)

    def move(self) -> bool:
        found = self._next_move()
        if found is None:
            return False
        self._mover, kind = found
        is_alone = kind in MADE_ALONE and kind in _offers(self.views[1 - self._mover])
        self._watchers = [self._mover] if is_alone else [0, 1]
        self._is_moving, self._awaited = True, None
        frame = {
            "type": "command",
            "command_id": secrets.token_urlsafe(9),
            "kind": kind,
            "body": MOVES[kind],
            "on": self.views[self._mover]["on"],
        }
        text = json.dumps(frame).encode()
        self._sent_at = time.perf_counter()
        self.lines[self._mover].send(text)
        return True

    def close(self) -> None:
        for line in self.lines:
            line.close()

    def _next_move(self) -> tuple[int, str] | None:
        offers = [_offers(view) for view in self.views]
        return next(((seat, kind) for kind in MOVES for seat in (0, 1) if kind in offers[seat]), None)

    def _take(self, seat: int, text: bytes, at: float) -> None:
        frame = json.loads(text)
        match frame["type"]:
            case "sync":
                self.views[seat], self._versions[seat] = frame["view"], frame["version"]
                if seat != self._mover or self._watchers == [seat]:
                    self._seen_at = at
                if not self._entered[seat].done():
                    self._entered[seat].set_result(None)
            case "accepted":
                self._awaited = frame["version"]
            case "rejected":
                self.refused(frame["code"])
            case "bye":
                self.refused(frame["why"])
                if not self._entered[seat].done():
                    self._entered[seat].set_exception(ConnectionError(frame["why"]))
            case "ping":
                self.lines[seat].send(b'{"type":"pong"}')
        if not self._is_moving or self._awaited is None:
            return
        if all(self._versions[watcher] >= self._awaited for watcher in self._watchers):
            self._is_moving = False
            self.settled(self._seen_at - self._sent_at)


def _offers(view: dict[str, Any]) -> set[str]:
    """The kinds this seat may still choose from."""
    scene, offers = view["scene"], {action["kind"] for action in view["actions"]}
    if scene.get("is_ready"):
        offers.discard("ready")
    if scene.get("yours"):
        offers.discard("answer_topic")  # to take one's own topic back
    return offers


class FloorPair:
    """Two sockets on a floor: what one sends comes back to both."""

    def __init__(self, lines: list[Line], text: bytes) -> None:
        self.settled: Callable[[float], None] = _nobody_asked
        self.refused: Callable[[str], None] = _nobody_asked
        self._lines = lines
        self._text = text
        self._waiting = 0
        self._mover = 1
        self._sent_at = self._seen_at = 0.0
        for seat, line in enumerate(lines):
            line.take = partial(self._take, seat)

    def move(self) -> bool:
        self._mover, self._waiting = 1 - self._mover, 2
        self._sent_at = time.perf_counter()
        self._lines[self._mover].send(self._text)
        return True

    def close(self) -> None:
        for line in self._lines:
            line.close()

    def _take(self, seat: int, text: bytes, at: float) -> None:
        self._waiting -= 1
        if seat != self._mover:
            self._seen_at = at
        if self._waiting == 0:
            self.settled(self._seen_at - self._sent_at)


async def couples_in_the_room(port: int, cookies: list[list[str]]) -> list[Couple]:
    """Every couple connected and let in, a few at a time."""
    couples: list[Couple] = []
    for start in range(0, len(cookies), ENTERING_AT_ONCE):
        some = cookies[start : start + ENTERING_AT_ONCE]
        couples += await asyncio.gather(*(_enter(port, pair) for pair in some))
    return couples


async def _enter(port: int, cookies: list[str]) -> Couple:
    couple = Couple([await connect(port, "/ws/room", cookie) for cookie in cookies])
    await couple.enter()
    return couple


async def pairs_on_a_floor(port: int, count: int) -> list[FloorPair]:
    """So many pairs, sending what a command with words weighs."""
    text = json.dumps({"type": "command", "kind": "say", "body": WORDS, "on": "3." + "x" * 60}).encode()
    return [
        FloorPair([await connect(port, f"/{nth}/{seat}") for seat in (0, 1)], text) for nth in range(count)
    ]
