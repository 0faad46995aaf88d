"""The ONNX graph of the surrogate: what its levels do, on maps of potency and on fields.

The graph has three branches that share no value; a run feeds the others nothing.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..errors import ModelError
from ..language import tr
from ..model.card import ModelCard
from ..model.network import Graph, embedded_card
from .moment_maps import CHANNELS, DEPTH_TERMS, TENSOR
from .surrogate_levels import Area, Span

INPUTS = ("maps", "handed", "coarse")
OUTPUTS = ("near", "gathered", "fine")
# Nodes that the branches reach over; the trainer exports networks of this shape only.
NEAR, HANDED, TAPS = 5, 3, 3
COMPONENTS = 3


class LevelNetwork:
    """Near field, gathering and interpolation of one level; all levels share it."""

    def __init__(self, graph: Graph, card: ModelCard) -> None:
        """Raise ModelError where the graph is of another kind."""
        names = tuple(port.name for port in graph.inputs)
        if card.theme != "deformation" or names != INPUTS or len(card.inputs) != CHANNELS:
            raise ModelError(
                tr("Model file '{path}' is not a network of crustal deformation.").format(
                    path=graph.path
                )
            )
        self.card, self._graph = card, graph
        self._nothing = {
            "maps": np.zeros((0, CHANNELS, 16, 16), np.float32),
            "handed": np.zeros((0, DEPTH_TERMS, 16, 16), np.float32),
            "coarse": np.zeros((0, 1, 16, 16), np.float32),
        }

    @classmethod
    def open(cls, path: str | Path, *, threads: int = 0) -> LevelNetwork:
        """Open a model file by the card it carries.

        Raises:
            ModelError: missing, unsafe, faulty file, or another kind of model.
            CardError: no card, or a wrong one.
            RuntimeMissingError: ONNX Runtime is not installed.
        """
        graph = Graph.open(path, threads=threads, providers=("CPU",))
        return cls(graph, embedded_card(graph.path, graph.metadata))

    def near(self, maps: np.ndarray, held: Area) -> tuple[np.ndarray, Area]:
        """Return the near field [N, 3, h, w] of maps [N, CHANNELS, H, W] and where it is."""
        field = self._run("maps", maps)
        spans = [
            Span(span.first + NEAR, span.first + NEAR + side)
            for span, side in zip(held, field.shape[2:])
        ]
        return field, Area(*spans)

    def gather(self, maps: np.ndarray) -> np.ndarray:
        """Return maps [N, CHANNELS, h, w] of the coarser level; its node I gathers from 2 I."""
        batch, _, height, width = maps.shape
        split = maps.reshape(batch * len(TENSOR), DEPTH_TERMS, height, width)
        gathered = self._run("handed", split)
        return gathered.reshape(batch, CHANNELS, *gathered.shape[2:])

    def interpolate(self, field: np.ndarray, held: Area, wanted: Area) -> np.ndarray:
        """Return a level's field [N, 3, h, w] on wanted nodes of the finer level."""
        needed = coarser_field(wanted)
        rows, columns = needed.within(held)
        batch, _, height, width = (part := field[:, :, rows, columns]).shape
        fine = self._run("coarse", part.reshape(batch * COMPONENTS, 1, height, width))
        fine = fine.reshape(batch, COMPONENTS, *fine.shape[2:])
        first = [2 * (span.first + TAPS - 1) for span in needed]
        rows, columns = (
            slice(span.first - start, span.end - start) for span, start in zip(wanted, first)
        )
        return fine[:, :, rows, columns]

    def _run(self, name: str, values: np.ndarray) -> np.ndarray:
        feed = {**self._nothing, name: np.ascontiguousarray(values, np.float32)}
        return self._graph.run_all(feed)[INPUTS.index(name)]


def coarser_field(wanted: Area) -> Area:
    """The nodes of the coarser level that its field is needed on."""
    return Area(
        *(Span(span.first // 2 - TAPS + 1, (span.end - 1) // 2 + TAPS + 1) for span in wanted)
    )


def gathering(maps: Area) -> Area:
    """The nodes of the coarser level that gather from any of these, even in number."""
    spans = []
    for span in maps:
        first, end = -((HANDED - span.first) // 2), (span.end - 1 + HANDED) // 2 + 1
        spans.append(Span(first, end + (end - first) % 2))
    return Area(*spans)


def gathered_from(coarse: Area) -> Area:
    """The nodes that an even number of coarser ones gather from."""
    return Area(*(Span(2 * s.first - HANDED, 2 * s.end + HANDED - 1) for s in coarse))
