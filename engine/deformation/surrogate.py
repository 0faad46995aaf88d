"""Crustal deformation by a network: for many sources, and for many scenarios.

The network is linear in slip and knows neither place nor scale; see `surrogate_levels` for how
sources reach it and `surrogate_shallow` for those that it leaves to the exact solution.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled
from ..language import tr
from ..progress import NullProgress, Progress
from .exact import GridSpec
from .moment_maps import points_of
from .patches import Floats, Patches, PressureSources
from .surrogate_levels import Area, Span, leveled
from .surrogate_network import LevelNetwork
from .surrogate_pyramid import PyramidField
from .surrogate_shallow import Divided, corrections, divide

POISSON = 0.25  # the one ratio that the network knows
TILE = 1024  # cells a side that are worked on at once
LONGEST = 4.0  # of a cell, times its shorter side
RIM = 2  # cells around the grid that differences look at
EDGE = 2  # nodes more on each side where cells are not square


class Surrogate:
    """The deformation network on any sources, on any grid."""

    def __init__(self, network: LevelNetwork) -> None:
        self.card = network.card
        self._network = network

    @classmethod
    def open(cls, path: str | Path, *, threads: int = 0) -> Surrogate:
        """Open a model file; errors as in `LevelNetwork.open`. threads: 0 is one a core."""
        return cls(LevelNetwork.open(path, threads=threads))

    def reasons_against(self, grid: GridSpec, poisson: float = POISSON) -> list[str]:
        """Say in sentences why the exact solution must be taken instead; none where it need not."""
        reasons = []
        if abs(poisson - POISSON) > 1e-9:
            reasons.append(
                tr(
                    "The network knows a Poisson's ratio of {known:g} only, and {given:g} is "
                    "asked for."
                ).format(known=POISSON, given=poisson)
            )
        sides = sorted([abs(grid.dx), abs(grid.dy)])
        if sides[1] > LONGEST * sides[0]:
            reasons.append(
                tr("Cells of {dx:g} by {dy:g} m are too long and narrow for the network.").format(
                    dx=abs(grid.dx), dy=abs(grid.dy)
                )
            )
        return reasons

    def displacement(
        self,
        patches: Patches | None,
        pressure: PressureSources | None,
        grid: GridSpec,
        *,
        progress: Progress | None = None,
    ) -> NDArray[np.float32]:
        """Return east, north and up in metres: [3, rows, columns].

        Raises:
            Cancelled: the user stopped the run.
        """
        progress = progress or NullProgress()
        divided = _divided(patches, pressure, grid)
        result = self._smooth(divided, grid, progress)
        for rows, columns, more in corrections(divided, grid):
            _stop_if_wanted(progress)
            result[:, rows, columns] += more
        return result

    def displacement_and_gradients(
        self,
        patches: Patches | None,
        pressure: PressureSources | None,
        grid: GridSpec,
        *,
        progress: Progress | None = None,
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return metres [3, rows, columns] and d u_i / d x_j [3, 2, rows, columns], j east, north.

        Gradients of what the network answers are differences of the fourth order; those near
        sources too shallow for it are exact, right beside a surface rupture too.

        Raises:
            Cancelled: the user stopped the run.
        """
        progress = progress or NullProgress()
        divided = _divided(patches, pressure, grid)
        wide = grid.window(-RIM, -RIM, grid.columns + 2 * RIM, grid.rows + 2 * RIM)
        smooth = self._smooth(divided, wide, progress)
        moved = smooth[:, RIM:-RIM, RIM:-RIM].copy()
        gradients = np.stack(
            [
                _slopes(smooth[:, RIM:-RIM], 2) / np.float32(grid.dx),
                _slopes(smooth[:, :, RIM:-RIM], 1) / np.float32(grid.dy),
            ],
            axis=1,
        )
        for rows, columns, more in corrections(divided, grid, gradients=True):
            _stop_if_wanted(progress)
            moved[:, rows, columns] += more[:3]
            gradients[:, :, rows, columns] += more[3:].reshape(3, 2, *more.shape[1:])
        return moved, gradients

    def _smooth(self, divided: Divided, grid: GridSpec, progress: Progress) -> NDArray[np.float32]:
        """What the network answers: [3, rows, columns]."""
        cell = min(abs(grid.dx), abs(grid.dy))
        column, row = _places(grid, cell)
        x0, y0 = grid.x0 - column[0] * cell, grid.y0 - row[0] * cell
        shape = _nodes(row), _nodes(column)
        points = leveled(points_of(divided.patches, divided.pressure), x0, y0, cell, shape)
        field = PyramidField(self._network, points, shape)
        result = np.empty((3, *grid.shape), np.float32)
        tiles = list(_tiles(grid))
        for done, (rows, columns) in enumerate(tiles):
            _stop_if_wanted(progress)
            area = Area(_reach(row[rows]), _reach(column[columns]))
            part = _sampled(field.at(area), row[rows] - area.rows.first, 1)
            result[:, rows, columns] = _sampled(part, column[columns] - area.columns.first, 2)
            progress.report(done + 1, len(tiles))
        return result


