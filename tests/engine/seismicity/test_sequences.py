"""Aftershocks of large events are expected along their sequence, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.seismicity import sequences
from lithoscope.engine.seismicity.sequences import shared_out

# A large earthquake with two aftershocks; another sequence 500 km off, one of a single event.
LONGITUDE = np.array([10.0, 10.1, 10.2, 16.0, 16.1, 4.0])
LATITUDE = np.full(6, 45.0)
WEIGHT = np.array([100.0, 1.0, 1.0, 2.0, 2.0, 7.0])
EVEN = np.array([2.0, 1.0, 1.0, 1.0, 3.0, 0.01])


def test_neighbours_share_and_neighbourhoods_keep_their_sum():
    shared = shared_out(WEIGHT, EVEN, LONGITUDE, LATITUDE)
    assert shared.sum() == pytest.approx(WEIGHT.sum())
    assert shared[:3].sum() == pytest.approx(102, rel=0.02)
    assert shared[3:5].sum() == pytest.approx(4, rel=0.02)
    np.testing.assert_allclose(shared[:3] / shared[0], [1, 0.5, 0.5], rtol=0.05)
    assert shared[4] == pytest.approx(3 * shared[3], rel=0.05)


def test_a_lone_event_keeps_its_own():
    assert shared_out(WEIGHT, EVEN, LONGITUDE, LATITUDE)[5] == pytest.approx(7, rel=0.02)


def test_nothing_moves_in_proportion_to_itself():
    shared = shared_out(WEIGHT, 0.3 * WEIGHT, LONGITUDE, LATITUDE)
    np.testing.assert_allclose(shared, WEIGHT)


def test_light_events_beyond_the_most_are_left_alone(monkeypatch):
    monkeypatch.setattr(sequences, "MOST", 3)
    monkeypatch.setattr(sequences, "ROWS", 2)
    shared = shared_out(WEIGHT, EVEN, LONGITUDE, LATITUDE)
    assert shared.sum() == pytest.approx(WEIGHT.sum())
    np.testing.assert_array_equal(shared[[2, 3, 5]], WEIGHT[[2, 3, 5]])
    assert shared[1] > 10
