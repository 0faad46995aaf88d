"""The earthquake network that ships: it opens, stays in bounds, and its card tells the truth."""

import numpy as np
import pytest
from lithoscope.engine.model.library import SHIPPED_FOLDER
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.residual import Residual, ensemble, history_features, score
from lithoscope.engine.seismicity.residual_simulation import simulate_residual
from lithoscope.engine.seismicity.simulation import simulate_etas

pytest.importorskip("onnxruntime")

MAGNITUDES = MagnitudeModel(b=1.0, mc=3.0, maximum=6.5, bin=0.0, b_error=0.1)
MODEL = Etas(mu=0.3, k=0.02, a=1.2, c=0.01, p=1.2, mc=3.0)


@pytest.fixture(scope="module")
def residual():
    return Residual.open(SHIPPED_FOLDER / "earthquakes.onnx")


@pytest.fixture(scope="module")
def history():
    first = np.array([0.0]), np.array([3.0])
    rng = np.random.default_rng(5)
    made = simulate_etas([MODEL], MAGNITUDES, *first, 0.0, 3000.0, 1, rng)
    return made.time, made.magnitude


def test_where_etas_is_the_truth_it_stays_close_to_it(residual, history):
    rate = len(history[0]) / 3000
    g, _ = residual.corrections(history_features(MODEL, *history, rate)[None])
    assert g.shape == (1, len(history[0]), residual.members)
    assert np.abs(g).max() <= 4
    scored = score(ensemble(g[0]), MODEL, *history, 300.0, 3000.0)
    assert scored.gain_per_event > -0.1
    assert scored.expected == pytest.approx(len(scored.gain), rel=0.2)


def test_its_simulations_stay_near_etas_where_that_is_the_truth(residual, history):
    arguments = ([MODEL], MAGNITUDES, *history, 3000.0, 30.0, 200)
    ours = simulate_residual(residual, *arguments, np.random.default_rng(1)).counts()
    theirs = simulate_etas(*arguments, np.random.default_rng(1)).counts()
    assert 0.6 < ours.mean() / theirs.mean() < 1.6


def test_three_members_answer_and_differ(residual, history):
    g, _ = residual.corrections(history_features(MODEL, *history, 1.0)[None, :50])
    assert residual.members == 3
    assert np.ptp(g, axis=2).max() > 1e-3


def test_the_card_tells_data_figures_and_limits(residual):
    card = residual.card
    assert all(source.licence and source.region for source in card.trained_on)
    assert not any("recast" in source.name for source in card.trained_on)
    mean = card.figures[0]
    assert mean.data == "mean of 10 catalogues, region left out"
    assert mean.baseline == "one-neuron correction"
    single = [f for f in card.figures if f.metric == mean.metric][1:]
    assert len(single) == 10
    assert mean.value == pytest.approx(np.mean([f.value for f in single]), abs=1e-3)
    assert any("Not prospectively tested" in limit for limit in card.limits)
    assert 0 < residual.damping < 1000
