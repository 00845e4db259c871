"""One conversation over a bad network.

A seed decides everything: what two people do, which frames arrive when, twice or never, which process dies,
what the clock does. Then the network heals, and everything that was promised has to be true. A seed that ever
failed is kept in `kept_seeds.txt` for ever.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from pydantic import TypeAdapter

from couplesync.clock import now_ms
from sessions_app import timers
from sessions_app.columns import first_columns
from sessions_app.engine import Seat, View, view_for
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import HOUR, MINUTE
from sessions_app.engine.state import Over
from sessions_app.engine.view import PausedScene
from sessions_app.lines import lines_of
from sessions_app.models import LiveSession, Words
from sessions_app.services import room_for
from sessions_app.store import Reading, list_records, read
from sessions_app.sync import with_words
from sessions_app.threads import in_reader
from sessions_app.wire import Line
from sessions_app.words import read_words
from tests.app.moves import any_move
from tests.app.talks import Talk, make_couple
from tests.faults.simulated import Diverged, Frame, Phone, Process, Server, Wire

# Short ones are many, long ones reach the end of a conversation.
STEPS = (60, 60, 60, 120, 400)
SECOND = 1_000
LEAPS = (SECOND, 5 * SECOND, 30 * SECOND, 2 * MINUTE)
LEAP_IN_A_PAUSE = 21 * MINUTE
LONG_LEAP = 26 * HOUR
FIRST_LINES = 50

VIEW = TypeAdapter(View)
LINE = TypeAdapter(Line)
KEPT_SEEDS = [int(line) for line in Path(__file__).with_name("kept_seeds.txt").read_text().split()]


@dataclass
class Clock:
    """The product's clock, moved on at will."""

    file: Path
    moved: int = 0

    def move(self, milliseconds: int) -> None:
        self.moved += milliseconds
        self.file.write_text(str(self.moved))


@dataclass
class Tally:
    """What schedules came to, and what went wrong around them."""

    counts: Counter[str] = field(default_factory=Counter)

    def count(self, what: str, times: int = 1) -> None:
        self.counts[what] += times

    def add(self, other: "Tally") -> None:
        self.counts += other.counts


