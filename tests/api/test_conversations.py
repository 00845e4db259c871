"""What is going on now, and beginning to talk."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections

from sessions_app.models import LiveSession
from tests.api.phone import Phone, said
from tests.api.talking import MINUTE, Talk, ten_minutes

LIGHT = ["ten_minutes", "one_topic", "thank_you"]
AHEAD = {"next": None, "is_asked": False, "offered_at": None, "missed": None, "again": None}
NOTHING = {"live": None, "may_start": True, "formats": LIGHT, "ahead": AHEAD}


def now(phone: Phone) -> Any:
    return phone.get("now").json()


def open_now(format_id: str, **changes: Any) -> Any:
    live = {"format_id": format_id, "state": "open", "return_at": None, "is_practice": False} | changes
    return {"live": live, "may_start": False, "formats": LIGHT, "ahead": AHEAD}


def test_somebody_alone_has_nothing_open_and_nobody_to_talk_with(alice: Phone) -> None:
    assert now(alice) == {"live": None, "may_start": False, "formats": [], "ahead": None}
    assert said(alice.post("conversations", {"format_id": "ten_minutes"})) == (409, {"code": "not_paired"})


def test_a_couple_that_is_not_confirmed_does_not_talk_yet(alice: Phone, bob: Phone) -> None:
    bob.post("join", {"secret": alice.post("invites").json()["secret"]})
    for phone in (alice, bob):
        assert said(phone.post("conversations", {"format_id": "ten_minutes"}))[0] == 409
        assert now(phone)["may_start"] is False


def test_either_opens_the_room_and_both_find_it_open(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    alice, bob = couple
    assert now(alice) == now(bob) == NOTHING
    assert said(bob.post("conversations", {"format_id": "thank_you"})) == (200, open_now("thank_you"))
    assert now(alice) == now(bob) == open_now("thank_you")
    assert now(mallory)["live"] is None


def test_opening_again_comes_to_the_room_that_is_open(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    alice.post("conversations", {"format_id": "ten_minutes"})
    assert said(bob.post("conversations", {"format_id": "one_topic"})) == (200, open_now("ten_minutes"))
    assert LiveSession.objects.count() == 1


def test_of_many_who_open_at_once_all_come_to_one_room(couple: tuple[Phone, Phone]) -> None:
    def open_room(phone: Phone) -> int:
        try:
            return phone.post("conversations", {"format_id": "ten_minutes"}).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(open_room, couple * 8)) == {200}
    assert LiveSession.objects.count() == 1


def test_a_pause_says_when_both_are_back(couple: tuple[Phone, Phone]) -> None:
    talk = Talk(*couple).begin()
    return_at = (LiveSession.objects.get().opened_at // MINUTE + 60) * MINUTE
    talk.give(couple[1], "pause", until=return_at)
    for phone in couple:
        assert now(phone) == open_now("ten_minutes", state="paused", return_at=return_at)


def test_after_the_end_another_may_be_opened(couple: tuple[Phone, Phone]) -> None:
    ten_minutes(*couple)
    for phone in couple:
        told = now(phone)
        assert (told["live"], told["may_start"]) == (None, True)
    assert couple[1].post("conversations", {"format_id": "one_topic"}).json() == open_now("one_topic")


@pytest.mark.parametrize("format_id", ["deep_listen", "nothing", ""])
def test_only_formats_that_are_open_can_be_begun(format_id: str, couple: tuple[Phone, Phone]) -> None:
    answer = couple[0].post("conversations", {"format_id": format_id})
    assert answer.status_code in {400, 409}
    assert answer.json()["code"] in {"bad_request", "format_not_open"}
    assert now(couple[0]) == NOTHING


def test_deep_formats_open_after_a_few_whole_light_ones(couple: tuple[Phone, Phone]) -> None:
    for _ in range(4):
        assert "deep_listen" not in now(couple[0])["formats"]
        ten_minutes(*couple)
    assert now(couple[0])["formats"] == [*LIGHT, "deep_listen"]
    assert couple[1].post("conversations", {"format_id": "deep_listen"}).status_code == 200
