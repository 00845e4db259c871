"""Two phones become a couple; anybody else is told nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone

from accounts.couples import couple_of, end_couple, live_couple_of
from accounts.models import Couple, Invite, User
from couplesync.errors import Refused
from tests.api.phone import UNKNOWN, Phone, said

DAY = timedelta(hours=24)


def test_a_link_pairs_two_phones_once_the_inviter_sees_the_same_three_words(alice: Phone, bob: Phone) -> None:
    invite = alice.post("invites").json()
    assert alice.couple == {"state": "inviting", "expires_at": invite["expires_at"]}
    assert said(bob.post("invites/look", {"secret": invite["secret"]})) == (200, {"first_name": "Alice"})

    joined = bob.post("join", {"secret": invite["secret"]}).json()["couple"]
    assert joined["partner_first_name"] == "Alice"
    assert not joined["you_invited"]
    assert alice.couple == joined | {"partner_first_name": "Bob", "you_invited": True}
    assert len(set(joined["three_words"].split())) == 3

    assert alice.post("couple/same").status_code == 200
    paired = {"state": "paired", "can_undo": True}
    assert alice.couple == paired | {"partner_first_name": "Bob", "seat": "a"}
    assert bob.couple == paired | {"partner_first_name": "Alice", "seat": "b"}


def test_a_code_pairs_two_phones_however_it_is_typed(alice: Phone, bob: Phone) -> None:
    code: str = alice.post("invites").json()["code"]
    typed = f" {code.lower().replace('0', 'o').replace('1', 'l').replace('-', ' ')} "
    assert bob.post("join", {"code": typed}).json()["couple"]["state"] == "joined_unconfirmed"


def test_only_the_inviters_yes_opens_the_couple(alice: Phone, bob: Phone) -> None:
    bob.post("join", {"secret": alice.post("invites").json()["secret"]})
    assert said(bob.post("couple/same")) == (409, {"code": "inviter_confirms"})
    assert couple_of(person=User.objects.get(first_name="Bob")) is None
    assert live_couple_of(person=User.objects.get(first_name="Bob")) is not None
    alice.post("couple/same")
    assert couple_of(person=User.objects.get(first_name="Bob")) is not None
    assert alice.post("couple/same").json()["couple"]["state"] == "paired"


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_either_may_say_that_the_words_differ(who: str, alice: Phone, bob: Phone) -> None:
    secret = alice.post("invites").json()["secret"]
    bob.post("join", {"secret": secret})
    answer = {"alice": alice, "bob": bob}[who].post("couple/different")
    assert answer.json()["couple"] == {"state": "none"}
    assert alice.couple == bob.couple == {"state": "none"}
    assert not Couple.objects.exists()
    assert said(bob.post("join", {"secret": secret})) == UNKNOWN


def test_the_words_cannot_be_denied_once_the_couple_is_open(couple: tuple[Phone, Phone]) -> None:
    _, bob = couple
    assert said(bob.post("couple/different")) == (409, {"code": "already_confirmed"})


@pytest.mark.parametrize("who", [0, 1])
def test_the_wrong_person_is_undone_in_one_tap_without_a_trace(who: int, couple: tuple[Phone, Phone]) -> None:
    assert said(couple[who].post("couple/undo"))[0] == 200
    assert [phone.couple for phone in couple] == [{"state": "none"}] * 2
    assert not Couple.objects.exists()


def test_a_couple_older_than_a_day_is_not_undone(couple: tuple[Phone, Phone]) -> None:
    Couple.objects.update(made_at=F("made_at") - DAY)
    assert said(couple[1].post("couple/undo")) == (409, {"code": "too_late_to_undo"})
    assert couple[1].couple["can_undo"] is False


@pytest.mark.parametrize("act", ["couple/same", "couple/different", "couple/undo"])
def test_nobody_confirms_denies_or_undoes_a_couple_they_are_not_in(
    act: str, couple: tuple[Phone, Phone], mallory: Phone
) -> None:
    assert said(mallory.post(act)) == (409, {"code": "not_paired"})
    assert couple[0].couple["state"] == "paired"


def test_looking_at_a_link_uses_nothing_up(alice: Phone, bob: Phone) -> None:
    secret = alice.post("invites").json()["secret"]
    stranger = Phone()
    for _ in range(3):
        assert stranger.post("invites/look", {"secret": secret}).status_code == 200
    assert bob.post("join", {"secret": secret}).status_code == 200


def _used(alice: Phone, bob: Phone) -> dict[str, str]:
    invite: dict[str, str] = alice.post("invites").json()
    bob.post("join", {"secret": invite["secret"]})
    return invite


def _expired(alice: Phone, bob: Phone) -> dict[str, str]:
    invite: dict[str, str] = alice.post("invites").json()
    Invite.objects.update(expires_at=timezone.now())
    return invite


def _revoked(alice: Phone, bob: Phone) -> dict[str, str]:
    invite: dict[str, str] = alice.post("invites").json()
    assert alice.delete("invites").status_code == 204
    return invite


def _replaced(alice: Phone, bob: Phone) -> dict[str, str]:
    invite: dict[str, str] = alice.post("invites").json()
    alice.post("invites")
    return invite


def _wrong(alice: Phone, bob: Phone) -> dict[str, str]:
    return {"secret": "A" * 22, "code": "0000-0000"}


def _malformed(alice: Phone, bob: Phone) -> dict[str, str]:
    return {"secret": "../../etc", "code": "U" * 5000}


def _empty(alice: Phone, bob: Phone) -> dict[str, str]:
    return {"secret": "", "code": ""}


@pytest.mark.parametrize("story", [_used, _expired, _revoked, _replaced, _wrong, _malformed, _empty])
def test_a_third_phone_hears_the_same_whatever_became_of_an_invite(
    story: Any, alice: Phone, bob: Phone, mallory: Phone
) -> None:
    invite = story(alice, bob)
    assert said(mallory.post("join", {"secret": invite["secret"]})) == UNKNOWN
    assert said(mallory.post("join", {"code": invite["code"]})) == UNKNOWN
    assert said(mallory.post("invites/look", {"secret": invite["secret"]})) == UNKNOWN


def test_a_code_ends_after_ten_minutes_and_its_link_does_not(
    alice: Phone, bob: Phone, mallory: Phone
) -> None:
    invite = alice.post("invites").json()
    Invite.objects.update(code_expires_at=timezone.now())
    assert said(mallory.post("join", {"code": invite["code"]})) == UNKNOWN
    assert bob.post("join", {"secret": invite["secret"]}).status_code == 200


def test_a_new_code_ends_the_old_one_and_keeps_the_link(alice: Phone, bob: Phone, mallory: Phone) -> None:
    invite, fresh = alice.post("invites").json(), alice.post("invites/code").json()
    assert said(mallory.post("join", {"code": invite["code"]})) == UNKNOWN
    assert mallory.post("invites/look", {"secret": invite["secret"]}).status_code == 200
    assert bob.post("join", {"code": fresh["code"]}).status_code == 200


def test_there_is_no_new_code_without_an_invite(alice: Phone) -> None:
    assert said(alice.post("invites/code")) == (409, {"code": "no_invite"})


def test_nobody_joins_their_own_invite(alice: Phone, bob: Phone) -> None:
    invite = alice.post("invites").json()
    assert said(alice.post("join", {"secret": invite["secret"]})) == (409, {"code": "own_invite"})
    assert said(alice.post("join", {"code": invite["code"]})) == (409, {"code": "own_invite"})
    assert bob.post("join", {"secret": invite["secret"]}).status_code == 200


def test_somebody_in_a_couple_neither_invites_nor_joins(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    secret = mallory.post("invites").json()["secret"]
    for phone in couple:
        assert said(phone.post("invites")) == (409, {"code": "already_paired"})
        assert said(phone.post("join", {"secret": secret})) == (409, {"code": "already_paired"})
        assert said(phone.post("join", {"code": "0000-0000"})) == (409, {"code": "already_paired"})


def test_joining_ends_ones_own_invite(alice: Phone, bob: Phone, mallory: Phone) -> None:
    bobs = bob.post("invites").json()["secret"]
    bob.post("join", {"secret": alice.post("invites").json()["secret"]})
    assert said(mallory.post("invites/look", {"secret": bobs})) == UNKNOWN
    bob.post("couple/different")
    assert said(mallory.post("join", {"secret": bobs})) == UNKNOWN


def test_either_ends_the_couple_and_a_stranger_does_not(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    people = {person.first_name: person for person in User.objects.all()}
    row = Couple.objects.get()
    with pytest.raises(Refused, match="not_found"):
        end_couple(couple=row, by=people["Mallory"], now=timezone.now())
    ended_at = timezone.now()
    end_couple(couple=row, by=people["Bob"], now=ended_at)
    end_couple(couple=row, by=people["Alice"], now=ended_at + DAY)
    assert row.ended_at == ended_at
    assert [phone.couple for phone in couple] == [{"state": "none"}] * 2
    assert couple[0].post("invites").status_code == 201


@pytest.mark.parametrize(
    "body", [{}, {"secret": "a", "code": "b"}, {"code": ["a"]}, {"code": None}, [], "x", 7]
)
def test_a_join_that_is_no_join_is_a_bad_request(body: Any, mallory: Phone) -> None:
    status, answer = said(mallory.post("join", body))
    assert (status, answer["code"]) == (400, "bad_request")


def test_nobody_pairs_without_having_begun(transactional_db: None) -> None:
    stranger = Phone()
    for path in ["invites", "invites/code", "join", "couple/same", "couple/different", "couple/undo"]:
        assert said(stranger.post(path)) == (401, {"code": "not_authenticated"})
    assert said(stranger.delete("invites")) == (401, {"code": "not_authenticated"})
