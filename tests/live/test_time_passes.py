"""Time does its part with nobody watching: once, without cutting a sentence, whatever ends the server."""

import sqlite3

from tests.live.conftest import Couple
from tests.live.phones import Phone, both_enter, reach_the_first_turn, typed
from tests.server import Server

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


def log_of(server: Server) -> list[str]:
    """The kinds of everything that happened, in order."""
    with sqlite3.connect(f"file:{server.data_dir}/couplesync.sqlite3?mode=ro", uri=True) as database:
        rows = database.execute("SELECT kind FROM sessions_app_event ORDER BY version").fetchall()
    database.close()
    return [kind for (kind,) in rows]


def is_over(phone: Phone) -> bool:
    return bool(phone.view["scene"]["kind"] == "over")


async def test_an_empty_lobby_closes_by_itself(own_couple: Couple) -> None:
    alex, sam = own_couple
    await both_enter(alex, sam)
    alex.server.advance(31 * MINUTE)
    await alex.until(is_over)
    await sam.until(is_over)
    assert alex.view["scene"]["how"] == "not_today"
    assert log_of(alex.server) == ["ended"]


async def test_a_turns_time_only_says_wrap_up_and_the_turn_goes_on(own_couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*own_couple)
    speaker.server.advance(2 * MINUTE)
    await speaker.until(lambda phone: phone.view["wrap_up"])
    await listener.until(lambda phone: phone.view["wrap_up"])
    await speaker.do("say", words=typed("A sentence that took its time"))
    assert not speaker.view["wrap_up"]


async def test_a_deadline_that_passed_while_nobody_served_fires_once(own_couple: Couple) -> None:
    alex, sam = own_couple
    server = alex.server
    server.kill()
    server.advance(31 * MINUTE)
    server.start()
    await both_enter(alex, sam)
    await alex.until(is_over)
    await sam.until(is_over)
    server.kill()
    server.start()
    await alex.enter()
    assert is_over(alex)
    assert log_of(server) == ["ended"]


async def test_time_without_a_server_is_given_back_to_a_running_turn_once(own_couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*own_couple)
    server, before = speaker.server, speaker.view
    server.kill()
    server.advance(10 * MINUTE)
    server.start()
    await speaker.enter()
    assert not speaker.view["wrap_up"]
    moved = speaker.view["soft_until"] - before["soft_until"]
    assert moved == speaker.view["since"] - before["since"] >= 10 * MINUTE
    assert log_of(server)[-1] == "time_given_back"
    server.advance(2 * MINUTE)
    await speaker.until(lambda phone: phone.view["wrap_up"])
    assert log_of(server).count("time_given_back") == 1


async def test_settling_ends_by_itself(own_couple: Couple) -> None:
    alex, sam = own_couple
    await both_enter(alex, sam)
    await alex.do("ready")
    await sam.do("ready")
    alex.server.advance(46 * SECOND)
    await alex.until(lambda phone: phone.view["scene"]["kind"] == "round")


async def test_a_pause_ends_when_both_are_ready_and_not_before_twenty_minutes(own_couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*own_couple)
    on, left = speaker.view["on"], speaker.view["soft_until"] - speaker.view["since"]
    await listener.reach(await speaker.do("pause"))
    await speaker.do("resume")
    await listener.do("resume")
    assert listener.view["scene"]["kind"] == "paused"
    speaker.server.advance(21 * MINUTE)
    await speaker.until(lambda phone: phone.view["scene"]["kind"] == "round")
    assert speaker.view["on"] == on
    assert speaker.view["soft_until"] - speaker.view["since"] == left
    assert [line["kind"] for line in speaker.lines.values()] == ["pause"]


async def test_a_room_that_both_abandoned_closes_after_a_day(own_couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*own_couple)
    speaker.server.advance(23 * HOUR)
    await speaker.until(lambda phone: phone.view["wrap_up"])
    speaker.server.advance(2 * HOUR)
    await speaker.until(is_over)
    assert log_of(speaker.server)[-1] == "ended"
    assert speaker.view["scene"]["how"] == "finished"
