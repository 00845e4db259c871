"""A phone that reads slowly gets the newest picture and no queue; one that reads nothing is let go."""

import asyncio

import pytest
from pytest_django import Settings

from sessions_app import hub
from tests.app.sockets import PATIENCE_SECONDS, entered
from tests.app.talks import Talk, open_talk


@pytest.fixture
def talk(transactional_db: None) -> Talk:
    return open_talk("ten_minutes")


async def test_after_a_standstill_comes_the_newest_picture_and_nothing_in_between(talk: Talk) -> None:
    async with entered(talk.alex) as socket:
        socket.flows.clear()
        for format_id in ["one_topic", "ten_minutes"] * 10:
            await talk.do(talk.sam, "choose_format", format_id=format_id)
        socket.flows.set()
        versions = [(await socket.receive())["version"]]
        while versions[-1] < 20:
            versions.append((await socket.receive())["version"])
        # What was on its way when the wire stood still, and the newest.
        assert len(versions) <= 2


async def test_the_other_goes_on_while_one_reads_nothing(talk: Talk) -> None:
    async with entered(talk.alex) as stuck, entered(talk.sam) as other:
        stuck.flows.clear()
        other.send({"type": "command", "command_id": "not-held-up", "kind": "ready", "body": {}})
        while (await other.receive())["type"] != "accepted":
            pass


async def test_who_reads_nothing_for_too_long_is_let_go(talk: Talk, settings: Settings) -> None:
    settings.SILENCE_LIMIT_SECONDS = 0.3
    async with entered(talk.alex) as socket:
        socket.flows.clear()
        await talk.do(talk.sam, "choose_format", format_id="thank_you")
        async with asyncio.timeout(PATIENCE_SECONDS):
            await socket.app
        assert hub.everybody() == []


async def test_a_picture_that_meets_a_phone_which_has_just_closed_is_nothing_to_tell_of(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    async with entered(talk.alex) as socket:
        socket.has_closed = True
        socket.send({"type": "command", "command_id": "last-words", "kind": "ready", "body": {}})
        await talk.do(talk.sam, "choose_format", format_id="thank_you")
    assert caplog.records == []
