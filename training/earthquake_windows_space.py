"""The same forecasts in space: what they gain over smoothed seismicity, and pyCSEP's tests.

Each window's rates are those of the forecast product, in coarse cells and magnitude bins of 0.1;
the joint log-likelihood of where, how large and how many counts the events of a window as Poisson
numbers. The references: smoothed seismicity at the mean rate of the years before, and simulated
ETAS as fitted. The kernel and the background are those of the years before, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..engine.progress import NullProgress, Progress
from ..engine.seismicity.catalogue import Catalogue
from ..engine.seismicity.cells import CellGrid
from ..engine.seismicity.dispersion import rate_levels
from ..engine.seismicity.evaluation import judge_simulated
from ..engine.seismicity.first_generation import (
    FirstGeneration,
    direct_aftershocks,
    first_generation,
)
from ..engine.seismicity.forecast_maps import rate_maps
from ..engine.seismicity.forecast_model import TemporalModel
from ..engine.seismicity.pycsep_files import PlacedCatalogues
from ..engine.seismicity.residual import Residual
from ..engine.seismicity.simulation import Simulated
from ..engine.seismicity.spatial import place
from ..engine.seismicity.spatial_fit import SpaceFit
from .earthquake_windows import (
    CATALOGUES,
    METHODS,
    SIMULATIONS,
    Fitted,
    calibrate,
    go_on,
    learn,
    past_spread,
    simulate,
)
from .earthquake_windows_places import Ground, learn_places
from .earthquakes_evaluation import bootstrap

Floats = NDArray[np.float64]

STEPS = {30.0: 60.0, 7.0: 63.0}
"""Days forecast, and days from one issue time to the next: with maps a window takes seconds."""
SMOOTHED = "smoothed seismicity"
TESTS = ("catalogue N", "catalogue S", "catalogue M", "catalogue pseudo-likelihood")


def roll(
    fitted: Fitted,
    ground: Ground,
    residual: Residual | None,
    days: float,
    count: int = SIMULATIONS,
    seed: int = 1,
    step: float | None = None,
    progress: Progress | None = None,
) -> list[dict]:
    """Score forecasts through the judged years; a row for each window."""
    rng = np.random.default_rng([seed, int(days)])
    issues = fitted.issues(days, step or STEPS[days])
    levels = rate_levels(fitted.model, fitted.time, fitted.magnitude, fitted.begin, issues)
    plain_spread, spread = (past_spread(fitted, network, days) for network in (None, residual))
    rows = []
    for number, (issue, level) in enumerate(zip(issues, levels.tolist())):
        go_on(progress, number, len(issues))
        known = int(np.searchsorted(fitted.time, issue, "right"))
        after = ground.catalogue.select(slice(known, known + fitted.observed(issue, days)))
        observed = after.select(ground.grid.locate(after.longitude, after.latitude) >= 0)
        rates = {SMOOTHED: fitted.rate * days * ground.long_term}
        tests: dict[str, dict[str, bool | None]] = {}
        plain = simulate(fitted, None, issue, days, count, rng)
        past = look_back(fitted, ground, issue, days)
        rates[METHODS[0]], _ = mapped(past, ground.grid, plain, 1.0, rng)
        made: dict[str, tuple[Simulated, float | None]] = {
            METHODS[1]: (calibrate(fitted, plain, issue, level, plain_spread, rng), level)
        }
        if residual is not None:
            corrected = simulate(fitted, residual, issue, days, count, rng)
            made[METHODS[3]] = (calibrate(fitted, corrected, issue, 1.0, spread, rng), None)
        for method, (simulated, factor) in made.items():
            rates[method], places = mapped(past, ground.grid, simulated, factor, rng)
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


@dataclass(frozen=True, eq=False)
class Past:
    """What the forecasts of a window share, whichever way its events are simulated."""

    issue: float
    days: float
    time: Floats
    temporal: TemporalModel
    space: SpaceFit
    direct: Floats
    first: FirstGeneration


def look_back(fitted: Fitted, ground: Ground, issue: float, days: float) -> Past:
    """The events up to `issue`, and what is expected of them in each cell."""
    known = int(np.searchsorted(fitted.time, issue, "right"))
    time, space = fitted.time[:known], ground.until(known)
    temporal = TemporalModel(
        fitted.model, tuple(fitted.draws[days]), fitted.law, None, issue - time[0], "", ()
    )
    direct = direct_aftershocks(fitted.model, issue, days, time, fitted.magnitude[:known])
    first = first_generation(temporal, space, ground.grid, issue, days, time, NullProgress())
    return Past(issue, days, time, temporal, space, direct, first)


def mapped(
    past: Past,
    grid: CellGrid,
    simulated: Simulated,
    level: float | None,
    rng: np.random.Generator,
) -> tuple[Floats, PlacedCatalogues]:
    """Expected events >= mc in each cell [C], and the simulated events in their places."""
    where = place(simulated, past.space.model, rng, past.direct)
    places = PlacedCatalogues(
        simulated.catalogue, simulated.time, *where, simulated.magnitude, simulated.count
    )
    maps = rate_maps(
        past.temporal, past.space, simulated, places, grid, past.issue, past.days, past.time,
        level, 0.0, rng, NullProgress(), past.first,
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
    progress: Progress | None = None,
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
                windows = roll(fitted, ground, residuals.get(name), days, progress=progress)
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