class Schedule:
    """One conversation and everything that goes wrong around it."""

    def __init__(self, seed: int, talk: Talk, clock: Clock) -> None:
        self.chance = Random(seed)
        self.seed = seed
        self.talk = talk
        self.clock = clock
        self.server = Server(talk.live)
        self.processes = [Process(), Process()]
        self.phones = [Phone(talk.alex), Phone(talk.sam)]
        self.wires: list[Wire] = []
        self.tally = Tally()

    async def play(self) -> Tally:
        """A good network, a bad one, a good one again; then the reckoning. Raises Diverged."""
        ways: list[tuple[int, Callable[[], Awaitable[object]]]] = [
            (30, self._somebody_acts),
            (40, self._a_frame_reaches_the_server),
            (40, self._a_frame_reaches_a_phone),
            (30, self._the_server_tells),
            (8, self._a_phone_connects),
            (2, self._two_frames_at_once),
            (2, self._a_frame_arrives_twice),
            (2, self._a_connection_breaks),
            (1, self._a_process_dies),
            (3, self._a_process_looks),
            (4, self._time_passes),
        ]
        names = [way for _, way in ways]
        weights = [weight for weight, _ in ways]
        await self._heal()
        for way in self.chance.choices(names, weights, k=self.chance.choice(STEPS)):
            await way()
        await self._heal()
        await self._reckon()
        return self.tally

    # What people do

    async def _somebody_acts(self) -> None:
        phone = self.chance.choice(self.phones)
        if phone.view is None or len(phone.outbox) > 2:
            return
        move = self._move(phone.view)
        if move is not None:
            self.tally.count("commands asked for")
            phone.ask(*move)

    def _move(self, shown: Frame) -> tuple[str, Frame] | None:
        view = _view(shown)
        offered = {action.kind for action in view.actions}
        if isinstance(view.scene, PausedScene):
            return self._move_in_a_pause(offered, view.scene)
        if "ready" in offered and self.chance.random() < 0.7:
            return "ready", {}
        if "pause" in offered and self.chance.random() < 0.02:
            return "pause", {}
        if "finish" in offered and self.chance.random() < 0.005:
            return "finish", {}
        if "skip" in offered and self.chance.random() < 0.5:
            return "skip", {}
        return any_move(view, self.chance, f"words {self.tally.counts.total()}")

    def _move_in_a_pause(self, offered: set[str], pause: PausedScene) -> tuple[str, Frame] | None:
        if "extend" in offered and self.chance.random() < 0.3:
            return "extend", {"until": pause.until + MINUTE}
        return ("resume", {}) if "resume" in offered else None

    # What the network does

    async def _a_frame_reaches_the_server(self) -> None:
        wire = self._any(lambda wire: wire.to_server)
        if wire:
            self._hint(await self.server.take(wire, wire.to_server.popleft()))

    async def _a_frame_arrives_twice(self) -> None:
        wire = self._any(lambda wire: wire.to_server and wire.to_server[0]["type"] == "command")
        if wire:
            self.tally.count("a frame twice")
            self._hint(await self.server.take(wire, wire.to_server[0]))

    async def _two_frames_at_once(self) -> None:
        """Of both people, to one process: decided side by side, committed together."""
        process = self.chance.choice(self.processes)
        wires = [wire for wire in self.wires if wire.process is process and wire.to_server]
        if len(wires) < 2:
            return
        self.tally.count("two at once")
        taken = [self.server.take(wire, wire.to_server.popleft()) for wire in wires[:2]]
        for version in await asyncio.gather(*taken):
            self._hint(version)

    async def _a_frame_reaches_a_phone(self) -> None:
        wire = self._any(lambda wire: wire.to_phone and wire.phone.wire is wire)
        if wire:
            wire.phone.receive(_frame(wire.to_phone.popleft()))

    async def _a_phone_connects(self) -> None:
        """Often while the old connection still looks open to the server, whose late frames still count."""
        phone = self.chance.choice(self.phones)
        if phone.wire is not None and self.chance.random() < 0.8:
            return
        self.wires.append(phone.connect(self.chance.choice(self.processes)))

    async def _a_connection_breaks(self) -> None:
        wire = self._any(lambda wire: True)
        if wire is None:
            return
        self.tally.count("a broken connection")
        if wire.phone.wire is wire:
            wire.phone.lose_connection()
        if self.chance.random() < 0.5:  # what was on its way to the server may still come, long after
            self.wires.remove(wire)

    # What the server does

    async def _the_server_tells(self) -> None:
        wire = self._any(lambda wire: wire.hint > wire.told)
        if wire:
            await self.server.tell(wire)

    async def _a_process_dies(self) -> None:
        process = self.chance.choice(self.processes)
        self.tally.count("a dead process")
        process.restart()
        for wire in [wire for wire in self.wires if wire.process is process]:
            self.wires.remove(wire)
            if wire.phone.wire is wire:
                wire.phone.lose_connection()

    async def _a_process_looks(self) -> None:
        """What every process does each two seconds, in case a hint was lost."""
        version = (await self.talk.row()).version
        for wire in self.wires:
            wire.hint = max(wire.hint, version)

    async def _time_passes(self) -> None:
        leap = LONG_LEAP if self.chance.random() < 0.005 else self.chance.choice(LEAPS)
        if self._shows_a_pause():
            leap = LEAP_IN_A_PAUSE
        self.tally.count("a leap of the clock")
        self.clock.move(leap)
        for process in self.chance.sample(self.processes, k=self.chance.randint(0, 2)):
            process.step_in()
            await timers.beat()

    def _shows_a_pause(self) -> bool:
        return any(
            phone.view is not None and phone.view["scene"]["kind"] == "paused" for phone in self.phones
        )

    def _hint(self, version: int | None) -> None:
        """A hint to every connection; some of them are lost."""
        for wire in self.wires:
            if version is not None and self.chance.random() < 0.8:
                wire.hint = max(wire.hint, version)

    def _any(self, wanted: Callable[[Wire], object]) -> Wire | None:
        wires = [wire for wire in self.wires if wanted(wire)]
        return self.chance.choice(wires) if wires else None

    # The reckoning

    async def _heal(self) -> None:
        """Both are connected, everything arrives, nothing waits any more."""
        self.wires = [phone.connect(self.chance.choice(self.processes)) for phone in self.phones]
        while any(wire.to_server or wire.to_phone or phone.outbox for wire, phone in self._both()):
            for wire in self.wires:
                if wire.to_server:
                    await self.server.take(wire, wire.to_server.popleft())
                if wire.to_phone:
                    wire.phone.receive(_frame(wire.to_phone.popleft()))
            await self._a_process_looks()
            for wire in self.wires:
                await self.server.tell(wire)

    def _both(self) -> list[tuple[Wire, Phone]]:
        return list(zip(self.wires, self.phones, strict=True))

    async def _reckon(self) -> None:
        Process().step_in()
        for phone in self.phones:
            await self._reckon_phone(phone)
        state = await self.talk.state()
        if await self.talk.folded_log() != state:
            raise Diverged("the log does not lead to the state")
        self.tally.count("conversations that ended", int(isinstance(state.phase, Over)))

    async def _reckon_phone(self, phone: Phone) -> None:
        reading = await read(self.talk.live, phone.person)
        assert reading is not None
        await self._reckon_picture(phone, reading)
        await self._reckon_words(phone, reading)
        for asked, answer in phone.answers.values():
            self.tally.count(f"commands {answer['type']}")
            await self._reckon_answer(phone, asked, answer)
        if (await self.talk.row()).version != reading.version:
            raise Diverged("a retry changed something")

    async def _reckon_picture(self, phone: Phone, reading: Reading) -> None:
        lines = await in_reader(partial(_all_lines, reading))
        truth = VIEW.dump_python(view_for(reading.state, reading.seat), mode="json")
        if (phone.version, phone.view) != (reading.version, truth):
            raise Diverged(f"a phone shows {phone.version}, the database has {reading.version}")
        known = {line.id: LINE.dump_python(line, mode="json") for line in lines}
        missing = {line.id for line in lines[-FIRST_LINES:]} - phone.lines.keys()
        wrong = [each for each, line in phone.lines.items() if known.get(each) != line]
        if missing or wrong:
            raise Diverged(f"{len(missing)} lines are missing on a phone and {len(wrong)} are wrong")

    async def _reckon_answer(self, phone: Phone, asked: Frame, answer: Frame) -> None:
        """The same command to a process that remembers nothing: the same answer, and no new version."""
        wire = Wire(phone, Process())
        await self.server.take(wire, asked)
        again = _frame(wire.to_phone.pop())
        if again != answer:
            raise Diverged(f"answered {answer} and then {again}")

    async def _reckon_words(self, phone: Phone, reading: Reading) -> None:
        """Every sentence that was accepted is there, once; none that was refused is."""
        stored = await in_reader(partial(_all_sentences, reading))
        for asked, answer in phone.answers.values():
            text = _text_of(asked)
            if text is not None:
                expected = int(answer["type"] == "accepted")
                if stored[text] != expected:
                    raise Diverged(f"a sentence that was {answer['type']} is there {stored[text]} times")


