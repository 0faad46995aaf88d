"""How far the deformation network is from the exact solution, by stratum, beside its rivals."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from scipy import ndimage

from ..engine.deformation.exact import GridSpec, exact_grid
from ..engine.deformation.patches import PressureSources
from ..engine.deformation.surrogate import Surrogate
from ..engine.progress import NullProgress, Progress
from .deformation_scenarios import CELL, STRATA, Scenario, Stratum, draw, patches_of
from .run_files import stop_if_wanted

SIDE = 256
SCENARIOS = 8  # of each stratum
COARSE = 4  # cells between the points of the interpolated rival: 128 x 128 points for 512 x 512
RIM = 2  # points more around the grid
STEPS = (2, 4, 8, 16)  # those of the rivals that are timed
NEAREST = 1.0  # cells from a surface rupture within which errors do not count

Method = Callable[[Scenario], np.ndarray]
Figures = dict[str, Any]


def interpolated(scenario: Scenario, step: int = COARSE) -> np.ndarray:
    """The rival: exact at every fourth cell, or another, by cubic splines between."""
    grid = scenario.grid
    columns, rows = (-(-(side - 1) // step) + 1 for side in (grid.columns, grid.rows))
    coarse = GridSpec(grid.x0, grid.y0, step * grid.dx, step * grid.dy, columns, rows)
    # Splines are at their worst at the rim.
    coarse = coarse.window(-RIM, -RIM, columns + 2 * RIM, rows + 2 * RIM)
    found = exact_field(replace(scenario, grid=coarse))
    where = np.mgrid[: grid.rows, : grid.columns] / step + RIM
    # A point on a trace of a rupture may have no value.
    return np.stack([ndimage.map_coordinates(np.nan_to_num(u), where, order=3) for u in found])


def exact_field(scenario: Scenario) -> np.ndarray:
    """The exact displacement."""
    return np.asarray(exact_grid(scenario.patches, scenario.pressure, scenario.grid))


def by(surrogate: Surrogate) -> Method:
    """The network as a method."""
    return lambda scenario: surrogate.displacement(
        scenario.patches, scenario.pressure, scenario.grid
    )


def slopes_by(surrogate: Surrogate) -> Method:
    """The network's gradients, likewise."""
    return lambda scenario: surrogate.displacement_and_gradients(
        scenario.patches, scenario.pressure, scenario.grid
    )[1]


def judge(
    methods: Mapping[str, Method],
    slopes: Method,
    seed: int,
    *,
    strata: Sequence[Stratum] = STRATA,
    side: int = SIDE,
    count: int = SCENARIOS,
    progress: Progress | None = None,
) -> list[Figures]:
    """Return for each stratum, and each method, errors as shares of the peak displacement.

    `strain` is of the gradients that `slopes` returns, [3, 2, rows, columns], `differences` of
    central differences of the first method's displacement, both as shares of the greatest strain.
    `mean` and `p99` average the scenarios' own mean error and 99th percentile; `worst_mean` and
    `worst_p99` are those of the worst scenario. Cells within NEAREST of a surface rupture are
    left out.
    """
    progress = progress or NullProgress()
    result = []
    for index, stratum in enumerate(strata):
        errors: dict[str, list[tuple[float, float]]] = {name: [] for name in methods}
        strains: dict[str, list[tuple[float, float]]] = {"strain": [], "differences": []}
        rng = np.random.default_rng([seed, index])
        for scenario in draw(stratum, side, count, rng):
            stop_if_wanted(progress)
            exact, gradients = exact_grid(
                scenario.patches, scenario.pressure, scenario.grid, gradients=True
            )
            distance = scenario.distance_to_rupture()
            for name, method in methods.items():
                field = method(scenario)
                errors[name].append(_errors(field, exact, distance > NEAREST))
                if name == "network":
                    found = {"strain": slopes(scenario)[:2], "differences": _differences(field)}
                    for kind, slope in found.items():
                        strains[kind].append(
                            _errors(_strain(slope), _strain(gradients[:2, :2]), distance > NEAREST)
                        )
        figures: Figures = {"stratum": stratum.name, "scenarios": count}
        figures |= {name: _summary(values) for name, values in errors.items()}
        figures |= {name: _summary(values) for name, values in strains.items()}
        result.append(figures)
        progress.report(index + 1, len(strata))
    return result


