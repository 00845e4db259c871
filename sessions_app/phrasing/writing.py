"""What a seat may be writing at this moment: as a speaker or a listener, and in answer to which lines."""

from dataclasses import dataclass
from typing import Literal

from sessions_app.engine import Seat, State
from sessions_app.engine.state import Talking
from sessions_app.engine.steps.deepen import DeepenState
from sessions_app.engine.steps.round import RoundState, Statement


@dataclass(frozen=True, kw_only=True, slots=True)
class Writing:
    """`said_back` are the lines that a reflection gives back, the oldest first; none where nothing is."""

    role: Literal["speaker", "listener"]
    phase: str
    said_back: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What a draft is looked at in. `said` is what it answers: lines and their texts, the oldest first."""

    writing: Writing
    said: tuple[tuple[str, str], ...]
    ideas_welcome: bool
    conversations: int


def writing_of(state: State, seat: Seat) -> Writing | None:
    """None where this seat has nothing to write."""
    if state.pause is not None or not isinstance(state.phase, Talking):
        return None
    match state.phase.step:
        case RoundState(moment="reflecting", statement=Statement() as statement, speaker=speaker) if (
            speaker is not seat
        ):
            lines = _said_back(statement)
            return Writing(role="listener", phase="reflecting", said_back=lines) if lines else None
        case DeepenState(moment="writing", speaker=speaker) if speaker is not seat:
            return Writing(role="listener", phase="deepening")
        case step if any(action.caps for action in step.actions(seat)):
            return Writing(role="speaker", phase=step.kind)
        case _:
            return None


def _said_back(statement: Statement) -> tuple[str, ...]:
    """A statement counts with what was added to it. Nobody is asked to say back an "I don't know yet"."""
    if statement.asked == "unknown":
        return ()
    first = statement.line if statement.asked == "whole" else None
    return tuple(line for line in (first, statement.correction) if line is not None)