def _text_of(asked: Frame) -> str | None:
    words = asked["body"].get("words") or {}
    text: str | None = words.get("text")
    return text


def _all_lines(reading: Reading) -> list[Line]:
    return with_words(reading, lines_of(list_records(reading.live)))


def _all_sentences(reading: Reading) -> Counter[str]:
    """Also those that the other has not been shown yet."""
    rows = Words.objects.filter(live_session_id=reading.live).values_list("line", flat=True)
    return Counter(plain.text for plain in read_words(reading.live, list(rows), reading.keys).values())


def _view(shown: Frame) -> View:
    return VIEW.validate_python(shown)


def _frame(text: str) -> Frame:
    frame: Frame = json.loads(text)
    return frame


def _open(format_id: str, chance: Random) -> Talk:
    """As `services.open_conversation` does, in any format and with a coin that the seed has thrown."""
    couple = make_couple()
    couple.is_made_up = True
    state = room_for(couple, format_id, now_ms(), coin=chance.choice(list(Seat)))
    live = LiveSession.objects.create(
        couple=couple,
        seat_a=couple.seat_a,
        seat_b=couple.seat_b,
        **first_columns(state),
    )
    return Talk(live.id, *state.people)


async def play(seed: int, clock: Clock) -> Tally:
    """One schedule, in the database that is set up. Raises Diverged."""
    format_id = Random(seed).choice(list(FORMATS))
    clock.move(0)
    talk = await in_reader(partial(_open, format_id, Random(seed)))
    return await Schedule(seed, talk, clock).play()
