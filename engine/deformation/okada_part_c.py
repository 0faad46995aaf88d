"""Okada's (1992) part C of the solution, tables 6 to 9, which grows with depth.

The functions yield what those of `okada_parts` do. Their terms belong to single corners, so that
the sum over the four is taken last.
"""

from __future__ import annotations

from collections.abc import Iterator

from .okada_parts import Part
from .okada_terms import Corners, lazy, total
from .patches import Floats


class DeepCorners:
    """Values at the corners [2, 2, n] for points of height `z` <= 0; symbols as in table 6."""

    def __init__(self, corners: Corners, z: Floats) -> None:
        """Take the corners as the image sees them, and the height of the points [n]."""
        self.z, self.q, self.sine, self.cosine = z, corners.q, corners.sine, corners.cosine
        self.xi, self.eta, self.y, self.d = corners._xi, corners._eta, corners._y, corners._d
        self.c = self.d + z
        self.r2, self.inv_r, self.inv_r3 = corners._r2, corners._inv_r, corners._inv_r3
        self.inv_r5 = self.inv_r3 / self.r2
        self.x11, self.y11 = corners._x11, corners._y11
        self.x32, self.y32 = corners._x32, corners._y32
        self.x53 = self._of_fifth_order(corners._r, self.xi, self.x11)
        self.y53 = self._of_fifth_order(corners._r, self.eta, self.y11)
        h = self.q * self.cosine - z
        self.z32 = self.sine * self.inv_r3 - h * self.y32
        self.z53 = 3 * self.sine * self.inv_r5 - h * self.y53
        self.y0 = self.y11 - self.xi**2 * self.y32
        self.z0 = self.z32 - self.xi**2 * self.z53

    def _of_fifth_order(self, r: Floats, along: Floats, first: Floats) -> Floats:
        return (8 * self.r2 + 9 * r * along + 3 * along**2) * first**3 / self.r2

    p = lazy(lambda c: c.cosine * c.inv_r3 + c.q * c.sine * c.y32)
    p_z = lazy(lambda c: c.sine * c.inv_r3 - c.q * c.cosine * c.y32)
    _q = lazy(lambda c: c.z * c.y32 + c.z32 + c.z0)
    q_y = lazy(lambda c: 3 * c.c * c.d * c.inv_r5 - c._q * c.sine)
    q_z = lazy(lambda c: 3 * c.c * c.y * c.inv_r5 - c._q * c.cosine + c.q * c.y32)
    q_x = lazy(lambda c: 3 * c.c * c.eta * c.inv_r5 - c._q)
    qr = lazy(lambda c: 3 * c.q * c.inv_r5)
    leaning = lazy(lambda c: (c.c + c.d) * c.inv_r3 * c.sine - c.c * c.y * c.qr)
    sinking = lazy(lambda c: (c.c + c.d) * c.inv_r3 * c.cosine + c.c * c.d * c.qr)
    yy0 = lazy(lambda c: c.y * c.inv_r3 - c.y0 * c.cosine)
    across = lazy(lambda c: c.x11 - c.q**2 * c.x32)
    across_y = lazy(lambda c: (c.y + 2 * c.q * c.sine) * c.x32 - c.y * c.q**2 * c.x53)
    across_z = lazy(lambda c: (c.d - 2 * c.q * c.cosine) * c.x32 - c.d * c.q**2 * c.x53)
    _shift_y = lazy(lambda c: (c.d + 2 * c.q * c.cosine) * c.x32)
    _shift_z = lazy(lambda c: (c.y - 2 * c.q * c.sine) * c.x32)
    along_y = lazy(lambda c: c._shift_y - c.y * c.eta * c.q * c.x53)
    along_z = lazy(lambda c: c._shift_z + c.d * c.eta * c.q * c.x53)


