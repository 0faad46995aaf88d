"""The figures of the two public areas, under the folds of the project's forest baseline.

Diamantina (Brazil, 1:25,000 map, 62.5 m) and Kolari (Finland, 1:1,000,000 map, 100 m): identical
pixels, classes, blocks, folds and buffers for every method. The JSON beside the report keeps what
is done, so that an interrupted run goes on where it stopped.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..engine.assessment.classification import expected_calibration_error
from ..engine.errors import InputError
from ..engine.progress import NullProgress, Progress
from .area import Band
from .calibration import block_coverage, cross_tempered
from .folds import folds, random_folds
from .lithology_folds import LABELS_OF_BLEND, HeldOut, hold_out
from .lithology_methods import ForestMethod, Method, NetworkMethod, Setup
from .networks.prepare import context_windows

FOLDS = 5
MEMBERS = 2  # networks in an ensemble
FEWEST = 200  # labelled pixels of a class
LOGGED = ("CT", "K", "TH", "U", "TH_K", "U_K", "U_TH")  # Diamantina's gamma rays
NO_INPUT = ("Tectonic", "Dist_Strucs")  # made from the geological map itself
KOLARI_UNITS = ("Quartzite", "Volcanic", "Diorite", "Granit", "Paraschist and", "Paraschist,")

BAR, CONTEXT_FOREST, NETWORK = "random forest, focal (the bar)", "random forest, context", "network"
BLEND = f"{LABELS_OF_BLEND} (context)"


@dataclass(frozen=True)
class Dataset:
    """An area as the baseline cuts it: side and buffer of blocks and focal windows in pixels.

    codes: uint8 [H, W], 0 = not scored. asked: the pixels that are scored.
    """

    name: str
    setup: Setup
    block: int
    buffer: int
    windows: tuple[int, ...]
    asked: np.ndarray
    kept: tuple[int, ...]


def read_dataset(name: str, data: Path, threads: int = 1) -> Dataset:
    """Read 'diamantina' or 'kolari' below the folder `data`.

    Raises:
        InputError: the folder does not hold it.
    """
    folder = data / "lithology" / name
    kolari = name == "kolari"
    files = sorted(folder.glob("Discretized_data/*.tif" if kolari else "raster/*.tif"))
    files = [file for file in files if not any(word in file.name for word in NO_INPUT)]
    if not files:
        raise InputError(f"{folder} holds no rasters. Give the folder that holds 'lithology'.")
    values = np.stack([_read(file) for file in files])
    labels = "Geological_Data/IOCG_CLB_Lith_Asstn_1M.shp" if kolari else "shp/lithology.shp"
    found = _burn(folder / labels, files[0], _kolari_unit if kolari else _diamantina_unit)
    scored = np.isfinite(values).all(axis=0) & (found > 0)
    counts = np.bincount(found[scored], minlength=256)
    kept = np.flatnonzero(counts >= FEWEST)
    number = np.zeros(256, np.uint8)
    number[kept] = np.arange(1, len(kept) + 1)
    codes = np.where(scored, number[found], 0).astype(np.uint8)
    bands = tuple(Band(file.stem, log=not kolari and file.stem in LOGGED) for file in files)
    asked = np.zeros(codes.shape, bool)
    asked[(slice(None, None, 2 if kolari else 1),) * 2] = True
    values[:, ~np.isfinite(values).all(axis=0)] = np.nan
    setup = Setup(bands, values, codes, len(kept), threads)
    block, buffer, windows = (100, 8, (7, 21)) if kolari else (24, 3, (3, 7))
    return Dataset(name, setup, block, buffer, windows, asked, tuple(kept.tolist()))


def run_benchmark(
    data: Path,
    results: Path,
    names: Sequence[str] = ("diamantina", "kolari"),
    seeds: int = 3,
    *,
    threads: int = 1,
    only: Sequence[str] = (),
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Run what `results` (JSON) does not hold yet and return all of it.

    Keys are 'data / split / seed / method'. only: groups of methods to run, by default all.
    """
    progress = progress or NullProgress()
    found = json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}
    for name in names:
        dataset = read_dataset(name, data, threads)
        splits = [("blocks", seed) for seed in range(seeds)]
        for split, seed in [*splits, ("random", 0), ("apart", 0)]:
            for group, make in GROUPS.items():
                methods = make(dataset)
                wanted = [f"{name} / {split} / {seed} / {method.name}" for method in methods]
                skipped = only and group not in only
                if skipped or (split != "blocks" and group not in ("bar", "context")):
                    continue
                if all(key in found for key in wanted):
                    continue
                started = time.process_time()
                found.update(_scored(dataset, methods, split, seed, progress))
                results.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
                spent = time.process_time() - started
                progress.info(f"{name}, {split}, seed {seed}, {group}: {spent:.0f} s")
    return found


