"""The layers, rasters and page of an inversion."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProcessingException,
    QgsSingleSymbolRenderer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...engine.deformation.inversion_report import magnitude, true_values
from ...engine.deformation.patches import Patches

# As 'Simulate deformation' finds them by their names.
FIELDS = {
    "depth": "depth_m",
    "volume": "volume_m3",
    "length": "length_m",
    "width": "width_m",
    "strike": "strike",
    "dip": "dip",
    "rake": "rake",
    "slip": "slip_m",
}


def attributes_of(found, places):
    """Return the fields of the source: [(name, type, value)]."""
    best = found.best
    values = true_values(best, places)
    rows = [("source", QVariant.String, best.model.kind)]
    for name, field in FIELDS.items():
        if name in values:
            value, low, high = values[name]
            for suffix, number in (("", value), ("_p5", low), ("_p95", high)):
                rows.append((field + suffix, QVariant.Double, number))
    if best.model.kind == "fault":
        rows.append(("mw", QVariant.Double, magnitude(best)))
    for name in ("x", "y"):
        _, low, high = values[name]
        rows.append((f"{name}_error_m", QVariant.Double, (high - low) / 2))
    rows.append(("residual_m", QVariant.Double, found.residual))
    rows.append(("explained", QVariant.Double, found.explained))
    return rows


def write_source(algorithm, parameters, name, context, found, places):
    """Write the source as a point at its centre; return the layer, None if it is not asked for.

    Raises:
        QgsProcessingException: it cannot be written.
    """
    values = found.best.values
    x, y = places.to_grid(*(np.array([values[axis]]) for axis in ("x", "y")))
    geometry = QgsGeometry.fromPointXY(QgsPointXY(float(x[0]), float(y[0])))
    kind = QgsWkbTypes.Type.Point
    return _write(algorithm, parameters, name, context, found, places, kind, [geometry])


def write_outline(algorithm, parameters, name, context, found, places):
    """Write the rectangle of a fault; errors and result as `write_source`."""
    source, geometries = found.best.source, []
    if isinstance(source, Patches):
        x, y = places.to_grid(*source.corners[:, :, 0].T)
        ring = [QgsPointXY(float(a), float(b)) for a, b in zip(x, y)]
        geometries.append(QgsGeometry.fromPolygonXY([[*ring, ring[0]]]))
    kind = QgsWkbTypes.Type.Polygon
    return _write(algorithm, parameters, name, context, found, places, kind, geometries)


def style_source(layer):
    """Draw the source as a cross."""
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "cross2", "color": "#000000", "outline_color": "#000000", "size": "3.5"}
    )
    symbol.symbolLayer(0).setStrokeWidth(0.6)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_outline(layer):
    """Draw the fault as an empty rectangle."""
    looks = {"style": "no", "outline_color": "#000000", "outline_width": "0.6"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(looks)))


def _write(algorithm, parameters, name, context, found, places, kind, geometries):
    rows = attributes_of(found, places)
    fields = QgsFields()
    for title, field_type, _ in rows:
        fields.append(QgsField(title, field_type))
    crs = QgsCoordinateReferenceSystem.fromWkt(places.grid.crs_wkt)
    sink, target = algorithm.parameterAsSink(parameters, name, context, fields, kind, crs)
    if sink is None:
        if parameters.get(name) in (None, ""):
            return None
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    for geometry in geometries:
        feature = QgsFeature(fields)
        feature.setGeometry(geometry)
        feature.setAttributes([value for *_, value in rows])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, name))
    return target
