"""How the inside of an elastic half-space moves when rectangles in it slip or open.

Okada, Y. (1992). Internal deformation due to shear and tensile faults in a half-space. Bulletin
of the Seismological Society of America 82, 1018-1040. The patch itself in an endless medium
(part A), its image (A and B), and what grows with depth (C).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .okada import BLOCK, Plane, combined, medium, planes, turned_up
from .okada_part_c import PART_C, DeepCorners
from .okada_parts import PART_A, PART_B
from .okada_terms import Corners
from .patches import Floats, Patches


def at_depth(
    patches: Patches, x: ArrayLike, y: ArrayLike, depth: ArrayLike, poisson: float = 0.25
) -> tuple[Floats, Floats]:
    """Return displacements [3, N] and gradients d u_i / d x_j [3, 3, N] within the ground.

    Axes are east, north and up; `depth` in metres, positive down, one for all points or [N].
    Both are NaN on the edges of a patch; on its plane the displacement is the mean of its sides.

    Raises:
        ValueError: a depth is negative.
    """
    east, north = (np.asarray(values, np.float64).ravel() for values in (x, y))
    height = -np.broadcast_to(np.asarray(depth, np.float64).ravel(), east.shape)
    if (height > 0).any():
        raise ValueError("depths are positive down; a point above the surface has no stress")
    result = np.zeros((12, east.size))
    alpha = medium(poisson)
    with np.errstate(divide="ignore", invalid="ignore"):
        for start in range(0, east.size, BLOCK):
            block = slice(start, start + BLOCK)
            for plane in planes(patches):
                result[:, block] += _of_plane(
                    plane, east[block] - plane.x, north[block] - plane.y, height[block], alpha
                )
    return result[:3], result[3:].reshape(3, 3, -1).swapaxes(0, 1)


def _of_plane(plane: Plane, east: Floats, north: Floats, z: Floats, alpha: float) -> Floats:
    """Return u and its derivatives by east, north and up, three components each: [12, n]."""
    a, b = plane.axes
    x, y = a * east + b * north, a * north - b * east
    real, image = _corners(plane, x, y, plane.depth + z), _corners(plane, x, y, plane.depth - z)
    deep = DeepCorners(image, z)
    direct = combined(PART_A, plane, real, alpha, 12)
    mirrored = [
        one + other
        for one, other in zip(
            combined(PART_A, plane, image, alpha, 12), combined(PART_B, plane, image, alpha, 12)
        )
    ]
    grown = combined(PART_C, plane, deep, alpha, 12)
    # The image lies above the ground: what the patch's own part has by z changes its sign.
    vectors = []
    for i in range(0, 12, 3):
        sign = 1.0 if i == 9 else -1.0
        vectors.append(
            sign * turned_up(direct[i : i + 3], plane)
            + turned_up(mirrored[i : i + 3], plane)
            + z * _turned_down(grown[i : i + 3], plane)
        )
    vectors[3] += _turned_down(grown[:3], plane)
    moved, by_x, by_y, by_z = vectors
    found = np.concatenate([moved, a * by_x - b * by_y, b * by_x + a * by_y, by_z])
    found[:, real.on_edge()] = np.nan
    return found


def _corners(plane: Plane, x: Floats, y: Floats, d: Floats) -> Corners:
    sine, cosine = plane.dip_direction
    p, q = y * cosine + d * sine, y * sine - d * cosine
    return Corners(x, p, q, plane.length, plane.width, sine, cosine)


def _turned_down(rows: list[Floats], plane: Plane) -> Floats:
    """Turn a vector of part C, whose third component counts the other way."""
    turned = turned_up(rows, plane)
    turned[2] *= -1
    return turned
