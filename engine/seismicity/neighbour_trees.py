"""Nearest neighbours among the distant past, without looking at every pair.

A neighbour nearer than the best one known can only lie within a radius that follows from the least
time between an event and all of a group, and from the largest magnitude in the group. Groups are
runs of events in time, twice as long the older they are, split by magnitude; a tree of each finds
what lies within the radius.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..optional import SCIPY, Lazy

spatial = Lazy("scipy.spatial", "scipy", SCIPY)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

SLACK = 1e-5  # of the logarithm: what single precision may have lost
CLASS_WIDTH = 0.5  # magnitudes


@dataclass(frozen=True)
class Events:
    """N events: points [N, 3] in km, ascending time in years, and -b m ln 10.

    ln eta = ln t + exponent ln r² + weight, with r² at least `floor` in km².
    """

    points: Floats
    years: Floats
    weight: Floats
    exponent: float
    floor: float

    def log_eta(self, child: Integers, parent: Integers) -> Floats:
        """Return ln eta of pairs [P], infinite where the parent is not earlier."""
        elapsed = self.years[child] - self.years[parent]
        offset = self.points[child] - self.points[parent]
        squared = np.maximum(np.einsum("ij,ij->i", offset, offset), self.floor)
        earlier = elapsed > 0
        value = np.log(np.where(earlier, elapsed, 1)) + self.exponent * np.log(squared)
        return np.where(earlier, value + self.weight[parent], np.inf)


class Past:
    """Events before a moving border, in steps of `size` events, as trees."""

    def __init__(self, events: Events, size: int):
        self._events, self._size = events, size
        self._trees: dict[tuple[int, int], list[_Group]] = {}

    def improve(self, child: Integers, parent: Integers, best: Floats, steps: int) -> None:
        """Replace `parent` and `best` [n] of children by what the first `steps` steps hold."""
        runs = dict.fromkeys(_runs(steps))
        self._trees = {run: self._trees.get(run) or self._grown(*run) for run in runs}
        for groups in self._trees.values():
            for group in groups:
                self._search(group, child, parent, best)

    def _grown(self, first: int, last: int) -> list[_Group]:
        index = np.arange(first * self._size, last * self._size)
        weight = self._events.weight[index]
        classes = np.floor(weight / (CLASS_WIDTH * math.log(10))).astype(np.int64)
        parts = [index[classes == one] for one in np.unique(classes)]
        return [
            _Group(
                spatial.cKDTree(self._events.points[part]), part, self._events.weight[part].min()
            )
            for part in parts
        ]

    def _search(self, group: _Group, child: Integers, parent: Integers, best: Floats) -> None:
        events = self._events
        lag = events.years[child] - events.years[group.index[-1]]
        with np.errstate(divide="ignore", over="ignore"):
            spare = best + SLACK - np.log(lag) - group.weight
            radius = np.exp(np.minimum(spare / (2 * events.exponent), 700))
        open_ = np.flatnonzero(radius >= math.sqrt(events.floor))
        if not len(open_):
            return
        far = 2 * np.linalg.norm(events.points[0])
        found = group.tree.query_ball_point(
            events.points[child[open_]], np.minimum(radius[open_] * (1 + SLACK), far)
        )
        counts = np.fromiter(map(len, found), np.int64, len(found))
        if not counts.any():
            return
        candidate = group.index[np.concatenate([one for one in found if one]).astype(np.int64)]
        which = np.repeat(open_, counts)
        value = events.log_eta(child[which], candidate)
        order = np.lexsort((value, which))
        first = order[np.flatnonzero(np.diff(which[order], prepend=-1))]
        better = first[value[first] < best[which[first]]]
        parent[which[better]], best[which[better]] = candidate[better], value[better]


@dataclass(frozen=True)
class _Group:
    """Events of similar magnitude in a run: `weight` is the least of theirs."""

    tree: Any
    index: Integers
    weight: float


def _runs(steps: int) -> list[tuple[int, int]]:
    """Divide `steps` steps into runs of powers of two, the longest first."""
    runs, first = [], 0
    for bit in range(steps.bit_length() - 1, -1, -1):
        if steps >> bit & 1:
            runs.append((first, first + (1 << bit)))
            first += 1 << bit
    return runs
