"""Whatever comes down the wire: an answer with a code, a socket that stays open, and nothing in the log."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from tests.live.conftest import Couple
from tests.live.phones import (
    both_enter,
    command,
    open_conversation,
    pair,
    reach_the_first_turn,
    text_of,
    typed,
)
from tests.server import Server

MARKER = "marmalade-on-the-moon"


def nested(depth: int) -> str:
    return json.dumps(command("say")).replace('"body": {}', '"body": ' + "[" * depth + "]" * depth)


def with_body(text: str) -> str:
    """A statement whose body is exactly this text."""
    return json.dumps(command("say", command_id="bad-frame-1")).replace('"body": {}', f'"body": {text}')


BAD = {
    "no JSON": "hello?",
    "nothing": "",
    "half a frame": '{"type": "command", "command_id": "bad-frame-1"',
    "bytes": b"\x00\x01",
    "null": "null",
    "a list": "[]",
    "a number": "7",
    "a frame of no type": "{}",
    "a frame of an unknown type": '{"type": "shout"}',
    "a type that is no text": '{"type": ["command"]}',
    "a command of no kind": '{"type": "command", "command_id": "bad-frame-1", "body": {}}',
    "a command of an unknown kind": json.dumps(command("sing", command_id="bad-frame-1")),
    "a kind that is no text": '{"type": "command", "command_id": "bad-frame-1", "kind": {}, "body": {}}',
    "a command without an id": '{"type": "command", "kind": "ready", "body": {}}',
    "an id that is too short": json.dumps(command("ready", command_id="short")),
    "an id with a line's end": json.dumps(command("ready", command_id="bad-frame-1\n")),
    "a field nobody knows": json.dumps(command("ready", loudly=True)),
    "a field nobody knows beside the body": json.dumps({**command("ready"), "admin": True}),
    "a yes that is a number": json.dumps(command("ready", is_ready=1)),
    "words that are text": json.dumps(command("say", words=MARKER)),
    "no words": json.dumps(command("say")),
    "empty words": json.dumps(command("say", words=typed(""))),
    "blank words": json.dumps(command("say", words=typed(" \n\t "))),
    "words of two kinds": json.dumps(command("say", words={"text": MARKER, "aloud": True})),
    "words that nobody says": json.dumps(command("say", words={"aloud": False})),
    "a presence for a statement": json.dumps(command("say", words={"presence": "im_here"})),
    "a pick that is a sentence": json.dumps(command("say", words=typed("Hm", MARKER + "!"))),
    "a word twice": with_body('{"words": {"text": "a", "text": "b"}}'),
    "NaN": with_body('{"words": {"text": NaN}}'),
    "infinity": with_body('{"words": {"text": -Infinity}}'),
    "a number too long to read": with_body("9" * 5_000),
    "half a character": with_body('{"words": {"text": "\\ud800"}}'),
    "half a character as a name": with_body('{"\\udfff": 1}'),
    "deep": nested(7),
    "very deep": nested(3_000),
    "a second hello": '{"type": "hello"}',
    "a pong nobody asked for": '{"type": "pong"}',
    "somebody else's frame": '{"type": "accepted", "command_id": "bad-frame-1", "version": 1}',
    "an answer nobody offers": json.dumps(command("confirm", answer="no")),
    "a draft of nothing": '{"type": "check_draft", "check": 1, "on": "", "text": ""}',
    "a draft that is no text": '{"type": "check_draft", "check": 1, "on": "", "text": 7}',
    "a draft with half a character": '{"type": "check_draft", "check": 1, "on": "", "text": "\\udfff"}',
    "a draft of a kind that is a sentence": json.dumps(
        {"type": "check_draft", "check": 1, "on": "", "text": "Hm", "muted": [MARKER]}
    ),
    "a time that is text": json.dumps(command("pause", until="later")),
    "a time that is not whole": json.dumps(command("pause", until=1.5)),
}


@pytest.fixture(scope="module")
def module_couple(shared_server: Server) -> Iterator[Couple]:
    """One couple for the whole table; every test opens a socket of its own."""
    alex, sam = pair(shared_server)
    open_conversation(alex)
    yield alex, sam
    alex.browser.close()
    sam.browser.close()


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
async def test_a_bad_frame_is_refused_and_the_socket_goes_on(module_couple: Couple, bad: Any) -> None:
    alex = await module_couple[0].enter()
    await alex.send(bad)
    answer = await alex.next("rejected")
    assert (answer["code"], answer["retry"]) == ("bad_request", "never")
    assert answer["command_id"] is None or answer["command_id"] in str(bad)
    await alex.send('{"type": "command", "command_id": "still-here"}')
    assert (await alex.answer_to("still-here"))["code"] == "bad_request"
    await alex.close()
    assert MARKER not in alex.server.log


async def test_the_answer_names_the_command_where_its_id_can_be_read(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    answer = await alex.give("say", words=7, command_id="readable-id")
    assert answer == {
        "type": "rejected",
        "command_id": "readable-id",
        "code": "bad_request",
        "retry": "never",
    }


async def test_a_command_that_was_no_command_leaves_its_id_free(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    assert (await alex.give("ready", is_ready="yes", command_id="second-try"))["code"] == "bad_request"
    assert (await alex.give("ready", command_id="second-try"))["type"] == "accepted"


async def test_twenty_bad_frames_are_enough(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    for _ in range(19):
        await alex.send("{}")
    assert await alex.do("ready") == 1
    await alex.send("{}")
    assert await alex.close_code() == 4500
    assert alex.frames[-1] == {"type": "bye", "code": 4500, "why": "bad_frames"}


async def test_a_command_before_hello_is_refused(couple: Couple) -> None:
    alex, _ = couple
    await alex.open()
    assert (await alex.give("ready"))["code"] == "bad_request"
    await alex.send({"type": "hello"})
    assert (await alex.next("sync"))["version"] == 0


async def test_a_command_over_eight_kilobytes_is_too_large(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    answer = await alex.give("say", words=typed("x" * 9_000), command_id="far-too-much")
    assert (answer["code"], answer["retry"]) == ("too_large", "new")
    assert await alex.do("ready") == 1


async def test_a_frame_over_sixteen_kilobytes_ends_the_socket_and_nothing_else(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    await alex.send("x" * 17_000)
    assert await alex.close_code() == 1009
    await sam.do("ready")
    await alex.enter(resume=True)
    assert alex.sync["version"] == 1


@pytest.mark.parametrize("length", [401, 2_001])
async def test_a_text_that_is_too_long_has_a_code_of_its_own(couple: Couple, length: int) -> None:
    speaker, _ = await reach_the_first_turn(*couple)
    answer = await speaker.give("say", words=typed("x" * length))
    assert (answer["code"], answer["retry"]) == ("too_long", "new")
    await speaker.do("say", words=typed("x" * 400))


async def test_length_is_counted_in_characters_as_a_person_would(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    await listener.reach(await speaker.do("say", words=typed("💚" * 400)))
    assert text_of(listener, listener.view["scene"]["statement"]) == "💚" * 400


async def test_who_sends_too_fast_is_told_so_and_loses_nothing(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    words = [command("repair", chip="i_hear_you") for _ in range(30)]
    for word in words:
        await alex.send(word)
    answers = [await alex.answer_to(word["command_id"]) for word in words]
    codes = [answer.get("code") for answer in answers]
    assert codes[:20] == ["wrong_phase"] * 20
    assert codes[-1] == "rate_limited"
    assert answers[-1]["retry"] == "same"
    await sam.do("ready")


async def test_a_limit_is_a_persons_and_not_a_sockets(couple: Couple) -> None:
    alex, _ = couple
    tabs = [await alex.tab().enter() for _ in range(3)]
    words = [(tab, command("repair", chip="i_hear_you")) for _ in range(10) for tab in tabs]
    for tab, word in words:
        await tab.send(word)
    answers = [await tab.answer_to(word["command_id"]) for tab, word in words]
    assert sum(answer["code"] == "rate_limited" for answer in answers) >= 5


async def test_a_flood_is_cut_off_while_others_talk_on(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    assert alex.socket is not None
    with suppress(ConnectionClosed):
        for number in range(1_000):
            await alex.send(command("repair", command_id=f"flood-{number:04}", chip="i_hear_you"))
    assert await alex.close_code() in {4008, 1006}
    assert "flood-0999" not in str(alex.frames)
    await sam.do("ready")


async def test_names_that_mean_nothing_here_are_a_bad_choice(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    for body in ({"format_id": "deep_listen"}, {"format_id": "\x00"}, {"format_id": "../.."}):
        assert (await alex.give("choose_format", **body))["code"] == "bad_choice"


async def test_another_couples_lines_and_rooms_cannot_even_be_named(couple: Couple) -> None:
    alex, _ = couple
    await alex.enter()
    room = {"live_session": "another", **command("ready", command_id="their-room")}
    await alex.send(room)
    assert (await alex.answer_to("their-room"))["code"] == "bad_request"
    assert (await alex.give("ready", on="another.line"))["code"] == "stale_target"
