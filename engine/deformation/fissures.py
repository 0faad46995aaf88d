"""Where the ground may crack: how often its extension passes what soil and rock can bear.

Extension measured across fissures where they opened, in Arizona, California and Nevada, was 1e-4
to 7e-4: Holzer, T. L., Pampeyan, E. H. (1981). Earth fissures and localized differential
subsidence. Water Resources Research 17, 223-227, doi 10.1029/WR017i001p00223. The lower end is the
default. Classes of probability are those of the IPCC's calibrated language (Mastrandrea, M. D.,
and others, 2010), brought to five.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..language import mark, tr
from .patches import Floats

THRESHOLD = 1e-4
BREAKS = (0.10, 0.33, 0.66, 0.90)
NODATA = 0


class Level(NamedTuple):
    """A class of fissure potential: its value in the raster, name and colour."""

    value: int
    name: str
    color: str


LEVELS = (
    Level(1, mark("Very unlikely (below 10 %)"), "#2c7bb6"),
    Level(2, mark("Unlikely (10 to 33 %)"), "#abd9e9"),
    Level(3, mark("About as likely as not (33 to 66 %)"), "#ffffbf"),
    Level(4, mark("Likely (66 to 90 %)"), "#fdae61"),
    Level(5, mark("Very likely (90 % and more)"), "#d7191c"),
)


def checked_threshold(threshold: float) -> float:
    """Return the threshold of extension.

    Raises:
        InputError: it is not a positive number, or so large that it was meant in microstrain.
    """
    if not (math.isfinite(threshold) and threshold > 0):
        raise InputError(
            tr(
                "The strain threshold is {threshold}; it must be greater than 0, as in 0.0001 "
                "for 100 microstrain."
            ).format(threshold=threshold)
        )
    if threshold >= 1:
        raise InputError(
            tr(
                "A strain threshold of {threshold} would stretch the ground to double its length. "
                "Give it as a ratio: 100 microstrain are 0.0001."
            ).format(threshold=threshold)
        )
    return threshold


def probability(extension: Floats, threshold: float = THRESHOLD) -> Floats:
    """Return the share of draws [draws, ...] whose largest extension passes the threshold.

    NaN where no draw has a value.
    """
    limit = checked_threshold(threshold)
    known = np.isfinite(extension).sum(axis=0)
    passed = (extension > limit).sum(axis=0)
    return np.where(known > 0, passed / np.maximum(known, 1), np.nan)


def classes(chance: Floats) -> NDArray[np.uint8]:
    """Return the class 1 to 5 of a probability [...]; 0 where it is NaN."""
    level = np.searchsorted(BREAKS, chance, side="right") + 1
    return np.where(np.isnan(chance), NODATA, level).astype(np.uint8)
