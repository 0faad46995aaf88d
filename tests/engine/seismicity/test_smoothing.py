"""The kernel integrates to what its formula says, on cells and in draws."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.cells import cell_grid
from lithoscope.engine.seismicity.smoothing import (
    DEGREE,
    EARTH,
    FARTHEST,
    NEAREST,
    density,
    displaced,
    near_cells,
    neighbour_distance,
    shares_within,
    spread,
    unit_vectors,
)
from scipy import stats


def grid_of(west, south, east, north, size):
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    text = ", ".join(f"{x} {y}" for x, y in corners)
    return cell_grid(f"POLYGON(({text}))", np.array([west]), np.array([south]), size)


def within(radius, d):
    return 1 - d / np.hypot(radius, d)


def test_cells_share_the_kernel_as_its_integral_says():
    grid = grid_of(8, 43, 12, 47, 0.1)
    lon, lat, d = np.array([10.03]), np.array([45.02]), np.array([3.0])
    shares = spread(grid, lon, lat, d, np.ones((1, 1)))[:, 0]
    centre = grid.locate(lon, lat)[0]
    fine = grid_of(*(round(v, 9) for v in (10, 45, 10.1, 45.1)), 0.0005)
    points = unit_vectors(fine.longitude + 0.00025, fine.latitude + 0.00025)
    brute = (density(points, unit_vectors(lon, lat), d)[:, 0] * fine.area).sum()
    assert shares[centre] == pytest.approx(brute, rel=0.01)
    middle = unit_vectors(grid.longitude + 0.05, grid.latitude + 0.05)
    chord = EARTH * np.linalg.norm(middle - unit_vectors(lon, lat), axis=1)
    for radius in (30, 100, 200):
        assert shares[chord < radius].sum() == pytest.approx(within(radius, 3.0), abs=0.01)


def test_the_whole_earth_gets_the_whole_kernel():
    grid = grid_of(-180, -90, 180, 90, 2.0)
    lon, lat = np.array([0.3, 179.9, -77.0]), np.array([10.0, -45.0, 66.0])
    for d in (20.0, 150.0):
        np.testing.assert_allclose(shares_within(grid, lon, lat, np.full(3, d)), 1, atol=0.03)


def test_cells_across_the_antimeridian_are_near():
    grid = grid_of(178, -5, 182, 5, 0.5)
    inside = spread(grid, np.array([179.9]), np.array([0.1]), np.array([10.0]), np.ones((1, 1)))
    turned = spread(grid, np.array([-180.1]), np.array([0.1]), np.array([10.0]), np.ones((1, 1)))
    np.testing.assert_allclose(inside, turned, rtol=1e-6)
    beside = near_cells(grid, np.array([177.9]), np.array([0.1]), np.array([10.0]))[0]
    assert (beside >= 0).any()


def test_weights_add_up():
    grid = grid_of(8, 43, 12, 47, 0.5)
    rng = np.random.default_rng(0)
    lon, lat, d = rng.uniform(8, 12, 50), rng.uniform(43, 47, 50), rng.uniform(2, 30, 50)
    weights = rng.random((50, 3))
    both = spread(grid, lon, lat, d, weights)
    np.testing.assert_allclose(both.sum(axis=0), shares_within(grid, lon, lat, d) @ weights)
    whole = spread(grid, lon, lat, d, weights, whole=True)
    np.testing.assert_allclose(whole.sum(axis=0), weights.sum(axis=0))
    assert (whole > 0).all()


def test_draws_follow_the_kernel():
    rng = np.random.default_rng(1)
    lon, lat = displaced(np.full(20_000, 179.0), np.full(20_000, 60.0), np.full(20_000, 40.0), rng)
    start = unit_vectors(np.array([179.0]), np.array([60.0]))
    chord = EARTH * np.linalg.norm(unit_vectors(lon, lat) - start, axis=1)
    assert stats.kstest(chord, lambda r: within(r, 40.0)).pvalue > 0.01
    east = (lon > 179.0).mean()
    assert east == pytest.approx(0.5, abs=0.02)
    assert (lat > 60).mean() < 0.5  # more of the sphere lies south


def test_neighbours_are_those_of_a_double_loop():
    rng = np.random.default_rng(2)
    lon, lat = rng.uniform(179, 181, 60), rng.uniform(-1, 1, 60)
    x, y = (lon[:, None] - lon) * DEGREE, (lat[:, None] - lat) * DEGREE
    third = np.sort(np.hypot(x * np.cos(np.radians(lat)), y), axis=1)[:, 3]
    np.testing.assert_allclose(
        neighbour_distance(lon, lat, 3), np.clip(third, NEAREST, FARTHEST), rtol=1e-3
    )
    wrapped = neighbour_distance((lon + 180) % 360 - 180, lat, 3)
    np.testing.assert_allclose(wrapped, neighbour_distance(lon, lat, 3), rtol=1e-6)
    some = neighbour_distance(lon, lat, 3, np.array([5, 2]))
    np.testing.assert_array_equal(some, neighbour_distance(lon, lat, 3)[[5, 2]])
    assert neighbour_distance(lon[:1], lat[:1], 3)[0] == NEAREST
    assert len(neighbour_distance(lon[:2], lat[:2], 3)) == 2


def test_spreading_can_be_stopped():
    class Stop(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        spread(
            grid_of(8, 43, 12, 47, 0.5), np.array([9.0]), np.array([44.0]), np.ones(1),
            np.ones((1, 1)), progress=Stop(),
        )  # fmt: skip
