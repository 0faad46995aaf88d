"""A look at a raster before all of it is read."""

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand
from lithoscope.engine.raster.grid import Grid, Window
from lithoscope.engine.raster.sampling import sampled_out_of_range, spread_windows
from lithoscope.engine.raster.stack import RasterSource, RasterStack


def test_windows_reach_from_corner_to_corner(tools):
    grid = Grid(1000, 300, tools.METRIC, tools.crs_wkt(tools.UTM))
    windows = list(spread_windows(grid, 256))
    assert [window.x for window in windows[:3]] == [0, 372, 744]
    assert windows[0] == Window(0, 0, 256, 256)
    assert windows[-1] == Window(744, 44, 256, 256)


def test_a_small_raster_is_seen_whole(tools):
    grid = Grid(40, 30, tools.METRIC, tools.crs_wkt(tools.UTM))
    assert list(spread_windows(grid)) == [Window(0, 0, 40, 30)]


def test_shares_are_of_what_has_data(tools, tmp_path):
    values = np.zeros((2, 20, 30), np.float32)
    values[0, :5], values[0, 15:] = 7, np.nan
    values[1, 10:] = 4
    path = tools.write_raster(tmp_path / "ab.tif", values)
    stack = RasterStack([RasterSource(path, 1, "a"), RasterSource(path, 2, "b")])
    inputs = [InputBand("a", maximum=5), InputBand("b", kind="categorical", codes=(0, 1))]
    found = sampled_out_of_range(stack, inputs)
    assert found == pytest.approx({"a": 5 / 15, "b": 5 / 15})
    assert sampled_out_of_range(stack, [InputBand("a"), InputBand("b")]) == {}
