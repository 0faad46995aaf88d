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


@pytest.fixture(scope="module")
def lowland():
    """Gentle and rough at every scale, as real plains are, unlike ``hills``."""
    rng = np.random.default_rng(5)
    parts = ((1, 0.03), (3, 0.15), (10, 0.8), (30, 5))
    smooth = [(ndimage.gaussian_filter(rng.standard_normal((300, 300)), n), m) for n, m in parts]
    return sum(height * z / z.std() for z, height in smooth).astype(np.float32)


@pytest.mark.parametrize("length", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("white", [0.0, 0.1])
def test_smooth_noise_is_measured_and_its_length_found(lowland, length, white):
    rng = np.random.default_rng(6)
    noise = ndimage.gaussian_filter(rng.standard_normal(lowland.shape), length, mode="wrap")
    noise = 3 * noise / noise.std() + white * rng.standard_normal(lowland.shape)
    estimate = estimate_noise([((lowland + noise).astype(np.float32), 30.0, 30.0)], 300)
    assert estimate.length == pytest.approx(length, rel=0.15)
    assert 2 < estimate.sigma < 3.5  # the calmest blocks hold few waves, and read low
    assert estimate.network_advised


def test_relief_is_not_taken_for_smooth_noise(lowland, hills):
    for heights in (lowland, hills, np.round(lowland)):
        estimate = estimate_noise([(heights, 30.0, 30.0)], 300)
        assert (estimate.sigma, estimate.length) == (noise_level(heights), 0)


def test_white_noise_has_no_length(lowland):
    rng = np.random.default_rng(7)
    noisy = lowland + 3 * rng.standard_normal(lowland.shape, dtype=np.float32)
    estimate = estimate_noise([(noisy, 30.0, 30.0)], 300)
    assert estimate.length == 0
    assert estimate.sigma == pytest.approx(3, rel=0.1)


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
