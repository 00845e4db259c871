"""How much one person may ask of this process: commands, drafts to be looked at, and open sockets.

In memory, and gone once it no longer matters: an allowance that is full again and has no socket is forgotten.
"""

import time
from collections import defaultdict
from dataclasses import dataclass, field

from django.conf import settings


@dataclass(slots=True)
class _Bucket:
    """Tokens that grow back."""

    burst: float
    per_second: float
    tokens: float
    at: float

    @property
    def is_full(self) -> bool:
        return self._refilled() >= self.burst

    def take(self) -> bool:
        self.tokens, self.at = self._refilled(), time.monotonic()
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True

    def _refilled(self) -> float:
        return min(self.burst, self.tokens + (time.monotonic() - self.at) * self.per_second)


def _full(burst: float, per_second: float) -> _Bucket:
    return _Bucket(burst, per_second, tokens=burst, at=time.monotonic())


@dataclass(slots=True)
class _Allowance:
    commands: _Bucket = field(
        default_factory=lambda: _full(settings.COMMAND_BURST, settings.COMMANDS_PER_SECOND)
    )
    drafts: _Bucket = field(default_factory=lambda: _full(settings.DRAFT_BURST, settings.DRAFTS_PER_SECOND))
    sockets: set[str] = field(default_factory=set)

    @property
    def is_idle(self) -> bool:
        return not self.sockets and self.commands.is_full and self.drafts.is_full


_allowances: defaultdict[str, _Allowance] = defaultdict(_Allowance)


def open_socket(person: str, socket: str) -> bool:
    """Count one more socket of this person; False, and nothing is counted, where that is one too many."""
    _forget_the_idle()
    allowance = _allowances[person]
    if len(allowance.sockets) >= settings.SOCKETS_PER_PERSON:
        return False
    allowance.sockets.add(socket)
    return True


def close_socket(person: str, socket: str) -> None:
    """That socket is closed."""
    _allowances[person].sockets.discard(socket)


def take(person: str) -> bool:
    """Take the token of a command, if there is one."""
    return _allowances[person].commands.take()


def take_draft(person: str) -> bool:
    """Take the token of a draft to be looked at, if there is one."""
    return _allowances[person].drafts.take()


def _forget_the_idle() -> None:
    for person in [person for person, allowance in _allowances.items() if allowance.is_idle]:
        del _allowances[person]
