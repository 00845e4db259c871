"""Whether the other's phone is connected, in two words. A short absence is worth none, leaving no trace."""

from collections.abc import AsyncIterator

import pytest

from tests.conftest import ServerFactory
from tests.live.conftest import Couple
from tests.live.phones import Phone, both_enter, open_conversation, pair, reach_the_first_turn


@pytest.fixture
async def couple(start_server: ServerFactory) -> AsyncIterator[Couple]:
    """Alex and Sam, where an absence of half a second is worth a word."""
    alex, sam = pair(start_server(CATCHING_UP_AFTER_SECONDS="0.5"))
    open_conversation(alex)
    yield alex, sam
    for phone in (alex, sam):
        await phone.close_all()


def words_to(phone: Phone) -> list[str]:
    return [frame["other"] for frame in phone.frames if frame["type"] == "presence"]


async def test_whoever_comes_in_is_here(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    assert (await sam.next("presence"))["other"] == "here"
    while words_to(alex)[-1:] != ["here"]:
        await alex.next("presence")
    assert set(words_to(alex)) <= {"catching_up", "here"}


async def test_who_never_came_is_not_here(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    assert (await alex.next("presence"))["other"] == "catching_up"


async def test_who_is_gone_for_a_while_is_catching_up_and_then_here_again(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await sam.next("presence")
    alex.drop()
    gone = await sam.next("presence")
    await alex.enter()
    back = await sam.next("presence")
    assert (gone["other"], back["other"]) == ("catching_up", "here")
    assert gone["since"] < back["since"]


async def test_an_old_socket_that_closes_late_takes_nothing_from_the_new_one(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await sam.next("presence")
    tab = await alex.tab().enter()
    await alex.close()
    await tab.do("ready")
    await tab.close()
    assert (await sam.next("presence"))["other"] == "catching_up"
    assert words_to(sam) == ["here", "catching_up"]


async def test_leaving_looks_like_a_lost_connection_and_nothing_else(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    seen = [await _what_is_seen(speaker, listener, leaves) for leaves in (True, False)]
    assert seen[0] == seen[1] == ["catching_up", "here"]


async def _what_is_seen(one: Phone, other: Phone, leaves: bool) -> list[str]:
    """What the other is told while one goes and comes back. Anything but presence would fail here."""
    while words_to(other)[-1:] != ["here"]:
        await other.receive()
    before = len(other.frames)
    if leaves:
        assert await one.give("leave") == {
            "type": "accepted",
            "command_id": one.frames[-1]["command_id"],
            "version": one.sync["version"],
        }
    else:
        one.drop()
    await other.next("presence")
    await one.enter(resume=True)
    await other.next("presence")
    return [frame["other"] for frame in other.frames[before:] if frame["type"] != "ping"]


async def test_who_left_is_here_again_with_the_next_thing_they_do(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await sam.next("presence")
    await alex.give("leave")
    assert (await sam.next("presence"))["other"] == "catching_up"
    await alex.do("ready")
    assert (await sam.next("presence"))["other"] == "here"
