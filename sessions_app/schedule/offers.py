"""Offering times, and what the other does with them. Nothing tells that an offer was looked at or let go."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import Couple, User
from couplesync.errors import Refused
from sessions_app import services
from sessions_app.models import Offer, Plan
from sessions_app.schedule.rows import (
    lock_couple,
    moments_of,
    next_at,
    offers_of,
    refusing,
    suggested_for,
)
from sessions_app.schedule.rules.offering import COUNTED_FOR, OPEN_MAX, may_offer_at
from sessions_app.schedule.rules.series import Repeat, moment_of, new_series, wall_text, wall_time


@refusing()
@transaction.atomic
def offer_times(
    *,
    person: User,
    format_id: str,
    times: Sequence[str],
    zone: str,
    repeat: Repeat,
    days: Sequence[int],
    until: date | None,
    instead_of: str | None,
    now: int,
) -> None:
    """Offers up to three times, perhaps in answer to an offer, which this one takes the place of.

    Raises Refused.
    """
    couple = lock_couple(person)
    seat = str(couple.seat_of(person))
    if format_id not in services.formats_for(couple):
        raise Refused("format_not_open")
    every = [
        new_series(wall=wall_time(time), zone=zone, repeat=repeat, days=tuple(days), until=until, now=now)
        for time in times
    ]
    if instead_of is not None:
        _theirs(couple, person, instead_of, now).delete()
    _check_pace(couple, seat, is_answer=instead_of is not None, now=now)
    Offer.objects.create(
        couple=couple,
        seat=seat,
        format_id=format_id,
        zone=zone,
        times=[wall_text(wall) for wall in sorted({series.starts for series in every})],
        rule=every[0].rule,
        made_at=now,
        ends_at=max(moment_of(series.starts, zone) for series in every),
    )


@transaction.atomic
def accept(*, person: User, offer: str, at: int, now: int) -> None:
    """Says yes to one of the times of the other's offer. Raises Refused."""
    couple = lock_couple(person)
    row = _theirs(couple, person, offer, now)
    starts = next((wall for wall in row.times if moment_of(wall_time(wall), row.zone) == at > now), None)
    if starts is None:
        raise Refused("not_found", status=404)
    plan = Plan(
        couple=couple,
        seat=row.seat,
        format_id=row.format_id,
        zone=row.zone,
        starts=starts,
        rule=row.rule,
    )
    plan.next_at = next_at(plan, now)
    plan.save(force_insert=True)
    row.delete()


@transaction.atomic
def wish_for(*, person: User, time: str, zone: str, now: int) -> None:
    """Says yes to that time where the other offers it already; else offers it. Raises Refused."""
    couple = lock_couple(person)
    with refusing():
        at = moment_of(wall_time(time), zone)
    seat = str(couple.seat_of(person))
    theirs = offers_of(couple, now).exclude(seat=seat).filter(is_let_go=False, rule="")
    match = next((offer for offer in theirs if at in moments_of(offer)), None)
    if match is not None:
        return accept(person=person, offer=match.id, at=at, now=now)
    offer_times(
        person=person,
        format_id=suggested_for(couple),
        times=[time],
        zone=zone,
        repeat="once",
        days=(),
        until=None,
        instead_of=None,
        now=now,
    )


@transaction.atomic
def drop(*, person: User, offer: str, now: int) -> None:
    """Lets the other's offer go, of which they learn nothing; or takes one's own back. Raises Refused."""
    couple = lock_couple(person)
    if _mine(couple, person, now).filter(id=offer).update(is_taken_back=True, times=[]):
        return
    row = _theirs(couple, person, offer, now)
    row.is_let_go = True
    row.save(update_fields=["is_let_go"])


def is_full(couple: Couple, seat: str, now: int) -> bool:
    """Whether this one has as many offers open as there may be at once."""
    return offers_of(couple, now).filter(seat=seat).count() >= OPEN_MAX


def may_offer_from(couple: Couple, seat: str, now: int) -> int:
    """From when on this one may offer times again, as far as those go that nobody took up."""
    recent = Offer.objects.filter(couple=couple, seat=seat, made_at__gt=now - COUNTED_FOR)
    return may_offer_at(list(recent.values_list("made_at", flat=True)), now)


def prune_offers(now: int) -> None:
    """Forgets those whose times are over, once they count for nothing."""
    Offer.objects.filter(made_at__lte=now - COUNTED_FOR, ends_at__lte=now).delete()
    Offer.objects.filter(made_at__lte=now - COUNTED_FOR, is_taken_back=True).delete()


def _check_pace(couple: Couple, seat: str, *, is_answer: bool, now: int) -> None:
    if is_full(couple, seat, now):
        raise Refused("too_many_offers")
    wait = may_offer_from(couple, seat, now) - now
    if wait > 0 and not is_answer:
        raise Refused("offer_later", wait=-(-wait // 1_000))


def _mine(couple: Couple, person: User, now: int) -> QuerySet[Offer]:
    return offers_of(couple, now).filter(seat=str(couple.seat_of(person)))


def _theirs(couple: Couple, person: User, offer: str, now: int) -> Offer:
    theirs = offers_of(couple, now).exclude(seat=str(couple.seat_of(person)))
    row = theirs.filter(id=offer, is_let_go=False).first()
    if row is None:
        raise Refused("not_found", status=404)
    return row
