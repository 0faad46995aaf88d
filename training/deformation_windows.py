"""The deformation network around single sources: only where their maps and fields are.

A source fills a few nodes of each level, and its field is compared on one window a level. So a
step of training costs what a few small images do, and yet sees distances of thousands of cells.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from .deformation_data import FIRST, LEVELS, SIDE, map_sides
from .networks.superposition import Superposition


def pyramid(network: Superposition, maps: Tensor) -> list[Tensor]:
    """Maps [B, C, S, S] of every level's window, from those of the finest."""
    levels, reach = [maps], network.handed_cells
    for (fine, fine_side), (first, side) in zip(map_sides(), map_sides()[1:]):
        before = 2 * first - reach - fine
        after = 2 * (first + side - 1) + reach - (fine + fine_side - 1)
        padded = functional.pad(levels[-1], (-before, after, -before, after))
        levels.append(network.gather(padded))
    return levels


def fields(network: Superposition, maps: Tensor) -> list[Tensor]:
    """Fields [B, 3, SIDE, SIDE] of all windows, the half-cells' first."""
    reach, between = network.near_cells, interpolation(network)
    result: list[Tensor] = []
    field: Tensor | None = None
    for (first, side), level in zip(reversed(map_sides()), reversed(pyramid(network, maps))):
        near = network.near(functional.pad(level, (2 * reach,) * 4))
        before = first - reach - FIRST
        after = SIDE - before - (side + 2 * reach)
        near = functional.pad(near, (before, after, before, after))
        field = near if field is None else near + between @ field @ between.T
        result.insert(0, field)
    return [between @ result[0] @ between.T, *result]


def interpolation(network: Superposition) -> Tensor:
    """The matrix [SIDE, SIDE] from the nodes of a window to those of the finer level's."""
    even = torch.arange(SIDE // 2)
    centre = even + FIRST // 2 - FIRST
    matrix = torch.zeros(SIDE, SIDE)
    matrix[2 * even, centre] = 1
    for tap in range(network.taps):
        one = torch.zeros(SIDE, SIDE)
        one[2 * even + 1, centre - tap] = 1
        one[2 * even + 1, centre + 1 + tap] = 1
        matrix = matrix + network.between[tap] * one
    return matrix


def composed(network: Superposition) -> list[np.ndarray]:
    """Interpolation over 0, 1, 2 … LEVELS levels at once: [SIDE, SIDE] each."""
    with torch.no_grad():
        one = interpolation(network).numpy()
    result = [np.eye(SIDE, dtype=np.float32)]
    for _ in range(LEVELS):
        result.append(result[-1] @ one)
    return result
