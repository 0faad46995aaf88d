"""Events that stand in a catalogue twice, and events that come close to it."""

from __future__ import annotations

import numpy as np

from .catalogue import Catalogue

KM_PER_DEGREE = 111.195
SECOND = 1 / 86400
SAME_ID_SECONDS = 60.0
TWIN = (0.1, 1.0, 0.1)  # s, km, magnitudes
NEIGHBOUR = (2.0, 10.0, np.inf)
CROWD = 1000  # so many events at one time are a fault of the times, not pairs to look at


def duplicated(catalogue: Catalogue) -> np.ndarray:
    """Return [N] bool: events that repeat an earlier one.

    They have its id and come within a minute (a revised solution), or lie within 0.1 s, 1 km and
    0.1 magnitudes of it.
    """
    return same_ident(catalogue) | close_pairs(catalogue, TWIN)


def same_ident(catalogue: Catalogue) -> np.ndarray:
    """Return [N] bool: events whose id was there within the minute before.

    Ids that are mostly repeated (a network's code) are no ids, and find nothing.
    """
    words, which, copies = np.unique(
        catalogue.ident.astype(str), return_inverse=True, return_counts=True
    )
    result = np.zeros(len(catalogue), bool)
    named = catalogue.ident != ""
    if 2 * (words != "").sum() <= named.sum() or (copies == 1).all():
        return result
    order = np.lexsort((catalogue.time, which))
    again = np.diff(which[order]) == 0
    again &= np.diff(catalogue.time[order]) <= SAME_ID_SECONDS * SECOND
    result[order[1:]] = again & named[order[1:]]
    return result


def close_pairs(catalogue: Catalogue, limits: tuple[float, float, float]) -> np.ndarray:
    """Return [N] bool: events within (s, km, magnitudes) of an earlier one in the list.

    Catalogues of dates alone have none: there, all events of a day share a time.
    """
    result = np.zeros(len(catalogue), bool)
    if (catalogue.time % 1 == 0).all():
        return result
    seconds, kilometres, magnitudes = limits
    first = np.arange(len(catalogue))
    for lag in range(1, min(len(catalogue), CROWD)):
        first = first[first + lag < len(catalogue)]
        gap = catalogue.time[first + lag] - catalogue.time[first]
        first = first[gap <= seconds * SECOND + 1e-11]
        if not first.size:
            break
        second = first + lag
        north = catalogue.latitude[second] - catalogue.latitude[first]
        east = (catalogue.longitude[second] - catalogue.longitude[first] + 180) % 360 - 180
        east = east * np.cos(np.radians(catalogue.latitude[first]))
        near = np.hypot(north, east) * KM_PER_DEGREE <= kilometres
        step = np.abs(catalogue.magnitude[second] - catalogue.magnitude[first])
        result[second[near & (step <= magnitudes + 1e-9)]] = True
    return result
