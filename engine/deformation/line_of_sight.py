"""Displacement as a radar satellite sees it: along its line of sight, and as fringes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..language import mark, tr
from .patches import Floats

SENTINEL_1_WAVELENGTH = 0.05546576  # m, C band at 5.405 GHz


@dataclass(frozen=True)
class LineOfSight:
    """Where a side-looking radar stands: degrees, the wavelength in metres.

    `heading` is the direction of flight, clockwise from north; `incidence` the angle between the
    line of sight and the vertical on the ground. The antenna looks to the right of the flight,
    as nearly all do.
    """

    heading: float
    incidence: float
    wavelength: float = SENTINEL_1_WAVELENGTH
    looks_right: bool = True

    def __post_init__(self) -> None:
        """Refuse angles and wavelengths that no satellite has.

        Raises:
            InputError: naming the value.
        """
        if not math.isfinite(self.heading):
            raise InputError(tr("The heading of the satellite must be an angle in degrees."))
        if not 0 <= self.incidence < 90:
            raise InputError(
                tr(
                    "An incidence angle of {angle} degrees is not possible. It is measured from "
                    "the vertical: give 0 to 89, for Sentinel-1 29 to 46."
                ).format(angle=self.incidence)
            )
        if not (math.isfinite(self.wavelength) and self.wavelength > 0):
            raise InputError(tr("The wavelength of the radar must be greater than 0 metres."))

    @property
    def unit_vector(self) -> tuple[float, float, float]:
        """East, north and up of the unit vector from the ground to the satellite."""
        side = -1 if self.looks_right else 1
        azimuth = math.radians(self.heading + side * 90)
        level, up = math.sin(math.radians(self.incidence)), math.cos(math.radians(self.incidence))
        return level * math.sin(azimuth), level * math.cos(azimuth), up

    def displacement(self, moved: Floats) -> Floats:
        """Return metres towards the satellite [...], from east, north and up [3, ...]."""
        east, north, up = self.unit_vector
        return east * moved[0] + north * moved[1] + up * moved[2]

    def fringes(self, towards: Floats) -> Floats:
        """Return the wrapped phase in radians, from -pi to pi, of metres towards the satellite.

        The phase grows with the distance, so that ground that sinks goes through a cycle from
        -pi to pi for each half wavelength.
        """
        cycles = -2 * towards / self.wavelength
        return 2 * np.pi * (cycles - np.floor(cycles + 0.5))


# Headings at middle latitudes and the middle of the swath (IW mode, 29 to 46 degrees).
PRESETS = {
    "sentinel-1-ascending": LineOfSight(348.0, 39.0),
    "sentinel-1-descending": LineOfSight(192.0, 39.0),
}
PRESET_TITLES = {
    "sentinel-1-ascending": mark("Sentinel-1, ascending"),
    "sentinel-1-descending": mark("Sentinel-1, descending"),
}
