"""Which grid a network works on: the user's, if its scale fits, else one of the model's scale."""

from __future__ import annotations

import math

import numpy as np
from osgeo import osr

from ..errors import GridError
from ..language import tr
from ..model.card import ModelCard, PixelSize
from .crs import transform_bounds
from .gdal_io import GdalError, call
from .grid import Grid

SQUARE = 0.02  # width and height may differ by this share and still count as equal
SLACK = 0.01  # of a pixel size's limits: 30 m and 1 arc second are meant to be the same
SAMPLED_ROWS = 65
TOLERANCE = 1.25  # either way, around a native pixel size that comes without limits
FINEST = 8  # times finer than the layer; beyond it the network would look at nothing but blur
WIDEST_DEGREES = 30.0


def measures_pixels(card: ModelCard) -> bool:
    """Tell whether the network is told the pixel size, and so handles any grid itself."""
    return any(parameter.source != "user" for parameter in card.parameters)


def working_grid(grid: Grid, card: ModelCard) -> Grid | None:
    """Return the metric grid a network must work on, or None if the user's grid will do.

    It will do if its pixels lie in the card's range and, for a model with a native pixel size,
    are square on the ground in every row; and always if the network is told their size.

    Raises:
        GridError: the layer is too coarse for the model, or too wide for one metric grid.
    """
    if measures_pixels(card) or fits(grid, card.pixel_size):
        return None
    sizes = _sampled_sizes(grid)
    own = float(np.sqrt(np.median(sizes.prod(axis=1))))
    step = _step(own, card.pixel_size)
    if own > FINEST * step:
        raise GridError(
            tr(
                "Pixels of {own:.4g} m are too coarse for model '{model}', which works at "
                "{step:.4g} m. Choose a finer layer, or a model for this scale."
            ).format(own=own, model=card.name, step=step)
        )
    if grid.equal_area_rows:
        crs, bounds = grid.crs, grid.bounds
        wkt = grid.crs_wkt
        step /= crs.GetLinearUnits()
    else:
        crs = _local_crs(grid, card.name)
        wkt = crs.ExportToWkt()
        try:
            bounds = transform_bounds(grid.bounds, grid.crs, crs)
        except GdalError as error:
            raise GridError(
                tr("The layer has no metric grid of its own ({error}).").format(error=error)
            ) from error
    west, south, east, north = bounds
    width = max(1, math.ceil((east - west) / step))
    height = max(1, math.ceil((north - south) / step))
    return Grid(width, height, (west, step, 0.0, north, 0.0, -step), wkt)


def fits(grid: Grid, size: PixelSize) -> bool:
    """Tell whether a network for pixels of `size` can work on a grid as it is.

    A native size without limits stands for itself, give or take a quarter.
    """
    sizes = _sampled_sizes(grid)
    low, high = size.minimum, size.maximum
    if size.native is not None and low is None and high is None:
        low, high = size.native / TOLERANCE, size.native * TOLERANCE
    if low is not None and sizes.min() < low * (1 - SLACK):
        return False
    if high is not None and sizes.max() > high * (1 + SLACK):
        return False
    square = np.abs(sizes[:, 0] / sizes[:, 1] - 1).max() <= SQUARE
    return size.native is None or bool(square)


def _step(own: float, size: PixelSize) -> float:
    """Return the working pixel size in metres: the layer's own where the card allows it."""
    bounded = size.minimum is not None and size.maximum is not None
    if bounded and size.minimum <= own <= size.maximum:  # type: ignore[operator]
        return own
    if size.native is not None:
        return size.native
    low = size.minimum if size.minimum is not None else own
    high = size.maximum if size.maximum is not None else own
    return min(max(own, low), high)


def _sampled_sizes(grid: Grid) -> np.ndarray:
    rows = np.unique(np.linspace(0, grid.height - 1, SAMPLED_ROWS).round().astype(int))
    return grid.pixel_size(rows)


def _local_crs(grid: Grid, model: str) -> osr.SpatialReference:
    """Return a transverse Mercator CRS in metres around the middle of a grid."""
    geographic = grid.crs.CloneGeogCS()
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    try:
        west, south, east, north = transform_bounds(grid.bounds, grid.crs, geographic)
    except GdalError as error:
        raise GridError(
            tr("The layer's extent is not on the globe ({error}).").format(error=error)
        ) from error
    if east - west > WIDEST_DEGREES:
        raise GridError(
            tr(
                "The layer is {width:.0f}° wide, too much for one metric grid, which model "
                "'{model}' needs. Split it into parts of at most {widest:.0f}°."
            ).format(width=east - west, model=model, widest=WIDEST_DEGREES)
        )
    local = osr.SpatialReference()
    call(local.CopyGeogCSFrom, geographic)
    call(local.SetTM, (south + north) / 2, (west + east) / 2, 1.0, 0.0, 0.0)
    local.SetLinearUnits("metre", 1.0)
    local.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return local
