"""Models made for the QGIS plugin Deepness: its metadata, read into our card.

Keys and their meaning follow Deepness 0.6 (https://qgis-plugin-deepness.readthedocs.io, "Model
ZOO" and "Creating a model"): every band is divided by 255, then standardised by
`standardization_mean` and `standardization_std` if given, whatever the layer's data type.
Only the first head of a model is used.

A Segmentor's channels are probabilities. One channel is the probability of class index 1, and
`seg_thresh` the value from which it wins, as in Deepness. With several channels the largest
wins; where it stays below `seg_thresh`, Deepness writes class index 0, we 'unknown'. A
Regressor's answer is multiplied by `reg_output_scaling`, and stays exact.
"""

from __future__ import annotations

import ast
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import ModelError
from ..language import mark, tr
from ..progress import Progress
from .adapted import Adapted
from .card import MAX_TILE, InputBand, ModelCard, PixelSize, Quantity, Tile
from .network import Graph
from .plain import numbered_classes, quantities
from .signature import band_port, output_channels, tile_size

DEVIATION, CLASS_NAMES = "standardization_std", "class_names"
SUPPORTED = ("Segmentor", "Regressor")
DEFAULT_TILE = 512
DEFAULT_OVERLAP = 15.0
"""Percent of a tile; what Deepness proposes where the model says nothing."""


def is_deepness(metadata: Mapping[str, str]) -> bool:
    """Tell whether a file's metadata are those of Deepness."""
    return "model_type" in metadata


def open_deepness(
    graph: Graph, *, classes: Sequence[str] | None = None, progress: Progress | None = None
) -> Adapted:
    """Make a predictor of a Deepness model that takes raw layer values, 0 … 255.

    Args:
        graph: the opened file.
        classes: class names, used only where the file has none.
        progress: takes warnings.

    Raises:
        ModelError: a type of model that is no raster map, or metadata that make no sense.
    """
    meta = _Metadata(graph)
    kind = str(meta.read("model_type", "")).capitalize()
    if kind not in SUPPORTED:
        raise ModelError(
            tr(
                "Model file '{path}' is a Deepness model of type '{kind}'; those that run here are "
                "Segmentor and Regressor."
            ).format(path=graph.path, kind=kind)
        )
    bands = band_port(graph.inputs).shape[1]
    if bands is None:
        raise ModelError(
            tr("Model file '{path}' must fix its number of bands.").format(path=graph.path)
        )
    mean = meta.numbers("standardization_mean", 0.0, bands)
    std = meta.numbers(DEVIATION, 1.0, bands)
    if 0 in std:
        raise meta.wrong(DEVIATION, tr("contains 0"))
    threshold = meta.number("seg_thresh", 0.5, minimum=0, maximum=1)
    is_single = output_channels(graph.output) == 1
    card = ModelCard(
        name=graph.path.stem,
        version="",
        theme="other",
        task="classification" if kind == "Segmentor" else "regression",
        description=tr("Deepness {kind}, described by the metadata of its file.").format(kind=kind),
        inputs=tuple(
            InputBand(f"band {i + 1}", minimum=0.0, maximum=255.0, description=mark("8-bit values"))
            for i in range(bands)
        ),
        pixel_size=_pixel_size(meta),
        tile=_tile(meta, graph),
        classes=numbered_classes(_class_names(meta, graph, classes)) if kind == "Segmentor" else (),
        quantities=_quantities(meta, graph) if kind == "Regressor" else (),
        minimum_confidence=threshold if "seg_thresh" in graph.metadata and not is_single else 0.0,
    )
    return Adapted(
        graph,
        card,
        scale=[1 / (255 * s) for s in std],
        offset=[-m / s for m, s in zip(mean, std)],
        gain=meta.number("reg_output_scaling", 1.0) if kind == "Regressor" else 1.0,
        threshold=min(max(threshold, 1e-6), 1 - 1e-6),
        progress=progress,
    )


