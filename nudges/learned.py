"""What the encoder has learned, added to what the rules see.

Everything is a sum: a rule's evidence and the encoder's weigh together, and each can be told on its own.
The bias of each kind places its bar: the same score is worth showing with the encoder or without.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from nudges.moment import Moment, Safety, Span

if TYPE_CHECKING:
    from nudges.model.encoder import Encoder, View

FOLDER = Path(__file__).parent / "models" / "phrasing-1.0.0"
HARMS: tuple[Safety, ...] = ("disclosure", "threat_of_harm", "self_harm")
# From this logit on, a draft seems fine.
FINE = 2.2
# A rule that is all but certain does not silence every other voice.
SUREST = 0.99
FARTHEST = 9.0
# As much as three words that turned, and none that did not: of 543 faithful mirrors one reaches it.
TURNED_THROUGHOUT = 0.7


@dataclass(frozen=True)
class Weights:
    """How much each voice counts: the encoder on the kind and on the draft being fine, rules and guards.

    `standing` are rules that were right nearly every time: the encoder does not talk them down.
    It does others, in a draft that seems fine to it.
    """

    kind: float
    fine: float
    rules: float
    released: float
    biases: Mapping[str, float]
    harms: Mapping[str, float]
    echo: Mapping[str, Sequence[float]]
    standing: Sequence[str]

    def score(self, name: str, kind: float, fine: float, seen: "Seen") -> float:
        told = (
            self.kind * kind + self.fine * fine + self.rules * seen.evidence + self.released * seen.released
        )
        return _share(told + self.biases[name])

    def mirrored(self, name: str, told: float, seen: float) -> float:
        """How sure that something is back, or turned on the way; from an even share on it may be said."""
        learned, rules, bias = self.echo[name]
        return _share(learned * told + rules * seen + bias)


@dataclass(frozen=True)
class Seen:
    """What the rules see of one kind: how sure, which of them, and whether a guard released a hit."""

    score: float = 0.0
    rules: Sequence[str] = ()
    released: bool = False

    @property
    def evidence(self) -> float:
        return -math.log(1 - min(self.score, SUREST))


@dataclass(frozen=True)
class Sight:
    """How sure of one kind, and the words that speak most for it."""

    score: float
    place: Span


class Learned:
    """The encoder with its weights."""

    def __init__(self, encoder: "Encoder") -> None:
        self._encoder = encoder
        self._weights = Weights(**encoder.card["weights"])
        self.name: str = encoder.card["name"]
        self.unread: frozenset[str] = frozenset(encoder.card["unread"])

    def look(self, draft: str, moment: Moment) -> "Look":
        return Look(self._encoder.views(draft, moment), self._encoder.targets, self._weights)


@dataclass(frozen=True)
class Look:
    """One draft as the encoder sees it, stretch by stretch: the surest stretch speaks for the whole."""

    views: Sequence["View"]
    targets: Mapping[str, int]
    weights: Weights

    def sight(self, name: str, seen: Seen) -> Sight:
        """One kind, beside what the rules see of it."""
        index, fine = self.targets[name], self.targets["ok"]
        sights = [
            Sight(
                self.weights.score(name, float(view.targets[index]), float(view.targets[fine]), seen),
                _place(view, index),
            )
            for view in self.views
        ]
        return max(sights, key=lambda sight: sight.score)

    def stands(self, rules: Iterable[str]) -> bool:
        return self.told("ok") < FINE or any(rule in self.weights.standing for rule in rules)

    def turned(self, name: str, seen: float) -> float:
        """How sure that it is another's ("swap"), or denied ("negated"), beside what the rules see."""
        both = self.weights.mirrored(name, self.told(name), seen)
        return max(both, seen) if seen >= TURNED_THROUGHOUT else both

    def heard(self, unit: Span, seen: float) -> float:
        """How sure that this part of the statement is back; beyond its reach, the rules tell."""
        told = heard(self.views, unit)
        return seen if told is None else self.weights.mirrored("heard", told, seen)

    def safety(self) -> Safety | None:
        """The class of harm that stands highest above its bar."""
        heights = {harm: self.told(harm) + self.weights.harms[harm] for harm in HARMS}
        highest = max(HARMS, key=lambda harm: heights[harm])
        return highest if heights[highest] >= 0 else None

    def told(self, name: str) -> float:
        """What the encoder alone says of a target."""
        return max(float(view.targets[self.targets[name]]) for view in self.views)


def learned(folder: Path = FOLDER) -> Learned | None:
    """The encoder that ships; none where its files are missing or damaged, and the rules work alone."""
    found = _loaded(folder)
    return found if isinstance(found, Learned) else None


def unread_writers() -> frozenset[str]:
    """Whose lines the encoder's training left out: what it says of them is said of strangers."""
    found = learned()
    return found.unread if found else frozenset()


def state(folder: Path = FOLDER) -> str:
    """One line for whoever runs the product."""
    found = _loaded(folder)
    return f"rules and {found.name}" if isinstance(found, Learned) else f"rules only: {found}"


@cache
def _loaded(folder: Path) -> Learned | str:
    if not all((folder / name).is_file() for name in ("model.json", "encoder.onnx")):
        return f"{folder.name} is missing"
    # Only where there is something to run: numpy and onnxruntime take a second, and a hundred megabytes.
    from nudges.model.encoder import Encoder, Unusable

    try:
        return Learned(Encoder(folder))
    except Unusable as reason:
        return str(reason)


def heard(views: Sequence["View"], unit: Span) -> float | None:
    """What the encoder alone says of a part of the statement being back."""
    told = [float(view.heard[places].mean()) for view in views if (places := _places(view, unit))]
    return max(told, default=None)


def _places(view: "View", unit: Span) -> list[int]:
    """The pieces of the statement that are of this unit."""
    before = enumerate(view.encoding.places[: view.encoding.draft_from])
    return [index for index, place in before if place and unit[0] <= place[0] < unit[1]]


def _place(view: "View", index: int) -> Span:
    """The piece of the draft that speaks loudest for a kind."""
    places = view.encoding.places
    inside = range(view.encoding.draft_from, len(places) - 1)
    return cast(Span, places[max(inside, key=lambda piece: view.evidence[piece, index])])


def _share(logit: float) -> float:
    """Nothing is quite certain, one way or the other."""
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, logit))))
