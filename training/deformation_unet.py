"""The U-Net that the deformation network is compared with: same time, same solver, raw learning.

It sees the potency of each scenario at the grid's own resolution, spread over one map an octave
of depth and component of the tensor, and is trained on whole scenarios.
"""

from __future__ import annotations

import time

import numpy as np
import torch
from torch.nn import functional

from ..engine.deformation.exact import GridSpec, exact_grid
from ..engine.deformation.moment_maps import (
    SHALLOWEST,
    TENSOR,
    Points,
    points_of,
    spline_weights,
)
from ..engine.deformation.patches import Patches, PressureSources
from ..engine.progress import Progress
from .deformation_scenarios import CELL, STRATA, Scenario, draw
from .networks.plain_unet import PlainUNet
from .run_files import stop_if_wanted

OCTAVES = 6
CHANNELS = OCTAVES * len(TENSOR)
SIDE = 128
BATCH = 4
RATE = 1e-3
POOL = 200  # scenarios that it learns from, each in all eight orientations and any strength


def train_unet(seed: int, seconds: float, progress: Progress) -> PlainUNet:
    """Train for so many seconds of a core, the making of the scenarios included."""
    start = time.process_time()
    torch.manual_seed(seed)
    rng = np.random.default_rng([seed, 1])
    pool = [_drawn(rng) for _ in range(POOL)]
    maps, fields = (torch.stack(parts) for parts in zip(*pool))
    network = PlainUNet(CHANNELS)
    optimiser = torch.optim.Adam(network.parameters(), RATE)
    spent = share = 0.0
    while share < 1:
        stop_if_wanted(progress)
        spent = time.process_time() - start
        share = spent / seconds
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 + np.cos(np.pi * min(share, 1))) / 2
        which = torch.tensor(rng.integers(0, POOL, BATCH))
        loss = functional.mse_loss(network(maps[which]), fields[which])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        progress.report(int(min(spent, seconds)), int(seconds))
    return network.eval()


def predict(network: PlainUNet, scenario: Scenario) -> np.ndarray:
    """Displacement [3, rows, columns] of a scenario, scaled as the training was."""
    maps, strength = unet_maps(scenario.patches, scenario.pressure, scenario.grid)
    with torch.no_grad():
        scaled = torch.tensor(maps, dtype=torch.float32)[None]
        field = network(scaled)[0].numpy() * strength
    return field[:, ::-1]


def unet_maps(
    patches: Patches, pressure: PressureSources, grid: GridSpec
) -> tuple[np.ndarray, float]:
    """Potency [6 OCTAVES, rows, columns] by octave of depth, and about the peak displacement.

    It is divided by that, and by the octave's depth squared, as the displacement is by nature:
    so all are numbers near 1. Rows run north.
    """
    deep = patches[patches.top > 0.01 * CELL]
    shallow = patches[patches.top <= 0.01 * CELL]
    lowered = Patches(**{**vars(shallow), "depth": shallow.depth + 0.1 * CELL})
    points = points_of(Patches.concat([deep, lowered]), pressure)
    column = (points.x - grid.x0) / CELL
    row = (points.y - (grid.y0 - (grid.rows - 1) * CELL)) / CELL
    octave = np.floor(np.log2(np.maximum(points.depth / CELL / SHALLOWEST, 1)))
    octave = np.minimum(octave, OCTAVES - 1).astype(int)
    maps = np.zeros((OCTAVES, grid.rows, grid.columns, len(TENSOR)))
    whole_row, whole_column = np.floor(row).astype(int), np.floor(column).astype(int)
    north, east = spline_weights(row - whole_row), spline_weights(column - whole_column)
    for i in range(4):
        for j in range(4):
            r, c = whole_row + i - 1, whole_column + j - 1
            inside = (r >= 0) & (r < grid.rows) & (c >= 0) & (c < grid.columns)
            weight = (north[:, i] * east[:, j])[inside, None]
            place = (octave[inside], r[inside], c[inside])
            np.add.at(maps, place, points.potency[inside] * weight)
    strength = _strength(points)
    maps /= strength * CELL**2 * 4.0 ** np.arange(OCTAVES)[:, None, None, None]
    return maps.transpose(0, 3, 1, 2).reshape(-1, grid.rows, grid.columns), strength


def _strength(points: Points) -> float:
    """About the peak displacement, m: as if all sources moved the surface the same way."""
    some = slice(None, None, max(len(points.x) // 100, 1))
    distance = np.hypot(
        np.subtract.outer(points.x[some], points.x), np.subtract.outer(points.y[some], points.y)
    )
    size = np.sqrt((points.potency**2).sum(axis=1))
    moved = size / (2 * np.pi * (distance**2 + points.depth**2))
    return max(float(moved.sum(axis=1).max()), 1e-30)


def _drawn(rng: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    stratum = STRATA[rng.integers(len(STRATA))]
    (scenario,) = draw(stratum, SIDE, 1, rng)
    maps, strength = unet_maps(scenario.patches, scenario.pressure, scenario.grid)
    field = exact_grid(scenario.patches, scenario.pressure, scenario.grid, threads=1)
    field = np.nan_to_num(np.asarray(field))[:, ::-1]
    field = np.ascontiguousarray(field / strength, np.float32)
    return torch.tensor(maps, dtype=torch.float32), torch.tensor(field)
