"""Earthquakes drawn into bins, number for number as pyCSEP draws them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

STUCK_AFTER = 50  # rounds of draws that found no new bin


def draw_bins(generator: np.random.RandomState, weights: Floats, events: int) -> Integers:
    """Draw the bins of events [events], given the cumulated shares of bins [K]."""
    bins = np.searchsorted(weights, generator.random_sample(events), side="right")
    return np.minimum(bins, len(weights) - 1)


def draw_distinct_bins(
    generator: np.random.RandomState, rates: Floats, weights: Floats, number: int
) -> Integers:
    """Draw bins until `number` different ones are found, as single draws would find them.

    rates [K] of the bins, and their cumulated shares `weights`.
    """
    chosen = np.empty(0, np.int64)
    stuck = 0
    while len(chosen) < number and stuck < STUCK_AFTER:
        # Never more draws than are missing: the generator stays where single draws leave it.
        found = np.union1d(chosen, draw_bins(generator, weights, number - len(chosen)))
        stuck = stuck + 1 if len(found) == len(chosen) else 0
        chosen = found
    if len(chosen) < number:
        # Almost all weight lies in the bins found already. The first of exponential waiting times
        # (Efraimidis & Spirakis 2006) are distributed as endless further draws.
        free = np.setdiff1d(np.flatnonzero(rates), chosen)
        waits = generator.standard_exponential(len(free)) / rates[free]
        chosen = np.concatenate([chosen, free[np.argsort(waits)[: number - len(chosen)]]])
    return chosen
