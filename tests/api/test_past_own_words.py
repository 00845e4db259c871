"""Looking for one's own words, and taking a copy of them along."""

from typing import Any

import pytest

from tests.api.phone import Phone
from tests.api.talking import DAY, Clock, Talk, one_topic, ten_minutes


def found(phone: Phone, wanted: str) -> list[Any]:
    rows: list[Any] = phone.post("past/search", {"words": wanted}).json()["found"]
    return rows


def texts(phone: Phone, wanted: str) -> list[str]:
    return [row["text"] for row in found(phone, wanted)]


def copy_of(phone: Phone) -> str:
    answer = phone.get("my-words")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="my-words.txt"'
    return answer.content.decode()


def test_one_finds_ones_own_words_and_not_the_partners(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    assert texts(alice, "missed") == ["I missed you on Sunday."]
    assert texts(bob, "missed") == ["You missed me, and then you were glad."]
    assert texts(alice, "glad") == ["And I was glad on Monday."]
    line = talk.lines(alice)["I missed you on Sunday."]
    (row,) = found(alice, "missed")
    assert row == {
        "conversation": talk.id,
        "format_id": "ten_minutes",
        "line": line["id"],
        "at": line["at"],
        "text": line["text"],
    }


def test_neither_case_nor_accents_typed_apart_nor_gaps_hide_a_word(
    couple: tuple[Phone, Phone],
) -> None:
    talk = Talk(*couple).begin()
    talk.say(*couple, "At the Cafe\u0301\nwe were STRASSE quiet.", "You were quiet.")
    talk.finish()
    for wanted in ("café we", "caFÉ  wE", "straße", " quiet. "):
        assert len(found(couple[0], wanted)) == 1, wanted


def test_the_newest_conversation_comes_first_and_its_lines_in_order(couple: tuple[Phone, Phone]) -> None:
    one_topic(*couple, topic="soup")
    ten_minutes(*couple)
    two = Talk(*couple).begin()
    two.say(*couple, "The soup again.", "The soup.")
    two.give(couple[0], "more")
    two.say(*couple, "And soup for two.", "For two.")
    two.finish()
    assert texts(couple[0], "soup") == ["The soup again.", "And soup for two.", "Thank you for the soup."]
    assert texts(couple[1], "soup") == ["The soup.", "soup"]


def test_what_is_open_not_kept_or_removed_is_not_found(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    ten_minutes(alice, bob, keeping="none")
    assert found(alice, "missed") == []
    kept = ten_minutes(alice, bob)
    assert len(found(alice, "missed")) == 1
    alice.post(f"past/{kept.id}/remove", {"lines": "all"})
    assert found(alice, "missed") == []
    Talk(alice, bob).begin().say(alice, bob, "I missed the bus.", "The bus.")
    assert found(alice, "missed") == []


@pytest.mark.parametrize("body", [{}, {"words": ""}, {"words": "  "}, {"words": "x" * 101}, {"words": ["a"]}])
def test_looking_for_nothing_is_a_bad_request(body: Any, alice: Phone) -> None:
    assert alice.post("past/search", body).json()["code"] == "bad_request"


def test_a_copy_holds_all_of_ones_own_words_and_none_of_the_partners(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    one_topic(alice, bob, topic="Sundays")
    ten_minutes(alice, bob, keeping="none")
    latest, first = copy_of(bob).split("\n\n")
    heading, *said = latest.split("\n")
    assert heading.endswith(" UTC ten_minutes")
    assert said == [
        "You were alone on Sunday.",
        "You missed me, and then you were glad.",
        "I will call on Sunday.",
    ]
    assert first.split("\n")[1:] == ["Sundays"]
    assert "soup" not in copy_of(bob)


def test_a_copy_can_be_taken_for_thirty_days_after_parting(couple: tuple[Phone, Phone], clock: Clock) -> None:
    alice, bob = couple
    ten_minutes(alice, bob)
    clock.advance(29 * DAY)
    ten_minutes(alice, bob)
    bob.post("couple/unpair")
    assert copy_of(alice).count("I missed you on Sunday.") == 2
    clock.advance(2 * DAY)
    assert copy_of(alice).count("I missed you on Sunday.") == 1
    clock.advance(29 * DAY)
    assert copy_of(alice) == ""


def test_whoever_has_said_nothing_gets_an_empty_copy(alice: Phone) -> None:
    assert copy_of(alice) == ""


def test_a_copy_is_taken_ten_times_an_hour_at_most(couple: tuple[Phone, Phone]) -> None:
    answers = [couple[0].get("my-words").status_code for _ in range(11)]
    assert answers == [200] * 10 + [429]
    assert couple[0].get("my-words").json() == {"code": "throttled"}
    assert couple[1].get("my-words").status_code == 200
