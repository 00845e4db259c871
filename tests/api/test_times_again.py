"""The next time, at the end of a conversation or where one did not come about. A no is told to nobody."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from couplesync.clock import now_ms
from sessions_app.models import Offer, Plan
from sessions_app.schedule.rules.series import wall_at, wall_text
from tests.api.phone import Answer, Phone, said
from tests.api.talking import DAY, MINUTE, Clock, Talk
from tests.api.test_times_opening import go_to, tick
from tests.api.times import PARIS, TOKYO, agree, evening, offer, times

Couple = tuple[Phone, Phone]

pytestmark = pytest.mark.usefixtures("many_openings")


def ahead(phone: Phone) -> Any:
    return phone.get("now").json()["ahead"]


def proposed(phone: Phone, zone: str = PARIS) -> list[str]:
    """The two times as a phone in that zone finds them on its own clock."""
    again = ahead(phone)["again"]
    since = wall_at(again["since"], zone)
    return [wall_text(since + timedelta(days=days)) for days in again["days"]]


def wish(phone: Phone, time: str, zone: str = PARIS) -> Answer:
    return phone.post("times/wish", {"time": time, "zone": zone})


@pytest.fixture
def talked(couple: Couple) -> Couple:
    Talk(*couple).begin().finish()
    return couple


def test_at_the_end_both_are_told_the_same_two_times(talked: Couple) -> None:
    first, second = proposed(talked[0])
    assert proposed(talked[1]) == [first, second]
    assert datetime.fromisoformat(second) - datetime.fromisoformat(first) == timedelta(days=5)
    assert datetime.fromisoformat(first).minute % 15 == 0


def test_nothing_is_proposed_before_the_end_nor_a_day_later(couple: Couple, clock: Clock) -> None:
    assert ahead(couple[0])["again"] is None
    talk = Talk(*couple).begin()
    assert ahead(couple[0])["again"] is None
    talk.finish()
    assert ahead(couple[0])["again"] is not None
    clock.advance(DAY)
    assert ahead(couple[0])["again"] is None


def test_who_picks_the_same_time_has_set_it(talked: Couple) -> None:
    alice, bob = talked
    first, _ = proposed(alice)
    assert wish(alice, first).status_code == 200
    assert (ahead(alice)["next"], ahead(alice)["again"]) == (None, None)
    told = wish(bob, first).json()
    assert (told["theirs"], told["mine"], len(told["plans"])) == ([], [], 1)
    for phone in talked:
        assert ahead(phone)["next"]["at"] == told["plans"][0]["times"][0]["at"]
        assert (ahead(phone)["offered_at"], ahead(phone)["again"]) == (None, None)
    assert not Offer.objects.exists()


def test_two_who_pick_the_same_time_at_once_have_set_it_once(talked: Couple) -> None:
    first, _ = proposed(talked[0])
    both = Barrier(2)

    def pick(phone: Phone) -> int:
        both.wait()
        try:
            return wish(phone, first).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(pick, talked)) == [200, 200]
    assert (Plan.objects.count(), Offer.objects.count()) == (1, 0)


def test_phones_in_two_zones_mean_the_same_time(talked: Couple) -> None:
    alice, bob = talked
    wish(alice, proposed(alice, TOKYO)[0], TOKYO)
    wish(bob, proposed(bob, PARIS)[0], PARIS)
    assert Plan.objects.count() == 1


def test_one_who_picks_another_offers_it(talked: Couple) -> None:
    alice, bob = talked
    first, second = proposed(alice)
    wish(alice, first)
    wish(bob, second)
    for phone in talked:
        told = times(phone)
        assert (len(told["mine"]), len(told["theirs"]), told["plans"]) == (1, 1, [])
        assert ahead(phone)["offered_at"] == told["mine"][0]["times"][0]["at"]


def test_a_wish_changes_nothing_on_the_other_phone_but_that_there_is_an_offer(talked: Couple) -> None:
    alice, bob = talked
    before = ahead(bob)
    wish(alice, proposed(alice)[0])
    assert ahead(bob) == {**before, "is_asked": True}


def test_a_wish_never_agrees_to_a_series_or_to_what_was_let_go(talked: Couple) -> None:
    alice, bob = talked
    offer(alice, evening(1), repeat="weekly")
    offer(alice, evening(2))
    once = next(each for each in times(bob)["theirs"] if each["repeat"] == "once")
    bob.delete(f"times/offers/{once['id']}")
    wish(bob, evening(1))
    wish(bob, evening(2))
    assert not Plan.objects.exists()
    assert len(times(bob)["mine"]) == 2


def test_who_may_not_offer_now_is_asked_nothing(talked: Couple) -> None:
    alice, bob = talked
    for days in (1, 2, 3):
        (*_, mine) = offer(alice, evening(days)).json()["mine"]
        alice.delete(f"times/offers/{mine['id']}")
    assert (ahead(alice)["offered_at"], ahead(alice)["again"]) == (None, None)
    assert ahead(bob)["again"] is not None


def test_what_is_set_needs_no_proposal(couple: Couple) -> None:
    agree(*couple, evening(1), repeat="weekly")
    Talk(*couple).begin().finish()
    assert ahead(couple[0])["next"] is not None
    assert ahead(couple[0])["again"] is None


def test_a_room_that_nobody_began_in_proposes_the_days_after(couple: Couple, clock: Clock) -> None:
    agree(*couple, evening(1))
    set_at = ahead(couple[0])["next"]["at"]
    go_to(clock, set_at)
    tick()
    go_to(clock, set_at + 31 * MINUTE)
    tick()
    for phone in couple:
        assert ahead(phone)["missed"] == "time"
        assert proposed(phone) == [evening(1), evening(2)]


def test_nobody_back_from_a_pause_is_told_to_both_alike_after_ten_minutes(
    couple: Couple, clock: Clock
) -> None:
    talk = Talk(*couple).begin()
    talk.give(couple[1], "pause", until=now_ms() + 30 * MINUTE)
    clock.advance(39 * MINUTE)
    assert (ahead(couple[0])["missed"], ahead(couple[0])["again"]) == (None, None)
    talk.give(couple[0], "resume")  # one is there, which the other does not learn
    clock.advance(MINUTE)
    assert ahead(couple[0]) == ahead(couple[1])
    assert ahead(couple[0])["missed"] == "return"
    assert len(proposed(couple[0])) == 2
    clock.advance(2 * DAY)
    tick()
    for phone in couple:  # it has ended by itself
        assert phone.get("now").json()["live"] is None
        assert ahead(phone)["missed"] == "return"


@pytest.mark.parametrize(
    ("time", "zone", "code"),
    [
        ("tonight", PARIS, "impossible_time"),
        ("2027-02-30T20:15", PARIS, "impossible_time"),
        ("2001-01-01T20:15", PARIS, "in_the_past"),
        ("2027-01-01T20:15", "Paris", "unknown_zone"),
    ],
)
def test_a_time_that_cannot_be_is_named(talked: Couple, time: str, zone: str, code: str) -> None:
    assert said(wish(talked[0], time, zone)) == (400, {"code": code})
