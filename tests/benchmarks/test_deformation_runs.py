"""The benchmark of whole simulations, once, on a tiny grid."""

from __future__ import annotations

import importlib.util
from pathlib import Path

FILE = Path(__file__).with_name("deformation_runs.py")


def test_a_run_makes_a_row():
    spec = importlib.util.spec_from_file_location("deformation_runs", FILE)
    runs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runs)
    cells = runs.measured("exact", 16, 1, runs.CRACKS).strip("| ").split(" | ")
    assert cells[:4] == ["exact", "16 x 16", "1", "displacement, fissures"]
    assert float(cells[4]) > 0 and float(cells[5].replace(",", "")) > 10
    scene = runs.thrust()
    assert len(scene.patches) == 200 and scene.patches.top.min() > 1.5e3
