"""What a network sees where there is no data.

Masked pixels never reach a network as values: each is replaced as its band's card says, by a
number, by the nearest valid pixel, or by NaN. What stands in must not depend on how the raster
is cut into tiles, so the nearest pixel is looked for far enough beyond the tile.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..language import mark
from ..model.card import InputBand
from ..optional import optional
from .grid import Window
from .stack import RasterStack

SHORTEST_REACH = 32


def reach_of(halo: int) -> int:
    """Return how far, in pixels, the nearest valid pixel is looked for.

    A masked pixel counts only if a valid one lies within its halo, thus within halo x √2; its
    nearest valid pixel then is no farther.
    """
    return max(SHORTEST_REACH, math.ceil(halo * math.sqrt(2)))


def read_filled(
    stack: RasterStack, window: Window, inputs: Sequence[InputBand], reach: int
) -> tuple[np.ndarray, np.ndarray]:
    """Read a window with masked pixels replaced.

    Returns:
        values float32 [C, h, w] as the network shall see them, and valid bool [h, w].
    """
    values, valid = stack.read(window)
    near = [c for c, band in enumerate(inputs) if band.fill == "nearest"]
    if near and valid.any():
        _fill_nearest(stack, window, values, valid, near, reach)
    for channel, band in enumerate(inputs):
        if channel in near:
            continue
        fill = np.nan if band.fill == "nan" else float(band.fill)
        np.copyto(values[channel], fill, where=_missing(values[channel], valid))
    return values, valid


def nearest_valid(
    values: np.ndarray, missing: np.ndarray, reach: int, beyond: float = 0.0
) -> np.ndarray:
    """Replace `missing` pixels of [h, w] by their nearest other one within `reach` pixels.

    Where none is so near, by `beyond`.
    """
    ndimage = optional("scipy.ndimage", "scipy", mark("fills NoData for the network"))
    if not missing.any():
        return values
    if missing.all():
        return np.full_like(values, beyond)
    distance, (rows, columns) = ndimage.distance_transform_edt(missing, return_indices=True)
    filled = values[rows, columns]
    filled[distance > reach] = beyond
    return filled


def _missing(band: np.ndarray, valid: np.ndarray) -> np.ndarray:
    return ~valid | np.isnan(band)


def _fill_nearest(
    stack: RasterStack,
    window: Window,
    values: np.ndarray,
    valid: np.ndarray,
    channels: Sequence[int],
    reach: int,
) -> None:
    """Fill `channels` of `values` in place; beyond the raster its edge pixels are repeated."""
    grid = stack.grid
    inside = window.clipped(grid.width, grid.height)
    inner = inside.slices_in(window)
    holes = any(_missing(values[c][inner], valid[inner]).any() for c in channels)
    if holes:
        source = window.grown(reach).clipped(grid.width, grid.height)
        wide, wide_valid = stack.read(source)
    else:
        source, wide, wide_valid = inside, values[(slice(None), *inner)], valid[inner]
    rows = np.clip(np.arange(window.y, window.y + window.height), 0, grid.height - 1) - source.y
    columns = np.clip(np.arange(window.x, window.x + window.width), 0, grid.width - 1) - source.x
    lattice = np.ix_(rows, columns)
    for channel in channels:
        band = wide[channel]
        values[channel] = nearest_valid(band, _missing(band, wide_valid), reach)[lattice]
