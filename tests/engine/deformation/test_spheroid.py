"""Prolate spheroids under pressure: Mogi's sphere, Yang's solution, Eshelby's tensor."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import mogi, okada
from lithoscope.engine.deformation.patches import PressureSources
from lithoscope.engine.deformation.source_fields import SourceTable
from lithoscope.engine.deformation.sources import pressure_from_points
from lithoscope.engine.deformation.spheroid import Spheroid, _eshelby, spheroid_patches, strains
from lithoscope.engine.errors import InputError

X, Y = np.array([500.0, 2000.0, 4000.0]), np.array([300.0, 1000.0, -2000.0])
# Yang, Davis and Dieterich (1988) for a pressure of a thousandth of the rigidity, semi-axes of
# 2000 and 800 m at 6 km, Poisson's ratio 0.25: {(plunge, trend): east, north, up}.
YANG = {
    (60.0, 0.0): ((0.00176619, 0.00684375, 0.0071912), (0.00171458, 0.00389609, -0.00320319),
                  (0.01972489, 0.01931472, 0.0101)),
    (30.0, 40.0): ((0.00326321, 0.00985242, 0.01222604), (0.00225007, 0.00487842, -0.00600129),
                   (0.03193549, 0.0289174, 0.01748059)),
    (5.0, 40.0): ((0.00293423, 0.00933009, 0.01267582), (0.00168677, 0.0041737, -0.00666733),
                  (0.03571993, 0.02932188, 0.0185313)),
}  # fmt: skip


def volume_change(long, short, pressure, poisson=0.25):
    """What a pressure, as a share of the rigidity, adds to the cavity."""
    bulk = 2 * (1 + poisson) / (3 * (1 - 2 * poisson))
    tensor = _eshelby(long / short, poisson)
    strain = np.linalg.solve(np.eye(3) - tensor, np.ones(3)) * pressure / (3 * bulk)
    return 4 / 3 * np.pi * long * short**2 * (tensor @ strain).sum()


@pytest.mark.parametrize("lie", YANG)
def test_it_moves_the_ground_as_yangs_does(lie):
    volume = volume_change(2000, 800, 1e-3)
    patches = spheroid_patches(Spheroid(0.0, 0.0, 6e3, volume, 2000.0, 800.0, *lie))
    expected = np.array(YANG[lie])
    got = okada.displacement(patches, X, Y)
    np.testing.assert_allclose(got, expected, atol=5e-5 * np.abs(expected).max())


@pytest.mark.parametrize("poisson", [0.2, 0.25, 0.33])
def test_a_sphere_is_mogis(poisson):
    ball = spheroid_patches(Spheroid(100.0, 0.0, 4e3, -2e6, 900.0, 900.0), poisson)
    expected = mogi.displacement(PressureSources(100.0, 0.0, 4e3, -2e6), X, Y, poisson)
    got = okada.displacement(ball, X, Y, poisson)
    np.testing.assert_allclose(got, expected, rtol=1e-4)


def test_eshelbys_tensor_is_that_of_a_sphere_and_of_a_long_cylinder():
    nu = 0.3
    ball = _eshelby(1.0, nu)
    assert ball[0, 0] == pytest.approx((7 - 5 * nu) / (15 * (1 - nu)))
    assert ball[0, 1] == pytest.approx((5 * nu - 1) / (15 * (1 - nu)))
    np.testing.assert_allclose(_eshelby(1.001, nu), ball, atol=1e-3)
    pipe = _eshelby(1e3, nu)
    assert pipe[1, 1] == pytest.approx((5 - 4 * nu) / (8 * (1 - nu)), rel=1e-3)
    assert pipe[1, 0] == pytest.approx(nu / (2 * (1 - nu)), rel=1e-3)
    assert abs(pipe[0, 0]) < 1e-4


def test_a_pipe_opens_sideways():
    along, across, other = strains(20.0, 0.25)
    assert across == pytest.approx(other)
    assert across > 3 * along


def test_the_top_of_a_tilted_spheroid():
    assert Spheroid(0, 0, 5e3, 1.0, 2e3, 1e3).top == pytest.approx(3e3)
    assert Spheroid(0, 0, 5e3, 1.0, 2e3, 1e3, 0.0, 30.0).top == pytest.approx(4e3)


def chambers(**columns):
    table = {"depth_km": [6.0, 4.0], "dv": [1e6, 2e6], "a_km": [2.0, None], "b_km": [0.8, None]}
    return pressure_from_points(SourceTable("magma", {**table, **columns}), [0.0, 9e3], [0.0, 0.0])


def test_a_layer_may_hold_points_and_spheroids():
    found = chambers()
    assert found.sources.x.tolist() == [9e3]
    assert set(found.groups.tolist()) == {0} and len(found.groups) == len(found.patches)
    expected = spheroid_patches(Spheroid(0.0, 0.0, 6e3, 1e6, 2e3, 800.0))
    np.testing.assert_allclose(found.patches.opening, expected.opening)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"b_km": [None, None]}, "short semi-axis .*is missing beside the other"),
        ({"a_km": [0.5, None]}, "is shorter than the short"),
        ({"a_km": [7.0, None]}, "top of the spheroid above the ground"),
        ({"b_km": [-1.0, None]}, "must be greater than 0"),
        ({"plunge": [100.0, None]}, "not between 0 and 90"),
        ({"plunge": [40.0, None]}, "trend is missing"),
    ],
)
def test_impossible_spheroids_are_refused(columns, words):
    with pytest.raises(InputError, match=words):
        chambers(**columns)
