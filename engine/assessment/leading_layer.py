"""Which layer a model leans on, pixel by pixel, as a model of its own that the pipeline can run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..errors import InputError
from ..language import mark, tr
from ..model.card import MAX_CLASSES, ModelCard, OutputClass
from ..model.colors import distinct_color
from ..model.predictor import Predictor
from .importance import compare, occluded, probabilities_of

NO_LAYER = mark("no single layer")
NO_LAYER_COLOR = "#d9d9d9"
LEAST_CHANGE = 0.005  # half a percentage point


class LeadingLayer:
    """A predictor whose classes are another one's layers.

    The score of a layer is by how much the winning probability changes when the layer is
    occluded, so that the highest names the leading layer, and the 'confidence' is the change it
    makes. Where no layer changes it by LEAST_CHANGE, the last class wins, NO_LAYER.
    """

    def __init__(self, predictor: Predictor, stand_ins: Sequence[float]) -> None:
        """Take the model, and what each of its layers says when it is occluded.

        Raises:
            InputError: the model has more layers than a class raster has values.
        """
        self._predictor, self._stand_ins = predictor, tuple(stand_ins)
        self.provider = predictor.provider
        self.card = leading_card(predictor.card)

    def predict(self, values: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
        """Return float32 [N, layers + 1, h, w]; see `Predictor.predict`."""
        before = self._answer(values, parameters)
        changes = [
            compare(before, self._answer(occluded(values, band, value), parameters))[0]
            for band, value in enumerate(self._stand_ins)
        ]
        largest = np.max(changes, axis=0)
        # A hair above the largest change: it wins, and leaves the change what it is.
        none = np.where(largest < LEAST_CHANGE, np.nextafter(largest, np.float32(2)), -1)
        return np.stack([*changes, none], axis=1).astype(np.float32, copy=False)

    def _answer(self, values: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
        return probabilities_of(self._predictor.predict(values, parameters), self._predictor.card)


def leading_card(card: ModelCard) -> ModelCard:
    """Return the card of a model's `LeadingLayer`: its layers, in order, are the classes."""
    if len(card.inputs) >= MAX_CLASSES:
        raise InputError(
            tr(
                "Model '{model}' has {count} layers; a map of the leading layer holds at most "
                "{most}. Run without it."
            ).format(model=card.name, count=len(card.inputs), most=MAX_CLASSES - 1)
        )
    names = [band.name for band in card.inputs]
    classes = [OutputClass(i + 1, name, distinct_color(i)) for i, name in enumerate(names)]
    none = OutputClass(len(names) + 1, _unused(NO_LAYER, names), NO_LAYER_COLOR)
    return ModelCard(
        name=f"Leading layer of {card.name}",
        version=card.version,
        theme="other",
        task="classification",
        description="The layer whose occlusion changes the winning probability most.",
        inputs=card.inputs,
        parameters=card.parameters,
        pixel_size=card.pixel_size,
        tile=card.tile,
        classes=(*classes, none),
    )


def _unused(name: str, taken: Sequence[str]) -> str:
    while name in taken:
        name += "_"
    return name
