"""Forests and logistic regressions as ONNX graphs from raw layers to probabilities."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import helper
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType

from .focal_onnx import add_features
from .forest import Fitted
from .graph import INPUT, ML_OPSET, OPSET, Graph

# Of the tree node's attributes, those that only take space: defaults and titles.
NEEDLESS = ("nodes_hitrates", "nodes_missing_value_tracks_true")
ENTRIES = ("ids", "nodeids", "treeids", "weights")  # of the leaves, class by class


def fitted_onnx(fitted: Fitted, *, positive_only: bool = False) -> onnx.ModelProto:
    """Return the graph [N, C, H, W] -> probabilities [N, K, H, W] of a fitted classifier.

    positive_only: of two classes only the second, [N, 1, H, W], as a model of task "probability"
    answers. The receptive field's radius is `fitted.focal.halo`.
    """
    graph = Graph()
    features = add_features(graph, INPUT, fitted.focal)
    fill = graph.per_channel(fitted.fill)
    features = graph.add("Where", graph.add("IsNaN", features), fill, features)
    is_forest = fitted.scaler is None
    scores = (add_trees if is_forest else add_logistic)(graph, features, fitted)
    wanted = [1] if positive_only else list(range(fitted.classes))
    if positive_only:
        scores = graph.channels(scores, wanted)
    return graph.model(scores, len(fitted.focal.bands), len(wanted))


def add_trees(graph: Graph, features: str, fitted: Fitted) -> str:
    """Add a forest: pixels become rows, rows become probabilities, rows become pixels again."""
    rows = graph.add("Transpose", features, perm=[0, 2, 3, 1])
    shape = graph.add("Shape", rows)
    rows = graph.add("Reshape", rows, graph.numbers(-1, len(fitted.fill)))
    label, found = f"label_{len(graph.nodes)}", f"trees_{len(graph.nodes)}"
    attributes = _tree_attributes(fitted)
    graph.nodes.append(
        helper.make_node(
            "TreeEnsembleClassifier", [rows], [label, found], domain="ai.onnx.ml", **attributes
        )
    )
    sides = graph.cut(shape, 0, 1, 0)
    shape = graph.add("Concat", sides, graph.numbers(fitted.classes), axis=0)
    return graph.add("Transpose", graph.add("Reshape", found, shape), perm=[0, 3, 1, 2])


def _tree_attributes(fitted: Fitted) -> dict[str, Any]:
    """Return skl2onnx's tree node without defaults and zeros, for all classes."""
    model = convert_sklearn(
        fitted.estimator,
        initial_types=[("rows", FloatTensorType([None, len(fitted.fill)]))],
        options={"zipmap": False},
        target_opset={"": OPSET, "ai.onnx.ml": ML_OPSET},
    )
    node = next(n for n in model.graph.node if n.op_type == "TreeEnsembleClassifier")
    found = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    found = {name: value for name, value in found.items() if name not in NEEDLESS}
    if fitted.classes == 2:  # of two classes ONNX Runtime wants the second one's shares alone
        return found
    leaves = {name: np.asarray(found[f"class_{name}"]) for name in ENTRIES}
    if len(fitted.columns) == 2:
        leaves = _both_classes(leaves, len(fitted.estimator.estimators_))
    kept = leaves["weights"] != 0
    leaves["ids"] = np.asarray(fitted.columns)[leaves["ids"]]
    found.update({f"class_{name}": entry[kept] for name, entry in leaves.items()})
    found["classlabels_int64s"] = list(range(fitted.classes))
    return found


def _both_classes(leaves: dict[str, np.ndarray], trees: int) -> dict[str, np.ndarray]:
    """Give the leaves of two-class trees, which hold the second class only, the first one too."""
    first = {**leaves, "ids": np.zeros_like(leaves["ids"])}
    first["weights"] = (1 / trees - leaves["weights"]).astype(np.float32)
    first["weights"][first["weights"] < 1e-6 / trees] = 0
    second = {**leaves, "ids": np.ones_like(leaves["ids"])}
    return {name: np.concatenate([first[name], second[name]]) for name in ENTRIES}


def add_logistic(graph: Graph, features: str, fitted: Fitted) -> str:
    """Add standardisation, a linear layer and a softmax."""
    scaler: Any = fitted.scaler
    x = graph.add("Sub", features, graph.per_channel(scaler.mean_))
    x = graph.add("Div", x, graph.per_channel(scaler.scale_))
    weights, bias = fitted.estimator.coef_, fitted.estimator.intercept_
    if len(weights) == 1:
        weights, bias = np.concatenate([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    all_weights = np.zeros((fitted.classes, weights.shape[1]))
    all_bias = np.full(fitted.classes, -1e9)  # classes without training pixels
    all_weights[list(fitted.columns)], all_bias[list(fitted.columns)] = weights, bias
    kernel = graph.constant(all_weights[:, :, None, None])
    scores = graph.add("Conv", x, kernel, graph.constant(all_bias))
    return graph.add("Softmax", scores, axis=1)
