"""Does the graph fit its card? Checks on names, types and shapes, before anything is run."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import ModelError
from ..language import listed, tr
from .card import MAX_TILE, ModelCard

MAX_BATCH_BYTES = 2 * 1024**3
"""Most memory that one input or output of fixed size may take."""

DTYPES = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(double)": np.float64,
    "tensor(uint8)": np.uint8,
    "tensor(int8)": np.int8,
    "tensor(uint16)": np.uint16,
    "tensor(int16)": np.int16,
    "tensor(uint32)": np.uint32,
    "tensor(int32)": np.int32,
    "tensor(uint64)": np.uint64,
    "tensor(int64)": np.int64,
}


@dataclass(frozen=True)
class Port:
    """An input or output of a graph; dynamic sides are None."""

    name: str
    type: str
    shape: tuple[int | None, ...]

    def numpy_type(self) -> np.dtype:
        """Return the NumPy type of the elements.

        Raises:
            ModelError: the elements are no numbers, or the port is no tensor.
        """
        if self.type not in DTYPES:
            raise ModelError(
                tr(
                    "The network's '{name}' has type {type}, which Lithoscope cannot use; numbers "
                    "are needed. Export the model with float32 inputs and outputs."
                ).format(name=self.name, type=self.type)
            )
        return np.dtype(DTYPES[self.type])

    def described(self) -> str:
        """The shape for a message, `?` for a dynamic side."""
        return "[" + ", ".join("?" if side is None else str(side) for side in self.shape) + "]"


def band_port(inputs: Sequence[Port], parameters: Sequence[str] = ()) -> Port:
    """Return the graph input [N, C, H, W] that takes the bands: the one that is no parameter.

    Raises:
        ModelError: there is none, there are several, or it has no four axes.
    """
    others = [port for port in inputs if port.name not in parameters]
    if len(others) != 1:
        names = listed(f"'{port.name}'" for port in others) or tr("none")
        raise ModelError(
            tr(
                "The network must have one input for the bands, besides the parameters that its "
                "card names; it has {names}. Correct the card, or export the model again."
            ).format(names=names)
        )
    port = others[0]
    if len(port.shape) != 4:
        raise ModelError(
            tr(
                "The network's input '{port}' has shape {shape}; raster models take [batch, bands, "
                "height, width]."
            ).format(port=port.name, shape=port.described())
        )
    _refuse_absurd(port)
    return port


def output_channels(port: Port) -> int | None:
    """Channels K of an output [N, K, H, W], 1 for [N, H, W], None if dynamic or not declared.

    Raises:
        ModelError: the output has another number of axes.
    """
    if len(port.shape) == 4:
        return port.shape[1]
    if len(port.shape) == 3:
        return 1
    if not port.shape:
        return None
    raise ModelError(
        tr(
            "The network's output '{port}' has shape {shape}; raster models answer [batch, "
            "channels, height, width] or [batch, height, width]."
        ).format(port=port.name, shape=port.described())
    )


def tile_size(port: Port) -> int | None:
    """Fixed side of the band input in pixels, None where both sides are dynamic."""
    height, width = port.shape[2:]
    if height is not None and width is not None and height != width:
        raise ModelError(
            tr(
                "The network's input is fixed to {height} x {width} pixels; only square fixed "
                "tiles can be used. Export the model with dynamic height and width."
            ).format(height=height, width=width)
        )
    return width if height is None else height


def fit_card(card: ModelCard, inputs: Sequence[Port], output: Port) -> ModelCard:
    """Check a card against its graph; return it with the graph's fixed tile size filled in.

    Raises:
        ModelError: bands, parameters, channels, tile size or types do not match; the message
            gives both numbers.
    """
    if card.task == "sequence":
        raise ModelError(
            tr(
                "Model '{model}' reads time series, not rasters. Use it in the earthquake tools."
            ).format(model=card.name)
        )
    names = {port.name for port in inputs}
    for parameter in card.parameters:
        if parameter.name not in names:
            raise ModelError(
                tr(
                    "The card of model '{model}' names the parameter '{parameter}', but the "
                    "network's inputs are {names}."
                ).format(model=card.name, parameter=parameter.name, names=listed(sorted(names)))
            )
    port = band_port(inputs, [parameter.name for parameter in card.parameters])
    bands = port.shape[1]
    if bands is not None and bands != len(card.inputs):
        raise ModelError(
            tr(
                "The network's input '{port}' has shape {shape}, so it takes {bands} bands [batch, "
                "bands, height, width], but the card of model '{model}' names {count}."
            ).format(
                port=port.name,
                shape=port.described(),
                bands=bands,
                model=card.name,
                count=len(card.inputs),
            )
        )
    is_integer = np.issubdtype(port.numpy_type(), np.integer)
    if is_integer and any(band.fill == "nan" for band in card.inputs):
        raise ModelError(
            tr(
                "The card of model '{model}' fills masked pixels with NaN, which its input of type "
                "{type} cannot hold."
            ).format(model=card.name, type=port.type)
        )
    _check_output(card, output)
    return _with_tile_size(card, tile_size(port))


def _check_output(card: ModelCard, output: Port) -> None:
    output.numpy_type()
    channels = output_channels(output)
    _refuse_absurd(output)
    if channels is not None and channels != card.output_channels:
        raise ModelError(
            tr(
                "The network answers {channels} channels, but the card of model '{model}' promises "
                "{promised} ({promise}). Correct the card."
            ).format(
                channels=channels,
                model=card.name,
                promised=card.output_channels,
                promise=_promise(card),
            )
        )


def _promise(card: ModelCard) -> str:
    scores = _score_promise(card)
    if card.applicability is None:
        return scores
    return tr("{scores}, and a dissimilarity").format(scores=scores)


def _score_promise(card: ModelCard) -> str:
    if card.output == "labels":
        return tr("labels")
    if card.task == "classification":
        return tr("{classes} classes x {members} members").format(
            classes=len(card.classes), members=card.members
        )
    if card.task == "probability":
        return tr("{members} members").format(members=card.members)
    return tr("{count} quantities").format(count=len(card.quantities))


def _with_tile_size(card: ModelCard, size: int | None) -> ModelCard:
    if size is None or size == card.tile.size:
        return card
    if card.tile.size is not None:
        raise ModelError(
            tr(
                "The network takes tiles of {size} pixels, but the card of model '{model}' says "
                "{promised}. Correct the card."
            ).format(size=size, model=card.name, promised=card.tile.size)
        )
    return replace(card, tile=replace(card.tile, size=size))


def _refuse_absurd(port: Port) -> None:
    """Refuse sizes that are no sizes, or that would exhaust the machine, before allocating."""
    shape = port.described()
    if any(side is not None and side < 1 for side in port.shape):
        raise ModelError(
            tr(
                "The network's '{port}' has the fixed shape {shape}, which is empty. Export the "
                "model again."
            ).format(port=port.name, shape=shape)
        )
    if any(side is not None and side > MAX_TILE for side in port.shape[2:]):
        raise ModelError(
            tr(
                "The network's '{port}' has the fixed shape {shape}; tiles of at most {most} x "
                "{most} pixels are accepted. Export the model with dynamic height and width."
            ).format(port=port.name, shape=shape, most=MAX_TILE)
        )
    size = math.prod(side or 1 for side in port.shape) * port.numpy_type().itemsize
    if size > MAX_BATCH_BYTES:
        raise ModelError(
            tr(
                "The network's '{port}' has the fixed shape {shape}, {size:.1f} GB a batch; at "
                "most {most:.1f} GB are accepted. Export the model with a smaller batch."
            ).format(port=port.name, shape=shape, size=size / 1e9, most=MAX_BATCH_BYTES / 1e9)
        )
