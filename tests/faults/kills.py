"""A real server that is killed again and again while couples talk. Nothing that was accepted may be lost."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from random import Random

from tests.faults.people import Person, start_couple
from tests.faults.simulated import Diverged
from tests.server import Server, make_data_dir, migrate

FORMATS = ("ten_minutes", "one_topic", "thank_you")
LONGEST_LIFE_SECONDS = 0.6
# One phone plays as fast as many would.
LIFTED = {"COMMAND_BURST": "1000000"}
QUIET_SECONDS = 60

Trouble = Callable[[Random, Sequence[Person]], Awaitable[None]]


class Round:
    """One server with data of its own, and the kills of one seed."""

    KILLS = 20
    COUPLES = 6

    def __init__(self, folder: Path, seed: int) -> None:
        template = folder.with_suffix(".template")
        template.mkdir()
        migrate(template)
        self.server = Server(make_data_dir(template, folder), **LIFTED)
        self.seed = seed

    def play(self) -> Counter[str]:
        """Raises Diverged; and AssertionError where the server logged an error."""
        self.server.start()
        kills = kill_again_and_again(self.server, seed=self.seed, couples=self.COUPLES, kills=self.KILLS)
        counts = asyncio.run(kills)
        self.server.stop()
        assert " ERROR " not in self.server.log, "the server logged an error"
        return counts


async def kill_again_and_again(server: Server, *, seed: int, couples: int, kills: int) -> Counter[str]:
    """Raises Diverged. The server runs before and after."""

    async def kill(chance: Random, people: Sequence[Person]) -> None:
        for _ in range(kills):
            await asyncio.sleep(chance.uniform(0, LONGEST_LIFE_SECONDS))
            await asyncio.to_thread(server.kill)
            await asyncio.to_thread(server.start)

    counts = await talk_through(kill, [server], seed=seed, couples=couples)
    return counts + Counter({"kills": kills, "couples": couples})


async def talk_through(
    trouble: Trouble, servers: Sequence[Server], *, seed: int, couples: int
) -> Counter[str]:
    """So many couples talk until the trouble is over. Raises Diverged."""
    chance = Random(seed)
    pairs = [await start_couple(servers, chance, chance.choice(FORMATS)) for _ in range(couples)]
    people = [person for pair in pairs for person in pair]
    parts = [asyncio.create_task(person.take_part()) for person in people]
    await trouble(chance, people)
    for person in people:
        person.is_resting = True
    async with asyncio.timeout(QUIET_SECONDS):
        await asyncio.gather(*parts)
    counts: Counter[str] = Counter()
    for pair in pairs:
        counts += await _reckon(pair)
    for person in people:
        person.browser.close()
    return counts


async def _reckon(pair: tuple[Person, Person]) -> Counter[str]:
    """Both come in anew, from nothing: the two see one conversation, and what each asked for is in it."""
    counts: Counter[str] = Counter()
    for person in pair:
        await _come_in_anew(person)
        counts += await asyncio.to_thread(person.reckon)
    alex, sam = pair
    if alex.phone.lines != sam.phone.lines:
        raise Diverged("the two see different lines")
    return counts


async def _come_in_anew(person: Person) -> None:
    shown = dict(person.phone.lines)
    person.phone.version = -1
    await person.take_part()
    if any(shown.get(key, line) != line for key, line in person.phone.lines.items()):
        raise Diverged("a line is not what it was")
