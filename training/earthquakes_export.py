"""The members of the residual as the one ONNX file that the engine runs."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch

from ..engine.errors import ModelError
from ..engine.model.card import METADATA_KEY, ModelCard
from ..engine.model.sequence import INPUTS, SequenceNetwork
from .export import OPSET, clean
from .networks.residual_lstm import Members, ResidualLstm

OUTPUTS = ("g", "h1", "c1")
TOLERANCE = 1e-5


def export(networks: Sequence[ResidualLstm], card: ModelCard, path: Path) -> None:
    """Write the members and their card to `path`, once the file answers as torch does."""
    members = Members(networks).eval()
    example = _example(members, batch=1, steps=5)
    batch = {1: "batch"}
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.onnx"
        torch.onnx.export(
            members,
            example,
            str(draft),
            dynamo=False,  # the newer exporter unrolls loops and freezes lengths
            opset_version=OPSET,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={
                "x": {0: "batch", 1: "time"},
                "g": {0: "batch", 1: "time"},
                **dict.fromkeys(("h0", "c0", "h1", "c1"), batch),
            },
        )
        model = clean(onnx.load(str(draft)))
        onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
        onnx.checker.check_model(model)
        onnx.save(model, str(draft))
        _require_equal(members, draft)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draft.read_bytes())


def _example(members: Members, batch: int, steps: int) -> tuple[torch.Tensor, ...]:
    generator = torch.Generator().manual_seed(0)
    normalise, lstm = members.networks[0].normalise, members.networks[0].lstm
    x = torch.randn(batch, steps, len(normalise.mean), generator=generator)
    shape = (len(members.networks), batch, lstm.hidden_size)
    h, c = (0.5 * torch.randn(shape, generator=generator) for _ in range(2))
    return x * normalise.deviation + normalise.mean, h, c


def _require_equal(members: Members, path: Path) -> None:
    """Other sizes than the example's, and in two parts: nothing may be frozen in the graph."""
    x, h, c = _example(members, batch=3, steps=40)
    with torch.no_grad():
        expected = members(x, torch.zeros_like(h), torch.zeros_like(c))[0].numpy()
    network = SequenceNetwork.open(path)
    first, state = network.run(x[:, :17].numpy())
    second, _ = network.run(x[:, 17:].numpy(), state)
    difference = np.abs(np.concatenate([first, second], axis=1) - expected).max()
    if difference > TOLERANCE:
        raise ModelError(f"The ONNX file differs from torch by {difference:.2g}.")
