"""When the clocks of the world change next."""

from datetime import datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
EVENING = time(20, 15)


def next_change(not_before: datetime) -> datetime:
    """The next evening in Berlin on which its clock is not what it was the evening before."""
    evenings = (
        datetime.combine(not_before.astimezone(BERLIN).date() + timedelta(days=days), EVENING, BERLIN)
        for days in count()
    )
    return next(each for each in evenings if each.utcoffset() != (each - timedelta(days=1)).utcoffset())
