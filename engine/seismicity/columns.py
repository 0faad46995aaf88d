"""Which column of a table holds what: guessed from the names catalogues use, open to change.

Known schemas: USGS CSV and GeoJSON, FDSN text (QQuake among its readers), GeoNet, pyCSEP, HORUS,
SCEDC and ZMAP columns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..errors import InputError
from ..language import clauses, listed, mark, tr

# Simplified names (lower case, letters and digits only) in order of preference.
NAMES = {
    "time": (
        "origintime", "time", "timestring", "datetime", "eventtime", "timeutc", "origintimeutc",
        "datetimeutc", "utctime", "utcdatetime", "otime", "timestamp", "dateandtime", "isotime",
        "timems", "epoch", "epochms", "unixtime", "date", "eventdate", "dateutc", "decimalyear",
    ),
    "magnitude": (
        "magnitude", "mag", "prefmag", "prefmagnitude", "preferredmagnitude", "magvalue",
        "magnitudevalue", "eventmagnitude", "m", "mw", "mwg", "mwmean", "ml", "mb", "ms", "md",
    ),
    "depth": (
        "depthkm", "depth", "depthm", "depthmeters", "depthmetres", "depthinkm", "depkm", "dep",
        "z", "hypodepth",
    ),
    "longitude": ("longitude", "lon", "long", "lng", "epilon", "longitudedeg", "longitudewgs84"),
    "latitude": ("latitude", "lat", "epilat", "latitudedeg", "latitudewgs84"),
    "ident": ("eventid", "publicid", "evid", "eqid", "quakeid", "id", "ident", "eventident"),
    "magnitude_type": (
        "magtype", "magnitudetype", "prefmagtype", "preferredmagnitudetype", "typemag",
        "magnitudescale", "magscale", "mtype",
    ),
    "kind": ("eventtype", "evtype", "type", "kind", "et", "eventkind"),
}  # fmt: skip
PARTS = {
    "year": ("year", "yr", "yyyy"),
    "month": ("month", "mo", "mon", "mm"),
    "day": ("day", "da", "dd", "dy"),
    "hour": ("hour", "hr", "ho", "hh"),
    "minute": ("minute", "min", "mi", "mn"),
    "second": ("second", "sec", "se", "seconds", "ss", "s"),
}
CLOCKS = ("time", "timeutc", "utctime", "origintime", "clock", "hms", "timeofday")
DATES = ("date", "eventdate", "dateutc", "origindate", "ymd")
KILOMETRES, METRES, AUTOMATIC = "km", "m", "automatic"
UNITS = (AUTOMATIC, KILOMETRES, METRES)
CATALOGUE = mark("the catalogue")
ROLE_TITLES = {
    "time": mark("time"),
    "magnitude": mark("magnitude"),
    "depth": mark("depth"),
    "longitude": mark("longitude"),
    "latitude": mark("latitude"),
    "ident": mark("event id"),
    "magnitude_type": mark("magnitude type"),
    "kind": mark("event type"),
}
_CLOCK = re.compile(r"\s*\d{1,2}:\d{2}(:\d{2}([.,]\d*)?)?\s*(Z|UTC)?\s*")


@dataclass(frozen=True)
class Columns:
    """The name of the column for each role; None: there is none.

    `time` is one column, or two (a date and a clock time), or three to six calendar parts from
    year down. `depth_unit` is 'km' or 'm', for depths in a column and in the geometry's z.
    """

    time: tuple[str, ...] = ()
    magnitude: str | None = None
    depth: str | None = None
    longitude: str | None = None
    latitude: str | None = None
    ident: str | None = None
    kind: str | None = None
    magnitude_type: str | None = None
    depth_unit: str = KILOMETRES

    def used(self) -> list[str]:
        """Return the columns that must be read, each once."""
        single = (getattr(self, role) for role in ROLE_TITLES if role != "time")
        return list(dict.fromkeys([*self.time, *(name for name in single if name)]))

    def described(self, example: Mapping[str, object] | None = None) -> str:
        """Return who is who as a line of text, with the values of an example row."""
        example = example or {}
        told = []
        for role, title in ROLE_TITLES.items():
            names = self.time if role == "time" else (getattr(self, role),)
            if names and names[0]:
                text = f"{tr(title)} = {' + '.join(map(repr, names))}"
                if role == "depth":
                    text = tr("{column} in {unit}").format(column=text, unit=self.depth_unit)
                value = " ".join(str(example.get(name, "")) for name in names).strip()
                if value:
                    text = tr("{column} (as in {value})").format(column=text, value=value)
                told.append(text)
        return clauses(told)


def guess_columns(
    names: Sequence[str],
    example: Mapping[str, object] | None = None,
    *,
    source: str = CATALOGUE,
    chosen: Mapping[str, str] | None = None,
    depth_unit: str = AUTOMATIC,
) -> Columns:
    """Return the columns of a table by their names.

    `example` is one row, which tells a clock time from a full one; `chosen` (role: name) is what
    the user decided and is not guessed at. A chosen year column brings month, day and so on.

    Raises:
        InputError: no column for time or magnitude, or a chosen one that is not there.
    """
    chosen = {role: name for role, name in (chosen or {}).items() if name}
    source = tr(source) if source == CATALOGUE else source
    for role, name in chosen.items():
        if name not in names:
            raise InputError(
                tr(
                    "{source} has no field '{name}', chosen for the {role}. It has: {names}."
                ).format(source=source, name=name, role=tr(ROLE_TITLES[role]), names=_listed(names))
            )
    simple: dict[str, str] = {}
    for name in names:
        simple.setdefault(simplified(name), name)
    columns = Columns(time=_time_columns(simple, example or {}, chosen.pop("time", None)))
    found: dict[str, Any] = {role: _first(simple, NAMES[role]) for role in NAMES if role != "time"}
    columns = replace(columns, **{**found, **chosen})
    if not columns.time:
        raise InputError(
            tr(
                "{source} has no field that looks like a date or time: it has {names}. Choose the "
                "time field by hand."
            ).format(source=source, names=_listed(names))
        )
    if not columns.magnitude:
        raise InputError(
            tr(
                "{source} has no field that looks like a magnitude: it has {names}. Choose the "
                "magnitude field by hand."
            ).format(source=source, names=_listed(names))
        )
    if depth_unit == AUTOMATIC:
        depth_unit = unit_of(columns.depth or "")
    return replace(columns, depth_unit=depth_unit)


def simplified(name: str) -> str:
    """Return a column's name in lower case, letters and digits only."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def unit_of(name: str) -> str:
    """Return the unit that a depth column's name tells: 'm' for DepthMeters, otherwise 'km'."""
    return METRES if re.search(r"(met(er|re)s?|depthm|depm)$", simplified(name)) else KILOMETRES


