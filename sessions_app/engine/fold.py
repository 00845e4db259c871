"""`evolve`: what one event makes of the state. Total and deterministic: any log ever written folds."""

from typing import assert_never

from sessions_app.engine import events as e
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import IDEAS_WELCOME
from sessions_app.engine.seats import Seat
from sessions_app.engine.state import Clock, KindWord, Lobby, Over, Paused, Phase, State, Talking, Wishes
from sessions_app.engine.steps import kinds
from sessions_app.engine.steps.round import RoundState
from sessions_app.engine.variants import replace

# Nobody did these, so they keep nobody's room open. A step that follows what somebody did comes at its time.
BY_ITSELF = (e.WrapUpDue, e.StepEntered, e.TimeGivenBack, e.WordsRemoved)


def evolve(state: State, event: e.Event, at: int) -> State:
    """The state after `event`, which happened at `at` (milliseconds since 1970)."""
    if isinstance(state.phase, Over):
        return state
    after = _evolve(state, event, at)
    acted_at = state.acted_at if isinstance(event, BY_ITSELF) else at
    return replace(after, acted_at=acted_at, clock=_clock(state, after, at))


def _evolve(state: State, event: e.Event, at: int) -> State:
    match event:
        case e.FormatChosen() | e.FirstChosen() | e.KeepingChosen() | e.ReadyChanged():
            return _wish(state, event)
        case e.Started(first=first):
            return replace(state, phase=_begin(state, first))
        case e.StepEntered(index=index):
            return replace(state, phase=_enter(state, index), kind_word=None, ideas_welcome=False)
        case e.WrapUpDue():
            return replace(state, clock=replace(state.clock, wrap_up=True))
        case e.RepairOffered(seat=seat, chip=chip):
            welcome = state.ideas_welcome or chip == IDEAS_WELCOME
            return replace(state, ideas_welcome=welcome, kind_word=KindWord(seat=seat, chip=chip))
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
            return replace(state, phase=_over(state, how, at), pause=None, kind_word=None)
        case _:
            return _in_step(state, event)


def _wish(state: State, event: e.FormatChosen | e.FirstChosen | e.KeepingChosen | e.ReadyChanged) -> State:
    if not isinstance(state.phase, Lobby):
        return state
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


def _begin(state: State, first: Seat) -> Phase:
    if not isinstance(state.phase, Lobby):
        return state.phase
    return Talking(first=first, index=0, step=FORMATS[state.format_id].steps[0].start(first))


def _enter(state: State, index: int) -> Phase:
    """The next step at its beginning; skipping ahead to the close is a conversation cut short."""
    phase, steps = state.phase, FORMATS[state.format_id].steps
    if not isinstance(phase, Talking) or index not in range(len(steps)):
        return phase
    missed = any(step.kind == "round" for step in steps[phase.index + 1 : index])
    step = steps[index].start(phase.first)
    return replace(phase, index=index, step=step, is_cut=phase.is_cut or missed)


def _over(state: State, how: e.How, at: int) -> Over:
    phase = state.phase
    if not isinstance(phase, Talking):
        return Over(how=how, at=at, first=state.coin)
    reached = phase.index + phase.step.is_over()
    return Over(how=how, at=at, first=phase.first, reached=reached, parked=phase.parked)


def _in_step(state: State, event: e.StepEvent) -> State:
    phase = state.phase
    if not isinstance(phase, Talking) or phase.step.is_over():
        return state
    return replace(state, phase=_remember(replace(phase, step=phase.step.evolve(event)), event))


def _remember(phase: Talking, event: e.StepEvent) -> Talking:
    """What outlives its step: the topic, what was parked, who was understood."""
    match event:
        case e.TopicAgreed(line=line):
            return replace(phase, topic=line)
        case e.StatementEnded(how="park", about=line):
            phase = replace(phase, parked=(*phase.parked, line))
        case _:
            pass
    match phase.step:
        case RoundState(speaker=speaker) as turn if turn.is_over() and turn.was_understood():
            return replace(phase, understood=(*phase.understood, speaker))
        case _:
            return phase


def _pause(state: State, event: e.PauseBegan | e.PauseExtended | e.ReturnReady | e.Resumed, at: int) -> State:
    pause = state.pause
    match event:
        case e.PauseBegan(until=until):
            return replace(state, pause=Paused(began_at=at, until=until))
        case e.PauseExtended(seat=seat, until=until) if pause is not None:
            extended = (*pause.extended, seat)
            return replace(state, pause=replace(pause, until=until, extended=extended, ready=()))
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


def _moment(phase: Phase) -> tuple[int, str] | None:
    return (phase.index, kinds.moment_key(phase.step)) if isinstance(phase, Talking) else None


def _clock(before: State, after: State, at: int) -> Clock:
    """The clock as it was, or for a new moment a new one."""
    clock = after.clock
    if _moment(before.phase) == _moment(after.phase):
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
