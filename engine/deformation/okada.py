"""How the surface of an elastic half-space moves when rectangles in it slip or open.

Okada, Y. (1985). Surface deformation due to shear and tensile faults in a half-space. Bulletin of
the Seismological Society of America 75, 1135-1154. At the surface the later solution (Okada 1992)
comes down to its part B, and the gradients by z follow from the surface being free of stress.

On the trace of a surface rupture the displacement jumps; a point on it gets the mean of what lies
a centimetre to either side. Planes that dip more than 89.9997 degrees count as vertical.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .mogi import close_free_surface
from .okada_parts import PART_B, Part
from .okada_terms import COINCIDENT, VERTICAL, Corners
from .patches import Floats, Patches

BLOCK = 8192  # points worked on at once: NumPy calls are then long, and their arrays in the cache
BESIDE = 0.01  # m
KEPT = 16 * 2**20  # bytes, more than all arrays of a block take


class Plane(NamedTuple):
    """One patch, as numbers."""

    x: float
    y: float
    depth: float
    strike: float
    dip: float
    length: float
    width: float
    strike_slip: float
    dip_slip: float
    opening: float

    @property
    def dip_direction(self) -> tuple[float, float]:
        """Sine and cosine of the dip; 1 and 0 as soon as the plane is nearly vertical."""
        cosine = math.cos(math.radians(self.dip))
        return (1.0, 0.0) if cosine < VERTICAL else (math.sin(math.radians(self.dip)), cosine)

    @property
    def axes(self) -> tuple[float, float]:
        """East and north of the unit vector along the strike; (-north, east) is to its left."""
        return math.sin(math.radians(self.strike)), math.cos(math.radians(self.strike))


def displacement(patches: Patches, x: ArrayLike, y: ArrayLike, poisson: float = 0.25) -> Floats:
    """Return east, north and up in metres at points [N] of the free surface: [3, N]."""
    return _over_blocks(patches, x, y, poisson, rows=3)


def displacement_and_gradients(
    patches: Patches, x: ArrayLike, y: ArrayLike, poisson: float = 0.25
) -> tuple[Floats, Floats]:
    """Return displacements [3, N] and gradients d u_i / d x_j [3, 3, N] at the free surface.

    Axes are east, north and up; up positive, so that a positive d u_0 / d x_0 is extension.
    """
    found = _over_blocks(patches, x, y, poisson, rows=9)
    gradients = np.empty((3, 3, found.shape[1]))
    gradients[:, :2] = found[3:].reshape(2, 3, -1).swapaxes(0, 1)
    close_free_surface(gradients, poisson)
    return found[:3], gradients


def planes(patches: Patches) -> list[Plane]:
    """Return the patches one by one, without those that do not move."""
    every = (Plane(*map(float, row)) for row in zip(*vars(patches).values()))
    return [plane for plane in every if plane.strike_slip or plane.dip_slip or plane.opening]


def medium(poisson: float) -> float:
    """Return Okada's alpha, (lambda + mu) / (lambda + 2 mu), from Poisson's ratio."""
    return 0.5 / (1 - poisson)


def combined(
    parts: Sequence[Part], plane: Plane, corners: Any, alpha: float, rows: int
) -> list[Floats]:
    """Return the first rows of a part for all kinds of slip of a patch together."""
    found: list[Floats] = []
    for slip, part in zip((plane.strike_slip, plane.dip_slip, plane.opening), parts):
        if slip:
            weighed = [slip / (2 * np.pi) * row for row in islice(part(corners, alpha), rows)]
            found = [one + other for one, other in zip(found, weighed)] if found else weighed
    return found


def _over_blocks(patches: Patches, x: ArrayLike, y: ArrayLike, poisson: float, rows: int) -> Floats:
    east, north = (np.asarray(values, np.float64).ravel() for values in (x, y))
    result = np.zeros((rows, east.size))
    listed, alpha = planes(patches), medium(poisson)
    _keep_memory()
    with np.errstate(divide="ignore", invalid="ignore"):
        for start in range(0, east.size, BLOCK):
            block = slice(start, start + BLOCK)
            for plane in listed:
                _add_plane(result[:, block], plane, east[block], north[block], alpha)
    return result


def _keep_memory() -> None:
    """Let the C library keep freed arrays of a block at hand.

    By default glibc gives each back to the system and asks for it again, page by page, which
    doubles the time; once a larger piece was freed, it keeps smaller ones.
    """
    np.empty(KEPT, np.uint8)


def _add_plane(result: Floats, plane: Plane, east: Floats, north: Floats, alpha: float) -> None:
    """Add the rows u, d u / d east, d u / d north, each of three components, to [rows, n]."""
    (sine, _), (a, b) = plane.dip_direction, plane.axes
    east, north = east - plane.x, north - plane.y
    x, y = a * east + b * north, a * north - b * east
    found = _in_frame(plane, x, y, alpha, len(result))
    if plane.depth - plane.width / 2 * sine < COINCIDENT:
        trace = np.flatnonzero(_on_trace(plane, x, y))
        left, right = (
            _in_frame(plane, x[trace], y[trace] + side, alpha, len(result))
            for side in (BESIDE, -BESIDE)
        )
        found[:, trace] = (left + right) / 2
    result[:3] += found[:3]
    if len(result) == 9:
        by_x, by_y = found[3:6], found[6:]
        result[3:6] += a * by_x - b * by_y
        result[6:] += b * by_x + a * by_y


def _in_frame(plane: Plane, x: Floats, y: Floats, alpha: float, rows: int) -> Floats:
    """Return east, north, up and their derivatives by x and y, along and left of the strike."""
    sine, cosine = plane.dip_direction
    p, q = y * cosine + plane.depth * sine, y * sine - plane.depth * cosine
    corners = Corners(x, p, q, plane.length, plane.width, sine, cosine)
    found = combined(PART_B, plane, corners, alpha, rows)
    return np.concatenate([turned_up(found[i : i + 3], plane) for i in range(0, rows, 3)])


def _on_trace(plane: Plane, x: Floats, y: Floats) -> NDArray[np.bool_]:
    away = y - plane.width / 2 * plane.dip_direction[1]
    return (np.abs(away) < 2 * COINCIDENT) & (np.abs(x) <= plane.length / 2 + COINCIDENT)


def turned_up(rows: Sequence[Floats], plane: Plane) -> Floats:
    """Turn a vector from the patch's frame to east, north, up: [3, n]."""
    (sine, cosine), (a, b) = plane.dip_direction, plane.axes
    f1, f2, f3 = rows
    level = f2 * cosine - f3 * sine
    return np.stack([a * f1 - b * level, b * f1 + a * level, f2 * sine + f3 * cosine])
