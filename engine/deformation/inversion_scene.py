"""A line-of-sight displacement scene: values on a metric grid, and whence the satellite looks."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .exact import GridSpec
from .patches import Floats

NETWORK_CELLS = 64  # a side of what the network looks at


@dataclass(frozen=True)
class Scene:
    """Metres towards the satellite [rows, columns], NaN where unknown, on a grid of square cells.

    `look` is the unit vector (east, north, up) from the ground to the satellite.
    """

    values: Floats
    grid: GridSpec
    look: tuple[float, float, float]

    @property
    def valid(self) -> np.ndarray:
        """Cells that hold a value: bool [rows, columns]."""
        return np.isfinite(self.values)

    @property
    def side(self) -> float:
        """The longer side in metres: the length in which the network measures."""
        return max(self.grid.rows, self.grid.columns) * abs(self.grid.dx)

    @property
    def centre(self) -> tuple[float, float]:
        """Metres east and north of the middle."""
        grid = self.grid
        return grid.x0 + grid.dx * (grid.columns - 1) / 2, grid.y0 + grid.dy * (grid.rows - 1) / 2

    def squared(self) -> Scene:
        """Return the scene in the middle of a square that its longer side spans."""
        rows, columns = self.values.shape
        side = max(rows, columns)
        top, left = (side - rows) // 2, (side - columns) // 2
        values = np.full((side, side), np.nan)
        values[top : top + rows, left : left + columns] = self.values
        grid = self.grid.window(-left, -top, side, side)
        return replace(self, values=values, grid=grid)

    def averaged(self, cells: int) -> Scene:
        """Return a square scene as `cells` x `cells` means of what is known."""
        rows, columns = self.values.shape
        grid, step = self.grid, rows / cells
        total = _shares(rows, cells) @ np.nan_to_num(self.values) @ _shares(columns, cells).T
        known = _shares(rows, cells) @ self.valid.astype(float) @ _shares(columns, cells).T
        values = np.full((cells, cells), np.nan)
        np.divide(total, known, out=values, where=known >= 0.25 * step**2)
        dx, dy = grid.dx * step, grid.dy * step
        x0, y0 = grid.x0 + (dx - grid.dx) / 2, grid.y0 + (dy - grid.dy) / 2
        return Scene(values, GridSpec(x0, y0, dx, dy, cells, cells), self.look)


def without_plane(values: Floats) -> Floats:
    """Return values [rows, columns] less the plane that fits the known ones best."""
    rows, columns = values.shape
    row, column = np.mgrid[:rows, :columns] / max(rows, columns) - 0.5
    basis = np.stack([np.ones_like(row), row, column], axis=-1)
    known = np.isfinite(values)
    plane = np.linalg.lstsq(basis[known], values[known], rcond=None)[0]
    return values - basis @ plane


def _shares(cells: int, groups: int) -> Floats:
    """Cells that each group takes of each cell: [groups, cells]."""
    edges = np.linspace(0, cells, groups + 1)
    low, high = edges[:-1, None], edges[1:, None]
    start = np.arange(cells)
    return np.clip(np.minimum(high, start + 1) - np.maximum(low, start), 0, 1)
