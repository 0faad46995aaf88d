"""A look at a raster before all of it is read: windows spread over it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from ..model.card import InputBand
from .grid import Grid, Window
from .network_pass import RangeCheck
from .stack import RasterStack

SIDE = 256  # pixels
WINDOWS_A_SIDE = 3


def spread_windows(grid: Grid, side: int = SIDE, a_side: int = WINDOWS_A_SIDE) -> Iterator[Window]:
    """Return up to `a_side` x `a_side` windows of `side` pixels, from corner to corner."""
    for y in _origins(grid.height, side, a_side):
        for x in _origins(grid.width, side, a_side):
            yield Window(x, y, side, side).clipped(grid.width, grid.height)


def sampled_out_of_range(stack: RasterStack, inputs: Sequence[InputBand]) -> dict[str, float]:
    """Return {band: share of the sampled pixels that its card would not expect}, where not 0."""
    check = RangeCheck(inputs)
    for window in spread_windows(stack.grid):
        check.add(*stack.read(window))
    return check.shares()


def _origins(length: int, side: int, a_side: int) -> Sequence[int]:
    count = min(a_side, math.ceil(length / side))
    return [int(start) for start in np.linspace(0, max(0, length - side), count)]
