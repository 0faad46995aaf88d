"""What Okada's formulas are made of: functions of a rectangle's corners, summed over the four.

Okada, Y. (1992). Internal deformation due to shear and tensile faults in a half-space. Bulletin
of the Seismological Society of America 82, 1018-1040; symbols as in its tables 6 to 9.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from .patches import Floats

COINCIDENT = 1e-6  # m: nearer than this to a plane or a line, a point is taken to lie on it
VERTICAL = 5e-6  # cosine of the dip below which a plane counts as vertical: 89.9997 degrees
NEAR_LINE = 1e-6  # share of R below which R + eta has lost digits and is computed otherwise


T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - it is used as a decorator, as property is
    """A property computed once, without the lock of functools.cached_property."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        """Take the method that computes the value."""
        self.compute, self.__doc__ = compute, compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Take note of the name under which the value is kept."""
        self.name = name

    def __get__(self, instance: object, owner: type) -> T:
        """Compute the value and leave it in the instance, where it is found the next time."""
        value = self.compute(instance)
        instance.__dict__[self.name] = value
        return value


class Corners:
    """Sums f(x + L/2, p + W/2) - f(x + L/2, p - W/2) - f(x - L/2, p + W/2) + f(x - L/2, p - W/2).

    Every public lazy attribute is such a sum [n], of the function that its name tells: `xi_y11`
    is that of xi Y11, `inv_r3` that of 1 / R**3. Names with an underscore are values at the
    corners, [2, 2, n] or what broadcasts to it. Whoever sums has silenced divisions by zero.
    """

    def __init__(
        self, x: Floats, p: Floats, q: Floats, length: float, width: float, sine: float,
        cosine: float,
    ) -> None:  # fmt: skip
        """Take points [n] in the patch's frame: along the strike, up the dip, off the plane."""
        self.sine, self.cosine = sine, cosine
        self.q = _snapped(q)
        self._xi = _snapped(np.stack([x + length / 2, x - length / 2])[:, None])
        self._eta = _snapped(np.stack([p + width / 2, p - width / 2]))
        self._y = self._eta * cosine + self.q * sine
        self._d = self._eta * sine - self.q * cosine
        self._r2 = (self._xi**2 + self.q**2) + self._eta**2
        self._r = np.sqrt(self._r2)
        self._r_eta, self._inv_r_eta = _plus(self._r, self._eta, self._xi, self.q)
        self._y11 = self._inv_r_eta * self._inv_r
        self._rd = self._r + self._d

    def on_edge(self) -> NDArray[np.bool_]:
        """Tell which points [n] lie on an edge of the patch, where nothing is finite."""
        xi, eta = self._xi[:, 0], self._eta
        along = (xi[0] * xi[1] <= 0) & (eta == 0).any(axis=0)
        across = (eta[0] * eta[1] <= 0) & (xi == 0).any(axis=0)
        return (self.q == 0) & (along | across)

    _inv_r = lazy(lambda c: 1 / c._r)
    _inv_r3 = lazy(lambda c: c._inv_r / c._r2)
    _r_xi_pair = lazy(lambda c: _plus(c._r, c._xi, c._eta, c.q))
    _x11 = lazy(lambda c: c._r_xi_pair[1] * c._inv_r)
    _x32 = lazy(lambda c: (2 * c._r + c._xi) * c._x11**2 * c._inv_r)
    _y32 = lazy(lambda c: (2 * c._r + c._eta) * c._y11**2 * c._inv_r)
    _xi_y32 = lazy(lambda c: c._xi * c._y32)
    _xi2_y32 = lazy(lambda c: c._xi * c._xi_y32)
    _inv_rd = lazy(lambda c: 1 / c._rd)
    _d11 = lazy(lambda c: c._inv_rd * c._inv_r)
    inv_r = lazy(lambda c: total(c._inv_r))
    inv_r3 = lazy(lambda c: total(c._inv_r3))
    xi_r3 = lazy(lambda c: total(c._xi * c._inv_r3))
    eta_r3 = lazy(lambda c: total(c._eta * c._inv_r3))
    xi_eta_r3 = lazy(lambda c: total(c._xi * (c._eta * c._inv_r3)))
    y11 = lazy(lambda c: total(c._y11))
    xi_y11 = lazy(lambda c: total(c._xi * c._y11))
    y32 = lazy(lambda c: total(c._y32))
    xi_y32 = lazy(lambda c: total(c._xi_y32))
    xi2_y32 = lazy(lambda c: total(c._xi2_y32))
    xi3_y32 = lazy(lambda c: total(c._xi * c._xi2_y32))
    x11 = lazy(lambda c: total(c._x11))
    eta_x11 = lazy(lambda c: total(c._eta * c._x11))
    x32 = lazy(lambda c: total(c._x32))
    eta_x32 = lazy(lambda c: total(c._eta * c._x32))
    eta2_x32 = lazy(lambda c: total(c._eta**2 * c._x32))
    log_r_eta = lazy(lambda c: log_total(c._r_eta))
    log_r_xi = lazy(lambda c: log_total(c._r_xi_pair[0]))
    log_rd = lazy(lambda c: log_total(c._rd))
    # On the plane the angle is 0, the mean of its two sides.
    theta = lazy(lambda c: total(np.arctan(c._xi * c._eta * (_inverse(c.q) * c._inv_r))))
    xi_rd = lazy(lambda c: total(c._xi * c._inv_rd))
    y_rd = lazy(lambda c: total(c._y * c._inv_rd))
    xi_d11 = lazy(lambda c: total(c._xi * c._d11))
    y_d11 = lazy(lambda c: total(c._y * c._d11))
    d_x11 = lazy(lambda c: c.sine * c.eta_x11 - c.q * c.cosine * c.x11)
    y_x11 = lazy(lambda c: c.cosine * c.eta_x11 + c.q * c.sine * c.x11)
    i1 = lazy(lambda c: -c.cosine * c.xi_rd - c.sine * c.i4)
    i2 = lazy(lambda c: c.log_rd + c.sine * c.i3)

    @lazy
    def i3(self) -> Floats:
        """I3 of table 6, and its limit for a vertical plane."""
        if self.cosine == 0:
            rest = self._eta * self._inv_rd + self._y * self.q * self._inv_rd**2
            return (total(rest) - self.log_r_eta) / 2
        logs = self.sine * self.log_rd - self.log_r_eta
        return (self.cosine * self.y_rd + logs) / self.cosine**2

    @lazy
    def i4(self) -> Floats:
        """I4 of table 6, and its limit for a vertical plane."""
        if self.cosine == 0:
            return total(self._xi * self._y * self._inv_rd**2) / 2
        across = np.sqrt(self._xi**2 + self.q**2)
        high = across * (self._r + across)
        ratio = (self._eta * (across + self.q * self.cosine) + high * self.sine) * (
            _inverse(self._xi) / (self.cosine * (self._r + across))
        )
        angle = 2 * total(np.arctan(ratio))
        return (self.sine * self.cosine * self.xi_rd + angle) / self.cosine**2

    j1 = lazy(lambda c: c.cosine * c.j5 - c.sine * c.j6)
    j2 = lazy(lambda c: total(c._xi * (c._y * c._inv_rd * c._d11)))

    @lazy
    def j3(self) -> Floats:
        """J3 of table 7, and its limit for a vertical plane."""
        if self.cosine == 0:
            return total(-self._xi * self._inv_rd**2 * (self.q**2 * self._d11 - 0.5))
        return (self.k1 - self.sine * self.j2) / self.cosine

    j4 = lazy(lambda c: -c.xi_y11 - c.cosine * c.j2 + c.sine * c.j3)
    j5 = lazy(lambda c: -total((c._d + c._y**2 * c._inv_rd) * c._d11))

    @lazy
    def j6(self) -> Floats:
        """J6 of table 7, and its limit for a vertical plane."""
        if self.cosine == 0:
            return total(-self._y * self._inv_rd**2 * (self._xi**2 * self._d11 - 0.5))
        return (self.k3 - self.sine * self.j5) / self.cosine

    @lazy
    def k1(self) -> Floats:
        """K1 of table 9, and its limit for a vertical plane."""
        if self.cosine == 0:
            return self.q * total(self._xi * self._inv_rd * self._d11)
        return (self.xi_d11 - self.sine * self.xi_y11) / self.cosine

    k2 = lazy(lambda c: c.inv_r + c.sine * c.k3)

    @lazy
    def k3(self) -> Floats:
        """K3 of table 9, and its limit for a vertical plane."""
        if self.cosine == 0:
            return self.sine * total(self._inv_rd * (self._xi**2 * self._d11 - 1))
        return (self.q * self.y11 - self.y_d11) / self.cosine

    k4 = lazy(lambda c: c.cosine * c.xi_y11 - c.sine * c.k1)

    y_r3 = lazy(lambda c: c.cosine * c.eta_r3 + c.q * c.sine * c.inv_r3)
    d_r3 = lazy(lambda c: c.sine * c.eta_r3 - c.q * c.cosine * c.inv_r3)
    xi_y_r3 = lazy(lambda c: c.cosine * c.xi_eta_r3 + c.q * c.sine * c.xi_r3)
    xi_d_r3 = lazy(lambda c: c.sine * c.xi_eta_r3 - c.q * c.cosine * c.xi_r3)
    y_x32 = lazy(lambda c: c.cosine * c.eta_x32 + c.q * c.sine * c.x32)
    d_x32 = lazy(lambda c: c.sine * c.eta_x32 - c.q * c.cosine * c.x32)
    eta_y_x32 = lazy(lambda c: c.cosine * c.eta2_x32 + c.q * c.sine * c.eta_x32)
    eta_d_x32 = lazy(lambda c: c.sine * c.eta2_x32 - c.q * c.cosine * c.eta_x32)
    ey = lazy(lambda c: c.sine * c.inv_r - c.q * c.y_r3)
    ez = lazy(lambda c: c.cosine * c.inv_r + c.q * c.d_r3)
    fy = lazy(lambda c: c.d_r3 + c.sine * c.xi2_y32)
    fz = lazy(lambda c: c.y_r3 + c.cosine * c.xi2_y32)
    xi_fy = lazy(lambda c: c.xi_d_r3 + c.sine * c.xi3_y32)
    xi_fz = lazy(lambda c: c.xi_y_r3 + c.cosine * c.xi3_y32)
    gy = lazy(lambda c: 2 * c.sine * c.x11 - c.q * c.y_x32)
    gz = lazy(lambda c: 2 * c.cosine * c.x11 + c.q * c.d_x32)
    eta_gy = lazy(lambda c: 2 * c.sine * c.eta_x11 - c.q * c.eta_y_x32)
    eta_gz = lazy(lambda c: 2 * c.cosine * c.eta_x11 + c.q * c.eta_d_x32)
    hy = lazy(lambda c: c.q * (c.d_x32 + c.sine * c.xi_y32))
    hz = lazy(lambda c: c.q * (c.y_x32 + c.cosine * c.xi_y32))


