"""Tests of simulated catalogues equal pyCSEP's, on the forecast that its wheel ships."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.seismicity import scoring_catalogues as scoring
from lithoscope.engine.seismicity.scoring import NORMAL, NOT_VALID, UNDERSAMPLED, Score
from lithoscope.engine.seismicity.scoring_grid import RateGrid, grid_of_corners

csep = pytest.importorskip("csep")

from csep.core import catalog_evaluations  # noqa: E402

UCERF = "ExampleForecasts/CatalogForecasts/ucerf3-landers_1992-06-28T11-57-34-14.csv"
FILE = Path(importlib.util.find_spec("csep").origin).parent / "artifacts" / UCERF
CATALOGUES = 150
MAGNITUDES = np.round(np.arange(4.95, 7.5, 0.1), 2)
TESTS = {
    "number_test": lambda s, counts: scoring.catalogue_number_test(s, int(counts.sum())),
    "spatial_test": scoring.catalogue_spatial_test,
    "magnitude_test": scoring.catalogue_magnitude_test,
    "pseudolikelihood_test": scoring.catalogue_pseudolikelihood_test,
}


def load(size: float = 0.5):
    """Longitude, latitude, magnitude, catalogue of the first simulations, on a grid of theirs."""
    rows = np.genfromtxt(FILE, delimiter=",", skip_header=1, usecols=(0, 1, 2, 5), max_rows=9000)
    rows = rows[rows[:, 3] < CATALOGUES]
    west, east = np.floor(rows[:, 0].min() / size) * size, rows[:, 0].max()
    south, north = np.floor(rows[:, 1].min() / size) * size, rows[:, 1].max()
    longitude, latitude = np.meshgrid(np.arange(west, east, size), np.arange(south, north, size))
    cells, _ = grid_of_corners(longitude.ravel(), latitude.ravel(), size)
    grid = RateGrid(cells, MAGNITUDES, np.zeros((len(cells), len(MAGNITUDES))))
    return grid, rows


def gridded(grid: RateGrid, rows: np.ndarray, count: int) -> scoring.SimulatedCounts:
    """The simulations as the tests take them."""
    cell, level = grid.places(rows[:, 0], rows[:, 1], rows[:, 2])
    kept = (cell >= 0) & (level >= 0)
    number = rows[kept, 3].astype(int)
    return scoring.SimulatedCounts(number, cell[kept], level[kept], count, grid.rates.shape)


def catalogue(rows: np.ndarray, region):
    """Rows as a pyCSEP catalogue."""
    events = [(str(i), 0, y, x, 5.0, m) for i, (x, y, m) in enumerate(rows[:, :3])]
    return csep.core.catalogs.CSEPCatalog(data=events, region=region)


@pytest.fixture(scope="module")
def forecast():
    """Our counts, and pyCSEP's forecast; every seventh catalogue is empty."""
    grid, rows = load()
    rows = rows[rows[:, 3] % 7 != 3]
    origins = np.column_stack([grid.cells.longitude, grid.cells.latitude])
    region = csep.regions.CartesianGrid2D.from_origins(origins, dh=0.5)
    region = csep.regions.create_space_magnitude_region(region, MAGNITUDES)
    catalogues = [catalogue(rows[rows[:, 3] == i], region) for i in range(CATALOGUES)]
    theirs = csep.core.forecasts.CatalogForecast(
        catalogs=catalogues, region=region, n_cat=CATALOGUES, store=True, name="ucerf"
    )
    return grid, gridded(grid, rows, CATALOGUES), theirs


def observed(kind: str) -> np.ndarray:
    """Longitude, latitude, magnitude of what happened."""
    _, rows = load()
    if kind == "simulated":
        return rows[rows[:, 3] == 3]  # one that the forecast fixture leaves out
    if kind == "elsewhere":
        return np.array([[-116.4, 34.1, 5.3], [-124.4, 32.6, 6.1], [-116.7, 34.2, 5.0]])
    return np.array([[-116.4, 34.1, 5.3]])


@pytest.mark.parametrize("kind", ["simulated", "elsewhere", "single"])
@pytest.mark.parametrize("name", TESTS)
def test_tests_equal_those_of_pycsep(forecast, name, kind, capsys):
    grid, simulated, theirs = forecast
    rows = observed(kind)
    counts = grid.counts(*rows[:, :3].T)
    assert counts.sum() == len(rows)
    score = TESTS[name](simulated, counts)
    result = getattr(catalog_evaluations, name)(theirs, catalogue(rows, theirs.region))
    assert score.statistic == pytest.approx(result.observed_statistic, rel=1e-9)
    np.testing.assert_allclose(score.simulated, result.test_distribution, rtol=1e-9)
    assert (score.at_least, score.at_most) == pytest.approx(result.quantile, abs=1e-12)
    assert score.status == result.status
    spatial = name in ("spatial_test", "pseudolikelihood_test")
    assert score.status == (UNDERSAMPLED if kind == "elsewhere" and spatial else NORMAL)


def test_mean_rates_are_those_of_pycsep(forecast):
    _, simulated, theirs = forecast
    theirs.get_expected_rates()
    np.testing.assert_allclose(simulated.rates, theirs.expected_rates.data, rtol=1e-12)


def test_calibration_equals_that_of_pycsep():
    generator = np.random.default_rng(1)
    scores = [Score("N", 0, *generator.random(2)) for _ in range(40)]
    results = [
        csep.models.CatalogNumberTestResult(
            quantile=(score.at_least, score.at_most), status="normal", name="N"
        )
        for score in scores
    ]
    left_out = Score("S", np.nan, np.nan, np.nan, status=NOT_VALID)
    for delta_1 in (False, True):
        result = catalog_evaluations.calibration_test(results, delta_1=delta_1)
        assert scoring.calibration_test([*scores, left_out], delta_1=delta_1) == pytest.approx(
            (result.observed_statistic, result.quantile), rel=1e-9
        )
    assert np.isnan(scoring.calibration_test([left_out])).all()


def test_nothing_observed(forecast):
    grid, simulated, _ = forecast
    nothing = np.zeros(grid.rates.shape, int)
    number = scoring.catalogue_number_test(simulated, 0)
    empty = np.mean(simulated.numbers == 0)
    assert (number.at_least, number.at_most) == (1, empty)
    assert empty >= 1 / 7 - 0.01
    for name in ("spatial_test", "magnitude_test", "pseudolikelihood_test"):
        assert TESTS[name](simulated, nothing).status == NOT_VALID


def test_nothing_simulated():
    shape = (4, 2)
    none = np.empty(0, int)
    simulated = scoring.SimulatedCounts(none, none, none, 10, shape)
    counts = np.zeros(shape, int)
    counts[1, 1] = 2
    number = scoring.catalogue_number_test(simulated, 2)
    assert (number.at_least, number.at_most) == (0, 1)
    for name in ("spatial_test", "magnitude_test", "pseudolikelihood_test"):
        assert TESTS[name](simulated, counts).status == NOT_VALID
