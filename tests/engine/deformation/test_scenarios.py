"""Scenarios: draws that repeat, stay in bounds and keep faults whole; their statistics."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import fissures
from lithoscope.engine.deformation.assembly import Part, Scene
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.scenarios import Scenarios, Uncertainty, checked_draws
from lithoscope.engine.deformation.spheroid import Spheroid, spheroid_patches
from lithoscope.engine.deformation.statistics import summarised
from lithoscope.engine.errors import InputError

# Two by two patches of one plane that strikes north and dips 30 degrees, its top at 1 km.
SINE, COSINE = 0.5, np.sqrt(0.75)
DOWN = np.array([1e3, 3e3, 1e3, 3e3])
PLANE = Patches(
    DOWN * COSINE, [-2e3, -2e3, 2e3, 2e3], 1e3 + DOWN * SINE, 0.0, 30.0, 4e3, 2e3, 0.0, 1.0, 0.0
)
CHAMBER = PressureSources(0.0, 0.0, 4e3, [1e6, -2e6])
ALL = Uncertainty(0.3, 0.5, 8.0, 6.0, 10.0, 0.4, 500.0)


def test_a_draw_is_the_same_whenever_it_is_drawn():
    first, again = Scenarios(PLANE, CHAMBER, ALL, seed=7), Scenarios(PLANE, CHAMBER, ALL, seed=7)
    again.draw(4)
    for mine, other in zip(first.draw(3), again.draw(3)):
        for name, column in vars(mine).items():
            np.testing.assert_array_equal(column, getattr(other, name))
    assert first.draw(3)[0].strike[0] != first.draw(4)[0].strike[0]
    assert first.draw(3)[0].strike[0] != Scenarios(PLANE, CHAMBER, ALL, 8).draw(3)[0].strike[0]


def test_without_uncertainty_nothing_changes():
    patches, chambers = Scenarios(PLANE, CHAMBER, Uncertainty()).draw(0)
    for name, column in vars(PLANE).items():
        np.testing.assert_allclose(getattr(patches, name), column, rtol=1e-12, atol=1e-9)
    np.testing.assert_array_equal(chambers.volume, CHAMBER.volume)
    assert Uncertainty().certain and not ALL.certain


def test_a_plane_stays_a_plane():
    for number in range(20):
        patches, _ = Scenarios(PLANE, CHAMBER, ALL).draw(number)
        strike, dip = np.radians(patches.strike[0]), np.radians(patches.dip[0])
        normal = [np.cos(strike) * np.sin(dip), -np.sin(strike) * np.sin(dip), np.cos(dip)]
        points = np.stack([patches.x, patches.y, -patches.depth])
        offset = normal @ points
        assert np.ptp(offset) < 1e-6
        apart = np.linalg.norm(points[:, 0] - points[:, 3])
        assert apart == pytest.approx(np.hypot(2e3, 4e3))
        assert patches.top.min() > -1e-6


def test_a_change_of_dip_keeps_the_upper_edge():
    patches, _ = Scenarios(PLANE, CHAMBER, Uncertainty(dip=10.0), seed=1).draw(0)
    assert patches.dip[0] != 30
    assert patches.top.min() == pytest.approx(1e3)
    down = patches.width / 2 * np.cos(np.radians(patches.dip))
    assert (patches.x - down)[0] == pytest.approx(0, abs=1e-6)


def test_what_is_no_plane_does_not_tilt():
    tilting, unsure = np.array([True, True, False, False]), Uncertainty(dip=10.0)
    groups = np.array([0, 0, 1, 1])
    patches, _ = Scenarios(PLANE, CHAMBER, unsure, 1, groups, tilting).draw(0)
    assert (patches.dip[:2] != 30).all() and patches.dip[2:].tolist() == pytest.approx([30, 30])
    np.testing.assert_allclose(patches.depth[2:], PLANE.depth[2:])
    np.testing.assert_allclose(patches.x[2:], PLANE.x[2:])


def test_an_uncertain_dip_leaves_magma_chambers_as_they_are():
    chamber = spheroid_patches(Spheroid(0.0, 0.0, 6e3, 1e6, 2e3, 1e3, plunge=80.0))
    parts = (
        Part("magma", chamber, np.zeros(len(chamber), np.int64), are_faults=False),
        Part("faults", PLANE, np.zeros(len(PLANE), np.int64)),
    )
    scene = Scene(parts)
    scenarios = Scenarios(
        scene.patches, scene.pressure, Uncertainty(dip=5.0), 1, scene.groups, scene.on_planes
    )
    drawn, count = scenarios.draw(0)[0], len(chamber)
    for name, column in vars(chamber).items():
        np.testing.assert_allclose(getattr(drawn, name)[:count], column, rtol=1e-12, atol=1e-9)
    assert (drawn.dip[count:] != 30).all()


def test_groups_are_drawn_apart_and_patches_of_one_together():
    groups = np.array([5, 5, 9, 9])
    patches, _ = Scenarios(PLANE, CHAMBER, ALL, groups=groups).draw(0)
    slip = patches.slip
    assert slip[0] == pytest.approx(slip[1]) and slip[2] == pytest.approx(slip[3])
    assert abs(slip[0] - slip[2]) > 1e-3


def test_draws_have_the_mean_and_the_spread_asked_for_and_stay_in_bounds():
    spread = Uncertainty(slip=0.4, volume=0.2, strike=5.0, bound=2.5)
    one = Patches(0.0, 0.0, 9e3, 100.0, 60.0, 1e3, 1e3, 2.0, 0.0, 0.0)
    draws = [Scenarios(one, CHAMBER, spread).draw(number) for number in range(3000)]
    slip = np.array([patches.strike_slip[0] for patches, _ in draws])
    strike = np.array([patches.strike[0] for patches, _ in draws])
    volume = np.array([chambers.volume for _, chambers in draws])
    assert slip.mean() == pytest.approx(2, rel=0.03) and slip.min() > 0
    assert slip.std() == pytest.approx(0.8, rel=0.15)
    assert strike.std() == pytest.approx(5, rel=0.1)
    assert np.abs(strike - 100).max() <= 12.5
    assert (volume[:, 1] < 0).all() and (volume[:, 0] > 0).all()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"slip": -0.1}, "uncertainty of the slip is -0.1"),
        ({"depth": float("nan")}, "uncertainty of the depth"),
        ({"slip": 30.0}, "0.3 for 30 percent"),
        ({"depth": 10.0}, "uncertainty of the depth is 10.0 times"),
        ({"bound": 0.0}, "bound"),
    ],
)
def test_impossible_uncertainties_are_refused(values, words):
    with pytest.raises(InputError, match=words):
        Uncertainty(**values)


@pytest.mark.parametrize("draws", [0, -5, 10**7])
def test_impossible_numbers_of_draws_are_refused(draws):
    with pytest.raises(InputError, match="number of scenarios"):
        checked_draws(draws)


def test_a_summary_is_numpys():
    values = np.random.default_rng(0).normal(size=(101, 2, 5))
    found = summarised(values)
    np.testing.assert_allclose(found.mean, values.mean(axis=0))
    np.testing.assert_allclose(found.deviation, values.std(axis=0, ddof=1))
    np.testing.assert_allclose(found.low, np.percentile(values, 5, axis=0), rtol=1e-5)
    np.testing.assert_allclose(found.high, np.percentile(values, 95, axis=0), rtol=1e-5)
    values[3, 1, 2] = np.nan
    assert all(np.isnan(row).sum() == 1 and np.isnan(row[1, 2]) for row in summarised(values))
    assert summarised(values[:1]).deviation.max() == 0


def test_fissure_potential_is_the_share_of_draws_above_the_threshold():
    extension = np.array([[1e-4, 3e-4, np.nan], [3e-4, 3e-4, np.nan], [0.0, 5e-4, np.nan]])
    chance = fissures.probability(extension, 2e-4)
    np.testing.assert_allclose(chance[:2], [1 / 3, 1])
    assert np.isnan(chance[2])
    assert fissures.classes(chance).tolist() == [3, 5, 0]


def test_classes_begin_at_their_lower_bounds():
    chances = np.array([0, 0.0999, 0.10, 0.33, 0.659, 0.66, 0.9, 1])
    assert fissures.classes(chances).tolist() == [1, 1, 2, 3, 3, 4, 5, 5]
    assert [level.value for level in fissures.LEVELS] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("threshold", [0.0, -1e-4, float("nan"), 100.0])
def test_impossible_thresholds_are_refused(threshold):
    with pytest.raises(InputError, match="threshold"):
        fissures.checked_threshold(threshold)
