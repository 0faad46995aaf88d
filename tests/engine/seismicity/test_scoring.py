"""Tests of gridded forecasts where pyCSEP has no answer: edges, empty windows, huge odds."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity import scoring
from lithoscope.engine.seismicity.scoring_compare import paired_t_test, w_test
from lithoscope.engine.seismicity.scoring_draws import draw_distinct_bins
from scipy import stats

RATES = np.array([[0.5, 0.1], [2.0, 0.4], [0.05, 0.01]])
TESTS = (
    scoring.likelihood_test,
    scoring.conditional_likelihood_test,
    scoring.magnitude_test,
    scoring.spatial_test,
    scoring.brier_test,
)


def draw(seed: int, rates=RATES) -> np.ndarray:
    """Counts as the forecast has them."""
    return np.random.default_rng(seed).poisson(rates)


def test_joint_log_likelihood_is_that_of_poisson_bins():
    counts = draw(1)
    expected = stats.poisson.logpmf(counts, RATES).sum()
    assert scoring.joint_log_likelihood(RATES, counts) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.__name__)
def test_a_true_forecast_passes_and_a_false_one_fails(test):
    rates = 40 * RATES
    assert test(rates, draw(2, rates), simulations=300, seed=1).at_most > 0.05
    assert test(rates, draw(2, rates)[::-1, ::-1], simulations=300, seed=1).at_most < 0.01


@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.__name__)
def test_a_seed_gives_one_result_and_leaves_the_global_generator_alone(test):
    np.random.seed(4)
    first = test(RATES, draw(3), simulations=20, seed=9).simulated
    np.testing.assert_array_equal(first, test(RATES, draw(3), simulations=20, seed=9).simulated)
    assert np.random.rand() == np.random.RandomState(4).rand()


def test_without_earthquakes():
    nothing = np.zeros_like(RATES, int)
    number = scoring.number_test(RATES.sum(), 0)
    assert (number.at_least, number.at_most) == pytest.approx((1, np.exp(-RATES.sum())))
    score = scoring.likelihood_test(RATES, nothing, simulations=50, seed=1)
    assert score.status == scoring.NORMAL
    assert score.statistic == pytest.approx(-RATES.sum())
    for test in TESTS[1:]:
        assert test(RATES, nothing, simulations=5, seed=1).status == scoring.NOT_VALID


def test_an_earthquake_where_the_rate_is_zero():
    rates = np.array([[1.0], [0.0]])
    score = scoring.spatial_test(rates, np.array([[0], [1]]), simulations=20, seed=1)
    assert score.statistic == -np.inf
    assert score.at_most == 0
    assert np.isfinite(score.simulated).all()


def test_brier_simulates_distinct_bins_in_proportion_to_their_rates():
    rates = np.array([0.9, 0.05, 0.03, 0.02])
    draws = np.zeros(4)
    generator = np.random.RandomState(1)
    weights = np.cumsum(rates) / rates.sum()
    for _ in range(2000):
        bins = draw_distinct_bins(generator, rates, weights, 2)
        assert len(set(bins)) == 2
        draws[bins] += 1
    exact = np.array([r + sum(s * r / (1 - s) for s in rates if s != r) for r in rates])
    np.testing.assert_allclose(draws / 2000, exact, atol=0.03)


def test_brier_ends_when_almost_all_rate_is_in_one_bin():
    rates = np.array([[1.0], [1e-14], [1e-14], [1e-15]])
    score = scoring.brier_test(rates, np.array([[1], [1], [1], [0]]), simulations=5, seed=1)
    assert np.isfinite(score.simulated).all()


def test_brier_needs_as_many_bins_with_a_rate_as_had_earthquakes():
    score = scoring.brier_test(np.array([1.0, 0.0]), np.array([1, 1]), simulations=5)
    assert score.status == scoring.NOT_VALID
    assert score.statistic == pytest.approx(-(np.exp(-1) ** 2) - 1)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.__name__)
@pytest.mark.parametrize("observed", [0, 1])
def test_a_forecast_of_nothing(test, observed):
    counts = np.full_like(RATES, observed, int)
    assert test(0 * RATES, counts, simulations=5, seed=1).status == scoring.NOT_VALID


def test_negative_binomial_needs_a_larger_variance():
    with pytest.raises(InputError, match="must be above the expected number, 3"):
        scoring.negative_binomial_number_test(3.0, 2, 3.0)
    near = scoring.negative_binomial_number_test(3.0, 2, 3.0001)
    assert near.at_most == pytest.approx(scoring.number_test(3.0, 2).at_most, abs=1e-4)


def test_cancel():
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    for test in TESTS:
        with pytest.raises(Cancelled):
            test(RATES, draw(1), simulations=5, progress=Impatient())


def test_gain_of_a_doubled_rate_at_the_earthquakes():
    rates = np.array([[2.0], [1.0]])
    other = np.array([[1.0], [2.0]])
    result = paired_t_test(rates, other, np.array([[3], [0]]))
    assert result.gain == pytest.approx(np.log(2))
    assert result.events == 3


def test_comparisons_that_cannot_be_made():
    rates, other = np.array([1.0, 0.0]), np.array([0.5, 0.5])
    assert np.isnan(paired_t_test(rates, other, np.array([0, 0])).gain)
    single = paired_t_test(rates, other, np.array([1, 0]))
    assert single.gain == pytest.approx(np.log(2))
    assert np.isnan(single.low)
    assert np.isnan(paired_t_test(rates, other, np.array([1, 1])).t)
    assert np.isnan(w_test(rates, other, np.array([1, 1])).z)
    assert w_test(rates, rates, np.array([2, 0])).probability == 1
