"""Scores of prospectivity maps against scikit-learn, brute force, and averages over random ties."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.assessment.prospectivity import (
    Tally,
    area_holding,
    auc,
    capture,
    clustered_interval,
    clusters_within,
    pr_auc,
    prediction_area_curve,
    rank,
    success_rate_curve,
)


def a_map(seed: int = 0, cells: int = 3000, deposits: int = 40, levels: int | None = None):
    """Scores with some skill, rounded to `levels` so that they tie."""
    rng = np.random.default_rng(seed)
    positive = np.zeros(cells, bool)
    positive[rng.choice(cells, deposits, replace=False)] = True
    score = rng.normal(size=cells) + 1.2 * positive
    if levels:
        score = np.digitize(score, np.quantile(score, np.linspace(0, 1, levels + 1)[1:-1]))
    return score.astype(np.float32), positive


def random_ties(score, positive, share, at, draws=400):
    """Area that holds a share, and capture, ties broken by chance and averaged over draws."""
    rng = np.random.default_rng(9)
    found = []
    for _ in range(draws):
        order = np.lexsort((rng.random(len(score)), -score))
        place = np.empty(len(score))
        place[order] = np.arange(len(score)) / len(score)
        ranks = np.sort(place[positive])
        held = ranks[int(np.ceil(share * len(ranks))) - 1]
        found.append([held, *((ranks <= x).mean() for x in at)])
    return np.mean(found, axis=0)


@pytest.mark.parametrize("levels", [None, 7])
def test_auc_and_average_precision_equal_scikit_learn(levels):
    metrics = pytest.importorskip("sklearn.metrics")
    score, positive = a_map(levels=levels)
    assert auc(score, positive) == pytest.approx(metrics.roc_auc_score(positive, score))
    assert pr_auc(score, positive) == pytest.approx(
        metrics.average_precision_score(positive, score)
    )


@pytest.mark.parametrize("levels", [None, 7])
def test_the_roc_curve_is_that_of_scikit_learn(levels):
    metrics = pytest.importorskip("sklearn.metrics")
    score, positive = a_map(levels=levels)
    x, y = rank(score, positive).roc_curve()
    false, true, _ = metrics.roc_curve(positive, score, drop_intermediate=False)
    at = np.linspace(0.005, 0.995, 50)
    np.testing.assert_allclose(np.interp(at, x, y), np.interp(at, false, true), atol=0.026)
    assert (np.diff(x) * (y[1:] + y[:-1]) / 2).sum() == pytest.approx(metrics.auc(false, true))


@pytest.mark.parametrize("levels", [None, 12])
def test_area_and_capture_are_means_over_ties_broken_by_chance(levels):
    score, positive = a_map(levels=levels)
    expected = random_ties(score, positive, 0.8, (0.02, 0.05, 0.1, 0.2))
    cell = 1 / len(score)
    assert area_holding(score, positive, 0.8) == pytest.approx(expected[0], abs=0.005)
    np.testing.assert_allclose(capture(score, positive), expected[1:], atol=0.01)
    if levels is None:
        assert abs(area_holding(score, positive, 0.8) - expected[0]) <= cell


def test_a_constant_map_has_no_skill():
    positive = np.arange(1000) % 10 == 0
    flat = np.full(1000, 0.3)
    assert auc(flat, positive) == 0.5
    assert pr_auc(flat, positive) == pytest.approx(rank(flat, positive).prior)
    np.testing.assert_allclose(capture(flat, positive, (0.02, 0.2)), [0.02, 0.2])
    assert area_holding(flat, positive) == pytest.approx(0.8, abs=0.01)
    found = prediction_area_curve(flat, positive)
    assert (found.crossing_area, found.crossing_captured) == pytest.approx((0.5, 0.5))
    assert found.density == pytest.approx(1)


def test_a_perfect_map():
    positive = np.arange(1000) >= 990
    score = np.arange(1000.0)
    assert auc(score, positive) == 1 and pr_auc(score, positive) == 1
    assert area_holding(score, positive, 0.8) == pytest.approx(0.0075)
    assert capture(score, positive, (0.005, 0.01, 0.5)) == pytest.approx([0.5, 1, 1])


def test_nan_cells_are_left_out():
    score, positive = a_map()
    holed = np.concatenate([score, [np.nan] * 5])
    assert auc(holed, np.concatenate([positive, [True] * 5])) == auc(score, positive)


def test_areas_of_cells_weigh():
    score = np.array([3.0, 2.0, 2.0, 1.0])
    positive = np.array([False, True, False, False])
    weight = np.array([2.0, 1.0, 3.0, 4.0])
    found = rank(score, positive, weight)
    assert found.above.tolist() == [0.2] and found.tied.tolist() == pytest.approx([0.4])
    # Of the area without the deposit (9), 2 lies above, 3 is tied and 4 below.
    assert found.auc == pytest.approx((4 + 3 / 2) / 9)
    repeated = np.repeat(score, weight.astype(int))
    x, y = success_rate_curve(score, positive, weight)
    assert x.tolist() == pytest.approx([0, 0.2, 0.6, 1]) and y.tolist() == [0, 0, 1, 1]
    assert (repeated > 2).mean() == found.above[0]


def test_parts_add_up_to_the_whole():
    score, positive = a_map(levels=30)
    tally = Tally(score[positive])
    for part in np.array_split(score, 7):
        tally.add(part)
    whole, pieces = rank(score, positive), tally.ranking()
    assert pieces.auc == whole.auc and pieces.pr_auc == whole.pr_auc
    assert pieces.area_holding() == whole.area_holding()
    assert (pieces.low, pieces.high, pieces.cells) == (score.min(), score.max(), len(score))


def test_the_prediction_area_plot_crosses_where_captured_and_area_add_up_to_one():
    score, positive = a_map()
    found = prediction_area_curve(score, positive)
    assert found.crossing_captured + found.crossing_area == pytest.approx(1)
    inside = score >= found.crossing
    assert inside.mean() == pytest.approx(found.crossing_area, abs=0.02)
    assert positive[inside].sum() / positive.sum() == pytest.approx(
        found.crossing_captured, abs=0.03
    )
    assert (np.diff(found.area) >= 0).all() and (np.diff(found.threshold) <= 0).all()
    for threshold, area in zip(found.threshold[1:-1], found.area[1:-1]):
        assert area == pytest.approx((score >= threshold).mean())


def test_without_deposits_nothing_is_said():
    found = rank(np.arange(10.0), np.zeros(10, bool))
    assert np.isnan([found.auc, found.pr_auc, found.area_holding(), *found.capture()]).all()


def test_a_ranking_of_chosen_deposits_is_that_of_the_repeated_ones():
    score, positive = a_map(levels=9)
    found = rank(score, positive)
    chosen = np.array([0, 0, 3, 5])
    deposits = score[positive][chosen]
    background = score[~positive]
    expected = np.mean([(background < d).mean() + (background == d).mean() / 2 for d in deposits])
    assert found.of(chosen).auc == pytest.approx(expected)


def test_a_resample_without_the_best_deposit_has_an_average_precision():
    found = rank(np.arange(10.0)[::-1], np.arange(10) < 3)
    assert found.pr_auc == found.of([1, 2]).pr_auc == found.of([2, 2]).pr_auc == 1


def test_clusters_are_chains_of_near_deposits():
    places = np.array([[0.0, 0.0], [9.0, 0.0], [18.0, 0.0], [100.0, 0.0], [100.0, 11.0]])
    assert clusters_within(places, 10).tolist() == [0, 0, 0, 1, 2]
    assert clusters_within(places, 0).tolist() == [0, 1, 2, 3, 4]


def test_the_interval_is_that_of_the_mean_and_grows_with_clusters():
    values = np.repeat(np.random.default_rng(2).normal(size=60), 5)
    rng = np.random.default_rng(0)
    single = clustered_interval(lambda i: values[i].mean(), np.arange(300), rng)
    clustered = clustered_interval(lambda i: values[i].mean(), np.arange(300) // 5, rng)
    assert single[1] - single[0] == pytest.approx(2 * 1.96 * values.std() / 300**0.5, rel=0.12)
    assert clustered[1] - clustered[0] == pytest.approx(2 * 1.96 * values.std() / 60**0.5, rel=0.12)


def test_the_interval_takes_several_statistics_and_one_cluster_has_none():
    score, positive = a_map()
    found = rank(score, positive)

    def statistics(chosen):
        drawn = found.of(chosen)
        return [drawn.auc, drawn.area_holding(), *drawn.capture()]

    low, high = clustered_interval(statistics, np.arange(40), np.random.default_rng(0), draws=200)
    assert low.shape == (6,) and low[0] < found.auc < high[0]
    assert low[1] < found.area_holding() < high[1]
    low, high = clustered_interval(statistics, np.zeros(40), np.random.default_rng(0))
    assert np.isnan(low).all() and np.isnan(high).all()
