"""What time does by itself: it says "wrap up when you're ready" and closes empty rooms."""

import pytest

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.deadlines import fire_due, give_back, next_deadline
from sessions_app.engine.view import OverScene
from tests.engine.table import HOUR, MINUTE, SECOND, A, B, Table


@pytest.fixture
def table() -> Table:
    """Ten Minutes at A's first word: ninety seconds are meant for it."""
    return Table().begin()


def test_the_time_of_a_moment_only_says_wrap_up(table: Table) -> None:
    table.wait(90 * SECOND - 1)
    assert not table.view(A).wrap_up
    before = table.view(A).actions
    table.wait(1)
    assert table.view(A).wrap_up
    assert table.view(A).actions == before
    table.wait(20 * MINUTE)
    assert table.view(A).actions == before


def test_every_moment_has_its_own_time(table: Table) -> None:
    table.wait(2 * MINUTE)
    table.say()
    view = table.view(A)
    assert not view.wrap_up
    assert (view.since, view.soft_until) == (table.now, table.now + 60 * SECOND)


def test_nobody_sees_whether_the_other_has_arrived() -> None:
    table = Table()
    table.both(c.Ready())
    before = table.view(B)
    table.play(A, c.Skip())
    assert table.view(B) == before
    assert table.view(A) != before


def test_arriving_ends_by_itself() -> None:
    table = Table()
    table.both(c.Ready())
    table.play(A, c.Skip())
    table.wait(45 * SECOND)
    assert table.step() == "round"


def test_nothing_is_due_before_its_time(table: Table) -> None:
    due = next_deadline(table.state)
    assert due is not None
    assert fire_due(table.state, due - 1) == []
    assert fire_due(table.state, due) == [e.WrapUpDue()]


def test_a_room_is_abandoned_a_day_after_the_last_act(table: Table) -> None:
    table.wait(23 * HOUR)
    table.say()
    table.wait(24 * HOUR - 1)
    assert table.step() == "round"
    table.wait(1)
    assert table.view(A).scene == OverScene(how="finished")


def test_what_the_clock_did_keeps_nobodys_room_open() -> None:
    table = Table()
    table.both(c.Ready())
    table.wait(24 * HOUR - 1)
    assert table.step() == "round"
    table.wait(1)
    assert table.step() == "over"


def test_what_is_over_waits_for_nothing(table: Table) -> None:
    table.play(A, c.Finish())
    assert next_deadline(table.state) is None
    assert fire_due(table.state, table.now + 48 * HOUR) == []


def test_after_twice_its_time_a_conversation_closes_at_the_end_of_the_turn(table: Table) -> None:
    table.wait(20 * MINUTE + SECOND)
    table.hear()
    assert table.moment() == "more"
    table.play(A, c.Done())
    assert table.step() == "close"
    table.both(c.Skip())
    assert table.view(A).scene == OverScene(how="finished")


def test_within_twice_its_time_it_goes_on(table: Table) -> None:
    table.wait(20 * MINUTE - SECOND)
    table.turn()
    assert table.speaker is B


def test_a_pause_does_not_count_towards_it(table: Table) -> None:
    table.wait(15 * MINUTE)
    table.play(A, c.Pause())
    table.wait(3 * HOUR)
    table.both(c.Resume())
    table.turn()
    assert table.speaker is B


def test_time_without_a_server_is_given_back_to_the_turn(table: Table) -> None:
    before = table.view(A).soft_until
    assert before is not None
    table.fold(give_back(table.state, 40 * SECOND))
    assert table.view(A).soft_until == before + 40 * SECOND


def test_time_given_back_does_not_count_as_time_spent(table: Table) -> None:
    table.now += 19 * MINUTE
    table.fold(give_back(table.state, 15 * MINUTE))
    table.wait(10 * MINUTE)
    table.turn()
    assert table.speaker is B


def test_nothing_is_given_back_to_a_pause_or_a_lobby(table: Table) -> None:
    assert give_back(Table().state, MINUTE) == []
    table.play(B, c.Pause())
    assert give_back(table.state, MINUTE) == []


def test_the_last_part_that_is_cut_short_was_still_complete(table: Table) -> None:
    table.turn()
    table.turn()
    assert table.step() == "exchange"
    table.wait(21 * MINUTE)
    table.both(c.Skip())
    table.both(c.Skip())
    assert table.view(B).scene == OverScene(how="complete")
