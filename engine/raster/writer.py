"""GeoTIFF files written window by window: tiled, compressed, with overviews, and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import Cancelled, OutputError
from ..language import tr
from ..progress import Progress
from .gdal_io import GDAL_TYPES, GdalError, bounded_cache, call, flush, write_window
from .grid import Grid, Window
from .staging import write_failure

SMALLEST_OVERVIEW = 256  # pixels
OVERVIEW_CACHE = 32 << 20  # blocks are read once and written once: more is of no use

Color = tuple[int, int, int, int]


@dataclass(frozen=True)
class RasterLayer:
    """What a raster file shall hold: one name a band, and for class rasters a legend."""

    target: Path
    bands: tuple[str, ...]
    dtype: str
    nodata: float
    metadata: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[int, tuple[str, Color]] = field(default_factory=dict)


class RasterWriter:
    """One GeoTIFF in the making, at `path`; errors speak of `layer.target`."""

    def __init__(self, layer: RasterLayer, path: Path, grid: Grid, block: tuple[int, int]) -> None:
        """Create the file.

        Raises:
            OutputError: it cannot be created.
        """
        self.layer, self.path, self._block = layer, path, block
        try:
            self._dataset: gdal.Dataset | None = call(
                gdal.GetDriverByName("GTiff").Create,
                str(path),
                grid.width,
                grid.height,
                len(layer.bands),
                GDAL_TYPES[layer.dtype],
                options=_creation_options(layer, block),
            )
            self._describe(grid)
        except GdalError as error:
            raise write_failure(layer.target, error) from error

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write [bands, h, w] or, for a single band, [h, w].

        Raises:
            OutputError: the disk is full, or gone.
        """
        values = values.reshape(len(self.layer.bands), window.height, window.width)
        try:
            write_window(self._open, window.x, window.y, values)
        except GdalError as error:
            raise write_failure(self.layer.target, error) from error

    def set_table(self, rows: list[tuple[int, str, Color, int, float, float]]) -> None:
        """Attach the attribute table: value, name, colour, pixels, area in m², share 0 … 1."""
        table = gdal.RasterAttributeTable()
        for name, kind, usage in _TABLE_COLUMNS:
            table.CreateColumn(name, kind, usage)
        for index, (value, name, color, pixels, area, share) in enumerate(rows):
            table.SetValueAsInt(index, 0, value)
            table.SetValueAsString(index, 1, name)
            for column, part in enumerate(color[:3], start=2):
                table.SetValueAsInt(index, column, part)
            for column, number in enumerate((pixels, area, share), start=5):
                table.SetValueAsDouble(index, column, float(number))
        self._open.GetRasterBand(1).SetDefaultRAT(table)

    def finish(self, progress: Progress, overviews: bool = True) -> None:
        """Build overviews, close the file, and make sure that all of it reached the disk.

        Raises:
            OutputError: something did not.
            Cancelled: the user stopped the run.
        """
        try:
            flush(self._open)
            if overviews:
                self._build_overviews(progress)
            flush(self._open)
            self._dataset = None
            _verify(self.path, self._block)
        except GdalError as error:
            raise write_failure(self.layer.target, error) from error

    def close(self) -> None:
        """Let go of a file that is not wanted any more; what GDAL says about it does not matter."""
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            self._dataset = None
        finally:
            gdal.PopErrorHandler()

    @property
    def _open(self) -> gdal.Dataset:
        if self._dataset is None:
            raise OutputError(tr("{path} is closed already.").format(path=self.layer.target))
        return self._dataset

    def _describe(self, grid: Grid) -> None:
        dataset, layer = self._open, self.layer
        dataset.SetGeoTransform(grid.geotransform)
        dataset.SetProjection(grid.crs_wkt)
        dataset.SetMetadata(dict(layer.metadata))
        for number, name in enumerate(layer.bands, start=1):
            band = dataset.GetRasterBand(number)
            band.SetNoDataValue(layer.nodata)
            band.SetDescription(name)
        if not layer.categories:
            return
        colors = gdal.ColorTable()
        names = [""] * (max(layer.categories) + 1)
        for value, (name, color) in layer.categories.items():
            colors.SetColorEntry(value, color)
            names[value] = name
        band.SetColorTable(colors)
        band.SetCategoryNames(names)

    def _build_overviews(self, progress: Progress) -> None:
        longest = max(self._open.RasterXSize, self._open.RasterYSize)
        levels = [2**n for n in range(1, 24) if longest >> (n - 1) > SMALLEST_OVERVIEW]
        if not levels:
            return
        try:
            with bounded_cache(OVERVIEW_CACHE):
                call(
                    self._open.BuildOverviews,
                    "NEAREST" if self.layer.categories else "AVERAGE",
                    levels,
                    callback=lambda fraction, message, data: int(not progress.cancelled()),
                )
        except GdalError:
            if progress.cancelled():
                raise Cancelled(tr("The run was cancelled; nothing was written.")) from None
            raise


_TABLE_COLUMNS = (
    ("Value", gdal.GFT_Integer, gdal.GFU_MinMax),
    ("Name", gdal.GFT_String, gdal.GFU_Name),
    ("Red", gdal.GFT_Integer, gdal.GFU_Red),
    ("Green", gdal.GFT_Integer, gdal.GFU_Green),
    ("Blue", gdal.GFT_Integer, gdal.GFU_Blue),
    # Real: GDAL's integers end at 2**31, a raster's pixels do not.
    ("Count", gdal.GFT_Real, gdal.GFU_PixelCount),
    ("Area_m2", gdal.GFT_Real, gdal.GFU_Generic),
    ("Share", gdal.GFT_Real, gdal.GFU_Generic),
)


def _creation_options(layer: RasterLayer, block: tuple[int, int]) -> list[str]:
    options = [
        "TILED=YES",
        f"BLOCKXSIZE={block[0]}",
        f"BLOCKYSIZE={block[1]}",
        "BIGTIFF=IF_SAFER",
        "INTERLEAVE=BAND",
    ]
    if len(layer.bands) == 1:
        # With more bands GDAL 3.6 fills the log with errors when its threads read blocks back.
        options.append("NUM_THREADS=ALL_CPUS")
    if layer.dtype == "float32" and _has_zstd():
        return [*options, "COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=3"]
    # Neighbouring class values mean nothing to each other, neighbouring quantities do.
    predictor = {"float32": 3, "uint8": 1 if layer.categories else 2}.get(layer.dtype, 2)
    return [*options, "COMPRESS=DEFLATE", "ZLEVEL=4", f"PREDICTOR={predictor}"]


@lru_cache(maxsize=1)
def _has_zstd() -> bool:
    options = gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""
    return "ZSTD" in options


def _verify(path: Path, block: tuple[int, int]) -> None:
    """Make sure that every block of a closed file lies within it.

    GDAL writes late and may report a full disk to nobody; a missing block then reads as NoData.
    """
    dataset = call(gdal.OpenEx, str(path), gdal.OF_RASTER)
    size = path.stat().st_size
    columns = -(-dataset.RasterXSize // block[0])
    rows = -(-dataset.RasterYSize // block[1])
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        for row in range(rows):
            for column in range(columns):
                start = band.GetMetadataItem(f"BLOCK_OFFSET_{column}_{row}", "TIFF")
                length = band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF")
                if start is None or int(start) + int(length or 0) > size:
                    raise GdalError(tr("the file on disk is incomplete"))
