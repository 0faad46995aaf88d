"""From forecasts and a catalogue to verdicts: what can be tested, is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..language import mark, tr
from ..progress import NullProgress, Progress
from .catalogue import Catalogue
from .cells import CellGrid, cell_grid
from .coverage import check_coverage
from .evaluation import (
    ProbabilityScore,
    Quiet,
    judge_against,
    judge_gridded,
    judge_simulated,
    probability_scores,
)
from .pycsep_files import PlacedCatalogues
from .scored_forecasts import (
    GriddedForecast,
    Window,
    common_magnitudes,
    past_variance,
    simulated_variance,
)
from .scoring_grid import EDGE
from .verdicts import Verdict

LONG_TERM = mark("the long-term rate")


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Everything that could be said about a forecast.

    magnitudes: from which up earthquakes were tested, rising.
    happened, simulated: earthquakes in the region, from the smallest magnitude up.
    notes: warnings, in whole sentences.
    gain: nats per earthquake over the second forecast; None without one, or without earthquakes.
    """

    window: Window
    magnitudes: tuple[float, ...]
    happened: Catalogue
    verdicts: tuple[Verdict, ...]
    probabilities: tuple[ProbabilityScore, ...]
    notes: tuple[str, ...]
    forecast: GriddedForecast | None = None
    simulated: PlacedCatalogues | None = None
    gain: float | None = None


def evaluate(
    observed: Catalogue,
    now: float,
    *,
    forecast: GriddedForecast | None = None,
    simulated: PlacedCatalogues | None = None,
    second: GriddedForecast | None = None,
    window: Window | None = None,
    magnitudes: Sequence[float] = (),
    until: float | None = None,
    variance: float | None = None,
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Evaluation:
    """Test a gridded forecast, simulated catalogues, or both.

    Args:
        observed: all earthquakes known, before and after the window too.
        now: the present time, days since 1970.
        forecast: expected numbers in cells.
        simulated: simulated catalogues of the same window.
        second: a forecast to compare the first with, of the same cells and window.
        window: of simulated catalogues that come without a gridded forecast.
        magnitudes: likewise; by default the smallest simulated one.
        until: when the observed catalogue ends, if not at its newest earthquake.
        variance: of the number of earthquakes from the smallest magnitude up, for the negative
            binomial N test. By default that of the simulated catalogues, or else of earlier
            windows as long as this one.
        simulations, seed: of the tests that draw catalogues.
        progress: told the tests done.

    Raises:
        InputError: nothing can be tested, or the parts do not belong together.
        Cancelled: the user stopped.
    """
    listener = progress or NullProgress()
    window, levels, cells = _frame(forecast, simulated, window, magnitudes)
    if second is not None and forecast is None:
        raise InputError(tr("A second forecast needs a forecast layer to be compared with."))
    notes = check_coverage(observed, window, now, until)
    inside = observed.select(window.holds(observed.time))
    happened = inside.above(levels[0])
    within = cells.locate(happened.longitude, happened.latitude) >= 0
    if not within.all():
        notes.append(
            tr(
                "{count} earthquakes of the window lie outside the forecast's region and do not "
                "count."
            ).format(count=np.count_nonzero(~within))
        )
    happened = _beside(happened.select(within), cells)
    verdicts: list[Verdict] = []
    if forecast is not None:
        spread = _variances(levels, cells, variance, simulated, observed, window)
        verdicts += judge_gridded(
            forecast,
            happened,
            variances=spread,
            simulations=simulations,
            seed=seed,
            progress=listener,
        )
        if spread[0] is None:
            notes.append(
                tr(
                    "The negative binomial N test needs to know how numbers scatter: give "
                    "simulated catalogues, a variance, or an observed catalogue that goes back "
                    "further."
                )
            )
    if simulated is not None:
        notes += _strangers(simulated, window)
        simulated = _cut(simulated, cells, levels[0])
        verdicts += judge_simulated(simulated, cells, levels, happened, Quiet(listener))
    probabilities: list[ProbabilityScore] = []
    gain = None
    if forecast is not None:
        if forecast.long_term_grid is not None:
            verdicts += judge_against(forecast, forecast.long_term_grid, LONG_TERM, happened)
        if second is not None:
            name = f"'{second.name}'"
            both = common_magnitudes(forecast, second, name)
            against = judge_against(forecast.at(both), second.at(both).grid, name, happened)
            verdicts += against
            gain = against[0].statistic if np.isfinite(against[0].statistic) else None
        probabilities += probability_scores(forecast, happened)
    return Evaluation(
        window,
        tuple(levels),
        happened,
        tuple(verdicts),
        tuple(probabilities),
        tuple(notes),
        forecast,
        simulated,
        gain,
    )


def _frame(
    forecast: GriddedForecast | None,
    simulated: PlacedCatalogues | None,
    window: Window | None,
    magnitudes: Sequence[float],
) -> tuple[Window, list[float], CellGrid]:
    """Return what earthquakes count: when, how large and where."""
    if forecast is not None:
        return forecast.window, forecast.magnitudes.tolist(), forecast.cells
    if simulated is None:
        raise InputError(tr("Give a forecast layer, a file of simulated catalogues, or both."))
    if window is None or not window.end > window.start:
        raise InputError(
            tr(
                "Simulated catalogues without a forecast layer do not say which time they are for: "
                "give the start and the end of their window."
            )
        )
    if not len(simulated):
        raise InputError(
            tr(
                "All simulated catalogues are empty, so nothing tells their region. Give the "
                "forecast layer that was made with them."
            )
        )
    smallest = float(np.round(simulated.magnitude.min(), 2))
    levels = sorted(magnitudes) or [smallest]
    if levels[0] < smallest - 1e-9:
        raise InputError(
            tr(
                "The smallest simulated magnitude is {smallest:g}: earthquakes from {magnitude:g} "
                "up cannot be tested. Give larger magnitudes."
            ).format(smallest=smallest, magnitude=levels[0])
        )
    return window, levels, cell_grid(None, simulated.longitude, simulated.latitude)


def _variances(
    levels: Sequence[float],
    cells: CellGrid,
    given: float | None,
    simulated: PlacedCatalogues | None,
    observed: Catalogue,
    window: Window,
) -> list[float | None]:
    found: list[float | None] = []
    for level in levels:
        if simulated is not None and simulated.count > 1:
            found.append(simulated_variance(simulated, cells, level))
        else:
            found.append(past_variance(observed, cells, level, window))
    return found if given is None else [given, *found[1:]]


def _beside(catalogue: Catalogue, cells: CellGrid) -> Catalogue:
    """Bring longitudes to the turn of the cells, which may lie across the antimeridian."""
    west, _, east, _ = cells.bounds
    turns = np.rint(((west + east) / 2 - catalogue.longitude) / 360)
    return replace(catalogue, longitude=catalogue.longitude + 360 * turns)


def _cut(simulated: PlacedCatalogues, cells: CellGrid, magnitude: float) -> PlacedCatalogues:
    inside = cells.locate(simulated.longitude, simulated.latitude) >= 0
    return simulated.select(inside & (simulated.magnitude >= magnitude - EDGE))


def _strangers(simulated: PlacedCatalogues, window: Window) -> list[str]:
    outside = np.count_nonzero(~window.holds(simulated.time))
    # Of events within the first second, one in many may be simulated.
    if outside <= 0.001 * len(simulated) + 1:
        return []
    return [
        tr(
            "{outside:,} of {count:,} simulated earthquakes lie outside the forecast's window. Do "
            "the simulated catalogues belong to this forecast?"
        ).format(outside=outside, count=len(simulated))
    ]
