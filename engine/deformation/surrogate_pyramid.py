"""Up and down the pyramid: from leveled point sources to the displacement on the finest grid."""

from __future__ import annotations

import numpy as np

from .surrogate_levels import Area, LeveledPoints, Span, coarsest, spread
from .surrogate_network import (
    COMPONENTS,
    NEAR,
    LevelNetwork,
    coarser_field,
    gathered_from,
    gathering,
)

BASE_SIDE = 1024  # nodes of the finest level that is held for the whole grid at once
TILE = 1024  # nodes that sources finer than that are gathered from at once
# Nodes of a level around a wanted area within which its sources, and those of the finer levels,
# reach maps or fields that the area needs.
HALO = 16

Maps = dict[int, tuple[np.ndarray, Area]]  # by level: [1, C, H, W] and the nodes it holds


class PyramidField:
    """The field of point sources on the finest grid, all of it or any part.

    The coarser levels, to `BASE_SIDE` nodes a side, are worked out once; the finer ones where a
    part is wanted, from the same sums, so that parts fit together to the last digits.
    """

    def __init__(
        self, network: LevelNetwork, points: LeveledPoints, shape: tuple[int, int]
    ) -> None:
        self._network = network
        self._base = max(int(np.ceil(np.log2(max(shape) / BASE_SIDE))), 0)
        self._fine = points.chosen(points.level < self._base)
        last = max(coarsest(points, shape), self._base)
        areas = [Area(*(Span(0, side) for side in shape))]
        while len(areas) <= last:
            areas.append(coarser_field(areas[-1]))
        coarse = points.chosen(points.level >= self._base)
        maps = ascend(network, coarse, self._base, last, self._handed_to_base())
        self._area = areas[self._base]
        self._field = descend(network, maps, areas, last, self._base)

    def at(self, wanted: Area) -> np.ndarray:
        """Return the field [3, rows, columns] float32 on nodes of the finest grid."""
        areas = [wanted]
        while len(areas) <= self._base:
            areas.append(coarser_field(areas[-1]))
        field = self._field[(..., *areas[-1].within(self._area))]
        if self._base:
            near = self._fine.chosen(_around(self._fine, areas, self._base))
            maps = ascend(self._network, near, 0, self._base - 1)
            field = descend(self._network, maps, areas, self._base - 1, 0, field)
        return field[0]

    def _handed_to_base(self) -> tuple[np.ndarray, Area] | None:
        """The maps of the base level that all finer sources together hand on to it."""
        points, base = self._fine, self._base
        if not len(points.level):
            return None
        scale = 2.0 ** (points.level - base)
        rows, columns = points.row * scale, points.column * scale
        spans = [
            Span(int(np.floor(a.min())), int(np.ceil(a.max()))).grown(HALO, HALO + 1)
            for a in (rows, columns)
        ]
        total = Area(*spans)
        maps = np.zeros((1, points.channels.shape[1], *total.shape), np.float32)
        side = TILE >> base
        tile = np.stack([rows // side, columns // side], axis=1)
        for one in np.unique(tile, axis=0):
            part = points.chosen((tile == one).all(axis=1))
            values, held = ascend(self._network, part, 0, base)[base]
            common = held.common(total)
            maps[(..., *common.within(total))] += values[(..., *common.within(held))]
        return maps, total


def ascend(
    network: LevelNetwork,
    points: LeveledPoints,
    first: int,
    last: int,
    handed: tuple[np.ndarray, Area] | None = None,
) -> Maps:
    """Return the maps of all levels that hold anything: own points, and what is handed on.

    handed: maps that the first level is handed from elsewhere.
    """
    maps: Maps = {}
    for level in range(first, last + 1):
        own = points.at(level)
        held = own.area()
        if handed is not None:
            held = handed[1].union(held)
        if held is None:
            continue
        # The near field at the edge must find its zeros.
        coarse = gathering(Area(*(span.grown(2 * NEAR, 2 * NEAR + 3) for span in held)))
        held = gathered_from(coarse)
        values = spread(own, held)[None]
        if handed is not None:
            values[(..., *handed[1].within(held))] += handed[0]
        maps[level] = values, held
        handed = (network.gather(values), coarse) if level < last else None
    return maps


def descend(
    network: LevelNetwork,
    maps: Maps,
    areas: list[Area],
    last: int,
    first: int,
    coarser: np.ndarray | None = None,
) -> np.ndarray:
    """Return the field [1, 3, rows, columns] of the first level on its area.

    areas: where each level's field is needed. coarser: the field of the level after the last, if
    that has any.
    """
    for level in range(last, first - 1, -1):
        if coarser is None:
            field = np.zeros((1, COMPONENTS, *areas[level].shape), np.float32)
        else:
            field = network.interpolate(coarser, areas[level + 1], areas[level])
        if level in maps:
            _add_near(network, field, areas[level], *maps[level])
        coarser = field
    return field


def _add_near(
    network: LevelNetwork, field: np.ndarray, area: Area, maps: np.ndarray, held: Area
) -> None:
    """Add the near field of a level's maps to its field."""
    reached = Area(*(span.grown(-NEAR, -NEAR) for span in held)).common(area)
    if 0 in reached.shape:
        return
    # Steps of four nodes: back from the last that is wanted, so that the maps hold them all.
    read = Area(*(_in_steps(span, other) for span, other in reached.each(held)))
    near, where = network.near(maps[(..., *read.within(held))], read)
    common = where.common(reached)
    field[(..., *common.within(area))] += near[(..., *common.within(where))]


def _in_steps(wanted: Span, held: Span) -> Span:
    """The nodes to read for wanted ones, as many as whole steps take."""
    size = 4 * -(-wanted.size // 4) + 2 * NEAR
    first = max(min(wanted.first - NEAR, held.end - size), held.first)
    return Span(first, first + size)


def _around(points: LeveledPoints, areas: list[Area], base: int) -> np.ndarray:
    """Tell which points matter to the areas that are finer than the base level."""
    result = np.ones(len(points.level), bool)
    for axis, place in enumerate((points.row, points.column)):
        where = place * 2.0 ** (points.level - (base - 1))
        span = areas[base - 1][axis].grown(HALO, HALO)
        result &= (where >= span.first) & (where <= span.end)
    return result
