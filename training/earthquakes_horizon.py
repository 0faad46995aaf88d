"""How long a correction should last in a simulation, judged on the validation years.

From event to event the network sees what happened; in a simulation it sees what it made itself,
and an early excess feeds itself. So the correction fades over a horizon; how fast is chosen here,
by a proper score of the counts of past windows, before any test year is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..engine.seismicity.magnitudes import fit_magnitudes
from ..engine.seismicity.residual import Residual
from ..engine.seismicity.residual_simulation import simulate_residual
from ..engine.seismicity.simulation import simulate_etas
from .earthquakes_data import SETUPS, Prepared, prepare
from .earthquakes_evaluation import fold
from .earthquakes_export import export
from .earthquakes_publish import describe
from .earthquakes_report import horizon_table

DAYS = 30.0
DAMPINGS = (10.0, 30.0, 100.0)
CATALOGUES = ("scedc30", "japan45", "italy25", "nz40")
WINDOWS, SIMULATIONS = 40, 100


def judge_horizons(
    folder: Path,
    out: Path,
    seeds: Sequence[int],
    names: Sequence[str] = CATALOGUES,
    say: Callable[[str], None] = print,
) -> list[dict]:
    """CRPS of the counts of 30-day windows, for ETAS and for each damping; a row each.

    The networks never saw the catalogue's region.
    """
    rows = []
    for name in names:
        catalogue = prepare(folder, SETUPS[name], out / "etas")
        path = out / "folds" / f"{name}.onnx"
        members, _ = fold(folder, out, SETUPS[name].region, seeds)
        export(members, describe("", (), len(members)), path)
        rows += score_counts(catalogue, Residual.open(path), "validation")
        say(horizon_table([row for row in rows if row["catalogue"] == name]))
    (out / "horizon.json").write_text(json.dumps(rows))
    return rows


def score_counts(
    catalogue: Prepared, residual: Residual, window: str, simulations: int = SIMULATIONS
) -> list[dict]:
    """Simulate windows spread over years, each from the events before it, and score the counts.

    `gain` is the Poisson log-likelihood of the expected counts, per event, over that of ETAS.
    """
    start, end = catalogue.window(window)
    issues = np.linspace(start, end - DAYS, min(WINDOWS, int((end - start) // DAYS)))
    observed = np.diff(np.searchsorted(catalogue.time, [issues, issues + DAYS], "right"), axis=0)[0]
    first, stop = catalogue.indices("train")
    magnitudes = fit_magnitudes(catalogue.magnitude[first:stop], catalogue.model.mc, 0.0)
    rows: list[dict] = []
    etas = np.empty(0)
    for damping in (None, *DAMPINGS):
        counts = np.array([
            _simulated(catalogue, residual, magnitudes, issue, damping, simulations)
            for issue in issues
        ])  # fmt: skip
        expected = np.maximum(counts.mean(axis=1), 0.5 / simulations)
        etas = expected if damping is None else etas
        gain = observed @ np.log(expected / etas) - (expected - etas).sum()
        low, high = np.quantile(counts, (0.025, 0.975), axis=1)
        rows.append(
            {
                "catalogue": catalogue.name,
                "damping": damping,
                "model": "ETAS" if damping is None else f"LSTM, damping {damping:g} d",
                "observed": int(observed.sum()),
                "expected": float(expected.sum()),
                "gain": float(gain / observed.sum()),
                "inside": float(np.mean((low <= observed) & (observed <= high))),
                "crps": float(np.mean(crps(counts, observed))),
            }
        )
    return rows


def _simulated(catalogue, residual, magnitudes, issue, damping, simulations) -> NDArray[np.int64]:
    arguments = ([catalogue.model], magnitudes, catalogue.time, catalogue.magnitude, issue, DAYS)
    rng = np.random.default_rng(int(issue))
    if damping is None:
        return simulate_etas(*arguments, simulations, rng).counts()
    return simulate_residual(
        residual, *arguments, simulations, rng, rate=catalogue.rate, damping=damping
    ).counts()


def crps(counts: NDArray, observed: NDArray) -> NDArray[np.float64]:
    """Continuous ranked probability score [W] of log(1 + count), the smaller the better.

    counts: [W, S] simulated, observed: [W]. On logarithms the rare great sequence among the
    simulated, with its thousands of aftershocks, does not decide alone.

    Reference: Gneiting, T., Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and
    estimation. JASA 102, 359-378.
    """
    x, y = np.sort(np.log1p(counts), axis=1), np.log1p(observed)[:, None]
    number = x.shape[1]
    rank = 2 * np.arange(1, number + 1) - number - 1
    return np.abs(x - y).mean(axis=1) - (x @ rank) / number**2
