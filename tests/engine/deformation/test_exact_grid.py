"""Exact maps: the same in tiles and threads, stopped when asked."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import mogi, okada
from lithoscope.engine.deformation.exact import GridSpec, exact_grid
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.errors import Cancelled
from lithoscope.engine.progress import NullProgress

GRID = GridSpec(-2e4, 1.5e4, 1e3, -1e3, 37, 29)
PATCHES = Patches([0, 4e3], 0.0, 6e3, [20.0, 60.0], [40.0, 90.0], 1e4, 5e3, 1.0, [0.5, 0.0], 0.1)
PRESSURE = PressureSources(3e3, -4e3, 5e3, -1e6)


class Listener(NullProgress):
    """Counts, and stops after some tiles."""

    def __init__(self, stop_after=None):
        self.told, self.stop_after = [], stop_after

    def report(self, done, total):
        self.told.append((done, total))

    def cancelled(self):
        return self.stop_after is not None and self.told[-1][0] >= self.stop_after


def test_a_map_is_the_sum_of_its_sources():
    moved, slopes = exact_grid(PATCHES, PRESSURE, GRID, gradients=True)
    x, y = GRID.centres()
    parts = [
        okada.displacement_and_gradients(PATCHES, x, y),
        mogi.displacement_and_gradients(PRESSURE, x, y),
    ]
    assert moved.shape == (3, 29, 37) and slopes.shape == (3, 3, 29, 37)
    np.testing.assert_allclose(moved.reshape(3, -1), sum(part[0] for part in parts))
    np.testing.assert_allclose(slopes.reshape(3, 3, -1), sum(part[1] for part in parts))
    np.testing.assert_allclose(exact_grid(PATCHES, PRESSURE, GRID), moved)


def test_neither_tiles_nor_threads_show_in_the_result():
    whole = exact_grid(PATCHES, PRESSURE, GRID, tile=10_000, threads=1)
    parts = exact_grid(PATCHES, PRESSURE, GRID, tile=97, threads=3)
    np.testing.assert_allclose(parts, whole, rtol=1e-12, atol=1e-15)


def test_other_sources_and_single_precision():
    class Lift:
        def displacement_and_gradients(self, x, y, poisson):
            return np.full((3, x.size), poisson), np.zeros((3, 3, x.size))

    plain = exact_grid(None, None, GRID, others=[Lift()], poisson=0.3, dtype=np.float32)
    assert plain.dtype == np.float32
    assert (plain == np.float32(0.3)).all()


def test_progress_reaches_the_last_tile():
    listener = Listener()
    exact_grid(PATCHES, None, GRID, tile=200, progress=listener)
    assert listener.told[-1] == (6, 6)


def test_a_stopped_run_ends():
    with pytest.raises(Cancelled):
        exact_grid(PATCHES, None, GRID, tile=10, progress=Listener(stop_after=0))


def test_an_error_in_a_tile_comes_out():
    class Broken:
        def displacement_and_gradients(self, x, y, poisson):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        exact_grid(None, None, GRID, others=[Broken()], tile=50)
