"""A pause is a right: either, at once, without a reason or a name, and back to the same turn."""

import pytest

from sessions_app.engine import Code, Seat
from sessions_app.engine import commands as c
from sessions_app.engine.view import OverScene, PausedScene
from tests.engine.table import HOUR, MINUTE, TYPED, A, B, Table, kinds_of


@pytest.fixture
def table() -> Table:
    """Ten Minutes, A has said something and B is taking it in, for ten seconds now."""
    table = Table().begin()
    table.say()
    table.wait(10_000)
    return table


def paused(table: Table, seat: Seat = A) -> PausedScene:
    scene = table.view(seat).scene
    assert isinstance(scene, PausedScene)
    return scene


@pytest.mark.parametrize("seat", [A, B])
def test_either_may_pause_and_both_see_the_same(table: Table, seat: Seat) -> None:
    table.play(seat, c.Pause())
    assert paused(table, A) == paused(table, B)
    assert table.view(A).actions == table.view(B).actions


def test_nothing_tells_who_asked_for_it() -> None:
    tables = []
    for seat in (A, B):
        table = Table().begin()
        table.play(seat, c.Pause())
        tables.append(table)
    assert tables[0].state == tables[1].state
    assert tables[0].log == tables[1].log


def test_without_a_time_it_is_half_an_hour(table: Table) -> None:
    table.play(A, c.Pause())
    assert paused(table).until == table.now + 30 * MINUTE


@pytest.mark.parametrize(
    ("asked", "granted"),
    [(-HOUR, 20 * MINUTE), (MINUTE, 20 * MINUTE), (2 * HOUR, 2 * HOUR), (30 * HOUR, 24 * HOUR)],
)
def test_a_pause_never_fails_for_its_time(table: Table, asked: int, granted: int) -> None:
    table.play(A, c.Pause(until=table.now + asked))
    assert paused(table).until == table.now + granted


def test_nobody_has_the_last_word(table: Table) -> None:
    table.play(B, c.Pause())
    assert table.refuses(B, c.Reflect(line="x", form=TYPED)) == Code.PAUSED
    assert table.refuses(A, c.PassTurn()) == Code.PAUSED
    assert table.refuses(A, c.Repair(chip="were_okay")) == Code.PAUSED


def test_a_word_that_was_on_its_way_is_told_of_the_pause(table: Table) -> None:
    seen = table.view(B).on
    table.play(A, c.Pause())
    assert table.refuses(B, c.Reflect(line="x", form=TYPED), on=seen) == Code.PAUSED


def test_being_ready_is_seen_by_nobody_else(table: Table) -> None:
    table.play(A, c.Pause())
    before = table.view(B)
    table.play(A, c.Resume())
    assert table.view(B) == before
    assert paused(table, A).is_ready
    assert table.refuses(A, c.Resume()) == Code.PAUSED


def test_it_goes_on_at_once_when_both_are_ready_after_twenty_minutes(table: Table) -> None:
    table.play(A, c.Pause())
    table.wait(20 * MINUTE)
    table.play(A, c.Resume())
    assert kinds_of(table.play(B, c.Resume())) == ["return_ready", "resumed"]
    assert table.moment() == "reflecting"


def test_being_ready_early_goes_on_at_twenty_minutes_and_not_before(table: Table) -> None:
    table.play(A, c.Pause())
    table.wait(MINUTE)
    table.both(c.Resume())
    table.wait(19 * MINUTE - 1)
    assert table.step() == "paused"
    table.wait(1)
    assert table.moment() == "reflecting"


def test_leaving_a_pause_that_is_about_to_end_is_still_no_event(table: Table) -> None:
    table.play(A, c.Pause())
    table.both(c.Resume())
    table.now += 20 * MINUTE
    assert table.play(A, c.Leave()) == []


def test_it_comes_back_to_the_same_turn_with_the_same_time_left(table: Table) -> None:
    before = table.view(B)
    assert before.soft_until is not None
    left = before.soft_until - table.now
    table.play(A, c.Pause())
    assert table.view(B).soft_until is None
    table.wait(45 * MINUTE)
    table.both(c.Resume())
    after = table.view(B)
    assert after.scene == before.scene
    assert after.actions == before.actions
    assert after.soft_until == table.now + left


def test_each_may_name_a_later_time_once(table: Table) -> None:
    table.play(A, c.Pause())
    until = paused(table).until
    table.play(A, c.Extend(until=until + MINUTE))
    assert "extend" not in table.offers(A)
    assert table.refuses(A, c.Extend(until=until + HOUR)) == Code.PAUSED
    table.play(B, c.Extend(until=until + HOUR))
    assert paused(table).until == until + HOUR
    assert "extend" not in table.offers(B)


def test_a_later_time_asks_both_again(table: Table) -> None:
    table.play(A, c.Pause())
    table.play(A, c.Resume())
    table.play(B, c.Extend(until=paused(table).until + MINUTE))
    assert not paused(table, A).is_ready


def test_a_later_time_is_later_and_within_a_day(table: Table) -> None:
    table.play(A, c.Pause())
    until = paused(table).until
    assert table.refuses(A, c.Extend(until=until)) == Code.BAD_TIME
    assert table.refuses(A, c.Extend(until=table.now + 24 * HOUR + 1)) == Code.BAD_TIME
    table.play(A, c.Extend(until=table.now + 24 * HOUR))
    assert "extend" not in table.offers(B)


def test_ready_for_one_pause_is_not_ready_for_the_next(table: Table) -> None:
    table.play(A, c.Pause())
    seen = table.view(A).on
    table.wait(20 * MINUTE)
    table.both(c.Resume())
    table.play(B, c.Pause())
    assert table.refuses(A, c.Resume(), on=seen) == Code.STALE_TARGET


def test_a_pause_nobody_comes_back_from_ends_a_day_after_its_time(table: Table) -> None:
    table.play(A, c.Pause())
    table.wait(30 * MINUTE + 24 * HOUR - 1)
    assert table.step() == "paused"
    table.wait(1)
    assert table.view(A).scene == OverScene(how="finished")


def test_either_may_finish_from_a_pause(table: Table) -> None:
    table.play(A, c.Pause())
    table.play(B, c.Finish())
    assert table.view(A).scene == table.view(B).scene == OverScene(how="finished")
