"""The intensity, the likelihood and the state against the definition, pair by pair."""

import numpy as np
import pytest
from lithoscope.engine.seismicity.etas import Etas, intervals, kernel_state, log_likelihood
from lithoscope.engine.seismicity.kernel import (
    kernel_nodes,
    node_rates,
    node_weight_slopes,
    node_weights,
    omori_delay,
    omori_integral,
    omori_integral_slopes,
)
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from scipy import integrate

MODEL = Etas(mu=0.1, k=0.02, a=1.6, c=0.004, p=1.12, mc=3.0)


def catalogue(n=700, days=3000.0, seed=0, ties=0):
    rng = np.random.default_rng(seed)
    time = np.sort(rng.uniform(0, days, n))
    time[100 : 100 + ties] = time[100]
    return time, 3 + rng.exponential(0.45, n)


def rate(model, time, magnitude, at, count):
    """lambda at `at` owed to the first `count` events."""
    lag = at - time[:count]
    triggered = model.k * np.exp(model.a * (magnitude[:count] - model.mc))
    return model.mu + np.sum(triggered * (lag + model.c) ** -model.p)


@pytest.mark.parametrize("c", [1e-6, 1e-3, 0.1, 2.0])
@pytest.mark.parametrize("p", [0.6, 0.9, 1.0, 1.5, 2.0])
def test_the_exponentials_add_up_to_omoris_law(c, p):
    u, w = kernel_nodes(c, p)
    t = np.concatenate([[0.0], np.logspace(-7, 5, 500)])
    np.testing.assert_allclose(np.exp(-t[:, None] * u) @ w, (t + c) ** -p, rtol=2e-5)


@pytest.mark.parametrize("p", [0.7, 1.0 - 1e-7, 1.0, 1.02, 1.6])
def test_integral_slopes_and_delays_of_omoris_law(p):
    c, step = 0.003, 1e-6
    exact, _ = integrate.quad(lambda x: np.exp(x) ** (1 - p), np.log(c), np.log(50 + c))
    assert omori_integral(50, c, p) == pytest.approx(exact, rel=1e-9)
    assert omori_integral(0, c, p) == 0

    by_c, by_p = omori_integral_slopes(50, c, p)
    up, down = omori_integral(50, c + step * c, p), omori_integral(50, c - step * c, p)
    assert by_c == pytest.approx((up - down) / (2 * step * c), rel=1e-6)
    up, down = omori_integral(50, c, p + step), omori_integral(50, c, p - step)
    assert by_p == pytest.approx((up - down) / (2 * step), rel=1e-6)

    share = np.array([0.0, 0.2, 0.9, 1.0])
    lag = omori_delay(share, 50, c, p)
    np.testing.assert_allclose(omori_integral(lag, c, p), share * exact, rtol=1e-8)
    assert lag.max() <= 50


def test_slopes_of_the_weights():
    u, c, p, step = node_rates(1e-4), 0.01, 1.1, 1e-6
    by_c, by_p = node_weight_slopes(u, node_weights(u, c, p), p)
    up, down = node_weights(u, c + step * c, p), node_weights(u, c - step * c, p)
    np.testing.assert_allclose(by_c, (up - down) / (2 * step * c), rtol=1e-5, atol=1e-9)
    up, down = node_weights(u, c, p + step), node_weights(u, c, p - step)
    np.testing.assert_allclose(by_p, (up - down) / (2 * step), rtol=1e-5, atol=1e-12)


@pytest.mark.parametrize("ties", [0, 5])
@pytest.mark.parametrize("p", [0.9, 1.12])
def test_the_intensity_is_the_sum_over_all_pairs(p, ties):
    time, magnitude = catalogue(ties=ties)
    model = Etas(MODEL.mu, MODEL.k, MODEL.a, MODEL.c, p, MODEL.mc)
    found = intervals(model, time, magnitude, 500.0, 2900.0)
    inside = np.flatnonzero((time >= 500) & (time < 2900))

    assert found.first == inside[0]
    before = [rate(model, time, magnitude, time[i], i) for i in inside]
    after = [rate(model, time, magnitude, time[i], i + 1) for i in inside]
    np.testing.assert_allclose(found.log_before, np.log(before), atol=2e-5)
    np.testing.assert_allclose(found.log_after, np.log(after), atol=2e-5)


def test_the_increments_are_the_integral_of_the_intensity():
    time, magnitude = catalogue(ties=3)
    found = intervals(MODEL, time, magnitude, 500.0, 2900.0)
    inside = np.flatnonzero((time >= 500) & (time < 2900))

    edges = np.concatenate([[500.0], time[inside], [2900.0]])
    expected = []
    for step, count in enumerate([inside[0], *(inside + 1)]):
        lag = np.maximum(edges[step] - time[:count], 0)
        grown = MODEL.k * np.exp(MODEL.a * (magnitude[:count] - MODEL.mc))
        duration = edges[step + 1] - edges[step]
        share = omori_integral(duration, MODEL.c + lag, MODEL.p)
        expected.append(MODEL.mu * duration + grown @ share)
    np.testing.assert_allclose(found.increment, expected[:-1], rtol=2e-5)
    assert (found.increment[time[inside] == time[100]][1:] == 0).all()
    assert found.tail == pytest.approx(expected[-1], rel=2e-5)
    assert found.expected == pytest.approx(sum(expected), rel=1e-6)


def test_windows_that_touch_add_up():
    time, magnitude = catalogue()
    whole = log_likelihood(MODEL, time, magnitude, 100.0, 2500.0)
    cut = float(time[300])
    parts = [log_likelihood(MODEL, time, magnitude, *w) for w in ((100.0, cut), (cut, 2500.0))]
    assert whole == pytest.approx(sum(parts), abs=1e-6)


def test_a_window_without_events_or_history_has_the_background_alone():
    nothing = np.empty(0)
    found = intervals(MODEL, nothing, nothing, 0.0, 10.0)
    assert len(found.log_before) == 0
    assert found.log_likelihood == pytest.approx(-1.0)


def test_the_state_foretells_the_intensity():
    time, magnitude = catalogue()
    at = 1500.0
    u, w = kernel_nodes(MODEL.c, MODEL.p)
    state = kernel_state(MODEL, time, magnitude, at)
    known = np.searchsorted(time, at)
    for later in (0.0, 0.01, 3.0, 400.0):
        foretold = MODEL.mu + np.sum(w * state * np.exp(-u * later))
        assert foretold == pytest.approx(rate(MODEL, time, magnitude, at + later, known), rel=2e-5)


def test_theta_goes_there_and_back():
    again = Etas.from_theta(MODEL.theta, MODEL.mc)
    np.testing.assert_allclose(again.theta, MODEL.theta)
    assert again.mc == 3.0


def test_the_branching_ratio_is_the_mean_number_of_aftershocks_and_can_be_capped():
    magnitudes = MagnitudeModel(1.0, 3.0, 7.0, 0.0, 0.02)
    drawn = magnitudes.sample(np.random.default_rng(0), 400_000)
    mean = MODEL.productivity(drawn).mean() * omori_integral(30.0, MODEL.c, MODEL.p)
    assert MODEL.branching_ratio(magnitudes, 30.0) == pytest.approx(mean, rel=0.02)

    wild = Etas(0.1, 0.5, 1.6, 0.004, 1.12, 3.0)
    assert wild.branching_ratio(magnitudes, 30.0) > 1
    assert wild.capped(magnitudes, 30.0).branching_ratio(magnitudes, 30.0) == pytest.approx(0.98)
    assert MODEL.capped(magnitudes, 30.0) is MODEL
