"""Where a map looks: its projection, its scale, and the steps of its graticule and scale bar."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)

from ...engine.errors import InputError
from ...engine.language import tr

DEGREES = "EPSG:4326"
UTM_WIDTH, UTM_LATITUDE = 6.0, 80.0  # degrees: what a UTM zone shows without distorting it
LOCAL_WIDTH = 60.0  # degrees: what an azimuthal projection shows well
SCALE_STEPS = (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10)
BAR_STEPS = (1, 2, 2.5, 5, 10)
# Degrees, minutes, seconds: what people read coordinates in.
GRID_STEPS = (
    *(30.0, 20.0, 10.0, 5.0, 2.0, 1.0),
    *(minutes / 60 for minutes in (30, 20, 15, 10, 5, 2, 1)),
    *(seconds / 3600 for seconds in (30, 20, 15, 10, 5, 2, 1)),
)
FEWEST_LINES = 3
METRES_A_DEGREE = 111_320.0
LEAST_ROOM = 1000.0  # metres


@dataclass(frozen=True)
class Frame:
    """The projection of a map; `centre` (longitude, latitude) if it was made for this map."""

    crs: QgsCoordinateReferenceSystem
    centre: tuple[float, float] | None = None


def frame_for(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> Frame:
    """Return a projection for an extent of a layer.

    A layer in metres keeps its own. Degrees would be drawn stretched: up to six of them get their
    UTM zone, up to sixty an equal-area projection about their middle, more stay degrees.
    """
    if not crs.isValid() or not crs.isGeographic():
        return Frame(crs)
    box = moved(extent, crs, QgsCoordinateReferenceSystem(DEGREES))
    longitude, latitude = box.center().x(), box.center().y()
    if box.width() <= UTM_WIDTH and max(map(abs, (box.yMinimum(), box.yMaximum()))) < UTM_LATITUDE:
        zone = math.floor((longitude + 180) % 360 / 6) + 1
        code = 32600 + 100 * (latitude < 0) + zone
        return Frame(QgsCoordinateReferenceSystem(f"EPSG:{code}"))
    if box.width() <= LOCAL_WIDTH and box.height() <= LOCAL_WIDTH:
        centre = round(longitude), round(latitude)
        return Frame(local_crs(*centre), centre)
    return Frame(crs)


def local_crs(longitude: float, latitude: float) -> QgsCoordinateReferenceSystem:
    """Return Lambert's azimuthal equal-area projection about a point."""
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={latitude:g} +lon_0={longitude:g} +datum=WGS84 +units=m +no_defs"
    )


def moved(
    extent: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
) -> QgsRectangle:
    """Return the extent in another CRS.

    Raises:
        InputError: it lies where the other CRS has no coordinates.
    """
    if source == target or not source.isValid() or not target.isValid():
        return QgsRectangle(extent)
    transform = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())
    transform.setBallparkTransformsAreAppropriate(True)
    try:
        return transform.transformBoundingBox(extent)
    except QgsCsException as error:
        raise InputError(
            tr(
                "The extent {extent} ({source}) has no coordinates in {target}. Choose a smaller "
                "extent."
            ).format(
                extent=extent.toString(4),
                source=source.authid(),
                target=target.authid() or tr("the projection of the map"),
            )
        ) from error


def roomy(layer) -> QgsRectangle:
    """Return a layer's extent, with room around it where it is a single point or a line."""
    extent = QgsRectangle(layer.extent())
    room = LEAST_ROOM / METRES_A_DEGREE if layer.crs().isGeographic() else LEAST_ROOM
    if not extent.width() or not extent.height():
        extent.grow(room)
    return extent


def show(item, extent: QgsRectangle) -> None:
    """Have a map's item show an extent and, to fill its box, what lies beside or above it."""
    box = item.rect()
    ratio = box.width() / box.height()
    width = max(extent.width(), extent.height() * ratio)
    item.setExtent(QgsRectangle.fromCenterAndSize(extent.center(), width, width / ratio))


def shown_at(item, crs: QgsCoordinateReferenceSystem, around: QgsRectangle, scale: float):
    """Return what a map's item shows of a CRS at a scale, about the middle of an extent."""
    item.setCrs(crs)
    show(item, around)
    item.setScale(scale)
    return item.extent()


def round_scale(denominator: float) -> float:
    """Return the next round scale that shows no less."""
    return _round_up(denominator, SCALE_STEPS)


def bar_segment(length: float, segments: int) -> float:
    """Return the round length of one of `segments`, all together no longer than `length`."""
    exact = length / segments
    power = 10 ** math.floor(math.log10(exact))
    return max(step for step in BAR_STEPS if step * power <= exact * (1 + 1e-9)) * power


def grid_step(extent: QgsRectangle) -> float:
    """Return the step of a graticule, in degrees, that draws three lines or more each way."""
    side = min(extent.width(), extent.height())
    for step in GRID_STEPS:
        if side / step >= FEWEST_LINES:
            return step
    return GRID_STEPS[-1]


def metric_step(extent: QgsRectangle) -> float:
    """Return the step of a grid in map units."""
    return bar_segment(min(extent.width(), extent.height()), FEWEST_LINES)


def annotation(step: float) -> str:
    """Return the expression that writes a graticule's coordinate, to the unit that is needed."""
    value, parts = "abs(@grid_number)", ["'°'"]
    count = f"round({value} * 3600)"
    shown = f"floor({count} / 3600) || {parts[0]}"
    if step < 1:
        shown += f" || lpad(to_string(floor(({count} % 3600) / 60)), 2, '0') || '′'"
    if step < 1 / 60:
        shown += f" || lpad(to_string({count} % 60), 2, '0') || '″'"
    east = "CASE WHEN @grid_number < 0 THEN 'W' WHEN @grid_number > 0 THEN 'E' ELSE '' END"
    north = "CASE WHEN @grid_number < 0 THEN 'S' WHEN @grid_number > 0 THEN 'N' ELSE '' END"
    text = f"{shown} || CASE WHEN @grid_axis = 'x' THEN {east} ELSE {north} END"
    # A map of the world has room above the poles, and lines in it.
    return f"CASE WHEN @grid_axis = 'x' OR {value} <= 90 THEN {text} ELSE '' END"


def _round_up(value: float, steps: tuple[float, ...]) -> float:
    power = 10 ** math.floor(math.log10(value))
    return min(step for step in steps if step * power >= value * (1 - 1e-9)) * power
