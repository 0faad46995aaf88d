"""Train a map of rock units on your own area, and say honestly how good it is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from ..engine.progress import NullProgress, Progress
from ..engine.raster.staging import Staging
from .area import read_area
from .config import LithologyConfig
from .labels import read_class_labels
from .lithology_card import describe
from .lithology_export import write_model
from .lithology_figures import Findings, figures
from .lithology_learning import Bar, learn
from .lithology_report import report
from .run_files import stop_if_wanted, targets_of, today, write_files


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
    targets = targets_of(config)
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
        stop_if_wanted(progress)
        card = describe(config, area, labels, findings, parts, created or today())
        write_files(
            config,
            staging,
            lambda path: write_model(parts, card, area.values, path),
            figures(findings),
            report(config, area, labels, findings, parts, card),
            "classes",
            bar.next(),
        )
    return LithologyResult(targets, findings)
