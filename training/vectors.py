"""Points and polygons of a vector file, in the CRS of a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ..engine.errors import Cancelled, InputError
from ..engine.progress import Progress
from ..engine.raster.crs import same_crs, spatial_reference
from ..engine.raster.gdal_io import GdalError, call
from ..engine.raster.grid import Grid
from ..engine.raster.vectors import bent, field_value

CHECK_EVERY = 1000


@dataclass
class Shapes:
    """Polygons and single points with the value of a field each (None where it is empty)."""

    polygons: list[tuple[ogr.Geometry, Any]] = field(default_factory=list)
    points: list[tuple[float, float, Any]] = field(default_factory=list)
    others: int = 0
    """Features that are neither, or have no geometry."""


def read_shapes(
    path: str, layer: str, name: str, grid: Grid, *, what: str, progress: Progress
) -> Shapes:
    """Read a layer (the first if empty) with the values of field `name` (none if empty).

    `what` is what messages call the layer: "labels", "deposits".

    Raises:
        InputError: it cannot be opened or brought into the grid's CRS, has no CRS or no such
            field.
        Cancelled: the user stopped.
    """
    dataset, source = _open(path, layer, what)
    _check_field(source, name, path, what)
    crossing = _crossing(source, grid, path, what)
    shapes = Shapes()
    for done, feature in enumerate(source):
        if done % CHECK_EVERY == 0 and progress.cancelled():
            raise Cancelled(f"Cancelled while reading the {what}.")
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            shapes.others += 1
            continue
        try:
            value = field_value(feature, name) if name else None
            _sort(bent(geometry, crossing), value, shapes)
        except GdalError as error:
            raise InputError(
                f"A feature of the {what} {path} cannot be brought into the CRS of the raster "
                f"layers ({error}). Check the layer's CRS."
            ) from error
    del dataset  # features die with it, so not before
    return shapes


def cells(points: Sequence[tuple[float, float]] | np.ndarray, grid: Grid) -> np.ndarray:
    """Return the row and column of the pixel under each point: int [n, 2], -1 outside the grid."""
    x, y = np.asarray(points, np.float64).reshape(-1, 2).T
    x0, dx, _, y0, _, dy = grid.geotransform
    with np.errstate(invalid="ignore"):
        row, column = np.floor((y - y0) / dy), np.floor((x - x0) / dx)
        inside = (row >= 0) & (row < grid.height) & (column >= 0) & (column < grid.width)
    return np.where(inside[:, None], np.stack([row, column], axis=1), -1).astype(np.int64)


def _open(path: str, layer: str, what: str) -> tuple[gdal.Dataset, ogr.Layer]:
    try:
        dataset = call(gdal.OpenEx, str(path), gdal.OF_VECTOR)
        return dataset, call(dataset.GetLayer, layer or 0)
    except GdalError as error:
        which = f" (layer '{layer}')" if layer else ""
        raise InputError(
            f"The {what} {path}{which} cannot be opened ({error}). Choose a vector layer."
        ) from error


def _check_field(layer: ogr.Layer, name: str, path: str, what: str) -> None:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    if name and name not in names:
        raise InputError(
            f"The {what} {path} have no field '{name}'. They have: {', '.join(names) or 'none'}."
        )


def _crossing(
    layer: ogr.Layer, grid: Grid, path: str, what: str
) -> osr.CoordinateTransformation | None:
    reference = layer.GetSpatialRef()
    # GeoPackage gives layers without a CRS one of this name.
    if reference is None or (reference.GetName() or "").startswith("Undefined"):
        raise InputError(
            f"The {what} {path} have no coordinate reference system. Assign one first."
        )
    source = spatial_reference(reference.ExportToWkt())
    if same_crs(source, grid.crs):
        return None
    try:
        return call(osr.CoordinateTransformation, source, grid.crs)
    except GdalError as error:
        raise InputError(
            f"The {what} {path} cannot be brought into the CRS of the raster layers ({error})."
        ) from error


def _sort(geometry: ogr.Geometry, value: Any, shapes: Shapes) -> None:
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
        shapes.polygons.append((geometry.Clone(), value))
    elif kind == ogr.wkbPoint:
        shapes.points.append((geometry.GetX(), geometry.GetY(), value))
    elif kind == ogr.wkbMultiPoint:
        for part in range(geometry.GetGeometryCount()):
            _sort(geometry.GetGeometryRef(part), value, shapes)
    else:
        shapes.others += 1
