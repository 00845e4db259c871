"""What is to be gone after some time is gone: rows, keys, and the sealed bytes in the file."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from couplesync.clock import now_ms
from sessions_app.erasure.pruning import prune_due
from sessions_app.models import Event, LiveSession, Outcome, Words, WordsKey
from tests.api.phone import Phone
from tests.api.talking import DAY, MINUTE, Clock, Talk, database_bytes, person_id, ten_minutes

CONTENTS = (Words, WordsKey, Event, Outcome)
EMPTY = [0, 0, 0, 0]


def contents(talk: Talk) -> list[int]:
    """How many rows of each kind there are."""
    return [rows.objects.filter(live_session=talk.id).count() for rows in CONTENTS]


def sealed(talk: Talk) -> list[bytes]:
    """Every sealed byte of it, words and keys."""
    words = [bytes(row.ciphertext) for row in Words.objects.filter(live_session=talk.id)]
    return words + [bytes(row.wrapped) for row in WordsKey.objects.filter(live_session=talk.id)]


@pytest.mark.parametrize(("keeping", "lasts"), [("none", 10 * MINUTE), ("days30", 30 * DAY)])
def test_words_last_as_long_as_was_agreed_and_no_longer(
    keeping: str, lasts: int, couple: tuple[Phone, Phone]
) -> None:
    talk = ten_minutes(*couple, keeping=keeping)
    held, parts = contents(talk)[:3], sealed(talk)
    ended_at = LiveSession.objects.get().ended_at or 0
    assert prune_due(ended_at + lasts - 1) == (0, 0)
    assert contents(talk)[:3] == held

    assert prune_due(ended_at + lasts) == (1, 0)
    assert contents(talk) == EMPTY
    assert len(parts) == 8 and not any(part in database_bytes() for part in parts)
    assert prune_due(ended_at + lasts) == (0, 0)


def test_what_is_kept_for_good_stays_until_thirty_days_after_parting(
    couple: tuple[Phone, Phone], clock: Clock
) -> None:
    User.objects.update(keeping="forever", provisional_since=None, kept_until=None)
    talk = Talk(*couple).begin()
    talk.say(*couple, "A year ago.", "That long.")
    talk.finish()
    held = contents(talk)[:3]
    clock.advance(365 * DAY)
    assert prune_due(now_ms()) == (0, 0)
    assert couple[0].post("couple/unpair").status_code == 200
    clock.advance(29 * DAY)
    assert prune_due(now_ms()) == (0, 0)
    assert contents(talk)[:3] == held
    clock.advance(DAY)
    assert prune_due(now_ms()) == (1, 0)
    assert contents(talk) == EMPTY
    assert not LiveSession.objects.exists()


def test_who_gave_which_command_is_known_no_longer_than_it_may_be_given_again(
    couple: tuple[Phone, Phone],
) -> None:
    talk = Talk(*couple).begin()
    talk.give(couple[1], "pause")
    answered = contents(talk)[3]
    prune_due(now_ms() + 9 * MINUTE)
    assert contents(talk)[3] == answered > 0
    talk.finish()
    prune_due(now_ms() + 11 * MINUTE)
    assert contents(talk)[3] == 0


def test_an_open_conversation_is_left_alone(couple: tuple[Phone, Phone]) -> None:
    talk = Talk(*couple).begin("none")
    talk.say(*couple, "Still here.", "You are here.")
    held = contents(talk)
    prune_due(now_ms() + 20 * DAY)
    assert contents(talk) == held


def test_that_they_talked_still_counts_when_nothing_was_kept(couple: tuple[Phone, Phone]) -> None:
    for _ in range(4):
        ten_minutes(*couple, keeping="none")
    prune_due(now_ms() + 11 * MINUTE)
    assert "deep_listen" in couple[0].get("now").json()["formats"]
    assert couple[0].post("conversations", {"format_id": "deep_listen"}).status_code == 200


def test_a_person_who_did_not_come_back_is_forgotten_with_all_they_said(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    gone = [bytes(row.ciphertext) for row in Words.objects.filter(author=person_id(alice))]
    yesterday = timezone.now().date() - timedelta(days=1)
    User.objects.filter(id=person_id(alice)).update(kept_until=yesterday)
    assert prune_due(now_ms()) == (0, 1)
    assert [person.first_name for person in User.objects.all()] == ["Bob"]
    assert bob.couple == {"state": "none"}
    assert not Words.objects.filter(live_session=talk.id).exclude(author=person_id(bob)).exists()
    assert len(gone) == 3 and not any(part in database_bytes() for part in gone)


def test_the_command_says_how_many_and_nothing_else(
    couple: tuple[Phone, Phone], clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    ten_minutes(*couple, keeping="none")
    clock.advance(10 * MINUTE)
    call_command("prune")
    assert capsys.readouterr().out == "Conversations emptied: 1. People forgotten: 0.\n"
