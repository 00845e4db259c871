"""The rules of a conversation: pure functions over frozen records. Time is an argument; no words."""

from sessions_app.engine.deadlines import fire_due, next_deadline
from sessions_app.engine.fold import evolve
from sessions_app.engine.opening import open_room
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.room import decide
from sessions_app.engine.seats import Seat
from sessions_app.engine.state import State
from sessions_app.engine.view import View, view_for

__all__ = [
    "Code",
    "Rejected",
    "Seat",
    "State",
    "View",
    "decide",
    "evolve",
    "fire_due",
    "next_deadline",
    "open_room",
    "view_for",
]
