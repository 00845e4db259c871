"""What was taken back for good, noted beside it: a backup that is restored must not bring it back.

A note is a random id and nothing of what it stood for. It lasts as long as backups do.
"""

from collections.abc import Iterable

from django.conf import settings

from accounts.models import TakenBack
from couplesync.clock import now_ms

DAY_MS = 24 * 3_600_000


def note(kind: TakenBack.Kind, targets: Iterable[str], detail: str = "") -> None:
    """To be called in the transaction that takes it back."""
    now = now_ms()
    TakenBack.objects.bulk_create(
        TakenBack(kind=kind, target=target, detail=detail, at=now) for target in targets
    )


def forget_old_notes(now: int) -> None:
    """Backups that are older than these are not restored any more."""
    TakenBack.objects.filter(at__lte=now - settings.BACKUPS_LAST_DAYS * DAY_MS).delete()