def _stop_if_wanted(progress: Progress) -> None:
    if progress.cancelled():
        raise Cancelled(tr("The computation was stopped."))


def _divided(patches: Patches | None, pressure: PressureSources | None, grid: GridSpec) -> Divided:
    if patches is None:
        patches = Patches.concat([])
    if pressure is None:
        pressure = PressureSources.concat([])
    return divide(patches, pressure, min(abs(grid.dx), abs(grid.dy)))


def _slopes(field: np.ndarray, axis: int) -> np.ndarray:
    """Differences by cell, of the fourth order, without the RIM cells at both ends.

    Sources two cells deep make fields that bend too much for the second order.
    """
    cells = field.swapaxes(0, axis)
    one, two = cells[3:-1] - cells[1:-3], cells[4:] - cells[:-4]
    return ((8 * one - two) / 12).swapaxes(0, axis)


def _places(grid: GridSpec, cell: float) -> tuple[Floats, Floats]:
    """Return columns and rows of the network's square grid, north up, at which cells lie."""
    places = []
    for step, count in ((grid.dx, grid.columns), (grid.dy, grid.rows)):
        place = np.arange(count) * (step / cell)
        place -= place.min()
        if abs(step) != cell:
            place += EDGE
        places.append(place)
    return places[0], places[1]


def _nodes(place: Floats) -> int:
    whole = _is_whole(place)
    return int(np.ceil(place.max())) + 1 + (0 if whole else EDGE)


def _is_whole(place: Floats) -> bool:
    return bool((place == np.rint(place)).all())


def _reach(place: Floats) -> Span:
    """The nodes that values at these places are made from."""
    if _is_whole(place):
        return Span(int(place.min()), int(place.max()) + 1)
    return Span(int(np.floor(place.min())) - 1, int(np.floor(place.max())) + 3)


def _sampled(field: np.ndarray, place: Floats, axis: int) -> np.ndarray:
    """Return a field at places along an axis, by Lagrange's cubic through the nodes around."""
    if _is_whole(place):
        # A slice would be a view; of cells twice as long as wide there is none so simple.
        first, last = int(place.min()), int(place.max()) + 1
        if last - first != len(place):
            return field.take(place.astype(np.intp), axis)
        along = field.swapaxes(0, axis)[first:last]
        return (along if place[0] == first else along[::-1]).swapaxes(0, axis)
    node = np.floor(place).astype(np.intp)
    t = place - node
    weights = (
        -t * (t - 1) * (t - 2) / 6,
        (t + 1) * (t - 1) * (t - 2) / 2,
        -(t + 1) * t * (t - 2) / 2,
        (t + 1) * t * (t - 1) / 6,
    )
    shape = [1] * field.ndim
    shape[axis] = -1
    return sum(
        field.take(node + offset, axis) * weight.astype(np.float32).reshape(shape)
        for offset, weight in zip(range(-1, 3), weights)
    )


def _tiles(grid: GridSpec) -> Iterator[tuple[slice, slice]]:
    for row in range(0, grid.rows, TILE):
        for column in range(0, grid.columns, TILE):
            yield (
                slice(row, min(row + TILE, grid.rows)),
                slice(column, min(column + TILE, grid.columns)),
            )
