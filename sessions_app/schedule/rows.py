"""Between rows and rules: whose they are, a plan's series, and what cannot be as a code for the wire."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import QuerySet

from accounts.couples import couple_of
from accounts.models import Couple, User
from couplesync.errors import Refused
from sessions_app import services
from sessions_app.models import LiveSession, Offer, Plan
from sessions_app.schedule.rules.offering import suggested_format
from sessions_app.schedule.rules.series import Series, Unfit, moment_of, upcoming, wall_text, wall_time


@contextmanager
def refusing() -> Iterator[None]:
    """What the rules find unfit is refused with its code."""
    try:
        yield
    except Unfit as unfit:
        raise Refused(unfit.code, status=400) from None


def lock_couple(person: User) -> Couple:
    """Their couple, locked: the two change their times one after the other. Raises Refused."""
    couple = couple_of(person=person)
    if couple is None:
        raise Refused("not_paired")
    return Couple.objects.select_for_update(of=("self",)).get(id=couple.id)


def plans_of(couple: Couple) -> QuerySet[Plan]:
    """What they agreed to and did not end."""
    return Plan.objects.filter(couple=couple, is_ended=False)


def offers_of(couple: Couple, now: int) -> QuerySet[Offer]:
    """Those that still have a time to come. What one of the two may not see, the caller leaves out."""
    return Offer.objects.filter(couple=couple, is_taken_back=False, ends_at__gt=now)


def moments_of(offer: Offer) -> list[int]:
    """When its times are."""
    return [moment_of(wall_time(wall), offer.zone) for wall in offer.times]


def suggested_for(couple: Couple) -> str:
    """What to hold next, of what is open to them."""
    held = LiveSession.objects.filter(couple=couple, ended_how="complete")
    suggested = suggested_format(Counter(held.values_list("format_id", flat=True)))
    offered = services.formats_for(couple)
    return suggested if suggested in offered else offered[0]


def series_of(plan: Plan) -> Series:
    """The plan as the rules know it."""
    changes = {wall_time(planned): wall_time(to) if to else None for planned, to in plan.changes.items()}
    return Series(starts=wall_time(plan.starts), zone=plan.zone, rule=plan.rule, changes=changes)


def changes_of(series: Series) -> dict[str, str | None]:
    """What was changed about it, as a row holds it."""
    return {wall_text(planned): wall_text(to) if to else None for planned, to in series.changes.items()}


def next_at(plan: Plan, now: int) -> int | None:
    """The next one of it whose room has not opened yet."""
    if plan.is_paused or plan.is_ended:
        return None
    found = upcoming(series_of(plan), after=max(now, plan.done_until), most=1)
    return found[0].at if found else None
