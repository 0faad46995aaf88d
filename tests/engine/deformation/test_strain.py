"""Strain, tilt and the satellite's view, from gradients and displacements known by hand."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import strain
from lithoscope.engine.deformation.line_of_sight import PRESETS, LineOfSight
from lithoscope.engine.errors import InputError


def gradients(**entries):
    found = np.zeros((3, 3, 1))
    for place, value in entries.items():
        found["enu".index(place[0]), "enu".index(place[1])] = value
    return found


def test_extension_has_its_size_and_direction():
    found = strain.principal(gradients(ee=2e-4, nn=-1e-4))
    assert (found.largest[0], found.smallest[0]) == (pytest.approx(2e-4), pytest.approx(-1e-4))
    assert found.azimuth[0] == pytest.approx(90)
    assert found.shear[0] == pytest.approx(1.5e-4)


@pytest.mark.parametrize("azimuth", [0.0, 30.0, 45.0, 120.0, 179.0])
def test_the_axis_turns_with_the_ground(azimuth):
    along = np.array([np.sin(np.radians(azimuth)), np.cos(np.radians(azimuth)), 0])
    found = strain.principal(5e-5 * np.outer(along, along)[..., None])
    assert found.largest[0] == pytest.approx(5e-5)
    assert found.smallest[0] == pytest.approx(0, abs=1e-18)
    assert found.azimuth[0] == pytest.approx(azimuth)


def test_a_rotation_is_no_strain():
    turn = gradients(en=1e-4, ne=-1e-4)
    found = strain.principal(turn)
    assert found.largest[0] == found.shear[0] == 0
    assert not strain.tensor(turn).any()


def test_dilatation_of_volume_and_of_area():
    stretched = gradients(ee=3e-5, nn=1e-5, uu=-2e-5)
    assert strain.dilatation(stretched)[0] == pytest.approx(2e-5)
    assert strain.areal_dilatation(stretched)[0] == pytest.approx(4e-5)


def test_tilt_has_its_size_and_points_downwards():
    tilted = gradients(ue=3e-6, un=4e-6)  # rises to the north-east
    assert strain.tilt(tilted)[0] == pytest.approx(5e-6)
    assert strain.tilt_azimuth(tilted)[0] == pytest.approx(180 + np.degrees(np.arctan2(3, 4)))


def test_the_line_of_sight_is_that_of_the_satellite():
    ascending = PRESETS["sentinel-1-ascending"].unit_vector
    descending = PRESETS["sentinel-1-descending"].unit_vector
    assert np.hypot(np.hypot(*ascending[:2]), ascending[2]) == pytest.approx(1)
    assert ascending[0] < -0.5 and descending[0] > 0.5  # they stand in the west and in the east
    assert ascending[1] < 0 and descending[1] < 0
    assert ascending[2] == descending[2] == pytest.approx(np.cos(np.radians(39)))
    left = LineOfSight(348.0, 39.0, looks_right=False).unit_vector
    np.testing.assert_allclose(left[:2], [-value for value in ascending[:2]])


def test_uplift_comes_nearer_and_the_view_from_above_sees_only_it():
    moved = np.array([[0.1], [0.2], [0.3]])
    assert LineOfSight(0.0, 0.0).displacement(moved)[0] == pytest.approx(0.3)
    east = PRESETS["sentinel-1-descending"].displacement(np.array([[1.0], [0.0], [0.0]]))
    assert east[0] > 0.5


def test_half_a_wavelength_is_a_fringe():
    view = LineOfSight(0.0, 0.0, wavelength=0.056)
    towards = np.array([0.0, 0.007, 0.028, 0.035, -0.007])
    np.testing.assert_allclose(
        view.fringes(towards), [0, -np.pi / 2, 0, -np.pi / 2, np.pi / 2], atol=1e-9
    )
    wrapped = view.fringes(np.linspace(-1, 1, 999))
    assert wrapped.min() >= -np.pi and wrapped.max() < np.pi


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ((0.0, 90.0), "incidence angle of 90.0"),
        ((0.0, -1.0), "incidence angle of -1.0"),
        ((float("nan"), 30.0), "heading"),
        ((0.0, 30.0, 0.0), "wavelength"),
    ],
)
def test_impossible_views_are_refused(view, words):
    with pytest.raises(InputError, match=words):
        LineOfSight(*view)
