"""`decide`: what a command leads to. The room comes first, whatever the step; then the step is asked.

Pure: the time is an argument, ids come with the command, and nothing here knows a word anybody said.
"""

from sessions_app.engine import commands as c
from sessions_app.engine import events as e
from sessions_app.engine.actions import Action, check_fits, find_action
from sessions_app.engine.fold import evolve
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import (
    ACTIVE_FACTOR,
    IDEAS_WELCOME,
    PAUSE_DEFAULT,
    PAUSE_MAX,
    PAUSE_MIN,
    REPAIR_CHIPS,
)
from sessions_app.engine.rejections import Code, Rejected
from sessions_app.engine.seats import BOTH, Seat
from sessions_app.engine.state import KindWord, Lobby, Over, Paused, State, Talking
from sessions_app.engine.steps import kinds
from sessions_app.engine.steps.topic import TopicState

FIRST = ("me", "other", "either")
# These are about the room, not about anything that could have moved on.
ABOUT_THE_ROOM = frozenset({"pause", "leave", "finish", "repair", "answer_repair"})


def actions_for(state: State, seat: Seat) -> tuple[Action, ...]:
    """Everything this seat may do now. `decide` accepts these commands and no others."""
    if isinstance(state.phase, Over):
        return ()
    always = (Action(kind="leave"), Action(kind="finish"))
    if state.pause is not None:
        return (*_paused_actions(state.pause, seat), *always)
    if isinstance(state.phase, Lobby):
        return (*_lobby_actions(state), Action(kind="pause"), *always)
    return (
        *state.phase.step.actions(seat),
        *_kind_words(state.kind_word, seat, has_floor=kinds.floor_holder(state.phase.step) is seat),
        Action(kind="pause"),
        *always,
    )


def _paused_actions(pause: Paused, seat: Seat) -> tuple[Action, ...]:
    may_extend = seat not in pause.extended and pause.until < pause.began_at + PAUSE_MAX
    extend = (Action(kind="extend"),) if may_extend else ()
    resume = () if seat in pause.ready else (Action(kind="resume"),)
    return (*resume, *extend)


def _lobby_actions(state: State) -> tuple[Action, ...]:
    return (
        Action(kind="choose_format", options=state.formats),
        Action(kind="choose_first", options=FIRST),
        Action(kind="choose_keeping", options=state.keepings),
        Action(kind="ready"),
    )


def _kind_words(word: KindWord | None, seat: Seat, *, has_floor: bool) -> tuple[Action, ...]:
    """Something kind at any moment; only who is being listened to may welcome ideas."""
    chips = tuple(chip for chip in REPAIR_CHIPS if has_floor or chip != IDEAS_WELCOME)
    owed = word is not None and word.seat is not seat and word.answer is None
    answer = (Action(kind="answer_repair", options=("thanks", "not_yet")),) if owed else ()
    return (Action(kind="repair", options=chips), *answer)


def focus(state: State, seat: Seat) -> str:
    """The target a command of this seat given now should name in `on`."""
    if state.pause is not None:
        return f"pause.{state.pause.began_at}"
    match state.phase:
        case Talking(index=index, step=step):
            return f"{index}.{kinds.focus(step, seat)}"
        case Lobby():
            return f"lobby.{state.format_id}"
        case Over():
            return "over"


def decide(state: State, seat: Seat, command: c.Command, now: int, on: str | None = None) -> list[e.Event]:
    """The events that `command` of `seat` leads to at `now` (milliseconds since 1970). A leave leads to none.

    Raises Rejected with a code, and then nothing has changed.
    """
    _check_offered(state, seat, command, on)
    events = _events(state, seat, command, now)
    if not events:
        return []
    return [*events, *_what_follows(_fold(state, events, now), now)]


def _check_offered(state: State, seat: Seat, command: c.Command, on: str | None) -> None:
    if isinstance(state.phase, Over):
        raise Rejected(Code.SESSION_ENDED)
    offer = find_action(actions_for(state, seat), command.kind)
    if offer is None and state.pause is not None:
        raise Rejected(Code.PAUSED)
    if on is not None and on != focus(state, seat) and command.kind not in ABOUT_THE_ROOM:
        raise Rejected(Code.STALE_TARGET)
    if offer is None:
        raise Rejected(_why_not(state, seat, command))
    check_fits(offer, command)


