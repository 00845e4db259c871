"""The room of a set time opens by itself: ten minutes before, once, and for half an hour after."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.db import connection

from couplesync.clock import now_ms
from sessions_app.models import LiveSession, Plan
from sessions_app.schedule.opening import list_due, open_due, open_planned
from sessions_app.timers import fire_due
from tests.api.phone import Phone
from tests.api.talking import DAY, MINUTE, Clock, Talk
from tests.api.times import agree, evening, moments

Couple = tuple[Phone, Phone]
SECOND = 1_000


@pytest.fixture
def set_at(couple: Couple) -> int:
    """When the two meet, every day."""
    agree(*couple, evening(1), repeat="daily")
    return moments(couple[0])[0]


def tick() -> None:
    """A round of what happens by itself."""
    async_to_sync(open_due)()
    async_to_sync(fire_due)()


def go_to(clock: Clock, moment: int) -> None:
    clock.advance(moment - now_ms())


def now(phone: Phone) -> Any:
    return phone.get("now").json()


def test_it_opens_ten_minutes_before_and_not_earlier(couple: Couple, set_at: int, clock: Clock) -> None:
    go_to(clock, set_at - 10 * MINUTE - 2 * SECOND)
    tick()
    assert now(couple[0])["live"] is None
    clock.advance(2 * SECOND)
    tick()
    for phone in couple:
        told = now(phone)
        assert (told["live"]["state"], told["live"]["format_id"]) == ("open", "ten_minutes")
        assert told["ahead"]["next"]["at"] == moments(phone)[0] > set_at
    tick()
    assert LiveSession.objects.count() == 1


def test_it_stays_open_until_half_an_hour_after_the_set_time(
    couple: Couple, set_at: int, clock: Clock
) -> None:
    go_to(clock, set_at - 9 * MINUTE)
    tick()
    go_to(clock, set_at + 30 * MINUTE - 2 * SECOND)
    tick()
    assert now(couple[0])["live"] is not None
    clock.advance(2 * SECOND)
    tick()
    for phone in couple:
        assert (now(phone)["live"], now(phone)["ahead"]["missed"]) == (None, "time")


def test_both_may_begin_in_it(couple: Couple, set_at: int, clock: Clock) -> None:
    go_to(clock, set_at + 20 * MINUTE)
    tick()
    talk = Talk(*couple).begin()
    talk.say(*couple, "Here we are.", "We are here.")
    talk.finish()
    assert now(couple[0])["ahead"]["missed"] is None


def test_being_there_first_changes_nothing_on_the_other_phone(
    couple: Couple, set_at: int, clock: Clock
) -> None:
    alice, bob = couple
    go_to(clock, set_at - 5 * MINUTE)
    tick()
    before = now(bob), bob.get("times").content
    assert alice.post("conversations", {"format_id": "ten_minutes"}).status_code == 200
    assert (now(bob), bob.get("times").content) == before


def test_one_that_did_not_happen_is_told_to_both_alike_and_only_for_a_day(
    couple: Couple, set_at: int, clock: Clock
) -> None:
    alice, bob = couple
    go_to(clock, set_at - MINUTE)
    tick()
    alice.post("conversations", {"format_id": "ten_minutes"})  # she was there
    go_to(clock, set_at + 31 * MINUTE)
    tick()
    assert now(alice)["ahead"] == now(bob)["ahead"]
    alice.delete(f"times/{Plan.objects.get().id}")
    clock.advance(DAY)
    tick()
    assert now(alice)["ahead"]["missed"] is None


def test_while_they_talk_no_second_room_opens_and_it_opens_when_they_have_ended(
    couple: Couple, set_at: int, clock: Clock
) -> None:
    go_to(clock, set_at - 20 * MINUTE)
    talk = Talk(*couple)
    go_to(clock, set_at - 5 * MINUTE)
    tick()
    assert LiveSession.objects.count() == 1
    talk.finish()
    tick()
    assert LiveSession.objects.filter(planned_at=set_at).count() == 1


def test_whoever_talks_through_their_time_has_talked(couple: Couple, set_at: int, clock: Clock) -> None:
    go_to(clock, set_at - 10 * MINUTE - 2 * SECOND)
    talk = Talk(*couple).begin()
    go_to(clock, set_at + 30 * MINUTE)
    tick()
    talk.finish()
    tick()
    assert LiveSession.objects.count() == 1
    assert now(couple[0])["ahead"]["next"]["at"] > set_at


def test_after_a_long_outage_nothing_old_opens(couple: Couple, set_at: int, clock: Clock) -> None:
    go_to(clock, set_at + 3 * DAY + 31 * MINUTE)
    tick()
    tick()
    assert not LiveSession.objects.exists()
    assert now(couple[0])["ahead"]["next"]["at"] > now_ms()


def test_of_two_processes_one_opens_it(couple: Couple, set_at: int, clock: Clock) -> None:
    go_to(clock, set_at)
    ((plan, at),) = list_due(now_ms()).items()
    both = Barrier(2)

    def open_it() -> bool:
        both.wait()
        try:
            return open_planned(plan, at, now_ms())
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        opened = [future.result() for future in [pool.submit(open_it) for _ in range(2)]]
    assert sorted(opened) == [False, True]
    assert LiveSession.objects.count() == 1


@pytest.mark.parametrize("how", ["unpair", "end", "pause"])
def test_nothing_opens_for_what_was_ended_or_rests_or_for_who_parted(
    how: str, couple: Couple, set_at: int, clock: Clock
) -> None:
    bob = couple[1]
    plan = Plan.objects.get().id
    if how == "unpair":
        bob.post("couple/unpair")
    elif how == "end":
        bob.delete(f"times/{plan}")
    else:
        bob.post(f"times/{plan}/pause", {"is_paused": True})
    go_to(clock, set_at)
    tick()
    assert not LiveSession.objects.exists()


def test_one_that_was_moved_behind_its_room_opens_again_there(
    couple: Couple, set_at: int, clock: Clock
) -> None:
    go_to(clock, set_at - 10 * MINUTE)
    tick()
    plan = Plan.objects.get().id
    body = {"planned": set_at, "at": set_at + 60 * MINUTE}
    assert couple[1].post(f"times/{plan}/move", body).status_code == 200
    assert moments(couple[0])[0] == set_at + 60 * MINUTE
    go_to(clock, set_at + 30 * MINUTE)
    tick()
    clock.advance(20 * MINUTE)
    tick()
    assert LiveSession.objects.filter(planned_at=set_at + 60 * MINUTE).count() == 1
