"""The kernels behind targets: thresholds by area, figures of zones, ranks."""

import numpy as np
import pytest
from lithoscope.engine.prospectivity.targets import (
    AreaCurve,
    CodeTally,
    ZoneTally,
    certainty,
    rank_order,
)


def curve_of(scores, areas):
    curve = AreaCurve()
    for part in np.array_split(np.arange(len(scores)), 3):
        curve.add(scores[part], areas[part])
    return curve


@pytest.mark.parametrize("share", [0.02, 0.05, 0.5, 1.0])
def test_the_threshold_takes_the_best_share_of_the_area_and_no_more(share):
    rng = np.random.default_rng(1)
    scores = rng.random(5000).astype(np.float32)
    scores[::7] = np.nan
    areas = rng.uniform(1, 3, 5000)
    curve = curve_of(scores, areas)
    seen = ~np.isnan(scores)
    assert curve.total == pytest.approx(areas[seen].sum())
    threshold = curve.threshold(share)
    taken = areas[seen & (scores >= threshold)].sum() / areas[seen].sum()
    assert share - 0.002 < taken <= share * (1 + 1e-9)


def test_a_plateau_is_taken_whole_or_not_at_all():
    scores = np.repeat(np.array([0.2, 0.6, 0.9], np.float32), (50, 40, 10))
    curve = curve_of(scores, np.ones(100))
    assert (scores >= curve.threshold(0.3)).sum() == 10
    assert (scores >= curve.threshold(0.5)).sum() == 50
    # The best plateau alone is larger than what is asked for: it is taken all the same.
    assert (scores >= curve.threshold(0.05)).sum() == 10


def test_scores_of_0_and_1_have_their_place():
    curve = curve_of(np.array([0, 0, 1], np.float32), np.ones(3))
    assert curve.total == 3
    assert 0.999 < curve.threshold(0.4) <= 1
    assert curve.threshold(1.0) == 0


def test_nothing_seen_leaves_nothing():
    curve = curve_of(np.full(9, np.nan, np.float32), np.ones(9))
    assert (curve.total, curve.threshold(0.5)) == (0, 1.0)


def test_zones_are_averaged_over_windows_without_what_has_no_data():
    rng = np.random.default_rng(2)
    zones = rng.integers(0, 6, 900)
    zones[zones == 4] = 5
    values = rng.normal(size=(2, 900)).astype(np.float32)
    values[1, rng.random(900) < 0.3] = np.nan
    values[1, zones == 2] = np.nan
    tally = ZoneTally(6, 2)
    for part in np.array_split(np.arange(900), 7):
        tally.add(zones[part], values[:, part])
    for zone in range(6):
        for raster in range(2):
            pixels = values[raster, zones == zone]
            pixels = pixels[~np.isnan(pixels)]
            mean, highest = tally.means()[raster, zone], tally.maxima()[raster, zone]
            if pixels.size:
                assert mean == pytest.approx(pixels.mean(), rel=1e-5)
                assert highest == pixels.max()
            else:
                assert np.isnan(mean) and np.isnan(highest)
    assert np.isnan(tally.means()[:, 4]).all()


def test_the_most_frequent_code_leads_and_of_equals_the_smallest():
    tally = CodeTally(4)
    tally.add(np.array([0, 0, 0, 1, 1]), np.array([7, 7, 3, 9, 2], np.float32))
    tally.add(np.array([0, 0, 0, 2]), np.array([3, 3, np.nan, np.nan], np.float32))
    tally.add(np.array([], int), np.array([], np.float32))
    np.testing.assert_array_equal(tally.leading(), [3, 2, np.nan, np.nan])


def test_certainty_falls_from_1_to_0_with_the_members_deviation():
    assert certainty(np.array([0, 0.25, 0.5, 0.6])).tolist() == [1, 0.5, 0, 0]


def test_a_sure_target_comes_before_a_doubtful_one_with_a_higher_score():
    score, deviation = np.array([0.9, 0.8, 0.7]), np.array([0.4, 0.1, np.nan])
    area = np.ones(3)
    assert rank_order(score, deviation, None, area).tolist() == [1, 2, 0]
    assert rank_order(score, None, None, area).tolist() == [0, 1, 2]


def test_of_equals_the_larger_comes_first_and_the_inapplicable_last():
    score, area = np.array([0.5, 0.5, 0.9]), np.array([10.0, 20.0, 30.0])
    assert rank_order(score, None, None, area).tolist() == [2, 1, 0]
    assert rank_order(score, None, np.array([0.5, 0.0, 0.51]), area).tolist() == [1, 0, 2]
