"""Leaving needs nobody else: a couple ends at once, and whoever goes for good takes their words along."""

from typing import Any

import pytest

from accounts.models import Couple, User
from notebook.models import NotebookKey, Rating
from sessions_app.models import Event, LiveSession, Words, WordsKey
from tests.api.phone import Phone, said
from tests.api.talking import Talk, database_bytes, person_id, ten_minutes

NOT_FOUND = (404, {"code": "not_found"})
NOT_PAIRED = (409, {"code": "not_paired"})
NOBODY: dict[str, Any] = {"conversations": [], "next": None}


def sees_nothing_of(phone: Phone, talk: Talk) -> None:
    assert phone.get("past").json() == NOBODY
    assert said(phone.get(f"past/{talk.id}")) == NOT_FOUND
    assert said(phone.get(f"past/{talk.id}/lines?before=99")) == NOT_FOUND
    assert said(phone.post(f"past/{talk.id}/remove", {"lines": "all"})) == NOT_FOUND
    assert said(phone.delete(f"past/{talk.id}")) == NOT_FOUND
    assert phone.get("now").json() == {"live": None, "may_start": False, "formats": [], "ahead": None}


@pytest.mark.parametrize("who", [0, 1])
def test_either_parts_and_neither_sees_what_they_shared(who: int, couple: tuple[Phone, Phone]) -> None:
    talk = ten_minutes(*couple)
    answer = couple[who].post("couple/unpair")
    assert (answer.status_code, answer.json()["couple"]) == (200, {"state": "none"})
    assert couple[1 - who].couple == {"state": "none"}
    for phone in couple:
        sees_nothing_of(phone, talk)


def test_an_open_conversation_ends_with_the_couple(couple: tuple[Phone, Phone]) -> None:
    talk = Talk(*couple).begin()
    talk.say(*couple, "I am going.", "You are going.")
    couple[1].post("couple/unpair")
    row = LiveSession.objects.get()
    assert (row.ended_how, row.due_at) == ("unpaired", None)
    assert Couple.objects.get().ended_at is not None
    for phone in couple:
        sees_nothing_of(phone, talk)


def test_what_has_just_ended_is_not_shown_any_more_either(couple: tuple[Phone, Phone]) -> None:
    talk = ten_minutes(*couple, keeping="none")
    assert couple[0].get(f"past/{talk.id}").status_code == 200
    couple[1].post("couple/unpair")
    sees_nothing_of(couple[0], talk)


def test_nobody_parts_twice_or_from_a_couple_of_others(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    assert said(mallory.post("couple/unpair")) == NOT_PAIRED
    couple[0].post("couple/unpair")
    for phone in couple:
        assert said(phone.post("couple/unpair")) == NOT_PAIRED


def test_a_new_couple_of_the_same_two_begins_with_nothing(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    alice.post("couple/unpair")
    bob.post("join", {"secret": alice.post("invites").json()["secret"]})
    alice.post("couple/same")
    assert alice.get("past").json() == bob.get("past").json() == NOBODY
    assert said(alice.get(f"past/{talk.id}")) == NOT_FOUND


def test_a_couple_undone_in_its_first_day_leaves_no_conversation(couple: tuple[Phone, Phone]) -> None:
    ten_minutes(*couple)
    couple[0].post("couple/undo")
    for rows in (LiveSession, Event, Words, WordsKey):
        assert not rows.objects.exists()


@pytest.mark.sqlite
def test_whoever_is_erased_takes_their_words_and_what_repeats_them_along(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    kept = ten_minutes(alice, bob)
    open_now = Talk(alice, bob).begin()
    open_now.say(alice, bob, "I am going.", "You are going.")
    gone = {bytes(row.ciphertext) for row in Words.objects.filter(author=person_id(alice))}
    gone |= {bytes(row.wrapped) for row in WordsKey.objects.filter(person=person_id(alice))}
    (own_of_bob,) = Words.objects.filter(line=kept.lines(bob)["I will call on Sunday."]["id"])

    answer = alice.delete("me")
    assert (answer.status_code, answer["Clear-Site-Data"]) == (204, '"cache", "storage"')
    assert alice.get("me").json()["first_name"] is None
    assert said(alice.get("now")) == (401, {"code": "not_authenticated"})
    assert [person.first_name for person in User.objects.all()] == ["Bob"]
    assert list(Words.objects.values_list("line", flat=True)) == [own_of_bob.line]
    assert {row.person_id for row in WordsKey.objects.all()} == {person_id(bob)}
    held = database_bytes()
    assert len(gone) == 6 and not any(part in held for part in gone)
    assert bytes(own_of_bob.ciphertext) in held
    sees_nothing_of(bob, kept)
    assert bob.get("my-words").content.decode().endswith("\nI will call on Sunday.")


def test_the_log_keeps_of_an_erased_person_that_words_were_removed(
    couple: tuple[Phone, Phone],
) -> None:
    ten_minutes(*couple)
    couple[0].delete("me")
    (removed,) = Event.objects.filter(kind="words_removed")
    assert removed.live_session.seat_a is None
    assert removed.live_session.seat_b is not None


def test_an_erased_person_leaves_no_practice_and_no_rating(alice: Phone) -> None:
    alice.post("practice", {"character": "easy"})
    live = LiveSession.objects.get().id
    alice.post("practice", {"character": "easy"})
    alice.post("notebook/ratings", {"live_session": live, "understood": "mostly"})
    assert Rating.objects.exists()
    assert alice.delete("me").status_code == 204
    for rows in (User, LiveSession, Event, Rating, NotebookKey):
        assert not rows.objects.exists()


def test_when_both_are_erased_nothing_of_the_couple_is_left(couple: tuple[Phone, Phone]) -> None:
    ten_minutes(*couple)
    for phone in couple:
        assert phone.delete("me").status_code == 204
    for rows in (User, Couple, LiveSession, Event, Words, WordsKey):
        assert not rows.objects.exists()
    assert b"Alice" not in database_bytes()


def test_somebody_not_signed_in_is_not_erased(transactional_db: None) -> None:
    assert said(Phone().delete("me")) == (401, {"code": "not_authenticated"})


def test_erasing_and_unpairing_want_the_pages_own_token(couple: tuple[Phone, Phone]) -> None:
    assert couple[0].raw("DELETE", "me", "").status_code == 403
    assert couple[0].raw("POST", "couple/unpair", "").status_code == 403
    assert couple[0].couple["state"] == "paired"
