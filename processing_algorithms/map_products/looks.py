"""How files look that come from no project: as Lithoscope shows its results."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import QgsMapLayer, QgsPalettedRasterRenderer, QgsSingleBandGrayRenderer
from qgis.PyQt.QtGui import QColor

from ...engine.language import mark, tr
from ..earthquakes.forecast_styles import style_grid, style_rates
from ..map_outputs import COLORS
from ..styling import (
    DOUBT,
    LegendEntry,
    dataset_legend,
    style_classes,
    style_polygons,
    style_ramp,
    style_targets,
)
from .provenance import file_metadata, open_file

UNKNOWN = mark("unknown")
SHARES = ("confidence", "entropy", "probability")  # bands from 0 to 1
DOUBTS = ("standard deviation", "mutual information", "dissimilarity", "entropy")
EXPECTED = "expected_"


def style_file(layer: QgsMapLayer) -> None:
    """Colour a layer that was just opened from a file; one with a style of its own keeps it."""
    if Path(layer.styleURI()).is_file():
        return
    if layer.type() == layer.RasterLayer:
        _style_raster(layer)
    elif layer.type() == layer.VectorLayer:
        _style_vector(layer)


def names_in_file(layer: QgsMapLayer) -> dict[str, str]:
    """Return the classes of a layer's file, by what they are called in QGIS's own language."""
    names = {tr(UNKNOWN): UNKNOWN}
    if layer.type() == layer.VectorLayer:
        legend = _class_colors(layer)
    elif isinstance(layer.renderer(), QgsPalettedRasterRenderer) and file_metadata(layer):
        legend = dataset_legend(open_file(layer))
    else:
        legend = []
    return {**{tr(entry.name): entry.name for entry in legend}, **names}


def _style_raster(layer) -> None:
    if layer.dataProvider().name() != "gdal":
        return
    legend = dataset_legend(open_file(layer))
    if legend and isinstance(layer.renderer(), QgsPalettedRasterRenderer):
        style_classes(layer, legend)
        return
    if not isinstance(layer.renderer(), QgsSingleBandGrayRenderer) and layer.bandCount() > 4:
        return
    told = file_metadata(layer)
    if "LITHOSCOPE_ISSUED" in told:
        style_rates(layer)
    elif isinstance(layer.renderer(), QgsSingleBandGrayRenderer) or "LITHOSCOPE_MODEL" in told:
        band = layer.bandName(1).partition(": ")[2].lower()
        is_doubt = any(name in band for name in DOUBTS)
        low = 0.0 if is_doubt or any(name in band for name in SHARES) else None
        high = 1.0 if band == "confidence" else None
        if is_doubt:
            style_ramp(layer, low, high, colors=DOUBT)
        else:
            style_ramp(layer, low, high)


def _class_colors(layer) -> list[LegendEntry]:
    """Return the legend that a file of polygons carries, if it does."""
    try:
        colors = json.loads(file_metadata(layer).get(COLORS, "{}"))
    except ValueError:
        return []
    pairs = colors.items() if isinstance(colors, dict) else ()
    return [LegendEntry(0, name, color) for name, color in pairs if QColor(str(color)).isValid()]


def _style_vector(layer) -> None:
    names = [field.name() for field in layer.fields()]
    expected = [name for name in names if name.startswith(f"{EXPECTED}m")]
    if "class_name" in names:
        style_polygons(layer, _class_colors(layer))
    elif expected:
        style_grid(layer, expected[0])
    elif {"rank", "score_mean"} <= set(names):
        style_targets(layer)
