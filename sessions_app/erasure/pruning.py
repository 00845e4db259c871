"""Throwing away everything whose time is over: by the server itself, and by `manage.py prune`."""

import logging
from datetime import datetime
from functools import partial

from accounts.ledger import forget_old_notes
from accounts.models import User
from accounts.pruning import prune_people
from couplesync.clock import as_datetime, now_ms
from couplesync.outage import DATABASE_AWAY
from sessions_app import demo
from sessions_app.erasure import keeping, leaving
from sessions_app.schedule.offers import prune_offers
from sessions_app.schedule.plans import prune_plans
from sessions_app.threads import beside

logger = logging.getLogger(__name__)

PRUNE_SECONDS = 60  # words that are not kept are gone ten minutes after the end, give or take this


def prune_due(now: int) -> tuple[int, int]:
    """Empties conversations and forgets people, and says how many. Not for the event loop's own thread."""
    demo.end_old_worlds(now)
    emptied = keeping.throw_away(now)
    forgotten = prune_people(as_datetime(now), erase=_erase)
    forget_old_notes(now)
    prune_offers(now)
    prune_plans(now)
    keeping.shred()  # also what others have deleted since
    return emptied, forgotten


def _erase(*, person: User, now: datetime) -> None:
    """One person who cannot be erased holds up none of the others."""
    try:
        leaving.erase(person=person, now=now)
    except DATABASE_AWAY:
        raise
    except Exception:
        logger.exception("a person could not be forgotten")


async def prune_now() -> None:
    """The same from the event loop, in a thread beside it."""
    await beside(partial(prune_due, now_ms()))
