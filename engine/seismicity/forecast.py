"""The forecast: how many earthquakes, of which size and where, within the next days.

catalogue → completeness → ETAS (`forecast_model`) → simulated continuations (`continuation`), as
wide as past forecasts were wrong (`forecast_calibration`) → places (`spatial`) → maps and counts
(`forecast_maps`, `forecast_summary`). Earthquakes outside the region trigger inside it: the fit and
the simulation take the whole catalogue, only the result is cut to the region.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import NullProgress, Progress
from .catalogue import Catalogue
from .cells import CellGrid
from .continuation import continue_catalogue
from .dispersion import dispersed, rate_factors
from .first_generation import direct_aftershocks
from .forecast_calibration import rate_level, rate_uncertainty
from .forecast_inputs import ForecastOptions, Inputs, prepare
from .forecast_maps import (
    CellForecast,
    RateMaps,
    cell_forecast,
    rate_maps,
    share_apart,
)
from .forecast_model import TemporalModel, fit_temporal
from .forecast_summary import CountTable, RegionTotal, count_tables, region_total, step_edges
from .lineage import families
from .magnitudes import MagnitudeModel
from .pycsep_files import PlacedCatalogues
from .simulation import Simulated
from .spatial import place
from .spatial_fit import SpaceFit, fit_space

if TYPE_CHECKING:
    from .residual import Residual

__all__ = ["Forecast", "ForecastOptions", "make_forecast"]

CORRECTED = "LSTM x ETAS"
TRAINED_HORIZON = 30.0  # days: the network has been judged on horizons up to this


@dataclass(frozen=True, eq=False)
class Forecast:
    """A forecast over (issue_time, issue_time + days], thresholds T in ascending order.

    issue_time: days since 1970; days: horizon; completeness: magnitude used.
    grid: C cells; cells: maps of each threshold [T]; totals: of the region [T].
    daily: counts of each day (of each few days beyond a year) [T]; cumulative: from the issue time
        to the end of each day [T].
    events: simulated events of the lowest threshold or more in the region, all catalogues counted.
    catalogue: the past events that were used; inside: how many of them lie in the region.
    temporal, space: the fitted models; model_name: what made the rates, in words.
    notes: what the user should know, in whole sentences.
    """

    issue_time: float
    days: float
    completeness: float
    grid: CellGrid
    cells: tuple[CellForecast, ...]
    totals: tuple[RegionTotal, ...]
    daily: tuple[CountTable, ...]
    cumulative: tuple[CountTable, ...]
    events: PlacedCatalogues
    catalogue: Catalogue
    inside: int
    temporal: TemporalModel
    space: SpaceFit
    model_name: str
    notes: tuple[str, ...] = field(default=())

    @property
    def thresholds(self) -> tuple[float, ...]:
        """Magnitudes [T], ascending."""
        return tuple(total.magnitude for total in self.totals)

    @property
    def end(self) -> float:
        """Days since 1970 at which the forecast ends."""
        return self.issue_time + self.days


def make_forecast(
    catalogue: Catalogue, options: ForecastOptions, *, progress: Progress | None = None
) -> Forecast:
    """Forecast the earthquakes after the issue time from those up to it.

    Raises:
        InputError: options out of range, no event before the issue time or in the region, a
            threshold that cannot be forecast, all magnitudes equal.
        ModelError: the network cannot be used.
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    rng = np.random.default_rng(options.seed)
    inputs = prepare(catalogue, options)
    start, past = inputs.issue_time, inputs.catalogue
    temporal = fit_temporal(
        past, inputs.mc, inputs.bin, start, options.days, rng, _Part(progress, 0, 25)
    )
    _refuse_giants(inputs.thresholds, temporal)
    _reached(progress, 25)
    space = fit_space(temporal.central, past, inputs.domain)
    _reached(progress, 35)
    residual, said = _network(temporal, options)
    simulated = continue_catalogue(
        residual, temporal.draws, temporal.magnitudes, past.time, past.magnitude, start,
        options.days, options.simulations, rng, progress=_Part(progress, 35, 60),
    )  # fmt: skip
    _reached(progress, 60)
    back_tests = _Part(progress, 60, 75)
    spread, said_more = rate_uncertainty(temporal, inputs, residual, options.days, rng, back_tests)
    _reached(progress, 75)
    # The network has seen the last year itself.
    level, said_of_level = (1.0, ()) if residual else rate_level(temporal, inputs, options.days)
    factors = level * rate_factors(spread, options.simulations, rng)
    simulated = dispersed(simulated, len(past), factors, len(temporal.draws), rng)
    direct = direct_aftershocks(temporal.central, start, options.days, past.time, past.magnitude)
    where = place(simulated, space.model, rng, direct)
    events = PlacedCatalogues(
        simulated.catalogue, simulated.time, *where, simulated.magnitude, simulated.count
    )
    _reached(progress, 80)
    maps = rate_maps(
        temporal, space, simulated, events, inputs.grid, start, options.days, past.time,
        level if residual is None else None, spread, rng, progress,
    )  # fmt: skip
    _reached(progress, 95)
    cell = inputs.grid.locate(events.longitude, events.latitude)
    rows = list(_rows(inputs, options.days, temporal.magnitudes, maps, simulated, events, cell))
    kept = (cell >= 0) & (events.magnitude >= inputs.thresholds[0] - 1e-9)
    _reached(progress, 100)
    return Forecast(
        start,
        options.days,
        inputs.mc,
        inputs.grid,
        tuple(row.cells for row in rows),
        tuple(row.total for row in rows),
        tuple(row.daily for row in rows),
        tuple(row.cumulative for row in rows),
        events.select(kept),
        past,
        inputs.inside,
        temporal,
        space,
        temporal.name if residual is None else CORRECTED,
        inputs.notes + temporal.notes + said + said_of_level + said_more,
    )


