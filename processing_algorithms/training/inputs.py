"""Project layers as files that another process can read.

What exists only in the project (a selection, a memory layer, additional NoData values) is written
into a folder beside the model and stays there: the configuration can be run again.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ...engine.errors import InputError, OutputError
from ...engine.language import listed, tr
from ..layers import LayerBand, vector_file, write_as_shown

CATEGORICAL, CONTINUOUS = "categorical", "continuous"


class KeptInputs:
    """The folder beside a model for inputs that no file of the user's holds; made when needed."""

    def __init__(self, model: Path) -> None:
        """Choose a name that nobody uses yet."""
        self.folder = model.with_name(f"{model.stem}_inputs")
        number = 1
        while self.folder.exists():
            number += 1
            self.folder = model.with_name(f"{model.stem}_inputs_{number}")

    def vector(self, algorithm, parameters, name, context, feedback) -> tuple[str, str] | None:
        """Return (path, layer name) of a vector parameter, or None where it is empty.

        Raises:
            InputError: the project gives the layer a CRS that its file does not have.
            OutputError: it had to be written and cannot.
        """
        if parameters.get(name) in (None, ""):
            return None
        source = algorithm.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
        path, inside = vector_file(algorithm, parameters, name, context, feedback)
        if Path(QgsProcessingUtils.tempFolder()) in Path(path).parents:
            path = self._copied(Path(path), name.lower())
        path = absolute(path)
        if _crs_of(path, inside) != source.sourceCrs():
            raise InputError(
                tr(
                    "Layer '{name}' has its coordinate reference system in this project only. Save "
                    "it with Export > Save Features As…, and take the saved layer."
                ).format(name=source.sourceName())
            )
        return path, inside

    def layers(
        self, bands: Sequence[LayerBand], categorical: Sequence[str], log: Sequence[str]
    ) -> list[dict[str, object]]:
        """Return the bands as a configuration names them.

        `categorical` and `log` name layers, or bands as `band_names` does.

        Raises:
            InputError: a name fits no layer, or one is both categorical and logarithmic.
        """
        names = band_names(bands)
        chosen = {
            "CATEGORICAL": _chosen(categorical, bands, names, "CATEGORICAL"),
            "LOGARITHM": _chosen(log, bands, names, "LOGARITHM"),
        }
        both = sorted(chosen["CATEGORICAL"] & chosen["LOGARITHM"])
        if both:
            raise InputError(
                tr(
                    "Layer '{name}' is in CATEGORICAL and in LOGARITHM: codes have no logarithm. "
                    "Take it out of one."
                ).format(name=both[0])
            )
        found: list[dict[str, object]] = []
        for name, band in zip(names, bands):
            path, number = write_as_shown(band, self.folder)
            path = absolute(path)
            kind = CATEGORICAL if name in chosen["CATEGORICAL"] else CONTINUOUS
            log_wanted = name in chosen["LOGARITHM"]
            found.append(
                {"path": path, "band": number, "name": name, "kind": kind, "log": log_wanted}
            )
        return found

    def _copied(self, path: Path, name: str) -> str:
        """Keep a temporary file, with what lies beside it under the same name."""
        try:
            self.folder.mkdir(exist_ok=True)
            for file in path.parent.iterdir():
                if file.stem == path.stem:
                    shutil.copy(file, self.folder / f"{name}{file.suffix}")
        except OSError as error:
            raise OutputError(
                tr(
                    "{folder} cannot be written to ({reason}). Choose another folder for the model."
                ).format(folder=self.folder, reason=error.strerror)
            ) from error
        return str(self.folder / f"{name}{path.suffix}")


def absolute(path: str) -> str:
    """Return a file's whole path, for the child runs in a folder of its own.

    What is no file, such as a name that only GDAL understands, stays as it is.
    """
    return str(Path(path).absolute()) if path and Path(path).exists() else path


def _crs_of(path: str, inside: str):
    """Return the coordinate reference system that a vector file has by itself."""
    return QgsVectorLayer(f"{path}|layername={inside}" if inside else path, "", "ogr").crs()


def band_names(bands: Sequence[LayerBand]) -> list[str]:
    """Return a name for each band: its layer's, with its own where a layer has several.

    Raises:
        InputError: two layers have the same name.
    """
    several = {band.layer for band in bands if band.band > 1}
    names = [
        f"{band.layer} {band.band_name or band.band}" if band.layer in several else band.layer
        for band in bands
    ]
    double = sorted({name for name in names if names.count(name) > 1})
    if double:
        raise InputError(
            tr(
                "Two layers are called '{name}', and the model tells its inputs by name. Rename "
                "one in the layer panel."
            ).format(name=double[0])
        )
    return names


def names_in(text: str) -> list[str]:
    """Return names separated by semicolons, or by commas where there is no semicolon."""
    sign = ";" if ";" in text else ","
    return [part.strip() for part in text.split(sign) if part.strip()]


def _chosen(
    wanted: Sequence[str], bands: Sequence[LayerBand], names: Sequence[str], field: str
) -> set[str]:
    chosen = set()
    for text in wanted:
        fits = {
            name
            for name, band in zip(names, bands)
            if text.casefold() in (name.casefold(), band.layer.casefold())
        }
        if not fits:
            known = listed(f"'{name}'" for name in names)
            raise InputError(
                tr("{field} names '{text}', but the layers are {known}. Correct it.").format(
                    field=field, text=text, known=known
                )
            )
        chosen |= fits
    return chosen
