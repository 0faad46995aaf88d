"""Simulation event by event: right in law, damped, reproducible, cancellable."""

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.model.sequence import State
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.etas import Etas, intervals
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.residual import history_features
from lithoscope.engine.seismicity.residual_simulation import simulate_residual
from lithoscope.engine.seismicity.simulation import simulate_etas
from scipy import stats

MAGNITUDES = MagnitudeModel(b=1.0, mc=3.0, maximum=6.0, bin=0.0, b_error=0.1)
MODEL = Etas(mu=0.5, k=0.012, a=1.2, c=0.01, p=1.2, mc=3.0)
POISSON = Etas(mu=2.0, k=1e-12, a=1.0, c=0.01, p=1.2, mc=3.0)
RATE = 1.0


class Rule:
    """A residual without a network: a rule that makes g [B, T, M] of the features."""

    members = 1
    damping = np.inf

    def __init__(self, rule, members=1):
        self.rule, self.members, self.network = rule, members, self

    def start(self, sequences):
        return State(*np.zeros((2, 1, sequences, 1), np.float32))

    def corrections(self, x, state=None):
        g = np.broadcast_to(self.rule(x.astype(float)), x.shape[:2])
        return np.repeat(g[..., None], self.members, axis=2), state or self.start(len(x))


NOTHING = Rule(lambda x: 0.0)
TWICE = Rule(lambda x: np.log(2))


@pytest.fixture(scope="module")
def history():
    none = np.array([0.0]), np.array([3.0])
    made = simulate_etas([MODEL], MAGNITUDES, *none, 0.0, 400.0, 1, np.random.default_rng(5))
    return made.time, made.magnitude


def simulate(residual, model, history, days=20.0, count=400, seed=0, **options):
    rng = np.random.default_rng(seed)
    models = model if isinstance(model, list) else [model]
    return simulate_residual(
        residual, models, MAGNITUDES, *history, 400.0, days, count, rng, rate=RATE, **options
    )


def test_without_a_correction_it_is_etas(history):
    ours = simulate(NOTHING, MODEL, history).counts()
    rng = np.random.default_rng(1)
    theirs = simulate_etas([MODEL], MAGNITUDES, *history, 400.0, 20.0, 2000, rng).counts()
    error = np.sqrt(ours.var() / len(ours) + theirs.var() / len(theirs))
    assert abs(ours.mean() - theirs.mean()) < 4 * error
    assert stats.ks_2samp(ours, theirs).pvalue > 1e-3


def test_a_factor_of_two_doubles_a_poisson_rate(history):
    counts = simulate(TWICE, POISSON, history).counts()
    assert counts.mean() == pytest.approx(80, rel=0.03)
    assert counts.var() == pytest.approx(counts.mean(), rel=0.3)


def test_the_corrected_compensator_is_exponential(history):
    """On the whole of history and path, features and corrections worked anew."""

    def rule(x):
        return 0.8 * np.tanh(x[..., 5]) + 0.3 * np.sin(3 * x[..., 1]) - 0.1 * x[..., 8]

    path = simulate(Rule(rule), MODEL, history, days=2000.0, count=1)
    assert len(path) > 500
    time = np.concatenate([history[0], path.time])
    magnitude = np.concatenate([history[1], path.magnitude])
    g = rule(history_features(MODEL, time, magnitude, RATE).astype(float))
    window = intervals(MODEL, time, magnitude, 400.0, 2400.0)
    times = np.exp(g[window.first - 1 : -1]) * window.increment
    assert stats.kstest(times, "expon").pvalue > 1e-3
    assert abs(stats.pearsonr(g[window.first - 1 : -1], window.increment)[0]) > 0.1


def test_damping_leads_back_to_etas(history):
    counts = [
        simulate(TWICE, POISSON, history, damping=days, count=200).counts().mean()
        for days in (0.01, 10.0, 1e9)
    ]
    assert counts[0] == pytest.approx(40, rel=0.1)
    assert counts[0] < counts[1] < counts[2]
    assert counts[2] == pytest.approx(80, rel=0.1)


def test_no_correction_makes_a_path_grow_without_end(history):
    ratio = MODEL.branching_ratio(MAGNITUDES, 20.0)
    assert np.exp(3.0) * ratio > 3
    wild = simulate(Rule(lambda x: 3.0), MODEL, history, count=200).counts()
    # The first gap is corrected in full, the rest as if each event had just below one child.
    assert wild.max() < 10_000
    calm = simulate(Rule(lambda x: 0.5), MODEL, history, count=200).counts()
    assert wild.mean() > calm.mean()


def test_models_and_members_take_turns(history):
    quiet = Etas(0.01, 1e-12, 1.0, 0.01, 1.2, 3.0)
    counts = simulate(NOTHING, [POISSON, quiet], history, count=40).counts()
    assert counts[::2].min() > 15
    assert counts[1::2].max() < 5
    residual = Rule(lambda x: 0.0, members=2)
    residual.corrections = lambda x, state=None: (
        np.broadcast_to(np.array([np.log(2), -3.0]), (*x.shape[:2], 2)),
        state or residual.start(len(x)),
    )
    counts = simulate(residual, POISSON, history, count=20).counts()
    assert counts[::2].min() > 40
    assert counts[1::2].max() < 20


def test_catalogues_come_sorted_with_parents_that_came_before(history):
    made = simulate(TWICE, MODEL, history, count=50)
    observed = len(history[0])
    assert (np.lexsort((made.time, made.catalogue)) == np.arange(len(made))).all()
    assert made.time.min() > 400
    assert made.time.max() <= 420
    own = made.parent >= observed
    mother = made.parent[own] - observed
    assert own.any()
    assert (made.catalogue[mother] == made.catalogue[own]).all()
    assert (made.time[mother] <= made.time[own]).all()


def test_the_seed_decides(history):
    one, same, other = (simulate(TWICE, MODEL, history, count=20, seed=s) for s in (1, 1, 2))
    np.testing.assert_array_equal(one.time, same.time)
    assert len(one) != len(other) or (one.time != other.time).any()


def test_later_events_do_not_matter(history):
    time, magnitude = (np.append(a, [500.0 if a is history[0] else 6.0]) for a in history)
    later = simulate(TWICE, MODEL, (time, magnitude), count=20)
    np.testing.assert_array_equal(later.time, simulate(TWICE, MODEL, history, count=20).time)


def test_catalogues_that_grow_too_large_stop_with_a_warning(history):
    said = []
    progress = NullProgress()
    progress.warn = said.append
    made = simulate(TWICE, POISSON, history, count=5, limit=10, progress=progress)
    assert made.counts().tolist() == [10] * 5
    assert "5 of 5 simulated catalogues reached 10 events" in said[0]


def test_the_user_can_stop_it(history):
    progress = NullProgress()
    progress.cancelled = lambda: True
    with pytest.raises(Cancelled):
        simulate(NOTHING, MODEL, history, progress=progress)


def test_a_catalogue_without_events_is_refused():
    with pytest.raises(InputError, match="no earthquake before"):
        simulate(NOTHING, MODEL, (np.array([500.0]), np.array([4.0])))
