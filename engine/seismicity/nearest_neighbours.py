"""Nearest neighbours of earthquakes in time, space and magnitude.

The proximity of event j to an earlier event i is eta = t r^d 10^(-b m), with t the time between
them in years, r the distance of their epicentres in km, d the fractal dimension of epicentres and m
the magnitude of i. It is the product of the rescaled time T = t 10^(-b m / 2) and the rescaled
distance R = r^d 10^(-b m / 2).

References: Baiesi, M., Paczuski, M. (2004). Phys. Rev. E 69, 066106. Zaliapin, I., Ben-Zion, Y.
(2013). JGR Solid Earth 118, 2847-2864. Ashman, K. M., Bird, C. M., Zepf, S. E. (1994). AJ 108,
2348-2361 (how far two populations are apart).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import NullProgress, Progress
from .catalogue import Catalogue
from .neighbour_trees import Events, Past
from .rates import DAYS_PER_YEAR
from .smoothing import EARTH, unit_vectors

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

DIMENSION = 1.6
NEAREST_KM = 0.1  # closer than catalogues locate; keeps events at one place from having eta = 0
STEP, ROWS = 512, 64  # events a step of the past, and compared with each other at once
PROBE = 20_000  # after so many events, how long the rest will take is known
LONG_SECONDS = 30.0  # runs longer than this are announced
FEWEST = 20  # events that a threshold must rest on
STEPS, SETTLED = 500, 1e-9
APART = 2.0  # Ashman's D from which two populations are clearly apart


@dataclass(frozen=True)
class Neighbours:
    """The nearest earlier neighbour of each event [N]: its index, and log10 of eta, T and R.

    -1 and infinity where there is no earlier event.
    """

    parent: Integers
    log_eta: Floats
    log_time: Floats
    log_distance: Floats


@dataclass(frozen=True)
class Mixture:
    """Two normal populations of log10 eta: clustered (index 0) and background (1).

    `threshold` is where both are equally likely; `weight`, `mean` and `deviation` have two
    values each.
    """

    threshold: float
    weight: tuple[float, float]
    mean: tuple[float, float]
    deviation: tuple[float, float]

    @property
    def separation(self) -> float:
        """Ashman's D; above 2 the populations are clearly apart."""
        spread = math.hypot(*self.deviation) / math.sqrt(2)
        return (self.mean[1] - self.mean[0]) / spread

    @property
    def apart(self) -> bool:
        """Whether clustered and background events can be told from each other."""
        return self.separation >= APART

    @property
    def doubt(self) -> str:
        """What to tell the user where they cannot."""
        return tr(
            "Clustered and background events are not clearly apart in this catalogue (Ashman's D "
            "{separation:.1f}, below {apart:g}): many labels are a matter of chance. Set the "
            "threshold yourself, or use the windows of Gardner and Knopoff."
        ).format(separation=self.separation, apart=APART)


