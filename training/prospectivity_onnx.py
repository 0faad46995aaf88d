"""Ensembles of classifiers as one graph that computes their features once."""

from __future__ import annotations

from collections.abc import Sequence

import onnx

from .focal_onnx import add_features
from .forest import Fitted
from .forest_onnx import add_logistic, add_trees
from .graph import INPUT, Graph


def members_onnx(members: Sequence[Fitted]) -> onnx.ModelProto:
    """Return layers [N, C, H, W] -> the positive class's probability by each member [N, M, H, W].

    All members must be of the same features.
    """
    graph, focal = Graph(), members[0].focal
    features = add_features(graph, INPUT, focal)
    missing = graph.add("IsNaN", features)
    scores = []
    for member in members:
        filled = graph.add("Where", missing, graph.per_channel(member.fill), features)
        add = add_trees if member.scaler is None else add_logistic
        scores.append(graph.channels(add(graph, filled, member), [1]))
    return graph.model(graph.concat(scores), len(focal.bands), len(members))
