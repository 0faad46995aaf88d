"""Expected numbers in cells and magnitude bins, and the earthquakes that fell into them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import InputError
from ..language import tr
from .cells import CellGrid

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

EDGE = 1e-9  # magnitude units: what rounding may take from a magnitude on an edge
MISALIGNED = 1e-3  # cells


@dataclass(frozen=True, eq=False)
class RateGrid:
    """A gridded forecast: expected numbers of earthquakes within one window of time.

    cells: the grid of C cells.
    magnitudes: lower edges [B] of the magnitude bins, rising; the last bin is open.
    rates: expected numbers [C, B].
    """

    cells: CellGrid
    magnitudes: Floats
    rates: Floats

    @property
    def expected(self) -> float:
        """The number of earthquakes expected in all."""
        return float(self.rates.sum())

    def above(self, magnitude: float) -> RateGrid:
        """Return the grid with the bins from `magnitude` up alone."""
        kept = self.magnitudes >= magnitude - EDGE
        return replace(self, magnitudes=self.magnitudes[kept], rates=self.rates[:, kept])

    def counts(self, longitude: ArrayLike, latitude: ArrayLike, magnitude: ArrayLike) -> Integers:
        """Return the numbers [C, B] of earthquakes in each bin; those outside count nowhere."""
        cell, level = self.places(longitude, latitude, magnitude)
        inside = (cell >= 0) & (level >= 0)
        flat = cell[inside] * self.rates.shape[1] + level[inside]
        return np.bincount(flat, minlength=self.rates.size).reshape(self.rates.shape)

    def places(
        self, longitude: ArrayLike, latitude: ArrayLike, magnitude: ArrayLike
    ) -> tuple[Integers, Integers]:
        """Return the cell and the magnitude bin of each earthquake [N], -1 outside."""
        cell = self.cells.locate(np.asarray(longitude, float), np.asarray(latitude, float))
        values = np.asarray(magnitude, float) + EDGE
        return cell, np.searchsorted(self.magnitudes, values, side="right") - 1

    def aligned(self, other: RateGrid, name: str) -> RateGrid:
        """Return `other` with its cells in the order of these.

        Raises:
            InputError: the cells are not the same; `name` is what `other` is called.
        """
        again = tr("Make both forecasts with the same region and cell size.")
        mine, theirs = self.cells, other.cells
        if not np.isclose(theirs.size, mine.size, rtol=1e-6, atol=0):
            raise InputError(
                tr("{name} has cells of {size:g}°, the forecast of {wanted:g}°. {again}").format(
                    name=name, size=theirs.size, wanted=mine.size, again=again
                )
            )
        half = 0.5 * mine.size
        place = theirs.locate(mine.longitude + half, mine.latitude + half)
        if len(theirs) != len(mine) or (place < 0).any():
            raise InputError(
                tr(
                    "{name} has {count} cells and the forecast {wanted}, of which {same} are the "
                    "same. {again}"
                ).format(
                    name=name,
                    count=len(theirs),
                    wanted=len(mine),
                    same=(place >= 0).sum(),
                    again=again,
                )
            )
        return replace(other, cells=mine, rates=other.rates[place])


def grid_of_corners(longitude: Floats, latitude: Floats, size: float) -> tuple[CellGrid, Integers]:
    """Return the grid of cells with these lower left corners [C], and each one's number in it.

    Raises:
        InputError: corners that are no whole multiples of `size`, or that occur twice.
    """
    columns, rows = longitude / size, latitude / size
    column, row = np.rint(columns).astype(np.int64), np.rint(rows).astype(np.int64)
    off = np.maximum(np.abs(columns - column), np.abs(rows - row))
    if off.max() > MISALIGNED:
        worst = off.argmax()
        raise InputError(
            tr(
                "The cell at longitude {longitude:g}, latitude {latitude:g} is not on a grid of "
                "{size:g}°: the corners of cells are whole multiples of their size. Use a layer "
                "that 'Forecast earthquakes' made."
            ).format(longitude=longitude[worst], latitude=latitude[worst], size=size)
        )
    west, south = int(column.min()), int(row.min())
    inside = np.zeros((int(row.max()) - south + 1, int(column.max()) - west + 1), bool)
    inside[row - south, column - west] = True
    cells = CellGrid(size, west, south, inside)
    if len(cells) != len(longitude):
        raise InputError(
            tr(
                "{twice} of {rows} cells occur twice. Use a layer that 'Forecast earthquakes' "
                "made, without duplicates."
            ).format(twice=len(longitude) - len(cells), rows=len(longitude))
        )
    half = 0.5 * size
    return cells, cells.locate(column * size + half, row * size + half)


def rates_between(above: Floats) -> Floats:
    """Turn numbers [C, B] above each of B rising magnitudes into numbers within the B bins."""
    inner = np.maximum(above[:, :-1] - above[:, 1:], 0.0)
    return np.concatenate([inner, above[:, -1:]], axis=1)
