"""Catalogue files as people download them: the format is told from the content.

Text with a header line (USGS, GeoNet, pyCSEP and HORUS CSV, FDSN text with `|`, tabs, blanks),
ZMAP columns without one, QuakeML, and what GDAL opens (GeoJSON, GeoPackage, shapefile).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from ..errors import Cancelled, InputError
from ..language import listed, tr
from ..progress import NullProgress, Progress
from .catalogue import Catalogue
from .checks import Findings, clean
from .columns import AUTOMATIC, KILOMETRES, Columns, guess_columns
from .quakeml import read_quakeml
from .table import RawEvents, decode, numbers
from .vector_files import read_vector

ZMAP = ("longitude", "latitude", "year", "month", "day", "magnitude", "depth", "hour", "minute",
        "second")  # fmt: skip
DELIMITERS = "|\t;,"
SNIFFED_BYTES = 4096
CHECK_EVERY = 50_000


def read_catalogue(
    path: str | Path,
    *,
    chosen: Mapping[str, str] | None = None,
    depth_unit: str = AUTOMATIC,
    keep_all_kinds: bool = False,
    now: float | None = None,
    progress: Progress | None = None,
) -> tuple[Catalogue, Findings]:
    """Read a catalogue file of any known format.

    `chosen` (role of `columns.NAMES`: column) and `depth_unit` ('km', 'm') overrule the guess;
    `keep_all_kinds` and `now` as in `checks.clean`.

    Raises:
        InputError: no such file, no known format, no time or magnitude column, no usable row.
        RuntimeMissingError: QuakeML, and ObsPy is not there.
        Cancelled: the user stopped.
    """
    path, progress = Path(path), progress or NullProgress()
    try:
        with path.open("rb") as stream:
            head = stream.read(SNIFFED_BYTES).lstrip(b"\xef\xbb\xbf \t\r\n")
    except OSError as error:
        raise InputError(
            tr("{path} cannot be read ({error}).").format(path=path, error=error.strerror)
        ) from error
    if not head:
        raise InputError(tr("{path} is empty. Download it again.").format(path=path.name))
    if head.startswith(b"<"):
        raw, told = read_quakeml(path)
    elif head.startswith(b"{") or b"\0" in head:
        raw, told = read_vector(path, chosen=chosen, depth_unit=depth_unit, progress=progress)
    else:
        raw, told = _read_text(path, chosen, depth_unit, progress)
    return clean(raw, path.name, columns=told, keep_all_kinds=keep_all_kinds, now=now)


def _read_text(
    path: Path, chosen: Mapping[str, str] | None, depth_unit: str, progress: Progress
) -> tuple[RawEvents, str]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        lines = _lines(stream, path.stat().st_size, progress)
        start = [line for _, line in zip(range(2), lines)]
        delimiter = max(DELIMITERS, key=start[0].count)
        rows = _cells(chain(start, lines), delimiter if delimiter in start[0] else None)
        first = next(rows)
        if all(numbers(first) == numbers(first)):
            return _read_zmap(path, chain([first], rows), len(first))
        names = [name.lstrip("#").strip() for name in first]
        second = next(rows, [])
        example = dict(zip(names, second))
        columns = guess_columns(
            names, example, source=path.name, chosen=chosen, depth_unit=depth_unit
        )
        _require_location(path, columns, names)
        table = _pick(chain([second] if second else [], rows), names, columns.used())
    return decode(table, columns), columns.described(example)


def _lines(stream: Any, size: int, progress: Progress) -> Iterator[str]:
    """Give the lines that are not blank nor a comment; a comment over a table may be its header."""
    done, header = 0, True
    for number, line in enumerate(stream):
        done += len(line)
        if number % CHECK_EVERY == 0:
            if progress.cancelled():
                raise Cancelled(tr("Cancelled while reading the catalogue."))
            progress.report(min(done, size), size)
        comment = line.startswith(("#", "%")) and not (header and _may_be_header(line))
        if line.strip() and not comment:
            header = False
            yield line


def _may_be_header(line: str) -> bool:
    return line.startswith("#") and max(map(line.count, DELIMITERS)) >= 3


def _cells(lines: Iterator[str], delimiter: str | None) -> Iterator[list[str]]:
    if delimiter is None:
        return (line.split() for line in lines)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True)


def _pick(
    rows: Iterator[Sequence[str]], names: Sequence[str], wanted: Sequence[str]
) -> dict[str, list[str | None]]:
    """Return the wanted columns; a row that is too short lacks its last values."""
    table: dict[str, list[str | None]] = {name: [] for name in wanted}
    places = [(names.index(name), table[name].append) for name in wanted]
    for row in rows:
        for place, append in places:
            append(row[place] if place < len(row) else None)
    return table


def _require_location(path: Path, columns: Columns, names: Sequence[str]) -> None:
    if not (columns.longitude and columns.latitude):
        raise InputError(
            tr("{path} has no longitude and latitude columns: it has {names}.").format(
                path=path.name, names=listed(map(repr, names[:20]))
            )
        )


def _read_zmap(path: Path, rows: Iterator[list[str]], width: int) -> tuple[RawEvents, str]:
    """Read ZMAP columns (Wiemer 2001); with fewer than ten, years with fractions are decimal
    and whole ones stand beside month and day.
    """
    if width < 6:
        raise InputError(
            tr(
                "{path} has no header line, and {width} columns are too few for the ZMAP format "
                "({columns}). Add a line that names the columns."
            ).format(path=path.name, width=width, columns=", ".join(ZMAP))
        )
    names = ZMAP[:width]
    table = {name: numbers(values) for name, values in _pick(rows, names, names).items()}
    time: tuple[str, ...]
    if width >= len(ZMAP):
        time = ("year", "month", "day", "hour", "minute", "second")
    else:
        decimal = (table["year"] % 1 > 0).mean() > 0.5
        time = ("year",) if decimal else ("year", "month", "day")
    depth = "depth" if width > 6 else None
    columns = Columns(time, "magnitude", depth, "longitude", "latitude", depth_unit=KILOMETRES)
    return decode(table, columns), tr("ZMAP order, {columns}").format(columns=columns.described())
