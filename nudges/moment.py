"""What a draft is judged in, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Role = Literal["speaker", "listener"]
Safety = Literal["disclosure", "threat_of_harm", "self_harm"]
Span = tuple[int, int]

LISTENING_PHASES = frozenset({"reflecting", "deepening"})


@dataclass(frozen=True)
class Moment:
    """Whose draft it is, what it answers, and what its author has seen of nudges so far.

    `shown` and `kept` are of this conversation, `conversations` are those held before it.
    """

    role: Role
    phase: str = ""
    partner_said: str | None = None
    ideas_welcome: bool = False
    shown: tuple[str, ...] = ()
    shown_this_turn: tuple[str, ...] = ()
    kept: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    muted: frozenset[str] = frozenset()
    conversations: int = 0

    @property
    def is_listening(self) -> bool:
        """Whether the draft is to say back what the partner said. Without a phase, a listener's is."""
        return self.role == "listener" and (not self.phase or self.phase in LISTENING_PHASES)


@dataclass(frozen=True)
class Nudge:
    """One private hint: its kind, and the words it is about. Sentences are for whoever shows it.

    `topic` is a noun of the draft's own, for the first blank of a beginning.
    """

    category: str
    tier: int
    span: Span
    topic: str | None
    rules: tuple[str, ...]

    @property
    def beat_seconds(self) -> int:
        return 5 if self.tier == 3 else 0


@dataclass(frozen=True)
class Finding:
    """How sure the rules are of one category, where they see it, and which they were."""

    category: str
    score: float
    spans: tuple[Span, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """One thing the partner said, and how much of it has come back so far.

    `weight` counts its words of content, `back` is where some of them stand in the reflection: perhaps as the
    wrong person's (`is_swapped`), or with a "not" that came or went (`is_denied`).
    """

    span: Span
    heard: float
    weight: int
    back: Span | None
    is_swapped: bool
    is_denied: bool

    @property
    def is_heard(self) -> bool:
        return self.heard >= 0.5


@dataclass(frozen=True)
class Echo:
    """What a reflection gives back: for hints only, never a verdict on the listener."""

    units: tuple[Unit, ...]
    swap: float
    negation: float

    @property
    def coverage(self) -> float:
        return sum(unit.heard for unit in self.units) / len(self.units) if self.units else 0.0


@dataclass(frozen=True)
class Assessment:
    """Everything the rules see in a draft; what of it is shown is for the policy to say."""

    findings: Mapping[str, Finding]
    safety: Safety | None
    echo: Echo | None
