"""Fitting where earthquakes happen: the aftershocks' kernel and the background's bandwidth.

Given the temporal ETAS model, event i comes from the background with probability mu / lambda(t_i)
and from event j with k exp(a (m_j - mc)) (t_i - t_j + c)^-p / lambda(t_i). Its place then has the
density of that mixture, and the kernel's parameters and the background's bandwidth are those of
greatest likelihood. Each event is judged by earlier ones alone: the kernels by those before it,
the background and its bandwidths by those before its fold.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..optional import SCIPY, Lazy
from .catalogue import Catalogue
from .cells import CellGrid
from .etas import Etas, intervals
from .smoothing import EARTH, density, neighbour_distance, unit_vectors
from .spatial import (
    FLOOR,
    SmoothedSeismicity,
    SpaceModel,
    TriggeringKernel,
    smoothed_seismicity,
)

optimize = Lazy("scipy.optimize", "scipy", SCIPY)

NEIGHBOURS = (3, 5, 10, 20)  # candidates for the background's bandwidth
TARGETS = 1500  # events whose places are judged, evenly taken
RECENT = 3000  # events before a target that may be its parent
LIKELY = 150  # of these, the most probable; the others count as background
FEWEST_TARGETS = 50  # below it the kernel stays at its typical values
MOST_SOURCES = 5000  # events that make up the background while it is fitted
FOLDS = 5  # parts of the targets, in time; the background of each comes from the time before it
BOUNDS = ((np.log(0.1), np.log(50.0)), (0.0, 0.6), (0.0, 3.0))  # ln d0 (km), growth, flattening
SIMPLEX = np.array([[0.0, 0.3, 0.3], [-0.7, 0.3, 0.3], [0.0, 0.15, 0.3], [0.0, 0.3, 0.9]])

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class SpaceFit:
    """The fitted places.

    model: background and kernel.
    long_term: smoothed seismicity of all events, aftershocks included.
    neighbours: k of the bandwidth.
    gain: mean log-likelihood of places over smoothed seismicity alone, nats per event; NaN where
        there were too few events to fit.
    """

    model: SpaceModel
    long_term: SmoothedSeismicity
    neighbours: int
    gain: float


def fit_space(model: Etas, catalogue: Catalogue, domain: CellGrid) -> SpaceFit:
    """Fit the places of a catalogue's events, all >= mc and in the domain.

    With fewer than FEWEST_TARGETS events the kernel and the bandwidth take typical values.
    """
    time, magnitude = catalogue.time, catalogue.magnitude
    along = intervals(model, time, magnitude, time[0], np.nextafter(time[-1], np.inf))
    background_weight = np.exp(np.log(model.mu) - along.log_before)
    kernel, neighbours, gain = _typical(model.mc), NEIGHBOURS[1], float("nan")
    if len(catalogue) >= 2 * FEWEST_TARGETS:
        kernel, neighbours, gain = _fitted(
            model, catalogue, np.exp(along.log_before), background_weight, domain
        )

    places = catalogue.longitude, catalogue.latitude, _known_depths(catalogue.depth)
    background, long_term = (
        smoothed_seismicity(*places, weight, domain, neighbours)
        for weight in (background_weight, np.ones(len(catalogue)))
    )
    space = SpaceModel(background, kernel, *places, magnitude)
    return SpaceFit(space, long_term, neighbours, gain)


def _typical(mc: float) -> TriggeringKernel:
    # A hundredth of a kilometre at M 0, growing as the rupture: Helmstetter et al. (2007).
    return TriggeringKernel(max(0.5, 0.01 * 10 ** (0.5 * mc)), 0.4, mc, 0.5)


def _known_depths(depth: Array) -> Array:
    """Return depths with the unknown ones set to the median; all NaN if none is known."""
    known = np.isfinite(depth)
    return np.where(known, depth, np.median(depth[known])) if known.any() else depth


def _fitted(
    model: Etas, catalogue: Catalogue, rate: Array, background_weight: Array, domain: CellGrid
) -> tuple[TriggeringKernel, int, float]:
    count = len(catalogue)
    # Early events have too few before them to say where the next is expected.
    first = min(count // 2, max(FEWEST_TARGETS, count // 5))
    target = np.unique(np.linspace(first, count - 1, TARGETS).astype(int))
    points = unit_vectors(catalogue.longitude, catalogue.latitude)
    parent, share = _likely_parents(model, catalogue.time, catalogue.magnitude, target, rate)
    rest = np.maximum(1 - share.sum(axis=1), 1e-6)
    squared = EARTH**2 * ((points[target][:, None] - points[parent]) ** 2).sum(axis=2)
    relative = catalogue.magnitude[parent] - model.mc

    candidates = [
        (1 - FLOOR) * _background_density(catalogue, target, points, background_weight, neighbours)
        + FLOOR / domain.area.sum()
        for neighbours in NEIGHBOURS
    ]

    def log_likelihood(background: Array, ln_d0: float, growth: float, flattening: float) -> float:
        d = np.exp(ln_d0) * 10 ** (growth * relative)
        wide = squared + d**2
        kernel = d / (2 * np.pi * wide * np.sqrt(wide))
        even = share * np.exp(-flattening * relative)
        triggered = share.sum(axis=1) * (even * kernel).sum(axis=1) / even.sum(axis=1)
        return float(np.log(rest * background + triggered).mean())

    best = optimize.minimize(
        lambda x: -log_likelihood(candidates[1], *x),
        x0=SIMPLEX[0],
        method="Nelder-Mead",
        bounds=BOUNDS,
        options={"xatol": 0.01, "fatol": 1e-5, "maxfev": 200, "initial_simplex": SIMPLEX},
    )
    values = [log_likelihood(background, *best.x) for background in candidates]
    chosen = int(np.argmax(values))
    alone = float(np.log(candidates[chosen]).mean())
    ln_d0, growth, flattening = (float(value) for value in best.x)
    kernel = TriggeringKernel(float(np.exp(ln_d0)), growth, model.mc, flattening)
    return kernel, NEIGHBOURS[chosen], values[chosen] - alone


def _likely_parents(
    model: Etas, time: Array, magnitude: Array, target: Array, rate: Array
) -> tuple[Array, Array]:
    """Return the most probable parents of each target and their probabilities, both [P, J]."""
    back = np.arange(1, min(RECENT, int(target.max())) + 1)
    kept = min(LIKELY, len(back))
    parents, shares = [], []
    for part in np.array_split(target, max(1, len(target) // 100)):
        candidate = part[:, None] - back
        valid = candidate >= 0
        candidate = np.maximum(candidate, 0)
        lag = np.maximum(time[part][:, None] - time[candidate], 0)
        share = model.productivity(magnitude[candidate]) * (lag + model.c) ** -model.p
        share = np.where(valid, share, 0) / rate[part][:, None]
        top = np.argpartition(-share, kept - 1, axis=1)[:, :kept]
        parents.append(np.take_along_axis(candidate, top, axis=1))
        shares.append(np.take_along_axis(share, top, axis=1))
    return np.concatenate(parents), np.concatenate(shares)


def _background_density(
    catalogue: Catalogue, target: Array, points: Array, weight: Array, neighbours: int
) -> Array:
    """Return the density per km² at events of smoothed seismicity from before their fold.

    Args:
        catalogue: N events.
        target: which of them are judged, ascending, none the first [P].
        points: unit vectors [N, 3].
        weight: of each event in the background [N].
        neighbours: k of the bandwidth.
    """
    result = []
    for part in np.array_split(target, min(FOLDS, len(target))):
        source = np.unique(np.linspace(0, part[0] - 1, MOST_SOURCES).astype(int))
        places = catalogue.longitude[: part[0]], catalogue.latitude[: part[0]]
        distance = neighbour_distance(*places, neighbours, source)
        share = weight[source] / weight[source].sum()
        step = max(1, 200_000 // len(source))
        for chunk in np.array_split(part, len(part) // step + 1):
            result.append(density(points[chunk], points[source], distance) @ share)
    return np.concatenate(result)
