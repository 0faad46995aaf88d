"""How maps of deformation look: two-sided ramps around 0, a circle of colours for fringes."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsRectangle

from ...engine.deformation.fissures import LEVELS
from ...engine.deformation.products import (
    COULOMB,
    DISPLACEMENT,
    FISSURE_CLASSES,
    FISSURES,
    FRINGES,
    HIGH,
    LOS,
    LOW,
    MEAN,
    STD,
    STRAIN,
    TILT,
)
from ...engine.report.deformation_maps import CYCLE, DIVERGING, largest_band
from ..styling import DOUBT, LegendEntry, style_classes, style_ramp

PI = 3.1415927
CUT = 0.02  # share of the cells beyond either end of a ramp: beside faults strain has no limit
SAMPLE = 250_000


def style_two_sided(layer, band=0, cut=0.0) -> None:
    """Colour a band around 0, blue below and red above; band 0 is the one that moves most."""
    limits = [_limits(layer, number + 1, cut) for number in range(layer.bandCount())]
    chosen = band or 1 + largest_band([max(-low, high) for low, high in limits[:3]])
    low, high = limits[chosen - 1]
    limit = max(-low, high) or 1.0
    style_ramp(layer, -limit, limit, chosen, DIVERGING)


def style_fringes(layer) -> None:
    """Colour phases by a circle of colours."""
    style_ramp(layer, -PI, PI, 1, CYCLE)


def style_upwards(layer, colors, band=1) -> None:
    """Colour a band from 0 upwards."""
    _, high = _limits(layer, band, CUT)
    style_ramp(layer, 0.0, high or 1.0, band, colors)


def style_fissure_classes(layer) -> None:
    """Give fissure classes their colours and names."""
    style_classes(layer, [LegendEntry(*level) for level in LEVELS])


STYLES = {
    DISPLACEMENT: style_two_sided,
    LOS: style_two_sided,
    FRINGES: style_fringes,
    STRAIN: partial(style_two_sided, band=1, cut=CUT),
    TILT: partial(style_upwards, colors=DOUBT),
    COULOMB: partial(style_two_sided, band=1, cut=CUT),
    FISSURES: partial(style_ramp, low=0.0, high=1.0),
    FISSURE_CLASSES: style_fissure_classes,
    MEAN: style_two_sided,
    LOW: style_two_sided,
    HIGH: style_two_sided,
    STD: partial(style_upwards, colors=DOUBT, band=3),
}


def _limits(layer, band, cut) -> tuple[float, float]:
    found = layer.dataProvider().cumulativeCut(band, cut, 1 - cut, QgsRectangle(), SAMPLE)
    low, high = found[-2:]
    return (low, high) if low <= high else (0.0, 0.0)
