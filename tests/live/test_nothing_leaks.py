"""What one does in private leaves no trace in what the other gets, nor in any file of the server."""

import json
import re
from collections.abc import Awaitable, Callable

from tests.conftest import ServerFactory
from tests.live.conftest import Couple
from tests.live.phones import (
    Frame,
    Phone,
    both_enter,
    command,
    draft,
    open_conversation,
    pair,
    reach_the_first_turn,
    typed,
)
from tests.server import Server

MARKER = "marmalade-on-the-moon"
Private = Callable[[Phone], Awaitable[None]]


async def nothing(phone: Phone) -> None:
    """Be there, and do nothing."""


async def all_sorts(phone: Phone) -> None:
    """Everything a person can do that is nobody's business."""
    await phone.send(draft(phone, f"you're pathetic, {MARKER}"))
    await phone.next("nudge")
    tab = await phone.tab().enter()
    await tab.send(MARKER)
    await tab.send(json.dumps(command("say", words=MARKER)))
    assert (await phone.give("reflect", words=typed(MARKER), on="somewhere.else"))["type"] == "rejected"
    assert (await phone.give("say", words=typed(MARKER)))["type"] == "rejected"
    assert (await phone.give("confirm", answer="yes"))["type"] == "rejected"
    assert (await phone.give("ready", exp=1))["type"] == "rejected"
    await tab.close()


async def drafts(phone: Phone) -> None:
    """Have drafts looked at, of which one is worth a hint."""
    for number, text in enumerate((f"you're pathetic, {MARKER}", f"I felt alone, {MARKER}")):
        await phone.send(draft(phone, text, check=number))
        await phone.next("nudge")


async def _talk(server: Server, private: Private, writing: Private = nothing) -> tuple[str, str]:
    """The same short conversation, the listener busy with something private and the speaker with writing.

    What the speaker was told, and what the listener was."""
    alex, sam = await _who_last_began_with_alex(server)
    speaker, listener = await reach_the_first_turn(alex, sam)
    assert speaker is sam
    await private(listener)
    await writing(speaker)
    await listener.reach(await speaker.do("say", words=typed("The evening was long")))
    await private(listener)
    await speaker.reach(await listener.do("reflect", words=typed("I heard you say it was long")))
    await private(listener)
    await speaker.do("confirm", answer="yes")
    for phone in (alex, sam):
        await phone.close_all()
    return as_told(speaker.frames), as_told(listener.frames)


async def _who_last_began_with_alex(server: Server) -> Couple:
    """Two with a conversation open in which no chance is left: the coin is Sam's."""
    alex, sam = pair(server)
    open_conversation(alex)
    await both_enter(alex, sam)
    await alex.do("choose_first", first="me")
    for phone in (alex, sam):
        await phone.do("ready")
    await alex.do("finish")
    for phone in (alex, sam):
        phone.frames.clear()
    open_conversation(alex)
    return alex, sam


def as_told(frames: list[Frame]) -> str:
    """The bytes, with random ids replaced by their number in order of appearance, and times by a word."""
    told = "\n".join(json.dumps(frame) for frame in frames if frame["type"] != "ping")
    ids = [value for frame in frames for value in _ids(frame)]
    for number, name in enumerate(dict.fromkeys(ids)):
        told = told.replace(name, f"id {number}")
    return re.sub(r"\b1[0-9]{12}\b", "a time", told)


def _ids(frame: Frame) -> list[str]:
    own = [frame[field] for field in ("epoch", "live_session", "command_id") if field in frame]
    return [*own, *(line["id"] for line in frame.get("lines", []))]


async def test_the_others_frames_are_the_same_whatever_one_does_in_private(shared_server: Server) -> None:
    (quiet, _), (busy, _) = [await _talk(shared_server, private) for private in (nothing, all_sorts)]
    assert quiet == busy
    assert MARKER not in busy


async def test_a_listeners_frames_are_the_same_whatever_the_speaker_has_looked_at(
    shared_server: Server,
) -> None:
    (_, quiet), (_, busy) = [await _talk(shared_server, nothing, writing) for writing in (nothing, drafts)]
    assert quiet == busy
    assert MARKER not in busy


async def test_no_word_reaches_the_log_or_the_database_file(start_server: ServerFactory) -> None:
    server = start_server()
    alex, sam = pair(server)
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await speaker.do("say", words=typed(f"{MARKER}-said", "hurt.lonely"))
    await all_sorts(listener)
    await speaker.send({"type": MARKER})
    await speaker.next("rejected")
    for phone in (alex, sam):
        await phone.close_all()
    server.stop()
    held = b"".join(file.read_bytes() for file in server.data_dir.iterdir())
    assert b"Alex" in held
    for private in (MARKER, "hurt.lonely"):
        assert private.encode() not in held


async def told_of(watcher: Phone, act: Awaitable[object]) -> list[Frame]:
    """What this phone is told while the other does something, but for whether the other is there."""
    await _catch_up(watcher)
    before = len(watcher.frames)
    await act
    await _catch_up(watcher)
    return [frame for frame in watcher.frames[before:-1] if frame["type"] != "presence"]


async def _catch_up(phone: Phone) -> None:
    """Read what is on its way: all of it was sent before the answer to this."""
    assert (await phone.give("confirm", answer="yes"))["type"] == "rejected"


async def test_what_one_does_alone_reaches_no_other_phone(couple: Couple) -> None:
    alex, sam = couple
    await both_enter(alex, sam)
    assert await told_of(sam, alex.do("choose_first", first="me")) == []
    assert await told_of(sam, alex.do("ready")) == []
    await sam.do("ready")
    assert await told_of(alex, sam.do("skip")) == []
    await alex.do("skip")
    for phone in (alex, sam):
        await phone.do("pass_turn")
    await sam.reach(alex.sync["version"])
    assert await told_of(alex, sam.do("write", words=typed(MARKER))) == []
    await sam.do("pause")
    await alex.until(lambda phone: phone.view["scene"]["kind"] == "paused")
    assert await told_of(sam, alex.do("resume")) == []
    assert sam.sync["version"] < alex.sync["version"]


async def test_no_ping_tells_of_what_one_did_alone(start_server: ServerFactory) -> None:
    alex, sam = pair(start_server(PING_EVERY_SECONDS="1"))
    open_conversation(alex)
    await both_enter(alex, sam)
    await alex.do("ready")
    assert (await sam.next("ping"))["version"] == sam.sync["version"] == 0
    assert (await alex.next("ping"))["version"] == alex.sync["version"] == 1
    for phone in (alex, sam):
        await phone.close_all()
