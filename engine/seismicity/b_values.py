"""Magnitudes as catalogues round them, and the slope b of their frequency.

References: Aki, K. (1965). Bull. Earthq. Res. Inst. 43, 237-239. Utsu, T. (1966). J. Fac. Sci.
Hokkaido Univ. Ser. VII, 2, 429-443 (the correction for rounding). Shi, Y., Bolt, B. A. (1982). BSSA
72, 1677-1687 (the standard error). Tinti, S., Mulargia, F. (1987). BSSA 77, 2125-2134 (the exact
estimate for rounded magnitudes). van der Elst, N. J. (2021). JGR Solid Earth 126, e2020JB021027
(b-positive).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

BINS = (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)  # each divides 0.1 or is wider
FINEST = 0.001
ON_BIN = 0.98  # share of magnitudes that must lie on multiples of a bin
SMALLEST_INCREMENT = 0.1
LN10 = math.log(10)


@dataclass(frozen=True)
class BValue:
    """A b-value: `error` is one standard error, `n` the number of events (b-positive: increments).

    `b` and `error` are NaN where fewer than two different magnitudes were at hand. `mc` is the
    smallest magnitude (b-positive: increment) used.
    """

    b: float
    error: float
    n: int
    mc: float


@dataclass(frozen=True)
class Frequency:
    """Number of events in bins of magnitude [K], and of events at or above each [K]."""

    magnitude: Floats
    count: NDArray[np.int64]
    at_least: NDArray[np.int64]


def magnitude_bin(magnitudes: ArrayLike) -> float:
    """Return the step to which magnitudes are rounded, one of `BINS`, from 1 down to 0.01.

    The coarsest step of which 98 % are multiples, so that a few stray digits do not count; 0.001
    for magnitudes that are not rounded, or if there are none.
    """
    values = _finite(magnitudes)
    for step in BINS:
        on = np.abs(values / step - np.rint(values / step)) * step < 1e-5
        if len(values) and on.mean() >= ON_BIN:
            return step
    return FINEST


def in_steps(magnitudes: ArrayLike, step: float) -> NDArray[np.int64]:
    """Return magnitudes as whole numbers of steps: 2.7 in tenths is 27, whatever its last bits."""
    return np.rint(np.asarray(magnitudes, np.float64) / step).astype(np.int64)


def bin_width(bin: float) -> float:
    """Return the width of the bins in which magnitudes rounded to `bin` are counted."""
    return max(bin, 0.1)


def frequency(magnitudes: ArrayLike, bin: float) -> Frequency:
    """Return the magnitude-frequency distribution in bins of 0.1, or of `bin` if that is wider.

    A bin is named by its lower edge, the smallest magnitude in it: 3.00 … 3.09 is 3.0.
    """
    width, finest = bin_width(bin), bin or FINEST
    steps = in_steps(_finite(magnitudes), finest) // round(width / finest)
    if not len(steps):
        return Frequency(np.empty(0), np.empty(0, np.int64), np.empty(0, np.int64))
    count = np.bincount(steps - steps.min())
    magnitude = np.round((steps.min() + np.arange(len(count))) * width, 6)
    return Frequency(magnitude, count, np.cumsum(count[::-1])[::-1])


def aki_utsu(magnitudes: ArrayLike, mc: float, bin: float) -> BValue:
    """Return the maximum-likelihood b of the events >= mc.

    b = log10(e) / (mean - (mc - bin / 2)), with the standard error of Shi and Bolt. Rounding leaves
    it too small by (b ln 10 bin)² / 12: 0.4 % at b = 1 in tenths.
    """
    values = _finite(magnitudes)
    values = values[values >= mc - bin / 2 - 1e-9]
    if len(values) < 2 or np.ptp(values) == 0:
        return BValue(math.nan, math.nan, len(values), mc)
    b = 1 / (LN10 * (values.mean() - (mc - bin / 2)))
    return BValue(float(b), _shi_bolt(b, values), len(values), mc)


def aki_utsu_of_all(magnitudes: ArrayLike, bin: float) -> BValue:
    """Return `aki_utsu` from the smallest of the magnitudes up."""
    values = _finite(magnitudes)
    return aki_utsu(values, float(values.min(initial=math.inf)), bin)


def b_positive(magnitudes: ArrayLike, bin: float, dmc: float = SMALLEST_INCREMENT) -> BValue:
    """Return b from the increments of magnitude between an event and the next larger one.

    An event that is larger than the one before was not hidden by it, so that the many small ones
    missed after a large one do no harm. Increments of rounded magnitudes are multiples of the
    bin; the estimate is the exact one for those.

    Args:
        magnitudes: [N] in the order of time.
        bin: step of the rounding; 0 for none.
        dmc: smallest increment used; at least one bin.
    """
    values = _finite(magnitudes)
    if bin > 0:
        smallest = max(1, math.ceil(dmc / bin - 1e-6))
        steps = np.diff(in_steps(values, bin))
        increments, dmc = steps[steps >= smallest] * bin, smallest * bin
    else:
        increments = np.diff(values)
        increments = increments[increments >= dmc]
    if len(increments) < 2 or np.ptp(increments) == 0:
        return BValue(math.nan, math.nan, len(increments), dmc)
    excess = increments.mean() - dmc
    b = math.log1p(bin / excess) / (LN10 * bin) if bin > 0 else 1 / (LN10 * excess)
    return BValue(float(b), _shi_bolt(b, increments), len(increments), dmc)


def _shi_bolt(b: float, values: Floats) -> float:
    n = len(values)
    return float(LN10 * b**2 * np.sqrt(((values - values.mean()) ** 2).sum() / (n * (n - 1))))


def _finite(magnitudes: ArrayLike) -> Floats:
    values = np.asarray(magnitudes, np.float64)
    return values[np.isfinite(values)]
