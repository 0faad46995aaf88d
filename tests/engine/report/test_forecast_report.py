"""The report of a forecast: the required words, every figure with what belongs beside it."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.model.card import Figure, Quantity
from lithoscope.engine.report.forecast import forecast_html
from lithoscope.engine.report.forecast_words import (
    GAIN,
    LOWER,
    UPPER,
    count_text,
    gain_sentence,
    minute_text,
    probability_text,
    wording,
)
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.forecast import Forecast, ForecastOptions, make_forecast

START = 18000.0


def quakes(count: int = 300, seed: int = 4) -> Catalogue:
    """Three years of earthquakes around 13.5° E, 42.5° N, complete from magnitude 2.5."""
    rng = np.random.default_rng(seed)
    magnitude = 2.5 + np.round(rng.exponential(0.45, count), 1)
    return Catalogue(
        START + np.sort(rng.uniform(0, 1000, count)),
        rng.normal(13.5, 0.15, count),
        rng.normal(42.5, 0.1, count),
        np.full(count, 8.0),
        magnitude,
    )


@pytest.fixture(scope="module")
def forecast() -> Forecast:
    options = ForecastOptions(
        days=3, thresholds=(3.0, 4.0), cell_size=0.1, simulations=60, completeness=2.5
    )
    return make_forecast(quakes(), options)


def figures(data: str, gain: float, control: float, *ends: float) -> list[Figure]:
    """A gain as cards tell it, with the ends of its interval if there are any."""
    names = (GAIN, *(GAIN + end for end in (LOWER, UPPER)[: len(ends)]))
    return [
        Figure(name, data, value, "one-neuron correction", control)
        for name, value in zip(names, (gain, *ends))
    ]


@pytest.fixture
def make_network(make_card):
    """make_network(figures): a card with these figures."""
    return lambda *found: make_card(
        "sequence",
        name="Ripples",
        theme="seismicity",
        quantities=(Quantity("g"),),
        figures=tuple(figure for part in found for figure in part),
    )


@pytest.fixture
def card(make_network):
    return make_network(
        figures("japan, test years", 0.02, 0.018, 0.001, 0.04),
        figures("italy, test years", -0.01, 0.03, -0.02, 0.005),
        figures("mean of 2 catalogues", 0.005, 0.024),
    )


def text_of(page: str) -> str:
    """The words of a page, one blank between them."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_the_required_words_are_said_with_their_numbers(forecast, card):
    said = wording(forecast, card)
    issued = minute_text(forecast.issue_time)
    for words in (
        "Estimates the expected number of earthquakes M≥m per cell, and the probability of at "
        f"least one, within 3 days, for m = 3, 4, given this catalogue up to {issued} UTC.",
        "Mostly it forecasts clustering: aftershocks and swarms.",
        "It cannot predict the time, place or size of a single earthquake, is not an "
        "early-warning system, and a low probability is not an all-clear.",
        "Against ETAS on held-out years it gained +0.005 nats per earthquake [-0.010 to +0.020 "
        "by catalogue]; a one-neuron correction gained +0.024 (mean of 2 catalogues).",
        "Not prospectively tested. Follow your national agency.",
    ):
        assert words in said
    one = wording(replace(forecast, totals=forecast.totals[:1]), card)
    assert "earthquakes M≥3 per cell" in one and "for m" not in one


def test_etas_alone_claims_no_gain(forecast, make_network):
    assert "This is ETAS itself" in wording(forecast, None)
    assert "has not been measured" in gain_sentence(make_network())


def test_a_gain_has_its_interval(make_network):
    own = make_network(figures("etna, test years", 0.031, 0.03, 0.002, 0.06))
    assert gain_sentence(own) == (
        "Against ETAS on held-out years it gained +0.031 nats per earthquake [+0.002 to +0.060]; "
        "a one-neuron correction gained +0.030 (etna, test years)."
    )


