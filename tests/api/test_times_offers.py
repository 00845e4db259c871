"""Offering times: yes, another, or nothing at all; and nobody is pressed, watched or found by it."""

from datetime import timedelta
from typing import Any

import pytest

from couplesync.clock import now_ms
from sessions_app.erasure.pruning import prune_due
from sessions_app.models import Offer, Plan
from tests.api.phone import Phone, said
from tests.api.talking import DAY, Clock
from tests.api.times import PARIS, TOKYO, agree, evening, moment, offer, times

HOUR = 3_600_000
NOT_FOUND = (404, {"code": "not_found"})
Couple = tuple[Phone, Phone]


def test_the_other_sees_what_is_offered_in_their_own_time_and_one_part_of_a_day(couple: Couple) -> None:
    alice, bob = couple
    walls = [evening(1), evening(2), evening(3)]
    mine = offer(alice, *walls).json()["mine"]
    theirs = times(bob)["theirs"]
    at = [moment(wall) for wall in walls]
    assert [time["at"] for time in theirs[0]["times"]] == [time["at"] for time in mine[0]["times"]] == at
    assert {time["part"] for time in theirs[0]["times"]} == {"evening"}
    assert {time["part"] for time in mine[0]["times"]} == {None}
    assert (theirs[0]["format_id"], theirs[0]["repeat"], theirs[0]["until"]) == ("ten_minutes", "once", None)


def test_neither_is_told_the_zone_of_the_other(couple: Couple) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1, TOKYO), zone=TOKYO, repeat="weekly")
    offer(bob, evening(2))
    for phone in couple:
        told = phone.get("times").content + phone.get("now").content
        for name in (b"Tokyo", b"Paris", b"Europe", b"Asia", b"20:15", b"zone"):
            assert name not in told


def test_a_yes_makes_it_a_time_of_both(couple: Couple) -> None:
    alice, bob = couple
    plan = agree(alice, bob, evening(1), evening(2))
    for phone in couple:
        told = times(phone)
        assert (told["theirs"], told["mine"]) == ([], [])
        assert [(each["id"], each["times"][0]["at"]) for each in told["plans"]] == [
            (plan["id"], moment(evening(1)))
        ]
        assert phone.get("now").json()["ahead"] == {
            "next": {"at": moment(evening(1)), "format_id": "ten_minutes"},
            "is_asked": False,
            "offered_at": None,
            "missed": None,
            "again": None,
        }


def test_another_time_takes_the_place_of_what_was_offered(couple: Couple) -> None:
    alice, bob = couple
    offer(alice)
    (theirs,) = times(bob)["theirs"]
    assert offer(bob, evening(4), instead_of=theirs["id"]).status_code == 201
    told = times(alice)
    assert told["mine"] == []
    assert [time["at"] for time in told["theirs"][0]["times"]] == [moment(evening(4))]
    assert alice.get("now").json()["ahead"]["is_asked"] is True


def everything(phone: Phone) -> bytes:
    return phone.get("times").content + phone.get("now").content


def test_letting_it_go_leaves_no_trace_with_the_one_who_offered(couple: Couple) -> None:
    alice, bob = couple
    offer(alice)
    before = everything(alice)
    (theirs,) = times(bob)["theirs"]
    assert bob.delete(f"times/offers/{theirs['id']}").json()["theirs"] == []
    assert everything(alice) == before
    assert bob.get("now").json()["ahead"]["is_asked"] is False
    assert (
        said(bob.post(f"times/offers/{theirs['id']}/accept", {"at": theirs["times"][0]["at"]})) == NOT_FOUND
    )


def test_looking_at_an_offer_leaves_no_trace(couple: Couple) -> None:
    alice, bob = couple
    offer(alice)
    before = everything(alice)
    bob.get("times"), bob.get("now")
    assert everything(alice) == before


def test_what_is_taken_back_is_gone_for_both(couple: Couple) -> None:
    alice, bob = couple
    (mine,) = offer(alice).json()["mine"]
    assert alice.delete(f"times/offers/{mine['id']}").json()["mine"] == []
    assert times(bob)["theirs"] == []
    assert Offer.objects.get().times == []


@pytest.mark.parametrize("is_let_go", [False, True])
def test_three_at_a_time_and_no_more_whether_they_were_let_go_or_not(is_let_go: bool, couple: Couple) -> None:
    alice, bob = couple
    for days in (1, 2, 3):
        assert not times(alice)["is_full"]
        assert offer(alice, evening(days)).status_code == 201
    if is_let_go:
        for theirs in times(bob)["theirs"]:
            bob.delete(f"times/offers/{theirs['id']}")
    assert times(alice)["is_full"] and not times(bob)["is_full"]
    assert said(offer(alice, evening(4))) == (409, {"code": "too_many_offers"})
    assert offer(bob, evening(4)).status_code == 201


def test_whoever_asks_again_and_again_waits_longer_each_time(couple: Couple, clock: Clock) -> None:
    alice, bob = couple
    for _ in range(3):
        (mine,) = offer(alice).json()["mine"]
        alice.delete(f"times/offers/{mine['id']}")
    answer = offer(alice)
    assert said(answer) == (409, {"code": "offer_later"})
    assert 0 < int(answer["Retry-After"]) <= 3_600
    assert times(alice)["may_offer_at"] == Offer.objects.latest("made_at").made_at + HOUR
    assert times(bob)["may_offer_at"] is None
    clock.advance(HOUR)
    assert offer(alice).status_code == 201
    clock.advance(5 * HOUR)
    assert said(offer(alice)) == (409, {"code": "offer_later"})


