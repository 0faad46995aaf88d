"""Connected patches of equal class, found strip by strip, and what can be counted of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import Cancelled
from ..language import mark, tr
from ..model.card import NODATA_CLASS
from ..optional import optional
from ..progress import Progress
from .gdal_io import call, flush, read_window, write_window
from .grid import Grid, Window

STRIP_PIXELS = 2_000_000


@dataclass(frozen=True)
class Patches:
    """Figures of each patch, indexed by its label; label 0 is NoData.

    confidence is the mean over the patch's pixels, NaN where there is none.
    """

    values: np.ndarray
    pixels: np.ndarray
    area_m2: np.ndarray
    confidence: np.ndarray


def label_patches(
    classes: gdal.Band,
    confidence: gdal.Band | None,
    grid: Grid,
    path: Path,
    progress: Progress,
) -> tuple[gdal.Dataset, Patches]:
    """Give every 4-connected patch of one class its own label, int32, in a new raster.

    `confidence` holds shares 0 … 1 (float) or per cent (uint8); NoData in it does not count.

    Returns:
        the dataset at `path`, NoData 0, and the figures of the patches.
    """
    strips = path.with_suffix(".strips.tif")
    provisional = _label_raster(strips, grid)
    tallies = _Tallies(grid)
    last: tuple[np.ndarray, np.ndarray] | None = None
    pairs: list[np.ndarray] = []
    count = 0
    for window in _strips(grid, progress):
        values = read_window(classes, *window, dtype="uint8")
        labels, found = _label(values, count)
        count += found
        if last is not None:
            touching = (last[0] == values[0]) & (values[0] != NODATA_CLASS)
            pairs.append(np.unique(np.stack([last[1], labels[0]])[:, touching], axis=1))
        last = values[-1].copy(), labels[-1].copy()
        tallies.add(window, values, labels, confidence, count)
        write_window(provisional, window.x, window.y, labels[None])
    flush(provisional)
    final, components = _join(pairs, count)
    result = _label_raster(path, grid)
    for window in _strips(grid, progress):
        labels = read_window(provisional.GetRasterBand(1), *window, dtype="int32")
        write_window(result, window.x, window.y, final[labels][None])
    flush(result)
    provisional = None
    strips.unlink()
    return result, tallies.joined(final, components)


class _Tallies:
    """Sums over the pixels of each provisional label."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        # Rows: class value, pixels, area, sum and number of confidences.
        self._sums = np.zeros((5, 1))

    def add(
        self,
        window: Window,
        values: np.ndarray,
        labels: np.ndarray,
        confidence: gdal.Band | None,
        count: int,
    ) -> None:
        """Add a strip, whose labels go up to `count`."""
        first = self._sums.shape[1]
        local = np.maximum(labels.ravel().astype(np.int64) - (first - 1), 0)
        size = count - first + 2
        pixels = np.bincount(local, minlength=size)
        value = np.zeros(size)
        value[local] = values.ravel()
        areas = self._grid.pixel_area(np.arange(window.y, window.y + window.height))
        if self._grid.equal_area_rows:
            area = pixels * areas[0]
        else:
            area = np.bincount(local, np.repeat(areas, window.width), minlength=size)
        strip = [value, pixels, area, np.zeros(size), np.zeros(size)]
        if confidence is not None:
            shares, seen = _shares(confidence, window)
            strip[3] = np.bincount(local, np.where(seen, shares, 0).ravel(), minlength=size)
            strip[4] = np.bincount(local, seen.ravel(), minlength=size)
        self._sums = np.concatenate([self._sums, np.stack(strip)[:, 1:]], axis=1)

    def joined(self, final: np.ndarray, components: int) -> Patches:
        """Return the figures once provisional labels are mapped to `final` ones."""
        size = components + 1
        values = np.zeros(size, np.uint8)
        values[final] = self._sums[0]
        pixels, area, total, seen = (
            np.bincount(final, row, minlength=size) for row in self._sums[1:]
        )
        mean = np.divide(total, seen, out=np.full(size, np.nan), where=seen > 0)
        return Patches(values, pixels.astype(np.int64), area, mean)


def _label(values: np.ndarray, start: int) -> tuple[np.ndarray, int]:
    """Return int32 labels start + 1 … of a strip's patches (0 for NoData), and their number."""
    measure = optional("skimage.measure", "scikit-image", mark("finds the polygons"))
    labels, found = measure.label(values, background=NODATA_CLASS, return_num=True, connectivity=1)
    labels = labels.astype(np.int32)
    labels[labels > 0] += start
    return labels, int(found)


def _join(pairs: list[np.ndarray], count: int) -> tuple[np.ndarray, int]:
    """Map labels of parts that touch across strips to one: int32 [count + 1], and how many."""
    sparse = optional("scipy.sparse", "scipy", mark("joins polygons across strips"))
    graphs = optional("scipy.sparse.csgraph", "scipy", mark("joins polygons across strips"))
    one, other = np.concatenate([np.zeros((2, 0), np.int32), *pairs], axis=1)
    links = sparse.coo_matrix((np.ones(len(one), bool), (one, other)), (count + 1, count + 1))
    # Label 0 touches nothing and comes first, so it keeps its number.
    components, final = graphs.connected_components(links, directed=False)
    return final.astype(np.int32), components - 1


def _shares(band: gdal.Band, window: Window) -> tuple[np.ndarray, np.ndarray]:
    shares = read_window(band, *window)
    seen = np.isfinite(shares)
    if band.GetMaskFlags() != gdal.GMF_ALL_VALID:
        seen &= read_window(band.GetMaskBand(), *window, dtype="uint8") > 0
    return (shares / 100 if band.DataType == gdal.GDT_Byte else shares), seen


def _strips(grid: Grid, progress: Progress) -> Iterator[Window]:
    rows = max(1, STRIP_PIXELS // grid.width)
    for y in range(0, grid.height, rows):
        if progress.cancelled():
            raise Cancelled(tr("The run was cancelled; nothing was written."))
        yield Window(0, y, grid.width, min(rows, grid.height - y))


def _label_raster(path: Path, grid: Grid) -> gdal.Dataset:
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "BLOCKYSIZE=16"]
    dataset = call(
        gdal.GetDriverByName("GTiff").Create,
        str(path),
        grid.width,
        grid.height,
        1,
        gdal.GDT_Int32,
        options=options,
    )
    dataset.SetGeoTransform(grid.geotransform)
    dataset.GetRasterBand(1).SetNoDataValue(0)
    return dataset
