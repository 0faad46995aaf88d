"""The cells of a user's grid in the local frame: of an extent, of a template, or around sources."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from osgeo import osr

from ..errors import GridError
from ..language import tr
from ..raster.crs import same_crs, spatial_reference
from ..raster.gdal_io import GdalError, call
from ..raster.grid import Grid, Window
from .exact import GridSpec
from .frame import MOST_CELLS, Bounds, LocalFrame
from .patches import Floats

DEGREE = 111_320.0  # m, of latitude
CELLS_A_SIDE = 512  # where no cell size is given
SQUARE = 1e-6  # by which the sides of square cells may differ


@dataclass(frozen=True)
class Cells:
    """Points in the local frame that have the order of a window: x and y [n], metres."""

    x: Floats
    y: Floats
    shape: tuple[int, int]

    @property
    def size(self) -> int:
        """Number of cells."""
        return self.x.size

    def centres(self, cells: slice = slice(None)) -> tuple[Floats, Floats]:
        """Return x and y of some of them, counted along the rows."""
        return self.x[cells], self.y[cells]


@dataclass(frozen=True)
class Places:
    """A user's grid and the metric frame that it is worked in."""

    grid: Grid
    frame: LocalFrame

    @classmethod
    def of_grid(cls, grid: Grid) -> Places:
        """Choose the frame for a grid.

        Raises:
            GridError: it has too many cells, lies off Earth, or is too wide to be nearly flat.
        """
        _check_count(grid)
        return cls(grid, LocalFrame.for_extent(grid.bounds, grid.crs_wkt))

    @classmethod
    def of_extent(cls, bounds: Bounds, crs_wkt: str, cell: float | None) -> Places:
        """Lay cells of a size (in the CRS's unit) over an extent, from its north-west corner.

        Without a size there are about `CELLS_A_SIDE` of them along the longer side.

        Raises:
            GridError: the extent or the cell size is not possible.
        """
        LocalFrame.for_extent(bounds, crs_wkt)
        west, south, east, north = bounds
        geographic = bool(spatial_reference(crs_wkt).IsGeographic())
        if cell is None:
            cell = float(f"{max(east - west, north - south) / CELLS_A_SIDE:.2g}")
        _check_cell(cell, east - west, north - south, geographic)
        columns = math.ceil((east - west) / cell - SQUARE)
        rows = math.ceil((north - south) / cell - SQUARE)
        _check_size(columns, rows, cell, geographic)
        return cls.of_grid(Grid(columns, rows, (west, cell, 0.0, north, 0.0, -cell), crs_wkt))

    @cached_property
    def own(self) -> GridSpec | None:
        """The cells as a metric grid, where they are square and lie in the frame's own CRS."""
        x0, dx, _, y0, _, dy = self.grid.geotransform
        if self._crossing is not None or not self.grid.north_up or abs(dx / dy + 1) > SQUARE:
            return None
        return GridSpec(x0 + dx / 2, y0 + dy / 2, dx, -dx, self.grid.width, self.grid.height)

    def cells(self, window: Window) -> Cells:
        """Return the centres of a window's cells, each carried over exactly.

        Raises:
            GridError: the frame cannot hold them.
        """
        rows, columns = np.mgrid[: window.height, : window.width]
        x, y = self.at(columns.ravel() + window.x, rows.ravel() + window.y)
        return Cells(x, y, (window.height, window.width))

    def at(self, columns: NDArray[np.int_], rows: NDArray[np.int_]) -> tuple[Floats, Floats]:
        """Return x and y in the frame of the centres of cells [n], metres; errors as `cells`."""
        x0, dx, rx, y0, ry, dy = self.grid.geotransform
        across, down = columns + 0.5, rows + 0.5
        x, y = x0 + across * dx + down * rx, y0 + across * ry + down * dy
        if self._crossing is None:
            return x, y
        try:
            points = call(self._crossing.TransformPoints, np.stack([x, y], axis=1).tolist())
        except GdalError as error:
            raise GridError(
                tr("The grid cannot be brought into a metric frame ({error}).").format(error=error)
            ) from error
        local = np.array(points)
        return local[:, 0].copy(), local[:, 1].copy()

    def to_grid(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Return where points of the frame [n] lie in the grid's CRS; NaN where nowhere."""
        if self._crossing is None:
            return x, y
        back = osr.CoordinateTransformation(self.frame.crs, self.grid.crs)
        points = np.array(back.TransformPoints(np.stack([x, y], axis=1).tolist())).reshape(-1, 3)
        points[~np.isfinite(points)] = np.nan
        return points[:, 0], points[:, 1]

    @cached_property
    def _crossing(self) -> osr.CoordinateTransformation | None:
        if same_crs(self.grid.crs, self.frame.crs):
            return None
        return osr.CoordinateTransformation(self.grid.crs, self.frame.crs)

    @cached_property
    def cell_metres(self) -> float:
        """Size of a cell in the middle of the grid, metres; the smaller side."""
        return float(self.grid.pixel_size([self.grid.height // 2]).min())

    def to_true_north(self, moved: Floats) -> Floats:
        """Turn east and north of the frame [2 or 3, ...] into true east and north.

        By one angle, the frame's in the middle of the extent.
        """
        angle = math.radians(self.frame.convergence)
        sine, cosine = math.sin(angle), math.cos(angle)
        turned = np.array(moved)
        turned[0] = cosine * moved[0] + sine * moved[1]
        turned[1] = cosine * moved[1] - sine * moved[0]
        return turned


def _check_cell(cell: float, width: float, height: float, geographic: bool) -> None:
    if not (math.isfinite(cell) and cell > 0):
        raise GridError(
            tr("A cell size of {cell} cannot be used: give one above 0.").format(cell=cell)
        )
    if cell <= min(width, height):
        return
    sizes = {"cell": f"{cell:g}", "width": f"{width:.6g}", "height": f"{height:.6g}"}
    if geographic:
        raise GridError(
            tr(
                "A cell of {cell} degrees is larger than the extent of {width} x {height} degrees. "
                "The CRS of the extent counts in degrees: for cells of {cell} m give {degrees}, or "
                "choose an extent in a metric CRS."
            ).format(**sizes, degrees=f"{cell / DEGREE:.2g}")
        )
    raise GridError(
        tr(
            "A cell of {cell} is larger than the extent of {width} x {height}, in the unit of its "
            "CRS. Choose smaller cells."
        ).format(**sizes)
    )


def _check_size(columns: int, rows: int, cell: float, geographic: bool) -> None:
    if columns * rows <= MOST_CELLS:
        return
    sizes = {"cell": f"{cell:g}", "columns": f"{columns:,}", "rows": f"{rows:,}"}
    text = (
        tr("Cells of {cell} degrees would make {columns} x {rows} of them: choose larger cells.")
        if geographic
        else tr(
            "Cells of {cell} would make {columns} x {rows} of them. The extent's CRS does not "
            "count in degrees, but in metres or feet: choose larger cells."
        )
    )
    raise GridError(text.format(**sizes))


def _check_count(grid: Grid) -> None:
    if grid.width * grid.height > MOST_CELLS:
        raise GridError(
            tr(
                "A grid of {columns} x {rows} cells is too large: at most {most} are possible. "
                "Choose a coarser one."
            ).format(columns=f"{grid.width:,}", rows=f"{grid.height:,}", most=f"{MOST_CELLS:,}")
        )
