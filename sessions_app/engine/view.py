"""`view_for`: everything one seat may see and do. No words: lines are named by id and joined outside.

What is not in here is private: the other's wishes, readiness, parts not yet shown, and who paused.
"""

from functools import cache
from typing import Literal

from sessions_app.engine.actions import Action
from sessions_app.engine.commands import Keeping
from sessions_app.engine.events import How
from sessions_app.engine.formats import FORMATS
from sessions_app.engine.limits import PAUSE_MIN
from sessions_app.engine.room import actions_for, focus
from sessions_app.engine.seats import Seat, seat_of_turn
from sessions_app.engine.state import First, Lobby, Over, State, Talking, keeping_of
from sessions_app.engine.steps import kinds
from sessions_app.engine.steps.deepen import Deepen
from sessions_app.engine.steps.round import Round
from sessions_app.engine.variants import variant


@variant
class LobbyScene:
    """Before it begins: the seat's own wishes, and what the room has settled on."""

    formats: tuple[str, ...]
    first: First
    your_keeping: Keeping
    is_ready: bool
    closes_at: int
    kind: Literal["lobby"] = "lobby"


@variant
class PausedScene:
    """The same for both, but for whether this seat has said that it is ready."""

    until: int
    earliest: int
    is_ready: bool
    kind: Literal["paused"] = "paused"


@variant
class OverScene:
    """It has ended; `how` tells only what both may know."""

    how: Literal["complete", "finished", "not_today"]
    kind: Literal["over"] = "over"


Progress = Literal["done", "now", "todo"]
Scene = LobbyScene | PausedScene | OverScene | kinds.StepScene


@variant
class Mark:
    """One mark of the path along the top of the screen."""

    mark: Literal["arrive", "turn", "bridge", "close"]
    state: Progress
    seat: Seat | None = None


@variant
class KindWordSeen:
    """The last kind word and the tap back."""

    seat: Seat
    chip: str
    answer: Literal["thanks", "not_yet"] | None


@variant
class View:
    """One seat's whole picture. Times in milliseconds since 1970; `on` is what a command given now names."""

    you: Seat
    format_id: str
    keeping: Keeping
    scene: Scene
    on: str
    actions: tuple[Action, ...]
    path: tuple[Mark, ...]
    since: int
    soft_until: int | None
    wrap_up: bool
    topic: str | None
    parked: tuple[str, ...]
    kind_word: KindWordSeen | None
    ideas_welcome: bool


def view_for(state: State, seat: Seat) -> View:
    """What `seat` sees and may do."""
    talking = state.phase if isinstance(state.phase, Talking) else None
    word = state.kind_word
    return View(
        you=seat,
        format_id=state.format_id,
        keeping=keeping_of(state),
        scene=_scene(state, seat),
        on=focus(state, seat),
        actions=actions_for(state, seat),
        path=_path(state.format_id, *_position(state)),
        since=state.clock.since,
        soft_until=state.clock.soft_until if state.pause is None else None,
        wrap_up=state.clock.wrap_up,
        topic=talking.topic if talking else None,
        parked=() if isinstance(state.phase, Lobby) else state.phase.parked,
        kind_word=KindWordSeen(seat=word.seat, chip=word.chip, answer=word.answer) if word else None,
        ideas_welcome=state.ideas_welcome,
    )


def _scene(state: State, seat: Seat) -> Scene:
    if state.pause is not None:
        pause = state.pause
        return PausedScene(
            until=pause.until, earliest=pause.began_at + PAUSE_MIN, is_ready=seat in pause.ready
        )
    match state.phase:
        case Lobby(closes_at=closes_at):
            wishes = state.wishes(seat)
            return LobbyScene(
                formats=state.formats,
                first=wishes.first,
                your_keeping=wishes.keeping,
                is_ready=wishes.is_ready,
                closes_at=closes_at,
            )
        case Talking(step=step):
            return step.scene(seat)
        case Over(how=how):
            return OverScene(how=_seen(how))


def _seen(how: How) -> Literal["complete", "finished", "not_today"]:
    """Nobody back, one finishing and one going for good look the same."""
    return how if how == "complete" or how == "not_today" else "finished"


def _position(state: State) -> tuple[Seat, int, bool]:
    """Who speaks first, how many steps are done, and whether the next one is going on."""
    match state.phase:
        case Lobby():
            return state.coin, 0, False
        case Talking(first=first, index=index):
            return first, index, True
        case Over(first=first, reached=reached):
            return first, reached, False


@cache
def _path(format_id: str, first: Seat, reached: int, is_going_on: bool) -> tuple[Mark, ...]:
    """The marks of the format in order, neighbours of one kind drawn as one."""
    marks: list[Mark] = []
    for index, step in enumerate(FORMATS[format_id].steps):
        seat = _turn_seat(step, first)
        is_now = is_going_on and index == reached
        here: Progress = "now" if is_now else "done" if index < reached else "todo"
        if marks and marks[-1].mark == step.mark and marks[-1].seat == seat:
            here = _both(marks.pop().state, here)
        marks.append(Mark(mark=step.mark, seat=seat, state=here))
    return tuple(marks)


def _both(before: Progress, after: Progress) -> Progress:
    """Two steps under one mark: now if either is, done when both are."""
    if "now" in (before, after):
        return "now"
    return before if before == after else "todo"


def _turn_seat(step: kinds.Step, first: Seat) -> Seat | None:
    match step:
        case Round(turn=turn) | Deepen(turn=turn):
            return seat_of_turn(turn, first)
        case _:
            return None
