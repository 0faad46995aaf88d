"""The inversion network as the one ONNX file that the engine runs."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch

from ..engine.deformation.inversion_network import INPUTS, OUTPUTS
from ..engine.errors import ModelError
from ..engine.model.card import METADATA_KEY, ModelCard
from ..engine.model.network import Graph
from .export import OPSET, clean
from .networks.inversion_net import InversionNet

TOLERANCE = 1e-3  # of answers that go up to some tens


def export(network: InversionNet, card: ModelCard, path: Path) -> None:
    """Write the network and its card to `path`, once the file answers as torch does.

    Raises:
        ModelError: it does not.
    """
    network = network.eval()
    generator = torch.Generator().manual_seed(0)
    scenes = 0.1 * torch.randn(3, 2, 64, 64, generator=generator)
    scenes[:, 1] = (scenes[:, 1] > -0.1).float()
    scenes[:, 0] *= scenes[:, 1]
    looks = torch.nn.functional.normalize(torch.randn(3, 3, generator=generator))
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.onnx"
        torch.onnx.export(
            network,
            (scenes[:1], looks[:1]),
            str(draft),
            dynamo=False,  # as for the other networks
            opset_version=OPSET,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={name: {0: "batch"} for name in INPUTS + OUTPUTS},
        )
        model = clean(onnx.load(str(draft)))
        onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
        onnx.checker.check_model(model)
        onnx.save(model, str(draft))
        with torch.no_grad():
            expected = network(scenes, looks)
        graph = Graph.open(draft, threads=1, providers=("CPU",))
        found = graph.run_all({"scene": scenes.numpy(), "look": looks.numpy()})
        for one, other in zip(found, expected):
            if np.abs(one - other.numpy()).max() > TOLERANCE * max(1.0, np.abs(one).max()):
                raise ModelError("The ONNX file differs from torch.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draft.read_bytes())
