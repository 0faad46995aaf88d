"""Which field of a source layer holds what, in which unit: guessed by name, open to change."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..errors import InputError
from ..language import aside, clauses, listed, mark, tr
from ..seismicity.columns import simplified
from .patches import Floats

METRES, KILOMETRES, AUTOMATIC = "m", "km", "automatic"
UNITS = (AUTOMATIC, METRES, KILOMETRES)

# Simplified names (lower case, letters and digits only) in order of preference; a unit may follow.
NAMES = {
    "strike": ("strike", "averagestrike", "strk", "azimuth", "azi", "faultstrike", "strike1"),
    "dip": ("dip", "averagedip", "dipangle", "faultdip", "dip1"),
    "dip_direction": ("dipdirection", "dipdir", "dipazimuth"),
    "rake": ("rake", "averagerake", "slipangle", "rakeangle", "rake1"),
    "slip": ("slip", "totalslip", "meanslip", "averageslip", "slipvalue", "displacement"),
    "opening": ("opening", "tensile", "tensileslip", "openingmode"),
    "magnitude": ("mw", "magnitude", "mag", "momentmagnitude", "mww", "maxmagnitude", "mmax", "m"),
    "depth": ("depth", "centroiddepth", "centredepth", "hypodepth", "dep", "z"),
    "top": ("topdepth", "depthtop", "top", "ztop", "ztor", "upperdepth", "upperseisdepth"),
    "bottom": (
        "bottomdepth", "depthbottom", "bottom", "zbottom", "lowerdepth", "lowerseisdepth",
        "lockingdepth",
    ),
    "length": ("length", "len", "rupturelength", "faultlength", "patchlength"),
    "width": ("width", "wid", "downdipwidth", "rupturewidth", "faultwidth", "patchwidth"),
    "volume": ("volume", "volumechange", "deltavolume", "dvolume", "deltav", "dvol", "dv"),
    "subsidence": ("subsidence", "maxsubsidence", "sinking", "settlement", "smax", "wmax"),
    "radius": ("radius", "influenceradius", "radiusofinfluence"),
    "long_axis": ("longaxis", "semimajoraxis", "semimajor", "longsemiaxis", "a"),
    "short_axis": ("shortaxis", "semiminoraxis", "semiminor", "shortsemiaxis", "b"),
    "plunge": ("plunge",),
    "trend": ("trend", "plungeazimuth"),
}  # fmt: skip
TITLES = {
    "strike": mark("strike"),
    "dip": mark("dip"),
    "dip_direction": mark("dip direction"),
    "rake": mark("rake"),
    "slip": mark("slip"),
    "opening": mark("opening"),
    "magnitude": mark("magnitude"),
    "depth": mark("depth"),
    "top": mark("upper depth"),
    "bottom": mark("lower depth"),
    "length": mark("length"),
    "width": mark("width"),
    "volume": mark("volume change"),
    "subsidence": mark("subsidence"),
    "radius": mark("radius of influence"),
    "long_axis": mark("long semi-axis"),
    "short_axis": mark("short semi-axis"),
    "plunge": mark("plunge"),
    "trend": mark("trend"),
}
LENGTHS = (  # whose unit is often left out
    "depth", "top", "bottom", "width", "length", "radius", "long_axis", "short_axis",
)  # fmt: skip
METRES_OF = {
    "km3": 1e9, "m3": 1.0, "km": 1e3, "kilometres": 1e3, "kilometers": 1e3, "cm": 1e-2, "mm": 1e-3,
    "metres": 1.0, "meters": 1.0, "deg": 1.0, "degrees": 1.0, "m": 1.0,
}  # fmt: skip
SURELY_KILOMETRES, SURELY_METRES = 100.0, 200.0  # of depths and widths; in between: who knows
COMPASS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW",
           "NW", "NNW")  # fmt: skip


@dataclass(frozen=True)
class SourceTable:
    """The attributes of a layer: its name for messages, {field: a value for each feature}.

    `idents` name the features in messages; by default they are counted from 1. Missing values are
    None, an empty text or NaN.
    """

    name: str
    columns: Mapping[str, Sequence[object]]
    idents: Sequence[object] = ()

    def ident(self, row: int) -> object:
        """Return what a feature is called."""
        return self.idents[row] if row < len(self.idents) else row + 1


@dataclass(frozen=True)
class Fields:
    """The field of each role found in a table, and metres (or m3) for one of its unit."""

    table: SourceTable
    count: int
    names: Mapping[str, str]
    factors: Mapping[str, float]
    defaults: Mapping[str, float] = field(default_factory=dict)

    def __contains__(self, role: str) -> bool:
        """Tell whether there is a field or a default for a role."""
        return role in self.names or role in self.defaults

    def values(self, role: str) -> Floats:
        """Return the numbers of a role in metres or degrees [n]; NaN where there is none.

        Raises:
            InputError: a text that is no number.
        """
        fallback = self.defaults.get(role, math.nan)
        if role not in self.names:
            return np.full(self.count, fallback)
        name = self.names[role]
        found = np.array(
            [self._number(row, name, value) for row, value in enumerate(self._column(name))],
            np.float64,
        )
        return np.where(np.isnan(found), fallback, found * self.factors.get(role, 1.0))

    def required(self, role: str) -> Floats:
        """Return the numbers of a role, one for each feature.

        Raises:
            InputError: there is no such field and no default, or a value is missing.
        """
        if role not in self:
            raise InputError(
                tr(
                    "'{layer}' has no field for the {role} (as '{example}'), and no value for all "
                    "was given. It has: {fields}."
                ).format(
                    layer=self.table.name,
                    role=tr(TITLES[role]),
                    example=NAMES[role][0],
                    fields=listed(map(repr, self.table.columns)) or tr("no fields"),
                )
            )
        found = self.values(role)
        reason = tr("is missing; fill it in, or leave that feature out")
        self.refuse(role, ~np.isfinite(found), reason)
        return found

    def refuse(self, role: str, bad: np.ndarray, reason: str) -> None:
        """Raise an error that names the first feature of a mask [n], if there is one.

        Raises:
            InputError: as said.
        """
        if not bad.any():
            return
        row = int(np.argmax(bad))
        raise InputError(
            tr("'{layer}', feature {ident}: the {role}{value} {reason}.").format(
                layer=self.table.name,
                ident=self.table.ident(row),
                role=self._called(role),
                value=self._shown(role, row),
                reason=reason,
            )
        )

    def azimuths(self, role: str) -> Floats:
        """Return directions in degrees [n], which may be written as points of the compass."""
        if role not in self.names:
            return self.values(role)
        points = {name: 22.5 * i for i, name in enumerate(COMPASS)}
        column = self._column(self.names[role])
        told = [points.get(str(value).strip().upper(), value) for value in column]
        columns = {**self.table.columns, self.names[role]: told}
        return replace(self, table=replace(self.table, columns=columns)).values(role)

    def described(self) -> str:
        """Return who is who as a line of text."""
        read = {
            role: tr("{role} = {field}").format(role=tr(TITLES[role]), field=repr(name))
            for role, name in self.names.items()
        }
        told = [
            aside(text, "km") if self.factors.get(role) == 1e3 else text
            for role, text in read.items()
        ]
        told += [
            tr("{role} = {value} for all").format(role=tr(TITLES[role]), value=f"{value:g}")
            for role, value in self.defaults.items()
            if role not in self.names
        ]
        return clauses(told) or tr("no fields")

    def _called(self, role: str) -> str:
        name = self.names.get(role)
        title = tr(TITLES[role])
        return aside(title, f"'{name}'") if name else title

    def _shown(self, role: str, row: int) -> str:
        if role not in self.names:
            return ""
        value = self._column(self.names[role])[row]
        return "" if value is None or value == "" else f" {value}"

    def _column(self, name: str) -> Sequence[object]:
        return self.table.columns[name]

    def _number(self, row: int, name: str, value: object) -> float:
        if value is None or isinstance(value, bool):
            return math.nan
        if isinstance(value, (int, float, np.number)):
            return float(value)
        text = str(value).strip()
        if text.strip("(), ").lower() in ("", "null", "none", "nan", "na"):
            return math.nan
        # '(40,30,50)' of GEM's fault data base is a preferred value with its bounds.
        first = text[1:].split(",")[0] if text.startswith("(") else text
        if first.count(",") == 1 and "." not in first:
            first = first.replace(",", ".")
        try:
            return float(first)
        except ValueError as error:
            raise InputError(
                tr("'{layer}', feature {ident}: '{value}' in field '{field}' is no number.").format(
                    layer=self.table.name, ident=self.table.ident(row), value=text, field=name
                )
            ) from error


def guess_fields(
    table: SourceTable,
    roles: Sequence[str],
    count: int,
    *,
    chosen: Mapping[str, str] | None = None,
    defaults: Mapping[str, float] | None = None,
    unit: str = AUTOMATIC,
) -> Fields:
    """Return the fields of a table for some roles.

    Args:
        table: the attributes of `count` features.
        roles: keys of `NAMES` that matter here.
        chosen: {role: field} that the user decided.
        defaults: {role: value in metres or degrees} for all features without a value of their own.
        unit: of lengths whose field does not tell; 'automatic' judges by their size.

    Raises:
        InputError: a chosen field is not there, columns differ in length, or a unit is unclear.
    """
    for name, column in table.columns.items():
        if len(column) != count:
            raise InputError(
                tr("Field '{field}' of '{layer}' has {values} values for {count} features.").format(
                    field=name, layer=table.name, values=len(column), count=count
                )
            )
    names: dict[str, str] = {}
    factors: dict[str, float] = {}
    plain = {simplified(name): name for name in reversed(list(table.columns))}
    for role in roles:
        wanted = (chosen or {}).get(role)
        if wanted and wanted not in table.columns:
            raise InputError(
                tr("'{layer}' has no field '{field}', chosen for the {role}.").format(
                    layer=table.name, field=wanted, role=tr(TITLES[role])
                )
            )
        found, suffix = (wanted, _suffix(wanted)) if wanted else _search(plain, role)
        if found:
            names[role] = found
            if suffix:
                factors[role] = METRES_OF[suffix]
    kept = {role: value for role, value in (defaults or {}).items() if role in roles}
    fields = Fields(table, count, names, factors, kept)
    return _with_units(fields, unit)


def _search(plain: Mapping[str, str], role: str) -> tuple[str | None, str]:
    for alias in NAMES[role]:
        for suffix in ("", *METRES_OF):
            if alias + suffix in plain:
                return plain[alias + suffix], suffix
    return None, ""


def _suffix(name: str) -> str:
    """Return the unit that a chosen field's name ends in, after an underscore or a bracket."""
    last = re.split(r"[^a-z0-9]+", name.lower().rstrip(")]. "))[-1]
    return last if last in METRES_OF and last != simplified(name) else ""


