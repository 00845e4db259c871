"""What is done over HTTP is felt in the room: words taken away, parting, going for good, practising."""

import sqlite3
import time
from contextlib import closing

import pytest

from tests.live.conftest import Couple
from tests.live.phones import Phone, both_enter, reach_the_first_turn, start_person, typed
from tests.server import Server

BYE = {"type": "bye", "code": 4503, "why": "not_member"}
PATIENCE_SECONDS = 15
MINUTE = 60_000


async def test_words_taken_away_vanish_from_both_phones_and_the_talk_goes_on(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    await speaker.do("say", words=typed("I was afraid."))
    version = await listener.do("reflect", words=typed("You were afraid."))
    await speaker.reach(version)
    said, heard = speaker.lines
    room = speaker.welcome["live_session"]
    speaker.browser.post(f"past/{room}/remove", json={"lines": [said]}).raise_for_status()
    for phone in (speaker, listener):
        await phone.reach(version + 1)
        for line in (said, heard):
            assert phone.lines[line]["text"] is None
            assert phone.lines[line]["removed_at"] is not None
    await speaker.do("confirm", answer="yes")


async def test_parting_closes_the_room_on_both_phones(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    sam.browser.post("couple/unpair").raise_for_status()
    for phone in (alex, sam):
        assert await phone.close_code() == BYE["code"]
        assert phone.frames[-1] == BYE
        await (await phone.open()).send({"type": "hello"})
        assert await phone.close_code() == 4504


async def test_parting_after_the_end_closes_what_is_still_shown(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await sam.do("finish")
    alex.browser.post("couple/unpair").raise_for_status()
    for phone in (alex, sam):
        assert await phone.close_code() == BYE["code"]


async def test_a_conversation_taken_out_is_not_shown_any_longer(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await sam.do("finish")
    alex.browser.delete(f"past/{alex.welcome['live_session']}").raise_for_status()
    for phone in (alex, sam):
        assert await phone.close_code() == BYE["code"]


async def test_whoever_goes_for_good_closes_the_room_on_both_phones(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    sam.browser.delete("me").raise_for_status()
    assert await alex.close_code() == BYE["code"]
    assert await sam.close_code() in {BYE["code"], 4501}
    await (await sam.open()).send({"type": "hello"})
    assert await sam.close_code() == 4501


@pytest.fixture
async def practising(server: Server) -> Phone:
    """Somebody alone, in the lobby with an easy partner."""
    phone = start_person(server, "Alex")
    phone.browser.post("practice", json={"character": "easy"}).raise_for_status()
    return await phone.enter()


async def test_a_practice_partner_takes_its_turns_by_itself(practising: Phone, server: Server) -> None:
    assert practising.welcome["practice"] == "easy"
    await practising.do("ready")
    server.advance(6_000)
    await practising.until(lambda phone: phone.view["scene"]["kind"] == "settle")
    await practising.do("skip")
    server.advance(6_000)
    await practising.until(lambda phone: "say" in phone.actions)
    await practising.do("say", words=typed("A long day."))
    server.restart()
    server.advance(6_000)
    await practising.enter(resume=True)
    await practising.until(lambda phone: "confirm" in phone.actions)
    assert (
        practising.lines[practising.view["scene"]["reflection"]]["text"] == "What I heard is: “A long day.”"
    )
    await practising.close_all()


async def test_the_server_throws_away_by_itself_what_was_not_kept(own_couple: Couple, server: Server) -> None:
    alex, sam = own_couple
    await both_enter(alex, sam)
    await alex.do("choose_keeping", keeping="none")
    speaker, _ = await reach_the_first_turn(alex, sam)
    await speaker.do("say", words=typed("Not for long."))
    await speaker.do("finish")
    assert sealed_lines(server) == 1
    server.advance(10 * MINUTE)
    server.restart()
    wait_until_nothing_is_sealed(server)


def sealed_lines(server: Server) -> int:
    """How many lines have words in the server's database."""
    with closing(sqlite3.connect(server.data_dir / "couplesync.sqlite3")) as database:
        count: int = database.execute("SELECT count(*) FROM sessions_app_words").fetchone()[0]
        return count


def wait_until_nothing_is_sealed(server: Server) -> None:
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while sealed_lines(server):
        assert time.monotonic() < give_up_at
        time.sleep(0.05)  # between two looks; what we wait for is the empty table
