"""How far it is from places to the nearest known deposit, in metres on the ground."""

from __future__ import annotations

import numpy as np
from osgeo import osr

from ..language import mark
from ..optional import Lazy
from ..raster.gdal_io import call
from ..raster.grid import Grid

spatial = Lazy("scipy.spatial", "scipy", mark("finds the nearest deposits"))

EARTH_RADIUS = 6_371_008.8  # metres, mean (IUGG)


class NearestDeposit:
    """Distances to the nearest of given points.

    On a metric grid in the plane of its CRS; on degree and Mercator grids, whose metres are none,
    straight through the ellipsoid and bent to its surface, within 0.3 % of the geodesic.
    """

    def __init__(self, points: np.ndarray, grid: Grid) -> None:
        """Take points float64 [n, 2] in the grid's CRS."""
        self._planar = grid.equal_area_rows and not grid.geographic
        self._unit = grid.crs.GetLinearUnits()
        self._to_space = None if self._planar else _to_space(grid)
        self._tree = spatial.cKDTree(self._place(points))

    def metres(self, points: np.ndarray) -> np.ndarray:
        """Return the distance in metres of points float64 [n, 2], in the grid's CRS: [n]."""
        distance, _ = self._tree.query(self._place(points))
        if self._planar:
            return distance
        return 2 * EARTH_RADIUS * np.arcsin(np.minimum(distance / (2 * EARTH_RADIUS), 1))

    def _place(self, points: np.ndarray) -> np.ndarray:
        if self._to_space is None:
            return np.asarray(points, float) * self._unit
        flat = np.column_stack([points, np.zeros(len(points))])
        return np.array(call(self._to_space.TransformPoints, flat.tolist()))[:, :3]


def _to_space(grid: Grid) -> osr.CoordinateTransformation:
    """Return the way from a grid's CRS to x, y, z in metres from the centre of its ellipsoid."""
    geographic = grid.crs.CloneGeogCS()
    centred = osr.SpatialReference()
    call(centred.SetGeocCS, "geocentric")
    call(centred.CopyGeogCSFrom, geographic)
    centred.SetLinearUnits("metre", 1.0)
    return osr.CoordinateTransformation(grid.crs, centred)
