"""`evolve`: what one event makes of the state. Total and deterministic: any log ever written folds."""

from dataclasses import replace
from typing import assert_never

from sessions_app.engine import events as e
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.seats import Seat
from sessions_app.engine.state import Clock, KindWord, Lobby, Over, Paused, Phase, State, Talking, Wishes
from sessions_app.engine.steps import kinds
from sessions_app.engine.steps.round import RoundState, was_understood
from sessions_app.engine.steps.topic import TopicState


def evolve(state: State, event: e.Event, at: int) -> State:
    """The state after `event`, which happened at `at` (milliseconds since 1970)."""
    after = replace(_evolve(state, event, at), acted_at=at) if _is_act(event) else _evolve(state, event, at)
    return replace(after, clock=_clock(state, after, at))


def _is_act(event: e.Event) -> bool:
    """Whether a person did this; what the clock did keeps nobody's room open."""
    return not isinstance(event, (e.WrapUpDue, e.TimeGivenBack, e.WordsRemoved))


def _evolve(state: State, event: e.Event, at: int) -> State:
    match event:
        case e.FormatChosen() | e.FirstChosen() | e.KeepingChosen() | e.ReadyChanged():
            return _wish(state, event)
        case e.Started(first=first):
            step = kinds.start(FORMATS[state.format_id].steps[0], first)
            return replace(state, phase=Talking(first=first, index=0, step=step))
        case e.StepEntered(index=index):
            return replace(state, phase=_enter(state, index), kind_word=None, ideas_welcome=False)
        case e.WrapUpDue():
            return replace(state, clock=replace(state.clock, wrap_up=True))
        case e.RepairOffered(seat=seat, chip="ideas_welcome"):
            return replace(state, ideas_welcome=True, kind_word=KindWord(seat=seat, chip="ideas_welcome"))
        case e.RepairOffered(seat=seat, chip=chip):
            return replace(state, kind_word=KindWord(seat=seat, chip=chip))
        case e.RepairAnswered(answer=answer):
            word = state.kind_word
            return replace(state, kind_word=replace(word, answer=answer) if word else None)
        case e.PauseBegan() | e.PauseExtended() | e.ReturnReady() | e.Resumed():
            return _pause(state, event, at)
        case e.TimeGivenBack(milliseconds=milliseconds):
            return replace(state, clock=_later(state.clock, milliseconds))
        case e.WordsRemoved():
            return state
        case e.Ended(how=how):
            parked = state.phase.parked if isinstance(state.phase, Talking) else ()
            return replace(state, phase=Over(how=how, at=at, parked=parked), pause=None, kind_word=None)
        case _:
            return _in_step(state, event)


def _wish(state: State, event: e.FormatChosen | e.FirstChosen | e.KeepingChosen | e.ReadyChanged) -> State:
    match event:
        case e.FormatChosen(format_id=format_id):
            a, b = replace(state.a, is_ready=False), replace(state.b, is_ready=False)
            return replace(state, format_id=format_id, a=a, b=b)
        case e.FirstChosen(seat=seat, first=first):
            return _set_wishes(state, seat, replace(state.wishes(seat), first=first))
        case e.KeepingChosen(seat=seat, keeping=keeping):
            return _set_wishes(state, seat, replace(state.wishes(seat), keeping=keeping))
        case e.ReadyChanged(seat=seat, is_ready=is_ready):
            return _set_wishes(state, seat, replace(state.wishes(seat), is_ready=is_ready))
        case _:
            assert_never(event)


def _set_wishes(state: State, seat: Seat, wishes: Wishes) -> State:
    return replace(state, a=wishes) if seat is Seat.A else replace(state, b=wishes)


def _enter(state: State, index: int) -> Phase:
    """The next step at its beginning; skipping ahead to the close is a conversation cut short."""
    phase = state.phase
    if not isinstance(phase, Talking):
        return phase
    steps = FORMATS[state.format_id].steps
    missed = any(step.kind == "round" for step in steps[phase.index + 1 : index])
    return replace(
        phase, index=index, step=kinds.start(steps[index], phase.first), is_cut=phase.is_cut or missed
    )


def _in_step(state: State, event: e.StepEvent) -> State:
    phase = state.phase
    if not isinstance(phase, Talking):
        return state
    step = kinds.evolve(phase.step, event)
    return replace(state, phase=_gather(replace(phase, step=step)))


def _gather(phase: Talking) -> Talking:
    """What the room remembers of a step that has just ended."""
    if not kinds.is_over(phase.step):
        return phase
    match phase.step:
        case RoundState(speaker=speaker, parked=parked) as turn:
            understood = (*phase.understood, speaker) if was_understood(turn) else phase.understood
            return replace(phase, understood=understood, parked=(*phase.parked, *parked))
        case TopicState(outcome="agreed", proposed=proposed):
            return replace(phase, topic=proposed)
        case _:
            return phase


def _pause(state: State, event: e.PauseBegan | e.PauseExtended | e.ReturnReady | e.Resumed, at: int) -> State:
    pause = state.pause
    match event:
        case e.PauseBegan(until=until):
            return replace(state, pause=Paused(began_at=at, until=until))
        case e.PauseExtended(seat=seat, until=until) if pause is not None:
            return replace(state, pause=replace(pause, until=until, extended=(*pause.extended, seat), ready=()))
        case e.ReturnReady(seat=seat) if pause is not None:
            return replace(state, pause=replace(pause, ready=(*pause.ready, seat)))
        case e.Resumed() if pause is not None:
            return _after_pause(state, at - pause.began_at)
        case _:
            return state


def _after_pause(state: State, lasted: int) -> State:
    """The same moment, with as much time left as before."""
    phase = state.phase
    if isinstance(phase, Lobby):
        phase = replace(phase, closes_at=phase.closes_at + lasted)
    return replace(state, phase=phase, pause=None, clock=_later(state.clock, lasted))


def _later(clock: Clock, milliseconds: int) -> Clock:
    """Move this moment `milliseconds` later, as if they had not passed."""
    return replace(
        clock,
        since=clock.since + milliseconds,
        soft_until=None if clock.soft_until is None else clock.soft_until + milliseconds,
        counted_at=None if clock.counted_at is None else clock.counted_at + milliseconds,
    )


def moment_of(state: State) -> tuple[str, ...]:
    """What tells one moment from the next; a new moment gets a new soft time."""
    match state.phase:
        case Talking(index=index, step=RoundState() as turn):
            return (str(index), turn.moment, str(turn.statements))
        case Talking(index=index):
            return (str(index),)
        case Lobby() | Over() as phase:
            return (phase.kind,)


def _clock(before: State, after: State, at: int) -> Clock:
    clock = after.clock
    if moment_of(before) == moment_of(after):
        return clock
    if not isinstance(after.phase, Talking):
        return Clock(since=at, active_ms=clock.active_ms)
    counted = 0 if clock.counted_at is None else at - clock.counted_at
    return Clock(
        since=at,
        soft_until=at + kinds.budget_ms(after.phase.step),
        active_ms=clock.active_ms + counted,
        counted_at=at,
    )
