"""Two people look back at what they kept; nobody else does."""

from typing import Any

import pytest

from accounts.ids import new_id
from accounts.models import User
from couplesync.clock import now_ms
from sessions_app.models import LiveSession
from tests.api.phone import Phone, said
from tests.api.talking import DAY, MINUTE, Clock, Talk, one_topic, ten_minutes, words

NOT_FOUND = (404, {"code": "not_found"})
NOBODY: dict[str, Any] = {"conversations": [], "next": None}


def listed(phone: Phone, cursor: str = "") -> Any:
    return phone.get(f"past?before={cursor}" if cursor else "past").json()


def test_both_find_what_they_kept_and_nobody_else_does(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    (item,) = listed(alice)["conversations"]
    row = LiveSession.objects.get()
    assert item == {
        "id": talk.id,
        "opened_at": row.opened_at,
        "ended_at": row.ended_at,
        "format_id": "ten_minutes",
        "topic": None,
        "state": "complete",
        "keeping": "days30",
        "dies_at": (row.ended_at or 0) + 30 * DAY,
    }
    assert listed(bob) == listed(alice)
    assert listed(mallory) == NOBODY


def test_a_conversation_cut_short_is_one_to_go_on_with(couple: tuple[Phone, Phone]) -> None:
    one_topic(*couple, topic="Sundays")
    (item,) = listed(couple[0])["conversations"]
    assert (item["state"], item["topic"]) == ("continued", "Sundays")


def test_what_is_open_or_never_began_is_not_looked_back_at(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = Talk(alice, bob)
    assert listed(alice) == NOBODY
    talk.give(bob, "finish")
    assert listed(alice) == NOBODY


def test_the_transcript_tells_who_said_what_and_what_was_heard(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = ten_minutes(alice, bob)
    transcript = bob.get(f"past/{talk.id}").json()
    assert (transcript["you"], transcript["names"]) == ("b", {"a": "Alice", "b": "Bob"})
    told = [(line["kind"], line["seat"], line["text"] or line["key"]) for line in transcript["lines"]]
    assert told == [
        ("said", "a", "I missed you on Sunday."),
        ("heard", "b", "You were alone on Sunday."),
        ("answer", "a", "mostly"),
        ("added", "a", "And I was glad on Monday."),
        ("heard", "b", "You missed me, and then you were glad."),
        ("answer", "a", "yes"),
        ("dont_know", "b", None),
        ("heard", "a", "thanks_for_telling"),
        ("exchanged", "a", "Thank you for the soup."),
        ("exchanged", "b", "thanks"),
        ("step", "b", "I will call on Sunday."),
    ]
    (step,) = transcript["steps"]
    assert step == transcript["lines"][-1]["id"]
    assert alice.get(f"past/{talk.id}").json() == transcript | {"you": "a"}


def test_what_was_parked_is_named(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    talk = Talk(alice, bob).begin()
    talk.give(alice, "say", words=words("The holidays."))
    talk.give(bob, "reflect", words=words("Something about money?"))
    talk.give(alice, "confirm", answer="not_quite")
    talk.give(alice, "correct", gap="different")
    talk.give(bob, "reflect", words=words("Something about your mother?"))
    talk.give(alice, "confirm", answer="not_quite")
    talk.give(alice, "end_statement", how="park")
    talk.finish()
    assert alice.get(f"past/{talk.id}").json()["parked"] == [talk.lines(alice)["The holidays."]["id"]]


@pytest.mark.usefixtures("many_openings")
def test_the_list_comes_in_pages(couple: tuple[Phone, Phone]) -> None:
    talks = [Talk(*couple).begin().finish().id for _ in range(23)]
    first = listed(couple[0])
    second = listed(couple[0], first["next"])
    assert (len(first["conversations"]), second["next"]) == (20, None)
    assert [item["id"] for page in (first, second) for item in page["conversations"]] == talks[::-1]


@pytest.mark.usefixtures("many_openings")
def test_the_pages_of_conversations_that_ended_at_one_moment_miss_none(couple: tuple[Phone, Phone]) -> None:
    talks = {Talk(*couple).begin().finish().id for _ in range(22)}
    LiveSession.objects.update(ended_at=LiveSession.objects.latest("ended_at").ended_at)
    first = listed(couple[0])
    second = listed(couple[0], first["next"])
    found = [item["id"] for page in (first, second) for item in page["conversations"]]
    assert (len(found), set(found)) == (22, talks)


@pytest.mark.parametrize("cursor", ["x", "1", "1.", ".a", "-1.a", "²2.a", "9" * 65])
def test_a_cursor_that_is_none_is_a_bad_request(cursor: str, alice: Phone) -> None:
    assert alice.get(f"past?before={cursor}").status_code == 400


def test_earlier_lines_come_by_fifties_in_order_also_while_the_room_is_open(
    couple: tuple[Phone, Phone],
) -> None:
    alice, bob = couple
    talk = Talk(alice, bob).begin()
    for _ in range(60):
        talk.give(alice, "repair", chip="were_okay")
    talk.give(alice, "say", words=words("We are."))
    all_lines = bob.get(f"past/{talk.id}").json()["lines"]
    newest = all_lines[-1]["version"]
    earlier = bob.get(f"past/{talk.id}/lines?before={newest}").json()
    assert earlier == {"lines": all_lines[-51:-1], "has_more": True}
    before = earlier["lines"][0]["version"]
    first = bob.get(f"past/{talk.id}/lines?before={before}").json()
    assert first == {"lines": all_lines[:-51], "has_more": False}
    assert bob.get(f"past/{talk.id}/lines?before={newest + 1}").json()["lines"][-1]["text"] == "We are."


@pytest.mark.parametrize("query", ["", "?before=0", "?before=x", "?before=99999999999"])
def test_lines_before_no_version_are_a_bad_request(query: str, couple: tuple[Phone, Phone]) -> None:
    talk = Talk(*couple).begin()
    assert couple[0].get(f"past/{talk.id}/lines{query}").status_code == 400


def test_somebody_elses_conversation_is_like_none(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    talk = ten_minutes(*couple)
    for conversation in (talk.id, new_id(), "x", "%00", "x" * 3_000, "😶"):
        for path in (f"past/{conversation}", f"past/{conversation}/lines?before=9"):
            assert said(mallory.get(path)) == NOT_FOUND
        assert said(mallory.post(f"past/{conversation}/remove", {"lines": "all"})) == NOT_FOUND
        assert said(mallory.delete(f"past/{conversation}")) == NOT_FOUND
    assert len(listed(couple[0])["conversations"]) == 1


@pytest.mark.parametrize("stricter", [0, 1])
def test_the_more_private_choice_counts_whosever_it_was(stricter: int, couple: tuple[Phone, Phone]) -> None:
    couple[stricter].patch("me", {"keeping": "none"})
    talk = ten_minutes(*couple)
    assert listed(couple[0]) == listed(couple[1]) == NOBODY
    for phone in couple:
        assert phone.get(f"past/{talk.id}").json()["keeping"] == "none"


def test_what_is_not_kept_is_there_for_ten_minutes_and_then_gone(
    couple: tuple[Phone, Phone], clock: Clock
) -> None:
    talk = ten_minutes(*couple, keeping="none")
    clock.advance(9 * MINUTE)
    assert couple[0].get(f"past/{talk.id}").status_code == 200
    clock.advance(1 * MINUTE)
    assert said(couple[0].get(f"past/{talk.id}")) == NOT_FOUND


def test_what_is_kept_for_thirty_days_is_gone_after_them(couple: tuple[Phone, Phone], clock: Clock) -> None:
    talk = ten_minutes(*couple)
    clock.advance(30 * DAY - MINUTE)
    assert len(listed(couple[0])["conversations"]) == 1
    clock.advance(MINUTE)
    assert listed(couple[0]) == NOBODY
    assert said(couple[1].get(f"past/{talk.id}")) == NOT_FOUND


def test_nobody_keeps_longer_than_thirty_days_before_both_have_saved_their_place(
    couple: tuple[Phone, Phone], clock: Clock
) -> None:
    User.objects.update(keeping="forever")
    talk = Talk(*couple).begin().finish()
    (item,) = listed(couple[0])["conversations"]
    assert (item["keeping"], item["dies_at"]) == ("forever", item["ended_at"] + 30 * DAY)
    User.objects.filter(first_name="Bob").update(provisional_since=None, kept_until=None)
    clock.advance(30 * DAY)
    assert listed(couple[0]) == NOBODY
    User.objects.update(provisional_since=None, kept_until=None)
    (item,) = listed(couple[0])["conversations"]
    assert (item["id"], item["dies_at"]) == (talk.id, None)


def test_nothing_of_it_may_be_stored_by_a_browser(couple: tuple[Phone, Phone]) -> None:
    talk = ten_minutes(*couple)
    for path in ("now", "past", f"past/{talk.id}", f"past/{talk.id}/lines?before=3", "my-words"):
        assert couple[0].get(path)["Cache-Control"] == "no-store"


def test_nobody_can_count_how_long_an_answer_took(couple: tuple[Phone, Phone], clock: Clock) -> None:
    clock.advance(MINUTE - now_ms() % MINUTE)
    began = now_ms() // MINUTE * MINUTE
    talk = Talk(*couple).begin()
    clock.advance(20_000)
    talk.say(*couple, "I missed you.", "You missed me.")
    assert {line["at"] % MINUTE for line in talk.lines(couple[1]).values()} == {0}
    assert min(line["at"] for line in talk.lines(couple[1]).values()) >= began
