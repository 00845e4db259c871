"""How much one person may ask: commands, drafts to be looked at, and open sockets.

Tokens are fetched a few at a time, and what is left of them goes back when the person goes.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import partial

from django.conf import settings

from sessions_app import hub
from sessions_app.presence.leases import DOUBT_SECONDS, Purse, leases, soon

LOOKS = 40
PORTIONS = 4

_sockets: defaultdict[str, set[str]] = defaultdict(set)
_fetched: defaultdict[Purse, float] = defaultdict(float)


async def open_socket(person: str, socket: str) -> bool:
    """Count one more socket of this person; False, and nothing is counted, where that is one too many.

    Those that are there are asked first whether they are: a phone that changes networks leaves sockets behind
    that nobody has seen close, and comes here for a new one.
    """
    hold = partial(leases().hold, _place(person), socket, most=settings.SOCKETS_PER_PERSON)
    if not await hold():
        hub.doubt(person)
        if not await _hold_soon(hold):
            return False
    _sockets[person].add(socket)
    return True


async def _hold_soon(hold: Callable[..., Awaitable[bool]]) -> bool:
    """Whether a place becomes free as those who do not answer are let go, here or in a process that died."""
    for _ in range(LOOKS):
        await asyncio.sleep(DOUBT_SECONDS / LOOKS)
        if await hold():
            return True
    return await hold(unrenewed=DOUBT_SECONDS)


def close_socket(person: str, socket: str) -> None:
    """That socket is closed."""
    soon(leases().release(_place(person), socket))
    _sockets[person].discard(socket)
    if not _sockets[person]:
        del _sockets[person]
        for purse in (_commands(person), _drafts(person)):
            soon(_put_back(purse))


async def take(person: str) -> bool:
    """Take the token of a command, if there is one."""
    return await _take(_commands(person))


async def take_draft(person: str) -> bool:
    """Take the token of a draft to be looked at, if there is one."""
    return await _take(_drafts(person))


def _place(person: str) -> str:
    return f"sockets:{person}"


def _commands(person: str) -> Purse:
    return Purse(f"commands:{person}", settings.COMMAND_BURST, settings.COMMANDS_PER_SECOND)


def _drafts(person: str) -> Purse:
    return Purse(f"drafts:{person}", settings.DRAFT_BURST, settings.DRAFTS_PER_SECOND)


async def _take(purse: Purse) -> bool:
    if _fetched[purse] < 1:
        _fetched[purse] += await leases().take(purse, max(1.0, purse.size // PORTIONS))
    if _fetched[purse] < 1:
        return False
    _fetched[purse] -= 1
    return True


async def _put_back(purse: Purse) -> None:
    left = _fetched.pop(purse, 0)
    if left:
        await leases().take(purse, -left)
