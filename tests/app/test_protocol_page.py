"""The page on the protocol names everything that goes over the wire."""

import re
from dataclasses import fields
from typing import get_args, get_type_hints

import pytest

from sessions_app import byes
from sessions_app.answers import RETRY
from sessions_app.byes import Goodbye
from sessions_app.engine.rejections import Code
from sessions_app.jobs import Refusal
from sessions_app.wire import COMMANDS, SERVER_FRAMES, Line
from tests.server import ROOT

PAGE = (ROOT / "docs" / "protocol.md").read_text()
GOODBYES = [each for each in vars(byes).values() if isinstance(each, Goodbye)]
LINE_KINDS = get_args(get_type_hints(Line)["kind"])


@pytest.mark.parametrize("kind", [*COMMANDS, *LINE_KINDS])
def test_every_command_and_every_kind_of_line_is_named(kind: str) -> None:
    assert f"`{kind}`" in PAGE


@pytest.mark.parametrize("frame", SERVER_FRAMES)
def test_every_field_of_every_frame_is_named(frame: type) -> None:
    for field in fields(frame):
        assert re.search(rf"\b{field.name}\b", PAGE), field.name


def test_every_code_and_what_to_do_about_it_is_in_the_table() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| (same|new|never) \|$", PAGE, re.MULTILINE)
    assert dict(rows) == RETRY


def test_every_refusal_has_a_code_to_answer_with() -> None:
    assert {*Code, *Refusal} <= set(RETRY)


def test_every_goodbye_is_in_the_table() -> None:
    rows = re.findall(r"^\| (\d{4}) \| `(\w+)` \|", PAGE, re.MULTILINE)
    assert [(int(code), why) for code, why in rows] == [(each.code, each.why) for each in GOODBYES]
