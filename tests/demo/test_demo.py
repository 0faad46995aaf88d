"""`make demo` as it is, but for the model, which needs no ONNX Runtime."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("matplotlib")

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")
def test_demo_draws_a_map(tmp_path):
    environment = {
        **os.environ,
        "PYTHON": sys.executable,
        "MODEL": "Exact rules",
        "OUT": str(tmp_path),
    }
    script = Path(__file__).with_name("demo.sh")
    done = subprocess.run(
        [str(script)], env=environment, capture_output=True, text=True, timeout=170
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"Map: {tmp_path / 'map.png'}"
    from qgis.PyQt.QtGui import QImage

    picture = QImage(str(tmp_path / "map.png"))
    assert picture.width() > 1900
    # The map itself: many colours in the middle of the sheet, white at its edge.
    colors = {picture.pixel(x, y) for x in range(300, 900, 7) for y in range(400, 1200, 7)}
    assert len(colors) > 500
    assert picture.pixelColor(3, 3).name() == "#ffffff"
    for name in ("landforms.tif", "landforms.gpkg", "statistics.html"):
        assert (tmp_path / name).stat().st_size > 1000
