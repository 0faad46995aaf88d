"""The network's mode with the model that is shipped: on any grid, with draws, its error told."""

from __future__ import annotations

import re

import numpy as np
import pytest
from lithoscope.engine.deformation.network_solver import MODEL_FILE
from osgeo import gdal

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(not MODEL_FILE.is_file(), reason="the network is not trained yet")

DEGREES = {"EXTENT": "8.9,9.1,36.05,36.25 [EPSG:4326]", "CELL_SIZE": 0.004}
METRIC: dict = {}


@pytest.mark.parametrize("grid", [METRIC, DEGREES], ids=["metric", "degrees"])
def test_it_gives_what_the_exact_mode_gives(simulate, event, read, recorder, grid):
    feedback = recorder()
    wanted = {"EVENTS": event(depth_km=6), "STRAIN": "TEMPORARY_OUTPUT", **grid}
    exact, network = simulate(**wanted), simulate(MODE="network", feedback=feedback, **wanted)
    assert network["MODE_USED"] == "network"
    one, other = (read(found["DISPLACEMENT"], None) for found in (exact, network))
    error = np.linalg.norm(one - other, axis=0) / np.linalg.norm(one, axis=0).max()
    assert error.mean() < 0.01 and np.percentile(error, 99) < 0.03
    told = re.search(r"error at 400 cells: ([\d.]+)%", feedback.text)
    assert float(told[1]) / 100 == pytest.approx(error.mean(), abs=0.002)
    extension = [read(found["STRAIN"], 1) for found in (exact, network)]
    assert np.abs(extension[0] - extension[1]).mean() < 0.02 * np.abs(extension[0]).max()
    assert gdal.Open(network["DISPLACEMENT"]).GetMetadataItem("LITHOSCOPE_MODE") == "network"


def test_sources_outside_the_grid_are_warned_of_in_the_log_and_the_report(
    simulate, event, recorder, tmp_path
):
    feedback, page = recorder(), tmp_path / "page.html"
    away = event((530e3, 4e6), depth_km=6)
    wanted = {"EVENTS": away, "MODE": "network", "REPORT": str(page), "feedback": feedback}
    assert simulate(**wanted)["MODE_USED"] == "network"
    told = "The network is less accurate here than it should be"
    assert told in feedback.text and told in page.read_text(encoding="utf-8")


def test_sources_that_do_not_move_the_ground_are_no_error(simulate, event):
    still = event(magnitude=None, slip=0.0, length_km=5.0, width_km=4.0)
    found = simulate(EVENTS=still, MODE="network", REPORT="TEMPORARY_OUTPUT")
    assert found["PEAK"] == 0 and found["MODE_USED"] == "network"


def test_its_draws_are_those_of_the_exact_mode(simulate, event, read):
    wanted = {"EVENTS": event(depth_km=6), "DRAWS": 6, "MEAN": "TEMPORARY_OUTPUT"}
    one, other = (
        read(simulate(MODE=mode, **wanted)["MEAN"], None) for mode in ("exact", "network")
    )
    for band in range(4):
        assert np.abs(one[band] - other[band]).max() < 0.03 * np.abs(one[:3]).max()


def test_the_result_does_not_depend_on_the_tile(simulate, event, read):
    wanted = {"EVENTS": event(depth_km=6), "MODE": "network", "DISPLACEMENT": "TEMPORARY_OUTPUT"}
    one, other = (
        read(simulate(TILE_SIZE=tile, **wanted)["DISPLACEMENT"], None) for tile in (0, 16)
    )
    assert np.array_equal(one, other)


def test_other_rocks_are_computed_exactly(simulate, event, recorder):
    feedback = recorder()
    found = simulate(EVENTS=event(), MODE="network", POISSON=0.3, feedback=feedback)
    assert found["MODE_USED"] == "exact"
    assert "The exact solution is computed instead" in feedback.text


def test_the_bar_never_runs_backwards(simulate, event, recorder):
    feedback = recorder()
    simulate(EVENTS=event(), MODE="network", DRAWS=5, FISSURES="TEMPORARY_OUTPUT", TILE_SIZE=16,
             feedback=feedback)  # fmt: skip
    assert feedback.seen == sorted(feedback.seen) and feedback.seen[-1] == 100
