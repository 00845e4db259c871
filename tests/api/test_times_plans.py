"""What both agreed to: either changes it at any time, the other sees how it is now, and nobody is named."""

import asyncio
from typing import Any

import pytest

from couplesync.clock import now_ms
from sessions_app.erasure.pruning import prune_due
from sessions_app.models import Plan
from sessions_app.schedule.opening import open_due
from sessions_app.schedule.plans import UNDO_MS
from sessions_app.schedule.rules.series import wall_at
from tests.api.phone import Phone, said
from tests.api.talking import DAY, Clock
from tests.api.times import PARIS, TOKYO, agree, evening, moment, moments, offer, times

NOT_FOUND = (404, {"code": "not_found"})
Couple = tuple[Phone, Phone]


@pytest.fixture
def weekly(couple: Couple) -> Any:
    """Alice offered it, Bob said yes."""
    return agree(*couple, evening(1), repeat="weekly")


def change(phone: Phone, plan: Any, how: str, **body: Any) -> Any:
    answer = phone.post(f"times/{plan['id']}/{how}", body)
    assert answer.status_code == 200, answer.json()
    return answer.json()


@pytest.mark.parametrize("who", [0, 1])
def test_either_moves_one_and_the_rest_stays(who: int, couple: Couple, weekly: Any) -> None:
    before = moments(couple[0])
    change(couple[who], weekly, "move", planned=before[0], at=moment(evening(3)))
    for phone in couple:
        assert moments(phone) == [moment(evening(3)), *before[1:]]
    # And once more, by the time it had in the series.
    change(couple[who], weekly, "move", planned=before[0], at=before[0])
    assert moments(couple[1]) == before


@pytest.mark.parametrize("who", [0, 1])
def test_either_leaves_one_out(who: int, couple: Couple, weekly: Any) -> None:
    before = moments(couple[0])
    change(couple[who], weekly, "skip", planned=before[1])
    for phone in couple:
        assert moments(phone)[:3] == [before[0], *before[2:4]]


@pytest.mark.parametrize("who", [0, 1])
def test_either_lets_it_rest_and_go_on(who: int, couple: Couple, weekly: Any) -> None:
    before = moments(couple[0])
    change(couple[who], weekly, "pause", is_paused=True)
    for phone in couple:
        assert (moments(phone), times(phone)["plans"][0]["is_paused"]) == ([], True)
        assert phone.get("now").json()["ahead"]["next"] is None
    change(couple[1 - who], weekly, "pause", is_paused=False)
    assert moments(couple[0]) == before


@pytest.mark.parametrize("who", [0, 1])
def test_either_ends_it(who: int, couple: Couple, weekly: Any) -> None:
    assert couple[who].delete(f"times/{weekly['id']}").json()["plans"] == []
    assert times(couple[1 - who])["plans"] == []
    assert couple[0].get("now").json()["ahead"]["next"] is None


@pytest.mark.parametrize("how", ["move", "skip", "pause", "end"])
def test_a_change_can_be_taken_back_for_ten_seconds_by_whoever_made_it(
    how: str, couple: Couple, weekly: Any, clock: Clock
) -> None:
    alice, bob = couple
    before = times(bob)
    first = before["plans"][0]["times"][0]["at"]
    if how == "end":
        undo = alice.delete(f"times/{weekly['id']}").json()["undo"]
    else:
        body = {"move": {"planned": first, "at": moment(evening(3))}, "skip": {"planned": first}}
        undo = change(alice, weekly, how, **body.get(how, {"is_paused": True}))["undo"]
    assert times(bob) != before
    assert undo not in bob.get("times").content.decode() + alice.get("times").content.decode()
    assert said(bob.post("times/undo", {"key": ""}))[0] == 400
    clock.advance(UNDO_MS - 2_000)
    assert alice.post("times/undo", {"key": undo}).status_code == 200
    assert times(bob) == before
    assert said(alice.post("times/undo", {"key": undo})) == NOT_FOUND


def test_later_than_that_it_stands(couple: Couple, weekly: Any, clock: Clock) -> None:
    undo = couple[0].delete(f"times/{weekly['id']}").json()["undo"]
    clock.advance(UNDO_MS)
    assert said(couple[0].post("times/undo", {"key": undo})) == NOT_FOUND
    prune_due(now_ms())
    assert not Plan.objects.exists()


def test_a_change_looks_the_same_whoever_made_it(couple: Couple, weekly: Any) -> None:
    alice, bob = couple
    planned = moments(bob)[0]
    change(alice, weekly, "skip", planned=planned)
    by_alice = alice.get("times").content, bob.get("times").content
    undo = change(alice, weekly, "pause", is_paused=True)["undo"]
    alice.post("times/undo", {"key": undo})
    Plan.objects.update(changes={})
    change(bob, weekly, "skip", planned=planned)
    assert (alice.get("times").content, bob.get("times").content) == by_alice


@pytest.mark.parametrize(
    ("at", "code"), [(1, "in_the_past"), (2**55, "impossible_time"), (4_102_444_800_000, "too_far")]
)
def test_nothing_is_moved_to_where_it_cannot_be(at: int, code: str, couple: Couple, weekly: Any) -> None:
    before = moments(couple[0])
    answer = couple[0].post(f"times/{weekly['id']}/move", {"planned": before[0], "at": at})
    assert said(answer) == (400, {"code": code})
    assert moments(couple[0]) == before


def test_what_is_not_in_a_series_is_not_changed(couple: Couple, weekly: Any, mallory: Phone) -> None:
    for planned in (0, -1, 2**62, moment(evening(2))):
        answer = couple[0].post(f"times/{weekly['id']}/skip", {"planned": planned})
        assert said(answer) == NOT_FOUND
    assert said(couple[0].post(f"times/{'A' * 22}/skip", {"planned": 1})) == NOT_FOUND
    assert said(mallory.delete(f"times/{weekly['id']}")) == (409, {"code": "not_paired"})


def test_a_series_keeps_the_evening_of_whoever_offered_it_through_both_changes_of_the_clock(
    couple: Couple, clock: Clock
) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1), repeat="weekly")
    offsets = set()
    for _ in range(13):
        for phone in couple:
            walls = [wall_at(at, PARIS) for at in moments(phone)]
            assert {(wall.hour, wall.minute) for wall in walls} == {(20, 15)}
        offsets |= {at // 60_000 % 1_440 for at in moments(bob)}
        clock.advance(28 * DAY)
    assert offsets == {18 * 60 + 15, 19 * 60 + 15}


def test_the_part_of_the_day_is_that_of_whoever_offered_and_says_nothing_of_where_they_are_now(
    couple: Couple,
) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1, TOKYO), zone=TOKYO)
    offer(alice, evening(2), zone=PARIS)  # she has travelled since
    (plan,) = times(bob)["plans"]
    assert plan["times"][0]["part"] == "evening"
    assert times(alice)["plans"][0]["times"][0]["part"] is None


def test_a_time_that_was_once_is_forgotten_when_it_has_been(couple: Couple, clock: Clock) -> None:
    agree(*couple, evening(1))
    prune_due(now_ms())
    assert Plan.objects.count() == 1
    clock.advance(3 * DAY)
    asyncio.run(open_due())
    prune_due(now_ms())
    assert not Plan.objects.exists()
