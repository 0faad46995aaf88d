"""The cells of a forecast: a regular longitude/latitude grid, cut to the region.

Cells follow pyCSEP's convention: a cell is known by its lower left corner, holds its west and
south edges and not the others, and its edges are whole multiples of its size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..language import tr
from ..raster.crs import zone_area
from ..raster.gdal_io import GdalError, call, memory_layers, read_window

MAX_CELLS = 200_000
COMFORTABLE = 16_000  # cells; the automatic size is the finest of SIZES that keeps to it
SIZES = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
EDGE = 1e-9  # cells: points this close below an edge lie on it, as in decimal coordinates
HULL_MARGIN = 0.03  # of the hull's longer side
LEAST_MARGIN = 0.05  # degrees
WGS84 = 6378.137, 0.0066943799901413165  # semi-major axis in km, squared eccentricity

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class CellGrid:
    """The cells, of `size` degrees, where `inside` is true.

    `inside` is bool [rows, columns], rows from south to north; its first cell's lower left corner
    is `west`, `south` in whole cells from 0° E, 0° N. Longitudes may go beyond ±180 where the
    region crosses the antimeridian. Arrays over cells, float64 [C], are in the order of
    `np.nonzero(inside)`.
    """

    size: float
    west: int
    south: int
    inside: Array

    def __len__(self) -> int:
        return len(self._places[0])

    @cached_property
    def _places(self) -> tuple[Array, Array]:
        rows, columns = np.nonzero(self.inside)
        return rows, columns

    @cached_property
    def numbers(self) -> Array:
        """The number of each cell, -1 outside the region [rows, columns]."""
        numbers = np.full(self.inside.shape, -1)
        numbers[self.inside] = np.arange(len(self))
        return numbers

    @cached_property
    def longitude(self) -> Array:
        """West edges in degrees [C]."""
        return np.round((self._places[1] + self.west) * self.size, 9)

    @cached_property
    def latitude(self) -> Array:
        """South edges in degrees [C]."""
        return np.round((self._places[0] + self.south) * self.size, 9)

    @cached_property
    def area(self) -> Array:
        """Areas in km² on the WGS84 ellipsoid [C]."""
        edges = np.radians(np.clip([self.latitude, self.latitude + self.size], -90, 90))
        south, north = zone_area(edges, *WGS84)
        return (north - south) * math.radians(self.size)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the whole grid in degrees."""
        rows, columns = self.inside.shape
        edges = (self.west, self.south, self.west + columns, self.south + rows)
        west, south, east, north = (round(edge * self.size, 9) for edge in edges)
        return west, south, east, north

    def locate(self, longitude: Array, latitude: Array) -> Array:
        """Return the number of the cell each point lies in [N], -1 outside; any turn of longitude.

        A point at the north pole belongs to the northernmost cells.
        """
        rows, columns = self.inside.shape
        column = np.floor(_turned(longitude, self.bounds[0]) / self.size + EDGE) - self.west
        top = math.ceil(90 / self.size - EDGE) - 1
        row = np.minimum(np.floor(np.asarray(latitude) / self.size + EDGE), top) - self.south
        within = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
        number = np.full(np.shape(within), -1)
        number[within] = self.numbers[row[within].astype(int), column[within].astype(int)]
        return number

    def as_raster(self, values: Array) -> Array:
        """Return `values` [C] as an image [rows, columns], north up, NaN outside the region."""
        image = np.full(self.inside.shape, np.nan)
        image[self.inside] = values
        return image[::-1]


def cell_grid(
    region: str | None,
    longitude: Array,
    latitude: Array,
    size: float = 0.0,
    *,
    touched: bool = False,
    largest: int = COMFORTABLE,
) -> CellGrid:
    """Lay cells over a region: those whose centre lies in it, or those it touches.

    Args:
        region: polygons as WKT in degrees (EPSG:4326, longitude first); None takes the convex hull
            of the points, a little widened. Parts on either side of the antimeridian are brought
            together on the side of the points.
        longitude: degrees [N] of the events, not empty, unwrapped.
        latitude: degrees [N].
        size: of a cell in degrees; 0 takes the finest of SIZES that gives at most `largest` cells.
        touched: whether cells that the region only touches belong to it.
        largest: number of cells that the automatic size keeps to.

    Raises:
        InputError: the region is no polygon or lies nowhere on Earth, the size is no sensible one,
            or there would be more than MAX_CELLS cells.
    """
    centre = float(np.median(longitude))
    shape = _hull(longitude, latitude) if region is None else _polygons(region, centre)
    shape = _on_one_turn(shape)
    if not 0 <= size <= 30:
        raise InputError(
            tr("A cell size of {size:g} degrees cannot be used. Choose 0.01 to 10.").format(
                size=size
            )
        )
    return _rasterised(shape, size or _automatic(shape, largest), touched)


def _turned(longitude: Array, west: float) -> Array:
    """Return longitudes [N] moved by whole turns to lie from `west` on."""
    longitude = np.asarray(longitude, float)
    return longitude - 360 * np.floor((longitude - west) / 360 + 1e-12)


