"""What the network sees: the past alone, the same event by event as all at once."""

import numpy as np
import pytest
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.features import FEATURES, FeatureMemory, catalogue_features
from lithoscope.engine.seismicity.residual import history_features

MODEL = Etas(mu=0.2, k=0.02, a=1.5, c=0.01, p=1.1, mc=3.0)
NAMES = [band.name for band in FEATURES]


def catalogue(n=600, seed=0):
    rng = np.random.default_rng(seed)
    return np.cumsum(rng.exponential(2.0, n)), 3 + rng.exponential(0.4, n)


def pieces(n=600, models=2, seed=0):
    rng = np.random.default_rng(seed)
    return {
        "gap": rng.exponential(2.0, n),
        "magnitude": rng.exponential(0.4, n),
        "log_after": rng.normal(0, 1, (models, n)),
        "increment": rng.exponential(1.0, (models, n)),
    }


@pytest.mark.parametrize("first", [1, 40, 400])
def test_event_by_event_as_all_at_once(first):
    parts = pieces()
    whole = catalogue_features(**parts, rate=0.5)
    memory = FeatureMemory(parts["magnitude"][:first], parts["increment"][:, :first], 0.5)
    for i in range(first, 600):
        x = memory.after(
            parts["gap"][i],
            parts["magnitude"][i],
            parts["log_after"][:, i],
            parts["increment"][:, i],
        )
        np.testing.assert_allclose(x, whole[:, i], atol=1e-5)


def test_paths_that_end_leave_the_others_as_they_are():
    parts = pieces(models=3)
    start = parts["magnitude"][:300], parts["increment"][:, :300], 0.5
    all_of_them, some = FeatureMemory(*start), FeatureMemory(*start)
    some.keep(np.array([True, False, True]))
    for i in range(300, 320):
        shared = parts["gap"][i], parts["magnitude"][i]
        x = all_of_them.after(*shared, parts["log_after"][:, i], parts["increment"][:, i])
        y = some.after(*shared, parts["log_after"][::2, i], parts["increment"][::2, i])
        np.testing.assert_array_equal(x[::2], y)


def test_the_future_changes_nothing():
    time, magnitude = catalogue()
    whole = history_features(MODEL, time, magnitude, 0.5)
    np.testing.assert_allclose(
        history_features(MODEL, time[:400], magnitude[:400], 0.5), whole[:400], atol=1e-5
    )


def test_values_worked_by_hand():
    parts = pieces(n=300, models=1)
    x = catalogue_features(**parts, rate=0.5)[0, -1]
    found = dict(zip(NAMES, x))
    excess = 1 - parts["increment"][0]
    assert found["gap"] == pytest.approx(np.log(0.5 * parts["gap"][-1]), abs=1e-5)
    assert found["rate"] == pytest.approx(parts["log_after"][0, -1] - np.log(0.5), abs=1e-5)
    assert found["increment"] == pytest.approx(np.log(parts["increment"][0, -1]), abs=1e-5)
    assert found["excess_50"] == pytest.approx(excess[-50:].mean(), abs=1e-5)
    assert found["largest_10"] == pytest.approx(parts["magnitude"][-10:].max(), abs=1e-5)
    assert found["largest_100"] == pytest.approx(parts["magnitude"][-100:].max(), abs=1e-5)


def test_a_catalogue_ten_times_as_fast_looks_the_same():
    time, magnitude = catalogue()
    fast = Etas(10 * MODEL.mu, MODEL.k * 10 ** (1 - MODEL.p), MODEL.a, MODEL.c / 10, MODEL.p, 3.0)
    fast = Etas(fast.mu, MODEL.k * 10 * 10**-MODEL.p, fast.a, fast.c, fast.p, fast.mc)
    np.testing.assert_allclose(
        history_features(fast, time / 10, magnitude, 5.0),
        history_features(MODEL, time, magnitude, 0.5),
        atol=1e-3,
    )


def test_ties_and_nothing_expected_stay_finite():
    time, magnitude = catalogue(50)
    time[20:25] = time[20]
    assert np.isfinite(history_features(MODEL, time, magnitude, 0.5)).all()
