"""Polygons on a grid, window by window."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.raster.grid import Grid, Window
from lithoscope.engine.raster.mask import PolygonMask
from osgeo import osr


@pytest.fixture
def grid(tools):
    return Grid(200, 100, tools.METRIC, tools.crs_wkt(tools.UTM))


def test_windows_agree_with_the_whole(tools, tmp_path, grid):
    triangle = "POLYGON((500300 4999700,504500 4999100,501200 4997200,500300 4999700))"
    path = tools.write_polygons(tmp_path / "m.gpkg", [triangle, tools.box(150, 5, 20, 10)])
    mask = PolygonMask(path, grid)
    whole = mask.read(Window(0, 0, 200, 100))
    assert whole[5:15, 150:170].all()
    assert 0 < whole.sum() < whole.size
    part = Window(30, 20, 64, 64)
    np.testing.assert_array_equal(mask.read(part), whole[20:84, 30:94])
    assert not mask.read(Window(180, 80, 20, 20)).any()


def test_a_mask_in_another_crs_is_reprojected(tools, tmp_path, grid):
    metric = tools.write_polygons(tmp_path / "m.gpkg", [tools.box(50, 20, 100, 60)])
    source, target = grid.crs, osr.SpatialReference()
    target.SetFromUserInput("EPSG:4326")
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    crossing = osr.CoordinateTransformation(source, target)
    corners = [grid.position(c, r) for c, r in ((50, 20), (150, 20), (150, 80), (50, 80), (50, 20))]
    text = ",".join(f"{x} {y}" for x, y, _ in (crossing.TransformPoint(*c) for c in corners))
    degrees = tools.write_polygons(tmp_path / "d.gpkg", [f"POLYGON(({text}))"], "EPSG:4326")
    window = Window(0, 0, 200, 100)
    one, other = PolygonMask(metric, grid).read(window), PolygonMask(degrees, grid).read(window)
    assert one.sum() == 6000
    assert (one != other).sum() < 20


@pytest.mark.parametrize("polygons", [[], ["POINT(500300 4999700)"]])
def test_an_empty_mask_is_refused(tools, tmp_path, grid, polygons):
    path = tools.write_polygons(tmp_path / "m.gpkg", polygons)
    with pytest.raises(InputError, match=r"m\.gpkg holds no polygon"):
        PolygonMask(path, grid)


def test_a_mask_outside_the_raster_is_refused(tools, tmp_path, grid):
    path = tools.write_polygons(tmp_path / "m.gpkg", [tools.box(1000, 1000, 5, 5)])
    with pytest.raises(InputError, match="outside the raster"):
        PolygonMask(path, grid)


def test_a_mask_without_crs_or_file_is_refused(tools, tmp_path, grid):
    path = tools.write_polygons(tmp_path / "m.gpkg", [tools.box(0, 0, 5, 5)], crs=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        PolygonMask(path, grid)
    with pytest.raises(InputError, match="cannot be opened"):
        PolygonMask(str(tmp_path / "nowhere.gpkg"), grid)
    with pytest.raises(InputError, match="cannot be opened"):
        PolygonMask(path, grid, layer="other")
