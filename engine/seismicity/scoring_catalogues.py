"""Is a forecast made of simulated catalogues consistent with what happened?

Number, space, magnitude and pseudo-likelihood tests after Savran et al. (2020, Bulletin of the
Seismological Society of America 110, 1799-1817), whose statistics and quantiles are those of
pyCSEP 0.8. Nothing is drawn: the simulated catalogues themselves are the distribution, and the
dependence among earthquakes that a Poisson test leaves out is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..optional import SCIPY, Lazy
from .scoring import NORMAL, NOT_VALID, UNDERSAMPLED, Score, simulated_score

stats = Lazy("scipy.stats", "scipy", SCIPY)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class SimulatedCounts:
    """Simulated catalogues, gridded.

    catalogue, cell, magnitude_bin: of each simulated earthquake [E] within the region and above
        the smallest magnitude.
    count: number of catalogues, empty ones among them.
    shape: (cells, magnitude bins).
    """

    catalogue: Integers
    cell: Integers
    magnitude_bin: Integers
    count: int
    shape: tuple[int, int]

    @property
    def numbers(self) -> Integers:
        """Number of earthquakes in each catalogue [count]."""
        return np.bincount(self.catalogue, minlength=self.count)

    def above(self, level: int) -> SimulatedCounts:
        """Return the counts of magnitude bins from `level` up alone, in the same bins."""
        kept = self.magnitude_bin >= level
        return replace(
            self,
            catalogue=self.catalogue[kept],
            cell=self.cell[kept],
            magnitude_bin=self.magnitude_bin[kept],
        )

    @property
    def rates(self) -> Floats:
        """Mean numbers [C, B] over the catalogues."""
        flat = self.cell * self.shape[1] + self.magnitude_bin
        return np.bincount(flat, minlength=self.shape[0] * self.shape[1]).reshape(
            self.shape
        ) / float(self.count)


def catalogue_number_test(simulated: SimulatedCounts, observed: int) -> Score:
    """N test: the number observed among the numbers simulated."""
    return simulated_score("catalogue N", observed, simulated.numbers.astype(float))


def catalogue_spatial_test(simulated: SimulatedCounts, counts: Integers) -> Score:
    """S test: mean log of the share of the forecast in the cells where `counts` [C, B] fell.

    Empty simulated catalogues have no statistic and are left out. Observed earthquakes where no
    simulated catalogue has any are left out too: the status is UNDERSAMPLED then.
    """
    rates = simulated.rates.sum(axis=1)
    log_shares = _log(rates / (rates.sum() or 1.0))
    numbers = simulated.numbers
    with np.errstate(invalid="ignore"):
        means = _sums(simulated, log_shares) / numbers
    kept, left, status = _sampled(counts.sum(axis=1), rates)
    observed = float((log_shares[kept] * left).sum() / left.sum()) if left.sum() else np.nan
    return _scored("catalogue S", observed, means[numbers > 0], status)


def catalogue_pseudolikelihood_test(simulated: SimulatedCounts, counts: Integers) -> Score:
    """Pseudo-likelihood test: log of the mean rate of cells at `counts` [C, B], less its sum.

    Not valid without an observed earthquake; undersampled cells are treated as in the S test.
    """
    rates = simulated.rates.sum(axis=1)
    log_rates, expected = _log(rates), rates.sum()
    kept, left, status = _sampled(counts.sum(axis=1), rates)
    observed = float((log_rates[kept] * left).sum() - expected)
    return _scored(
        "catalogue pseudo-likelihood", observed, _sums(simulated, log_rates) - expected, status
    )


def catalogue_magnitude_test(simulated: SimulatedCounts, counts: Integers) -> Score:
    """M test: squared distance of log10(1 + numbers) by magnitude from the mean catalogue.

    Each catalogue is scaled to the number observed, empty ones are left out. The larger, the
    worse: the share of simulated distances at or above the observed one tells.
    """
    observed = counts.sum(axis=0)
    number, bins = int(observed.sum()), simulated.shape[1]
    flat = simulated.catalogue * bins + simulated.magnitude_bin
    by_magnitude = np.bincount(flat, minlength=simulated.count * bins).reshape(-1, bins)
    numbers = by_magnitude.sum(axis=1)
    if not number or not numbers.any():
        return Score("catalogue M", np.nan, np.nan, np.nan, status=NOT_VALID)
    union = simulated.rates.sum(axis=0)
    mean = np.log10(union * (number / union.sum()) + 1)
    filled = numbers > 0
    scaled = by_magnitude[filled] * (number / numbers[filled])[:, None]
    distances = np.square(mean - np.log10(scaled + 1)).sum(axis=1)
    statistic = float(np.square(mean - np.log10(observed + 1)).sum())
    return _scored("catalogue M", statistic, distances, NORMAL)


def calibration_test(scores: Sequence[Score], *, delta_1: bool = False) -> tuple[float, float]:
    """Kolmogorov-Smirnov distance of many windows' quantiles from uniform, and its p-value.

    Takes the share at or below what was observed, or with `delta_1` at or above. Scores that are
    not valid do not count; (nan, nan) if none is. Numbers are discrete: where few earthquakes are
    expected, their quantiles are not uniform even under the truth.
    """
    valid = [score for score in scores if score.status != NOT_VALID]
    if not valid:
        return np.nan, np.nan
    result = stats.kstest([s.at_least if delta_1 else s.at_most for s in valid], "uniform")
    return float(result.statistic), float(result.pvalue)


def _sums(simulated: SimulatedCounts, by_cell: Floats) -> Floats:
    """Sum a value of cells [C] over the earthquakes of each catalogue [count]."""
    weights = by_cell[simulated.cell]
    return np.bincount(simulated.catalogue, weights, simulated.count).astype(float)


def _sampled(counts: Integers, rates: Floats) -> tuple[Integers, Integers, str]:
    """Return the cells that count, their numbers, and the status of the test."""
    happened = np.flatnonzero(counts)
    kept = happened[rates[happened] > 0]
    if not len(kept):
        return kept, counts[kept], NOT_VALID
    return kept, counts[kept], NORMAL if len(kept) == len(happened) else UNDERSAMPLED


def _scored(name: str, statistic: float, simulated: Floats, status: str) -> Score:
    if status == NOT_VALID:
        return Score(name, statistic, np.nan, np.nan, simulated=simulated, status=status)
    return simulated_score(name, statistic, simulated, status)


def _log(values: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        return np.log(values)
