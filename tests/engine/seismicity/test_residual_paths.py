"""A path that has grown long is left to ETAS: what feeds on itself comes to an end."""

import numpy as np
import pytest
from lithoscope.engine.model.sequence import State
from lithoscope.engine.seismicity import residual_paths
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.residual_simulation import simulate_residual

LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=6.0, bin=0.0, b_error=0.1)
HISTORY = np.array([0.0, 5.0, 9.0]), np.array([3.0, 3.2, 3.1])


class Tenfold:
    """A network that multiplies every rate by ten."""

    members, damping = 1, np.inf

    def __init__(self):
        self.network = self

    def start(self, sequences):
        return State(*np.zeros((2, 1, sequences, 1), np.float32))

    def corrections(self, x, state=None):
        return np.full((*x.shape[:2], 1), np.log(10)), state or self.start(len(x))


def counts(model, days, limit=100_000):
    rng = np.random.default_rng(0)
    return simulate_residual(
        Tenfold(), [model], LAW, *HISTORY, 10.0, days, 100, rng, rate=1.0, limit=limit
    ).counts()


def test_after_so_many_events_the_rate_is_that_of_etas(monkeypatch):
    poisson = Etas(mu=1.0, k=1e-12, a=1.0, c=0.01, p=1.2, mc=3.0)
    assert counts(poisson, 20.0).mean() == pytest.approx(200, rel=0.03)
    monkeypatch.setattr(residual_paths, "EVENTS_TRUSTED", 50)
    # Five days of ten a day, fifteen of one a day.
    assert counts(poisson, 20.0).mean() == pytest.approx(65, rel=0.05)


def test_a_correction_that_feeds_on_itself_does_not_explode(monkeypatch):
    monkeypatch.setattr(residual_paths, "EVENTS_TRUSTED", 100)
    clusters = Etas(mu=1.0, k=0.03, a=1.2, c=0.01, p=1.2, mc=3.0)
    assert 0.3 < clusters.branching_ratio(LAW, 20.0) < 0.9
    grown = counts(clusters, 20.0, limit=5000)
    assert 100 < np.median(grown) < 1000
    assert grown.max() < 5000
