"""Polygons outside which nothing is computed."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..language import mark, tr
from .gdal_io import GdalError, call, memory_layers, read_window
from .grid import Grid, Window
from .vectors import open_vectors

SEGMENTS = 64  # an edge is cut into about as many before it is bent into another CRS


class PolygonMask:
    """Polygons of a vector layer on a grid: a pixel is in if its centre is.

    Polygons are held in memory in the grid's CRS; pixels are only made window by window.
    """

    def __init__(self, path: str, grid: Grid, layer: str | None = None) -> None:
        """Read the polygons of a file (of its layer `layer`, the first by default).

        Raises:
            InputError: unreadable, without CRS, without polygons, or nowhere on the grid.
        """
        self.path, self._grid = path, grid
        self._geometries = _read_polygons(path, layer, grid)
        envelopes = np.array([geometry.GetEnvelope() for geometry in self._geometries])
        self._west, self._east, self._south, self._north = envelopes.T
        if not self._near(Window(0, 0, grid.width, grid.height)).any():
            raise InputError(
                tr(
                    "The mask polygons of {path} lie outside the raster. Check the mask's extent "
                    "and its coordinate reference system."
                ).format(path=path)
            )

    def read(self, window: Window) -> np.ndarray:
        """Return bool [h, w]: the pixels of a window that lie in a polygon."""
        near = np.flatnonzero(self._near(window))
        if not near.size:
            return np.zeros((window.height, window.width), bool)
        target = call(
            gdal.GetDriverByName("MEM").Create, "", window.width, window.height, 1, gdal.GDT_Byte
        )
        target.SetGeoTransform(self._grid.window_transform(window))
        # Both without a CRS: the polygons are in the grid's already.
        vectors = memory_layers()
        layer = call(vectors.CreateLayer, "mask", None, ogr.wkbMultiPolygon)
        for index in near:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(self._geometries[index])
            call(layer.CreateFeature, feature)
        call(gdal.RasterizeLayer, target, [1], layer, burn_values=[1])
        values = read_window(target.GetRasterBand(1), 0, 0, *window[2:], dtype="uint8")
        return values.astype(bool)

    def _near(self, window: Window) -> np.ndarray:
        """Tell which polygons' envelopes touch a window."""
        corners = [
            self._grid.position(column, row)
            for column in (window.x, window.x + window.width)
            for row in (window.y, window.y + window.height)
        ]
        (west, *_, east), (south, *_, north) = (sorted(axis) for axis in zip(*corners))
        return (
            (self._west < east)
            & (self._east > west)
            & (self._south < north)
            & (self._north > south)
        )


def _read_polygons(path: str, layer: str | None, grid: Grid) -> list[ogr.Geometry]:
    _opened, features, crossing = open_vectors(path, layer, grid, mark("mask layer"))
    polygons = []
    for feature in features:
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            continue
        polygon = geometry.GetLinearGeometry()
        if ogr.GT_Flatten(polygon.GetGeometryType()) not in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
            continue
        polygons.append(_cross(polygon, crossing, path))
    if not polygons:
        raise InputError(
            tr("The mask layer {path} holds no polygon. Draw one, or run without a mask.").format(
                path=path
            )
        )
    return polygons


def _cross(
    polygon: ogr.Geometry, crossing: osr.CoordinateTransformation | None, path: str
) -> ogr.Geometry:
    """Return the polygon in the grid's CRS, its long edges cut so that they bend as they should."""
    polygon = polygon.Clone()
    if crossing is None:
        return polygon
    west, east, south, north = polygon.GetEnvelope()
    polygon.Segmentize(max(east - west, north - south) / SEGMENTS)
    try:
        call(polygon.Transform, crossing)
    except GdalError as error:
        raise InputError(
            tr("The mask layer {path} cannot be brought into the raster's CRS ({error}).").format(
                path=path, error=error
            )
        ) from error
    return polygon
