"""Forecasts over N days, issued again and again through the test years: are their counts right?

Everything is fitted to the years before the test years, and nothing is fitted again on the way;
each forecast starts from all earlier events. What is counted are the events >= mc. A gain in the
next event's likelihood is no skill over N days, which is why this is looked at for itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import Cancelled
from ..engine.progress import NullProgress, Progress
from ..engine.seismicity.b_values import magnitude_bin
from ..engine.seismicity.continuation import continue_catalogue
from ..engine.seismicity.dispersion import dispersed, rate_factors, rate_levels, rate_spread
from ..engine.seismicity.etas import Etas
from ..engine.seismicity.etas_fit import fit_etas
from ..engine.seismicity.magnitudes import MagnitudeModel, fit_magnitudes
from ..engine.seismicity.residual import Residual
from ..engine.seismicity.simulation import Simulated
from ..engine.seismicity.times import days_from_text
from .earthquake_windows_scores import Window, judge, summary
from .earthquakes_data import SETUPS, Setup, read_catalogue

Floats = NDArray[np.float64]

CATALOGUES = ("scedc30", "japan45", "italy25", "nz40")
STEPS = {30.0: 30.0, 7.0: 7.0, 1.0: 5.0}
"""Days forecast, and days from one issue time to the next."""
DRAWS = 20
SIMULATIONS = 500

METHODS = ("ETAS", "ETAS, calibrated", "LSTM x ETAS", "LSTM x ETAS, calibrated")


@dataclass(frozen=True, eq=False)
class Fitted:
    """A catalogue with all that its forecasts start from, learned from the years before `start`.

    time, magnitude: [N]; begin: where the fitted years begin; start, end: of the judged years.
    draws: for each horizon, parameter draws that are not supercritical within it.
    rate: events per day of the fitted years.
    """

    setup: Setup
    time: Floats
    magnitude: Floats
    begin: float
    start: float
    end: float
    model: Etas
    law: MagnitudeModel
    draws: dict[float, list[Etas]]
    rate: float

    @property
    def name(self) -> str:
        """The catalogue's name."""
        return self.setup.name

    def issues(self, days: float, step: float) -> Floats:
        """Issue times of forecasts over `days` that end within the judged years."""
        return np.arange(self.start, self.end - days + 1e-9, step)

    def observed(self, issue: float, days: float) -> int:
        """Number of events in (issue, issue + days]."""
        first, stop = np.searchsorted(self.time, [issue, issue + days], "right")
        return int(stop - first)


@cache
def learn(folder: Path, name: str, part: str = "test", seed: int = 0) -> Fitted:
    """Fit a catalogue on all years before `part`, "validation" or "test"."""
    setup = SETUPS[name]
    time, magnitude = read_catalogue(folder, setup)
    auxiliary, begin, *edges = (days_from_text(date) for date in setup.dates)
    time, magnitude = time[time >= auxiliary], magnitude[time >= auxiliary]
    number = ("validation", "test").index(part)
    start, end = edges[number], edges[number + 1]
    known = slice(0, int(np.searchsorted(time, start)))
    fit = fit_etas(time, magnitude, setup.mc, begin, start)
    law = fit_magnitudes(magnitude[known], setup.mc, magnitude_bin(magnitude[known]))
    rng = np.random.default_rng(seed)
    draws = {days: fit.draw(rng, DRAWS, law, days) for days in STEPS}
    rate = (known.stop - np.searchsorted(time, begin)) / (start - begin)
    return Fitted(setup, time, magnitude, begin, start, end, fit.model, law, draws, float(rate))


@cache
def past_spread(fitted: Fitted, residual: Residual | None, days: float) -> float:
    """Standard deviation of the rate's factor, from forecasts for windows of the fitted years."""
    rng = np.random.default_rng(int(days))
    return rate_spread(
        fitted.model, fitted.draws[days], fitted.law, fitted.time, fitted.magnitude, fitted.begin,
        fitted.start, days, rng, NullProgress(), residual, fitted.rate,
    )  # fmt: skip


