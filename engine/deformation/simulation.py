"""A simulation from sources to files: tile by tile, all draws of a tile at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled
from ..language import tr
from ..progress import Progress
from ..raster.gdal_io import bounded_cache
from ..raster.grid import Window
from ..raster.staging import Staging
from ..raster.tiling import plan_tiles
from ..raster.writer import RasterWriter
from . import fissures
from .assembly import Scene
from .exact import run_tiles
from .patches import Floats
from .places import Places
from .products import (
    COULOMB,
    EXTENSION,
    FISSURE_CLASSES,
    FISSURES,
    FROM_SOURCES,
    PROBABLE,
    QUANTITIES,
    SUMMARIES,
    Field,
    bands_of,
    extension,
    quantities,
    raster_layer,
)  # fmt: skip
from .scenarios import Scenarios
from .simulation_options import Options, check_outputs
from .solvers import ExactSolver, Portion, Silent, Solver, Sources, Take
from .statistics import summarised
from .stress import Receiver, coulomb
from .views import Findings, Preview, compared, profile_of

MEMORY = 512 * 2**20  # bytes for the values of all draws of a tile
CACHE = 128 << 20  # bytes of GDAL's blocks
TILE = 512
SMALLEST_TILE = 16
MEGAPASCAL = 1e6


def simulate(
    scene: Scene,
    places: Places,
    solver: Solver,
    options: Options,
    targets: Mapping[str, Path],
    staging: Staging,
    metadata: Mapping[str, str],
    progress: Progress,
) -> Findings:
    """Write the rasters asked for and return what a report tells.

    Args:
        scene, places, solver: what moves, where it is wanted, and how it is computed.
        targets: {key of `products.BANDS`: file}.
        staging: where the files are made; the caller commits.
        metadata: what each file says about itself.

    Raises:
        InputError: see `check_outputs`.
        OutputError: a file cannot be written.
        Cancelled: the user stopped the run.
    """
    check_outputs(list(targets), scene, options)
    began = time.monotonic()
    scenes = _scenes(scene, options)
    drawn = bool(set(targets) & {*PROBABLE, *SUMMARIES})
    plan = plan_tiles(places.grid.width, places.grid.height, _tile(options, targets))
    with ExitStack() as opened, bounded_cache(CACHE):
        opened.callback(solver.close)
        draws = scenes[1:] if drawn else []
        taken = _taken(targets, places, options)
        solver.begin(scenes[0], draws, taken, Portion(progress, 0.0, solver.ahead))
        rest = Portion(progress, solver.ahead, 1.0)
        writers: dict[str, RasterWriter] = {}
        for name, target in targets.items():
            layer = raster_layer(name, target, metadata)
            writers[name] = RasterWriter(layer, staging.path(target), places.grid, plan.file_block)
            opened.callback(writers[name].close)
        run = _Run(scene, places, solver, options, writers, len(draws), progress)
        for done, tile in enumerate(plan):
            if progress.cancelled():
                raise Cancelled(tr("The run was cancelled; nothing was written."))
            run.fill(tile.core)
            rest.report(done + 1, len(plan))
        for writer in writers.values():
            writer.finish(progress)
    exact = ExactSolver(places, scene.bowls, poisson=options.poisson, threads=options.threads)
    exact.begin(scenes[0], (), taken, progress)
    return Findings(
        mode=solver.mode,
        seconds=time.monotonic() - began,
        peak=run.peak,
        highest=run.highest,
        lowest=run.lowest,
        preview=run.preview,
        profile=profile_of(run.preview, exact, places, scenes, scene.reach()),
        deviation=None
        if solver.mode == exact.mode
        else compared(run.preview, exact, places, scenes[0], run.peak),
    )


class _Run:
    """What is done with each window, and what is remembered of all."""

    def __init__(
        self,
        scene: Scene,
        places: Places,
        solver: Solver,
        options: Options,
        writers: Mapping[str, RasterWriter],
        draws: int,
        progress: Progress,
    ) -> None:
        self._scene, self._places, self._solver = scene, places, solver
        self._options, self._writers = options, writers
        self._draws, self._progress = draws, Silent(progress)
        self.preview = Preview(places)
        self.peak, self.highest, self.lowest = 0.0, -np.inf, np.inf

    def fill(self, window: Window) -> None:
        """Compute a window and write it to all files."""
        found = _true_field(self._places, *self._solver.field(window))
        values = quantities(found, self._options.sight)
        for name in set(FROM_SOURCES) & set(self._writers):
            self._write(name, window, bands_of(name, values, found, self._options.sight))
        self.preview.put(window, values)
        up = found.moved[2]
        length = np.sqrt((found.moved**2).sum(axis=0))
        self.peak = max(self.peak, float(np.nanmax(length)))
        self.highest = max(self.highest, float(np.nanmax(up)))
        self.lowest = min(self.lowest, float(np.nanmin(up)))
        if COULOMB in self._writers:
            self._write(COULOMB, window, self._stress(window))
        if self._draws:
            self._tell(window, self._drawn(window))
        elif set(PROBABLE) & set(self._writers):
            # Without draws the sources as given are the only scenario.
            self._judge(window, values[None, EXTENSION])

    def _drawn(self, window: Window) -> NDArray[np.float32]:
        """Return what is taken of all draws [draws, q, h, w]."""
        first = self._solver.drawn(0, window)
        found = np.empty((self._draws, *first.shape), np.float32)
        found[0] = first
        for number in range(1, self._draws):
            found[number] = self._solver.drawn(number, window)
        return found

    def _tell(self, window: Window, drawn: NDArray[np.float32]) -> None:
        if drawn.shape[1] == 1:
            return self._judge(window, drawn[:, 0])
        summary = summarised(drawn)
        for name, values in zip(SUMMARIES, summary):
            self._write(name, window, values)
        return self._judge(window, drawn[:, EXTENSION])

    def _judge(self, window: Window, drawn: NDArray[np.floating]) -> None:
        """Tell how likely fissures are from the extension of all draws [draws, h, w]."""
        chance = fissures.probability(drawn, self._options.threshold)
        self.preview.put_chance(window, chance)
        self._write(FISSURES, window, chance)
        self._write(FISSURE_CLASSES, window, fissures.classes(chance))

    def _stress(self, window: Window) -> Floats:
        """Return Coulomb, shear and normal stress change in MPa [3, h, w]."""
        cells, options = self._places.cells(window), self._options
        given = options.receiver or Receiver(0.0, 90.0, 0.0)
        receiver = replace(given, strike=given.strike - self._places.frame.convergence)

        def work(part: slice, alive: Callable[[], None]) -> Floats:
            alive()
            found = coulomb(
                self._scene.patches, *cells.centres(part), options.receiver_depth, receiver,
                rigidity=options.rigidity, poisson=options.poisson,
            )  # fmt: skip
            return np.stack([found.coulomb, found.shear, found.normal]) / MEGAPASCAL

        found = run_tiles(work, cells.size, 3, options.threads, self._progress)
        return found.reshape(3, *cells.shape)

    def _write(self, name: str, window: Window, values: np.ndarray) -> None:
        if name in self._writers:
            kind = self._writers[name].layer.dtype
            self._writers[name].write(window, values.astype(kind))


def _true_field(places: Places, moved: Floats, gradients: Floats) -> Field:
    return Field(places.to_true_north(moved), gradients)


def _taken(targets: Mapping[str, Path], places: Places, options: Options) -> Take:
    """Return what is kept of each draw: all quantities, or the extension alone."""
    if set(SUMMARIES) & set(targets):
        return lambda *found: quantities(_true_field(places, *found), options.sight)
    return lambda *found: extension(_true_field(places, *found))


def _scenes(scene: Scene, options: Options) -> list[Sources]:
    """Return the sources as given, then those of each draw."""
    given = scene.patches, scene.pressure
    scenarios = Scenarios(*given, options.uncertainty, options.seed, scene.groups, scene.on_planes)
    return [given, *(scenarios.draw(number) for number in range(options.draws))]


def _tile(options: Options, targets: Mapping[str, Path]) -> int:
    """Return the side of a tile whose draws fit the memory."""
    side = options.tile or TILE
    wanted = len(QUANTITIES) if set(SUMMARIES) & set(targets) else 1
    # NumPy sorts a copy in double precision to find percentiles.
    room = MEMORY // (max(1, options.draws) * wanted * (4 + 2 * 8))
    return max(SMALLEST_TILE, min(side, int(room**0.5)))
