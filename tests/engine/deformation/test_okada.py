"""Rectangular dislocations: Okada's own check values, two other programs, and physics."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.deformation import okada
from lithoscope.engine.deformation.okada_depth import at_depth
from lithoscope.engine.deformation.patches import Patches

# Okada (1985), table 2: ux, uy, uz, dux/dx, dux/dy, duy/dx, duy/dy, duz/dx, duz/dy.
CASE_2 = (
    (-8.689e-3, -4.298e-3, -2.747e-3, -1.220e-3, 2.470e-4, -8.191e-3, -5.814e-4, -5.175e-3,
     2.945e-4),
    (-4.682e-3, -3.527e-2, -3.564e-2, -8.867e-3, -1.519e-4, 4.057e-3, -1.035e-2, 4.088e-3,
     2.626e-3),
    (-2.660e-4, 1.056e-2, 3.214e-3, -5.655e-4, 1.993e-3, -1.066e-3, 1.230e-2, -3.730e-4,
     1.040e-2),
)  # fmt: skip
CASE_3 = (
    (0, 5.253e-3, 0, 0, -1.864e-2, -2.325e-3, 0, 0, 2.289e-2),
    (0, 0, 0, 0, 2.748e-2, 0, 0, 0, -7.166e-2),
    (1.223e-2, 0, -1.606e-2, -4.182e-3, 0, 0, -2.325e-3, -9.146e-3, 0),
)
CASE_4 = (
    (0, -1.303e-3, 0, 0, 2.726e-3, 7.345e-4, 0, 0, -4.422e-3),
    (0, 0, 0, 0, 5.157e-3, 0, 0, 0, -1.901e-2),
    (3.507e-3, 0, -7.740e-3, -1.770e-3, 0, 0, -7.345e-4, -1.843e-3, 0),
)


def at_origin(x, y, depth, dip, slip):
    """Okada's 3 by 2 rectangle in units of a km, its lower edge from 0 to 3 at a depth."""
    sine, cosine = np.sin(np.radians(dip)), np.cos(np.radians(dip))
    centre = 1.5, cosine, depth - sine
    patch = Patches(*(1e3 * value for value in centre), 90.0, dip, 3e3, 2e3, *slip)
    moved, slopes = okada.displacement_and_gradients(patch, x * 1e3, y * 1e3)
    slopes = slopes[:, :, 0] * 1e3
    order = (slopes[0, 0], slopes[0, 1], slopes[1, 0], slopes[1, 1], slopes[2, 0], slopes[2, 1])
    return np.array([*moved[:, 0], *order])


def random_patches(number, rng, dip=None, opening=True):
    """Patches of all kinds, some of which all but reach the surface."""
    dip = rng.uniform(0, 89, number) if dip is None else np.full(number, dip)
    width = rng.uniform(1e3, 15e3, number)
    top = np.where(rng.random(number) < 0.2, 1e-3, rng.uniform(0, 1e4, number))
    depth = top + width / 2 * np.sin(np.radians(dip))
    slip = rng.normal(0, 1, (3, number))
    slip[2] *= opening
    place = rng.uniform(-2e4, 2e4, (2, number))
    length = rng.uniform(1e3, 3e4, number)
    return Patches(*place, depth, rng.uniform(0, 360, number), dip, length, width, *slip)


@pytest.mark.parametrize(
    ("place", "expected"),
    [((2, 3, 4, 70), CASE_2), ((0, 0, 4, 90), CASE_3)],
)
def test_it_reproduces_okadas_table(place, expected):
    for kind, values in enumerate(expected):
        slip = np.eye(3)[kind]
        got = at_origin(*place, slip)
        np.testing.assert_allclose(got, values, atol=6e-6, rtol=5.1e-4)


def test_it_reproduces_the_overhanging_case_as_its_mirror_image():
    # A dip of -90 at 4 is a dip of 90 at 6, with the strike slip turned round.
    for kind, values in enumerate(CASE_4):
        slip = np.eye(3)[kind] * (-1 if kind == 0 else 1)
        got = at_origin(0, 0, 6, 90, slip)
        np.testing.assert_allclose(got, values, atol=6e-7, rtol=5.1e-4)


