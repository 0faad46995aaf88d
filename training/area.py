"""The area a model learns from: raster layers on one grid, as the mapper will see them later."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..engine.errors import Cancelled, InputError
from ..engine.model.parts import InputBand
from ..engine.progress import NullProgress, Progress
from ..engine.raster.grid import Grid, Window
from ..engine.raster.stack import RasterSource, RasterStack
from .settings import LayerSpec

ROWS = 256  # read at once
MOST_BYTES = 512 << 20  # of the values alone; training takes five to ten times as much
OUTLIERS = (0.1, 99.9)  # percentiles
MOST_CODES = 1024  # more would be no categories

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Band:
    """One layer: its name, kind, the codes of a categorical one, whether to take its logarithm."""

    name: str
    kind: str = "continuous"
    codes: tuple[float, ...] = ()
    log: bool = False
    optional: bool = False
    unit: str = ""

    @property
    def categorical(self) -> bool:
        """Whether values are codes rather than quantities."""
        return self.kind == "categorical"


@dataclass(frozen=True)
class Area:
    """Layers on one grid.

    values: float32 [C, H, W] in the layers' own units, NaN = no data, codes as they are. valid:
    bool [H, W], where every band that is not optional has data; elsewhere all are NaN, as in a
    map made later. pixel: side in metres, geometric mean of width and height in the middle row.
    """

    bands: tuple[Band, ...]
    values: np.ndarray
    valid: np.ndarray
    grid: Grid
    pixel: float

    def inputs(self) -> tuple[InputBand, ...]:
        """Return the bands as a model card names them, with the range and codes seen here."""
        return tuple(
            InputBand(
                name=band.name,
                unit=band.unit,
                kind=band.kind,
                minimum=low,
                maximum=high,
                optional=band.optional,
                fill="nan",
                codes=band.codes,
            )
            for band, (low, high) in zip(self.bands, map(_range, self.values))
        )


def read_area(
    layers: Sequence[LayerSpec],
    *,
    around: Bounds | None = None,
    most_bytes: int = MOST_BYTES,
    progress: Progress | None = None,
) -> Area:
    """Read layers onto the grid of the first one.

    around: west, south, east, north in that grid's CRS; only pixels that touch it are read.

    Raises:
        InputError: no layer, two of one name, a band without data or with one value only, too
            many pixels for the memory, no pixel with data in all layers.
        GridError: a layer without CRS, or away from the others.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    _check_names(layers)
    sources = [
        RasterSource(layer.path, layer.band, layer.name, layer.categorical, layer.optional)
        for layer in layers
    ]
    stack = RasterStack(sources)
    try:
        if around is not None:
            stack = stack.on(_cropped(stack.grid, around))
        grid = stack.grid
        _check_memory(grid, len(layers), most_bytes)
        values, valid = _read(stack, layers, progress)
    finally:
        stack.close()
    _check_values(values, valid, layers)
    bands = tuple(
        Band(
            layer.name,
            layer.kind,
            _codes(one, layer.name) if layer.categorical else (),
            layer.log,
            layer.optional,
            layer.unit,
        )
        for layer, one in zip(layers, values)
    )
    pixel = math.sqrt(float(grid.pixel_area([grid.height // 2])[0]))
    return Area(bands, values, valid, grid, pixel)


def _check_names(layers: Sequence[LayerSpec]) -> None:
    names = [layer.name for layer in layers]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError(
            f"Two layers are called '{twice[0]}'. Give each its own name: a model finds its "
            "layers by name later."
        )


def _cropped(grid: Grid, around: Bounds) -> Grid:
    """Return the part of a north-up grid that touches the bounds, its pixels unmoved."""
    west, south, east, north = around
    x0, dx, _, y0, _, dy = grid.geotransform
    left, right = math.floor((west - x0) / dx), math.ceil((east - x0) / dx)
    top, bottom = math.floor((north - y0) / dy), math.ceil((south - y0) / dy)
    inside = Window(left, top, right - left, bottom - top).clipped(grid.width, grid.height)
    if not inside.width or not inside.height:
        raise InputError(
            f"The area asked for ({west:g}, {south:g}, {east:g}, {north:g}) lies outside layer "
            f"'{grid.name}'. Check its coordinate reference system."
        )
    x, y = grid.position(inside.x, inside.y)
    transform = (x, dx, 0.0, y, 0.0, dy)
    return replace(grid, width=inside.width, height=inside.height, geotransform=transform)


def _check_memory(grid: Grid, bands: int, most_bytes: int) -> None:
    wanted = 4 * bands * grid.width * grid.height
    if wanted > most_bytes:
        coarser = math.sqrt(wanted / most_bytes)
        raise InputError(
            f"{bands} layers of {grid.width} x {grid.height} pixels take {wanted / 1e9:.1f} GB, "
            f"more than the {most_bytes / 1e9:.1f} GB that training can work on. Clip the first "
            f"layer to the area with labels, or make its pixels {coarser:.1f} times as wide."
        )


def _read(
    stack: RasterStack, layers: Sequence[LayerSpec], progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return values and valid; what lies under another band's NoData is NaN, as in a map."""
    grid = stack.grid
    values = np.empty((len(layers), grid.height, grid.width), np.float32)
    valid = np.empty((grid.height, grid.width), bool)
    for row in range(0, grid.height, ROWS):
        if progress.cancelled():
            raise Cancelled("Cancelled while reading the layers.")
        rows = slice(row, min(row + ROWS, grid.height))
        values[:, rows], valid[rows] = stack.read(Window(0, row, grid.width, rows.stop - row))
        progress.report(rows.stop, grid.height)
    for layer, band in zip(layers, values):
        if np.isnan(band).all():
            raise InputError(
                f"Layer '{layer.name}' has no data on the grid of '{layers[0].name}': all is "
                "NoData. Leave it out, or check its extent and NoData value."
            )
    np.copyto(values, np.nan, where=~valid)
    return values, valid


def _check_values(values: np.ndarray, valid: np.ndarray, layers: Sequence[LayerSpec]) -> None:
    if not valid.any():
        names = ", ".join(f"'{layer.name}'" for layer in layers if not layer.optional)
        raise InputError(
            f"No pixel has data in every layer ({names}). Check the layers' NoData values and "
            "extents."
        )
    for layer, band in zip(layers, values):
        low, high = np.fmin.reduce(band, axis=None), np.fmax.reduce(band, axis=None)
        if np.isnan(low):
            raise InputError(
                f"Layer '{layer.name}' has no data where the others have. Leave it out, or check "
                "its extent and NoData value."
            )
        if low == high:
            raise InputError(
                f"Layer '{layer.name}' is {low:g} everywhere, so nothing can be learned from it. "
                "Leave it out, or check that it is the right band."
            )


def _range(values: np.ndarray) -> tuple[float, float]:
    """Return the range to expect of a band: all but far outliers, or a map would warn of tails."""
    known = values[np.isfinite(values)]
    low, high = np.percentile(known, OUTLIERS)
    width = high - low
    return max(float(known.min()), low - width), min(float(known.max()), high + width)


def _codes(values: np.ndarray, name: str) -> tuple[float, ...]:
    codes = np.unique(values[np.isfinite(values)])
    if len(codes) > MOST_CODES:
        raise InputError(
            f"Layer '{name}' is to be categorical but holds {len(codes)} different values, more "
            f"than {MOST_CODES}. Call it continuous, or classify it first."
        )
    return tuple(codes.tolist())
