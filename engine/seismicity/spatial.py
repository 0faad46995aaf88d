"""Where earthquakes happen: smoothed seismicity, aftershocks around their parent, and placing.

The temporal model says how many earthquakes there will be; here they get their place, so that
the rates of all places sum to the temporal rate. Everything happens in a domain, the cells that
hold the catalogue: what a kernel would put outside comes back inside, since the temporal model
has counted inside only.

References: Helmstetter, A., Kagan, Y. Y., Jackson, D. D. (2007). High-resolution time-independent
grid-based forecast for M >= 5 earthquakes in California. Seismol. Res. Lett. 78, 78-86 (smoothed
seismicity with adaptive bandwidth). Ogata, Y., Zhuang, J. (2006). Space-time ETAS models and an
improved extension. Tectonophysics 413, 13-23 (kernels that widen with the magnitude).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress
from .cells import CellGrid
from .lineage import generations
from .sequences import shared_out
from .simulation import Simulated
from .smoothing import (
    displaced,
    neighbour_distance,
    shares_within,
    spread,
)

MOST_SOURCES = 10_000  # events that carry a smoothed map; more are thinned, weights kept
FLOOR = 0.01  # of the events, spread evenly: earthquakes happen where there was none before
TRIES = 30  # draws until a point lies in the domain

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class SmoothedSeismicity:
    """Where events of one kind happen: kernels around S past events, plus an even floor.

    Args:
        longitude: degrees [S].
        latitude: degrees [S].
        depth: km, NaN where unknown [S].
        distance: the kernels' d in km [S].
        weight: share of each event [S]; they sum to 1.
        domain: the cells in which everything happens.
    """

    longitude: Array
    latitude: Array
    depth: Array
    distance: Array
    weight: Array
    domain: CellGrid

    def shares(self, grid: CellGrid, progress: Progress | None = None) -> Array:
        """Return the share of the events that each cell gets [C]; over the domain they sum to 1."""
        sources = self.longitude, self.latitude, self.distance, self.weight[:, None]
        smooth = spread_in(self.domain, grid, *sources, progress)[:, 0]
        return (1 - FLOOR) * smooth + FLOOR * grid.area / self.domain.area.sum()

    def draw(self, count: int, rng: np.random.Generator) -> tuple[Array, Array, Array]:
        """Draw places: longitude and latitude in degrees, depth in km (that of a past event)."""
        source = rng.choice(len(self.weight), count, p=self.weight)
        longitude, latitude = _displaced_in(
            self.domain, self.longitude[source], self.latitude[source], self.distance[source], rng
        )
        anywhere = np.flatnonzero(rng.random(count) < FLOOR)
        longitude[anywhere], latitude[anywhere] = _uniform(self.domain, len(anywhere), rng)
        return longitude, latitude, self.depth[source]


@dataclass(frozen=True)
class TriggeringKernel:
    """How far aftershocks lie from their parent: d = d0 · 10^(growth (m - mc)) in km.

    flattening: within a sequence an event's neighbourhood gets exp(-flattening (m - mc)) of what
        the event triggers; see `sequences`.
    """

    d0: float
    growth: float
    mc: float
    flattening: float = 0.0

    def distance(self, magnitude: Array) -> Array:
        """Return the kernel's d in km for parents of these magnitudes (any shape)."""
        return self.d0 * 10 ** (self.growth * (np.asarray(magnitude, float) - self.mc))


@dataclass(frozen=True, eq=False)
class SpaceModel:
    """All that places events: the background, the kernel, and the history that triggers [N]."""

    background: SmoothedSeismicity
    kernel: TriggeringKernel
    longitude: Array
    latitude: Array
    depth: Array
    magnitude: Array

    def sources(self, direct: Array) -> Array:
        """Return around which past events the `direct` aftershocks of each are expected [N]."""
        kernel = self.kernel
        if kernel.flattening == 0 or not direct.any():
            return direct
        even = direct * np.exp(-kernel.flattening * (self.magnitude - kernel.mc))
        return shared_out(direct, even, self.longitude, self.latitude)


def smoothed_seismicity(
    longitude: Array,
    latitude: Array,
    depth: Array,
    weight: Array,
    domain: CellGrid,
    neighbours: int,
) -> SmoothedSeismicity:
    """Smooth past events [N], each as wide as the way to its k-th neighbour.

    More than MOST_SOURCES events are thinned.
    """
    kept, weight = thinned(weight / weight.sum(), MOST_SOURCES)
    distance = neighbour_distance(longitude, latitude, neighbours, kept)
    return SmoothedSeismicity(
        longitude[kept], latitude[kept], depth[kept], distance, weight, domain
    )


