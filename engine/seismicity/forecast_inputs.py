"""What a forecast starts from: options that can be used, and the events they leave."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..language import tr
from .b_values import magnitude_bin
from .catalogue import Catalogue
from .cells import CellGrid, cell_grid
from .checks import require_fittable
from .completeness import helmstetter_mc, maximum_curvature
from .times import to_iso

LONGEST_HORIZON = 3653.0  # days
FEWEST_SIMULATIONS, MOST_SIMULATIONS = 10, 100_000
COARSE = 1000  # cells of the domain where the region does not cover it
MILLISECOND = 1 / 86_400_000  # days
SHORT = 365.25  # days: the mean rate of less is no long-term rate
SILENCE = 5.0  # events expected and not seen before the issue time: the catalogue may end early
MOST_AUTOMATIC = 4  # thresholds
LONG_INCOMPLETENESS = 0.25  # days that a mainshock hides events for, before it is worth a word


@dataclass(frozen=True)
class ForecastOptions:
    """What to forecast.

    issue_time: days since 1970; only events up to it are used; None: the newest event's time.
    days: the horizon.
    thresholds: magnitudes; each gets its own maps and counts. None: `automatic_thresholds`.
    region: polygons as WKT in degrees (EPSG:4326, longitude first); None: the catalogue's hull.
    cell_size: degrees; 0: automatic.
    simulations: number of simulated catalogues.
    seed: of all random numbers; the same seed and inputs give the same forecast.
    completeness: magnitude from which the catalogue is complete; None: by maximum curvature.
    model: path of the network that corrects ETAS; None: ETAS alone.
    """

    issue_time: float | None = None
    days: float = 7.0
    thresholds: tuple[float, ...] = ()
    region: str | None = None
    cell_size: float = 0.0
    simulations: int = 1000
    seed: int = 1
    completeness: float | None = None
    model: str | Path | None = None


@dataclass(frozen=True, eq=False)
class Inputs:
    """The events and the cells of a forecast.

    catalogue: the N events >= mc up to the issue time; bin: width in which magnitudes are rounded.
    thresholds: magnitudes, ascending.
    grid: cells of the region; domain: cells that hold all events as well, the same if there is no
        region; inside: number of events in the region.
    notes: what the user should know, in whole sentences.
    """

    catalogue: Catalogue
    issue_time: float
    mc: float
    bin: float
    thresholds: tuple[float, ...]
    grid: CellGrid
    domain: CellGrid
    inside: int
    notes: tuple[str, ...]


def prepare(catalogue: Catalogue, options: ForecastOptions) -> Inputs:
    """Check the options and take from the catalogue what may be used.

    Raises:
        InputError: options out of range, no event up to the issue time or in the region, a
            threshold below the completeness magnitude, all magnitudes equal.
    """
    thresholds = _checked(options)
    past, issue_time, notes = _past(catalogue, options.issue_time)
    bin = magnitude_bin(past.magnitude)
    mc = _completeness(past, options.completeness, bin)
    if thresholds:
        _check_thresholds(thresholds, mc, options.completeness is None)
    else:
        thresholds = automatic_thresholds(mc, float(past.magnitude.max()))
    complete = past.above(mc, bin)
    grid = cell_grid(options.region, complete.longitude, complete.latitude, options.cell_size)
    inside = int((grid.locate(complete.longitude, complete.latitude) >= 0).sum())
    if not inside:
        raise InputError(
            tr(
                "None of the {count:,} earthquakes of magnitude {mc:g} or more up to {issue_time} "
                "lies in the region. Choose a region where the catalogue has earthquakes, and "
                "check its coordinate reference system."
            ).format(count=len(complete), mc=mc, issue_time=to_iso(issue_time))
        )
    domain = grid if options.region is None else _domain(grid, complete)
    notes += _incomplete_now(complete, mc, issue_time) + _silence(complete, issue_time)
    notes += _short(complete, issue_time)
    return Inputs(complete, issue_time, mc, bin, thresholds, grid, domain, inside, notes)


def automatic_thresholds(mc: float, largest: float) -> tuple[float, ...]:
    """Return the first half magnitude from `mc` on, then whole ones, at least 1 apart.

    None of the whole ones lies above `largest`; MOST_AUTOMATIC at most.
    """
    first = math.ceil(2 * mc - 1e-6) / 2
    whole = range(math.ceil(first + 1), math.floor(largest + 1e-6) + 1)
    return (first, *(float(magnitude) for magnitude in whole))[:MOST_AUTOMATIC]


def _checked(options: ForecastOptions) -> tuple[float, ...]:
    """Return the thresholds in ascending order, after a look at the options."""
    if not 0 < options.days <= LONGEST_HORIZON:
        raise InputError(
            tr(
                "A horizon of {days:g} days cannot be forecast. Choose one above 0 and up to "
                "{longest:g} days."
            ).format(days=options.days, longest=LONGEST_HORIZON)
        )
    if not FEWEST_SIMULATIONS <= options.simulations <= MOST_SIMULATIONS:
        raise InputError(
            tr(
                "{count} simulated catalogues cannot be made. Choose {fewest} to {most:,}; 1,000 "
                "are usual."
            ).format(count=options.simulations, fewest=FEWEST_SIMULATIONS, most=MOST_SIMULATIONS)
        )
    thresholds = tuple(sorted(set(options.thresholds)))
    if not np.isfinite(thresholds).all():
        raise InputError(
            tr(
                "A magnitude threshold is no number. Give one or more, such as 3, 4, 5, or none to "
                "have them chosen."
            )
        )
    return thresholds


def _past(
    catalogue: Catalogue, issue_time: float | None
) -> tuple[Catalogue, float, tuple[str, ...]]:
    """Return the events up to the issue time, that time, and what is to be said about it."""
    if not len(catalogue):
        raise InputError(tr("The catalogue has no earthquakes."))
    if issue_time is None:
        # Right after the newest event, which is thereby past.
        return catalogue, float(catalogue.time[-1]) + MILLISECOND, ()
    past = catalogue.select(catalogue.time <= issue_time)
    if not len(past):
        raise InputError(
            tr(
                "No earthquake of the catalogue comes before the issue time {issue_time}; the "
                "first is of {first}. Choose a later issue time."
            ).format(issue_time=to_iso(issue_time), first=to_iso(catalogue.time[0]))
        )
    later = len(catalogue) - len(past)
    if not later:
        return past, issue_time, ()
    note = tr("{later:,} earthquakes after the issue time {issue_time} were not used.").format(
        later=later, issue_time=to_iso(issue_time)
    )
    return past, issue_time, (note,)


def _completeness(past: Catalogue, asked: float | None, bin: float) -> float:
    if asked is not None:
        require_fittable(past, asked, bin)
        return asked
    require_fittable(past, float(past.magnitude.min()), bin)
    return float(maximum_curvature(past.magnitude, bin))


def _check_thresholds(thresholds: Sequence[float], mc: float, estimated: bool) -> None:
    if thresholds[0] >= mc - 1e-9:
        return
    text = (
        tr(
            "Earthquakes of magnitude {threshold:g} cannot be forecast: the catalogue is estimated "
            "to be complete from {mc:g} up only. Ask for magnitude {mc:g} or more. If the "
            "catalogue is complete further down, set the completeness magnitude yourself."
        )
        if estimated
        else tr(
            "Earthquakes of magnitude {threshold:g} cannot be forecast: the catalogue was said to "
            "be complete from {mc:g} up only. Ask for magnitude {mc:g} or more. Or lower the "
            "completeness magnitude, if the catalogue allows it."
        )
    )
    raise InputError(text.format(threshold=thresholds[0], mc=mc))


def _domain(grid: CellGrid, complete: Catalogue) -> CellGrid:
    """Return coarse cells that hold all events and the region."""
    corners = np.array([[x, y] for x in (0, grid.size) for y in (0, grid.size)])
    west = np.concatenate([complete.longitude, *(grid.longitude + x for x, _ in corners)])
    south = np.concatenate([complete.latitude, *(grid.latitude + y for _, y in corners)])
    return cell_grid(None, west, np.clip(south, -90, 90), touched=True, largest=COARSE)


def _incomplete_now(complete: Catalogue, mc: float, issue_time: float) -> tuple[str, ...]:
    """Say so where a recent large event still hides small ones."""
    # helmstetter_mc solved for the time at which it comes down to mc.
    duration = 10 ** helmstetter_mc(complete.magnitude, 1.0) / 10**mc
    left = np.where(duration > LONG_INCOMPLETENESS, complete.time + duration - issue_time, 0)
    worst = int(np.argmax(left))
    if left[worst] <= 0:
        return ()
    hidden = float(helmstetter_mc(complete.magnitude[worst], issue_time - complete.time[worst]))
    return (
        tr(
            "Soon after the M {magnitude:.1f} of {time} catalogues usually miss earthquakes below "
            "M {hidden:.1f} at the issue time. The forecast may be too low; it gets better "
            "{days:.1f} days later."
        ).format(
            magnitude=complete.magnitude[worst],
            time=to_iso(complete.time[worst]),
            hidden=hidden,
            days=left[worst],
        ),
    )


def _short(complete: Catalogue, issue_time: float) -> tuple[str, ...]:
    period = issue_time - complete.time[0]
    if period > SHORT:
        return ()
    return (
        tr(
            "The catalogue covers {period:.1f} days only. Its mean rate is no long-term rate, and "
            "the ratios to it say little."
        ).format(period=period),
    )


def _silence(complete: Catalogue, issue_time: float) -> tuple[str, ...]:
    gap = issue_time - complete.time[-1]
    period = max(complete.time[-1] - complete.time[0], 1.0)
    if gap * len(complete) / period < SILENCE:
        return ()
    return (
        tr(
            "The catalogue has no earthquake in the {gap:.1f} days before the issue time, when "
            "about {count:.0f} were to be expected. Make sure that it reaches to the issue time: "
            "otherwise the forecast is too low."
        ).format(gap=gap, count=gap * len(complete) / period),
    )
