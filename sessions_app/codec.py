"""The one place that knows how states, events and stored answers look as JSON."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from sessions_app.engine import State
from sessions_app.engine.events import Event
from sessions_app.jobs import Answer

_STATE: TypeAdapter[State] = TypeAdapter(State)
_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


def dump_state(state: State) -> str:
    """The folded state as text."""
    return _STATE.dump_json(state).decode()


def load_state(text: str) -> State:
    """The folded state again."""
    return _STATE.validate_json(text)


def dump_event(event: Event) -> str:
    """One event as text."""
    return _EVENT.dump_json(event).decode()


def load_event(text: str) -> Event:
    """One event again, however long ago it was written."""
    return _EVENT.validate_json(text)


def dump_answer(answer: Answer) -> str:
    """The answer to a command as text."""
    return _ANSWER.dump_json(answer).decode()


def load_answer(text: str) -> Answer:
    """The answer again."""
    return _ANSWER.validate_json(text)