class _Metadata:
    """Values of a file's metadata: JSON, a Python literal as older exporters wrote, or text."""

    def __init__(self, graph: Graph) -> None:
        self._path = graph.path
        self._entries = graph.metadata

    def wrong(self, key: str, problem: str) -> ModelError:
        return ModelError(
            tr("Model file '{path}', Deepness metadata '{key}': {problem}.").format(
                path=self._path, key=key, problem=problem
            )
        )

    def read(self, key: str, default: Any = None) -> Any:
        if key not in self._entries:
            return default
        for parse in (json.loads, ast.literal_eval):
            try:
                return parse(self._entries[key])
            except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
                continue
        return self._entries[key]

    def number(
        self, key: str, default: float, minimum: float = -math.inf, maximum: float = math.inf
    ) -> float:
        return self._number(key, self.read(key, default), minimum, maximum)

    def numbers(self, key: str, default: float, bands: int) -> list[float]:
        """Return one number a band, from a list of them or from one for all."""
        value = self.read(key, default)
        entries = value if isinstance(value, (list, tuple)) else [value] * bands
        if len(entries) != bands:
            raise self.wrong(
                key, tr("{count} values for {bands} bands").format(count=len(entries), bands=bands)
            )
        return [self._number(key, entry, -math.inf, math.inf) for entry in entries]

    def _number(self, key: str, value: Any, minimum: float, maximum: float) -> float:
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            raise self.wrong(key, tr("{value!r:.50} is not a number").format(value=value))
        if not minimum <= number <= maximum:
            raise self.wrong(
                key,
                tr("{number:g} does not lie within {minimum:g} … {maximum:g}").format(
                    number=number, minimum=minimum, maximum=maximum
                ),
            )
        return number


def _pixel_size(meta: _Metadata) -> PixelSize:
    """Resolution is given in centimetres per pixel."""
    centimetres = meta.number("resolution", 0.0, minimum=0)
    return PixelSize(native=centimetres / 100) if centimetres else PixelSize()


def _tile(meta: _Metadata, graph: Graph) -> Tile:
    """Deepness cuts neighbouring tiles in the middle of their overlap: half of it is our halo."""
    key = "tile_size" if meta.read("tile_size") is not None else "tiles_size"
    fixed = tile_size(band_port(graph.inputs))
    size = fixed or int(meta.number(key, DEFAULT_TILE, minimum=1, maximum=MAX_TILE))
    overlap = meta.number("tiles_overlap", DEFAULT_OVERLAP, minimum=0, maximum=100)
    return Tile(size=size, halo=min(round(size * overlap / 200), size * 2 // 5))


def _names(meta: _Metadata) -> list[str]:
    """Names by channel of the first head: {"0": "a"}, a list of such, or a list of names."""
    key = "class_names" if meta.read("class_names") is not None else "names"
    value = meta.read(key)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        value = value[0]
    if isinstance(value, dict):
        try:
            ordered = sorted((int(index), str(name)) for index, name in value.items())
        except (TypeError, ValueError):
            raise meta.wrong(key, tr("indices must be whole numbers")) from None
        if [index for index, _ in ordered] != list(range(len(ordered))):
            raise meta.wrong(key, tr("indices must be 0, 1, 2, … without a gap"))
        return [name for _, name in ordered]
    if value is not None and not isinstance(value, list):
        raise meta.wrong(key, tr("must map an index to a name"))
    return [str(name) for name in value or ()]


def _class_names(meta: _Metadata, graph: Graph, given: Sequence[str] | None) -> list[str]:
    channels = output_channels(graph.output)
    names = _names(meta) or list(given or ())
    expected = 2 if channels == 1 else channels
    if not names and expected is not None:
        return [f"channel_{i}" for i in range(expected)]
    if channels == 1 and len(names) == 1:
        names = ["background", *names]
    if expected is not None and len(names) != expected:
        raise meta.wrong(
            CLASS_NAMES,
            tr("{count} names for {channels} output channels").format(
                count=len(names), channels=channels
            ),
        )
    return names


def _quantities(meta: _Metadata, graph: Graph) -> tuple[Quantity, ...]:
    names = _names(meta)
    channels = output_channels(graph.output) or len(names) or 1
    if len(names) != channels:
        return quantities(channels)
    return tuple(Quantity(name) for name in names)
