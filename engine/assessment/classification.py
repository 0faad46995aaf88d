"""How good a class map is: confusion, accuracies, areas and calibration.

Matrices have the reference classes as rows and the mapped classes as columns; a last column, if
there is one more than rows, counts what the map leaves 'unknown'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

Z95 = 1.959963984540054  # the 97.5 % point of the normal distribution
BINS = 15  # of confidence; Guo et al. (2017)


def confusion(truth: ArrayLike, found: ArrayLike, values: Sequence[int]) -> Integers:
    """Count int64 [K, K + 1]: reference class by mapped class, in the order of `values`.

    `truth` and `found` are class values [n]. A mapped value that is none of `values` counts as
    unknown, in the last column; a reference value that is none of them is left out (unlabelled).
    """
    order = np.argsort(values)
    ordered = np.asarray(values)[order]
    count = len(ordered)

    def place(given: ArrayLike) -> Integers:
        numbers = np.ravel(given)
        at = np.minimum(np.searchsorted(ordered, numbers), count - 1)
        return np.where(ordered[at] == numbers, order[at], count)

    rows, columns = place(truth), place(found)
    flat = np.bincount(rows * (count + 1) + columns, minlength=(count + 1) ** 2)
    return flat.reshape(count + 1, count + 1)[:count].astype(np.int64)


@dataclass(frozen=True, eq=False)
class Scores:
    """Accuracies over what the map decides; arrays are per class [K], NaN where undefined.

    precision is the user's accuracy, recall the producer's; f1 is 0 for a class that is never hit,
    NaN for one that is neither in the reference nor mapped there. macro_f1 and balanced_accuracy
    are means over the classes for which f1 and recall exist. kappa is Cohen's (1960). support:
    decided reference pixels; unknown: the others; decided: share of all that is decided.
    """

    accuracy: float
    macro_f1: float
    kappa: float
    balanced_accuracy: float
    precision: Floats
    recall: Floats
    f1: Floats
    support: Integers
    unknown: Integers
    decided: float


def scores(matrix: ArrayLike) -> Scores:
    """Score a confusion matrix [K, K] or [K, K + 1], as scikit-learn does on what is decided."""
    square, unknown = _split(matrix)
    hits, support, mapped = np.diag(square), square.sum(axis=1), square.sum(axis=0)
    total = square.sum()
    precision, recall = _ratio(hits, mapped), _ratio(hits, support)
    f1 = _ratio(2 * hits, support + mapped)
    accuracy = float(_ratio(hits.sum(), total))
    by_chance = float(_ratio((support * mapped).sum(), total * total))
    return Scores(
        accuracy,
        _mean(f1),
        float(_ratio(accuracy - by_chance, 1 - by_chance)),
        _mean(recall),
        precision,
        recall,
        f1,
        support.astype(np.int64),
        unknown,
        float(_ratio(total, total + unknown.sum())),
    )


@dataclass(frozen=True, eq=False)
class AreaEstimate:
    """Area-weighted accuracies and areas, each with the half-width of its 95 % interval.

    Per class [K]; NaN where nothing can be said. area and area_95 are in the unit of the mapped
    areas. `left_out` are the classes with fewer than two reference samples on their mapped area:
    their strata, `left_out_share` of the mapped area, are no part of the estimate, and of them
    nothing is said.
    """

    overall: float
    overall_95: float
    users: Floats
    users_95: Floats
    producers: Floats
    producers_95: Floats
    area: Floats
    area_95: Floats
    left_out: tuple[int, ...]
    left_out_share: float


def olofsson(matrix: ArrayLike, mapped_area_m2: ArrayLike) -> AreaEstimate:
    """Estimate accuracies and areas from a sample stratified by the mapped class.

    Olofsson et al. (2014), doi 10.1016/j.rse.2014.02.015, eqs. 5-11. Valid if the samples of each
    mapped class were drawn at random from its area.

    Args:
        matrix: [K, K] or [K, K + 1], reference by mapped class; unknown samples are left out.
        mapped_area_m2: [K] area mapped as each class.
    """
    square, _ = _split(matrix)
    counts = square.T.astype(float)  # [mapped, reference], as the paper has it
    number = counts.sum(axis=1)
    mapped = np.asarray(mapped_area_m2, float)
    sampled = number >= 2
    left_out = np.flatnonzero(~sampled & (mapped > 0))
    total = mapped[sampled].sum()
    weight = np.where(sampled, _ratio(mapped, total), 0.0)
    share = np.where(sampled[:, None], _ratio(counts, number[:, None]), 0.0)
    freedom = np.where(sampled, number - 1, 1.0)
    proportion = weight[:, None] * share
    spread = share * (1 - share) / freedom[:, None]  # variance of each share within its stratum

    users = np.where(sampled, np.diag(share), np.nan)
    own = np.diag(spread)
    overall = float(np.diag(proportion).sum()) if total > 0 else np.nan
    overall_variance = float((weight**2 * own).sum()) if total > 0 else np.nan
    truth = proportion.sum(axis=0)
    known = sampled | (mapped == 0)
    producers = np.where(known, _ratio(np.diag(proportion), truth), np.nan)
    others = (weight[:, None] ** 2 * spread).sum(axis=0) - weight**2 * own
    within = weight**2 * (1 - producers) ** 2 * own + producers**2 * others
    area_variance = (weight[:, None] ** 2 * spread).sum(axis=0)
    return AreaEstimate(
        overall,
        float(Z95 * np.sqrt(overall_variance)),
        users,
        Z95 * np.sqrt(np.where(sampled, own, np.nan)),
        producers,
        Z95 * np.sqrt(_ratio(within, truth**2)),
        np.where(known, truth * total, np.nan),
        np.where(known, Z95 * np.sqrt(area_variance) * total, np.nan),
        tuple(left_out.tolist()),
        float(_ratio(mapped[left_out].sum(), mapped.sum())),
    )


@dataclass(frozen=True, eq=False)
class Reliability:
    """Confidence and hits in bins of equal width from 0 to 1 [B]; sums, so that parts add up."""

    number: Integers
    confidence_sum: Floats
    hits: Integers

    def __add__(self, other: Reliability) -> Reliability:
        """Return both together; their bins must be the same."""
        return Reliability(
            self.number + other.number,
            self.confidence_sum + other.confidence_sum,
            self.hits + other.hits,
        )

    @property
    def confidence(self) -> Floats:
        """Mean confidence of each bin [B]; NaN in empty ones."""
        return _ratio(self.confidence_sum, self.number)

    @property
    def accuracy(self) -> Floats:
        """Share of each bin that is right [B]; NaN in empty ones."""
        return _ratio(self.hits, self.number)

    @property
    def error(self) -> float:
        """Expected calibration error: the mean gap of the two, by number; NaN if there is none."""
        gaps = np.abs(self.confidence_sum - self.hits).sum()
        return float(_ratio(gaps, self.number.sum()))


def reliability(confidence: ArrayLike, right: ArrayLike, bins: int = BINS) -> Reliability:
    """Bin confidences [n], 0 … 1, with whether each was right [n] (bool)."""
    sure, hit = np.ravel(confidence).astype(float), np.ravel(right).astype(bool)
    # Bins are open below and closed above, as in Guo et al. (2017).
    group = np.clip(np.ceil(sure * bins).astype(np.int64) - 1, 0, bins - 1)
    return Reliability(
        np.bincount(group, minlength=bins),
        np.bincount(group, weights=sure, minlength=bins).astype(np.float64),
        np.bincount(group[hit], minlength=bins),
    )


def top_label(probabilities: ArrayLike, truth: ArrayLike) -> tuple[Floats, NDArray[np.bool_]]:
    """Return the largest probability [n] and whether its class is the true one [n].

    Args:
        probabilities: [n, K].
        truth: [n], index of the true class, 0 … K - 1.
    """
    chances = np.asarray(probabilities, float)
    return chances.max(axis=1), chances.argmax(axis=1) == np.ravel(truth)


def expected_calibration_error(
    probabilities: ArrayLike, truth: ArrayLike, bins: int = BINS
) -> float:
    """Return how far the winning class's probability is off on average, 0 … 1.

    Guo et al. (2017), On calibration of modern neural networks, eq. 3. Arguments as `top_label`.
    """
    return reliability(*top_label(probabilities, truth), bins).error


def _split(matrix: ArrayLike) -> tuple[Integers, Integers]:
    """Return the square part [K, K] and the unknown [K]."""
    table = np.asarray(matrix, np.int64)
    count = table.shape[0]
    return table[:, :count], table[:, count:].sum(axis=1)


def _ratio(numerator: ArrayLike, denominator: ArrayLike) -> Floats:
    """Divide; NaN where the denominator is 0."""
    top, bottom = np.broadcast_arrays(np.asarray(numerator, float), np.asarray(denominator, float))
    return np.divide(top, bottom, out=np.full(top.shape, np.nan), where=bottom != 0)


def _mean(values: Floats) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else float("nan")
