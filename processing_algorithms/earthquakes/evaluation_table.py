"""Scores as a table without geometry."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...engine.report.evaluation import WORDS
from ...engine.seismicity.verdicts import Verdict

FIELDS = (
    ("test", QVariant.String),
    ("magnitude", QVariant.Double),
    ("statistic", QVariant.Double),
    ("low", QVariant.Double),
    ("high", QVariant.Double),
    ("at_least", QVariant.Double),
    ("at_most", QVariant.Double),
    ("p", QVariant.Double),
    ("passed", QVariant.String),
    ("verdict", QVariant.String),
)


def write_verdicts(algorithm, parameters, name, context, verdicts: Sequence[Verdict]):
    """Write a row a verdict to the sink parameter `name`; return the table's id or path.

    None if the sink is not asked for.
    """
    if parameters.get(name) in (None, ""):
        return None
    fields = QgsFields()
    for title, kind in FIELDS:
        fields.append(QgsField(title, kind))
    nowhere = QgsCoordinateReferenceSystem()
    sink, target = algorithm.parameterAsSink(
        parameters, name, context, fields, QgsWkbTypes.Type.NoGeometry, nowhere
    )
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    for verdict in verdicts:
        feature = QgsFeature(fields)
        feature.setAttributes(_row(verdict))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, name))
    return target


def _row(verdict: Verdict) -> list[object]:
    numbers = (
        *(verdict.magnitude, verdict.statistic, verdict.low, verdict.high),
        *(verdict.at_least, verdict.at_most, verdict.p),
    )
    return [
        verdict.test,
        *(float(number) if math.isfinite(number) else None for number in numbers),
        WORDS[verdict.passed],
        verdict.text,
    ]
