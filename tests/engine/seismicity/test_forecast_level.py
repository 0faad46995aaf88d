"""The last year scales a forecast of ETAS, in its counts and in its maps alike, and it is said."""

import numpy as np
import pytest
from lithoscope.engine.seismicity import forecast_calibration as module
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.forecast import ForecastOptions, make_forecast
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import simulate_etas


@pytest.fixture(scope="module")
def catalogue():
    rng = np.random.default_rng(3)
    model = Etas(mu=0.5, k=0.012, a=1.2, c=0.01, p=1.2, mc=3.0)
    law = MagnitudeModel(b=1.0, mc=3.0, maximum=6.0, bin=0.1, b_error=0.03)
    made = simulate_etas([model], law, np.zeros(0), np.zeros(0), 0.0, 1000.0, 1, rng)
    places = (centre + rng.normal(0, 0.5, len(made)) for centre in (10.0, 45.0))
    return Catalogue(made.time, *places, np.full(len(made), 8.0), made.magnitude)


def forecast(catalogue, monkeypatch, level, days=10.0):
    monkeypatch.setattr(module, "rate_levels", lambda *_: np.array([level]))
    options = ForecastOptions(
        issue_time=1000.0, days=days, cell_size=0.5, simulations=400, completeness=3.0
    )
    return make_forecast(catalogue, options)


def test_counts_and_maps_follow_the_level_together(catalogue, monkeypatch):
    plain = forecast(catalogue, monkeypatch, 1.0)
    double = forecast(catalogue, monkeypatch, 2.0)
    assert double.cumulative[0].mean[-1] == pytest.approx(2 * plain.cumulative[0].mean[-1], rel=0.2)
    assert double.cells[0].expected.sum() == pytest.approx(
        2 * plain.cells[0].expected.sum(), rel=0.05
    )
    assert double.totals[0].long_term == pytest.approx(plain.totals[0].long_term)
    assert any("scaled by 2.00" in note and "more earthquakes" in note for note in double.notes)
    assert not any("scaled" in note for note in plain.notes)


def test_over_years_the_level_of_one_matters_less(catalogue, monkeypatch):
    options = {"days": 2 * module.LEVEL_DAYS}
    notes = forecast(catalogue, monkeypatch, 0.8, **options).notes
    assert any("scaled by 0.90" in note and "fewer earthquakes" in note for note in notes)
