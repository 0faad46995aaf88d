"""The card of the deformation network, and its page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..engine.deformation.moment_maps import DEPTH_TERMS, SHALLOWEST, TENSOR
from ..engine.model.card import Figure, InputBand, ModelCard, Quantity, Source

VERSION = "1.0"
BASELINE = "exact at every 4th cell, cubic splines between"
PEAK = "of the peak displacement"


def describe(found: Mapping[str, Any], created: str) -> ModelCard:
    """The card that travels in the file; `found` as `deformation_publish` gathers it."""
    return ModelCard(
        name="Crustal deformation",
        version=VERSION,
        theme="deformation",
        task="regression",
        description="Displacement of the surface of an elastic half-space by dislocations and "
        "points of pressure, from maps of their potency tensors on a pyramid of grids. Linear "
        "without bias, the same weights on every level: it superposes exactly, and the time of a "
        "scenario hardly depends on how many sources it has.",
        inputs=tuple(
            InputBand(
                f"{component} {term}",
                "m",
                description="potency per area: a component of its tensor times a term of the depth",
            )
            for component in TENSOR
            for term in range(DEPTH_TERMS)
        ),
        quantities=tuple(Quantity(name, "m") for name in ("east", "north", "up")),
        trained_on=(
            Source(
                "single small dislocations of any orientation and kind, with opening, drawn anew",
                "the project's own exact solution (Okada 1985), computed while training",
                "GPL-2.0-or-later",
                "none: it holds at any place and scale",
            ),
        ),
        protocol="Held-out geometries drawn by stratum, none of them met in training; errors are "
        "lengths of the vector, as shares of each scenario's greatest displacement, in all cells "
        "but those within one cell of a surface rupture.",
        figures=_figures(found.get("strata", ())),
        limits=(
            "A homogeneous elastic half-space: no topography, no layers, no viscosity.",
            "Poisson's ratio 0.25 only; others need the exact solution.",
            f"Sources shallower than {SHALLOWEST:g} cells, surface ruptures above all, are worked "
            "out by the exact solution in the cells near them; the network alone cannot.",
            "An approximation: off by some thousandths of the peak displacement on average, and "
            "by some hundredths in single cells.",
            "Far from the sources, where the displacement is small, its relative error is larger. "
            "Where sources outside the grid make most of the displacement in it, take the exact "
            "solution.",
            "Strains are differences of displacement between cells; near a source a few cells "
            "deep they are less accurate than the displacement.",
        ),
        licence="GPL-2.0-or-later",
        authors=("Lithoscope",),
        created=created,
    )


def markdown(card: ModelCard, command: str) -> str:
    """The card as a page beside the shipped model; `command` made it."""
    lines = [
        f"| {figure.metric} | {figure.data} | {figure.value:.2%} | {_percent(figure)} |"
        for figure in card.figures
    ]
    limits = "\n".join(f"- {limit}" for limit in card.limits)
    return (
        f"# {card.name} {card.version}\n\n{card.description}\n\n"
        f"Licence {card.licence}. Made by `{command}`.\n\n"
        f"## Figures\n\n{card.protocol}\n\n"
        f"| figure | geometry | network | {BASELINE} |\n|---|---|---|---|\n"
        + "\n".join(lines)
        + f"\n\nAll of them, and times: docs/deformation_results.md.\n\n## Limits\n\n{limits}\n\n"
        f"## Trained on\n\n- {card.trained_on[0].name}: {card.trained_on[0].source}.\n"
    )


def _figures(strata) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            f"{name} of the error, share {PEAK}",
            row["stratum"],
            round(row["network"][key], 5),
            BASELINE,
            round(row["interpolated"][key], 5),
        )
        for row in strata
        for name, key in (("mean", "mean"), ("99th percentile", "p99"))
    )


def _percent(figure: Figure) -> str:
    return "" if figure.baseline_value is None else f"{figure.baseline_value:.2%}"
