"""Okada's (1992) parts A, B and C of the solution, tables 6 to 9.

Each function yields, for slip of one metre of its kind and over 2 pi, the displacement f1, f2, f3
and then its derivatives by x, by y and by z, as sums over the corners [n]. Whoever needs the
displacement alone takes three and computes no more than that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .okada_terms import Corners
from .patches import Floats

Part = Callable[[Any, float], Iterator[Floats]]


def strike_a(c: Corners, alpha: float) -> Iterator[Floats]:
    """Part A of strike slip; `alpha` is (lambda + mu) / (lambda + 2 mu)."""
    h, k = (1 - alpha) / 2, alpha / 2
    q, sine, cosine = c.q, c.sine, c.cosine
    yield c.theta / 2 + k * q * c.xi_y11
    yield k * q * c.inv_r
    yield h * c.log_r_eta - k * q**2 * c.y11
    yield -h * q * c.y11 - k * q * c.xi2_y32
    yield -k * q * c.xi_r3
    yield h * c.xi_y11 + k * q**2 * c.xi_y32
    yield h * sine * c.xi_y11 + k * c.xi_fy + c.d_x11 / 2
    yield k * c.ey
    yield h * (cosine * c.inv_r + q * sine * c.y11) - k * q * c.fy
    yield h * cosine * c.xi_y11 + k * c.xi_fz + c.y_x11 / 2
    yield k * c.ez
    yield -h * (sine * c.inv_r - q * cosine * c.y11) - k * q * c.fz


def dip_a(c: Corners, alpha: float) -> Iterator[Floats]:
    """Part A of dip slip."""
    h, k = (1 - alpha) / 2, alpha / 2
    q, sine, cosine = c.q, c.sine, c.cosine
    yield k * q * c.inv_r
    yield c.theta / 2 + k * q * c.eta_x11
    yield h * c.log_r_xi - k * q**2 * c.x11
    yield -k * q * c.xi_r3
    yield -q * c.y11 / 2 - k * q * c.eta_r3
    yield h * c.inv_r + k * q**2 * c.inv_r3
    yield k * c.ey
    yield h * c.d_x11 + sine * c.xi_y11 / 2 + k * c.eta_gy
    yield h * c.y_x11 - k * q * c.gy
    yield k * c.ez
    yield h * c.y_x11 + cosine * c.xi_y11 / 2 + k * c.eta_gz
    yield -h * c.d_x11 - k * q * c.gz


def opening_a(c: Corners, alpha: float) -> Iterator[Floats]:
    """Part A of opening."""
    h, k = (1 - alpha) / 2, alpha / 2
    q, sine, cosine = c.q, c.sine, c.cosine
    yield -h * c.log_r_eta - k * q**2 * c.y11
    yield -h * c.log_r_xi - k * q**2 * c.x11
    yield c.theta / 2 - k * q * (c.eta_x11 + c.xi_y11)
    yield -h * c.xi_y11 + k * q**2 * c.xi_y32
    yield -h * c.inv_r + k * q**2 * c.inv_r3
    yield -h * q * c.y11 - k * q**3 * c.y32
    yield -h * (cosine * c.inv_r + q * sine * c.y11) - k * q * c.fy
    yield -h * c.y_x11 - k * q * c.gy
    yield h * (c.d_x11 + sine * c.xi_y11) + k * q * c.hy
    yield h * (sine * c.inv_r - q * cosine * c.y11) - k * q * c.fz
    yield h * c.d_x11 - k * q * c.gz
    yield h * (c.y_x11 + cosine * c.xi_y11) + k * q * c.hz


def strike_b(c: Corners, alpha: float) -> Iterator[Floats]:
    """Part B of strike slip."""
    q, k = c.q, (1 - alpha) / alpha * c.sine
    yield -q * c.xi_y11 - c.theta - k * c.i1
    yield -q * c.inv_r + k * c.y_rd
    yield q**2 * c.y11 - k * c.i2
    yield q * c.xi2_y32 - k * c.j1
    yield q * c.xi_r3 - k * c.j2
    yield -(q**2) * c.xi_y32 - k * c.j3
    yield -c.xi_fy - c.d_x11 + k * (c.xi_y11 + c.j4)
    yield -c.ey + k * (c.inv_r + c.j5)
    yield q * c.fy - k * (q * c.y11 - c.j6)
    yield -c.xi_fz - c.y_x11 + k * c.k1
    yield -c.ez + k * c.y_d11
    yield q * c.fz + k * c.k2


def dip_b(c: Corners, alpha: float) -> Iterator[Floats]:
    """Part B of dip slip."""
    q, sine, cosine = c.q, c.sine, c.cosine
    k = (1 - alpha) / alpha * sine * cosine
    yield -q * c.inv_r + k * c.i3
    yield -q * c.eta_x11 - c.theta - k * c.xi_rd
    yield q**2 * c.x11 + k * c.i4
    yield q * c.xi_r3 + k * c.j4
    yield q * (c.eta_r3 + c.y11) + k * c.j5
    yield -(q**2) * c.inv_r3 + k * c.j6
    yield -c.ey + k * c.j1
    yield -c.eta_gy - sine * c.xi_y11 + k * c.j2
    yield q * c.gy + k * c.j3
    yield -c.ez - k * c.k3
    yield -c.eta_gz - cosine * c.xi_y11 - k * c.xi_d11
    yield q * c.gz - k * c.k4


def opening_b(c: Corners, alpha: float) -> Iterator[Floats]:
    """Part B of opening."""
    q, k = c.q, (1 - alpha) / alpha * c.sine**2
    yield q**2 * c.y11 - k * c.i3
    yield q**2 * c.x11 + k * c.xi_rd
    yield q * (c.eta_x11 + c.xi_y11) - c.theta - k * c.i4
    yield -(q**2) * c.xi_y32 - k * c.j4
    yield -(q**2) * c.inv_r3 - k * c.j5
    yield q**3 * c.y32 - k * c.j6
    yield q * c.fy - k * c.j1
    yield q * c.gy - k * c.j2
    yield -q * c.hy - k * c.j3
    yield q * c.fz + k * c.k3
    yield q * c.gz + k * c.xi_d11
    yield -q * c.hz + k * c.k4


PART_A: tuple[Part, Part, Part] = (strike_a, dip_a, opening_a)
PART_B: tuple[Part, Part, Part] = (strike_b, dip_b, opening_b)
