"""Mean, deviation and percentiles of many scenarios, exact and in bounded memory."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import OutputError
from ..language import tr
from ..progress import Progress
from .exact import Cells, Source, run_tiles, shares
from .patches import Floats
from .scenarios import Scenarios

MEMORY = 256 * 2**20  # bytes for the values of all draws that are held at once
PERCENTILES = (5.0, 50.0, 95.0)

Quantities = Callable[[Floats, Floats], Floats]
Reduction = Callable[[Floats], Floats]


class Summary(NamedTuple):
    """What many draws say of a cell [...]; NaN where a draw has no value."""

    mean: Floats
    deviation: Floats
    low: Floats
    """5th percentile."""
    median: Floats
    high: Floats
    """95th percentile."""


def summarised(values: Floats) -> Summary:
    """Return the summary of draws [draws, ...]; the deviation of one draw is 0.

    Percentiles are NumPy's linear ones, in single precision, which sorts ten times faster.
    """
    ordered = np.sort(np.moveaxis(values, 0, -1).astype(np.float32), axis=-1)
    unknown = np.isnan(ordered[..., -1])  # sorted to the end
    low, median, high = (
        np.where(unknown, np.nan, _sorted_percentile(ordered, share)) for share in PERCENTILES
    )
    deviation = values.std(axis=0, ddof=min(1, len(values) - 1))
    return Summary(values.mean(axis=0), deviation, low, median, high)


def _sorted_percentile(ordered: NDArray[np.float32], percent: float) -> Floats:
    place = percent / 100 * (ordered.shape[-1] - 1)
    below = int(place)
    above = min(below + 1, ordered.shape[-1] - 1)
    step = ordered[..., above].astype(np.float64) - ordered[..., below]
    return ordered[..., below] + (place - below) * step


def exact_scenarios(
    scenarios: Scenarios,
    draws: int,
    grid: Cells,
    quantities: Quantities,
    reduction: Reduction,
    rows: int,
    *,
    others: tuple[Source, ...] = (),
    poisson: float = 0.25,
    threads: int = 1,
    memory: int = MEMORY,
    progress: Progress | None = None,
) -> NDArray[np.float32]:
    """Return what `reduction` makes of all draws, computed exactly: [rows, grid rows, columns].

    Args:
        scenarios, draws: what is drawn, and how often.
        quantities: (displacement [3, n], gradients [3, 3, n]) to values [q, n] of one draw.
        reduction: values of all draws [draws, q, n] to rows [rows, n].
        others: sources without uncertainty.
        memory: bytes for the values of all draws; it sets how many cells are worked on at once,
            on which the result does not depend.

    Raises:
        Cancelled: the user stopped the run.
    """
    scenes = [scenarios.draw(number) for number in range(draws)]
    probe = quantities(np.zeros((3, 1)), np.zeros((3, 3, 1)))
    tile = max(64, memory // (max(1, threads) * draws * len(probe) * 8))

    def work(cells: slice, alive: Callable[[], None]) -> Floats:
        x, y = grid.centres(cells)
        values = np.empty((draws, len(probe), x.size))
        for number, (patches, pressure) in enumerate(scenes):
            found = np.zeros((12, x.size))
            for share in shares(patches, pressure, others, x, y, poisson, True):
                alive()
                found += share
            values[number] = quantities(found[:3], found[3:].reshape(3, 3, -1))
        return reduction(values)

    result = run_tiles(work, grid.size, rows, threads, progress, tile, np.float32)
    return result.reshape(rows, *grid.shape)


class DrawStore:
    """Maps of all draws on disk, for what is computed a whole map at a time; used with `with`."""

    def __init__(self, draws: int, quantities: int, cells: int, folder: Path | None = None) -> None:
        """Make room for `draws` x `quantities` maps of `cells` values of 4 bytes.

        Raises:
            OutputError: the disk has no room for them.
        """
        self.shape = draws, quantities, cells
        self._folder = tempfile.TemporaryDirectory(prefix="lithoscope-draws-", dir=folder)
        try:
            self._values = np.memmap(
                Path(self._folder.name) / "draws", np.float32, "w+", shape=self.shape
            )
        except OSError as error:
            self._folder.cleanup()
            raise OutputError(
                tr(
                    "There is no room for {draws} scenarios in '{folder}' ({error}). Choose fewer, "
                    "or larger cells."
                ).format(draws=draws, folder=self._folder.name, error=error)
            ) from error

    def __enter__(self) -> DrawStore:
        """Return the store."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the disk back."""
        del self._values
        self._folder.cleanup()

    def put(self, number: int, values: NDArray[np.floating]) -> None:
        """Keep the maps of a draw [quantities, ...]."""
        self._values[number] = values.reshape(self.shape[1:])

    def reduced(
        self,
        reduction: Reduction,
        rows: int,
        *,
        memory: int = MEMORY,
        progress: Progress | None = None,
    ) -> NDArray[np.float32]:
        """Return what `reduction` makes of all draws [draws, q, n]: [rows, cells].

        Raises:
            Cancelled: the user stopped the run.
        """
        draws, quantities, cells = self.shape
        tile = max(64, memory // (draws * quantities * 8))

        def work(part: slice, alive: Callable[[], None]) -> Floats:
            alive()
            return reduction(np.asarray(self._values[:, :, part], np.float64))

        return run_tiles(work, cells, rows, 1, progress, tile, np.float32)