def thinned(weight: Array, most: int) -> tuple[Array, Array]:
    """Return at most `most` of N weighted things, and weights of the same sum.

    Each is kept as often as its weight asks for, in even steps of the summed weight: no weight is
    off by more than one step, the sum over `most`.
    """
    if len(weight) <= most:
        return np.arange(len(weight)), weight
    summed = np.cumsum(weight)
    steps = summed[-1] * (np.arange(most) + 0.5) / most
    kept, times = np.unique(np.searchsorted(summed, steps), return_counts=True)
    return kept, times * summed[-1] / most


def spread_in(
    domain: CellGrid,
    grid: CellGrid,
    longitude: Array,
    latitude: Array,
    distance: Array,
    weights: Array,
    progress: Progress | None = None,
) -> Array:
    """Spread `weights` [N, W] over the cells of `grid` [C, W]; the domain gets all of them."""
    if grid is domain:
        return spread(grid, longitude, latitude, distance, weights, whole=True, progress=progress)
    within = shares_within(domain, longitude, latitude, distance)
    return spread(grid, longitude, latitude, distance, weights / within[:, None], progress=progress)


def place(
    simulated: Simulated,
    space: SpaceModel,
    rng: np.random.Generator,
    direct: Array | None = None,
) -> tuple[Array, Array, Array]:
    """Give each simulated event a place.

    Background events are drawn from smoothed seismicity, aftershocks from the kernel around their
    parent, generation by generation; an aftershock has its parent's depth.

    Args:
        simulated: E events.
        space: with N past events.
        rng: draws the places.
        direct: expected aftershocks of each past event [N]. With them, aftershocks of past events
            are placed where `SpaceModel.sources` has them; without, around their parents.

    Returns:
        Longitude and latitude in degrees [E], depth in km [E], NaN where the depth is unknown.
    """
    known = len(space.longitude)
    source = simulated.parent
    if direct is not None:
        source = _moved(source, direct, space.sources(direct), rng)
    longitude, latitude, depth = np.full((3, len(simulated.parent)), np.nan)
    for members in generations(simulated.parent, known):
        parent = source[members]
        if parent[0] < 0:
            longitude[members], latitude[members], depth[members] = space.background.draw(
                len(members), rng
            )
            continue
        where = [
            _parents_values(parent, past, future)
            for past, future in zip(
                (space.longitude, space.latitude, space.depth, space.magnitude),
                (longitude, latitude, depth, simulated.magnitude),
            )
        ]
        distance = space.kernel.distance(where[3])
        longitude[members], latitude[members] = _displaced_in(
            space.background.domain, where[0], where[1], distance, rng
        )
        depth[members] = where[2]
    return longitude, latitude, depth


def _moved(parent: Array, before: Array, after: Array, rng: np.random.Generator) -> Array:
    """Return parents [E] of which those in history are distributed as `after` [N].

    Now they are distributed as `before` [N]; as few as possible change.
    """
    lacking = np.maximum(after - before, 0)
    past = np.flatnonzero((parent >= 0) & (parent < len(before)))
    if not lacking.any():
        return parent
    leave = past[rng.random(len(past)) * before[parent[past]] > after[parent[past]]]
    moved = parent.copy()
    moved[leave] = rng.choice(len(after), len(leave), p=lacking / lacking.sum())
    return moved


def _parents_values(parent: Array, past: Array, future: Array) -> Array:
    known = len(past)
    simulated = parent >= known
    values = np.empty(len(parent))
    values[~simulated] = past[parent[~simulated]]
    values[simulated] = future[parent[simulated] - known]
    return values


def _displaced_in(
    domain: CellGrid, longitude: Array, latitude: Array, distance: Array, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Draw a point in the domain from each kernel; its centre where none is met in TRIES."""
    x, y = np.array(longitude, float), np.array(latitude, float)
    waiting = np.arange(len(x))
    for _ in range(TRIES):
        east, north = displaced(longitude[waiting], latitude[waiting], distance[waiting], rng)
        good = domain.locate(east, north) >= 0
        x[waiting[good]], y[waiting[good]] = east[good], north[good]
        waiting = waiting[~good]
        if not waiting.size:
            break
    return x, y


def _uniform(domain: CellGrid, count: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Draw points spread evenly over the domain's ground."""
    cell = rng.choice(len(domain), count, p=domain.area / domain.area.sum())
    longitude = domain.longitude[cell] + domain.size * rng.random(count)
    south = np.sin(np.radians(domain.latitude[cell]))
    north = np.sin(np.radians(np.minimum(domain.latitude[cell] + domain.size, 90)))
    sine = south + (north - south) * rng.random(count)
    return longitude, np.degrees(np.arcsin(np.clip(sine, -1, 1)))
