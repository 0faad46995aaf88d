"""Taking a model file into a library folder: looked at first, recognised, copied all at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import Cancelled, ModelError, OutputError, RuntimeMissingError
from ..language import tr
from ..progress import NullProgress, Progress
from ..raster.staging import Staging, write_failure
from .library import PLAIN, LibraryModel, open_model, read_model
from .network import CPU, Graph
from .onnx_file import inspect_onnx
from .sequence import SequenceNetwork
from .signature import band_port, output_channels

CHUNK = 4 * 1024 * 1024


@dataclass(frozen=True)
class Incoming:
    """A file that may be taken in.

    `digest` is the SHA-256 of its content, `untried` why it could not be opened for a try; it is
    empty where it was.
    """

    model: LibraryModel
    digest: str
    untried: str = ""


def examine(source: str | Path, progress: Progress | None = None) -> Incoming:
    """Check a model file: its content, its card, and, with ONNX Runtime, whether it opens.

    Raises:
        CardError: its card is wrong.
        ModelError: it cannot be read, trusted or opened, or keeps weights in other files.
        Cancelled: the user stopped.
    """
    source = Path(source)
    progress = progress or NullProgress()
    beside = inspect_onnx(source).external
    if beside:
        raise ModelError(
            tr(
                "Model file '{path}' keeps weights in another file, '{other}'. The library takes "
                "models that are one file: export it with its weights inside."
            ).format(path=source, other=beside[0])
        )
    model = read_model(source)
    digest = _digest(source, progress)
    try:
        _open(model, progress)
    except RuntimeMissingError as error:
        return Incoming(model, digest, str(error))
    return Incoming(model, digest)


def twin(incoming: Incoming, models: Sequence[LibraryModel]) -> LibraryModel | None:
    """Return the model of the library that has the same content, whatever it is called."""
    size = incoming.model.path.stat().st_size
    for model in models:
        if model.path.stat().st_size == size and _digest(model.path) == incoming.digest:
            return model
    return None


def namesake(incoming: Incoming, models: Sequence[LibraryModel]) -> LibraryModel | None:
    """Return the model of the library with the same name and version, the user's own first."""
    key = incoming.model.key.casefold()
    alike = [model for model in models if model.key.casefold() == key]
    return min(alike, key=lambda model: model.is_shipped, default=None)


def take_in(
    incoming: Incoming,
    folder: Path,
    *,
    replaced: LibraryModel | None = None,
    progress: Progress | None = None,
) -> LibraryModel:
    """Copy a file into the library's folder, which is made if need be; it is there whole or not.

    Args:
        incoming: what `examine` found.
        folder: the library's.
        replaced: a model whose place it takes; otherwise nothing is overwritten, and a name that
            is taken gets a number.
        progress: takes the progress in bytes.

    Raises:
        OutputError: the folder cannot be written to, or the file has changed meanwhile.
        Cancelled: the user stopped; nothing was copied.
    """
    source = incoming.model.path
    progress = progress or NullProgress()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_failure(folder, error.strerror) from error
    target = replaced.path if replaced else _free(folder, source.stem)
    with Staging([target], [source]) as staging:
        made = staging.path(target)
        try:
            copied = _copy(source, made, progress)
        except OSError as error:
            raise write_failure(target, error.strerror) from error
        if copied != incoming.digest:
            raise OutputError(
                tr("{path} changed while it was copied. Import it again.").format(path=source)
            )
        staging.commit()
    return read_model(target)


def _open(model: LibraryModel, progress: Progress) -> None:
    """Open a file as the algorithms will, so that what is in the library can be run."""
    task, theme = (model.card.task, model.card.theme) if model.card else ("", "other")
    if task == "sequence":
        SequenceNetwork.open(model.path)
    elif theme == "deformation" or model.kind == PLAIN:
        # What a plain file answers is the user's to say; deformation has inputs of its own.
        graph = Graph.open(model.path, threads=1, providers=(CPU,), progress=progress)
        if model.kind == PLAIN:
            band_port(graph.inputs)
            output_channels(graph.output)
    else:
        open_model(model.path, threads=1, providers=(CPU,), progress=progress)


def _free(folder: Path, stem: str) -> Path:
    """Return a file name that is not taken; two names that differ in letter case are one."""
    taken = {path.name.casefold() for path in folder.iterdir()}
    number, name = 1, f"{stem}.onnx"
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.onnx"
    return folder / name


def _copy(source: Path, target: Path, progress: Progress) -> str:
    digest = hashlib.sha256()
    with target.open("wb") as written:
        for part in _parts(source, progress):
            digest.update(part)
            written.write(part)
    return digest.hexdigest()


def _digest(path: Path, progress: Progress | None = None) -> str:
    digest = hashlib.sha256()
    for part in _parts(path, progress or NullProgress()):
        digest.update(part)
    return digest.hexdigest()


def _parts(path: Path, progress: Progress) -> Iterator[bytes]:
    """Yield a file's content part by part.

    Raises:
        Cancelled: the user stopped.
    """
    total, done = path.stat().st_size, 0
    with path.open("rb") as file:
        while part := file.read(CHUNK):
            if progress.cancelled():
                raise Cancelled(tr("Cancelled."))
            yield part
            done += len(part)
            progress.report(done, total)
