"""Layers of another scale than the model's: scored at its scale, mapped on their own grid."""

import numpy as np
import pytest
from lithoscope.engine.errors import GridError
from lithoscope.engine.model.card import Parameter, PixelSize, Tile
from lithoscope.engine.raster.grid import Grid
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.engine.raster.working import working_grid
from osgeo import gdal

DEGREES = (15.0, 0.0005, 0.0, 45.2, 0.0, -0.0005)


def grid_of(tools, step_x, step_y, code=None, size=200):
    transform = (500000.0, step_x, 0.0, 5000000.0, 0.0, -step_y)
    return Grid(size, size, transform, tools.crs_wkt(code or tools.UTM))


@pytest.mark.parametrize(
    ("size", "step"),
    [
        (PixelSize(), 3.0),
        (PixelSize(30, 10, 60), 30.0),
        (PixelSize(30, 10, 60), 11.0),
        (PixelSize(30), 25.0),
        (PixelSize(None, 10, None), 500.0),
    ],
)
def test_a_grid_of_fitting_pixels_is_left_alone(tools, make_card, size, step):
    assert working_grid(grid_of(tools, step, step), make_card(pixel_size=size)) is None


@pytest.mark.parametrize(
    ("size", "steps", "expected"),
    [
        (PixelSize(30, 20, 60), (5, 5), 30),
        (PixelSize(30), (10, 10), 30),
        (PixelSize(30, 5, 60), (10, 40), 20),
        (PixelSize(None, 20, 60), (5, 5), 20),
    ],
)
def test_other_grids_get_square_pixels_of_the_models_scale(tools, make_card, size, steps, expected):
    grid = grid_of(tools, *steps)
    working = working_grid(grid, make_card(pixel_size=size))
    assert working.pixel_size([0])[0] == pytest.approx([expected, expected])
    west, south, east, north = working.bounds
    w, s, e, n = grid.bounds
    assert west <= w and south <= s and east >= e and north >= n


def test_degree_grids_get_a_metric_grid_of_true_scale(tools, make_card):
    grid = Grid(400, 400, DEGREES, tools.crs_wkt("EPSG:4326"))
    working = working_grid(grid, make_card(pixel_size=PixelSize(30, 25, 35)))
    assert working.crs.IsProjected()
    assert working.pixel_size([0])[0] == pytest.approx([30, 30])
    ground = grid.pixel_area().sum() * grid.width
    assert working.width * working.height * 900 == pytest.approx(ground, rel=0.02)


def test_feet_are_worked_in_metres(tools, make_card):
    transform = (6_500_000.0, 10.0, 0.0, 1_900_000.0, 0.0, -10.0)
    grid = Grid(200, 200, transform, tools.crs_wkt("EPSG:2229"))
    working = working_grid(grid, make_card(pixel_size=PixelSize(30, 25, 35)))
    assert working.pixel_size([0])[0] == pytest.approx([30, 30])


def test_a_network_that_is_told_the_pixel_size_works_on_any_grid(tools, make_card):
    told = (Parameter("size", "m", 30, 0, 1e6, "pixel_width"),)
    card = make_card(pixel_size=PixelSize(30, 25, 35), parameters=told)
    assert working_grid(grid_of(tools, 5, 9), card) is None


def test_layers_far_too_coarse_or_too_wide_are_refused(tools, make_card):
    card = make_card(pixel_size=PixelSize(1, 0.5, 2))
    with pytest.raises(GridError, match=r"30 m are too coarse.*1 m"):
        working_grid(grid_of(tools, 30, 30), card)
    world = Grid(7200, 3600, (-180, 0.05, 0, 90, 0, -0.05), tools.crs_wkt("EPSG:4326"))
    with pytest.raises(GridError, match="360° wide"):
        working_grid(world, make_card(pixel_size=PixelSize(3000, 2000, 4000)))


