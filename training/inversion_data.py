"""Examples for the inversion network: many sources, and endless scenes of each of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..engine.deformation.inversion_scene import NETWORK_CELLS
from ..engine.deformation.scenes import (
    FAULT,
    POINT,
    displacement,
    draw_delays,
    draw_fault,
    draw_known,
    draw_look,
    draw_point,
    draw_ramp,
    square_grid,
)
from ..engine.progress import NullProgress, Progress
from .run_files import stop_if_wanted

SIDE = 40e3  # m; displacements per slip do not depend on it
SIGNAL_TO_NOISE = 1.5, 60.0
DELAYS, MASKS = 0.15, 0.08  # of the sources: so many of them are drawn


@dataclass(frozen=True)
class Bank:
    """Displacements of B sources [B, 3, S, S], the parameters of each, and what else it takes.

    The parameters of a point are x, y, depth, volume / depth**2 in m; those of a fault are x, y,
    depth, length, width, strike, dip, rake, slip; lengths in sides, angles in radians.
    """

    kind: str
    moved: np.ndarray
    sources: np.ndarray
    delays: np.ndarray
    ramps: np.ndarray
    known: np.ndarray
    looks: np.ndarray


@dataclass(frozen=True)
class Batch:
    """Scenes [N, 2, S, S], looks [N, 3] and the truth [N, D] in the network's values."""

    scenes: Tensor
    looks: Tensor
    truth: Tensor


def draw_bank(
    kind: str, count: int, rng: np.random.Generator, progress: Progress | None = None
) -> Bank:
    """Draw the sources and what lies over them."""
    progress = progress or NullProgress()
    cells, grid = NETWORK_CELLS, square_grid(NETWORK_CELLS, SIDE)
    moved = np.empty((count, 3, cells, cells), np.float16)
    rows = []
    for i in range(count):
        if i % 256 == 0:
            stop_if_wanted(progress)
        source = draw_point(rng, SIDE) if kind == POINT else draw_fault(rng, SIDE)
        field = displacement(source, grid)
        peak = np.abs(field).max()
        moved[i] = field / peak
        rows.append(_row(source.scaled(1 / peak), kind))
    some = max(64, int(count * DELAYS))
    return Bank(
        kind,
        moved,
        np.array(rows, np.float64),
        np.stack([draw_delays(rng, cells) for _ in range(some)]).astype(np.float32),
        np.stack([draw_ramp(rng, cells) for _ in range(64)]).astype(np.float32),
        np.stack([draw_known(rng, cells) for _ in range(max(64, int(count * MASKS)))]),
        np.array([draw_look(rng) for _ in range(count)], np.float32),
    )


def _row(source, kind: str) -> list[float]:
    if kind == POINT:
        depth = source.depth[0]
        placed = source.x[0] / SIDE, source.y[0] / SIDE, depth / SIDE
        return [*placed, source.volume[0] / depth**2]
    rake = np.arctan2(source.dip_slip[0], source.strike_slip[0])
    lengths = [getattr(source, name)[0] / SIDE for name in ("x", "y", "depth", "length", "width")]
    return [*lengths, *np.radians([source.strike[0], source.dip[0]]), rake, source.slip[0]]


def draw_batch(bank: Bank, which: np.ndarray, rng: np.random.Generator) -> Batch:
    """Make a scene of each of the sources `which`: turned, mirrored, seen, masked and noisy."""
    count = len(which)
    moved, sources = bank.moved[which].astype(np.float32), bank.sources[which].copy()
    turn, mirror = rng.integers(4), rng.random() < 0.5
    if mirror:
        moved = moved[..., ::-1] * np.array([-1, 1, 1], np.float32)[:, None, None]
        sources[:, 0] *= -1
        if bank.kind == FAULT:
            sources[:, 5], sources[:, 7] = np.pi - sources[:, 5], np.pi - sources[:, 7]
    for _ in range(turn):
        moved = np.rot90(moved, axes=(2, 3))
        moved = np.stack([-moved[:, 1], moved[:, 0], moved[:, 2]], axis=1)
        sources[:, 0], sources[:, 1] = -sources[:, 1], sources[:, 0].copy()
        if bank.kind == FAULT:
            sources[:, 5] -= np.pi / 2
    looks = bank.looks[rng.integers(len(bank.looks), size=count)]
    seen = np.einsum("nc,nchw->nhw", looks, moved)
    low, high = np.log(SIGNAL_TO_NOISE)
    ratio = np.exp(rng.uniform(low, high, count)).astype(np.float32)
    noise = np.abs(seen).max(axis=(1, 2)) / ratio
    delays = _turned(bank.delays[rng.integers(len(bank.delays), size=count)], rng)
    ramps = _turned(bank.ramps[rng.integers(len(bank.ramps), size=count)], rng)
    known = _turned(bank.known[rng.integers(len(bank.known), size=count)], rng)
    values = seen + noise[:, None, None] * (delays + ramps)
    flat = _level(values, known.astype(np.float32))
    scenes = np.stack([flat, known.astype(np.float32)], axis=1)
    truth = point_values(sources) if bank.kind == POINT else fault_values(sources)
    return Batch(*(torch.tensor(a, dtype=torch.float32) for a in (scenes, looks, truth)))


def point_values(sources: np.ndarray) -> np.ndarray:
    """Return x, y, ln depth, volume / depth**2: [N, 4]."""
    return np.column_stack([sources[:, :2], np.log(sources[:, 2]), sources[:, 3]])


def fault_values(sources: np.ndarray) -> np.ndarray:
    """Return x, y, ln depth, ln length, ln width, sine and cosine of the strike, dip, those of
    the rake, ln (slip * length * width): [N, 11]."""
    x, y, depth, length, width, strike, dip, rake, slip = sources.T
    logs = np.log([depth, length, width])
    turned = [f(angle) for angle in (strike, rake) for f in (np.sin, np.cos)]
    potency = np.log(slip * length * width)
    return np.column_stack([x, y, *logs, *turned[:2], dip, *turned[2:], potency])


def _turned(fields: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    fields = np.rot90(fields, rng.integers(4), axes=(1, 2))
    return fields[..., ::-1] if rng.random() < 0.5 else fields


def _level(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Values [N, S, S] less each one's best plane through what is known; 0 elsewhere."""
    side = values.shape[1]
    row, column = (np.mgrid[:side, :side] / side - 0.5).reshape(2, -1)
    basis = np.stack([np.ones_like(row), row, column])
    weights, flat = known.reshape(len(known), -1), values.reshape(len(values), -1)
    normal = np.einsum("ap,np,bp->nab", basis, weights, basis, optimize=True)
    right = np.einsum("ap,np->na", basis, weights * flat, optimize=True)
    plane = np.linalg.solve(normal, right[..., None])[..., 0] @ basis
    return ((flat - plane) * weights).reshape(values.shape)
