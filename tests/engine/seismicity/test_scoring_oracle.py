"""Every test of gridded forecasts equals pyCSEP's, on the forecasts that its wheel ships."""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.seismicity import scoring, scoring_compare
from lithoscope.engine.seismicity.scoring_grid import RateGrid, grid_of_corners

csep = pytest.importorskip("csep")

from csep.core import (  # noqa: E402
    binomial_evaluations,
    brier_evaluations,
    poisson_evaluations,
)

ARTIFACTS = Path(importlib.util.find_spec("csep").origin).parent / "artifacts"
FORECASTS = ARTIFACTS / "ExampleForecasts" / "GriddedForecasts"
SIMULATIONS, SEED = 60, 23
LIKELIHOODS = {
    "L": (scoring.likelihood_test, poisson_evaluations.likelihood_test),
    "CL": (scoring.conditional_likelihood_test, poisson_evaluations.conditional_likelihood_test),
    "M": (scoring.magnitude_test, poisson_evaluations.magnitude_test),
    "S": (scoring.spatial_test, poisson_evaluations.spatial_test),
    "Brier": (scoring.brier_test, brier_evaluations.brier_score_test),
}
SCALES = {"helmstetter": 10.0, "italy": 5.5}  # of their rates, to expect what the tests observe


class Case:
    """A forecast and an observed catalogue, ours and pyCSEP's."""

    def __init__(self, file: str, scale: float, catalogue):
        rows = np.loadtxt(FORECASTS / file)
        bins = len(np.unique(rows[:, 6]))
        corner = rows[::bins]
        cells, number = grid_of_corners(corner[:, 0], corner[:, 2], 0.1)
        rates = np.empty((len(cells), bins))
        rates[number] = scale * rows[:, 8].reshape(-1, bins)
        self.grid = RateGrid(cells, rows[:bins, 6], rates)
        origins = np.column_stack([cells.longitude, cells.latitude])
        region = csep.regions.CartesianGrid2D.from_origins(origins, dh=0.1)
        self.theirs = csep.core.forecasts.GriddedForecast(
            data=rates, region=region, magnitudes=self.grid.magnitudes, name=file
        )
        self.catalogue = catalogue(self.theirs, self.grid)
        self.counts = self.grid.counts(
            self.catalogue.get_longitudes(),
            self.catalogue.get_latitudes(),
            self.catalogue.get_magnitudes(),
        )


def ridgecrest(forecast, grid):
    """The earthquakes of Ridgecrest that the forecast is for, as pyCSEP reads and cuts them."""
    catalogue = csep.load_catalog(str(ARTIFACTS / "ObservedCatalogs" / "sample_comcat_catalog.csv"))
    catalogue.filter([f"magnitude >= {forecast.min_magnitude - 1.5}"])
    catalogue.catalog["magnitude"] += 1.5  # enough earthquakes for the tests to bite
    return catalogue.filter_spatial(forecast.region)


def drawn(forecast, grid):
    """Earthquakes where and as large as the forecast has them."""
    generator = np.random.default_rng(5)
    chosen = generator.choice(grid.rates.size, 34, p=grid.rates.ravel() / grid.expected)
    cell, level = np.divmod(chosen, len(grid.magnitudes))
    shift = generator.uniform(0.01, 0.09, (2, 34))
    events = [
        (str(i), 0, grid.cells.latitude[c] + y, grid.cells.longitude[c] + x, 5.0, m + 0.03)
        for i, (c, x, y, m) in enumerate(zip(cell, *shift, grid.magnitudes[level]))
    ]
    return csep.core.catalogs.CSEPCatalog(data=events, region=forecast.region)


@pytest.fixture(scope="module")
def helmstetter() -> Case:
    """California, with the earthquakes of Ridgecrest."""
    return Case("helmstetter_et_al.hkj-fromXML.dat", SCALES["helmstetter"], ridgecrest)


