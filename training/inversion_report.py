"""The pages that tell how good the inversion network is, either way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..engine.model.card import ModelCard
from .inversion_benchmark import ALONE, COUNTS, NETWORK, RANDOM, SCREEN, TRUTH, WAYS

Records = Sequence[Mapping[str, Any]]

RIVALS = (*(f"random {count}" for count in RANDOM[1:]), SCREEN)


def summary(records: Records) -> dict[str, Any]:
    """Return means over scenes by kind: of each way by ratio, coverage, duels won, kinds told."""
    tables: dict[str, Any] = {}
    coverage: dict[str, Any] = {}
    held: dict[str, Any] = {}
    duels: dict[str, Any] = {}
    kinds: dict[str, Any] = {}
    for kind in COUNTS:
        mine = [r for r in records if r["kind"] == kind]
        for ratio in sorted({r["ratio"] for r in mine}):
            rows = [r for r in mine if r["ratio"] == ratio]
            tables.setdefault(kind, {})[f"{ratio:g}"] = {
                "scenes": len(rows),
                **{
                    way: {
                        key: round(mean(rows, way, key), 3)
                        for key in ("found", "misfit", "seconds")
                    }
                    for way in WAYS
                },
            }
            held.setdefault(kind, {})[f"{ratio:g}"] = {
                way: round(float(np.mean([list(r[way]["covered"].values()) for r in rows])), 3)
                for way in (NETWORK, TRUTH, ALONE)
            }
            kinds.setdefault(kind, {})[f"{ratio:g}"] = {
                key: round(mean(rows, "automatic", key), 3)
                for key in ("right", "network", "seconds")
            }
        coverage[kind] = {
            way: {
                name: round(float(np.mean([r[way]["covered"][name] for r in mine])), 3)
                for name in mine[0][way]["covered"]
            }
            for way in (NETWORK, TRUTH, ALONE)
        }
        duels[kind] = {
            rival: [
                sum(r[NETWORK]["found"] and not r[rival]["found"] for r in mine),
                sum(r[rival]["found"] and not r[NETWORK]["found"] for r in mine),
            ]
            for rival in RIVALS
        }
    return {
        "tables": tables,
        "duels": duels,
        "coverage": coverage,
        "coverage_by_ratio": held,
        "kinds": kinds,
    }


def page(found: Mapping[str, Any], seed: int) -> str:
    """Return docs/inversion_results.md."""
    lines = [
        "# Inversion of deformation: figures",
        "",
        "Made by `lithoscope-train inversion --out runs/inversion "
        f"--seed {seed} --model models/deformation_inversion.onnx "
        "--report docs/inversion_results.md`; the same figures are in `inversion_results.json`.",
        "",
        "Held-out synthetic scenes of 128 x 128 cells, 5 to 150 km wide: one source in an elastic "
        "half-space, turbulent delays (exponential covariance or a power spectrum of slope -8/3), "
        "delays that follow fractal heights, white noise, a ramp; up to half of the cells masked "
        "by lost coherence, and water in three of ten. Signal to noise is the largest known "
        "displacement over the standard deviation of the noise.",
        "",
        "All ways use the same least squares (variable projection, a quadtree of 400 points; last "
        "a step with the full covariance of the noise, estimated from what is left over). "
        "**Found**: a point within a quarter of its depth aside and deeper or shallower, volume "
        "within 40 %; a fault within a quarter of its length or depth aside, depth within 30 %, "
        "moment within 40 %, plane and slip turned by 25° at most. **Fits**: the misfit is at most "
        "1.05 times that of the true source. Starting at the truth shows what the scenes allow at "
        "all. Seconds are those of one processor thread.",
    ]
    for kind, ratios in found["tables"].items():
        title = "Points of pressure" if kind == "point" else "Faults"
        lines += ["", f"## {title}", "", *_table(ratios)]
    lines += ["", "## In short", "", *verdict(found)]
    lines += [
        "",
        "## How often the truth lies between the 5th and 95th percentile",
        "",
        "90 % would be right. The deviations of the linearised "
        "least squares are widened by 1.35, found on other scenes, since no real delay has exactly "
        "the covariance that is fitted.",
        "",
    ]
    for kind, ways in found["coverage"].items():
        names = list(next(iter(ways.values())))
        lines += [f"| {kind} | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
        lines += [
            f"| {way} | " + " | ".join(f"{share:.0%}" for share in shares.values()) + " |"
            for way, shares in ways.items()
        ]
        lines.append("")
    lines += [
        "All values together, by signal to noise. In a scene that hardly shows its source, the "
        "normal distribution around one solution is too narrow: other solutions fit as well. The "
        "network's own intervals hold there, and are wide.",
        "",
        "| kind | signal to noise | " + " | ".join((NETWORK, TRUTH, ALONE)) + " |",
        "|---|---|---|---|---|",
    ]
    for kind, ratios in found["coverage_by_ratio"].items():
        lines += [
            f"| {kind} | {ratio} | " + " | ".join(f"{share:.0%}" for share in row.values()) + " |"
            for ratio, row in ratios.items()
        ]
    lines += [
        "",
        "## Which kind of source",
        "",
        "'automatic' fits both and takes the lower information criterion; the network says it at "
        "a glance.",
        "",
        "| truth | signal to noise | automatic is right | network is right | seconds |",
        "|---|---|---|---|---|",
    ]
    for kind, ratios in found["kinds"].items():
        lines += [
            f"| {kind} | {ratio} | {row['right']:.0%} | {row['network']:.0%} | "
            f"{row['seconds']:.2f} |"
            for ratio, row in ratios.items()
        ]
    return "\n".join(lines) + "\n"


def verdict(found: Mapping[str, Any]) -> list[str]:
    """Return what the tables say, either way."""
    lines = []
    for kind, ratios in found["tables"].items():

        def over(way: str, key: str, ratios: Mapping[str, Any] = ratios) -> float:
            total = sum(row["scenes"] for row in ratios.values())
            return sum(row["scenes"] * row[way][key] for row in ratios.values()) / total

        mine, seconds = over(NETWORK, "found"), over(NETWORK, "seconds")
        scenes = sum(row["scenes"] for row in ratios.values())
        lines.append(
            f"- {kind.capitalize()}s, {scenes} scenes: the network with 3 starts finds {mine:.0%} "
            f"in {seconds:.2f} s; {over(TRUTH, 'found'):.0%} are found from the truth itself."
        )
        for rival in RIVALS:
            alone, other = found["duels"][kind][rival]
            lines.append(
                f"  - Against '{rival}', which finds {over(rival, 'found'):.0%} in "
                f"{over(rival, 'seconds'):.2f} s, it takes "
                f"{seconds / over(rival, 'seconds'):.2f} times as long; {alone} scenes only the "
                f"network found, {other} only its rival."
            )
    return lines


def _table(ratios: Mapping[str, Any]) -> list[str]:
    heads = [f"found, {r} | fits | s" for r in ratios]
    counts = ", ".join(f"{row['scenes']} of {ratio}" for ratio, row in ratios.items())
    lines = [
        f"Scenes by signal to noise: {counts}.",
        "",
        "| way | " + " | ".join(heads) + " |",
        "|---" * (1 + 3 * len(heads)) + "|",
    ]
    for way in WAYS:
        cells = []
        for row in ratios.values():
            one = row[way]
            cells.append(f"{one['found']:.0%} | {one['misfit']:.0%} | {one['seconds']:.2g}")
        lines.append(f"| {way} | " + " | ".join(cells) + " |")
    return lines


def card_page(card: ModelCard, seed: int) -> str:
    """Return the card as a page beside the model."""
    lines = [
        f"# {card.name} {card.version}",
        "",
        card.description,
        "",
        f"`lithoscope-train inversion --out runs/inversion --seed {seed} --model "
        "models/deformation_inversion.onnx --report docs/inversion_results.md`",
        "",
        f"{card.protocol} Figures by source and noise: docs/inversion_results.md.",
        "",
        "| metric | data | network, 3 starts | baseline | its value |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {f.metric} | {f.data} | {f.value:g} | {f.baseline} | {f.baseline_value:g} |"
        for f in card.figures
    ]
    lines += ["", "## Limits", "", *(f"- {limit}" for limit in card.limits)]
    lines += ["", "## Trained on", "", *(f"- {s.name}: {s.source}" for s in card.trained_on)]
    return "\n".join([*lines, "", f"Licence: {card.licence}"]) + "\n"


def mean(rows: Records, way: str, key: str) -> float:
    """Return the mean of a figure of one way over scenes."""
    return float(np.mean([row[way][key] for row in rows]))
