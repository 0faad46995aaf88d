"""The correction of ETAS: its score, its ensemble, and models that do not fit."""

import dataclasses

import numpy as np
import pytest
from lithoscope.engine.errors import ModelError
from lithoscope.engine.model.card import Parameter
from lithoscope.engine.seismicity.etas import Etas, intervals, log_likelihood
from lithoscope.engine.seismicity.features import FEATURES
from lithoscope.engine.seismicity.residual import DAMPING, Residual, ensemble, score

MODEL = Etas(mu=0.2, k=0.02, a=1.5, c=0.01, p=1.1, mc=3.0)


class Network:
    """A network that answers nothing, with a card."""

    def __init__(self, card):
        self.card = card


@pytest.fixture
def catalogue():
    rng = np.random.default_rng(0)
    return np.cumsum(rng.exponential(2.0, 400)), 3 + rng.exponential(0.4, 400)


@pytest.fixture
def card(make_card):
    return make_card("sequence", outputs=1, theme="seismicity", inputs=FEATURES, members=3)


def test_no_correction_is_etas(catalogue):
    scored = score(np.zeros(400), MODEL, *catalogue, 100.0, 700.0)
    window = intervals(MODEL, *catalogue, 100.0, 700.0)
    assert scored.gain_per_event == 0
    assert scored.expected == pytest.approx(window.expected)
    assert len(scored.time) == len(window.increment)


@pytest.mark.parametrize("end", [700.0, 5000.0])
def test_a_constant_factor_is_etas_with_mu_and_k_multiplied(catalogue, end):
    twice = dataclasses.replace(MODEL, mu=2 * MODEL.mu, k=2 * MODEL.k)
    scored = score(np.full(400, np.log(2)), MODEL, *catalogue, 100.0, end)
    gain = log_likelihood(twice, *catalogue, 100.0, end) - log_likelihood(
        MODEL, *catalogue, 100.0, end
    )
    assert scored.gain_per_event * len(scored.gain) == pytest.approx(gain)
    assert scored.expected == pytest.approx(intervals(twice, *catalogue, 100.0, end).expected)


def test_a_correction_acts_from_its_event_to_the_next(catalogue):
    time, _ = catalogue
    g = np.zeros(400)
    g[200] = 1.0
    scored = score(g, MODEL, *catalogue, time[0], time[-1] + 1)
    assert np.flatnonzero(scored.gain).tolist() == [201]


def test_the_ensemble_is_the_mean_intensity():
    g = np.log([[1.0, 2.0, 6.0], [1.0, 1.0, 1.0]])
    np.testing.assert_allclose(ensemble(g), [np.log(3), 0], atol=1e-12)


def test_the_damping_is_the_cards(card):
    assert Residual(Network(card)).damping == np.inf
    days = (Parameter(DAMPING, "d", 12.0, 0.1, 1e6),)
    assert Residual(Network(dataclasses.replace(card, parameters=days))).damping == 12
    assert Residual(Network(card)).members == 3


@pytest.mark.parametrize("fault", [{"theme": "other"}, {"inputs": FEATURES[::-1]}])
def test_a_model_for_something_else_is_refused(card, fault):
    with pytest.raises(ModelError, match="earthquake forecasts give gap, magnitude"):
        Residual(Network(dataclasses.replace(card, **fault)))
