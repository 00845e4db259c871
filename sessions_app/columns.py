"""What of a state the session's row repeats, so that a query can find it."""

from typing import Any

from sessions_app.codec import dump_state
from sessions_app.engine import State, next_deadline
from sessions_app.engine.commands import Keeping
from sessions_app.engine.limits import HOUR, MINUTE
from sessions_app.engine.state import Over, keeping_of
from sessions_app.practice import partner_due_at

KEPT_FOR: dict[Keeping, int | None] = {"none": 10 * MINUTE, "days30": 30 * 24 * HOUR, "forever": None}


def first_columns(opening: State) -> dict[str, Any]:
    """The columns of the row of a conversation in which nothing has happened yet."""
    return {"opening": dump_state(opening), "opened_at": opening.opened_at, **columns_of(opening, version=0)}


def columns_of(state: State, version: int) -> dict[str, Any]:
    """The columns of the row of a conversation that stands at this state."""
    over = state.phase if isinstance(state.phase, Over) else None
    keeping = keeping_of(state)
    kept_for = KEPT_FOR[keeping]
    return {
        "version": version,
        "state": dump_state(state),
        "due_at": next_deadline(state),
        "partner_due_at": partner_due_at(state, version),
        "format_id": state.format_id,
        "keeping": keeping,
        "ended_at": over.at if over else None,
        "ended_how": over.how if over else "",
        "words_die_at": over.at + kept_for if over and kept_for is not None else None,
    }
