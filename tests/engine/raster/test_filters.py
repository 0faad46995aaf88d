"""Sieve and majority: what they remove, and what they must leave."""

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.filters import filter_classes, majority


def run(tools, tmp_path, classes, name, size, **options):
    path = tools.write_raster(tmp_path / "c.tif", classes, nodata=0)
    result = np.zeros_like(classes)

    def write(window, values):
        result[window.y : window.y + window.height, window.x : window.x + window.width] = values

    options.setdefault("progress", NullProgress())
    filter_classes(path, write, name=name, size=size, scratch=tmp_path / "f", **options)
    return result


@pytest.fixture
def classes():
    """Class 1 with specks of 2, a hole of NoData and an unknown patch beside a speck."""
    classes = np.ones((60, 80), np.uint8)
    classes[10, 10] = 2
    classes[20:25, 20:25] = 2
    classes[40:42, 40:42] = 0
    classes[50, 50] = 255
    return classes


@pytest.mark.parametrize(("name", "size"), [("sieve", 5), ("majority", 3)])
def test_specks_go_and_larger_patches_stay(tools, tmp_path, classes, name, size):
    result = run(tools, tmp_path, classes, name, size)
    assert result[10, 10] == 1
    assert result[21:24, 21:24].tolist() == [[2] * 3] * 3


@pytest.mark.parametrize(("name", "size"), [("sieve", 50), ("majority", 9)])
def test_nodata_and_unknown_stay_and_do_not_spread(tools, tmp_path, classes, name, size):
    result = run(tools, tmp_path, classes, name, size)
    np.testing.assert_array_equal(result == 0, classes == 0)
    np.testing.assert_array_equal(result == 255, classes == 255)


def test_the_sieve_can_count_corners_as_contact(tools, tmp_path):
    classes = np.ones((20, 20), np.uint8)
    classes[np.arange(5, 11), np.arange(5, 11)] = 2
    assert (run(tools, tmp_path, classes, "sieve", 4) == 1).all()
    assert (run(tools, tmp_path, classes, "sieve", 4, diagonal=True) == 2).sum() == 6


def test_majority_equals_counting_by_hand():
    rng = np.random.default_rng(1)
    classes = rng.integers(0, 4, (30, 30)).astype(np.uint8)
    result = majority(classes, 5)
    padded = np.pad(classes, 2)
    for row in range(30):
        for column in range(30):
            counts = np.bincount(padded[row : row + 5, column : column + 5].ravel(), minlength=4)
            counts[0] = 0
            own = classes[row, column]
            keeps = own == 0 or counts[own] == counts.max()
            assert result[row, column] == (own if keeps else counts.argmax())


def test_windows_leave_no_seam(tools, tmp_path, monkeypatch):
    classes = np.random.default_rng(2).integers(1, 4, (150, 170)).astype(np.uint8)
    monkeypatch.setattr("lithoscope.engine.raster.filters.WINDOW", 64)
    np.testing.assert_array_equal(
        run(tools, tmp_path, classes, "majority", 7), majority(classes, 7)
    )


def test_cancel(tools, tmp_path, classes):
    with pytest.raises(Cancelled):
        run(tools, tmp_path, classes, "sieve", 5, progress=tools.Listener(cancel_after=0))
