"""From fitted ensembles to the one file the plugin runs, equal to them on real tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch

from ..engine.errors import ModelError
from ..engine.model.card import METADATA_KEY, ModelCard
from ..engine.model.network import Network
from .blend import blend_onnx, stack_onnx
from .dissimilarity import Applicability
from .lithology_export import INDEX_TOLERANCE, TOLERANCE, sample_tiles, torch_onnx
from .prospectivity_methods import Answer


@dataclass(frozen=True)
class Parts:
    """What goes into the file: the answers, how much each counts, and the dissimilarity.

    halo: receptive-field radius of it all, in pixels. members: of the ensemble.
    """

    answers: tuple[Answer, ...]
    weights: tuple[float, ...]
    applicability: Applicability
    halo: int
    members: int

    def onnx(self) -> onnx.ModelProto:
        """Return the graph [N, C, H, W] -> [N, members + 1, H, W]."""
        models = [answer.model() for answer in self.answers]
        blend = models[0]
        if len(models) > 1:
            blend = blend_onnx(models, self.weights, classes=1)
        index = self.applicability.module
        return stack_onnx([blend, torch_onnx(index, len(index.bands))])

    def expected(self, layers: np.ndarray) -> np.ndarray:
        """Return what the graph must answer for a tile [C, h, w]: [members + 1, h, w]."""
        everywhere = np.ones(layers.shape[1:], bool)
        parts = [answer.of(layers).scores(everywhere) for answer in self.answers]
        members = [np.resize(part, (self.members, *part.shape[1:])) for part in parts]
        blend = np.average(members, axis=0, weights=self.weights)
        with torch.no_grad():
            index = self.applicability.module(torch.from_numpy(layers)[None])[0].numpy()
        return np.concatenate([blend, index])


def write_model(parts: Parts, card: ModelCard, values: np.ndarray, path: Path) -> None:
    """Write graph and card to `path` if it answers as its parts do on tiles of `values`.

    values: float32 [C, H, W], the layers that were learned from.

    Raises:
        ModelError: a score differs by more than 1e-5.
    """
    model = parts.onnx()
    onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    _require_equal(parts, sample_tiles(values, 1), path)


def _require_equal(parts: Parts, tiles: Sequence[np.ndarray], path: Path) -> None:
    network = Network.open(path)
    for tile in tiles:
        expected, found = parts.expected(tile), network.predict(tile[None])[0]
        known = ~np.isnan(expected[-1])
        apart = np.abs(expected - found)[:, known]
        worst = float(apart[:-1].max(initial=0))
        index = float((apart[-1] / np.maximum(np.abs(expected[-1]), 1)[known]).max(initial=0))
        if not (worst <= TOLERANCE and index <= INDEX_TOLERANCE):
            raise ModelError(
                f"The ONNX file differs from what was trained by {worst:.2g} in score and "
                f"{index:.2g} in dissimilarity. Nothing was written; please report this."
            )
