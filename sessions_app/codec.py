"""The one place that knows how states, events and stored answers look as JSON."""

from typing import Annotated

import msgspec
from pydantic import Field, TypeAdapter

from sessions_app.engine import State
from sessions_app.engine.events import Event
from sessions_app.jobs import Answer

_STATE: TypeAdapter[State] = TypeAdapter(State)
_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


def _written(record: State | Event | Answer) -> str:
    return msgspec.json.encode(record).decode()


def dump_state(state: State) -> str:
    """The folded state as text."""
    return _written(state)


def load_state(text: str) -> State:
    """The folded state again."""
    return _STATE.validate_json(text)


def dump_event(event: Event) -> str:
    """One event as text."""
    return _written(event)


def load_event(text: str) -> Event:
    """One event again, however long ago it was written."""
    return _EVENT.validate_json(text)


def dump_answer(answer: Answer) -> str:
    """The answer to a command as text."""
    return _written(answer)


def load_answer(text: str) -> Answer:
    """The answer again."""
    return _ANSWER.validate_json(text)