class _Row(NamedTuple):
    cells: CellForecast
    total: RegionTotal
    daily: CountTable
    cumulative: CountTable


def _rows(
    inputs: Inputs,
    days: float,
    magnitudes: MagnitudeModel,
    maps: RateMaps,
    simulated: Simulated,
    events: PlacedCatalogues,
    cell: np.ndarray,
) -> Iterator[_Row]:
    """Yield what there is to say of each threshold; `cell` is where each event lies [E]."""
    family = families(simulated.parent, len(inputs.catalogue))
    edges = step_edges(inputs.issue_time, days)
    whole = maps.region()
    for magnitude in inputs.thresholds:
        strong = np.flatnonzero((cell >= 0) & (events.magnitude >= magnitude - 1e-9))
        own, where = family[strong], cell[strong]
        cells = cell_forecast(maps, magnitudes, magnitude, share_apart(own, where))
        region = cell_forecast(whole, magnitudes, magnitude, share_apart(own, np.zeros_like(own)))
        daily, cumulative = count_tables(
            events.catalogue[strong], events.time[strong], events.count, edges, magnitude
        )
        yield _Row(cells, region_total(region, cumulative), daily, cumulative)


def _reached(progress: Progress, percent: int) -> None:
    progress.report(percent, 100)
    if progress.cancelled():
        raise Cancelled(tr("The forecast was cancelled; nothing was written."))


class _Part:
    """A stage's progress as the part of the whole between two percentages."""

    def __init__(self, progress: Progress, begin: int, end: int) -> None:
        self._progress, self._begin, self._end = progress, begin, end

    def report(self, done: int, total: int) -> None:
        share = (self._end - self._begin) * done / max(total, 1)
        self._progress.report(round(self._begin + share), 100)

    def info(self, message: str) -> None:
        self._progress.info(message)

    def warn(self, message: str) -> None:
        self._progress.warn(message)

    def cancelled(self) -> bool:
        return self._progress.cancelled()


def _refuse_giants(thresholds: tuple[float, ...], temporal: TemporalModel) -> None:
    maximum = temporal.magnitudes.maximum
    if thresholds[-1] > maximum + 1e-9:
        raise InputError(
            tr(
                "The threshold {threshold:g} lies above {maximum:g}, the greatest magnitude that "
                "the forecast reckons with (one above the largest in the catalogue). Ask for a "
                "lower one."
            ).format(threshold=thresholds[-1], maximum=maximum)
        )


def _network(
    temporal: TemporalModel, options: ForecastOptions
) -> tuple[Residual | None, tuple[str, ...]]:
    """Return the network if it is to be used, and what is to be said where it cannot be."""
    if options.model is None or temporal.fit is None:
        return None, ()
    if options.days > TRAINED_HORIZON:
        note = tr(
            "The network was trained for horizons up to {longest:g} days; this forecast over "
            "{days:g} days is that of ETAS alone."
        ).format(longest=TRAINED_HORIZON, days=options.days)
        return None, (note,)
    # Only here, since ETAS alone needs no ONNX Runtime.
    from .residual import Residual

    return Residual.open(options.model), ()
