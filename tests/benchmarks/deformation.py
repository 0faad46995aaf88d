"""Exact deformation on a grid against pyrocko's C kernel, in seconds and difference."""

from __future__ import annotations

import importlib.util

import numpy as np
from common import Section, Settings, in_turns, rounds_note, timed
from lithoscope.engine.deformation.exact import GridSpec, exact_grid
from lithoscope.engine.deformation.patches import Patches

SIZE, PATCHES, CELL = 512, 200, 200.0  # cells a side, metres
GOAL = "at least as fast as pyrocko"


def measure(settings: Settings) -> Section | None:
    """Time both on one slip model; `size` is the cells a side. None without pyrocko."""
    if importlib.util.find_spec("pyrocko") is None:
        print("deformation: skipped, it needs pyrocko: pip install pyrocko")
        return None
    size = settings.size or SIZE
    grid = GridSpec(-size * CELL / 2, size * CELL / 2, CELL, -CELL, size, size)
    patches = slip_model(PATCHES)
    counts = sorted({1, settings.threads})
    seconds = in_turns(
        {
            **{f"exact, {n} thread(s)": timed(exact(patches, grid, n, True)) for n in counts},
            **{
                f"exact without gradients, {n} thread(s)": timed(exact(patches, grid, n, False))
                for n in counts
            },
            **{
                f"pyrocko, {n} thread(s)": timed(lambda n=n: pyrocko(patches, grid, n))
                for n in counts
            },
        },
        settings.runs,
    )
    section = Section(
        "Exact deformation of a grid",
        f"East, north and up with all gradients on {size} x {size} cells of {CELL:.0f} m over "
        f"{PATCHES} patches of a curved, dipping fault that slips without opening; float64.",
    )
    for name, value in seconds.items():
        rival = seconds[f"pyrocko, {name.rsplit(', ', 1)[1]}"]
        section.rows.append({"kernel": name, "seconds": value, "times faster": rival / value})
    section.notes = [
        f"Goal: {GOAL}. Largest difference of a displacement from pyrocko's: "
        f"{difference(patches, grid):.1e} of the peak.",
        rounds_note(settings),
    ]
    return section


def slip_model(count: int) -> Patches:
    """Patches in rows of 20 on a fault that bends and flattens, none of them vertical."""
    column, row = np.arange(count) % 20, np.arange(count) // 20
    dip, strike = 70 - 2.0 * row, 20 + 1.5 * column
    x, y = 2e3 * column + 1.5e3 * row, 3e3 * column
    rng = np.random.default_rng(0)
    slip = rng.lognormal(0, 0.5, count)
    plane = (x - 2e4, y - 3e4, 2e3 + 1.6e3 * row, strike, dip, 3.5e3, 1.8e3)
    return Patches.with_rake(*plane, slip=slip, rake=60 + 40 * rng.random(count))


def exact(patches: Patches, grid: GridSpec, threads: int, gradients: bool):
    """The work of the exact mode."""
    return lambda: exact_grid(patches, None, grid, gradients=gradients, threads=threads)


def pyrocko(patches: Patches, grid: GridSpec, threads: int) -> np.ndarray:
    """East, north and up from pyrocko's kernel, [3, rows, columns]; gradients are always made."""
    from pyrocko.modelling import okada_ext

    x, y = grid.centres()
    along, down = patches.length / 2, patches.width / 2
    planes = (patches.y, patches.x, patches.depth, patches.strike, patches.dip)
    found = okada_ext.okada(
        np.stack([*planes, -along, along, -down, down], axis=1),
        np.stack([patches.strike_slip, patches.dip_slip, patches.opening], axis=1),
        np.stack([y, x, np.zeros_like(x)], axis=1),
        1.0,
        1.0,
        nthreads=threads,
        stack_sources=1,
    )
    return np.stack([found[:, 1], found[:, 0], -found[:, 2]]).reshape(3, *grid.shape)


def difference(patches: Patches, grid: GridSpec) -> float:
    """Largest difference between the two on every 16th cell, as a share of the peak."""
    coarse = GridSpec(
        grid.x0, grid.y0, 16 * grid.dx, 16 * grid.dy, grid.columns // 16, grid.rows // 16
    )
    mine, theirs = exact_grid(patches, None, coarse), pyrocko(patches, coarse, 1)
    return float(np.abs(mine - theirs).max() / np.abs(theirs).max())
