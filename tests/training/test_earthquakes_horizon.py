"""How the fading of the correction is chosen, and the page that shows what was found."""

import json

import numpy as np
import pytest
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.residual import Residual
from lithoscope.training import earthquakes_horizon
from lithoscope.training.earthquakes_data import Prepared, Setup
from lithoscope.training.earthquakes_evaluation import METHODS
from lithoscope.training.earthquakes_export import export
from lithoscope.training.earthquakes_horizon import crps, score_counts
from lithoscope.training.earthquakes_publish import (
    DAMPING_DAYS,
    best_damping,
    describe,
    kept_horizon,
)
from lithoscope.training.earthquakes_report import results_page
from lithoscope.training.networks.residual_lstm import ResidualLstm

DATES = ("1970-01-01", "1970-04-11", "1973-01-05", "1974-05-20", "1975-10-02")


@pytest.fixture(scope="module")
def catalogue():
    """A Poisson process of one event a day, known as such but for half its rate."""
    rng = np.random.default_rng(0)
    time = np.sort(rng.uniform(0, 2100, 2100))
    magnitude = np.round(3 + rng.exponential(0.4, 2100), 2)
    model = Etas(0.5, 1e-9, 1.0, 0.01, 1.2, 3.0)
    setup = Setup("even", "even.csv", 3.0, DATES, "", "")
    edges = (100.0, 1100.0, 1600.0, 2100.0)
    nothing = np.zeros((2100, 9), np.float32)
    return Prepared(setup, time, magnitude, model, 1.0, nothing, np.ones(2100), edges)


@pytest.fixture
def doubling(tmp_path):
    """A network that doubles every rate."""
    import torch

    network = ResidualLstm(np.zeros(9), np.ones(9), hidden=2)
    torch.nn.init.constant_(network.neuron.bias, 4 * np.arctanh(np.log(2) / 4))
    export([network], describe("", (), 1), tmp_path / "twice.onnx")
    return Residual.open(tmp_path / "twice.onnx")


def test_the_score_is_the_integral_of_the_squared_difference_of_distributions():
    counts, observed = np.array([[0, 3, 3, 8]]), np.array([2])
    z = np.linspace(0, 3, 300_001)
    simulated = (np.log1p(counts[0])[:, None] <= z).mean(axis=0)
    difference = (simulated - (np.log1p(2) <= z)) ** 2
    assert crps(counts, observed)[0] == pytest.approx(difference.mean() * 3, abs=1e-4)


def test_one_great_sequence_among_many_does_not_decide():
    counts = np.random.default_rng(0).poisson(7.0, (1, 200))
    once = counts.copy()
    once[0, 0] = 5000
    assert crps(once, np.array([7])) == pytest.approx(crps(counts, np.array([7])), abs=0.01)
    assert crps(2 * counts, np.array([7])) > 1.5 * crps(counts, np.array([7]))


def test_a_correction_that_is_right_scores_best_where_it_lasts(catalogue, doubling, monkeypatch):
    monkeypatch.setattr(earthquakes_horizon, "DAMPINGS", (1.0, 1000.0))
    rows = score_counts(catalogue, doubling, "validation", simulations=100)
    etas, short, long = rows
    assert [row["damping"] for row in rows] == [None, 1.0, 1000.0]
    assert etas["expected"] == pytest.approx(0.5 * etas["observed"], rel=0.2)
    assert long["expected"] == pytest.approx(long["observed"], rel=0.2)
    assert etas["crps"] > short["crps"] > long["crps"]
    assert long["inside"] > 0.8 > etas["inside"]
    assert etas["gain"] == 0
    ratio = long["expected"] / etas["expected"]
    gain = np.log(ratio) - (long["expected"] - etas["expected"]) / etas["observed"]
    assert long["gain"] == pytest.approx(gain, abs=0.03)
    assert best_damping(rows) == 1000


def test_without_a_judgement_the_damping_is_the_usual_one(tmp_path):
    assert best_damping(kept_horizon(tmp_path)) == DAMPING_DAYS
    rows = [{"damping": d, "crps": s} for d, s in ((None, 0.0), (3.0, 1.0), (9.0, 2.0))]
    (tmp_path / "horizon.json").write_text(json.dumps(rows))
    assert best_damping(kept_horizon(tmp_path)) == 3


def test_the_page_has_every_catalogue_with_its_interval():
    scored = {
        "seeds": [0.01, 0.02], "gain": 0.015, "low": 0.001, "high": 0.03, "expected": 99.0,
        "blocks": [[1.0, 50], [0.5, 50]],
    }  # fmt: skip
    row = {
        "catalogue": "here", "events": 100, "poisson": -1.0, "etas": 0.5, "etas_expected": 90.0,
        **dict.fromkeys(METHODS, scored),
        "textbook": [-0.5], "textbook_rmse": [0.9], "mixture": [-0.2],
    }  # fmt: skip
    horizon = {
        "catalogue": "here", "damping": 3.0, "model": "LSTM, damping 3 d", "observed": 10,
        "expected": 12.3, "inside": 0.9, "gain": 0.05, "crps": 0.25,
    }  # fmt: skip
    page = results_page([row], [horizon])
    assert "| here | 100 | -1.500 | 0.500 | +0.015 [+0.001, +0.030] |" in page
    assert "| here | 100 | 90 | 99 | 99 | 99 | +0.0100, +0.0200 |" in page
    assert "| here | LSTM, damping 3 d | 10 | 12 | 0.90 | +0.050 | 0.2500 |" in page
    assert "How long the correction lasts" not in results_page([row], [])
