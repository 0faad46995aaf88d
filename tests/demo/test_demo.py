"""`make demo` as it is, but for the models, which need no ONNX Runtime."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
HERE = Path(__file__).parent
needs_qgis_process = pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")


def demonstrate(part: str, folder: Path) -> str:
    """Run one part of the demo into a folder; return its last line."""
    environment = {
        **os.environ,
        "PYTHON": sys.executable,
        "MODEL": "Exact rules",
        "FORECAST_MODEL": "ETAS alone",
        "OUT": str(folder),
    }
    done = subprocess.run(
        [str(HERE / "demo.sh"), part],
        env=environment,
        capture_output=True,
        text=True,
        timeout=170,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def check_sheet(path: Path, fewest_colors: int) -> None:
    """A sheet with a map in its middle, white at its edge."""
    from qgis.PyQt.QtGui import QImage

    picture = QImage(str(path))
    assert picture.width() > 1900
    colors = {picture.pixel(x, y) for x in range(300, 900, 7) for y in range(400, 1200, 7)}
    assert len(colors) > fewest_colors
    assert picture.pixelColor(3, 3).name() == "#ffffff"


@needs_qgis_process
def test_demo_draws_landforms(tmp_path):
    pytest.importorskip("matplotlib")
    assert demonstrate("landforms", tmp_path) == f"Map: {tmp_path / 'map.png'}"
    check_sheet(tmp_path / "map.png", 500)
    for name in ("landforms.tif", "landforms.gpkg", "statistics.html"):
        assert (tmp_path / name).stat().st_size > 1000


@needs_qgis_process
def test_demo_draws_a_forecast(tmp_path):
    assert demonstrate("forecast", tmp_path) == f"Map: {tmp_path / 'forecast.png'}"
    check_sheet(tmp_path / "forecast.png", 30)
    for name in ("forecast.gpkg", "daily.gpkg", "rates.tif", "simulated.csv", "forecast.html"):
        assert (tmp_path / name).stat().st_size > 1000


@pytest.fixture
def make_catalogue():
    """The module `make_catalogue`."""
    spec = importlib.util.spec_from_file_location("make_catalogue", HERE / "make_catalogue.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_catalogue_is_taken_out_of_the_wheel(make_catalogue, monkeypatch, tmp_path):
    wheel = tmp_path / "pycsep-0.8.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(make_catalogue.INSIDE, "lon,lat\n1,2\n")
    monkeypatch.setattr(make_catalogue, "CACHE", tmp_path)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert make_catalogue.sample() == "lon,lat\n1,2\n"
