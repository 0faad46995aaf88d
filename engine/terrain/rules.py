"""The exact geomorphon rules as a predictor: a model without weights.

It runs through the same pipeline as a network and needs no ONNX Runtime.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ..language import mark
from ..model.card import InputBand, ModelCard, OutputClass, Parameter, PixelSize, Tile
from .geomorphons import geomorphons

# Names and colours of GRASS r.geomorphon; the codes are the index plus one.
LANDFORMS = tuple(
    OutputClass(value, name, color)
    for value, (name, color) in enumerate(
        (
            (mark("flat"), "#DCDCDC"),
            (mark("peak"), "#380000"),
            (mark("ridge"), "#C80000"),
            (mark("shoulder"), "#FF5014"),
            (mark("spur"), "#FAD23C"),
            (mark("slope"), "#FFFF3C"),
            (mark("hollow"), "#B4E614"),
            (mark("footslope"), "#3CFA96"),
            (mark("valley"), "#0000FF"),
            (mark("pit"), "#000038"),
        ),
        start=1,
    )
)

ELEVATION = InputBand(
    mark("elevation"),
    "m",
    minimum=-12000,
    maximum=9000,
    fill="nearest",
    description=mark("DEM heights"),
)

# What both the rules and the network ask of the user and of the grid.
PARAMETERS = (
    Parameter("pixel_width", "m", 30, 0.01, 10_000, "pixel_width"),
    Parameter("pixel_height", "m", 30, 0.01, 10_000, "pixel_height"),
    Parameter(mark("search"), "m", 300, 0.01, 100_000, description=mark("search distance")),
    Parameter(
        mark("flatness"),
        mark("degree"),
        1,
        0.01,
        20,
        description=mark("lines of sight flatter than this"),
    ),
)


class ExactRules:
    """Geomorphons by the rules of ``r.geomorphon``; right by definition on a clean DEM."""

    provider = "NumPy"

    def __init__(self) -> None:
        self.card = ModelCard(
            name="Exact rules",
            version="1.0",
            theme="landform",
            task="classification",
            description=mark(
                "Geomorphons after Jasiewicz & Stepinski (2013), cell by cell as GRASS "
                "r.geomorphon finds them. No network: noise in the DEM goes straight into the map."
            ),
            inputs=(InputBand(**{**vars(ELEVATION), "fill": "nan"}),),
            parameters=PARAMETERS,
            pixel_size=PixelSize(),
            tile=Tile(halo_parameter="search"),
            output="labels",
            classes=LANDFORMS,
            limits=(
                mark("Noise of the DEM is read as relief; see the noise estimate."),
                mark("Within the search distance of an edge or of NoData fewer cells are seen."),
            ),
            licence="GPL-2.0-or-later",
            authors=("Lithoscope",),
        )

    def predict(
        self, values: NDArray[np.float32], parameters: Mapping[str, NDArray[np.float32]]
    ) -> NDArray[np.float32]:
        """Landform codes.

        Shape: elevation (m, NaN where unknown) [N, 1, H, W] and the card's parameters
        -> codes 0..10 [N, 1, h, w] of the cells whose lines of sight end within the block.
        """
        search = float(parameters["search"][0])
        flatness = float(parameters["flatness"][0])
        widths, heights = parameters["pixel_width"], parameters["pixel_height"]
        margin = math.ceil(search / min(widths.min(), heights.min()))
        forms = [
            geomorphons(elevation, width[:, 0], height[:, 0], search, flatness, margin)
            for elevation, width, height in zip(values[:, 0], widths[:, 0], heights[:, 0])
        ]
        return np.stack(forms)[:, None].astype(np.float32)
