"""Opening model files of every kind, and listing those of a folder."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..errors import ModelError
from ..language import tr
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
CARDED, DEEPNESS, PLAIN = "lithoscope", "deepness", "plain"


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
            progress.warn(
                tr("Model file '{path}' describes itself; what you said is not needed.").format(
                    path=path
                )
            )
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
class LibraryModel:
    """A model file of the library, and what it says of itself without being run.

    Files without a Lithoscope card, made for Deepness or plain, go by the name of their file.
    """

    path: Path
    kind: str
    card: ModelCard | None = None
    is_shipped: bool = False

    @property
    def name(self) -> str:
        """Name in the card, or of the file."""
        return self.card.name if self.card else self.path.stem

    @property
    def version(self) -> str:
        """Version in the card, or ''."""
        return self.card.version if self.card else ""

    @property
    def theme(self) -> str:
        """Theme in the card, or 'other'."""
        return self.card.theme if self.card else "other"

    @property
    def key(self) -> str:
        """What names the model in scripts: 'name@version', or the name where it has no version."""
        return f"{self.name}@{self.version}" if self.version else self.name


class Shelf(NamedTuple):
    """The models of a folder by file name, and what is wrong with files that could not be read."""

    models: tuple[LibraryModel, ...]
    problems: dict[Path, str]


def read_model(path: str | Path, *, is_shipped: bool = False) -> LibraryModel:
    """Read what a model file says of itself; nothing is run, and no ONNX Runtime is needed.

    Raises:
        CardError: its card is wrong.
        ModelError: the file cannot be read or trusted.
    """
    path = Path(path)
    metadata = inspect_onnx(path).metadata
    if METADATA_KEY in metadata:
        card = embedded_card(path, metadata)
        return LibraryModel(path, CARDED, card, is_shipped)
    return LibraryModel(path, DEEPNESS if is_deepness(metadata) else PLAIN, None, is_shipped)


def read_shelf(folder: Path, *, is_shipped: bool = False) -> Shelf:
    """Return the models in a folder; none where there is no folder.

    A file that cannot be read does not take the others with it.
    """
    models, problems = [], {}
    for path in sorted(folder.glob("*.onnx")):
        try:
            stamp = path.stat()
            models.append(_read_once(path, stamp.st_mtime_ns, stamp.st_size, is_shipped))
        except ModelError as error:
            problems[path] = str(error)
        except OSError as error:  # removed just now
            problems[path] = tr("{path} cannot be read: {reason}.").format(
                path=path, reason=error.strerror
            )
    return Shelf(tuple(models), problems)


@lru_cache(maxsize=1024)
def _read_once(path: Path, modified: int, size: int, is_shipped: bool) -> LibraryModel:
    """Read a file again only when it has changed."""
    return read_model(path, is_shipped=is_shipped)


def shipped_models(
    theme: str | None = None, folder: Path = SHIPPED_FOLDER
) -> tuple[LibraryModel, ...]:
    """Return the models that come with Lithoscope, those of one theme only if given.

    One that cannot be read is left out with a logged warning.
    """
    shelf = read_shelf(folder, is_shipped=True)
    for problem in shelf.problems.values():
        logger.warning("Left out of the model library: %s", problem)
    return tuple(model for model in shelf.models if theme in (None, model.theme))
