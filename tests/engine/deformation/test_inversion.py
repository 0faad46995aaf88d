"""From a scene to its source: points, noise, models, least squares, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import mogi, okada
from lithoscope.engine.deformation.exact import GridSpec
from lithoscope.engine.deformation.inversion import invert, noise_of, starts
from lithoscope.engine.deformation.inversion_fit import Problem
from lithoscope.engine.deformation.inversion_models import FAULT_MODEL, POINT_MODEL, Place
from lithoscope.engine.deformation.inversion_noise import Noise, estimate_noise
from lithoscope.engine.deformation.inversion_points import quadtree
from lithoscope.engine.deformation.inversion_scene import Scene, without_plane
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.scenes import displacement, square_grid
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress

SIDE = 30e3
PLACE = Place(0.0, 0.0, SIDE)
LOOK = (0.61, -0.13, np.sqrt(1 - 0.61**2 - 0.13**2))
POINT = PressureSources(2000, -3000, 2500, 3e6)
FAULT = Patches.with_rake(-1500, 2500, 3200, 210, 55, 7000, 4500, slip=0.9, rake=-70)


def scene_of(source, cells: int = 96, noise: float = 0.0, ramp: float = 0.0) -> Scene:
    """What a satellite sees of a source, with white noise and a ramp in metres a side."""
    grid = square_grid(cells, SIDE)
    values = np.tensordot(LOOK, displacement(source, grid), 1)
    values = values + noise * np.random.default_rng(1).standard_normal(grid.shape)
    return Scene(values + ramp * grid.centres()[0].reshape(grid.shape) / SIDE, grid, LOOK)


def described(source) -> np.ndarray:
    """The source as its model describes it."""
    if isinstance(source, PressureSources):
        return np.array([source.x, source.y, source.depth, source.volume])[:, 0]
    rake = np.degrees(np.arctan2(source.dip_slip, source.strike_slip))
    names = ("x", "y", "depth", "length", "width", "strike", "dip")
    return np.array([*(getattr(source, name) for name in names), rake, source.slip])[:, 0]


def test_a_scene_is_averaged_over_what_is_known_and_squared():
    values = np.arange(24.0).reshape(4, 6)
    values[0, 0] = np.nan
    scene = Scene(values, GridSpec(500, 3500, 1000, -1000, 6, 4), LOOK)
    square = scene.squared()
    assert square.values.shape == (6, 6)
    assert square.centre == scene.centre
    assert np.isnan(square.values[[0, -1]]).all()
    small = square.averaged(3)
    assert small.values[1, 1] == values[1:3, 2:4].mean()
    # Of its four cells one lies outside, in rows that were added, and one is not known.
    assert small.values[0, 0] == values[0, 1]
    assert small.grid.dx == 2000
    assert small.centre == scene.centre


def test_a_plane_is_taken_out_whatever_is_masked():
    row, column = np.mgrid[:20, :20]
    values = 3 + 0.2 * row - 0.1 * column
    values[:5] = np.nan
    flat = without_plane(values)
    assert np.nanmax(np.abs(flat)) < 1e-12
    assert np.isnan(flat[:5]).all()


def test_the_quadtree_is_fine_where_the_ground_moves():
    scene = scene_of(POINT)
    values = scene.values.copy()
    values[:30, :30] = np.nan
    points = quadtree(Scene(values, scene.grid, LOOK), 300)
    assert 150 <= len(points) <= 300
    near = np.hypot(points.x - 2000, points.y + 3000) < 3000
    assert np.median(points.sides[near]) < np.median(points.sides[~near])
    assert not ((points.x < scene.grid.x0 + 28 * scene.grid.dx) & (points.y > 6000)).any()
    assert points.counts.sum() <= np.isfinite(values).sum()


def test_points_of_a_quadtree_are_means_where_the_cells_are():
    grid = square_grid(64, SIDE)
    x, _ = grid.centres()
    scene = Scene(x.reshape(grid.shape) * 1e-6, grid, LOOK)
    points = quadtree(scene, 60)
    np.testing.assert_allclose(points.values, points.x * 1e-6, atol=1e-12)


@pytest.mark.parametrize(("length", "white"), [(2000.0, 0.0), (4000.0, 0.006)])
def test_noise_is_recovered(length, white):
    cells, rng = 96, np.random.default_rng(2)
    grid = square_grid(cells, SIDE)
    k = np.hypot(np.fft.fftfreq(2 * cells)[:, None], np.fft.fftfreq(2 * cells)) * 2 * np.pi
    power = ((k / grid.dx) ** 2 + length**-2) ** -0.75
    field = np.fft.ifft2(np.fft.fft2(rng.standard_normal((2 * cells,) * 2)) * power).real
    field = 0.01 * field / field.std()
    values = field[:cells, :cells] + white * rng.standard_normal((cells, cells))
    found = estimate_noise(Scene(values, grid, LOOK))
    assert found.correlated == pytest.approx(0.01, rel=0.3)
    assert found.length == pytest.approx(length, rel=0.5)
    assert found.white == pytest.approx(white, abs=0.0025)


def test_the_covariance_is_that_of_means():
    points = quadtree(scene_of(POINT), 80)
    noise = Noise(0.02, 3000.0, 0.01)
    covariance = noise.covariance(points)
    assert np.linalg.eigvalsh(covariance).min() > 0
    assert (np.diag(covariance) <= 0.02**2 + 0.01**2 + 1e-12).all()
    largest, smallest = points.sides.argmax(), points.sides.argmin()
    assert covariance[largest, largest] < covariance[smallest, smallest]


def test_models_are_the_exact_solutions():
    rng = np.random.default_rng(0)
    x, y = rng.uniform(-SIDE / 2, SIDE / 2, (2, 50))
    shape = FAULT_MODEL.shapes_of(described(FAULT), PLACE)
    slips = np.array([FAULT.strike_slip[0], FAULT.dip_slip[0]])
    moved = np.tensordot(slips, FAULT_MODEL.columns(shape, PLACE, x, y), 1)
    np.testing.assert_allclose(moved, okada.displacement(FAULT, x, y), rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(FAULT_MODEL.described(shape, slips, PLACE), described(FAULT))
    shape = POINT_MODEL.shapes_of(described(POINT), PLACE)
    size = np.array([3e6 / 2500**2])
    moved = np.tensordot(size, POINT_MODEL.columns(shape, PLACE, x, y), 1)
    np.testing.assert_allclose(moved, mogi.displacement(POINT, x, y), rtol=1e-9)
    np.testing.assert_allclose(POINT_MODEL.described(shape, size, PLACE), described(POINT))


def test_a_plane_may_turn_over_without_a_jump():
    x, y = np.random.default_rng(0).uniform(-SIDE / 2, SIDE / 2, (2, 50))
    shape = FAULT_MODEL.shapes_of(described(FAULT), PLACE)
    sides = [np.r_[shape[:6], np.radians(dip)] for dip in (89.99, 90.01)]
    steep, over = (FAULT_MODEL.columns(side, PLACE, x, y) for side in sides)
    np.testing.assert_allclose(over[0], steep[0], atol=1e-3)
    np.testing.assert_allclose(over[1], -steep[1], atol=1e-3)
    strike, dip = FAULT_MODEL.described(sides[1], np.ones(2), PLACE)[5:7]
    assert (strike, dip) == pytest.approx((30, 89.99))


@pytest.mark.parametrize(("source", "model"), [(POINT, POINT_MODEL), (FAULT, FAULT_MODEL)])
def test_least_squares_find_a_source_and_the_ramp_beside_it(source, model):
    scene = scene_of(source, noise=1e-5, ramp=0.05)
    problem = Problem(quadtree(scene), LOOK, PLACE)
    start = model.shapes_of(described(source), PLACE) + 0.04
    fit = problem.refined(model, start)
    found = model.described(fit.shape, fit.sizes, PLACE)
    np.testing.assert_allclose(found, described(source), rtol=0.06, atol=30)
    assert fit.ramp[1] == pytest.approx(0.05, abs=0.002)
    assert fit.misfit < problem.misfit(model, start) / 100
    # Without a ramp to take it off, the source has to explain it.
    assert Problem(quadtree(scene), LOOK, PLACE, ramp=False).refined(model, start).misfit > (
        10 * fit.misfit
    )


def test_more_noise_gives_wider_intervals_that_hold_the_truth():
    widths = []
    for noise in (0.002, 0.02):
        found = invert(scene_of(POINT, noise=noise), "point", random_starts=15)
        for name, true in zip(POINT_MODEL.values, described(POINT)):
            low, high = found.best.intervals[name]
            assert low < found.best.values[name] < high
            assert low - (high - low) < true < high + (high - low)
        low, high = found.best.intervals["depth"]
        widths.append(high - low)
    assert widths[1] > 4 * widths[0]


def test_the_noise_left_over_is_that_of_the_scene():
    scene = scene_of(POINT, noise=0.004)
    problem = Problem(quadtree(scene), LOOK, PLACE)
    shape = POINT_MODEL.shapes_of(described(POINT), PLACE)
    noise = noise_of(scene, POINT_MODEL, problem.solved(POINT_MODEL, shape), PLACE)
    assert noise.total == pytest.approx(0.004, rel=0.1)


def test_automatic_tells_a_point_from_a_fault():
    for source, kind in ((POINT, "point"), (FAULT, "fault")):
        found = invert(scene_of(source, 64, noise=0.003), random_starts=8, seed=2)
        assert found.best.model.kind == kind
        assert found.best.criterion < found.others[0].criterion
        assert found.explained > 0.9
        assert found.residual == pytest.approx(0.003, rel=0.2)


def test_starts_are_the_same_for_a_seed():
    problem = Problem(quadtree(scene_of(POINT), 50), LOOK, PLACE)
    one, same, other = (starts(problem, FAULT_MODEL, None, 3, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)
    assert (np.array(one) >= FAULT_MODEL.low).all()
    assert (np.array(one) <= FAULT_MODEL.high).all()


def test_what_cannot_be_inverted_is_refused_in_words():
    scene = scene_of(POINT, 32)
    few = np.full_like(scene.values, np.nan)
    few[:3, :3] = scene.values[:3, :3]
    for values, words in (
        (np.full_like(few, np.nan), "no valid pixel"),
        (few, "only 9 valid cells"),
        (np.full_like(few, 0.2), "same value"),
        (1e4 * scene.values, "unit right"),
    ):
        with pytest.raises(InputError, match=words):
            invert(Scene(values, scene.grid, LOOK), random_starts=1)


def test_noise_alone_is_told_from_a_source():
    grid = square_grid(48, SIDE)
    values = 0.01 * np.random.default_rng(0).standard_normal(grid.shape)
    found = invert(Scene(values, grid, LOOK), "point", random_starts=3)
    assert any("explains only" in note for note in found.notes)
    assert any("times the noise" in note for note in found.notes)
    assert not any("noise" in note for note in invert(scene_of(POINT, 64, 0.001), "point").notes)


def test_a_run_can_be_cancelled():
    class Impatient(NullProgress):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        invert(scene_of(POINT, 32), random_starts=2, progress=Impatient())
