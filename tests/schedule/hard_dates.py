"""A golden set of hard dates: what the clocks of the world really showed, or will. Each is known by hand."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sessions_app.schedule.rules.series import Occurrence, Repeat, moment_of, new_series, upcoming, wall_time

# Where, how it repeats, the first time on that wall clock, and what UTC says at each of the next times.
GOLDEN: list[tuple[str, Repeat, str, str]] = [
    # Europe, both ways
    ("Europe/Paris", "weekly", "2027-03-25T20:15", "03-25 19:15, 04-01 18:15, 04-08 18:15"),
    ("Europe/Paris", "weekly", "2026-10-22T20:15", "10-22 18:15, 10-29 19:15, 11-05 19:15"),
    ("Europe/London", "daily", "2027-03-27T09:00", "03-27 09:00, 03-28 08:00, 03-29 08:00"),
    ("Europe/London", "daily", "2026-10-24T09:00", "10-24 08:00, 10-25 09:00, 10-26 09:00"),
    # an hour that is not there, and one that is there twice
    ("Europe/Berlin", "daily", "2027-03-27T02:30", "03-27 01:30, 03-28 01:30, 03-29 00:30"),
    ("Europe/Berlin", "daily", "2026-10-24T02:30", "10-24 00:30, 10-25 00:30, 10-26 01:30"),
    ("Europe/Dublin", "daily", "2027-03-28T01:30", "03-28 01:30, 03-29 00:30, 03-30 00:30"),
    # America, both ways
    ("America/New_York", "weekly", "2027-03-11T20:00", "03-12 01:00, 03-19 00:00, 03-26 00:00"),
    ("America/New_York", "weekly", "2026-10-29T20:00", "10-30 00:00, 11-06 01:00, 11-13 01:00"),
    ("America/Los_Angeles", "daily", "2027-03-13T02:15", "03-13 10:15, 03-14 10:15, 03-15 09:15"),
    ("America/Los_Angeles", "daily", "2026-10-31T01:30", "10-31 08:30, 11-01 08:30, 11-02 09:30"),
    ("America/St_Johns", "weekly", "2027-03-11T20:00", "03-11 23:30, 03-18 22:30, 03-25 22:30"),
    ("America/Santiago", "daily", "2027-04-02T20:00", "04-02 23:00, 04-03 23:00, 04-05 00:00"),
    # Australia and New Zealand, where autumn is in April
    ("Australia/Sydney", "weekly", "2027-04-01T19:00", "04-01 08:00, 04-08 09:00, 04-15 09:00"),
    ("Australia/Sydney", "weekly", "2026-10-01T19:00", "10-01 09:00, 10-08 08:00, 10-15 08:00"),
    ("Australia/Adelaide", "daily", "2027-04-03T20:00", "04-03 09:30, 04-04 10:30, 04-05 10:30"),
    ("Pacific/Auckland", "daily", "2026-09-26T07:00", "09-25 19:00, 09-26 18:00, 09-27 18:00"),
    # half an hour of summer time, and zones of half and quarter hours
    ("Australia/Lord_Howe", "daily", "2027-04-03T20:00", "04-03 09:00, 04-04 09:30, 04-05 09:30"),
    ("Asia/Kolkata", "weekly", "2026-12-31T20:30", "12-31 15:00, 01-07 15:00, 01-14 15:00"),
    ("Asia/Kathmandu", "daily", "2026-12-31T20:30", "12-31 14:45, 01-01 14:45, 01-02 14:45"),
    ("Asia/Calcutta", "once", "2026-12-31T20:30", "12-31 15:00"),  # the old name
    ("Pacific/Chatham", "daily", "2027-04-03T20:00", "04-03 06:15, 04-04 07:15, 04-05 07:15"),
    # no summer time at all
    ("America/Phoenix", "weekly", "2027-03-11T20:00", "03-12 03:00, 03-19 03:00, 03-26 03:00"),
    ("Australia/Brisbane", "weekly", "2026-10-01T19:00", "10-01 09:00, 10-08 09:00, 10-15 09:00"),
    ("Asia/Tokyo", "daily", "2027-03-27T09:00", "03-27 00:00, 03-28 00:00, 03-29 00:00"),
    ("UTC", "daily", "2027-03-27T02:30", "03-27 02:30, 03-28 02:30, 03-29 02:30"),
    # 29 February, and months that end
    ("Europe/Paris", "daily", "2028-02-28T20:00", "02-28 19:00, 02-29 19:00, 03-01 19:00"),
    ("Europe/Paris", "daily", "2027-02-28T20:00", "02-28 19:00, 03-01 19:00, 03-02 19:00"),
    ("Europe/Paris", "fortnightly", "2028-02-15T20:00", "02-15 19:00, 02-29 19:00, 03-14 19:00"),
    ("Europe/Paris", "once", "2028-02-29T20:00", "02-29 19:00"),
    ("Asia/Tokyo", "daily", "2026-04-30T23:30", "04-30 14:30, 05-01 14:30, 05-02 14:30"),
    ("Europe/Lisbon", "fortnightly", "2027-03-18T21:00", "03-18 21:00, 04-01 20:00, 04-15 20:00"),
    # zones whose rule changed: summer time given up, kept for good, half an hour less, a day left out
    ("America/Sao_Paulo", "weekly", "2026-10-29T20:00", "10-29 23:00, 11-05 23:00, 11-12 23:00"),
    ("America/Sao_Paulo", "weekly", "2018-11-01T20:00", "11-01 23:00, 11-08 22:00, 11-15 22:00"),
    ("America/Mexico_City", "weekly", "2027-04-01T20:00", "04-02 02:00, 04-09 02:00, 04-16 02:00"),
    ("America/Mexico_City", "weekly", "2022-03-31T20:00", "04-01 02:00, 04-08 01:00, 04-15 01:00"),
    ("Asia/Amman", "daily", "2026-10-29T20:00", "10-29 17:00, 10-30 17:00, 10-31 17:00"),
    ("Asia/Almaty", "daily", "2024-02-28T20:00", "02-28 14:00, 02-29 14:00, 03-01 15:00"),
    ("Asia/Pyongyang", "daily", "2018-05-03T20:00", "05-03 11:30, 05-04 11:30, 05-05 11:00"),
    ("Europe/Istanbul", "daily", "2026-10-24T20:00", "10-24 17:00, 10-25 17:00, 10-26 17:00"),
    ("America/Asuncion", "weekly", "2027-03-18T20:00", "03-18 23:00, 03-25 23:00, 04-01 23:00"),
    ("Pacific/Apia", "daily", "2011-12-28T20:00", "12-29 06:00, 12-30 06:00, 12-31 06:00"),
]


def first_times(zone: str, repeat: Repeat, first: str, *, most: int) -> list[Occurrence]:
    """Of a series that was set twenty days before."""
    wall = wall_time(first)
    now = moment_of(wall - timedelta(days=20), zone)
    series = new_series(wall=wall, zone=zone, repeat=repeat, days=(), until=None, now=now)
    return upcoming(series, after=now, most=most)


def told(moments: Iterable[datetime]) -> str:
    """As they stand in the set."""
    return ", ".join(f"{each.astimezone(UTC):%m-%d %H:%M}" for each in moments)
