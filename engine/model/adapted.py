"""A network made elsewhere, dressed so that raw layer values go in and our scores come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..errors import ModelError
from ..language import mark, tr
from ..progress import Progress
from .card import ModelCard
from .network import Graph, Network
from .scores import two_classes
from .signature import output_channels


class Adapted:
    """A `Predictor` around a graph without normalisation inside.

    The network sees `value * scale + offset`, band by band; its answer is multiplied by `gain`.
    Where the card has two classes and the network one channel, the channel is the probability
    of the second class, which wins above `threshold`.
    """

    def __init__(
        self,
        graph: Graph,
        card: ModelCard,
        *,
        scale: Sequence[float] | float = 1.0,
        offset: Sequence[float] | float = 0.0,
        gain: float = 1.0,
        threshold: float = 0.5,
        progress: Progress | None = None,
    ) -> None:
        bands = len(card.inputs)
        self._scale = _per_band(mark("scale"), scale, bands)
        self._offset = _per_band(mark("offset"), offset, bands)
        self._gain = np.float32(gain)
        self._threshold = threshold
        one_channel = output_channels(graph.output) == 1
        self._is_single = one_channel and card.output != "labels" and len(card.classes) == 2
        inner = replace(card, task="probability", classes=()) if self._is_single else card
        self._network = Network(graph, inner, progress)
        self.card = replace(card, tile=self._network.card.tile)
        self.provider = self._network.provider

    def predict(
        self, values: np.ndarray, parameters: Mapping[str, np.ndarray] | None = None
    ) -> np.ndarray:
        """Score blocks; see `Predictor.predict`."""
        scaled = values * self._scale
        scaled += self._offset
        scores = self._network.predict(scaled, parameters)
        if self._is_single:
            return two_classes(scores, self._threshold)
        return scores if self._gain == 1 else scores * self._gain


def _per_band(name: str, numbers: Sequence[float] | float, bands: int) -> np.ndarray:
    """Return float32 [C, 1, 1] from one number, or one a band."""
    array = np.atleast_1d(np.asarray(numbers, np.float32))
    if array.shape not in ((1,), (bands,)):
        raise ModelError(
            tr(
                "The model takes {bands} bands, but {size} values were given as {name}. Give one "
                "for all, or one a band."
            ).format(bands=bands, size=array.size, name=tr(name))
        )
    if not np.isfinite(array).all():
        raise ModelError(
            tr("The {name} of the model's bands must be finite numbers.").format(name=tr(name))
        )
    return np.broadcast_to(array, (bands,)).reshape(bands, 1, 1).copy()
