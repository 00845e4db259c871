"""What is due when: a time on somebody's clock, how it repeats and what was changed about it, as moments.

A series keeps the wall clock of whoever offered it, whatever their zone does to its hours meanwhile. Moments
are milliseconds since 1970, UTC; a time on a wall clock has no zone, and is `2026-11-26T20:15` as text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Literal

from dateutil.rrule import rrulestr

from sessions_app.schedule.rules.zones import find_zone

Repeat = Literal["once", "daily", "weekdays", "weekly", "fortnightly"]
Part = Literal["morning", "afternoon", "evening", "night"]

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
AHEAD_MAX = timedelta(days=366)  # the furthest time that may be offered
SERIES_MAX = timedelta(days=2 * 366)  # the longest series with an end
_WALL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
# RFC 5545 rules of the closed set of ways to repeat.
_RULES: Mapping[Repeat, str] = {
    "daily": "FREQ=DAILY",
    "weekdays": "FREQ=WEEKLY",
    "weekly": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
}


class Unfit(ValueError):
    """A time or a rule that cannot be, with the code of why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """A time, or a series of times. Without a rule it is once.

    `changes` names what was moved, and to when, or left out (None), by the time it had in the series.
    """

    starts: datetime
    zone: str
    rule: str = ""
    changes: Mapping[datetime, datetime | None] = field(default_factory=dict)


@dataclass(frozen=True, order=True, slots=True)
class Occurrence:
    """One of them: when it is, on the series' clock too, and the time that it had in the series."""

    at: int
    wall: datetime
    planned: datetime


def wall_time(text: str) -> datetime:
    """A time on a wall clock. Raises Unfit for a day or an hour there never is."""
    if not _WALL.fullmatch(text):
        raise Unfit("impossible_time")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Unfit("impossible_time") from None


def wall_text(wall: datetime) -> str:
    """The same as text."""
    return wall.isoformat(timespec="minutes")


def moment_of(wall: datetime, zone: str) -> int:
    """When that is. An hour that a clock skips counts from before, one that it repeats is the first.

    Raises Unfit for a zone that is not one.
    """
    info = find_zone(zone)
    if info is None:
        raise Unfit("unknown_zone")
    try:
        return round(wall.replace(tzinfo=info).timestamp() * 1_000)
    except OverflowError:
        raise Unfit("impossible_time") from None


def wall_at(moment: int, zone: str) -> datetime:
    """What the wall clock of that zone shows then, to the minute. Raises Unfit for a zone that is not one."""
    info = find_zone(zone)
    if info is None:
        raise Unfit("unknown_zone")
    try:
        there = datetime.fromtimestamp(moment / 1_000, UTC).astimezone(info)
    except (OverflowError, ValueError):
        raise Unfit("impossible_time") from None
    return there.replace(tzinfo=None, second=0, microsecond=0)


def new_series(
    *, wall: datetime, zone: str, repeat: Repeat, days: tuple[int, ...], until: date | None, now: int
) -> Series:
    """A series that may be offered; `days` of the week (Monday is 0) where they are chosen. Raises Unfit."""
    _check_near(wall, zone, now)
    if repeat == "once":
        return Series(starts=wall, zone=zone)
    if repeat == "weekdays" and not days:
        raise Unfit("no_days")
    series = Series(starts=wall, zone=zone, rule=_rule(repeat, days, until))
    first = next(_planned(series), None)
    if first is None:
        raise Unfit("ends_too_early")
    if until is not None and until > (first + SERIES_MAX).date():
        raise Unfit("series_too_long")
    return Series(starts=first, zone=zone, rule=series.rule)


def moved_to(moment: int, series: Series, now: int) -> datetime:
    """Where one of a series goes that is moved to that moment, on its clock. Raises Unfit."""
    wall = wall_at(moment, series.zone)
    _check_near(wall, series.zone, now)
    return wall


def occurrences(series: Series, *, after: int) -> Iterator[Occurrence]:
    """Those later than `after`, in order. May never end: take what is needed."""
    kept = (
        Occurrence(moment_of(wall, series.zone), wall, wall)
        for wall in _planned(series, wall_at(after, series.zone) - timedelta(days=1))
        if wall not in series.changes
    )
    changed = sorted(
        Occurrence(moment_of(wall, series.zone), wall, planned)
        for planned, wall in series.changes.items()
        if wall is not None
    )
    return (each for each in merge(kept, changed) if each.at > after)


def upcoming(series: Series, *, after: int, most: int) -> list[Occurrence]:
    """The next few of them."""
    return list(islice(occurrences(series, after=after), most))


def part_of_day(wall: datetime) -> Part:
    """All that the other is told of somebody's clock."""
    if 5 <= wall.hour < 12:
        return "morning"
    if 12 <= wall.hour < 17:
        return "afternoon"
    return "evening" if 17 <= wall.hour < 22 else "night"


def repeat_of(rule: str) -> Repeat:
    """How a series of that rule repeats."""
    if not rule:
        return "once"
    if "BYDAY" in rule:
        return "weekdays"
    return next(name for name in ("fortnightly", "daily", "weekly") if rule.startswith(_RULES[name]))


def last_day(rule: str) -> date | None:
    """The last day a series of that rule may have one, where it has an end."""
    found = re.search(r"UNTIL=(\d{8})", rule)
    return datetime.strptime(found[1], "%Y%m%d").date() if found else None


def _check_near(wall: datetime, zone: str, now: int) -> None:
    moment = moment_of(wall, zone)
    if moment <= now:
        raise Unfit("in_the_past")
    if moment > now + AHEAD_MAX.total_seconds() * 1_000:
        raise Unfit("too_far")


def _rule(repeat: Repeat, days: tuple[int, ...], until: date | None) -> str:
    parts = [_RULES[repeat]]
    if repeat == "weekdays":
        parts.append("BYDAY=" + ",".join(DAYS[day] for day in sorted(set(days))))
    if until is not None:
        parts.append(f"UNTIL={until:%Y%m%d}T235959")
    return ";".join(parts)


def _planned(series: Series, after: datetime | None = None) -> Iterator[datetime]:
    """The times of the series as if nothing had been changed."""
    if not series.rule:
        return iter([series.starts] if after is None or series.starts > after else [])
    rule = rrulestr(series.rule, dtstart=series.starts)
    return iter(rule) if after is None else rule.xafter(after)
