"""When the next one could be: at the time of day of the last, some days on. Pure.

Days are told, not moments: the same time of day is for each phone's own clock to find.
"""

from dataclasses import dataclass

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
QUARTER = 15 * MINUTE
AFTER_A_TALK = (2, 7)
AFTER_A_MISS = (1, 2)
SOONEST = 3 * HOUR


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """Two times that could be next: so many days after `since`, at its time of day."""

    since: int
    days: tuple[int, int]


def again_from(last: int, *, happened: bool, now: int) -> Again:
    """What to propose after a conversation that had its time at `last`. Nothing of it is too soon."""
    since = last - last % QUARTER
    first, second = AFTER_A_TALK if happened else AFTER_A_MISS
    late = max(0, -(-(now + SOONEST - since) // DAY) - first)
    return Again(since=since, days=(first + late, second + late))
