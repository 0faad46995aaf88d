"""A network without activation or bias: what it answers to two sources is the sum of its answers.

It is a pyramid: every level reads maps of the sources that its grid resolves, adds their near
field by a convolution, and hands them on to the next, coarser level for the far field, which
comes back interpolated. Elasticity knows no scale, so all levels share their weights; and it
knows no direction, so the weights turn and mirror with the axes.
"""

from __future__ import annotations

import itertools

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ...engine.deformation.moment_maps import (
    CHANNELS,
    DEPTH_TERMS,
    PAIRS,
    SHALLOWEST,
    TENSOR,
    depth_terms,
)
from ...engine.deformation.surrogate_network import COMPONENTS, HANDED, NEAR, TAPS

ORDERS = 2  # of small depths that the levels hand on exactly


class Superposition(nn.Module):
    """The weights that all levels share, and the three things that a level does with them."""

    small: Tensor
    halved: Tensor
    inverse: Tensor
    spline: Tensor
    places: Tensor
    vectors: Tensor
    tensors: Tensor

    def __init__(self, near: int = NEAR, handed: int = HANDED, taps: int = TAPS) -> None:
        super().__init__()
        self.near_cells, self.handed_cells, self.taps = near, handed, taps
        size = 2 * near + 1
        self.near_raw = nn.Parameter(torch.zeros(COMPONENTS, CHANNELS, size, size))
        self.handed_raw = nn.Parameter(_start_handed(handed))
        self.between = nn.Parameter(_start_between(taps))
        places, vectors, tensors = turns(size)
        small, halved = _small_depths()
        self.register_buffer("small", torch.tensor(small), persistent=False)
        self.register_buffer("halved", torch.tensor(halved), persistent=False)
        self.register_buffer("inverse", torch.linalg.pinv(self.small), persistent=False)
        self.register_buffer("spline", torch.tensor(_two_scales(handed)), persistent=False)
        self.register_buffer("places", torch.tensor(places), persistent=False)
        self.register_buffer("vectors", torch.tensor(vectors), persistent=False)
        self.register_buffer("tensors", torch.tensor(tensors), persistent=False)

    def near_weights(self) -> Tensor:
        """Weights [3, CHANNELS, K, K] of the near field, alike in all eight orientations."""
        size = self.near_raw.shape[-1]
        raw = self.near_raw.flatten(2)[:, :, self.places].permute(2, 0, 1, 3)
        raw = raw.reshape(8, COMPONENTS, len(TENSOR), DEPTH_TERMS, size * size)
        turned = torch.einsum("gij,gjcdp,gck->ikdp", self.vectors, raw, self.tensors) / 8
        return turned.reshape(self.near_raw.shape)

    def handed_weights(self) -> Tensor:
        """Weights [DEPTH_TERMS, DEPTH_TERMS, K, K] from finer to coarser, the same for every
        component of a tensor and in all orientations.

        Their sums halve small depths in cells exactly, to the first order; otherwise an error
        would grow from level to level, and the far field with it.
        """
        mirrored = (self.handed_raw + self.handed_raw.flip(-1)) / 2
        mirrored = (mirrored + mirrored.flip(-2)) / 2
        weights = (mirrored + mirrored.transpose(-1, -2)) / 2
        missing = self.halved - weights.sum(dim=(2, 3)) @ self.small
        return weights + (missing @ self.inverse)[:, :, None, None] * self.spline

    def near(self, maps: Tensor) -> Tensor:
        """Near field [N, 3, H - 2 near, W - 2 near] of maps [N, CHANNELS, H, W]."""
        height, width = (side - 2 * self.near_cells for side in maps.shape[2:])
        padded = functional.pad(maps, (0, width % 2, 0, height % 2))
        phases = functional.conv2d(padded, in_steps(self.near_weights(), 2), stride=2)
        return functional.pixel_shuffle(phases, 2)[:, :, :height, :width]

    def gather(self, maps: Tensor) -> Tensor:
        """Maps of the coarser level [N, CHANNELS, h, w] where finer ones [N, CHANNELS, H, W]
        surround its nodes by `handed_cells`; its node I is the finer 2 I."""
        batch, _, height, width = maps.shape
        split = maps.reshape(batch * len(TENSOR), DEPTH_TERMS, height, width)
        handed = functional.conv2d(split, self.handed_weights(), stride=2)
        return handed.reshape(batch, CHANNELS, *handed.shape[2:])


