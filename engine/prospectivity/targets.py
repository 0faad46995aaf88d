"""Targets out of a map of relative favourability: pure kernels on arrays.

A target is a patch of pixels whose score reaches a threshold. It is judged by its mean score and
by how far the members of the ensemble agree on it, and by what the evidence is like in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

BINS = 1 << 20
LARGEST_DEVIATION = 0.5  # of numbers within 0 … 1


class AreaCurve:
    """How much area scores at least so much: a histogram of area over scores 0 … 1.

    Thresholds are whole steps of 2⁻²⁰, which float32 holds exactly, so that what is counted here
    is what `score >= threshold` finds.
    """

    def __init__(self) -> None:
        self._areas = np.zeros(BINS)

    def add(self, scores: np.ndarray, areas: np.ndarray) -> None:
        """Count scores [n] (NaN left out) with the areas [n] of their pixels."""
        seen = ~np.isnan(scores)
        steps = np.floor(scores[seen].astype(np.float64) * BINS).clip(0, BINS - 1)
        self._areas += np.bincount(steps.astype(np.int64), areas[seen], BINS)

    @property
    def total(self) -> float:
        """Area of all that has a score, in the unit of the areas given."""
        return float(self._areas.sum())

    def threshold(self, share: float) -> float:
        """Return the lowest threshold that at most `share` (0 … 1) of the area reaches.

        Where more than that shares the highest score, that score: a plateau is not cut by chance.
        """
        above = np.cumsum(self._areas[::-1])[::-1]
        filled = np.flatnonzero(self._areas)
        if not filled.size:
            return 1.0
        within = filled[above[filled] <= share * above[0] * (1 + 1e-12)]
        first = within[0] if within.size else filled[-1]
        return float(first / BINS)


class ZoneTally:
    """Means and maxima of rasters over zones, fed window by window.

    Memory depends on the number of zones and rasters, not on their pixels.
    """

    def __init__(self, zones: int, rasters: int) -> None:
        self._sums = np.zeros((rasters, zones))
        self._counts = np.zeros((rasters, zones))
        self._maxima = np.full((rasters, zones), -np.inf)

    def add(self, zones: np.ndarray, values: np.ndarray) -> None:
        """Add pixels: their zones int [n] and their values [rasters, n], NaN left out."""
        found, local = np.unique(zones, return_inverse=True)
        for row, pixels in enumerate(values):
            seen = ~np.isnan(pixels)
            size = len(found)
            weights = pixels[seen].astype(np.float64)
            self._sums[row, found] += np.bincount(local[seen], weights, size)
            self._counts[row, found] += np.bincount(local[seen], minlength=size)
            np.maximum.at(self._maxima[row], zones[seen], pixels[seen])

    def means(self) -> np.ndarray:
        """Return the mean of each raster in each zone, [rasters, zones], NaN without data."""
        empty = np.full(self._sums.shape, np.nan)
        return np.divide(self._sums, self._counts, out=empty, where=self._counts > 0)

    def maxima(self) -> np.ndarray:
        """Return the largest value of each raster in each zone, [rasters, zones]."""
        return np.where(self._counts > 0, self._maxima, np.nan)


class CodeTally:
    """The most frequent code of a categorical raster in each zone, fed window by window."""

    def __init__(self, zones: int) -> None:
        self._zones = zones
        self._rows = [np.zeros((3, 0))]

    def add(self, zones: np.ndarray, codes: np.ndarray) -> None:
        """Add pixels: their zones int [n] and codes [n], NaN left out."""
        seen = ~np.isnan(codes)
        pairs, counts = np.unique(
            np.stack([zones[seen], codes[seen].astype(np.float64)]), axis=1, return_counts=True
        )
        self._rows.append(np.vstack([pairs, counts]))

    def leading(self) -> np.ndarray:
        """Return the most frequent code of each zone (the smallest among equals), NaN if none."""
        zones, codes, counts = np.concatenate(self._rows, axis=1)
        pairs, position = np.unique(np.stack([zones, codes]), axis=1, return_inverse=True)
        totals = np.bincount(position.ravel(), counts, pairs.shape[1])
        leading = np.full(self._zones, np.nan)
        # The last written wins: the largest count, and among equals the smallest code.
        order = np.lexsort((-pairs[1], totals))
        leading[pairs[0, order].astype(np.int64)] = pairs[1, order]
        return leading


@dataclass(frozen=True)
class Target:
    """One target. Scores 0 … 1; `deviation`, `information` and `certainty` are None for a model
    that is no ensemble, `outside` (the share of pixels outside the area of applicability) None for
    a model without one, `deposit_m` (to the nearest known deposit) None where none is given."""

    rank: int
    label: int
    pixels: int
    area_m2: float
    score: float
    highest: float
    deviation: float | None = None
    information: float | None = None
    certainty: float | None = None
    outside: float | None = None
    deposit_m: float | None = None
    deposits: int | None = None
    evidence: Sequence[float | None] = field(default=())


def certainty(deviation: np.ndarray) -> np.ndarray:
    """Return 1 (all members say the same) … 0 (they could not differ more) of deviations."""
    return np.clip(1 - np.asarray(deviation) / LARGEST_DEVIATION, 0, 1)


def rank_order(
    score: np.ndarray,
    deviation: np.ndarray | None,
    outside: np.ndarray | None,
    area: np.ndarray,
) -> np.ndarray:
    """Return the indices of targets, the best first.

    Best is the highest mean score less its standard deviation over the ensemble: what remains of
    the score when the members' doubt is taken off. Of equals the larger one comes first. Targets
    that lie mostly outside the area of applicability come after all others.

    Args:
        score, deviation, outside, area: [n] each; deviation and outside None if unknown.
    """
    bound = score if deviation is None else score - np.nan_to_num(deviation)
    beyond = np.zeros(len(score), bool) if outside is None else np.nan_to_num(outside) > 0.5
    return np.lexsort((-area, -bound, beyond))
