"""Plain ONNX files that carry no description: the user says what goes in and comes out."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import ModelError
from ..language import mark, tr
from .card import InputBand, ModelCard, OutputClass, Quantity, Tile
from .colors import distinct_color
from .network import Graph
from .signature import band_port, output_channels, tile_size

# Nothing is known about the receptive field: as much as networks of the usual depth need.
UNKNOWN_MULTIPLE = 32
UNKNOWN_HALO = 32


def plain_card(
    graph: Graph,
    *,
    classes: Sequence[str] | None = None,
    task: str | None = None,
    bands: Sequence[str] | None = None,
    output: str = "probabilities",
    halo: int | None = None,
) -> ModelCard:
    """Make a card for a graph from what the user says.

    Args:
        graph: the opened file.
        classes: class names in channel order; the raster value is the index + 1. Two names go
            with two channels, or with one that is the second's probability.
        task: "classification" (the default once classes are named), "probability" or
            "regression".
        bands: band names in input order, "band 1", … by default.
        output: "probabilities", "logits" or "labels".
        halo: receptive-field radius in pixels; None takes a cautious guess.

    Raises:
        ModelError: classes are missing, or names do not match the network's channels.
    """
    port = band_port(graph.inputs)
    channels = output_channels(graph.output)
    task = task or ("classification" if classes else None)
    if task is None or (task == "classification" and not classes):
        text = (
            tr(
                "Model file '{path}' says nothing about what it answers. Name its classes in "
                "order, or say that it is a regression or a probability."
            )
            if channels is None
            else tr(
                "Model file '{path}' says nothing about what it answers. Name its {channels} "
                "classes in order, or say that it is a regression or a probability."
            )
        )
        raise ModelError(text.format(path=graph.path, channels=channels))
    return ModelCard(
        name=graph.path.stem,
        version="",
        theme="other",
        task=task,
        description=mark("Plain ONNX file, described by the user."),
        inputs=tuple(InputBand(name) for name in _bands(graph, port.shape[1], bands)),
        tile=_tile(tile_size(port), halo),
        output=output,
        classes=_classes(graph, channels, classes, output) if task == "classification" else (),
        quantities=quantities(channels or 1) if task == "regression" else (),
    )


def _bands(graph: Graph, count: int | None, names: Sequence[str] | None) -> list[str]:
    if count is None and not names:
        raise ModelError(
            tr("Model file '{path}' takes any number of bands. Name those it was made for.").format(
                path=graph.path
            )
        )
    if names and count is not None and len(names) != count:
        raise ModelError(
            tr("Model file '{path}' takes {count} bands, but {given} were named.").format(
                path=graph.path, count=count, given=len(names)
            )
        )
    return list(names or [f"band {i + 1}" for i in range(count or 0)])


def _classes(
    graph: Graph, channels: int | None, names: Sequence[str] | None, output: str
) -> tuple[OutputClass, ...]:
    names = names or ()
    expected = 2 if channels == 1 else channels
    if output != "labels" and expected is not None and len(names) != expected:
        raise ModelError(
            tr(
                "Model file '{path}' answers {channels} channels, which takes {expected} class "
                "names in order; {count} were given."
            ).format(path=graph.path, channels=channels, expected=expected, count=len(names))
        )
    return numbered_classes(names)


def numbered_classes(names: Sequence[str]) -> tuple[OutputClass, ...]:
    """Return classes with the values 1, 2, … and colours that differ."""
    return tuple(OutputClass(i + 1, name, distinct_color(i)) for i, name in enumerate(names))


def quantities(channels: int) -> tuple[Quantity, ...]:
    """Return quantities without a better name: "value", or "value 1", "value 2", …"""
    if channels == 1:
        return (Quantity("value"),)
    return tuple(Quantity(f"value {i + 1}") for i in range(channels))


def _tile(size: int | None, halo: int | None) -> Tile:
    if size is None:
        return Tile(multiple=UNKNOWN_MULTIPLE, halo=UNKNOWN_HALO if halo is None else halo)
    return Tile(halo=min(UNKNOWN_HALO, size // 4) if halo is None else halo, size=size)
