"""Sources too shallow for the finest grid: exact near them, the network's business elsewhere.

What lies less than SHALLOWEST cells deep, a surface rupture above all, is cut off, and two deeper
copies stand in for it in the network, weighted so that their field far away is that of the
original, extrapolated linearly in depth. Within REACH cells, where it is not, the difference
between the original and its copies is added by the exact solution.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import NamedTuple, TypeVar

import numpy as np

from . import mogi, okada
from .exact import GridSpec
from .moment_maps import SHALLOWEST
from .patches import Floats, Patches, PressureSources

REACH = 10.0  # cells from a shallow source within which the exact solution corrects
Sources = TypeVar("Sources", Patches, PressureSources)

LEVEL = 1e-3  # sine of a dip below which a patch counts as level


class Divided(NamedTuple):
    """Sources for the network, and the shallow ones among the originals with their copies."""

    patches: Patches
    pressure: PressureSources
    shallow: Patches
    copies: Patches  # two a shallow patch, one after the other
    shallow_pressure: PressureSources
    pressure_copies: PressureSources


def divide(patches: Patches, pressure: PressureSources, cell: float) -> Divided:
    """Cut patches at SHALLOWEST cells of depth and replace what lies above by deeper copies."""
    limit = SHALLOWEST * cell
    shallow, deep = _cut(patches, limit)
    copies = _copies(shallow, limit, shallow.top)
    is_shallow = pressure.depth < limit
    high = pressure[is_shallow]
    high_copies = _copies(high, limit, high.depth)
    return Divided(
        Patches.concat([deep, copies]),
        PressureSources.concat([pressure[~is_shallow], high_copies]),
        shallow,
        copies,
        high,
        high_copies,
    )


def corrections(
    divided: Divided, grid: GridSpec, *, gradients: bool = False
) -> Iterator[tuple[slice, slice, np.ndarray]]:
    """Yield rows, columns and what to add there, a shallow source at a time.

    It is [3, rows, columns] in metres; with `gradients` 6 rows more, d u_i / d x_j with j east
    and north, i first.
    """
    for i in range(len(divided.shallow)):
        patch, copies = divided.shallow[[i]], divided.copies[2 * i : 2 * i + 2]
        group = Patches.concat([patch, copies.scaled(-1)])
        yield from _corrected(grid, patch, _half_extent(patch), okada, group, gradients)
    for i in range(len(divided.shallow_pressure)):
        point, below = divided.shallow_pressure[[i]], divided.pressure_copies[2 * i : 2 * i + 2]
        pair = PressureSources.concat([point, below.scaled(-1)])
        yield from _corrected(grid, point, np.zeros(2), mogi, pair, gradients)


def _cut(patches: Patches, limit: float) -> tuple[Patches, Patches]:
    """Return the parts above and below a depth."""
    sine, cosine = np.sin(np.radians(patches.dip)), np.cos(np.radians(patches.dip))
    is_level = sine < LEVEL
    above = np.where(
        is_level,
        np.where(patches.depth < limit, patches.width, 0),
        np.clip((limit - patches.top) / np.maximum(sine, LEVEL), 0, patches.width),
    )
    return (
        _strip(patches, np.zeros_like(sine), above, sine, cosine),
        _strip(patches, above, patches.width, sine, cosine),
    )


def _strip(patches: Patches, start: Floats, end: Floats, sine: Floats, cosine: Floats) -> Patches:
    """Return what lies between two distances down the dip from the upper edge."""
    moved = (start + end - patches.width) / 2
    strike = np.radians(patches.strike)
    strips = replace(
        patches,
        x=patches.x + moved * cosine * np.cos(strike),
        y=patches.y - moved * cosine * np.sin(strike),
        depth=patches.depth + moved * sine,
        width=end - start,
    )
    return strips[end - start > 1e-9 * patches.width]


def _copies(sources: Sources, limit: float, top: Floats) -> Sources:
    """Return two deeper copies of each source: twice of it once as far down, less one twice as
    far; the first just reaches the depth that the network resolves."""
    down = limit - top
    factor = 2 * np.ones(len(sources))
    nearer = replace(sources, depth=sources.depth + down).scaled(factor)
    farther = replace(sources, depth=sources.depth + 2 * down).scaled(-factor / 2)
    both = type(sources).concat([nearer, farther])
    return both[np.arange(2 * len(sources)).reshape(2, -1).T.ravel()]


def _half_extent(patch: Patches) -> np.ndarray:
    """Half the size of the surface projection, east and north."""
    strike, dip = np.radians(patch.strike[0]), np.radians(patch.dip[0])
    along = patch.length[0] / 2 * np.abs([np.sin(strike), np.cos(strike)])
    across = patch.width[0] / 2 * np.cos(dip) * np.abs([np.cos(strike), np.sin(strike)])
    return along + across


def _window(grid: GridSpec, x: float, y: float, half: np.ndarray) -> tuple[slice, slice] | None:
    """Return rows and columns of the cells within a rectangle; None for no cells."""
    spans = []
    for place, first, step, count, reach in (
        (y, grid.y0, grid.dy, grid.rows, half[1]),
        (x, grid.x0, grid.dx, grid.columns, half[0]),
    ):
        ends = sorted([(place - reach - first) / step, (place + reach - first) / step])
        start, stop = max(int(np.ceil(ends[0])), 0), min(int(np.floor(ends[1])) + 1, count)
        if stop <= start:
            return None
        spans.append(slice(start, stop))
    return spans[0], spans[1]


def _corrected(
    grid: GridSpec,
    source: Patches | PressureSources,
    half: np.ndarray,
    solution: ModuleType,
    group: Patches | PressureSources,
    gradients: bool,
) -> Iterator[tuple[slice, slice, np.ndarray]]:
    """Yield the field of a group of sources in the cells near a source, if any are."""
    reach = REACH * min(abs(grid.dx), abs(grid.dy))
    window = _window(grid, source.x[0], source.y[0], half + reach)
    if window is None:
        return
    rows, columns = window
    part = grid.window(
        columns.start, rows.start, columns.stop - columns.start, rows.stop - rows.start
    )
    x, y = part.centres()
    near = _distance(source, x, y) <= reach
    found = np.zeros((9 if gradients else 3, x.size), np.float32)
    if gradients:
        moved, slopes = solution.displacement_and_gradients(group, x[near], y[near])
        found[:3, near], found[3:, near] = moved, slopes[:, :2].reshape(6, -1)
    else:
        found[:, near] = solution.displacement(group, x[near], y[near])
    yield rows, columns, found.reshape(-1, *part.shape)


def _distance(source: Patches | PressureSources, x: Floats, y: Floats) -> Floats:
    """Distance in the map from a source's surface projection."""
    east, north = x - source.x[0], y - source.y[0]
    if isinstance(source, PressureSources):
        return np.hypot(east, north)
    strike, dip = np.radians(source.strike[0]), np.radians(source.dip[0])
    along = np.abs(np.sin(strike) * east + np.cos(strike) * north) - source.length[0] / 2
    across = np.abs(np.cos(strike) * east - np.sin(strike) * north)
    across = across - source.width[0] / 2 * np.cos(dip)
    return np.hypot(np.maximum(along, 0), np.maximum(across, 0))
