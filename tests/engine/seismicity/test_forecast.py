"""A forecast's numbers agree with each other, and what cannot be forecast is refused in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.cells import cell_grid
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.forecast import ForecastOptions, make_forecast
from lithoscope.engine.seismicity.forecast_inputs import automatic_thresholds
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import simulate_etas
from lithoscope.engine.seismicity.spatial import (
    SpaceModel,
    TriggeringKernel,
    place,
    smoothed_seismicity,
)

START = 17000.0
DAYS = 1000.0
HALF = "POLYGON((8 43, 10 43, 10 47, 8 47, 8 43))"
OPTIONS = ForecastOptions(
    issue_time=START + DAYS,
    days=7.0,
    thresholds=(3.0, 4.0, 5.0),
    cell_size=0.2,
    simulations=400,
    completeness=3.0,
)


def made_up(longitude=10.0, seed=7):
    """Return a catalogue that follows the model, ending in an M 6.5 and its first day."""
    rng = np.random.default_rng(seed)
    model = Etas(mu=0.4, k=0.02, a=1.6, c=0.01, p=1.15, mc=3.0)
    law = MagnitudeModel(b=1.0, mc=3.0, maximum=7.0, bin=0.1, b_error=0.03)
    square = f"POLYGON(({longitude - 2} 43, {longitude + 2} 43, {longitude + 2} 47, "
    square += f"{longitude - 2} 47, {longitude - 2} 43))"
    domain = cell_grid(square, np.array([longitude]), np.array([45.0]), 0.5)
    centres = longitude + rng.normal(0, 0.5, 100), 45 + rng.normal(0, 0.5, 100)
    smooth = smoothed_seismicity(*centres, np.full(100, 9.0), np.ones(100), domain, 5)
    last = np.array([START + DAYS - 1.0])
    simulated = simulate_etas([model], law, np.zeros(0), np.zeros(0), START, DAYS, 1, rng)
    after = simulate_etas([model], law, last, np.array([6.5]), last[0], 1.0, 1, rng)
    kernel = TriggeringKernel(1.5, 0.35, 3.0)
    history = (np.array([value]) for value in (longitude + 0.1, 45.1, 9.0, 6.5))
    placed = place(simulated, SpaceModel(smooth, kernel, *np.zeros((4, 0))), rng)
    around = place(after, SpaceModel(smooth, kernel, *history), rng)
    joined = [
        np.concatenate([first, second, [value]])
        for first, second, value in zip(
            (simulated.time, *placed, simulated.magnitude),
            (after.time, *around, after.magnitude),
            (last[0], longitude + 0.1, 45.1, 9.0, 6.5),
        )
    ]
    return Catalogue(*joined)


@pytest.fixture(scope="module")
def catalogue():
    return made_up()


@pytest.fixture(scope="module")
def forecast(catalogue):
    return make_forecast(catalogue, OPTIONS)


def test_cells_sum_to_the_simulated_counts(forecast):
    for cells, total, counts in zip(forecast.cells, forecast.totals, forecast.cumulative):
        assert cells.expected.sum() == pytest.approx(total.expected)
        assert cells.long_term.sum() == pytest.approx(total.long_term)
        error = 4 * np.sqrt(3 * max(total.expected, 0.1) / 400)
        assert total.expected == pytest.approx(counts.mean[-1], abs=error)
        assert total.probability == pytest.approx(counts.probability[-1], abs=0.08)


def test_cells_expect_what_simulated_catalogues_hold_there(forecast):
    """The smooth maps equal counts of many simulated events, cell by cell."""
    cell = forecast.grid.locate(forecast.events.longitude, forecast.events.latitude)
    counts = np.bincount(cell, minlength=len(forecast.grid)) / 400
    expected = forecast.cells[0].expected
    busy = expected > 0.05
    assert busy.sum() > 5
    error = np.sqrt(1.5 * expected[busy] / 400)  # clusters are more than Poisson
    assert np.abs(counts[busy] - expected[busy]).max() < (4 * error).max()
    assert np.abs((counts[busy] - expected[busy]) / error).mean() < 1
    hit = np.zeros((400, len(forecast.grid)), bool)
    hit[forecast.events.catalogue, cell] = True
    share = hit.mean(axis=0)
    np.testing.assert_allclose(share[busy], forecast.cells[0].probability[busy], atol=0.1)


def test_intervals_hold_their_value(forecast):
    for row in (*forecast.cells, *forecast.totals):
        assert np.all(row.expected_low <= row.expected)
        assert np.all(row.expected <= row.expected_high)
        assert np.all(row.probability_low <= row.probability)
        assert np.all(row.probability <= row.probability_high)
        assert np.all(row.probability <= row.expected * (1 + 1e-9))
        assert np.all(row.probability_high <= 1)
        assert np.all(row.expected_low > 0)
        assert np.all(np.isfinite(row.ratio))
    total = forecast.totals[0]
    assert total.expected_high > 1.02 * total.expected_low
    assert total.low <= total.median <= total.high


def test_an_aftershock_sequence_raises_the_rate_where_it_is(forecast):
    epicentre = forecast.grid.locate(np.array([10.1]), np.array([45.1]))[0]
    cells = forecast.cells[0]
    assert cells.expected.argmax() == epicentre
    assert cells.ratio[epicentre] > 5
    assert cells.ratio.min() < 0.2 * cells.ratio[epicentre]
    assert forecast.totals[0].ratio > 2
    # A week at the catalogue's mean rate, aftershocks included.
    mean = 7 * len(forecast.catalogue) / DAYS
    assert forecast.totals[0].long_term == pytest.approx(mean, rel=0.02)


def test_larger_earthquakes_are_rarer_by_b(forecast):
    three, four, five = (total.expected for total in forecast.totals)
    b = forecast.temporal.magnitudes.b
    assert np.log10(three / four) == pytest.approx(b, abs=0.02)
    assert four > five


def test_days_add_up(forecast):
    for daily, cumulative in zip(forecast.daily, forecast.cumulative):
        assert len(daily.mean) == 7
        np.testing.assert_allclose(np.cumsum(daily.mean), cumulative.mean)
        np.testing.assert_array_equal(daily.end[:-1], daily.start[1:])
        assert daily.start[0] == forecast.issue_time
        assert daily.end[-1] == forecast.end
        assert np.all(daily.low95 <= daily.low68) and np.all(daily.low68 <= daily.median)
        assert np.all(daily.median <= daily.high68) and np.all(daily.high68 <= daily.high95)
        assert np.all(np.diff(cumulative.probability) >= 0)
    assert forecast.daily[0].mean[0] > forecast.daily[0].mean[-1]  # Omori's decay


def test_events_lie_in_the_region_the_time_and_the_magnitudes(forecast):
    events = forecast.events
    assert events.count == 400
    assert forecast.grid.locate(events.longitude, events.latitude).min() >= 0
    assert events.magnitude.min() >= 3.0 - 1e-9
    assert events.time.min() > forecast.issue_time and events.time.max() <= forecast.end
    assert np.bincount(events.catalogue, minlength=400).mean() == forecast.cumulative[0].mean[-1]


def test_a_seed_makes_a_forecast_again(catalogue, forecast):
    again = make_forecast(catalogue, OPTIONS)
    np.testing.assert_array_equal(again.events.time, forecast.events.time)
    np.testing.assert_array_equal(again.cells[1].expected, forecast.cells[1].expected)
    other = make_forecast(catalogue, replace(OPTIONS, seed=2, thresholds=(4.0,)))
    assert len(other.events) != len(forecast.events)


def test_a_region_gets_its_part(catalogue, forecast):
    part = make_forecast(catalogue, replace(OPTIONS, region=HALF))
    assert part.grid.bounds == (8, 43, 10, 47)
    west = forecast.grid.longitude < 10 - 1e-9
    assert part.totals[0].expected == pytest.approx(forecast.cells[0].expected[west].sum(), rel=0.1)
    assert 0 < part.inside < len(part.catalogue)
    # Its events are those of the whole catalogue's simulation, cut to the region.
    assert part.totals[0].expected == pytest.approx(part.cumulative[0].mean[-1], rel=0.15)


def test_later_events_are_not_looked_at(catalogue):
    early = replace(OPTIONS, issue_time=START + 700.0)
    seen = make_forecast(catalogue, early)
    blind = make_forecast(catalogue.before(START + 700.0), early)
    np.testing.assert_array_equal(seen.cells[0].expected, blind.cells[0].expected)
    assert any("not used" in note for note in seen.notes)


def test_the_newest_event_is_the_default_issue_time(catalogue):
    forecast = make_forecast(catalogue, replace(OPTIONS, issue_time=None))
    assert len(forecast.catalogue) == len(catalogue)
    assert 0 < forecast.issue_time - catalogue.time[-1] < 1e-6


def test_the_antimeridian_changes_nothing():
    plain = make_forecast(made_up(longitude=10.0), OPTIONS)
    across = make_forecast(made_up(longitude=180.0), OPTIONS)
    assert across.grid.bounds[2] > 180
    assert across.totals[0].expected == pytest.approx(plain.totals[0].expected, rel=0.05)
    np.testing.assert_allclose(
        np.sort(across.cells[0].expected)[-20:], np.sort(plain.cells[0].expected)[-20:], rtol=0.2
    )


def test_completeness_is_estimated_if_not_given(catalogue):
    forecast = make_forecast(catalogue, replace(OPTIONS, completeness=None))
    assert forecast.completeness == pytest.approx(3.0, abs=0.21)


@pytest.mark.parametrize(
    ("mc", "largest", "thresholds"),
    [
        (3.0, 6.6, (3, 4, 5, 6)),
        (2.6, 5.0, (3, 4, 5)),
        (2.5, 9.1, (2.5, 4, 5, 6)),
        (0.7, 3.9, (1, 2, 3)),
        (-0.3, 1.2, (0, 1)),
        (4.1, 4.4, (4.5,)),
        (3.3 - 0.3, 3.0, (3,)),
    ],
)
def test_thresholds_are_chosen_from_the_catalogue(mc, largest, thresholds):
    assert automatic_thresholds(mc, largest) == thresholds


def test_no_thresholds_are_automatic_ones(catalogue):
    forecast = make_forecast(catalogue, replace(OPTIONS, thresholds=(), completeness=3.2))
    assert forecast.thresholds == automatic_thresholds(3.2, float(catalogue.magnitude.max()))
    assert forecast.thresholds[0] == 3.5


def test_where_the_spread_of_the_rate_comes_from_is_said(catalogue):
    def said(**change):
        notes = make_forecast(catalogue, replace(OPTIONS, **change)).notes
        return next(note for note in notes if "Intervals allow" in note)

    assert "forecasts for past windows of 7 days ask for" in said()
    long = said(days=200.0, simulations=10)
    assert "30 %, usual in catalogues" in long and "too few" in long


def test_few_events_make_a_forecast_of_typical_parameters(catalogue):
    strong = catalogue.above(4.3)
    assert 10 <= len(strong) < 100
    options = replace(OPTIONS, completeness=4.3, thresholds=(4.5,), model="no network is opened")
    forecast = make_forecast(strong, options)
    assert any("typical" in note for note in forecast.notes)
    assert forecast.temporal.fit is None
    assert forecast.model_name == "ETAS with typical parameters"
    mean = 7 * len(strong) / DAYS
    assert mean / 4 < forecast.totals[0].expected < 20 * mean


def test_very_few_events_make_a_constant_rate(catalogue):
    few = catalogue.select(np.linspace(0, len(catalogue) - 1, 5).astype(int))
    forecast = make_forecast(few, OPTIONS)
    assert any("Poisson" in note for note in forecast.notes)
    total = forecast.totals[0]
    assert total.expected == pytest.approx(total.long_term, rel=0.3)
    assert total.expected_high > 2 * total.expected_low
    assert len(make_forecast(few.select(slice(0, 1)), OPTIONS).cells) == 3


def test_long_horizons_are_those_of_etas_alone(catalogue):
    forecast = make_forecast(catalogue, replace(OPTIONS, days=45.5, model="not opened"))
    assert any("30 days" in note for note in forecast.notes)
    assert len(forecast.daily[0].mean) == 46
    assert forecast.daily[0].end[-1] == forecast.issue_time + 45.5
    years = make_forecast(catalogue, replace(OPTIONS, days=1000.0, simulations=10))
    assert len(years.daily[0].mean) == 334


def test_recent_mainshocks_and_silences_are_told(catalogue):
    soon = replace(OPTIONS, issue_time=START + DAYS - 0.9)
    assert any("miss earthquakes" in note for note in make_forecast(catalogue, soon).notes)
    late = replace(OPTIONS, issue_time=START + DAYS + 30)
    assert any("no earthquake in the" in note for note in make_forecast(catalogue, late).notes)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"days": 0.0}, "horizon"),
        ({"days": 1e6}, "horizon"),
        ({"days": float("nan")}, "horizon"),
        ({"simulations": 1}, "simulated catalogues"),
        ({"thresholds": (3.0, float("nan"))}, "threshold is no number"),
        ({"thresholds": (2.5, 4.0)}, "complete from 3 up only"),
        ({"thresholds": (9.4,)}, "greatest magnitude"),
        ({"completeness": None, "thresholds": (2.0,)}, "set the completeness magnitude"),
        ({"completeness": 8.0, "thresholds": (8.0,)}, "Lower the completeness"),
        ({"issue_time": 100.0}, "later issue time"),
        ({"region": "POLYGON((50 0, 51 0, 51 1, 50 1, 50 0))"}, "lies in the region"),
        ({"cell_size": 0.0001}, "larger cells"),
    ],
)
def test_what_cannot_be_forecast_is_refused(catalogue, change, words):
    with pytest.raises(InputError, match=words):
        make_forecast(catalogue, replace(OPTIONS, **change))


def test_one_magnitude_only_is_refused(catalogue):
    flat = replace(catalogue, magnitude=np.full(len(catalogue), 3.5))
    with pytest.raises(InputError, match="same magnitude"):
        make_forecast(flat, OPTIONS)
    with pytest.raises(InputError, match="no earthquakes"):
        make_forecast(catalogue.select(slice(0, 0)), OPTIONS)


def test_progress_runs_to_its_end_and_stops_where_it_is_told(catalogue):
    class Listener(NullProgress):
        def __init__(self, stop_at=101):
            self.seen, self.stop_at = [0], stop_at

        def report(self, done, total):
            self.seen.append(100 * done / total)

        def cancelled(self):
            return self.seen[-1] >= self.stop_at

    listener = Listener()
    make_forecast(catalogue, OPTIONS, progress=listener)
    assert listener.seen[-1] == 100
    assert listener.seen == sorted(listener.seen)
    for stop_at in (0, 35, 95):
        with pytest.raises(Cancelled):
            make_forecast(catalogue, OPTIONS, progress=Listener(stop_at))


def test_the_network_scales_the_maps(catalogue, forecast, monkeypatch):
    """What the network's simulation holds more of, the maps show, too."""
    from lithoscope.engine.seismicity import residual, residual_simulation

    def doubled(network, models, *arguments, rate, progress):
        assert network == "opened model.onnx"
        more = [replace(model, mu=2 * model.mu, k=2 * model.k) for model in models]
        return simulate_etas(more, *arguments, progress=progress)

    monkeypatch.setattr(residual.Residual, "open", lambda path: f"opened {path}")
    monkeypatch.setattr(residual_simulation, "simulate_residual", doubled)
    corrected = make_forecast(catalogue, replace(OPTIONS, model="model.onnx"))
    assert corrected.model_name == "LSTM x ETAS"
    assert corrected.totals[0].expected == pytest.approx(corrected.cumulative[0].mean[-1], rel=0.05)
    assert corrected.totals[0].expected > 1.8 * forecast.totals[0].expected
