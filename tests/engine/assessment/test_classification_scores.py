"""Scores of class maps against scikit-learn, a published example, and simulation."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.classification import (
    confusion,
    expected_calibration_error,
    olofsson,
    reliability,
    scores,
    top_label,
)

# Olofsson et al. (2014), table 8: rows are mapped classes, columns reference classes
# (deforestation, forest gain, stable forest, stable non-forest), and pixels mapped as each.
PUBLISHED = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
PIXELS = np.array([200_000, 150_000, 3_200_000, 6_450_000])


@pytest.fixture
def labels():
    rng = np.random.default_rng(3)
    truth = rng.choice([2, 5, 9], 400, p=[0.6, 0.3, 0.1])
    found = np.where(rng.random(400) < 0.6, truth, rng.choice([2, 5, 9], 400))
    return truth, found


def test_confusion_counts_reference_by_map_in_the_given_order():
    truth = np.array([9, 9, 2, 2, 5, 7], np.uint8)
    found = np.array([9, 2, 2, 255, 0, 2], np.uint8)
    assert confusion(truth, found, (9, 2, 5)).tolist() == [[1, 1, 0, 0], [0, 1, 0, 1], [0, 0, 0, 1]]


def test_confusion_equals_scikit_learn(labels):
    metrics = pytest.importorskip("sklearn.metrics")
    matrix = confusion(*labels, (2, 5, 9))
    assert (matrix[:, :3] == metrics.confusion_matrix(*labels)).all()
    assert matrix[:, 3].sum() == 0


def test_scores_equal_scikit_learn(labels):
    metrics = pytest.importorskip("sklearn.metrics")
    found = scores(confusion(*labels, (2, 5, 9)))
    precision, recall, f1, support = metrics.precision_recall_fscore_support(*labels)
    assert found.accuracy == pytest.approx(metrics.accuracy_score(*labels))
    assert found.macro_f1 == pytest.approx(metrics.f1_score(*labels, average="macro"))
    assert found.kappa == pytest.approx(metrics.cohen_kappa_score(*labels))
    assert found.balanced_accuracy == pytest.approx(metrics.balanced_accuracy_score(*labels))
    np.testing.assert_allclose(found.precision, precision)
    np.testing.assert_allclose(found.recall, recall)
    np.testing.assert_allclose(found.f1, f1)
    assert (found.support == support).all()
    assert found.decided == 1.0


def test_a_class_that_is_nowhere_does_not_count_and_one_never_hit_counts_as_zero():
    metrics = pytest.importorskip("sklearn.metrics")
    truth, found = np.array([1, 1, 2, 2]), np.array([1, 1, 1, 3])
    ours = scores(confusion(truth, found, (1, 2, 3, 4)))
    theirs = metrics.f1_score(truth, found, average="macro", zero_division=0)
    assert ours.macro_f1 == pytest.approx(theirs)
    assert np.isnan(ours.f1[3]) and ours.f1[1] == 0


def test_unknown_is_counted_apart():
    found = scores([[8, 2, 5], [0, 10, 0]])
    assert found.accuracy == pytest.approx(18 / 20)
    assert found.decided == pytest.approx(20 / 25)
    assert found.unknown.tolist() == [5, 0]
    assert found.support.tolist() == [10, 10]


def test_nothing_decided_has_no_accuracy():
    found = scores([[0, 0, 5], [0, 0, 1]])
    assert np.isnan([found.accuracy, found.macro_f1, found.kappa]).all()
    assert found.decided == 0.0


def test_olofsson_gives_the_published_figures():
    found = olofsson(PUBLISHED.T, PIXELS)
    assert found.overall == pytest.approx(0.947, abs=5e-4)
    assert round(float(found.area[0])) == 235_086
    assert found.area_95[0] == pytest.approx(68_418, rel=1e-3)
    assert found.users.round(2).tolist() == [0.88, 0.73, 0.93, 0.96]
    assert found.users_95.round(2).tolist() == [0.07, 0.10, 0.04, 0.02]
    assert found.producers.round(2).tolist() == [0.75, 0.85, 0.93, 0.96]
    assert found.area.sum() == pytest.approx(PIXELS.sum())
    assert found.left_out == ()


def test_olofsson_intervals_are_those_of_a_stratified_resampling():
    found = olofsson(PUBLISHED.T, PIXELS)
    rng = np.random.default_rng(0)
    draws = [
        olofsson(
            np.array([rng.multinomial(row.sum(), row / row.sum()) for row in PUBLISHED]).T, PIXELS
        )
        for _ in range(3000)
    ]
    for name in ("overall", "users", "producers", "area"):
        spread = 1.96 * np.std([getattr(draw, name) for draw in draws], axis=0)
        np.testing.assert_allclose(getattr(found, f"{name}_95"), spread, rtol=0.12)


def test_olofsson_leaves_out_what_has_no_samples():
    found = olofsson([[10, 2, 0], [1, 8, 0], [0, 1, 0]], [100.0, 80.0, 20.0])
    assert found.left_out == (2,)
    assert found.left_out_share == pytest.approx(0.1)
    assert np.isnan([found.users[2], found.producers[2], found.area[2]]).all()
    # An eleventh of the second class is of the third one, which has no estimate.
    assert np.nansum(found.area) == pytest.approx(100 + 80 * 10 / 11)
    nothing = olofsson(np.zeros((2, 2), int), [10.0, 5.0])
    assert np.isnan(nothing.overall) and nothing.left_out == (0, 1)


def test_reliability_bins_confidence_and_hits():
    found = reliability([0.1, 0.15, 0.95, 1.0], [False, True, True, True], bins=10)
    assert found.number.tolist() == [1, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert found.confidence[9] == pytest.approx(0.975) and found.accuracy[9] == 1.0
    assert np.isnan(found.accuracy[5])
    assert found.error == pytest.approx((0.1 + 0.85 + 2 * 0.025) / 4)
    assert (found + found).error == pytest.approx(found.error)


def test_reliability_equals_scikit_learn():
    calibration = pytest.importorskip("sklearn.calibration")
    rng = np.random.default_rng(5)
    sure = rng.random(500)
    right = rng.random(500) < sure
    found = reliability(sure, right, bins=8)
    share, mean = calibration.calibration_curve(right, sure, n_bins=8)
    np.testing.assert_allclose(found.accuracy, share)
    np.testing.assert_allclose(found.confidence, mean)


def test_calibration_error_is_small_for_honest_and_large_for_boasting_probabilities():
    rng = np.random.default_rng(1)
    chances = rng.dirichlet([1, 1, 1], 20_000)
    truth = (rng.random((20_000, 1)) > chances.cumsum(axis=1)).sum(axis=1)
    assert expected_calibration_error(chances, truth) < 0.02
    boasting = np.eye(3)[chances.argmax(axis=1)]
    wrong = 1 - top_label(chances, truth)[1].mean()
    assert expected_calibration_error(boasting, truth) == pytest.approx(wrong)
