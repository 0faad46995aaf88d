"""The noise estimate finds noise that was put in, and says when it matters."""

import numpy as np
import pytest
from lithoscope.engine.terrain.noise import estimate_noise, noise_level
from scipy import ndimage


@pytest.fixture(scope="module")
def hills():
    noise = np.random.default_rng(1).standard_normal((220, 220))
    smooth = ndimage.gaussian_filter(noise, 10)
    return (60 * smooth / smooth.std()).astype(np.float32)


@pytest.mark.parametrize("sigma", [0.5, 2.0])
def test_white_noise_is_measured(hills, sigma):
    noisy = hills + sigma * np.random.default_rng(2).standard_normal(hills.shape)
    assert noise_level(noisy.astype(np.float32)) == pytest.approx(sigma, rel=0.1)


def test_noise_that_changes_the_forms_advises_the_network(hills):
    noisy = (hills + 3 * np.random.default_rng(3).standard_normal(hills.shape)).astype(np.float32)
    clean, spoiled = (estimate_noise([(z, 30.0, 30.0)], 300) for z in (hills, noisy))
    assert clean.stability > 0.9 > spoiled.stability
    assert spoiled.network_advised and not clean.network_advised


def test_voids_and_lakes_do_not_count(hills):
    noisy = hills + np.random.default_rng(4).standard_normal(hills.shape).astype(np.float32)
    expected = noise_level(noisy)
    noisy[:40] = np.nan
    noisy[180:] = 12.0
    assert noise_level(noisy) == pytest.approx(expected, rel=0.1)


@pytest.mark.parametrize("shape", [(5, 5), (40, 40)])
def test_nothing_to_measure_is_no_noise(shape):
    estimate = estimate_noise([(np.full(shape, np.nan, np.float32), 30.0, 30.0)], 300)
    assert (estimate.sigma, estimate.stability) == (0.0, 1.0)
    assert estimate_noise([], 300).sigma == 0.0
