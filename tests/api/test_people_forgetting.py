"""Erasing a person, and forgetting by itself what has run out."""

from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import IntegrityError
from django.utils import timezone

from accounts.models import Couple, Invite, Tally, User
from accounts.people import erase_person
from accounts.pruning import prune_people
from tests.api.phone import UNKNOWN, Phone, said
from tests.api.talking import database_bytes

DAY = timedelta(days=1)


def nobody(*, person: User, now: datetime) -> None:
    raise AssertionError("nobody was to be erased")


def erase(first_name: str) -> None:
    erase_person(person=User.objects.get(first_name=first_name), now=timezone.now())


def test_an_erased_person_is_gone_and_the_other_stays(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    erase("Alice")
    assert alice.get("me").json()["first_name"] is None
    assert bob.get("me").json() == {"first_name": "Bob", "keeping": "days30", "couple": {"state": "none"}}
    row = Couple.objects.get()
    assert (row.seat_a, row.seat_b) == (None, User.objects.get(first_name="Bob"))
    assert row.ended_at


def test_a_couple_in_which_nobody_is_left_is_gone(couple: tuple[Phone, Phone]) -> None:
    erase("Alice")
    erase("Bob")
    assert not Couple.objects.exists()


def test_a_couple_nobody_confirmed_goes_with_the_first_who_is_erased(alice: Phone, bob: Phone) -> None:
    bob.post("join", {"secret": alice.post("invites").json()["secret"]})
    erase("Bob")
    assert alice.couple == {"state": "none"}
    assert not Couple.objects.exists()


def test_the_invite_of_an_erased_person_is_unknown(alice: Phone, bob: Phone) -> None:
    secret = alice.post("invites").json()["secret"]
    erase("Alice")
    assert said(bob.post("join", {"secret": secret})) == UNKNOWN
    assert not Invite.objects.exists()


def test_nobody_vanishes_from_a_live_couple_by_accident(couple: tuple[Phone, Phone]) -> None:
    with pytest.raises(IntegrityError):
        User.objects.get(first_name="Alice").delete()


def test_an_unsaved_person_is_forgotten_thirty_days_after_the_last_day_of_use(alice: Phone) -> None:
    def forget(days: int) -> int:
        return prune_people(timezone.now() + days * DAY, erase=erase_person)

    assert forget(30) == 0
    assert forget(31) == 1
    assert not User.objects.exists()


def test_a_person_who_saved_their_place_is_not_forgotten(alice: Phone) -> None:
    User.objects.update(provisional_since=None, kept_until=None)
    assert prune_people(timezone.now() + 9999 * DAY, erase=nobody) == 0
    assert User.objects.count() == 1


def test_used_revoked_and_expired_invites_are_removed_and_live_ones_stay(alice: Phone, bob: Phone) -> None:
    revoked_by_the_next = alice.post("invites").json()
    live = alice.post("invites").json()
    prune_people(timezone.now(), erase=nobody)
    assert Invite.objects.count() == 1
    assert said(bob.post("join", {"secret": revoked_by_the_next["secret"]})) == UNKNOWN
    assert bob.post("join", {"secret": live["secret"]}).status_code == 200
    prune_people(timezone.now(), erase=nobody)
    assert not Invite.objects.exists()


def test_counts_of_wrong_codes_go_when_their_window_ends(alice: Phone) -> None:
    alice.post("join", {"code": "0000-0000"})
    prune_people(timezone.now() + timedelta(minutes=59), erase=nobody)
    assert Tally.objects.count() == 3  # two of wrong codes, and that one person began
    prune_people(timezone.now() + timedelta(minutes=61), erase=nobody)
    assert not Tally.objects.exists()


def test_nobody_signs_in_with_what_the_database_holds(alice: Phone) -> None:
    cookie = alice.browser.cookies["s"].value
    assert cookie.encode() not in database_bytes()
    thief = Phone()
    thief.browser.cookies["s"] = Session.objects.get().session_key
    assert thief.get("me").json()["first_name"] is None
    thief.browser.cookies["s"] = cookie
    assert thief.get("me").json()["first_name"] == "Alice"


def test_a_sign_in_that_ran_out_is_removed(alice: Phone) -> None:
    User.objects.update(provisional_since=None, kept_until=None)
    prune_people(timezone.now() + 399 * DAY, erase=nobody)
    assert Session.objects.exists()
    prune_people(timezone.now() + 401 * DAY, erase=nobody)
    assert not Session.objects.exists()
