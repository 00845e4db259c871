"""A calendar read back by a program that is not the one it was written with."""

from dataclasses import dataclass
from datetime import datetime

import vobject


@dataclass(frozen=True)
class Read:
    """An event as a calendar would show it."""

    uid: str
    title: str
    starts: datetime
    ends: datetime


def read_calendar(text: bytes) -> list[Read]:
    """Its events, the first first."""
    calendar = vobject.readOne(text.decode())
    events = [
        Read(event.uid.value, event.summary.value, event.dtstart.value, event.dtend.value)
        for event in calendar.contents.get("vevent", [])
    ]
    return sorted(events, key=lambda event: event.starts)
