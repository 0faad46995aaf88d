"""The deformation network as it is shipped, against the exact solution."""

from dataclasses import replace
from pathlib import Path

import lithoscope
import numpy as np
import pytest
from lithoscope.engine.deformation import surrogate, surrogate_pyramid
from lithoscope.engine.deformation.exact import GridSpec, exact_grid
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.surrogate import Surrogate
from lithoscope.engine.errors import Cancelled, ModelError

MODELS = Path(lithoscope.__file__).parent / "models"
SIDE, CELL = 128, 250.0
GRID = GridSpec(5e5, 4e6, CELL, -CELL, SIDE, SIDE)
MIDDLE = 5e5 + SIDE / 2 * CELL, 4e6 - SIDE / 2 * CELL


@pytest.fixture(scope="module")
def network():
    return Surrogate.open(MODELS / "deformation.onnx", threads=1)


def patch(top, dip=50.0, strike=30.0, length=20.0, width=12.0, slip=(1.0, 0.6, 0.0), at=(0, 0)):
    """One patch; lengths and places in cells from the middle of the grid."""
    depth = top + width / 2 * np.sin(np.radians(dip))
    place = MIDDLE[0] + at[0] * CELL, MIDDLE[1] + at[1] * CELL
    return Patches(*place, depth * CELL, strike, dip, length * CELL, width * CELL, *slip)


def errors(found, exact, counted=...):
    """Mean and 99th percentile of the error's length, as shares of the peak."""
    length = np.sqrt(((found - exact) ** 2).sum(axis=0))[counted]
    peak = np.sqrt((exact**2).sum(axis=0)).max()
    return length.mean() / peak, np.quantile(length, 0.99) / peak


@pytest.mark.parametrize(
    "source",
    [
        patch(3),
        patch(3, dip=90),
        patch(4, dip=0),
        patch(8, strike=250, slip=(0, 1, 0)),
        patch(20, length=50, width=30),
        patch(5, slip=(0, 0, 1), dip=80),
        patch(6, length=2, width=1),
        patch(0.5),
        Patches.concat([patch(3, at=(-20, 10)), patch(9, at=(15, -25), strike=140)]),
    ],
    ids=["shallow", "vertical", "flat", "thrust", "large", "dyke", "small", "near top", "two"],
)
def test_buried_sources_are_within_a_hundredth_of_the_peak(network, source):
    found = network.displacement(source, None, GRID)
    assert found.dtype == np.float32 and found.shape == (3, SIDE, SIDE)
    mean, p99 = errors(found, exact_grid(source, None, GRID, threads=1))
    assert mean < 0.01
    assert p99 < 0.03


@pytest.mark.parametrize("dip", [25, 60, 90])
def test_a_surface_rupture_is_exact_near_its_trace(network, dip):
    source = patch(0, dip=dip, strike=73)
    found, exact = network.displacement(source, None, GRID), exact_grid(source, None, GRID)
    mean, p99 = errors(found, exact)
    assert mean < 0.01
    assert p99 < 0.03
    steepest = np.abs(np.diff(exact, axis=1)).max(axis=(0, 2)).argmax()
    jump = slice(steepest, steepest + 2)
    assert errors(found[:, jump], exact[:, jump])[1] < 0.03


def test_points_of_pressure(network):
    depths = np.array([1.0, 5.0, 15.0]) * CELL
    places = MIDDLE[0] + np.array([-30, 0, 30]) * CELL, MIDDLE[1] + np.array([20, 0, -20]) * CELL
    points = PressureSources(*places, depths, np.array([1, -1, 1]) * depths**3)
    mean, p99 = errors(
        network.displacement(None, points, GRID), exact_grid(None, points, GRID, threads=1)
    )
    assert mean < 0.01
    assert p99 < 0.03


def test_sources_superpose(network):
    one, other = patch(0, at=(-10, 5)), patch(7, strike=100, at=(20, -12))
    point = PressureSources(MIDDLE[0], MIDDLE[1], 6 * CELL, 1e7)
    together = network.displacement(Patches.concat([one, other]), point, GRID)
    apart = network.displacement(one, None, GRID) + network.displacement(other, point, GRID)
    assert np.abs(together - apart).max() < 1e-5 * np.abs(together).max()


def test_slip_scales(network):
    once = network.displacement(patch(4), None, GRID)
    assert network.displacement(patch(4).scaled(-3), None, GRID) == pytest.approx(
        -3 * once, abs=float(1e-5 * np.abs(once).max())
    )


