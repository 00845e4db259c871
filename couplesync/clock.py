"""What time it is. The only place in the product that asks."""

import time
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings


def now_ms() -> int:
    """Milliseconds since 1970, UTC; where a test names a CLOCK_FILE, moved on by what stands in it."""
    now = time.time_ns() // 1_000_000
    return now + _moved_by(Path(settings.CLOCK_FILE)) if settings.CLOCK_FILE else now


def now() -> datetime:
    """The same as the people's tables have it."""
    return as_datetime(now_ms())


def as_datetime(milliseconds: int) -> datetime:
    """That time as the people's tables have it."""
    return datetime.fromtimestamp(milliseconds / 1_000, UTC)


def _moved_by(file: Path) -> int:
    return int(file.read_text()) if file.exists() else 0
