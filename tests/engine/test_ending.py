"""Ending: at any moment, by either, without a trace of whose word it was."""

from dataclasses import replace

import pytest

from sessions_app.engine import Code, Seat, evolve, view_for
from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.view import Mark, OverScene
from tests.engine.table import HOUR, TYPED, A, B, Table


@pytest.fixture
def table() -> Table:
    """Ten Minutes at A's first word."""
    return Table().begin()


@pytest.mark.parametrize("seat", [A, B])
def test_leaving_is_no_event(table: Table, seat: Seat) -> None:
    assert table.play(seat, c.Leave()) == []


def test_finishing_tells_nobody_who_it_was() -> None:
    states = []
    for seat in (A, B):
        table = Table().begin()
        table.play(seat, c.Finish())
        states.append((table.state, table.log))
    assert states[0] == states[1]


def test_finishing_being_abandoned_and_being_unpaired_look_the_same(table: Table) -> None:
    over = []
    for how in ("finished", "lapsed", "unpaired"):
        ended = evolve(table.state, replace(e.Ended(how="finished"), how=how), table.now + HOUR)
        over.append(view_for(ended, A))
    assert over[0] == over[1] == over[2]
    assert over[0].scene == OverScene(how="finished")


def test_nothing_is_possible_once_it_is_over(table: Table) -> None:
    table.play(A, c.Finish())
    assert table.offers(A) == table.offers(B) == {}
    assert table.refuses(A, c.Say(line="x", form=TYPED)) == Code.SESSION_ENDED
    assert table.refuses(B, c.Leave()) == Code.SESSION_ENDED


def test_an_end_is_an_end(table: Table) -> None:
    table.play(A, c.Finish())
    over = table.state
    table.fold([e.PauseBegan(until=table.now + HOUR), e.Ended(how="unpaired"), e.WrapUpDue()])
    assert table.state == over


def test_what_was_parked_can_still_be_read_at_the_end(table: Table) -> None:
    line = table.say()
    table.miss(2)
    table.play(A, c.EndStatement(how="park"))
    table.play(A, c.Done())
    table.play(B, c.Finish())
    assert table.view(A).parked == table.view(B).parked == (line,)


def test_what_was_parked_in_a_turn_is_kept_when_the_turn_is_not_finished(table: Table) -> None:
    line = table.say()
    table.miss(2)
    table.play(A, c.EndStatement(how="park"))
    table.play(B, c.Finish())
    assert table.view(A).parked == (line,)


def test_ones_own_small_step_is_taken_once_or_left(table: Table) -> None:
    table.turn()
    table.turn()
    table.both(c.Skip())
    before = table.view(B)
    table.play(A, c.OwnStep(line="x", form=TYPED))
    assert table.view(B) == before
    assert "own_step" not in table.offers(A)
    table.play(B, c.Skip())
    assert table.view(A).scene == OverScene(how="complete")


def test_the_path_of_a_conversation_that_ended_early_stays_where_it_was(table: Table) -> None:
    table.turn()
    table.play(A, c.Finish())
    assert table.view(A).path == (
        Mark(mark="arrive", state="done"),
        Mark(mark="turn", seat=A, state="done"),
        Mark(mark="turn", seat=B, state="todo"),
        Mark(mark="close", state="todo"),
    )


def test_nothing_is_going_on_once_it_is_over() -> None:
    table = Table("one_topic").begin()
    table.play(A, c.Finish())
    assert {mark.state for mark in table.view(A).path} == {"todo"}


def test_the_path_keeps_the_order_they_spoke_in() -> None:
    table = Table(coin=A).begin(first=B)
    speakers = [mark.seat for mark in table.view(A).path]
    assert speakers == [None, B, A, None]
    table.play(A, c.Finish())
    assert [mark.seat for mark in table.view(A).path] == speakers


def test_the_path_of_a_lobby_that_closed_is_all_to_come() -> None:
    table = Table()
    table.play(A, c.Finish())
    assert {mark.state for mark in table.view(A).path} == {"todo"}
