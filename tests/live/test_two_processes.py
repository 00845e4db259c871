"""Two server processes on one database: either may serve either of the two, and the log has one order."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.live.conftest import Couple
from tests.live.phones import both_enter, command, open_conversation, pair, reach_the_first_turn, typed
from tests.server import Server
from tests.site import Site


@pytest.fixture(params=["one SQLite file", "PostgreSQL and Redis"])
def processes(request: pytest.FixtureRequest) -> Iterator[tuple[Server, Server]]:
    """Two that serve the same people."""
    if request.param == "PostgreSQL and Redis":
        site: Site = request.getfixturevalue("site")
        yield site.one, site.other
        return
    first: Server = request.getfixturevalue("server")
    second = Server(first.data_dir)
    second.start()
    yield first, second
    second.stop()


@pytest.fixture
async def couple(processes: tuple[Server, Server]) -> AsyncIterator[Couple]:
    """Alex on the one, Sam on the other."""
    first, second = processes
    alex, sam = pair(first)
    open_conversation(alex)
    sam.server = second
    yield alex, sam
    for phone in (alex, sam):
        await phone.close_all()


async def test_a_conversation_goes_on_across_them(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    await listener.reach(await speaker.do("say", words=typed("Across the street")))
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say across")))
    await listener.reach(await speaker.do("confirm", answer="yes"))
    assert speaker.lines == listener.lines
    assert [line["text"] for line in speaker.lines.values()][:2] == [
        "Across the street",
        "I heard you say across",
    ]


async def test_one_command_id_on_both_at_once_is_one_command(couple: Couple) -> None:
    alex, sam = couple
    tab = alex.tab()
    tab.server = sam.server
    await both_enter(alex, tab)
    for number in range(5):
        ready = command("choose_first", command_id=f"on-both-{number}", first="me")
        await asyncio.gather(alex.send(ready), tab.send(ready))
        answers = [await phone.answer_to(ready["command_id"]) for phone in (alex, tab)]
        assert answers[0] == answers[1]
        assert answers[0]["version"] == number + 1


async def test_of_two_who_end_it_at_once_one_is_told_that_it_is_over(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    answers = await asyncio.gather(alex.give("finish"), sam.give("finish"))
    assert sorted(answer["type"] for answer in answers) == ["accepted", "rejected"]
    await alex.until(lambda phone: phone.view["scene"]["kind"] == "over")
    await sam.until(lambda phone: phone.view["scene"]["kind"] == "over")


async def test_after_unpairing_on_the_one_the_other_lets_go_as_well(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    alex.browser.post("couple/unpair").raise_for_status()
    assert await alex.close_code() == await sam.close_code() == 4503


async def test_a_deadline_that_both_find_fires_once(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    alex.server.advance(31 * 60_000)
    await alex.until(lambda phone: phone.view["scene"]["kind"] == "over")
    await sam.until(lambda phone: phone.view["scene"]["kind"] == "over")
    assert alex.sync["version"] == sam.sync["version"] == 1
