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
    QgsGraduatedSymbolRenderer,
    QgsLayerMetadata,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterBandStats,
    QgsRectangle,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..engine.language import tr
from ..engine.model.card import UNKNOWN_CLASS
from ..engine.model.colors import distinct_color

SAMPLE_PIXELS = 250_000
LEGEND_STEPS = 5

# Cividis (Nuñez, Anderton & Renslow 2018): read alike with and without colour blindness.
CIVIDIS = ("#00224e", "#35456c", "#666970", "#948e77", "#c8b866", "#fee838")
# One hue from pale to dark (ColorBrewer's Purples): doubt never looks like a quantity sought.
DOUBT = ("#f2f0f7", "#dadaeb", "#bcbddc", "#9e9ac8", "#756bb1", "#54278f")
NO_CLASS = "#ffd92f"  # of a set without a class; no shade of doubt
BEST, LAST = CIVIDIS[-1], CIVIDIS[1]  # of targets; the outline is darker than either
TARGET_COLORS = 5  # groups of ranks


class LegendEntry(NamedTuple):
    """One class of a legend: raster value, name, colour `#RRGGBB`."""

    value: int
    name: str
    color: str


def style_classes(layer, legend: Sequence[LegendEntry]) -> None:
    """Give a class raster its colours and names."""
    classes = [
        QgsPalettedRasterRenderer.Class(entry.value, QColor(entry.color), tr(entry.name))
        for entry in legend
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))


def style_ramp(
    layer,
    low: float | None = None,
    high: float | None = None,
    band: int = 1,
    colors: Sequence[str] = CIVIDIS,
) -> None:
    """Colour one band from `low` to `high`, by default from its smallest to its largest value."""
    if low is None or high is None:
        smallest, largest = _value_range(layer, band)
        low = smallest if low is None else low
        high = max(largest, low) if high is None else high
    ramp = QgsGradientColorRamp(
        QColor(colors[0]),
        QColor(colors[-1]),
        False,
        [
            QgsGradientStop(index / (len(colors) - 1), QColor(color))
            for index, color in enumerate(colors[1:-1], start=1)
        ],
    )
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    renderer.createShader(
        ramp, QgsColorRampShader.Type.Interpolated, QgsColorRampShader.ClassificationMode.Continuous
    )
    layer.setRenderer(renderer)


def style_set_sizes(layer, classes: int) -> None:
    """Colour a raster of set sizes 0 … `classes`: 1 is sure, the more the darker."""
    names = {0: tr("no class fits"), 1: tr("1 class: sure")}
    several = tr("{count} classes possible")
    steps = min(classes, len(DOUBT))
    layer.setRenderer(
        QgsPalettedRasterRenderer(
            layer.dataProvider(),
            1,
            [
                QgsPalettedRasterRenderer.Class(
                    size,
                    QColor(NO_CLASS if size == 0 else DOUBT[min(size, steps) - 1]),
                    names.get(size) or several.format(count=size),
                )
                for size in range(classes + 1)
            ],
        )
    )


def style_targets(layer, field: str = "rank") -> None:
    """Colour target polygons by groups of their rank, the best brightest, and write it on them."""
    count = max(1, layer.featureCount())
    groups = min(TARGET_COLORS, count)
    edges = [round(count * i / groups) for i in range(groups + 1)]
    ramp = QgsGradientColorRamp(QColor(BEST), QColor(LAST))
    ranges = []
    for i, (low, high) in enumerate(zip(edges, edges[1:])):
        color = ramp.color(i / max(1, groups - 1)).name()
        symbol = QgsFillSymbol.createSimple(
            {"color": color, "outline_color": "#202020", "outline_width": "0.3"}
        )
        name = f"{low + 1} – {high}" if high > low + 1 else f"{high}"
        ranges.append(QgsRendererRange(low + 0.5, high + 0.5, symbol, name))
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    text = QgsTextFormat()
    text.setSize(9)
    text.setBuffer(buffer)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


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
        categories.append(QgsRendererCategory(entry.name, symbol, tr(entry.name)))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def file_legend(path: str) -> list[LegendEntry]:
    """Return the legend that a class raster's file holds: its colour table and its names."""
    return dataset_legend(gdal.Open(path))


def dataset_legend(dataset: gdal.Dataset) -> list[LegendEntry]:
    """Return the legend of an opened class raster, as `file_legend`."""
    dataset.GetGeoTransform()  # before anything like this, GDAL 3.6 knows of no names
    band = dataset.GetRasterBand(1)
    colors, names = band.GetColorTable(), band.GetCategoryNames() or []
    names = {value: name for value, name in enumerate(names) if name}
    if colors is None:
        return []
    return [
        LegendEntry(
            value,
            names.get(value) or _nameless(value),
            "#{:02x}{:02x}{:02x}".format(*colors.GetColorEntry(value)[:3]),
        )
        for value in range(1, colors.GetCount())
        if value in names or len(names) <= 1
    ]


def _nameless(value: int) -> str:
    return tr("unknown") if value == UNKNOWN_CLASS else tr("class {value}").format(value=value)


def _value_range(layer, band: int) -> tuple[float, float]:
    wanted = QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max
    found = layer.dataProvider().bandStatistics(band, wanted, QgsRectangle(), SAMPLE_PIXELS)
    low, high = found.minimumValue, found.maximumValue
    return (low, high) if low < high else (low, low + 1.0)


def layer_metadata(
    title: str, abstract: str, facts: Sequence[tuple[str, object]]
) -> QgsLayerMetadata:
    """Return layer metadata; `facts` (model, version, inputs, parameters) become its history.

    Their names are translated, if they are not already.
    """
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(title)
    metadata.setAbstract(abstract)
    for name, value in facts:
        metadata.addHistoryItem(f"{tr(name)}: {value}")
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
