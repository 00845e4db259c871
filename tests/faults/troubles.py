"""What befalls a place while couples talk in it: one trouble, at a moment nobody chose, and its end."""

import asyncio
from random import Random

from tests.faults.places import Place

BEFORE_SECONDS = 0.6


async def _some_time(chance: Random, most_seconds: float) -> None:
    await asyncio.sleep(chance.uniform(0, most_seconds))


async def kill_web(place: Place, chance: Random) -> None:
    await _some_time(chance, BEFORE_SECONDS)
    process = chance.choice(place.web)
    await asyncio.to_thread(process.kill)
    await asyncio.to_thread(process.start)


async def restart_web(place: Place, chance: Random) -> None:
    """SIGTERM, as when a new version is brought in."""
    await _some_time(chance, BEFORE_SECONDS)
    await asyncio.to_thread(chance.choice(place.web).restart)
