"""The metric frame: which one, true north in it, grids over it."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation.exact import GridSpec
from lithoscope.engine.deformation.frame import LocalFrame
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.places import Places
from lithoscope.engine.deformation.solvers import ExactSolver
from lithoscope.engine.errors import GridError
from lithoscope.engine.raster.grid import Grid, Window
from osgeo import osr


def wkt(code):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    return crs.ExportToWkt()


def name(frame):
    return frame.crs.GetName()


def test_degrees_are_worked_in_the_utm_zone_of_their_middle():
    frame = LocalFrame.for_extent((-118.5, 35.0, -116.5, 36.5), wkt(4326))
    assert "UTM zone 11N" in name(frame)
    south = LocalFrame.for_extent((170.0, -44.0, 172.0, -42.0), wkt(4326))
    assert "UTM zone 59S" in name(south)
    west, south_edge, east, north = frame.bounds
    assert 1.7e5 < east - west < 2e5 and 1.6e5 < north - south_edge < 1.8e5


def test_a_metric_crs_is_kept_and_a_web_map_is_not():
    bounds = (4e5, 4e6, 5e5, 4.1e6)
    assert LocalFrame.for_extent(bounds, wkt(32611)).bounds == bounds
    assert "UTM" in name(LocalFrame.for_extent((-13.2e6, 4.2e6, -13.1e6, 4.3e6), wkt(3857)))


def test_feet_become_metres():
    frame = LocalFrame.for_extent((6.5e6, 2.0e6, 6.6e6, 2.1e6), wkt(2227))  # California 3, US feet
    assert frame.crs.GetLinearUnits() == 1
    assert frame.bounds[2] - frame.bounds[0] == pytest.approx(1e5 * 0.3048006, rel=0.04)


def test_wide_and_polar_extents_get_a_plane_of_their_own():
    for bounds in ((10.0, 40.0, 25.0, 48.0), (0.0, 82.0, 8.0, 85.0)):
        frame = LocalFrame.for_extent(bounds, wkt(4326))
        assert frame.crs.GetAttrValue("PROJECTION") == "Azimuthal_Equidistant"


def test_true_north_is_known_in_the_frame():
    edge = LocalFrame.for_extent((-119.9, 35.0, -119.1, 36.0), wkt(4326))  # west of -117
    expected = np.degrees(np.arctan(np.tan(np.radians(-2.5)) * np.sin(np.radians(35.5))))
    assert edge.convergence == pytest.approx(expected, abs=0.01)
    middle = LocalFrame.for_extent((-117.1, 35.0, -116.9, 36.0), wkt(4326))
    assert middle.convergence == pytest.approx(0, abs=0.01)


def test_the_azimuth_of_a_line_is_its_true_one_less_the_convergence():
    frame = LocalFrame.for_extent((-120.0, 35.0, -119.0, 36.0), wkt(4326))
    x, y = frame.to_local([-119.5, -119.5], [35.4, 35.6], wkt(4326), "north")
    azimuth = np.degrees(np.arctan2(np.diff(x), np.diff(y)))[0]
    assert azimuth == pytest.approx(0 - frame.convergence, abs=0.02)


def test_points_that_their_crs_does_not_have_are_refused_by_layer():
    frame = LocalFrame.for_extent((-120.0, 35.0, -119.0, 36.0), wkt(4326))
    with pytest.raises(GridError, match="'events'"):
        frame.to_local([4e5], [4e6], wkt(4326), "events")


@pytest.mark.parametrize(
    ("bounds", "code", "words"),
    [
        ((0, 0, 0, 1), 4326, "extent is empty"),
        ((0, 0, float("nan"), 1), 4326, "extent is empty"),
        ((4e5, 4e6, 5e5, 4.1e6), 4326, "metres were given for degrees"),
        ((-100, 10, -60, 50), 4326, "km across"),
        ((0, 0, 1e7, 1e7), 32611, "km across"),
    ],
)
def test_extents_that_cannot_be_worked_on_are_refused(bounds, code, words):
    with pytest.raises(GridError, match=words):
        LocalFrame.for_extent(bounds, wkt(code))


def test_no_crs_is_refused():
    with pytest.raises(GridError, match="CRS of the extent cannot be read"):
        LocalFrame.for_extent((0, 0, 1, 1), "")


def test_a_grid_covers_the_extent_from_its_upper_left():
    frame = LocalFrame(wkt(32611), (0.0, 0.0, 1050.0, 400.0))
    grid = frame.grid(100.0)
    assert (grid.columns, grid.rows, grid.dy) == (11, 4, -100)
    x, y = grid.centres()
    assert (x[0], y[0], x[-1], y[-1]) == (50, 350, 1050, 50)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (0.0, "give one above 0"),
        (float("inf"), "give one above 0"),
        (1e6, "larger than the extent"),
        (0.0001, "The cell size is in metres"),
    ],
)
def test_cells_that_make_no_grid_are_refused(cell, words):
    frame = LocalFrame.for_extent((-120.0, 35.0, -119.0, 36.0), wkt(4326))
    with pytest.raises(GridError, match=words):
        frame.grid(cell)


def test_a_window_is_part_of_its_grid():
    grid = GridSpec(5.0, 95.0, 10.0, -10.0, 8, 6)
    x, y = (values.reshape(6, 8) for values in grid.centres())
    part = grid.window(2, 1, 3, 4)
    inner_x, inner_y = part.centres()
    np.testing.assert_array_equal(inner_x.reshape(4, 3), x[1:5, 2:5])
    np.testing.assert_array_equal(inner_y.reshape(4, 3), y[1:5, 2:5])


def test_the_cells_of_a_raster_in_degrees_have_a_place_in_metres():
    raster = Grid(20, 12, (-120.0, 0.01, 0, 36.0, 0, -0.01), wkt(4326), "template")
    places = Places.of_grid(raster)
    cells = places.cells(Window(0, 0, 20, 12))
    x, y = cells.centres(slice(23, 26))
    lon, lat = np.array([3.5, 4.5, 5.5]) * 0.01 - 120, np.full(3, 36 - 0.015)
    expected = places.frame.to_local(lon, lat, wkt(4326), "points")
    np.testing.assert_allclose([x, y], expected)
    chamber = PressureSources(cells.x[6 * 20 + 10], cells.y[6 * 20 + 10], 3e3, 1e6)
    found = ExactSolver(places).at((Patches.concat([]), chamber), cells.x, cells.y)
    bulge = found[2].reshape(cells.shape)
    assert np.unravel_index(bulge.argmax(), cells.shape) == (6, 10)
