"""Score kernels: stable, and right at the edges."""

from __future__ import annotations

import numpy as np
from lithoscope.engine.model.scores import logistic, softmax, two_classes


def column(*values: float) -> np.ndarray:
    return np.array(values, np.float32).reshape(1, -1, 1, 1)


def test_softmax_neither_overflows_nor_underflows():
    for shift in (-1e30, -1000, 0, 1000):
        scores = softmax(column(shift, shift, shift)).ravel()
        np.testing.assert_allclose(scores, [1 / 3] * 3, rtol=1e-6)


def test_softmax_keeps_nan_to_its_own_pixel_and_member():
    scores = softmax(column(np.nan, 0, 0, 0), members=2).ravel()
    assert np.isnan(scores[:2]).all()
    np.testing.assert_array_equal(scores[2:], [0.5, 0.5])


def test_logistic_matches_its_definition():
    x = np.linspace(-20, 20, 101)
    np.testing.assert_allclose(logistic(x), 1 / (1 + np.exp(-x)), atol=1e-12)


def test_two_classes_keep_the_probability_at_the_usual_threshold():
    result = two_classes(np.array([0.0, 0.2, 0.9, 1.0]).reshape(4, 1, 1, 1))
    np.testing.assert_allclose(result[:, 1].ravel(), [0, 0.2, 0.9, 1], atol=1e-12)
    np.testing.assert_allclose(result.sum(axis=1), 1)


def test_two_classes_change_sides_at_the_threshold():
    result = two_classes(np.array([0.29, 0.3, 0.31]).reshape(3, 1, 1, 1), threshold=0.3)
    second = result[:, 1].ravel()
    assert second[0] < 0.5 < second[2]
    np.testing.assert_allclose(second[1], 0.5)