def pyrocko(patches, x, y, depth, poisson):
    """The same from pyrocko's C kernel, which counts north, east, down."""
    okada_ext = pytest.importorskip("pyrocko.modelling.okada_ext")

    half_length, half_width = patches.length / 2, patches.width / 2
    geometry = np.stack(
        [patches.y, patches.x, patches.depth, patches.strike, patches.dip, -half_length,
         half_length, -half_width, half_width], axis=1,
    )  # fmt: skip
    slip = np.stack([patches.strike_slip, patches.dip_slip, patches.opening], axis=1)
    points = np.stack([y, x, np.broadcast_to(depth, x.shape)], axis=1)
    lame = 2 * poisson / (1 - 2 * poisson)
    found = okada_ext.okada(geometry, slip, points, lame, 1.0, nthreads=1, stack_sources=1)
    turn = np.array([[0, 1, 0], [1, 0, 0], [0, 0, -1.0]])
    moved = np.einsum("ij,nj->in", turn, found[:, :3])
    slopes = np.einsum("ij,nkj,kl->iln", turn, found[:, 3:].reshape(-1, 3, 3), turn)
    return moved, slopes


@pytest.mark.parametrize("poisson", [0.25, 0.31])
def test_it_equals_pyrocko_at_the_surface(poisson):
    rng = np.random.default_rng(1)
    patches, (x, y) = random_patches(60, rng), rng.uniform(-6e4, 6e4, (2, 2000))
    moved, slopes = okada.displacement_and_gradients(patches, x, y, poisson)
    other_moved, other_slopes = pyrocko(patches, x, y, 0.0, poisson)
    assert np.abs(moved - other_moved).max() < 1e-9 * np.abs(moved).max()
    assert np.abs(slopes - other_slopes).max() < 1e-8 * np.abs(slopes).max()
    np.testing.assert_array_equal(okada.displacement(patches, x, y, poisson), moved)


def test_each_patch_alone_equals_pyrocko_to_a_millionth():
    rng = np.random.default_rng(2)
    patches, (x, y) = random_patches(40, rng), rng.uniform(-6e4, 6e4, (2, 300))
    for i in range(len(patches)):
        moved = okada.displacement(patches[i : i + 1], x, y)
        other, _ = pyrocko(patches[i : i + 1], x, y, 0.0, 0.25)
        size = np.linalg.norm(other, axis=0)
        assert (np.linalg.norm(moved - other, axis=0) < 1e-6 * size).all()


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_it_equals_pyrocko_at_depth(kind):
    rng = np.random.default_rng(3 + kind)
    patches = random_patches(40, rng)
    for i, name in enumerate(("strike_slip", "dip_slip", "opening")):
        patches = patches if i == kind else replace(patches, **{name: np.zeros(40)})
    (x, y), depth = rng.uniform(-5e4, 5e4, (2, 1500)), rng.uniform(0, 2e4, 1500)
    moved, slopes = at_depth(patches, x, y, depth, 0.27)
    other_moved, other_slopes = pyrocko(patches, x, y, depth, 0.27)
    assert np.abs(moved - other_moved).max() < 1e-9 * np.abs(moved).max()
    assert np.abs(slopes - other_slopes).max() < 1e-8 * np.abs(slopes).max()


