"""How much the encoder and the rules count for each kind, and from where on a kind is shown.

Fitted on writers the encoder has not read: on its own lines it would seem surer than it is.
"""

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from nudges.assessing import categories, seen_by_rules
from nudges.learned import FINE, HARMS
from nudges.lines import Line
from nudges.model.encoder import Encoder
from nudges.policy import bar_of
from nudges.training.regression import regressed

VOICES = ("kind", "rules", "released", "fine")
NAMES = tuple(categories())
FOLDS = 5
# Being told one of these by mistake hurts more; the figure is how much further a logit has to reach.
STRICTER = {"contempt": 0.3, "threat_ultimatum": 0.3, "mind_reading": 0.3}
# With a margin: alarms at a bar placed on one set have been up to half as many again on another.
STRICT, LENIENT, ALARMS = 0.85, 0.9, 0.025
BARS = np.arange(-3.0, 8.0, 0.1)
FLOOR, FEWEST_TO_JUDGE_BY, RAISED_BY, FLOOR_STEPS = 0.8, 8, 0.3, 12
# A rule stands from so high a share on; doubt counts as so many times more at the share that is asked of all.
STANDING, DOUBT = 0.9, 2
LOOK_ALIKES_ALLOWED, OTHERS_ALLOWED = 0.045, 0.01
HARM_BARS = 12

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]
Kinds = NDArray[np.int64]


@dataclass(frozen=True)
class Measured:
    """Held-out lines by kinds: the voices, what is right (NaN: either), and the logits of harm."""

    writers: Sequence[str]
    voices: Matrix
    right: Matrix
    harms: Matrix
    hits: Flags
    passes: Flags
    look_alikes: Flags
    standing: Flags

    def only(self, wanted: Flags) -> "Measured":
        writers = [self.writers[row] for row in np.flatnonzero(wanted).tolist()]
        return Measured(
            writers,
            self.voices[wanted],
            self.right[wanted],
            self.harms[wanted],
            self.hits[wanted],
            self.passes[wanted],
            self.look_alikes[wanted],
            self.standing[wanted],
        )


def standing_rules(lines: Iterable[Line]) -> list[str]:
    """The rules that are right nearly every time they would be shown alone."""
    right: dict[str, list[bool]] = {}
    for line in lines:
        if line.is_hit or line.must_pass:
            for name, seen in seen_by_rules(line.text, line.moment).items():
                if seen.score >= bar_of(name):
                    right.setdefault(seen.rules[0], []).append(name in line.labels | line.acceptable)
    return sorted(
        rule for rule, told in right.items() if sum(told) + DOUBT * STRICT >= STANDING * (len(told) + DOUBT)
    )


def measured(
    encoder: Encoder, lines: Sequence[Line], about_harm: Set[str], standing: Sequence[str]
) -> Measured:
    """`about_harm` are the ids of lines that are of harm, or look so on purpose."""
    voices = np.full((len(lines), len(NAMES), len(VOICES)), np.nan)
    right = np.full((len(lines), len(NAMES)), np.nan)
    harms = np.full((len(lines), len(HARMS)), -np.inf)
    stands = np.zeros((len(lines), len(NAMES)), dtype=np.bool_)
    for row, line in enumerate(lines):
        seen = seen_by_rules(line.text, line.moment)
        views = encoder.views(line.text, line.moment)
        if not views:
            continue
        told = np.max([view.targets for view in views], axis=0)
        harms[row] = [told[encoder.targets[name]] for name in HARMS]
        for column, name in enumerate(NAMES):
            if name not in seen:
                continue
            one = seen[name]
            voices[row, column] = (
                told[encoder.targets[name]], one.evidence, one.released, told[encoder.targets["ok"]]
            )  # fmt: skip
            stands[row, column] = one.score >= bar_of(name) and (
                told[encoder.targets["ok"]] < FINE or not set(standing).isdisjoint(one.rules)
            )
            if line.safety is None and (name in line.labels or name not in line.acceptable):
                right[row, column] = name in line.labels
    return Measured(
        [line.writer for line in lines],
        voices,
        right,
        harms,
        hits=np.array([line.is_hit for line in lines]),
        passes=np.array([line.must_pass for line in lines]),
        look_alikes=np.array([line.must_pass and line.id in about_harm for line in lines]),
        standing=stands,
    )


def fitted(data: Measured, voices: Sequence[str] = VOICES) -> tuple[dict[str, float], dict[str, float]]:
    """Weights of the voices and a bias for each kind: a logistic regression in which kinds are much alike.

    Whether a draft is fine as it is says little of which kind it would be; so that is weighed by drafts.
    """
    chosen = [VOICES.index(voice) for voice in voices if voice != "fine"]
    rows, columns = np.nonzero(~np.isnan(data.right) & ~np.isnan(data.voices[:, :, 0]))
    heard = data.voices[rows, columns][:, chosen]
    told = np.hstack([heard, np.ones((len(heard), 1)), np.eye(len(NAMES))[columns]])
    ridge = [0.01] * (len(chosen) + 1) + [3.0] * len(NAMES)
    found = regressed(told, data.right[rows, columns], ridge).tolist()
    common, own = found[len(chosen)], found[len(chosen) + 1 :]
    biases = {name: common + bias for name, bias in zip(NAMES, own, strict=True)}
    weights = dict.fromkeys(VOICES, 0.0)
    weights.update((VOICES[index], weight) for index, weight in zip(chosen, found, strict=False))
    if "fine" in voices:
        weights["fine"] = _fineness(data, logits(data, weights, biases))
    return weights, biases


