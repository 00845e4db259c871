"""A socket, a phone or the server is lost in the middle of it: nothing else is lost, and nothing doubled."""

import asyncio

from tests.conftest import ServerFactory
from tests.live.conftest import Couple
from tests.live.phones import (
    Frame,
    both_enter,
    command,
    open_conversation,
    pair,
    reach_the_first_turn,
    text_of,
    typed,
)
from tests.server import Server


async def test_a_phone_that_comes_back_is_told_what_it_missed_and_no_more(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    listener.drop()
    await speaker.do("say", words=typed("While you were gone"))
    await listener.enter(resume=True)
    assert [line["text"] for line in listener.sync["lines"]] == ["While you were gone"]
    assert not listener.sync["is_first"]
    assert "reflect" in listener.actions


async def test_coming_back_ten_times_without_news_repeats_nothing(couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*couple)
    await speaker.do("say", words=typed("Said once"))
    lines = dict(speaker.lines)
    for _ in range(10):
        speaker.drop()
        await speaker.enter(resume=True)
        assert (speaker.sync["lines"], speaker.lines) == ([], lines)


async def test_a_phone_from_another_epoch_or_from_the_future_starts_over(couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*couple)
    await speaker.do("say", words=typed("Said before"))
    for lost in ({"epoch": "another", "version": 1}, {"epoch": speaker.sync["epoch"], "version": 10_000}):
        tab = speaker.tab()
        tab.sync = {**lost, "is_first": True}
        await tab.open()
        await tab.send({"type": "hello", "resume": lost})
        tab.sync = {}
        await tab.next("sync")
        assert tab.sync["is_first"]
        assert tab.lines == speaker.lines


async def test_a_phone_that_was_away_for_long_gets_the_newest_fifty_lines(
    start_server: ServerFactory,
) -> None:
    alex, sam = pair(start_server(COMMAND_BURST="1000"))
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await speaker.do("say", words=typed("The first of many"))
    statement = speaker.view["scene"]["statement"]
    listener.drop()
    for _ in range(60):
        await speaker.do("repair", chip="hand_squeeze")
    await listener.enter(resume=True)
    assert listener.sync["is_first"]
    assert len(listener.lines) == 51
    assert text_of(listener, statement) == "The first of many"  # the view still speaks of it
    await alex.close_all()
    await sam.close_all()


async def test_a_command_sent_again_after_a_kill_is_answered_byte_for_byte(own_couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*own_couple)
    say = command("say", command_id="said-only-once", words=typed("Once"))
    await speaker.send(say)
    first = await speaker.answer_to("said-only-once")
    speaker.server.kill()
    speaker.server.start()
    await speaker.enter(resume=True)
    await speaker.send(say)
    assert await speaker.answer_to("said-only-once") == first
    assert [line["text"] for line in speaker.lines.values()] == ["Once"]


async def test_an_answer_that_was_lost_in_a_kill_is_told_by_the_retry(own_couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*own_couple)
    for round_ in range(3):
        word = command("repair", command_id=f"kind-word-{round_}", chip="i_hear_you")
        await speaker.send(word)
        speaker.server.kill()  # before or after the commit: nobody knows
        speaker.server.start()
        await speaker.enter(resume=True)
        await speaker.send(word)
        assert (await speaker.answer_to(word["command_id"]))["type"] == "accepted"
    await listener.enter(resume=True)
    assert [line["kind"] for line in listener.lines.values()] == ["kind_word"] * 3


async def test_a_server_that_stops_says_so_and_the_turn_goes_on_after_it(own_couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*own_couple)
    await listener.reach(await speaker.do("say", words=typed("Before the restart")))
    view = listener.view
    stopping = asyncio.create_task(asyncio.to_thread(listener.server.stop))
    assert {await phone.close_code() for phone in (speaker, listener)} == {4000}
    await stopping
    assert listener.frames[-1] == {"type": "bye", "code": 4000, "why": "server_restart"}
    listener.server.start()
    await both_enter(speaker, listener)
    assert _but_for_time(listener.view) == _but_for_time(view)
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say it was before")))


def _but_for_time(view: Frame) -> Frame:
    """Time in which there was no server is given back, which moves both ends of the moment alike."""
    return {**view, "since": 0, "soft_until": view["soft_until"] - view["since"]}


async def test_two_tabs_of_one_person_show_the_same_and_either_may_act(couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*couple)
    tab = await speaker.tab().enter()
    assert tab.view == speaker.view
    version = await tab.do("say", words=typed("From the other tab"))
    await speaker.reach(version)
    assert tab.lines == speaker.lines
    late = await speaker.give("say", on="1.0", words=typed("From this tab"))
    assert late["type"] == "rejected"


async def test_pressing_twice_in_two_tabs_says_it_once(couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*couple)
    tab = await speaker.tab().enter()
    say = command("say", command_id="pressed-in-both", words=typed("Once"))
    await asyncio.gather(speaker.send(say), tab.send(say))
    answers = [await phone.answer_to("pressed-in-both") for phone in (speaker, tab)]
    assert answers[0] == answers[1]
    await speaker.reach(answers[0]["version"])
    assert [line["kind"] for line in speaker.lines.values()] == ["said"]


async def test_of_both_finishing_at_once_one_is_told_that_it_is_over(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    answers = await asyncio.gather(alex.give("finish"), sam.give("finish"))
    assert sorted(answer["type"] for answer in answers) == ["accepted", "rejected"]
    assert [answer.get("code") for answer in answers if answer["type"] == "rejected"] == ["session_ended"]


async def test_a_lost_words_key_takes_the_words_and_nothing_else(own_couple: Couple, server: Server) -> None:
    speaker, listener = await reach_the_first_turn(*own_couple)
    await speaker.do("say", words=typed("Sealed with what is lost"))
    server.stop()
    (server.data_dir / "words.key").unlink()
    server.start()
    assert "WORDS_KEY is not the one" in server.log
    await listener.enter()
    assert text_of(listener, listener.view["scene"]["statement"]) is None
    assert (await listener.give("reflect", words=typed("You said")))["type"] == "accepted"
    assert (await listener.give("finish"))["type"] == "accepted"
    assert speaker.browser.delete("me").status_code == 204
    assert "Traceback" not in server.log
