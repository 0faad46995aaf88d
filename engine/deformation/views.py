"""What a report shows of a simulation: thinned maps, a profile, and how far the network was off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..language import percent, tr
from ..raster.grid import Window
from .patches import Floats
from .places import Places
from .products import QUANTITIES
from .solvers import ExactSolver, Sources

SIDE = 240  # cells of a thinned map along its longer side
PROFILE_POINTS = 201
PROFILE_DRAWS = 200
PROFILE_PATCHES = 8000  # computed for a profile's draws at most: a few seconds
FEWEST_DRAWS = 20  # for a 5th and a 95th percentile
COMPARED = 400  # cells
MOST_MEAN, MOST_HIGH = 0.01, 0.03  # what the network promises of its errors


class Preview:
    """Every `step`-th cell of a grid, at most `SIDE` a side.

    `values` [8, h, w] are quantities, `chance` [h, w] the probability of fissures.

    `x` and `y` [h, w] are metres in the local frame. NaN where nothing is known.
    """

    def __init__(self, places: Places) -> None:
        self.grid = places.grid
        self.step = -(-max(self.grid.width, self.grid.height) // SIDE)
        columns, rows = np.meshgrid(
            *(np.arange(self.step // 2, n, self.step) for n in (self.grid.width, self.grid.height))
        )
        x, y = places.at(columns.ravel(), rows.ravel())
        self.x, self.y = x.reshape(columns.shape), y.reshape(columns.shape)
        self.values = np.full((len(QUANTITIES), *columns.shape), np.nan, np.float32)
        self.chance = np.full(columns.shape, np.nan, np.float32)

    def put(self, window: Window, values: Floats) -> None:
        """Keep some of a window's quantities [8, h, w]."""
        inner, outer = self._parts(window)
        self.values[(slice(None), *outer)] = values[(slice(None), *inner)]

    def put_chance(self, window: Window, chance: Floats) -> None:
        """Keep some of a window's probabilities [h, w]."""
        inner, outer = self._parts(window)
        self.chance[outer] = chance[inner]

    def quantity(self, name: str) -> NDArray[np.float32]:
        """Return one of `QUANTITIES` [h, w]."""
        return self.values[QUANTITIES.index(name)]

    def _parts(self, window: Window) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
        """Return the cells that are kept, in the window and here."""
        inner, outer = [], []
        for first, size in ((window.y, window.height), (window.x, window.width)):
            start = -(first - self.step // 2) % self.step
            inner.append(slice(start, size, self.step))
            begin = (first + start) // self.step
            outer.append(slice(begin, begin + len(range(start, size, self.step))))
        return (inner[0], inner[1]), (outer[0], outer[1])


class Profile(NamedTuple):
    """Displacement across the steepest place: distance [n] in m, true east, north, up [3, n] in m.

    `low` and `high` [3, n] are the 5th and 95th percentile of the draws; None without draws.
    `azimuth` is degrees from true north.
    """

    distance: Floats
    moved: Floats
    azimuth: float
    low: Floats | None = None
    high: Floats | None = None


class Deviation(NamedTuple):
    """The network's error at some cells, as shares of the largest displacement: mean, 99th
    percentile, and how many cells."""

    mean: float
    high: float
    cells: int


@dataclass(frozen=True)
class Findings:
    """What came out: lengths in metres, `highest` and `lowest` of the vertical displacement."""

    mode: str
    seconds: float
    peak: float
    highest: float
    lowest: float
    preview: Preview
    profile: Profile | None
    deviation: Deviation | None = None

    def doubt(self) -> str:
        """Return what to warn of where the network is further off than it should be, or ''."""
        off = self.deviation
        if off is None or (off.mean <= MOST_MEAN and off.high <= MOST_HIGH):
            return ""
        return tr(
            "The network is less accurate here than it should be: its error is {mean} of the "
            "largest displacement in the mean and {high} at the 99th percentile. That happens "
            "where sources outside the grid make most of the displacement in it. Choose the mode "
            "'exact'."
        ).format(mean=percent(100 * off.mean), high=percent(100 * off.high))


def profile_of(
    preview: Preview,
    exact: ExactSolver,
    places: Places,
    scenes: Sequence[Sources],
    reach: float,
) -> Profile | None:
    """Return the profile through the steepest place of a preview, computed exactly.

    `scenes` are the sources as given, then those of the draws; `reach` in metres sets the length.
    None where nothing moves.
    """
    slopes = _slopes(preview)
    steep = np.nan_to_num((slopes**2).sum(axis=(2, 3)))
    if not steep.max(initial=0) > 0:
        return None
    row, column = np.unravel_index(int(np.argmax(steep)), steep.shape)
    x, y = preview.x[row, column], preview.y[row, column]
    east, north = np.linalg.svd(slopes[row, column])[2][0]
    if east < 0:
        east, north = -east, -north
    west, south, right, top = places.frame.bounds
    half = min(1.5 * reach, 0.5 * max(right - west, top - south))
    distance = np.linspace(-half, half, PROFILE_POINTS)
    line = x + east * distance, y + north * distance
    moved = places.to_true_north(exact.at(scenes[0], *line)[:3])
    azimuth = np.degrees(np.arctan2(east, north)) + places.frame.convergence
    return Profile(distance, moved, float(azimuth) % 360, *_range(exact, places, scenes[1:], line))


def compared(
    preview: Preview, exact: ExactSolver, places: Places, sources: Sources, peak: float
) -> Deviation | None:
    """Return how far the displacements of a preview are from exact ones, at cells all over it.

    `peak` is the largest displacement in metres; None where nothing moves.
    """
    known = np.flatnonzero(np.isfinite(preview.values[:3].sum(axis=0)))
    if not (known.size and peak > 0):
        return None
    chosen = known[np.linspace(0, known.size - 1, min(COMPARED, known.size)).astype(int)]
    there = preview.x.ravel()[chosen], preview.y.ravel()[chosen]
    moved = places.to_true_north(exact.at(sources, *there)[:3])
    error = np.linalg.norm(preview.values[:3].reshape(3, -1)[:, chosen] - moved, axis=0) / peak
    # On the edge of a rupture the exact solution has no value.
    error = error[np.isfinite(error)]
    if not error.size:
        return None
    return Deviation(float(error.mean()), float(np.percentile(error, 99)), error.size)


def _slopes(preview: Preview) -> Floats:
    """Return how displacement changes east- and northwards from cell to cell [h, w, 3, 2].

    Unlike the gradients of the solution these see the jump across a rupture.
    """
    if min(preview.x.shape) < 2:
        return np.zeros((*preview.x.shape, 3, 2))

    def by_cell(fields: Floats) -> Floats:
        rows, columns = np.gradient(fields, axis=(1, 2))
        return np.moveaxis(np.stack([rows, columns]), (0, 1), (3, 2))

    steps = by_cell(np.stack([preview.x, preview.y]))
    return by_cell(preview.values[:3].astype(np.float64)) @ np.linalg.inv(steps)


def _range(
    exact: ExactSolver, places: Places, draws: Sequence[Sources], line: tuple[Floats, Floats]
) -> tuple[Floats | None, Floats | None]:
    """Return the 5th and 95th percentile of some draws along a line [3, n]."""
    patches = max((len(sources[0]) for sources in draws), default=0)
    some = draws[: min(PROFILE_DRAWS, PROFILE_PATCHES // max(1, patches))]
    if len(some) < FEWEST_DRAWS:
        return None, None
    drawn = [places.to_true_north(exact.at(sources, *line)[:3]) for sources in some]
    low, high = np.percentile(drawn, (5, 95), axis=0)
    return low, high
