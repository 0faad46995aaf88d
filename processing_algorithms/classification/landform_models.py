"""Which landform model to run, and what its parameters are on the user's grid."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from ...engine.errors import ModelError
from ...engine.language import mark, tr
from ...engine.model.card import ModelCard
from ...engine.model.library import SHIPPED_FOLDER, open_model
from ...engine.model.predictor import Predictor
from ...engine.progress import Progress
from ...engine.raster.grid import Grid, Window
from ...engine.raster.stack import RasterStack
from ...engine.terrain.noise import NoiseEstimate, estimate_noise
from ...engine.terrain.rules import ExactRules

NETWORK = mark("Noise-robust geomorphons")
RULES = mark("Exact rules")
ADVISED = mark("Advised by the noise estimate")
NETWORK_FILE = SHIPPED_FOLDER / "landforms.onnx"

SMALLEST_SAMPLE, LARGEST_SAMPLE = 256, 1024  # pixels a side
SAMPLES_A_SIDE = 3


def search_metres(grid: Grid, distance: float, is_cells: bool) -> float:
    """Return a search distance in metres; cells are counted along the first row's pixel height.

    GRASS r.geomorphon counts them so, also where pixels are not square.
    """
    return distance * float(grid.pixel_size([0])[0, 1]) if is_cells else distance


def noise_of(stack: RasterStack, search: float, flatness: float) -> NoiseEstimate:
    """Estimate the noise of a DEM from up to nine windows spread over it.

    `search` in metres, `flatness` in degrees.
    """
    grid = stack.grid
    reach = math.ceil(search / float(grid.pixel_size([0]).min()))
    side = min(max(SMALLEST_SAMPLE, 3 * reach), LARGEST_SAMPLE)
    samples = []
    for y in _origins(grid.height, side):
        size = grid.pixel_size([min(y + side // 2, grid.height - 1)])[0]
        for x in _origins(grid.width, side):
            window = Window(x, y, side, side).clipped(grid.width, grid.height)
            heights = stack.read(window)[0][0]
            samples.append((heights, float(size[0]), float(size[1])))
    return estimate_noise(samples, search, flatness)


def choose_model(
    choice: str,
    file: str | Path | None,
    noise: NoiseEstimate,
    *,
    needs_confidence: bool,
    threads: int = 0,
    progress: Progress,
) -> Predictor:
    """Return the landform model to run.

    Args:
        choice: NETWORK, RULES or ADVISED.
        file: a model of the user's own, which takes the place of the choice.
        noise: decides if the choice is ADVISED.
        needs_confidence: an output is wanted that the rules cannot give; decides as well.
        threads: for ONNX Runtime, 0 for all.
        progress: takes warnings.

    Raises:
        ModelError: the file cannot be used, or makes no landforms.
        RuntimeMissingError: a network is to be run, and ONNX Runtime is not installed.
    """
    if file:
        predictor = open_model(file, threads=threads, progress=progress)
        if predictor.card.theme != "landform":
            raise ModelError(
                tr(
                    "Model '{name}' is about {theme}, not landforms. Use 'Run model' for it."
                ).format(name=predictor.card.name, theme=tr(predictor.card.theme))
            )
        return predictor
    if choice == ADVISED:
        choice = NETWORK if noise.network_advised or needs_confidence else RULES
    if choice == RULES:
        return ExactRules()
    if not NETWORK_FILE.is_file():
        raise ModelError(
            tr(
                "The landform model {file} is missing from this installation. Install Lithoscope "
                "again, or choose '{choice}'."
            ).format(file=NETWORK_FILE, choice=RULES)
        )
    return open_model(NETWORK_FILE, threads=threads, progress=progress)


def known_parameters(card: ModelCard, values: Mapping[str, float]) -> dict[str, float]:
    """Return those values that the model has a parameter for."""
    known = {parameter.name for parameter in card.parameters if parameter.source == "user"}
    return {name: value for name, value in values.items() if name in known}


def _origins(length: int, side: int) -> Sequence[int]:
    count = min(SAMPLES_A_SIDE, math.ceil(length / side))
    return [int(start) for start in np.linspace(0, max(0, length - side), count)]