def test_a_vertical_plane_equals_two_triangles_of_another_method():
    # Nikkhoo and Walter (2015); pyrocko takes 90 for 89.99 degrees.
    halfspace = pytest.importorskip("cutde.halfspace")

    patch = Patches(1e3, -2e3, 9e3, 0.0, 90.0, 2e4, 8e3, 1.3, -0.7, 0.4)
    corners = np.array([[1e3, -2e3 + s, -(9e3 + d)] for s in (-1e4, 1e4) for d in (-4e3, 4e3)])
    triangles = corners[[[0, 1, 3], [0, 3, 2]]]
    rng = np.random.default_rng(4)
    x, y = rng.uniform(-4e4, 4e4, (2, 400))
    points = np.stack([x, y, np.zeros_like(x)], axis=1)
    # One sign a kind: which side cutde counts as the moving one depends on the triangles' order.
    matrix = halfspace.disp_matrix(points, triangles, 0.25)
    for kind, name in enumerate(("strike_slip", "dip_slip", "opening")):
        alone = replace(
            patch,
            **{other: np.zeros(1) for other in ("strike_slip", "dip_slip", "opening")
               if other != name},
        )  # fmt: skip
        mine = okada.displacement(alone, x, y) / getattr(patch, name)[0]
        theirs = matrix[:, :, :, kind].sum(axis=2).T
        sign = np.sign((mine * theirs).sum())
        np.testing.assert_allclose(mine, sign * theirs, atol=1e-6 * np.abs(mine).max())


@pytest.mark.parametrize("dip", [0.0, 35.0, 90.0])
@pytest.mark.parametrize("kind", [0, 1, 2])
def test_gradients_are_those_of_finite_differences(dip, kind):
    rng = np.random.default_rng(5)
    patches = random_patches(3, rng, dip)
    patches = replace(patches, depth=patches.depth + 3e3)
    for i, name in enumerate(("strike_slip", "dip_slip", "opening")):
        patches = patches if i == kind else replace(patches, **{name: np.zeros(3)})
    x, y = rng.uniform(-3e4, 3e4, (2, 50))
    depth, step = rng.uniform(100, 2e3, 50), 2.0
    _, slopes = at_depth(patches, x, y, depth)
    for axis, shift in enumerate(np.eye(3) * step):
        ahead, _ = at_depth(patches, x + shift[0], y + shift[1], depth - shift[2])
        behind, _ = at_depth(patches, x - shift[0], y - shift[1], depth + shift[2])
        difference = (ahead - behind) / (2 * step)
        np.testing.assert_allclose(slopes[:, axis], difference, atol=2e-5 * np.abs(slopes).max())


def test_depth_zero_is_the_surface():
    rng = np.random.default_rng(6)
    for dip in (None, 90.0, 0.0):
        patches, (x, y) = random_patches(10, rng, dip), rng.uniform(-5e4, 5e4, (2, 100))
        moved, slopes = okada.displacement_and_gradients(patches, x, y)
        deep_moved, deep_slopes = at_depth(patches, x, y, 0.0)
        np.testing.assert_allclose(deep_moved, moved, atol=1e-10 * np.abs(moved).max())
        np.testing.assert_allclose(deep_slopes, slopes, atol=1e-9 * np.abs(slopes).max())


def test_a_surface_rupture_jumps_by_its_slip_and_shows_the_mean_on_its_trace():
    patch = Patches(0.0, 0.0, 5e3, 30.0, 90.0, 2e4, 1e4, 2.0, 0.0, 0.0)
    along = np.array([np.sin(np.pi / 6), np.cos(np.pi / 6)])
    right = np.array([along[1], -along[0]])
    places = 1234 * along + np.array([[-1e-3], [0.0], [1e-3]]) * right
    moved = okada.displacement(patch, *places.T)[:2].T @ along
    assert moved[1] == pytest.approx((moved[0] + moved[2]) / 2, abs=1e-6)
    # Left-lateral: seen from the left of the strike, the right side goes along it, to the left.
    assert moved[2] - moved[0] == pytest.approx(2.0, abs=1e-4)


def test_points_on_the_lines_of_the_edges_are_as_their_neighbours():
    patch = Patches(0.0, 0.0, 5e3, 0.0, 90.0, 2e4, 1e4, 1.0, 1.0, 1.0)  # breaks the surface
    y = np.array([-3e4, -2e4, 2e4, 3e4])  # beyond both ends of the trace, on its line
    moved, slopes = okada.displacement_and_gradients(patch, np.zeros(4), y)
    near, near_slopes = okada.displacement_and_gradients(patch, np.full(4, 0.01), y)
    assert np.isfinite(moved).all() and np.isfinite(slopes).all()
    np.testing.assert_allclose(moved, near, atol=1e-5)
    np.testing.assert_allclose(slopes, near_slopes, atol=1e-8)