def total(corners: Floats) -> Floats:
    """Return Chinnery's alternating sum [n] of values at the corners [2, 2, n]."""
    pair = corners[0] - corners[1]
    return pair[0] - pair[1]


def log_total(corners: Floats) -> Floats:
    """Return the alternating sum of the logarithms, as one logarithm."""
    pair = corners[0] / corners[1]
    return np.log(pair[0] / pair[1])


def _plus(distance: Floats, along: Floats, across: Floats, off: Floats) -> tuple[Floats, Floats]:
    """Return R + eta for the logarithm, and 1 / (R + eta), accurate for negative eta too.

    On the line eta < 0 = xi = q, where R + eta vanishes, Okada's rule holds: the logarithm is
    -ln(R - eta), and what has R + eta in the denominator is 0.
    """
    plain = distance + along
    near = plain < NEAR_LINE * distance
    if not near.any():
        return plain, 1 / plain
    beyond = distance - along
    accurate = np.where(near, (across**2 + off**2) / beyond, plain)
    vanishing = accurate == 0
    return np.where(vanishing, 1 / beyond, accurate), np.where(vanishing, 0, 1 / accurate)


def _snapped(values: Floats) -> Floats:
    near = np.abs(values) < COINCIDENT
    return np.where(near, 0.0, values) if near.any() else values


def _inverse(values: Floats) -> Floats:
    """Return 1 / values, and 0 for 0."""
    return np.where(values == 0, 0.0, 1 / values)
