"""Train a map of the relative favourability for deposits, and say honestly how good it is."""

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
from .area import Area, read_area
from .config import ProspectivityConfig, VectorSpec
from .point_labels import PointLabels, read_point_labels
from .prospectivity_card import describe
from .prospectivity_export import write_model
from .prospectivity_findings import Findings, figures
from .prospectivity_learning import learn
from .prospectivity_report import report


@dataclass(frozen=True)
class ProspectivityResult:
    """The files that were made, by name, and what was found out."""

    outputs: Mapping[str, Path]
    findings: Findings


def train_prospectivity(
    config: ProspectivityConfig, progress: Progress | None = None, *, created: str = ""
) -> ProspectivityResult:
    """Read, cross-validate by blocks, choose, train on all deposits, export, report.

    Writes the model `config.out`, and beside it .html (report), .toml (configuration), .json
    (figures) and, if wanted, _map.tif; all of them or none.

    Raises:
        InputError: layers or deposits that cannot be used, fewer blocks than folds.
        OutputError: a file cannot be written.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    started = time.monotonic()
    targets = _targets(config)
    with Staging(list(targets.values()), _inputs(config)) as staging:
        if config.threads:
            torch.set_num_threads(config.threads)
        area = read_area(config.layers, progress=progress)
        labels = _read_labels(config, area, progress)
        findings, parts = learn(config, area, labels, started, progress)
        _stop_if_wanted(progress)
        card = describe(config, area, labels, findings, parts, created or _today())
        try:
            write_model(parts, card, area.values, staging.path(targets["model"]))
            config.save(staging.path(targets["config"]))
            found = figures(findings, labels, area.pixel)
            staging.path(targets["figures"]).write_text(
                json.dumps(found, indent=1) + "\n", encoding="utf-8"
            )
            staging.path(targets["report"]).write_text(
                report(config, area, labels, findings, parts, card), encoding="utf-8"
            )
        except OSError as error:
            raise write_failure(targets["model"], error) from error
        if "map" in targets:
            _map(config, staging.path(targets["model"]), staging.path(targets["map"]), progress)
        _stop_if_wanted(progress)
        staging.commit()
    return ProspectivityResult(targets, findings)


def _read_labels(config: ProspectivityConfig, area: Area, progress: Progress) -> PointLabels:
    def both(spec: VectorSpec | None) -> tuple[str | None, str]:
        return (spec.path, spec.layer) if spec else (None, "")

    (negatives, negatives_layer), (tract, tract_layer) = both(config.negatives), both(config.tract)
    return read_point_labels(
        config.deposits.path,
        negatives,
        tract,
        area,
        deposits_layer=config.deposits.layer,
        negatives_layer=negatives_layer,
        tract_layer=tract_layer,
        progress=progress,
    )


def _inputs(config: ProspectivityConfig) -> list[str]:
    vectors = (config.deposits, config.negatives, config.tract)
    return [layer.path for layer in config.layers] + [one.path for one in vectors if one]


def _targets(config: ProspectivityConfig) -> dict[str, Path]:
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


def _map(config: ProspectivityConfig, model: Path, target: Path, progress: Progress) -> None:
    sources = [
        RasterSource(layer.path, layer.band, layer.name, layer.categorical, layer.optional)
        for layer in config.layers
    ]
    predictor = open_model(model, threads=config.threads, progress=progress)
    run_map(predictor, RasterStack(sources), Outputs(values=target), progress=progress)


def _stop_if_wanted(progress: Progress) -> None:
    if progress.cancelled():
        raise Cancelled("Cancelled; nothing was written.")


def _today() -> str:
    return datetime.date.today().isoformat()
