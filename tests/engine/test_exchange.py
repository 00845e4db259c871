"""Both write a line or skip; nothing shows before both have."""

import pytest

from sessions_app.engine import Code
from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from tests.engine.table import ALOUD, TYPED, A, B, Table


@pytest.fixture
def table() -> Table:
    """One Topic, where it begins with a warm word each."""
    return Table("one_topic").begin()


def test_a_line_is_not_seen_before_both_are_in(table: Table) -> None:
    before = table.view(A)
    table.write(B)
    assert table.view(A) == before


def test_skipping_is_not_seen_either(table: Table) -> None:
    before = table.view(A)
    table.play(B, c.Skip())
    assert table.view(A) == before


def test_both_lines_are_revealed_together(table: Table) -> None:
    table.write(B)
    events = table.play(A, c.Write(line="mine", form=ALOUD))
    assert e.Revealed(a="mine", b="L1", prompt="warm") in events


def test_a_skipped_part_leaves_no_mark(table: Table) -> None:
    table.play(B, c.Skip())
    events = table.play(A, c.Write(line="mine", form=TYPED))
    assert e.Revealed(a="mine", b=None, prompt="warm") in events


def test_both_may_skip(table: Table) -> None:
    table.both(c.Skip())
    assert table.step() == "topic"


def test_a_part_is_written_once(table: Table) -> None:
    table.write(A)
    assert set(table.offers(A)) == {"repair", "pause", "leave", "finish"}
    assert table.refuses(A, c.Write(line="x", form=TYPED)) == Code.WRONG_PHASE
