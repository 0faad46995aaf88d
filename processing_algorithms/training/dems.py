"""DEM layers as plain files for another process: heights in metres, one NoData value."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from ...engine.errors import Cancelled, InputError
from ...engine.language import tr
from ...engine.progress import Progress
from ...engine.raster.gdal_io import GdalError, call, flush
from ...engine.raster.grid import Window
from ...engine.raster.stack import RasterSource, RasterStack
from ..layers import LayerBand, as_shown

ROWS = 512  # copied at once
NODATA = -9999.0


def copy_heights(band: LayerBand, target: Path, progress: Progress) -> None:
    """Write a band as the project shows it, in metres, as a GeoTIFF.

    Raises:
        InputError: the band cannot be read, or the copy not be written.
        Cancelled: the user stopped.
    """
    with as_shown(band) as (path, number):
        stack = RasterStack([RasterSource(path, number, band.layer)])
        try:
            _copy(stack, target, progress)
        except GdalError as error:
            raise InputError(
                tr("'{name}' cannot be copied for training ({reason}).").format(
                    name=band.layer, reason=error
                )
            ) from error
        finally:
            stack.close()


def _copy(stack: RasterStack, target: Path, progress: Progress) -> None:
    grid = stack.grid
    driver = gdal.GetDriverByName("GTiff")
    options = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
    size = (str(target), grid.width, grid.height, 1, gdal.GDT_Float32, options)
    written = call(driver.Create, *size)
    written.SetGeoTransform(grid.geotransform)
    written.SetProjection(grid.crs_wkt)
    heights = written.GetRasterBand(1)
    heights.SetNoDataValue(NODATA)
    for top in range(0, grid.height, ROWS):
        if progress.cancelled():
            raise Cancelled(tr("Cancelled while reading the DEMs."))
        window = Window(0, top, grid.width, min(ROWS, grid.height - top))
        values, valid = stack.read(window)[:2]
        rows = np.where(valid, values[0], NODATA).astype(np.float32)
        call(
            heights.WriteRaster,
            *(0, top, window.width, window.height),
            rows.tobytes(),
            buf_type=gdal.GDT_Float32,
        )
    flush(written)


def file_name(number: int, layer: str) -> str:
    """Return a file name that keeps the order of the layers, and of their names what is safe."""
    plain = "".join(sign if sign.isalnum() else "_" for sign in layer)
    return f"{number:03d}_{plain}.tif"