@pytest.mark.parametrize("fine", [True, False])
def test_the_map_comes_back_on_the_users_grid(tools, tmp_path, make_card, fine):
    """A ramp: scored at 30 m from 10 m or 60 m pixels, the border lies where it belongs."""
    step, side = (10.0, 240) if fine else (60.0, 40)
    transform = (500000.0, step, 0.0, 5000000.0, 0.0, -step)
    x = (np.arange(side) + 0.5) * step
    values = np.tile((x - 1200) / 300, (side, 1)).astype(np.float32)
    values[: side // 4, : side // 4] = -9999
    dem = tools.write_raster(tmp_path / "dem.tif", values, transform, nodata=-9999)
    card = make_card(outputs=2, pixel_size=PixelSize(30, 25, 35), tile=Tile(halo=3))
    predictor = tools.FakePredictor(card, tools.two_classes)
    listener = tools.Listener()
    out = Outputs(classes=tmp_path / "c.tif", probabilities=tmp_path / "p.tif")
    summary = run_map(predictor, RasterStack([RasterSource(dem)]), out, progress=listener)
    dataset = gdal.Open(str(out.classes))
    assert dataset.GetGeoTransform() == transform
    classes, valid = tools.read_raster(out.classes)[0], values != -9999
    np.testing.assert_array_equal(classes == 0, ~valid)
    expected = np.where(valid, 1 + (values > 0), 0)
    assert (classes != expected).mean() < 0.02
    high = tools.read_raster(out.probabilities)[1]
    inner = np.abs(values) < 3
    np.testing.assert_allclose(high[inner], 1 / (1 + np.exp(-values[inner])), atol=0.03)
    assert summary.masked == (~valid).sum()
    assert "30 m a pixel" in listener.infos[0]
    done, total = listener.done[-1]
    assert done == total
    assert tools.remains(tmp_path, "dem.tif", "c.tif", "c.tif.aux.xml", "p.tif") == []


def test_a_degree_layer_comes_back_in_degrees(tools, tmp_path, make_card):
    values = tools.relief(200, 220)
    dem = tools.write_raster(tmp_path / "dem.tif", values, DEGREES, "EPSG:4326")
    mask = tools.write_polygons(
        tmp_path / "m.gpkg", [tools.box(20, 30, 80, 90, DEGREES)], "OGC:CRS84"
    )
    card = make_card(outputs=2, pixel_size=PixelSize(50, 45, 55))
    predictor = tools.FakePredictor(card, tools.two_classes)
    out = Outputs(classes=tmp_path / "c.tif")
    run_map(predictor, RasterStack([RasterSource(dem)]), out, Options(tile=64), mask=mask)
    classes = tools.read_raster(out.classes)[0]
    inside = np.zeros(classes.shape, bool)
    inside[30:120, 20:100] = True
    np.testing.assert_array_equal(classes > 0, inside)
    clear = inside & (np.abs(values) > 2)
    assert (classes[clear] == 1 + (values[clear] > 0)).mean() > 0.95


def test_labels_are_brought_back_without_mixing(tools, tmp_path, make_card):
    values = np.where(np.arange(120) < 57, 1, 3) * np.ones((120, 1))
    transform = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
    dem = tools.write_raster(tmp_path / "dem.tif", values.astype(np.float32), transform)
    card = make_card(outputs=3, output="labels", pixel_size=PixelSize(30, 25, 35))
    predictor = tools.FakePredictor(card, lambda v, _: np.where(v < 2, 1, 3).astype(np.float32))
    run_map(predictor, RasterStack([RasterSource(dem)]), Outputs(classes=tmp_path / "c.tif"))
    assert set(np.unique(tools.read_raster(tmp_path / "c.tif"))) == {1, 3}


def test_seams_do_not_depend_on_the_tile_at_the_models_scale(tools, tmp_path, make_card):
    transform = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(400, 500), transform)
    card = make_card(outputs=2, pixel_size=PixelSize(20, 18, 22), tile=Tile(halo=3))
    results = []
    for tile in (32, 512):
        out = tmp_path / f"{tile}.tif"
        run_map(
            tools.FakePredictor(card, tools.smooth_classes),
            RasterStack([RasterSource(dem)]),
            Outputs(probabilities=out),
            Options(tile=tile),
        )
        results.append(tools.read_raster(out))
    np.testing.assert_allclose(results[1], results[0], atol=1e-5)


def test_a_network_told_the_pixel_size_warns_outside_its_range(tools, tmp_path, make_card):
    told = (Parameter("size", "m", 30, 0, 1e6, "pixel_width"),)
    card = make_card(outputs=2, pixel_size=PixelSize(3, 1, 9), parameters=told)
    dem = tools.write_raster(tmp_path / "dem.tif", tools.relief(20, 20))
    listener = tools.Listener()
    predictor = tools.FakePredictor(card, tools.two_classes)
    out = Outputs(classes=tmp_path / "c.tif")
    run_map(predictor, RasterStack([RasterSource(dem)]), out, progress=listener)
    assert "30 x 30 m" in listener.warnings[0]
