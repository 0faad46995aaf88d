"""What the colours of a layer mean, in the words of the sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qgis.core import QgsGraduatedSymbolRenderer, QgsSingleBandPseudoColorRenderer

EXPECTED = re.compile(r"expected_m(\d+)p(\d+)")


def quantity(layer, words: Mapping[str, str]) -> str:
    """Return the quantity that a layer shows by its colours; empty if it shows classes.

    Bands are called by their description, fields by their alias; those of Lithoscope's results
    have words of their own.
    """
    renderer = layer.renderer()
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        band = layer.bandName(renderer.band()).partition(": ")[2]
        return words.get(band, band)
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return ""
    field = renderer.classAttribute()
    expected = EXPECTED.fullmatch(field)
    if expected:
        return words["expected"].format(".".join(expected.groups()))
    index = layer.fields().indexOf(field)
    return words.get(field) or (layer.attributeDisplayName(index) if index >= 0 else field)
