"""From patches to maps of potency: what the network reads."""

import numpy as np
import pytest
from lithoscope.engine.deformation.moment_maps import (
    CHANNELS,
    DEPTH_TERMS,
    SHALLOWEST,
    TENSOR,
    depth_terms,
    points_of,
    potency_tensors,
    spline_weights,
)
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.surrogate_levels import Area, Span, leveled, spread
from lithoscope.engine.deformation.surrogate_network import gathered_from, gathering
from lithoscope.engine.deformation.surrogate_shallow import divide


def test_a_vertical_strike_slip_fault_that_strikes_north_is_a_pure_xy_tensor():
    tensor = potency_tensors(Patches(0, 0, 5, 0, 90, 1, 1, 1.0, 0.0, 0.0))[0]
    # The eastern wall, the hanging one, moves north: left-lateral.
    assert tensor == pytest.approx([0, 0, 0, 0.5, 0, 0], abs=1e-12)


def test_an_opening_sill_is_a_pure_zz_tensor():
    tensor = potency_tensors(Patches(0, 0, 5, 77, 0, 1, 1, 0.0, 0.0, 1.0))[0]
    assert tensor == pytest.approx([0, 0, 1, 0, 0, 0], abs=1e-12)


def test_slip_alone_has_no_trace():
    tensors = potency_tensors(Patches(0, 0, 5, [10, 200], [20, 70], 1, 1, 1.0, -2.0, 0.0))
    assert tensors[:, :3].sum(axis=1) == pytest.approx([0, 0], abs=1e-12)


@pytest.mark.parametrize("dip", [0, 30, 90])
def test_points_keep_the_potency_and_lie_on_the_patch(dip):
    patches = Patches(3.0, -2.0, 9.0, 40, dip, 20.0, 8.0, 1.0, 0.5, 0.2)
    points = points_of(patches)
    whole = potency_tensors(patches)[0] * 160
    assert points.potency.sum(axis=0) == pytest.approx(whole, abs=1e-3)
    assert points.potency.T @ points.x == pytest.approx(whole * 3, abs=1e-2)
    assert points.depth.min() > patches.top[0] - 1e-9
    assert points.depth.max() < 9 + 4 * np.sin(np.radians(dip)) + 1e-9


def test_a_fault_of_a_thousand_kilometres_is_no_burden():
    patches = Patches(0, 0, 1e4, 10, 80, 1e6, 15e3, 1.0, 0, 0)
    points = points_of(patches)
    whole = potency_tensors(patches)[0] * 1.5e10
    assert points.potency.sum(axis=0) == pytest.approx(whole, abs=1e-6 * np.abs(whole).max())
    assert len(points.x) < 20_000


def test_shallow_parts_have_more_points():
    count = [len(points_of(Patches(0, 0, d, 0, 90, 20, 1, 1, 0, 0)).x) for d in (1, 4, 16)]
    assert count[0] > count[1] > count[2]


def test_spline_weights_keep_sum_and_place():
    offset = np.array([0.0, 0.3, 0.99])
    weights = spline_weights(offset)
    assert weights.sum(axis=-1) == pytest.approx([1, 1, 1])
    assert weights @ np.arange(-1, 3) == pytest.approx(offset)


def test_depth_terms_are_bounded_where_they_are_used():
    terms = depth_terms(np.linspace(0, 2 * SHALLOWEST, 50))
    assert terms.shape == (50, DEPTH_TERMS)
    assert np.abs(terms).max() <= 1 + 1e-12


def test_levels_follow_depth_and_distance():
    cell = 10.0
    pressure = PressureSources([0, 0, 0, -2e4], [0, 0, 0, 0], [25, 45, 170, 25], 1e3)
    points = leveled(points_of(Patches.concat([]), pressure), 0.0, 0.0, cell, (64, 64))
    assert list(points.level) == [0, 1, 3, 7]
    # Potency per area of the level's own cells: a quarter from level to level.
    density = points.channels.reshape(-1, len(TENSOR), DEPTH_TERMS)[:, 0, 0]
    assert density[1] / density[0] == pytest.approx(0.25)


def test_spread_maps_hold_the_potency_of_what_lies_in_them():
    points = leveled(
        points_of(Patches.concat([]), PressureSources([31.0], [17.5], [3.0], [2.0])),
        0.0,
        0.0,
        1.0,
        (64, 64),
    )
    whole = spread(points, Area(Span(0, 64), Span(0, 64)))
    assert whole.shape == (CHANNELS, 64, 64)
    assert whole.sum(axis=(1, 2)) == pytest.approx(points.channels[0], rel=1e-5)
    part = spread(points, Area(Span(10, 18), Span(5, 40)))
    assert np.array_equal(part, whole[:, 10:18, 5:40])


def test_gathering_levels_fit_together():
    for first in range(-7, 7):
        for size in range(4, 12):
            area = Area(Span(first, first + size), Span(0, size))
            coarse = gathering(area)
            held = gathered_from(coarse)
            for axis in range(2):
                assert coarse[axis].size % 2 == 0
                assert held[axis].first <= area[axis].first
                assert held[axis].end >= area[axis].end


def test_what_is_too_shallow_is_cut_off_and_replaced():
    cell = 100.0
    patches = Patches(0, 0, 1000, 30, 60, 3000, 2000 / np.sin(np.radians(60)), 1, 0.5, 0)
    divided = divide(patches, PressureSources(0, 0, [50, 500], 1e6), cell)
    assert divided.shallow.top == pytest.approx([0], abs=1e-6)
    assert divided.patches.top.min() >= SHALLOWEST * cell - 1e-6
    area = (divided.patches.length * divided.patches.width * divided.patches.slip * np.sign(
        divided.patches.strike_slip)).sum()  # fmt: skip
    assert area == pytest.approx((patches.length * patches.width * patches.slip)[0])
    assert len(divided.shallow_pressure) == 1
    assert divided.pressure.depth.min() >= SHALLOWEST * cell
    assert divided.pressure.volume.sum() == pytest.approx(2e6)
