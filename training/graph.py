"""A small builder of ONNX graphs from arrays of layers to arrays of scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET, ML_OPSET, IR = 17, 3, 8
INPUT, OUTPUT = "layers", "output"
AXES = ("batch", "height", "width")
LAST = np.iinfo(np.int64).max


class Graph:
    """Nodes and constants of a graph with one input `layers`, float32 [N, C, H, W]."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node and return the name of its output."""
        name = f"{operator}_{len(self.nodes)}"
        node = helper.make_node(operator, inputs, [name], domain=domain, **attributes)
        self.nodes.append(node)
        return name

    def constant(self, values: Any, dtype: type = np.float32) -> str:
        """Add a constant and return its name."""
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(values, dtype), name))
        return name

    def numbers(self, *values: int) -> str:
        """Add a list of whole numbers, as shapes and axes are."""
        return self.constant(values, np.int64)

    def per_channel(self, values: Any, dtype: type = np.float32) -> str:
        """Add one constant a channel: [1, C, 1, 1]."""
        return self.constant(np.asarray(values).reshape(1, -1, 1, 1), dtype)

    def cast(self, x: str, dtype: type) -> str:
        """Add a change of type."""
        return self.add("Cast", x, to=helper.np_dtype_to_tensor_dtype(np.dtype(dtype)))

    def channels(self, x: str, places: Sequence[int]) -> str:
        """Pick channels."""
        return self.add("Gather", x, self.numbers(*places), axis=1)

    def concat(self, parts: Sequence[str], axis: int = 1) -> str:
        """Join along an axis."""
        return parts[0] if len(parts) == 1 else self.add("Concat", *parts, axis=axis)

    def cut(self, x: str, first: int, rest: int, axis: int) -> str:
        """Leave out the first `first` and the last `rest` along an axis."""
        ends = -rest if rest else LAST
        places = (self.numbers(first), self.numbers(ends), self.numbers(axis))
        return self.add("Slice", x, *places) if first or rest else x

    def model(self, output: str, inputs: int, outputs: int) -> onnx.ModelProto:
        """Return the model that answers with `output`, [N, outputs, H, W]."""
        self.nodes.append(helper.make_node("Identity", [output], [OUTPUT]))
        batch, height, width = AXES
        sides = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [batch, n, height, width])
            for name, n in ((INPUT, inputs), (OUTPUT, outputs))
        ]
        graph = helper.make_graph(self.nodes, "lithoscope", sides[:1], sides[1:], self.constants)
        made = helper.make_model(
            graph,
            opset_imports=[
                helper.make_opsetid("", OPSET),
                helper.make_opsetid("ai.onnx.ml", ML_OPSET),
            ],
            ir_version=IR,
            producer_name="lithoscope",
        )
        onnx.checker.check_model(made)
        return made
