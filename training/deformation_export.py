"""The deformation network as the one ONNX file that the engine runs."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..engine.deformation.moment_maps import CHANNELS, DEPTH_TERMS
from ..engine.deformation.surrogate_network import INPUTS, OUTPUTS
from ..engine.errors import ModelError
from ..engine.model.card import METADATA_KEY, ModelCard
from ..engine.model.network import Graph
from .export import OPSET, clean
from .networks.superposition import Superposition, in_steps

STEP = 4  # nodes a side that one step of the near field's convolution makes
TOLERANCE = 1e-5


class Branches(nn.Module):
    """Near field, gathering and interpolation, side by side, as few wide convolutions."""

    near: Tensor
    handed: Tensor
    between: Tensor

    def __init__(self, network: Superposition) -> None:
        super().__init__()
        with torch.no_grad():
            self.register_buffer("near", in_steps(network.near_weights(), STEP))
            self.register_buffer("handed", _two_coarse_nodes(network.handed_weights()))
            self.register_buffer("between", _phases(network.between))

    def forward(self, maps: Tensor, handed: Tensor, coarse: Tensor) -> tuple[Tensor, ...]:
        return (
            functional.pixel_shuffle(functional.conv2d(maps, self.near, stride=STEP), STEP),
            functional.pixel_shuffle(functional.conv2d(handed, self.handed, stride=4), 2),
            functional.pixel_shuffle(functional.conv2d(coarse, self.between), 2),
        )


def export(network: Superposition, card: ModelCard, path: Path) -> None:
    """Write the network and its card to `path`, once the file answers as torch does."""
    branches = Branches(network).eval()
    example = (
        torch.randn(1, CHANNELS, 40, 44),
        torch.randn(6, DEPTH_TERMS, 41, 45),
        torch.randn(3, 1, 20, 24),
    )
    axes = {0: "batch", 2: "height", 3: "width"}
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.onnx"
        torch.onnx.export(
            branches,
            example,
            str(draft),
            dynamo=False,  # as for the other networks
            opset_version=OPSET,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={
                name: {axis: f"{name}_{side}" for axis, side in axes.items()}
                for name in INPUTS + OUTPUTS
            },
        )
        model = clean(onnx.load(str(draft)))
        onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
        onnx.checker.check_model(model)
        onnx.save(model, str(draft))
        _require_equal(network, draft)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draft.read_bytes())


def _two_coarse_nodes(weights: Tensor) -> Tensor:
    """[O, C, K, K] of stride 2 as [O 4, C, K + 2, K + 2] of stride 4."""
    moved = [
        functional.pad(weights, (2 * column, 2 - 2 * column, 2 * row, 2 - 2 * row))
        for row in range(2)
        for column in range(2)
    ]
    return torch.stack(moved, dim=1).flatten(0, 1)


def _phases(between: Tensor) -> Tensor:
    """Interpolation half-way as a convolution [4, 1, K, K]: a coarse node and what follows it."""
    taps = len(between)
    node, middle = torch.zeros(2 * taps), torch.cat([between.flip(0), between])
    node[taps - 1] = 1
    phases = [torch.outer(row, column) for row in (node, middle) for column in (node, middle)]
    return torch.stack(phases)[:, None]


def _require_equal(network: Superposition, path: Path) -> None:
    """Against the network itself, at other sizes: nothing may be frozen or wrongly rearranged."""
    generator = torch.Generator().manual_seed(0)
    maps = torch.randn(2, CHANNELS, 49, 65, generator=generator)
    with torch.no_grad():
        near, gathered = network.near(maps).numpy(), network.gather(maps).numpy()
    graph = Graph.open(path, threads=1, providers=("CPU",))
    feed = {
        "maps": maps.numpy(),
        "handed": maps.reshape(-1, DEPTH_TERMS, 49, 65).numpy(),
        "coarse": maps.reshape(-1, 1, 49, 65).numpy(),
    }
    found = graph.run_all(feed)
    found[1] = found[1].reshape(2, CHANNELS, *found[1].shape[2:])
    for answer, expected in ((found[0], near), (found[1], gathered)):
        rows, columns = np.minimum(answer.shape, expected.shape)[2:]
        part = answer[:, :, :rows, :columns] - expected[:, :, :rows, :columns]
        if np.abs(part).max() > TOLERANCE * np.abs(expected).max():
            raise ModelError(f"The ONNX file differs from torch by {np.abs(part).max():.2g}.")
