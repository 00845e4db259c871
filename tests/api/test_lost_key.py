"""The outer key is lost: nothing that was kept can be read. It can still be taken away, and people can go."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from accounts.models import User
from couplesync.clock import now, now_ms
from notebook.models import Rating
from sessions_app import held
from sessions_app.erasure.pruning import prune_due
from sessions_app.models import Event, Words
from tests.api.phone import Phone, said
from tests.api.talking import Talk, person_id, ten_minutes


def lose_the_key(settings: Settings, *talks: Talk) -> None:
    """As after a restart with a key file that is new."""
    settings.WORDS_KEY = "ab" * 32
    for talk in talks:
        held.forget(talk.id)


@pytest.fixture
def talk(couple: tuple[Phone, Phone], settings: Settings) -> Talk:
    talk = ten_minutes(*couple)
    lose_the_key(settings, talk)
    return talk


def test_what_was_said_shows_without_its_words(talk: Talk) -> None:
    lines = talk.alice.get(f"past/{talk.id}").json()["lines"]
    assert {line["form"] for line in lines if line["text"] is None} >= {"written"}
    assert [line["text"] for line in lines if line["text"]] == []
    assert talk.alice.get("past").json()["conversations"][0]["topic"] is None
    assert talk.alice.post("past/search", {"words": "Sunday"}).json() == {"found": []}
    assert talk.alice.get("my-words").content == b""


def test_words_can_still_be_taken_away(talk: Talk) -> None:
    answer = talk.alice.post(f"past/{talk.id}/remove", {"lines": "all"})
    assert answer.status_code == 200
    assert not Words.objects.filter(author=person_id(talk.alice)).exists()


def test_a_person_can_still_go(talk: Talk) -> None:
    assert talk.alice.delete("me").status_code == 204
    assert [person.first_name for person in User.objects.all()] == ["Bob"]


def test_a_person_can_go_in_the_middle_of_a_conversation(
    couple: tuple[Phone, Phone], settings: Settings
) -> None:
    talk = Talk(*couple).begin()
    talk.say(*couple, "I am going.", "You are going.")
    lose_the_key(settings, talk)
    assert couple[0].delete("me").status_code == 204
    assert not Words.objects.exists()


def test_ratings_wait_for_the_key(couple: tuple[Phone, Phone], settings: Settings) -> None:
    alice, _ = couple
    rating = {"live_session": Talk(*couple).finish().id, "understood": "mostly"}
    alice.post("notebook/ratings", rating)
    right = settings.WORDS_KEY
    settings.WORDS_KEY = "ab" * 32
    busy = (503, {"code": "busy"})
    assert said(alice.get("notebook/ratings")) == busy
    assert said(alice.post("notebook/ratings", rating)) == busy
    settings.WORDS_KEY = right
    assert len(alice.get("notebook/ratings").json()["ratings"]) == Rating.objects.count() == 1


def test_one_person_who_cannot_be_forgotten_holds_up_nobody(
    couple: tuple[Phone, Phone], mallory: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    talk = ten_minutes(*couple)
    Event.objects.filter(live_session=talk.id, version=1).update(body="not an event")
    User.objects.update(kept_until=now().date() - timedelta(days=1))
    assert prune_due(now_ms()) == (0, 1)
    assert {person.first_name for person in User.objects.all()} == {"Alice", "Bob"}
    assert "a person could not be forgotten" in caplog.text
