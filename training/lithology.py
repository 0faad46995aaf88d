"""Train a map of rock units on your own area, and say honestly how good it is."""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from ..engine.errors import Cancelled
from ..engine.model.library import open_model
from ..engine.progress import NullProgress, Progress
from ..engine.raster.mapper import run_map
from ..engine.raster.request import Outputs
from ..engine.raster.stack import RasterSource, RasterStack
from ..engine.raster.staging import Staging, write_failure
from .area import read_area
from .config import LithologyConfig
from .labels import read_class_labels
from .lithology_card import describe
from .lithology_export import write_model
from .lithology_figures import Findings, figures
from .lithology_learning import Bar, learn
from .lithology_report import report


@dataclass(frozen=True)
class LithologyResult:
    """The files that were made, by name, and what was found out."""

    outputs: Mapping[str, Path]
    findings: Findings


def train_lithology(
    config: LithologyConfig, progress: Progress | None = None, *, created: str = ""
) -> LithologyResult:
    """Read, cross-validate by blocks, choose, train on all labels, export, report.

    Writes the model `config.out`, and beside it .html (report), .toml (configuration), .json
    (figures) and, if wanted, _map.tif; all of them or none.

    Raises:
        InputError: layers or labels that cannot be used, fewer blocks than folds.
        OutputError: a file cannot be written.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    started = time.monotonic()
    targets = _targets(config)
    inputs = [layer.path for layer in config.layers] + [config.labels.path]
    with Staging(list(targets.values()), inputs) as staging:
        if config.threads:
            torch.set_num_threads(config.threads)
        bar = Bar(progress, config)
        area = read_area(config.layers, progress=bar.next())
        labels = read_class_labels(
            config.labels.path,
            config.labels.layer,
            config.labels.field,
            area,
            fewest=config.fewest_pixels,
            progress=progress,
        )
        findings, parts = learn(config, area, labels, started, progress, bar)
        _stop_if_wanted(progress)
        card = describe(config, area, labels, findings, parts, created or _today())
        try:
            write_model(parts, card, area.values, staging.path(targets["model"]))
            config.save(staging.path(targets["config"]))
            staging.path(targets["figures"]).write_text(
                json.dumps(figures(findings), indent=1) + "\n", encoding="utf-8"
            )
            staging.path(targets["report"]).write_text(
                report(config, area, labels, findings, parts, card), encoding="utf-8"
            )
        except OSError as error:
            raise write_failure(targets["model"], error) from error
        if "map" in targets:
            _map(config, staging.path(targets["model"]), staging.path(targets["map"]), bar.next())
        _stop_if_wanted(progress)
        staging.commit()
    return LithologyResult(targets, findings)


def _targets(config: LithologyConfig) -> dict[str, Path]:
    model = Path(config.out)
    targets = {
        "model": model,
        "report": model.with_suffix(".html"),
        "config": model.with_suffix(".toml"),
        "figures": model.with_suffix(".json"),
    }
    if config.predict:
        targets["map"] = model.with_name(f"{model.stem}_map.tif")
    return targets


def _map(config: LithologyConfig, model: Path, target: Path, progress: Progress) -> None:
    sources = [
        RasterSource(layer.path, layer.band, layer.name, layer.categorical, layer.optional)
        for layer in config.layers
    ]
    predictor = open_model(model, threads=config.threads, progress=progress)
    run_map(predictor, RasterStack(sources), Outputs(classes=target), progress=progress)


def _stop_if_wanted(progress: Progress) -> None:
    if progress.cancelled():
        raise Cancelled("Cancelled; nothing was written.")


def _today() -> str:
    return datetime.date.today().isoformat()
