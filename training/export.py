"""From a torch network to the one file the plugin runs."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from ..engine.errors import ModelError
from ..engine.model.card import METADATA_KEY, ModelCard
from ..engine.model.network import Network

OPSET = 17
# Of probabilities, on average and anywhere: two runtimes add in different orders, and a line of
# sight that is level to the last digit may tip over.
TOLERANCE, WORST = 1e-6, 1e-4


def export(module: nn.Module, example: Sequence[Tensor], card: ModelCard, path: Path) -> None:
    """Write ``module`` and its card to ``path``.

    example: one tensor [N, C, H, W] with the raster bands, then one a parameter of the card, in
    its order. Batch, height and width become dynamic. The file appears only when it answers as
    the module does on the example; ModelError otherwise.
    """
    module.eval()
    names = ["elevation" if len(card.inputs) == 1 else "layers"]
    names += [parameter.name for parameter in card.parameters]
    axes = {names[0]: {0: "batch", 2: "height", 3: "width"}}
    for parameter in card.parameters:
        if parameter.source != "user":
            axes[parameter.name] = {0: "batch", 2: "height"}
    axes["output"] = {0: "batch", 2: "output_height", 3: "output_width"}
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.onnx"
        torch.onnx.export(
            module,
            tuple(example),
            str(draft),
            dynamo=False,  # the newer exporter unrolls loops and freezes lengths
            opset_version=OPSET,
            input_names=names,
            output_names=["output"],
            dynamic_axes=axes,
        )
        model = clean(onnx.load(str(draft)))
        onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
        onnx.checker.check_model(model)
        onnx.save(model, str(draft))
        _require_equal(module, example, draft, card)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draft.read_bytes())


def clean(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model without its notes, which carry paths of the machine that trained."""
    model.doc_string = ""
    for node in _nodes(model.graph):
        node.doc_string = ""
    return model


def replace_card(path: Path, card: ModelCard) -> None:
    """Give the model at ``path`` another card, its graph untouched."""
    model = onnx.load(str(path))
    onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
    onnx.save(model, str(path))


def _nodes(graph: onnx.GraphProto):
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            if attribute.HasField("g"):
                yield from _nodes(attribute.g)


def _require_equal(
    module: nn.Module, example: Sequence[Tensor], path: Path, card: ModelCard
) -> None:
    with torch.no_grad():
        expected = module(*example).numpy()
    parameters = {p.name: t.numpy() for p, t in zip(card.parameters, example[1:])}
    found = Network.open(path).predict(example[0].numpy(), parameters)
    if expected.shape != found.shape:
        raise ModelError(f"The ONNX file answers {found.shape}, torch {expected.shape}.")
    difference = np.abs(expected - found)
    if difference.mean() > TOLERANCE or difference.max() > WORST:
        raise ModelError(
            f"The ONNX file differs from torch by {difference.mean():.2g} on average and "
            f"{difference.max():.2g} at worst."
        )
