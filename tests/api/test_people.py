"""A first name is enough to begin; what a person may change, and what nobody else can do for them."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F

from accounts.models import User
from tests.api.phone import Phone, said

GROUND = {"accepted_ground": True}


def test_a_person_begins_with_a_first_name(alice: Phone) -> None:
    me = {"first_name": "Alice", "keeping": "days30", "couple": {"state": "none"}}
    assert said(alice.get("me")) == (200, me)


def test_a_browser_nobody_began_in_is_nobodys(transactional_db: None) -> None:
    nobody = {"first_name": None, "keeping": None, "couple": {"state": "none"}}
    assert said(Phone().get("me")) == (200, nobody)
    assert said(Phone().patch("me", {"first_name": "Alice"})) == (401, {"code": "not_authenticated"})


@pytest.mark.parametrize("accepted", [False, None, "no"])
def test_nobody_begins_without_accepting_the_ground(accepted: Any, transactional_db: None) -> None:
    status, answer = said(Phone().post("people", {"first_name": "Alice", "accepted_ground": accepted}))
    assert status == 400
    assert answer["code"] in {"ground_not_accepted", "bad_request"}
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Alice \n", "Alice"),
        ("Al\u202eice\u2066", "Alice"),
        ("A\u0000li\u0007ce", "Alice"),
        ("Mary\r\n\u2028Ann", "Mary Ann"),
        ("Zoe\u0308", "Zoë"),
        ("\ud800Alice", "Alice"),
        ("\u200b\ufeffAlice\u200d", "Alice"),
        ("نیلو\u200cفر", "نیلو\u200cفر"),
        ("=1+1", "=1+1"),
        ("x" * 30 + " ", "x" * 30),
    ],
)
def test_a_name_is_kept_without_what_would_disturb_a_line(
    typed: str, kept: str, transactional_db: None
) -> None:
    assert Phone().start(typed).get("me").json()["first_name"] == kept


@pytest.mark.parametrize("typed", ["", "  \n", "\u202e\u0000", "\u200d", "\u3164", "x" * 31])
def test_a_name_of_nothing_or_too_much_is_refused(typed: str, alice: Phone) -> None:
    refused = (400, {"code": "name_unusable"})
    assert said(Phone().post("people", {"first_name": typed} | GROUND)) == refused
    assert said(alice.patch("me", {"first_name": typed})) == refused
    assert alice.get("me").json()["first_name"] == "Alice"


def test_whoever_began_does_not_begin_again(alice: Phone) -> None:
    assert said(alice.post("people", {"first_name": "Eve"} | GROUND)) == (409, {"code": "already_started"})


def test_a_new_name_is_on_both_phones(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    assert alice.patch("me", {"first_name": "Ali"}).json()["first_name"] == "Ali"
    assert bob.couple["partner_first_name"] == "Ali"


def test_a_person_chooses_what_is_kept_and_the_partner_is_not_told(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    before = bob.get("me").content
    assert alice.patch("me", {"keeping": "none"}).json()["keeping"] == "none"
    assert bob.get("me").content == before


def test_keeping_without_an_end_opens_once_both_have_saved_their_place(couple: tuple[Phone, Phone]) -> None:
    alice, _ = couple
    forever = {"keeping": "forever"}
    assert said(alice.patch("me", forever)) == (409, {"code": "keeping_not_open"})
    saved = {"provisional_since": None, "kept_until": None}
    User.objects.filter(first_name="Alice").update(**saved)
    assert said(alice.patch("me", forever)) == (409, {"code": "keeping_not_open"})
    User.objects.filter(first_name="Bob").update(**saved)
    assert alice.patch("me", forever).json()["keeping"] == "forever"


def test_a_refused_change_changes_nothing(alice: Phone) -> None:
    assert alice.patch("me", {"first_name": "Eve", "keeping": "forever"}).status_code == 409
    assert alice.get("me").json()["first_name"] == "Alice"
    assert said(alice.patch("me", {"keeping": "always"})) == (
        400,
        {"code": "bad_request", "fields": {"keeping": ["invalid_choice"]}},
    )


def test_signing_out_ends_this_browser_only(alice: Phone) -> None:
    alice.post("sign-out")
    assert alice.get("me").json()["first_name"] is None
    assert User.objects.filter(first_name="Alice").exists()


def test_raising_the_auth_version_signs_a_person_out_everywhere(alice: Phone, bob: Phone) -> None:
    User.objects.filter(first_name="Alice").update(auth_version=F("auth_version") + 1)
    assert alice.get("me").json()["first_name"] is None
    assert bob.get("me").json()["first_name"] == "Bob"


def test_a_place_and_its_cookie_are_renewed_on_a_day_of_use_and_not_at_every_look(alice: Phone) -> None:
    assert "s" not in alice.get("me").cookies
    User.objects.update(kept_until=F("kept_until") - timedelta(days=1))
    assert alice.get("me").cookies["s"]["max-age"] == 400 * 24 * 3600
    assert "s" not in alice.get("me").cookies


@pytest.mark.parametrize("path", ["people", "invites/look", "invites", "join", "couple/undo", "sign-out"])
def test_another_site_cannot_make_a_browser_ask(path: str, alice: Phone) -> None:
    for phone in [alice, Phone()]:
        assert said(phone.raw("POST", path, "{}")) == (403, {"code": "permission_denied"})
        elsewhere = {"HTTP_ORIGIN": "https://elsewhere.example"}
        assert said(phone.post(path, {}, **elsewhere)) == (403, {"code": "permission_denied"})


def test_no_answer_is_kept_by_a_cache(alice: Phone) -> None:
    answers = [alice.get("me"), alice.post("invites"), alice.post("couple/undo"), alice.post("join", [])]
    assert {answer["Cache-Control"] for answer in answers} == {"no-store"}


def test_an_error_repeats_nothing_of_what_was_sent(alice: Phone) -> None:
    marker = "tangerine-4711"
    for answer in [
        alice.post("join", {"code": marker}),
        alice.post("join", {"code": {marker: marker}}),
        alice.patch("me", {"first_name": marker * 9, "keeping": marker}),
        alice.raw("POST", "join", f"{{{marker}", **alice.token()),
    ]:
        assert 400 <= answer.status_code < 500
        assert marker not in answer.content.decode()


def test_a_password_that_a_proxy_asked_for_is_no_bearer(transactional_db: None) -> None:
    phone = Phone()
    basic = {"HTTP_AUTHORIZATION": "Basic YWxleDpzZWNyZXQ="}
    begun = phone.post("people", {"first_name": "Alex", "accepted_ground": True}, **basic)
    assert begun.status_code == 201
    assert phone.get("me").json()["first_name"] == "Alex"
