"""Earthquakes spread out in space: one kernel for background seismicity and for aftershocks.

The kernel is the power law of Helmstetter, Kagan & Jackson (2007, Seismol. Res. Lett. 78, 78-86,
eq. 3), d / (2π (r² + d²)^1.5) per km², with r the straight distance through the Earth. On a plane
its integral over a rectangle is the solid angle that the rectangle subtends from depth d, over
2π; on the sphere, where the cap of chord r has exactly the area π r², it integrates in closed
form as well: the share within r is 1 - d / sqrt(r² + d²).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from ..errors import Cancelled
from ..language import tr
from ..optional import SCIPY, Lazy
from ..progress import Progress
from .cells import CellGrid

spatial = Lazy("scipy.spatial", "scipy", SCIPY)

EARTH = 6371.0  # km
DEGREE = math.radians(EARTH)  # km
NEAR = 4  # cells around an event's own that are integrated exactly; those beyond at their centre
CHUNK = 400_000  # numbers worked on at once: what a processor's cache holds
NEAREST = 1.0  # km: finer than most catalogues locate
FARTHEST = 200.0  # km

Array = np.ndarray


def unit_vectors(longitude: Array, latitude: Array) -> Array:
    """Return directions from the Earth's centre [N, 3] of points in degrees [N]."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def neighbour_distance(
    longitude: Array, latitude: Array, neighbours: int, which: Array | None = None
) -> Array:
    """Return the distance in km from events to their k-th nearest neighbour, within reason.

    With fewer events than neighbours, to the farthest one there is.

    Args:
        longitude: degrees [N].
        latitude: degrees [N].
        neighbours: k.
        which: indices [M] of the events to answer for; None: all.

    Returns:
        km [M], between NEAREST and FARTHEST.
    """
    points = EARTH * unit_vectors(longitude, latitude)
    asked = points if which is None else points[which]
    nearest = min(neighbours, len(points) - 1)
    if nearest < 1:
        return np.full(len(asked), NEAREST)
    distance, _ = spatial.cKDTree(points).query(asked, [nearest + 1])
    return np.clip(distance[:, 0], NEAREST, FARTHEST)


def spread(
    grid: CellGrid,
    longitude: Array,
    latitude: Array,
    distance: Array,
    weights: Array,
    *,
    whole: bool = False,
    progress: Progress | None = None,
) -> Array:
    """Return what falls on each cell [C, W] when events are spread out with their kernels.

    Args:
        grid: C cells.
        longitude: degrees [N].
        latitude: degrees [N].
        distance: the kernels' d in km [N].
        weights: what each event carries [N, W].
        whole: whether what would fall outside the cells is brought back onto them.
        progress: may cancel.

    Raises:
        Cancelled: the user stopped the run.
    """
    total = np.zeros((len(grid), weights.shape[1]))
    for part, shares in _shares(grid, longitude, latitude, distance):
        if progress is not None and progress.cancelled():
            raise Cancelled(tr("The forecast was cancelled."))
        carried = weights[part] / shares.sum(axis=1)[:, None] if whole else weights[part]
        total += shares.T @ carried
    return total


def shares_within(grid: CellGrid, longitude: Array, latitude: Array, distance: Array) -> Array:
    """Return the share of each event's kernel that falls on the cells [N]."""
    return np.concatenate(
        [shares.sum(axis=1) for _, shares in _shares(grid, longitude, latitude, distance)]
        or [np.zeros(0)]
    )


