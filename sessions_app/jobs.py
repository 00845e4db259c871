"""What the store is asked to do, and what it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sessions_app.engine import State
from sessions_app.engine.events import Event
from sessions_app.engine.variants import variant
from sessions_app.words import Plain


class Refusal(StrEnum):
    """Why the store says no. The engine's codes stand beside these."""

    NOT_MEMBER = "not_member"  # of this conversation, or not any more
    EXPIRED_INTENT = "expired_intent"  # it came too late to be meant
    COMMAND_ID_REUSED = "command_id_reused"  # that id stands for something else
    BUSY = "busy"  # nothing was stored; the same command may be sent again


@dataclass(frozen=True, slots=True)
class Accepted:
    """It happened; the conversation is at `version` since."""

    version: int


@dataclass(frozen=True, slots=True)
class Refused:
    """It did not happen, and nothing has changed."""

    code: str


Answer = Accepted | Refused


@variant
class Intent:
    """Whose command it is, and what makes a retry of it harmless. Not meant any more after `expires_at`."""

    person: str
    command_id: str
    body_hash: str
    expires_at: int | None = None


@variant
class Job:
    """One change to one conversation.

    `decide(state, now)` names the events or raises the engine's Rejected; it may run several times. `words`
    are what the new lines say. `also` runs in the writer's thread and transaction: rows that belong to the
    same change. Without an intent it is the room itself that acts.
    """

    decide: Callable[[State, int], list[Event]]
    intent: Intent | None = None
    words: Mapping[str, Plain] = field(default_factory=dict)
    also: Callable[[], None] | None = None
    # Whether deadlines that are due come first. Time that is given back moves them.
    fires_due: bool = True
