"""What is said about a map of rock units: how much of it to trust, and the statistics page."""

from __future__ import annotations

from ...engine.language import paragraph
from ...engine.model.card import ModelCard
from ...engine.raster.request import MapSummary


def advice_text(summary: MapSummary, card: ModelCard, tr) -> str:
    """Say how much of a map is known, and how much of it the model may speak of at all."""
    pixels = sum(summary.class_pixels.values()) + summary.unknown
    lines = [tr("{:.1%} of the map is 'unknown'.").format(summary.unknown / pixels)]
    if card.applicability is None:
        lines.append(
            tr("The model cannot tell where it does not apply: look at the layers' ranges.")
        )
    else:
        lines.append(
            tr(
                "{:.1%} lies outside the model's area of applicability: it met nothing like it in "
                "training, and its figures do not hold there."
            ).format(summary.outside / pixels)
        )
    for name, share in summary.out_of_range.items():
        lines.append(
            tr("{share:.1%} of '{name}' is not what the model was trained on.").format(
                share=share, name=name
            )
        )
    return paragraph(lines)
