"""Simulated catalogues: their numbers, their parents, and that they follow the model."""

from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.etas import Etas, intervals
from lithoscope.engine.seismicity.kernel import omori_integral
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.parents import assign_parents
from lithoscope.engine.seismicity.simulation import BACKGROUND, simulate_etas
from scipy import stats

MODEL = Etas(mu=0.5, k=0.02, a=1.6, c=0.004, p=1.12, mc=3.0)
LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=7.0, bin=0.0, b_error=0.0)
NOTHING = np.empty(0)
TIME, MAGNITUDE = np.array([10.0, 40.0, 40.0, 49.9, 60.0]), np.array([4.0, 6.5, 3.1, 5.0, 8.0])
START = 50.0


def simulate(models=(MODEL,), count=400, days=20.0, seed=0, time=TIME, magnitude=MAGNITUDE, **more):
    rng = np.random.default_rng(seed)
    return simulate_etas(models, LAW, time, magnitude, START, days, count, rng, **more)


def test_the_first_generation_has_the_expected_numbers():
    found = simulate(count=4000)
    known = TIME <= START
    lag = START - TIME[known]
    share = omori_integral(20.0, MODEL.c + lag, MODEL.p) * MODEL.productivity(MAGNITUDE[known])
    for parent, expected in [(BACKGROUND, 10.0), *enumerate(share)]:
        number = np.sum(found.parent == parent)
        assert abs(number - 4000 * expected) < 4 * np.sqrt(4000 * expected) + 1
    assert not np.any(found.parent == 4)


def test_delays_of_aftershocks_follow_omoris_law():
    found = simulate(count=4000)
    delay = found.time[found.parent == 3] - START
    lag = START - TIME[3]
    total = omori_integral(20.0, MODEL.c + lag, MODEL.p)
    uniform = omori_integral(delay, MODEL.c + lag, MODEL.p) / total
    assert len(delay) > 300
    assert stats.kstest(uniform, "uniform").pvalue > 0.001


def test_catalogues_are_sorted_and_parents_come_first():
    found = simulate()
    assert (np.diff(found.catalogue) >= 0).all()
    same = np.diff(found.catalogue) == 0
    assert (np.diff(found.time)[same] >= 0).all()
    assert found.time.min() > START
    assert found.time.max() <= START + 20
    assert found.catalogue.dtype == np.int32

    children = np.flatnonzero(found.parent >= len(TIME))
    mother = found.parent[children] - len(TIME)
    assert len(children) > 100
    assert (found.time[mother] <= found.time[children]).all()
    assert (found.catalogue[mother] == found.catalogue[children]).all()
    # Larger events have more aftershocks: the parents are the right ones.
    assert (
        MODEL.productivity(found.magnitude[mother]).mean()
        > 2 * MODEL.productivity(found.magnitude).mean()
    )


def test_a_family_multiplies_as_its_branching_ratio_says():
    # A kernel so short that all aftershocks fall within the window.
    quick = Etas(mu=1.0, k=2e-6, a=1.0, c=1e-4, p=2.2, mc=3.0)
    ratio = quick.branching_ratio(LAW)
    quick = replace(quick, k=quick.k * 0.6 / ratio)
    found = simulate([quick], count=500, days=100.0, time=NOTHING, magnitude=NOTHING)
    assert len(found) / 500 == pytest.approx(100 / (1 - 0.6), rel=0.02)


def test_a_long_simulation_follows_the_model_that_made_it():
    rng = np.random.default_rng(7)
    found = simulate_etas([MODEL], LAW, NOTHING, NOTHING, 0.0, 4000.0, 1, rng)
    passed = intervals(MODEL, found.time, found.magnitude, 0.0, 4000.0).increment
    assert len(passed) > 2000
    assert stats.kstest(passed, "expon").pvalue > 0.01
    # And not the model without aftershocks.
    assert stats.kstest(np.diff(found.time) * len(passed) / 4000, "expon").pvalue < 1e-6


def test_models_are_used_in_turn():
    busy = replace(MODEL, mu=10.0)
    counts = simulate([MODEL, busy], count=101).counts()
    assert len(counts) == 101
    assert counts[0::2].mean() + 100 < counts[1::2].mean()


