"""The page of tables about the deformation network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .deformation_evaluation import COARSE, NEAREST, SIDE


def page(found: Mapping[str, Any], command: str) -> str:
    """Return docs/deformation_results.md."""
    strata = "\n".join(_stratum(row) for row in found["strata"])
    strains = "\n".join(
        f"| {row['stratum']} | {row['strain']['mean']:.2%} | {row['strain']['p99']:.2%} | "
        f"{row['differences']['mean']:.2%} | {row['differences']['p99']:.2%} |"
        for row in found["strata"]
    )
    times = "\n".join(_time(row) for row in found["times"])
    rivals = "\n".join(_rival(row, one) for row in found["times"] for one in row["rivals"])
    big = found["large"]
    return f"""# The deformation network: errors and times

Made by `{command}` on {found["machine"]}. The network learned from single small dislocations for \
{found["training_s"] / 60:.0f} minutes of one core, and never met any of these geometries.

An error is the length of the difference between its displacement and the exact one (Okada 1985, \
Mogi 1958), as a share of the greatest displacement of that scenario; cells within {NEAREST:g} \
cell of a surface rupture are left out. Each stratum holds {found["strata"][0]["scenarios"]} \
scenarios of {SIDE} x {SIDE} cells; shown are averages of the scenarios' mean error and 99th \
percentile, and in brackets the worst scenario's.

- **network**: as it is shipped, with the exact solution near sources shallower than two cells.
- **interpolated**: the exact solution at every {COARSE}th cell (128 x 128 points for 512 x 512 \
cells) and cubic splines between: the honest rival.
- **U-Net**: a plain one on maps of potency, trained on whole scenarios for \
{found["unet_s"] / 60:.0f} minutes of a core.

## Displacement

| geometry | network: mean | 99th percentile | interpolated: mean | 99th percentile | U-Net: mean \
| 99th percentile |
|---|---|---|---|---|---|---|
{strata}

## Strain

Horizontal strain against that of the exact gradients, as a share of the greatest; cells within \
{NEAREST:g} cell of a surface rupture are left out. The network's own gradients are \
differences of the fourth order of what it answers, and exact near shallow sources, so that they \
know of the jump at a rupture; beside them plain central differences of its displacement.

| geometry | own gradients: mean | 99th percentile | central differences: mean | 99th percentile |
|---|---|---|---|---|
{strains}

## Times

512 x 512 cells, 200 patches; seconds on {found["machine"]}, errors as above. The network's time \
includes making its maps and what is exact near shallow sources.

| sources | exact | network | exact / network | 1,000 scenarios | network: mean, 99th percentile |
|---|---|---|---|---|---|
{times}

The rival at several spacings, beside the network's time: where the sources are deep for their \
grid, a coarser one does, and where they are not, no spacing does.

| sources | exact at every n-th cell | seconds | times the network's | mean, 99th percentile |
|---|---|---|---|---|
{rivals}

{big["side"]} x {big["side"]} cells, 200 patches, in tiles: {big["seconds"]:.1f} s, mean error \
{big["network"]["mean"]:.2%} and 99th percentile {big["network"]["p99"]:.2%} in four of its rows; \
the process's greatest memory {big["process_mib"]:,.0f} MiB, of which the result is \
{big["result_mib"]:,.0f} MiB.
"""


def _stratum(row: Mapping[str, Any]) -> str:
    cells = [row["stratum"]]
    for method in ("network", "interpolated", "unet"):
        errors = row[method]
        cells += [f"{errors[key]:.2%} ({errors[f'worst_{key}']:.2%})" for key in ("mean", "p99")]
    return "| " + " | ".join(cells) + " |"


def _time(row: Mapping[str, Any]) -> str:
    exact, network = row["exact_s"], row["network_s"]
    return (
        f"| {row['sources']} | {exact:.1f} s | {network:.3f} s | {exact / network:.0f} | "
        f"{1000 * network / 60:.1f} min | {_errors(row['network'])} |"
    )


def _rival(row: Mapping[str, Any], rival: Mapping[str, Any]) -> str:
    return (
        f"| {row['sources']} | {rival['step']} | {rival['seconds']:.3f} s | "
        f"{rival['seconds'] / row['network_s']:.1f} | {_errors(rival)} |"
    )


def _errors(found: Mapping[str, Any]) -> str:
    return f"{found['mean']:.2%}, {found['p99']:.2%}"
