"""Point files that GDAL opens: GeoJSON, GeoPackage, shapefile and the like."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import Progress
from ..raster.crs import same_crs, spatial_reference
from ..raster.gdal_io import GdalError, call
from .columns import guess_columns
from .table import RawEvents, decode

CHECK_EVERY = 10_000


def read_vector(
    path: Path, *, chosen: Mapping[str, str] | None, depth_unit: str, progress: Progress
) -> tuple[RawEvents, str]:
    """Return the events of a file's first layer, and who is who among its fields.

    Raises:
        InputError: GDAL cannot open it, or it has no field for time or magnitude.
        Cancelled: the user stopped.
    """
    try:
        dataset = call(gdal.OpenEx, str(path), gdal.OF_VECTOR)
    except GdalError as error:
        raise InputError(
            tr("{path} is no catalogue that can be read ({error}).").format(
                path=path.name, error=error
            )
        ) from error
    layer = dataset.GetLayer(0)
    if layer is None:
        raise InputError(tr("{path} has no layer. Choose a file of points.").format(path=path.name))
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    first = layer.GetNextFeature()
    example = {name: first.GetField(i) for i, name in enumerate(names)} if first else {}
    columns = guess_columns(names, example, source=path.name, chosen=chosen, depth_unit=depth_unit)
    wanted = [names.index(name) for name in columns.used()]
    rows: list[tuple] = []
    places: list[tuple[float, float, float]] = []
    total = layer.GetFeatureCount()
    layer.ResetReading()
    for done, feature in enumerate(layer):
        if done % CHECK_EVERY == 0:
            if progress.cancelled():
                raise Cancelled(tr("Cancelled while reading the catalogue."))
            progress.report(done, total)
        rows.append(tuple(feature.GetField(index) for index in wanted))
        places.append(_place(feature.GetGeometryRef()))
    table = dict(zip(columns.used(), zip(*rows))) if rows else dict.fromkeys(columns.used(), ())
    points = np.array(places, np.float64).reshape(-1, 3)
    longitude, latitude = to_degrees(points[:, :2], _wkt(layer), path.name).T
    raw = decode(table, columns, longitude=longitude, latitude=latitude, z=points[:, 2])
    return raw, columns.described(example)


def to_degrees(points: np.ndarray, wkt: str, source: str) -> np.ndarray:
    """Return [N, 2] longitude, latitude (WGS 84) of [N, 2] x, y; NaN where there is no way.

    Points without a CRS (`wkt` empty) are taken as degrees.

    Raises:
        InputError: the points look like degrees, and the CRS is in metres; or no CRS at all, and
            they look like metres; or there is no way to degrees.
    """
    known = points[np.isfinite(points).all(axis=1)]
    degrees = bool((np.abs(known) <= (360, 90)).all())
    if not wkt:
        if len(known) and np.median(np.abs(known), axis=0).max() > 360:
            raise InputError(
                tr(
                    "{source} has no coordinate reference system, and its coordinates are no "
                    "degrees (the first is {x:,.0f}, {y:,.0f}). Set its CRS."
                ).format(source=source, x=known[0, 0], y=known[0, 1])
            )
        return points
    source_crs, target = spatial_reference(wkt), osr.SpatialReference()
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if source_crs.IsProjected() and len(known) > 1 and degrees:
        raise InputError(
            tr(
                "The coordinates of {source} look like degrees, but its coordinate reference "
                "system is {crs}. Set its CRS to EPSG:4326 if they are."
            ).format(source=source, crs=source_crs.GetName())
        )
    if source_crs.IsGeographic() and same_crs(source_crs, target):
        return points
    result = np.full(points.shape, np.nan)
    finite = np.isfinite(points).all(axis=1)
    try:
        transformation = call(osr.CoordinateTransformation, source_crs, target)
        moved: Any = call(transformation.TransformPoints, points[finite].tolist())
    except GdalError as error:
        raise InputError(
            tr("The points of {source} cannot be brought to degrees ({error}).").format(
                source=source, error=error
            )
        ) from (error)
    result[finite] = np.array(moved, np.float64).reshape(-1, 3)[:, :2]
    return np.where(np.isfinite(result), result, np.nan)


def _place(geometry: ogr.Geometry | None) -> tuple[float, float, float]:
    if geometry is not None and geometry.GetGeometryCount():
        geometry = geometry.GetGeometryRef(0)
    if geometry is None or geometry.IsEmpty() or geometry.GetPointCount() != 1:
        return np.nan, np.nan, np.nan
    return geometry.GetX(), geometry.GetY(), geometry.GetZ() if geometry.Is3D() else np.nan


def _wkt(layer: ogr.Layer) -> str:
    reference = layer.GetSpatialRef()
    return reference.ExportToWkt() if reference is not None else ""
