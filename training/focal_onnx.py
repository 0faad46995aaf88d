"""`focal.Focal` as part of an ONNX graph, number for number."""

from __future__ import annotations

import numpy as np

from .area import Band
from .focal import Focal, parts
from .graph import Graph


def add_features(graph: Graph, x: str, spec: Focal) -> str:
    """Add what makes features [N, F, H, W] of layers `x` [N, C, H, W]; NaN where none is seen."""
    base = graph.concat([_base(graph, x, c, band) for c, band in enumerate(spec.bands)])
    return graph.concat([base, *_windows(graph, base, spec.windows)])


def _windows(graph: Graph, base: str, windows: tuple[int, ...]) -> list[str]:
    if not windows:
        return []
    missing = graph.add("IsNaN", base)
    known = graph.cast(graph.add("Not", missing), np.float64)
    x = graph.add("Where", missing, graph.constant(0.0), base)
    x = graph.cast(x, np.float64)
    square = graph.add("Mul", x, x)
    one, zero = (graph.constant(number, np.float64) for number in (1.0, 0.0))
    nothing = graph.constant(np.nan)
    found = []
    for window in windows:
        count = _box_sum(graph, known, window)
        some = graph.add("Max", count, one)
        mean = graph.add("Div", _box_sum(graph, x, window), some)
        second = graph.add("Div", _box_sum(graph, square, window), some)
        variance = graph.add("Sub", second, graph.add("Mul", mean, mean))
        spread = graph.add("Sqrt", graph.add("Max", variance, zero))
        empty = graph.add("Equal", count, zero)
        for statistic in (mean, spread):
            narrow = graph.cast(statistic, np.float32)
            found.append(graph.add("Where", empty, nothing, narrow))
    return found


def _box_sum(graph: Graph, x: str, window: int) -> str:
    side = window // 2
    x = graph.add("Pad", x, graph.numbers(0, 0, side, side, 0, 0, side, side))
    for axis in (2, 3):
        powers, total = {1: x}, ""
        for power, offset in parts(window):
            for half in range(power.bit_length() - 1):
                step = 1 << half
                if 2 * step not in powers:
                    one = powers[step]
                    pair = graph.cut(one, 0, step, axis), graph.cut(one, step, 0, axis)
                    powers[2 * step] = graph.add("Add", *pair)
            piece = graph.cut(powers[power], offset, window - power - offset, axis)
            total = graph.add("Add", total, piece) if total else piece
        x = total
    return x


def _base(graph: Graph, x: str, channel: int, band: Band) -> str:
    one = graph.channels(x, [channel])
    if band.categorical:
        same = graph.cast(graph.add("Equal", one, graph.per_channel(band.codes)), np.float32)
        return graph.add("Where", graph.add("IsNaN", one), graph.constant(np.nan), same)
    if band.log:
        wide = graph.cast(one, np.float64)
        more = graph.add("Add", graph.add("Abs", wide), graph.constant(1.0, np.float64))
        logarithm = graph.add("Mul", graph.add("Sign", wide), graph.add("Log", more))
        return graph.cast(logarithm, np.float32)
    return one
