"""Forecasts to be scored, as rates or as simulated catalogues, and the spread of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..language import tr
from .catalogue import Catalogue
from .cells import CellGrid
from .pycsep_files import PlacedCatalogues
from .scoring_catalogues import SimulatedCounts
from .scoring_grid import RateGrid, rates_between

Floats = NDArray[np.float64]

SECOND = 1 / 86400  # days
LEAST_WINDOWS = 10  # of the past, for a variance of numbers


class Window(NamedTuple):
    """The time a forecast is for: days since 1970, the start excluded."""

    start: float
    end: float

    def holds(self, time: Floats) -> NDArray[np.bool_]:
        """Tell which times [N] lie in it.

        The first second belongs to the past: files keep times to the second, and the newest
        earthquake known, at whose time a forecast often is issued, is no success of it.
        """
        return (time > self.start + SECOND) & (time <= self.end)


@dataclass(frozen=True, eq=False)
class GriddedForecast:
    """Expected numbers of earthquakes in C cells, from each of B magnitudes up, in a window.

    above, probability (of at least one), long_term (numbers expected without knowing the recent
    past): [C, B]; the last two may be missing.
    """

    name: str
    cells: CellGrid
    magnitudes: Floats
    above: Floats
    window: Window
    probability: Floats | None = None
    long_term: Floats | None = None

    @property
    def grid(self) -> RateGrid:
        """The expected numbers between one magnitude and the next; the last bin is open."""
        return RateGrid(self.cells, self.magnitudes, rates_between(self.above))

    @property
    def long_term_grid(self) -> RateGrid | None:
        """The long-term numbers, likewise."""
        if self.long_term is None:
            return None
        return RateGrid(self.cells, self.magnitudes, rates_between(self.long_term))

    def at(self, magnitudes: Sequence[float]) -> GriddedForecast:
        """Return the forecast for some of its magnitudes alone."""
        kept = np.isin(self.magnitudes, magnitudes)
        return replace(
            self,
            magnitudes=self.magnitudes[kept],
            above=self.above[:, kept],
            probability=None if self.probability is None else self.probability[:, kept],
            long_term=None if self.long_term is None else self.long_term[:, kept],
        )


def past_variance(
    catalogue: Catalogue, cells: CellGrid, magnitude: float, window: Window
) -> float | None:
    """Variance of numbers in windows as long as this one, back to the catalogue's beginning.

    None if there are fewer than LEAST_WINDOWS of them.
    """
    past = catalogue.before(window.start).above(magnitude)
    length = window.end - window.start
    first = catalogue.time[0] if len(catalogue) else window.start
    windows = int((window.start - first) / length)
    if windows < LEAST_WINDOWS:
        return None
    ago = (window.start - past.time[cells.locate(past.longitude, past.latitude) >= 0]) / length
    numbers = np.bincount(np.ceil(ago[ago <= windows]).astype(int) - 1, minlength=windows)
    return float(numbers.var(ddof=1))


def simulated_variance(simulated: PlacedCatalogues, cells: CellGrid, magnitude: float) -> float:
    """Variance of the numbers of earthquakes over simulated catalogues."""
    grid = RateGrid(cells, np.array([magnitude]), np.zeros((len(cells), 1)))
    return float(gridded(simulated, grid).numbers.var(ddof=1))


def gridded(simulated: PlacedCatalogues, grid: RateGrid) -> SimulatedCounts:
    """Return simulated earthquakes in the bins of a grid; those outside are left out."""
    cell, level = grid.places(simulated.longitude, simulated.latitude, simulated.magnitude)
    kept = (cell >= 0) & (level >= 0)
    shape = len(grid.cells), len(grid.magnitudes)
    return SimulatedCounts(
        simulated.catalogue[kept], cell[kept], level[kept], simulated.count, shape
    )


def common_magnitudes(first: GriddedForecast, second: GriddedForecast, name: str) -> list[float]:
    """Return the magnitudes that both forecasts have.

    Raises:
        InputError: there is none, or the forecasts are not for the same time; `name` is what the
            second is called.
    """
    if not np.allclose(first.window, second.window, rtol=0, atol=1e-3):
        raise InputError(
            tr(
                "{name} is for another time than the forecast. Two forecasts can be compared if "
                "both have the same issue time and number of days."
            ).format(name=name)
        )
    both = np.intersect1d(first.magnitudes, second.magnitudes).tolist()
    if not both:
        raise InputError(
            tr(
                "{name} has none of the forecast's magnitudes. Make both with a magnitude "
                "threshold in common."
            ).format(name=name)
        )
    return both
