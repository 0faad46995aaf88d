"""Completeness and b-values, against synthetic catalogues whose truth is known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from lithoscope.engine.seismicity.b_values import in_steps
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.completeness import (
    aki_utsu,
    aki_utsu_of_all,
    b_positive,
    completeness_over_time,
    frequency,
    helmstetter_mc,
    incomplete_after_mainshocks,
    magnitude_bin,
    maximum_curvature,
    mbs_stability,
)


def gutenberg_richter(n: int, b=1.0, mc=2.0, step=0.1, seed=0) -> np.ndarray:
    """Magnitudes >= mc of a law with slope b, rounded to `step`."""
    rng = np.random.default_rng(seed)
    drawn = mc - step / 2 + rng.exponential(1 / (b * math.log(10)), n)
    return np.round(np.rint(drawn / step) * step, 6) if step else drawn


def detected(n: int, mc: float, sigma: float, seed=0) -> np.ndarray:
    """Magnitudes from 0 up, detected with a probability that grows around mc - 2 sigma."""
    from scipy.stats import norm

    magnitude = gutenberg_richter(n, 1.0, 0.0, 0.1, seed)
    chance = norm.cdf(magnitude, mc - 2 * sigma, sigma)
    return magnitude[np.random.default_rng(seed + 1).random(n) < chance]


@pytest.mark.parametrize("step", [0.5, 0.2, 0.1, 0.05, 0.01])
def test_the_step_of_magnitudes_is_found(step):
    magnitudes = gutenberg_richter(3000, step=step)
    assert magnitude_bin(magnitudes) == step
    magnitudes[:30] += 0.003  # stray digits
    assert magnitude_bin(magnitudes) == step
    assert magnitude_bin(magnitudes.astype(np.float32)) == step


def test_magnitudes_that_are_not_rounded_have_the_finest_step():
    assert magnitude_bin(gutenberg_richter(1000, step=0)) == 0.001
    assert magnitude_bin([]) == 0.001


def test_bins_come_from_whole_numbers():
    # As floats, 0.1 * 3 > 0.3 and 2.3 / 0.1 < 23.
    assert in_steps(np.arange(0, 80) * 0.1, 0.1).tolist() == list(range(80))
    table = frequency([2.3, 2.3, 2.4, 2.6], 0.1)
    assert table.magnitude.tolist() == [2.3, 2.4, 2.5, 2.6]
    assert table.count.tolist() == [2, 1, 0, 1]
    assert table.at_least.tolist() == [4, 2, 1, 1]
    assert frequency([2.30, 2.34, 2.39, 2.40], 0.01).count.tolist() == [3, 1]


def test_the_completeness_magnitude_itself_is_counted():
    magnitudes = [2.9, 3.0, 3.0, 3.1, 3.4]
    assert aki_utsu(magnitudes, 3.0, 0.1).n == 4
    assert aki_utsu(np.float32(magnitudes), 3.0, 0.1).n == 4


@pytest.mark.parametrize("b", [0.7, 1.0, 1.3])
@pytest.mark.parametrize("step", [0.0, 0.01, 0.1])
def test_both_estimates_find_the_true_b(b, step):
    magnitudes = gutenberg_richter(20_000, b, step=step)
    for found in (aki_utsu(magnitudes, 2.0, step), b_positive(magnitudes, step)):
        assert found.b == pytest.approx(b, abs=4 * found.error)
        assert 0 < found.error < 0.02 * b


def test_errors_are_those_of_repeated_catalogues():
    many = [gutenberg_richter(1000, seed=seed) for seed in range(200)]
    for estimate in (lambda m: aki_utsu(m, 2.0, 0.1), lambda m: b_positive(m, 0.1)):
        found = [estimate(magnitudes) for magnitudes in many]
        scatter = np.std([value.b for value in found])
        assert np.mean([value.error for value in found]) == pytest.approx(scatter, rel=0.2)


def test_b_positive_withstands_events_hidden_by_larger_ones():
    rng = np.random.default_rng(3)
    magnitudes, limit, seen = gutenberg_richter(40_000), 0.0, []
    for magnitude in magnitudes:
        if magnitude >= limit:
            seen.append(magnitude)
            limit = magnitude - 0.5
        limit -= 0.3 * rng.random()
    found, biased = b_positive(seen, 0.1), aki_utsu(seen, 2.0, 0.1)
    assert found.b == pytest.approx(1.0, abs=4 * found.error)
    assert biased.b < 1 - 10 * biased.error


def test_too_few_or_equal_magnitudes_have_no_b():
    for magnitudes in ([], [3.0], [3.0] * 50):
        for found in (aki_utsu(magnitudes, 3.0, 0.1), b_positive(magnitudes, 0.1)):
            assert math.isnan(found.b)
            assert math.isnan(found.error)


def test_small_increments_are_left_out():
    magnitudes = [2.0, 2.1, 2.0, 2.3, 2.0, 2.6]
    assert b_positive(magnitudes, 0.1).n == 3
    found = b_positive(magnitudes, 0.1, dmc=0.25)
    assert (found.n, found.mc) == (2, pytest.approx(0.3))


def test_b_agrees_with_pycsep():
    pytest.importorskip("csep")
    from csep.core.catalogs import CSEPCatalog

    magnitudes = gutenberg_richter(3000, 0.95)
    rows = [(str(i), i, 0.0, 0.0, 0.0, m) for i, m in enumerate(magnitudes)]
    bins = np.arange(20, 90) / 10
    theirs, error = CSEPCatalog(data=rows).get_bvalue(mag_bins=bins)
    ours = aki_utsu(magnitudes, 2.0, 0.1)
    correction = (ours.b * math.log(10) * 0.1) ** 2 / 12  # theirs is exact for rounded magnitudes
    assert ours.b == pytest.approx(theirs * (1 - correction), rel=2e-4)
    assert ours.error == pytest.approx(abs(error), rel=0.05)


def test_maximum_curvature_finds_a_gradual_completeness():
    magnitudes = detected(60_000, 1.5, 0.15)
    assert maximum_curvature(magnitudes, 0.1) == pytest.approx(1.5, abs=0.11)
    bare = maximum_curvature(magnitudes, 0.1, correction=0)
    assert maximum_curvature(magnitudes, 0.1) == pytest.approx(bare + 0.2)


def test_a_catalogue_that_was_cut_is_complete_from_its_cut():
    assert maximum_curvature(gutenberg_richter(5000, mc=3.0), 0.1) == 3.0
    fine = gutenberg_richter(5000, mc=3.0, step=0.01)
    assert maximum_curvature(fine[fine >= 3.0], 0.01) == 3.0
    assert math.isnan(maximum_curvature([], 0.1))


def test_coarse_magnitudes_keep_their_bins():
    magnitudes = np.repeat([3.0, 3.5, 4.0, 4.5], [10, 60, 30, 5])
    assert maximum_curvature(magnitudes, 0.5) == 4.0


def test_b_is_stable_where_the_catalogue_is_complete():
    magnitudes = detected(60_000, 1.5, 0.15)
    found = mbs_stability(magnitudes, 0.1, aki_utsu_of_all)
    assert found.mc == pytest.approx(1.5, abs=0.21)
    assert mbs_stability(magnitudes, 0.1).mc < found.mc
    assert len(found.cut) == len(found.b) == len(found.error)
    assert found.b[found.cut == found.mc] == pytest.approx([1.0], abs=0.06)
    assert mbs_stability(gutenberg_richter(5000), 0.1, aki_utsu_of_all).mc <= 2.2
    assert math.isnan(mbs_stability(gutenberg_richter(30), 0.1).mc)


def test_completeness_over_time_follows_a_network():
    early, late = gutenberg_richter(1000, mc=3.0), gutenberg_richter(3000, mc=2.0, seed=1)
    magnitudes = np.concatenate([early, late])
    found = completeness_over_time(np.arange(4000.0), magnitudes, 0.1, events=500)
    assert len(found.mc) == 8
    assert found.mc[:2] == pytest.approx([3.0, 3.0], abs=0.11)
    assert found.mc[2:] == pytest.approx([2.0] * 6, abs=0.11)
    assert (found.end[:-1] < found.start[1:]).all()
    assert (found.error >= 0).all() and found.error.max() < 0.2
    assert len(completeness_over_time([], [], 0.1).mc) == 0
    assert len(completeness_over_time([1.0], [2.0], 0.1).mc) == 1


def test_completeness_after_a_mainshock():
    assert helmstetter_mc(7.0, 1.0) == pytest.approx(3.25)
    assert helmstetter_mc(7.0, [0.1, 10]) == pytest.approx([4.25, 2.25])
    assert helmstetter_mc(7.0, 0.0) == np.inf


def test_events_in_the_shadow_of_a_mainshock_are_flagged():
    # Mc 3 is exceeded for 10^(7/2 - 0.25 - 3) = 1.78 days, within 5 x 49 km.
    time = [0.0, 1.0, 1.5, 1.5, 2.7, 2.8]
    longitude = [0.0, 0.0, 1.0, 4.0, 0.0, 0.0]
    magnitude = [4.0, 7.0, 3.0, 3.0, 3.0, 5.9]
    catalogue = Catalogue(time, longitude, np.zeros(6), np.nan, magnitude)
    flags = incomplete_after_mainshocks(catalogue, 3.0)
    assert flags.tolist() == [False, False, True, False, True, False]
