"""How often something may be done, counted in the database: every process and every race counts as one."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from accounts.fingerprints import fingerprint
from accounts.models import Tally
from couplesync.errors import Refused


@dataclass(frozen=True)
class Limit:
    """So much of an act as settings.LIMITS allows; after that the answer is `refusal`."""

    act: str
    refusal: str = "throttled"

    @property
    def most(self) -> int:
        """How many in a window."""
        return settings.LIMITS[self.act][0]

    @property
    def window(self) -> timedelta:
        """How long one lasts."""
        return timedelta(seconds=settings.LIMITS[self.act][1])

    def key(self, whom: str) -> str:
        """Under what it is counted; nobody can tell from it whom it is about."""
        return fingerprint(self.act, whom)


@transaction.atomic
def count_one(limit: Limit, *, whom: str, now: datetime) -> None:
    """Counts one more of theirs. Raises Refused, and counts nothing, where that is one too many."""
    add_one(lock_tallies({limit.key(whom): limit}, now))


def lock_tallies(limits: Mapping[str, Limit], now: datetime) -> list[Tally]:
    """The counts under these keys, locked until the transaction ends. Raises Refused where one is used up."""
    Tally.objects.bulk_create(
        [Tally(key=key, window_ends_at=now + limit.window) for key, limit in limits.items()],
        ignore_conflicts=True,
    )
    # Everybody locks in the same order, or two could wait for each other.
    tallies = list(Tally.objects.select_for_update().filter(key__in=limits).order_by("key"))
    for tally in tallies:
        _check(tally, limits[tally.key], now)
    return tallies


def add_one(tallies: list[Tally]) -> None:
    """One more to each of them."""
    for tally in tallies:
        tally.times += 1
    Tally.objects.bulk_update(tallies, ["times", "window_ends_at"])


def _check(tally: Tally, limit: Limit, now: datetime) -> None:
    if tally.window_ends_at <= now:
        tally.times, tally.window_ends_at = 0, now + limit.window
    if tally.times >= limit.most:
        wait = math.ceil((tally.window_ends_at - now).total_seconds())
        raise Refused(limit.refusal, status=429, wait=wait)
