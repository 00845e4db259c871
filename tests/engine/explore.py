"""Walks through every state a format can be in: two seats, every command on offer, every deadline.

The space is small because lines carry no words: all are called the same, times are either before or due, and
what no rule ever reads is left out. `python -m tests.engine.explore` prints how many states there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from sessions_app.engine import Seat, State, decide, evolve, fire_due, next_deadline, open_room, view_for
from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import HOUR, MINUTE, PAUSE_DEFAULT, PAUSE_MAX, PAUSE_MIN
from sessions_app.engine.seats import BOTH
from sessions_app.engine.state import KEEPING_FROM_PRIVATE, Clock, Lobby, Over, Paused, Phase, Talking, Wishes
from sessions_app.engine.steps.close import CloseState
from sessions_app.engine.steps.kinds import StepState
from sessions_app.engine.steps.round import RoundState
from sessions_app.engine.steps.settle import SettleState
from tests.engine.every_command import every_command, is_on_offer

NOW = 1_700_000_000_000
# Leading out of every state in the same way, or nowhere: checked in each of them, and no part of the walk.
ALWAYS = ("pause", "leave", "finish", "repair", "answer_repair", "choose_first", "choose_keeping")

COMMANDS = tuple(every_command("line", extend_to=NOW))


@dataclass
class Walk:
    """What was found: every state, and where it leads if nobody finishes for today."""

    format_id: str
    leads_to: dict[State, set[State]] = field(default_factory=dict)

    @property
    def states(self) -> list[State]:
        """Every state in which something may still happen."""
        return [state for state in self.leads_to if not isinstance(state.phase, Over)]


@cache
def walk(format_id: str) -> Walk:
    """Every state of the format that can be reached from its lobby."""
    found = Walk(format_id)
    to_visit = [canonical(_lobby(format_id))]
    while to_visit:
        state = to_visit.pop()
        if state in found.leads_to:
            continue
        found.leads_to[state] = {canonical(after) for after in _next(state)}
        to_visit += found.leads_to[state]
    return found


def _lobby(format_id: str) -> State:
    return open_room(
        people=("ana", "ben"),
        keeping=("none", "none"),
        coin=Seat.A,
        formats=(format_id,),
        keepings=KEEPING_FROM_PRIVATE,
        format_id=format_id,
        now=NOW,
    )


def _next(state: State) -> Iterator[State]:
    if isinstance(state.phase, Over):
        return
    for seat in BOTH:
        for command in moves(state, seat):
            events = decide(state, seat, command, NOW)
            yield after(state, events, NOW)
            if any(isinstance(event, e.StepEntered) for event in events):
                late = out_of_time(state)
                yield after(late, decide(late, seat, command, NOW), NOW)
    yield from _as_time_goes_by(state)


def moves(state: State, seat: Seat) -> Iterator[c.Command]:
    """What this seat may do that leads somewhere; a pause only where a step begins: it is alike anywhere."""
    actions = view_for(state, seat).actions
    for command in commands_at(state):
        is_always = command.kind in ALWAYS and not (command.kind == "pause" and _has_only_begun(state))
        if not is_always and is_on_offer(actions, command):
            yield command


def commands_at(state: State) -> tuple[c.Command, ...]:
    """Every command there is; a later return is a little later, or as late as a pause goes."""
    pause = state.pause
    if pause is None:
        return COMMANDS
    longest = pause.began_at + PAUSE_MAX
    a_little = (c.Extend(until=pause.until + 1),) if pause.until + 1 < longest else ()
    return (*every_command("line", extend_to=longest), *a_little)


def _has_only_begun(state: State) -> bool:
    if state.pause is not None:
        return False
    phase = state.phase
    if isinstance(phase, Talking):
        return phase.step == FORMATS[state.format_id].steps[phase.index].start(phase.first)
    return state.a == state.b


def _as_time_goes_by(state: State) -> Iterator[State]:
    """The next deadline, and the day after which nobody is expected back."""
    for late in (next_deadline(state) or 0, NOW + 49 * HOUR):
        yield after(state, fire_due(state, late), late)
    if state.pause is not None:
        yield replace(state, pause=replace(state.pause, began_at=NOW - PAUSE_MIN))


def after(state: State, events: list[e.Event], at: int) -> State:
    """The state once these have happened."""
    for event in events:
        state = evolve(state, event, at)
    return state


def out_of_time(state: State) -> State:
    """The same moment after more than twice the time the format is meant to take."""
    return replace(state, clock=replace(state.clock, active_ms=48 * HOUR))


# ---- leaving out what no rule reads ------------------------------------------------------------------------


def canonical(state: State) -> State:
    """One of the many states that differ only in what no rule reads: how long ago, and which words."""
    phase = _phase(state.phase, has_bridge=any(s.kind == "bridge" for s in FORMATS[state.format_id].steps))
    has_begun = not isinstance(phase, Lobby)
    return replace(
        state,
        a=Wishes(keeping="none") if has_begun else state.a,
        b=Wishes(keeping="none") if has_begun else state.b,
        phase=phase,
        clock=Clock(since=NOW, soft_until=NOW + MINUTE, counted_at=NOW),
        opened_at=NOW,
        acted_at=NOW,
        pause=None if state.pause is None else _pause(state.pause),
        kind_word=None,
        ideas_welcome=False,
    )


def _phase(phase: Phase, *, has_bridge: bool) -> Phase:
    match phase:
        case Lobby():
            return Lobby(closes_at=NOW + HOUR)
        case Talking():
            understood = phase.understood if has_bridge else ()
            return replace(phase, step=_step(phase.step, has_bridge), parked=(), understood=understood)
        case Over():
            return replace(phase, at=NOW, parked=())


def _step(step: StepState, has_bridge: bool) -> StepState:
    match step:
        case SettleState():
            return replace(step, arrived=tuple(sorted(step.arrived)))
        case CloseState():
            return replace(step, through=tuple(sorted(step.through)))
        case RoundState(statement=about):
            if about is not None:
                about = replace(about, gap=None, correction=None, reflection=None)
            unheard = min(step.unheard, has_bridge)
            heard = 0 if unheard else min(step.heard, has_bridge)
            return replace(step, statement=about, heard=heard, unheard=unheard)
        case _:
            return step


def _pause(pause: Paused) -> Paused:
    is_longest = pause.until == pause.began_at + PAUSE_MAX
    began_at = NOW if pause.began_at > NOW - PAUSE_MIN else NOW - PAUSE_MIN
    return Paused(
        began_at=began_at,
        until=began_at + (PAUSE_MAX if is_longest else PAUSE_DEFAULT),
        ready=tuple(sorted(pause.ready)),
        extended=tuple(sorted(pause.extended)),
    )


def count(found: Walk) -> str:
    """How big the space is, in a line."""
    ways = sum(len(leads_to) for leads_to in found.leads_to.values())
    return f"{found.format_id}: {len(found.leads_to)} states, {ways} ways on"


if __name__ == "__main__":
    for format_id in FORMATS:
        print(count(walk(format_id)))
