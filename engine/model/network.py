"""A model that is open: its graph, what its card makes of it, and how it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import CardError, InputError, ModelError
from ..language import tr
from ..progress import NullProgress, Progress
from .card import METADATA_KEY, ModelCard
from .feed import batches, cast, parameter_array
from .onnx_file import inspect_onnx
from .scores import logistic, softmax
from .session import CPU, PREFERRED, first_line, open_session
from .signature import Port, band_port, fit_card

__all__ = ["CPU", "PREFERRED", "Graph", "Network", "embedded_card"]

PROBABILITY_TOLERANCE = 1e-3


@dataclass(frozen=True)
class Graph:
    """An ONNX file in a session, before anything is known about its meaning."""

    path: Path
    session: Any
    provider: str
    metadata: Mapping[str, str]
    inputs: tuple[Port, ...]
    output: Port
    """The first output; `run` does not compute any others."""

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        threads: int = 0,
        providers: Sequence[str] | None = None,
        progress: Progress | None = None,
    ) -> Graph:
        """Check a file from outside, then make a session of it.

        Args:
            path: the .onnx file; external tensors are accepted from its own folder only.
            threads: threads within one operator; 0 leaves it to ONNX Runtime (one a core).
            providers: execution providers to try in order ("CUDA" is short for
                "CUDAExecutionProvider"), the CPU last in any case; None tries CUDA and DirectML
                where this ONNX Runtime has them. What was wanted and failed is a warning.
            progress: takes the warnings.

        Raises:
            ModelError: missing, empty, truncated, corrupt, unsafe or unsupported file.
            RuntimeMissingError: ONNX Runtime is not installed.
        """
        path = Path(path)
        content = inspect_onnx(path)
        session, provider = open_session(path, threads, providers, progress or NullProgress())
        outputs = session.get_outputs()
        if not outputs:
            raise ModelError(
                tr("Model file '{path}' has no output. Export the model again.").format(path=path)
            )
        inputs = tuple(_port(node) for node in session.get_inputs())
        return cls(path, session, provider, content.metadata, inputs, _port(outputs[0]))

    def run(self, feed: Mapping[str, np.ndarray]) -> np.ndarray:
        """Run the session once and return its first output as it is."""
        return self._run([self.output.name], feed)[0]

    def run_all(self, feed: Mapping[str, np.ndarray]) -> list[np.ndarray]:
        """Run the session once and return all its outputs."""
        return self._run(None, feed)

    def _run(self, names: list[str] | None, feed: Mapping[str, np.ndarray]) -> list[np.ndarray]:
        try:
            return self.session.run(names, dict(feed))
        except Exception as error:
            shapes = ", ".join(f"{name} {list(array.shape)}" for name, array in feed.items())
            raise ModelError(
                tr(
                    "Model file '{path}' failed while running on {shapes}: {error} If memory is "
                    "short, take smaller tiles or batches; otherwise the model is faulty."
                ).format(path=self.path, shapes=shapes, error=first_line(error))
            ) from error


class Network:
    """A `Predictor` on an ONNX graph whose inputs and outputs are what its card says.

    Raw layer values go in. A model with several outputs answers with its first. Axes are
    [batch, bands, height, width], never guessed otherwise.
    """

    def __init__(self, graph: Graph, card: ModelCard, progress: Progress | None = None) -> None:
        """Raise ModelError where graph and card do not fit."""
        self.graph = graph
        self.card = fit_card(card, graph.inputs, graph.output)
        self.provider = graph.provider
        self._progress = progress or NullProgress()
        self._ports = {port.name: port for port in graph.inputs}
        self._bands = band_port(graph.inputs, [parameter.name for parameter in card.parameters])
        self._range_checked = False

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        card: ModelCard | None = None,
        threads: int = 0,
        providers: Sequence[str] | None = None,
        progress: Progress | None = None,
    ) -> Network:
        """Open a file by `card`, or by the card it carries; arguments as in `Graph.open`.

        Raises:
            CardError: no card was given and the file carries none, or a wrong one.
        """
        graph = Graph.open(path, threads=threads, providers=providers, progress=progress)
        return cls(graph, card or embedded_card(graph.path, graph.metadata), progress)

    def predict(
        self, values: np.ndarray, parameters: Mapping[str, np.ndarray] | None = None
    ) -> np.ndarray:
        """Score blocks; see `Predictor.predict`.

        Raises:
            InputError: the block or a parameter has a wrong shape, or lies out of range.
            ModelError: the run failed, or its output has an unexpected shape.
        """
        self._check_block(values)
        feed = self._feed(values, parameters or {})
        fixed = self._bands.shape[0]
        if fixed is None:
            scores = self._run(feed)
        else:
            parts = batches(feed, len(values), fixed)
            scores = np.concatenate([self._run(part)[:used] for part, used in parts])
        if self.card.applicability is None:
            return self._probabilities(scores)
        count = self.card.score_channels
        return np.concatenate([self._probabilities(scores[:, :count]), scores[:, count:]], axis=1)

    def _check_block(self, values: np.ndarray) -> None:
        bands, size = len(self.card.inputs), self.card.tile.size
        if values.ndim != 4 or values.shape[1] != bands or 0 in values.shape:
            raise InputError(
                tr(
                    "Model '{model}' takes blocks [batch, {bands} bands, height, width]; it was "
                    "given {shape}."
                ).format(model=self.card.name, bands=bands, shape=list(values.shape))
            )
        if size is not None and values.shape[2:] != (size, size):
            raise InputError(
                tr(
                    "Model '{model}' takes tiles of {size} x {size} pixels only; it was given "
                    "{given_height} x {given_width}."
                ).format(
                    model=self.card.name,
                    size=size,
                    given_height=values.shape[2],
                    given_width=values.shape[3],
                )
            )

    def _feed(
        self, values: np.ndarray, parameters: Mapping[str, np.ndarray]
    ) -> dict[str, np.ndarray]:
        feed = {self._bands.name: cast(values, self._bands.numpy_type())}
        for parameter in self.card.parameters:
            port = self._ports[parameter.name]
            array = parameter_array(parameter, parameters.get(parameter.name), values.shape)
            if not port.shape and parameter.source == "user":
                array = array.reshape(())
            feed[parameter.name] = cast(array, port.numpy_type())
        return feed

    def _run(self, feed: Mapping[str, np.ndarray]) -> np.ndarray:
        """Run one batch and return float32 [N, K, h, w], its shape checked."""
        scores = self.graph.run(feed)
        batch, _, height, width = feed[self._bands.name].shape
        if scores.ndim == 3:
            scores = scores[:, None]
        expected = (batch, self.card.output_channels)
        if (
            scores.ndim != 4
            or scores.shape[:2] != expected
            or not 1 <= scores.shape[2] <= height
            or not 1 <= scores.shape[3] <= width
        ):
            raise ModelError(
                tr(
                    "Model '{model}' answered shape {shape}; its card promises [{batch}, "
                    "{channels}, up to {height}, up to {width}]."
                ).format(
                    model=self.card.name,
                    shape=list(scores.shape),
                    batch=batch,
                    channels=expected[1],
                    height=height,
                    width=width,
                )
            )
        if (height - scores.shape[2]) % 2 or (width - scores.shape[3]) % 2:
            raise ModelError(
                tr(
                    "Model '{model}' answers {answered_height} x {answered_width} pixels for "
                    "{height} x {width}, which cannot be centred: an odd number is missing."
                ).format(
                    model=self.card.name,
                    answered_height=scores.shape[2],
                    answered_width=scores.shape[3],
                    height=height,
                    width=width,
                )
            )
        return scores.astype(np.float32, copy=False)

    def _probabilities(self, scores: np.ndarray) -> np.ndarray:
        """Apply what the card leaves to be done after the graph."""
        is_class = self.card.task == "classification"
        if not (is_class or self.card.task == "probability") or self.card.output == "labels":
            return scores
        if self.card.output == "logits":
            return softmax(scores, self.card.members) if is_class else logistic(scores)
        if not self._range_checked:
            self._range_checked = True
            self._warn_out_of_range(scores)
        return scores

    def _warn_out_of_range(self, scores: np.ndarray) -> None:
        low, high = np.fmin.reduce(scores, axis=None), np.fmax.reduce(scores, axis=None)
        if low < -PROBABILITY_TOLERANCE or high > 1 + PROBABILITY_TOLERANCE:
            self._progress.warn(
                tr(
                    "Model '{model}' promises probabilities but answers values from {low:g} to "
                    "{high:g}: confidences are not to be trusted. If these are logits, its card "
                    "should say so."
                ).format(model=self.card.name, low=low, high=high)
            )


def embedded_card(path: Path, metadata: Mapping[str, str]) -> ModelCard:
    """Return the card in a model file's metadata.

    Raises:
        CardError: there is none, or it is wrong; the message names file and field.
    """
    if METADATA_KEY not in metadata:
        raise CardError(tr("Model file '{path}' carries no Lithoscope card.").format(path=path))
    try:
        return ModelCard.from_json(metadata[METADATA_KEY])
    except CardError as error:
        raise CardError(
            tr("Model file '{path}': {error}").format(path=path, error=error)
        ) from error


def _port(node: Any) -> Port:
    shape = tuple(side if isinstance(side, int) else None for side in node.shape or ())
    return Port(node.name, node.type, shape)
