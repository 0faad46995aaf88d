"""The inversion network: a scene in, mixtures of normal distributions of sources out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import ModelError
from ..language import mark, tr
from ..model.card import ModelCard
from ..model.library import SHIPPED_FOLDER
from ..model.network import Graph, embedded_card
from .inversion_models import MODELS, POINT_MODEL, Place
from .inversion_scene import NETWORK_CELLS, Scene, without_plane
from .patches import Floats

FILE = SHIPPED_FOLDER / "deformation_inversion.onnx"
INPUTS = ("scene", "look")
OUTPUTS = ("point_chance", "point", "fault")
VALUES = {"point": 4, "fault": 11}
SCENE = mark("displacement towards the satellite")
KNOWN = mark("known (1) or not (0)")
SMALLEST_SIDE = 1e-3  # of the scene, of what a mixture draws: lengths stay above 0


@dataclass(frozen=True)
class Mixture:
    """K normal distributions of D independent values, in sides of the scene."""

    log_weights: Floats
    means: Floats
    sigmas: Floats

    def draws(self, count: int, rng: np.random.Generator) -> Floats:
        """Draw values [count, D]."""
        weights = np.exp(self.log_weights - self.log_weights.max())
        which = rng.choice(len(weights), count, p=weights / weights.sum())
        return self.means[which] + self.sigmas[which] * rng.standard_normal(
            (count, self.means.shape[1])
        )


@dataclass(frozen=True)
class Estimate:
    """What the network makes of a scene: the chance of a point, and a mixture for either kind."""

    point_chance: float
    mixtures: Mapping[str, Mixture]
    place: Place

    def centres(self, kind: str) -> Floats:
        """Return the sources in the middle of the components, likeliest first: as `described`."""
        mixture = self.mixtures[kind]
        order = np.argsort(-mixture.log_weights)
        return described(kind, mixture.means[order], self.place)

    def draws(self, kind: str, count: int, seed: int = 0) -> Floats:
        """Draw sources [count, V] as `described` by the model of their kind."""
        rng = np.random.default_rng(seed)
        return described(kind, self.mixtures[kind].draws(count, rng), self.place)

    def shapes(self, kind: str, count: int, seed: int = 0) -> Floats:
        """Return shapes to begin a search with: the middles, and `count` drawn ones."""
        found = np.concatenate([self.centres(kind), self.draws(kind, count, seed)])
        return MODELS[kind].shapes_of(found, self.place)


class InversionNetwork:
    """The ONNX graph that estimates; it reads a scene of 64 x 64 cells."""

    def __init__(self, graph: Graph, card: ModelCard) -> None:
        """Raise ModelError where the graph is of another kind."""
        names = tuple(port.name for port in graph.inputs)
        if card.theme != "deformation" or names != INPUTS:
            raise ModelError(
                tr("Model file '{path}' does not estimate sources of deformation.").format(
                    path=graph.path
                )
            )
        self.card, self._graph = card, graph

    @classmethod
    def open(cls, path: str | Path = FILE, *, threads: int = 1) -> InversionNetwork:
        """Open a model file by the card it carries.

        Raises:
            ModelError: missing, unsafe, faulty file, or another kind of model.
            CardError: no card, or a wrong one.
            RuntimeMissingError: ONNX Runtime is not installed.
        """
        graph = Graph.open(path, threads=threads, providers=("CPU",))
        return cls(graph, embedded_card(graph.path, graph.metadata))

    def estimate(self, scene: Scene) -> Estimate:
        """Look at a square scene."""
        small = scene.averaged(NETWORK_CELLS)
        known = small.valid
        flat = np.where(known, np.nan_to_num(without_plane(small.values)), 0.0)
        feed = {
            "scene": np.stack([flat, known])[None].astype(np.float32),
            "look": np.array([scene.look], np.float32),
        }
        answers = self._graph.run_all(feed)
        expected = [(1, 1), *((1, None, 1 + 2 * count) for count in VALUES.values())]
        fits = len(answers) == len(expected) and all(
            answer.ndim == len(shape) and all(b in (None, a) for a, b in zip(answer.shape, shape))
            for answer, shape in zip(answers, expected)
        )
        if not fits or not all(np.isfinite(answer).all() for answer in answers):
            raise ModelError(
                tr("Model '{model}' gave an answer that is no estimate of a source.").format(
                    model=self.card.name
                )
            )
        mixtures = {
            kind: Mixture(
                rows[0, :, 0].astype(float),
                rows[0, :, 1 : 1 + count].astype(float),
                rows[0, :, 1 + count :].astype(float),
            )
            for (kind, count), rows in zip(VALUES.items(), answers[1:])
        }
        return Estimate(float(answers[0][0, 0]), mixtures, Place.of(scene))


def described(kind: str, values: Floats, place: Place) -> Floats:
    """Return sources [n, V] in metres and degrees, of the network's values [n, D].

    Those of a point are x, y, ln depth, volume / depth**2 in m; those of a fault x, y, ln depth,
    ln length, ln width, sine and cosine of the strike, dip, sine and cosine of the rake,
    ln (slip * length * width), all lengths but slip in sides.
    """
    side = place.side
    x, y = place.x + values[:, 0] * side, place.y + values[:, 1] * side
    if kind == POINT_MODEL.kind:
        depth = np.exp(values[:, 2]) * side
        return np.stack([x, y, depth, values[:, 3] * depth**2], axis=1)
    depth, length, width = np.maximum(np.exp(values[:, 2:5]), SMALLEST_SIDE).T
    strike = np.degrees(np.arctan2(values[:, 5], values[:, 6])) % 360
    dip = np.degrees(np.clip(values[:, 7], 0.04, np.pi / 2))
    rake = np.degrees(np.arctan2(values[:, 8], values[:, 9]))
    slip = np.exp(values[:, 10]) / (length * width)
    lengths = depth * side, length * side, width * side
    return np.stack([x, y, *lengths, strike, dip, rake, slip], axis=1)
