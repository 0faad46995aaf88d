"""Coordinate reference systems: reading, comparing and crossing between them."""

from __future__ import annotations

import math

import numpy as np
from osgeo import osr

from ..language import tr
from .gdal_io import GdalError, call


def spatial_reference(wkt: str) -> osr.SpatialReference:
    """Return the horizontal part of a CRS, x (or longitude) first, as in a geotransform.

    Heights stay in the unit they have: a vertical datum must not make GDAL shift them.

    Raises:
        GdalError: the text is no CRS.
    """
    reference = osr.SpatialReference()
    call(reference.ImportFromWkt, wkt)
    reference.StripVertical()
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def zone_area(latitude: np.ndarray, axis: float, e2: float) -> np.ndarray:
    """Return the area in m² from the equator to `latitude`, for 1 radian of longitude.

    `axis` is the semi-major axis in metres, `e2` the squared eccentricity. Snyder (1987),
    Map Projections: a working manual, eq. 3-12: a² q / 2; on a sphere R² sin(latitude).
    """
    sine = np.sin(latitude)
    if e2 == 0:
        return axis**2 * sine
    e = math.sqrt(e2)
    return axis**2 * (1 - e2) / 2 * (sine / (1 - e2 * sine**2) + np.arctanh(e * sine) / e)


def same_crs(one: osr.SpatialReference, other: osr.SpatialReference) -> bool:
    """Tell whether two CRSs are the same, whatever order their axes are written in."""
    options = [
        "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
        "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
    ]
    return bool(one.IsSame(other, options))


def transform_bounds(
    bounds: tuple[float, float, float, float],
    source: osr.SpatialReference,
    target: osr.SpatialReference,
) -> tuple[float, float, float, float]:
    """Bring west, south, east, north into another CRS, edges densified.

    Raises:
        GdalError: there is no way from one CRS to the other, or the bounds fall outside it.
    """
    if same_crs(source, target):
        return bounds
    transformation = call(osr.CoordinateTransformation, source, target)
    result = call(transformation.TransformBounds, *bounds, 21)
    if not all(math.isfinite(value) for value in result):
        raise GdalError(tr("the bounds lie outside the target CRS"))
    return tuple(result)
