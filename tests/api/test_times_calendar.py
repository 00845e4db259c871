"""Times in one's own calendar: an address that is its own key, one file, a title of one's own."""

import pytest
from pytest_django import Settings

from accounts.models import TakenBack
from sessions_app.erasure.taken_back import take_back_again
from sessions_app.models import Feed
from tests.api.phone import Answer, Phone, said
from tests.api.times import TOKYO, agree, evening, moment, moments
from tests.schedule.calendars import Read, read_calendar

Couple = tuple[Phone, Phone]
NOT_FOUND = (404, {"code": "not_found"})


def open_feed(phone: Phone) -> str:
    answer = phone.post("times/calendar/feed")
    assert answer.status_code == 201
    secret: str = answer.json()["secret"]
    return secret


def program(secret: str, accept: str = "text/calendar") -> Answer:
    """A calendar program somewhere else, which knows an address and nothing more."""
    browser = Phone("198.51.100.7").browser
    answer: Answer = browser.get(f"/api/v1/calendar/{secret}.ics", HTTP_ACCEPT=accept)
    return answer


def read(secret: str) -> list[Read]:
    answer = program(secret)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return read_calendar(answer.content)


def starts(events: list[Read]) -> list[int]:
    return [round(event.starts.timestamp() * 1_000) for event in events]


def test_a_calendar_program_reads_what_is_set_in_both_zones_alike(couple: Couple) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1, TOKYO), zone=TOKYO, repeat="weekly")
    agree(alice, bob, evening(3))
    for phone in couple:
        events = read(open_feed(phone))
        assert set(moments(phone)) <= set(starts(events))
        assert 20 < len(events) < 40  # half a year of weeks, and one
        assert {event.title for event in events} == {"Busy time"}
        assert len({event.uid for event in events}) == len(events)


def test_what_is_moved_left_out_or_rests_follows_and_keeps_its_name(couple: Couple) -> None:
    alice, bob = couple
    plan = agree(alice, bob, evening(1), repeat="weekly")["id"]
    secret = open_feed(alice)
    before = read(secret)
    first, second, *_ = starts(before)
    bob.post(f"times/{plan}/move", {"planned": first, "at": moment(evening(2))})
    bob.post(f"times/{plan}/skip", {"planned": second})
    after = read(secret)
    assert starts(after)[0] == moment(evening(2))
    assert after[0].uid == before[0].uid
    assert [event.uid for event in after[1:]] == [event.uid for event in before[2:]]
    bob.post(f"times/{plan}/pause", {"is_paused": True})
    assert read(secret) == []


def test_one_file_holds_one_plan_under_the_same_names(couple: Couple) -> None:
    alice, bob = couple
    plan = agree(alice, bob, evening(1))["id"]
    agree(alice, bob, evening(2))
    both = {event.uid for event in read(open_feed(alice))}
    answer = alice.get(f"times/{plan}/event.ics")
    (event,) = read_calendar(answer.content)
    assert starts([event]) == [moment(evening(1))]
    assert event.uid in both and len(both) == 2


def test_each_names_their_times_for_themselves(couple: Couple) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1))
    assert alice.get("times/calendar").json() == {"title": "Busy time", "is_subscribed": False}
    assert alice.patch("times/calendar", {"title": " Swimming "}).json()["title"] == "Swimming"
    assert [event.title for event in read(open_feed(alice))] == ["Swimming"]
    assert [event.title for event in read(open_feed(bob))] == ["Busy time"]
    assert bob.get("times/calendar").json() == {"title": "Busy time", "is_subscribed": True}
    for title in ("", " ", "x" * 61):
        assert alice.patch("times/calendar", {"title": title}).status_code == 400


def test_wrong_closed_replaced_and_erased_are_one_answer(couple: Couple) -> None:
    alice, bob = couple
    replaced = open_feed(alice)
    closed = open_feed(alice)
    assert alice.delete("times/calendar/feed").status_code == 204
    assert alice.get("times/calendar").json()["is_subscribed"] is False
    erased = open_feed(bob)
    bob.delete("me")
    answers = [program(secret) for secret in ("A" * 22, "wrong", replaced, closed, erased)]
    assert {(answer.status_code, answer.content) for answer in answers} == {(404, b'{"code":"not_found"}')}


def test_after_parting_an_address_shows_nothing(couple: Couple) -> None:
    alice, bob = couple
    agree(alice, bob, evening(1), repeat="daily")
    secret = open_feed(alice)
    assert read(secret)
    bob.post("couple/unpair")
    assert read(secret) == []


@pytest.mark.parametrize("accept", ["*/*", "text/calendar", "text/html", "application/json", ""])
def test_whatever_a_program_says_that_it_accepts(couple: Couple, accept: str) -> None:
    assert program(open_feed(couple[0]), accept).status_code == 200


def test_nothing_of_the_secret_is_kept(couple: Couple) -> None:
    secret = open_feed(couple[0])
    (row,) = Feed.objects.values()
    assert secret not in str(row)


def test_an_address_is_read_only_so_often_and_guessed_only_so_often(
    couple: Couple, settings: Settings
) -> None:
    settings.LIMITS = {
        **settings.LIMITS,
        "readings_of_feed": (2, 3_600),
        "wrong_feeds_of_source": (2, 3_600),
    }
    secret = open_feed(couple[0])
    wrong = [program("A" * 22).status_code for _ in range(3)]
    right = [program(secret).status_code for _ in range(3)]
    assert (wrong, right) == ([404, 404, 429], [200, 200, 429])


def test_a_closed_address_stays_closed_after_a_backup_is_restored(couple: Couple) -> None:
    secret = open_feed(couple[0])
    (backup,) = Feed.objects.all()
    couple[0].delete("times/calendar/feed")
    Feed(id=backup.id, person_id=backup.person_id, key=backup.key).save(force_insert=True)
    assert program(secret).status_code == 200
    take_back_again(list(TakenBack.objects.all()))
    assert said(program(secret)) == NOT_FOUND