def near_cells(
    grid: CellGrid, longitude: Array, latitude: Array, distance: Array
) -> tuple[Array, Array]:
    """Return the cells around each event and the share of its kernel in each, exactly.

    Returns:
        Cell numbers int [N, (2 NEAR + 1)²], -1 where there is none, and shares,
        also where there is no cell.
    """
    rows, columns = grid.inside.shape
    turn = max(round(360 / grid.size), columns)
    steps = np.arange(-NEAR, NEAR + 1)
    row = np.floor(np.asarray(latitude) / grid.size).astype(int)[:, None] - grid.south + steps
    column = np.floor(np.asarray(longitude) / grid.size).astype(int)[:, None] - grid.west + steps
    column %= turn
    valid = ((row >= 0) & (row < rows))[:, :, None] & (column < columns)[:, None, :]
    number = np.full(valid.shape, -1)
    lattice = grid.numbers
    where = np.nonzero(valid)
    number[where] = lattice[row[where[0], where[1]], column[where[0], where[2]]]

    middle = (row + grid.south + 0.5) * grid.size  # latitude of the cells' centres
    y = (middle - np.asarray(latitude)[:, None]) * DEGREE
    east = (column + grid.west + 0.5) * grid.size - np.asarray(longitude)[:, None]
    east -= 360 * np.round(east / 360)
    narrow = np.cos(np.radians(np.clip(middle, -90, 90)))[:, :, None]
    half = grid.size / 2
    d = np.asarray(distance)[:, None, None]
    west, east = ((east[:, None, :] + side) * DEGREE * narrow for side in (-half, half))
    south, north = ((y + side * DEGREE)[:, :, None] for side in (-half, half))
    share = (
        _solid_angle(east, north, d)
        - _solid_angle(west, north, d)
        - _solid_angle(east, south, d)
        + _solid_angle(west, south, d)
    ) / (2 * math.pi)
    shape = len(row), len(steps) ** 2
    return number.reshape(shape), share.reshape(shape)


def density(points: Array, sources: Array, distance: Array) -> Array:
    """Return the kernels' density per km² [P, N] of N sources at P points, both unit vectors."""
    # Rounding leaves the squared chord wrong by 1e-8 km² at most; d² is 0.01 or more.
    squared = points @ (-2 * EARTH**2 * sources.T)
    squared += 2 * EARTH**2 + distance**2
    result = np.sqrt(squared)
    result *= squared
    return np.divide(distance / (2 * math.pi), result, out=result)


def displaced(
    longitude: Array, latitude: Array, distance: Array, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Draw a point from each event's kernel; returns longitude [N] and latitude [N] in degrees.

    Longitudes go on from the event's own, over ±180 if need be.
    """
    count = len(longitude)
    # 1 - d / sqrt(r² + d²) = a uniform number, up to the diameter of the Earth.
    reach = 1 - distance / np.hypot(2 * EARTH, distance)
    hypotenuse = distance / (1 - rng.random(count) * reach)
    chord = np.sqrt(np.maximum(hypotenuse**2 - distance**2, 0))
    angle = 2 * np.arcsin(np.minimum(chord / (2 * EARTH), 1))
    azimuth = 2 * math.pi * rng.random(count)
    start = np.radians(latitude)
    sine = np.sin(start) * np.cos(angle) + np.cos(start) * np.sin(angle) * np.cos(azimuth)
    end = np.arcsin(np.clip(sine, -1, 1))
    east = np.arctan2(
        np.sin(azimuth) * np.sin(angle) * np.cos(start), np.cos(angle) - np.sin(start) * np.sin(end)
    )
    return longitude + np.degrees(east), np.degrees(end)


def _shares(
    grid: CellGrid, longitude: Array, latitude: Array, distance: Array
) -> Iterator[tuple[slice, Array]]:
    """Yield, chunk by chunk, the events and the shares [events, C] of their kernels."""
    half = grid.size / 2
    centres = unit_vectors(grid.longitude + half, grid.latitude + half)
    step = max(1, CHUNK // max(len(grid), 1))
    for first in range(0, len(longitude), step):
        part = slice(first, first + step)
        lon, lat, d = longitude[part], latitude[part], distance[part]
        shares = density(unit_vectors(lon, lat), centres, d[:, None]) * grid.area
        number, exact = near_cells(grid, lon, lat, d)
        event, place = np.nonzero(number >= 0)
        shares[event, number[event, place]] = exact[event, place]
        yield part, shares


def _solid_angle(x: Array, y: Array, d: Array) -> Array:
    """Return the solid angle of the rectangle from (0, 0) to (x, y), seen from depth d."""
    return np.arctan(x * y / (d * np.sqrt(x**2 + y**2 + d**2)))
