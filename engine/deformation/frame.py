"""The metric frame in which sources and grids meet: chosen by the extent, north known."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike
from osgeo import osr

from ..errors import GridError
from ..language import listed, tr
from ..raster.crs import spatial_reference, transform_bounds
from ..raster.gdal_io import GdalError, call
from .exact import GridSpec
from .patches import Floats

Bounds = tuple[float, float, float, float]

MERCATOR = {"Mercator_1SP", "Mercator_2SP", "Popular_Visualisation_Pseudo_Mercator"}
FURTHEST = 2_000_000.0  # m: larger than this an extent is no longer nearly flat
MOST_CELLS = 400_000_000


@dataclass(frozen=True)
class LocalFrame:
    """A metric CRS (WKT) for an extent, whose scale is true to within some parts in a thousand."""

    crs_wkt: str
    bounds: Bounds
    """West, south, east, north of the extent in this frame, metres."""

    @classmethod
    def for_extent(cls, bounds: Bounds, crs_wkt: str) -> LocalFrame:
        """Choose the frame for an extent: its own CRS if that is metric, else a UTM zone.

        Where the extent reaches over more than a zone's neighbours, or near a pole, an azimuthal
        equidistant projection about its middle takes the place of UTM.

        Raises:
            GridError: no CRS, an empty or non-finite extent, or one that is far too large.
        """
        west, south, east, north = bounds
        if not (all(map(math.isfinite, bounds)) and west < east and south < north):
            raise GridError(
                tr("The extent is empty: {bounds}. Draw it, or take it from a layer.").format(
                    bounds=listed(f"{value:g}" for value in bounds)
                )
            )
        try:
            crs = spatial_reference(crs_wkt)
        except GdalError as error:
            raise GridError(
                tr("The CRS of the extent cannot be read ({error}).").format(error=error)
            ) from error
        if _is_metric(crs):
            return cls._checked(crs_wkt, bounds)
        try:
            west, south, east, north = transform_bounds(bounds, crs, _geographic())
            if max(-south, north) > 90:
                raise GdalError(tr("a latitude beyond 90°"))
            chosen = _projection((west + east) / 2, (south + north) / 2, east - west)
            here = transform_bounds(bounds, crs, chosen)
        except GdalError as error:
            raise GridError(
                tr(
                    "The extent {bounds} does not lie on Earth in its CRS ({error}). Check whether "
                    "metres were given for degrees."
                ).format(bounds=listed(f"{value:g}" for value in bounds), error=error)
            ) from error
        return cls._checked(chosen.ExportToWkt(), here)

    @classmethod
    def _checked(cls, crs_wkt: str, bounds: Bounds) -> LocalFrame:
        size = max(bounds[2] - bounds[0], bounds[3] - bounds[1])
        if size > FURTHEST:
            raise GridError(
                tr(
                    "The extent is {size} km across. An elastic half-space is flat: choose one "
                    "below {limit} km around the sources."
                ).format(size=round(size / 1e3), limit=round(FURTHEST / 1e3))
            )
        return cls(crs_wkt, bounds)

    @cached_property
    def crs(self) -> osr.SpatialReference:
        """The CRS, x first."""
        return spatial_reference(self.crs_wkt)

    @cached_property
    def convergence(self) -> float:
        """Degrees by which the frame's y axis points east of true north, in the middle."""
        west, south, east, north = self.bounds
        back = osr.CoordinateTransformation(self.crs, _geographic())
        forth = osr.CoordinateTransformation(_geographic(), self.crs)
        lon, lat, _ = back.TransformPoint((west + east) / 2, (south + north) / 2)
        x0, y0, _ = forth.TransformPoint(lon, lat - 1e-3)
        x1, y1, _ = forth.TransformPoint(lon, lat + 1e-3)
        return -math.degrees(math.atan2(x1 - x0, y1 - y0))

    def to_local(
        self, x: ArrayLike, y: ArrayLike, crs_wkt: str, name: str
    ) -> tuple[Floats, Floats]:
        """Bring coordinates [n] of layer `name` into this frame.

        Raises:
            GridError: no CRS, or points that do not exist in it.
        """
        points = np.stack([np.ravel(x), np.ravel(y)], axis=1).astype(np.float64)
        try:
            source = spatial_reference(crs_wkt)
            crossing = call(osr.CoordinateTransformation, source, self.crs)
            local = np.array(call(crossing.TransformPoints, points.tolist()), np.float64)
        except GdalError as error:
            raise GridError(
                tr("The coordinates of '{layer}' cannot be used ({error}). Check its CRS.").format(
                    layer=name, error=error
                )
            ) from error
        local = local.reshape(-1, 3)
        if not np.isfinite(local[:, :2]).all():
            raise GridError(
                tr(
                    "Features of '{layer}' lie outside what their CRS covers. Check whether it is "
                    "the right one."
                ).format(layer=name)
            )
        return local[:, 0], local[:, 1]

    def grid(self, cell: float, most: int = MOST_CELLS) -> GridSpec:
        """Return the north-up grid of square cells of `cell` metres that covers the extent.

        Raises:
            GridError: the cell size is not positive, exceeds the extent, or gives too many cells.
        """
        west, south, east, north = self.bounds
        width, height = east - west, north - south
        if not (math.isfinite(cell) and cell > 0):
            raise GridError(
                tr("A cell size of {cell} m cannot be used: give one above 0.").format(cell=cell)
            )
        if cell > min(width, height):
            raise GridError(
                tr(
                    "A cell of {cell} m is larger than the extent of {width} x {height} m. Choose "
                    "smaller cells, or check whether the extent is in degrees."
                ).format(cell=f"{cell:g}", width=round(width), height=round(height))
            )
        columns, rows = math.ceil(width / cell - 1e-6), math.ceil(height / cell - 1e-6)
        if columns * rows > most:
            raise GridError(
                tr(
                    "Cells of {cell} m would make {columns} x {rows} of them over this extent. The "
                    "cell size is in metres, also where the extent is in degrees: choose larger "
                    "cells."
                ).format(cell=f"{cell:g}", columns=columns, rows=rows)
            )
        return GridSpec(west + cell / 2, north - cell / 2, cell, -cell, columns, rows)


def _geographic() -> osr.SpatialReference:
    return spatial_reference(osr.SRS_WKT_WGS84_LAT_LONG)


def _is_metric(crs: osr.SpatialReference) -> bool:
    """Whether the CRS counts in metres on the ground; Mercator's stretch with latitude do not."""
    projection = crs.GetAttrValue("PROJECTION") or ""
    metres = crs.IsProjected() and abs(crs.GetLinearUnits() - 1) < 1e-9
    return bool(metres and projection not in MERCATOR)


def _projection(longitude: float, latitude: float, degrees: float) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    if degrees <= 12 and abs(latitude) < 80:
        zone = min(60, max(1, int((longitude + 180) // 6) + 1))
        call(crs.ImportFromEPSG, (32600 if latitude >= 0 else 32700) + zone)
    else:
        crs.SetProjCS(f"Azimuthal equidistant at {latitude:.2f}, {longitude:.2f}")
        crs.SetWellKnownGeogCS("WGS84")
        crs.SetAE(latitude, longitude, 0, 0)
    return spatial_reference(crs.ExportToWkt())