def strike_c(k: DeepCorners, alpha: float) -> Iterator[Floats]:
    """Part C of strike slip."""
    a, q, s, c = 1 - alpha, k.q, k.sine, k.cosine
    xi, r3, q_y11 = k.xi, k.inv_r3, k.q * k.y11
    yield total(a * xi * k.y11 * c - alpha * xi * q * k.z32)
    yield total(a * (c * k.inv_r + 2 * q_y11 * s) - alpha * k.c * q * r3)
    yield total(a * q_y11 * c - alpha * (k.c * k.eta * r3 - k.z * k.y11 + xi**2 * k.z32))
    yield total(a * k.y0 * c - alpha * q * k.z0)
    yield total(-a * xi * (c * r3 + 2 * q * k.y32 * s) + alpha * k.c * xi * k.qr)
    yield total(-a * xi * q * k.y32 * c + alpha * xi * k.q_x)
    yield total(-a * xi * k.p * c - alpha * xi * k.q_y)
    yield total(a * 2 * (k.d * r3 - k.y0 * s) * s - k.y * r3 * c - alpha * (k.leaning - k.eta * r3))
    yield total(-a * q * r3 + k.yy0 * s + alpha * (k.sinking - (k.y0 * c + q * k.z0) * s))
    yield total(a * xi * k.p_z * c - alpha * xi * k.q_z)
    yield total(a * 2 * (k.y * r3 - k.y0 * c) * s + k.d * r3 * c - alpha * k.sinking)
    yield total(k.yy0 * c - alpha * (k.leaning - k.y0 * s**2 + q * k.z0 * c))


def dip_c(k: DeepCorners, alpha: float) -> Iterator[Floats]:
    """Part C of dip slip."""
    a, q, s, c = 1 - alpha, k.q, k.sine, k.cosine
    xi, y, d, r3 = k.xi, k.y, k.d, k.inv_r3
    yield total(a * c * k.inv_r - q * k.y11 * s - alpha * k.c * q * r3)
    yield total(a * y * k.x11 - alpha * k.c * k.eta * q * k.x32)
    yield total(-d * k.x11 - xi * k.y11 * s - alpha * k.c * k.across)
    yield total(-a * xi * r3 * c + alpha * k.c * xi * k.qr + xi * q * k.y32 * s)
    yield total(-a * y * r3 + alpha * k.c * k.eta * k.qr)
    yield total(d * r3 - k.y0 * s + alpha * k.c * (r3 - q * k.qr))
    yield total(-a * k.eta * r3 + k.y0 * s**2 - alpha * k.leaning)
    yield total(a * (k.x11 - y**2 * k.x32) - alpha * k.c * k.along_y)
    yield total(xi * k.p * s + y * d * k.x32 + alpha * k.c * k.across_y)
    yield total(-q * r3 + k.y0 * s * c - alpha * k.sinking)
    yield total(a * y * d * k.x32 - alpha * k.c * k.along_z)
    yield total(-xi * k.p_z * s + k.x11 - d**2 * k.x32 - alpha * k.c * k.across_z)


def opening_c(k: DeepCorners, alpha: float) -> Iterator[Floats]:
    """Part C of opening."""
    a, q, s, c = 1 - alpha, k.q, k.sine, k.cosine
    xi, y, d, r3, q_z0 = k.xi, k.y, k.d, k.inv_r3, k.q * k.z0
    yield total(-a * (s * k.inv_r + q * k.y11 * c) - alpha * (k.z * k.y11 - q**2 * k.z32))
    yield total(a * 2 * xi * k.y11 * s + d * k.x11 - alpha * k.c * k.across)
    yield total(a * (y * k.x11 + xi * k.y11 * c) + alpha * q * (k.c * k.eta * k.x32 + xi * k.z32))
    shear = 3 * k.c * k.eta * k.inv_r5 - 2 * k.z32 - k.z0
    yield total(a * xi * r3 * s + xi * q * k.y32 * c + alpha * xi * shear)
    yield total(a * 2 * k.y0 * s - d * r3 + alpha * k.c * (r3 - q * k.qr))
    yield total(-a * k.yy0 - alpha * (k.c * k.eta * k.qr - q_z0))
    yield total(a * (q * r3 + k.y0 * s * c) + alpha * (k.z * r3 * c + k.c * d * k.qr - q_z0 * s))
    yield total(-a * 2 * xi * k.p * s - y * d * k.x32 + alpha * k.c * k.across_y)
    yield total(-a * (xi * k.p * c - k.x11 + y**2 * k.x32) + alpha * (k.c * k.along_y + xi * k.q_y))
    tilt = k.z * r3 * s - k.c * y * k.qr - k.y0 * s**2 + q_z0 * c
    yield total(-k.eta * r3 + k.y0 * c**2 - alpha * tilt)
    yield total(a * 2 * xi * k.p_z * s - k.x11 + d**2 * k.x32 - alpha * k.c * k.across_z)
    yield total(a * (xi * k.p_z * c + y * d * k.x32) + alpha * (k.c * k.along_z + xi * k.q_z))


PART_C: tuple[Part, Part, Part] = (strike_c, dip_c, opening_c)
