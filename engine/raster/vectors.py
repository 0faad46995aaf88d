"""Vector layers on a raster's grid: opening them, and bringing points into its CRS."""

from __future__ import annotations

from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..language import mark, tr
from .crs import same_crs, spatial_reference
from .gdal_io import GdalError, call
from .grid import Grid

POINTS = (ogr.wkbPoint, ogr.wkbMultiPoint)
LAYER = mark("layer")


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
