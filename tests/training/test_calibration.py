"""Temperatures and class sets on probabilities whose truth is known."""

import numpy as np
import pytest
from lithoscope.engine.assessment.classification import expected_calibration_error
from lithoscope.training.calibration import (
    block_coverage,
    cross_tempered,
    fit_temperature,
    mondrian,
    tempered,
)


def drawn(count=6000, sharpness=1.0, seed=0):
    """Probabilities [n, 3], `sharpness` times too sure, and a truth drawn from the honest ones."""
    rng = np.random.default_rng(seed)
    honest = tempered(rng.dirichlet((1, 1, 1), count), 1.0)
    truth = np.array([rng.choice(3, p=p) for p in honest])
    return tempered(honest, 1 / sharpness), truth


def test_the_temperature_undoes_false_certainty():
    sure, truth = drawn(sharpness=2.0)
    assert fit_temperature(sure, truth) == pytest.approx(2.0, rel=0.08)


def test_calibration_lowers_the_error_on_folds_it_has_not_seen():
    sure, truth = drawn(sharpness=2.5)
    fold = np.arange(len(truth)) % 5
    after = cross_tempered(sure, truth, fold)
    before = expected_calibration_error(sure, truth)
    assert expected_calibration_error(after, truth) < 0.3 * before


def test_tempering_keeps_the_order_and_the_sum():
    p = np.array([[0.7, 0.2, 0.1], [1.0, 0.0, 0.0]])
    q = tempered(p, 3.0)
    assert np.allclose(q.sum(1), 1)
    assert (q.argsort(1)[0] == p.argsort(1)[0]).all()
    assert np.allclose(tempered(p, 1.0), p, atol=1e-6)


def test_class_sets_hold_the_truth_as_often_as_they_promise_in_every_class():
    p, truth = drawn(9000)
    limits = mondrian(p[:6000], truth[:6000])
    admitted = 1 - p[6000:] <= limits
    for k in range(3):
        of_class = truth[6000:] == k
        assert admitted[of_class, k].mean() == pytest.approx(0.9, abs=0.03)


def test_a_class_with_too_few_pixels_is_in_every_set():
    p, truth = np.full((5, 2), 0.5), np.array([0, 0, 0, 0, 1])
    assert mondrian(p, truth)[1] == 1


def test_coverage_is_told_block_by_block():
    p, truth = drawn(5000)
    fold = np.arange(5000) // 1000
    block = np.arange(5000) // 500
    p[4500:] = p[4500:][:, [1, 2, 0]]  # in one block the model is wrong
    found = block_coverage(p, truth, fold, block)
    assert len(found.blocks) == 10
    assert found.lowest == found.blocks[9] < 0.8 < found.highest
    assert 1 < found.size < 3
