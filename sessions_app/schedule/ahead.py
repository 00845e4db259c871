"""What lies ahead of a couple, as each of them is told it: the next time, or what it could be."""

from dataclasses import dataclass
from typing import Literal

from accounts.models import Couple, User
from sessions_app.codec import load_state
from sessions_app.engine.limits import HOUR, MINUTE
from sessions_app.models import LiveSession
from sessions_app.schedule.offers import is_full, may_offer_from
from sessions_app.schedule.rows import moments_of, offers_of, plans_of
from sessions_app.schedule.rules.again import Again, again_from

TOLD_FOR = 24 * HOUR
NOBODY_AFTER = 10 * MINUTE  # after the time to come back

Missed = Literal["time", "return"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Next:
    """The next time they have set."""

    at: int
    format_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Ahead:
    """What one is told of it.

    `is_asked`: the other offers times. `offered_at` is the next of one's own that are out. `missed` tells
    both alike what did not come about: a set time, or coming back. `again` proposes, where nothing is set
    and nothing of one's own is out.
    """

    next: Next | None
    is_asked: bool
    offered_at: int | None
    missed: Missed | None
    again: Again | None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Last:
    """How the last one stands: when its time was, and whether it came about."""

    at: int
    missed: Missed | None
    happened: bool


def ahead_of(couple: Couple, person: User, now: int) -> Ahead:
    """What this person is told."""
    seat = str(couple.seat_of(person))
    soonest = plans_of(couple).filter(next_at__isnull=False).order_by("next_at").first()
    offers = offers_of(couple, now)
    mine = [at for row in offers.filter(seat=seat) for at in moments_of(row) if at > now]
    last = _last(couple, now)
    may_ask = last is not None and soonest is None and not mine and _has_room(couple, seat, now)
    return Ahead(
        next=Next(at=soonest.next_at, format_id=soonest.format_id) if soonest and soonest.next_at else None,
        is_asked=offers.exclude(seat=seat).filter(is_let_go=False).exists(),
        offered_at=min(mine, default=None),
        missed=last.missed if last else None,
        again=again_from(last.at, happened=last.happened, now=now) if last and may_ask else None,
    )


def _has_room(couple: Couple, seat: str, now: int) -> bool:
    return not is_full(couple, seat, now) and may_offer_from(couple, seat, now) <= now


def _last(couple: Couple, now: int) -> _Last | None:
    """The last conversation, once it has had its time and for a day; None while it goes on."""
    row = LiveSession.objects.filter(couple=couple).order_by("-opened_at", "-id").first()
    if row is None:
        return None
    began = row.planned_at or row.opened_at
    if row.ended_at is None:
        pause = load_state(row.state).pause
        is_late = pause is not None and now >= pause.until + NOBODY_AFTER
        return _Last(at=pause.until, missed="return", happened=False) if pause and is_late else None
    if row.ended_how == "not_today":
        last = _Last(at=began, missed="time" if row.planned_at else None, happened=False)
        return last if began > now - TOLD_FOR else None
    if row.ended_at <= now - TOLD_FOR:
        return None
    has_lapsed = row.ended_how == "lapsed"
    return _Last(at=began, missed="return" if has_lapsed else None, happened=not has_lapsed)