def test_an_answer_never_waits(couple: Couple) -> None:
    alice, bob = couple
    for _ in range(3):
        (mine,) = offer(bob).json()["mine"]
        bob.delete(f"times/offers/{mine['id']}")
    offer(alice)
    (theirs,) = times(bob)["theirs"]
    assert offer(bob, evening(3), instead_of=theirs["id"]).status_code == 201


def test_a_time_that_is_past_can_be_seen_and_accepted_no_more(couple: Couple, clock: Clock) -> None:
    alice, bob = couple
    offer(alice, evening(1), evening(3))
    (theirs,) = times(bob)["theirs"]
    clock.advance(2 * DAY)
    (later,) = times(bob)["theirs"]
    assert len(later["times"]) == 1
    first = {"at": theirs["times"][0]["at"]}
    assert said(bob.post(f"times/offers/{theirs['id']}/accept", first)) == NOT_FOUND
    clock.advance(2 * DAY)
    assert times(bob)["theirs"] == times(alice)["mine"] == []


def test_nobody_accepts_for_the_other_or_for_others(couple: Couple, mallory: Phone) -> None:
    alice, bob = couple
    (mine,) = offer(alice).json()["mine"]
    path, at = f"times/offers/{mine['id']}", {"at": mine["times"][0]["at"]}
    assert said(alice.post(f"{path}/accept", at)) == NOT_FOUND
    assert said(offer(alice, evening(2), instead_of=mine["id"])) == NOT_FOUND
    nick = Phone().start("Nick")
    mallory.post("join", {"secret": nick.post("invites").json()["secret"]})
    assert said(mallory.get("times")) == (409, {"code": "not_paired"})
    nick.post("couple/same")
    for answer in (mallory.post(f"{path}/accept", at), mallory.delete(path)):
        assert said(answer) == NOT_FOUND
    assert times(bob)["theirs"][0]["id"] == mine["id"]
    assert not Plan.objects.exists()


OFFER: dict[str, Any] = {"format_id": "ten_minutes", "times": ["2099-01-01T20:00"], "zone": PARIS}


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"times": ["2027-02-29T20:00"]}, "impossible_time"),
        ({"times": ["tomorrow"]}, "impossible_time"),
        ({"times": ["2020-01-01T20:00"]}, "in_the_past"),
        ({"times": ["2099-01-01T20:00"]}, "too_far"),
        ({"zone": "Mars/Olympus"}, "unknown_zone"),
        ({"zone": "../../etc/passwd"}, "unknown_zone"),
        ({"repeat": "weekdays"}, "no_days"),
        ({"repeat": "daily", "until": "2020-01-01"}, "ends_too_early"),
        ({"repeat": "daily", "until": "2046-01-01"}, "series_too_long"),
        ({"repeat": "secondly"}, "bad_request"),
        ({"repeat": "weekdays", "days": [7]}, "bad_request"),
        ({"repeat": "daily", "until": "2027-02-29"}, "bad_request"),
        ({"times": []}, "bad_request"),
        ({"times": ["2027-01-01T20:00"] * 4}, "bad_request"),
        ({"times": ["\x00"]}, "bad_request"),
    ],
)
def test_what_cannot_be_gets_a_code_and_changes_nothing(
    wrong: dict[str, Any], code: str, couple: Couple
) -> None:
    answer = couple[0].post("times/offers", {**OFFER, "times": [evening(1)], **wrong})
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert not Offer.objects.exists()


def test_a_format_that_is_not_open_is_not_offered(couple: Couple) -> None:
    assert said(offer(couple[0], format_id="deep_listen")) == (409, {"code": "format_not_open"})


def test_a_failed_answer_leaves_the_offer_it_was_to_replace(couple: Couple) -> None:
    alice, bob = couple
    offer(alice)
    (theirs,) = times(bob)["theirs"]
    assert offer(bob, "2020-01-01T20:00", instead_of=theirs["id"]).status_code == 400
    assert [each["id"] for each in times(bob)["theirs"]] == [theirs["id"]]


def test_the_way_in_is_suggested_and_nothing_is_counted_aloud(couple: Couple) -> None:
    assert times(couple[0])["suggested"] == "thank_you"


@pytest.mark.parametrize("how", ["unpair", "delete", "undo"])
def test_whoever_leaves_takes_all_times_along(how: str, couple: Couple) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1), repeat="weekly")
    offer(bob, evening(2))
    if how == "delete":
        bob.delete("me")
    else:
        bob.post(f"couple/{how}")
    assert not Plan.objects.exists() and not Offer.objects.exists()
    assert said(alice.get("times")) == (409, {"code": "not_paired"})
    assert alice.get("now").json()["ahead"] is None


def test_offers_are_forgotten_when_they_count_for_nothing(couple: Couple, clock: Clock) -> None:
    alice, _ = couple
    offer(alice, evening(1))
    (mine, other) = offer(alice, evening(2)).json()["mine"]
    alice.delete(f"times/offers/{other['id']}")
    clock.advance(int(timedelta(days=6).total_seconds()) * 1_000)
    prune_due(now_ms())
    assert Offer.objects.count() == 2
    clock.advance(2 * DAY)
    prune_due(now_ms())
    assert not Offer.objects.exists()
    assert mine["id"] != other["id"]
