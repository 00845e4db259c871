"""Opening a room: the state before anything has happened."""

from sessions_app.engine.commands import Keeping
from sessions_app.engine.limits import LOBBY_LASTS
from sessions_app.engine.seats import Seat
from sessions_app.engine.state import Clock, Lobby, State, Wishes


def open_room(
    *,
    people: tuple[str, str],
    keeping: tuple[Keeping, Keeping],
    coin: Seat,
    formats: tuple[str, ...],
    keepings: tuple[Keeping, ...],
    format_id: str,
    now: int,
    planned_at: int | None = None,
) -> State:
    """A lobby for two people (opaque ids, seat A first), open from `now` (milliseconds since 1970).

    It closes half an hour later; where the two had set a time that is still to come, half an hour after that.
    """
    return State(
        people=people,
        a=Wishes(keeping=keeping[0]),
        b=Wishes(keeping=keeping[1]),
        coin=coin,
        formats=formats,
        keepings=keepings,
        format_id=format_id,
        phase=Lobby(closes_at=max(now, planned_at or now) + LOBBY_LASTS),
        clock=Clock(since=now),
        opened_at=now,
        acted_at=now,
    )
