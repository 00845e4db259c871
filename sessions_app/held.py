"""What this process remembers of conversations, so that a command need not read them. Only moves forward."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import field

from django.db.models import OuterRef, Subquery

from sessions_app.codec import load_state
from sessions_app.engine import Seat, State
from sessions_app.engine.events import Event, LineWritten
from sessions_app.engine.state import Over
from sessions_app.engine.variants import variant
from sessions_app.models import Event as EventRow
from sessions_app.models import LiveSession
from sessions_app.threads import in_reader
from sessions_app.words import Keys, Plain, load_keys

HELD_MAX = 1_000
RECENT = 8


@variant
class Record:
    """One entry of the log."""

    version: int
    at: int
    event: Event


@variant
class Recent:
    """The last few entries that were written here, and what they say: phones that keep up need no more."""

    records: tuple[Record, ...] = ()
    words: Mapping[str, Plain] = field(default_factory=dict)

    def followed_by(self, records: tuple[Record, ...], words: Mapping[str, Plain]) -> "Recent":
        """With these after them, and without what is not recent any more."""
        kept = (*self.records, *records)[-RECENT:]
        lines = {getattr(record.event, "line", None) for record in kept}
        said = {line: plain for line, plain in {**self.words, **words}.items() if line in lines}
        return Recent(records=kept, words=said)

    def since(self, version: int) -> tuple[Record, ...] | None:
        """The entries after that version, and written lines that they may show; None where any is missing."""
        if not self.records or self.records[0].version > version + 1:
            return None
        return tuple(
            record
            for record in self.records
            if record.version > version or isinstance(record.event, LineWritten)
        )


@variant
class Held:
    """One conversation at one version. `users` are the people in its seats, None where it is nobody's row."""

    live: str
    epoch: str
    version: int
    state: State
    last_at: int
    users: tuple[str | None, str | None]
    keys: Keys
    recent: Recent = field(default_factory=Recent)

    def user_in(self, seat: Seat) -> str | None:
        """The person in that seat, where it is one."""
        return self.users[0] if seat is Seat.A else self.users[1]


_held: OrderedDict[str, Held] = OrderedDict()


def find(live: str) -> Held | None:
    """What is remembered, which another process may have moved on from."""
    return _held.get(live)


def keep(fresh: Held) -> Held:
    """Remember it unless something newer is known; the newer one of the two.

    One that has ended is not remembered: its keys and last words live only where they can be thrown away.
    """
    if isinstance(fresh.state.phase, Over):
        forget(fresh.live)
        return fresh
    known = _held.get(fresh.live)
    if known is not None and known.epoch == fresh.epoch and known.version >= fresh.version:
        return known
    _held[fresh.live] = fresh
    _held.move_to_end(fresh.live)
    if len(_held) > HELD_MAX:
        _held.popitem(last=False)
    return fresh


def forget(live: str) -> None:
    """Read it anew the next time."""
    _held.pop(live, None)


async def newest(live: str) -> Held | None:
    """The conversation as the database has it now; None where there is none."""
    known = find(live)
    fresh = await in_reader(lambda: _read(live, known))
    if fresh is None:
        forget(live)
        return None
    return keep(fresh)


def _read(live: str, known: Held | None) -> Held | None:
    """A conversation whose version is known already is not read again."""
    rows = LiveSession.objects.filter(id=live)
    at = rows.values_list("epoch", "version").first()
    if at is None or (known is not None and (known.epoch, known.version) == at):
        return known if at else None
    newest_first = EventRow.objects.filter(live_session=OuterRef("pk")).order_by("-version")
    row = rows.annotate(last_at=Subquery(newest_first.values("at")[:1])).first()
    return _held_of(row, row.last_at) if row else None


def _held_of(row: LiveSession, last_at: int | None) -> Held:
    return Held(
        live=row.id,
        epoch=row.epoch,
        version=row.version,
        state=load_state(row.state),
        last_at=row.opened_at if last_at is None else last_at,
        users=(row.seat_a_id, row.seat_b_id),
        keys=load_keys(row.id),
    )
