"""Which of several processes does what one is enough for: the one whose claim lasts. The others stand by.

It spares work and no more. Two that act at once do no harm: what is due is decided in the store.
"""

from collections.abc import Awaitable, Callable
from functools import partial

from django.db.models import Q

from accounts.ids import new_id
from couplesync import outage
from couplesync.clock import now_ms
from sessions_app.models import Claim
from sessions_app.threads import in_writer

LIFE_MS = 5_000

_process = new_id()


def only_one(work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """That work, done where this process has the claim to what happens by itself."""

    async def work_if_ours() -> None:
        if await in_writer(partial(claim, "timers", _process, now_ms())):
            outage.note_write()
            await work()

    return work_if_ours


def claim(work: str, process: str, now: int) -> bool:
    """Claim it, or claim it again; whether it is this process's now."""
    open_to_us = Claim.objects.filter(Q(holder=process) | Q(until__lte=now), work=work)
    if open_to_us.update(holder=process, until=now + LIFE_MS):
        return True
    _, is_new = Claim.objects.get_or_create(work=work, defaults={"holder": process, "until": now + LIFE_MS})
    return is_new