@pytest.mark.parametrize("dip", [90.0, 50.0, 10.0])
@pytest.mark.parametrize("kind", [0, 1, 2])
def test_on_a_trace_all_is_the_mean_of_both_sides(dip, kind):
    sine, cosine = np.sin(np.radians(dip)), np.cos(np.radians(dip))
    patch = Patches(3e3 * cosine, 0.0, 3e3 * sine, 0.0, dip, 2e4, 6e3, *np.eye(3)[kind])
    moved, slopes = okada.displacement_and_gradients(patch, [-1.0, 0.0, 1.0], [1234.0] * 3)
    np.testing.assert_allclose(moved[:, 1], moved[:, [0, 2]].mean(axis=1), atol=1e-3)
    np.testing.assert_allclose(slopes[..., 1], slopes[..., [0, 2]].mean(axis=-1), atol=1e-7)
    assert np.isfinite(okada.displacement(patch, 0.0, 1e4)).all()  # the end of the trace


def test_edges_at_depth_have_no_value_but_the_plane_has():
    patch = Patches(0.0, 0.0, 5e3, 0.0, 90.0, 2e4, 6e3, 1.0, 0.0, 0.0)
    y, depth = [0.0, 0.0, 1e4, 1e4, 2e4], [2e3, 5e3, 5e3, 8e3, 8e3]
    moved, slopes = at_depth(patch, [0.0] * 5, y, depth)
    assert np.isnan(moved).all(axis=0).tolist() == [True, False, True, True, False]
    assert np.isfinite(slopes[..., [1, 4]]).all()
    sides, _ = at_depth(patch, [-0.01, 0.01], [0.0, 0.0], 5e3)
    np.testing.assert_allclose(moved[:, 1], sides.mean(axis=1), atol=1e-5)


def test_a_plane_may_be_all_but_vertical():
    rng = np.random.default_rng(7)
    x, y = rng.uniform(-4e4, 4e4, (2, 200))
    upright = random_patches(5, rng, 90.0)
    expected = okada.displacement(upright, x, y)
    for away in (1e-2, 1e-3, 1e-4, 1e-6):
        leaning = replace(upright, dip=np.full(5, 90.0 - away))
        difference = okada.displacement(leaning, x, y) - expected
        assert np.median(np.abs(difference)) < 1e-3 * away + 1e-6


def test_a_thrust_lifts_its_hanging_wall_and_an_opening_dike_its_flanks():
    thrust = Patches.with_rake(0.0, 0.0, 6e3, 0.0, 30.0, 2e4, 8e3, slip=1.0, rake=90.0)
    assert okada.displacement(thrust, 0.0, 0.0)[2, 0] > 0.2
    dike = Patches(0.0, 0.0, 3e3, 0.0, 90.0, 1e4, 4e3, 0.0, 0.0, 1.0)
    east, _, up = okada.displacement(dike, [-3e3, 0.0, 3e3], [0.0] * 3)
    assert east[0] < 0 < east[2] and up[0] > 0 > up[1]


def test_right_lateral_slip_carries_the_far_side_to_the_right():
    # On a plane that strikes north, the east side goes south if it is right-lateral.
    patch = Patches.with_rake(0.0, 0.0, 6e3, 0.0, 90.0, 2e4, 8e3, slip=1.0, rake=180.0)
    _, north, _ = okada.displacement(patch, [-4e3, 4e3], [0.0, 0.0])
    assert north[1] < 0 < north[0]


def test_depths_above_ground_are_refused():
    patch = Patches(0.0, 0.0, 5e3, 0.0, 90.0, 2e4, 8e3, 1.0, 0.0, 0.0)
    with pytest.raises(ValueError, match="positive down"):
        at_depth(patch, 0.0, 0.0, -1.0)


def test_no_patches_move_nothing():
    none = Patches.concat([])
    assert not okada.displacement(none, [0.0, 1.0], [0.0, 1.0]).any()
    assert not at_depth(none, [0.0], [0.0], 1.0)[1].any()
