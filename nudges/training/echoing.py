"""How much the encoder and the rules count in what came back: swapped, denied, unit by unit.

Fitted on reflections by writers the encoder has not read; measured on writers it was not fitted on either.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nudges.echo import echo
from nudges.figures import ALARMS_ALLOWED, auc, recall_at_alarms
from nudges.learned import heard
from nudges.lines import Line
from nudges.model.encoder import Encoder
from nudges.text import read
from nudges.training.regression import regressed
from nudges.training.weighing import FOLDS, Matrix

TURNS = ("swap", "negated")
RIDGE = (0.1, 0.1, 0.01)

Flags = NDArray[np.bool_]


def echo_weights(
    encoder: Encoder, lines: Sequence[Line]
) -> tuple[dict[str, list[float]], dict[str, float | None]]:
    """Encoder, rules and bias for each; and figures over folds of writers. `lines` have units."""
    voices, turned, units, back, owners = _measured(encoder, lines)
    weights = {
        name: _placed(voices[:, column], turned[:, column], np.logical_not(turned.any(1)))
        for column, name in enumerate(TURNS)
    }
    weights["heard"] = regressed(units, back.astype(float), RIDGE).tolist()
    writers = [line.writer for line in lines]
    shares = [_over_folds(voices[:, column], turned[:, column], writers) for column in range(len(TURNS))]
    wrong, highest = turned.any(1), np.max(shares, axis=0)
    heights = _over_folds(units, back, owners)
    return weights, {
        "swap_negation_auc": auc(highest[wrong].tolist(), highest[~wrong].tolist()),
        "swap_negation_recall_at_3": recall_at_alarms(highest[wrong].tolist(), highest[~wrong].tolist()),
        "units_auc": auc(heights[back].tolist(), heights[~back].tolist()),
    }


def _measured(encoder: Encoder, lines: Sequence[Line]) -> tuple[Matrix, Flags, Matrix, Flags, list[str]]:
    voices, units, back, owners = [], [], [], []
    for line in lines:
        views = encoder.views(line.text, line.moment)
        told = np.max([view.targets for view in views], axis=0)
        statement, reflection = read(line.moment.partner_said or ""), read(line.text)
        whole = echo(statement, reflection)
        seen = dict(zip(TURNS, (whole.swap, whole.negation), strict=True))
        voices.append([[told[encoder.targets[name]], seen[name], 1.0] for name in TURNS])
        for unit, covered in line.units:
            begin = (line.moment.partner_said or "").find(unit)
            sure = heard(views, (begin, begin + len(unit)))
            if sure is not None:
                units.append([sure, echo(read(unit), reflection).coverage, 1.0])
                back.append(covered)
                owners.append(line.writer)
    turned = np.array([[line.swapped, line.negated] for line in lines])
    return np.array(voices), turned, np.array(units), np.array(back), owners


def _placed(voices: Matrix, turned: Flags, faithful: Flags) -> list[float]:
    """So that an even share is reached by few that are faithful."""
    weights = regressed(voices, turned.astype(float), RIDGE)
    weights[-1] -= np.quantile((voices @ weights)[faithful], 1 - ALARMS_ALLOWED)
    return [float(weight) for weight in weights]


def _over_folds(inputs: Matrix, right: Flags, writers: Sequence[str]) -> Matrix:
    known = sorted(set(writers))
    folds = np.array([known.index(writer) % FOLDS for writer in writers])
    heights = np.zeros(len(inputs))
    for fold in range(FOLDS):
        out = folds == fold
        heights[out] = inputs[out] @ regressed(inputs[~out], right[~out].astype(float), RIDGE)
    return heights
