"""Landforms of one DEM by four means: GRASS, Whitebox, the exact rules, the network."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import numpy as np
from common import (
    PIXEL,
    Section,
    Settings,
    fractal,
    in_turns,
    read_band,
    rounds_note,
    timed,
    write_geotiff,
)
from lithoscope.engine.model.library import SHIPPED_FOLDER, open_model
from lithoscope.engine.model.predictor import Predictor
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs, share_cores
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.engine.terrain.rules import ExactRules

SIZE, GRASS_SIZE = 4000, 2000
SEARCHES = (30, 100)  # cells
GOALS = {
    "exact rules": {30: "at least 20", 100: "at least 25"},
    "network": {30: "at least 8", 100: "at least 25"},
}
MODEL = SHIPPED_FOLDER / "landforms.onnx"
NAMES = {
    "GRASS r.geomorphon": "1 thread, within a session, without import and export",
    "Whitebox Workflows": "the tool alone, DEM and result in memory",
    "exact rules": "Lithoscope, GeoTIFF to GeoTIFF",
    "network": "Lithoscope, GeoTIFF to GeoTIFF",
}
# r.geomorphon alone is timed: the clock runs inside the session.
SESSION = """
r.in.gdal input={dem} output=dem --quiet
g.region raster=dem
date +%s.%N > {times}
r.geomorphon elevation=dem forms=forms search={search} skip=0 flat=1 dist=0 --quiet
date +%s.%N >> {times}
r.out.gdal input=forms output={forms} format=GTiff type=Byte nodata=0 --quiet --overwrite
"""


def measure(settings: Settings) -> Section:
    """Time all four at each search distance, in turns."""
    size = settings.size or SIZE
    part = min(settings.grass_size or GRASS_SIZE, size)
    heights = fractal(size)
    dem = write_geotiff(settings.work / "dem.tif", heights)
    small = write_geotiff(settings.work / "part.tif", heights[:part, :part])
    section = Section(
        "Landforms",
        f"Geomorphons of a fractal DEM of {size} x {size} cells; threads: {settings.threads}. "
        "Speeds are in cells per second, ratios are those of the speeds.",
    )
    for search in SEARCHES:
        runs, notes = contestants(settings, dem, small, search)
        seconds = in_turns(runs, settings.runs)
        cells = {name: (part if "GRASS" in name else size) ** 2 / 1e6 for name in runs}
        speed = {name: cells[name] / seconds[name] for name in runs}
        reference = speed.get("GRASS r.geomorphon")
        section.rows += [
            {
                "search (cells)": search,
                "what": f"{name} ({NAMES[name]})",
                "seconds": seconds[name],
                "megacells/s": speed[name],
                "times r.geomorphon": speed[name] / reference if reference else "",
                "goal": GOALS.get(name, {}).get(search, ""),
            }
            for name in runs
        ]
        if reference:
            notes.append(agreement_note(settings, small, search))
        section.notes += [note for note in notes if note not in section.notes]
    if part < size:
        section.notes.append(
            f"GRASS is timed on a part of {part} x {part} cells of the same DEM. Its work a cell "
            "is the same anywhere but near an edge, where there is less of it to do, so that the "
            f"part flatters it a little; `--grass-size {size}` times the whole."
        )
    section.notes += [rounds_note(settings), versions()]
    return section


def contestants(
    settings: Settings, dem: Path, small: Path, search: int
) -> tuple[dict[str, Callable[[], float]], list[str]]:
    """Functions that return the seconds they took, and notes about those that cannot run."""
    found: dict[str, Callable[[], float]] = {}
    notes = []
    if shutil.which("grass"):
        forms = settings.work / f"grass{search}.tif"
        found["GRASS r.geomorphon"] = lambda: grass_seconds(small, forms, search)
    else:
        notes.append("GRASS is not installed: nothing to compare with (apt install grass-core).")
    whitebox = whitebox_run(dem, search)
    if whitebox:
        found["Whitebox Workflows"] = whitebox
    else:
        notes.append("whitebox-workflows is not importable here: it is left out.")
    out = settings.work / f"rules{search}.tif"
    found["exact rules"] = timed(landform_map(ExactRules(), dem, out, search, settings.threads))
    if MODEL.is_file():
        crew, each = share_cores(settings.threads)
        network, out = open_model(MODEL, threads=each), settings.work / "network.tif"
        found["network"] = timed(landform_map(network, dem, out, search, crew))
    else:
        notes.append("models/landforms.onnx is missing: the network is left out.")
    return found, notes


def landform_map(predictor: Predictor, dem: Path, out: Path, search: int, workers: int):
    """A function that makes the class raster with the defaults of classify_landforms."""
    stack = RasterStack([RasterSource(str(dem), 1, "elevation")])
    options = Options(
        minimum_confidence=predictor.card.minimum_confidence,
        workers=workers,
    )
    values = {"search": search * PIXEL, "flatness": 1.0}
    return lambda: run_map(predictor, stack, Outputs(classes=out), options, parameters=values)


def grass_seconds(dem: Path, forms: Path, search: int) -> float:
    """Run r.geomorphon in a throw-away location; returns the seconds of that command alone."""
    times = forms.with_suffix(".times")
    script = SESSION.format(dem=dem, forms=forms, times=times, search=search)
    command = ["grass", "--tmp-location", str(dem), "--exec", "bash", "-ec", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"r.geomorphon failed:\n{done.stderr[-2000:]}")
    start, end = map(float, times.read_text().split())
    return end - start


def whitebox_run(dem: Path, search: int) -> Callable[[], float] | None:
    """A function that runs Whitebox's geomorphons, or None where it is not installed."""
    try:
        from whitebox_workflows import WbEnvironment
    except ImportError:
        return None
    environment = WbEnvironment()
    environment.verbose = False
    raster = environment.read_raster(str(dem))

    def run() -> float:
        started = time.perf_counter()
        environment.geomorphons(raster, search_distance=search, flatness_threshold=1.0)
        return time.perf_counter() - started

    return run


def versions() -> str:
    """What the rivals are, as they tell themselves."""
    found = []
    if shutil.which("grass"):
        done = subprocess.run(["grass", "--version"], capture_output=True, text=True, check=False)
        found += (done.stdout or done.stderr).strip().splitlines()[:1]
    try:
        found.append(f"Whitebox Workflows {metadata.version('whitebox-workflows')}")
    except metadata.PackageNotFoundError:
        found.append("no Whitebox Workflows")
    return f"Rivals: {', '.join(found)}."


def agreement_note(settings: Settings, small: Path, search: int) -> str:
    """How many cells the exact rules and r.geomorphon call the same, on GRASS's part."""
    out = settings.work / "part_rules.tif"
    landform_map(ExactRules(), small, out, search, settings.threads)()
    mine, theirs = read_band(out), read_band(settings.work / f"grass{search}.tif")
    both = (mine > 0) & (theirs > 0)
    inner = np.zeros_like(both)
    inner[search:-search, search:-search] = True
    everywhere = (mine == theirs)[both].mean()
    inside = (mine == theirs)[both & inner]
    interior = f"{inside.mean():.4%} of those with a full search distance around them, " * bool(
        inside.size
    )
    return (
        f"Search {search}: the exact rules and r.geomorphon agree on {interior}{everywhere:.4%} "
        f"of all cells that both classify ({both.sum()} of {both.size})."
    )
