"""Drafts on the wire: looked at for their author alone, within limits, and never in anybody's way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live.conftest import Couple
from tests.live.phones import draft, open_conversation, pair, reach_the_first_turn, typed
from tests.server import ROOT, Server, make_data_dir

INSULT = "you're pathetic"
PRODUCT = ["accounts", "couplesync", "notebook", "nudges", "sessions_app", "frontend/src/words"]


async def test_a_draft_is_answered_where_it_came_from_and_nowhere_else(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    tab = await speaker.tab().enter()
    await speaker.send(draft(speaker, f"🫖 {INSULT}", check=41))
    assert await speaker.next("nudge") == {
        "type": "nudge",
        "check": 41,
        "hint": {
            "category": "contempt",
            "span": {"start": 3, "end": 3 + len(INSULT)},
            "topic": None,
            "beat_seconds": 5,
        },
        "pieces": [],
    }
    version = await speaker.do("say", words=typed("Something else"))
    for phone in (tab, listener):
        await phone.reach(version)
        assert "nudge" not in {frame["type"] for frame in phone.frames}


async def test_a_draft_before_hello_is_refused(couple: Couple) -> None:
    alex, _ = couple
    await alex.open()
    await alex.send({"type": "check_draft", "check": 1, "on": "", "text": "Hm"})
    assert (await alex.next("rejected"))["code"] == "bad_request"


async def test_a_draft_that_is_too_long_has_the_code_of_a_text_that_is(couple: Couple) -> None:
    speaker, _ = await reach_the_first_turn(*couple)
    await speaker.send(draft(speaker, "x" * 2_001))
    assert (await speaker.next("rejected"))["code"] == "too_long"


async def test_drafts_have_a_limit_of_their_own_and_leave_commands_theirs(couple: Couple) -> None:
    speaker, listener = await reach_the_first_turn(*couple)
    for number in range(30):
        await speaker.send(draft(speaker, INSULT, check=number))
    refused = await speaker.next("rejected")
    assert (refused["code"], refused["command_id"]) == ("rate_limited", None)
    await listener.reach(await speaker.do("say", words=typed("Something else")))


@pytest.fixture
def server_without_tables(tmp_path: Path, migrated: Path) -> Iterator[Server]:
    """The product, with a table of the phrasing help gone."""
    code = tmp_path / "code"
    for folder in PRODUCT:
        shutil.copytree(ROOT / folder, code / folder)
    shutil.copy(ROOT / "manage.py", code)
    (code / "nudges" / "catalogue" / "lexicon.toml").unlink()
    server = Server(make_data_dir(migrated, tmp_path / "data"))
    server.code = code
    server.start()
    yield server
    server.stop()


async def test_without_its_tables_the_help_is_silent_and_the_room_goes_on(
    server_without_tables: Server,
) -> None:
    alex, sam = pair(server_without_tables)
    open_conversation(alex)
    speaker, listener = await reach_the_first_turn(alex, sam)
    await speaker.send(draft(speaker, INSULT))
    assert (await speaker.next("nudge"))["hint"] is None
    await listener.reach(await speaker.do("say", words=typed("Something else")))
    for phone in (alex, sam):
        await phone.close_all()
    assert "phrasing help failed" in server_without_tables.log
    assert INSULT not in server_without_tables.log
