"""Who listens to which conversation in this process. A wake-up carries no content: only "look again"."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sessions_app.byes import Goodbye


@dataclass(eq=False, kw_only=True, slots=True)
class Listener:
    """One socket's ear. `news` is set when there may be something to tell; `goodbye` says how to close."""

    live: str
    person: str
    # What it came in with: once either has changed, the person has signed out.
    session: str
    auth_version: int
    version: int = 0
    goodbye: Goodbye | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)


_listeners: dict[str, set[Listener]] = defaultdict(set)


def join(listener: Listener) -> None:
    """From now on it hears of its conversation."""
    _listeners[listener.live].add(listener)


def leave(listener: Listener) -> None:
    """It hears nothing more."""
    there = _listeners[listener.live]
    there.discard(listener)
    if not there:
        del _listeners[listener.live]


def everybody() -> list[Listener]:
    """All who listen here."""
    return [listener for there in _listeners.values() for listener in there]


def lives() -> list[str]:
    """The conversations somebody listens to here."""
    return list(_listeners)


def wake(live: str, version: int = 0) -> None:
    """That conversation may be at `version` now, or somebody came or went."""
    for listener in _listeners.get(live, ()):
        listener.version = max(listener.version, version)
        listener.news.set()


def dismiss(listeners: Iterable[Listener], goodbye: Goodbye) -> None:
    """Say goodbye to them and close."""
    for listener in listeners:
        listener.goodbye = goodbye
        listener.news.set()
