"""How much one person may ask of this process: commands by a token bucket, and how many sockets are open.

In memory, and gone once it no longer matters: an allowance that is full again and has no socket is forgotten.
"""

import time
from dataclasses import dataclass, field

from django.conf import settings


@dataclass(slots=True)
class _Allowance:
    tokens: float
    at: float
    sockets: set[str] = field(default_factory=set)

    def refill(self, now: float) -> None:
        grown = self.tokens + (now - self.at) * settings.COMMANDS_PER_SECOND
        self.tokens, self.at = min(grown, settings.COMMAND_BURST), now


_allowances: dict[str, _Allowance] = {}


def open_socket(person: str, socket: str) -> bool:
    """Count one more socket of this person; False, and nothing is counted, where that is one too many."""
    _forget_the_idle()
    allowance = _allowance(person)
    if len(allowance.sockets) >= settings.SOCKETS_PER_PERSON:
        return False
    allowance.sockets.add(socket)
    return True


def close_socket(person: str, socket: str) -> None:
    """That socket is closed."""
    _allowance(person).sockets.discard(socket)


def take(person: str) -> bool:
    """Take one token, if there is one."""
    allowance = _allowance(person)
    if allowance.tokens < 1:
        return False
    allowance.tokens -= 1
    return True


def _allowance(person: str) -> _Allowance:
    now = time.monotonic()
    allowance = _allowances.setdefault(person, _Allowance(settings.COMMAND_BURST, now))
    allowance.refill(now)
    return allowance


def _forget_the_idle() -> None:
    for person in [person for person, allowance in _allowances.items() if not allowance.sockets]:
        if _allowance(person).tokens >= settings.COMMAND_BURST:
            del _allowances[person]
