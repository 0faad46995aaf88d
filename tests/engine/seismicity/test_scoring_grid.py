"""Cells and magnitude bins of a forecast, and what falls into them."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.scoring_grid import RateGrid, grid_of_corners, rates_between


def corners(columns: int, rows: int, size: float, west: float = 10.0, south: float = 40.0):
    """Lower left corners of a full grid, from the north down as a layer may have them."""
    row, column = np.divmod(np.arange(columns * rows), columns)
    return west + column * size, south + row[::-1] * size, size


def make(columns=4, rows=3, size=0.1, magnitudes=(3.0, 4.0), west=10.0) -> RateGrid:
    """A grid of rates 1, 2, 3 …"""
    cells, _ = grid_of_corners(*corners(columns, rows, size, west))
    rates = np.arange(1.0, len(cells) * len(magnitudes) + 1).reshape(len(cells), -1)
    return RateGrid(cells, np.array(magnitudes), rates)


def test_cells_come_back_in_the_order_of_the_grid():
    longitude, latitude, size = corners(4, 3, 0.1)
    cells, number = grid_of_corners(longitude, latitude, size)
    assert sorted(number) == list(range(12))
    np.testing.assert_allclose(cells.longitude[number], longitude)
    np.testing.assert_allclose(cells.latitude[number], latitude)


def test_counts_by_cell_and_magnitude():
    grid = make()
    longitude = [10.05, 10.1, 10.1, 10.399, 9.999, 10.05]
    latitude = [40.05, 40.1, 40.1, 40.299, 40.05, 40.05]
    magnitude = [3.0, 3.9, 4.0, 9.0, 5.0, 2.9]
    counts = grid.counts(longitude, latitude, magnitude)
    assert counts.sum() == 4
    assert counts[0].tolist() == [1, 0]
    assert counts[5].tolist() == [1, 1]
    assert counts[11].tolist() == [0, 1]


def test_a_magnitude_on_the_edge_survives_rounding():
    grid = make(magnitudes=(3.3, 4.3))
    assert grid.places([10.05], [40.05], [1.1 * 3])[1].tolist() == [0]
    assert grid.places([10.05], [40.05], [4.3 - 1e-12])[1].tolist() == [1]


def test_any_turn_of_longitude():
    grid = make(west=179.9)
    counts = grid.counts([-179.95, 180.05], [40.05, 40.05], [3.0, 3.0])
    assert counts[1, 0] == 2


def test_rates_between_thresholds():
    np.testing.assert_allclose(
        rates_between(np.array([[5.0, 2.0, 0.5], [1.0, 1.0, 1.2]])), [[3, 1.5, 0.5], [0, 0, 1.2]]
    )


def test_above_keeps_the_upper_bins():
    upper = make(magnitudes=(3.0, 3.5, 4.0)).above(3.5)
    assert upper.magnitudes.tolist() == [3.5, 4.0]
    assert upper.rates[0].tolist() == [2, 3]


def test_grids_of_one_region_are_aligned():
    grid = make()
    same = make(west=10.0 - 360)
    np.testing.assert_array_equal(grid.aligned(same, "B").rates, grid.rates)


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (make(size=0.2), "cells of 0.2°, the forecast of 0.1°"),
        (make(west=10.1), "12 cells and the forecast 12, of which 9 are the same"),
        (make(columns=5), "15 cells and the forecast 12"),
    ],
)
def test_grids_that_differ_are_refused(other, message):
    with pytest.raises(InputError, match=message):
        make().aligned(other, "The second forecast")


def test_corners_off_the_grid_are_refused():
    with pytest.raises(InputError, match=r"longitude 10\.03, latitude 40 is not on a grid of 0\.1"):
        grid_of_corners(np.array([10.0, 10.03]), np.array([40.0, 40.0]), 0.1)
    with pytest.raises(InputError, match="1 of 2 cells occur twice"):
        grid_of_corners(np.array([10.0, 10.0]), np.array([40.0, 40.0]), 0.1)
