"""A user's grid in the local frame: exact centres, true north, extents and cell sizes."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation.places import CELLS_A_SIDE, Places
from lithoscope.engine.errors import GridError
from lithoscope.engine.raster.grid import Grid, Window
from osgeo import osr

WHOLE = Window(0, 0, 40, 30)


def wkt(code: int) -> str:
    """WKT of an EPSG code."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    return crs.ExportToWkt()


def test_a_metric_grid_is_its_own_frame():
    places = Places.of_extent((500e3, 4e6, 504e3, 4.003e6), wkt(32632), 100.0)
    assert (places.grid.width, places.grid.height) == (40, 30)
    assert places.own is not None and places.own.shape == (30, 40)
    cells = places.cells(WHOLE)
    x, y = places.own.centres()
    assert np.array_equal(cells.x, x) and np.array_equal(cells.y, y)
    assert (cells.x[0], cells.y[0]) == (500_050.0, 4_002_950.0)
    part = places.cells(Window(3, 7, 5, 2))
    assert part.shape == (2, 5) and part.size == 10
    assert (part.x[6], part.y[6]) == (x.reshape(30, 40)[8, 4], y.reshape(30, 40)[8, 4])


def test_cells_in_degrees_are_carried_over_one_by_one():
    places = Places.of_extent((9.0, 36.0, 9.4, 36.3), wkt(4326), 0.01)
    assert places.own is None
    crossing = osr.CoordinateTransformation(places.grid.crs, places.frame.crs)
    x, y, _ = crossing.TransformPoint(9.0 + 12.5 * 0.01, 36.3 - 4.5 * 0.01)
    cells = places.cells(WHOLE)
    index = 4 * 40 + 12
    assert (cells.x[index], cells.y[index]) == pytest.approx((x, y), abs=1e-6)
    back = places.to_grid(cells.x[[index]], cells.y[[index]])
    assert np.allclose(np.ravel(back), [9.125, 36.255], atol=1e-9)
    assert places.cell_metres == pytest.approx(900, rel=0.01)


def test_rotated_grids_are_followed():
    turned = Grid(10, 10, (500e3, 80.0, 60.0, 4e6, 60.0, -80.0), wkt(32632))
    places = Places.of_grid(turned)
    assert places.own is None
    cells = places.cells(Window(2, 3, 1, 1))
    assert cells.x[0] == pytest.approx(500e3 + 2.5 * 80 + 3.5 * 60)
    assert cells.y[0] == pytest.approx(4e6 + 2.5 * 60 - 3.5 * 80)


def test_vectors_are_turned_to_true_north():
    # East of the middle of its zone, UTM's grid north points to the east of true north.
    places = Places.of_extent((800e3, 5.5e6, 804e3, 5.504e6), wkt(32632), 100.0)
    angle = places.frame.convergence
    assert angle > 2
    turned = places.to_true_north(np.array([[0.0], [1.0], [0.3]]))
    expected = [np.sin(np.radians(angle)), np.cos(np.radians(angle)), 0.3]
    assert np.allclose(turned.ravel(), expected)


def test_without_a_cell_size_there_are_about_as_many_as_said():
    places = Places.of_extent((9.0, 36.0, 9.4, 36.2), wkt(4326), None)
    assert places.grid.width == pytest.approx(CELLS_A_SIDE, rel=0.05)


@pytest.mark.parametrize(
    ("bounds", "code", "cell", "said"),
    [
        ((9, 36, 9.4, 36.2), 4326, 100.0, "counts in degrees: for cells of 100 m give 0.0009"),
        ((9, 36, 9.4, 36.2), 4326, 1e-7, "Cells of 1e-07 degrees would make 4,000,000 x"),
        ((500e3, 4e6, 504e3, 4.003e6), 32632, 0.01, "Cells of 0.01 would make 400,000 x"),
        ((500e3, 4e6, 504e3, 4.003e6), 32632, float("nan"), "A cell size of nan cannot be used"),
        ((500e3, 4e6, 500e3, 4.003e6), 32632, 10.0, "The extent is empty"),
        ((5e5, 4e6, 6e5, 5e6), 4326, 10.0, "Check whether metres were given for degrees"),
    ],
)
def test_what_cannot_be_is_refused(bounds, code, cell, said):
    with pytest.raises(GridError) as caught:
        Places.of_extent(bounds, wkt(code), cell)
    assert said in str(caught.value)


def test_a_template_can_be_too_large():
    with pytest.raises(GridError, match="too large: at most"):
        Places.of_grid(Grid(100_000, 100_000, (0, 1.0, 0, 4e6, 0, -1.0), wkt(32632)))
