"""The pyramid of grids of the surrogate: which nodes each level has, and its maps of potency.

Level l has its nodes at whole numbers of 2**l cells from the first node of the finest grid; rows
run north. Its field is wanted around the wanted part of the finest; its maps must hold what the
network reads for that, and what the coarser levels gather.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..optional import SCIPY, Lazy
from .moment_maps import CHANNELS, SHALLOWEST, Indices, Points, depth_terms, spline_weights
from .patches import Floats

sparse = Lazy("scipy.sparse", "scipy", SCIPY)

# Cells of its level by which a point may lie outside the wanted grid. Farther ones go to a
# coarser level, which they are twelve cells away from: far enough to be too shallow for it.
MARGIN = 24
# Once the level's cells are as large as the farthest source is away, what remains of the field
# falls by four with each level.
BEYOND = 5


class Span(NamedTuple):
    """Nodes first to before `end` of one axis of a level."""

    first: int
    end: int

    @property
    def size(self) -> int:
        """Number of nodes."""
        return self.end - self.first

    def grown(self, before: int, after: int) -> Span:
        """More nodes on both sides."""
        return Span(self.first - before, self.end + after)

    def union(self, other: Span | None) -> Span:
        """The least span that holds both."""
        if other is None:
            return self
        return Span(min(self.first, other.first), max(self.end, other.end))

    def within(self, other: Span) -> slice:
        """These nodes as a slice of an array that holds the other's."""
        return slice(self.first - other.first, self.end - other.first)


class Area(NamedTuple):
    """Nodes of a level: rows (north) and columns (east)."""

    rows: Span
    columns: Span

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows and columns."""
        return self.rows.size, self.columns.size

    def each(self, other: Area) -> tuple[tuple[Span, Span], tuple[Span, Span]]:
        """Pairs of spans, by axis."""
        return (self.rows, other.rows), (self.columns, other.columns)

    def union(self, other: Area | None) -> Area:
        """The least area that holds both."""
        if other is None:
            return self
        return Area(self.rows.union(other.rows), self.columns.union(other.columns))

    def within(self, other: Area) -> tuple[slice, slice]:
        """These nodes as slices of an array of the other's."""
        return self.rows.within(other.rows), self.columns.within(other.columns)

    def common(self, other: Area) -> Area:
        """The nodes of both; may be empty."""
        spans = [
            Span(max(a.first, b.first), max(min(a.end, b.end), max(a.first, b.first)))
            for a, b in self.each(other)
        ]
        return Area(*spans)


@dataclass(frozen=True)
class LeveledPoints:
    """Points [n] in cells of their level: place, map channels [n, CHANNELS] in metres."""

    level: Indices
    column: Floats
    row: Floats
    channels: Floats

    def chosen(self, which: np.ndarray) -> LeveledPoints:
        """Some of the points."""
        return LeveledPoints(*(column[which] for column in vars(self).values()))

    def at(self, level: int) -> LeveledPoints:
        """Those of one level."""
        return self.chosen(self.level == level)

    def area(self) -> Area | None:
        """Nodes that the points are spread over; None for no points."""
        if not len(self.level):
            return None
        spans = [
            Span(int(np.floor(place.min())) - 1, int(np.floor(place.max())) + 3)
            for place in (self.row, self.column)
        ]
        return Area(*spans)


def leveled(
    points: Points, x0: float, y0: float, cell: float, shape: tuple[int, int]
) -> LeveledPoints:
    """Give each point its level: that of its depth, or a coarser one far outside the grid.

    Args:
        points: at least SHALLOWEST cells deep where they lie in the grid.
        x0, y0: the south-western node, m. cell: m. shape: rows and columns of the wanted grid.
    """
    column, row, depth = (points.x - x0) / cell, (points.y - y0) / cell, points.depth / cell
    outside = np.maximum.reduce(
        [-column, column - (shape[1] - 1), -row, row - (shape[0] - 1), np.ones_like(row)]
    )
    by_depth = np.floor(np.log2(np.maximum(depth / SHALLOWEST, 1)))
    by_distance = np.ceil(np.log2(np.maximum(outside / MARGIN, 1)))
    level = np.maximum(by_depth, by_distance).astype(np.intp)
    scale = 0.5**level
    density = points.potency * ((scale / cell) ** 2)[:, None]
    channels = density[:, :, None] * depth_terms(depth * scale)[:, None, :]
    return LeveledPoints(level, column * scale, row * scale, channels.reshape(-1, CHANNELS))


def coarsest(points: LeveledPoints, shape: tuple[int, int]) -> int:
    """Return the last level that a grid of rows and columns needs for its sources."""
    if not len(points.level):
        return 0
    scale = 2.0**points.level
    farthest = max(
        np.abs(scale * points.column).max() + shape[1], np.abs(scale * points.row).max() + shape[0]
    )
    by_distance = int(np.ceil(np.log2(farthest)))
    return max(by_distance, int(points.level.max())) + BEYOND


def spread(points: LeveledPoints, area: Area) -> np.ndarray:
    """Return maps [CHANNELS, rows, columns] float32 of one level's points, as far as they lie in
    the area."""
    rows, columns = area.shape
    if not len(points.level):
        return np.zeros((CHANNELS, rows, columns), np.float32)
    row, column = np.floor(points.row), np.floor(points.column)
    north = spline_weights(points.row - row)
    east = spline_weights(points.column - column)
    stencil = np.arange(-1, 3)
    r = row.astype(np.intp)[:, None] + stencil - area.rows.first
    c = column.astype(np.intp)[:, None] + stencil - area.columns.first
    north = np.where((r >= 0) & (r < rows), north, 0)
    east = np.where((c >= 0) & (c < columns), east, 0)
    node = np.clip(r, 0, rows - 1)[:, :, None] * columns + np.clip(c, 0, columns - 1)[:, None, :]
    weight = (north[:, :, None] * east[:, None, :]).astype(np.float32)
    pointers = 16 * np.arange(len(r) + 1)
    matrix = sparse.csc_matrix(
        (weight.ravel(), node.ravel(), pointers), shape=(rows * columns, len(r))
    )
    maps = matrix @ points.channels.astype(np.float32)
    return np.ascontiguousarray(maps.T).reshape(CHANNELS, rows, columns)
