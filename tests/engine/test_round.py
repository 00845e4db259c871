"""The loop: speak, "I heard you say…", the speaker's yes, one thing more."""

import pytest

from sessions_app.engine import Code
from sessions_app.engine import commands as c
from sessions_app.engine.forms import Heard
from sessions_app.engine.steps.round import RoundScene
from tests.engine.table import ALOUD, HERE, THANKS_FOR_TELLING, TYPED, A, B, Table


@pytest.fixture
def table() -> Table:
    """One Topic at the first word of the first turn, which is A's."""
    table = Table("one_topic").begin()
    table.both(c.Skip())
    table.agree_on_a_topic()
    return table


def scene(table: Table) -> RoundScene:
    turn = table.view(A).scene
    assert isinstance(turn, RoundScene)
    return turn


def test_only_the_speaker_speaks(table: Table) -> None:
    assert table.refuses(B, c.Say(line="x", form=TYPED)) == Code.NOT_YOUR_TURN
    assert set(table.offers(B)) == {"repair", "pause", "leave", "finish"}


def test_a_statement_is_said_back_before_anything_else_is_said(table: Table) -> None:
    said = table.say()
    assert table.moment() == "reflecting"
    assert scene(table).statement == said
    assert table.refuses(A, c.Say(line="x", form=TYPED)) == Code.WRONG_PHASE


def test_the_floor_stays_with_the_speaker_from_the_first_word_to_the_last(table: Table) -> None:
    for act in (table.say, table.reflect, lambda: table.confirm("not_quite"), table.correct, table.reflect):
        assert table.speaker is A
        act()
    table.confirm("yes")
    assert table.speaker is A
    table.play(A, c.Done())
    table.play(B, c.Skip())
    assert table.speaker is B


def test_only_the_speaker_says_whether_it_was_heard(table: Table) -> None:
    table.say()
    table.reflect()
    assert table.moment() == "checking"
    assert table.refuses(B, c.Confirm(answer="yes")) == Code.NOT_YOUR_TURN


def test_a_yes_leads_to_one_thing_more(table: Table) -> None:
    table.hear()
    assert table.moment() == "more"
    table.play(A, c.More())
    assert table.moment() == "speaking"
    assert scene(table).statement is None


def test_a_turn_ends_when_its_speaker_says_so(table: Table) -> None:
    table.turn()
    assert table.step() == "deepen"


@pytest.mark.parametrize("answer", ["mostly", "not_quite"])
def test_mostly_and_not_quite_ask_what_is_different(table: Table, answer: str) -> None:
    table.say()
    heard = table.reflect()
    table.confirm(answer)
    assert table.moment() == "correcting"
    added = table.correct()
    turn = scene(table)
    assert (turn.moment, turn.again, turn.gap) == ("reflecting", True, "missing")
    assert (turn.reflection, turn.correction) == (heard, added)


def test_a_gap_can_be_named_without_words(table: Table) -> None:
    table.say()
    table.miss(1)
    table.play(A, c.Correct(gap="bigger"))
    assert (scene(table).gap, scene(table).correction) == ("bigger", None)


def test_the_speaker_may_think_again_while_correcting(table: Table) -> None:
    table.say()
    table.miss(1)
    before = table.view(B)
    table.confirm("mostly")
    assert table.view(B) == before
    table.confirm("yes")
    assert table.moment() == "more"


def test_saying_it_better_replaces_the_statement_and_costs_the_listener_nothing(table: Table) -> None:
    first = table.say()
    table.reflect()
    table.confirm("resay")
    assert scene(table).resaying
    assert scene(table).statement == first
    second = table.say()
    turn = scene(table)
    assert (turn.statement, turn.reflection, turn.again) == (second, None, False)
    table.miss(3)
    assert table.moment() == "anchor"


def test_the_new_statement_names_the_one_it_replaces(table: Table) -> None:
    first = table.say()
    table.reflect()
    table.confirm("resay")
    [said] = table.play(A, c.Say(line="better", form=TYPED))
    assert getattr(said, "replaces", None) == first


