"""Exact and network solvers: the same field on any grid and window, and what they refuse."""

from __future__ import annotations

from collections import namedtuple

import numpy as np
import pytest
from lithoscope.engine.deformation import network_solver
from lithoscope.engine.deformation.bowls import Bowl
from lithoscope.engine.deformation.exact import exact_grid
from lithoscope.engine.deformation.network_solver import NetworkSolver, open_solver
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.places import Places
from lithoscope.engine.deformation.solvers import NETWORK, ExactSolver
from lithoscope.engine.errors import InputError, ModelError, OutputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.grid import Window
from osgeo import osr

METRIC = ((490e3, 3.99e6, 510e3, 4.01e6), 32632, 250.0)
DEGREES = ((8.9, 36.05, 9.1, 36.25), 4326, 0.0025)
ALL = Window(0, 0, 80, 80)
NOTHING = Patches.concat([]), PressureSources.concat([])


class Perfect:
    """A network without error."""

    def displacement_and_gradients(self, patches, pressure, grid, *, progress=None):
        moved, slopes = exact_grid(patches, pressure, grid, gradients=True, dtype=np.float32)
        return moved, slopes[:, :2]

    def reasons_against(self, grid, poisson=0.25):
        return [] if poisson == 0.25 else ["It knows 0.25 only."]


def taken(moved, gradients):
    """The displacement and some of its gradients."""
    return np.concatenate([moved, gradients[0]])


def places_of(bounds, code, cell) -> Places:
    """A grid in a CRS."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    return Places.of_extent(bounds, crs.ExportToWkt(), cell)


@pytest.fixture
def sources():
    """A buried thrust and a chamber that empties."""
    thrust = Patches.with_rake(500e3, 4e6, 5e3, 30, 40, 6e3, 4e3, slip=1.5, rake=80)
    return thrust, PressureSources(503e3, 3.998e6, 4e3, -2e6)


@pytest.mark.parametrize("grid", [METRIC, DEGREES], ids=["metric", "degrees"])
def test_the_network_gives_the_field_on_any_grid(sources, grid, tmp_path):
    places = places_of(*grid)
    exact, network = ExactSolver(places), NetworkSolver(Perfect(), places, (), tmp_path / "maps")
    for solver in (exact, network):
        solver.begin(sources, [NOTHING, sources], taken, NullProgress())
    for one, other in zip(exact.field(ALL), network.field(ALL)):
        assert other.shape == one.shape
        assert np.abs(one - other).max() < 5e-4 * np.abs(one).max()
    assert not network.drawn(0, ALL).any()
    one, other = exact.drawn(1, ALL), network.drawn(1, ALL)
    assert np.array_equal(one, taken(*exact.field(ALL)))
    assert np.abs(one - other).max() < 5e-4 * np.abs(one).max()
    network.close()


@pytest.mark.parametrize("grid", [METRIC, DEGREES], ids=["metric", "degrees"])
def test_windows_are_parts_of_the_whole(sources, grid, tmp_path, monkeypatch):
    monkeypatch.setattr(network_solver, "STRIP", 700)
    places = places_of(*grid)
    part = Window(13, 21, 30, 17)
    rows, columns = part.slices_in(ALL)
    for solver in (ExactSolver(places), NetworkSolver(Perfect(), places, (), tmp_path / "maps")):
        solver.begin(sources, [sources], taken, NullProgress())
        whole = (*solver.field(ALL), solver.drawn(0, ALL))
        for piece, one in zip((*solver.field(part), solver.drawn(0, part)), whole):
            tolerance = 1e-6 * np.abs(one).max()
            assert np.allclose(piece, one[..., rows, columns], rtol=0, atol=tolerance)
        solver.close()


def test_bowls_are_exact_in_both(sources, tmp_path):
    places = places_of(*METRIC)
    ring = np.array([[498e3, 3.998e6], [502e3, 3.998e6], [502e3, 4.002e6], [498e3, 4.002e6]])
    bowls = (Bowl((ring,), 0.5, 900.0),)
    exact = ExactSolver(places, bowls)
    network = NetworkSolver(Perfect(), places, bowls, tmp_path / "maps")
    for solver in (exact, network):
        solver.begin(NOTHING, [NOTHING], taken, NullProgress())
    for one, other in zip(exact.field(ALL), network.field(ALL)):
        assert np.allclose(one, other, atol=1e-6) and one.any()
    assert np.allclose(exact.drawn(0, ALL), network.drawn(0, ALL), atol=1e-6)


def test_a_full_disk_is_noticed_before_it_is(sources, tmp_path, monkeypatch):
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(network_solver.shutil, "disk_usage", lambda path: usage(1_000_000))
    network = NetworkSolver(Perfect(), places_of(*METRIC), (), tmp_path / "a" / "maps")
    with pytest.raises(OutputError, match=r"maps of 40 scenarios take 0\.0 GB"):
        network.begin(sources, [sources] * 40, taken, NullProgress())


def test_a_grid_too_large_for_memory_is_refused(sources, tmp_path, monkeypatch):
    monkeypatch.setattr(network_solver, "MOST_CELLS", 6399)
    network = NetworkSolver(Perfect(), places_of(*METRIC), (), tmp_path / "maps")
    with pytest.raises(InputError, match="6,400 cells are more than 6,399"):
        network.begin(sources, [], taken, NullProgress())
    assert list(tmp_path.iterdir()) == []


def test_the_exact_one_takes_over_where_the_network_cannot(monkeypatch, tmp_path):
    class Listener(NullProgress):
        said = ""

        def warn(self, message):
            self.said = message

    model = tmp_path / "deformation.onnx"
    model.touch()
    monkeypatch.setattr(network_solver, "MODEL_FILE", model)
    monkeypatch.setattr(network_solver.Surrogate, "open", lambda path, threads: Perfect())
    places, listener = places_of(*METRIC), Listener()
    given = (NETWORK, places, (), tmp_path / "maps")
    assert open_solver(*given, progress=listener).mode == "network" and not listener.said
    assert open_solver(*given, poisson=0.3, progress=listener).mode == "exact"
    assert listener.said == "It knows 0.25 only. The exact solution is computed instead."
    model.unlink()
    with pytest.raises(ModelError, match="Choose the mode 'exact'"):
        open_solver(*given)
