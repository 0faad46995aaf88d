"""The best near-field weights for given others: linear least squares, solved at once.

The answer is linear in them, so of all weights of the network only some hundred that hand
sources on need a search (variable projection, Golub & Pereyra 1973, doi 10.1137/0710036).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ..engine.deformation.moment_maps import CHANNELS, DEPTH_TERMS, TENSOR
from .deformation_data import COMPARED, FIRST, LEVELS, SIDE, Examples, map_sides
from .deformation_windows import composed, pyramid
from .networks.superposition import COMPONENTS, Superposition, turns

NODES = 40  # of each window, drawn, nearer ones more often
NEARER = 4.0  # cells within which most are drawn
CHUNK = 32  # examples at a time
RIDGE = 1e-7  # of the mean square of a feature


@dataclass(frozen=True)
class Normal:
    """Normal equations gram @ weights = right for F weights: [F, F] and [3, F]."""

    gram: np.ndarray
    right: np.ndarray

    def factor(self) -> np.ndarray:
        """Return the lower triangle [F, F] whose square is the gram matrix, kept regular."""
        mean = np.trace(self.gram) / len(self.gram)
        return np.linalg.cholesky(self.gram + RIDGE * mean * np.eye(len(self.gram)))


def normal_equations(
    network: Superposition, examples: Examples, rng: np.random.Generator
) -> Normal:
    """Gather the equations at nodes drawn from all windows, made alike in all orientations."""
    with torch.no_grad():
        maps = [level.numpy() for level in pyramid(network, examples.maps)]
    between = composed(network)
    size = CHANNELS * (2 * network.near_cells + 1) ** 2
    gram, right = np.zeros((size, size)), np.zeros((COMPONENTS, size))
    for level in range(-1, COMPARED):
        fields = examples.fields[level + 1].numpy().reshape(-1, COMPONENTS, SIDE**2)
        weights = examples.weights[level + 1].numpy().reshape(-1, SIDE**2)
        for start in range(0, len(weights), CHUNK):
            chunk = slice(start, start + CHUNK)
            node, scale = _draw_nodes(weights[chunk], level, rng)
            example = start + np.repeat(np.arange(len(weights[chunk])), NODES)
            features = _features(network, maps, between, level, example, node)
            features *= scale[:, None]
            target = fields[example, :, node] * scale[:, None]
            gram += features.T @ features
            right += target.T @ features
    return _symmetric(network, gram, right)


def solve(equations: Normal) -> np.ndarray:
    """Return the weights [3, F]."""
    lower = equations.factor()
    return np.linalg.solve(lower.T, np.linalg.solve(lower, equations.right.T)).T


def _draw_nodes(
    weights: np.ndarray, level: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Draw NODES nodes an example; return them and what their equations are multiplied by."""
    chance = (weights > 0).astype(float)
    if level <= 0:
        nodes = (FIRST + np.arange(SIDE)) * 2.0**level - NEARER
        square = np.add.outer(nodes**2, nodes**2).ravel()
        chance /= 1 + square / NEARER**2
    chance /= chance.sum(axis=1, keepdims=True)
    node = np.stack([rng.choice(SIDE**2, NODES, p=row) for row in chance])
    row = np.arange(len(node))[:, None]
    scale = weights[row, node] / np.sqrt(chance[row, node] * SIDE**2)
    return node.ravel(), scale.ravel().astype(np.float32)


def _features(
    network: Superposition,
    maps: list[np.ndarray],
    between: list[np.ndarray],
    level: int,
    example: np.ndarray,
    node: np.ndarray,
) -> np.ndarray:
    """Return [n, F]: what each near-field weight is multiplied by at a node of a level."""
    reach = network.near_cells
    size = 2 * reach + 1
    row, column = np.divmod(node, SIDE)
    features = np.zeros((len(node), CHANNELS, size, size), np.float32)
    for other in range(max(level, 0), LEVELS):
        first, side = map_sides()[other]
        shifted = np.zeros((SIDE, size, side), np.float32)
        for shift in range(size):
            source = np.arange(side) + first - FIRST - (shift - reach)
            inside = (source >= 0) & (source < SIDE)
            shifted[:, shift, inside] = between[other - level][:, source[inside]]
        across = maps[other][example] @ shifted[column][:, None].swapaxes(2, 3)
        features += shifted[row][:, None] @ across
    return features.reshape(len(node), -1)


def _symmetric(network: Superposition, gram: np.ndarray, right: np.ndarray) -> Normal:
    """Average over the eight orientations, as if each example had been met in all."""
    size = 2 * network.near_cells + 1
    places, vectors, tensors = turns(size)
    terms = np.arange(DEPTH_TERMS)[:, None]
    both = [np.zeros_like(gram), np.zeros_like(right)]
    for place, vector, tensor in zip(places, vectors, tensors):
        # A turn of the square swaps components of a tensor, or their signs: no sums.
        swapped = np.abs(tensor).argmax(axis=0)
        sign = tensor[swapped, np.arange(len(TENSOR))]
        index = ((swapped[:, None, None] * DEPTH_TERMS + terms) * size**2 + place).ravel()
        sign = np.broadcast_to(sign[:, None, None], (len(TENSOR), DEPTH_TERMS, size**2)).ravel()
        both[0] += gram[np.ix_(index, index)] * np.outer(sign, sign) / 8
        both[1] += vector @ right[:, index] * sign / 8
    return Normal(*both)
