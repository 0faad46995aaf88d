"""Rows of numbers as a table without geometry."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

TEXT, WHOLE, REAL = QVariant.String, QVariant.LongLong, QVariant.Double


def add_table_output(algorithm, name, title, help_text):
    """Add a table, made unless it is refused."""
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            name,
            title,
            QgsProcessing.SourceType.TypeVector,
            optional=True,
            createByDefault=True,
        ),
        help_text,
    )


def write_table(
    algorithm,
    parameters,
    name,
    context,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[object]],
):
    """Write rows to the sink parameter `name`; return the table's id or path.

    `columns` are (title, kind); numbers that are not finite stay empty. None if the sink is not
    asked for.
    """
    if parameters.get(name) in (None, ""):
        return None
    fields = QgsFields()
    for title, kind in columns:
        fields.append(QgsField(title, kind))
    nowhere = QgsCoordinateReferenceSystem()
    sink, target = algorithm.parameterAsSink(
        parameters, name, context, fields, QgsWkbTypes.Type.NoGeometry, nowhere
    )
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([_plain(value) for value in row])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, name))
    return target


def _plain(value: object) -> object:
    if value is None or isinstance(value, (str, int)):
        return value
    number = float(value)
    return number if math.isfinite(number) else None
