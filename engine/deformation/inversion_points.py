"""A scene as some hundred points: a quadtree, fine where displacement varies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .inversion_scene import Scene
from .patches import Floats

TARGET = 400  # points
LARGEST = 32  # cells a side of the coarsest block
FULL = 0.25  # of a block's cells that must be known
ROUNDS = 24


@dataclass(frozen=True)
class ScenePoints:
    """Means over blocks [N]: where, metres towards the satellite, cells known, side in metres."""

    x: Floats
    y: Floats
    values: Floats
    counts: Floats
    sides: Floats

    def __len__(self) -> int:
        """Return the number of points."""
        return len(self.x)


def quadtree(scene: Scene, target: int = TARGET) -> ScenePoints:
    """Divide a scene where its values vary, into about `target` points.

    A block is divided while the standard deviation of its values exceeds a threshold (Jonsson et
    al. 2002, BSSA 92, 1377-1389), which is chosen so that the number comes out.
    """
    levels = _levels(scene)
    low, high = 0.0, max(float(level[3].max()) for level in levels)
    found = _leaves(levels, high)
    for _ in range(ROUNDS):
        threshold = (low + high) / 2
        leaves = _leaves(levels, threshold)
        if sum(map(np.count_nonzero, leaves)) > target:
            low = threshold
        else:
            high, found = threshold, leaves
    columns = []
    for (count, total_x, total_y, _, total), leaf, size in zip(levels, found, _sizes()):
        n = count[leaf]
        side = np.full(n.shape, size * abs(scene.grid.dx))
        columns.append(np.stack([total_x[leaf] / n, total_y[leaf] / n, total[leaf] / n, n, side]))
    x, y, values, counts, sides = np.concatenate(columns, axis=1)
    return ScenePoints(x, y, values, counts, sides)


def _sizes() -> list[int]:
    return [LARGEST >> level for level in range(LARGEST.bit_length())]


def _levels(scene: Scene) -> list[tuple[np.ndarray, ...]]:
    """Per block size, coarse to fine: count, sums of x and y, deviation, and sum of the values."""
    rows, columns = scene.values.shape
    pad = ((0, -rows % LARGEST), (0, -columns % LARGEST))
    known = np.pad(scene.valid, pad).astype(float)
    values = np.pad(np.nan_to_num(scene.values), pad)
    x, y = (np.pad(part.reshape(rows, columns), pad) for part in scene.grid.centres())
    levels: list[tuple[np.ndarray, ...]] = []
    for size in _sizes():
        count, total, squares, total_x, total_y = (
            _sums(field, size) for field in (known, values, values**2, x * known, y * known)
        )
        n = np.maximum(count, 1)
        deviation = np.sqrt(np.maximum(squares / n - (total / n) ** 2, 0))
        levels.append((count, total_x, total_y, deviation, total))
    return levels


def _leaves(levels: list[tuple[np.ndarray, ...]], threshold: float) -> list[np.ndarray]:
    """Which blocks of each level become points: bool as the levels."""
    found = []
    whole = np.ones_like(levels[0][0], bool)
    for (count, _, _, deviation, _), size in zip(levels, _sizes()):
        divided = whole & (deviation > threshold) & (size > 1)
        found.append(whole & ~divided & (count >= max(1, FULL * size**2)))
        whole = divided.repeat(2, 0).repeat(2, 1)
    return found


def _sums(field: Floats, size: int) -> Floats:
    rows, columns = field.shape
    return field.reshape(rows // size, size, columns // size, size).sum(axis=(1, 3))
