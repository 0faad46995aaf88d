"""Who descends from whom among simulated events."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Array = np.ndarray


def generations(parent: Array, known: int) -> Sequence[Array]:
    """Split simulated events into background, direct aftershocks of history, theirs, and so on.

    Args:
        parent: int [E], -1 for background, below `known` for history, else `known` + a position.
        known: number N of events in the history.

    Returns:
        Positions in ascending order, an array for each generation that has members.
    """
    level = np.where(parent < 0, 0, np.where(parent < known, 1, -1))
    waiting = np.flatnonzero(level < 0)
    while waiting.size:
        above = level[parent[waiting] - known]
        level[waiting] = np.where(above < 0, -1, above + 1)
        still = waiting[above < 0]
        if len(still) == len(waiting):
            raise ValueError("simulated events are each other's ancestors")
        waiting = still
    order = np.argsort(level, kind="stable")
    cuts = np.flatnonzero(np.diff(level[order])) + 1
    return [part for part in np.split(order, cuts) if part.size]


def families(parent: Array, known: int) -> Array:
    """Return the first simulated ancestor of each event, itself for the first ones [E]."""
    root = np.arange(len(parent))
    for members in generations(parent, known):
        later = members[parent[members] >= known]
        root[later] = root[parent[later] - known]
    return root
