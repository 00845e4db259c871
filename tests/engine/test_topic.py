"""Agreeing on one topic, changing it at most twice, or leaving it for today."""

import pytest

from sessions_app.engine import Code, Seat
from sessions_app.engine import commands as c
from sessions_app.engine.steps.topic import TopicScene
from tests.engine.table import TYPED, A, B, Table


@pytest.fixture
def table() -> Table:
    """One Topic with nothing on the table yet."""
    table = Table("one_topic").begin()
    table.both(c.Skip())
    return table


def propose(table: Table, seat: Seat) -> str:
    line = table.line()
    table.play(seat, c.ProposeTopic(line=line, form=TYPED))
    return line


def counter(table: Table, seat: Seat) -> str:
    line = table.line()
    table.play(seat, c.AnswerTopic(answer="how_about", line=line, form=TYPED))
    return line


def test_either_may_propose(table: Table) -> None:
    line = propose(table, B)
    assert table.view(A).scene == TopicScene(proposed=line, yours=False)
    assert table.view(B).scene == TopicScene(proposed=line, yours=True)


def test_a_yes_is_the_topic_of_the_conversation(table: Table) -> None:
    line = table.agree_on_a_topic()
    assert table.step() == "round"
    assert table.view(A).topic == table.view(B).topic == line


def test_nobody_says_yes_to_their_own_topic(table: Table) -> None:
    propose(table, A)
    assert table.refuses(A, c.AnswerTopic(answer="yes")) == Code.BAD_CHOICE


def test_not_now_how_about_goes_to_and_fro_twice(table: Table) -> None:
    propose(table, A)
    counter(table, B)
    last = counter(table, A)
    assert table.offers(B)["answer_topic"].options == ("yes", "no_topic")
    table.play(B, c.AnswerTopic(answer="yes"))
    assert table.view(A).topic == last


def test_how_about_needs_a_topic(table: Table) -> None:
    propose(table, A)
    assert table.refuses(B, c.AnswerTopic(answer="how_about")) == Code.BAD_CHOICE


def test_a_yes_is_to_the_topic_that_was_seen(table: Table) -> None:
    propose(table, A)
    seen = table.view(B).on
    counter(table, B)
    counter(table, A)
    assert table.refuses(B, c.AnswerTopic(answer="yes"), on=seen) == Code.STALE_TARGET


def test_a_new_topic_on_the_table_has_its_own_time(table: Table) -> None:
    propose(table, A)
    table.wait(60_000)
    counter(table, B)
    assert table.view(A).since == table.now


@pytest.mark.parametrize("seat", [A, B])
@pytest.mark.parametrize("is_proposed", [False, True])
def test_either_may_leave_it_for_today_at_any_time(table: Table, seat: Seat, is_proposed: bool) -> None:
    if is_proposed:
        propose(table, A)
    table.play(seat, c.AnswerTopic(answer="no_topic"))
    assert table.step() == "close"


def test_no_topic_today_looks_the_same_whoever_said_it() -> None:
    logs = []
    for seat in (A, B):
        table = Table("one_topic").begin()
        table.both(c.Skip())
        logs.append(table.play(seat, c.AnswerTopic(answer="no_topic")))
    assert logs[0] == logs[1]


def test_a_conversation_without_a_topic_is_finished_rather_than_complete(table: Table) -> None:
    table.play(A, c.AnswerTopic(answer="no_topic"))
    table.both(c.Skip())
    assert getattr(table.view(A).scene, "how", None) == "finished"
