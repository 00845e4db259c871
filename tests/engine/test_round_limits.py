"""Every loop of a turn is bounded, and nobody is marked as having failed."""

import pytest

from sessions_app.engine import Code
from sessions_app.engine import commands as c
from sessions_app.engine.forms import Aloud, Heard, Presence, Written
from sessions_app.engine.steps.round import RoundScene
from tests.engine.table import ALOUD, HERE, TYPED, A, B, Table


@pytest.fixture
def table() -> Table:
    """Ten Minutes at the first word of the first turn, which is A's: two statements, two reflections each."""
    return Table("ten_minutes").begin()


@pytest.fixture
def anchored(table: Table) -> Table:
    """A statement that has not landed in as many reflections as the format has."""
    table.say()
    table.miss(2)
    return table


def test_after_the_last_reflection_only_the_speaker_chooses_how_to_go_on(anchored: Table) -> None:
    assert anchored.moment() == "anchor"
    assert anchored.offers(A)["end_statement"].options == ("close_enough", "one_line", "park")
    assert set(anchored.offers(B)) == {"repair", "pause", "leave", "finish"}


def test_mostly_at_the_last_reflection_is_an_anchor_too(table: Table) -> None:
    table.say()
    table.miss(1)
    table.correct()
    table.reflect()
    table.confirm("mostly")
    assert table.moment() == "anchor"


def test_yes_at_the_last_reflection_is_yes(table: Table) -> None:
    table.say()
    table.miss(1)
    table.correct()
    table.reflect()
    table.confirm("yes")
    assert table.moment() == "more"


def test_close_enough_goes_on(anchored: Table) -> None:
    anchored.play(A, c.EndStatement(how="close_enough"))
    assert anchored.moment() == "more"
    assert anchored.view(A).parked == ()


def test_a_parked_statement_waits_for_the_close(anchored: Table) -> None:
    anchored.play(A, c.EndStatement(how="park"))
    anchored.play(A, c.Done())
    assert anchored.view(A).parked == anchored.view(B).parked == ("L1",)


@pytest.mark.parametrize("form", [TYPED, ALOUD, HERE])
def test_just_this_line_takes_one_reflection_of_any_kind(anchored: Table, form: Heard) -> None:
    line = anchored.line()
    anchored.play(A, c.EndStatement(how="one_line", line=line, form=TYPED))
    scene = anchored.view(B).scene
    assert isinstance(scene, RoundScene)
    assert (scene.asked, scene.correction, scene.again) == ("one_line", line, False)
    anchored.reflect(form)
    assert anchored.moment() == "more"


def test_just_this_line_asks_for_the_line(anchored: Table) -> None:
    assert anchored.refuses(A, c.EndStatement(how="one_line")) == Code.BAD_CHOICE


@pytest.mark.parametrize("how", ["close_enough", "park"])
def test_words_are_not_taken_where_nobody_would_see_them(anchored: Table, how: str) -> None:
    endings = {
        "close_enough": c.EndStatement(how="close_enough", line="x", form=TYPED),
        "park": c.EndStatement(how="park", line="x", form=TYPED),
    }
    assert anchored.refuses(A, endings[how]) == Code.BAD_CHOICE


def test_a_line_comes_with_how_it_was_made(table: Table) -> None:
    table.say()
    table.miss(1)
    assert table.refuses(A, c.Correct(gap="missing", line="x")) == Code.BAD_CHOICE
    assert table.refuses(A, c.Correct(gap="missing", form=TYPED)) == Code.BAD_CHOICE


def test_the_one_line_is_not_asked_for_in_a_smaller_piece(anchored: Table) -> None:
    anchored.play(A, c.EndStatement(how="one_line", line="x", form=TYPED))
    assert "ask_smaller" not in anchored.offers(B)
    assert "restart_turn" not in anchored.offers(A)


def test_a_turn_has_as_many_statements_as_its_format_gives_it(table: Table) -> None:
    table.hear()
    table.play(A, c.More())
    table.hear()
    assert table.speaker is B


def test_not_knowing_yet_counts_as_one_of_them(table: Table) -> None:
    table.hear()
    table.play(A, c.More())
    table.play(A, c.DontKnow(line="x"))
    table.reflect(HERE)
    assert table.speaker is B


def test_a_statement_may_be_as_short_as_one_character(table: Table) -> None:
    table.say(Written(length=1))
    table.reflect(Written(length=1))
    assert table.moment() == "checking"


def test_only_the_upper_length_is_hard(table: Table) -> None:
    caps = table.offers(A)["say"].caps
    assert caps is not None
    assert table.refuses(A, c.Say(line="x", form=Written(length=caps.hard + 1))) == Code.TOO_LONG
    table.play(A, c.Say(line="x", form=Written(length=caps.hard)))


@pytest.mark.parametrize("answer", ["say", "reflect", "confirm", "correct", "more", "done", "end_statement"])
def test_a_move_of_another_moment_is_refused(table: Table, answer: str) -> None:
    table.play(A, c.Say(line="x", form=Aloud()))
    moves: dict[str, c.Command] = {
        "say": c.Say(line="y", form=TYPED),
        "reflect": c.Reflect(line="y", form=Presence(word="thank_you")),
        "confirm": c.Confirm(answer="yes"),
        "correct": c.Correct(gap="missing"),
        "more": c.More(),
        "done": c.Done(),
        "end_statement": c.EndStatement(how="park"),
    }
    before = table.state
    table.refuses(A, moves[answer])
    assert table.state == before


def test_a_thank_you_in_place_of_a_reflection_belongs_to_thank_yous(table: Table) -> None:
    table.say()
    thanks = c.Reflect(line="x", form=Presence(word="thank_you"))
    assert table.refuses(B, thanks) == Code.BAD_CHOICE