def test_the_seed_decides_everything():
    one, same, other = simulate(seed=3), simulate(seed=3), simulate(seed=4)
    for name in ("catalogue", "time", "magnitude", "parent"):
        np.testing.assert_array_equal(getattr(one, name), getattr(same, name))
    assert len(one) != len(other) or not np.array_equal(one.time, other.time)


def test_empty_catalogues_count():
    calm = replace(MODEL, mu=0.01)
    found = simulate([calm], count=1000, days=1.0, time=NOTHING, magnitude=NOTHING)
    assert found.count == 1000
    assert np.mean(found.counts() == 0) == pytest.approx(np.exp(-0.01), abs=0.01)
    assert found.counts(5.0).sum() == np.sum(found.magnitude >= 5)

    none = simulate([replace(MODEL, mu=1e-12)], count=3, days=1.0, time=NOTHING, magnitude=NOTHING)
    assert len(none) == 0
    assert none.counts().tolist() == [0, 0, 0]


class Listener(NullProgress):
    def __init__(self, stop=False):
        self.warnings, self.stop = [], stop

    def warn(self, message):
        self.warnings.append(message)

    def cancelled(self):
        return self.stop


def test_a_supercritical_model_is_tamed():
    wild = replace(MODEL, k=0.3)
    assert wild.branching_ratio(LAW, 20.0) > 1.5
    found = simulate([wild], count=50, time=NOTHING, magnitude=NOTHING)
    capped = simulate([wild.capped(LAW, 20.0)], count=50, time=NOTHING, magnitude=NOTHING)
    np.testing.assert_array_equal(found.time, capped.time)


def test_a_catalogue_that_grows_too_long_is_stopped_and_said():
    listener = Listener()
    found = simulate([replace(MODEL, mu=20.0)], count=5, limit=300, progress=listener)
    assert len(listener.warnings) == 1
    assert "5 of 5 simulated catalogues reached 300 events" in listener.warnings[0]
    assert found.counts().max() < 2000


def test_more_events_than_memory_holds_are_refused():
    with pytest.raises(InputError, match="fewer simulations or fewer days"):
        simulate([replace(MODEL, mu=1e5)], count=100_000)


def test_cancel():
    with pytest.raises(Cancelled):
        simulate(progress=Listener(stop=True))


def test_parents_drawn_afterwards_are_distributed_as_those_of_the_simulation():
    found = simulate(count=1500)
    blank = replace(found, parent=np.full_like(found.parent, -9))
    drawn = assign_parents([MODEL], TIME, MAGNITUDE, blank, np.random.default_rng(1), start=START)
    for parent in range(BACKGROUND, 4):
        true, seen = np.sum(found.parent == parent), np.sum(drawn.parent == parent)
        assert abs(true - seen) < 4 * np.sqrt(true + seen) + 2
    assert not np.any(drawn.parent == 4)

    children = np.flatnonzero(drawn.parent >= len(TIME))
    mother = drawn.parent[children] - len(TIME)
    assert (mother < children).all()
    assert (found.catalogue[mother] == found.catalogue[children]).all()
    truth = np.flatnonzero(found.parent >= len(TIME))
    true_lag = found.time[truth] - found.time[found.parent[truth] - len(TIME)]
    assert stats.ks_2samp(found.time[children] - found.time[mother], true_lag).pvalue > 0.001


def test_parents_without_history_are_background_or_simulated():
    found = simulate(count=20, time=NOTHING, magnitude=NOTHING)
    drawn = assign_parents(MODEL, NOTHING, NOTHING, found, np.random.default_rng(1))
    first = np.flatnonzero(np.r_[True, np.diff(found.catalogue) > 0])
    assert (drawn.parent[first] == BACKGROUND).all()


def test_parents_of_events_before_the_end_of_the_observations_are_refused():
    with pytest.raises(ValueError, match="before the end"):
        assign_parents(MODEL, TIME, MAGNITUDE, simulate(count=20), np.random.default_rng(1))
