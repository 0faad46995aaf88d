"""The map outputs a user asks for, made in one go: all of them, or none."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ..engine.errors import InputError
from ..engine.language import tr
from ..engine.model.card import ModelCard
from ..engine.model.carried import PREFIX
from ..engine.model.predictor import Predictor
from ..engine.raster.gdal_io import GdalError, call, flush
from ..engine.raster.mapper import run_map
from ..engine.raster.polygons import polygonize
from ..engine.raster.request import MapSummary, Options, Outputs
from ..engine.raster.stack import RasterStack
from ..engine.raster.staging import Staging, write_failure
from .feedback import FeedbackProgress
from .styling import file_legend

# Parameters and what the engine calls the rasters.
RASTERS = {
    "CLASSES": "classes",
    "VALUES": "values",
    "PROBABILITY": "values",
    "CONFIDENCE": "confidence",
    "PROBABILITIES": "probabilities",
    "ENTROPY": "entropy",
    "SPREAD": "spread",
    "DISSIMILARITY": "dissimilarity",
    "SET_SIZE": "set_size",
}
POLYGONS, TARGETS = "POLYGONS", "TARGETS"
MAP_OUTPUTS = (*RASTERS, POLYGONS, TARGETS)
GEOPACKAGE = ".gpkg"
COLORS = f"{PREFIX}COLORS"  # in a GeoPackage's metadata: {class name: colour} as JSON
RUN_SHARE = 80  # per cent of the progress bar, where something is made from the rasters afterwards


@dataclass(frozen=True)
class Derived:
    """A file made from the rasters of a run, under the name of its parameter.

    `rasters` are those it needs, asked for or not. `make(rasters, target, scratch, progress)`
    writes it: {name: path} of the rasters, the file to write, a folder for what is not kept.
    """

    name: str
    rasters: tuple[str, ...]
    make: Callable[[Mapping[str, Path], Path, Path, FeedbackProgress], None]


@dataclass(frozen=True)
class MapOutputs:
    """Destinations {name: path} that are wanted, named as the algorithms' parameters."""

    paths: Mapping[str, str]

    @property
    def needs_confidence(self) -> bool:
        """Whether only a model with probabilities can make them."""
        return any(name in self.paths for name in ("CONFIDENCE", "PROBABILITIES", "ENTROPY"))

    def make(
        self,
        predictor: Predictor,
        stack: RasterStack,
        options: Options,
        *,
        mask: tuple[str, str | None] | None,
        parameters: Mapping[str, float],
        progress: FeedbackProgress,
        derived: Derived | None = None,
    ) -> tuple[MapSummary, dict[str, str]]:
        """Run the model; return the summary and {name: path} of what was made.

        `derived` is made even if it is not among the destinations, and then not kept; POLYGONS
        need none.

        Raises:
            LithoscopeError: see `run_map` and `polygonize`; files that exist stay as they were.
        """
        mask_path, mask_layer = mask or (None, None)

        def run(paths: Mapping[str, str | Path], progress: FeedbackProgress) -> MapSummary:
            return run_map(
                predictor,
                stack,
                Outputs(**{RASTERS[name]: path for name, path in paths.items()}),
                options,
                mask=mask_path,
                mask_layer=mask_layer,
                parameters=parameters,
                progress=progress,
            )

        if derived is None and POLYGONS in self.paths:
            derived = _polygons(predictor.card)
        if derived is None:
            return run(self.paths, progress), dict(self.paths)
        inputs = [*stack.files, *([mask_path] if mask_path else [])]
        with Staging(list(self.paths.values()), inputs) as staging:
            staged = {name: staging.path(path) for name, path in self.paths.items()}
            target = staged.pop(derived.name, staging.scratch(f"{derived.name.lower()}.gpkg"))
            # Rasters that nobody asked for are made beside the others, and not kept.
            spare = {name: staging.scratch(f"{name.lower()}.tif") for name in derived.rasters}
            rasters = {**spare, **staged}
            summary = run(rasters, progress.part(0, RUN_SHARE))
            scratch = staging.scratch(derived.name)
            scratch.mkdir()
            derived.make(rasters, target, scratch, progress.part(RUN_SHARE, 100))
            if derived.name in self.paths:
                hand_on(rasters[derived.rasters[0]], target, self.paths[derived.name])
            staging.commit()
        return summary, dict(self.paths)


def hand_on(raster: str | Path, vectors: str | Path, target: str | Path) -> None:
    """Have a GeoPackage say how it was made, as the raster does that it was made from.

    That includes the colours of the raster's classes. Other formats have no room for that.

    Raises:
        OutputError: it cannot be written; the message speaks of `target`.
    """
    if Path(target).suffix.lower() != GEOPACKAGE:
        return
    try:
        told = call(gdal.OpenEx, str(raster), gdal.OF_RASTER).GetMetadata()
        told = {key: text for key, text in told.items() if key.startswith(PREFIX)}
        colors = {entry.name: entry.color for entry in file_legend(str(raster))}
        if colors:
            told[COLORS] = json.dumps(colors, ensure_ascii=False)
        dataset = call(gdal.OpenEx, str(vectors), gdal.OF_VECTOR | gdal.OF_UPDATE)
        dataset.SetMetadata(told)
        flush(dataset)
    except GdalError as error:
        raise write_failure(target, error) from error


def _polygons(card: ModelCard) -> Derived:
    """Return how POLYGONS are made: from classes, and a confidence if there is any.

    Raises:
        InputError: the model gives no classes.
    """
    if card.task != "classification":
        raise InputError(
            tr("Model '{name}' gives no classes, and so no polygons. Run it without them.").format(
                name=card.name
            )
        )

    def make(
        rasters: Mapping[str, Path], target: Path, scratch: Path, progress: FeedbackProgress
    ) -> None:
        progress.info(tr("Outlining patches."))
        polygonize(
            rasters["CLASSES"], target, confidence=rasters.get("CONFIDENCE"), progress=progress
        )

    needed = ("CLASSES",) if card.output == "labels" else ("CLASSES", "CONFIDENCE")
    return Derived(POLYGONS, needed, make)
