"""Fixtures every room uses: model cards and small ONNX networks, made on the fly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import (
    METADATA_KEY,
    InputBand,
    ModelCard,
    OutputClass,
    Quantity,
    Tile,
)

COLORS = ("#c04040", "#40c040", "#4040c0", "#c0c040", "#40c0c0", "#c040c0")


def build_card(
    task: str = "classification", channels: int = 1, outputs: int = 3, **overrides
) -> ModelCard:
    """A valid card for `channels` bands and `outputs` classes, quantities or members.

    Bands are b1, b2, …; classes are class 1, class 2, … with values 1, 2, …
    """
    fields = {
        "name": "Test model",
        "version": "1.0",
        "theme": "other",
        "task": task,
        "description": "Made by a test.",
        "inputs": tuple(InputBand(f"b{i + 1}") for i in range(channels)),
        "created": "2026-01-01",
    }
    if task == "classification":
        fields["classes"] = tuple(
            OutputClass(i + 1, f"class {i + 1}", COLORS[i % len(COLORS)]) for i in range(outputs)
        )
    elif task == "probability":
        fields["members"] = outputs
    else:
        fields["quantities"] = tuple(Quantity(f"q{i + 1}", "m") for i in range(outputs))
    return ModelCard(**{**fields, **overrides})


def build_onnx(
    path: Path,
    network: str = "identity",
    card: ModelCard | None = None,
    *,
    channels: int = 1,
    outputs: int = 3,
    weights: np.ndarray | None = None,
    bias: np.ndarray | None = None,
    kernel: int = 1,
    padded: bool = True,
    batch: int | str = "batch",
    height: int | str = "height",
    width: int | str = "width",
    dtype: type = np.float32,
    output_channels: int | str | None = None,
    squeeze: bool = False,
    metadata: dict[str, str] | None = None,
    seed: int = 1,
) -> Path:
    """Write a one-input network [N, C, H, W] and return its path.

    `network`:
        identity  the values as they are (K = C)
        conv      a kernel x kernel convolution, weights [K, C, k, k] and bias [K] drawn from
                  `seed` unless given; `padded` keeps the size (zeros outside), otherwise the
                  output is smaller by kernel - 1
        softmax   conv, then softmax over the K channels
        sigmoid   conv, then the logistic function
        product   the values times every parameter of the card (broadcast)
    With a `card`, C and K follow from it, its parameters become graph inputs, and its JSON goes
    into the metadata. `dtype` is the graph input's type; the rest of the graph is float32.
    `output_channels` overrides what the file declares; `squeeze` drops the channel axis (K = 1).
    """
    onnx = pytest.importorskip("onnx")
    helper, types = onnx.helper, onnx.TensorProto
    if card is not None:
        channels, outputs = len(card.inputs), card.output_channels
    element = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    inputs = [helper.make_tensor_value_info("values", element, [batch, channels, height, width])]
    nodes = [helper.make_node("Cast", ["values"], ["x"], to=types.FLOAT)]
    initializers = []
    if network in ("identity", "product"):
        outputs = channels
        nodes.append(helper.make_node("Identity", ["x"], ["y"]))
    else:
        rng = np.random.default_rng(seed)
        if weights is None:
            weights = rng.normal(size=(outputs, channels, kernel, kernel))
        if bias is None:
            bias = rng.normal(size=outputs)
        kernel = weights.shape[-1]
        initializers = [
            onnx.numpy_helper.from_array(np.asarray(weights, np.float32), "weights"),
            onnx.numpy_helper.from_array(np.asarray(bias, np.float32), "bias"),
        ]
        pad = kernel // 2 if padded else 0
        nodes.append(helper.make_node("Conv", ["x", "weights", "bias"], ["y"], pads=[pad] * 4))
    last = "y"
    for parameter in card.parameters if card is not None else ():
        shape = [1] if parameter.source == "user" else [batch, 1, height, 1]
        inputs.append(helper.make_tensor_value_info(parameter.name, types.FLOAT, shape))
        if network == "product":
            nodes.append(helper.make_node("Mul", [last, parameter.name], [f"{last}*"]))
            last = f"{last}*"
    activation = {"softmax": "Softmax", "sigmoid": "Sigmoid"}.get(network)
    if activation:
        options = {"axis": 1} if activation == "Softmax" else {}
        nodes.append(helper.make_node(activation, [last], ["activated"], **options))
        last = "activated"
    if squeeze:
        initializers.append(onnx.numpy_helper.from_array(np.array([1], np.int64), "axes"))
        nodes.append(helper.make_node("Squeeze", [last, "axes"], ["squeezed"]))
        last = "squeezed"
    nodes.append(helper.make_node("Identity", [last], ["scores"]))
    sides = [height, width] if kernel == 1 or padded else ["out_height", "out_width"]
    declared = outputs if output_channels is None else output_channels
    shape = [batch, *sides] if squeeze else [batch, declared, *sides]
    results = [helper.make_tensor_value_info("scores", types.FLOAT, shape)]
    graph = helper.make_graph(nodes, "test", inputs, results, initializers)
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="test"
    )
    entries = dict(metadata or {})
    if card is not None:
        entries.setdefault(METADATA_KEY, card.to_json())
    if entries:
        helper.set_model_props(model, entries)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString())
    return path


@pytest.fixture(scope="session")
def make_card() -> Callable[..., ModelCard]:
    """The function `build_card`."""
    return build_card


@pytest.fixture
def make_onnx(tmp_path: Path) -> Callable[..., Path]:
    """`build_onnx` into the test's own folder: make_onnx("identity", card, name="a.onnx", …)."""

    def make(
        network: str = "identity",
        card: ModelCard | None = None,
        *,
        name: str = "model.onnx",
        **options,
    ) -> Path:
        return build_onnx(tmp_path / "models" / name, network, card, **options)

    return make


@pytest.fixture
def make_smoother(make_onnx, make_card) -> Callable[..., Path]:
    """A classifier with a receptive field: a padded k x k convolution and softmax, card inside."""

    def make(channels: int = 1, classes: int = 3, kernel: int = 5, **card_fields) -> Path:
        card_fields.setdefault("tile", Tile(halo=kernel // 2))
        card = make_card("classification", channels, classes, **card_fields)
        return make_onnx("softmax", card, kernel=kernel, name=f"smoother{kernel}.onnx")

    return make
