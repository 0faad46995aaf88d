"""pyCSEP reads what is written, and its example files are read back."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError, OutputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.cells import cell_grid
from lithoscope.engine.seismicity.pycsep_files import (
    PlacedCatalogues,
    read_catalogues,
    write_catalogues,
    write_rates,
)

DAY = 18089.25  # 2019-07-12T06:00


def events(catalogue, count, *, depth=8.0):
    size = len(catalogue)
    return PlacedCatalogues(
        np.array(catalogue, np.int32),
        DAY + np.arange(size) / 7,
        np.linspace(179.5, 180.5, size),
        np.linspace(-40, -39, size),
        np.full(size, depth),
        np.linspace(3, 4, size),
        count,
    )


@pytest.mark.parametrize(
    ("catalogue", "count"),
    [([0, 0, 2, 3], 4), ([1, 1, 1], 5), ([], 3), ([0], 1), ([3], 6), ([0, 250], 300)],
)
def test_pycsep_counts_every_catalogue(tmp_path, catalogue, count):
    csep = pytest.importorskip("csep")
    written = events(catalogue, count)
    write_catalogues(tmp_path / "simulated.csv", written)
    read = list(csep.load_catalog_forecast(str(tmp_path / "simulated.csv")))
    assert len(read) == count
    numbers = np.bincount(written.catalogue, minlength=count)
    np.testing.assert_array_equal([one.event_count for one in read], numbers)
    np.testing.assert_array_equal([one.catalog_id for one in read], np.arange(count))
    magnitudes = np.concatenate([one.get_magnitudes() for one in read])
    np.testing.assert_allclose(magnitudes, written.magnitude, atol=1e-3)
    epochs = np.concatenate([one.get_epoch_times() for one in read])
    np.testing.assert_allclose(epochs, written.time * 86_400_000, atol=1)
    again = read_catalogues(tmp_path / "simulated.csv")
    assert again.count == count
    np.testing.assert_array_equal(again.catalogue, written.catalogue)
    np.testing.assert_allclose(again.time, written.time, atol=1e-8)
    np.testing.assert_allclose(again.longitude % 360, written.longitude, atol=1e-5)
    assert (np.abs(again.longitude) <= 180).all()
    np.testing.assert_allclose(again.depth, written.depth)


def test_unknown_depths_stay_unknown(tmp_path):
    csep = pytest.importorskip("csep")
    write_catalogues(tmp_path / "s.csv", events([0, 1], 2, depth=np.nan))
    assert np.isnan(read_catalogues(tmp_path / "s.csv").depth).all()
    assert len(list(csep.load_catalog_forecast(str(tmp_path / "s.csv")))) == 2


def test_catalogues_that_are_not_listed_are_empty(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("-117.4,35.6,4.7,2019-07-06T03:22:35,9.35,3,a\n")
    assert read_catalogues(path).count == 4
    assert read_catalogues(path, 10).count == 10
    with pytest.raises(InputError, match="more than the 2"):
        read_catalogues(path, 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no simulated catalogue"),
        ("lon,lat,mag,time_string,depth,catalog_id,event_id\n", "no simulated catalogue"),
        ("1,2,3\n", "Row 1"),
        ("1,2,3,2019-07-06T03:22:35,5,0,\n1,2,3,2019-07-06T03:22:35,5,-1,\n", "Row 2"),
        ("1,x,3,2019-07-06T03:22:35,5,0,\n", "number"),
        ("1,2,3,yesterday,5,0,\n", "Row 1"),
        ("1,2,,2019-07-06T03:22:35,5,0,\n", "Row 1"),
    ],
)
def test_other_files_are_refused(tmp_path, text, words):
    path = tmp_path / "s.csv"
    path.write_text(text)
    with pytest.raises(InputError, match=words):
        read_catalogues(path)


def test_a_cancelled_run_leaves_nothing(tmp_path):
    class Stop(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        write_catalogues(tmp_path / "s.csv", events([0, 1], 2), progress=Stop())
    assert not list(tmp_path.iterdir())
    with pytest.raises(OutputError):
        write_catalogues(tmp_path / "none" / "s.csv", events([0], 1))


def test_pycsep_reads_the_rates(tmp_path):
    csep = pytest.importorskip("csep")
    square = "POLYGON((10 40, 12 40, 12 41, 10 41, 10 40))"
    grid = cell_grid(square, np.array([11.0]), np.array([40.5]), 0.1)
    rng = np.random.default_rng(0)
    above = np.sort(rng.random((3, len(grid))), axis=0)[::-1]
    write_rates(tmp_path / "rates.dat", grid, (3.0, 4.0, 5.0), above)
    read = csep.load_gridded_forecast(str(tmp_path / "rates.dat"))
    np.testing.assert_allclose(read.magnitudes, [3, 4, 5])
    assert read.event_count == pytest.approx(above[0].sum())
    where = read.region.get_index_of(grid.longitude + 0.05, grid.latitude + 0.05)
    np.testing.assert_allclose(read.data[where, 0], above[0] - above[1], rtol=1e-6)
    np.testing.assert_allclose(read.data[where, 2], above[2], rtol=1e-6)


def test_selecting_keeps_the_number_of_catalogues():
    some = events([0, 1, 1], 4)
    strong = some.select(some.magnitude > 3.4)
    assert len(strong) == 2 and strong.count == 4
