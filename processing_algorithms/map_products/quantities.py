"""What the colours of a layer mean, in the words of the sheet."""

from __future__ import annotations

import re

from qgis.core import QgsGraduatedSymbolRenderer, QgsSingleBandPseudoColorRenderer

from .retold import with_unit
from .words import EXPECTED, RANK, Tongue

EXPECTED_FIELD = re.compile(r"expected_m(\d+)p(\d+)")
RANK_FIELD = "rank"


def quantity(layer, say: Tongue) -> str:
    """Return the quantity that a layer shows by its colours; empty if it shows classes.

    Bands are called by their description, fields by their alias; those of Lithoscope's results
    have words of their own.
    """
    renderer = layer.renderer()
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return with_unit(layer.bandName(renderer.band()).partition(": ")[2], say)
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return ""
    field = renderer.classAttribute()
    expected = EXPECTED_FIELD.fullmatch(field)
    if expected:
        return say(EXPECTED).format(magnitude=".".join(expected.groups()))
    if field == RANK_FIELD:
        return say(RANK)
    index = layer.fields().indexOf(field)
    return say(layer.attributeDisplayName(index)) if index >= 0 else field
