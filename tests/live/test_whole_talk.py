"""A whole Ten Minutes on a real server, from the lobby to the end, and what both phones hold of it then."""

import pytest

from tests.live.conftest import Couple
from tests.live.phones import (
    ALOUD,
    Phone,
    both_enter,
    open_conversation,
    reach_the_first_turn,
    text_of,
    typed,
)


async def take_a_turn(speaker: Phone, listener: Phone) -> None:
    """One statement heard at the second try, then one thing more that is said aloud."""
    await listener.reach(await speaker.do("say", words=typed("The evening was long", "hurt.lonely")))
    statement = listener.view["scene"]["statement"]
    assert text_of(listener, statement) == "The evening was long"
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say it was late")))
    await speaker.do("confirm", answer="not_quite")
    await listener.reach(await speaker.do("correct", gap="different", words=typed("Long, not late")))
    assert text_of(listener, listener.view["scene"]["correction"]) == "Long, not late"
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say it was long")))
    assert text_of(speaker, speaker.view["scene"]["reflection"]) == "I heard you say it was long"
    await speaker.do("confirm", answer="yes")
    await speaker.do("more")
    await listener.reach(await speaker.do("say", words=ALOUD))
    await speaker.reach(await listener.do("reflect", words=ALOUD))
    await listener.reach(await speaker.do("confirm", answer="yes"))


async def test_two_phones_hold_a_whole_conversation(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    await take_a_turn(speaker, listener)
    assert listener.view["scene"]["speaker"] == listener.seat
    await take_a_turn(listener, speaker)
    assert speaker.view["scene"]["kind"] == listener.view["scene"]["kind"] == "exchange"

    await speaker.do("write", words=typed("Thank you for staying"))
    assert listener.view["scene"] == {"kind": "exchange", "prompt": "thanks", "done": False}
    await speaker.reach(await listener.do("write", words=typed("Thank you for telling")))
    for phone in couple:
        thanks = [line for line in phone.lines.values() if line["kind"] == "exchanged"]
        assert [
            (line["seat"], line["text"]) for line in sorted(thanks, key=lambda line: str(line["seat"]))
        ] == [
            ("a", "Thank you for staying" if speaker.seat == "a" else "Thank you for telling"),
            ("b", "Thank you for staying" if speaker.seat == "b" else "Thank you for telling"),
        ]

    await speaker.do("own_step", words=typed("Home by seven on Fridays"))
    await speaker.reach(await listener.do("skip"))
    assert speaker.view["scene"] == listener.view["scene"] == {"kind": "over", "how": "complete"}
    assert speaker.lines == listener.lines
    assert speaker.actions == []


async def test_a_line_of_an_exchange_is_seen_by_nobody_before_both_have_written(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    speaker, listener = await _thank_each_other(alex, sam)
    before = len(listener.frames)
    await speaker.do("write", words=typed("not-yet-to-be-seen"))
    tab = await listener.tab().enter()
    assert "not-yet-to-be-seen" not in str([*listener.frames[before:], *tab.frames])
    await listener.do("skip")
    assert "not-yet-to-be-seen" in str(listener.frames[before:])


async def _thank_each_other(alex: Phone, sam: Phone) -> Couple:
    """Pass both turns: what follows is the exchange."""
    for kind in ("ready", "skip"):
        await alex.do(kind)
        await sam.do(kind)
    await alex.reach(sam.sync["version"])
    first, second = (alex, sam) if "say" in alex.actions else (sam, alex)
    await second.reach(await first.do("pass_turn"))
    await first.reach(await second.do("pass_turn"))
    return first, second


@pytest.mark.parametrize("format_id", ["one_topic", "thank_you"])
async def test_another_format_can_be_chosen_in_the_lobby(couple: Couple, format_id: str) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await sam.reach(await alex.do("choose_format", format_id=format_id))
    assert alex.view["format_id"] == sam.view["format_id"] == format_id


async def test_whoever_did_not_begin_the_last_time_begins_the_next(couple: Couple) -> None:
    alex, sam = couple
    first, _ = await reach_the_first_turn(alex, sam)
    await first.do("finish")
    open_conversation(alex)
    second, _ = await reach_the_first_turn(alex, sam)
    assert second is not first


async def test_opening_again_leads_to_the_conversation_that_is_open(couple: Couple) -> None:
    alex, sam = couple
    open_conversation(sam, "thank_you")
    await both_enter(alex, sam)
    assert alex.welcome["live_session"] == sam.welcome["live_session"]
    assert alex.view["format_id"] == "ten_minutes"


async def test_a_kind_word_is_shown_and_thanked_for_without_moving_the_floor(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    on = speaker.view["on"]
    await speaker.reach(await listener.do("repair", chip="were_okay"))
    assert speaker.view["kind_word"] == {"seat": listener.seat, "chip": "were_okay", "answer": None}
    await listener.reach(await speaker.do("answer_repair", answer="thanks"))
    assert (speaker.view["on"], "say" in speaker.actions) == (on, True)


async def test_a_pause_looks_the_same_to_both_and_says_nothing_of_who_asked(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    await speaker.reach(await listener.do("pause"))
    assert speaker.view["scene"] == listener.view["scene"]
    assert speaker.view["scene"]["kind"] == "paused"
    assert speaker.sync["lines"] == listener.sync["lines"] == []
    answer = await speaker.give("say", words=typed("But I was in the middle"))
    assert (answer["code"], answer["retry"]) == ("paused", "new")
