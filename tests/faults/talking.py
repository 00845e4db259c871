"""Couples who talk fast while something goes wrong, and the reckoning afterwards."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Sequence
from random import Random

import httpx
from websockets.asyncio.client import ClientConnection

from tests.faults.findings import Findings
from tests.faults.people import NO_CONVERSATION, Door, Person
from tests.faults.simulated import Diverged, Frame
from tests.live.phones import Phone, open_conversation, pair
from tests.server import Server

FORMATS = ("ten_minutes", "one_topic", "thank_you")
QUIET_SECONDS = 120
ASKED_AT_ONCE = 10
# The line of an exchange is shown to nobody before both have written.
MAY_BE_UNSEEN = {"write"}
# docs/protocol.md: other answers than these are not kept.
NOT_KEPT = {"rate_limited", "busy", "bad_request", "too_large", "not_member", "internal"}

Couple = tuple[Person, Person]


class Talkers:
    """So many couples at once. Whose conversation is over makes room for another couple."""

    def __init__(self, server: Server, doors: Sequence[Door], chance: Random) -> None:
        self._server = server
        self._doors = doors
        self._chance = chance
        self._may_go_on = True
        self.couples: list[Couple] = []

    @property
    def people(self) -> list[Person]:
        return [person for couple in self.couples for person in couple]

    async def talk_through(self, trouble: Awaitable[object], couples: int) -> Findings:
        """Until the trouble is over and everybody has had an answer; what came of it."""
        found = Findings()
        talks = [asyncio.create_task(self._talk(found)) for _ in range(couples)]
        await trouble
        await self._come_to_rest(talks)
        for person in self.people:
            person.go_through([self._server])  # the network has healed
        for couple in self.couples:
            found.add(await _reckon(couple))
        for person in self.people:
            person.browser.close()
        return found

    async def until_all_were_answered(self, couples: int) -> None:
        """Come back once that many couples are in the middle of it."""
        while len(self.couples) < couples:  # noqa: ASYNC110 - it is looked at rarely, and briefly
            await asyncio.sleep(0.01)
        await asyncio.gather(*(person.was_answered.wait() for person in self.people))

    async def _talk(self, found: Findings) -> None:
        while self._may_go_on:
            couple = await self._start_couple()
            self.couples.append(couple)
            try:
                await asyncio.gather(*(person.take_part() for person in couple))
            except Diverged as diverged:
                found.miss("diverged", str(diverged))

    async def _start_couple(self) -> Couple:
        """Two who are connected, with a conversation open. They try until the server lets them."""
        format_id = self._chance.choice(FORMATS)
        while (opened := await asyncio.to_thread(_open, self._server, format_id)) is None:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        alex, sam = opened
        couple = (
            Person("Alex", self._doors, alex.browser, self._chance),
            Person("Sam", self._doors[::-1], sam.browser, self._chance),
        )
        for person in couple:
            person.is_resting = not self._may_go_on
        return couple

    async def _come_to_rest(self, talks: Sequence[asyncio.Task[None]]) -> None:
        self._may_go_on = False
        for person in self.people:
            person.is_resting = True
        async with asyncio.timeout(QUIET_SECONDS):
            await asyncio.gather(*talks)


def _open(server: Server, format_id: str) -> tuple[Phone, Phone] | None:
    """Two with a conversation open; None where the server did not let them."""
    try:
        alex, sam = pair(server)
        open_conversation(alex, format_id)
    except httpx.HTTPError:
        return None
    return alex, sam


async def _reckon(couple: Couple) -> Findings:
    """Both come in anew, from nothing: the two see one conversation, and what each asked for is in it."""
    found = Findings()
    for person in couple:
        await _come_in_anew(person, found)
        await _ask_again(person, found)
    alex, sam = [await asyncio.to_thread(_all_lines, person) for person in couple]
    if alex != sam:
        found.miss("diverged", "the two see different lines")
    for person in couple:
        _reckon_sentences(person, alex, found)
        found.recovery_seconds = max([found.recovery_seconds, *person.waits])
        found.counts += Counter({f"closed with {code}": n for code, n in person.thrown_out.items()})
    return found


def _all_lines(person: Person) -> dict[str, Frame]:
    return {line["id"]: line for line in person.all_lines()}


async def _come_in_anew(person: Person, found: Findings) -> None:
    """What the phone showed was no more and nothing else than what is there."""
    shown = person.phone
    view, version, lines = shown.view, shown.version, dict(shown.lines)
    shown.version = -1
    try:
        await person.take_part()
    except Diverged as diverged:
        found.miss("diverged", str(diverged))
    if person.thrown_out[NO_CONVERSATION]:
        return
    if shown.version < version or (shown.version == version and shown.view != view):
        found.miss("diverged", f"a phone showed what was not so at {version}")
    if any(lines.get(key, line) != line for key, line in shown.lines.items()):
        found.miss("diverged", "a line is not what it was")


async def _ask_again(person: Person, found: Findings) -> None:
    """Every command once more: it gets the answer it had, and nothing happens a second time."""
    if person.thrown_out[NO_CONVERSATION]:
        return
    before = [pair for pair in person.phone.answers.values() if pair[1].get("code") not in NOT_KEPT]
    found.counts += Counter(answer["type"] for _, answer in before)
    again = await _answers_to([asked for asked, _ in before], person)
    for _, answer in before:
        other = again[answer["command_id"]]
        if other == answer:
            continue
        is_twice = other["type"] == answer["type"] == "accepted"
        found.miss("doubled" if is_twice else "lost", f"answered {_gist(answer)} and then {_gist(other)}")


def _gist(answer: Frame) -> str:
    return f"{answer['type']} {answer.get('version', answer.get('code'))}"


async def _answers_to(frames: Sequence[Frame], person: Person) -> dict[str, Frame]:
    answers: dict[str, Frame] = {}
    async with person.connection() as socket:
        await socket.send('{"type":"hello"}')
        for first in range(0, len(frames), ASKED_AT_ONCE):
            some = frames[first : first + ASKED_AT_ONCE]
            for frame in some:
                await socket.send(json.dumps(frame))
            while not all(frame["command_id"] in answers for frame in some):
                await _note_answer(socket, answers)
    return answers


async def _note_answer(socket: ClientConnection, answers: dict[str, Frame]) -> None:
    frame = json.loads(await socket.recv())
    if frame["type"] == "ping":
        await socket.send('{"type":"pong"}')
    if frame["type"] in {"accepted", "rejected"}:
        answers[frame["command_id"]] = frame


def _reckon_sentences(person: Person, lines: dict[str, Frame], found: Findings) -> None:
    """Every sentence that was accepted is there, once; none that was refused is."""
    said = Counter(line["text"] for line in lines.values())
    for asked, answer in person.phone.answers.values():
        text = (asked["body"].get("words") or {}).get("text")
        if text is None:
            continue
        times = said[text]
        if times > 1:
            found.miss("doubled", f"a sentence is there {times} times")
        elif answer["type"] == "accepted" and times == 0 and asked["kind"] not in MAY_BE_UNSEEN:
            found.miss("lost", "a sentence that was accepted is not there")
        elif answer["type"] == "rejected" and times:
            found.miss("diverged", "a sentence that was refused is there")
