"""Polygons outside which nothing is computed."""

from __future__ import annotations

import numpy as np
from osgeo import ogr

from ..errors import InputError
from ..language import mark, tr
from .gdal_io import GdalError
from .grid import Grid, Window
from .vectors import bent, burned, open_vectors


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
        return burned((self._geometries[index] for index in near), self._grid, window)

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
        kind = ogr.GT_Flatten(geometry.GetLinearGeometry().GetGeometryType())
        if kind not in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
            continue
        try:
            polygons.append(bent(geometry, crossing))
        except GdalError as error:
            raise InputError(
                tr(
                    "The mask layer {path} cannot be brought into the raster's CRS ({error})."
                ).format(path=path, error=error)
            ) from error
    if not polygons:
        raise InputError(
            tr("The mask layer {path} holds no polygon. Draw one, or run without a mask.").format(
                path=path
            )
        )
    return polygons
