"""The two sources that a scene is searched for: a point of pressure, and a fault that slips.

A shape holds what the displacement depends on in a complicated way; what it is proportional to
(a volume; slip along the strike and up the dip) is solved for. Shapes are counted in sides of the
scene from its middle, angles in radians.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np

from . import mogi
from .inversion_scene import Scene
from .okada import Plane, combined, medium, turned_up
from .okada_parts import PART_B
from .okada_terms import Corners
from .patches import Floats, Patches, PressureSources

OUTSIDE = 0.75  # sides from the middle that a source may be away
POISSON = 0.25
UNITS = ((1.0, 0.0), (0.0, 1.0))  # slips in m: strike slip, dip slip


class Place(NamedTuple):
    """Where a scene's middle is, and its side; metres."""

    x: float
    y: float
    side: float

    @classmethod
    def of(cls, scene: Scene) -> Place:
        """Return that of a scene."""
        return cls(*scene.centre, scene.side)


class SourceModel(Protocol):
    """What can be asked of both."""

    kind: str
    low: Floats
    high: Floats
    usual: Floats
    spread: Floats
    """Mean and standard deviation of the shape beforehand; infinite where nothing is known."""
    values: tuple[str, ...]

    def columns(self, shape: Floats, place: Place, x: Floats, y: Floats) -> Floats:
        """Return east, north, up for each unit of what is solved for: [M, 3, N]."""

    def described(self, shapes: Floats, sizes: Floats, place: Place) -> Floats:
        """Return `values` of shapes [..., D] with sizes [..., M]: m, m3, degrees."""

    def shapes_of(self, described: Floats, place: Place) -> Floats:
        """Return shapes [..., D] of sources as `described` gives them, within the bounds."""

    def source(self, shape: Floats, sizes: Floats, place: Place) -> Patches | PressureSources:
        """Return the source itself."""

    def random(self, rng: np.random.Generator, count: int) -> Floats:
        """Draw shapes [count, D] from anywhere that is likely beforehand."""


class PointModel:
    """Shape: x, y, ln depth; size: volume / depth**2 in m."""

    kind = "point"
    low = np.array([-OUTSIDE, -OUTSIDE, np.log(0.005)])
    high = np.array([OUTSIDE, OUTSIDE, np.log(0.7)])
    usual, spread = np.zeros(3), np.full(3, np.inf)
    values: tuple[str, ...] = ("x", "y", "depth", "volume")

    def columns(self, shape: Floats, place: Place, x: Floats, y: Floats) -> Floats:
        """Return east, north, up for 1 m: [1, 3, N]."""
        return mogi.displacement(self.source(shape, np.ones(1), place), x, y, POISSON)[None]

    def described(self, shapes: Floats, sizes: Floats, place: Place) -> Floats:
        """Return x, y, depth, volume: [..., 4]."""
        x, y = _placed(shapes, place)
        depth = np.exp(shapes[..., 2]) * place.side
        return np.stack([x, y, depth, sizes[..., 0] * depth**2], axis=-1)

    def source(self, shape: Floats, sizes: Floats, place: Place) -> PressureSources:
        """Return the source itself."""
        return PressureSources(*self.described(shape, sizes, place))

    def random(self, rng: np.random.Generator, count: int) -> Floats:
        """Draw shapes [count, 3]."""
        place = rng.uniform(-0.4, 0.4, (count, 2))
        return np.column_stack([place, rng.uniform(np.log(0.02), np.log(0.3), count)])

    def shapes_of(self, described: Floats, place: Place) -> Floats:
        """Return shapes [..., 3] of points as `described` gives them, within the bounds."""
        x, y, depth = np.moveaxis(described[..., :3], -1, 0)
        x, y = (x - place.x) / place.side, (y - place.y) / place.side
        shape = np.stack([x, y, np.log(depth / place.side)], axis=-1)
        return np.clip(shape, self.low, self.high)


