"""Mainshocks, foreshocks, aftershocks and background: which events belong together.

References: Gardner, J. K., Knopoff, L. (1974). BSSA 64, 1363-1367 (windows; their table as the
usual fit, van Stiphout, T., Zhuang, J., Marsan, D. (2012). CORSSA, doi:10.5078/corssa-52382934).
Zaliapin, I., Ben-Zion, Y. (2013). JGR Solid Earth 118, 2847-2864 (nearest neighbours).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import Cancelled
from ..language import mark, tr
from ..progress import NullProgress, Progress
from .catalogue import Catalogue
from .nearest_neighbours import (
    DIMENSION,
    Mixture,
    Neighbours,
    eta_mixture,
    nearest_neighbours,
)
from .smoothing import EARTH, unit_vectors

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

MAINSHOCK, FORESHOCK = mark("mainshock"), mark("foreshock")
AFTERSHOCK, BACKGROUND = mark("aftershock"), mark("background")
LABELS = (MAINSHOCK, FORESHOCK, AFTERSHOCK, BACKGROUND)
LOOK = 2000  # events between two looks at the user's wish


@dataclass(frozen=True)
class Declustered:
    """What each event [N] of a catalogue is.

    `label` is one of `LABELS`: the largest event of a cluster is its mainshock (the first of
    equals), what comes before it a foreshock, what comes after an aftershock; background events
    are alone. `cluster` numbers clusters from 1 in the order of their first events, 0 is the
    background. `parent` is the index of the event that an event is linked to, -1 for none.
    `neighbours`, `mixture` and `threshold` (log10 of the proximity) stand behind nearest-neighbour
    labels.
    """

    label: NDArray[np.object_]
    cluster: Integers
    parent: Integers
    neighbours: Neighbours | None = None
    mixture: Mixture | None = None
    threshold: float | None = None
    notes: tuple[str, ...] = ()

    @property
    def clusters(self) -> int:
        """Number of clusters of two events or more."""
        return int(self.cluster.max(initial=0))

    @property
    def independent(self) -> NDArray[np.bool_]:
        """Mainshocks and background events: the declustered catalogue [N]."""
        return (self.label == MAINSHOCK) | (self.label == BACKGROUND)

    def count(self, label: str) -> int:
        """Return the number of events with a label."""
        return int((self.label == label).sum())


def window(magnitude: ArrayLike) -> tuple[Floats, Floats]:
    """Return the radius in km and the length in days of Gardner and Knopoff's window.

    Radius 10^(0.1238 M + 0.983); length 10^(0.032 M + 2.7389) from M 6.5 up, and
    10^(0.5409 M - 0.547) below.
    """
    m = np.asarray(magnitude, np.float64)
    days = np.where(m >= 6.5, 10 ** (0.032 * m + 2.7389), 10 ** (0.5409 * m - 0.547))
    return 10 ** (0.1238 * m + 0.983), days


def gardner_knopoff(
    catalogue: Catalogue, foreshock_share: float = 1.0, *, progress: Progress | None = None
) -> Declustered:
    """Decluster with the space-time windows of Gardner and Knopoff.

    The largest event comes first (of equals the earliest), takes all that is still free within its
    radius, up to its length after it and up to `foreshock_share` (0 … 1) of its length before
    it; then the largest of those left free, and so on. Epicentres alone count, not depths.

    Raises:
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    radius, length = window(catalogue.magnitude)
    first = np.searchsorted(catalogue.time, catalogue.time - foreshock_share * length, "left")
    last = np.searchsorted(catalogue.time, catalogue.time + length, "right")
    chord = 2 * np.sin(np.minimum(radius / (2 * EARTH), math.pi / 2))
    points = unit_vectors(catalogue.longitude, catalogue.latitude)
    root = np.full(len(catalogue), -1)
    for done, index in enumerate(np.argsort(-catalogue.magnitude, kind="stable")):
        if done % LOOK == 0:
            _look(progress, done, len(catalogue))
        if root[index] >= 0:
            continue
        root[index] = index
        near = first[index] + np.flatnonzero(root[first[index] : last[index]] < 0)
        offset = points[near] - points[index]
        near = near[np.einsum("ij,ij->i", offset, offset) <= chord[index] ** 2]
        root[near] = index
    parent = np.where(root == np.arange(len(root)), -1, root)
    return _labelled(catalogue.magnitude, root, parent)


def zaliapin_ben_zion(
    catalogue: Catalogue,
    b: float = 1.0,
    dimension: float = DIMENSION,
    threshold: float | None = None,
    *,
    progress: Progress | None = None,
) -> Declustered:
    """Decluster by nearest neighbours in time, space and magnitude.

    An event whose nearest-neighbour proximity lies below the threshold is linked to that neighbour;
    chains of links are clusters.

    Args:
        catalogue: complete events only, lest small ones be linked at random.
        b: b-value.
        dimension: fractal dimension of epicentres.
        threshold: log10 of the proximity; by default where the two populations of `eta_mixture`
            balance.
        progress: told how far it is.

    Raises:
        InputError: too few events, or all at one place, for a threshold.
        Cancelled: the user stopped the run.
    """
    neighbours = nearest_neighbours(catalogue, b, dimension, progress=progress)
    mixture = None
    if threshold is None:
        mixture = eta_mixture(neighbours.log_eta)
        threshold = mixture.threshold
    parent = np.where(neighbours.log_eta < threshold, neighbours.parent, -1)
    root = np.arange(len(catalogue))
    for index, above in enumerate(parent):  # a parent comes before its children
        if above >= 0:
            root[index] = root[above]
    notes = () if mixture is None or mixture.apart else (mixture.doubt,)
    found = _labelled(catalogue.magnitude, root, parent)
    return replace(found, neighbours=neighbours, mixture=mixture, threshold=threshold, notes=notes)


def _labelled(magnitude: Floats, root: Integers, parent: Integers) -> Declustered:
    """Label events [N] from the cluster they belong to, `root`, any number common to its events."""
    size = len(root)
    _, start, member, members = np.unique(
        root, return_index=True, return_inverse=True, return_counts=True
    )
    # The largest event of each cluster, the first of equals: the last writer wins.
    largest = np.empty(len(members), np.int64)
    order = np.lexsort((-np.arange(size), magnitude))
    largest[member[order]] = order
    main = largest[member]
    here = np.arange(size)
    label = np.where(here < main, FORESHOCK, np.where(here > main, AFTERSHOCK, MAINSHOCK))
    label = label.astype(object)
    alone = members[member] == 1
    label[alone] = BACKGROUND
    number = np.zeros(len(members), np.int64)
    many = np.flatnonzero(members > 1)
    number[many[np.argsort(start[many])]] = np.arange(1, len(many) + 1)
    return Declustered(label, number[member], parent)


def _look(progress: Progress, done: int, total: int) -> None:
    if progress.cancelled():
        raise Cancelled(tr("Declustering was cancelled."))
    progress.report(done, total)
