"""Which class of a map each value of a reference field means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from osgeo import gdal

from ..errors import InputError
from ..language import listed, tr
from ..model.card import UNKNOWN_CLASS
from ..model.colors import distinct_color
from .reference import Value

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Legend:
    """Names and colours (#RRGGBB) that a class raster gives its values; either may be empty."""

    names: Mapping[int, str]
    colors: Mapping[int, str]

    def name(self, value: int) -> str:
        """Return what to call a class."""
        return self.names.get(value, tr("class {value}").format(value=value))

    def color(self, value: int) -> str:
        """Return the colour to show a class in."""
        return self.colors.get(value, distinct_color(max(value, 0)))

    @property
    def unknown(self) -> frozenset[int]:
        """Values that say the map does not know."""
        return frozenset(v for v, name in self.names.items() if name.casefold() == UNKNOWN)


def file_legend(dataset: gdal.Dataset, band: int, names: Mapping[int, str] | None = None) -> Legend:
    """Return the legend of a band: category names, attribute table, colours.

    `names` are used for values that the file itself does not name. In a raster of bytes 255 is
    'unknown' unless it has a name.
    """
    dataset.GetMetadata()  # or else GDAL 3.6 does not look into the side file, and has no names
    stored = dataset.GetRasterBand(band)
    found: dict[int, str] = dict(names or {})
    found.update(_table_names(stored.GetDefaultRAT()))
    categories = stored.GetCategoryNames() or []
    found.update({value: name for value, name in enumerate(categories) if name})
    if stored.DataType == gdal.GDT_Byte:
        found.setdefault(UNKNOWN_CLASS, UNKNOWN)
    colors, table = {}, stored.GetColorTable()
    if table is not None:
        for value in range(table.GetCount()):
            colors[value] = "#{:02x}{:02x}{:02x}".format(*table.GetColorEntry(value)[:3])
    return Legend(found, colors)


def match(
    values: Sequence[Value], legend: Legend, mapped: Iterable[int], given: Mapping[str, int]
) -> dict[Value, int | None]:
    """Return the class that each value of a reference field means, None if the map has none.

    Numbers, and text that is a number, mean the class of that value; other text means the class
    of that name, letter case aside. `given` {text: class value} comes first.

    Raises:
        InputError: none of them is a class of the map, or `given` names what is not there.
    """
    known = set(mapped) | set(legend.names)
    by_name = {name.strip().casefold(): value for value, name in legend.names.items()}
    asked = {text.strip().casefold(): value for text, value in given.items()}
    texts = {str(value).casefold(): value for value in values}
    strangers = [text for text in given if text.strip().casefold() not in texts]
    if strangers:
        raise InputError(
            tr("The reference has no class '{stranger}'. It has: {values}.").format(
                stranger=strangers[0], values=listed(map(str, values))
            )
        )
    nowhere = [value for value in given.values() if value not in known]
    if nowhere:
        raise InputError(
            tr("The map has no class {value}. It has: {classes}.").format(
                value=nowhere[0], classes=_listed(known - legend.unknown, legend)
            )
        )
    found: dict[Value, int | None] = {}
    for value in values:
        text = str(value).casefold()
        number = _whole(value)
        if text in asked:
            found[value] = asked[text]
        elif text in by_name:
            found[value] = by_name[text]
        else:
            found[value] = number if number in known else None
    if all(target is None for target in found.values()):
        raise InputError(
            tr(
                "None of the reference's classes ({values}) is a class of the map ({classes}). "
                "Choose the field that holds the map's class names or values, or say which class "
                "each means."
            ).format(
                values=listed(map(str, values)), classes=_listed(known - legend.unknown, legend)
            )
        )
    return found


def read_match(text: str) -> dict[str, int]:
    """Read 'Granitoid = 3; Mafic = 5'.

    Raises:
        InputError: a part is no 'name = value'.
    """
    found = {}
    for part in text.replace("\n", ";").split(";"):
        if not part.strip():
            continue
        name, equals, value = part.rpartition("=")
        number = _whole(value)
        if not equals or number is None:
            raise InputError(
                tr(
                    "'{part}' cannot be read. Write the reference's class, '=' and the map's class "
                    "value, separated by semicolons: Granitoid = 3; Mafic = 5."
                ).format(part=part.strip())
            )
        found[name.strip()] = number
    return found


def _listed(values: Iterable[int], legend: Legend) -> str:
    return listed(f"{value} {legend.name(value)}" for value in sorted(values))


def _whole(value: Value) -> int | None:
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    return int(value) if float(value).is_integer() else None


def _table_names(table: gdal.RasterAttributeTable | None) -> dict[int, str]:
    """Return the names of a raster attribute table that has a column of values and of names."""
    if table is None:
        return {}
    columns = {table.GetUsageOfCol(k): k for k in range(table.GetColumnCount())}
    value, name = columns.get(gdal.GFU_MinMax), columns.get(gdal.GFU_Name)
    if value is None or name is None:
        return {}
    rows = range(table.GetRowCount())
    named = {table.GetValueAsInt(k, value): table.GetValueAsString(k, name) for k in rows}
    return {number: text for number, text in named.items() if text}
