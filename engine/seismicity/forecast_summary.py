"""How many events the simulated catalogues hold: in the region, day by day."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .forecast_maps import CellForecast

QUANTILES = (0.025, 0.16, 0.5, 0.84, 0.975)
LONGEST_TABLE = 366  # rows; longer horizons are cut into longer steps

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class CountTable:
    """Distribution of the number of events >= magnitude, arrays over steps [D].

    start, end: days since 1970; mean; low95, low68, median, high68, high95: quantiles of the
    simulated counts at 2.5, 16, 50, 84 and 97.5 %; probability: share of catalogues with events.
    """

    magnitude: float
    start: Array
    end: Array
    mean: Array
    low95: Array
    low68: Array
    median: Array
    high68: Array
    high95: Array
    probability: Array


@dataclass(frozen=True)
class RegionTotal:
    """The forecast of events >= magnitude in the whole region and horizon.

    expected: number, expected_low, expected_high: its 95 % interval (parameters).
    low, median, high: likely range of the count, 95 % of the simulated catalogues.
    probability, probability_low, probability_high: of at least one.
    long_term: number in as many days at the catalogue's mean rate; ratio: expected / long_term.
    """

    magnitude: float
    expected: float
    expected_low: float
    expected_high: float
    low: int
    median: int
    high: int
    probability: float
    probability_low: float
    probability_high: float
    long_term: float
    ratio: float


def step_edges(start: float, days: float) -> Array:
    """Return the edges of the table's steps, whole days from the start on; the last may be cut."""
    step = math.ceil(days / LONGEST_TABLE)
    return start + np.append(np.arange(0, days, step), days)


def count_tables(
    catalogue: Array, time: Array, count: int, edges: Array, magnitude: float
) -> tuple[CountTable, CountTable]:
    """Return the table of counts in each step, and of counts from the start to each step's end.

    Args:
        catalogue: number of the catalogue of each event, all of the region and magnitude [E].
        time: days [E].
        count: of catalogues.
        edges: of the steps, days [D + 1].
        magnitude: what the events reach.
    """
    steps = len(edges) - 1
    step = np.clip(np.searchsorted(edges, time, side="left") - 1, 0, steps - 1)
    flat = np.bincount(catalogue.astype(np.int64) * steps + step, minlength=count * steps)
    counts = flat.reshape(count, steps)
    start = np.full(steps, edges[0])
    return (
        _table(counts, edges[:-1], edges[1:], magnitude),
        _table(np.cumsum(counts, axis=1), start, edges[1:], magnitude),
    )


def region_total(region: CellForecast, cumulative: CountTable) -> RegionTotal:
    """Join the forecast of the region as one cell [1] with its simulated counts."""
    return RegionTotal(
        region.magnitude,
        float(region.expected[0]),
        float(region.expected_low[0]),
        float(region.expected_high[0]),
        int(cumulative.low95[-1]),
        int(cumulative.median[-1]),
        int(cumulative.high95[-1]),
        float(region.probability[0]),
        float(region.probability_low[0]),
        float(region.probability_high[0]),
        float(region.long_term[0]),
        float(region.ratio[0]),
    )


def _table(counts: Array, start: Array, end: Array, magnitude: float) -> CountTable:
    ordered = np.sort(counts, axis=0)
    # The smallest count that at least this share of the catalogues does not exceed.
    at = [max(math.ceil(quantile * len(counts) - 1e-9) - 1, 0) for quantile in QUANTILES]
    low95, low68, median, high68, high95 = ordered[at]
    return CountTable(
        magnitude,
        start,
        end,
        counts.mean(axis=0),
        low95,
        low68,
        median,
        high68,
        high95,
        (counts > 0).mean(axis=0),
    )
