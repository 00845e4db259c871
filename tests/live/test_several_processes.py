"""Two web processes on PostgreSQL and Redis: phones go from one to the other, nothing is lost or doubled."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from typing import Any

import msgpack  # type: ignore[import-untyped]
import pytest
from redis.asyncio import Redis
from redis.asyncio.client import PubSub

from tests.live.conftest import Couple
from tests.live.phones import (
    PATIENCE_SECONDS,
    Phone,
    both_enter,
    command,
    open_conversation,
    pair,
    reach_the_first_turn,
    typed,
)
from tests.site import Site


@pytest.fixture
async def couple(site: Site) -> AsyncIterator[Couple]:
    """Alex on the one, Sam on the other."""
    alex, sam = pair(site.one)
    open_conversation(alex)
    sam.server = site.other
    yield alex, sam
    for phone in (alex, sam):
        await phone.close_all()


async def hears(phone: Phone, word: str) -> None:
    """Read until the phone was told so of the other."""
    while (await phone.next("presence"))["other"] != word:
        pass


async def test_each_is_told_that_the_other_is_here_and_that_they_went(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await asyncio.gather(hears(alex, "here"), hears(sam, "here"))
    await sam.give("leave")
    await hears(alex, "catching_up")
    await sam.do("ready")
    await hears(alex, "here")


async def test_who_left_on_one_process_is_here_again_by_acting_on_the_other(couple: Couple) -> None:
    alex, sam = couple
    tab = sam.tab()
    tab.server = alex.server
    await both_enter(alex, sam)
    await tab.enter()
    await hears(alex, "here")
    await sam.give("leave")
    await hears(alex, "catching_up")
    await tab.do("ready")
    await hears(alex, "here")


async def test_open_sockets_are_counted_over_all_processes(couple: Couple) -> None:
    alex, sam = couple
    tabs = [alex, alex.tab(), alex.tab()]
    for tab, server in zip(tabs, (alex.server, sam.server, sam.server), strict=True):
        tab.server = server
        await tab.enter()
    one_too_many = await alex.tab().open()
    await one_too_many.send({"type": "hello"})
    code, _ = await asyncio.gather(one_too_many.close_code(), alex.next("ping"))
    assert code == 4507
    await tabs[1].close()
    await alex.tab().enter()


async def test_commands_are_counted_over_all_processes(couple: Couple) -> None:
    alex, sam = couple
    tab = alex.tab()
    tab.server = sam.server
    await both_enter(alex, tab)
    codes = []
    for phone in (alex, tab):
        for _ in range(25):
            answer = await phone.give("choose_first", first="me")
            codes.append(answer.get("code", "accepted"))
    assert codes.count("rate_limited") > 15


async def test_what_goes_through_redis_has_no_content(couple: Couple, site: Site) -> None:
    alex, sam = couple
    async with Redis.from_url(site.servers.redis.url) as redis, redis.pubsub() as spy:
        await spy.psubscribe("*")
        speaker, listener = await reach_the_first_turn(alex, sam)
        version = await speaker.do("say", words=typed("Nothing of this"))
        await listener.reach(version)
        live = alex.welcome["live_session"]
        while (news := await _next_news(spy))["versions"].get(live, 0) < version:
            assert set(news) == {"type", "from", "versions", "came_or_went"}
            assert set(news["versions"]) | set(news["came_or_went"]) <= {live}
        kept = {key.decode(): await _contents(redis, key) async for key in redis.scan_iter()}
    assert kept
    for word in ("Nothing", "Alex", "Sam", alex.browser.cookies["s"]):
        assert word not in json.dumps(kept)


async def _next_news(spy: PubSub) -> dict[str, Any]:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while (message := await spy.get_message(timeout=None)) is None or message["type"] != "pmessage":
            pass
    news: dict[str, Any] = msgpack.unpackb(message["data"])
    return news


async def _contents(redis: Redis, key: bytes) -> str:
    assert await redis.pttl(key) > 0, "nothing stays in Redis"
    return str(await (redis.hgetall(key) if b"purse" in key else redis.zrange(key, 0, -1)))


async def test_killing_a_process_moves_its_phones_and_loses_nothing(couple: Couple, site: Site) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    lost, left = speaker.server, listener.server
    say = command("say", command_id="said-into-a-kill", words=typed("Across a kill"))
    await speaker.send(say)
    lost.kill()  # before or after the commit: nobody knows
    speaker.server = left
    await speaker.enter(resume=True)
    await speaker.send(say)
    answer = await speaker.answer_to("said-into-a-kill")
    await listener.reach(answer["version"])
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say across")))
    lost.start()
    speaker.server = lost
    for phone in (speaker, listener):
        await phone.enter(resume=True)
    await listener.reach(await speaker.do("confirm", answer="yes"))
    assert speaker.lines == listener.lines
    texts = [line["text"] for line in speaker.lines.values()]
    assert texts[:2] == ["Across a kill", "I heard you say across"]


async def test_the_tabs_of_a_killed_process_all_find_room_on_the_other(couple: Couple, site: Site) -> None:
    alex, _ = couple
    tabs = [alex, alex.tab(), alex.tab()]
    for tab in tabs:
        await tab.enter()
    alex.server.kill()
    for tab in tabs:
        tab.server = site.other
    await asyncio.gather(*[tab.enter(resume=True) for tab in tabs])
    assert len({tab.sync["version"] for tab in tabs}) == 1
    site.one.start()


async def test_without_redis_everything_comes_late_and_nothing_is_lost(couple: Couple, site: Site) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    site.servers.redis.end(signal.SIGKILL)
    await listener.reach(await speaker.do("say", words=typed("Without it")))
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say without")))
    await listener.enter(resume=True)
    site.servers.redis.start()
    await listener.reach(await speaker.do("confirm", answer="yes"))
    assert speaker.lines == listener.lines
    await listener.give("leave")
    await hears(speaker, "catching_up")


async def test_a_database_that_cut_every_connection_costs_no_command(couple: Couple, site: Site) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    site.servers.postgres.run(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{site.database}'"
    )
    await listener.reach(await speaker.do("say", words=typed("Still here")))
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say still")))
    assert speaker.lines == listener.lines
