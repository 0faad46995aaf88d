"""Layers of sources as the engine reads them: attributes and outlines."""

from __future__ import annotations

import numpy as np
from osgeo import osr
from qgis.core import NULL, QgsProcessingException, QgsWkbTypes

from ...engine.deformation.source_fields import SourceTable
from ...engine.deformation.source_layers import EXTRACTION, FAULTS, SourceLayer
from ...engine.errors import InputError
from ...engine.language import tr
from ...engine.seismicity.columns import simplified

LONGITUDE, LATITUDE = ("longitude", "lon", "long", "lng"), ("latitude", "lat")
PLAIN = (int, float, str, bool)


def source_layer(algorithm, parameters, kind, context) -> SourceLayer | None:
    """Return the layer that parameter `kind` names; None if it is empty.

    Raises:
        QgsProcessingException: it cannot be read.
        InputError: a table without places, or a trace of several parts.
    """
    if parameters.get(kind) in (None, ""):
        return None
    source = algorithm.parameterAsSource(parameters, kind, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, kind))
    names = source.fields().names()
    rows, shapes, idents = [], [], []
    for feature in source.getFeatures():
        shape = _outlines(feature, kind, source.sourceName())
        if shape or source.wkbType() == QgsWkbTypes.Type.NoGeometry:
            rows.append([_value(value) for value in feature.attributes()])
            shapes.append(shape)
            idents.append(feature.id())
    columns = {name: [row[number] for row in rows] for number, name in enumerate(names)}
    table = SourceTable(source.sourceName(), columns, idents)
    crs = source.sourceCrs().toWkt()
    if source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        shapes, crs = _places(table, len(rows)), osr.SRS_WKT_WGS84_LAT_LONG
    return SourceLayer(kind, table, shapes, crs)


def _outlines(feature, kind, layer) -> list[np.ndarray]:
    """Return the outlines [k, 2] of a feature; none where it has no geometry."""
    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return []
    if kind == EXTRACTION:
        polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
        _refuse_parts(len(polygons), feature, layer)
        return [_points(ring) for ring in polygons[0]]
    if kind == FAULTS:
        lines = geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]
        _refuse_parts(len(lines), feature, layer)
        return [_points(lines[0])]
    points = geometry.asMultiPoint() if geometry.isMultipart() else [geometry.asPoint()]
    _refuse_parts(len(points), feature, layer)
    return [_points(points)]


def _refuse_parts(count, feature, layer) -> None:
    """A magnitude or a volume would count once for each part."""
    if count > 1:
        raise InputError(
            tr(
                "'{layer}', feature {ident} has {count} parts. Split it first, with Vector > "
                "Geometry Tools > Multipart to Singleparts…, and share out what it holds."
            ).format(layer=layer, ident=feature.id(), count=count)
        )


def _points(points) -> np.ndarray:
    return np.array([(point.x(), point.y()) for point in points], np.float64).reshape(-1, 2)


def _value(value):
    """Return an attribute as a number or text; None for NULL."""
    if value is None or value == NULL:
        return None
    return value if isinstance(value, PLAIN) else str(value)


def _places(table: SourceTable, count: int) -> list[list[np.ndarray]]:
    """Return the places of a table's rows, from its columns of longitude and latitude."""
    plain = {simplified(name): name for name in table.columns}
    found = []
    for aliases in (LONGITUDE, LATITUDE):
        name = next((plain[alias] for alias in aliases if alias in plain), None)
        if name is None:
            raise InputError(
                tr(
                    "'{layer}' is a table without places: it needs the columns 'longitude' and "
                    "'latitude', in degrees."
                ).format(layer=table.name)
            )
        try:
            found.append([float(value) for value in table.columns[name]])
        except (TypeError, ValueError) as error:
            raise InputError(
                tr("'{layer}', column '{field}': a place is missing ({error}).").format(
                    layer=table.name, field=name, error=error
                )
            ) from error
    return [[np.array([place])] for place in zip(*found)]
