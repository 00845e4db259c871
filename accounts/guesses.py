"""Limits on wrong codes, counted in the database inside the transaction that looks the code up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from accounts.fingerprints import Kind, fingerprint
from accounts.models import GuessCount, User
from couplesync.errors import Refused

IPV6_HOME_PREFIX = 64


@dataclass(frozen=True)
class Limit:
    """At most `wrong` wrong codes in `window`; after that the answer is `refusal`."""

    kind: Kind
    wrong: int
    window: timedelta
    refusal: str


PER_PERSON = Limit("person", 5, timedelta(hours=1), "too_many_tries")
PER_SOURCE = Limit("source", 10, timedelta(hours=1), "too_many_tries")
SITE_WIDE = Limit("site", 300, timedelta(minutes=10), "codes_off")


@dataclass(frozen=True)
class Tries:
    """The locked counts that one try falls under."""

    counts: Sequence[GuessCount]

    def count_wrong(self) -> None:
        """Charges a wrong code to all of them."""
        for count in self.counts:
            count.wrong += 1
        GuessCount.objects.bulk_update(self.counts, ["wrong", "window_ends_at"])


def source_of(address: str) -> str:
    """Whom an address stands for: itself, or the /64 of an IPv6 address, which one home has to itself."""
    try:
        ip = ip_address(address)
    except ValueError:
        return "unknown"
    if not isinstance(ip, IPv6Address):
        return str(ip)
    return str(ip.ipv4_mapped or ip_network((ip, IPV6_HOME_PREFIX), strict=False))


def allow_try(*, person: User, source: str, now: datetime) -> Tries:
    """Locks the counts of this try until the transaction ends. Raises Refused where one is used up."""
    limits = {
        fingerprint("person", person.id): PER_PERSON,
        fingerprint("source", source): PER_SOURCE,
        fingerprint("site", ""): SITE_WIDE,
    }
    GuessCount.objects.bulk_create(
        [GuessCount(key=key, window_ends_at=now + limit.window) for key, limit in limits.items()],
        ignore_conflicts=True,
    )
    # Everybody locks in the same order, or two tries could wait for each other.
    counts = list(GuessCount.objects.select_for_update().filter(key__in=limits).order_by("key"))
    for count in counts:
        _check(count, limits[count.key], now)
    return Tries(counts)


def _check(count: GuessCount, limit: Limit, now: datetime) -> None:
    if count.window_ends_at <= now:
        count.wrong, count.window_ends_at = 0, now + limit.window
    if count.wrong >= limit.wrong:
        raise Refused(limit.refusal, status=429)
