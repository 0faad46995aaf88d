"""What a result carries of the card of the model that made it, so that it is told wherever it goes.

The texts are written into files and therefore not translated.
"""

from __future__ import annotations

from .card import ModelCard

PREFIX = "LITHOSCOPE_"
FIGURES, LIMITS, LICENCE = "FIGURES", "LIMITS", "LICENCE"
FIGURES_CARRIED = 2


def carried(card: ModelCard) -> dict[str, str]:
    """Return held-out figures, limits (one a line) and licence by the key of a file's metadata.

    What the card does not tell is left out; keys come without `PREFIX`.
    """
    told = {
        FIGURES: figures_text(card),
        LIMITS: "\n".join(" ".join(limit.split()) for limit in card.limits),
        LICENCE: card.licence,
    }
    return {key: text for key, text in told.items() if text}


def figures_text(card: ModelCard) -> str:
    """Return the first held-out figures of a card, each with its data and its baseline's score."""
    texts = []
    for figure in card.figures[:FIGURES_CARRIED]:
        text = f"{figure.metric} {figure.value:.3g} ({figure.data}"
        if figure.baseline and figure.baseline_value is not None:
            text += f"; {figure.baseline}: {figure.baseline_value:.3g}"
        texts.append(text + ")")
    return "; ".join(texts)
