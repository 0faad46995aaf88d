"""Vector layers on a raster's grid: opening them, bringing them into its CRS, burning them in."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, Union

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..language import mark, tr
from .crs import same_crs, spatial_reference
from .gdal_io import GdalError, call, memory_layers, read_window
from .grid import Grid, Window

POINTS = (ogr.wkbPoint, ogr.wkbMultiPoint)
LAYER = mark("layer")
SEGMENTS = 64  # an edge is cut into about as many before it is bent into another CRS

Value = Union[int, float, str]


def open_vectors(
    path: str, name: str | None, grid: Grid, role: str
) -> tuple[gdal.Dataset, Any, osr.CoordinateTransformation | None]:
    """Open a vector file's layer `name` (the first by default).

    Returns:
        the dataset, which must be kept as long as the layer is used; the layer; and the way from
        its CRS to the grid's, None if they are the same.

    Raises:
        InputError: it cannot be opened or has no CRS; the message calls it "the `role`", an English
            text that is translated here.
    """
    try:
        dataset = call(gdal.OpenEx, str(path), gdal.OF_VECTOR)
        layer = call(dataset.GetLayer, name if name is not None else 0)
    except GdalError as error:
        raise InputError(
            tr("The {role} {path} cannot be opened ({error}). Choose a vector layer.").format(
                role=tr(role), path=path, error=error
            )
        ) from error
    reference = layer.GetSpatialRef()
    # GeoPackage gives layers without a CRS one of this name.
    if reference is None or (reference.GetName() or "").startswith("Undefined"):
        raise InputError(
            tr("The {role} {path} has no coordinate reference system. Assign one first.").format(
                role=tr(role), path=path
            )
        )
    source = spatial_reference(reference.ExportToWkt())
    if same_crs(source, grid.crs):
        return dataset, layer, None
    return dataset, layer, osr.CoordinateTransformation(source, grid.crs)


def read_points(path: str, grid: Grid, name: str | None = None, role: str = LAYER) -> np.ndarray:
    """Return the points of a vector layer in the grid's CRS: float64 [n, 2], x and y.

    Multipoints count point by point; features without geometry are left out.

    Raises:
        InputError: see `open_vectors`; or there is no point, or one that the grid's CRS cannot
            hold.
    """
    _opened, layer, crossing = open_vectors(path, name, grid, role)
    points: list[tuple[float, float]] = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is None or ogr.GT_Flatten(geometry.GetGeometryType()) not in POINTS:
            continue
        parts = [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
        points += [(part.GetX(), part.GetY()) for part in parts or [geometry] if not part.IsEmpty()]
    if not points:
        raise InputError(
            tr("The {role} {path} holds no point. Choose a layer of points.").format(
                role=tr(role), path=path
            )
        )
    if crossing is None:
        return np.array(points)
    try:
        crossed = np.array(call(crossing.TransformPoints, points))[:, :2]
    except GdalError as error:
        raise InputError(
            tr("The {role} {path} cannot be brought into the raster's CRS ({error}).").format(
                role=tr(role), path=path, error=error
            )
        ) from error
    if not np.isfinite(crossed).all():
        raise InputError(
            tr(
                "The {role} {path} has points that the raster's CRS cannot hold. Check its CRS."
            ).format(role=tr(role), path=path)
        )
    return crossed


def bent(geometry: ogr.Geometry, crossing: osr.CoordinateTransformation | None) -> ogr.Geometry:
    """Return a copy in the grid's CRS, its curves and long edges cut so that they bend rightly.

    Raises:
        GdalError: the grid's CRS cannot hold it.
    """
    copy = geometry.GetLinearGeometry().Clone()
    if crossing is None:
        return copy
    west, east, south, north = copy.GetEnvelope()
    longest = max(east - west, north - south)
    if longest > 0:
        copy.Segmentize(longest / SEGMENTS)
    call(copy.Transform, crossing)
    return copy


def burned(
    polygons: Iterable[ogr.Geometry], grid: Grid, window: Window | None = None
) -> np.ndarray:
    """Return bool [h, w]: the pixels whose centre lies in a polygon; in a window, or all."""
    window = window or Window(0, 0, grid.width, grid.height)
    target = call(
        gdal.GetDriverByName("MEM").Create, "", window.width, window.height, 1, gdal.GDT_Byte
    )
    target.SetGeoTransform(grid.window_transform(window))
    # Both without a CRS: the polygons are in the grid's already.
    vectors = memory_layers()
    layer = call(vectors.CreateLayer, "polygons", None, ogr.wkbMultiPolygon)
    for polygon in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(polygon)
        call(layer.CreateFeature, feature)
    call(gdal.RasterizeLayer, target, [1], layer, burn_values=[1])
    values = read_window(target.GetRasterBand(1), 0, 0, window.width, window.height, dtype="uint8")
    return values.astype(bool)


def field_value(feature: ogr.Feature, field: str) -> Value | None:
    """Return text without blanks around it, a whole number as int, None where it is empty."""
    if not feature.IsFieldSetAndNotNull(field):
        return None
    value = feature.GetField(field)
    if isinstance(value, float):
        return None if math.isnan(value) else int(value) if value.is_integer() else value
    return value if isinstance(value, int) else str(value).strip() or None
