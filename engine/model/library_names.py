"""Finding a model by what a user or a script calls it: a file, 'name@version', or a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ..errors import ModelError
from ..language import listed, paragraph, tr
from .library import LibraryModel


def locate(text: str, models: Sequence[LibraryModel], theme: str | None = None) -> Path:
    """Return the file of the model that a text names.

    A file that exists comes first, then 'name@version', then a name alone, which means the newest
    version, then the name of a model's file. Letter case does not matter.

    Args:
        text: what the user gave.
        models: the library.
        theme: that of the models a message lists; None for all.

    Raises:
        ModelError: nothing, or several files, go by this text; the message lists what there is.
    """
    text = text.strip()
    if Path(text).is_file():
        return Path(text)
    wanted = text.casefold()
    named = (
        [model for model in models if model.key.casefold() == wanted]
        or _newest([model for model in models if model.name.casefold() == wanted])
        or [m for m in models if wanted in (m.path.stem.casefold(), m.path.name.casefold())]
    )
    if not named:
        raise ModelError(paragraph((_missing(text), _offered(models, theme))))
    if len(named) > 1:
        files = listed(str(model.path) for model in named)
        raise ModelError(
            tr(
                "Several models of the library are called '{name}': {files}. Give the file you "
                "mean, or remove the others."
            ).format(name=text, files=files)
        )
    return named[0].path


def reference(model: LibraryModel, models: Sequence[LibraryModel]) -> str:
    """Return what names a model in scripts: its key, or its file where others have that key."""
    alike = [other for other in models if other.key.casefold() == model.key.casefold()]
    return model.key if len(alike) < 2 else str(model.path)


def _newest(models: list[LibraryModel]) -> list[LibraryModel]:
    newest = max((_order(model.version) for model in models), default=())
    return [model for model in models if _order(model.version) == newest]


def _order(version: str) -> tuple[int, ...]:
    """Numbers of a version, so that 1.10 comes after 1.9."""
    numbers = [int(number) for number in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _missing(text: str) -> str:
    if Path(text).suffix.casefold() == ".onnx" or "/" in text or "\\" in text:
        return tr("Model file '{path}' does not exist. Check its path.").format(path=text)
    return tr("There is no model '{name}' in the library.").format(name=text)


def _offered(models: Sequence[LibraryModel], theme: str | None) -> str:
    names = sorted({model.key for model in models if theme in (None, model.theme)})
    if not names:
        return tr("It holds none for this. Give an .onnx file, or import one into the library.")
    return tr("The library holds {names}. Give one of these names, or an .onnx file.").format(
        names=listed(names)
    )
