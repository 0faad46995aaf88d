"""The dissimilarity index against the paper's definition, on few pixels."""

import numpy as np
import pytest
import torch
from lithoscope.training.area import Band
from lithoscope.training.dissimilarity import UNSEEN, fit_dissimilarity

BANDS = (Band("a"), Band("b"))


def area(seed=0, side=16):
    """Two bands [2, H, W] and four folds [H, W]."""
    rng = np.random.default_rng(seed)
    values = rng.normal(0, (1, 5), (side, side, 2)).transpose(2, 0, 1).astype(np.float32)
    dealt = np.repeat(np.repeat(np.arange(4).reshape(2, 2), side // 2, 0), side // 2, 1)
    return values, dealt


def index(found, *pixels):
    """The index of pixels (a, b)."""
    layers = torch.from_numpy(np.array(pixels, np.float32)).T[None, :, None]
    with torch.no_grad():
        return found.module(layers)[0, 0, 0].numpy()


def test_it_is_the_distance_to_the_nearest_in_units_of_the_mean_distance():
    values, dealt = area()
    found = fit_dissimilarity(BANDS, values, dealt, references=256)  # all of them
    flat = values.reshape(2, -1).T.astype(np.float64)
    z = (flat - flat.mean(0)) / flat.std(0)
    apart = np.linalg.norm(z[:, None] - z[None], axis=2)
    mean = apart.sum() / (len(z) * (len(z) - 1))
    query = np.array([4.0, -12.0])
    wanted = np.linalg.norm(z - (query - flat.mean(0)) / flat.std(0), axis=1).min() / mean
    assert index(found, query)[0] == pytest.approx(wanted, rel=1e-3)


def test_training_pixels_lie_inside_and_far_ones_outside():
    values, dealt = area()
    found = fit_dissimilarity(BANDS, values, dealt, references=64)
    inside = index(found, *values.reshape(2, -1).T)
    assert (inside <= found.threshold).mean() > 0.95
    assert index(found, (30, 0))[0] > found.threshold


def test_a_layer_that_does_not_matter_does_not_count():
    values, dealt = area()
    found = fit_dissimilarity(BANDS, values, dealt, importance=(1.0, 0.0))
    far_in_b, far_in_a = index(found, (0, 50), (10, 0))
    assert far_in_b < far_in_a / 10
    assert found.threshold < far_in_a


def test_an_unseen_code_is_infinitely_far():
    values, dealt = area()
    values[1] = np.random.default_rng(1).integers(1, 4, values[1].shape)
    bands = (Band("a"), Band("code", "categorical", (1.0, 2.0, 3.0)))
    found = fit_dissimilarity(bands, values, dealt)
    known, unknown, missing = index(found, (0, 2), (0, 7), (0, np.nan))
    assert unknown == pytest.approx(UNSEEN)
    assert known < found.threshold
    assert missing < UNSEEN


def test_nothing_known_is_no_number():
    values, dealt = area()
    found = fit_dissimilarity(BANDS, values, dealt)
    assert np.isnan(index(found, (np.nan, np.nan))[0])
