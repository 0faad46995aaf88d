"""The magnitude from which a catalogue is complete: overall, over time, and after large events.

References: Wiemer, S., Wyss, M. (2000). BSSA 90, 859-869 (maximum curvature). Woessner, J.,
Wiemer, S. (2005). BSSA 95, 684-698 (its correction of 0.2; stability of b, after Cao, A., Gao, S.
S. (2002). GRL 29, 1192). Helmstetter, A., Kagan, Y. Y., Jackson, D. D. (2006). BSSA 96, 90-106
(completeness after mainshocks). Wells, D. L., Coppersmith, K. J. (1994). BSSA 84, 974-1002
(rupture length).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .b_values import (
    BValue,
    Floats,
    Frequency,
    aki_utsu,
    aki_utsu_of_all,
    b_positive,
    bin_width,
    frequency,
    in_steps,
    magnitude_bin,
)
from .catalogue import Catalogue
from .smoothing import EARTH, unit_vectors

__all__ = [
    "BValue",
    "Frequency",
    "History",
    "Stability",
    "aki_utsu",
    "aki_utsu_of_all",
    "b_positive",
    "completeness_over_time",
    "frequency",
    "helmstetter_mc",
    "in_steps",
    "incomplete_after_mainshocks",
    "magnitude_bin",
    "maximum_curvature",
    "mbs_stability",
]

CORRECTION = 0.2
FEWEST = 50  # events (b-positive: increments) that a b-value of a cut must rest on
STABLE_OVER = 0.5  # magnitude units
WINDOW_EVENTS, MOST_WINDOWS = 200, 60
RESAMPLES = 200
SMALLEST_MAINSHOCK = 6.0
RUPTURES, NEAREST_REACH = 5.0, 100.0  # reach of the coda: rupture lengths, and km at least

Estimator = Callable[[Floats, float], BValue]


@dataclass(frozen=True)
class Stability:
    """b of the events at or above each cut [K], with its error; `mc` is where it becomes stable.

    `mc` is NaN where it never does.
    """

    mc: float
    cut: Floats
    b: Floats
    error: Floats


@dataclass(frozen=True)
class History:
    """Completeness magnitude of consecutive windows [W] of equally many events.

    `start` and `end` in days since 1970, `mc` by maximum curvature, `error` its bootstrapped
    standard deviation.
    """

    start: Floats
    end: Floats
    mc: Floats
    error: Floats


def maximum_curvature(magnitudes: ArrayLike, bin: float, correction: float = CORRECTION) -> float:
    """Return the completeness magnitude as that of the fullest bin, plus a correction.

    Bins as in `frequency`; of equally full ones the higher counts. The fullest bin lies below the
    completeness magnitude where completeness sets in gradually: hence the correction, customarily
    0.2. It is left out where the lowest bin is the fullest: such a catalogue was cut, nothing of
    the gradual part is in it. NaN without magnitudes.
    """
    table = frequency(magnitudes, bin)
    if not len(table.count):
        return math.nan
    fullest = _fullest(table.count)
    raised = _in_bins(correction, bin) if fullest > 0 else 0.0
    return round(float(table.magnitude[fullest]) + raised, 6)


def mbs_stability(
    magnitudes: ArrayLike, bin: float, estimator: Estimator = b_positive
) -> Stability:
    """Find the smallest cut at which b agrees, within its error, with b over the next 0.5.

    With Aki and Utsu's b that is a completeness magnitude. b-positive hardly depends on
    completeness: its cut tells from where its b may be trusted, which is mostly lower.

    Args:
        magnitudes: [N], in the order of time where the estimator is b-positive.
        bin: step of the rounding.
        estimator: `b_positive` or `aki_utsu_of_all`.
    """
    values = np.asarray(magnitudes, np.float64)
    values = values[np.isfinite(values)]
    cuts, found = frequency(values, bin).magnitude, []
    for cut in cuts:
        found.append(estimator(values[values >= cut - bin / 2 - 1e-9], bin))
        if found[-1].n < FEWEST or not math.isfinite(found[-1].b):
            found.pop()
            break
    cuts = cuts[: len(found)]
    b, error = (np.array([getattr(one, name) for one in found]) for name in ("b", "error"))
    ahead = max(2, round(STABLE_OVER / bin_width(bin)))
    for index in range(len(b) - ahead + 1):
        if abs(b[index : index + ahead].mean() - b[index]) <= error[index]:
            return Stability(float(cuts[index]), cuts, b, error)
    return Stability(math.nan, cuts, b, error)


def completeness_over_time(
    time: ArrayLike,
    magnitudes: ArrayLike,
    bin: float,
    *,
    events: int | None = None,
    seed: int = 1,
) -> History:
    """Estimate the completeness magnitude in windows of `events` events each.

    By maximum curvature, with the correction that the whole catalogue needs.

    Args:
        time: [N] ascending, days.
        magnitudes: [N].
        bin: step of the rounding.
        events: by default 200, and more where that would make over 60 windows.
        seed: of the bootstrap.
    """
    time, magnitudes = np.asarray(time, np.float64), np.asarray(magnitudes, np.float64)
    size = events or max(WINDOW_EVENTS, math.ceil(len(time) / MOST_WINDOWS))
    count = max(1, len(time) // size) if len(time) else 0
    rng = np.random.default_rng(seed)
    whole = frequency(magnitudes, bin)
    raised = _in_bins(CORRECTION, bin) if count and _fullest(whole.count) > 0 else 0.0
    rows = []
    for part in np.array_split(np.arange(len(time)), count) if count else []:
        table = frequency(magnitudes[part], bin)
        again = rng.multinomial(len(part), table.count / len(part), RESAMPLES)
        mc = round(float(table.magnitude[_fullest(table.count)]) + raised, 6)
        rows.append((time[part[0]], time[part[-1]], mc, table.magnitude[_fullest(again)].std()))
    return History(*np.array(rows, np.float64).reshape(-1, 4).T)


def helmstetter_mc(mainshock_magnitude: ArrayLike, days_after: ArrayLike) -> Floats:
    """Return the completeness magnitude some days after a mainshock: M / 2 - 0.25 - log10(days).

    The relation of Helmstetter et al. (2006) with the constants that suit Japan; infinite at once
    after the event. Networks differ: it tells the order of magnitude.
    """
    with np.errstate(divide="ignore"):
        return np.asarray(mainshock_magnitude) / 2 - 0.25 - np.log10(days_after)


def incomplete_after_mainshocks(
    catalogue: Catalogue, mc: float, smallest: float = SMALLEST_MAINSHOCK
) -> NDArray[np.bool_]:
    """Tell which events [N] fall where and when a mainshock hides smaller ones above `mc`.

    That is for as long as `helmstetter_mc` exceeds `mc` after an event of magnitude `smallest` or
    more, within 5 lengths of its rupture, 100 km at least.
    """
    hidden = np.zeros(len(catalogue), bool)
    points = unit_vectors(catalogue.longitude, catalogue.latitude)
    for index in np.flatnonzero(catalogue.magnitude >= smallest - 1e-9):
        magnitude = catalogue.magnitude[index]
        end = catalogue.time[index] + 10 ** (magnitude / 2 - 0.25 - mc)
        span = slice(index + 1, int(np.searchsorted(catalogue.time, end, side="right")))
        reach = max(NEAREST_REACH, RUPTURES * 10 ** (0.59 * magnitude - 2.44))
        chord = np.linalg.norm(points[span] - points[index], axis=1)
        hidden[span] |= chord <= 2 * math.sin(min(reach / (2 * EARTH), math.pi / 2))
    return hidden


def _fullest(count: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return the index of the fullest bin along the last axis, of equal ones the highest."""
    return count.shape[-1] - 1 - np.argmax(count[..., ::-1], axis=-1)


def _in_bins(correction: float, bin: float) -> float:
    """Return a correction as whole bins, so that what it is added to stays a bin's magnitude."""
    width = bin_width(bin)
    return math.ceil(correction / width - 1e-9) * width
