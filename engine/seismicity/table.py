"""Columns of a table as numbers: what stands in them, before anything is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..language import tr
from .columns import METRES, Columns
from .magnitude_types import named_type
from .times import CHUNK, days_from_iso, days_from_numbers, days_from_parts, has_zone

# A time or number as text is never longer; one stray sentence must not blow up the array.
TEXT_WIDTH = 40
SAMPLE = 1000
MISSING = frozenset(("", "nan", "null", "none", "nat", "na", "n/a", "-", "--"))


@dataclass(frozen=True)
class RawEvents:
    """N rows as read; NaN where a value is missing or unreadable.

    `row` numbers them for the user (data row of a file, feature id of a layer); `time_given` tells
    an unreadable time from a missing one; `depth` is in km; `notes` are sentences on how values
    were understood.
    """

    row: np.ndarray
    time: np.ndarray
    time_given: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    depth: np.ndarray
    magnitude: np.ndarray
    ident: np.ndarray
    kind: np.ndarray
    magnitude_type: np.ndarray
    notes: tuple[str, ...] = ()


def decode(
    table: Mapping[str, Any],
    columns: Columns,
    *,
    longitude: np.ndarray | None = None,
    latitude: np.ndarray | None = None,
    z: np.ndarray | None = None,
    row: np.ndarray | None = None,
) -> RawEvents:
    """Return the events of a table {column: N values}.

    Values are numbers, text, None or datetime64. `longitude` and `latitude` (degrees, WGS 84) and
    `z` (in the columns' depth unit, positive down) come from the geometry, where there is one.
    """
    time, given, notes = _times(table, columns.time)
    blank = np.full(len(time), np.nan)

    def number(name: str | None, geometry: np.ndarray | None = None) -> np.ndarray:
        if geometry is not None:
            return np.asarray(geometry, np.float64)
        return numbers(table[name]) if name else blank

    depth = number(columns.depth) if columns.depth else number(None, z)
    if columns.depth_unit == METRES:
        depth = depth / 1000
    if columns.depth is None and z is not None and np.isfinite(z).any():
        notes.append(
            tr("Depths are the z of the points, in {depth_unit} positive down.").format(
                depth_unit=columns.depth_unit
            )
        )
    return RawEvents(
        row=np.arange(1, len(time) + 1) if row is None else np.asarray(row),
        time=time,
        time_given=given,
        longitude=number(columns.longitude, longitude),
        latitude=number(columns.latitude, latitude),
        depth=depth,
        magnitude=number(columns.magnitude),
        ident=_words(table, columns.ident, len(time)),
        kind=_words(table, columns.kind, len(time)),
        magnitude_type=(
            _words(table, columns.magnitude_type, len(time))
            if columns.magnitude_type
            else np.full(len(time), named_type(columns.magnitude), object)
        ),
        notes=tuple(notes),
    )


def numbers(values: Any) -> np.ndarray:
    """Return float64 [N] of numbers or texts, decimal commas included; NaN for anything else."""
    array = _array(values)
    if array.dtype.kind in "fiub":
        return array.astype(np.float64)
    return np.fromiter(map(_number, array), np.float64, len(array))


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        comma = isinstance(value, str) and "," in value
        return _number(value.replace(",", ".")) if comma else np.nan


def _times(
    table: Mapping[str, Any], names: Sequence[str]
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Return times in days, where there is any, and notes."""
    if len(names) >= 3:
        parts = [numbers(table[name]) for name in names]
        # Old events often lack their clock time: their day is better than nothing.
        days = days_from_parts(*parts[:3], *(np.nan_to_num(part) for part in parts[3:]))
        return days, np.isfinite(parts[0]), [tr("Times are calendar columns, read as UTC.")]
    values = _array(table[names[0]])
    if len(names) == 2 and values.dtype.kind == "M":
        values = values.astype("datetime64[D]").astype(str)
    if values.dtype.kind == "M":
        days = values.astype("datetime64[us]").astype(np.int64) / 86400e6
        return np.where(np.isnat(values), np.nan, days), ~np.isnat(values), []
    if len(names) == 2:
        dates, clocks = _short_texts(values), _short_texts(table[names[1]])
        given = dates != ""
        texts = np.char.add(np.char.add(dates, np.where(clocks == "", "", "T")), clocks)
        return days_from_iso(texts), given, _zone_note(texts[:SAMPLE])
    sample = values[:: max(1, len(values) // SAMPLE)]
    if 2 * np.isfinite(numbers(sample)).sum() > (_short_texts(sample) != "").sum():
        as_numbers = numbers(values)
        days, unit = days_from_numbers(as_numbers)
        return (
            days,
            np.isfinite(as_numbers),
            [tr("Times are numbers, read as {unit}, UTC.").format(unit=unit)],
        )
    days, given = np.empty(len(values)), np.empty(len(values), bool)
    for start in range(0, len(values), CHUNK):
        texts = _short_texts(values[start : start + CHUNK])
        given[start : start + CHUNK] = texts != ""
        days[start : start + CHUNK] = days_from_iso(texts)
    return days, given, _zone_note(_short_texts(sample))


def _zone_note(texts: np.ndarray) -> list[str]:
    named = any(has_zone(str(text)) for text in texts)
    return [] if named else [tr("Times name no time zone: read as UTC.")]


def _array(values: Any) -> np.ndarray:
    """An array of objects takes the texts of a list as they are, at a tenth of the memory."""
    return values if isinstance(values, np.ndarray) else np.array(values, object)


def _short_texts(values: Any) -> np.ndarray:
    return np.array([_word(value)[:TEXT_WIDTH] for value in values], f"U{TEXT_WIDTH}")


def _words(table: Mapping[str, Any], name: str | None, count: int) -> np.ndarray:
    if name is None:
        return np.full(count, "", object)
    return np.array([_word(value) for value in table[name]], object)


def _word(value: Any) -> str:
    text = "" if value is None else str(value).strip()
    return "" if text.lower() in MISSING else text
