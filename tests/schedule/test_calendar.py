"""What a calendar program gets, read back by another one: the moments, the chosen title, nothing else."""

from datetime import UTC, timedelta

import pytest

from sessions_app.schedule.rules.calendar import Entry, calendar_text
from sessions_app.schedule.rules.series import Repeat, moment_of, new_series, upcoming, wall_time
from tests.schedule.calendars import read_calendar
from tests.schedule.test_hard_dates import GOLDEN

TEN_MINUTES = 600_000


def entry(at: int, uid: str = "one") -> Entry:
    return Entry(uid=uid, at=at, lasts=TEN_MINUTES, is_moved=False)


@pytest.mark.parametrize(("zone", "repeat", "first", "expected"), GOLDEN)
def test_hard_dates_come_through(zone: str, repeat: Repeat, first: str, expected: str) -> None:
    wall = wall_time(first)
    now = moment_of(wall - timedelta(days=20), zone)
    series = new_series(wall=wall, zone=zone, repeat=repeat, days=(), until=None, now=now)
    found = upcoming(series, after=now, most=len(expected.split(", ")))
    text = calendar_text([entry(each.at, str(each.at)) for each in found], title="Busy time", now=now)
    events = read_calendar(text)
    assert ", ".join(f"{event.starts.astimezone(UTC):%m-%d %H:%M}" for event in events) == expected
    assert {event.ends - event.starts for event in events} == {timedelta(minutes=10)}
    # Whose evening it is stays with whoever chose it.
    assert b"TZID" not in text and zone.encode() not in text.replace(b"UTC", b"" if zone == "UTC" else b"UTC")


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
    text = calendar_text([entry(1_800_000_000_000)], title=title, now=1_790_000_000_000)
    (event,) = read_calendar(text)
    assert event.title == title
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))


def test_it_names_nothing_but_the_title_and_says_how_often_to_look() -> None:
    text = calendar_text([entry(1_800_000_000_000)], title="Busy time", now=1_790_000_000_000).decode()
    for word in ("couple", "partner", "minutes", "http", "ALARM", "ATTENDEE", "ORGANIZER", "DESCRIPTION"):
        assert word.lower() not in text.lower()
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in text
    assert "X-PUBLISHED-TTL:PT1H" in text
