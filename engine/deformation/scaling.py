"""How large a rupture is, and how far it slips, by its magnitude.

Leonard, M. (2014). Self-consistent earthquake fault-scaling relations: update and extension to
stable continental strike-slip faults. Bulletin of the Seismological Society of America 104,
2953-2965, doi 10.1785/0120140087. Moment and magnitude: Hanks, T. C., Kanamori, H. (1979), Journal
of Geophysical Research 84, 2348-2350, in the IASPEI (2013) form M = (log10 M0 - 9.1) / 1.5.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..errors import InputError
from ..language import listed, tr
from .patches import Floats

RIGIDITY = 33e9  # Pa, Leonard's
INTERPLATE, STABLE = "interplate", "stable"
REGIONS = (INTERPLATE, STABLE)
MAGNITUDES = (3.0, 9.5)


class Relation(NamedTuple):
    """Constants of one type of fault, lengths in km.

    M = area + log10(L W); W = width * L**(2/3) from L = width**3 on, below which ruptures are
    square, up to `widest`, which only strike slip reaches.
    """

    area: float
    width: float
    widest: float


# (region, strike slip?): strike slip widens up to 45 km of length (interplate), 70 km (stable).
RELATIONS = {
    (INTERPLATE, False): Relation(4.00, 1.75, np.inf),
    (INTERPLATE, True): Relation(3.99, 1.50, 1.50 * 45 ** (2 / 3)),
    (STABLE, False): Relation(4.19, 1.35, np.inf),
    (STABLE, True): Relation(4.18, 1.13, 1.13 * 70 ** (2 / 3)),
}


class Rupture(NamedTuple):
    """Length and width in m, mean slip in m: [n] each."""

    length: Floats
    width: Floats
    slip: Floats


def moment(magnitude: ArrayLike) -> Floats:
    """Return the seismic moment in N m of moment magnitudes."""
    return 10 ** (1.5 * np.asarray(magnitude, np.float64) + 9.1)


def magnitude(seismic_moment: ArrayLike) -> Floats:
    """Return the moment magnitude of moments in N m."""
    return (np.log10(np.asarray(seismic_moment, np.float64)) - 9.1) / 1.5


def is_strike_slip(rake: ArrayLike) -> np.ndarray:
    """Tell whether a rake in degrees is nearer to strike slip than to dip slip."""
    return np.abs(np.cos(np.radians(np.asarray(rake, np.float64)))) >= np.sqrt(0.5) - 1e-9


def rupture(magnitudes: ArrayLike, rake: ArrayLike, region: str = INTERPLATE) -> Rupture:
    """Return the rectangle that an earthquake of a moment magnitude ruptures, and its mean slip.

    Args:
        magnitudes, rake: [n], or one for all; rake in degrees.
        region: 'interplate' or 'stable'.

    Raises:
        InputError: an unknown region, or a magnitude outside 3 to 9.5.
    """
    sizes, rakes = np.broadcast_arrays(
        np.atleast_1d(np.asarray(magnitudes, np.float64)), np.asarray(rake, np.float64)
    )
    bad = ~((sizes >= MAGNITUDES[0]) & (sizes <= MAGNITUDES[1]))
    if bad.any():
        raise InputError(
            tr(
                "A magnitude of {magnitude} gives no rupture: the scaling relations hold from "
                "{low} to {high}. Check the magnitude field."
            ).format(magnitude=sizes[bad][0], low=MAGNITUDES[0], high=MAGNITUDES[1])
        )
    area, growth, widest = _constants(rakes, region)
    square = 10 ** (sizes - area)
    length = (square / growth) ** 0.6
    length = np.where(length < growth**3, np.sqrt(square), length)
    width = np.minimum(square / length, widest)
    length = square / width
    return Rupture(length * 1e3, width * 1e3, moment(sizes) / (RIGIDITY * square * 1e6))


def width_of_length(length: ArrayLike, rake: ArrayLike, region: str = INTERPLATE) -> Floats:
    """Return the width in m of ruptures of a length in m: [n]."""
    along, rakes = np.broadcast_arrays(
        np.atleast_1d(np.asarray(length, np.float64)) / 1e3, np.asarray(rake, np.float64)
    )
    _, growth, widest = _constants(rakes, region)
    return 1e3 * np.minimum(np.minimum(growth * along ** (2 / 3), along), widest)


def _constants(rake: Floats, region: str) -> tuple[Floats, Floats, Floats]:
    if region not in REGIONS:
        raise InputError(
            tr("There is no scaling relation for '{region}'. Choose one of: {regions}.").format(
                region=region, regions=listed(REGIONS)
            )
        )
    across, along = RELATIONS[region, False], RELATIONS[region, True]
    strike_slip = is_strike_slip(rake)
    area, growth, widest = (np.where(strike_slip, b, a) for a, b in zip(across, along))
    return area, growth, widest
