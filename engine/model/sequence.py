"""A recurrent network as an ONNX graph: (x, h0, c0) -> (answers, h1, c1), its state handed over."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError, ModelError
from ..language import tr
from .card import ModelCard
from .network import Graph, embedded_card
from .signature import Port

Floats = NDArray[np.float32]

INPUTS = ("x", "h0", "c0")
MAX_HIDDEN = 4096
# Steps of one call: 64 MB of input at 16 features and 1,000 sequences.
CHUNK_VALUES = 16_000_000


class State(NamedTuple):
    """Memory of an LSTM, each [M members, B sequences, H hidden]."""

    hidden: Floats
    cell: Floats

    def keep(self, which: NDArray) -> State:
        """The memory of some of the sequences."""
        return State(self.hidden[:, which], self.cell[:, which])


class SequenceNetwork:
    """An LSTM of M members that reads raw features [B, T, F] and answers [B, T, M]."""

    def __init__(self, graph: Graph, card: ModelCard) -> None:
        """Raise ModelError where graph and card do not fit."""
        self.card = card
        self._graph = graph
        self.hidden = _hidden(card, graph)

    @classmethod
    def open(cls, path: str | Path, *, threads: int = 1) -> SequenceNetwork:
        """Open a model file by the card it carries.

        One thread and the CPU: matrices of 32 are too small to share.

        Raises:
            ModelError: missing, unsafe, faulty file, or no recurrent network.
            CardError: no card, or a wrong one.
            RuntimeMissingError: ONNX Runtime is not installed.
        """
        graph = Graph.open(path, threads=threads, providers=("CPU",))
        return cls(graph, embedded_card(graph.path, graph.metadata))

    def start(self, sequences: int) -> State:
        """The memory of `sequences` sequences before their first step."""
        shape = (self.card.members, sequences, self.hidden)
        return State(np.zeros(shape, np.float32), np.zeros(shape, np.float32))

    def run(self, x: Floats, state: State | None = None) -> tuple[Floats, State]:
        """Read T steps and return the answers [B, T, M] and the memory after the last.

        Raises:
            InputError: x is not [B, T, F], or holds something that is no finite number.
            ModelError: the run failed, or answered another shape.
        """
        features = len(self.card.inputs)
        if x.ndim != 3 or x.shape[2] != features or 0 in x.shape:
            raise InputError(
                tr(
                    "Model '{model}' takes [sequences, steps, {features} features]; it was given "
                    "{shape}."
                ).format(model=self.card.name, features=features, shape=list(x.shape))
            )
        if not np.isfinite(x).all():
            raise InputError(
                tr("Model '{model}' was given features that are no numbers.").format(
                    model=self.card.name
                )
            )
        state = state or self.start(len(x))
        steps = max(1, CHUNK_VALUES // (len(x) * features))
        answers = []
        for first in range(0, x.shape[1], steps):
            answer, state = self._step(x[:, first : first + steps], state)
            answers.append(answer)
        return np.concatenate(answers, axis=1), state

    def _step(self, x: Floats, state: State) -> tuple[Floats, State]:
        feed = {"x": np.ascontiguousarray(x, np.float32), "h0": state.hidden, "c0": state.cell}
        answer, hidden, cell = self._graph.run_all(feed)[:3]
        expected = (*x.shape[:2], self.card.members)
        if answer.shape != expected or hidden.shape != state.hidden.shape:
            raise ModelError(
                tr("Model '{model}' answered shape {shape}; its card promises {expected}.").format(
                    model=self.card.name, shape=list(answer.shape), expected=list(expected)
                )
            )
        return answer, State(hidden, cell)


def _hidden(card: ModelCard, graph: Graph) -> int:
    """Check names and shapes of the graph's inputs; return the size of its memory."""
    if card.task != "sequence":
        raise ModelError(
            tr(
                "Model '{model}' is for {task}, not for time series. Choose a model whose card "
                "says task 'sequence'."
            ).format(model=card.name, task=tr(card.task))
        )
    ports: dict[str, Port] = {port.name: port for port in graph.inputs}
    shapes = [ports[name].shape if name in ports else () for name in INPUTS]
    fits = (
        len(ports) == len(INPUTS)
        and all(len(shape) == 3 for shape in shapes)
        and shapes[0][2] in (None, len(card.inputs))
        and all(shape[0] in (None, card.members) for shape in shapes[1:])
        and shapes[1][2] == shapes[2][2]
    )
    hidden = (shapes[1][2] if fits else None) or 0
    if not 1 <= hidden <= MAX_HIDDEN:
        found = ", ".join(f"{port.name} {port.described()}" for port in graph.inputs)
        raise ModelError(
            tr(
                "Model '{model}' must take x [batch, time, {count}], h0 and c0 [{members}, batch, "
                "hidden]; it takes {found}. Export it again."
            ).format(model=card.name, count=len(card.inputs), members=card.members, found=found)
        )
    return hidden
