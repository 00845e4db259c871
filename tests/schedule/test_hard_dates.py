"""Series keep the wall clock of whoever set them, on the hard dates and everywhere else."""

from datetime import UTC, date, datetime

import pytest

from sessions_app.schedule.rules.series import (
    Repeat,
    Series,
    moment_of,
    new_series,
    upcoming,
    wall_at,
)
from sessions_app.schedule.rules.zones import zone_names
from tests.schedule.hard_dates import GOLDEN, first_times, told


def utc(moment: int) -> datetime:
    return datetime.fromtimestamp(moment / 1_000, UTC)


@pytest.mark.parametrize(("zone", "repeat", "first", "expected"), GOLDEN)
def test_a_series_keeps_the_wall_clock(zone: str, repeat: Repeat, first: str, expected: str) -> None:
    found = first_times(zone, repeat, first, most=len(expected.split(", ")))
    assert told(utc(each.at) for each in found) == expected


def test_every_zone_keeps_the_evening_through_four_years() -> None:
    for zone in sorted(zone_names()):
        series = Series(
            starts=datetime(2026, 1, 1, 20, 15), zone=zone, rule="FREQ=WEEKLY;UNTIL=20291231T235959"
        )
        found = upcoming(series, after=0, most=300)
        assert len(found) == 209
        assert {wall_at(each.at, zone).time() for each in found} == {datetime(2026, 1, 1, 20, 15).time()}, (
            zone
        )


def test_weekdays_are_those_of_the_one_who_offered() -> None:
    wall = datetime(2026, 12, 31, 20, 0)  # a Thursday in Tokyo
    series = new_series(
        wall=wall,
        zone="Asia/Tokyo",
        repeat="weekdays",
        days=(4, 0),
        until=date(2027, 1, 11),
        now=0 + moment_of(datetime(2026, 12, 1), "UTC"),
    )
    walls = [f"{each.wall:%a %d}" for each in upcoming(series, after=0, most=9)]
    assert walls == ["Fri 01", "Mon 04", "Fri 08", "Mon 11"]
