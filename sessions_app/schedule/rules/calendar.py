"""Times as a calendar program reads them (RFC 5545). Pure.

Each time is an event of its own, in UTC: a rule would come with a zone, and the zone is the other person's.
Nothing in it names the product, the format or anybody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vText

ASK_AGAIN_AFTER = timedelta(hours=1)
BY = "-//times//EN"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A time with its length, in milliseconds; `uid` stays when it is moved."""

    uid: str
    at: int
    lasts: int
    is_moved: bool


def calendar_text(entries: Iterable[Entry], *, title: str, now: int) -> bytes:
    """A calendar of these, each under the title its owner chose."""
    calendar = Calendar()
    calendar.add("prodid", BY)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(title))
    calendar.add("refresh-interval", ASK_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for entry in entries:
        calendar.add_component(_event(entry, title, now))
    text: bytes = calendar.to_ical()
    return text


def _event(entry: Entry, title: str, now: int) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", _utc(now))
    event.add("dtstart", _utc(entry.at))
    event.add("dtend", _utc(entry.at + entry.lasts))
    event.add("sequence", int(entry.is_moved))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    return event


def _utc(moment: int) -> datetime:
    return datetime.fromtimestamp(moment // 1_000, UTC)