def test_likely_counts_and_long_term_rate_stand_beside_each_figure(forecast):
    page = forecast_html("Abruzzo", forecast, None)
    parts = dict(re.findall(r"<h2>(.*?)</h2>(.*?)(?=<h2>|</body>)", page, flags=re.S))
    drawn = {title: body for title, body in parts.items() if "<svg" in body}
    assert len(drawn) == 3
    for title, body in drawn.items():
        total = forecast.totals[-1 if "M ≥ 4" in title else 0]
        assert f"{total.low} to {total.high} are likely" in body, title
        assert f"{count_text(total.long_term)} at the long-term rate" in body, title
    table = text_of(parts["The whole region"])
    for total in forecast.totals:
        assert f"M ≥ {total.magnitude:g} {count_text(total.expected)} (" in table
        assert f"{total.low} – {total.high}" in table


def test_the_page_tells_what_the_forecast_rests_on(forecast, card):
    noted = replace(forecast, notes=("The sky is <cloudy>.",), model_name="LSTM x ETAS")
    page = forecast_html(
        "Abruzzo & Marche", noted, card, findings=("3 rows without time.",), run=[("Seed", 7)]
    )
    text = text_of(page)
    law, fit = forecast.temporal.magnitudes, forecast.temporal.fit
    kernel = forecast.space.model.kernel
    for words in (
        "Abruzzo & Marche",
        "The sky is <cloudy>.",
        "3 rows without time.",
        "Seed 7",
        "Network Ripples 1.0",
        "Completeness magnitude 2.5",
        f"b-value {law.b:.2f} ± {law.b_error:.2f}",
        f"Branching ratio {fit.branching_ratio:.2f} ± {fit.branching_error:.2f}",
        "Spatial kernel fitted",
        f"Its d at Mc {kernel.d0:.3g} km (half of the aftershocks within",
        f"Growth of log10 d {kernel.growth:.2f} a magnitude",
        f"Flattening along a sequence {kernel.flattening:.2f} a magnitude",
        f"neighbour {forecast.space.neighbours} of each earthquake",
        f"Gain of the places {forecast.space.gain:+.2f} nats",
        f"Earthquakes used {len(forecast.catalogue)} from",
        "mean of 2 catalogues +0.005 +0.024 japan, test years +0.020 +0.001 to +0.040 +0.018",
    ):
        assert words in text
    assert "<cloudy>" not in page
    # Each parameter has its interval, unless it lies at a bound.
    free = np.sqrt(np.diag(fit.covariance)) > 0
    found = re.findall(r"ETAS (\S) ([\d.e+-]+)( \([\d.e+-]+ – [\d.e+-]+\))?", text)
    assert [name for name, _, _ in found] == ["μ", "k", "a", "c", "p"]
    assert [bool(span) for _, _, span in found] == free.tolist()


def test_typical_parameters_have_no_interval(forecast):
    few = make_forecast(
        quakes(60), ForecastOptions(days=3, cell_size=0.2, simulations=20, completeness=2.5)
    )
    text = text_of(forecast_html("Few", few, None))
    assert "ETAS with typical parameters" in text
    assert "Branching ratio" not in text
    assert "Spatial kernel typical" in text
    assert "Gain of the places" not in text
    assert re.search(r"ETAS p 1\.1(?! \()", text)


def test_a_horizon_of_years_keeps_the_table_short(forecast):
    long = make_forecast(
        quakes(), ForecastOptions(days=400, cell_size=0.2, simulations=10, completeness=2.5)
    )
    page = forecast_html("Long", long, None)
    assert 31 <= page.count("<tr>") < 80
    assert len(page) < 300_000


@pytest.mark.parametrize(
    ("probability", "text"),
    [(1.0, "> 99 %"), (0.5, "50 %"), (0.0123, "1.2 %"), (0.0004, "0.04 %"), (0, "< 0.01 %")],
)
def test_probabilities_are_never_certain(probability, text):
    assert probability_text(probability) == text


@pytest.mark.parametrize(
    ("number", "text"), [(1234.5, "1,234"), (99.4, "99.4"), (0.01234, "0.0123"), (0.0, "0")]
)
def test_counts_have_the_digits_they_are_good_for(number, text):
    assert count_text(number) == text
