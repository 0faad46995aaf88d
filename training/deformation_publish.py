"""From a trained deformation network to the shipped model: figures, card, pages."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from ..engine.deformation.surrogate import Surrogate
from ..engine.progress import NullProgress, Progress
from .deformation import load, save, train
from .deformation_card import describe, markdown
from .deformation_evaluation import by, interpolated, judge, large, machine, slopes_by, timings
from .deformation_export import export
from .deformation_report import page
from .deformation_unet import CHANNELS as UNET_CHANNELS
from .deformation_unet import predict, train_unet
from .export import replace_card
from .networks.plain_unet import PlainUNet

WEIGHTS, HISTORY = "deformation.pt", "deformation_training.json"
UNET = "deformation_unet.pt"
UNET_SECONDS = 420.0  # of one core, as the network itself takes, about


def publish(
    out: Path,
    model: Path,
    *,
    seed: int = 1,
    created: str,
    command: str,
    report: Path | None = None,
    judged: bool = True,
    kept: bool = False,
    progress: Progress | None = None,
) -> Mapping[str, Path]:
    """Train, write the model, judge it, and write its card and pages; returns the files.

    out: where the weights are kept; with `kept` those there are taken, not trained.
    report: a page of tables (.md) to write, the figures beside it (.json).

    Raises:
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    if not kept:
        start = time.process_time()
        save(train(seed, progress=progress), out / WEIGHTS)
        _write(out / HISTORY, {"seed": seed, "training_s": time.process_time() - start})
    network = load(out / WEIGHTS)
    found: dict[str, Any] = json.loads((out / HISTORY).read_text(encoding="utf-8"))
    export(network, describe(found, created), model)
    if judged:
        unet = _unet(out / UNET, seed, kept, progress)
        found |= figures(Surrogate.open(model), unet, seed, progress)
    card = describe(found, created)
    replace_card(model, card)
    page_path, figures_path = model.with_suffix(".md"), model.with_suffix(".json")
    page_path.write_text(markdown(card, command), encoding="utf-8")
    _write(figures_path, found)
    outputs = {"model": model, "card": page_path, "figures": figures_path}
    if report is not None:
        report.write_text(page(found, command), encoding="utf-8")
        _write(report.with_suffix(".json"), found)
        outputs["report"] = report
    return outputs


def figures(surrogate: Surrogate, unet: PlainUNet, seed: int, progress: Progress) -> dict[str, Any]:
    """Everything the pages say: errors by stratum, and seconds."""
    progress.info("Judging held-out geometries.")
    methods = {
        "network": by(surrogate),
        "interpolated": interpolated,
        "unet": lambda s: predict(unet, s),
    }
    return {
        "machine": machine(),
        "unet_s": UNET_SECONDS,
        "strata": judge(methods, slopes_by(surrogate), seed + 1000, progress=progress),
        "times": timings(surrogate, seed, progress),
        "large": large(surrogate, seed),
    }


def _unet(path: Path, seed: int, kept: bool, progress: Progress) -> PlainUNet:
    """Train the U-Net to compare with, or take the one that is kept."""
    if not (kept and path.exists()):
        progress.info("Training a plain U-Net to compare with.")
        torch.save(train_unet(seed, UNET_SECONDS, progress).state_dict(), path)
    network = PlainUNet(UNET_CHANNELS)
    network.load_state_dict(torch.load(path, weights_only=True))
    return network.eval()


def _write(path: Path, found: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
