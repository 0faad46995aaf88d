"""Smoothing of class rasters, only where the user asks for it by name.

Both filters leave NoData and 'unknown' pixels as they are and do not let them spread.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import Cancelled, OutputError
from ..language import tr
from ..model.card import NODATA_CLASS, UNKNOWN_CLASS
from ..progress import Progress
from .gdal_io import GdalError, call, flush, read_window, write_window
from .grid import Window
from .tiling import plan_tiles

WINDOW = 1024


def filter_classes(
    source: Path,
    write: Callable[[Window, np.ndarray], None],
    *,
    name: str,
    size: int,
    diagonal: bool = False,
    scratch: Path,
    progress: Progress,
) -> None:
    """Send the filtered class raster `source` to `write`, window by window.

    `name` is "sieve" (patches of fewer than `size` pixels join their largest neighbour) or
    "majority" (the most frequent class of `size` x `size` pixels); `scratch` is the beginning of
    names for files in between.

    Raises:
        OutputError: no space for a file in between.
        Cancelled: the user stopped the run.
    """
    try:
        dataset = call(gdal.OpenEx, str(source), gdal.OF_RASTER)
        if name == "sieve":
            dataset = _sieved(dataset, size, diagonal, scratch, progress)
    except GdalError as error:
        if progress.cancelled():
            raise Cancelled(tr("The run was cancelled; nothing was written.")) from None
        raise OutputError(
            tr("The {name} filter failed ({error}). Is the disk full?").format(
                name=name, error=error
            )
        ) from error
    margin = size // 2 if name == "majority" else 0
    band = dataset.GetRasterBand(1)
    for core, read in plan_tiles(band.XSize, band.YSize, WINDOW, margin):
        if progress.cancelled():
            raise Cancelled(tr("The run was cancelled; nothing was written."))
        classes = np.full((read.height, read.width), NODATA_CLASS, np.uint8)
        inside = read.clipped(band.XSize, band.YSize)
        classes[inside.slices_in(read)] = read_window(band, *inside, dtype="uint8")
        if name == "majority":
            classes = majority(classes, size)
        write(core, np.ascontiguousarray(classes[core.slices_in(read)]))


def majority(classes: np.ndarray, size: int) -> np.ndarray:
    """Return the most frequent class of size x size pixels around each one: uint8 [h, w].

    A pixel keeps its class if that is among the most frequent; among others the lowest wins.
    """
    fixed = (classes == NODATA_CLASS) | (classes == UNKNOWN_CLASS)
    values = np.setdiff1d(np.unique(classes), (NODATA_CLASS, UNKNOWN_CLASS))
    winner = classes.copy()
    most = np.zeros(classes.shape, np.int32)
    own = np.zeros(classes.shape, np.int32)
    for value in values:
        here = classes == value
        votes = _box_sum(here, size)
        np.copyto(own, votes, where=here)
        np.copyto(winner, value, where=votes > most)
        np.maximum(most, votes, out=most)
    return np.where(fixed | (own == most), classes, winner)


def _box_sum(flags: np.ndarray, size: int) -> np.ndarray:
    """Count the True ones in the size x size pixels around each: int32 [h, w]."""
    half = size // 2
    sums = np.pad(flags.astype(np.int32), ((half + 1, half), (half + 1, half)))
    sums = sums.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, dtype=np.int32)
    return sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]


def _sieved(
    dataset: gdal.Dataset, size: int, diagonal: bool, scratch: Path, progress: Progress
) -> gdal.Dataset:
    source = dataset.GetRasterBand(1)
    mask = _scratch_raster(dataset, scratch.with_suffix(".mask.tif"))
    for core, _ in plan_tiles(source.XSize, source.YSize, WINDOW):
        classes = read_window(source, *core, dtype="uint8")
        known = (classes != NODATA_CLASS) & (classes != UNKNOWN_CLASS)
        write_window(mask, core.x, core.y, known.astype(np.uint8)[None])
    flush(mask)
    result = _scratch_raster(dataset, scratch.with_suffix(".sieve.tif"))
    call(
        gdal.SieveFilter,
        source,
        mask.GetRasterBand(1),
        result.GetRasterBand(1),
        size,
        8 if diagonal else 4,
        callback=lambda fraction, message, data: int(not progress.cancelled()),
    )
    flush(result)
    return result


def _scratch_raster(like: gdal.Dataset, path: Path) -> gdal.Dataset:
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]
    return call(
        gdal.GetDriverByName("GTiff").Create,
        str(path),
        like.RasterXSize,
        like.RasterYSize,
        1,
        gdal.GDT_Byte,
        options=options,
    )
