"""Sources of deformation as what the surrogate network reads: maps of their potency tensors.

A patch becomes point sources, denser where it is shallower, and every point is spread over the
nodes of the one level of a pyramid of grids whose spacing fits its depth. Level l has spacing
2**l times the finest, and holds depths of SHALLOWEST to 2 SHALLOWEST of its own cells; so that
the same weights serve all levels: the field of a point at depth d is d**-2 g(x / d).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .patches import Floats, Patches, PressureSources

Indices = NDArray[np.intp]

SHALLOWEST = 2.0  # cells of its level: the least depth that a level resolves
TENSOR = ("xx", "yy", "zz", "xy", "xz", "yz")  # axes east, north, up
PAIRS = ((0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2))  # the same as indices
DEPTH_TERMS = 4
CHANNELS = len(TENSOR) * DEPTH_TERMS
# Points per depth along a side: Gauss nodes then lie at most pi / 4 depths apart.
DENSITY = 2.0
LONGEST_RULE = 32  # nodes
# Tensile cracks along three axes stretch a medium as a cavity that grows by 1 / 0.6 as much
# (Poisson's ratio 0.25): (3 lambda + 2 mu) p = (lambda + 2 mu) volume.
CAVITY = 0.6


@dataclass(frozen=True)
class Points:
    """Point sources [n]: place in metres, depth positive down, potency tensor [n, 6] in m3."""

    x: Floats
    y: Floats
    depth: Floats
    potency: Floats


def potency_tensors(patches: Patches) -> Floats:
    """Return the potency tensor per area [n, 6] in metres: the symmetric part of slip x normal."""
    strike, dip = np.radians(patches.strike), np.radians(patches.dip)
    along, down = _axes(strike, dip)
    normal = np.cross(along, down) * -1
    slip = (
        patches.strike_slip[:, None] * along
        - patches.dip_slip[:, None] * down
        + patches.opening[:, None] * normal
    )
    return np.stack(
        [(slip[:, i] * normal[:, j] + slip[:, j] * normal[:, i]) / 2 for i, j in PAIRS], axis=1
    )


def points_of(patches: Patches, pressure: PressureSources | None = None) -> Points:
    """Return point sources that stand for patches, all below the surface, and pressure sources.

    Down the dip nodes are Gaussian in the logarithm of depth, along the strike in length, both
    with DENSITY nodes a depth.
    """
    parts = [_points_of_patches(patches)] if len(patches) else []
    if pressure is not None and len(pressure):
        isotropic = np.array([1.0, 1.0, 1.0, 0.0, 0.0, 0.0])
        potency = CAVITY * pressure.volume[:, None] * isotropic
        parts.append(Points(pressure.x, pressure.y, pressure.depth, potency))
    if not parts:
        return Points(np.zeros(0), np.zeros(0), np.zeros(0), np.zeros((0, len(TENSOR))))
    return Points(*(np.concatenate(column) for column in zip(*(vars(p).values() for p in parts))))


def depth_terms(depth: Floats) -> Floats:
    """Return the weights [n, DEPTH_TERMS] of depths in cells, 0 to 2 SHALLOWEST.

    Chebyshev polynomials of a variable that falls with 1 / (depth + SHALLOWEST): in it the field,
    which has its pole at depth 0, is nearly a polynomial. Depths below SHALLOWEST, which only the
    far field can tell apart, are represented too.
    """
    t = 3 * SHALLOWEST / (depth + SHALLOWEST) - 2  # from 1 to -1
    return np.polynomial.chebyshev.chebvander(t, DEPTH_TERMS - 1)


def spline_weights(offset: Floats) -> Floats:
    """Return the weights [..., 4] of nodes -1, 0, 1, 2 for a point at 0 <= offset < 1 between
    nodes 0 and 1: the cubic B-spline."""
    t = offset
    return (
        np.stack(
            [(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3], axis=-1
        )
        / 6
    )


def _axes(strike: Floats, dip: Floats) -> tuple[Floats, Floats]:
    """Return unit vectors [n, 3] along the strike and down the dip."""
    along = np.stack([np.sin(strike), np.cos(strike), 0 * strike], axis=1)
    down = np.stack(
        [np.cos(dip) * np.cos(strike), -np.cos(dip) * np.sin(strike), -np.sin(dip)], axis=1
    )
    return along, down


def _points_of_patches(patches: Patches) -> Points:
    strike, dip = np.radians(patches.strike), np.radians(patches.dip)
    along, down = _axes(strike, dip)
    centre = np.stack([patches.x, patches.y, -patches.depth], axis=1)
    tensors = potency_tensors(patches)
    owner, dipwards, dip_weight = _nodes_down_dip(patches, np.sin(dip))
    depth = patches.depth[owner] + dipwards * np.sin(dip)[owner]
    count = 1 + np.ceil(DENSITY * patches.length[owner] / depth).astype(int)
    row, strikewards, strike_weight = _gauss(count)
    owner = owner[row]
    length = patches.length[owner]
    place = (
        centre[owner]
        + (strikewards * length / 2)[:, None] * along[owner]
        + dipwards[row][:, None] * down[owner]
    )
    area = dip_weight[row] * strike_weight * length / 2
    return Points(place[:, 0], place[:, 1], -place[:, 2], tensors[owner] * area[:, None])


def _nodes_down_dip(patches: Patches, sine: Floats) -> tuple[Indices, Floats, Floats]:
    """Return owner, distance from the centre down the dip, and weight (both m) of nodes."""
    top = patches.top
    slope = np.maximum(sine, 1e-9)
    depths = np.log1p(patches.width * slope / top) / slope  # the width, each step in depths
    owner, node, weight = _gauss(1 + np.ceil(DENSITY * depths).astype(int))
    slope, top, depths = slope[owner], top[owner], depths[owner]
    travelled = (node + 1) / 2 * depths
    dipwards = top * np.expm1(travelled * slope) / slope
    step = top * np.exp(travelled * slope) * depths / 2
    return owner, dipwards - patches.width[owner] / 2, weight * step


def _gauss(count: Indices) -> tuple[Indices, Floats, Floats]:
    """Return owner, nodes in -1 … 1 and weights of rules of at least `count` [n] nodes."""
    rules = [_rule(int(number)) for number in count]
    owner = np.repeat(np.arange(len(count)), [len(nodes) for nodes, _ in rules])
    nodes, weights = (np.concatenate(parts) for parts in zip(*rules))
    return owner, nodes, weights


@lru_cache(maxsize=1024)
def _rule(number: int) -> tuple[Floats, Floats]:
    """Return nodes and weights of a Gauss-Legendre rule, of panels where it would be long."""
    panels = -(-number // LONGEST_RULE)
    nodes, weights = np.polynomial.legendre.leggauss(-(-number // panels))
    centres = (2 * np.arange(panels) + 1) / panels - 1
    return (centres[:, None] + nodes / panels).ravel(), np.tile(weights / panels, panels)
