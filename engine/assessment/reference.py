"""Reference points and polygons of a vector layer, on a raster's grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from osgeo import ogr

from ..errors import InputError
from ..language import listed, mark, tr
from ..raster.gdal_io import GdalError
from ..raster.grid import Grid, Window
from ..raster.vectors import Value, bent, burned, field_value, open_vectors

MOST_CLASSES = 200
POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon)


@dataclass(frozen=True, eq=False)
class Reference:
    """Points and polygons with an index into `values` each, in the CRS of a grid.

    values: the field's distinct values, rising; points: float64 [n, 2], x and y; point_value: [n];
    polygons: geometries; polygon_value: [m]; empty: features without a value or a usable geometry.
    """

    values: tuple[Value, ...]
    points: np.ndarray
    point_value: np.ndarray
    polygons: tuple[Any, ...]
    polygon_value: np.ndarray
    empty: int

    @cached_property
    def _envelopes(self) -> np.ndarray:
        """West, east, south, north of each polygon: [m, 4]."""
        return np.array([shape.GetEnvelope() for shape in self.polygons]).reshape(-1, 4)

    def cells(self, grid: Grid) -> np.ndarray:
        """Return column and row of the pixel under each point: int64 [n, 2], -1 if outside."""
        return cells(self.points, grid)

    def near(self, grid: Grid, window: Window) -> np.ndarray:
        """Return the indices of the polygons whose envelope touches a window."""
        columns, rows = _corners(grid, self._envelopes)
        return np.flatnonzero(
            (columns[0] <= window.x + window.width)
            & (columns[1] >= window.x)
            & (rows[0] <= window.y + window.height)
            & (rows[1] >= window.y)
        )

    def burn(self, grid: Grid, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Rasterise the polygons in a window; a pixel is in a polygon if its centre is.

        Returns:
            int64 [h, w], the index of its value, -1 outside, and bool [h, w], True where polygons
            of different values overlap (-1 there as well).
        """
        found = np.full((window.height, window.width), -1, np.int64)
        clash = np.zeros(found.shape, bool)
        near = self.near(grid, window)
        for value in np.unique(self.polygon_value[near]):
            chosen = [self.polygons[k] for k in near if self.polygon_value[k] == value]
            inside = burned(chosen, grid, window)
            clash |= inside & (found >= 0)
            found[inside] = value
        found[clash] = -1
        return found, clash


def read_reference(path: str, layer: str | None, field: str, grid: Grid) -> Reference:
    """Read points and polygons with the values of `field`.

    Raises:
        InputError: it cannot be opened, has no CRS, no such field, no usable feature, or a field
            that holds no classes; a place that the grid's CRS cannot hold.
    """
    dataset, source, crossing = open_vectors(path, layer, grid, mark("reference layer"))
    definition = source.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    if field not in names:
        raise InputError(
            tr("The reference layer {path} has no field '{field}'. It has: {names}.").format(
                path=path, field=field, names=listed(names) or tr("none")
            )
        )
    points: list[tuple[float, float, Value]] = []
    polygons: list[tuple[Any, Value]] = []
    empty = 0
    for feature in source:
        value = field_value(feature, field)
        geometry = feature.GetGeometryRef()
        if value is None or geometry is None or geometry.IsEmpty():
            empty += 1
            continue
        try:
            crossed = bent(geometry, crossing)
        except GdalError as error:
            raise InputError(
                tr(
                    "A feature of the reference layer {path} cannot be brought into the map's CRS "
                    "({error}). Check the layer's CRS."
                ).format(path=path, error=error)
            ) from error
        kind = ogr.GT_Flatten(crossed.GetGeometryType())
        if kind in POLYGONS:
            polygons.append((crossed, value))
        elif kind in (ogr.wkbPoint, ogr.wkbMultiPoint):
            points += [(*place, value) for place in _places(crossed)]
        else:
            empty += 1
    del dataset  # features die with it, so not before
    if not points and not polygons:
        raise InputError(
            tr(
                "The reference layer {path} has no point and no polygon with a value in field "
                "'{field}'. Choose the layer and the field that hold the classes."
            ).format(path=path, field=field)
        )
    values = _distinct([row[-1] for row in points] + [row[-1] for row in polygons], field, path)
    index = {value: k for k, value in enumerate(values)}
    return Reference(
        values,
        np.array([row[:2] for row in points], float).reshape(-1, 2),
        np.array([index[row[2]] for row in points], np.int64),
        tuple(row[0] for row in polygons),
        np.array([index[row[1]] for row in polygons], np.int64),
        empty,
    )


def cells(points: np.ndarray, grid: Grid) -> np.ndarray:
    """Return column and row of the pixel under points [n, 2]: int64 [n, 2], -1 if outside."""
    column, row = _lattice(grid, points[:, 0], points[:, 1])
    inside = (column >= 0) & (column < grid.width) & (row >= 0) & (row < grid.height)
    placed = np.stack([np.floor(column), np.floor(row)], axis=1)
    return np.where(inside[:, None], placed, -1).astype(np.int64)


def _lattice(grid: Grid, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return columns and rows, with fractions, of coordinates."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    determinant = dx * dy - rx * ry
    east, south = x - x0, y - y0
    return (east * dy - south * rx) / determinant, (south * dx - east * ry) / determinant


def _corners(grid: Grid, envelopes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return lowest and highest column, and row, of envelopes [n, 4]: [2, n] each."""
    west, east, south, north = envelopes.T
    placed = [_lattice(grid, x, y) for x in (west, east) for y in (south, north)]
    columns, rows = (np.stack(axis) for axis in zip(*placed))
    return (
        np.stack([columns.min(axis=0), columns.max(axis=0)]),
        np.stack([rows.min(axis=0), rows.max(axis=0)]),
    )


def _places(geometry: Any) -> list[tuple[float, float]]:
    parts = [geometry.GetGeometryRef(k) for k in range(geometry.GetGeometryCount())] or [geometry]
    return [(part.GetX(), part.GetY()) for part in parts]


def _distinct(found: Sequence[Value], field: str, path: str) -> tuple[Value, ...]:
    values = sorted(set(found), key=lambda value: (isinstance(value, str), value))
    if len(values) > MOST_CLASSES:
        raise InputError(
            tr(
                "Field '{field}' of {path} has {count:,} distinct values: it holds no classes. "
                "Choose the field with the class names or values."
            ).format(field=field, path=path, count=len(values))
        )
    return tuple(values)
