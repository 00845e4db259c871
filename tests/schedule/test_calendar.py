"""What a calendar program gets, read back by another one: the moments, the chosen title, nothing else."""

from datetime import timedelta

import pytest

from sessions_app.schedule.rules.calendar import Entry, calendar_text
from sessions_app.schedule.rules.series import Repeat
from tests.schedule.calendars import read_calendar
from tests.schedule.hard_dates import GOLDEN, first_times, told

TEN_MINUTES = 600_000
NOW = 1_790_000_000_000


def entry(at: int, uid: str = "one") -> Entry:
    return Entry(uid=uid, at=at, lasts=TEN_MINUTES, is_moved=False)


@pytest.mark.parametrize(("zone", "repeat", "first", "expected"), GOLDEN)
def test_hard_dates_come_through(zone: str, repeat: Repeat, first: str, expected: str) -> None:
    found = first_times(zone, repeat, first, most=len(expected.split(", ")))
    text = calendar_text([entry(each.at, str(each.at)) for each in found], title="Busy time", now=NOW)
    events = read_calendar(text)
    assert told(event.starts for event in events) == expected
    assert {event.ends - event.starts for event in events} == {timedelta(minutes=10)}
    # Whose evening it is stays with whoever chose it.
    assert b"TZID" not in text and zone.encode() not in text


@pytest.mark.parametrize(
    "title",
    [
        "Busy time",
        "Dinner; maybe, or not\\so",
        "A line\nBEGIN:VALARM",
        "Zeit für uns – und noch viel mehr, was nicht auf eine Zeile geht",
        "时间 🕯",
        "x" * 60,
    ],
)
def test_any_title_is_a_title_and_nothing_more(title: str) -> None:
    text = calendar_text([entry(1_800_000_000_000)], title=title, now=NOW)
    (event,) = read_calendar(text)
    assert event.title == title
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))


def test_it_names_nothing_but_the_title_and_says_how_often_to_look() -> None:
    text = calendar_text([entry(1_800_000_000_000)], title="Busy time", now=NOW).decode()
    for word in ("couple", "partner", "minutes", "http", "ALARM", "ATTENDEE", "ORGANIZER", "DESCRIPTION"):
        assert word.lower() not in text.lower()
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in text
    assert "X-PUBLISHED-TTL:PT1H" in text
