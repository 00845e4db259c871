"""Two phones, a network and two server processes, all in this one. The caller says when what arrives.

Rules, store, cache, database and pictures are the product's own. Simulated are only the wire between, the
phones (as `docs/protocol.md` describes one), and which process remembers what.
"""

import json
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sessions_app import held, services, store
from sessions_app.answers import answer_frame
from sessions_app.jobs import Accepted
from sessions_app.parse import parse
from sessions_app.sync import first_sync, next_sync
from sessions_app.wire import CommandFrame, Cursor, written

Frame = dict[str, Any]
T = TypeVar("T")


class AtOnce(ThreadPoolExecutor):
    """Does the work in place: a schedule takes the same turns every time, and waits for no thread."""

    def submit(self, work: Callable[..., T], /, *args: Any, **named: Any) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(work(*args, **named))
        except Exception as error:
            done.set_exception(error)
        return done


class Process:
    """One server process: all that it has of its own is what it remembers."""

    def __init__(self) -> None:
        self.memory: OrderedDict[str, held.Held] = OrderedDict()

    def step_in(self) -> None:
        """From now on it is this process that does things."""
        held._held = self.memory

    def restart(self) -> None:
        self.memory = OrderedDict()


@dataclass(eq=False)
class Wire:
    """One connection between a phone and a process. Frames wait on it until they are delivered, in order."""

    phone: "Phone"
    process: Process
    to_server: deque[Frame] = field(default_factory=deque)
    to_phone: deque[str] = field(default_factory=deque)
    # What the server's end knows: how far this phone was told, and how far it may have to be told.
    told: int = -1
    hint: int = -1

    @property
    def is_in_the_room(self) -> bool:
        return self.told >= 0

    def answer(self, frame: Any) -> None:
        self.to_phone.append(written(frame))


class Diverged(AssertionError):
    """A phone was shown something that cannot be."""


class Phone:
    """One person's phone. It keeps asking until it is answered, and shows what it was told last."""

    def __init__(self, person: str) -> None:
        self.person = person
        self.wire: Wire | None = None
        self.epoch = ""
        self.version = -1
        self.view: Frame | None = None
        self.lines: dict[str, Frame] = {}
        self.outbox: list[Frame] = []
        self.in_flight: str | None = None
        self.answers: dict[str, tuple[Frame, Frame]] = {}

    def connect(self, process: Process) -> Wire:
        """A new connection; whatever was on the old one is lost to this phone."""
        self.wire = Wire(self, process)
        self.in_flight = None
        resume = {"epoch": self.epoch, "version": self.version} if self.version >= 0 else None
        self.wire.to_server.append({"type": "hello", "resume": resume})
        return self.wire

    def lose_connection(self) -> None:
        self.wire = None
        self.in_flight = None

    def ask(self, kind: str, body: Frame, exp: int | None = None) -> None:
        """The person does something."""
        assert self.view is not None
        frame = {
            "type": "command",
            "command_id": secrets.token_urlsafe(9),
            "on": self.view["on"],
            "exp": exp,
            "kind": kind,
            "body": body,
        }
        self.outbox.append(frame)
        self._send_next()

    def receive(self, frame: Frame) -> None:
        match frame["type"]:
            case "welcome":
                self._welcomed(frame)
            case "sync":
                self._shown(frame)
            case "accepted" | "rejected":
                self._answered(frame)

    def _welcomed(self, frame: Frame) -> None:
        if frame["epoch"] != self.epoch:
            self.epoch, self.version, self.view, self.lines = frame["epoch"], -1, None, {}
        self._send_next()

    def _shown(self, frame: Frame) -> None:
        if frame["version"] < self.version and not frame["is_first"]:
            raise Diverged(f"a picture of {frame['version']} after {self.version}")
        if frame["version"] < self.version:
            return
        if frame["is_first"]:
            self.lines = {}
        self.version = frame["version"]
        self.view = frame["view"]
        self.lines |= {line["id"]: line for line in frame["lines"]}

    def _answered(self, frame: Frame) -> None:
        asked = next((each for each in self.outbox if each["command_id"] == frame["command_id"]), None)
        if self.in_flight == frame["command_id"]:
            self.in_flight = None
        if asked is None:
            self._heard_again(frame)
        elif frame.get("retry") != "same":
            self.outbox.remove(asked)
            self.answers[frame["command_id"]] = (asked, frame)
        self._send_next()

    def _heard_again(self, frame: Frame) -> None:
        _, before = self.answers[frame["command_id"]]
        if before != frame:
            raise Diverged(f"answered {before} and then {frame}")

    def _send_next(self) -> None:
        if self.wire is None or not self.outbox or self.in_flight is not None or not self.epoch:
            return
        self.in_flight = self.outbox[0]["command_id"]
        self.wire.to_server.append(self.outbox[0])


class Server:
    """What the processes do when a frame or a hint arrives."""

    def __init__(self, live: str) -> None:
        self.live = live

    async def take(self, wire: Wire, frame: Frame) -> int | None:
        """Handle one frame of that connection's. The version, where it changed something."""
        wire.process.step_in()
        if frame["type"] == "hello":
            await self._let_in(wire, frame)
            return None
        parsed = parse(json.dumps(frame))
        assert isinstance(parsed, CommandFrame)
        answer = await services.submit(wire.phone.person, self.live, parsed)
        wire.answer(answer_frame(parsed.command_id, answer))
        return answer.version if isinstance(answer, Accepted) else None

    async def _let_in(self, wire: Wire, hello: Frame) -> None:
        reading = await store.read(self.live, wire.phone.person)
        assert reading is not None
        wire.to_phone.append(json.dumps({"type": "welcome", "epoch": reading.epoch}))
        resume = Cursor(**hello["resume"]) if hello["resume"] else None
        wire.answer(await first_sync(reading, resume))
        wire.told = wire.hint = reading.version

    async def tell(self, wire: Wire) -> None:
        """Tell a phone what is new, where a hint said that something may be."""
        if not wire.is_in_the_room or wire.hint <= wire.told:
            return
        wire.process.step_in()
        reading = await store.read(self.live, wire.phone.person, at_least=wire.hint)
        assert reading is not None
        wire.answer(await next_sync(reading, wire.told))
        wire.told = reading.version
