"""After a turn, one layer deeper: the listener writes, the speaker says yes or "more like…" once."""

import pytest

from sessions_app.engine import Code
from sessions_app.engine import commands as c
from sessions_app.engine.steps.deepen import DeepenScene
from tests.engine.table import HERE, MINUTE, TYPED, A, B, Table


@pytest.fixture
def table() -> Table:
    """Deep Listen after A's turn: B is to sum up."""
    table = Table("deep_listen").begin()
    table.agree_on_a_topic()
    table.turn()
    return table


def scene(table: Table) -> DeepenScene:
    deeper = table.view(A).scene
    assert isinstance(deeper, DeepenScene)
    return deeper


def sum_up(table: Table) -> str:
    line = table.line()
    table.play(B, c.Reflect(line=line, form=TYPED))
    return line


def test_the_listener_sums_up_and_the_speaker_says_yes(table: Table) -> None:
    line = sum_up(table)
    assert (scene(table).moment, scene(table).written) == ("checking", line)
    table.play(A, c.Confirm(answer="yes"))
    assert (scene(table).part, scene(table).moment) == ("validate", "writing")


def test_more_like_gives_one_more_go_that_is_taken_as_it_comes(table: Table) -> None:
    sum_up(table)
    table.play(A, c.Correct(gap="missing", line="added", form=TYPED))
    assert (scene(table).moment, scene(table).correction) == ("writing", "added")
    sum_up(table)
    assert (scene(table).part, scene(table).written, scene(table).correction) == ("validate", None, None)


def test_a_required_layer_is_not_skipped(table: Table) -> None:
    assert table.refuses(B, c.Skip()) == Code.WRONG_PHASE


def test_being_there_does_not_sum_up_a_turn(table: Table) -> None:
    assert table.refuses(B, c.Reflect(line="x", form=HERE)) == Code.BAD_CHOICE


def test_the_speaker_does_not_write_it_and_the_listener_does_not_answer_it(table: Table) -> None:
    assert table.refuses(A, c.Reflect(line="x", form=TYPED)) == Code.NOT_YOUR_TURN
    sum_up(table)
    assert table.refuses(B, c.Confirm(answer="yes")) == Code.NOT_YOUR_TURN
    assert table.refuses(A, c.Confirm(answer="mostly")) == Code.BAD_CHOICE


def test_every_layer_has_its_own_time(table: Table) -> None:
    table.wait(MINUTE)
    sum_up(table)
    assert table.view(A).since == table.now
    table.wait(2 * MINUTE)
    assert table.view(A).wrap_up
    table.play(A, c.Confirm(answer="yes"))
    assert not table.view(A).wrap_up


def test_after_the_last_layer_the_floor_goes_to_the_other(table: Table) -> None:
    sum_up(table)
    table.play(A, c.Confirm(answer="yes"))
    table.play(B, c.Validate(line="x", form=TYPED))
    table.play(A, c.Confirm(answer="yes"))
    assert scene(table).part == "empathise"
    table.play(B, c.Empathise(line="y", form=TYPED))
    table.play(A, c.Confirm(answer="yes"))
    assert table.step() == "round"
    assert table.speaker is B


def test_what_makes_sense_may_be_left_out_in_one_topic() -> None:
    table = Table("one_topic").begin()
    table.both(c.Skip())
    table.agree_on_a_topic()
    table.turn()
    assert scene(table).is_optional
    table.play(B, c.Skip())
    assert table.step() == "round"
