"""Reliability and Brier score."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.seismicity.reliability import brier_score, brier_skill, reliability


def test_a_calibrated_forecast_lies_within_its_range():
    generator = np.random.default_rng(2)
    probability = 10 ** generator.uniform(-4, 0, 20_000)
    found = reliability(probability, generator.random(20_000) < probability)
    assert found.number.sum() == 20_000
    assert (found.low <= found.forecast).all() and (found.forecast <= found.high).all()
    assert ((found.low <= found.observed) & (found.observed <= found.high)).all()


def test_an_overconfident_forecast_lies_outside():
    generator = np.random.default_rng(2)
    probability = generator.uniform(0.1, 0.9, 5000)
    found = reliability(probability, generator.random(5000) < 0.5 * probability)
    assert (found.observed < found.low).all()


def test_means_and_shares_by_hand():
    found = reliability([0.0, 0.1, 0.2, 0.9, 1.0], [0, 0, 1, 1, 1], [0, 0.5, 1])
    np.testing.assert_allclose(found.forecast, [0.1, 0.95])
    np.testing.assert_allclose(found.observed, [1 / 3, 1])
    assert found.number.tolist() == [3, 2]


def test_brier():
    assert brier_score([0.2, 0.9], [0, 1]) == pytest.approx((0.04 + 0.01) / 2)
    assert brier_skill([0.2, 0.9], [0.5, 0.5], [0, 1]) == pytest.approx(0.9)
    assert np.isnan(brier_skill([0.2], [0.0], [0]))
