"""The network as a solver: all maps at once, on a metric lattice, kept on disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError, ModelError, OutputError
from ..language import tr
from ..model.library import SHIPPED_FOLDER
from ..optional import SCIPY, Lazy
from ..progress import NullProgress, Progress
from ..raster.grid import Window
from .bowls import Bowl
from .exact import GridSpec, exact_grid
from .mogi import close_free_surface
from .patches import Floats
from .places import Places
from .solvers import EXACT, NETWORK, ExactSolver, Field, Silent, Solver, Sources, Take
from .surrogate import POISSON, Surrogate

interpolation = Lazy("scipy.ndimage", "scipy", SCIPY)

SUPPORT = 12  # cells around: by then a cubic spline has forgotten all but 0.27**12
MODEL_FILE = SHIPPED_FOLDER / "deformation.onnx"
BANDS = 9  # of a field: three displacements, and their gradients by east and north
MOST_CELLS = 100_000_000  # of the lattice, whose nine bands lie in memory: 3.6 GB
STRIP = 2**20  # cells of which quantities are taken at once

Maps = NDArray[np.float32]


class NetworkSolver:
    """The network on square cells; where the user's are none, cubic splines between them.

    Bowls stay exact.
    """

    mode = NETWORK
    ahead = 0.8

    def __init__(
        self,
        surrogate: Surrogate,
        places: Places,
        bowls: Sequence[Bowl],
        scratch: Path,
        *,
        threads: int = 0,
    ) -> None:
        """Maps of all draws wait in files beside `scratch`; bowls take `threads`, 0: all cores."""
        self.surrogate, self._places, self._scratch = surrogate, places, scratch
        self.lattice = places.own or _lattice(places)
        self._bowls, self._exact = bowls, ExactSolver(places)
        self._threads = threads
        self._given = self._drawn = np.empty((0, 0, 0, 0), np.float32)

    def begin(
        self, given: Sources, draws: Sequence[Sources], take: Take, progress: Progress
    ) -> None:
        """Compute all fields on the whole lattice.

        Raises:
            InputError: more cells than memory should hold.
            Cancelled: the user stopped the run.
            OutputError: the disk has no room for the maps.
        """
        if self.lattice.size > MOST_CELLS:
            raise InputError(
                tr(
                    "The network holds the whole grid in memory, and {cells} cells are more than "
                    "{most}. Take larger cells, a smaller extent, or the mode 'exact', which works "
                    "in tiles."
                ).format(cells=f"{self.lattice.size:,}", most=f"{MOST_CELLS:,}")
            )
        wanted = len(take(np.zeros((3, 1, 1)), np.zeros((3, 3, 1, 1))))
        shapes = [(1, BANDS, *self.lattice.shape), (len(draws), wanted, *self.lattice.shape)]
        _check_room(
            self._scratch,
            sum(4 * int(np.prod(s, dtype=np.int64)) for s in shapes),
            max(1, len(draws)),
        )
        self._given, self._drawn = (
            _maps(self._scratch.with_suffix(f".{part}"), shape)
            for part, shape in zip(("given", "drawn"), shapes)
        )
        base = self._base(progress)
        for number, sources in enumerate([given, *draws]):
            moved, slopes = self.surrogate.displacement_and_gradients(
                *sources, self.lattice, progress=Silent(progress)
            )
            for rows in self._strips():
                part = slopes[:, :, rows]
                found = np.concatenate([moved[:, rows], part.reshape(6, *part.shape[2:])])
                if base is not None:
                    found += base[:, rows]
                if number == 0:
                    self._given[0, :, rows] = found
                else:
                    self._drawn[number - 1, :, rows] = take(*_field(found))
            progress.report(number + 1, 1 + len(draws))

    def field(self, window: Window) -> Field:
        """Return metres [3, h, w] and gradients [3, 3, h, w] of the sources as given."""
        return _field(self._at(self._given[0], window))

    def drawn(self, number: int, window: Window) -> Floats:
        """Return what is taken of a draw [q, h, w]."""
        return self._at(self._drawn[number], window)

    def close(self) -> None:
        """Let go of the files, which Windows would not remove otherwise."""
        self._given = self._drawn = np.empty((0, 0, 0, 0), np.float32)

    def _base(self, progress: Progress) -> Maps | None:
        """Return what the bowls add to every field [9, rows, columns]."""
        if not self._bowls:
            return None
        found = np.empty((BANDS, *self.lattice.shape), np.float32)
        for rows in self._strips():
            part = self.lattice.window(0, rows.start, self.lattice.columns, rows.stop - rows.start)
            moved, slopes = exact_grid(
                None,
                None,
                part,
                gradients=True,
                others=self._bowls,
                threads=self._threads,
                progress=Silent(progress),
            )
            found[:3, rows], found[3:, rows] = moved, slopes[:, :2].reshape(6, *part.shape)
        return found

    def _strips(self) -> Iterator[slice]:
        height = max(1, STRIP // self.lattice.columns)
        for start in range(0, self.lattice.rows, height):
            yield slice(start, min(start + height, self.lattice.rows))

    def _at(self, maps: Maps, window: Window) -> Floats:
        """Return the window's values of maps on the lattice [n, rows, columns]: [n, h, w]."""
        if self._places.own is not None:
            return np.asarray(_cut(maps, window), np.float64)
        cells, grid = self._exact.cells(window), self.lattice
        across, down = (cells.x - grid.x0) / grid.dx, (cells.y - grid.y0) / grid.dy
        left, top = int(np.floor(across.min())), int(np.floor(down.min()))
        right, foot = int(np.ceil(across.max())), int(np.ceil(down.max()))
        part = Window(left, top, right - left + 1, foot - top + 1).grown(SUPPORT)
        part = part.clipped(grid.columns, grid.rows)
        where = np.stack([down - part.y, across - part.x])
        sampled = [
            interpolation.map_coordinates(layer.astype(np.float64), where, order=3, mode="nearest")
            for layer in _cut(maps, part)
        ]
        return np.stack(sampled).reshape(len(sampled), *cells.shape)


