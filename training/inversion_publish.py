"""The inversion network with its card, and the page of its figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import torch

from ..engine.deformation.inversion_network import KNOWN, SCENE, InversionNetwork
from ..engine.model.card import Figure, InputBand, ModelCard, Quantity, Source, Tile
from ..engine.progress import NullProgress, Progress
from .export import replace_card
from .inversion import FAULTS, POINTS, load, save, train
from .inversion_benchmark import (
    COUNTS,
    NETWORK,
    RANDOM,
    RATIOS,
    benchmark,
)
from .inversion_data import SIGNAL_TO_NOISE
from .inversion_export import export
from .inversion_report import Records, card_page, mean, page, summary

QUANTITIES = (
    *("x", "y", "ln depth", "volume / depth²"),
    *("x", "y", "ln depth", "ln length", "ln width", "sine of strike", "cosine of strike"),
    *("dip", "sine of rake", "cosine of rake", "ln slip x length x width"),
)
LIMITS = (
    "One source, of one of two kinds, in an elastic half-space with Poisson's ratio 0.25.",
    "Trained on synthetic scenes alone: sources within a third of the side of the middle, points "
    "0.02 to 0.3 sides deep, faults 0.05 to 0.5 sides long.",
    "Its own intervals are wide; least squares follow it in Invert deformation.",
    "One line of sight does not tell width from slip, nor always a plane from the one at right "
    "angles to it.",
)


def publish(
    out: Path,
    model: Path,
    seed: int,
    steps: int,
    created: str,
    report: Path | None,
    progress: Progress | None = None,
) -> dict[str, Path]:
    """Train (or take the weights that `out` holds), export, judge, and write all files.

    Raises:
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    torch.set_num_threads(1)  # sums then have one order, and the seed one result
    out.mkdir(parents=True, exist_ok=True)
    weights = out / f"inversion_{seed}_{steps}.pt"
    if not weights.exists():
        save(train(seed, steps=steps, progress=progress), weights)
    export(load(weights), card_of(created, ()), model)
    files = {"model": model}
    if report is None:
        return files
    network = InversionNetwork.open(model)
    records = benchmark(network, seed, progress=progress)
    (out / "records.json").write_text(json.dumps(records) + "\n", encoding="utf-8")
    return {**files, **write_pages(records, model, report, seed, created)}


def write_pages(
    records: Records, model: Path, report: Path, seed: int, created: str
) -> dict[str, Path]:
    """Write the figures of `records` into the card, beside the model and as a report."""
    card = card_of(created, figures_of(records))
    replace_card(model, card)
    found = summary(records)
    for path in (model.with_suffix(".json"), report.with_suffix(".json")):
        path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    model.with_suffix(".md").write_text(card_page(card, seed), encoding="utf-8")
    report.write_text(page(found, seed), encoding="utf-8")
    return {"report": report, "figures": report.with_suffix(".json")}


def card_of(created: str, figures: Sequence[Figure]) -> ModelCard:
    """Return the card."""
    low, high = SIGNAL_TO_NOISE
    return ModelCard(
        name="Deformation inversion",
        version="1.0",
        theme="deformation",
        task="regression",
        description="From displacement along one line of sight to a point of pressure or a fault: "
        "the chance of either, and mixtures of normal distributions of their parameters.",
        inputs=(
            InputBand(SCENE, "m", description="less the plane that fits it best; 0 if not known"),
            InputBand(KNOWN, minimum=0, maximum=1),
        ),
        tile=Tile(size=64),
        quantities=tuple(
            Quantity(f"{kind}: {name}", "")
            for kind, names in (("point", QUANTITIES[:4]), ("fault", QUANTITIES[4:]))
            for name in names
        ),
        trained_on=(
            Source(
                f"{FAULTS:,} faults and {POINTS:,} points of pressure, turned, mirrored and seen "
                "from many sides",
                "Okada (1985) and Mogi (1958), with synthetic delays and masks",
                "none needed",
            ),
        ),
        protocol=f"Synthetic scenes with a signal of {low:g} to {high:g} standard deviations of "
        "the noise; held-out scenes of other seeds.",
        figures=tuple(figures),
        limits=LIMITS,
        licence="GPL-2.0-or-later",
        authors=("Lithoscope",),
        created=created,
    )


def figures_of(records: Records) -> list[Figure]:
    """Return the main figures for the card: successes against ten random starts."""
    found = []
    rival = f"random {RANDOM[1]}"
    for kind in COUNTS:
        for ratio in RATIOS:
            rows = [r for r in records if r["kind"] == kind and r["ratio"] == ratio]
            data = f"{len(rows)} held-out scenes of a {kind}, signal to noise {ratio:g}"
            for metric, key in (("found", "found"), ("seconds", "seconds")):
                found.append(
                    Figure(
                        metric,
                        data,
                        round(mean(rows, NETWORK, key), 3),
                        f"least squares from {RANDOM[1]} random starts",
                        round(mean(rows, rival, key), 3),
                    )
                )
    return found
