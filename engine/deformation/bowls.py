"""Subsidence over extraction: the ground sinks in bowls above polygons that are mined or pumped.

Knothe's influence function spreads the subsidence of each spot over the radius of influence r as
exp(-pi d**2 / r**2) / r**2, and the ground moves sideways down the bowl, by B times its slope:
Knothe, S. (1957). Observations of surface movements under influence of mining and their
theoretical interpretation. Proc. European Congress on Ground Movement, Leeds, 210-218. B is
r / sqrt(2 pi): Budryk, W. (1953). Archiwum Gornictwa i Hutnictwa 1. This is no elastic solution;
it fits what is measured over mines and well fields.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from ..errors import InputError
from ..language import tr
from ..optional import SCIPY, Lazy
from .mogi import close_free_surface
from .patches import Floats
from .source_fields import AUTOMATIC, SourceTable, guess_fields

special = Lazy("scipy.special", "scipy", SCIPY)

NODES, WEIGHTS = np.polynomial.legendre.leggauss(8)
STEP = 0.5  # of the radius of influence: how long a piece of an edge is integrated at once


@dataclass(frozen=True)
class Bowl:
    """A polygon with the subsidence far inside of it and the radius of influence, both in m.

    `rings` are closed or open outlines [k, 2] in metres: the first outlines the polygon, the
    others its holes. Which way round they run does not matter.
    """

    rings: tuple[Floats, ...]
    subsidence: float
    radius: float

    def displacement_and_gradients(
        self, x: ArrayLike, y: ArrayLike, poisson: float = 0.25
    ) -> tuple[Floats, Floats]:
        """Return displacements [3, N] and gradients [3, 3, N] as in `okada`.

        The integral over the polygon is one along its outline (Green's theorem), by Gauss and
        Legendre's rule on pieces shorter than the radius.
        """
        x, y = np.asarray(x, np.float64).ravel(), np.asarray(y, np.float64).ravel()
        sunk, slope, curve = np.zeros(x.size), np.zeros((2, x.size)), np.zeros((2, 2, x.size))
        for number, ring in enumerate(self.rings):
            sign = self.subsidence * (1 if number == 0 else -1) * np.sign(_area(ring))
            for node, east, north in _nodes(ring, STEP * self.radius):
                dx, dy = (node[0] - x) / self.radius, (node[1] - y) / self.radius
                across = np.exp(-np.pi * dy**2) / self.radius
                inside = special.erf(np.sqrt(np.pi) * dx) / 2
                spread = across * np.exp(-np.pi * dx**2) / self.radius
                sunk += sign * north * inside * across
                slope += sign * spread * np.array([[-north], [east]])
                turn = 2 * np.pi / self.radius * sign * spread
                curve[0] += turn * np.stack([-north * dx, -north * dy])
                curve[1] += turn * np.stack([east * dx, east * dy])
        return _moved(sunk, slope, curve, self.radius / np.sqrt(2 * np.pi), poisson)


@dataclass(frozen=True)
class Bowls:
    """The bowls of a layer and what was understood."""

    bowls: tuple[Bowl, ...]
    notes: tuple[str, ...] = field(default=())


def bowls_from_polygons(
    table: SourceTable,
    polygons: Sequence[Sequence[ArrayLike]],
    *,
    chosen: Mapping[str, str] | None = None,
    defaults: Mapping[str, float] | None = None,
    unit: str = AUTOMATIC,
) -> Bowls:
    """Return a bowl for each polygon (its rings [k, 2], one list a feature).

    Needed are the subsidence in m, positive down, and the radius of influence.

    Raises:
        InputError: a value is missing or impossible; the message names the feature and field.
    """
    roles = ("subsidence", "radius")
    fields = guess_fields(table, roles, len(polygons), chosen=chosen, defaults=defaults, unit=unit)
    subsidence, radius = fields.required("subsidence"), fields.required("radius")
    fields.refuse("radius", radius <= 0, tr("must be greater than 0"))
    bowls = []
    for row, polygon in enumerate(polygons):
        rings = tuple(np.asarray(ring, np.float64).reshape(-1, 2) for ring in polygon)
        if not rings or abs(_area(rings[0])) == 0:
            raise InputError(
                tr("'{layer}', feature {ident}: the polygon has no area.").format(
                    layer=table.name, ident=table.ident(row)
                )
            )
        bowls.append(Bowl(rings, float(subsidence[row]), float(radius[row])))
    told = tr("'{layer}': {fields}.").format(layer=table.name, fields=fields.described())
    return Bowls(tuple(bowls), (told,))


def _moved(
    sunk: Floats, slope: Floats, curve: Floats, drawn_in: float, poisson: float
) -> tuple[Floats, Floats]:
    """From the subsidence [N], its slope [2, N] and their derivatives [2, 2, N]."""
    gradients = np.zeros((3, 3, sunk.size))
    gradients[:2, :2] = drawn_in * curve
    gradients[2, :2] = -slope
    close_free_surface(gradients, poisson)
    return np.stack([*(drawn_in * slope), -sunk]), gradients


def _area(ring: Floats) -> float:
    """Return the signed area of an outline, positive if it runs counter-clockwise."""
    x, y = (ring - ring.mean(axis=0)).T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def _nodes(ring: Floats, step: float) -> list[tuple[Floats, float, float]]:
    """Return the nodes of the quadrature with their parts of dx and dy."""
    nodes = []
    for start, end in zip(ring, np.roll(ring, -1, axis=0)):
        edge = end - start
        count = int(np.ceil(np.hypot(*edge) / step))
        for i in range(count):
            for place, weight in zip(NODES, WEIGHTS):
                share = (i + (place + 1) / 2) / count
                part = weight / 2 / count
                nodes.append((start + share * edge, edge[0] * part, edge[1] * part))
    return nodes