def simulate(
    fitted: Fitted,
    residual: Residual | None,
    issue: float,
    days: float,
    count: int,
    rng: np.random.Generator,
) -> Simulated:
    """Continuations of the events up to `issue`; of ETAS alone without a network."""
    known = int(np.searchsorted(fitted.time, issue, "right"))
    arguments = (fitted.draws[days], fitted.law, fitted.time[:known], fitted.magnitude[:known])
    return continue_catalogue(residual, *arguments, issue, days, count, rng, rate=fitted.rate)


def calibrate(
    fitted: Fitted, simulated: Simulated, issue: float, level: float, spread: float,
    rng: np.random.Generator,
) -> Simulated:  # fmt: skip
    """The catalogues at the last year's level, spread as past windows ask for."""
    known = int(np.searchsorted(fitted.time, issue, "right"))
    factors = level * rate_factors(spread, simulated.count, rng)
    return dispersed(simulated, known, factors, DRAWS, rng)


def roll(
    fitted: Fitted,
    residual: Residual | None,
    days: float,
    count: int = SIMULATIONS,
    seed: int = 1,
    every: int = 1,
    progress: Progress | None = None,
) -> dict[str, list[Window]]:
    """Issue forecasts through the judged years; windows by method, as simulated and calibrated.

    every: of the windows one in so many is judged.
    """
    rng = np.random.default_rng([seed, int(days)])
    issues = fitted.issues(days, STEPS[days])[::every]
    plain, calibrated = METHODS[:2] if residual is None else METHODS[2:]
    spread = past_spread(fitted, residual, days)
    # The network has seen the last year itself.
    levels = np.ones(len(issues))
    if residual is None:
        levels = rate_levels(fitted.model, fitted.time, fitted.magnitude, fitted.begin, issues)
    rows: dict[str, list[Window]] = {plain: [], calibrated: []}
    for number, (issue, level) in enumerate(zip(issues, levels)):
        go_on(progress, number, len(issues))
        observed = fitted.observed(issue, days)
        simulated = simulate(fitted, residual, issue, days, count, rng)
        rows[plain].append(judge(issue, simulated.counts(), observed))
        simulated = calibrate(fitted, simulated, issue, float(level), spread, rng)
        rows[calibrated].append(judge(issue, simulated.counts(), observed))
    return rows


def go_on(progress: Progress | None, done: int, total: int) -> None:
    """Report; raise Cancelled where the user has stopped."""
    if progress is not None:
        progress.report(done, total)
        if progress.cancelled():
            raise Cancelled("Cancelled; the rows that were ready are kept.")


def evaluate_counts(
    folder: Path,
    out: Path,
    residuals: dict[str, Residual],
    names: Sequence[str] = CATALOGUES,
    part: str = "test",
    every: int = 1,
    say: Callable[[str], None] = print,
    progress: Progress | None = None,
) -> list[dict]:
    """Judge catalogues; a row for each of them, each horizon and method, kept in OUT as they come.

    The `gain` of a row is that of its score over ETAS alone as simulated, on the same windows.

    residuals: networks by catalogue; without one, ETAS alone. every: of the windows one in so many
    is judged.
    """
    rows = []
    for name in names:
        fitted = None
        kinds = {"etas": None, **({"lstm": residuals[name]} if name in residuals else {})}
        for days in STEPS:
            plain: dict[float, float] = {}
            for kind, residual in kinds.items():
                path = out / f"windows_{name}_{part}_{days:g}_{kind}.json"
                if not path.is_file():
                    fitted = fitted or learn(folder, name, part)
                    rolled = roll(fitted, residual, days, every=every, progress=progress)
                    spread = past_spread(fitted, residual, days)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(json.dumps(_kept(fitted, part, days, spread, rolled)))
                for row in json.loads(path.read_text()):
                    each = {window["issue"]: window["score"] for window in row.pop("each")}
                    plain = each if row["method"] == METHODS[0] else plain
                    row["gain"] = float(np.mean([each[issue] - plain[issue] for issue in each]))
                    rows.append(row)
                    say(f"{name} {days:g} d {row['method']}: {row['share_inside']:.3f}")
    return rows


def _kept(
    fitted: Fitted, part: str, days: float, spread: float, rolled: dict[str, list[Window]]
) -> list[dict]:
    return [
        {
            "catalogue": fitted.name,
            "part": part,
            "days": days,
            "method": method,
            "spread": spread,
            **summary(windows),
            "each": [asdict(window) for window in windows],
        }
        for method, windows in rolled.items()
    ]
