"""Opening model files of every kind, and the models that come with Lithoscope."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import ModelError
from ..progress import NullProgress, Progress
from .adapted import Adapted
from .card import METADATA_KEY, ModelCard
from .deepness import is_deepness, open_deepness
from .network import Graph, Network, embedded_card
from .onnx_file import inspect_onnx
from .plain import plain_card
from .predictor import Predictor

logger = logging.getLogger("lithoscope")

SHIPPED_FOLDER = Path(__file__).resolve().parents[2] / "models"


def open_model(
    path: str | Path,
    *,
    classes: Sequence[str] | None = None,
    task: str | None = None,
    bands: Sequence[str] | None = None,
    scale: Sequence[float] | float = 1.0,
    offset: Sequence[float] | float = 0.0,
    output: str = "probabilities",
    halo: int | None = None,
    threads: int = 0,
    providers: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> Predictor:
    """Open an ONNX file by its own card, by Deepness' metadata, or by what the user says.

    Args:
        path: the .onnx file.
        classes, task, bands, output, halo: description of a plain file, see `plain_card`.
        scale, offset: a plain network sees value * scale + offset; one number, or one a band.
        threads, providers, progress: see `Graph.open`.

    Raises:
        ModelError: the file cannot be read, trusted or run, or has to be described.
        RuntimeMissingError: ONNX Runtime is not installed.
    """
    progress = progress or NullProgress()
    graph = Graph.open(path, threads=threads, providers=providers, progress=progress)
    described = any(value is not None for value in (classes, task, bands, halo))
    if METADATA_KEY in graph.metadata or is_deepness(graph.metadata):
        if described:
            progress.warn(f"Model file '{path}' describes itself; what you said is not needed.")
        if METADATA_KEY in graph.metadata:
            return Network(graph, embedded_card(graph.path, graph.metadata), progress)
        return open_deepness(graph, classes=classes, progress=progress)
    card = plain_card(graph, classes=classes, task=task, bands=bands, output=output, halo=halo)
    return Adapted(graph, card, scale=scale, offset=offset, progress=progress)


def read_card(path: str | Path) -> ModelCard:
    """Return the Lithoscope card of a file, without running anything; no ONNX Runtime needed.

    Raises:
        CardError: the file carries no card, or a wrong one.
        ModelError: the file cannot be read or trusted.
    """
    path = Path(path)
    return embedded_card(path, inspect_onnx(path).metadata)


@dataclass(frozen=True)
class ShippedModel:
    """A model that comes with Lithoscope."""

    name: str
    path: Path
    card: ModelCard


def shipped_models(
    theme: str | None = None, folder: Path = SHIPPED_FOLDER
) -> tuple[ShippedModel, ...]:
    """Return the models in a folder by file name, those of one theme only if given.

    A file that cannot be read is left out with a logged warning, so that one damaged model
    does not take the others with it.
    """
    models = []
    for path in sorted(folder.glob("*.onnx")):
        try:
            card = read_card(path)
        except ModelError as error:
            logger.warning("Left out of the model library: %s", error)
            continue
        if theme in (None, card.theme):
            models.append(ShippedModel(card.name, path, card))
    return tuple(models)
