"""Whole simulations, from sources to files: python tests/benchmarks/deformation_runs.py

200 patches of a thrust over 100 x 100 km, 2 threads. Each run is a process of its own, so that its
largest memory is its own; files that are mapped into it count. Takes about three minutes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from lithoscope.engine.deformation.assembly import Part, Scene
from lithoscope.engine.deformation.network_solver import open_solver
from lithoscope.engine.deformation.patches import Patches
from lithoscope.engine.deformation.places import Places
from lithoscope.engine.deformation.scenarios import Uncertainty
from lithoscope.engine.deformation.simulation import simulate
from lithoscope.engine.deformation.simulation_options import Options
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.staging import Staging
from osgeo import osr

THREADS = 2
FIELDS, CRACKS = "DISPLACEMENT,STRAIN", "DISPLACEMENT,FISSURES"
SUMMARY = "DISPLACEMENT,FISSURES,MEAN,STD,P05,P95"
RUNS = (
    ("exact", 512, 0, FIELDS),
    ("network", 512, 0, FIELDS),
    ("network", 512, 100, CRACKS),
    ("network", 512, 100, SUMMARY),
    ("network", 4096, 0, FIELDS),
)


def thrust() -> Scene:
    """200 patches of 2 km by 1.2 km, from 2 to 12 km down, that slip by 0 to 3 m."""
    along, down = np.meshgrid((np.arange(20) - 9.5) * 2e3, 2.5e3 + np.arange(10) * 1e3)
    along, down = along.ravel(), down.ravel()
    strike, dip = np.radians(30), np.radians(60)
    away = down / np.tan(dip)
    patches = Patches.with_rake(
        500e3 + along * np.sin(strike) + away * np.cos(strike),
        4e6 + along * np.cos(strike) - away * np.sin(strike),
        down, 30, 60, 2e3, 1e3 / np.sin(dip),
        slip=np.random.default_rng(1).uniform(0, 3, 200), rake=90,
    )  # fmt: skip
    return Scene((Part("thrust", patches, np.zeros(200, np.int64), idents=[""]),))


def measured(mode: str, cells: int, draws: int, outputs: str) -> str:
    """Return a row of the table."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    scene, bounds = thrust(), (450e3, 3.95e6, 550e3, 4.05e6)
    places = Places.of_extent(bounds, crs.ExportToWkt(), 100e3 / cells)
    unsure = Uncertainty(slip=0.2, strike=5, dip=5, rake=10, depth=0.1)
    options = Options(draws=draws, uncertainty=unsure, threads=THREADS)
    with tempfile.TemporaryDirectory() as folder:
        targets = {name: Path(folder) / f"{name}.tif" for name in outputs.split(",")}
        began = time.monotonic()
        with Staging(list(targets.values())) as staging:
            scratch = staging.scratch("maps")
            solver = open_solver(mode, places, (), scratch, threads=THREADS)
            found = simulate(scene, places, solver, options, targets, staging, {}, NullProgress())
            staging.commit()
        seconds = time.monotonic() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    off = found.deviation
    error = "" if off is None else f"{off.mean:.2%}, {off.high:.2%}"
    size = f"{cells} x {cells}"
    names = outputs.replace(",", ", ").lower()
    return f"| {mode} | {size} | {draws} | {names} | {seconds:.1f} | {memory:,.0f} | {error} |"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(measured(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]))
        sys.exit()
    print("| mode | cells | draws | outputs | seconds | largest memory (MB) | error: mean, 99 % |")
    print("|---|---|---|---|---|---|---|")
    for run in RUNS:
        command = [sys.executable, __file__, *map(str, run)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        print(done.stdout.strip(), flush=True)
