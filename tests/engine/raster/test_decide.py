"""Classes and their certainty from scores."""

import numpy as np
import pytest
from lithoscope.engine.raster import decide

VALUES = np.array([7, 3, 200], np.uint8)


def column(*shares):
    return np.array(shares, np.float32).reshape(-1, 1, 1)


def test_the_most_probable_class_wins_and_says_how_sure_it_is():
    rng = np.random.default_rng(0)
    scores = rng.random((3, 40, 50)).astype(np.float32)
    classes, confidence = decide.decide(scores, VALUES)
    np.testing.assert_array_equal(classes, VALUES[scores.argmax(axis=0)])
    np.testing.assert_array_equal(confidence, scores.max(axis=0))


def test_ties_go_to_the_first_class():
    assert decide.decide(column(0.4, 0.4, 0.2), VALUES)[0].item() == 7
    assert decide.decide(column(0.2, 0.4, 0.4), VALUES)[0].item() == 3


@pytest.mark.parametrize(("minimum", "value"), [(0.0, 200), (0.45, 200), (0.46, 255)])
def test_below_the_minimum_confidence_is_unknown(minimum, value):
    assert decide.decide(column(0.2, 0.35, 0.45), VALUES, np.float32(minimum))[0].item() == value


def test_entropy_is_0_when_sure_and_1_when_all_classes_are_alike():
    assert decide.entropy(column(1, 0, 0)).item() == pytest.approx(0, abs=1e-6)
    assert decide.entropy(column(1 / 3, 1 / 3, 1 / 3)).item() == pytest.approx(1)
    assert decide.entropy(column(0.5, 0.5, 0)).item() == pytest.approx(np.log(2) / np.log(3))


def test_members_that_contradict_each_other_are_told_from_members_that_doubt():
    doubting = np.stack([column(0.5, 0.5), column(0.5, 0.5)])
    contrary = np.stack([column(1.0, 0.0), column(0.0, 1.0)])
    assert decide.mutual_information(doubting).item() == pytest.approx(0, abs=1e-6)
    assert decide.mutual_information(contrary).item() == pytest.approx(1, abs=1e-6)
    assert decide.winner_deviation(doubting).item() == 0
    assert decide.winner_deviation(contrary).item() == pytest.approx(0.5)


def test_masked_pixels_become_nodata():
    valid = np.array([[True, False]])
    shares = np.array([[0.456, 0.9]], np.float32)
    assert decide.mask_classes(np.array([[5, 5]], np.uint8), valid).tolist() == [[5, 0]]
    assert decide.to_percent(shares, valid).tolist() == [[46, 255]]
    assert np.isnan(decide.mask_floats(shares, valid)).tolist() == [[False, True]]
