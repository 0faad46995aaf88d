"""What stands in for missing pixels, the same however the raster is cut."""

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand
from lithoscope.engine.raster.fill import nearest_valid, reach_of, read_filled
from lithoscope.engine.raster.grid import Window
from lithoscope.engine.raster.stack import RasterSource, RasterStack


@pytest.fixture
def holed(tools, tmp_path):
    values = tools.relief(120, 150)
    values[np.random.default_rng(3).random(values.shape) < 0.4] = np.nan
    values[40:70, 60:90] = np.nan
    path = tools.write_raster(tmp_path / "a.tif", values)
    return values, RasterStack([RasterSource(path)])


@pytest.mark.parametrize("fill", [0.0, -5.0, "nan"])
def test_a_number_or_nan_stands_in(holed, fill):
    values, stack = holed
    filled, valid = read_filled(stack, Window(-4, -4, 60, 60), [InputBand("b", fill=fill)], 32)
    np.testing.assert_array_equal(valid[4:, 4:], np.isfinite(values[:56, :56]))
    np.testing.assert_array_equal(filled[0][~valid], np.float32(fill))


def test_nearest_pixels_do_not_depend_on_the_window(holed):
    _, stack = holed
    bands = [InputBand("b", fill="nearest")]
    reach = reach_of(8)
    everything = Window(-8, -8, 166, 136)
    whole, _ = read_filled(stack, everything, bands, reach)
    for window in (Window(-8, -8, 40, 40), Window(50, 33, 30, 30), Window(120, 90, 38, 38)):
        part, _ = read_filled(stack, window, bands, reach)
        np.testing.assert_array_equal(part[0], whole[0][window.slices_in(everything)])


def test_beyond_the_raster_its_edge_is_repeated(tools, tmp_path):
    values = tools.relief(20, 30)
    stack = RasterStack([RasterSource(tools.write_raster(tmp_path / "a.tif", values))])
    filled, _ = read_filled(stack, Window(-5, -5, 40, 30), [InputBand("b", fill="nearest")], 32)
    np.testing.assert_array_equal(filled[0], np.pad(values, 5, mode="edge"))


def test_nearest_is_nearest_and_ends_at_its_reach():
    values = np.zeros((1, 50), np.float32)
    values[0, 10], values[0, 40] = 1, 2
    missing = values == 0
    filled = nearest_valid(values, missing, reach=12)[0]
    assert filled[:23].tolist() == [1] * 23
    assert filled[23:28].tolist() == [0] * 5
    assert filled[28:].tolist() == [2] * 22


def test_a_pixel_missing_in_one_band_is_replaced_in_all(tools, tmp_path):
    values = np.full((2, 4, 4), 7, np.float32)
    values[1, 1, 1] = np.nan
    path = tools.write_raster(tmp_path / "a.tif", values)
    stack = RasterStack([RasterSource(path, 1), RasterSource(path, 2)])
    bands = [InputBand("a", fill=-1.0), InputBand("b", fill=-2.0)]
    filled, valid = read_filled(stack, Window(0, 0, 4, 4), bands, 32)
    assert filled[:, 1, 1].tolist() == [-1, -2]
    assert valid.sum() == 15
