"""A kind word in the middle of it: from either, at any moment of talking, and it never moves the floor."""

import pytest

from sessions_app.engine import Code
from sessions_app.engine import commands as c
from sessions_app.engine.view import KindWordSeen
from tests.engine.table import A, B, Table


@pytest.fixture
def table() -> Table:
    """Ten Minutes at A's first word."""
    return Table().begin()


def test_either_may_offer_one_and_the_floor_stays(table: Table) -> None:
    before = table.view(A).scene, table.view(A).on
    for seat in (A, B):
        table.play(seat, c.Repair(chip="were_okay"))
        assert (table.view(A).scene, table.view(A).on) == before


def test_it_is_answered_by_the_other_with_one_tap(table: Table) -> None:
    table.play(B, c.Repair(chip="hand_squeeze"))
    assert "answer_repair" not in table.offers(B)
    assert "answer_repair" in table.offers(A)
    table.play(A, c.AnswerRepair(answer="not_yet"))
    assert table.view(B).kind_word == KindWordSeen(seat=B, chip="hand_squeeze", answer="not_yet")
    assert "answer_repair" not in table.offers(A)


def test_a_new_one_takes_the_place_of_the_last(table: Table) -> None:
    table.play(B, c.Repair(chip="hand_squeeze"))
    table.play(A, c.Repair(chip="i_hear_you"))
    assert table.view(A).kind_word == KindWordSeen(seat=A, chip="i_hear_you", answer=None)
    assert table.refuses(A, c.AnswerRepair(answer="thanks")) == Code.NOT_YOUR_TURN


def test_a_word_that_is_not_on_the_list_is_no_choice(table: Table) -> None:
    assert table.refuses(A, c.Repair(chip="wink")) == Code.BAD_CHOICE


def test_it_goes_when_the_next_step_comes(table: Table) -> None:
    table.play(B, c.Repair(chip="hand_squeeze"))
    table.turn()
    assert table.view(A).kind_word is None


def test_ideas_are_welcome_from_the_speakers_word_until_the_next_step(table: Table) -> None:
    assert not table.view(B).ideas_welcome
    table.play(A, c.Repair(chip="ideas_welcome"))
    table.play(B, c.Repair(chip="i_hear_you"))
    assert table.view(B).ideas_welcome
    table.turn()
    assert not table.view(B).ideas_welcome


def test_only_the_speaker_welcomes_ideas(table: Table) -> None:
    assert "ideas_welcome" not in table.offers(B)["repair"].options
    assert table.refuses(B, c.Repair(chip="ideas_welcome")) == Code.BAD_CHOICE


def test_there_are_no_ideas_to_welcome_where_nobody_has_the_floor() -> None:
    table = Table("one_topic").begin()
    assert table.step() == "exchange"
    assert "ideas_welcome" not in table.offers(A)["repair"].options
