"""Where within a sequence aftershocks occur: along the rupture, not around one epicentre.

The temporal model ascribes most aftershocks to the largest earthquakes, but these break faults of
many kilometres, and where the faults lie is told by the places of the smaller events. So the
expected aftershocks are shared out anew among the events of a neighbourhood, more evenly than
their magnitudes say. Neighbourhoods keep their sum: a large earthquake without aftershocks yet
keeps its own.

References: Helmstetter, A., Kagan, Y. Y., Jackson, D. D. (2006). Comparison of short-term and
time-independent earthquake forecast models for southern California. Bull. Seismol. Soc. Am. 96,
90-106 (aftershocks of large events at the smoothed places of early ones). Hainzl, S.,
Christophersen, A., Enescu, B. (2008). Impact of earthquake rupture extensions on parameter
estimations of point-process models. Bull. Seismol. Soc. Am. 98, 2066-2072.
"""

from __future__ import annotations

import numpy as np

from .smoothing import EARTH, unit_vectors

NEIGHBOURHOOD = 50.0  # km: the width of the Gaussian window; the best of 15 to 100
MOST = 3000  # events that share; the others keep what they have
ROWS = 500  # of them worked on at once

Array = np.ndarray


def shared_out(weight: Array, even: Array, longitude: Array, latitude: Array) -> Array:
    """Share out weights among neighbours in proportion to other weights; the sum stays.

    Args:
        weight: what each event has, above 0 [N].
        even: in which proportion neighbours are to have it, above 0 [N]; in proportion to
            `weight` nothing moves.
        longitude: degrees [N].
        latitude: degrees [N].

    Returns:
        Weights [N].
    """
    importance = np.maximum(weight / weight.sum(), even / even.sum())
    kept = np.argsort(-importance, kind="stable")[:MOST]
    points = EARTH / NEIGHBOURHOOD * unit_vectors(longitude[kept], latitude[kept])
    both = np.stack([weight[kept], even[kept]], axis=1)
    nearby = np.empty_like(both)
    for first in range(0, len(kept), ROWS):
        rows = slice(first, first + ROWS)
        # Half the squared distance of two points of a sphere is its squared radius less their
        # product; that is known to 1e-11 here.
        closeness = points[rows] @ points.T
        closeness -= (EARTH / NEIGHBOURHOOD) ** 2
        nearby[rows] = np.exp(closeness, out=closeness) @ both
    moved = even[kept] * nearby[:, 0] / nearby[:, 1]
    result = np.array(weight, float)
    result[kept] = moved * weight[kept].sum() / moved.sum()
    return result
