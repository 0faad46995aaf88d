"""The kernels of importance: swaps, occlusion, tallies and the leading layer, on arrays."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.importance import (
    CHANGE,
    FLIPS,
    LOSS,
    NO_REFERENCE,
    Tally,
    absent,
    compare,
    exchange,
    occluded,
    probabilities_of,
    stand_ins,
    swapped,
)
from lithoscope.engine.model.card import InputBand


def test_the_winner_is_the_one_from_before():
    before = np.array([0.6, 0.4]).reshape(2, 1, 1)
    after = np.array([0.1, 0.9]).reshape(2, 1, 1)
    change, flips = compare(before, after)
    assert change == pytest.approx(0.5)
    assert flips.all()
    change, flips = compare(before, before)
    assert not change.any() and not flips.any()


def test_members_are_averaged_and_a_dissimilarity_is_left_out(make_card):
    card = make_card("classification", 1, 2, members=2, applicability=0.5)
    scores = np.array([0.2, 0.8, 0.6, 0.4, 99.0], np.float32).reshape(1, 5, 1, 1)
    assert probabilities_of(scores, card).ravel() == pytest.approx([0.4, 0.6])


def test_labels_become_probabilities(make_card):
    card = make_card("classification", 1, 3, output="labels")
    scores = np.array([3.0, 1.0], np.float32).reshape(1, 1, 1, 2)
    assert probabilities_of(scores, card)[0, :, 0].T.tolist() == [[0, 0, 1], [1, 0, 0]]


def test_occlusion_and_swap_touch_one_band_and_leave_the_given_block_alone():
    values = np.arange(8, dtype=np.float32).reshape(2, 2, 2)
    values[1, 0, 0] = np.nan
    kept = values.copy()
    hidden = occluded(values, 1, 5.0)
    assert np.isnan(hidden[1, 0, 0]) and (hidden[1].ravel()[1:] == 5).all()
    assert (hidden[0] == values[0]).all()
    moved = swapped(values, 0, np.full_like(values, 9))
    assert (moved[0] == 9).all() and np.array_equal(moved[1], values[1], equal_nan=True)
    assert np.array_equal(values, kept, equal_nan=True)


def test_what_stands_in_is_the_median_or_the_commonest_code(make_card):
    bands = (
        InputBand("a"),
        InputBand("b", kind="categorical"),
        InputBand("c", fill=-1.0),
    )
    samples = np.array([[1, 2, 9, np.nan], [7, 7, 3, 1], [np.nan] * 4])
    assert stand_ins(samples, make_card(channels=3, inputs=bands)) == (2, 7, -1)


def test_what_the_network_sees_of_an_absent_layer(make_card):
    bands = (InputBand("a", fill="nan"), InputBand("b", fill="nearest"), InputBand("c", fill=3.0))
    found = absent(make_card(channels=3, inputs=bands))
    assert np.isnan(found[0]) and found[1:] == (0.0, 3.0)


@pytest.mark.parametrize("count", [2, 3, 17])
def test_no_block_keeps_its_place(count):
    partners = exchange(count, np.random.default_rng(count))
    assert sorted(partners) == list(range(count))
    assert (partners != np.arange(count)).all()


def test_a_tally_counts_what_has_data_and_scores_what_is_known():
    before = np.array([[0.9, 0.2, 0.6, 0.7]]).reshape(1, 1, 4)
    before = np.concatenate([before, 1 - before])
    after = before[::-1]
    counted = np.array([[True, True, True, False]])
    truth = np.array([[0, 0, NO_REFERENCE, 0]])
    tally = Tally()
    tally.add(before, after, counted, truth)
    found = tally.measures(True, True)
    assert found[CHANGE] == pytest.approx((0.8 + 0.6 + 0.2) / 3)
    assert found[FLIPS] == 1
    assert tally.scores(True) == (0.5, 0.5) and tally.references(True) == 2
    assert found[LOSS] == 0


def test_a_tally_without_pixels_says_so():
    assert np.isnan(Tally().measures(True, True)[CHANGE])
