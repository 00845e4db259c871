"""Practising alone: opening a conversation with a made-up partner, who acts in it as a phone would."""

from functools import partial
from typing import Literal

from asgiref.sync import async_to_sync

from accounts.couples import with_seat
from accounts.models import User
from couplesync.clock import now_ms
from couplesync.errors import Refused as NotPossible
from sessions_app import services, store
from sessions_app.columns import first_columns
from sessions_app.engine import Seat, State, decide, open_room, view_for
from sessions_app.engine.commands import Finish
from sessions_app.engine.events import Event
from sessions_app.engine.formats import FORMATS
from sessions_app.jobs import Job
from sessions_app.lines import lines_of
from sessions_app.models import LiveSession
from sessions_app.patience import Patience
from sessions_app.practice import PARTNERS, partner_id, reply
from sessions_app.practice_lines import CharacterId
from sessions_app.store import Reading
from sessions_app.sync import with_words
from sessions_app.threads import in_reader
from sessions_app.wire import FRAMES, Line

LIGHT_FORMATS = tuple(row.id for row in FORMATS.values() if row.level == 0)

_patience = Patience()


def open_practice(
    *, person: User, character: CharacterId, speaks: Literal["first", "second"], now: int
) -> None:
    """A conversation alone, in place of an earlier one. Raises Refused while one with the partner is open."""
    mine = with_seat(person)
    if LiveSession.objects.filter(mine, ended_at=None, is_practice=False).exists():
        raise NotPossible("already_talking")
    end_practice(person=person)
    state = open_room(
        people=(person.id, partner_id(character)),
        keeping=("none", "none"),
        coin=Seat.A if speaks == "first" else Seat.B,
        formats=LIGHT_FORMATS,
        keepings=("none",),
        format_id=LIGHT_FORMATS[0],
        now=now,
    )
    LiveSession.objects.create(
        seat_a=person,
        is_practice=True,
        **first_columns(state),
    )


def end_practice(*, person: User) -> None:
    """Finishes what they practise now, if anything."""
    open_now = LiveSession.objects.filter(seat_a=person, is_practice=True, ended_at=None)
    for live in open_now.values_list("id", flat=True):
        async_to_sync(store.run)(live, Job(decide=_finish))


def _finish(state: State, now: int) -> list[Event]:
    return decide(state, Seat.A, Finish(), now)


async def act_due() -> None:
    """Let every practice partner act whose time has come."""
    versions = await in_reader(partial(_list_due, now_ms()))
    await _patience.each(versions, lambda live: _let_act(live, versions[live]))


async def _let_act(live: str, version: int) -> None:
    for partner, character in PARTNERS.items():
        reading = await store.read(live, partner, at_least=version)
        if reading is not None:
            await act(reading, partner, character)


def _list_due(now: int) -> dict[str, int]:
    due = LiveSession.objects.filter(partner_due_at__lte=now).order_by("partner_due_at")
    versions = dict(due.values_list("id", "version"))
    return {live: versions[live] for live in _patience.choose(versions)}


async def act(reading: Reading, partner: str, character: CharacterId) -> None:
    """Its move in what was read, if it is one."""
    view = view_for(reading.state, reading.seat)
    answer = reply(view, await in_reader(partial(_lines, reading)), character)
    if answer is None:
        return
    kind, body = answer
    # One id a version: of two processes that come to this together, one finds it done.
    command_id = f"practice-{reading.version}"
    frame = {"type": "command", "command_id": command_id, "on": view.on, "kind": kind, "body": body}
    await services.submit(partner, reading.live, FRAMES[kind].model_validate(frame))


def _lines(reading: Reading) -> list[Line]:
    return with_words(reading, lines_of(store.list_records(reading.live, up_to=reading.version)))
