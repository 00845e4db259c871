"""What happens by itself: deadlines that come due, lost hints that are found, time that is given back.

Every round only finds names of conversations; whether anything is due is for the store to say.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from django.db import transaction
from django.db.models import Max, Min

from accounts.ids import new_id
from couplesync import outage
from couplesync.clock import now_ms
from sessions_app import byes, hub, store
from sessions_app.access import find_signed_out
from sessions_app.engine import State
from sessions_app.engine.deadlines import give_back
from sessions_app.engine.events import Event
from sessions_app.jobs import Job
from sessions_app.meters import LATE_FINDS
from sessions_app.models import Heartbeat, LiveSession
from sessions_app.patience import Patience
from sessions_app.threads import in_reader, in_writer

BEAT_SECONDS = 1
LOOK_SECONDS = 2
GAP_MIN_MS = 3_000

logger = logging.getLogger(__name__)

Round = Callable[[], Awaitable[None]]

_process = new_id()
_patience = Patience()


async def every(seconds: float, work: Round) -> None:
    """Do it again and again. A round that fails is logged and does not end the others."""
    while True:
        try:
            await work()
        except outage.DATABASE_AWAY:
            pass  # noted where it was met
        except Exception:
            logger.exception("a round of the timers failed")
        await asyncio.sleep(seconds)


async def beat() -> None:
    """Say that this process is there for people."""
    await in_writer(partial(_note, now_ms()))
    outage.note_write()


async def fire_due() -> None:
    """Fire every deadline that has come."""
    due = await in_reader(partial(_list_due, now_ms()))
    await _patience.each(due, partial(store.run, job=Job(decide=_nothing_more)))


def overdue_ms(now: int) -> int:
    """How long the deadline that has waited longest has been due. Not for the event loop's own thread."""
    first = LiveSession.objects.filter(due_at__lte=now).aggregate(first=Min("due_at"))["first"]
    return now - first if first is not None else 0


async def look() -> None:
    """Find what sockets here may have missed: a lost hint, a conversation or a couple gone, a sign-out."""
    listeners = hub.everybody()
    if not listeners:
        return
    versions = await in_reader(partial(_list_versions, hub.lives()))
    for live, version in versions.items():
        LATE_FINDS.times += hub.wake_here(live, version)
    hub.dismiss([each for each in listeners if each.live not in versions], byes.NOT_MEMBER)
    hub.dismiss(await find_signed_out(listeners), byes.SIGNED_OUT)


async def make_up_for_the_gap() -> None:
    """Give running turns the time in which no server was there, once: whoever starts first takes the gap."""
    now = now_ms()
    gap = await in_writer(partial(take_gap, now))
    if gap <= GAP_MIN_MS:
        return
    given_back = Job(decide=partial(_give_back, gap), fires_due=False)
    await _patience.each(await in_reader(_list_running), partial(store.run, job=given_back))


def _nothing_more(state: State, now: int) -> list[Event]:
    return []


def _give_back(gap: int, state: State, now: int) -> list[Event]:
    return give_back(state, gap)


def _note(now: int) -> None:
    Heartbeat.objects.update_or_create(process=_process, defaults={"at": now})


def heartbeats() -> dict[str, int]:
    """When each process was last there. Not for the event loop's own thread."""
    return dict(Heartbeat.objects.values_list("process", "at"))


def take_gap(now: int) -> int:
    """How long nobody was there until now; nought for everybody but the first who asks."""
    with transaction.atomic():
        # Who starts at the same moment waits here, and then sees the note of the first.
        list(Heartbeat.objects.select_for_update().order_by("process"))
        last = Heartbeat.objects.aggregate(last=Max("at"))["last"]
        Heartbeat.objects.exclude(at__gt=now - GAP_MIN_MS).delete()
        _note(now)
    return now - last if last is not None else 0


def _list_due(now: int) -> list[str]:
    due = LiveSession.objects.filter(due_at__lte=now).order_by("due_at")
    return _patience.choose(due.values_list("id", flat=True))


def _list_running() -> list[str]:
    return list(LiveSession.objects.filter(ended_at=None).values_list("id", flat=True))


def _list_versions(lives: list[str]) -> dict[str, int]:
    shared = LiveSession.objects.filter(id__in=lives).exclude(couple__ended_at__isnull=False)
    return dict(shared.values_list("id", "version"))
