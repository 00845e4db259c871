"""Phones as the room's sockets see them: they pair by REST, connect, give commands and keep every frame."""

import asyncio
import json
import secrets
from collections.abc import Callable
from typing import Any, Self

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.server import Server

PATIENCE_SECONDS = 15

Frame = dict[str, Any]


class Phone:
    """One person's phone. What it knows is what frames told it."""

    def __init__(self, server: Server, browser: httpx.Client) -> None:
        self.server = server
        self.browser = browser
        self.frames: list[Frame] = []
        self.lines: dict[str, Frame] = {}
        self.sync: Frame = {}
        self.welcome: Frame = {}
        self.socket: ClientConnection | None = None
        self.answers_pings = True
        self._is_new = True
        self._tabs: list[Phone] = []

    @property
    def seat(self) -> str:
        """The seat of this person, once they are in the room."""
        return str(self.welcome["you"])

    def tab(self) -> "Phone":
        """The same person in another tab."""
        self._tabs.append(Phone(self.server, self.browser))
        return self._tabs[-1]

    @property
    def view(self) -> Any:
        return self.sync["view"]

    @property
    def actions(self) -> list[str]:
        return [action["kind"] for action in self.view["actions"]]

    async def open(self) -> Self:
        """Open a socket and say nothing."""
        await self.close()
        self._is_new = True
        cookie = f"s={self.browser.cookies['s']}" if "s" in self.browser.cookies else ""
        self.socket = await connect(
            self.server.socket_url,
            origin=self.server.url,  # type: ignore[arg-type]
            additional_headers={"Cookie": cookie},
            compression=None,
            ping_interval=None,
            proxy=None,
        )
        return self

    async def enter(self, *, resume: bool = False) -> Self:
        """Open a socket, say hello and wait for the first picture."""
        await self.open()
        cursor = {"epoch": self.sync["epoch"], "version": self.sync["version"]} if resume else None
        await self.send({"type": "hello", "resume": cursor})
        await self.next("welcome")
        await self.next("sync")
        return self

    async def send(self, frame: Any) -> None:
        assert self.socket is not None
        await self.socket.send(frame if isinstance(frame, (str, bytes)) else json.dumps(frame))

    async def receive(self) -> Frame:
        """The next frame, whatever it is. Pings are answered, as a phone does."""
        assert self.socket is not None
        async with asyncio.timeout(PATIENCE_SECONDS):
            frame: Frame = json.loads(await self.socket.recv())
        self.frames.append(frame)
        match frame["type"]:
            case "ping" if self.answers_pings:
                await self.send({"type": "pong"})
            case "welcome":
                self.welcome = frame
            case "sync":
                self._take(frame)
        return frame

    def _take(self, sync: Frame) -> None:
        # Within one connection, every picture is newer than the one before.
        assert sync["is_first"] or self._is_new or sync["version"] > self.sync["version"]
        self._is_new = False
        self.sync = sync
        if sync["is_first"]:
            self.lines.clear()
        self.lines.update({line["id"]: line for line in sync["lines"]})

    async def next(self, kind: str) -> Frame:
        """The next frame of that type, those before it taken in."""
        while (frame := await self.receive())["type"] != kind:
            pass
        return frame

    async def until(self, is_so: Callable[["Phone"], bool]) -> None:
        """Read until the picture is like that."""
        while not is_so(self):
            await self.receive()

    async def reach(self, version: int) -> None:
        await self.until(lambda phone: phone.sync["version"] >= version)

    async def give(self, kind: str, **parts: Any) -> Frame:
        """Give a command and wait for its answer."""
        frame = command(kind, **parts)
        await self.send(frame)
        return await self.answer_to(frame["command_id"])

    async def answer_to(self, command_id: str | None) -> Frame:
        while True:
            frame = await self.receive()
            if frame["type"] in {"accepted", "rejected"} and frame["command_id"] == command_id:
                return frame

    async def do(self, kind: str, **parts: Any) -> int:
        """Give a command that is accepted, and come back with the picture after it."""
        answer = await self.give(kind, **parts)
        assert answer["type"] == "accepted", answer
        await self.reach(answer["version"])
        return int(answer["version"])

    async def close_code(self) -> int:
        """Read to the end; the code the socket was closed with."""
        assert self.socket is not None
        try:
            while True:
                await self.receive()
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006

    async def close(self) -> None:
        if self.socket is not None:
            await self.socket.close()

    async def close_all(self) -> None:
        """The phone and its tabs, and its browser with them."""
        for tab in self._tabs:
            await tab.close()
        await self.close()
        self.browser.close()

    def drop(self) -> None:
        """Vanish without a word."""
        assert self.socket is not None
        self.socket.transport.abort()


def command(
    kind: str, *, command_id: str = "", on: str | None = None, exp: int | None = None, **body: Any
) -> Frame:
    """A command as a phone sends it."""
    frame = {
        "type": "command",
        "command_id": command_id or secrets.token_urlsafe(9),
        "kind": kind,
        "body": body,
    }
    return frame | ({"on": on} if on is not None else {}) | ({"exp": exp} if exp is not None else {})


def typed(text: str, *picks: str) -> Frame:
    """Written words."""
    return {"text": text, "picks": list(picks)}


def draft(phone: Phone, text: str, *, check: int = 1, **counts: Any) -> Frame:
    """A draft to be looked at, about what this phone sees."""
    return {"type": "check_draft", "check": check, "on": phone.view["on"], "text": text, **counts}


ALOUD = {"aloud": True}


def start_person(server: Server, first_name: str) -> Phone:
    """A new person with a phone."""
    # Reading all the world's certificates would take longer than all that comes after.
    browser = httpx.Client(base_url=f"{server.url}/api/v1/", trust_env=False, verify=False)
    browser.get("me").raise_for_status()
    browser.headers["X-CSRFToken"] = browser.cookies["csrf"]
    browser.post("people", json={"first_name": first_name, "accepted_ground": True}).raise_for_status()
    browser.headers["X-CSRFToken"] = browser.cookies["csrf"]
    return Phone(server, browser)


def pair(server: Server) -> tuple[Phone, Phone]:
    """Alex and Sam, a couple; Alex in seat A."""
    alex, sam = start_person(server, "Alex"), start_person(server, "Sam")
    secret = alex.browser.post("invites", json={}).json()["secret"]
    sam.browser.post("join", json={"secret": secret}).raise_for_status()
    alex.browser.post("couple/same").raise_for_status()
    return alex, sam


def open_conversation(phone: Phone, format_id: str = "ten_minutes") -> None:
    """The couple's conversation in that format."""
    phone.browser.post("conversations", json={"format_id": format_id}).raise_for_status()


async def both_enter(alex: Phone, sam: Phone) -> None:
    await alex.enter()
    await sam.enter()


async def reach_the_first_turn(alex: Phone, sam: Phone) -> tuple[Phone, Phone]:
    """Both come in, are ready and arrive. Who speaks first, and who listens."""
    await both_enter(alex, sam)
    for kind in ("ready", "skip"):
        await alex.do(kind)
        await alex.reach(await sam.do(kind))
    return (alex, sam) if "say" in alex.actions else (sam, alex)


def text_of(phone: Phone, line_id: str) -> Any:
    """What a line says on this phone."""
    return phone.lines[line_id]["text"]
