"""Forgets what has run out: unsaved people, invites, counts, sign-ins."""

from datetime import datetime
from typing import Protocol

from django.contrib.sessions.models import Session
from django.db.models import Q

from accounts.models import Invite, Tally, User


class Erase(Protocol):
    """Erases one person with everything of theirs, here and wherever else it is kept."""

    def __call__(self, *, person: User, now: datetime) -> None: ...


def prune_people(now: datetime, *, erase: Erase) -> int:
    """Removes all that is over, each unsaved person through `erase`; says how many people were forgotten."""
    over = Q(expires_at__lte=now) | Q(used_at__isnull=False) | Q(revoked_at__isnull=False)
    Invite.objects.filter(over).delete()
    Tally.objects.filter(window_ends_at__lte=now).delete()
    Session.objects.filter(expire_date__lte=now).delete()
    over_due = User.objects.filter(kept_until__lt=now.date())
    before = over_due.count()
    for person in over_due.all():
        erase(person=person, now=now)
    return before - over_due.count()
