"""Several raster bands as one block of float32 on one grid.

A band that already lies on the grid is read as it is, value for value; any other is aligned on
the fly by a GDAL WarpedVRT, bilinear if continuous, nearest if categorical. A band's own scale
and offset are applied, so that values arrive in the unit the layer declares.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..errors import GridError, InputError
from ..language import listed, tr
from ..model.card import ModelCard
from .gdal_io import GdalError, call, read_window, with_signed_bytes
from .grid import Grid, Window


@dataclass(frozen=True)
class RasterSource:
    """One band of a raster file; without a path it is an optional band the user does not have."""

    path: str | None
    band: int = 1
    name: str = ""
    categorical: bool = False
    optional: bool = False

    @property
    def label(self) -> str:
        """What error messages call it."""
        return self.name or str(self.path)


class RasterStack:
    """Bands of one or several rasters on one grid, readable from many threads.

    Each thread opens the files for itself, since a GDAL dataset must not be shared.
    """

    def __init__(self, sources: Sequence[RasterSource], grid: Grid | None = None) -> None:
        """Open every source once, to check it.

        `grid` is the grid to work on: the first layer's by default, made north-up if it is not.

        Raises:
            InputError: no source, a file that cannot be read, a band that does not exist.
            GridError: a layer without CRS or georeference, or that does not overlap the grid.
        """
        present = [source for source in sources if source.path is not None]
        if not present:
            raise InputError(tr("No input layer is given. Choose at least one raster layer."))
        self.sources = tuple(sources)
        self.grid = grid or Grid.from_dataset(_open(present[0]), present[0].label).to_north_up()
        self.files: set[str] = set()
        self._blocks: list[tuple[tuple[int, int], tuple[int, int], int]] = []
        for source in present:
            self._check(source)
        self._required = [not source.optional for source in self.sources]
        self._local = threading.local()

    @classmethod
    def for_card(
        cls,
        layers: Mapping[str, tuple[str, int]],
        card: ModelCard,
        grid: Grid | None = None,
    ) -> RasterStack:
        """Put {band name: (file, band number)} into the order of a model's inputs.

        Raises:
            InputError: an input that is not optional has no layer, or a name is unknown.
        """
        known = [band.name for band in card.inputs]
        unknown = [name for name in layers if name not in known]
        missing = [b.name for b in card.inputs if not b.optional and b.name not in layers]
        if unknown or missing:
            text = (
                tr(
                    "Model '{model}' does not know '{input}'. Give one layer for each of its "
                    "inputs: {inputs}."
                )
                if unknown
                else tr(
                    "Model '{model}' needs '{input}'. Give one layer for each of its inputs: "
                    "{inputs}."
                )
            )
            raise InputError(
                text.format(model=card.name, input=(unknown or missing)[0], inputs=listed(known))
            )
        sources = []
        for band in card.inputs:
            path, number = layers.get(band.name, (None, 1))
            categorical = band.kind == "categorical"
            sources.append(RasterSource(path, number, band.name, categorical, band.optional))
        return cls(sources, grid)

    def on(self, grid: Grid) -> RasterStack:
        """Return the same bands on another grid."""
        return RasterStack(self.sources, grid)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Read a window, which may reach beyond the grid.

        Returns:
            values float32 [C, h, w], NaN where a band has no data, and valid bool [h, w], True
            where every band that is not optional has data, or where any has if all of them are
            optional. Beyond the grid nothing is valid.
        """
        values = np.empty((len(self.sources), window.height, window.width), np.float32)
        for target, layer in zip(values, self._layers()):
            if layer is None:
                target.fill(np.nan)
            else:
                layer.read_into(target, window)
        if not any(self._required):
            return values, ~np.isnan(values).all(axis=0)
        valid = np.ones(values.shape[1:], bool)
        for band, required in zip(values, self._required):
            if required:
                valid &= ~np.isnan(band)
        return values, valid

    def cache_bytes(self, side: int) -> int:
        """Return the bytes of all blocks that a window of `side` x `side` pixels can touch.

        With those remembered, no block is decoded twice within a window, nor for the next one in
        the same strips. Of a tiled file that is a few blocks, however wide the raster.
        """
        total = 0
        for blocks, sizes, pixel in self._blocks:
            touched = (min(n, -(-side // size) + 1) for n, size in zip(blocks, sizes))
            total += math.prod(touched) * math.prod(sizes) * pixel
        return total

    def _check(self, source: RasterSource) -> None:
        dataset = _open(source)
        if not 1 <= source.band <= dataset.RasterCount:
            raise InputError(
                tr(
                    "Layer '{layer}' has no band {band}: it has {bands}. Choose another band."
                ).format(layer=source.label, band=source.band, bands=dataset.RasterCount)
            )
        band = dataset.GetRasterBand(source.band)
        if gdal.DataTypeIsComplex(band.DataType):
            raise InputError(
                tr(
                    "Band {band} of layer '{layer}' holds complex numbers. Convert it to real ones "
                    "first, for instance to amplitude."
                ).format(band=source.band, layer=source.label)
            )
        grid = Grid.from_dataset(dataset, source.label)
        if not self.grid.overlaps(grid):
            raise GridError(
                tr(
                    "Layer '{layer}' does not overlap the others. Check its extent and its "
                    "coordinate reference system."
                ).format(layer=source.label)
            )
        self.files.update([str(source.path), *(dataset.GetFileList() or [])])
        sizes = tuple(band.GetBlockSize())
        blocks = -(-band.XSize // sizes[0]), -(-band.YSize // sizes[1])
        self._blocks.append((blocks, sizes, gdal.GetDataTypeSize(band.DataType) // 8))

    def _layers(self) -> list[_Layer | None]:
        if not hasattr(self._local, "layers"):
            self._local.layers = [
                None if source.path is None else _Layer(source, self.grid)
                for source in self.sources
            ]
        return self._local.layers

    def close(self) -> None:
        """Let go of the files in every thread; the next read opens them again.

        A dataset kept alive by the traceback of an error would outlive GDAL at QGIS's exit.
        """
        self._local = threading.local()


class _Layer:
    """One open band on the target grid, for one thread."""

    def __init__(self, source: RasterSource, grid: Grid) -> None:
        self._source = source
        self._dataset = _open(source)  # a band dies with its dataset: keep it
        own = Grid.from_dataset(self._dataset, source.label)
        band = self._dataset.GetRasterBand(source.band)
        self._scale, self._offset = band.GetScale() or 1.0, band.GetOffset() or 0.0
        self._grid_window = Window(0, 0, grid.width, grid.height)
        origin = own.offset_of(grid)
        if origin is None:
            self._aligned = _align(self._dataset, source, own, grid)
            band, origin = self._aligned.GetRasterBand(1), (0, 0)
        self._origin = origin
        self._band = band
        self._floats = band.DataType in (gdal.GDT_Float32, gdal.GDT_Float64)
        has_mask = band.GetMaskFlags() != gdal.GMF_ALL_VALID
        self._mask = band.GetMaskBand() if has_mask else None

    def read_into(self, target: np.ndarray, window: Window) -> None:
        """Fill float32 [h, w] with the band's values, NaN where it has none."""
        (dx, dy), band = self._origin, self._band
        inside = window.clipped(self._grid_window.width, self._grid_window.height)
        inside = inside._replace(x=inside.x + dx, y=inside.y + dy)
        inside = inside.clipped(band.XSize, band.YSize)
        if inside.width < window.width or inside.height < window.height:
            target.fill(np.nan)
        if not inside.width or not inside.height:
            return
        part = target[inside.slices_in(window._replace(x=window.x + dx, y=window.y + dy))]
        try:
            part[...] = read_window(band, *inside)
            seen = None if self._mask is None else read_window(self._mask, *inside, dtype="uint8")
        except GdalError as error:
            raise InputError(
                tr(
                    "Layer '{layer}' cannot be read at column {x}, row {y} ({error}). The file "
                    "{path} may be damaged."
                ).format(
                    layer=self._source.label,
                    x=inside.x,
                    y=inside.y,
                    error=error,
                    path=self._source.path,
                )
            ) from error
        if self._scale != 1.0 or self._offset != 0.0:
            part *= self._scale
            part += self._offset
        if seen is not None:
            part[seen == 0] = np.nan
        if self._floats:
            part[~np.isfinite(part)] = np.nan


def _open(source: RasterSource) -> gdal.Dataset:
    try:
        return with_signed_bytes(call(gdal.OpenEx, str(source.path), gdal.OF_RASTER))
    except GdalError as error:
        raise InputError(
            tr(
                "Layer '{layer}' cannot be opened ({error}). Check that {path} exists and is a "
                "raster."
            ).format(layer=source.label, error=error, path=source.path)
        ) from error


def _align(dataset: gdal.Dataset, source: RasterSource, own: Grid, grid: Grid) -> gdal.Dataset:
    """Return one band on another grid, float32, NaN where there is no data."""
    west, south, east, north = grid.bounds
    try:
        single = call(gdal.Translate, "", dataset, format="VRT", bandList=[source.band])
        return call(
            gdal.Warp,
            "",
            single,
            format="VRT",
            srcSRS=own.crs.ExportToWkt(),
            dstSRS=grid.crs.ExportToWkt(),
            outputBounds=(west, south, east, north),
            width=grid.width,
            height=grid.height,
            resampleAlg="near" if source.categorical else "bilinear",
            outputType=gdal.GDT_Float32,
            workingType=gdal.GDT_Float32,
            dstNodata="nan",
        )
    except GdalError as error:
        raise GridError(
            tr(
                "Layer '{layer}' cannot be brought onto the grid of the others ({error}). Check "
                "its coordinate reference system."
            ).format(layer=source.label, error=error)
        ) from error
