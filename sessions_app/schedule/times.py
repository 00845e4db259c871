"""What one of the two sees of their times: when, what, and of the other's clock only the part of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from accounts.couples import couple_of
from accounts.models import User
from couplesync.errors import Refused
from sessions_app import services
from sessions_app.models import Offer, Plan
from sessions_app.schedule.offers import is_full, may_offer_from
from sessions_app.schedule.rows import offers_of, plans_of, series_of, suggested_for
from sessions_app.schedule.rules.series import (
    Part,
    Repeat,
    last_day,
    moment_of,
    part_of_day,
    repeat_of,
    upcoming,
    wall_time,
)

SHOWN_OF_A_PLAN = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Time:
    """A moment; `planned` names it in its series. `part`: of the other's day, if it was they who offered."""

    at: int
    planned: int
    part: Part | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Set:
    """An offer, or what was agreed to. `until` is the last day of a series that has one."""

    id: str
    format_id: str
    repeat: Repeat
    until: date | None
    times: Sequence[Time]
    is_paused: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """Everything about times; `may_offer_at` where the next offer has to wait until then.

    While `is_full`, as many of one's own are open as may be at once.
    """

    plans: Sequence[Set]
    theirs: Sequence[Set]
    mine: Sequence[Set]
    may_offer_at: int | None
    is_full: bool
    suggested: str
    formats: Sequence[str]


def times_of(*, person: User, now: int) -> Times:
    """What this person sees. Raises Refused."""
    couple = couple_of(person=person)
    if couple is None:
        raise Refused("not_paired")
    seat = str(couple.seat_of(person))
    offers = offers_of(couple, now).order_by("made_at", "id")
    wait = may_offer_from(couple, seat, now)
    return Times(
        plans=sorted((_plan(row, seat, now) for row in plans_of(couple)), key=_first),
        theirs=[_offer(row, seat, now) for row in offers.exclude(seat=seat).filter(is_let_go=False)],
        mine=[_offer(row, seat, now) for row in offers.filter(seat=seat)],
        may_offer_at=wait if wait > now else None,
        is_full=is_full(couple, seat, now),
        suggested=suggested_for(couple),
        formats=services.formats_for(couple),
    )


def _plan(row: Plan, seat: str, now: int) -> Set:
    coming = (
        []
        if row.is_paused
        else upcoming(series_of(row), after=max(now, row.done_until), most=SHOWN_OF_A_PLAN)
    )
    return Set(
        id=row.id,
        format_id=row.format_id,
        repeat=repeat_of(row.rule),
        until=last_day(row.rule),
        times=[
            Time(at=each.at, planned=moment_of(each.planned, row.zone), part=_part(each.wall, row, seat))
            for each in coming
        ],
        is_paused=row.is_paused,
    )


def _offer(row: Offer, seat: str, now: int) -> Set:
    walls = [wall_time(text) for text in row.times]
    moments = [(moment_of(wall, row.zone), wall) for wall in walls]
    return Set(
        id=row.id,
        format_id=row.format_id,
        repeat=repeat_of(row.rule),
        until=last_day(row.rule),
        times=[Time(at=at, planned=at, part=_part(wall, row, seat)) for at, wall in moments if at > now],
    )


def _part(wall: datetime, row: Offer | Plan, seat: str) -> Part | None:
    return None if row.seat == seat else part_of_day(wall)


def _first(plan: Set) -> tuple[int, str]:
    return (plan.times[0].at if plan.times else 2**62, plan.id)
