"""Rates vary as much as they are told to, and as much as the past asks for."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.model.sequence import State
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity import dispersion
from lithoscope.engine.seismicity.dispersion import (
    LEVEL_DAYS,
    LEVEL_EVENTS,
    USUAL,
    dispersed,
    rate_factors,
    rate_levels,
    rate_spread,
)
from lithoscope.engine.seismicity.etas import Etas, intervals
from lithoscope.engine.seismicity.lineage import families
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import simulate_etas

MODEL = Etas(mu=1.0, k=0.01, a=1.0, c=0.01, p=1.2, mc=3.0)
LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=7.0, bin=0.1, b_error=0.03)
QUIET = Etas(mu=0.001, k=1e-12, a=1.0, c=0.01, p=1.2, mc=3.0)
HISTORY = np.array([-2.0, -1.0, -0.5]), np.array([4.0, 5.0, 6.0])


def simulated(count=400, days=10.0):
    return simulate_etas([MODEL], LAW, *HISTORY, 0.0, days, count, np.random.default_rng(0))


def test_unit_factors_change_nothing():
    before = simulated()
    after = dispersed(before, 3, np.ones(400), 1, np.random.default_rng(1))
    np.testing.assert_array_equal(after.catalogue, before.catalogue)
    np.testing.assert_array_equal(after.time, before.time)
    np.testing.assert_array_equal(after.magnitude, before.magnitude)
    np.testing.assert_array_equal(after.parent, before.parent)


@pytest.mark.parametrize("factor", [0.0, 0.4, 1.7, 3.0])
def test_counts_follow_the_factor_and_families_stay_whole(factor):
    before = simulated()
    after = dispersed(before, 3, np.full(400, factor), 1, np.random.default_rng(1))
    assert len(after) == pytest.approx(factor * len(before), rel=0.06)
    assert after.count == 400
    assert (np.diff(after.catalogue) >= 0).all()
    same = np.diff(after.catalogue) == 0
    assert (np.diff(after.time)[same] >= 0).all()
    child = np.flatnonzero(after.parent >= 3)
    mother = after.parent[child] - 3
    np.testing.assert_array_equal(after.catalogue[mother], after.catalogue[child])
    assert (after.time[mother] < after.time[child]).all()
    sizes = [np.bincount(families(s.parent, 3)) for s in (before, after)]
    mean = [size[size > 0].mean() if size.any() else 1 for size in sizes]
    assert factor == 0 or mean[1] == pytest.approx(mean[0], rel=0.06)


def test_factors_have_the_mean_and_the_spread():
    factors = rate_factors(0.4, 20_000, np.random.default_rng(2))
    assert factors.mean() == pytest.approx(1, abs=0.01)
    assert factors.std() == pytest.approx(0.4, abs=0.01)
    np.testing.assert_array_equal(rate_factors(0.0, 3, np.random.default_rng(2)), 1)


def drifting(spread):
    """Return a catalogue whose background changes its rate every 20 days."""
    rng = np.random.default_rng(3)
    nothing = np.zeros(0)
    parts = [
        simulate_etas(
            [Etas(factor, 0.01, 1.0, 0.01, 1.2, 3.0)], LAW, nothing, nothing, 20.0 * i, 20.0, 1, rng
        )
        for i, factor in enumerate(rate_factors(spread, 60, rng))
    ]
    return (np.concatenate([getattr(p, name) for p in parts]) for name in ("time", "magnitude"))


def test_drifting_rates_are_seen_in_the_past():
    found = {}
    for spread in (0.0, 0.6):
        time, magnitude = drifting(spread)
        found[spread] = rate_spread(
            MODEL, [MODEL], LAW, time, magnitude, 100.0, 1200.0, 20.0, np.random.default_rng(4),
            NullProgress(),
        )  # fmt: skip
    assert found[0.0] <= 0.25
    assert 0.35 <= found[0.6] <= 0.9


def test_a_network_is_judged_by_its_own_forecasts():
    class Doubling:
        """A network that doubles every rate."""

        members, damping = 1, np.inf

        def corrections(self, x, state=None):
            state = state or State(*np.zeros((2, 1, len(x), 1), np.float32))
            return np.full((*x.shape[:2], 1), np.log(2.0)), state

    time, magnitude = drifting(0.0)
    args = MODEL, [MODEL], LAW, time, magnitude, 100.0, 400.0, 20.0
    alone = rate_spread(*args, np.random.default_rng(4), NullProgress())
    doubled = rate_spread(*args, np.random.default_rng(4), NullProgress(), Doubling(), 1.3)
    assert doubled >= alone + 0.2


def test_a_network_forecasts_fewer_windows_of_a_lively_past(monkeypatch):
    issued = []

    def nothing_comes(residual, models, law, time, magnitude, start, days, count, rng, rate):
        issued.append(start)
        assert len(time) == 0 or time[-1] <= start
        return simulate_etas([QUIET], LAW, np.zeros(0), np.zeros(0), start, days, count, rng)

    monkeypatch.setattr(dispersion, "continue_catalogue", nothing_comes)
    time, magnitude = drifting(0.0)
    args = MODEL, [MODEL], LAW, time, magnitude, 100.0, 1200.0, 10.0, np.random.default_rng(4)
    for network, most, windows in ((None, 1, 60), ("network", 1, 20), ("network", 2_000_000, 60)):
        monkeypatch.setattr(dispersion, "MOST_EVENTS", most)
        issued.clear()
        rate_spread(*args, NullProgress(), network)
        assert (len(issued), issued[0], issued[-1]) == (windows, 100.0, 1190.0)


def test_how_long_it_takes_is_said_where_that_is_long(monkeypatch):
    class Told(NullProgress):
        def info(self, message):
            said.append(message)

    time, magnitude = drifting(0.0)
    args = QUIET, [QUIET], LAW, time, magnitude, 100.0, 300.0, 20.0, np.random.default_rng(4)
    words = "Forecasting 10 windows of the past takes about 18 s."
    for seconds, expected in ((2.0, [words]), (1.0, [])):
        said, clock = [], iter(seconds * np.arange(100.0))
        monkeypatch.setattr(dispersion, "perf_counter", lambda clock=clock: next(clock))
        rate_spread(*args, Told())
        assert said == expected


def test_a_short_past_says_nothing():
    args = MODEL, [MODEL], LAW, *HISTORY, -2.0, 0.0, 1.0, np.random.default_rng(0), NullProgress()
    assert rate_spread(*args) == USUAL


def test_the_level_weighs_what_came_against_what_the_model_expects():
    rng = np.random.default_rng(5)
    nothing = np.zeros(0)
    past = simulate_etas([MODEL], LAW, nothing, nothing, 0.0, 1000.0, 1, rng)
    lively = Etas(3.0, 0.01, 1.0, 0.01, 1.2, 3.0)
    new = simulate_etas([lively], LAW, past.time, past.magnitude, 1000.0, 400.0, 1, rng)
    time = np.concatenate([past.time, new.time])
    magnitude = np.concatenate([past.magnitude, new.magnitude])
    ends = np.array([900.0, 1400.0])
    levels = rate_levels(MODEL, time, magnitude, 0.0, ends)
    for end, level in zip(ends, levels):
        window = intervals(MODEL, time, magnitude, end - LEVEL_DAYS, end)
        events = len(window.increment)
        exact = (events + LEVEL_EVENTS) / (window.expected + LEVEL_EVENTS)
        assert level == pytest.approx(exact, rel=5e-3)
    assert 0.8 < levels[0] < 1.25
    assert levels[1] > 1.5


def test_the_level_of_a_short_past_is_that_of_the_model():
    levels = rate_levels(MODEL, *HISTORY, -3.0, np.array([-3.0, 0.0]))
    assert levels[0] == 1
    assert levels[1] == pytest.approx(1, abs=0.05)


def test_events_at_the_moment_of_the_forecast_and_after_it_do_not_set_its_level():
    before = rate_levels(MODEL, HISTORY[0][:2], HISTORY[1][:2], -3.0, np.array([-0.75]))
    np.testing.assert_allclose(rate_levels(MODEL, *HISTORY, -3.0, np.array([-0.75])), before)