def open_solver(
    mode: str,
    places: Places,
    bowls: Sequence[Bowl],
    scratch: Path,
    *,
    poisson: float = 0.25,
    threads: int = 0,
    progress: Progress | None = None,
) -> Solver:
    """Return the solver of a mode; the exact one, with a warning, where the network cannot.

    Raises:
        ModelError: the network is not there, or cannot be read.
        RuntimeMissingError: ONNX Runtime is not installed.
    """
    exact = ExactSolver(places, bowls, poisson=poisson, threads=threads)
    if mode == EXACT:
        return exact
    if not MODEL_FILE.is_file():
        raise ModelError(
            tr(
                "There is no network of deformation: {path} is missing. Choose the mode 'exact', "
                "or install Lithoscope again."
            ).format(path=MODEL_FILE)
        )
    surrogate = Surrogate.open(MODEL_FILE, threads=threads)
    network = NetworkSolver(surrogate, places, bowls, scratch, threads=threads)
    reasons = network.surrogate.reasons_against(network.lattice, poisson)
    for reason in reasons:
        (progress or NullProgress()).warn(
            tr("{reason} The exact solution is computed instead.").format(reason=reason)
        )
    return exact if reasons else network


def _field(found: NDArray[np.floating]) -> Field:
    """Return metres and gradients from a field's nine bands."""
    gradients = np.zeros((3, 3, *found.shape[1:]))
    gradients[:, :2] = found[3:].reshape(3, 2, *found.shape[1:])
    close_free_surface(gradients, POISSON)
    return np.asarray(found[:3], np.float64), gradients


def _cut(maps: Maps, window: Window) -> Maps:
    rows = slice(window.y, window.y + window.height)
    return maps[:, rows, window.x : window.x + window.width]


def _maps(path: Path, shape: tuple[int, ...]) -> Maps:
    # An empty file cannot be mapped.
    return (
        np.memmap(path, np.float32, "w+", shape=shape)
        if np.prod(shape)
        else np.empty(shape, np.float32)
    )


def _check_room(file: Path, wanted: int, scenes: int) -> None:
    """Writing past a full disk into a mapped file would end the whole process."""
    free = shutil.disk_usage(file.parent).free
    if wanted > 0.9 * free:
        raise OutputError(
            tr(
                "The maps of {scenes} scenarios take {wanted:.1f} GB for a while, and {free:.1f} "
                "GB are free in {folder}. Choose fewer draws, larger cells, or another folder."
            ).format(scenes=scenes, wanted=wanted / 1e9, free=free / 1e9, folder=file.parent.parent)
        )


def _lattice(places: Places) -> GridSpec:
    """Return square cells in the frame, as fine as the user's, over the whole grid."""
    west, south, east, north = places.frame.bounds
    step = places.cell_metres
    columns, rows = (
        int(np.ceil((high - low) / step)) + 1 + 2 * SUPPORT
        for low, high in ((west, east), (south, north))
    )
    margin = SUPPORT * step
    return GridSpec(west - margin, north + margin, step, -step, columns, rows)
