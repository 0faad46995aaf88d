"""The same forecasts in space: what they gain over smoothed seismicity, and pyCSEP's tests.

Each window's rates are those of the forecast product, in coarse cells and magnitude bins of 0.1;
the joint log-likelihood of where, how large and how many counts the events of a window as Poisson
numbers. The references: smoothed seismicity at the mean rate of the years before, and simulated
ETAS as fitted. The kernel and the background are those of the years before, too.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..engine.progress import NullProgress
from ..engine.seismicity.catalogue import Catalogue, unwrap
from ..engine.seismicity.cells import CellGrid, cell_grid
from ..engine.seismicity.dispersion import rate_levels
from ..engine.seismicity.evaluation import judge_simulated
from ..engine.seismicity.forecast_maps import direct_aftershocks, rate_maps
from ..engine.seismicity.forecast_model import TemporalModel
from ..engine.seismicity.pycsep_files import PlacedCatalogues
from ..engine.seismicity.residual import Residual
from ..engine.seismicity.simulation import Simulated
from ..engine.seismicity.spatial import place
from ..engine.seismicity.spatial_fit import SpaceFit, fit_space
from ..engine.seismicity.times import days_from_iso, days_from_text
from .earthquake_windows import CATALOGUES, METHODS, SIMULATIONS, Fitted, calibrate, learn, simulate
from .earthquakes_data import Setup
from .earthquakes_evaluation import bootstrap

Floats = NDArray[np.float64]

CELL = 0.5  # degrees
STEPS = {30.0: 60.0, 7.0: 63.0}
"""Days forecast, and days from one issue time to the next: with maps a window takes seconds."""
SMOOTHED = "smoothed seismicity"
TESTS = ("catalogue N", "catalogue S", "catalogue M", "catalogue pseudo-likelihood")


@dataclass(frozen=True, eq=False)
class Ground:
    """The cells, and where events happen in them, learned from the years before the judged ones."""

    catalogue: Catalogue
    grid: CellGrid
    space: SpaceFit
    long_term: Floats  # share of each cell [C] of smoothed seismicity

    def until(self, known: int) -> SpaceFit:
        """The same, with the first `known` events as those that trigger."""
        events = self.catalogue.select(slice(0, known))
        depth = np.where(np.isfinite(events.depth), events.depth, 10.0)
        model = replace(
            self.space.model,
            longitude=events.longitude,
            latitude=events.latitude,
            depth=depth,
            magnitude=events.magnitude,
        )
        return replace(self.space, model=model)


def read_places(folder: Path, setup: Setup) -> Catalogue:
    """The events of a setup with their places, in the order of `read_catalogue`."""
    with (folder / setup.file).open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    longitude, latitude, magnitude = (
        np.array([float(row[name]) for row in rows]) for name in ("longitude", "latitude", "mag")
    )
    depth = np.array([float(row.get("depth") or "nan") for row in rows])
    time = days_from_iso(np.array([row["time"] for row in rows]))
    events = Catalogue(time, unwrap(longitude), latitude, depth, magnitude, name=setup.name)
    used = (events.magnitude >= setup.mc - 1e-9) & (events.time >= days_from_text(setup.dates[0]))
    return events.select(used)


def learn_places(folder: Path, fitted: Fitted) -> Ground:
    """Cells, background and kernel from the events before the judged years."""
    catalogue = read_places(folder, fitted.setup)
    past = catalogue.before(fitted.start)
    grid = cell_grid(None, past.longitude, past.latitude, CELL, touched=True)
    past = past.select(grid.locate(past.longitude, past.latitude) >= 0)
    space = fit_space(fitted.model, past, grid)
    return Ground(catalogue, grid, space, space.long_term.shares(grid))


def roll(
    fitted: Fitted,
    ground: Ground,
    residual: Residual | None,
    days: float,
    count: int = SIMULATIONS,
    seed: int = 1,
    step: float | None = None,
) -> list[dict]:
    """Score forecasts through the judged years; a row for each window."""
    rng = np.random.default_rng([seed, int(days)])
    issues = fitted.issues(days, step or STEPS[days])
    levels = rate_levels(fitted.model, fitted.time, fitted.magnitude, fitted.begin, issues)
    rows = []
    for issue, level in zip(issues, levels):
        known = int(np.searchsorted(fitted.time, issue, "right"))
        after = ground.catalogue.select(slice(known, known + fitted.observed(issue, days)))
        observed = after.select(ground.grid.locate(after.longitude, after.latitude) >= 0)
        rates = {SMOOTHED: fitted.rate * days * ground.long_term}
        tests: dict[str, dict[str, bool | None]] = {}
        plain = simulate(fitted, None, issue, days, count, rng)
        rates[METHODS[0]], _ = mapped(fitted, ground, plain, issue, days, 1.0, rng)
        made: dict[str, tuple[Simulated, float | None]] = {
            METHODS[1]: (calibrate(fitted, plain, issue, days, float(level), rng), float(level))
        }
        if residual is not None:
            corrected = simulate(fitted, residual, issue, days, count, rng)
            made[METHODS[3]] = (calibrate(fitted, corrected, issue, days, 1.0, rng), None)
        for method, (simulated, factor) in made.items():
            rates[method], places = mapped(fitted, ground, simulated, issue, days, factor, rng)
            verdicts = judge_simulated(places, ground.grid, [fitted.setup.mc], observed)
            tests[method] = {verdict.test: verdict.passed for verdict in verdicts}
        rows.append(
            {
                "issue": float(issue),
                "observed": len(observed),
                "score": {
                    name: joint_log_likelihood(fitted, ground.grid, rate, observed)
                    for name, rate in rates.items()
                },
                "tests": tests,
            }
        )
    return rows


def mapped(
    fitted: Fitted,
    ground: Ground,
    simulated: Simulated,
    issue: float,
    days: float,
    level: float | None,
    rng: np.random.Generator,
) -> tuple[Floats, PlacedCatalogues]:
    """Expected events >= mc in each cell [C], and the simulated events in their places."""
    known = int(np.searchsorted(fitted.time, issue, "right"))
    space = ground.until(known)
    temporal = TemporalModel(
        fitted.model, tuple(fitted.draws[days]), fitted.law, None, issue - fitted.time[0], "", ()
    )
    direct = direct_aftershocks(
        fitted.model, issue, days, fitted.time[:known], fitted.magnitude[:known]
    )
    where = place(simulated, space.model, rng, direct)
    places = PlacedCatalogues(
        simulated.catalogue, simulated.time, *where, simulated.magnitude, simulated.count
    )
    maps = rate_maps(
        temporal, space, simulated, places, ground.grid, issue, days, fitted.time[:known], level,
        0.0, rng, NullProgress(),
    )  # fmt: skip
    return maps.expected, places


def joint_log_likelihood(
    fitted: Fitted, grid: CellGrid, rates: Floats, observed: Catalogue
) -> float:
    """Poisson log-likelihood of the events in cells [C] and magnitude bins of 0.1, nats.

    What does not depend on the rates is left out.
    """
    edge = fitted.setup.mc + 0.1 * np.floor((observed.magnitude - fitted.setup.mc) / 0.1 + 1e-6)
    share = fitted.law.survival(edge) - fitted.law.survival(edge + 0.1)
    cell = grid.locate(observed.longitude, observed.latitude)
    return float(np.log(rates[cell] * np.maximum(share, 1e-12)).sum() - rates.sum())


def gain(rows: Sequence[dict], method: str, reference: str) -> dict[str, float]:
    """Mean gain per earthquake of one forecast over another, with its interval over windows."""
    blocks = [
        (row["score"][method] - row["score"][reference], row["observed"])
        for row in rows
        if method in row["score"]
    ]
    total, events = np.sum(blocks, axis=0)
    low, high = bootstrap([blocks])
    return {"gain": float(total / events), "low": low, "high": high, "events": int(events)}


def passed(rows: Sequence[dict], method: str) -> dict[str, tuple[int, int]]:
    """How many windows passed each test, of how many in which it could tell."""
    result = {}
    for test in TESTS:
        told = [row["tests"][method].get(test) for row in rows if method in row["tests"]]
        told = [verdict for verdict in told if verdict is not None]
        result[test] = (int(sum(told)), len(told))
    return result


def evaluate_space(
    folder: Path,
    out: Path,
    residuals: dict[str, Residual],
    names: Sequence[str] = CATALOGUES,
    say: Callable[[str], None] = print,
) -> list[dict]:
    """Judge catalogues; a row for each of them and each horizon, kept in OUT as they come."""
    rows = []
    for name in names:
        fitted = ground = None
        for days in STEPS:
            path = out / f"windows_{name}_space_{days:g}.json"
            if not path.is_file():
                fitted = fitted or learn(folder, name)
                ground = ground or learn_places(folder, fitted)
                windows = roll(fitted, ground, residuals.get(name), days)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(json.dumps(windows))
            windows = json.loads(path.read_text())
            methods = list(windows[0]["tests"])
            rows.append(
                {
                    "catalogue": name,
                    "days": days,
                    "windows": len(windows),
                    "gains": {
                        f"{method} over {reference}": gain(windows, method, reference)
                        for method in methods
                        for reference in (SMOOTHED, METHODS[0])
                    },
                    "passed": {method: passed(windows, method) for method in methods},
                }
            )
            say(f"{name} {days:g} d: {rows[-1]['gains']}")
    return rows