def _hull(longitude: Array, latitude: Array) -> ogr.Geometry:
    points = ogr.Geometry(ogr.wkbMultiPoint)
    for x, y in np.unique(np.round(np.column_stack([longitude, latitude]), 2), axis=0):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        points.AddGeometry(point)
    west, east, south, north = points.GetEnvelope()
    margin = max(LEAST_MARGIN, HULL_MARGIN * max(east - west, north - south))
    return points.ConvexHull().Buffer(margin)


def _polygons(region: str, centre: float) -> ogr.Geometry:
    """Read the region; each part is moved by the whole turns that bring it nearest to `centre`."""
    try:
        geometry = call(ogr.CreateGeometryFromWkt, region).GetLinearGeometry()
    except GdalError as error:
        raise InputError(
            tr("The region cannot be read ({error}). Choose a polygon layer.").format(error=error)
        ) from error
    geometry.FlattenTo2D()
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind not in (ogr.wkbPolygon, ogr.wkbMultiPolygon) or geometry.Area() == 0:
        raise InputError(
            tr("The region holds no polygon with an area. Draw one, or leave it empty.")
        )
    parts = [geometry] if kind == ogr.wkbPolygon else [part.Clone() for part in geometry]
    moved = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in parts:
        west, east, _, _ = part.GetEnvelope()
        turns = round((centre - (west + east) / 2) / 360)
        moved.AddGeometry(_shifted(part, 360 * turns) if turns else part)
    return moved


def _shifted(polygon: ogr.Geometry, degrees: float) -> ogr.Geometry:
    shifted = polygon.Clone()
    for ring in shifted:
        for index, (x, y) in enumerate(ring.GetPoints()):
            ring.SetPoint_2D(index, x + degrees, y)
    return shifted


def _on_one_turn(shape: ogr.Geometry) -> ogr.Geometry:
    """Cut what goes beyond the poles, or more than once round the Earth."""
    west, east, south, north = shape.GetEnvelope()
    if east - west <= 360 and south >= -90 and north <= 90:
        return shape
    middle = round((west + east) / 2)
    west, east = max(west, middle - 180), min(east, middle + 180)
    corners = [(west, -90), (east, -90), (east, 90), (west, 90), (west, -90)]
    text = ", ".join(f"{x!r} {y}" for x, y in corners)
    cut = shape.Buffer(0).Intersection(ogr.CreateGeometryFromWkt(f"POLYGON(({text}))"))
    if cut is None or cut.IsEmpty():
        raise InputError(
            tr(
                "The region lies between latitudes {south:g} and {north:g}: nowhere on Earth. Its "
                "coordinates must be degrees (EPSG:4326); reproject the layer."
            ).format(south=south, north=north)
        )
    return cut


def _automatic(shape: ogr.Geometry, largest: int) -> float:
    return next((size for size in SIZES if shape.Area() / size**2 <= largest), SIZES[-1])


def _rasterised(shape: ogr.Geometry, size: float, touched: bool) -> CellGrid:
    west, east, south, north = shape.GetEnvelope()
    first_column, first_row = math.floor(west / size + EDGE), math.floor(south / size + EDGE)
    turn = math.floor(360 / size + EDGE)
    columns = min(max(1, math.ceil(east / size - EDGE) - first_column), turn)
    rows = max(1, math.ceil(north / size - EDGE) - first_row)
    if columns * rows > 20 * MAX_CELLS or shape.Area() / size**2 > MAX_CELLS:
        raise InputError(
            tr(
                "Cells of {size:g} degrees would make {count:,.0f} of them in the region; at most "
                "{most:,} can be worked on. Choose larger cells, or 0 for an automatic size."
            ).format(size=size, count=max(shape.Area() / size**2, 1), most=MAX_CELLS)
        )
    transform = (first_column * size, size, 0.0, first_row * size, 0.0, size)
    inside = _burnt(shape, transform, columns, rows, touched)
    if not inside.any():
        # A region smaller than a cell still gets one.
        inside = _burnt(shape, transform, columns, rows, True)
    return CellGrid(size, first_column, first_row, inside)


def _burnt(
    shape: ogr.Geometry,
    transform: tuple[float, float, float, float, float, float],
    columns: int,
    rows: int,
    touched: bool,
) -> Array:
    target = call(gdal.GetDriverByName("MEM").Create, "", columns, rows, 1, gdal.GDT_Byte)
    target.SetGeoTransform(transform)
    vectors = memory_layers()
    layer = call(vectors.CreateLayer, "region", None, ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    call(layer.CreateFeature, feature)
    options = ["ALL_TOUCHED=TRUE"] if touched else []
    call(gdal.RasterizeLayer, target, [1], layer, burn_values=[1], options=options)
    return read_window(target.GetRasterBand(1), 0, 0, columns, rows, dtype="uint8").astype(bool)
