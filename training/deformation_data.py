"""Examples for the deformation network: small dislocations and the exact field around each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..engine.deformation import okada
from ..engine.deformation.moment_maps import (
    CHANNELS,
    SHALLOWEST,
    depth_terms,
    points_of,
    potency_tensors,
    spline_weights,
)
from ..engine.deformation.patches import Patches

LEVELS = 9  # so many that no field that is compared reaches beyond them
COMPARED = 4  # levels whose field is compared, beside the half-cells
FIRST, SIDE = -24, 56  # nodes of the window in which a level's field is compared
PLACES = 8  # cells of the finest level over which sources lie, to meet all parities
SHALLOW = 0.25  # of the examples are too shallow for their level: only the far field is theirs
FAR = 12.0  # cells from which those count
USUAL = 0.2  # of displacement x distance**2 / potency
BEYOND = 4.0  # cells from which a coarser level alone makes the field
SHALLOW_WEIGHT = 0.1  # of their errors, which are shares of the peak that far away
PEAK = 2.0  # more weight at the peak than far away, where it is about 1
SMALL = 0.3  # a dislocation's side, in depths


@dataclass(frozen=True)
class Examples:
    """B sources: maps [B, C, S, S] of the finest level, whose first node is -7, and per level the
    exact field [B, 3, SIDE, SIDE] and the weight of an error there [B, 1, SIDE, SIDE]. The first
    of these is of the half-cells in between."""

    maps: Tensor
    fields: tuple[Tensor, ...]
    weights: tuple[Tensor, ...]


def map_sides() -> list[tuple[int, int]]:
    """First node and number of nodes of each level's map window: room for what it is handed."""
    return [(-7, (PLACES >> level) + 16 if level < 3 else 17) for level in range(LEVELS)]


def examples(count: int, rng: np.random.Generator) -> Examples:
    """Draw dislocations of any orientation and kind, of depths that one level holds."""
    depth = SHALLOWEST * 2 ** rng.uniform(-0.05, 1.05, count)
    shallow = rng.random(count) < SHALLOW
    depth = np.where(shallow, SHALLOWEST * rng.uniform(0.02, 1, count), depth)
    side = SMALL * depth
    x, y = rng.uniform(0, PLACES, (2, count))
    patches = Patches(
        x,
        y,
        depth,
        rng.uniform(0, 360, count),
        np.degrees(np.arccos(rng.uniform(0, 1, count))),
        side,
        side,
        *(rng.standard_normal((3, count)) / side**2 * depth**2),  # of any size, to begin with
    )
    return _examples(patches, shallow)


def _examples(patches: Patches, shallow: np.ndarray) -> Examples:
    maps = np.stack([_map(patches[[i]]) for i in range(len(patches))])
    fields, weights = [], []
    for level in range(-1, COMPARED):
        found = [_truth(patches[[i]], level, bool(shallow[i])) for i in range(len(patches))]
        field, weight = (np.stack(parts) for parts in zip(*found))
        fields.append(field)
        weights.append(weight)
    # Every example counts alike, however strong: by its peak where it is compared.
    peak = np.abs(fields[1] * (weights[1] > 0)).max(axis=(1, 2, 3), keepdims=True)
    size = np.sqrt((potency_tensors(patches) ** 2).sum(axis=1)) * patches.length * patches.width
    usual = np.where(shallow, USUAL * size / FAR**2, 0)  # of a depth that hardly moves the surface
    peak = np.maximum(peak, usual[:, None, None, None])
    as_tensor = [torch.tensor(f / peak, dtype=torch.float32) for f in fields]
    return Examples(
        torch.tensor(maps / peak, dtype=torch.float32),
        tuple(as_tensor),
        tuple(torch.tensor(w, dtype=torch.float32) for w in weights),
    )


def _map(patch: Patches) -> np.ndarray:
    points = points_of(patch)
    first, side = map_sides()[0]
    result = np.zeros((CHANNELS, side, side))
    column, row = np.floor(points.x).astype(int), np.floor(points.y).astype(int)
    across, along = spline_weights(points.x - column), spline_weights(points.y - row)
    channels = points.potency[:, :, None] * depth_terms(points.depth)[:, None, :]
    for i in range(len(points.x)):
        r, c = row[i] - 1 - first, column[i] - 1 - first
        spread = along[i][:, None] * across[i]
        result[:, r : r + 4, c : c + 4] += channels[i].reshape(CHANNELS, 1, 1) * spread
    return result


def _truth(patch: Patches, level: int, shallow: bool) -> tuple[np.ndarray, np.ndarray]:
    nodes = 2.0**level * (FIRST + np.arange(SIDE))
    x, y = (a.ravel() for a in np.meshgrid(nodes, nodes))
    field = okada.displacement(patch, x, y).reshape(3, SIDE, SIDE)
    distance = np.hypot(x - patch.x, y - patch.y).reshape(SIDE, SIDE)
    nearest = BEYOND * 2.0**level if level > 0 else 0.0
    if shallow:
        nearest = max(nearest, FAR)
    scale = max(float(patch.depth[0]), SHALLOWEST)
    # An error counts most at the peak; far away, where those of many sources add up, in relation
    # to what is left of the field.
    ratio = (distance / scale) ** 2
    weight = ((1 + ratio) ** 0.4 + PEAK / (1 + ratio) ** 2) * np.float64(distance >= nearest)
    if shallow:
        weight = SHALLOW_WEIGHT * weight
    if level == -1:  # the window of half-cells is filled by interpolation as far as this
        weight = weight * (np.maximum(np.abs(x), np.abs(y)).reshape(SIDE, SIDE) < 11)
    return field, weight[None]
