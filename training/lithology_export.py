"""From fitted methods to the one file the plugin runs, equal to them on real tiles."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from ..engine.errors import ModelError
from ..engine.model.card import METADATA_KEY, ModelCard
from ..engine.model.network import Network
from .blend import blend_onnx, stack_onnx, tempered_onnx
from .calibration import tempered
from .dissimilarity import Applicability
from .export import OPSET, clean
from .forest_onnx import fitted_onnx
from .graph import INPUT, OUTPUT
from .lithology_methods import ForestAnswer, NetworkAnswer

TOLERANCE = 1e-5  # of probabilities, anywhere
INDEX_TOLERANCE = 1e-3  # of the dissimilarity, a distance
TILE, TILES = 96, 3


@dataclass(frozen=True)
class Parts:
    """What goes into the file: networks, a forest or both, a temperature, the dissimilarity."""

    network: NetworkAnswer | None
    forest: ForestAnswer | None
    temperature: float
    applicability: Applicability
    classes: int

    @property
    def members(self) -> int:
        """Members of the ensemble: networks, each blended with the forest if there is one."""
        return 1 if self.network is None else len(self.network.networks)

    @property
    def halo(self) -> int:
        """Receptive-field radius of it all."""
        forest = 0 if self.forest is None else self.forest.fitted.focal.halo
        if self.network is None:
            return forest
        own = self.network.prepare.radius + self.network.networks[0].radius
        return max(forest, own)

    @property
    def multiple(self) -> int:
        """What tile sides must be divisible by."""
        return 1 if self.network is None else self.network.networks[0].multiple

    def onnx(self) -> onnx.ModelProto:
        """The graph [N, C, H, W] -> [N, members x K + 1, H, W]."""
        models = []
        if self.network is not None:
            ensemble = Ensemble(self.network.prepare, self.network.networks)
            models.append(torch_onnx(ensemble, len(self.network.prepare.bands), self.multiple))
        if self.forest is not None:
            models.append(fitted_onnx(self.forest.fitted))
        blended = models[0]
        if len(models) == 2:
            blended = blend_onnx(models, [1, 1], classes=self.classes)
        calibrated = tempered_onnx(blended, self.temperature, classes=self.classes)
        index = self.applicability.module
        return stack_onnx([calibrated, torch_onnx(index, len(index.bands))])

    def expected(self, layers: np.ndarray) -> np.ndarray:
        """What the graph must answer for a tile [C, h, w], from torch and scikit-learn."""
        parts = []
        if self.network is not None:
            answer = NetworkAnswer(self.network.prepare, self.network.networks, layers)
            parts.append(answer.members())
        if self.forest is not None:
            fitted = self.forest.fitted
            features = fitted.focal.features(layers)
            parts.append(fitted.probabilities(features)[None])
        mean = sum(
            np.broadcast_to(p, np.broadcast_shapes(*(q.shape for q in parts))) for p in parts
        )
        members = np.asarray(mean) / len(parts)
        rows = np.moveaxis(members, 1, -1)
        calibrated = tempered(rows.reshape(-1, self.classes), self.temperature)
        probabilities = np.moveaxis(calibrated.reshape(rows.shape), -1, 1)
        with torch.no_grad():
            index = self.applicability.module(torch.from_numpy(layers)[None])[0].numpy()
        return np.concatenate([probabilities.reshape(-1, *layers.shape[1:]), index])


class Ensemble(nn.Module):
    """Networks on the same prepared layers. Shape: [N, C, H, W] -> probabilities [N, M K, H, W]."""

    def __init__(self, prepare: nn.Module, networks: Sequence[nn.Module]) -> None:
        super().__init__()
        self.prepare, self.networks = prepare, nn.ModuleList(networks)

    def forward(self, layers: Tensor) -> Tensor:
        """See the class."""
        x = self.prepare(layers)
        return torch.cat([network(x).softmax(1) for network in self.networks], 1)


def write_model(parts: Parts, card: ModelCard, values: np.ndarray, path: Path) -> None:
    """Write graph and card to `path` if it answers as its parts do on tiles of `values`.

    values: float32 [C, H, W], the layers that were learned from.

    Raises:
        ModelError: a probability differs by more than 1e-5.
    """
    model = parts.onnx()
    onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    _require_equal(parts, values, path)


def _require_equal(parts: Parts, values: np.ndarray, path: Path) -> None:
    network = Network.open(path)
    for tile in sample_tiles(values, parts.multiple):
        expected, found = parts.expected(tile), network.predict(tile[None])[0]
        known = ~np.isnan(expected[-1])
        worst = float(np.abs(expected - found)[:-1, known].max(initial=0))
        scale = np.maximum(np.abs(expected[-1]), 1)[known]
        index = float((np.abs(expected[-1] - found[-1])[known] / scale).max(initial=0))
        if not (worst <= TOLERANCE and index <= INDEX_TOLERANCE):
            raise ModelError(
                f"The ONNX file differs from what was trained by {worst:.2g} in probability and "
                f"{index:.2g} in dissimilarity. Nothing was written; please report this."
            )


def sample_tiles(values: np.ndarray, multiple: int) -> list[np.ndarray]:
    """Tiles with data: one in the middle, and ones at edges of the data."""
    rows, columns = np.nonzero(np.isfinite(values).any(axis=0))
    sides = [max(multiple, min(TILE, n) // multiple * multiple) for n in values.shape[1:]]
    tiles = []
    for place in np.linspace(0, len(rows) - 1, TILES).astype(int):
        top, left = (
            int(np.clip(at - side // 2, 0, max(0, size - side)))
            for at, side, size in zip(
                (rows[place], columns[place]), sides, values.shape[1:], strict=True
            )
        )
        tile = values[:, top : top + sides[0], left : left + sides[1]]
        missing = [(0, side - size) for side, size in zip(sides, tile.shape[1:], strict=True)]
        tiles.append(np.pad(tile, ((0, 0), *missing), constant_values=np.nan))
    return tiles


def torch_onnx(module: nn.Module, bands: int, multiple: int = 1) -> onnx.ModelProto:
    """Export a module [N, C, H, W] -> [N, K, H, W], all sides but the channels dynamic."""
    side = 8 * multiple
    sides = {0: "batch", 2: "height", 3: "width"}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tracing: what it would freeze is constant here
        draft = Path(folder) / "draft.onnx"
        torch.onnx.export(
            module.eval(),
            (torch.zeros(1, bands, side, side + multiple),),
            str(draft),
            dynamo=False,  # as in `export`
            opset_version=OPSET,
            input_names=[INPUT],
            output_names=[OUTPUT],
            dynamic_axes={INPUT: sides, OUTPUT: sides},
        )
        return clean(onnx.load(str(draft)))
