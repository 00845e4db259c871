"""Opening the room of a set time, ten minutes before it: once, whichever process comes to it first."""

from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from accounts.models import Couple
from couplesync.clock import now_ms
from sessions_app import services
from sessions_app.engine.limits import LOBBY_LASTS, MINUTE
from sessions_app.models import LiveSession, Plan
from sessions_app.patience import Patience
from sessions_app.schedule.rows import next_at
from sessions_app.threads import beside, in_reader

OPENS_BEFORE = 10 * MINUTE

_patience = Patience()


async def open_due() -> None:
    """Open every room whose time has come."""
    now = now_ms()
    due = await in_reader(partial(list_due, now))
    await _patience.each(due, lambda plan: beside(partial(open_planned, plan, due[plan], now)))


def list_due(now: int) -> dict[str, int]:
    """Plans whose next room opens now, or has had its time. While the two talk, it waits for the end."""
    are_talking = Exists(LiveSession.objects.filter(couple=OuterRef("couple"), ended_at=None))
    due = Plan.objects.filter(
        ~are_talking | Q(next_at__lte=now - LOBBY_LASTS), next_at__lte=now + OPENS_BEFORE, is_ended=False
    )
    times = {plan.id: plan.next_at for plan in due.order_by("next_at") if plan.next_at is not None}
    return {plan: times[plan] for plan in _patience.choose(times)}


@transaction.atomic
def open_planned(plan: str, at: int, now: int) -> bool:
    """Whether this call opened it. Too late for it, none opens: nobody comes back to a room of yesterday."""
    # Couple first, as whoever changes a plan locks: in one order, nobody waits in a circle.
    couple = Couple.objects.select_for_update().filter(plans__id=plan).first()
    if couple is None or not Plan.objects.filter(id=plan, next_at=at).update(done_until=at):
        return False
    row = Plan.objects.get(id=plan)
    Plan.objects.filter(id=plan).update(next_at=next_at(row, now))
    is_free = not LiveSession.objects.filter(couple=couple, ended_at=None).exists()
    if couple.ended_at is not None or not is_free or now >= at + LOBBY_LASTS:
        return False
    offered = services.formats_for(couple)
    format_id = row.format_id if row.format_id in offered else offered[0]
    services.open_conversation(couple, format_id, by=None, planned_at=at)
    return True