def _fineness(data: Measured, heights: Matrix) -> float:
    """How much it counts that a draft seems fine, beside the highest of its kinds."""
    rows = (data.hits | data.passes) & np.isfinite(heights.max(1))
    fine = np.nanmax(data.voices[rows, :, VOICES.index("fine")], axis=1)
    told = np.stack([heights[rows].max(1), fine, np.ones(len(fine))], axis=1)
    height, fineness, _ = regressed(told, data.hits[rows].astype(float), [0.01] * 3).tolist()
    return float(fineness / height)


def logits(data: Measured, weights: Mapping[str, float], biases: Mapping[str, float]) -> Matrix:
    """How high each kind stands in each line; not at all where it cannot be meant."""
    told: Matrix = data.voices @ np.array([weights[voice] for voice in VOICES])
    told += np.array([biases[name] for name in NAMES])
    return np.where(np.isnan(told), -np.inf, told)


@dataclass(frozen=True)
class Outcome:
    """What is shown, as shares of 1."""

    shown: int
    strict: float
    lenient: float
    recall: float
    alarms: float


def over_folds(data: Measured, voices: Sequence[str]) -> Outcome:
    """Weighed on four fifths of the writers, with an outcome on the last; and so for each fifth."""
    writers = sorted(set(data.writers))
    folds = np.array([writers.index(writer) % FOLDS for writer in data.writers])
    heights = np.full(data.right.shape, -np.inf)
    for fold in range(FOLDS):
        known = data.only(folds != fold)
        weights, biases = fitted(known, voices)
        bars = placed_bars(known, logits(known, weights, biases))
        left = data.only(folds == fold)
        heights[folds == fold] = upheld(left, logits(left, weights, biases) - bars)
    return outcome(data, heights, 0.0)


def outcome(data: Measured, heights: Matrix, bar: float) -> Outcome:
    """One kind above the bar is shown; none on the path of safety."""
    shown, _, right = _shown(data, heights, bar)
    good = shown & (right != 0)
    return Outcome(
        int(shown.sum()),
        _share(right[shown] == 1),
        _share(good[shown]),
        _share(good[data.hits]),
        _share((shown & (right == 0))[data.passes]),
    )


def _shown(data: Measured, heights: Matrix, bar: float) -> tuple[Flags, Kinds, Matrix]:
    """Of each line, whether a kind is shown, which, and how right that is (NaN: tolerable).

    The first in the order of the kinds that a rule can name, or else the first of all.
    """
    over = heights >= bar
    named = over & (data.voices[:, :, VOICES.index("rules")] > 0)
    kinds = np.where(named.any(1), named.argmax(1), over.argmax(1))
    right = np.take_along_axis(data.right, kinds[:, None], axis=1)[:, 0]
    return over.any(1) & (data.hits | data.passes), kinds, right


def _share(right: Flags) -> float:
    return float(np.mean(right)) if len(right) else 1.0


def placed_bars(data: Measured, heights: Matrix) -> Matrix:
    """How high each kind has to stand: one bar for all, stricter for some and wherever one is often wrong."""
    heights = upheld(data, heights)
    extra = np.array([STRICTER.get(name, 0.0) for name in NAMES])
    bar = _lowest_good(data, heights - extra)
    for _ in range(FLOOR_STEPS):
        wrong = _often_wrong(data, heights - extra, bar)
        if not wrong.any():
            break
        extra = extra + RAISED_BY * wrong
        bar = _lowest_good(data, heights - extra)
    return bar + extra


def upheld(data: Measured, heights: Matrix) -> Matrix:
    """What a standing rule found is above every bar."""
    return np.where(data.standing, np.inf, heights)


def _lowest_good(data: Measured, heights: Matrix) -> float:
    """The lowest bar from which on all is as precise and as quiet as it has to be."""
    for bar in BARS.tolist():
        found = outcome(data, heights, bar)
        if found.strict >= STRICT and found.lenient >= LENIENT and found.alarms <= ALARMS:
            return float(bar)
    return float(BARS[-1])


def _often_wrong(data: Measured, heights: Matrix, bar: float) -> Flags:
    shown, kinds, right = _shown(data, heights, bar)
    told = [right[shown & (kinds == kind)] for kind in range(len(NAMES))]
    return np.array([len(each) >= FEWEST_TO_JUDGE_BY and _share(each != 0) < FLOOR for each in told])


def logit(share: float) -> float:
    return math.log(share / (1 - share))


def harm_bars(data: Measured) -> dict[str, float]:
    """A bar for each class: those that find most together, while few look-alikes and hardly others rise."""
    harmed, others = ~(data.hits | data.passes), (data.hits | data.passes) & ~data.look_alikes
    over = [_over_bars(data, kind) for kind in range(len(HARMS))]
    best, found = [0] * len(HARMS), -1.0
    for chosen in product(range(HARM_BARS), repeat=len(HARMS)):
        raised = np.any([over[kind][1][:, bar] for kind, bar in enumerate(chosen)], axis=0)
        few = (
            raised[data.look_alikes].mean() <= LOOK_ALIKES_ALLOWED and raised[others].mean() <= OTHERS_ALLOWED
        )
        if few and raised[harmed].mean() > found:
            best, found = [*chosen], float(raised[harmed].mean())
    return {name: float(over[kind][0][best[kind]]) for kind, name in enumerate(HARMS)}


def _over_bars(data: Measured, kind: int) -> tuple[Matrix, Flags]:
    """Bars above all but a few of the look-alikes, and which lines stand above each."""
    heights = data.harms[:, kind]
    bars = np.quantile(heights[data.look_alikes], 1 - np.linspace(0, LOOK_ALIKES_ALLOWED, HARM_BARS)) + 1e-6
    return bars, heights[:, None] >= bars
