"""A displacement raster as a scene in a local metric frame, and results back on its own grid."""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import Cancelled, InputError
from ..language import mark, tr
from ..progress import NullProgress, Progress
from ..raster.grid import Grid, Window
from ..raster.stack import RasterSource, RasterStack
from ..raster.writer import RasterLayer, RasterWriter
from .exact import GridSpec
from .inversion import Inversion, check
from .inversion_scene import Scene
from .line_of_sight import LineOfSight
from .patches import Floats
from .places import Places

METRES, CENTIMETRES, MILLIMETRES, RADIANS = "m", "cm", "mm", mark("radians")
UNITS = (METRES, CENTIMETRES, MILLIMETRES, RADIANS)
FACTORS = {METRES: 1.0, CENTIMETRES: 1e-2, MILLIMETRES: 1e-3}
TOWARDS, AWAY = mark("towards the satellite"), mark("away from the satellite")
WORKING_CELLS = 256  # along the longer side
MODELLED, RESIDUAL = "MODELLED", "RESIDUAL"
SAMPLED = 1024  # pixels along the longer side that are read at least
TILE = 512
BLOCK = (256, 256)
WRAPPED = 0.98  # share of a cycle that wrapped phases fill, and no more than all of it


@dataclass(frozen=True)
class Displacement:
    """A band of a file that holds displacement along the line of sight.

    `factor` makes metres towards the satellite of its values; `name` is the layer's, for messages.
    """

    path: str
    band: int
    name: str
    sight: LineOfSight
    factor: float = 1.0
    phases: bool = False


def factor_of(unit: str, direction: str, wavelength: float) -> float:
    """Return metres towards the satellite for one unit.

    A phase grows with the distance, whatever `direction` says of displacements: 4 pi for each
    wavelength.
    """
    if unit == RADIANS:
        return -wavelength / (4 * math.pi)
    return FACTORS[unit] * (1 if direction == TOWARDS else -1)


def read_scene(source: Displacement, progress: Progress | None = None) -> tuple[Scene, Places]:
    """Read a raster as a scene of at most `WORKING_CELLS` a side, and say where its cells are.

    Each cell is the mean of valid pixels that it covers; of very large rasters not all are read.

    Raises:
        InputError: it cannot be read, or no source can be found in it.
        GridError: no CRS or georeference, or it is too large to be nearly flat.
        Cancelled: the user stopped the run.
    """
    stack = RasterStack([RasterSource(source.path, source.band, source.name)])
    try:
        places = Places.of_grid(stack.grid)
        west, south, east, north = places.frame.bounds
        pixel = float(places.grid.pixel_size([places.grid.height // 2]).max())
        grid = places.frame.grid(max(max(east - west, north - south) / WORKING_CELLS, pixel))
        values = _means(stack, places, grid, progress or NullProgress())
    finally:
        stack.close()
    if source.phases:
        _refuse_wrapped(values, source.name)
    sight = source.sight
    heading = sight.heading - places.frame.convergence
    look = LineOfSight(heading, sight.incidence, sight.wavelength, sight.looks_right).unit_vector
    scene = Scene(values * source.factor, grid, look)
    check(scene)
    return scene, places


def write_rasters(
    inversion: Inversion,
    source: Displacement,
    places: Places,
    targets: Mapping[str, tuple[Path, Path]],
    metadata: Mapping[str, str],
    progress: Progress,
) -> None:
    """Write what the source explains and what it leaves over, on the raster's own grid, in metres.

    Args:
        targets: {MODELLED or RESIDUAL: (final path, path to write to)}. The residual is what
            remains after source and ramp, NoData where the raster has none.
        metadata: for the files.

    Raises:
        OutputError: a file cannot be written.
        Cancelled: the user stopped the run.
    """
    bands = {
        MODELLED: tr("modelled displacement towards the satellite (m)"),
        RESIDUAL: tr("residual displacement towards the satellite (m)"),
    }
    windows = _windows(places.grid)
    with ExitStack() as opened:
        stack = RasterStack([RasterSource(source.path, source.band, source.name)])
        opened.callback(stack.close)
        writers = {}
        for name, (target, path) in targets.items():
            layer = RasterLayer(target, (bands[name],), "float32", math.nan, metadata)
            writers[name] = RasterWriter(layer, path, places.grid, BLOCK)
            opened.callback(writers[name].close)
        for done, window in enumerate(windows):
            _stop_if_wanted(progress)
            progress.report(done, len(windows))
            cells = places.cells(window)
            modelled = inversion.best.towards(cells.x, cells.y, inversion.scene.look)
            parts = {MODELLED: modelled}
            if RESIDUAL in writers:
                observed = stack.read(window)[0][0].ravel() * source.factor
                parts[RESIDUAL] = observed - modelled - inversion.best.ramp(cells.x, cells.y)
            for name, writer in writers.items():
                values = parts[name].reshape(cells.shape).astype(np.float32)
                writer.write(window, values)
        for writer in writers.values():
            writer.finish(progress)


def _means(stack: RasterStack, places: Places, grid: GridSpec, progress: Progress) -> Floats:
    """Means of the raster's valid pixels over the cells of a grid: [rows, columns]."""
    step = max(1, max(places.grid.width, places.grid.height) // SAMPLED)
    count, total = np.zeros((2, grid.size))
    for window in _windows(places.grid):
        _stop_if_wanted(progress)
        rows, columns = np.mgrid[: window.height : step, : window.width : step].reshape(2, -1)
        pixels = stack.read(window)[0][0][rows, columns].astype(np.float64)
        known = np.isfinite(pixels)
        rows, columns = rows[known], columns[known]
        if not len(rows):
            continue
        x, y = places.at(columns + window.x, rows + window.y)
        column = np.rint((x - grid.x0) / grid.dx).astype(int).clip(0, grid.columns - 1)
        row = np.rint((y - grid.y0) / grid.dy).astype(int).clip(0, grid.rows - 1)
        cell = row * grid.columns + column
        count += np.bincount(cell, minlength=grid.size)
        total += np.bincount(cell, pixels[known], minlength=grid.size)
    means = np.full(grid.size, np.nan)
    np.divide(total, count, out=means, where=count > 0)
    return means.reshape(grid.shape)


def _stop_if_wanted(progress: Progress) -> None:
    if progress.cancelled():
        raise Cancelled(tr("The run was cancelled; nothing was written."))


def _windows(grid: Grid) -> list[Window]:
    return [
        Window(x, y, TILE, TILE).clipped(grid.width, grid.height)
        for y in range(0, grid.height, TILE)
        for x in range(0, grid.width, TILE)
    ]


def _refuse_wrapped(phases: np.ndarray, name: str) -> None:
    """Refuse phases that fill one cycle and no more.

    Raises:
        InputError: as said.
    """
    known = phases[np.isfinite(phases)]
    if not known.size:
        return
    span = float(known.max() - known.min()) / (2 * math.pi)
    if WRAPPED <= span <= 1.001 and np.abs(known).max() <= math.pi * 1.001:
        raise InputError(
            tr(
                "Layer '{layer}' seems to hold wrapped phases, from -π to π. Unwrap them first: "
                "only continuous displacement can be inverted."
            ).format(layer=name)
        )
