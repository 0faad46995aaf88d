"""Magma chambers longer than wide: prolate spheroids under pressure, as small openings.

A cavity under uniform pressure moves its surroundings as a uniform strain of its volume would:
Eshelby, J. D. (1957), Proceedings of the Royal Society A 241, 376-396; the tensor of the prolate
spheroid as in Mura, T. (1987), Micromechanics of defects in solids, eqs. 11.17 and 11.29. That
strain, spread over points of a quadrature, opens three small squares across each other at every
point: the compound dislocations of Nikkhoo, M., Walter, T. R., Lundgren, P. R., Prats-Iraola, P.
(2017), Geophysical Journal International 208, 877-894. As with Yang, Davis and Dieterich (1988),
the pull of the free surface on the cavity itself is left out: the top must not be too near.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from .patches import Floats, Patches

ROUND = 1e-4  # axes that differ by less than this share make a sphere
DISCS = 7  # across the long axis
SIDE = 0.02  # of the short axis: the squares' sides


class Spheroid(NamedTuple):
    """Centre and semi-axes in m, volume change in m3, and how the long axis lies.

    `plunge` is its angle below the horizontal (90: upright) and `trend` the azimuth towards which
    it plunges, in degrees.
    """

    x: float
    y: float
    depth: float
    volume: float
    long_axis: float
    short_axis: float
    plunge: float = 90.0
    trend: float = 0.0

    @property
    def top(self) -> float:
        """Depth of the highest point, m."""
        plunge = math.radians(self.plunge)
        upright, level = self.long_axis * math.sin(plunge), self.short_axis * math.cos(plunge)
        return self.depth - math.hypot(upright, level)

    @property
    def axes(self) -> Floats:
        """Unit vectors along the long and the two short axes, east, north, up: rows of [3, 3]."""
        plunge, trend = math.radians(self.plunge), math.radians(self.trend)
        ahead = np.array([math.sin(trend), math.cos(trend), 0.0])
        side = np.array([math.cos(trend), -math.sin(trend), 0.0])
        up = np.array([0.0, 0.0, 1.0])
        long = math.cos(plunge) * ahead - math.sin(plunge) * up
        return np.stack([long, side, np.cross(long, side)])


def spheroid_patches(spheroid: Spheroid, poisson: float = 0.25) -> Patches:
    """Return the openings that move the ground as the cavity does: three at each of 49 points."""
    axes, side = spheroid.axes, SIDE * spheroid.short_axis
    places, weights = _ball()
    sizes = np.array([spheroid.long_axis, spheroid.short_axis, spheroid.short_axis])
    centres = (places * sizes) @ axes + [spheroid.x, spheroid.y, -spheroid.depth]
    opened = strains(spheroid.long_axis / spheroid.short_axis, poisson) * spheroid.volume
    tables, (x, y, z) = [], centres.T
    for axis, share in zip(axes, opened):
        east, north, up = axis if axis[2] >= 0 else -axis
        tables.append(
            Patches.with_rake(
                x,
                y,
                -z,
                strike=math.degrees(math.atan2(-north, east)) % 360,
                dip=math.degrees(math.acos(min(1.0, up))),
                length=side,
                width=side,
                slip=0.0,
                rake=0.0,
                opening=share * weights / side**2,
            )
        )
    return Patches.concat(tables)


def strains(aspect: float, poisson: float) -> Floats:
    """Return the stress-free strains along the long and both short axes, times the volume.

    They are those of a cavity whose volume grows by 1; `aspect` is the long axis to the short.
    """
    eshelby = _eshelby(aspect, poisson)
    # Under a pressure P they solve (I - S) e = P / (3 K); the walls then strain by S e.
    strain = np.linalg.solve(np.eye(3) - eshelby, np.ones(3))
    return strain / (eshelby @ strain).sum()


def _eshelby(aspect: float, poisson: float) -> Floats:
    """Return S_iijj of a prolate spheroid, the long axis first: [3, 3]."""
    a2, b2 = aspect**2, 1.0
    if aspect - 1 < ROUND:
        i1 = i2 = 4 * np.pi / 3
        i12 = 4 * np.pi / 5
    else:
        root = math.sqrt(a2 - 1)
        i2 = 2 * np.pi * aspect / root**3 * (aspect * root - math.acosh(aspect))
        i1 = 4 * np.pi - 2 * i2
        i12 = (i2 - i1) / (a2 - b2)
    i11, i22 = (4 * np.pi / a2 - 2 * i12) / 3, (4 * np.pi / b2 - i12) / 4
    firsts, squares = np.array([i1, i2, i2]), np.array([a2, b2, b2])
    mixed = np.array([[i11, i12, i12], [i12, i22, i22], [i12, i22, i22]])
    tensor = squares * mixed - (1 - 2 * poisson) * firsts[:, None]
    tensor += np.diag(2 * (squares * np.diag(mixed) + (1 - 2 * poisson) * firsts))
    return tensor / (8 * np.pi * (1 - poisson))


def _ball() -> tuple[Floats, Floats]:
    """Return points [n, 3] and weights [n] that average over the unit ball, degree 5."""
    along, lengths = np.polynomial.legendre.leggauss(DISCS)
    turns = np.pi / 3 * np.arange(6)
    ring = math.sqrt(2 / 3) * np.stack([np.cos(turns), np.sin(turns)], axis=1)
    disc, parts = np.vstack([[0.0, 0.0], ring]), np.array([1 / 4, *[1 / 8] * 6])
    radius = np.sqrt(1 - along**2)
    points = [[t, *(r * spot)] for t, r in zip(along, radius) for spot in disc]
    weights = np.outer(lengths * radius**2 * 3 / 4, parts).ravel()
    return np.array(points), weights