class FaultModel:
    """Shape: x, y, upper depth, ln length, ln width / length, strike, dip; sizes: slips in m.

    The dip goes on beyond 90 degrees, where the plane dips to the left of the strike: no wall
    stands where faults are upright.
    """

    kind = "fault"
    low = np.array([-OUTSIDE, -OUTSIDE, 0.0, np.log(0.02), np.log(0.2), -np.inf, np.radians(2)])
    high = np.array([OUTSIDE, OUTSIDE, 0.5, np.log(1.2), np.log(1.5), np.inf, np.radians(178)])
    # Of a deep fault the scene tells the moment, hardly the size: without a word on it length and
    # width would shrink to a point that slips by a kilometre.
    usual = np.array([0, 0, 0, np.log(0.16), np.log(0.6), 0, 0])
    spread = np.array([np.inf, np.inf, np.inf, 1.0, 0.5, np.inf, np.inf])
    values: tuple[str, ...] = (
        *("x", "y", "depth", "length", "width"),
        *("strike", "dip", "rake", "slip"),
    )

    def columns(self, shape: Floats, place: Place, x: Floats, y: Floats) -> Floats:
        """Return east, north, up for 1 m along the strike and up the dip: [2, 3, N]."""
        plane = Plane(*self.described(shape, np.zeros(2), place)[:3], *self._extent(shape, place))
        (sine, cosine), (a, b) = plane.dip_direction, plane.axes
        east, north = x - plane.x, y - plane.y
        along, left = a * east + b * north, a * north - b * east
        p, q = left * cosine + plane.depth * sine, left * sine - plane.depth * cosine
        with np.errstate(divide="ignore", invalid="ignore"):
            corners = Corners(along, p, q, plane.length, plane.width, sine, cosine)
            moved = [
                turned_up(
                    combined(
                        PART_B,
                        plane._replace(strike_slip=strike_slip, dip_slip=dip_slip),
                        corners,
                        medium(POISSON),
                        3,
                    ),
                    plane,
                )
                for strike_slip, dip_slip in UNITS
            ]
        return np.nan_to_num(np.stack(moved))

    def described(self, shapes: Floats, sizes: Floats, place: Place) -> Floats:
        """Return x, y, depth, length, width, strike, dip, rake, slip: [..., 9]."""
        x, y = _placed(shapes, place)
        length = np.exp(shapes[..., 3]) * place.side
        width = np.exp(shapes[..., 4]) * length
        depth = shapes[..., 2] * place.side + width / 2 * np.sin(shapes[..., 6])
        strike, dip = np.degrees(shapes[..., 5]), np.degrees(shapes[..., 6])
        left = dip > 90
        strike, dip = np.where(left, strike + 180, strike) % 360, np.where(left, 180 - dip, dip)
        rake = np.degrees(np.arctan2(sizes[..., 1], sizes[..., 0]))
        slip = np.hypot(sizes[..., 0], sizes[..., 1])
        return np.stack([x, y, depth, length, width, strike, dip, rake, slip], axis=-1)

    def source(self, shape: Floats, sizes: Floats, place: Place) -> Patches:
        """Return the source itself."""
        *plane, rake, slip = self.described(shape, sizes, place)
        x, y, depth, length, width, strike, dip = plane
        return Patches.with_rake(x, y, depth, strike, dip, length, width, slip=slip, rake=rake)

    def random(self, rng: np.random.Generator, count: int) -> Floats:
        """Draw shapes [count, 7]."""
        return np.column_stack(
            [
                rng.uniform(-0.4, 0.4, (count, 2)),
                np.exp(rng.uniform(np.log(0.003), np.log(0.2), count)),
                rng.uniform(np.log(0.05), np.log(0.5), count),
                rng.uniform(np.log(0.3), 0.0, count),
                rng.uniform(0, 2 * np.pi, count),
                np.arccos(rng.uniform(0, np.cos(np.radians(10)), count)),
            ]
        )

    def shapes_of(self, described: Floats, place: Place) -> Floats:
        """Return shapes [..., 7] of planes as `described` gives them, within the bounds."""
        x, y, depth, length, width, strike, dip = np.moveaxis(described[..., :7], -1, 0)
        dip = np.radians(dip)
        top = np.maximum(depth - width / 2 * np.sin(dip), 0) / place.side
        x, y = (x - place.x) / place.side, (y - place.y) / place.side
        logs = np.log(length / place.side), np.log(width / length)
        shape = np.stack([x, y, top, *logs, np.radians(strike), dip], axis=-1)
        return np.clip(shape, self.low, self.high)

    def _extent(self, shape: Floats, place: Place) -> tuple[float, ...]:
        _, _, _, length, width, strike, dip, _, _ = self.described(shape, np.zeros(2), place)
        return float(strike), float(dip), float(length), float(width), 0.0, 0.0, 0.0


POINT_MODEL, FAULT_MODEL = PointModel(), FaultModel()
MODELS: dict[str, SourceModel] = {model.kind: model for model in (POINT_MODEL, FAULT_MODEL)}


def _placed(shapes: Floats, place: Place) -> tuple[Floats, Floats]:
    return place.x + shapes[..., 0] * place.side, place.y + shapes[..., 1] * place.side
