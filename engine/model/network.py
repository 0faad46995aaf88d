"""The ONNX session: the one place that imports ONNX Runtime, and only when a model is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import CardError, InputError, ModelError, RuntimeMissingError
from ..optional import missing
from ..progress import NullProgress, Progress
from .card import METADATA_KEY, ModelCard
from .feed import batches, cast, parameter_array
from .onnx_file import inspect_onnx
from .scores import logistic, softmax
from .signature import Port, band_port, fit_card

CPU = "CPUExecutionProvider"
PREFERRED = ("CUDAExecutionProvider", "DmlExecutionProvider", CPU)
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
        session, provider = _open_session(path, threads, providers, progress or NullProgress())
        outputs = session.get_outputs()
        if not outputs:
            raise ModelError(f"Model file '{path}' has no output. Export the model again.")
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
                f"Model file '{self.path}' failed while running on {shapes}: {_first_line(error)} "
                "If memory is short, take smaller tiles or batches; otherwise the model is faulty."
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
                f"Model '{self.card.name}' takes blocks [batch, {bands} bands, height, width]; "
                f"it was given {list(values.shape)}."
            )
        if size is not None and values.shape[2:] != (size, size):
            raise InputError(
                f"Model '{self.card.name}' takes tiles of {size} x {size} pixels only; it was "
                f"given {values.shape[2]} x {values.shape[3]}."
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
                f"Model '{self.card.name}' answered shape {list(scores.shape)}; its card promises "
                f"[{batch}, {expected[1]}, up to {height}, up to {width}]."
            )
        if (height - scores.shape[2]) % 2 or (width - scores.shape[3]) % 2:
            raise ModelError(
                f"Model '{self.card.name}' answers {scores.shape[2]} x {scores.shape[3]} pixels "
                f"for {height} x {width}, which cannot be centred: an odd number is missing."
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
                f"Model '{self.card.name}' promises probabilities but answers values from {low:g} "
                f"to {high:g}: confidences are not to be trusted. If these are logits, its card "
                "should say so."
            )


def embedded_card(path: Path, metadata: Mapping[str, str]) -> ModelCard:
    """Return the card in a model file's metadata.

    Raises:
        CardError: there is none, or it is wrong; the message names file and field.
    """
    if METADATA_KEY not in metadata:
        raise CardError(f"Model file '{path}' carries no Lithoscope card.")
    try:
        return ModelCard.from_json(metadata[METADATA_KEY])
    except CardError as error:
        raise CardError(f"Model file '{path}': {error}") from error


def _import_runtime() -> Any:
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        raise RuntimeMissingError(missing("onnxruntime", "runs the models", error)) from error
    return onnxruntime


def _open_session(
    path: Path, threads: int, providers: Sequence[str] | None, progress: Progress
) -> tuple[Any, str]:
    """Return a session and the provider that is really active, tried in order, the CPU last."""
    runtime = _import_runtime()
    available = runtime.get_available_providers()
    if providers is None:
        providers = [name for name in PREFERRED if name in available]
    wanted = [name if name.endswith("Provider") else f"{name}{CPU[3:]}" for name in providers]
    for name in [*wanted, CPU]:
        if name not in available:
            has = ", ".join(available)
            progress.warn(f"{name} is not part of this ONNX Runtime, which has {has}.")
            continue
        try:
            session = _new_session(runtime, path, threads, name)
        except Exception as error:
            if name == CPU:
                raise ModelError(
                    f"Model file '{path}' cannot be opened by ONNX Runtime "
                    f"{runtime.__version__}: {_first_line(error)}"
                ) from error
            progress.warn(f"{name} could not be used: {_first_line(error)}")
            continue
        # ONNX Runtime falls back without a word where a driver or a library is missing.
        if session.get_providers()[0] == name:
            return session, name
        progress.warn(f"{name} could not be started (driver or library missing).")
    raise ModelError("This ONNX Runtime cannot run on the CPU. Install the package onnxruntime.")


def _new_session(runtime: Any, path: Path, threads: int, provider: str) -> Any:
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = runtime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.log_severity_level = 4
    # Waiting threads would take the cores from reading and writing.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # DirectML's documentation asks for this; block shapes vary little otherwise.
    options.enable_mem_pattern = provider != "DmlExecutionProvider"
    chain = [provider] if provider == CPU else [provider, CPU]
    return runtime.InferenceSession(str(path), sess_options=options, providers=chain)


def _port(node: Any) -> Port:
    shape = tuple(side if isinstance(side, int) else None for side in node.shape or ())
    return Port(node.name, node.type, shape)


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
