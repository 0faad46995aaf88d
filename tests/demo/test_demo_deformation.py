"""The deformation part of `make demo`, through the real qgis_process, and its fault traces."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from osgeo import gdal, ogr

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
HERE = Path(__file__).parent


def test_the_traces_make_one_rupture_of_fifty_kilometres(tmp_path):
    target = tmp_path / "rupture.gpkg"
    subprocess.run([sys.executable, str(HERE / "make_faults.py"), str(target)], check=True)
    dataset = ogr.Open(str(target))
    traces = list(dataset.GetLayer(0))
    points = [feature.GetGeometryRef().GetPoints() for feature in traces]
    assert [a[-1] for a in points[:-1]] == [b[0] for b in points[1:]]
    # The epicentre lies on it; a degree of latitude is 111.2 km.
    (west, south), (east, north) = points[0][0], points[-1][1]
    assert (north - south) * 111.2 == pytest.approx(50 * 0.766, abs=0.1)
    share = (35.770 - south) / (north - south)
    assert west + share * (east - west) == pytest.approx(-117.599, abs=1e-6)
    assert [feature["slip_m"] for feature in traces] == [1.0, 4.0, 1.5, 0.5]


@pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed")
def test_the_demo_runs(tmp_path):
    done = subprocess.run(
        [str(HERE / "demo.sh"), "deformation"],
        env={**os.environ, "PYTHON": sys.executable, "OUT": str(tmp_path), "CELL_SIZE": "0.02"},
        capture_output=True,
        text=True,
        timeout=170,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"Report: {tmp_path}/deformation.html"
    moved = gdal.Open(str(tmp_path / "displacement.tif"))
    assert moved.RasterCount == 3
    low, high = moved.GetRasterBand(2).ComputeRasterMinMax(False)
    # Half of the slip at most on either side of a right-lateral fault.
    assert -2.0 < low < -0.5 and 0.5 < high < 2.0
    assert "half-space" in (tmp_path / "deformation.html").read_text("utf-8")
