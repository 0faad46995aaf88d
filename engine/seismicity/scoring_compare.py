"""Which of two gridded forecasts did better? Paired T test and Wilcoxon's W test.

After Rhoades et al. (2011, Acta Geophysica 59, 728-747); statistics equal those of pyCSEP 0.8.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..optional import SCIPY, Lazy

stats = Lazy("scipy.stats", "scipy", SCIPY)

Floats = NDArray[np.float64]

FEW = 10  # earthquakes below which the normal approximation of the W test is poor


@dataclass(frozen=True)
class PairedT:
    """Information gain per earthquake (nats) over the other forecast, with its interval.

    t is significant beyond `critical`. All but `gain` are nan where they do not exist: with fewer
    than two earthquakes, or a rate of 0 where one fell.
    """

    gain: float
    low: float
    high: float
    t: float
    critical: float
    events: int


@dataclass(frozen=True)
class Wilcoxon:
    """Signed-rank statistic z and two-sided probability; `events` are those that differ."""

    z: float
    probability: float
    events: int


def paired_t_test(
    rates: ArrayLike, other_rates: ArrayLike, counts: ArrayLike, *, alpha: float = 0.05
) -> PairedT:
    """Compare two forecasts [C, B] of the same bins at the earthquakes `counts` [C, B]."""
    differences, excess = _differences(rates, other_rates, counts)
    events = len(differences)
    if not events:
        return PairedT(np.nan, np.nan, np.nan, np.nan, np.nan, 0)
    gain = float((differences.sum() - excess) / events)
    if events < 2 or not np.isfinite(gain):
        return PairedT(gain, np.nan, np.nan, np.nan, np.nan, events)
    error = float(differences.std(ddof=1) / np.sqrt(events))
    critical = float(stats.t.ppf(1 - alpha / 2, events - 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        t = float(np.divide(gain, error))
    return PairedT(gain, gain - critical * error, gain + critical * error, t, critical, events)


def w_test(rates: ArrayLike, other_rates: ArrayLike, counts: ArrayLike) -> Wilcoxon:
    """Test whether the log rate ratios at the earthquakes lie symmetrically about no gain.

    The median under no gain is the difference of expected numbers per earthquake. Normal
    approximation without continuity correction, with correction for ties.
    """
    differences, excess = _differences(rates, other_rates, counts)
    if not len(differences) or not np.isfinite(differences).all():
        return Wilcoxon(np.nan, np.nan, len(differences))
    shifted = differences - excess / len(differences)
    shifted = shifted[shifted != 0]
    events = len(shifted)
    if not events:
        return Wilcoxon(0.0, 1.0, 0)
    ranks = stats.rankdata(np.abs(shifted))
    smaller = min(ranks[shifted > 0].sum(), ranks[shifted < 0].sum())
    _, tied = np.unique(ranks, return_counts=True)
    ties = 0.5 * (tied * (tied**2.0 - 1)).sum()
    spread = np.sqrt((events * (events + 1.0) * (2 * events + 1) - ties) / 24)
    z = float((smaller - events * (events + 1) / 4) / spread)
    return Wilcoxon(z, float(2 * stats.norm.sf(abs(z))), events)


def _differences(
    rates: ArrayLike, other_rates: ArrayLike, counts: ArrayLike
) -> tuple[Floats, float]:
    """Return the log rate ratio at each earthquake, and the difference of expected numbers."""
    first, second = np.ravel(rates).astype(float), np.ravel(other_rates).astype(float)
    bins = np.repeat(np.arange(first.size), np.ravel(counts))
    with np.errstate(divide="ignore", invalid="ignore"):
        differences = np.log(first[bins]) - np.log(second[bins])
    return differences, float(first.sum() - second.sum())
