"""Short and small catalogues get sensible parameters, large ones those they ask for."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.etas_fit import fit_etas
from lithoscope.engine.seismicity.etas_prior import with_prior
from lithoscope.engine.seismicity.forecast_model import DRAWS, fit_temporal
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel, fit_magnitudes
from lithoscope.engine.seismicity.simulation import simulate_etas

MODEL = Etas(mu=0.5, k=0.02, a=1.5, c=0.01, p=1.12, mc=3.0)
LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=7.0, bin=0.1, b_error=0.03)


def catalogue_of(days, seed=1, mainshock=None):
    """Return events of the model; those of `mainshock`'s sequence alone if it is given."""
    rng = np.random.default_rng(seed)
    before = np.zeros(0) if mainshock is None else np.zeros(1)
    magnitude = np.zeros(0) if mainshock is None else np.array([mainshock])
    simulated = simulate_etas([MODEL], LAW, before, magnitude, 0.0, days, 1, rng)
    return Catalogue(
        np.append(before, simulated.time),
        10.0,
        45.0,
        8.0,
        np.append(magnitude, simulated.magnitude),
    )


def fitted(catalogue, start, end):
    fit = fit_etas(catalogue.time, catalogue.magnitude, 3.0, start, end)
    law = fit_magnitudes(catalogue.magnitude, 3.0, 0.1)
    arguments = fit, catalogue.time, catalogue.magnitude, law, NullProgress()
    return fit, with_prior(*arguments)


def test_a_long_catalogue_overrules_the_prior():
    catalogue = catalogue_of(3000.0)
    likely, joined = fitted(catalogue, 100.0, 3000.0)
    assert likely.events > 2000
    moved = np.abs(joined.model.theta - likely.model.theta)
    assert (moved < 0.6 * np.sqrt(np.diag(likely.covariance))).all()
    assert likely.log_likelihood - 1 < joined.log_likelihood <= likely.log_likelihood + 1e-6
    np.testing.assert_allclose(joined.covariance, likely.covariance, rtol=0.5, atol=0.01)


def test_a_short_catalogue_is_drawn_towards_the_usual():
    catalogue = catalogue_of(4.0, mainshock=7.4)
    likely, joined = fitted(catalogue, 0.05, 4.0)
    assert len(catalogue) > 100
    assert abs(joined.model.p - 1.1) <= abs(likely.model.p - 1.1) + 1e-6
    assert abs(joined.model.p - 1.1) < 0.2
    assert likely.log_likelihood - 10 < joined.log_likelihood <= likely.log_likelihood + 1e-6
    assert np.linalg.eigvalsh(joined.covariance).min() > -1e-12
    assert joined.covariance[4, 4] <= 0.081**2
    assert joined.branching_error > 0


def test_short_catalogues_are_recognised():
    rng = np.random.default_rng(0)
    catalogue = catalogue_of(4.0, mainshock=7.4)
    temporal = fit_temporal(catalogue, 3.0, 0.1, 4.0, 7.0, rng, NullProgress())
    assert "too short" in temporal.notes[0]
    assert len(temporal.draws) == DRAWS
    long = catalogue_of(600.0, seed=2)
    temporal = fit_temporal(long, 3.0, 0.1, 600.0, 7.0, rng, NullProgress())
    assert not any("too short" in note for note in temporal.notes)
    assert temporal.period == pytest.approx(600, abs=10)


def test_typical_clusters_explain_the_events_there_are():
    rng = np.random.default_rng(3)
    catalogue = catalogue_of(60.0, seed=5)
    assert 10 <= len(catalogue) < 100
    temporal = fit_temporal(catalogue, 3.0, 0.1, 60.0, 7.0, rng, NullProgress())
    assert temporal.fit is None
    assert temporal.central.branching_ratio(temporal.magnitudes) == pytest.approx(0.5, abs=0.01)
    assert 0 < temporal.central.mu < len(catalogue) / 55
    assert np.std([np.log(model.k) for model in temporal.draws]) == pytest.approx(0.4, abs=0.12)


def test_a_constant_rate_knows_how_little_it_knows():
    rng = np.random.default_rng(4)
    few = catalogue_of(60.0, seed=5).select(slice(0, 4))
    temporal = fit_temporal(few, 3.0, 0.1, 60.0, 7.0, rng, NullProgress())
    rates = np.array([model.mu for model in temporal.draws])
    assert temporal.central.mu == pytest.approx(4 / temporal.period)
    assert rates.std() / rates.mean() == pytest.approx(4.5**-0.5, rel=0.25)
    assert temporal.central.branching_ratio(temporal.magnitudes) < 1e-6
