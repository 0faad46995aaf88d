"""The figures of the public areas, under the folds of the project's forest baseline.

Cloncurry (iron oxide copper-gold), the greenstone of the Murchison (gold) and Kolari (17
deposits: a demonstration): identical cells, deposits, blocks, folds and buffers for every method.
The JSON beside the report keeps what is done, so that an interrupted run goes on where it stopped.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..engine.assessment.prospectivity import clusters_within, measures
from ..engine.errors import Cancelled
from ..engine.progress import NullProgress, Progress
from .area import Area, read_area
from .config import LayerSpec
from .folds import folds, random_folds
from .lithology_figures import rounded
from .point_labels import PointLabels, read_point_labels
from .prospectivity_data import prepare
from .prospectivity_learning import BLENDS, windows_of
from .prospectivity_methods import Evidence, Forest, Logistic, Method
from .prospectivity_network import Network
from .prospectivity_validation import HeldOut, Sampling, blended, hold_out, statistics
from .pu import assumed_prior

FOLDS = 5
MEMBERS, NETWORKS = 4, 2  # of an ensemble: draws, and networks that share them
TOGETHER = 3000.0  # metres within which deposits count as one cluster
SPLITS = ("blocks", "apart", "random")
SEEDS = {"apart": 1, "random": 1}  # of those splits that only stand beside the others


@dataclass(frozen=True)
class Setting:
    """How the baseline cuts an area: block side, buffer and exclusion in pixels.

    categorical, log: names of layers. tract: whether the area has one.
    """

    block: int
    buffer: int
    exclusion: float
    categorical: tuple[str, ...] = ()
    log: tuple[str, ...] = ()
    tract: bool = False


SETTINGS = {
    "cloncurry": Setting(50, 4, 6.0, ("StratNo",), ("Dist2Breccia", "Dist2Fault")),
    "murchison": Setting(40, 2, 2.0, tract=True),
    "kolari": Setting(50, 10, 25.0, ("Tectonic_Settings_100m",)),
}


def run_benchmark(
    data: Path,
    results: Path,
    areas: Sequence[str] = tuple(SETTINGS),
    seeds: int = 3,
    threads: int = 1,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Measure what `results` (JSON) does not hold yet, and return it all.

    Raises:
        InputError: `data` does not hold an area's raw files.
        Cancelled: the user stopped; what is done is kept.
    """
    progress = progress or NullProgress()
    found: dict[str, Any] = json.loads(results.read_text()) if results.exists() else {}
    for name in areas:
        wanted = [
            (split, seed)
            for split in SPLITS
            for seed in range(SEEDS.get(split, seeds))
            if f"{split} {seed}" not in found.get(name, {})
        ]
        if not wanted:
            continue
        setting = SETTINGS[name]
        with tempfile.TemporaryDirectory() as folder:
            area, labels = read_setting(prepare(data, Path(folder), [name])[name], setting)
        for done, (split, seed) in enumerate(wanted):
            progress.report(done, len(wanted))
            row = measure(area, labels, setting, split, seed, threads, progress)
            found.setdefault(name, {})[f"{split} {seed}"] = row
            results.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
            progress.info(f"{name}, {split}, seed {seed}: {auc_text(row)}")
    return found


def read_setting(folder: Path, setting: Setting) -> tuple[Area, PointLabels]:
    """Read the layers and deposits of a folder that `prepare` made."""
    layers = [
        LayerSpec(
            str(path),
            kind="categorical" if path.stem in setting.categorical else "continuous",
            log=path.stem in setting.log,
        )
        for path in sorted(folder.glob("*.tif"))
    ]
    area = read_area(layers)
    tract = folder / "tract.gpkg" if setting.tract else None
    return area, read_point_labels(folder / "deposits.gpkg", None, tract, area)


def measure(
    area: Area,
    labels: PointLabels,
    setting: Setting,
    split: str,
    seed: int,
    threads: int = 1,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Return the figures of each method under one split, with intervals for seed 0.

    split: "blocks" with the baseline's buffer, "apart" with one of the whole receptive field, or
    "random", which deals single cells.
    """
    evidence = Evidence(area.bands, area.values, area.valid, windows_of(setting.block), threads)
    methods: dict[str, Method] = {
        "logistic": Logistic(evidence),
        "forest": Forest(evidence),
        "network": Network(evidence, most=NETWORKS),
    }
    if split == "blocks" and seed == 0:
        prior = assumed_prior(labels)
        methods["network, nnPU"] = Network(evidence, "nnpu", prior, NETWORKS, name="network, nnPU")
    reach = max(method.reach for method in methods.values())
    buffer = {"blocks": setting.buffer, "apart": max(reach, setting.buffer), "random": 0}[split]
    if split == "random":
        dealt = random_folds(labels.tract, FOLDS, seed)
    else:
        dealt = folds(labels.tract, setting.block, FOLDS, seed)
    sampling = Sampling(MEMBERS, 10.0, setting.exclusion)
    runs: dict[str, HeldOut] = {}
    for name, method in methods.items():
        if progress and progress.cancelled():
            raise Cancelled("Cancelled; what was measured is kept.")
        runs[name] = hold_out(method, labels, dealt, buffer, sampling, seed)
    for name, parts in BLENDS.items():
        runs[name] = blended([runs[part] for part in parts], name)
    return {
        name: _figures(run, labels, area.pixel, with_intervals=split == "blocks" and seed == 0)
        for name, run in runs.items()
    }


def _figures(
    run: HeldOut, labels: PointLabels, pixel: float, *, with_intervals: bool
) -> dict[str, Any]:
    ranking = run.ranking(labels)
    found: dict[str, Any] = {"statistics": rounded(statistics(ranking))}
    found["auc_by_fold"] = rounded(run.by_fold(labels))
    if with_intervals:
        clusters = clusters_within(run.tested(labels) * pixel, TOGETHER)
        rows = measures(ranking, clusters, np.random.default_rng(0))
        found["intervals_95"] = {one.name: rounded([one.low, one.high]) for one in rows}
        found["clusters"] = int(clusters.max()) + 1
        found["deposits"] = len(clusters)
    return found


def auc_text(row: Mapping[str, Any]) -> str:
    """Return the AUC and area80 of each method in a line."""
    return ", ".join(
        f"{name} {one['statistics'][0]:.3f}/{one['statistics'][-1]:.3f}"
        for name, one in row.items()
    )
