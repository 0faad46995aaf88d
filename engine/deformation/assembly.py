"""All sources of a simulation together: where each comes from, and whether a grid sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import GridError
from ..language import tr
from . import scaling
from .bowls import Bowl
from .frame import Bounds
from .patches import Floats, Patches, PressureSources

FAR = 10.0  # times the size of the sources: beyond it next to nothing of them is left


class Part(NamedTuple):
    """What one layer contributes; `groups` [n] numbers the patches of one fault."""

    layer: str
    patches: Patches = Patches.concat([])
    groups: NDArray[np.int64] | None = None
    pressure: PressureSources = PressureSources.concat([])
    bowls: tuple[Bowl, ...] = ()
    idents: Sequence[object] = ()
    """What the features are called, one for each group, point of pressure or bowl."""
    notes: tuple[str, ...] = ()
    are_faults: bool = True
    """Whether the patches are; those of magma chambers are not."""


class Fault(NamedTuple):
    """A fault as understood: its layer, its feature and its patches."""

    layer: str
    ident: object
    patches: Patches


@dataclass(frozen=True)
class Scene:
    """The sources of a simulation."""

    parts: tuple[Part, ...]

    @property
    def patches(self) -> Patches:
        """All rectangles."""
        return Patches.concat([part.patches for part in self.parts])

    @property
    def groups(self) -> NDArray[np.int64]:
        """The fault that each rectangle belongs to [n], counted over all layers."""
        found, first = [np.empty(0, np.int64)], 0
        for part in self.parts:
            groups = np.arange(len(part.patches)) if part.groups is None else part.groups
            found.append(groups + first)
            first += int(groups.max(initial=-1)) + 1
        return np.concatenate(found)

    @property
    def on_planes(self) -> NDArray[np.bool_]:
        """Whether each rectangle is a part of a fault's plane [n]; those of chambers are not."""
        return np.repeat(
            [part.are_faults for part in self.parts], [len(part.patches) for part in self.parts]
        )

    @property
    def pressure(self) -> PressureSources:
        """All points of pressure."""
        return PressureSources.concat([part.pressure for part in self.parts])

    @property
    def bowls(self) -> tuple[Bowl, ...]:
        """All subsidence bowls."""
        return tuple(bowl for part in self.parts for bowl in part.bowls)

    @property
    def notes(self) -> list[str]:
        """What was guessed and changed."""
        return [note for part in self.parts for note in part.notes]

    def faults(self) -> list[Fault]:
        """Return the faults one by one."""
        found = []
        for part in self.parts:
            if part.groups is None or not part.are_faults:
                continue
            for group in np.unique(part.groups):
                ident = part.idents[group] if group < len(part.idents) else group + 1
                found.append(Fault(part.layer, ident, part.patches[part.groups == group]))
        return found

    def moment(self, rigidity: float = scaling.RIGIDITY) -> float:
        """Return the seismic moment of all slip together, N m."""
        return float(self.patches.moment(rigidity).sum())

    def bounds(self) -> Bounds:
        """Return west, south, east, north of what lies right above the sources, metres."""
        corners = [*_above(self.patches), np.stack([self.pressure.x, self.pressure.y], axis=1)]
        corners += [bowl.rings[0] for bowl in self.bowls]
        points = np.concatenate(corners)
        (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        return float(west), float(south), float(east), float(north)

    def reach(self) -> float:
        """Return the size of the largest source, metres: its sides, its depth."""
        sizes = [self.patches.length, self.patches.width, self.patches.depth, self.pressure.depth]
        radii = np.array([bowl.radius for bowl in self.bowls])
        return float(np.concatenate([*sizes, radii]).max())

    def around(self) -> Bounds:
        """Return an extent that shows most of the deformation."""
        west, south, east, north = self.bounds()
        margin = 1.5 * self.reach()
        return west - margin, south - margin, east + margin, north + margin

    def distance(self, bounds: Bounds) -> float:
        """Return how far the nearest source lies outside of an extent, metres; 0 inside."""
        west, south, east, north = bounds
        x, y = np.concatenate(
            [
                np.stack([self.patches.x, self.patches.y], axis=1),
                np.stack([self.pressure.x, self.pressure.y], axis=1),
                *_above(self.patches),
                *(bowl.rings[0] for bowl in self.bowls),
            ]
        ).T
        across = np.maximum(0, np.maximum(west - x, x - east))
        along = np.maximum(0, np.maximum(south - y, y - north))
        inside = self._covers(bounds)
        return 0.0 if inside else float(np.hypot(across, along).min())

    def _covers(self, bounds: Bounds) -> bool:
        """Whether the sources lie all round an extent, as bowls may."""
        mine = self.bounds()
        return (
            mine[0] < bounds[0] < bounds[2] < mine[2] and mine[1] < bounds[1] < bounds[3] < mine[3]
        )

    def warning(self, bounds: Bounds) -> str:
        """Return what to tell about a grid with these bounds; nothing if it sees the sources.

        Raises:
            GridError: it lies so far away that nothing would be left.
        """
        distance = self.distance(bounds)
        if distance == 0:
            return ""
        told = {"distance": f"{distance / 1e3:.3g}", "reach": f"{self.reach() / 1e3:.3g}"}
        if distance > FAR * self.reach():
            raise GridError(
                tr(
                    "The grid misses the sources: the nearest lies {distance} km outside of it, "
                    "and they are {reach} km in size. Move the extent over them, and check the "
                    "coordinate reference systems."
                ).format(**told)
            )
        return tr(
            "No source lies within the grid; the nearest is {distance} km away. Check the extent."
        ).format(**told)


def _above(patches: Patches) -> list[Floats]:
    """Return the corners [n, 2] of what lies right above the patches, four times."""
    return [corner.T for corner in patches.corners]