def in_steps(weights: Tensor, step: int) -> Tensor:
    """The same convolution in strides of `step` nodes: all outputs of a stride are channels.

    [O, C, K, K] becomes [O step**2, C, K + step - 1, K + step - 1], for a pixel shuffle after it.
    Few output channels waste most of a processor's width.
    """
    offsets = itertools.product(range(step), repeat=2)
    moved = [
        functional.pad(weights, (column, step - 1 - column, row, step - 1 - row))
        for row, column in offsets
    ]
    return torch.stack(moved, dim=1).flatten(0, 1)


def turns(size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The eight turns and mirrorings of the square: places [8, size**2], vectors [8, 3, 3] and
    tensors [8, 6, 6], so that weights turned by g are vectors[g] @ raw[places[g]] @ tensors[g]."""
    reach = size // 2
    offsets = np.array(list(itertools.product(range(-reach, reach + 1), repeat=2)))  # row, column
    places, vectors, tensors = [], [], []
    for swap, east, north in itertools.product((False, True), (1, -1), (1, -1)):
        turn = np.diag([east, north, 1])
        if swap:
            turn = turn[:, [1, 0, 2]]
        moved = offsets[:, ::-1] @ turn[:2, :2]  # the inverse turn of (east, north)
        places.append((moved[:, 1] + reach) * size + moved[:, 0] + reach)
        vectors.append(turn)
        tensors.append(_tensor_turn(turn.T))
    return np.array(places), np.array(vectors, np.float32), np.array(tensors, np.float32)


def _tensor_turn(turn: np.ndarray) -> np.ndarray:
    """The matrix [6, 6] that turns the components of a symmetric tensor."""
    columns = []
    for i, j in PAIRS:
        basis = np.zeros((3, 3))
        basis[i, j] = basis[j, i] = 1
        turned = turn @ basis @ turn.T
        columns.append([turned[a, b] for a, b in PAIRS])
    return np.array(columns).T


def _start_handed(cells: int) -> Tensor:
    """The two-scale relation of cubic splines, times that of the depth's terms."""
    depth = np.linspace(0, 2 * SHALLOWEST, 50)
    halved = np.linalg.lstsq(depth_terms(depth), depth_terms(depth / 2), rcond=None)[0].T
    return torch.tensor(halved[:, :, None, None] * _two_scales(cells), dtype=torch.float32)


def _two_scales(cells: int) -> np.ndarray:
    """How a node's spline is made of finer ones, [2 cells + 1] squared, of sum 1."""
    binomial = np.zeros(2 * cells + 1, np.float32)
    binomial[cells - 2 : cells + 3] = np.array([1, 4, 6, 4, 1]) / 16
    return np.outer(binomial, binomial)


def _small_depths() -> tuple[np.ndarray, np.ndarray]:
    """Derivatives by depth, of order 0 and 1, of the terms at the surface, [terms, order]; and
    those of the terms of half a depth."""
    orders = np.arange(ORDERS)
    depth = np.linspace(0, 0.2, 20)
    terms = depth_terms(depth)
    small = np.stack([np.polyfit(depth, column, 6)[::-1][:ORDERS] for column in terms.T])
    return small.astype(np.float32), (small * 0.5**orders).astype(np.float32)


def _start_between(taps: int) -> Tensor:
    """Lagrange's weights half-way between nodes, from the nearest outwards."""
    nodes = np.arange(-taps, taps) + 0.5
    weights = [
        np.prod([other / (other - node) for other in nodes if other != node]) for node in nodes
    ]
    return torch.tensor(weights[taps:], dtype=torch.float32)