def _why_not(state: State, seat: Seat, command: c.Command) -> Code:
    """Only in a turn does this tell what the other may do: elsewhere that is the other's private part."""
    has_turns = isinstance(state.phase, Talking) and kinds.floor_holder(state.phase.step) is not None
    if has_turns and find_action(actions_for(state, seat.other), command.kind) is not None:
        return Code.NOT_YOUR_TURN
    return Code.WRONG_PHASE


def _events(state: State, seat: Seat, command: c.Command, now: int) -> list[e.Event]:
    match command:
        case c.Leave():
            return []
        case c.Finish():
            return [e.Ended(how="not_today" if isinstance(state.phase, Lobby) else "finished")]
        case c.Pause(until=until):
            return [e.PauseBegan(until=_return_time(until, now))]
        case c.Extend(until=until):
            return [_extended(state, seat, until)]
        case c.Resume():
            return [e.ReturnReady(seat=seat)]
        case c.Repair(chip=chip):
            return [e.RepairOffered(seat=seat, chip=chip)]
        case c.AnswerRepair(answer=answer):
            return [e.RepairAnswered(seat=seat, answer=answer)]
        case _ if isinstance(state.phase, Talking):
            return list(state.phase.step.decide(seat, command))
        case _:
            return _wish(state, seat, command)


def _wish(state: State, seat: Seat, command: c.Command) -> list[e.Event]:
    match command:
        case c.ChooseFormat(format_id=format_id):
            return [] if format_id == state.format_id else [e.FormatChosen(format_id=format_id)]
        case c.ChooseFirst(first=first):
            return [e.FirstChosen(seat=seat, first=first)]
        case c.ChooseKeeping(keeping=keeping):
            return [e.KeepingChosen(seat=seat, keeping=keeping)]
        case c.Ready(is_ready=is_ready):
            return [e.ReadyChanged(seat=seat, is_ready=is_ready)]
        case _:
            raise Rejected(Code.WRONG_PHASE)


def _return_time(until: int | None, now: int) -> int:
    """A chosen time, moved into what a pause allows: a phone's clock may be off, and a pause never fails."""
    chosen = now + PAUSE_DEFAULT if until is None else until
    return min(max(chosen, now + PAUSE_MIN), now + PAUSE_MAX)


def _extended(state: State, seat: Seat, until: int) -> e.Event:
    pause = state.pause
    if pause is None or until <= pause.until or until > pause.began_at + PAUSE_MAX:
        raise Rejected(Code.BAD_TIME)
    return e.PauseExtended(seat=seat, until=until)


def _fold(state: State, events: list[e.Event], at: int) -> State:
    for event in events:
        state = evolve(state, event, at)
    return state


def _what_follows(state: State, now: int) -> list[e.Event]:
    """What the room does by itself once that has happened: begin, go on to the next step, resume, end."""
    if state.pause is not None:
        is_due = len(state.pause.ready) == 2 and now >= state.pause.began_at + PAUSE_MIN
        return [e.Resumed()] if is_due else []
    match state.phase:
        case Lobby() if state.a.is_ready and state.b.is_ready:
            return [e.Started(first=_who_is_first(state))]
        case Talking(step=step) as phase if step.is_over():
            return [_after_step(state, phase, now)]
        case _:
            return []


def _who_is_first(state: State) -> Seat:
    """By agreement; where the wishes say nothing or clash, by the coin."""
    wanted = {wish for seat in BOTH if (wish := _wanted(state, seat))}
    return wanted.pop() if len(wanted) == 1 else state.coin


def _wanted(state: State, seat: Seat) -> Seat | None:
    match state.wishes(seat).first:
        case "me":
            return seat
        case "other":
            return seat.other
        case "either":
            return None


def _after_step(state: State, phase: Talking, now: int) -> e.Event:
    """The next step that is open, or the end."""
    row = FORMATS[state.format_id]
    index = phase.index + 1
    if _is_cut(state, phase, row.budget_ms, now):
        index = max(index, len(row.steps) - 1)
    elif index < len(row.steps) and row.steps[index].kind == "bridge" and len(phase.understood) < 2:
        index += 1
    if index < len(row.steps):
        return e.StepEntered(index=index)
    return e.Ended(how="finished" if phase.is_cut else "complete")


def _is_cut(state: State, phase: Talking, budget_ms: int, now: int) -> bool:
    """No topic today, or twice the time is gone: at the end of a turn they go to the close."""
    if isinstance(phase.step, TopicState) and phase.step.outcome == "left":
        return True
    counted_at = state.clock.counted_at
    active = state.clock.active_ms + (0 if counted_at is None else now - counted_at)
    return active > ACTIVE_FACTOR * budget_ms
