"""How earthquakes look on the map: larger ones larger, and on top."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)

from ...engine.language import tr
from .events_output import MAGNITUDE, play_instants

SMALLEST, LARGEST = 0.8, 7.0  # millimetres
EVENT_COLOR = "#d55e00"


def style_events(layer) -> None:
    """Draw events sized by magnitude, and let the temporal controller play them."""
    layer.setRenderer(_ordered(QgsSingleSymbolRenderer(_symbol(layer, EVENT_COLOR))))
    play_instants(layer)


def style_labels(layer, colors: Mapping[str, str], field: str = "label") -> None:
    """Draw events sized by magnitude and coloured by their label."""
    categories = [
        QgsRendererCategory(label, _symbol(layer, color), tr(label))
        for label, color in colors.items()
    ]
    layer.setRenderer(_ordered(QgsCategorizedSymbolRenderer(field, categories)))
    play_instants(layer)


def _symbol(layer, color: str) -> QgsMarkerSymbol:
    """Return a disc whose diameter grows with the square of the magnitude above the least."""
    symbol = QgsMarkerSymbol.createSimple(
        {"color": color, "outline_color": "#ffffff", "outline_width": "0.1"}
    )
    symbol.setOpacity(0.8)
    index = layer.fields().indexOf(MAGNITUDE)
    low, high = layer.minimumValue(index), layer.maximumValue(index)
    if index >= 0 and isinstance(low, float) and isinstance(high, float) and high > low:
        size = f'scale_exp("{MAGNITUDE}", {low!r}, {high!r}, {SMALLEST}, {LARGEST}, 2)'
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size)
        )
    return symbol


def _ordered(renderer):
    """Draw small events first, so that none hides beneath."""
    clause = QgsFeatureRequest.OrderByClause(f'"{MAGNITUDE}"', True)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
    renderer.setOrderByEnabled(True)
    return renderer
