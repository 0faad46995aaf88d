"""How a forecast looks when QGIS loads it: colours on a log scale, and its place in time."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsDateTimeRange,
    QgsExpression,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsPalLayerSettings,
    QgsRasterShader,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtGui import QColor

from ...engine.language import tr
from ...engine.report.maps import COLORS, bound_text, class_text, log_bounds

OPACITY = 0.75
FILLED = {"outline_style": "no"}
OUTLINED = {"style": "no", "outline_width": "1.2"}  # mm


def style_grid(layer, field: str, span: tuple[int, int] | None = None) -> None:
    """Colour cells by an expected number, and set the time the forecast holds for.

    `span` are its begin and end in milliseconds since 1970, UTC.
    """
    layer.setRenderer(_graduated(field, log_bounds(_largest(layer, field))))
    layer.setOpacity(OPACITY)
    if span is None:
        return
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
    temporal.setFixedTemporalRange(QgsDateTimeRange(*map(_moment, span)))
    temporal.setIsActive(True)


def style_daily(layer, threshold: float) -> None:
    """Colour and label days by the mean number of one threshold, and let them play in time."""
    shown = f'"threshold" = {threshold:g}'
    value = f'CASE WHEN {shown} THEN "mean" END'
    largest = max(
        (f["mean"] for f in layer.getFeatures() if f["threshold"] == threshold), default=0.0
    )
    # Only an outline, since the cells lie beneath.
    layer.setRenderer(_graduated(value, log_bounds(largest), OUTLINED))
    text = tr("M ≥ {magnitude:g}, day {day}: {mean} expected, {low} – {high} likely").format(
        magnitude=threshold, day="%1", mean="%2", low="%3", high="%4"
    )
    words = QgsExpression.quotedString(text)
    filled = f'format({words}, "day", round("mean", 1), "low95", "high95")'
    layer.setLabeling(_labels(f"CASE WHEN {shown} THEN {filled} END"))
    layer.setLabelsEnabled(True)
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    temporal.setStartField("start")
    temporal.setEndField("end")
    temporal.setIsActive(True)


def style_rates(layer) -> None:
    """Colour the first band of a rate raster on a log scale; almost nothing is transparent."""
    provider = layer.dataProvider()
    bounds = log_bounds(provider.bandStatistics(1).maximumValue)
    clear = QgsColorRampShader.ColorRampItem(
        bounds[0], QColor(0, 0, 0, 0), tr("below {bound}").format(bound=bound_text(bounds[0]))
    )
    items = [clear] + [
        QgsColorRampShader.ColorRampItem(high, QColor(color), class_text(low, high))
        for color, low, high in zip(COLORS, bounds, bounds[1:])
    ]
    ramp = QgsColorRampShader(bounds[0], bounds[-1], None, QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader(bounds[0], bounds[-1])
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(provider, 1, shader))
    layer.setOpacity(OPACITY)


def _graduated(
    attribute: str, bounds: list[float], style: dict[str, str] = FILLED
) -> QgsGraduatedSymbolRenderer:
    ranges = []
    for color, low, high in zip(COLORS, bounds, bounds[1:]):
        symbol = QgsFillSymbol.createSimple({"color": color, "outline_color": color, **style})
        ranges.append(QgsRendererRange(low, high, symbol, class_text(low, high)))
    return QgsGraduatedSymbolRenderer(attribute, ranges)


def _labels(expression: str) -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    text = QgsTextFormat()
    text.setBuffer(halo)
    settings.setFormat(text)
    return QgsVectorLayerSimpleLabeling(settings)


def _largest(layer, field: str) -> float:
    largest = layer.maximumValue(layer.fields().indexOf(field))
    return float(largest) if isinstance(largest, (int, float)) else 0.0


def _moment(milliseconds: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(milliseconds, Qt.TimeSpec.UTC)
