"""Held-out geometries by stratum: what the network and its rivals are judged on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from ..engine.deformation.exact import GridSpec
from ..engine.deformation.patches import Patches, PressureSources

CELL = 100.0


@dataclass(frozen=True)
class Stratum:
    """How patches of one kind are drawn; lengths in cells, dips in degrees, one or a range."""

    name: str
    patches: int = 1
    top: tuple[float, float] = (4, 32)
    dip: tuple[float, float] = (10, 90)
    length: tuple[float, float] = (10, 60)
    rake: tuple[float, float] = (-180, 180)
    pressure: int = 0
    opening: bool = False
    planes: int = 0  # one fault of so many patches along and a quarter as many down the dip
    outside: bool = False


@dataclass(frozen=True)
class Scenario:
    """Sources and the grid their displacement is wanted on."""

    stratum: str
    patches: Patches
    pressure: PressureSources
    grid: GridSpec

    def distance_to_rupture(self) -> np.ndarray:
        """Cells [rows, columns] from the nearest trace of a surface rupture; inf without any."""
        x, y = (a.reshape(self.grid.shape) for a in self.grid.centres())
        nearest = np.full(self.grid.shape, np.inf)
        reaching = self.patches[self.patches.top < 0.5 * CELL]
        for i in range(len(reaching)):
            strike, dip = np.radians(reaching.strike[i]), np.radians(reaching.dip[i])
            half = reaching.width[i] / 2 * np.cos(dip)
            east = x - (reaching.x[i] - half * np.cos(strike))
            north = y - (reaching.y[i] + half * np.sin(strike))
            along = np.abs(np.sin(strike) * east + np.cos(strike) * north) - reaching.length[i] / 2
            across = np.cos(strike) * east - np.sin(strike) * north
            nearest = np.minimum(nearest, np.hypot(np.maximum(along, 0), across) / CELL)
        return nearest


STRATA = (
    Stratum("one patch, shallow", top=(2, 6)),
    Stratum("one patch, middle", top=(6, 20)),
    Stratum("one patch, deep", top=(20, 80)),
    Stratum("flat or gently dipping", dip=(0, 15), top=(3, 30)),
    Stratum("vertical", dip=(90, 90)),
    Stratum("strike-slip", rake=(0, 0)),
    Stratum("thrust", rake=(90, 90), dip=(10, 45)),
    Stratum("normal", rake=(-90, -90), dip=(45, 75)),
    Stratum("small patches", length=(1, 5)),
    Stratum("large patches", length=(80, 200), top=(2, 20)),
    Stratum("dykes and sills", opening=True, dip=(0, 90)),
    Stratum("pressure points", patches=0, pressure=3),
    Stratum("many patches", patches=40),
    Stratum("finite fault, buried", planes=16, top=(4, 12)),
    Stratum("finite fault, surface rupture", planes=16, top=(0, 0)),
    Stratum("surface rupture, one patch", top=(0, 0)),
    Stratum("top within two cells", top=(0.2, 2)),
    Stratum("outside the grid", outside=True, top=(2, 40)),
)


def draw(stratum: Stratum, side: int, count: int, rng: np.random.Generator) -> Iterator[Scenario]:
    """Draw scenarios on a square grid of `side` cells."""
    grid = GridSpec(0.0, (side - 1) * CELL, CELL, -CELL, side, side)
    for _ in range(count):
        yield Scenario(
            stratum.name, _patches(stratum, side, rng), _points(stratum, side, rng), grid
        )


def patches_of(*columns: ArrayLike) -> Patches:
    """Patches from columns, numbers among them repeated."""
    return Patches(*columns)  # type: ignore[arg-type]


def _patches(stratum: Stratum, side: int, rng: np.random.Generator) -> Patches:
    if stratum.planes:
        return _plane(stratum, side, rng)
    n = stratum.patches
    x, y = rng.uniform(0.2, 0.8, (2, n)) * side * CELL
    if stratum.outside:
        x = x + side * CELL * rng.choice([-1, 1], n)
    top, dip = _between(stratum.top, n, rng), rng.uniform(*stratum.dip, n)
    length = _between(stratum.length, n, rng) * CELL
    width = length * rng.uniform(0.3, 1, n)
    depth = top * CELL + width / 2 * np.sin(np.radians(dip))
    rake = np.radians(rng.uniform(*stratum.rake, n))
    strike = rng.uniform(0, 360, n)
    slip = rng.uniform(0.3, 1, n)
    plane = (x, y, depth, strike, dip, length, width)
    if stratum.opening:
        return patches_of(*plane, 0.0, 0.0, slip)
    return patches_of(*plane, slip * np.cos(rake), slip * np.sin(rake), 0.0)


def _plane(stratum: Stratum, side: int, rng: np.random.Generator) -> Patches:
    """One fault, its slip tapered and rough."""
    along, down = stratum.planes, max(stratum.planes // 4, 1)
    length, width = 0.5 * side * CELL / along, 0.25 * side * CELL / down
    strike, dip = np.radians(rng.uniform(0, 360)), np.radians(rng.uniform(20, 90))
    top = float(_between(stratum.top, 1, rng)[0]) * CELL
    i, j = (a.ravel() for a in np.meshgrid(np.arange(along), np.arange(down)))
    a, d = (i - (along - 1) / 2) * length, (j + 0.5) * width
    east = 0.5 * side * CELL + a * np.sin(strike) + d * np.cos(dip) * np.cos(strike)
    north = 0.5 * side * CELL + a * np.cos(strike) - d * np.cos(dip) * np.sin(strike)
    taper = np.sqrt(1 - ((i - (along - 1) / 2) / (along / 2)) ** 2)
    slip = taper * rng.uniform(0.5, 1.5, len(i))
    rake = np.radians(rng.uniform(*stratum.rake))
    plane = (east, north, top + d * np.sin(dip), np.degrees(strike), np.degrees(dip))
    return patches_of(*plane, length, width, slip * np.cos(rake), slip * np.sin(rake), 0.0)


def _points(stratum: Stratum, side: int, rng: np.random.Generator) -> PressureSources:
    n = stratum.pressure
    x, y = rng.uniform(0.2, 0.8, (2, n)) * side * CELL
    depth = _between(stratum.top, n, rng) * CELL
    return PressureSources(x, y, depth, depth**3 * rng.uniform(0.1, 1, n) * rng.choice([-1, 1], n))


def _between(bounds: tuple[float, float], n: int, rng: np.random.Generator) -> np.ndarray:
    """Drawn evenly in the logarithm where the bounds allow it."""
    if bounds[0] <= 0:
        return rng.uniform(*bounds, n)
    return np.exp(rng.uniform(np.log(bounds[0]), np.log(bounds[1]), n))