def nearest_neighbours(
    catalogue: Catalogue,
    b: float = 1.0,
    dimension: float = DIMENSION,
    *,
    progress: Progress | None = None,
) -> Neighbours:
    """Find each event's nearest earlier neighbour among all.

    How long it will take is said where that is more than half a minute. Distances below 0.1 km
    count as 0.1 km; depths do not count. Events at the same instant are no neighbours.

    Raises:
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    size = len(catalogue)
    events = Events(
        EARTH * unit_vectors(catalogue.longitude, catalogue.latitude),
        catalogue.time / DAYS_PER_YEAR,
        -b * math.log(10) * catalogue.magnitude,
        dimension / 2,
        NEAREST_KM**2,
    )
    past, parent = Past(events, STEP), np.full(size, -1)
    told, began = False, time.monotonic()
    for start in range(0, size, STEP):
        child = np.arange(start, min(size, start + STEP))
        steps = max(0, start // STEP - 1)
        parts = np.split(child, np.arange(ROWS, len(child), ROWS))
        found = np.concatenate([_nearest(events, part, steps * STEP) for part in parts])
        known = np.where(found >= 0, events.log_eta(child, found), np.inf)
        past.improve(child, found, known, steps)
        parent[child] = found
        done = int(child[-1]) + 1
        if not told and done > PROBE:
            told = _announce(progress, size, (time.monotonic() - began) * (size - done) / done)
        if progress.cancelled():
            raise Cancelled(tr("Declustering was cancelled."))
        progress.report(done, size)
    return _rescaled(catalogue, events, parent, b, dimension)


def eta_mixture(log_eta: Floats) -> Mixture:
    """Fit two normal populations to log10 eta [N] by expectation-maximisation.

    Raises:
        InputError: fewer than 20 finite values, or all of them alike.
    """
    values = log_eta[np.isfinite(log_eta)]
    if len(values) < FEWEST or np.ptp(values) < 1e-6:
        raise InputError(
            tr(
                "{count} events with a neighbour are too few, or too much alike, to find a "
                "threshold between clustered and background events. Lower the completeness "
                "magnitude, set the threshold yourself, or use the windows of Gardner and Knopoff."
            ).format(count=len(values))
        )
    mean = np.percentile(values, [20, 80])
    deviation, weight = np.full(2, values.std() / 2), np.full(2, 0.5)
    likelihood = -np.inf
    for _ in range(STEPS):
        density = _densities(values, weight, mean, deviation)
        both = density.sum(axis=0)
        share = density / both
        mass = share.sum(axis=1)
        weight, mean = mass / len(values), share @ values / mass
        squares = (share * (values - mean[:, None]) ** 2).sum(axis=1) / mass
        deviation = np.sqrt(np.maximum(squares, 1e-4))
        before, likelihood = likelihood, float(np.log(both).mean())
        if likelihood - before < SETTLED:
            break
    order = np.argsort(mean)
    weight, mean, deviation = weight[order], mean[order], deviation[order]
    between = np.linspace(mean[0], mean[1], 2001)
    clustered, background = _densities(between, weight, mean, deviation)
    threshold = between[int(np.argmin(np.abs(np.log(clustered / background))))]
    pairs = ((float(pair[0]), float(pair[1])) for pair in (weight, mean, deviation))
    return Mixture(float(threshold), *pairs)


def _nearest(events: Events, child: Integers, first: int) -> Integers:
    """Return the neighbours of consecutive events among those from `first` on, -1 for none."""
    end = int(child[-1]) + 1
    elapsed = (events.years[child, None] - events.years[None, first:end]).astype(np.float32)
    # Straight distances: they rank as arcs do as long as neighbours are near. Differences are
    # taken in double precision; single is enough, and much faster, to rank their logarithms.
    squared = 2 * (EARTH**2 - events.points[child] @ events.points[first:end].T)
    log_eta = np.maximum(squared, events.floor).astype(np.float32)
    np.log(log_eta, out=log_eta)
    log_eta *= np.float32(events.exponent)
    log_eta += events.weight[first:end].astype(np.float32)
    elapsed[elapsed <= 0] = np.inf
    log_eta += np.log(elapsed, out=elapsed)
    nearest = np.argmin(log_eta, axis=1)
    found = np.isfinite(log_eta[np.arange(len(child)), nearest])
    return np.where(found, first + nearest, -1)


def _rescaled(
    catalogue: Catalogue, events: Events, parent: Integers, b: float, dimension: float
) -> Neighbours:
    log_time, log_distance = np.full(len(parent), np.inf), np.full(len(parent), np.inf)
    child = np.flatnonzero(parent >= 0)
    above = parent[child]
    chord = np.linalg.norm(events.points[child] - events.points[above], axis=1)
    arc = 2 * EARTH * np.arcsin(np.minimum(chord / (2 * EARTH), 1))
    half = b / 2 * catalogue.magnitude[above]
    log_time[child] = np.log10(events.years[child] - events.years[above]) - half
    log_distance[child] = dimension * np.log10(np.maximum(arc, NEAREST_KM)) - half
    return Neighbours(parent, log_time + log_distance, log_time, log_distance)


def _densities(values: Floats, weight: Floats, mean: Floats, deviation: Floats) -> Floats:
    scaled = (values - mean[:, None]) / deviation[:, None]
    density = np.exp(-0.5 * scaled**2) / (deviation * math.sqrt(2 * math.pi))[:, None]
    return np.maximum(weight[:, None] * density, 1e-300)


def _announce(progress: Progress, size: int, seconds: float) -> bool:
    """Say how long it will take, if that is long, and whether it was said."""
    if seconds > LONG_SECONDS:
        progress.warn(
            tr(
                "Finding the nearest neighbours of {size:,} events takes about {minutes:.1f} min "
                "more here. A higher minimum magnitude, or the windows of Gardner and Knopoff, are "
                "faster."
            ).format(size=size, minutes=seconds / 60)
        )
    return seconds > LONG_SECONDS
