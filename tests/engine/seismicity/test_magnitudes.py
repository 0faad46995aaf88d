"""The truncated Gutenberg-Richter law against its own samples."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel, fit_magnitudes


def rng(seed=0):
    return np.random.default_rng(seed)


@pytest.mark.parametrize("width", [0.0, 0.01, 0.1])
def test_samples_follow_the_law_in_the_catalogues_bins(width):
    law = MagnitudeModel(b=1.1, mc=2.5, maximum=6.0, bin=width, b_error=0.0)
    drawn = law.sample(rng(), 200_000)
    assert drawn.min() >= 2.5
    assert drawn.max() <= 6.0
    if width:
        np.testing.assert_allclose((drawn - 2.5) / width, np.rint((drawn - 2.5) / width), atol=1e-6)
        assert set(drawn) <= {float(f"{m:.2f}") for m in drawn}
    for m in (2.5, 3.0, 4.0):
        share = law.survival(m)
        error = np.sqrt(share * (1 - share) / len(drawn))
        assert np.mean(drawn >= m - 1e-9) == pytest.approx(share, abs=4 * error + 1e-12)


def test_the_law_starts_at_one_and_ends_at_the_maximum():
    law = MagnitudeModel(1.0, 3.0, 5.0, 0.1, 0.0)
    assert law.survival(3.0) == 1
    assert law.survival(2.0) == 1
    assert law.survival(5.0) > 0
    assert law.survival(5.1) == pytest.approx(0, abs=1e-12)
    # Far below its end the law is untruncated: ten times fewer a magnitude up.
    assert law.survival(4.0) == pytest.approx(0.1, rel=0.1)


@pytest.mark.parametrize("width", [0.0, 0.1])
@pytest.mark.parametrize("a", [1.2, 2.302585092994046, 2.6])
def test_the_mean_productivity_is_the_samples(width, a):
    law = MagnitudeModel(1.0, 3.0, 5.0, width, 0.0)
    drawn = law.sample(rng(1), 400_000)
    mean = np.exp(a * (drawn - 3.0)).mean()
    assert law.mean_exponential(a, 3.0) == pytest.approx(mean, rel=0.03)


@pytest.mark.parametrize("width", [0.0, 0.1])
def test_the_fit_recovers_b(width):
    true = MagnitudeModel(0.9, 2.0, 8.0, width, 0.0)
    found = fit_magnitudes(true.sample(rng(2), 20_000), 2.0, width)
    assert found.b == pytest.approx(0.9, abs=4 * found.b_error)
    assert 0 < found.b_error < 0.03
    assert (found.mc, found.bin) == (2.0, width)


def test_events_missed_after_large_ones_do_not_bias_b():
    drawn = MagnitudeModel(1.0, 2.0, 8.0, 0.0, 0.0).sample(rng(3), 60_000)
    # Of each ten events the first hides the smaller ones that follow it.
    kept = np.concatenate([[row[0], *row[1:][row[1:] > row[0]]] for row in drawn.reshape(-1, 10)])
    found = fit_magnitudes(kept, 2.0, 0.0)
    naive = 1 / (np.log(10) * (kept.mean() - 2.0))
    assert abs(naive - 1) > 0.05
    assert found.b == pytest.approx(1.0, abs=0.04)


def test_the_maximum_lies_above_what_was_seen_and_has_an_end():
    drawn = np.append(MagnitudeModel(1.0, 2.0, 5.0, 0.1, 0.0).sample(rng(4), 500), 5.3)
    assert fit_magnitudes(drawn, 2.0, 0.1).maximum == pytest.approx(6.3)
    assert fit_magnitudes(drawn, 2.0, 0.1, margin=0.5).maximum == pytest.approx(5.8)
    assert fit_magnitudes(np.append(drawn, 9.1), 2.0, 0.1).maximum == pytest.approx(9.5)
    assert fit_magnitudes(np.append(drawn, 9.6), 2.0, 0.1).maximum == pytest.approx(9.6)


def test_few_events_are_fitted_and_one_magnitude_is_refused():
    few = fit_magnitudes(MagnitudeModel(1.0, 2.0, 5.0, 0.1, 0.0).sample(rng(5), 20), 2.0, 0.1)
    assert 0.4 < few.b < 2.5
    with pytest.raises(InputError, match="no two different magnitudes"):
        fit_magnitudes(np.full(200, 3.0), 2.0, 0.1)