def _scored(
    dataset: Dataset, methods: Sequence[Method], split: str, seed: int, progress: Progress
) -> dict[str, Any]:
    """Scores of each method, and of the blend of two."""
    setup = dataset.setup
    labelled = setup.codes > 0
    dealt = folds(labelled, dataset.block, FOLDS, seed)
    buffer = dataset.buffer
    if split == "random":
        dealt, buffer = random_folds(labelled, FOLDS, seed), 0
    elif split == "apart":
        buffer = max(method.reach for method in _context(dataset))
    runs = [
        hold_out(method, setup.codes, dealt, buffer, seed, asked=dataset.asked, progress=progress)
        for method in methods
    ]
    if len(runs) == 2:
        runs.append(runs[0].blended(runs[1], BLEND))
    return {
        f"{dataset.name} / {split} / {seed} / {run.name}": _entry(dataset, run, buffer)
        for run in runs
    }


def _entry(dataset: Dataset, run: HeldOut, buffer: int) -> dict[str, Any]:
    codes, where = dataset.setup.codes, dataset.asked
    found = run.scores(codes, where)
    probabilities, truth, fold = run.rows(codes, where)
    after = cross_tempered(probabilities, truth, fold)
    rows, columns = np.nonzero((run.dealt >= 0) & where)
    block = rows // dataset.block * 1000 + columns // dataset.block
    coverage = block_coverage(after, truth, fold, block)
    return {
        "accuracy": round(found.accuracy, 4),
        "macro_f1": round(found.macro_f1, 4),
        "kappa": round(found.kappa, 4),
        "f1": [round(float(f), 3) for f in found.f1],
        "buffer": buffer,
        "ece_before": round(expected_calibration_error(probabilities, truth), 4),
        "ece_after": round(expected_calibration_error(after, truth), 4),
        "coverage": round(coverage.overall, 4),
        "coverage_lowest": round(coverage.lowest, 4),
        "coverage_highest": round(coverage.highest, 4),
        "set_size": round(coverage.size, 3),
    }


def _bar(dataset: Dataset) -> list[Method]:
    return [ForestMethod(dataset.setup, dataset.windows, BAR, leaf=3)]


def _pixel(dataset: Dataset) -> list[Method]:
    return [ForestMethod(dataset.setup, (), "random forest, pixel", leaf=3)]


def _linear(dataset: Dataset) -> list[Method]:
    return [ForestMethod(dataset.setup, (), "logistic regression, pixel", linear=True)]


def _patch(dataset: Dataset) -> list[Method]:
    return [_named(NetworkMethod.of_kind(dataset.setup, "patch", ()), "patch CNN (textbook)")]


def _unet(dataset: Dataset) -> list[Method]:
    return [_named(NetworkMethod.of_kind(dataset.setup, "unet", ()), "U-Net")]


def _context(dataset: Dataset) -> list[Method]:
    windows = context_windows(dataset.block)
    network = NetworkMethod.of_kind(dataset.setup, "dilated", windows, MEMBERS)
    return [ForestMethod(dataset.setup, windows, CONTEXT_FOREST), _named(network, NETWORK)]


def _named(method: NetworkMethod, name: str) -> NetworkMethod:
    return replace(method, name=name)


GROUPS: dict[str, Callable[[Dataset], list[Method]]] = {
    "context": _context,
    "bar": _bar,
    "linear": _linear,
    "pixel": _pixel,
    "patch": _patch,
    "unet": _unet,
}


def _read(path: Path) -> np.ndarray:
    """One band as float32 [H, W], NaN = no data; bytes that are signed have their sign."""
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray().astype(np.float32)
    hidden = band.GetMaskBand().ReadAsArray() == 0
    if band.GetNoDataValue() is not None:
        hidden |= values == band.GetNoDataValue()
    return np.where(hidden, np.nan, values)


def _burn(path: Path, like: Path, unit: Callable[[Any], int]) -> np.ndarray:
    """Polygons as uint8 [H, W] on the grid of a raster; later ones over earlier ones."""
    grid = gdal.OpenEx(str(like), gdal.OF_RASTER)
    target = gdal.GetDriverByName("MEM").Create("", grid.RasterXSize, grid.RasterYSize, 1)
    target.SetGeoTransform(grid.GetGeoTransform())
    target.SetProjection(grid.GetProjection())
    source = ogr.Open(str(path))
    if source is None:
        raise InputError(f"The labels {path} cannot be opened.")
    memory = ogr.GetDriverByName("Memory").CreateDataSource("units")
    layer = memory.CreateLayer("units", source.GetLayer().GetSpatialRef(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("unit", ogr.OFTInteger))
    for feature in source.GetLayer():
        copy = ogr.Feature(layer.GetLayerDefn())
        copy.SetGeometry(feature.GetGeometryRef().Clone())
        copy.SetField("unit", unit(feature))
        layer.CreateFeature(copy)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=unit"])
    return target.ReadAsArray()


def _diamantina_unit(feature: Any) -> int:
    return int(feature.GetField("Id"))


def _kolari_unit(feature: Any) -> int:
    text = str(feature.GetField("GENERALI_1"))
    numbers = (n for n, start in enumerate(KOLARI_UNITS, start=1) if text.startswith(start))
    return next(numbers, 0)
