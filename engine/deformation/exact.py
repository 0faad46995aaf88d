"""Deformation on a grid by the exact solutions: in blocks, on all cores, in bounded memory."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from ..errors import Cancelled
from ..language import tr
from ..progress import NullProgress, Progress
from . import mogi, okada
from .patches import Floats, Patches, PressureSources

TILE = okada.BLOCK  # cells that one thread works on at a time
CHUNK = 64  # patches between two looks at whether the user still wants the result
LOOK = 0.2  # s between two questions whether the user does


@dataclass(frozen=True)
class GridSpec:
    """A metric grid: the centre of its first cell, steps by column and by row, and its size.

    `dy` is negative where rows run from north to south.
    """

    x0: float
    y0: float
    dx: float
    dy: float
    columns: int
    rows: int

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    @property
    def size(self) -> int:
        """Number of cells."""
        return self.rows * self.columns

    def centres(self, cells: slice = slice(None)) -> tuple[Floats, Floats]:
        """Return x and y of cells, counted along the rows: [n] each."""
        row, column = np.divmod(np.arange(*cells.indices(self.size)), self.columns)
        return self.x0 + self.dx * column, self.y0 + self.dy * row

    def window(self, x: int, y: int, columns: int, rows: int) -> GridSpec:
        """Return the grid of a part that begins at column x and row y."""
        x0, y0 = self.x0 + x * self.dx, self.y0 + y * self.dy
        return GridSpec(x0, y0, self.dx, self.dy, columns, rows)


class Source(Protocol):
    """Anything else that moves the surface."""

    def displacement_and_gradients(
        self, x: ArrayLike, y: ArrayLike, poisson: float
    ) -> tuple[Floats, Floats]:
        """Return displacements [3, N] and gradients [3, 3, N] as in `okada`."""


def exact_grid(
    patches: Patches | None,
    pressure: PressureSources | None,
    grid: GridSpec,
    *,
    gradients: bool = False,
    others: Sequence[Source] = (),
    poisson: float = 0.25,
    threads: int = 0,
    progress: Progress | None = None,
    tile: int = TILE,
    dtype: DTypeLike = np.float64,
) -> NDArray[np.floating] | tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Return east, north and up in metres: [3, rows, columns].

    With `gradients` a pair: that and d u_i / d x_j [3, 3, rows, columns], axes east, north, up.
    The result does not depend on `tile` (cells worked on at once) nor on `threads` (0: a core
    each); beside the result, memory for some hundred numbers a cell of a tile is taken.

    Raises:
        Cancelled: the user stopped the run.
    """
    rows = 12 if gradients else 3

    def work(cells: slice, alive: Callable[[], None]) -> Floats:
        x, y = grid.centres(cells)
        found = np.zeros((rows, x.size))
        for share in shares(patches, pressure, others, x, y, poisson, gradients):
            alive()
            found += share
        return found

    result = run_tiles(work, grid.size, rows, threads, progress, tile, dtype)
    moved = result[:3].reshape(3, *grid.shape)
    return (moved, result[3:].reshape(3, 3, *grid.shape)) if gradients else moved


def run_tiles(
    work: Callable[[slice, Callable[[], None]], Floats],
    size: int,
    rows: int,
    threads: int = 0,
    progress: Progress | None = None,
    tile: int = TILE,
    dtype: DTypeLike = np.float64,
) -> NDArray[np.floating]:
    """Return what `work` finds for all cells, tile by tile: [rows, size].

    `work` takes a slice of the cells and a function that it calls now and then, which ends it if
    the user no longer wants the result.

    Raises:
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    result = np.empty((rows, size), dtype)
    tiles = [slice(start, min(start + tile, size)) for start in range(0, size, tile)]
    stopped = threading.Event()

    def alive() -> None:
        if stopped.is_set():
            raise Cancelled(tr("The run was cancelled; nothing was written."))

    def fill(cells: slice) -> None:
        alive()
        result[:, cells] = work(cells, alive)

    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as crew:
        jobs = {crew.submit(fill, cells) for cells in tiles}
        try:
            while jobs:
                finished, jobs = wait(jobs, LOOK, FIRST_COMPLETED)
                for job in finished:
                    job.result()
                progress.report(len(tiles) - len(jobs), len(tiles))
                if progress.cancelled():
                    stopped.set()
                    alive()
        except BaseException:
            stopped.set()
            for job in jobs:
                job.cancel()
            raise
    return result


def shares(
    patches: Patches | None,
    pressure: PressureSources | None,
    others: Sequence[Source],
    x: Floats,
    y: Floats,
    poisson: float,
    gradients: bool,
) -> Iterator[Floats]:
    """Yield what the sources add, some of them at a time: [3 or 12, n]."""
    patches = Patches.concat([]) if patches is None else patches
    for start in range(0, len(patches), CHUNK):
        some = patches[start : start + CHUNK]
        if gradients:
            yield _stacked(*okada.displacement_and_gradients(some, x, y, poisson))
        else:
            yield okada.displacement(some, x, y, poisson)
    rest = [source.displacement_and_gradients for source in others]
    if pressure is not None:
        rest.append(lambda *where: mogi.displacement_and_gradients(pressure, *where))
    for source in rest:
        moved, slopes = source(x, y, poisson)
        yield _stacked(moved, slopes) if gradients else moved


def _stacked(moved: Floats, slopes: Floats) -> Floats:
    return np.concatenate([moved, slopes.reshape(9, -1)])
