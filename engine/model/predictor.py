"""What the raster pipeline asks of a model, whichever kind of file or rule is behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np

from .card import ModelCard


class Predictor(Protocol):
    """A pure function from blocks of band values to blocks of scores, with its card.

    `provider` names what really computes ("CPUExecutionProvider", "exact rules", …).
    """

    @property
    def card(self) -> ModelCard:
        """The contract: bands in, classes or quantities out."""

    @property
    def provider(self) -> str:
        """What really computes, for the log and the layer's metadata."""

    def predict(self, values: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
        """Score a batch of blocks; safe to call from several threads at once.

        Args:
            values: float32 [N, C, H, W] in the card's order and units, masked pixels filled.
            parameters: the card's parameters by name: source "user" a number or [1] (its
                default where absent), "pixel_width" and "pixel_height" [N, 1, H, 1] in metres.

        Returns:
            float32 [N, K, h, w], K = card.output_channels; h = H and w = W, or smaller and
            then centred. Probabilities for classification and probability, class values for
            output "labels", exact quantities for regression.
        """
