"""Rates, silences, working hours, and the warnings of a description."""

from __future__ import annotations

import math

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.description import describe
from lithoscope.engine.seismicity.rates import day_and_night, longest_silences, rate_per_year


def steady(n: int = 2000, mc: float = 3.0, days: float = 3652.5, seed: int = 0) -> Catalogue:
    """Events at random times with b = 1, complete from `mc`."""
    rng = np.random.default_rng(seed)
    magnitude = np.round(np.rint(10 * (mc - 0.05 + rng.exponential(1 / math.log(10), n))) / 10, 1)
    magnitude = np.minimum(magnitude, 5.9)
    time = np.sort(rng.uniform(10_000, 10_000 + days, n))
    return Catalogue(time, rng.uniform(10, 12, n), rng.uniform(40, 42, n), np.nan, magnitude)


def test_the_rate_is_events_a_year():
    assert rate_per_year(np.linspace(0, 365.25 * 4, 41)) == pytest.approx(10)
    assert math.isnan(rate_per_year(np.array([1.0])))
    assert math.isnan(rate_per_year(np.array([1.0, 1.0])))


def test_the_longest_silence_is_found_and_weighed():
    time = np.concatenate([np.arange(0, 500), np.arange(560, 1000)]).astype(float)
    first, second = longest_silences(time, 2)
    assert (first.start, first.end, first.days) == (499, 560, 61)
    assert first.chance < 1e-10
    assert second.days == 1
    assert second.chance == pytest.approx(1)
    assert longest_silences(np.array([1.0])) == []
    assert longest_silences(np.ones(5)) == []


def test_silences_of_random_times_are_as_expected():
    chances, ratios = [], []
    for seed in range(200):
        time = np.cumsum(np.random.default_rng(seed).exponential(2.0, 300))
        gap = longest_silences(time, 1)[0]
        chances.append(gap.chance)
        ratios.append(gap.days / gap.expected)
    assert np.mean(chances) == pytest.approx(0.5, abs=0.07)
    assert np.mean(ratios) == pytest.approx(1, abs=0.07)


def test_blasts_keep_working_hours_wherever_they_are():
    rng = np.random.default_rng(0)
    for longitude in (-150.0, 0.0, 120.0):
        local_hour = rng.uniform(9, 16, 500)
        time = rng.integers(0, 3000, 500) + (local_hour - longitude / 15) / 24
        quakes = rng.uniform(0, 3000, 1000)
        place = np.full(1500, longitude)
        assert day_and_night(np.concatenate([time, quakes]), place).ratio == pytest.approx(2, 0.15)
        assert day_and_night(np.concatenate([time, quakes]), place).suspicious
        assert not day_and_night(quakes, place[:1000]).suspicious
    assert not day_and_night(np.array([]), np.array([])).suspicious


def test_a_sound_catalogue_has_no_warnings():
    found = describe(steady())
    assert found.warnings == ()
    assert (found.mc, found.bin) == (3.0, 0.1)
    assert found.complete.all() and not found.hidden.any()
    assert found.rate == pytest.approx(200, rel=0.02)
    assert found.aki.b == pytest.approx(1, abs=4 * found.aki.error)
    assert found.positive.b == pytest.approx(1, abs=4 * found.positive.error)


def test_a_given_completeness_is_used():
    found = describe(steady(), 3.5)
    assert (found.mc, found.estimated) == (3.5, 3.0)
    assert found.complete.tolist() == (found.catalogue.magnitude >= 3.5).tolist()
    assert found.aki.n == found.complete.sum()
    with pytest.raises(InputError, match=r"the largest of 2,000 has 5[.]9"):
        describe(steady(), 7.0)


def test_each_defect_is_told():
    early, late = steady(1000, 4.0), steady(4000, 3.0, seed=1)
    network = Catalogue(
        np.concatenate([early.time - 4000, late.time]),
        np.concatenate([early.longitude, late.longitude]),
        np.concatenate([early.latitude, late.latitude]),
        np.nan,
        np.concatenate([early.magnitude, late.magnitude]),
    )
    told = " ".join(describe(network).warnings)
    assert "windows of time" in told and "clearly above 3" in told

    same = steady()
    same = Catalogue(same.time, same.longitude, same.latitude, np.nan, np.full(2000, 4.0))
    assert "All 2,000 events have magnitude 4" in describe(same).warnings[0]
    assert "Only 50 events" in " ".join(describe(steady(50)).warnings)

    shaken = steady()
    magnitude = shaken.magnitude.copy()
    magnitude[100] = 7.5
    time = shaken.time.copy()
    time[101:400] = time[100] + np.linspace(0.001, 2, 299)
    shaken = Catalogue(time, shaken.longitude, shaken.latitude, np.nan, magnitude)
    found = describe(shaken)
    assert 200 < found.hidden.sum() < 350
    assert "a mainshock of magnitude 6 or more hides" in " ".join(found.warnings)

    blasts = steady()
    time = np.floor(blasts.time) + (12 - blasts.longitude / 15) / 24
    time[::2] = blasts.time[::2]
    blasts = Catalogue(time, blasts.longitude, blasts.latitude, np.nan, blasts.magnitude)
    assert "quarry blasts are likely" in " ".join(describe(blasts).warnings)


def test_magnitudes_missing_after_large_events_are_told():
    rng = np.random.default_rng(0)
    events, limit, kept = steady(20_000), 0.0, []
    for index, magnitude in enumerate(events.magnitude):
        if magnitude >= limit:
            kept.append(index)
            limit = magnitude - 0.3
        limit -= 0.2 * rng.random()
    found = describe(events.select(np.array(kept)))
    assert "Trust b-positive" in " ".join(found.warnings)
