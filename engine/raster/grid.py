"""A raster's grid: where its pixels lie, and how large they are on the ground.

On projected CRSs a pixel has the size its coordinates say, in metres. On geographic CRSs and on
Mercator ones (web maps), where the ground size changes with latitude, sizes and areas follow the
CRS's own ellipsoid row by row (Snyder 1987, Map Projections: a working manual, eqs. 3-12, 4-20).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from osgeo import gdal, osr

from ..errors import GridError
from ..language import tr
from .crs import same_crs, spatial_reference, transform_bounds, zone_area
from .gdal_io import GdalError

MAX_SIDE = 2_000_000  # pixels; beyond it a cell size was mistyped, or units were mixed up
SAME_PIXELS = 1e-3  # grids whose corners differ by less than this many pixels are one grid


class Window(NamedTuple):
    """A block of pixels, in columns and rows; it may reach beyond the raster."""

    x: int
    y: int
    width: int
    height: int

    def clipped(self, width: int, height: int) -> Window:
        """Return the part inside a raster of that size (width or height 0 if there is none)."""
        x, y = min(max(self.x, 0), width), min(max(self.y, 0), height)
        right = max(x, min(self.x + self.width, width))
        bottom = max(y, min(self.y + self.height, height))
        return Window(x, y, right - x, bottom - y)

    def grown(self, margin: int) -> Window:
        """Return the window with `margin` more pixels on each side."""
        size = self.width + 2 * margin, self.height + 2 * margin
        return Window(self.x - margin, self.y - margin, *size)

    def slices_in(self, outer: Window) -> tuple[slice, slice]:
        """Return the (rows, columns) of this window in an array that holds `outer`."""
        top, left = self.y - outer.y, self.x - outer.x
        return slice(top, top + self.height), slice(left, left + self.width)


@dataclass(frozen=True)
class Grid:
    """Size, geotransform (GDAL's six numbers) and CRS (WKT) of a raster."""

    width: int
    height: int
    geotransform: tuple[float, float, float, float, float, float]
    crs_wkt: str
    name: str = field(default="", compare=False)

    @classmethod
    def from_dataset(cls, dataset: gdal.Dataset, name: str = "") -> Grid:
        """Take the grid of an open raster; `name` is used in error messages.

        Raises:
            GridError: the raster has no georeference or no CRS.
        """
        transform = dataset.GetGeoTransform(can_return_null=True)
        if transform is None:
            raise GridError(
                tr("Layer '{name}' has no georeference. Georeference it first.").format(name=name)
            )
        wkt = dataset.GetProjection()
        if not wkt:
            raise GridError(
                tr(
                    "Layer '{name}' has no coordinate reference system. Assign one first, in QGIS "
                    "with Raster > Projections > Assign Projection."
                ).format(name=name)
            )
        return cls(dataset.RasterXSize, dataset.RasterYSize, tuple(transform), wkt, name)

    def __post_init__(self) -> None:
        """Refuse sizes that no raster has."""
        if not (0 < self.width <= MAX_SIDE and 0 < self.height <= MAX_SIDE):
            raise GridError(self._unusable_size())
        determinant = (
            self.geotransform[1] * self.geotransform[5]
            - self.geotransform[2] * self.geotransform[4]
        )
        if not math.isfinite(sum(self.geotransform)) or determinant == 0:
            raise GridError(
                tr(
                    "The georeference of layer '{name}' is not valid. Georeference it again."
                ).format(name=self.name)
                if self.name
                else tr("The georeference is not valid. Georeference it again.")
            )

    def _unusable_size(self) -> str:
        text = (
            tr(
                "A grid of {width} x {height} pixels of layer '{name}' cannot be worked on. Check "
                "the pixel sizes and the coordinate reference systems."
            )
            if self.name
            else tr(
                "A grid of {width} x {height} pixels cannot be worked on. Check the pixel sizes "
                "and the coordinate reference systems."
            )
        )
        return text.format(width=self.width, height=self.height, name=self.name)

    @property
    def north_up(self) -> bool:
        """Whether rows run from north to south and columns from west to east."""
        return (
            self.geotransform[2] == 0
            and self.geotransform[4] == 0
            and self.geotransform[1] > 0
            and self.geotransform[5] < 0
        )

    @cached_property
    def crs(self) -> osr.SpatialReference:
        """The CRS, x (longitude) first."""
        try:
            return spatial_reference(self.crs_wkt)
        except GdalError as error:
            text = (
                tr("The CRS of layer '{name}' cannot be read ({error}).")
                if self.name
                else tr("The CRS cannot be read ({error}).")
            )
            raise GridError(text.format(name=self.name, error=error)) from error

    @property
    def geographic(self) -> bool:
        """Whether coordinates are angles."""
        return bool(self.crs.IsGeographic())

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north, in the CRS's unit."""
        corners = [
            self.position(column, row) for column in (0, self.width) for row in (0, self.height)
        ]
        xs, ys = zip(*corners)
        return min(xs), min(ys), max(xs), max(ys)

    def position(self, column: float, row: float) -> tuple[float, float]:
        """Return the coordinates of a corner of the pixel lattice."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        return x0 + column * dx + row * rx, y0 + column * ry + row * dy

    def window_transform(self, window: Window) -> tuple[float, ...]:
        """Return the geotransform of a window."""
        x, y = self.position(window.x, window.y)
        return (x, *self.geotransform[1:3], y, *self.geotransform[4:6])

    def offset_of(self, other: Grid) -> tuple[int, int] | None:
        """Return the column and row of `other`'s origin here; None if its pixels do not coincide.

        Pixels coincide if the CRS is one, the sizes are equal and the shift is whole.
        """
        _, dx, rx, _, ry, dy = self.geotransform
        determinant = dx * dy - rx * ry
        east = other.geotransform[0] - self.geotransform[0]
        south = other.geotransform[3] - self.geotransform[3]
        columns = (east * dy - south * rx) / determinant
        rows = (south * dx - east * ry) / determinant
        drift = max(
            abs(mine - theirs) * max(other.width, other.height)
            for mine, theirs in zip((dx, rx, ry, dy), (other.geotransform[i] for i in (1, 2, 4, 5)))
        ) / math.sqrt(abs(determinant))
        shift = max(abs(columns - round(columns)), abs(rows - round(rows)))
        if drift > SAME_PIXELS or shift > SAME_PIXELS or not same_crs(self.crs, other.crs):
            return None
        return round(columns), round(rows)

    def to_north_up(self) -> Grid:
        """Return this grid if it is north-up, else a north-up one of the same pixel size on it."""
        if self.north_up:
            return self
        _, dx, rx, _, ry, dy = self.geotransform
        west, south, east, north = self.bounds
        step_x, step_y = math.hypot(dx, ry), math.hypot(rx, dy)
        width = max(1, math.ceil((east - west) / step_x - SAME_PIXELS))
        height = max(1, math.ceil((north - south) / step_y - SAME_PIXELS))
        transform = (west, step_x, 0.0, north, 0.0, -step_y)
        return Grid(width, height, transform, self.crs_wkt, self.name)

    def overlaps(self, other: Grid) -> bool:
        """Tell whether the two grids share ground."""
        try:
            west, south, east, north = transform_bounds(other.bounds, other.crs, self.crs)
        except GdalError:
            return False
        w, s, e, n = self.bounds
        return west < e and east > w and south < n and north > s

    def pixel_size(self, rows: Sequence[int] | np.ndarray | None = None) -> np.ndarray:
        """Return width and height in metres of the pixels of `rows` (all by default): [rows, 2].

        Rows beyond the raster are allowed: a halo has them.
        """
        rows = np.arange(self.height) if rows is None else np.asarray(rows)
        if self._longitude_step is None:
            _, dx, rx, _, ry, dy = self.geotransform
            unit = self.crs.GetLinearUnits()
            size = math.hypot(dx, ry) * unit, math.hypot(rx, dy) * unit
            return np.tile(size, (len(rows), 1))
        edges, step = self._row_edges(rows), self._longitude_step
        middle = edges.mean(axis=1)
        axis, e2 = self._ellipsoid
        narrowing = 1 - e2 * np.sin(middle) ** 2
        across = axis / np.sqrt(narrowing) * np.cos(middle) * step
        along = axis * (1 - e2) / narrowing**1.5 * np.abs(edges[:, 0] - edges[:, 1])
        return np.stack([across, along], axis=1)

    def pixel_area(self, rows: Sequence[int] | np.ndarray | None = None) -> np.ndarray:
        """Return the area in m² of one pixel of each of `rows` (all by default): [rows]."""
        rows = np.arange(self.height) if rows is None else np.asarray(rows)
        if self._longitude_step is None:
            _, dx, rx, _, ry, dy = self.geotransform
            return np.full(len(rows), abs(dx * dy - rx * ry) * self.crs.GetLinearUnits() ** 2)
        zone = zone_area(self._row_edges(rows), *self._ellipsoid)
        return np.abs(zone[:, 0] - zone[:, 1]) * self._longitude_step

    @property
    def equal_area_rows(self) -> bool:
        """Whether every pixel has the same size."""
        return self._longitude_step is None

    @cached_property
    def _ellipsoid(self) -> tuple[float, float]:
        """Semi-major axis in metres and squared eccentricity."""
        axis, inverse = self.crs.GetSemiMajor(), self.crs.GetInvFlattening()
        flattening = 1 / inverse if inverse else 0.0
        return axis, flattening * (2 - flattening)

    @cached_property
    def _longitude_step(self) -> float | None:
        """The longitude step in radians, or None where pixel sizes do not depend on the row."""
        _, dx, rx, _, ry, _ = self.geotransform
        if rx or ry:
            return None
        if self.geographic:
            return abs(dx) * self.crs.GetAngularUnits()
        if (self.crs.GetAttrValue("PROJECTION") or "").startswith(("Mercator", "Popular_Vis")):
            (lon0, _), (lon1, _) = self._to_degrees([self.position(0, 0), self.position(1, 0)])
            return math.radians(abs(lon1 - lon0))
        return None

    def _row_edges(self, rows: np.ndarray) -> np.ndarray:
        """Return the latitudes in radians of each row's two edges: [rows, 2]."""
        ys = self.geotransform[3] + np.stack([rows, rows + 1], axis=1) * self.geotransform[5]
        if self.geographic:
            edges = ys * self.crs.GetAngularUnits()
        else:
            x = self.geotransform[0]
            points = self._to_degrees([(x, y) for y in ys.ravel()])
            edges = np.radians([lat for _, lat in points]).reshape(ys.shape)
        return np.clip(edges, -math.pi / 2, math.pi / 2)

    def _to_degrees(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Return longitude and latitude of points, on the CRS's own datum."""
        geographic = self.crs.CloneGeogCS()
        geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        transformed = osr.CoordinateTransformation(self.crs, geographic).TransformPoints(points)
        return [(point[0], point[1]) for point in transformed]
