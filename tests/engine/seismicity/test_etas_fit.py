"""The fit finds the model that made a catalogue, says how well, and refuses what it cannot fit."""

from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity import etas_fit
from lithoscope.engine.seismicity.etas import Etas, log_likelihood
from lithoscope.engine.seismicity.etas_fit import BOUNDS, fit_etas
from lithoscope.engine.seismicity.etas_likelihood import WindowLikelihood
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import simulate_etas

TRUE = Etas(mu=0.6, k=0.015, a=1.7, c=0.01, p=1.15, mc=3.0)
LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=7.0, bin=0.0, b_error=0.0)
NOTHING = np.empty(0)


@pytest.fixture(scope="module")
def synthetic():
    rng = np.random.default_rng(11)
    made = simulate_etas([TRUE], LAW, NOTHING, NOTHING, 0.0, 4500.0, 1, rng)
    return made.time, made.magnitude


@pytest.fixture(scope="module")
def fit(synthetic):
    return fit_etas(*synthetic, 3.0, 200.0, 4500.0)


def test_the_fit_recovers_the_parameters_within_their_errors(synthetic, fit):
    assert 3500 < fit.events < 8000
    assert fit.events == np.sum(synthetic[0] >= 200)
    error = np.sqrt(np.diag(fit.covariance))
    assert (np.abs(fit.model.theta - TRUE.theta) < 3 * error).all()
    # Errors that mean something: mu within a quarter, p within a tenth.
    assert error[0] < 0.25
    assert error[4] < 0.1
    assert abs(fit.branching_ratio - TRUE.branching_ratio(LAW)) < 4 * fit.branching_error
    assert 0 < fit.branching_error < 0.2


def test_no_neighbour_is_likelier(synthetic, fit):
    window = (200.0, 4500.0)
    best = log_likelihood(fit.model, *synthetic, *window)
    assert fit.log_likelihood == pytest.approx(best, abs=0.05)
    assert best >= log_likelihood(TRUE, *synthetic, *window)
    for step in 0.05 * np.eye(5):
        for sign in (-1, 1):
            near = Etas.from_theta(fit.model.theta + sign * step, 3.0)
            assert log_likelihood(near, *synthetic, *window) < best


@pytest.mark.parametrize("p", [0.9, 1.0, 1.2])
def test_the_gradient_is_that_of_the_likelihood(synthetic, p):
    time, magnitude = synthetic[0][:800], synthetic[1][:800]
    likelihood = WindowLikelihood(time, magnitude, 3.0, 50.0, float(time[-1]), NullProgress())
    theta = replace(TRUE, p=p).theta
    _, slope = likelihood(theta)
    for i, step in enumerate(1e-5 * np.eye(5)):
        rise = likelihood(theta + step)[0] - likelihood(theta - step)[0]
        assert slope[i] == pytest.approx(rise / 2e-5, rel=1e-4, abs=1e-6)


def test_draws_have_the_covariance_and_stay_in_bounds(fit):
    drawn = np.array([model.theta for model in fit.draw(np.random.default_rng(0), 4000)])
    error = np.sqrt(np.diag(fit.covariance))
    np.testing.assert_allclose(drawn.std(axis=0), error, rtol=0.1)
    assert (np.abs(drawn.mean(axis=0) - fit.model.theta) < 5 * error / np.sqrt(4000)).all()
    low, high = np.array(BOUNDS).T
    assert (drawn >= low).all()
    assert (drawn <= high).all()
    assert fit.draw(np.random.default_rng(5), 3) == fit.draw(np.random.default_rng(5), 3)


def test_draws_for_a_simulation_are_not_supercritical(fit):
    wild = replace(fit, model=replace(fit.model, k=0.2))
    ratios = [
        model.branching_ratio(LAW, 30.0)
        for model in wild.draw(np.random.default_rng(0), 20, LAW, 30.0)
    ]
    assert max(ratios) == pytest.approx(0.98)


def test_simultaneous_events_are_no_obstacle(synthetic):
    time = np.floor(synthetic[0][:1500])
    found = fit_etas(time, synthetic[1][:1500], 3.0, 0.0, float(time[-1]) + 1)
    assert np.isfinite(found.model.theta).all()
    assert np.isfinite(found.covariance).all()
    # Whole-day ties drive c to its bound, and the fit says so.
    assert any("edge of its range" in note for note in found.notes)


def test_random_times_fit_without_aftershocks():
    rng = np.random.default_rng(3)
    time = np.sort(rng.uniform(0, 1000, 400))
    found = fit_etas(time, LAW.sample(rng, 400), 3.0, 0.0, 1000.0)
    poisson = 400 * np.log(0.4) - 400
    assert poisson - 0.5 <= found.log_likelihood < poisson + 12
    assert np.isfinite(found.covariance).all()


def test_too_few_events_and_an_empty_period_are_refused(synthetic):
    with pytest.raises(InputError, match=r"at least 30 earthquakes of magnitude 3 .* has 10"):
        fit_etas(synthetic[0][:10], synthetic[1][:10], 3.0, 0.0, 4500.0)
    with pytest.raises(InputError, match="period"):
        fit_etas(*synthetic, 3.0, 100.0, 100.0)


def test_cancel(synthetic):
    class Stop(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        fit_etas(*synthetic, 3.0, 0.0, 4500.0, progress=Stop())


def test_a_sequence_without_background_is_named():
    shock, size = np.array([0.0]), np.array([7.0])
    lone = replace(TRUE, mu=1e-9)
    made = simulate_etas([lone], LAW, shock, size, 0.0, 300.0, 1, np.random.default_rng(2))
    time, magnitude = np.append(shock, made.time), np.append(size, made.magnitude)
    found = fit_etas(time, magnitude, 3.0, 0.01, 300.0)
    assert found.model.mu < 1e-3
    assert found.covariance[0].tolist() == [0] * 5
    assert any("leaves no background" in note for note in found.notes)


def test_a_long_fit_is_announced_and_reports_its_progress(synthetic, monkeypatch):
    class Listener(NullProgress):
        def __init__(self):
            self.said, self.done = [], []

        def info(self, message):
            self.said.append(message)

        def report(self, done, total):
            self.done.append(done / total)

    listener = Listener()
    monkeypatch.setattr(etas_fit, "_LONG", 0.0)
    few = synthetic[0][:300], synthetic[1][:300]
    fit_etas(*few, 3.0, 0.0, float(few[0][-1]), progress=listener)
    assert len(listener.said) == 1
    assert "Fitting the ETAS model to 299 earthquakes takes about" in listener.said[0]
    assert listener.done == sorted(listener.done)
    assert 0 < listener.done[0] < listener.done[-1] <= 1
