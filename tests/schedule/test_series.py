"""Times, rules and what changes about them: whatever comes in, a clear code or the right moments come out."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions_app.schedule.rules.series import (
    Repeat,
    Series,
    Unfit,
    moment_of,
    moved_to,
    new_series,
    part_of_day,
    repeat_of,
    upcoming,
    wall_at,
    wall_text,
    wall_time,
)
from sessions_app.schedule.rules.zones import find_zone, zone_names

PARIS = "Europe/Paris"
NOW = moment_of(datetime(2026, 11, 25, 12, 0), PARIS)
THURSDAY = datetime(2026, 11, 26, 20, 15)
WALLS = st.datetimes(datetime(2026, 11, 27), datetime(2027, 11, 1)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)


def series(repeat: Repeat = "weekly", until: date | None = None, wall: datetime = THURSDAY) -> Series:
    return new_series(wall=wall, zone=PARIS, repeat=repeat, days=(), until=until, now=NOW)


def days(of: Series, *, after: int = NOW, most: int = 4) -> list[str]:
    return [f"{each.wall:%d %b %H:%M}" for each in upcoming(of, after=after, most=most)]


@pytest.mark.parametrize(
    "text",
    ["2027-02-29T20:00", "2026-11-31T20:00", "2026-13-01T20:00", "2026-11-26T24:00", "0000-01-01T00:00",
     "2026-11-26", "2026-11-26 20:15", "2026-11-26T20:15:00", "2026-11-26T20:15Z", "tonight", "", "9" * 99],
)  # fmt: skip
def test_a_time_that_never_comes_is_refused(text: str) -> None:
    with pytest.raises(Unfit, match="impossible_time"):
        wall_time(text)


@pytest.mark.parametrize(
    "zone", ["", "Europe", "Mars/Olympus", "../etc/passwd", "/etc/localtime", "europe/paris", "tzdata.zi"]
)
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(Unfit, match="unknown_zone"):
        new_series(wall=THURSDAY, zone=zone, repeat="once", days=(), until=None, now=NOW)


@pytest.mark.parametrize(
    ("code", "wall", "repeat", "until"),
    [
        ("in_the_past", datetime(2026, 11, 25, 12, 0), "once", None),
        ("in_the_past", datetime(1, 1, 1), "daily", None),
        ("too_far", datetime(2027, 12, 26, 20, 0), "once", None),
        ("too_far", datetime(9999, 12, 31, 23, 59), "daily", None),
        ("no_days", THURSDAY, "weekdays", None),
        ("ends_too_early", THURSDAY, "weekly", date(2026, 11, 25)),
        ("series_too_long", THURSDAY, "daily", date(2036, 11, 26)),
        ("series_too_long", THURSDAY, "weekly", date(9999, 12, 31)),
    ],
)
def test_a_series_that_cannot_be_says_why(
    code: str, wall: datetime, repeat: Repeat, until: date | None
) -> None:
    with pytest.raises(Unfit, match=f"^{code}$"):
        series(repeat, until, wall)


def test_the_last_day_is_one_of_the_series() -> None:
    assert days(series("weekly", date(2026, 12, 10)), most=9) == [
        "26 Nov 20:15",
        "03 Dec 20:15",
        "10 Dec 20:15",
    ]


def test_what_is_left_out_is_not_there_and_the_rest_is() -> None:
    some = series()
    some = Series(starts=some.starts, zone=PARIS, rule=some.rule, changes={THURSDAY: None})
    assert days(some, most=2) == ["03 Dec 20:15", "10 Dec 20:15"]


def test_what_is_moved_comes_in_its_new_place_even_behind_the_next() -> None:
    later = THURSDAY + timedelta(days=8)
    some = Series(starts=THURSDAY, zone=PARIS, rule="FREQ=WEEKLY", changes={THURSDAY: later})
    assert days(some, most=3) == ["03 Dec 20:15", "04 Dec 20:15", "10 Dec 20:15"]
    assert [each.planned for each in upcoming(some, after=NOW, most=2)] == [
        later - timedelta(days=1),
        THURSDAY,
    ]


def test_once_is_moved_like_any_other() -> None:
    some = Series(starts=THURSDAY, zone=PARIS, changes={THURSDAY: datetime(2026, 11, 28, 10, 0)})
    assert days(some) == ["28 Nov 10:00"]


def test_the_other_moves_it_by_their_own_clock() -> None:
    in_tokyo = moment_of(datetime(2026, 11, 29, 9, 0), "Asia/Tokyo")
    assert moved_to(in_tokyo, series(), NOW) == datetime(2026, 11, 29, 1, 0)


@pytest.mark.parametrize("moment", [NOW - 1, NOW + 400 * 86_400_000, 10**30, -(10**30)])
def test_nothing_is_moved_out_of_reach(moment: int) -> None:
    with pytest.raises(Unfit):
        moved_to(moment, series(), NOW)


@pytest.mark.parametrize("repeat", ["once", "daily", "weekly", "fortnightly"])
def test_a_rule_says_how_it_repeats(repeat: Repeat) -> None:
    assert repeat_of(series(repeat).rule) == repeat


def test_a_rule_by_weekdays_says_so() -> None:
    assert repeat_of("FREQ=WEEKLY;BYDAY=MO,FR") == "weekdays"


def test_a_day_has_four_parts() -> None:
    parts = [part_of_day(datetime(2026, 1, 1, hour)) for hour in (4, 5, 11, 12, 16, 17, 21, 22)]
    assert parts == ["night", "morning", "morning", "afternoon", "afternoon", "evening", "evening", "night"]


@given(WALLS, st.sampled_from(sorted(zone_names())))
def test_a_moment_is_on_the_clock_where_the_clock_shows_it(wall: datetime, zone: str) -> None:
    assert wall_time(wall_text(wall)) == wall
    shown = wall_at(moment_of(wall, zone), zone)
    # Where a clock skips that hour, it shows a later one; the difference is what it skips.
    assert timedelta(0) <= shown - wall <= timedelta(hours=1)


@given(
    WALLS,
    st.sampled_from(sorted(zone_names())),
    st.sampled_from(["daily", "weekdays", "weekly", "fortnightly"]),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, 700),
)
def test_a_series_goes_on_in_order_and_only_where_its_rule_says(
    wall: datetime, zone: str, repeat: Repeat, on: frozenset[int], lasts: int
) -> None:
    until = (wall + timedelta(days=7 + lasts)).date()
    made = new_series(wall=wall, zone=zone, repeat=repeat, days=tuple(on), until=until, now=NOW)
    found = upcoming(made, after=NOW, most=800)
    assert 1 <= len(found) <= 708
    assert all(one.at < other.at for one, other in pairwise(found))
    assert all(each.wall.time() == wall.time() and each.wall.date() <= until for each in found)
    if repeat == "weekdays":
        assert {each.wall.weekday() for each in found} <= on
    middle = found[len(found) // 2].at
    assert upcoming(made, after=middle, most=800) == [each for each in found if each.at > middle]


@given(st.text())
def test_no_text_becomes_a_zone_or_a_time_by_accident(text: str) -> None:
    assert (find_zone(text) is not None) == (text in zone_names())
    try:
        assert wall_text(wall_time(text)) == text
    except Unfit as unfit:
        assert unfit.code == "impossible_time"