def timings(surrogate: Surrogate, seed: int, progress: Progress) -> list[Figures]:
    """Return seconds of the exact solution and the network, 512 x 512 cells and 200 patches."""
    result = []
    for name in ("one fault of 20 x 10", "one fault of 20 x 10, to the surface", "200 scattered"):
        progress.info(f"Timing: {name}.")
        scenario = _timed_scenario(name, 512, np.random.default_rng(seed))
        exact, slow = _timed(exact_field, scenario, 1)
        field, fast = _timed(by(surrogate), scenario, 5)
        counted = scenario.distance_to_rupture() > NEAREST
        result.append(
            {
                "sources": name,
                "exact_s": slow,
                "network_s": fast,
                "network": _summary([_errors(field, exact, counted)]),
                "rivals": [_rival(scenario, step, exact, counted) for step in STEPS],
            }
        )
    return result


def large(surrogate: Surrogate, seed: int, side: int = 4096) -> Figures:
    """Return seconds and the whole process's greatest memory for one large grid."""
    scenario = _timed_scenario("200 scattered", side, np.random.default_rng(seed))
    field, seconds = _timed(by(surrogate), scenario, 1)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    rows = slice(side // 2, side // 2 + 4)
    some = scenario.grid.window(0, rows.start, side, 4)
    exact = exact_field(replace(scenario, grid=some))
    error = _errors(field[:, rows], exact, np.ones(some.shape, bool))
    return {
        "side": side,
        "seconds": seconds,
        "process_mib": memory,
        "result_mib": field.nbytes / 2**20,
        "network": _summary([error]),
    }


def machine() -> str:
    """How many cores the figures were measured on."""
    return f"{len(os.sched_getaffinity(0))} cores"


def _rival(scenario: Scenario, step: int, exact: np.ndarray, counted: np.ndarray) -> Figures:
    field, seconds = _timed(lambda s: interpolated(s, step), scenario, 2)
    return {"step": step, "seconds": seconds, **_summary([_errors(field, exact, counted)])}


def _timed_scenario(name: str, side: int, rng: np.random.Generator) -> Scenario:
    if name == "200 scattered":
        stratum = Stratum(name, patches=200, top=(2, 40), length=(5, 40))
        return next(iter(draw(stratum, side, 1, rng)))
    top = 0.0 if name.endswith("surface") else 6.0
    grid = GridSpec(0.0, (side - 1) * CELL, CELL, -CELL, side, side)
    i, j = (a.ravel() for a in np.meshgrid(np.arange(20), np.arange(10)))
    length, width = 12 * CELL, 10 * CELL
    dip = np.radians(60)
    a, d = (i - 9.5) * length, (j + 0.5) * width
    strike = np.radians(37)
    patches = patches_of(
        side / 2 * CELL + a * np.sin(strike) + d * np.cos(dip) * np.cos(strike),
        side / 2 * CELL + a * np.cos(strike) - d * np.cos(dip) * np.sin(strike),
        top * CELL + d * np.sin(dip),
        37.0,
        60.0,
        length,
        width,
        rng.uniform(0, 1, 200),
        rng.uniform(0, 1, 200),
        0.0,
    )
    return Scenario(name, patches, PressureSources.concat([]), grid)


def _timed(method: Method, scenario: Scenario, repeats: int) -> tuple[np.ndarray, float]:
    """Return the answer, and the least time of some runs; after a first, if they are several."""
    times = []
    for _ in range(repeats + (repeats > 1)):
        start = time.perf_counter()
        answer = method(scenario)
        times.append(time.perf_counter() - start)
    return answer, min(times[repeats > 1 :])


def _errors(field: np.ndarray, exact: np.ndarray, counted: np.ndarray) -> tuple[float, float]:
    """Mean and 99th percentile of the length of the error, as shares of the greatest length."""
    counted = counted & np.isfinite(exact).all(axis=0)
    peak = np.sqrt((exact[:, counted] ** 2).sum(axis=0)).max()
    error = np.sqrt(((field - exact)[:, counted] ** 2).sum(axis=0)) / peak
    return float(error.mean()), float(np.quantile(error, 0.99))


def _summary(errors: Sequence[tuple[float, float]]) -> Figures:
    mean, p99 = np.array(errors).T
    return {
        "mean": float(mean.mean()),
        "p99": float(p99.mean()),
        "worst_mean": float(mean.max()),
        "worst_p99": float(p99.max()),
    }


def _differences(field: np.ndarray) -> np.ndarray:
    """Horizontal gradients [2, 2, rows, columns] by central differences; rows run south."""
    north, east = np.gradient(field[:2], -CELL, CELL, axis=(1, 2))
    return np.stack([east, north], axis=1)


def _strain(gradients: np.ndarray) -> np.ndarray:
    """The three components of the horizontal strain [3, rows, columns]."""
    (xx, xy), (yx, yy) = gradients
    return np.stack([xx, yy, (xy + yx) / 2])
