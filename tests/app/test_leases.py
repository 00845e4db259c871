"""What is true for as long as it is said again: the same in memory and in Redis."""

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sessions_app.presence.leases import Attendance, Leases, MemoryLeases, Purse
from sessions_app.presence.redis_leases import RedisLeases
from tools.running import Servers

SHORT_LIFE = 0.3
PATIENCE_SECONDS = 10


@pytest.fixture(params=["memory", "redis"])
async def leases(request: pytest.FixtureRequest) -> AsyncIterator[Leases]:
    """Leases that end soon."""
    if request.param == "memory":
        yield MemoryLeases(SHORT_LIFE)
    else:
        servers: Servers = request.getfixturevalue("servers")
        redis = RedisLeases(servers.redis.url, SHORT_LIFE)
        yield redis
        await redis.close()


@pytest.fixture
def place() -> str:
    """One that no other test knows."""
    return secrets.token_urlsafe()


async def attendance(leases: Leases, place: str) -> Attendance | None:
    return (await leases.look([place]))[0]


async def until_nobody_is_there(leases: Leases, place: str) -> Attendance:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            seen = await attendance(leases, place)
            if seen is not None and not seen.is_held:
                return seen
            await asyncio.sleep(0.01)  # between two looks; what we wait for is what is seen


async def test_of_a_place_that_nobody_named_nothing_is_known(leases: Leases, place: str) -> None:
    assert await attendance(leases, place) is None


async def test_a_place_is_held_until_its_last_holder_is_gone(leases: Leases, place: str) -> None:
    for holder in ("one", "another"):
        assert await leases.hold(place, holder)
    await leases.release(place, "one")
    assert await attendance(leases, place) == Attendance(True)
    await leases.release(place, "another")
    seen = await attendance(leases, place)
    assert seen is not None and not seen.is_held


async def test_a_lease_that_nobody_renews_ends(leases: Leases, place: str) -> None:
    await leases.hold(place, "one")
    seen = await until_nobody_is_there(leases, place)
    assert seen.gone_for < PATIENCE_SECONDS


async def test_a_lease_that_is_renewed_does_not_end(leases: Leases, place: str) -> None:
    await leases.hold(place, "one")
    await leases.begin(f"{place}-empty")
    for _ in range(10):
        await asyncio.sleep(SHORT_LIFE / 5)
        await leases.renew([])
        assert await attendance(leases, place) == Attendance(True)


async def test_who_was_sent_away_is_not_brought_back_by_a_renewal(leases: Leases, place: str) -> None:
    await leases.hold(place, "one")
    await leases.clear(place)
    await leases.renew([])
    seen = await attendance(leases, place)
    assert seen is not None and not seen.is_held
    await leases.hold(place, "one")
    assert await attendance(leases, place) == Attendance(True)


async def test_where_nobody_came_it_counts_from_the_first_time_somebody_looked(
    leases: Leases, place: str
) -> None:
    await leases.begin(place)
    first = await attendance(leases, place)
    await asyncio.sleep(0.05)
    await leases.begin(place)
    later = await attendance(leases, place)
    assert first is not None and later is not None
    assert not later.is_held and later.gone_for > first.gone_for


async def test_no_more_hold_a_place_than_may(leases: Leases, place: str) -> None:
    for holder in ("one", "another"):
        assert await leases.hold(place, holder, most=2)
    assert not await leases.hold(place, "one too many", most=2)
    assert await leases.hold(place, "one", most=2)
    await leases.release(place, "one")
    assert await leases.hold(place, "the next", most=2)


async def test_holders_whose_process_died_do_not_count_for_long(leases: Leases, place: str) -> None:
    assert await leases.hold(place, "of a process that died", most=1)
    await asyncio.sleep(SHORT_LIFE / 2)
    assert not await leases.hold(place, "new", most=1)
    assert await leases.hold(place, "new", most=1, unrenewed=SHORT_LIFE / 3)


async def test_a_purse_gives_what_is_in_it_and_fills_up_again(leases: Leases, place: str) -> None:
    purse = Purse(place, size=10, per_second=50)
    assert await leases.take(purse, 6) == 6
    assert 4 <= await leases.take(purse, 6) < 6
    await asyncio.sleep(0.1)
    assert await leases.take(purse, 1) == 1


async def test_what_is_put_back_into_a_purse_can_be_taken_again(leases: Leases, place: str) -> None:
    purse = Purse(place, size=5, per_second=0.001)
    assert await leases.take(purse, 5) == 5
    assert await leases.take(purse, 1) == 0
    await leases.take(purse, -3)
    assert await leases.take(purse, 5) == 3
    await leases.take(purse, -99)
    assert await leases.take(purse, 99) == 5


async def test_while_redis_is_away_a_process_goes_by_what_it_knows_itself(tmp_path: Path) -> None:
    leases = RedisLeases(f"unix://{tmp_path / 'nobody-listens'}")
    assert await leases.hold("a place", "one", most=1)
    assert not await leases.hold("a place", "one too many", most=1)
    assert await leases.look(["a place"]) == [None]
    assert await leases.take(Purse("somebody's", size=2, per_second=0.001), 5) == 2
    assert await leases.take(Purse("somebody's", size=2, per_second=0.001), 5) == 0


async def test_what_was_not_told_while_redis_was_away_is_told_later(servers: Servers, place: str) -> None:
    leases, others = RedisLeases(servers.redis.url), RedisLeases(servers.redis.url)
    servers.redis.end(signal.SIGKILL)
    await leases.hold(place, "one")
    servers.redis.start()
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await attendance(others, place) != Attendance(True):
            await leases.renew([])
            await asyncio.sleep(0.05)
    await leases.close()
    await others.close()
