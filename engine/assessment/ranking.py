"""Where deposits stand among the cells of a map of scores.

A ranking knows only what lies above each deposit and beside it, and that is all these statistics
need: it is exact, and small however large the map. Cells of equal score are in random order, so
that a statistic is its expectation over the ties.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

SHARES = (0.02, 0.05, 0.1, 0.2)


@dataclass(frozen=True, eq=False)
class Ranking:
    """Where deposits stand among all cells, by their distinct scores from high to low [U].

    score: the distinct scores of deposits; positive: deposit cells of each; above, tied: share of
    the whole area with a higher score, and with this one; background_above, background_tied: the
    same of the area without deposits; level: index into those [U] of each deposit [D], in the
    order in which they were given; cells, positives: how many there are; low, high: the range of
    all scores.
    """

    score: Floats
    positive: Floats
    above: Floats
    tied: Floats
    background_above: Floats
    background_tied: Floats
    level: Integers
    cells: int
    positives: int
    low: float
    high: float

    def of(self, chosen: ArrayLike) -> Ranking:
        """Return the ranking of some of the deposits, by index [m] with repetitions."""
        levels = self.level[np.asarray(chosen, np.int64)]
        counts = np.bincount(levels, minlength=len(self.score)).astype(float)
        return replace(self, positive=counts, level=levels)

    @property
    def captured(self) -> Floats:
        """Share of the deposits with this score or more [U]."""
        return self.positive.cumsum() / self.positive.sum()

    @property
    def prior(self) -> float:
        """Share of cells that hold a deposit: the average precision of a map without skill."""
        return self.positives / self.cells if self.cells else np.nan

    @property
    def auc(self) -> float:
        """Probability that a deposit scores higher than a place without; ties count half."""
        if not len(self.level) or self.cells == self.positives:
            return np.nan
        beaten = 1 - self.background_above - self.background_tied / 2
        return float((self.positive * beaten).sum() / self.positive.sum())

    @property
    def precision(self) -> Floats:
        """Share of deposit cells among the cells with this score or more [U]."""
        hits = self.positive.cumsum() * (self.positives / self.positive.sum())
        misses = (self.background_above + self.background_tied) * (self.cells - self.positives)
        # A resample may lack the best deposits: where nothing lies above, nothing is counted.
        return hits / np.where(hits + misses > 0, hits + misses, 1.0)

    @property
    def pr_auc(self) -> float:
        """Average precision, as scikit-learn has it: precision weighted by the step in recall."""
        if not len(self.level):
            return np.nan
        return float((self.precision * self.positive).sum() / self.positive.sum())

    def capture(self, shares: Sequence[float] = SHARES) -> Floats:
        """Return the share of the deposits within the best `shares` of the area."""
        if not len(self.level):
            return np.full(len(shares), np.nan)
        inside = (np.asarray(shares, float)[:, None] - self.above) / self.tied
        return (np.clip(inside, 0, 1) * self.positive).sum(axis=1) / self.positive.sum()

    def area_holding(self, share: float = 0.8) -> float:
        """Return the share of the area, best first, that holds `share` of the deposits."""
        if not len(self.level):
            return np.nan
        together = self.positive.cumsum()
        wanted = np.ceil(share * together[-1] - 1e-9)
        at = int(np.searchsorted(together, wanted))
        within = self.positive[at]
        # The k-th of m places drawn at random from an interval lies at k / (m + 1) of it.
        order = wanted - (together[at] - within)
        return float(self.above[at] + self.tied[at] * order / (within + 1))

    def success_rate_curve(self) -> tuple[Floats, Floats]:
        """Return share of area and share of deposits captured, [2U + 2] each, from 0 to 1."""
        return self._curve(self.above, self.tied)

    def roc_curve(self) -> tuple[Floats, Floats]:
        """Return false and true positive rates, [2U + 2] each, from 0 to 1."""
        return self._curve(self.background_above, self.background_tied)

    def _curve(self, above: Floats, tied: Floats) -> tuple[Floats, Floats]:
        if not len(self.level):
            return np.array([0.0, 1.0]), np.array([np.nan, np.nan])
        after = self.captured
        before = np.concatenate([[0.0], after[:-1]])
        x = np.stack([above, above + tied], axis=1).ravel()
        y = np.stack([before, after], axis=1).ravel()
        return np.concatenate([[0.0], x, [1.0]]), np.concatenate([[0.0], y, [1.0]])

    def prediction_area(self) -> PredictionArea:
        """Return the prediction-area plot and where its two curves cross."""
        score = np.concatenate([[self.high], self.score, [self.low]])
        area = np.concatenate([[0.0], self.above + self.tied, [1.0]])
        captured = np.concatenate([[0.0], self.captured, [1.0]])
        x, y = self.success_rate_curve()
        # Both rise along the curve, so that it meets x + y = 1 once.
        crossing = float(np.interp(1.0, x + y, x))
        at = float(np.interp(crossing, area, score))
        return PredictionArea(score, captured, area, at, 1 - crossing, crossing)


class PredictionArea(NamedTuple):
    """The prediction-area plot of Yousefi & Carranza (2015), doi 10.1016/j.cageo.2015.05.006.

    Share of deposits captured and of area taken by all scores of a threshold or more [T], and the
    threshold at which the captured share equals the share of area left: the more is captured
    there, the better the map. captured / area is the normalised density.
    """

    threshold: Floats
    captured: Floats
    area: Floats
    crossing: float
    crossing_captured: float
    crossing_area: float

    @property
    def density(self) -> float:
        """Normalised density at the crossing: 1 for a map without skill."""
        return self.crossing_captured / self.crossing_area if self.crossing_area else np.inf


class Tally:
    """Counts cells, in parts, above and at the scores of deposits."""

    def __init__(self, scores: ArrayLike) -> None:
        """Take the scores [D] of the deposit cells, all finite."""
        given = np.ravel(scores).astype(float)
        self._rising, self._level = np.unique(given, return_inverse=True)
        self._own = np.bincount(self._level, minlength=len(self._rising)).astype(float)
        self._own_weight = self._own.copy()
        # Slot 2k + 1 is the score k itself, slot 2k what lies between it and the one below.
        self._weight = np.zeros(2 * len(self._rising) + 1)
        self._cells, self._deposits = 0, len(given)
        self._low, self._high = np.inf, -np.inf

    def weigh_deposits(self, weight: ArrayLike) -> None:
        """Take the area [D] of each deposit's cell, in the unit of `add`; 1 by default."""
        self._own_weight = np.bincount(
            self._level, weights=np.ravel(weight), minlength=len(self._rising)
        )

    def add(self, scores: ArrayLike, weight: ArrayLike | None = None) -> None:
        """Count cells: their scores [n], and their areas [n] unless all are 1.

        Cells whose score is not finite are left out.
        """
        given = np.ravel(scores)
        known = np.isfinite(given)
        given = given[known]
        if not len(given):
            return
        areas = None if weight is None else np.ravel(weight)[known]
        slot = self._slots(given)
        self._weight += np.bincount(slot, weights=areas, minlength=len(self._weight))
        self._cells += len(given)
        self._low, self._high = min(self._low, given.min()), max(self._high, given.max())

    def _slots(self, given: NDArray) -> Integers:
        rising = self._rising.astype(given.dtype)
        if (rising != self._rising).any():  # comparing in float32 would join what differs
            rising, given = self._rising, given.astype(float)
        slot = np.searchsorted(rising, given, "left")
        tied = np.append(rising, np.inf)[slot] == given
        return 2 * slot + tied

    def ranking(self) -> Ranking:
        """Return the ranking of what was counted, the deposits' own cells among it."""
        tied = self._weight[1::2][::-1]
        gaps = self._weight[2::2][::-1]
        before = np.concatenate([[0.0], tied[:-1]]) if len(tied) else tied
        above = (gaps + before).cumsum()
        own = self._own_weight[::-1]
        own_above = own.cumsum() - own
        total = self._weight.sum()
        background = max(total - own.sum(), 0.0) or np.nan
        return Ranking(
            self._rising[::-1],
            self._own[::-1],
            above / total,
            tied / total,
            (above - own_above) / background,
            np.maximum(tied - own, 0.0) / background,
            len(self._rising) - 1 - self._level,
            self._cells,
            self._deposits,
            float(self._low),
            float(self._high),
        )
