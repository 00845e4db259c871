"""Logistic regression, small enough to be solved exactly."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 30

Matrix = NDArray[np.float64]


def regressed(inputs: Matrix, right: Matrix, ridge: Sequence[float]) -> Matrix:
    """The weights of the inputs. Each is drawn to nothing by its own share of `ridge`."""
    weights: Matrix = np.zeros(inputs.shape[1])
    pull = np.diag(ridge)
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (right - share) - pull @ weights
        bend = (inputs * (share * (1 - share))[:, None]).T @ inputs + pull
        weights = weights + np.linalg.solve(bend, slope)
    return weights
