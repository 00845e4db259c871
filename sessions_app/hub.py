"""Who listens to which conversation in this process. A wake-up carries no content: only "look again"."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sessions_app.byes import Goodbye
from sessions_app.meters import WAKES


@dataclass(eq=False, kw_only=True, slots=True)
class Listener:
    """One socket's ear. `news` is set when there may be something to tell; `goodbye` says how to close.

    One that `is_doubted` is to be asked at once whether anybody is there.
    """

    live: str
    person: str
    # What it came in with: once either has changed, the person has signed out.
    session: str
    auth_version: int
    version: int = 0
    is_doubted: bool = False
    goodbye: Goodbye | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)


_listeners: dict[str, set[Listener]] = defaultdict(set)
_relay: Callable[[str, int], None] | None = None


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
    """In every process: that conversation may be at `version` now; without one, somebody came or went."""
    wake_here(live, version)
    if _relay is not None:
        _relay(live, version)


def wake_here(live: str, version: int = 0) -> int:
    """The same, for those who listen in this process; how many it is news to."""
    woken = [each for each in _listeners.get(live, ()) if version == 0 or version > each.version]
    for listener in woken:
        listener.version = max(listener.version, version)
        listener.news.set()
    WAKES.times += len(woken)
    return len(woken)


def doubt(person: str) -> None:
    """Ask every phone of this person that is connected here whether it still is."""
    for listener in everybody():
        if listener.person == person:
            listener.is_doubted = True
            listener.news.set()


def relay_by(relay: Callable[[str, int], None]) -> None:
    """Tell other processes this way from now on."""
    global _relay
    _relay = relay


def dismiss(listeners: Iterable[Listener], goodbye: Goodbye) -> None:
    """Say goodbye to them and close."""
    for listener in listeners:
        listener.goodbye = goodbye
        listener.news.set()
