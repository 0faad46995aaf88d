"""A series of sheets: over polygons, or over a regular grid at a scale."""

from __future__ import annotations

import math
import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from ...engine.errors import InputError
from ...engine.language import tr
from .framing import moved

MOST_SHEETS = 500  # a layout holds every page at once
ALMOST = 1e-6  # of a sheet's side: no row is added for what rounding leaves over


@dataclass(frozen=True)
class SheetArea:
    """A sheet's name, empty if there is but one, and what it has to show (CRS of the map)."""

    name: str
    extent: QgsRectangle


def polygon_sheets(
    source, field: str, crs: QgsCoordinateReferenceSystem, area: QgsRectangle
) -> list[SheetArea]:
    """Return a sheet for each polygon of a source whose box reaches `area`.

    `field` has the names; if it is empty, sheets are numbered as the polygons are.

    Raises:
        InputError: no polygon reaches the area, or too many do.
    """
    sheets = []
    for number, feature in enumerate(source.getFeatures(), start=1):
        box = moved(feature.geometry().boundingBox(), source.sourceCrs(), crs)
        if box.intersects(area) and not box.isEmpty():
            name = str(feature[field]) if field else ""
            sheets.append(SheetArea(name or str(number), box))
    if not sheets:
        raise InputError(
            tr(
                "No polygon of '{source}' reaches the map. Choose other sheets, or another extent."
            ).format(source=source.sourceName())
        )
    if len(sheets) > MOST_SHEETS:
        raise InputError(
            tr(
                "'{source}' has {count} polygons on the map; a series has {most} sheets at most. "
                "Filter the layer, or choose a smaller extent."
            ).format(source=source.sourceName(), count=len(sheets), most=MOST_SHEETS)
        )
    return sheets


def grid_sheets(
    area: QgsRectangle, width: float, height: float, overlap: float = 0.0
) -> list[SheetArea]:
    """Return sheets of `width` x `height` (map units) that cover an area, centred on it.

    Rows are lettered from the north, columns numbered from the west: A1, A2, B1. Neighbours share
    `overlap` (0 … 1) of a side.

    Raises:
        InputError: there would be too many.
    """
    columns, lefts = _steps(area.xMinimum(), area.xMaximum(), width, overlap)
    rows, bottoms = _steps(area.yMinimum(), area.yMaximum(), height, overlap)
    if columns * rows > MOST_SHEETS:
        raise InputError(
            tr(
                "The map would need {count} sheets at this scale; a series has {most} at most. "
                "Choose a smaller scale (a larger number), or a smaller extent."
            ).format(count=columns * rows, most=MOST_SHEETS)
        )
    return [
        SheetArea(f"{letter}{column}", QgsRectangle(left, bottom, left + width, bottom + height))
        for letter, bottom in zip(_letters(), reversed(list(bottoms)))
        for column, left in enumerate(lefts, start=1)
    ]


def reached(
    sheets: Sequence[SheetArea], has_data: Callable[[QgsRectangle], bool]
) -> list[SheetArea]:
    """Return the sheets on which the layer has something.

    Raises:
        InputError: it has nothing on any.
    """
    kept = [sheet for sheet in sheets if has_data(sheet.extent)]
    if not kept:
        raise InputError(
            tr("The layer has nothing on any of the sheets. Choose others, or another extent.")
        )
    return kept


def _steps(low: float, high: float, side: float, overlap: float) -> tuple[int, list[float]]:
    """Return how many sides cover low … high, and where each begins."""
    step = side * (1 - overlap)
    count = max(1, math.ceil((high - low - side) / step - ALMOST) + 1)
    if count > MOST_SHEETS:
        return count, []
    first = (low + high - step * (count - 1) - side) / 2
    return count, [first + step * number for number in range(count)]


def _letters() -> Iterator[str]:
    """Yield A … Z, AA … AZ, BA …: the names of rows."""
    yield from string.ascii_uppercase
    for first in _letters():
        for last in string.ascii_uppercase:
            yield first + last