def test_a_smaller_piece_can_be_asked_for_once_a_statement(table: Table) -> None:
    table.say()
    table.play(B, c.AskSmaller())
    assert table.moment() == "speaking"
    table.say()
    assert "ask_smaller" not in table.offers(B)
    table.miss(3)
    assert table.moment() == "anchor"


def test_the_speaker_can_start_again_while_it_is_being_taken_in(table: Table) -> None:
    table.say()
    table.play(A, c.RestartTurn())
    assert scene(table).resaying
    table.say()
    table.play(A, c.RestartTurn())
    table.say()
    assert "restart_turn" not in table.offers(A)


def test_starting_again_and_saying_it_better_share_two_goes(table: Table) -> None:
    table.say()
    table.play(A, c.RestartTurn())
    table.say()
    table.reflect()
    table.confirm("resay")
    table.say()
    table.reflect()
    assert table.offers(A)["confirm"].options == ("yes", "mostly", "not_quite")
    assert table.refuses(A, c.Confirm(answer="resay")) == Code.BAD_CHOICE


def test_the_listener_can_start_again_once_before_it_is_confirmed(table: Table) -> None:
    table.say()
    table.reflect()
    table.play(B, c.RestartTurn())
    assert table.moment() == "reflecting"
    table.reflect()
    assert "restart_turn" not in table.offers(B)


def test_a_reflection_started_again_costs_no_attempt(table: Table) -> None:
    table.say()
    table.reflect()
    table.play(B, c.RestartTurn())
    table.miss(3)
    assert table.moment() == "anchor"


def test_i_dont_know_yet_is_a_whole_turn(table: Table) -> None:
    table.play(A, c.DontKnow(line="x"))
    assert scene(table).asked == "unknown"
    assert table.offers(B)["reflect"].options == ("thanks_for_telling", "im_here")
    table.reflect(THANKS_FOR_TELLING)
    assert table.moment() == "more"
    table.play(A, c.Done())
    assert table.step() == "deepen"


def test_nobody_says_back_what_is_not_known_yet(table: Table) -> None:
    table.play(A, c.DontKnow(line="x"))
    assert table.refuses(B, c.Reflect(line="y", form=TYPED)) == Code.BAD_CHOICE
    assert "ask_smaller" not in table.offers(B)


@pytest.mark.parametrize("form", [TYPED, ALOUD, HERE])
def test_a_reflection_is_typed_said_aloud_or_being_there(table: Table, form: Heard) -> None:
    table.say()
    table.reflect(form)
    assert table.moment() == "checking"


def test_everything_can_be_said_aloud(table: Table) -> None:
    table.say(ALOUD)
    table.reflect(ALOUD)
    table.confirm("mostly")
    table.play(A, c.Correct(gap="missing", line="x", form=ALOUD))
    table.reflect(ALOUD)
    table.confirm("not_quite")
    table.play(A, c.Correct(gap="unclear", line="y", form=ALOUD))
    table.reflect(ALOUD)
    table.confirm("not_quite")
    table.play(A, c.EndStatement(how="one_line", line="z", form=ALOUD))
    table.reflect(ALOUD)
    assert table.moment() == "more"


def test_a_turn_can_be_passed_before_anything_is_said(table: Table) -> None:
    table.play(A, c.PassTurn())
    assert table.step() == "deepen"


def test_a_speaker_can_go_on_when_the_listener_stays_silent(table: Table) -> None:
    table.say()
    table.play(A, c.PassTurn())
    assert table.step() == "deepen"


def test_a_command_for_a_moment_that_has_gone_is_stale(table: Table) -> None:
    table.say()
    reflecting = table.view(B).on
    table.reflect()
    assert table.refuses(B, c.Reflect(line="x", form=TYPED), on=reflecting) == Code.STALE_TARGET


def test_every_moment_has_a_name_of_its_own(table: Table) -> None:
    names = [table.view(A).on]
    table.say()
    for act in (table.reflect, lambda: table.confirm("mostly"), table.correct, table.reflect):
        names.append(table.view(A).on)
        act()
    table.confirm("yes")
    names.append(table.view(A).on)
    table.play(A, c.More())
    names.append(table.view(A).on)
    assert len(set(names)) == len(names)
