"""Who gets into a room, how long they may stay, and what everybody else is told."""

import asyncio
from collections.abc import Callable

import pytest
from websockets.exceptions import InvalidStatus

from tests.conftest import ServerFactory
from tests.live.conftest import Couple
from tests.live.phones import (
    Phone,
    both_enter,
    open_conversation,
    pair,
    reach_the_first_turn,
    start_person,
)
from tests.server import Server

People = Callable[[str], Phone]
HELLO = {"type": "hello"}


async def test_nobody_comes_in_without_a_cookie(people: People) -> None:
    nobody = people("Nobody")
    nobody.browser.cookies.clear()
    await (await nobody.open()).send(HELLO)
    assert await nobody.close_code() == 4501
    assert nobody.frames == [{"type": "bye", "code": 4501, "why": "signed_out"}]


async def test_a_third_person_finds_no_room(couple: Couple, people: People) -> None:
    mallory = people("Mallory")
    await (await mallory.open()).send(HELLO)
    assert await mallory.close_code() == 4504
    assert mallory.frames == [{"type": "bye", "code": 4504, "why": "no_conversation"}]


async def test_another_couple_talks_in_a_room_of_its_own(couple: Couple, shared_server: Server) -> None:
    alex, sam = couple
    others = pair(shared_server)
    open_conversation(others[0])
    for phone in (*couple, *others):
        await phone.enter()
    await sam.reach(await alex.do("choose_format", format_id="thank_you"))
    await others[0].do("ready")
    assert others[0].welcome["live_session"] != alex.welcome["live_session"]
    assert others[0].sync["version"] == 1
    for phone in others:
        await phone.close_all()


async def test_a_bearer_does_not_fall_back_on_the_cookie(couple: Couple) -> None:
    alex, _ = couple
    await (await alex.open()).send({"type": "hello", "bearer": "somebody-else"})
    assert await alex.close_code() == 4501


async def test_the_fourth_socket_of_one_person_is_refused_and_the_three_live_on(couple: Couple) -> None:
    alex, _ = couple
    tabs = [await alex.tab().enter() for _ in range(3)]
    fourth = alex.tab()
    await (await fourth.open()).send(HELLO)
    code, *_ = await asyncio.gather(fourth.close_code(), *(tab.next("ping") for tab in tabs))
    assert code == 4507
    await tabs[2].close()
    await fourth.enter()
    version = await fourth.do("ready")
    await tabs[0].reach(version)


async def test_a_phone_that_left_three_dead_sockets_behind_is_let_in(couple: Couple) -> None:
    alex, _ = couple
    dead = [await alex.tab().enter() for _ in range(3)]
    for tab in dead:
        tab.answers_pings = False
    await alex.tab().enter()
    assert [await tab.close_code() for tab in dead] == [4001] * 3


async def test_who_says_no_hello_is_let_go(couple: Couple) -> None:
    alex, _ = couple
    await alex.open()
    assert await alex.close_code() == 4001


async def test_who_stays_silent_is_let_go_and_may_come_back(start_server: ServerFactory) -> None:
    server = start_server(PING_EVERY_SECONDS="0.2", SILENCE_LIMIT_SECONDS="0.5")
    alex, sam = pair(server)
    open_conversation(alex)
    await alex.enter()
    alex.answers_pings = False
    assert await alex.close_code() == 4001
    assert [frame["type"] for frame in alex.frames].count("ping") >= 2
    await alex.close_all()
    await sam.close_all()


async def test_who_signs_out_on_this_phone_sees_nothing_more(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    alex.browser.post("sign-out").raise_for_status()
    assert await alex.close_code() == 4501
    await sam.do("ready")


async def test_after_unpairing_both_are_let_go_and_find_no_room(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    listener.browser.post("couple/unpair").raise_for_status()
    told = {phone: len(phone.frames) for phone in couple}
    for phone in (speaker, listener):
        assert await phone.close_code() == 4503
        assert phone.frames[told[phone] :] == [{"type": "bye", "code": 4503, "why": "not_member"}]
        await (await phone.open()).send(HELLO)
        assert await phone.close_code() == 4504


async def test_who_is_erased_is_let_go_and_so_is_the_other(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    alex.browser.delete("me").raise_for_status()
    assert await alex.close_code() in {4501, 4503}
    assert await sam.close_code() == 4503


async def test_a_room_can_be_seen_for_ten_minutes_after_its_end(own_couple: Couple) -> None:
    alex, sam = own_couple
    await both_enter(alex, sam)
    await alex.do("finish")
    await sam.enter()
    assert sam.view["scene"] == {"kind": "over", "how": "not_today"}
    alex.server.advance(11 * 60_000)
    await (await sam.open()).send(HELLO)
    assert await sam.close_code() == 4504


@pytest.mark.parametrize("name", ["Zoë", "李明", "אורי"])
async def test_names_come_as_they_were_given(shared_server: Server, name: str) -> None:
    alex, sam = start_person(shared_server, name), start_person(shared_server, "Sam")
    secret = alex.browser.post("invites", json={}).json()["secret"]
    sam.browser.post("join", json={"secret": secret}).raise_for_status()
    alex.browser.post("couple/same").raise_for_status()
    open_conversation(alex)
    await sam.enter()
    assert sam.welcome["names"] == {"a": name, "b": "Sam"}
    await alex.close_all()
    await sam.close_all()


async def test_one_address_holds_so_many_sockets_that_have_said_nothing(start_server: ServerFactory) -> None:
    alex, sam = pair(start_server(SOCKETS_BEFORE_HELLO="2"))
    open_conversation(alex)
    silent = [await sam.tab().open() for _ in range(2)]
    with pytest.raises(InvalidStatus) as refused:
        await alex.open()
    assert refused.value.response.status_code == 403
    await silent[0].send(HELLO)
    await silent[0].next("sync")
    await alex.enter()
    await silent[1].close()
    await sam.tab().enter()
    for phone in (alex, sam):
        await phone.close_all()
