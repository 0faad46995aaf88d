"""Coulomb stress change on receiver faults.

King, G. C. P., Stein, R. S., Lin, J. (1994). Static stress changes and the triggering of
earthquakes. Bulletin of the Seismological Society of America 84, 935-953.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..errors import InputError
from ..language import tr
from .okada_depth import at_depth
from .patches import Floats, Patches

RIGIDITY = 32e9  # Pa, of the upper crust, as King and others take it
FRICTION = 0.4  # effective, their middle value


@dataclass(frozen=True)
class Receiver:
    """The planes on which stress is asked for: degrees; rake as in `Patches.with_rake`."""

    strike: float
    dip: float
    rake: float
    friction: float = FRICTION

    def __post_init__(self) -> None:
        """Refuse what is no plane.

        Raises:
            InputError: naming the value.
        """
        if not np.isfinite([self.strike, self.rake]).all():
            raise InputError(tr("Strike and rake of the receiver fault must be angles in degrees."))
        if not 0 <= self.dip <= 90:
            raise InputError(
                tr(
                    "A receiver fault cannot dip by {dip} degrees. Give 0 to 90, and turn the "
                    "strike by 180 degrees if it dips to the other side."
                ).format(dip=self.dip)
            )
        if not 0 <= self.friction <= 1:
            raise InputError(
                tr("An effective friction of {friction} is not possible: give 0 to 1.").format(
                    friction=self.friction
                )
            )

    @property
    def normal(self) -> Floats:
        """East, north, up of the unit vector off the plane, into the hanging wall."""
        strike, dip = np.radians(self.strike), np.radians(self.dip)
        level = np.sin(dip)
        return np.array([np.cos(strike) * level, -np.sin(strike) * level, np.cos(dip)])

    @property
    def slip(self) -> Floats:
        """East, north, up of the direction in which the hanging wall would move."""
        strike, dip, rake = np.radians([self.strike, self.dip, self.rake])
        along = np.array([np.sin(strike), np.cos(strike), 0.0])
        level = np.cos(dip)
        down = np.array([np.cos(strike) * level, -np.sin(strike) * level, -np.sin(dip)])
        return np.cos(rake) * along - np.sin(rake) * down


class StressChange(NamedTuple):
    """Pascals [N]: shear along the receiver's rake, normal (unclamping positive), Coulomb."""

    shear: Floats
    normal: Floats
    coulomb: Floats


def stress_tensor(gradients: Floats, rigidity: float = RIGIDITY, poisson: float = 0.25) -> Floats:
    """Return the stress [3, 3, N] in Pa of displacement gradients; tension is positive."""
    stress = rigidity * (gradients + gradients.swapaxes(0, 1))
    lame = 2 * rigidity * poisson / (1 - 2 * poisson)
    pressure = lame * (gradients[0, 0] + gradients[1, 1] + gradients[2, 2])
    for i in range(3):
        stress[i, i] += pressure
    return stress


def resolved(stress: Floats, receiver: Receiver) -> StressChange:
    """Return what a stress tensor [3, 3, N] does on the receiver's plane."""
    traction = np.einsum("ijn,j->in", stress, receiver.normal)
    shear, normal = receiver.slip @ traction, receiver.normal @ traction
    return StressChange(shear, normal, shear + receiver.friction * normal)


def coulomb(
    patches: Patches,
    x: ArrayLike,
    y: ArrayLike,
    depth: ArrayLike,
    receiver: Receiver,
    *,
    rigidity: float = RIGIDITY,
    poisson: float = 0.25,
) -> StressChange:
    """Return the stress change that slip on patches makes on receivers at points [N].

    `depth` in metres, positive down. A positive Coulomb stress brings a receiver nearer to
    failure. On the edge of a patch all values are NaN.
    """
    _, gradients = at_depth(patches, x, y, depth, poisson)
    return resolved(stress_tensor(gradients, rigidity, poisson), receiver)
