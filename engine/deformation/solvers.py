"""Two ways to the deformation of a window of cells: exact, and by the network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np

from ..language import mark
from ..progress import NullProgress, Progress
from ..raster.grid import Window
from .bowls import Bowl
from .exact import run_tiles, shares
from .patches import Floats, Patches, PressureSources
from .places import Cells, Places

EXACT, NETWORK = mark("exact"), mark("network")
MODES = (EXACT, NETWORK)

Field = tuple[Floats, Floats]
Sources = tuple[Patches, PressureSources]
Take = Callable[[Floats, Floats], Floats]


class Solver(Protocol):
    """Displacement and gradients in the local frame, of sources as given and of their draws."""

    mode: str
    ahead: float
    """Share of the work that `begin` does."""

    def begin(
        self, given: Sources, draws: Sequence[Sources], take: Take, progress: Progress
    ) -> None:
        """Do what can be done for all windows at once; `take` says what is wanted of a draw."""

    def field(self, window: Window) -> Field:
        """Return metres [3, h, w] and gradients [3, 3, h, w] of the sources as given."""

    def drawn(self, number: int, window: Window) -> Floats:
        """Return what is taken of a draw [q, h, w]."""

    def close(self) -> None:
        """Give back what `begin` took."""


class ExactSolver:
    """Okada's and Mogi's solutions in every cell, on all cores."""

    mode = EXACT
    ahead = 0.0

    def __init__(
        self, places: Places, bowls: Sequence[Bowl] = (), *, poisson: float = 0.25, threads: int = 0
    ) -> None:
        self._places, self._bowls, self._poisson = places, bowls, poisson
        self._threads, self._progress = threads, Silent(NullProgress())
        self._remembered: tuple[Window, Cells] | None = None

    def begin(
        self, given: Sources, draws: Sequence[Sources], take: Take, progress: Progress
    ) -> None:
        """Take the sources; `progress` is asked whether the user still wants the result."""
        self._given, self._draws, self._take = given, draws, take
        self._progress = Silent(progress)

    def field(self, window: Window) -> Field:
        """Return metres [3, h, w] and gradients [3, 3, h, w] of the sources as given.

        Raises:
            Cancelled: the user stopped the run.
        """
        return self._field(self._given, window)

    def drawn(self, number: int, window: Window) -> Floats:
        """Return what is taken of a draw [q, h, w]; errors as `field`."""
        return self._take(*self._field(self._draws[number], window))

    def at(self, sources: Sources, x: Floats, y: Floats) -> Floats:
        """Return metres and gradients at points [n] of the frame: [12, n]."""

        def work(cells: slice, alive: Callable[[], None]) -> Floats:
            found = np.zeros((12, x[cells].size))
            for share in shares(*sources, self._bowls, x[cells], y[cells], self._poisson, True):
                alive()
                found += share
            return found

        return run_tiles(work, x.size, 12, self._threads, self._progress)

    def cells(self, window: Window) -> Cells:
        """Return the centres of a window's cells; those of the last window are remembered."""
        if self._remembered is None or self._remembered[0] != window:
            self._remembered = window, self._places.cells(window)
        return self._remembered[1]

    def close(self) -> None:
        """Nothing was taken."""

    def _field(self, sources: Sources, window: Window) -> Field:
        cells = self.cells(window)
        found = self.at(sources, cells.x, cells.y)
        return found[:3].reshape(3, *cells.shape), found[3:].reshape(3, 3, *cells.shape)


class Silent:
    """Asks whether the user still wants the result, and reports nothing: others count tiles."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def report(self, done: int, total: int) -> None:
        """Ignore the count."""

    def info(self, message: str) -> None:
        """Ignore the message."""

    def warn(self, message: str) -> None:
        """Ignore the message."""

    def cancelled(self) -> bool:
        """Pass the question on."""
        return self._progress.cancelled()


class Portion(Silent):
    """Reports a part of the work, from share `low` to `high` of the whole."""

    def __init__(self, progress: Progress, low: float, high: float) -> None:
        super().__init__(progress)
        self._low, self._span = low, high - low

    def report(self, done: int, total: int) -> None:
        """Pass the share of the whole on, in thousandths."""
        share = self._low + self._span * done / max(1, total)
        self._progress.report(round(1000 * share), 1000)
