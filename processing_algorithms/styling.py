"""How results look when QGIS loads them: colours, legend and layer metadata."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsLayerMetadata,
    QgsPalettedRasterRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterBandStats,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..engine.model.card import UNKNOWN_CLASS
from ..engine.model.colors import distinct_color

SAMPLE_PIXELS = 250_000
LEGEND_STEPS = 5

# Cividis (Nuñez, Anderton & Renslow 2018): read alike with and without colour blindness.
CIVIDIS = ("#00224e", "#35456c", "#666970", "#948e77", "#c8b866", "#fee838")


class LegendEntry(NamedTuple):
    """One class of a legend: raster value, name, colour `#RRGGBB`."""

    value: int
    name: str
    color: str


def style_classes(layer, legend: Sequence[LegendEntry]) -> None:
    """Give a class raster its colours and names."""
    classes = [
        QgsPalettedRasterRenderer.Class(entry.value, QColor(entry.color), entry.name)
        for entry in legend
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))


def style_ramp(layer, low: float | None = None, high: float | None = None, band: int = 1) -> None:
    """Colour one band from `low` to `high`, by default from its smallest to its largest value."""
    if low is None or high is None:
        low, high = _value_range(layer, band)
    ramp = QgsGradientColorRamp(
        QColor(CIVIDIS[0]),
        QColor(CIVIDIS[-1]),
        False,
        [
            QgsGradientStop(index / (len(CIVIDIS) - 1), QColor(color))
            for index, color in enumerate(CIVIDIS[1:-1], start=1)
        ],
    )
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    renderer.createShader(
        ramp, QgsColorRampShader.Type.Interpolated, QgsColorRampShader.ClassificationMode.Continuous
    )
    layer.setRenderer(renderer)


def style_polygons(layer, legend: Sequence[LegendEntry], field: str = "class_name") -> None:
    """Give polygons the colours of their classes; the legend has the classes that occur."""
    found = layer.uniqueValues(layer.fields().indexOf(field))
    entries = [entry for entry in legend if entry.name in found]
    strangers = sorted(found - {entry.name for entry in entries})
    entries += [LegendEntry(0, name, distinct_color(i)) for i, name in enumerate(strangers)]
    categories = []
    for entry in entries:
        symbol = QgsFillSymbol.createSimple(
            {"color": entry.color, "outline_color": "#4d4d4d", "outline_width": "0.1"}
        )
        categories.append(QgsRendererCategory(entry.name, symbol, entry.name))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def file_legend(path: str) -> list[LegendEntry]:
    """Return the legend that a class raster's file holds: its colour table and its names."""
    dataset = gdal.Open(path)
    dataset.GetGeoTransform()  # before anything like this, GDAL 3.6 knows of no names
    band = dataset.GetRasterBand(1)
    colors, names = band.GetColorTable(), band.GetCategoryNames() or []
    names = {value: name for value, name in enumerate(names) if name}
    if colors is None:
        return []
    return [
        LegendEntry(
            value,
            names.get(value, "unknown" if value == UNKNOWN_CLASS else f"class {value}"),
            "#{:02x}{:02x}{:02x}".format(*colors.GetColorEntry(value)[:3]),
        )
        for value in range(1, colors.GetCount())
        if value in names or len(names) <= 1
    ]


def _value_range(layer, band: int) -> tuple[float, float]:
    wanted = QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max
    found = layer.dataProvider().bandStatistics(band, wanted, QgsRectangle(), SAMPLE_PIXELS)
    low, high = found.minimumValue, found.maximumValue
    return (low, high) if low < high else (low, low + 1.0)


def layer_metadata(
    title: str, abstract: str, facts: Sequence[tuple[str, object]]
) -> QgsLayerMetadata:
    """Return layer metadata; `facts` (model, version, inputs, parameters) become its history."""
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(title)
    metadata.setAbstract(abstract)
    for name, value in facts:
        metadata.addHistoryItem(f"{name}: {value}")
    return metadata


def now_utc() -> str:
    """Return the time as ISO 8601, UTC, to the second."""
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")


class LayerDresser(QgsProcessingLayerPostProcessorInterface):
    """Applies a style and metadata to a result when it is loaded."""

    def __init__(self, style: Callable, metadata: QgsLayerMetadata):
        super().__init__()
        self._style, self._metadata = style, metadata

    def postProcessLayer(self, layer, context, feedback):
        """Called by QGIS in the main thread."""
        self._style(layer)
        self._metadata.setCrs(layer.crs())
        layer.setMetadata(self._metadata)
        layer.triggerRepaint()


# QGIS 3.22 only borrows post-processors: one that Python collects silently does nothing. Those
# of finished runs are dropped when the same file is made again.
_dressers: dict[str, LayerDresser] = {}


def dress_on_load(context, path: str, style: Callable, metadata: QgsLayerMetadata) -> None:
    """Have `style(layer)` and `metadata` applied when QGIS loads `path`, if it is to be loaded."""
    if not context.willLoadLayerOnCompletion(path):
        return
    _dressers[path] = LayerDresser(style, metadata)
    context.layerToLoadOnCompletionDetails(path).setPostProcessor(_dressers[path])
