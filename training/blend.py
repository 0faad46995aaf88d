"""Several ONNX models of the same layers in one file."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import compose, helper

from .graph import INPUT, Graph


def stack_onnx(models: Sequence[onnx.ModelProto]) -> onnx.ModelProto:
    """Return one model that answers with the channels of all, one after the other.

    All take the same layers [N, C, H, W]; outputs [N, K', H, W] may differ in K'. So an ensemble
    is made of its members, and a dissimilarity index is put behind the probabilities.
    """
    graph, outputs, channels, inputs = _side_by_side(models)
    return _finished(graph, graph.concat(outputs), models, inputs, sum(channels))


def blend_onnx(
    models: Sequence[onnx.ModelProto],
    weights: Sequence[float] | None = None,
    *,
    classes: int | None = None,
) -> onnx.ModelProto:
    """Return an ensemble of probability models, [N, M x K, H, W] of M members and K classes.

    Without weights the members of all models stand side by side, and each counts the same. With
    weights (a number a model; their sum does not matter) each member of the blend is the
    weighted mean of one member of each model, in turn where a model has fewer; so M is the
    largest number of members, and mean and spread over them are the blend's.

    classes: K, needed with weights.

    Raises:
        ValueError: channels are no multiple of `classes`, or numbers of members do not divide
            the largest, so that some members would count more than others.
    """
    if weights is None:
        return stack_onnx(models)
    if classes is None or len(weights) != len(models) or min(weights) < 0:
        raise ValueError("A blend needs a weight of at least 0 for each model, and `classes`.")
    graph, outputs, channels, inputs = _side_by_side(models)
    members = [count // classes for count in channels]
    most = max(members)
    if any(count % classes for count in channels) or any(most % own for own in members):
        raise ValueError(f"Outputs of {channels} channels cannot be blended for {classes} classes.")
    total = ""
    for output, own, weight in zip(outputs, members, np.asarray(weights) / np.sum(weights)):
        repeated = graph.concat([output] * (most // own))
        part = graph.add("Mul", repeated, graph.constant(weight))
        total = graph.add("Add", total, part) if total else part
    return _finished(graph, total, models, inputs, most * classes)


def tempered_onnx(model: onnx.ModelProto, temperature: float, *, classes: int) -> onnx.ModelProto:
    """Return the model with each member's probabilities at another temperature.

    p becomes p^(1/T) / sum over classes; with one class, the logistic function of logit(p) / T
    (Guo et al. 2017, arXiv 1706.04599). T > 1 makes the model less sure.
    """
    graph, (output,), (channels,), inputs = _side_by_side([model])
    tiny = 1e-7
    if classes == 1:
        bounds = graph.constant(tiny), graph.constant(1 - tiny)
        p = graph.add("Clip", output, *bounds)
        odds = graph.add("Div", p, graph.add("Sub", graph.constant(1.0), p))
        scores = graph.add("Div", graph.add("Log", odds), graph.constant(temperature))
        found = graph.add("Sigmoid", scores)
    else:
        logs = graph.add("Log", graph.add("Max", output, graph.constant(tiny)))
        scores = graph.add("Div", logs, graph.constant(temperature))
        places = range(0, channels, classes)
        members = [graph.channels(scores, range(i, i + classes)) for i in places]
        found = graph.concat([graph.add("Softmax", one, axis=1) for one in members])
    return _finished(graph, found, [model], inputs, channels)


def _side_by_side(
    models: Sequence[onnx.ModelProto],
) -> tuple[Graph, list[str], list[int], int]:
    """Return a graph that holds all models on one input, their outputs, channels and bands."""
    graph, outputs, channels, bands = Graph(), [], [], set()
    for place, model in enumerate(models):
        own = compose.add_prefix(model, f"m{place}_").graph
        graph.nodes.append(helper.make_node("Identity", [INPUT], [own.input[0].name]))
        graph.nodes.extend(own.node)
        graph.constants.extend(own.initializer)
        outputs.append(own.output[0].name)
        channels.append(_channels(model.graph.output[0]))
        bands.add(_channels(model.graph.input[0]))
    if len(bands) != 1:
        raise ValueError(f"The models take {sorted(bands)} bands; they must take the same.")
    return graph, outputs, channels, bands.pop()


def _channels(port: onnx.ValueInfoProto) -> int:
    count = port.type.tensor_type.shape.dim[1].dim_value
    if not count:
        raise ValueError(f"'{port.name}' does not declare its number of channels.")
    return count


def _finished(
    graph: Graph, output: str, models: Sequence[onnx.ModelProto], bands: int, channels: int
) -> onnx.ModelProto:
    """Return the whole model; a node must mean in it what it meant in its part."""
    made = graph.model(output, bands, channels)
    versions = {entry.domain: entry.version for entry in made.opset_import}
    for entry in (entry for model in models for entry in model.opset_import):
        if entry.version != versions.get(entry.domain):
            raise ValueError(
                f"A model uses version {entry.version} of operator set "
                f"'{entry.domain or 'ai.onnx'}'; only {versions} can be put together."
            )
    return made
