"""How often somebody may offer times, and what to begin with. Pure.

What nobody took up slows the next offer down. Whether it was let go or not yet seen makes no difference
to that, and so it tells nothing.
"""

from collections.abc import Mapping, Sequence

HOUR = 3_600_000
OPEN_MAX = 3
COUNTED_FOR = 7 * 24 * HOUR
# Until the next one, by how many of the last seven days nobody took up.
WAITS = (0, 0, 0, HOUR, 6 * HOUR)
WAIT_MAX = 24 * HOUR

# A way in: thanks first, the short one a few times, then a topic.
ON_RAMP = (("thank_you", 1), ("ten_minutes", 3), ("one_topic", 1))
AFTERWARDS = "ten_minutes"


def may_offer_at(made: Sequence[int], now: int) -> int:
    """From when on one more may be offered, by when those were made that nobody took up."""
    counted = [at for at in made if at > now - COUNTED_FOR]
    if not counted:
        return now
    wait = WAITS[len(counted)] if len(counted) < len(WAITS) else WAIT_MAX
    return max(now, max(counted) + wait)


def suggested_format(held: Mapping[str, int]) -> str:
    """What to begin with, by how many of each they have held."""
    return next((name for name, times in ON_RAMP if held.get(name, 0) < times), AFTERWARDS)
