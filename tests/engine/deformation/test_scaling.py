"""Rupture sizes: Leonard's published relations, and their own consistency."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import scaling
from lithoscope.engine.errors import InputError


@pytest.mark.parametrize(("rake", "length", "area"), [(90.0, 4.24, 4.00), (0.0, 4.17, 3.99)])
def test_interplate_ruptures_follow_the_published_relations(rake, length, area):
    sizes = np.array([6.0, 6.5, 6.8])
    found = scaling.rupture(sizes, rake)
    np.testing.assert_allclose(found.length, 10 ** ((sizes - length) / (5 / 3) + 3), rtol=0.015)
    np.testing.assert_allclose(found.length * found.width, 10 ** (sizes - area + 6))


def test_widths_of_dip_slip_follow_the_published_relation():
    sizes = np.array([6.0, 7.0, 8.0])
    found = scaling.rupture(sizes, 90.0)
    np.testing.assert_allclose(found.width, 10 ** ((sizes - 3.63) / 2.5 + 3), rtol=0.015)


def test_long_strike_slip_ruptures_grow_in_length_alone():
    found = scaling.rupture([7.2, 7.6, 8.0], 180.0)
    np.testing.assert_allclose(
        found.length, 10 ** (np.array([7.2, 7.6, 8.0]) - 5.27 + 3), rtol=0.02
    )
    assert np.ptp(found.width) < 1e-6
    assert 18e3 < found.width[0] < 20e3


@pytest.mark.parametrize("region", scaling.REGIONS)
@pytest.mark.parametrize("rake", [0.0, 90.0, -90.0, 135.0])
def test_the_moment_is_that_of_the_magnitude_at_all_sizes(region, rake):
    sizes = np.linspace(3, 9, 25)
    found = scaling.rupture(sizes, rake, region)
    moment = scaling.RIGIDITY * found.length * found.width * found.slip
    np.testing.assert_allclose(scaling.magnitude(moment), sizes)
    assert (np.diff(found.length) > 0).all()
    assert (np.diff(found.width) > -1e-6).all()
    assert (found.length >= found.width * (1 - 1e-12)).all()


def test_widths_of_lengths_are_those_of_the_ruptures():
    sizes = np.linspace(4, 8, 9)
    for rake in (0.0, 90.0):
        found = scaling.rupture(sizes, rake)
        np.testing.assert_allclose(scaling.width_of_length(found.length, rake), found.width)


def test_stable_continents_break_smaller_planes_with_more_slip():
    here, there = scaling.rupture(6.5, 90.0), scaling.rupture(6.5, 90.0, "stable")
    assert there.length * there.width < 0.7 * here.length * here.width
    assert there.slip > here.slip


def test_oblique_rakes_belong_to_the_nearer_kind():
    assert scaling.is_strike_slip([0, 45, 46, 90, 134, 135, 180, -44, -46, 360]).tolist() == [
        True, True, False, False, False, True, True, True, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize("magnitude", [1.0, 10.0, float("nan")])
def test_magnitudes_without_a_relation_are_refused(magnitude):
    with pytest.raises(InputError, match="gives no rupture"):
        scaling.rupture(magnitude, 0.0)


def test_unknown_regions_are_refused():
    with pytest.raises(InputError, match="no scaling relation for 'oceanic'"):
        scaling.rupture(6.0, 0.0, "oceanic")
