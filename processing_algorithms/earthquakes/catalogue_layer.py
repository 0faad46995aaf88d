"""The point layer, or file, that algorithms read a catalogue from."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

from ...engine.errors import Cancelled, InputError
from ...engine.language import paragraph, tr
from ...engine.progress import Progress
from ...engine.seismicity.catalogue import Catalogue
from ...engine.seismicity.checks import Findings, clean
from ...engine.seismicity.columns import UNITS, guess_columns
from ...engine.seismicity.files import read_catalogue
from ...engine.seismicity.table import RawEvents, decode
from ...engine.seismicity.vector_files import to_degrees
from ..feedback import duration_text

CHECK_EVERY = 5_000
# Measured with a million points; said beforehand only where it is worth saying.
SECONDS_PER_POINT = 20e-6
MANY_POINTS = 200_000
NO_TIME = np.datetime64("NaT").astype(np.int64)


class CatalogueParameters:
    """Parameters for a catalogue, for algorithms that are a `LithoscopeAlgorithm`."""

    CATALOGUE = "CATALOGUE"
    TIME_FIELD = "TIME_FIELD"
    MAGNITUDE_FIELD = "MAGNITUDE_FIELD"
    DEPTH_FIELD = "DEPTH_FIELD"
    DEPTH_UNIT = "DEPTH_UNIT"
    ID_FIELD = "ID_FIELD"
    TYPE_FIELD = "TYPE_FIELD"
    KEEP_ALL_TYPES = "KEEP_ALL_TYPES"

    def add_catalogue(self, name=CATALOGUE, title=None, help_text=None):
        """Add the layer `name`, the file `name`_FILE, and how to read them."""
        self.add(
            QgsProcessingParameterFeatureSource(
                name,
                title or self.tr("Earthquake catalogue"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            paragraph(
                (
                    help_text or self.tr("A point layer with a point for each earthquake."),
                    self.tr("Any coordinate reference system will do."),
                )
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                f"{name}_FILE", self.tr("… or a catalogue file"), optional=True
            ),
            self.tr(
                "Instead of a layer: CSV (USGS, GeoNet, pyCSEP), GeoJSON, FDSN text, ZMAP columns, "
                "or QuakeML where ObsPy is installed."
            ),
        )
        found = self.tr("Empty: found by its name; the log tells which.")
        self._add_field(
            name,
            self.TIME_FIELD,
            self.tr("Time field"),
            self.tr(
                "Date and time, text (ISO 8601), seconds or milliseconds since 1970, decimal "
                "years, or the first of the columns year, month, day … Without a time zone, UTC."
            )
            + f" {found}",
        )
        self._add_field(name, self.MAGNITUDE_FIELD, self.tr("Magnitude field"), found)
        depth = self.tr("Positive down. Empty: found by its name, otherwise the points' z.")
        self._add_field(name, self.DEPTH_FIELD, self.tr("Depth field"), depth, advanced=True)
        self.add_choice(
            self.DEPTH_UNIT,
            self.tr("Unit of the depth"),
            UNITS,
            self.tr("automatic: kilometres, unless the field's name says metres."),
            advanced=True,
        )
        ident = self.tr("Tells duplicates.") + f" {found}"
        self._add_field(name, self.ID_FIELD, self.tr("Event id field"), ident, advanced=True)
        kind = self.tr("Tells quarry blasts and the like.") + f" {found}"
        self._add_field(name, self.TYPE_FIELD, self.tr("Event type field"), kind, advanced=True)
        self.add(
            QgsProcessingParameterBoolean(
                self.KEEP_ALL_TYPES, self.tr("Keep what is no earthquake"), defaultValue=False
            ),
            self.tr("Keep quarry blasts, explosions, landslides and other types of events."),
            advanced=True,
        )

    def _add_field(self, layer, name, title, help_text, advanced=False):
        field = QgsProcessingParameterField(
            name, title, parentLayerParameterName=layer, optional=True
        )
        self.add(field, help_text, advanced)

    def catalogue_given(self, parameters, name=CATALOGUE):
        """Tell whether a layer or a file is given."""
        return any(parameters.get(key) not in (None, "") for key in (name, f"{name}_FILE"))

    def read_catalogue(
        self, parameters, context, progress: Progress, name=CATALOGUE
    ) -> tuple[Catalogue, Findings]:
        """Return the catalogue and what was found in it, after telling it to `progress`.

        Raises:
            InputError: neither or both of layer and file are given, or they cannot be used.
            Cancelled: the user stopped.
        """
        as_string = self.parameterAsString
        chosen = {
            "time": as_string(parameters, self.TIME_FIELD, context),
            "magnitude": as_string(parameters, self.MAGNITUDE_FIELD, context),
            "depth": as_string(parameters, self.DEPTH_FIELD, context),
            "ident": as_string(parameters, self.ID_FIELD, context),
            "kind": as_string(parameters, self.TYPE_FIELD, context),
        }
        unit = self.parameterAsEnumString(parameters, self.DEPTH_UNIT, context)
        keep = self.parameterAsBool(parameters, self.KEEP_ALL_TYPES, context)
        path = self.parameterAsFile(parameters, f"{name}_FILE", context)
        layer_given = parameters.get(name) not in (None, "")
        if layer_given == bool(path):
            raise InputError(
                tr("Give either the layer {layer} or the file {file}, and not both.").format(
                    layer=name, file=f"{name}_FILE"
                )
            )
        if path:
            catalogue, findings = read_catalogue(
                path, chosen=chosen, depth_unit=unit, keep_all_kinds=keep, progress=progress
            )
        else:
            source = self.parameterAsSource(parameters, name, context)
            if source is None:
                raise QgsProcessingException(self.invalidSourceError(parameters, name))
            raw, columns = read_points(source, chosen, unit, progress)
            catalogue, findings = clean(
                raw, source.sourceName(), columns=columns, keep_all_kinds=keep
            )
        findings.tell(progress)
        return catalogue, findings


def read_points(
    source, chosen: dict[str, str], depth_unit: str, progress: Progress
) -> tuple[RawEvents, str]:
    """Return the events of a feature source, and who is who among its fields.

    Raises:
        InputError: no field for time or magnitude, or a CRS that does not fit.
        Cancelled: the user stopped.
    """
    fields, title = source.fields(), tr("Layer '{name}'").format(name=source.sourceName())
    total = source.featureCount()
    if total >= MANY_POINTS:
        time = duration_text(total * SECONDS_PER_POINT)
        progress.info(
            tr("Reading {count:,} points takes about {time}.").format(count=total, time=time)
        )
    example = next((feature.attributes() for feature in source.getFeatures()), [])
    shown = dict(zip(fields.names(), map(_text, example)))
    columns = guess_columns(
        fields.names(), shown, source=title, chosen=chosen, depth_unit=depth_unit
    )
    wanted = [fields.indexOf(column) for column in columns.used()]
    has_z = QgsWkbTypes.hasZ(source.wkbType())
    request = QgsFeatureRequest().setSubsetOfAttributes(wanted)
    kinds = [fields.field(index).type() for index in wanted]
    readers = [_READERS.get(kind, _plain) for kind in kinds]
    values: list[list] = [[] for _ in wanted]
    cells = [(column.append, *pair) for column, *pair in zip(values, readers, wanted)]
    ids, places = [], []
    for done, feature in enumerate(source.getFeatures(request)):
        if done % CHECK_EVERY == 0:
            if progress.cancelled():
                raise Cancelled(tr("Cancelled while reading the catalogue."))
            progress.report(done, max(total, done))
        for append, read, index in cells:
            append(read(feature.attribute(index)))
        ids.append(feature.id())
        places.append(_place(feature, has_z))
    table = {
        column: np.array(read, "datetime64[ms]") if kind in _DATES else read
        for column, kind, read in zip(columns.used(), kinds, values)
    }
    points = np.array(places, np.float64).reshape(-1, 3)
    crs = source.sourceCrs()
    degrees = to_degrees(points[:, :2], crs.toWkt() if crs.isValid() else "", title)
    raw = decode(
        table,
        columns,
        longitude=degrees[:, 0],
        latitude=degrees[:, 1],
        z=points[:, 2],
        row=np.array(ids, np.int64),
    )
    return raw, columns.described(shown)


def _place(feature, has_z: bool) -> tuple[float, float, float]:
    if not feature.hasGeometry():
        return np.nan, np.nan, np.nan
    point = feature.geometry().vertexAt(0)
    return point.x(), point.y(), point.z() if has_z else np.nan


def _milliseconds(value: Any) -> int:
    """A time without a zone is UTC, whatever zone this computer is in."""
    if isinstance(value, QDate):
        value = QDateTime(value, QTime(0, 0), Qt.TimeSpec.UTC)
    if not isinstance(value, QDateTime) or not value.isValid():
        return NO_TIME
    if value.timeSpec() == Qt.TimeSpec.LocalTime:
        value = QDateTime(value.date(), value.time(), Qt.TimeSpec.UTC)
    return value.toMSecsSinceEpoch()


def _plain(value: Any) -> Any:
    return None if type(value) is QVariant else value


def _text(value: Any) -> str:
    if isinstance(value, QDateTime):
        return value.toString(Qt.DateFormat.ISODateWithMs)
    if isinstance(value, QDate):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, QTime):
        return value.toString("HH:mm:ss.zzz")
    return "" if value is None or type(value) is QVariant else str(value)


_DATES = (QVariant.DateTime, QVariant.Date)
_READERS = {**dict.fromkeys(_DATES, _milliseconds), QVariant.Time: _text}
