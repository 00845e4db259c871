"""Changing what was agreed: moving one, leaving one out, pausing, ending. Either may, and nobody is named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction

from accounts.ids import new_id
from accounts.models import Couple, User
from couplesync.errors import Refused
from sessions_app.models import Offer, Plan
from sessions_app.schedule.rows import changes_of, lock_couple, next_at, plans_of, refusing, series_of
from sessions_app.schedule.rules.series import Occurrence, Series, moment_of, moved_to, upcoming, wall_at

UNDO_MS = 15_000  # ten seconds on the screen, and the way to the server
REACH = 400  # so many of a series, a year of days, can be changed one by one
FIELDS = ("changes", "is_paused", "is_ended")

Change = Callable[[Plan], None]


def move(*, person: User, plan: str, planned: int, at: int, now: int) -> str:
    """Moves one of a plan to another moment. The key of the change, for `undo`. Raises Refused."""

    def apply(row: Plan) -> None:
        series = series_of(row)
        found = _find(series, planned, now)
        with refusing():
            _set(row, series, found, moved_to(at, series, now), now)

    return _change(person, plan, apply, now)


def skip(*, person: User, plan: str, planned: int, now: int) -> str:
    """Leaves one out. The key of the change. Raises Refused."""

    def apply(row: Plan) -> None:
        series = series_of(row)
        _set(row, series, _find(series, planned, now), None, now)

    return _change(person, plan, apply, now)


def pause(*, person: User, plan: str, is_paused: bool, now: int) -> str:
    """Lets a series rest, or go on. The key of the change. Raises Refused."""

    def apply(row: Plan) -> None:
        row.is_paused = is_paused

    return _change(person, plan, apply, now)


def end(*, person: User, plan: str, now: int) -> str:
    """Ends it. The key of the change. Raises Refused."""

    def apply(row: Plan) -> None:
        row.is_ended = True

    return _change(person, plan, apply, now)


@transaction.atomic
def undo(*, person: User, key: str, now: int) -> None:
    """Makes the change of that key as if it had not been made. Raises Refused."""
    couple = lock_couple(person)
    row = Plan.objects.filter(couple=couple, undo_key=key, undo_until__gt=now).first() if key else None
    if row is None or row.before is None:
        raise Refused("not_found", status=404)
    for name, value in row.before.items():
        setattr(row, name, value)
    row.undo_key = ""
    row.next_at = next_at(row, now)
    row.save()


def forget_times(couple: Couple) -> None:
    """Everything they had set or offered."""
    Plan.objects.filter(couple=couple).delete()
    Offer.objects.filter(couple=couple).delete()


def prune_plans(now: int) -> None:
    """Forgets what is over and can come back no more."""
    Plan.objects.filter(next_at=None, is_paused=False, undo_until__lte=now).delete()


@transaction.atomic
def _change(person: User, plan: str, apply: Change, now: int) -> str:
    couple = lock_couple(person)
    row = plans_of(couple).filter(id=plan).first()
    if row is None:
        raise Refused("not_found", status=404)
    row.before = {name: getattr(row, name) for name in FIELDS}
    apply(row)
    row.undo_key, row.undo_until = new_id(), now + UNDO_MS
    row.next_at = next_at(row, now)
    row.save()
    return row.undo_key


def _find(series: Series, planned: int, now: int) -> Occurrence:
    """The one that had this moment in the series, if it is still to come."""
    for each in upcoming(series, after=now, most=REACH):
        if moment_of(each.planned, series.zone) == planned:
            return each
    raise Refused("not_found", status=404)


def _set(row: Plan, series: Series, found: Occurrence, to: datetime | None, now: int) -> None:
    """With one change more, and without those of times that are over."""
    yesterday = wall_at(now, series.zone) - timedelta(days=1)
    kept = {each: where for each, where in series.changes.items() if max(each, where or each) > yesterday}
    row.changes = changes_of(replace(series, changes={**kept, found.planned: to}))
