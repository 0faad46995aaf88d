"""Cells lie where pyCSEP expects them, on any side of the antimeridian."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.cells import MAX_CELLS, CellGrid, cell_grid

SQUARE = "POLYGON((10 40, 12 40, 12 41, 10 41, 10 40))"
LON, LAT = np.array([10.5, 11.5, 11.0]), np.array([40.2, 40.4, 40.9])


def box(west, south, east, north):
    return f"(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def test_cells_are_multiples_of_the_size():
    grid = cell_grid(SQUARE, LON, LAT, 0.1)
    assert len(grid) == 200
    assert grid.bounds == (10, 40, 12, 41)
    np.testing.assert_array_equal(np.unique(grid.longitude), np.round(np.arange(100, 120) / 10, 9))
    odd = cell_grid("POLYGON" + box(10.03, 40.03, 10.97, 40.97), LON, LAT, 0.1)
    assert odd.longitude.min() == 10.0
    assert odd.bounds == (10.0, 40.0, 11.0, 41.0)


def test_a_cell_holds_its_west_and_south_edges():
    grid = cell_grid(SQUARE, LON, LAT, 0.1)
    centres = grid.locate(grid.longitude + 0.05, grid.latitude + 0.05)
    corners = grid.locate(grid.longitude, grid.latitude)
    np.testing.assert_array_equal(centres, np.arange(200))
    np.testing.assert_array_equal(corners, np.arange(200))
    outside = grid.locate(np.array([12.0, 9.9999, 11, 11]), np.array([40.5, 40.5, 41.0, 39.9999]))
    np.testing.assert_array_equal(outside, -1)


def test_points_are_binned_as_pycsep_does():
    csep_regions = pytest.importorskip("csep.core.regions")
    grid = cell_grid(SQUARE, LON, LAT, 0.1)
    origins = np.column_stack([grid.longitude, grid.latitude])
    region = csep_regions.CartesianGrid2D.from_origins(origins, dh=0.1)
    rng = np.random.default_rng(0)
    decimals = np.round(rng.uniform([10, 40], [12, 41], (2000, 2)), 1)
    points = np.vstack(
        [
            decimals[(decimals < [11.95, 40.95]).all(axis=1)],
            rng.uniform([10, 40], [12, 41], (2000, 2)),
        ]
    )
    np.testing.assert_array_equal(grid.locate(*points.T), region.get_index_of(*points.T))


def test_only_cells_with_their_centre_inside_belong():
    triangle = cell_grid("POLYGON((10 40, 12 40, 10 42, 10 40))", LON, LAT, 0.1)
    x, y = triangle.longitude - 10 + 0.05, triangle.latitude - 40 + 0.05
    assert (x + y <= 2 + 1e-9).all()
    assert len(triangle) == pytest.approx(200, abs=21)
    tiny = cell_grid("POLYGON" + box(10.01, 40.01, 10.02, 40.02), LON, LAT, 0.1)
    assert len(tiny) == 1
    assert tiny.locate(np.array([10.015]), np.array([40.015]))[0] == 0


def test_touched_cells_cover_the_region():
    hull = cell_grid(None, LON, LAT, 0.5, touched=True)
    assert (hull.locate(LON, LAT) >= 0).all()
    assert len(hull) >= len(cell_grid(None, LON, LAT, 0.5))


def test_regions_across_the_antimeridian_are_one():
    parts = f"MULTIPOLYGON({box(178, -40, 180, -38)}, {box(-180, -40, -177, -38)})"
    lon, lat = np.array([179.0, 181.0]), np.array([-39.0, -39.0])
    grid = cell_grid(parts, lon, lat, 0.5)
    assert grid.bounds == (178, -40, 183, -38)
    assert len(grid) == 40
    number = grid.locate(np.array([181.2, -178.8, 541.2]), np.full(3, -39.2))
    assert len(set(number)) == 1 and number[0] >= 0


def test_catalogues_may_go_round_the_earth():
    rng = np.random.default_rng(1)
    lon, lat = rng.uniform(-30, 330, 4000), rng.uniform(-89, 89, 4000)
    grid = cell_grid(None, lon, lat, 5.0)
    west, south, east, north = grid.bounds
    assert east - west == 360 and south >= -90 and north <= 90
    assert (grid.locate(lon, lat) >= 0).mean() > 0.99
    assert grid.locate(np.array([0.0]), np.array([90.0]))[0] >= 0
    whole = cell_grid("POLYGON" + box(-180, -90, 180, 90), lon, lat, 5.0)
    assert whole.area.sum() == pytest.approx(510_065_622, rel=1e-6)


def test_areas_shrink_towards_the_pole():
    grid = cell_grid("POLYGON" + box(0, 0, 1, 61), np.zeros(1), np.zeros(1), 1.0)
    assert grid.area[0] == pytest.approx(12308.8, rel=1e-4)
    assert grid.area[60] / grid.area[0] == pytest.approx(np.cos(np.radians(60.5)), rel=0.015)


def test_the_automatic_size_is_a_round_number_of_few_enough_cells():
    assert cell_grid(SQUARE, LON, LAT).size == 0.02
    wide = cell_grid("POLYGON" + box(-125, 32, -114, 42), LON - 130, LAT)
    assert wide.size == 0.1
    assert len(wide) == 11_000
    coarse = cell_grid(SQUARE, LON, LAT, largest=100)
    assert coarse.size == 0.2


def test_images_are_north_up():
    grid = cell_grid("POLYGON((10 40, 12 40, 10 42, 10 40))", LON, LAT, 1.0)
    image = grid.as_raster(np.arange(len(grid), dtype=float))
    assert image.shape == (2, 2)
    assert image[1, 0] == 0  # the south-west corner
    assert np.isnan(image[0, 1])


@pytest.mark.parametrize(
    ("region", "size", "words"),
    [
        ("POINT(1 2)", 0.1, "no polygon"),
        ("POLYGON EMPTY", 0.1, "no polygon"),
        ("rubbish", 0.1, "cannot be read"),
        ("POLYGON" + box(400000, 4500000, 500000, 4600000), 0.1, "nowhere on Earth"),
        (SQUARE, -1.0, "cell size"),
        (SQUARE, 0.0001, f"{MAX_CELLS:,}"),
        ("POLYGON" + box(-180, -90, 180, 90), 0.01, f"{MAX_CELLS:,}"),
    ],
)
def test_unusable_regions_are_refused(region, size, words):
    with pytest.raises(InputError, match=words):
        cell_grid(region, LON, LAT, size)


def test_an_empty_grid_has_no_cells():
    grid = CellGrid(1.0, 0, 0, np.zeros((2, 2), bool))
    assert len(grid) == 0
    assert grid.locate(np.array([0.5]), np.array([0.5]))[0] == -1
