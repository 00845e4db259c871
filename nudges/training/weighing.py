"""How much the encoder and the rules count for each kind, and from where on a kind is shown.

Fitted on writers the encoder has not read: on its own lines it would seem surer than it is.
"""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nudges.assessing import categories, seen_by_rules
from nudges.learned import HARMS
from nudges.lines import Line
from nudges.model.encoder import Encoder

VOICES = ("kind", "fine", "rules", "released")
NAMES = tuple(categories())
RIDGE = 3.0
STEPS = 30
# Being told one of these by mistake hurts more; the figure is how much further a logit has to reach.
STRICTER = {"contempt": 0.3, "threat_ultimatum": 0.3, "mind_reading": 0.3}
# With a margin: alarms at a bar placed on one set have been up to half as many again on another.
STRICT, LENIENT, ALARMS = 0.87, 0.91, 0.02
FLOOR, FEWEST_TO_JUDGE_BY, RAISED_BY, FLOOR_STEPS = 0.8, 8, 0.3, 12
LOOK_ALIKES_ALLOWED, OTHERS_ALLOWED = 0.04, 0.005

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Measured:
    """Held-out lines by kinds: the voices, what is right (NaN: either), and the logits of harm."""

    lines: Sequence[Line]
    voices: Matrix
    right: Matrix
    harms: Matrix
    look_alikes: NDArray[np.bool_]

    def only(self, wanted: NDArray[np.bool_]) -> "Measured":
        lines = [self.lines[row] for row in np.flatnonzero(wanted).tolist()]
        return Measured(
            lines, self.voices[wanted], self.right[wanted], self.harms[wanted], self.look_alikes[wanted]
        )


def measured(encoder: Encoder, lines: Sequence[Line], about_harm: Set[str]) -> Measured:
    """`about_harm` are the ids of lines that are of harm, or look so on purpose."""
    voices = np.full((len(lines), len(NAMES), len(VOICES)), np.nan)
    right = np.full((len(lines), len(NAMES)), np.nan)
    harms = np.full((len(lines), len(HARMS)), -np.inf)
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
                told[encoder.targets[name]], told[encoder.targets["ok"]], one.evidence, one.released
            )  # fmt: skip
            if line.safety is None and (name in line.labels or name not in line.acceptable):
                right[row, column] = name in line.labels
    alike = np.array([line.safety is None and line.id in about_harm for line in lines])
    return Measured(lines, voices, right, harms, alike)


def fitted(data: Measured, voices: Sequence[str] = VOICES) -> tuple[dict[str, float], dict[str, float]]:
    """Weights of the voices and a bias for each kind: a logistic regression in which kinds are much alike."""
    known = ~np.isnan(data.right) & ~np.isnan(data.voices[:, :, 0])
    rows, columns = np.nonzero(known)
    heard = data.voices[rows, columns][:, [VOICES.index(voice) for voice in voices]]
    ones = np.eye(len(NAMES))[columns]
    inputs = np.hstack([heard, np.ones((len(heard), 1)), ones])
    weights = np.zeros(inputs.shape[1])
    ridge = np.diag([0.01] * (len(voices) + 1) + [RIDGE] * len(NAMES))
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (data.right[rows, columns] - share) - ridge @ weights
        bend = (inputs * (share * (1 - share))[:, None]).T @ inputs + ridge
        weights = weights + np.linalg.solve(bend, slope)
    common = weights[len(voices)]
    biases = {name: float(common + own) for name, own in zip(NAMES, weights[len(voices) + 1 :], strict=True)}
    return dict.fromkeys(VOICES, 0.0) | dict(zip(voices, map(float, weights), strict=False)), biases


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


def shown_kinds(data: Measured, heights: Matrix, bar: float) -> list[str | None]:
    """The first kind above the bar, in the order of the kinds; none on the path of safety."""
    over = heights >= bar
    return [
        NAMES[first] if any_over and line.safety is None else None
        for line, any_over, first in zip(data.lines, over.max(1), over.argmax(1), strict=True)
    ]


def over_halves(data: Measured, voices: Sequence[str]) -> Outcome:
    """Weighed on the lines of half of the writers, with an outcome on the others'; and the reverse."""
    writers = sorted({line.writer for line in data.lines})
    first = np.array([writers.index(line.writer) % 2 == 0 for line in data.lines])
    heights = np.full(data.right.shape, -np.inf)
    for half in (first, np.logical_not(first)):
        known = data.only(np.logical_not(half))
        weights, biases = fitted(known, voices)
        bars = placed_bars(known, logits(known, weights, biases))
        heights[half] = logits(data.only(half), weights, biases) - bars
    return outcome(data, heights, 0.0)


def outcome(data: Measured, heights: Matrix, bar: float) -> Outcome:
    shown = [
        (line, kind)
        for line, kind in zip(data.lines, shown_kinds(data, heights, bar), strict=True)
        if line.safety is None
    ]
    told = [(line, kind) for line, kind in shown if kind]
    passes = [(line, kind) for line, kind in shown if line.must_pass]
    return Outcome(
        len(told),
        _share([kind in line.labels for line, kind in told]),
        _share([kind in line.labels | line.acceptable for line, kind in told]),
        _share([kind in line.labels | line.acceptable for line, kind in shown if line.is_hit]),
        _share([kind is not None and kind not in line.acceptable for line, kind in passes]),
    )


def _share(right: list[bool]) -> float:
    return float(np.mean(right)) if right else 1.0


def placed_bars(data: Measured, heights: Matrix) -> Matrix:
    """How high each kind has to stand: one bar for all, stricter for some and wherever one is often wrong."""
    extra = np.array([STRICTER.get(name, 0.0) for name in NAMES])
    bar = _lowest_good(data, heights - extra)
    for _ in range(FLOOR_STEPS):
        wrong = [_is_often_wrong(data, heights - extra, bar, name) for name in NAMES]
        if not any(wrong):
            break
        extra = extra + RAISED_BY * np.array(wrong)
        bar = _lowest_good(data, heights - extra)
    return bar + extra


def _lowest_good(data: Measured, heights: Matrix) -> float:
    """The lowest bar from which on all is as precise and as quiet as it has to be."""
    bars = np.arange(-1.5, 4.0, 0.05)
    good = [
        bar
        for bar in bars
        if (found := outcome(data, heights, float(bar))).strict >= STRICT
        and found.lenient >= LENIENT
        and found.alarms <= ALARMS
    ]
    return float(good[0]) if good else float(bars[-1])


def _is_often_wrong(data: Measured, heights: Matrix, bar: float, name: str) -> bool:
    shown = shown_kinds(data, heights, bar)
    told = [line for line, kind in zip(data.lines, shown, strict=True) if kind == name]
    right = [name in line.labels | line.acceptable for line in told]
    return len(told) >= FEWEST_TO_JUDGE_BY and _share(right) < FLOOR


def logit(share: float) -> float:
    return math.log(share / (1 - share))


def harm_bar(data: Measured) -> float:
    """The lowest bar at which few look-alikes of harm, and hardly any other line, are taken for it."""
    highest = data.harms.max(1)
    others = np.array([line.safety is None for line in data.lines]) & ~data.look_alikes
    return max(
        float(np.quantile(highest[data.look_alikes], 1 - LOOK_ALIKES_ALLOWED)),
        float(np.quantile(highest[others], 1 - OTHERS_ALLOWED)),
    )
