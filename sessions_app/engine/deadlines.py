"""What time does by itself. What is due fires in the next job of its room, or when a scan finds it."""

from sessions_app.engine import events as e
from sessions_app.engine.limits import ABANDONED_AFTER, PAUSE_MIN
from sessions_app.engine.state import Lobby, Over, State, Talking
from sessions_app.engine.steps.settle import SettleState


def next_deadline(state: State) -> int | None:
    """When time next changes something, in milliseconds since 1970; None once it is over."""
    if isinstance(state.phase, Over):
        return None
    if state.pause is not None:
        abandoned = max(state.acted_at, state.pause.until) + ABANDONED_AFTER
        return min(abandoned, state.pause.began_at + PAUSE_MIN) if len(state.pause.ready) == 2 else abandoned
    if isinstance(state.phase, Lobby):
        return state.phase.closes_at
    abandoned = state.acted_at + ABANDONED_AFTER
    soft = state.clock.soft_until
    return abandoned if soft is None or state.clock.wrap_up else min(soft, abandoned)


def give_back(state: State, milliseconds: int) -> list[e.Event]:
    """Time in which no server was there, given back to a running turn."""
    if state.pause is not None or not isinstance(state.phase, Talking):
        return []
    return [e.TimeGivenBack(milliseconds=milliseconds)]


def fire_due(state: State, now: int) -> list[e.Event]:
    """The events of the deadline that is due at `now`; none if none is."""
    due = next_deadline(state)
    if due is None or now < due:
        return []
    if state.pause is not None:
        return [e.Resumed()] if due == state.pause.began_at + PAUSE_MIN else [_nobody_came_back(state)]
    match state.phase:
        case Lobby():
            return [e.Ended(how="not_today")]
        case Talking() if now >= state.acted_at + ABANDONED_AFTER:
            return [_nobody_came_back(state)]
        case Talking(step=SettleState()):
            return [e.StepEntered(index=state.phase.index + 1)]
        case _:
            return [e.WrapUpDue()]


def _nobody_came_back(state: State) -> e.Ended:
    return e.Ended(how="not_today" if isinstance(state.phase, Lobby) else "lapsed")
