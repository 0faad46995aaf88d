"""The map outputs a user asks for, made in one go: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingUtils

from ..engine.errors import InputError
from ..engine.model.card import ModelCard
from ..engine.model.predictor import Predictor
from ..engine.progress import Progress
from ..engine.raster.mapper import run_map
from ..engine.raster.polygons import polygonize
from ..engine.raster.request import MapSummary, Options, Outputs
from ..engine.raster.stack import RasterStack
from ..engine.raster.staging import Staging
from .feedback import FeedbackProgress

RASTERS = ("CLASSES", "VALUES", "CONFIDENCE", "PROBABILITIES", "ENTROPY", "SPREAD")
POLYGONS = "POLYGONS"
MAP_OUTPUTS = (*RASTERS, POLYGONS)


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
    ) -> tuple[MapSummary, dict[str, str]]:
        """Run the model; return the summary and {name: path} of what was made.

        Raises:
            LithoscopeError: see `run_map` and `polygonize`; files that exist stay as they were.
        """
        mask_path, mask_layer = mask or (None, None)

        def run(paths: Mapping[str, str | Path], progress: Progress) -> MapSummary:
            return run_map(
                predictor,
                stack,
                Outputs(**{name.lower(): path for name, path in paths.items()}),
                options,
                mask=mask_path,
                mask_layer=mask_layer,
                parameters=parameters,
                progress=progress,
            )

        if POLYGONS not in self.paths:
            return run(self.paths, progress), dict(self.paths)
        inputs = [*stack.files, *([mask_path] if mask_path else [])]
        with Staging(list(self.paths.values()), inputs) as staging:
            staged = {name: staging.path(path) for name, path in self.paths.items()}
            polygons = staged.pop(POLYGONS)
            rasters: dict[str, str | Path] = {**_rasters_of_polygons(predictor.card), **staged}
            summary = run(rasters, progress.part(0, 80))
            progress.info("Outlining patches.")
            polygonize(
                rasters["CLASSES"],
                polygons,
                confidence=rasters.get("CONFIDENCE"),
                progress=progress.part(80, 100),
            )
            staging.commit()
        return summary, dict(self.paths)


def _rasters_of_polygons(card: ModelCard) -> dict[str, str]:
    """Return temporary files for what polygons are made of: classes, and a confidence if any.

    Raises:
        InputError: the model gives no classes.
    """
    if card.task != "classification":
        raise InputError(
            f"Model '{card.name}' gives no classes, and so no polygons. Run it without them."
        )
    names = ("CLASSES",) if card.output == "labels" else ("CLASSES", "CONFIDENCE")
    return {name: QgsProcessingUtils.generateTempFilename(f"{name.lower()}.tif") for name in names}
