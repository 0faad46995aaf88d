"""Tables of patches and points of pressure, and what a point of pressure does."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import mogi
from lithoscope.engine.deformation.patches import Patches, PressureSources


def patches():
    return Patches([0.0, 10.0], 0.0, 5e3, 90.0, 45.0, 1e4, 2e3, [1.0, 3.0], [0.0, 4.0], 0.5)


def test_scalars_are_repeated_and_columns_of_other_lengths_refused():
    table = patches()
    assert len(table) == 2
    assert table.depth.tolist() == [5e3, 5e3]
    with pytest.raises(ValueError, match="shape mismatch"):
        Patches([0.0, 1.0], [0.0, 1.0, 2.0], 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0)


def test_a_table_does_not_change_with_the_arrays_it_was_made_from():
    x = np.zeros(2)
    table = PressureSources(x, 0.0, 1.0, 1.0)
    x[0] = 5
    assert table.x[0] == 0


def test_concatenation_selection_and_scaling():
    table = Patches.concat([patches(), patches()[1:]])
    assert table.strike_slip.tolist() == [1, 3, 3]
    assert table[table.strike_slip > 2].dip_slip.tolist() == [4, 4]
    assert table.scaled([1, 2, 0]).opening.tolist() == [0.5, 1, 0]
    assert len(Patches.concat([])) == 0


def test_moment_top_and_rake():
    assert patches().moment(3e10).tolist() == [6e17, 3e18]
    assert patches().top[0] == pytest.approx(5e3 - 1e3 * np.sqrt(0.5))
    plane = (0.0, 0.0, 5e3, 0.0, 45.0, 1e3, 1e3)
    normal = Patches.with_rake(*plane, slip=2.0, rake=[-90.0, 0.0, 180.0])
    np.testing.assert_allclose(normal.dip_slip, [-2, 0, 0], atol=1e-12)
    np.testing.assert_allclose(normal.strike_slip, [0, 2, -2], atol=1e-12)


def test_mogi_lifts_by_his_formula_and_a_deflation_sinks():
    source = PressureSources(0.0, 0.0, 4e3, 1e6)
    east, _, up = mogi.displacement(source, [0.0, 4e3], [0.0, 0.0])
    assert up[0] == pytest.approx(0.75 * 1e6 / (np.pi * 4e3**2))
    assert east[1] == pytest.approx(up[1])
    assert up[1] == pytest.approx(up[0] / 2**1.5)
    sinking = mogi.displacement(source.scaled(-2), [0.0], [0.0])
    assert sinking[2, 0] == pytest.approx(-2 * up[0])


def test_mogis_gradients_are_those_of_finite_differences():
    sources = PressureSources([0.0, 3e3], [1e3, -2e3], [3e3, 6e3], [1e6, -2e6])
    x, y = np.random.default_rng(0).uniform(-1e4, 1e4, (2, 60))
    _, slopes = mogi.displacement_and_gradients(sources, x, y, 0.3)
    for axis, (dx, dy) in enumerate(((1.0, 0.0), (0.0, 1.0))):
        ahead = mogi.displacement(sources, x + dx, y + dy, 0.3)
        behind = mogi.displacement(sources, x - dx, y - dy, 0.3)
        np.testing.assert_allclose(slopes[:, axis], (ahead - behind) / 2, atol=1e-11)
    stress_free = slopes[2, 2] + 0.3 / 0.7 * (slopes[0, 0] + slopes[1, 1])
    np.testing.assert_allclose(stress_free, 0, atol=1e-18)
    np.testing.assert_allclose(slopes[0, 2], -slopes[2, 0])


def test_three_equal_openings_are_a_point_of_pressure_from_afar():
    from lithoscope.engine.deformation import okada

    side, opening = 100.0, 0.1
    flat = [(0.0, 0.0), (0.0, 90.0), (90.0, 90.0)]
    cross = Patches(
        0.0, 0.0, 5e3, [s for s, _ in flat], [d for _, d in flat], side, side, 0.0, 0.0, opening
    )
    x = np.array([0.0, 3e3, 9e3])
    got = okada.displacement(cross, x, x)
    # Their moment is (3 lambda + 2 mu) times the volume opened, a cavity's (lambda + 2 mu) times.
    volume = opening * side**2 * 5 / 3
    expected = mogi.displacement(PressureSources(0.0, 0.0, 5e3, volume), x, x)
    np.testing.assert_allclose(got, expected, rtol=1e-3, atol=1e-3 * np.abs(expected).max())
