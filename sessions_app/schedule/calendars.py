"""Times in a person's own calendar: what they are called there, one file, and an address to subscribe to.

The address is its own key, because calendar programs bring nothing else. Only its keyed hash is here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from django.db import transaction

from accounts.couples import couple_of
from accounts.fingerprints import fingerprint
from accounts.ids import new_id
from accounts.ledger import note
from accounts.limits import Limit, count_one
from accounts.models import TakenBack, User
from couplesync.clock import as_datetime
from couplesync.errors import Refused
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import HOUR
from sessions_app.models import CalendarTitle, Feed, Plan
from sessions_app.schedule.rows import plans_of, series_of
from sessions_app.schedule.rules.calendar import Entry, calendar_text
from sessions_app.schedule.rules.series import moment_of, occurrences

TITLE_AT_FIRST = "Busy time"
BACK = 24 * HOUR  # what was a moment ago stays for a day
AHEAD = 180 * 24 * HOUR
READINGS = Limit("readings_of_feed")
WRONG = Limit("wrong_feeds_of_source")


@dataclass(frozen=True, kw_only=True, slots=True)
class Own:
    """What a person chose about their calendar."""

    title: str
    is_subscribed: bool


def own_calendar(*, person: User) -> Own:
    """What they chose, or what is so at first."""
    return Own(title=_title(person), is_subscribed=Feed.objects.filter(person=person).exists())


def name_times(*, person: User, title: str) -> None:
    """What times are called in their calendar from now on."""
    CalendarTitle.objects.update_or_create(person=person, defaults={"title": title})


@transaction.atomic
def open_feed(*, person: User) -> str:
    """An address of their own, in place of an earlier one, which opens nothing any more. Told this once."""
    User.objects.select_for_update().get(id=person.id)  # of two at once, the second replaces the first
    close_feed(person=person)
    secret = new_id()
    Feed.objects.create(person=person, key=_key(secret))
    return secret


@transaction.atomic
def close_feed(*, person: User) -> None:
    """Their address opens nothing any more, nor after a backup is restored."""
    feeds = Feed.objects.select_for_update().filter(person=person)
    note(TakenBack.Kind.FEED, feeds.values_list("id", flat=True))
    feeds.delete()


def read_feed(*, secret: str, source: str, now: int) -> bytes:
    """The calendar at that address. What never was and what was closed are one answer. Raises Refused."""
    feed = Feed.objects.select_related("person").filter(key=_key(secret)).first()
    if feed is None:
        count_one(WRONG, whom=source, now=as_datetime(now))
        raise Refused("not_found", status=404)
    count_one(READINGS, whom=feed.id, now=as_datetime(now))
    return _calendar(feed.person, now)


def one_plan(*, person: User, plan: str, now: int) -> bytes:
    """What is to come of one plan, to be put into a calendar once. Raises Refused."""
    couple = couple_of(person=person)
    if couple is None:
        raise Refused("not_paired")
    if not plans_of(couple).filter(id=plan).exists():
        raise Refused("not_found", status=404)
    return _calendar(person, now, only=plan)


def _calendar(person: User, now: int, *, only: str | None = None) -> bytes:
    couple = couple_of(person=person)
    plans = plans_of(couple).filter(is_paused=False).order_by("id") if couple else []
    entries = [each for plan in plans if only in (None, plan.id) for each in _entries(plan, now)]
    return calendar_text(entries, title=_title(person), now=now)


def _entries(plan: Plan, now: int) -> Iterator[Entry]:
    """A bounded way ahead: most programs ask again within a day."""
    for each in takewhile(lambda each: each.at < now + AHEAD, occurrences(series_of(plan), after=now - BACK)):
        planned = moment_of(each.planned, plan.zone)
        yield Entry(
            uid=fingerprint("event", f"{plan.id} {planned}")[:32],
            at=each.at,
            lasts=FORMATS[plan.format_id].budget_ms,
            is_moved=each.wall != each.planned,
        )


def _title(person: User) -> str:
    chosen = CalendarTitle.objects.filter(person=person).first()
    return chosen.title if chosen else TITLE_AT_FIRST


def _key(secret: str) -> str:
    return fingerprint("feed", secret)
