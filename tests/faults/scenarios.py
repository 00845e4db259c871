"""The rows of the matrix: what goes wrong, on what, and how often."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.faults import troubles
from tests.faults.findings import Findings
from tests.faults.places import POSTGRES, SQLITE, Place
from tests.faults.talking import Talkers

Trouble = Callable[[Place, Random], Awaitable[None]]
# So often in a place with data of its own, in that many seeds.
Play = Callable[[Place, int, int], Coroutine[Any, Any, Findings]]

BOTH = (SQLITE, POSTGRES)
COUPLES = 3
ROLLING = "rolling restart of two web"
# One phone plays as fast as many would; servers notice silence as much sooner.
HURRIED = {"COMMAND_BURST": "1000000", "PING_EVERY_SECONDS": "2", "SILENCE_LIMIT_SECONDS": "6"}


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """One row on each of `on`. `a_round` runs are in one place, with couples of their own."""

    name: str
    play: Play
    on: tuple[str, ...] = BOTH
    web: int = 1
    settings: Mapping[str, str] = field(default_factory=lambda: HURRIED)
    # How often in the tests, and how often when asked for.
    short: int = 0
    usual: int = 40
    a_round: int = 20


def talking(trouble: Trouble) -> Play:
    """Couples talk while that trouble comes again and again."""

    async def play(place: Place, seed: int, runs: int) -> Findings:
        chance = Random(seed)
        talkers = Talkers(place.web[0], place.web, chance)
        troubles_come = _again_and_again(trouble, place, talkers, chance, runs)
        found = await talkers.talk_through(troubles_come, COUPLES)
        found.runs = runs
        return found

    return play


async def _again_and_again(
    trouble: Trouble, place: Place, talkers: Talkers, chance: Random, runs: int
) -> None:
    await talkers.until_all_were_answered(COUPLES)
    for _ in range(runs):
        await trouble(place, chance)


# Several web processes are for PostgreSQL and Redis.
SCENARIOS = (
    Scenario(name="kill -9 web", play=talking(troubles.kill_web), usual=200, short=2),
    Scenario(name="kill -9 one of two web", play=talking(troubles.kill_web), on=(POSTGRES,), web=2),
    Scenario(name="SIGTERM web", play=talking(troubles.restart_web), on=(SQLITE,)),
    Scenario(name=ROLLING, play=talking(troubles.restart_web), on=(POSTGRES,), web=2, short=2),
)
