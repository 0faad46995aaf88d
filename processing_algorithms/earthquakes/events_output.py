"""Catalogues as point layers that QGIS's temporal controller can play."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant

from ...engine.errors import Cancelled
from ...engine.language import tr
from ...engine.progress import Progress
from ...engine.seismicity.catalogue import Catalogue
from ...engine.seismicity.times import DAY, to_iso

CHECK_EVERY = 5_000
DEGREES = "EPSG:4326"
TIME, MAGNITUDE, MAGNITUDE_TYPE, DEPTH = "time", "magnitude", "magnitude_type", "depth_km"
IDENT, KIND = "event_id", "event_type"
# QGIS 3.22 writes datetimes to files without their milliseconds: text keeps the order of events.
EXACT_TIME = "origin_time"

Column = tuple[str, int, Sequence[Any]]


def write_events(
    algorithm,
    parameters,
    name: str,
    context,
    catalogue: Catalogue,
    progress: Progress,
    extra: Sequence[Column] = (),
) -> str | None:
    """Write a catalogue to the feature sink parameter `name`; return the layer's id or path.

    Each of `extra` is a further field: (name, QVariant type, N values). None if the sink is not
    asked for. Times are UTC, as text to the millisecond and as datetime; unknown values are NULL.

    Raises:
        QgsProcessingException: the sink cannot be made or written.
        Cancelled: the user stopped.
    """
    columns: list[Column] = [
        (EXACT_TIME, QVariant.String, [to_iso(time) for time in catalogue.time.tolist()]),
        (TIME, QVariant.DateTime, utc_datetimes(catalogue.time)),
        (MAGNITUDE, QVariant.Double, catalogue.magnitude),
        (MAGNITUDE_TYPE, QVariant.String, catalogue.magnitude_type),
        (DEPTH, QVariant.Double, catalogue.depth),
        (IDENT, QVariant.String, catalogue.ident),
        (KIND, QVariant.String, catalogue.kind),
        *extra,
    ]
    fields = QgsFields()
    for title, kind, _ in columns:
        fields.append(QgsField(title, kind))
    sink, target = algorithm.parameterAsSink(
        parameters,
        name,
        context,
        fields,
        QgsWkbTypes.Type.Point,
        QgsCoordinateReferenceSystem(DEGREES),
    )
    if sink is None:
        if parameters.get(name) in (None, ""):
            return None
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    points = zip(catalogue.longitude.tolist(), catalogue.latitude.tolist())
    rows = zip(*(_nullable(values) for _, _, values in columns))
    for done, (point, row) in enumerate(zip(points, rows)):
        if done % CHECK_EVERY == 0:
            if progress.cancelled():
                raise Cancelled(tr("Cancelled while writing the events."))
            progress.report(done, len(catalogue))
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*point)))
        feature.setAttributes(list(row))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, name))
    return target


def utc_datetimes(days: np.ndarray) -> list[QDateTime]:
    """Return days since 1970 as QDateTime, UTC, rounded to the millisecond."""
    milliseconds = np.rint(np.asarray(days) * DAY * 1000).astype(np.int64)
    return [QDateTime.fromMSecsSinceEpoch(ms, Qt.TimeSpec.UTC) for ms in milliseconds.tolist()]


def play_instants(layer, field: str = TIME) -> None:
    """Let the temporal controller show each feature at the time in `field`."""
    _play(layer, "FeatureDateTimeInstantFromField", field)


def play_intervals(layer, start: str, end: str) -> None:
    """Let the temporal controller show each feature from `start` to before `end` (fields)."""
    _play(layer, "FeatureDateTimeStartAndEndFromFields", start, end)


def _play(layer, mode: str, start: str, end: str = "") -> None:
    places = [layer.fields().indexOf(name) for name in (start, end) if name]
    # A shapefile keeps times as text, which cannot be played.
    if any(place < 0 or not layer.fields().field(place).isDateOrTime() for place in places):
        return
    properties = layer.temporalProperties()
    properties.setMode(getattr(Qgis.VectorTemporalMode, mode))
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    properties.setStartField(start)
    properties.setEndField(end)
    properties.setIsActive(True)


def _nullable(values: Sequence[Any]) -> list[Any]:
    if isinstance(values, np.ndarray):
        values = values.tolist()
    return [None if value is None or value != value else value for value in values]
