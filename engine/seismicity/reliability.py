"""Do things forecast with 20 % happen one time in five? Reliability and the Brier score."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..optional import SCIPY, Lazy

stats = Lazy("scipy.stats", "scipy", SCIPY)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

# Probabilities of cells span decades: so do the bins.
EDGES = (0.0, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1.0)


@dataclass(frozen=True)
class Reliability:
    """Forecast and observed frequencies, in the bins of probability that occur [K].

    forecast: mean probability; observed: share that happened; low, high: where that share should
    lie with 95 % probability if the forecast is right and its members independent (Bröcker & Smith
    2007, Weather and Forecasting 22, 651-661); number: how many there are.
    """

    forecast: Floats
    observed: Floats
    low: Floats
    high: Floats
    number: Integers


def reliability(
    probability: ArrayLike, happened: ArrayLike, edges: ArrayLike = EDGES
) -> Reliability:
    """Compare probabilities [N] with what happened [N] (bool), in bins between rising `edges`."""
    forecast, outcome = np.ravel(probability).astype(float), np.ravel(happened).astype(bool)
    limits = np.asarray(edges, float)
    group = np.clip(np.searchsorted(limits, forecast, side="right") - 1, 0, len(limits) - 2)
    number = np.bincount(group, minlength=len(limits) - 1)
    kept = number > 0
    mean = np.bincount(group, weights=forecast, minlength=len(number))[kept] / number[kept]
    share = np.bincount(group, weights=outcome, minlength=len(number))[kept] / number[kept]
    spread = stats.binom(number[kept], mean)
    return Reliability(
        mean,
        share,
        spread.ppf(0.025) / number[kept],
        spread.ppf(0.975) / number[kept],
        number[kept],
    )


def brier_score(probability: ArrayLike, happened: ArrayLike) -> float:
    """Mean squared difference of probability and outcome: 0 is perfect (Brier 1950)."""
    outcome = np.ravel(happened).astype(bool)
    return float(np.mean(np.square(np.ravel(probability).astype(float) - outcome)))


def brier_skill(probability: ArrayLike, reference: ArrayLike, happened: ArrayLike) -> float:
    """Share of the reference's Brier score that the forecast takes away; nan if that is 0."""
    worst = brier_score(reference, happened)
    return 1 - brier_score(probability, happened) / worst if worst else np.nan
