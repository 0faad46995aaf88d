"""Pixel sizes and areas on the ground, and when two grids are one."""

import numpy as np
import pytest
from lithoscope.engine.errors import GridError
from lithoscope.engine.raster.grid import Grid, Window
from osgeo import gdal

SECOND = 1 / 3600


def make(tools, width, height, transform, code):
    return Grid(width, height, transform, tools.crs_wkt(code))


def test_pixel_sizes_of_a_metric_grid(tools):
    grid = make(tools, 10, 20, (0, 30, 0, 0, 0, -15), tools.UTM)
    assert grid.pixel_size([0, 19]).tolist() == [[30, 15], [30, 15]]
    assert grid.pixel_area([3]).tolist() == [450]


def test_feet_are_brought_to_metres(tools):
    grid = make(tools, 10, 20, (2e6, 30, 0, 2e6, 0, -30), "EPSG:2229")
    np.testing.assert_allclose(grid.pixel_size([0])[0], 30 * 1200 / 3937, rtol=1e-9)


def test_the_zones_of_the_globe_add_up_to_the_area_of_wgs84(tools):
    grid = make(tools, 360, 180, (-180, 1, 0, 90, 0, -1), "EPSG:4326")
    assert grid.pixel_area().sum() * 360 == pytest.approx(510_065_621_724_089, rel=1e-12)


def test_degree_pixels_narrow_towards_the_pole(tools):
    """Ellipsoidal figures from Snyder (1987): one degree of longitude and latitude at 60°."""
    grid = make(tools, 10, 10, (10, SECOND, 0, 60 + SECOND / 2, 0, -SECOND), "EPSG:4326")
    width, height = grid.pixel_size([0])[0] * 3600
    assert width == pytest.approx(55_800.0, abs=0.5)
    assert height == pytest.approx(111_412.3, abs=0.5)


def test_web_mercator_pixels_have_their_size_on_the_ground(tools):
    at_60_degrees = make(tools, 10, 10, (0, 30, 0, 8_399_737.9, 0, -30), "EPSG:3857")
    at_equator = make(tools, 10, 10, (0, 30, 0, 0, 0, -30), "EPSG:3857")
    assert at_60_degrees.pixel_size([0])[0] == pytest.approx([15.04, 15.01], abs=0.01)
    assert at_equator.pixel_size([0])[0] == pytest.approx([30.0, 29.8], abs=0.01)
    assert not at_equator.equal_area_rows


def test_rows_beyond_the_raster_have_sizes_too(tools):
    grid = make(tools, 10, 10, (0, 1, 0, 90, 0, -1), "EPSG:4326")
    assert np.isfinite(grid.pixel_size([-5, 0, 200])).all()


def test_a_raster_without_crs_is_refused_with_advice(tools, tmp_path):
    path = tools.write_raster(tmp_path / "dem.tif", np.zeros((4, 4), "uint8"), crs=None)
    with pytest.raises(GridError, match=r"'dem'.*no coordinate reference system.*Assign"):
        Grid.from_dataset(gdal.Open(path), "dem")


def test_a_raster_without_georeference_is_refused(tools, tmp_path):
    path = tools.write_raster(tmp_path / "scan.tif", np.zeros((4, 4), "uint8"), transform=None)
    with pytest.raises(GridError, match="no georeference"):
        Grid.from_dataset(gdal.Open(path), "scan")


def test_a_rotated_grid_becomes_north_up_with_its_pixel_size(tools):
    turned = make(tools, 100, 50, (0, 24, 18, 0, 18, -24), tools.UTM)
    upright = turned.to_north_up()
    assert upright.geotransform[1:6:4] == (30, -30)
    assert upright.bounds[0] <= turned.bounds[0] and upright.bounds[2] >= turned.bounds[2]


def test_whole_shifts_coincide_and_half_ones_do_not(tools):
    x, dx, _, y, _, dy = tools.METRIC
    one = make(tools, 100, 100, tools.METRIC, tools.UTM)
    shifted = make(tools, 50, 50, (x + 10 * dx, dx, 0, y + 5 * dy, 0, dy), tools.UTM)
    halved = make(tools, 50, 50, (x + dx / 2, dx, 0, y, 0, dy), tools.UTM)
    elsewhere = make(tools, 100, 100, tools.METRIC, "EPSG:32634")
    assert one.offset_of(shifted) == (10, 5)
    assert one.offset_of(halved) is None
    assert one.offset_of(elsewhere) is None


def test_absurd_sizes_are_refused(tools):
    with pytest.raises(GridError, match="pixel sizes"):
        make(tools, 10**7, 10, tools.METRIC, tools.UTM)


def test_windows_are_cut_to_the_raster():
    window = Window(-5, 8, 20, 20)
    inside = window.clipped(10, 10)
    assert inside == (0, 8, 10, 2)
    assert inside.slices_in(window) == (slice(0, 2), slice(5, 15))
    assert Window(30, 30, 5, 5).clipped(10, 10)[2:] == (0, 0)