def test_it_knows_no_place_and_no_scale(network):
    source = patch(4)
    here = network.displacement(source, None, GRID)
    far = replace(GRID, x0=GRID.x0 + 7e5, y0=GRID.y0 - 3e5)
    there = network.displacement(replace(source, x=source.x + 7e5, y=source.y - 3e5), None, far)
    assert there == pytest.approx(here, abs=float(1e-5 * np.abs(here).max()))
    large = GridSpec(0, 0, 10 * CELL, -10 * CELL, SIDE, SIDE)
    scaled = replace(
        source,
        x=(source.x - GRID.x0) * 10,
        y=(source.y - GRID.y0) * 10,
        depth=source.depth * 10,
        length=source.length * 10,
        width=source.width * 10,
    )
    assert network.displacement(scaled, None, large) == pytest.approx(
        here, abs=float(1e-4 * np.abs(here).max())
    )


def test_sources_move_with_the_cells(network):
    here = network.displacement(patch(4), None, GRID)
    moved = network.displacement(patch(4, at=(16, 0)), None, GRID)
    assert np.abs(moved[:, :, 16:] - here[:, :, :-16]).max() < 0.02 * np.abs(here).max()


def test_the_result_does_not_depend_on_tiles(network, monkeypatch):
    sources = Patches.concat([patch(0), patch(3, at=(-40, 30)), patch(12, at=(30, 30))])
    whole = network.displacement(sources, None, GRID)
    monkeypatch.setattr(surrogate, "TILE", 50)
    monkeypatch.setattr(surrogate_pyramid, "TILE", 48)
    monkeypatch.setattr(surrogate_pyramid, "BASE_SIDE", 32)
    tiled = network.displacement(sources, None, GRID)
    assert np.abs(tiled - whole).max() < 2e-6 * np.abs(whole).max()


@pytest.mark.parametrize(
    "dx, dy",
    [(CELL, -1.4 * CELL), (2 * CELL, -CELL), (-0.8 * CELL, CELL), (CELL, CELL)],
)
def test_cells_that_are_not_square_and_rows_that_run_north(network, dx, dy):
    grid = GridSpec(MIDDLE[0] - 40 * dx, MIDDLE[1] - 35 * dy, dx, dy, 81, 70)
    source = patch(4)
    mean, p99 = errors(
        network.displacement(source, None, grid), exact_grid(source, None, grid, threads=1)
    )
    assert mean < 0.01
    assert p99 < 0.03


def test_sources_far_outside_still_move_the_grid(network):
    source = patch(6, at=(SIDE, 0))
    exact = exact_grid(source, None, GRID, threads=1)
    # A share of the greatest displacement in the grid, small as it is there.
    assert errors(network.displacement(source, None, GRID), exact)[0] < 0.05


def test_gradients(network):
    source = patch(0, dip=60)
    moved, slopes = network.displacement_and_gradients(source, None, GRID)
    exact, gradients = exact_grid(source, None, GRID, gradients=True, threads=1)
    assert slopes.shape == (3, 2, SIDE, SIDE)
    assert max(errors(moved, exact)) < 0.03
    mean, p99 = errors(slopes.reshape(6, SIDE, SIDE), gradients[:, :2].reshape(6, SIDE, SIDE))
    assert mean < 0.01
    assert p99 < 0.05
    # Beside the jump, where differences of the displacement are worth nothing.
    jump = np.abs(np.diff(exact, axis=1)).max(axis=(0, 2)).argmax()
    target = gradients[:, :2, jump].reshape(6, SIDE)
    differences = np.stack(np.gradient(exact, -CELL, CELL, axis=(1, 2))[::-1], axis=1)
    assert errors(slopes[:, :, jump].reshape(6, SIDE), target)[1] < 0.15
    assert errors(differences[:, :, jump].reshape(6, SIDE), target)[1] > 1


def test_no_sources_do_not_move_anything(network):
    assert not network.displacement(None, None, GRID).any()


def test_where_the_exact_solution_must_be_taken(network):
    assert network.reasons_against(GRID) == []
    assert "0.3" in network.reasons_against(GRID, 0.3)[0]
    assert "long and narrow" in network.reasons_against(replace(GRID, dx=10 * CELL))[0]


def test_the_user_may_stop(network):
    class Impatient:
        def report(self, done, total): ...

        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        network.displacement(patch(4), None, GRID, progress=Impatient())


def test_another_kind_of_model_is_refused():
    with pytest.raises(ModelError, match="not a network of crustal deformation"):
        Surrogate.open(MODELS / "landforms.onnx", threads=1)
