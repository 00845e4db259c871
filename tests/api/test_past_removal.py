"""Words that are taken away are gone: from both phones, from the database's file, and for good."""

from typing import Any

import pytest

from couplesync.clock import now_ms
from sessions_app.models import Event, LiveSession, Outcome, Words, WordsKey
from tests.api.phone import Phone, said
from tests.api.talking import DAY, MINUTE, Clock, Talk, database_bytes, person_id, ten_minutes, words

NOT_FOUND = (404, {"code": "not_found"})


def remove(phone: Phone, talk: Talk, *lines: str) -> Any:
    """Take those lines away, or all; the transcript after it."""
    answer = phone.post(f"past/{talk.id}/remove", {"lines": list(lines) or "all"})
    assert answer.status_code == 200, answer.json()
    return answer.json()


def read(transcript: Any) -> set[str]:
    return {line["text"] for line in transcript["lines"] if line["text"]}


def marked(transcript: Any) -> int:
    """How many lines say that their words were taken away."""
    return sum(line["removed_at"] is not None for line in transcript["lines"])


def test_a_statement_goes_with_what_was_said_back_of_it_on_both_phones(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    statement = talk.lines(alice)["I missed you on Sunday."]["id"]
    after = remove(alice, talk, statement)
    left = {"And I was glad on Monday.", "Thank you for the soup.", "I will call on Sunday."}
    assert read(after) == left
    assert marked(after) == 3
    assert read(bob.get(f"past/{talk.id}").json()) == left
    assert next(line["id"] for line in after["lines"] if line["removed_at"]) == statement


def test_all_of_ones_own_words_leave_the_partners(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    assert read(remove(bob, talk)) == {
        "I missed you on Sunday.",
        "And I was glad on Monday.",
        "Thank you for the soup.",
    }
    assert read(remove(alice, talk)) == set()


def test_the_partners_lines_are_left_alone(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    before = bob.get(f"past/{talk.id}").json()
    theirs = [line["id"] for line in before["lines"] if line["seat"] == "a"]
    assert remove(bob, talk, *theirs, "nowhere") == before


def test_removing_twice_changes_nothing_more(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    after = remove(alice, talk)
    version = LiveSession.objects.get().version
    assert remove(alice, talk) == after
    assert LiveSession.objects.get().version == version


def test_what_was_said_in_the_open_room_can_be_taken_away_and_the_talk_goes_on(
    couple: tuple[Phone, Phone],
) -> None:
    alice, bob = couple
    talk = Talk(alice, bob).begin()
    talk.say(alice, bob, "I was afraid.", "You were afraid.")
    assert read(remove(alice, talk)) == set()
    talk.give(alice, "more")
    talk.say(alice, bob, "Now I am not.", "You are not.")
    assert set(talk.lines(bob)) == {"Now I am not.", "You are not."}


def test_an_unshown_line_can_be_taken_away(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = Talk(alice, bob, "one_topic").begin()
    talk.give(alice, "write", words=words("Thank you for yesterday."))
    assert remove(alice, talk)["lines"] == []
    assert not Words.objects.exists()
    talk.give(bob, "skip")
    (shown,) = bob.get(f"past/{talk.id}").json()["lines"]
    assert (shown["kind"], shown["text"], shown["removed_at"] is None) == ("exchanged", None, False)


def test_the_mark_of_what_was_removed_tells_the_day_and_no_more(
    couple: tuple[Phone, Phone], clock: Clock
) -> None:
    talk = ten_minutes(*couple)
    clock.advance(DAY - now_ms() % DAY + MINUTE)
    midnight = now_ms() // DAY * DAY
    remove(couple[0], talk, *(line["id"] for line in talk.lines(couple[0]).values() if line["seat"] == "a"))
    clock.advance(DAY - 2 * MINUTE)
    after = remove(couple[1], talk)
    assert {line["removed_at"] for line in after["lines"] if line["removed_at"]} == {midnight + DAY // 2}


@pytest.mark.parametrize(
    "body", [{}, {"lines": None}, {"lines": "some"}, {"lines": [[]]}, {"lines": ["x" * 23]}]
)
def test_a_removal_that_is_none_is_a_bad_request(body: Any, couple: tuple[Phone, Phone]) -> None:
    talk = ten_minutes(*couple)
    answer = couple[0].post(f"past/{talk.id}/remove", body)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert len(talk.lines(couple[0])) == 6


@pytest.mark.sqlite
def test_no_word_is_in_the_databases_file_and_a_removed_one_not_even_sealed(
    couple: tuple[Phone, Phone],
) -> None:
    alice, bob = couple
    marker = "the-marker-of-this-test"
    talk = Talk(alice, bob).begin()
    talk.say(alice, bob, f"I said {marker}.", f"You said {marker}.")
    talk.finish()
    sealed = [bytes(row.ciphertext) for row in Words.objects.all()]
    key = bytes(WordsKey.objects.get(person=person_id(alice)).wrapped)
    held = database_bytes()
    assert marker.encode() not in held
    assert all(part in held for part in [*sealed, key])

    remove(alice, talk)
    held = database_bytes()
    assert not any(part in held for part in [*sealed, key])


@pytest.mark.parametrize("who", [0, 1])
def test_either_takes_a_whole_conversation_out_for_both(who: int, couple: tuple[Phone, Phone]) -> None:
    kept, gone = ten_minutes(*couple), ten_minutes(*couple)
    sealed = [bytes(row.ciphertext) for row in Words.objects.filter(live_session=gone.id)]
    assert couple[who].delete(f"past/{gone.id}").status_code == 204
    for phone in couple:
        assert said(phone.get(f"past/{gone.id}")) == NOT_FOUND
        assert [item["id"] for item in phone.get("past").json()["conversations"]] == [kept.id]
    for rows in (Event, Words, WordsKey, Outcome):
        assert not rows.objects.filter(live_session=gone.id).exists()
    held = database_bytes()
    assert sealed and not any(part in held for part in sealed)


def test_an_open_conversation_is_not_taken_out(couple: tuple[Phone, Phone]) -> None:
    talk = Talk(*couple).begin()
    assert said(couple[0].delete(f"past/{talk.id}")) == NOT_FOUND
    assert couple[0].get(f"past/{talk.id}").status_code == 200


def test_a_persons_key_goes_with_the_last_of_their_words(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    own = [line["id"] for line in alice.get(f"past/{talk.id}").json()["lines"] if line["seat"] == "a"]
    for line in own:
        assert WordsKey.objects.filter(person=person_id(alice)).exists()
        if Words.objects.filter(line=line).exists():
            remove(alice, talk, line)
    assert [key.person_id for key in WordsKey.objects.all()] == [person_id(bob)]