def _time_columns(
    simple: Mapping[str, str], example: Mapping[str, object], chosen: str | None
) -> tuple[str, ...]:
    parts = _calendar(simple)
    if chosen is not None:
        return parts if parts and chosen == parts[0] else _with_clock(simple, example, chosen)
    whole = _first(simple, NAMES["time"])
    if whole is None:
        return parts
    return _with_clock(simple, example, whole)


def _calendar(simple: Mapping[str, str]) -> tuple[str, ...]:
    found: list[str] = []
    for candidates in PARTS.values():
        name = _first(simple, candidates)
        if name is None:
            break
        found.append(name)
    return tuple(found) if len(found) >= 3 else ()


def _with_clock(
    simple: Mapping[str, str], example: Mapping[str, object], name: str
) -> tuple[str, ...]:
    date = _first(simple, DATES)
    clock = name if name != date else _first(simple, CLOCKS)
    if date and clock and _CLOCK.fullmatch(str(example.get(clock, ""))):
        return date, clock
    return (name,)


def _first(simple: Mapping[str, str], candidates: Sequence[str]) -> str | None:
    return next((simple[name] for name in candidates if name in simple), None)


def _listed(names: Sequence[str]) -> str:
    shown = listed(map(repr, names[:20])) or tr("no fields at all")
    if len(names) <= 20:
        return shown
    return tr("{names} and {count} more").format(names=shown, count=len(names) - 20)
