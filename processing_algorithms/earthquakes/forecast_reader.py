"""Forecast layers, as 'Forecast earthquakes' makes them, read back for scoring."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ...engine.errors import Cancelled, InputError
from ...engine.language import listed, mark, tr
from ...engine.seismicity.catalogue import unwrap
from ...engine.seismicity.scored_forecasts import GriddedForecast, Window
from ...engine.seismicity.scoring_grid import grid_of_corners
from ...engine.seismicity.times import days_from_text

LONGITUDE, LATITUDE, SIZE, DAYS, ISSUED = "lon", "lat", "size", "days", "issued"
EXPECTED, PROBABILITY, LONG_TERM = "expected_m", "probability_m", "long_term_m"
LEVEL = re.compile(EXPECTED + r"(-?\d+(?:p\d+)?)")
AGAIN = mark("Choose a polygon layer that 'Forecast earthquakes' made, with all its fields.")
CHECK_EVERY = 5_000


def read_forecast(source, progress) -> GriddedForecast:
    """Return the forecast that the features of a source hold.

    The cells are those of the fields lon, lat and size, in degrees: the layer's own coordinates do
    not matter.

    Raises:
        InputError: a field or a value is missing, or makes no sense.
        Cancelled: the user stopped.
    """
    name = tr("Layer '{name}'").format(name=source.sourceName())
    fields = {field.lower(): field for field in source.fields().names()}
    levels = sorted((m[1] for m in map(LEVEL.fullmatch, fields) if m), key=_magnitude)
    needed = [LONGITUDE, LATITUDE, SIZE, DAYS, *(EXPECTED + level for level in levels)]
    missing = [field for field in (*needed, ISSUED) if field not in fields]
    if missing or not levels:
        lacking = listed(missing or [tr("{field} or the like").format(field=f"{EXPECTED}4p0")])
        raise InputError(
            tr("{layer} has no field {fields}. {advice}").format(
                layer=name, fields=lacking, advice=tr(AGAIN)
            )
        )
    extra = [prefix + level for prefix in (PROBABILITY, LONG_TERM) for level in levels]
    used = needed + [field for field in extra if field in fields]
    issued, columns = _read(
        source, fields[ISSUED], {field: fields[field] for field in used}, progress
    )
    if not len(issued):
        raise InputError(tr("{layer} holds no cell. {advice}").format(layer=name, advice=tr(AGAIN)))
    for field, values in columns.items():
        _check(name, field, values)
    start, days = _one(name, ISSUED, issued), _one(name, DAYS, columns[DAYS])
    size = _one(name, SIZE, columns[SIZE])
    cells, number = grid_of_corners(unwrap(columns[LONGITUDE]), columns[LATITUDE], size)
    order = np.argsort(number)
    return GriddedForecast(
        source.sourceName(),
        cells,
        np.array([_magnitude(level) for level in levels]),
        _stack(columns, EXPECTED, levels, order),
        Window(start, start + days),
        _stack(columns, PROBABILITY, levels, order),
        _stack(columns, LONG_TERM, levels, order),
    )


def _read(source, issued: str, fields: dict[str, str], progress):
    """Return the issue time [C] of each feature in days, and each field [C] as numbers."""
    index = [source.fields().indexOf(field) for field in (issued, *fields.values())]
    request = QgsFeatureRequest().setSubsetOfAttributes(index)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = []
    for done, feature in enumerate(source.getFeatures(request)):
        if done % CHECK_EVERY == 0 and progress.cancelled():
            raise Cancelled(tr("The evaluation was cancelled; nothing was written."))
        when, *numbers = (feature.attribute(i) for i in index)
        rows.append((days_of(when), *map(_number, numbers)))
    table = np.array(rows, np.float64).reshape(-1, len(index))
    return table[:, 0], dict(zip(fields, table[:, 1:].T))


def days_of(value) -> float:
    """Return a time as days since 1970, NaN if it is none; without a time zone it is UTC."""
    if isinstance(value, (QDateTime, QDate)):
        # Written out, a local time has no zone.
        value = value.toString(Qt.DateFormat.ISODateWithMs)
    return days_from_text(value) if isinstance(value, str) else np.nan


def _number(value) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return np.nan


def _magnitude(level: str) -> float:
    return float(level.replace("p", "."))


def _check(name: str, field: str, values: np.ndarray) -> None:
    lowest = -np.inf if field in (LONGITUDE, LATITUDE) else 0.0
    bad = ~np.isfinite(values) | (values < lowest)
    if field.startswith(PROBABILITY):
        bad |= values > 1
    if bad.any():
        raise InputError(
            tr(
                "{layer}, field {field}: {bad} of {all} cells have no number, or one that cannot "
                "be, such as {example:g}. {advice}"
            ).format(
                layer=name,
                field=field,
                bad=bad.sum(),
                all=len(values),
                example=values[bad.argmax()],
                advice=tr(AGAIN),
            )
        )


def _one(name: str, field: str, values: np.ndarray) -> float:
    """Return the value that all cells have."""
    if not np.isfinite(values).all() or np.ptp(values) > 1e-6 * abs(values[0]):
        raise InputError(
            tr(
                "{layer}, field {field}: not all cells have the same value, or some have none. Use "
                "a layer with a single forecast."
            ).format(layer=name, field=field)
        )
    if field != ISSUED and not values[0] > 0:
        raise InputError(
            tr("{layer}, field {field}: {value:g} is not above 0. {advice}").format(
                layer=name, field=field, value=values[0], advice=tr(AGAIN)
            )
        )
    return float(values[0])


def _stack(columns: dict[str, np.ndarray], prefix: str, levels: Sequence[str], order: np.ndarray):
    if any(prefix + level not in columns for level in levels):
        return None
    return np.stack([columns[prefix + level][order] for level in levels], axis=1)
