"""A small sphere under pressure in an elastic half-space.

Mogi, K. (1958). Relations between the eruptions of various volcanoes and the deformations of the
ground surfaces around them. Bulletin of the Earthquake Research Institute 36, 99-134.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .patches import Floats, PressureSources


def displacement(
    sources: PressureSources, x: ArrayLike, y: ArrayLike, poisson: float = 0.25
) -> Floats:
    """Return east, north and up in metres at points [N] of the free surface: [3, N].

    u = (1 - poisson) / pi * volume * (east, north, depth) / distance**3
    """
    return displacement_and_gradients(sources, x, y, poisson)[0]


def displacement_and_gradients(
    sources: PressureSources, x: ArrayLike, y: ArrayLike, poisson: float = 0.25
) -> tuple[Floats, Floats]:
    """Return displacements [3, N] and gradients d u_i / d x_j [3, 3, N] at the free surface.

    Axes are east, north, up. The gradients by z follow from the surface being free of stress.
    """
    x, y = np.asarray(x, np.float64).ravel(), np.asarray(y, np.float64).ravel()
    moved, gradients = np.zeros((3, x.size)), np.zeros((3, 3, x.size))
    for east0, north0, depth, volume in zip(*vars(sources).values()):
        offset = np.stack([x - east0, y - north0, np.full(x.shape, depth)])
        square = (offset**2).sum(axis=0)
        strength = (1 - poisson) / np.pi * volume * square**-1.5
        moved += strength * offset
        slope = -3 * strength / square
        for j in range(2):
            gradients[:, j] += slope * offset * offset[j]
            gradients[j, j] += strength
    close_free_surface(gradients, poisson)
    return moved, gradients


def close_free_surface(gradients: Floats, poisson: float) -> None:
    """Fill in the gradients by z [3, 3, N] where no stress acts on the surface."""
    gradients[0, 2] = -gradients[2, 0]
    gradients[1, 2] = -gradients[2, 1]
    gradients[2, 2] = -poisson / (1 - poisson) * (gradients[0, 0] + gradients[1, 1])