def _with_units(fields: Fields, unit: str) -> Fields:
    silent = [role for role in LENGTHS if role in fields.names and role not in fields.factors]
    if not silent:
        return fields
    if unit == AUTOMATIC:
        unit = _unit_by_size(fields, silent)
    factor = 1e3 if unit == KILOMETRES else 1.0
    factors = {**fields.factors, **dict.fromkeys(silent, factor)}
    return Fields(fields.table, fields.count, fields.names, factors, fields.defaults)


def _unit_by_size(fields: Fields, silent: Sequence[str]) -> str:
    telling = [role for role in silent if role != "length"] or list(silent)
    numbers = np.concatenate(
        [Fields(fields.table, fields.count, fields.names, {}).values(role) for role in telling]
    )
    largest = np.nanmax(np.abs(numbers), initial=0.0)
    scale = 10.0 if telling == ["length"] else 1.0  # ruptures are longer than wide
    if largest <= SURELY_KILOMETRES * scale:
        return KILOMETRES
    if largest >= SURELY_METRES * scale:
        return METRES
    raise InputError(
        tr(
            "In which unit are the fields {fields} of '{layer}'? Values up to {largest} may be "
            "metres or kilometres: choose the unit."
        ).format(
            fields=listed(repr(fields.names[role]) for role in telling),
            layer=fields.table.name,
            largest=f"{largest:g}",
        )
    )
