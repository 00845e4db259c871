"""Requests, once both were understood: yes, not yet, no and how about are answers of equal rank."""

from collections.abc import Callable

import pytest

from sessions_app.engine import Code, Seat
from sessions_app.engine import commands as c
from sessions_app.engine.steps.bridge import BridgeScene
from tests.engine.table import HERE, TYPED, A, B, Table


def at_the_turns() -> Table:
    """One Topic at the first word of the first turn."""
    table = Table("one_topic").begin()
    table.both(c.Skip())
    table.agree_on_a_topic()
    return table


@pytest.fixture
def table() -> Table:
    """One Topic, both heard, nothing asked yet."""
    table = at_the_turns()
    table.turn()
    table.play(B, c.Skip())
    table.turn()
    table.play(A, c.Skip())
    return table


def ask(table: Table, seat: Seat) -> str:
    line = table.line()
    table.play(seat, c.Request(line=line, form=TYPED))
    return line


def counter(table: Table, seat: Seat) -> str:
    line = table.line()
    table.play(seat, c.Respond(answer="counter", line=line, form=TYPED))
    return line


def scene(table: Table, seat: Seat) -> BridgeScene:
    bridge = table.view(seat).scene
    assert isinstance(bridge, BridgeScene)
    return bridge


@pytest.mark.parametrize(
    "answer", [c.Respond(answer="yes"), c.Respond(answer="not_yet"), c.Respond(answer="no")]
)
def test_every_plain_answer_settles_a_request(table: Table, answer: c.Respond) -> None:
    ask(table, A)
    table.play(B, c.Skip())
    assert table.step() == "bridge"
    table.play(B, answer)
    assert table.step() == "exchange"


def test_how_about_is_answered_by_the_one_who_asked(table: Table) -> None:
    asked = ask(table, A)
    offer = counter(table, B)
    assert scene(table, A) == BridgeScene(
        done=True, yours=asked, yours_counter=offer, theirs=None, theirs_counter=None
    )
    assert table.offers(A)["respond"].options == ("yes", "not_yet", "no")
    table.play(A, c.Respond(answer="no"))
    table.play(B, c.Skip())
    assert table.step() == "exchange"


def test_how_about_needs_words(table: Table) -> None:
    ask(table, A)
    assert table.refuses(B, c.Respond(answer="counter")) == Code.BAD_CHOICE


def test_a_plain_answer_takes_none(table: Table) -> None:
    ask(table, A)
    assert table.refuses(B, c.Respond(answer="no", line="x", form=TYPED)) == Code.BAD_CHOICE


def test_both_may_leave_it(table: Table) -> None:
    table.both(c.Skip())
    assert table.step() == "exchange"


def test_leaving_it_is_not_seen(table: Table) -> None:
    before = table.view(A)
    table.play(B, c.Skip())
    assert table.view(A) == before


def test_a_refusal_does_not_tell_of_it_either(table: Table) -> None:
    ask(table, A)
    before = table.refuses(A, c.Skip())
    table.play(B, c.Skip())
    assert table.refuses(A, c.Skip()) == before


def test_a_yes_meant_for_one_thing_never_answers_another(table: Table) -> None:
    ask(table, A)
    counter(table, B)
    seen = table.view(A).on
    ask(table, B)
    assert table.refuses(A, c.Respond(answer="yes"), on=seen) == Code.STALE_TARGET


def test_a_second_tap_on_yes_does_not_answer_what_comes_next(table: Table) -> None:
    ask(table, A)
    ask(table, B)
    counter(table, B)
    seen = table.view(A).on
    table.play(A, c.Respond(answer="yes"), on=seen)
    assert "respond" in table.offers(A)
    assert table.refuses(A, c.Respond(answer="yes"), on=seen) == Code.STALE_TARGET


def test_requests_stay_closed_until_both_were_understood() -> None:
    table = at_the_turns()
    table.turn()
    table.play(B, c.Skip())
    table.say()
    table.miss(3)
    table.play(B, c.EndStatement(how="park"))
    table.play(B, c.Done())
    table.play(A, c.Skip())
    assert table.step() == "exchange"


def nothing_said(table: Table) -> None:
    table.play(table.speaker, c.PassTurn())


def only_not_knowing(table: Table) -> None:
    table.play(table.speaker, c.DontKnow(line=table.line()))
    table.reflect(HERE)
    table.play(table.speaker, c.Done())


def said_and_passed(table: Table) -> None:
    table.hear()
    table.play(table.speaker, c.More())
    table.say()
    table.play(table.speaker, c.PassTurn())


def said_and_then_unsure(table: Table) -> None:
    table.hear()
    table.play(table.speaker, c.More())
    table.say()
    table.play(table.listener, c.AskSmaller())
    only_not_knowing(table)


@pytest.mark.parametrize(
    "first_turn", [nothing_said, only_not_knowing, said_and_passed, said_and_then_unsure]
)
def test_a_turn_that_was_not_heard_to_its_end_closes_them_silently(
    first_turn: Callable[[Table], None],
) -> None:
    table = at_the_turns()
    first_turn(table)
    table.play(B, c.Skip())
    table.turn()
    events = table.play(A, c.Skip())
    assert [event.kind for event in events] == ["skipped", "step_entered"]
    assert table.step() == "exchange"


def test_close_enough_and_just_this_line_count_as_understood() -> None:
    table = at_the_turns()
    table.say()
    table.miss(3)
    table.play(A, c.EndStatement(how="close_enough"))
    table.play(A, c.More())
    table.say()
    table.miss(3)
    table.play(A, c.EndStatement(how="one_line", line="x", form=TYPED))
    table.reflect()
    table.play(A, c.Done())
    table.play(B, c.Skip())
    table.turn()
    table.play(A, c.Skip())
    assert table.step() == "bridge"


def test_not_knowing_yet_after_something_heard_keeps_them_open() -> None:
    table = at_the_turns()
    table.hear()
    table.play(A, c.More())
    only_not_knowing(table)
    table.play(B, c.Skip())
    table.turn()
    table.play(A, c.Skip())
    assert table.step() == "bridge"
