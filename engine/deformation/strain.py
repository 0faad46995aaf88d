"""Strain and tilt of the surface, from the gradients of its displacement.

Gradients are d u_i / d x_j [3, 3, ...], axes east, north, up. Extension is positive; all values
are ratios without unit, tilts radians.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .patches import Floats


class Principal(NamedTuple):
    """The horizontal strain along its own axes."""

    largest: Floats
    """Largest horizontal extension; negative where the ground is shortened all round."""
    smallest: Floats
    azimuth: Floats
    """Direction of the largest extension, degrees clockwise from north, 0 to 180."""

    @property
    def shear(self) -> Floats:
        """Largest horizontal shear strain, half the difference of the two (tensor, not gamma)."""
        return (self.largest - self.smallest) / 2


def tensor(gradients: Floats) -> Floats:
    """Return the strain tensor [3, 3, ...], the symmetric half of the gradients."""
    return (gradients + gradients.swapaxes(0, 1)) / 2


def dilatation(gradients: Floats) -> Floats:
    """Return the relative change of volume [...]."""
    return gradients[0, 0] + gradients[1, 1] + gradients[2, 2]


def areal_dilatation(gradients: Floats) -> Floats:
    """Return the relative change of horizontal area [...]."""
    return gradients[0, 0] + gradients[1, 1]


def principal(gradients: Floats) -> Principal:
    """Return the principal horizontal strains [...]: Mohr's circle in the plane of the ground."""
    middle = areal_dilatation(gradients) / 2
    stretch = (gradients[0, 0] - gradients[1, 1]) / 2
    skew = (gradients[0, 1] + gradients[1, 0]) / 2
    radius = np.hypot(stretch, skew)
    azimuth = (90 - np.degrees(np.arctan2(skew, stretch)) / 2) % 180
    return Principal(middle + radius, middle - radius, azimuth)


def tilt(gradients: Floats) -> Floats:
    """Return how much the ground is tilted, in radians [...]."""
    return np.hypot(gradients[2, 0], gradients[2, 1])


def tilt_azimuth(gradients: Floats) -> Floats:
    """Return the direction into which the ground tilts downwards, degrees from north [...]."""
    return np.degrees(np.arctan2(-gradients[2, 0], -gradients[2, 1])) % 360
