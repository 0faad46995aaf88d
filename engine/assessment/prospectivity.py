"""How well a map of scores finds deposits: ROC, precision, capture, area, and their intervals.

Each statistic of `Ranking` as a function of arrays, and the bootstrap that goes with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .ranking import SHARES, PredictionArea, Ranking, Tally

__all__ = [
    "SHARES",
    "Measure",
    "PredictionArea",
    "Ranking",
    "Tally",
    "area_holding",
    "auc",
    "capture",
    "clustered_interval",
    "clusters_within",
    "curve_interval",
    "measures",
    "pr_auc",
    "prediction_area_curve",
    "rank",
    "success_rate_curve",
]

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

DRAWS = 1000


def rank(score: ArrayLike, positive: ArrayLike, weight: ArrayLike | None = None) -> Ranking:
    """Rank deposits among cells; deposits are in the order of their cells.

    Args:
        score: [n], any shape; cells whose score is not finite are left out.
        positive: [n] bool, the cells that hold a deposit.
        weight: [n] area of each cell, where cells differ.
    """
    scores = np.ravel(score)
    known = np.isfinite(scores)
    holds = np.ravel(positive).astype(bool) & known
    tally = Tally(scores[holds])
    areas = None if weight is None else np.ravel(weight)
    if areas is not None:
        tally.weigh_deposits(areas[holds])
    tally.add(scores, areas)
    return tally.ranking()


def auc(score: ArrayLike, positive: ArrayLike, weight: ArrayLike | None = None) -> float:
    """Return the area under the ROC curve; arguments as `rank`."""
    return rank(score, positive, weight).auc


def pr_auc(score: ArrayLike, positive: ArrayLike, weight: ArrayLike | None = None) -> float:
    """Return the average precision; arguments as `rank`. Over `prior` it is the lift."""
    return rank(score, positive, weight).pr_auc


def capture(
    score: ArrayLike,
    positive: ArrayLike,
    shares: Sequence[float] = SHARES,
    weight: ArrayLike | None = None,
) -> Floats:
    """Return the share of deposits within the best `shares` of the area; arguments as `rank`."""
    return rank(score, positive, weight).capture(shares)


def area_holding(
    score: ArrayLike, positive: ArrayLike, share: float = 0.8, weight: ArrayLike | None = None
) -> float:
    """Return the share of the area that holds `share` of the deposits; arguments as `rank`."""
    return rank(score, positive, weight).area_holding(share)


def success_rate_curve(
    score: ArrayLike, positive: ArrayLike, weight: ArrayLike | None = None
) -> tuple[Floats, Floats]:
    """Return share of area and share of deposits captured; arguments as `rank`."""
    return rank(score, positive, weight).success_rate_curve()


def prediction_area_curve(
    score: ArrayLike, positive: ArrayLike, weight: ArrayLike | None = None
) -> PredictionArea:
    """Return the prediction-area plot with its crossing; arguments as `rank`."""
    return rank(score, positive, weight).prediction_area()


def clusters_within(places: ArrayLike, distance: float) -> Integers:
    """Return a label [D] for places [D, 2 or 3]: those within `distance` of each other share one.

    Single linkage: a chain of deposits, each near the next, is one cluster.
    """
    places = np.asarray(places, float)
    labels = np.full(len(places), -1, np.int64)
    found = 0
    for start in range(len(places)):
        if labels[start] >= 0:
            continue
        labels[start], waiting = found, [start]
        while waiting:
            gaps = places - places[waiting.pop()]
            near = np.flatnonzero((labels < 0) & ((gaps**2).sum(axis=1) <= distance**2))
            labels[near] = found
            waiting.extend(near.tolist())
        found += 1
    return labels


def clustered_interval(
    statistic: Callable[[Integers], ArrayLike],
    clusters: ArrayLike,
    rng: np.random.Generator,
    draws: int = DRAWS,
    level: float = 0.95,
) -> tuple[Floats, Floats]:
    """Return the bootstrap interval (low, high) of a statistic, whole clusters drawn together.

    Percentiles over `draws` resamples (Efron 1979; clusters: Davison & Hinkley 1997, 3.8).
    NaN if there are fewer than two clusters.

    Args:
        statistic: of indices of deposits [m], with repetitions; a number or an array of numbers.
        clusters: label of each deposit [D].
        rng: source of the draws.
        draws: number of resamples.
        level: coverage.
    """
    _, label = np.unique(np.ravel(clusters), return_inverse=True)
    members = [np.flatnonzero(label == k) for k in range(label.max() + 1 if len(label) else 0)]
    if len(members) < 2:
        nothing = np.full(np.shape(statistic(np.arange(len(label)))), np.nan)
        return nothing, nothing
    values = []
    for _ in range(draws):
        drawn = rng.integers(0, len(members), len(members))
        values.append(np.asarray(statistic(np.concatenate([members[k] for k in drawn])), float))
    tail = (1 - level) / 2
    low, high = np.quantile(np.stack(values), [tail, 1 - tail], axis=0)
    return low, high


class Measure(NamedTuple):
    """A statistic with its 95 % interval (NaN if unknown) and what a map without skill has."""

    name: str
    value: float
    low: float
    high: float
    no_skill: float


def measures(
    ranking: Ranking,
    clusters: ArrayLike | None = None,
    rng: np.random.Generator | None = None,
    draws: int = DRAWS,
) -> list[Measure]:
    """Return AUC, PR lift, capture at 2, 5, 10 and 20 %, and area80.

    With the cluster of each deposit [D] and a source of draws, each has its clustered interval.
    """
    names = ["AUC", "PR lift", *(f"capture at {share:.0%}" for share in SHARES), "area80"]
    no_skill = [0.5, 1.0, *SHARES, 0.8]

    def statistics(chosen: Integers) -> Floats:
        drawn = ranking.of(chosen)
        lift = drawn.pr_auc / drawn.prior
        return np.array([drawn.auc, lift, *drawn.capture(), drawn.area_holding(0.8)])

    values = statistics(np.arange(len(ranking.level)))
    low = high = np.full(len(names), np.nan)
    if clusters is not None and rng is not None:
        low, high = clustered_interval(statistics, clusters, rng, draws)
    return [Measure(*row) for row in zip(names, values.tolist(), low, high, no_skill)]


def curve_interval(
    ranking: Ranking,
    clusters: ArrayLike,
    rng: np.random.Generator,
    draws: int = DRAWS,
    points: int = 101,
) -> tuple[Floats, Floats, Floats]:
    """Return the 95 % band of the success-rate curve: share of area, low and high [points]."""
    area = np.linspace(0, 1, points)
    low, high = clustered_interval(
        lambda chosen: np.interp(area, *ranking.of(chosen).success_rate_curve()),
        clusters,
        rng,
        draws,
    )
    return area, low, high
