"""What is mapped of a deformation: quantities from displacement and gradients, and their files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..language import tr
from ..raster.writer import RasterLayer
from . import fissures, strain
from .line_of_sight import LineOfSight
from .patches import Floats

DISPLACEMENT, LOS, FRINGES = "DISPLACEMENT", "LOS", "FRINGES"
STRAIN, TILT, COULOMB = "STRAIN", "TILT", "COULOMB"
FISSURES, FISSURE_CLASSES = "FISSURES", "FISSURE_CLASSES"
MEAN, STD, LOW, HIGH = "MEAN", "STD", "P05", "P95"
SUMMARIES = (MEAN, STD, LOW, HIGH)

# One of each is drawn; the names are those of the bands.
QUANTITIES = (
    "east_m", "north_m", "up_m", "line_of_sight_m", "extension", "shear", "dilatation", "tilt_rad",
)  # fmt: skip
EXTENSION = QUANTITIES.index("extension")

# The bands of each file; names are in English, as field names of attribute tables are.
BANDS = {
    DISPLACEMENT: QUANTITIES[:3],
    LOS: ("towards_satellite_m",),
    FRINGES: ("phase_rad",),
    STRAIN: ("extension", "shear", "dilatation"),
    TILT: ("tilt_rad", "downhill_deg"),
    COULOMB: ("coulomb_MPa", "shear_MPa", "normal_MPa"),
    FISSURES: ("probability",),
    FISSURE_CLASSES: ("class",),
    **dict.fromkeys(SUMMARIES, QUANTITIES),
}
FROM_SOURCES = (DISPLACEMENT, LOS, FRINGES, STRAIN, TILT)
PROBABLE = (FISSURES, FISSURE_CLASSES)


class Field(NamedTuple):
    """Deformation of some cells: true east, north and up [3, ...] in m, gradients [3, 3, ...]."""

    moved: Floats
    gradients: Floats


def quantities(field: Field, sight: LineOfSight) -> Floats:
    """Return the `QUANTITIES` of a field: [8, ...]."""
    found = strain.principal(field.gradients)
    return np.stack(
        [
            *field.moved,
            sight.displacement(field.moved),
            found.largest,
            found.shear,
            strain.areal_dilatation(field.gradients),
            strain.tilt(field.gradients),
        ]
    )


def extension(field: Field) -> Floats:
    """Return the largest horizontal extension [1, ...]."""
    return strain.principal(field.gradients).largest[None]


def bands_of(name: str, values: Floats, field: Field, sight: LineOfSight) -> Floats:
    """Return the bands of one of `FROM_SOURCES`, from `quantities` and the field itself."""
    if name == DISPLACEMENT:
        return values[:3]
    if name == LOS:
        return values[3:4]
    if name == FRINGES:
        return sight.fringes(values[3:4])
    if name == STRAIN:
        return values[4:7]
    return np.stack([values[7], strain.tilt_azimuth(field.gradients)])


def raster_layer(name: str, target: Path, metadata: Mapping[str, str]) -> RasterLayer:
    """Return what the file of an output holds."""
    if name != FISSURE_CLASSES:
        return RasterLayer(target, BANDS[name], "float32", float("nan"), metadata)
    categories = {fissures.NODATA: ("NoData", (0, 0, 0, 0))}
    for level in fissures.LEVELS:
        red, green, blue = bytes.fromhex(level.color[1:])
        categories[level.value] = (tr(level.name), (red, green, blue, 255))
    return RasterLayer(target, BANDS[name], "uint8", fissures.NODATA, metadata, categories)