@pytest.fixture(scope="module")
def italy() -> Case:
    """Italy, with earthquakes drawn from the forecast."""
    return Case("HiRes_SSM_Italy.dat", SCALES["italy"], drawn)


@pytest.fixture(params=["helmstetter", "italy"])
def case(request) -> Case:
    """Each of the two."""
    return request.getfixturevalue(request.param)


def test_earthquakes_fall_into_the_same_bins(case):
    assert case.counts.sum() == case.catalogue.event_count > 30
    np.testing.assert_array_equal(case.counts, case.catalogue.spatial_magnitude_counts())


@pytest.mark.parametrize("name", ["L", "CL", "M", "S"])
def test_likelihood_tests(case, name):
    ours, theirs = LIKELIHOODS[name]
    options = {"seed": SEED}
    score = ours(case.grid.rates, case.counts, simulations=SIMULATIONS, **options)
    result = theirs(case.theirs, case.catalogue, num_simulations=SIMULATIONS, **options)
    assert score.test == name
    assert score.statistic == pytest.approx(result.observed_statistic, rel=1e-9)
    np.testing.assert_allclose(score.simulated, result.test_distribution, rtol=1e-9)
    assert score.at_most == result.quantile


@pytest.mark.parametrize("cells", [50, 1000])
def test_brier(case, cells):
    # pyCSEP's simulations go through every bin: not all cells are needed.
    rates, counts = busiest(case, cells)
    score = scoring.brier_test(rates, counts, simulations=SIMULATIONS, seed=SEED)
    quantile, statistic, simulated = brier_evaluations._brier_score_test(
        rates, counts, SIMULATIONS, seed=SEED
    )
    assert score.statistic == pytest.approx(statistic, rel=1e-9)
    np.testing.assert_allclose(score.simulated, simulated, rtol=1e-9)
    assert score.at_most == quantile


def busiest(case: Case, number: int):
    """The cells with the most expected earthquakes."""
    chosen = np.argsort(-case.grid.rates.sum(axis=1))[:number]
    return case.grid.rates[chosen], case.counts[chosen]


def test_number(case):
    score = scoring.number_test(case.grid.expected, int(case.counts.sum()))
    result = poisson_evaluations.number_test(case.theirs, case.catalogue)
    assert score.statistic == result.observed_statistic
    assert (score.at_least, score.at_most) == pytest.approx(result.quantile, abs=1e-9)


@pytest.mark.parametrize("factor", [1.5, 30.0])
def test_negative_binomial_number(case, factor):
    variance = factor * case.grid.expected
    score = scoring.negative_binomial_number_test(
        case.grid.expected, int(case.counts.sum()), variance
    )
    result = binomial_evaluations.negative_binomial_number_test(
        case.theirs, case.catalogue, variance
    )
    assert (score.at_least, score.at_most) == pytest.approx(result.quantile, abs=1e-9)


def test_comparisons(helmstetter):
    other = Case("helmstetter_et_al.hkj.aftershock-fromXML.dat", 3.0, ridgecrest)
    rates = helmstetter.grid.rates, helmstetter.grid.aligned(other.grid, "other").rates
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        paired = poisson_evaluations.paired_t_test(
            helmstetter.theirs, other.theirs, helmstetter.catalogue
        )
        signed = poisson_evaluations.w_test(helmstetter.theirs, other.theirs, helmstetter.catalogue)
    ours = scoring_compare.paired_t_test(*rates, helmstetter.counts)
    assert ours.gain == pytest.approx(paired.observed_statistic, rel=1e-9)
    assert (ours.low, ours.high) == pytest.approx(paired.test_distribution, rel=1e-9)
    assert (ours.t, ours.critical) == pytest.approx(paired.quantile[:2], rel=1e-9)
    ranked = scoring_compare.w_test(*rates, helmstetter.counts)
    assert ranked.z == pytest.approx(signed.observed_statistic, rel=1e-9)
    assert ranked.probability == pytest.approx(signed.quantile, rel=1e-9, abs=1e-12)
