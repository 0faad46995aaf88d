"""Train a map of the relative favourability for deposits, and say honestly how good it is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from ..engine.progress import NullProgress, Progress
from ..engine.raster.staging import Staging
from .area import Area, read_area
from .config import ProspectivityConfig, VectorSpec
from .point_labels import PointLabels, read_point_labels
from .prospectivity_card import describe
from .prospectivity_export import write_model
from .prospectivity_findings import Findings, figures
from .prospectivity_learning import learn
from .prospectivity_report import report
from .run_files import stop_if_wanted, targets_of, today, write_files


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
    targets = targets_of(config)
    with Staging(list(targets.values()), _inputs(config)) as staging:
        if config.threads:
            torch.set_num_threads(config.threads)
        area = read_area(config.layers, progress=progress)
        labels = _read_labels(config, area, progress)
        findings, parts = learn(config, area, labels, started, progress)
        stop_if_wanted(progress)
        card = describe(config, area, labels, findings, parts, created or today())
        write_files(
            config,
            staging,
            lambda path: write_model(parts, card, area.values, path),
            figures(findings, labels, area.pixel),
            report(config, area, labels, findings, parts, card),
            "values",
            progress,
        )
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
