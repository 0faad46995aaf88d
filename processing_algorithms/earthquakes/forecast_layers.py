"""Forecasts as files: polygons of cells and of days, and a raster of rates."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ...engine.errors import Cancelled, OutputError
from ...engine.language import listed, tr
from ...engine.progress import Progress
from ...engine.raster.gdal_io import GdalError, call, flush, memory_layers, write_window
from ...engine.raster.grid import Grid, Window
from ...engine.raster.polygons import DRIVERS
from ...engine.raster.staging import write_failure
from ...engine.raster.writer import RasterLayer, RasterWriter
from ...engine.seismicity.cells import CellGrid
from ...engine.seismicity.times import DAY, to_iso

Column = Sequence[Any]
COPIED_AT_ONCE = 5_000  # features between two looks at the user's wish
BLOCK = 256  # pixels
NODATA = -1.0
TICK = 1e-4  # seconds; float64 days are finer
UTC = 100  # GDAL's flag for a time in UTC
SHAPEFILE = ".shp"


def check_format(target: str) -> None:
    """Refuse formats that hold neither the names nor the times of a forecast.

    Raises:
        OutputError: the file's name ends in one of those.
    """
    suffix = Path(target).suffix.lower()
    if suffix == SHAPEFILE or suffix not in DRIVERS:
        fitting = [known for known in DRIVERS if known != SHAPEFILE]
        raise OutputError(
            tr(
                "{file} has a format that cannot hold a forecast: its names are longer than ten "
                "letters, and it has times. End its name in one of {endings}."
            ).format(file=target, endings=listed(fitting))
        )


def write_features(
    path: Path,
    target: str,
    columns: Mapping[str, tuple[int, Column]],
    shapes: Iterable[bytes],
    progress: Progress,
) -> None:
    """Write polygons in degrees with their attributes.

    Args:
        path: where to make the file that shall become `target`.
        target: what errors speak of.
        columns: {name: (OGR type, one value a feature)}; times are days since 1970, UTC.
        shapes: one WKB a feature.
        progress: asked now and then whether to go on.

    Raises:
        OutputError: the file cannot be written.
        Cancelled: the user stopped the run.
    """
    kinds = [kind for kind, _ in columns.values()]
    rows = zip(*(values for _, values in columns.values()))
    try:
        driver = gdal.GetDriverByName(DRIVERS[path.suffix.lower()])
        dataset = call(driver.Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
        layer = call(dataset.CreateLayer, path.stem, _degrees(), ogr.wkbMultiPolygon)
        for name, (kind, _) in columns.items():
            call(layer.CreateField, ogr.FieldDefn(name, kind))
        definition = layer.GetLayerDefn()
        call(layer.StartTransaction)
        for done, (shape, row) in enumerate(zip(shapes, rows)):
            if done % COPIED_AT_ONCE == 0 and progress.cancelled():
                raise Cancelled(tr("The run was cancelled; nothing was written."))
            feature = ogr.Feature(definition)
            for number, (kind, value) in enumerate(zip(kinds, row)):
                _set(feature, number, kind, value)
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shape))
            call(layer.CreateFeature, feature)
        call(layer.CommitTransaction)
        flush(dataset)
    except GdalError as error:
        raise write_failure(target, error) from error


def write_rates(
    path: Path,
    target: str,
    grid: CellGrid,
    bands: Mapping[str, np.ndarray],
    metadata: Mapping[str, str],
    progress: Progress,
) -> None:
    """Write values [C] by band name as GeoTIFF in degrees, NoData outside the region.

    Raises:
        OutputError: the file cannot be written.
        Cancelled: the user stopped the run.
    """
    image = np.stack([grid.as_raster(values) for values in bands.values()]).astype(np.float32)
    west, _, _, north = grid.bounds
    height, width = image.shape[1:]
    transform = (west, grid.size, 0.0, north, 0.0, -grid.size)
    layer = RasterLayer(Path(target), tuple(bands), "float32", NODATA, metadata)
    place = Grid(width, height, transform, _degrees().ExportToWkt())
    writer = RasterWriter(layer, path, place, (BLOCK, BLOCK))
    try:
        writer.write(Window(0, 0, width, height), np.nan_to_num(image, nan=NODATA))
        writer.finish(progress)
    finally:
        writer.close()


def cell_shapes(grid: CellGrid) -> Iterable[bytes]:
    """Yield each cell as WKB, in ±180 degrees as the layers it is laid over."""
    header = struct.pack("<BIIBIII", 1, ogr.wkbMultiPolygon, 1, 1, ogr.wkbPolygon, 1, 5)
    for west, south in zip(standard_longitude(grid), grid.latitude):
        east, north = round(west + grid.size, 9), round(south + grid.size, 9)
        ring = (west, south, west, north, east, north, east, south, west, south)
        yield header + struct.pack("<10d", *ring)


def standard_longitude(grid: CellGrid) -> np.ndarray:
    """Return the cells' west edges [C] within -180 … 180."""
    return np.round((grid.longitude + 180) % 360 - 180, 9)


def outline(grid: CellGrid) -> bytes:
    """Return all cells together as one multipolygon, WKB."""
    rows, columns = grid.inside.shape
    mask = call(gdal.GetDriverByName("MEM").Create, "", columns, rows, 1, gdal.GDT_Byte)
    west, _, _, north = grid.bounds
    mask.SetGeoTransform((west, grid.size, 0.0, north, 0.0, -grid.size))
    write_window(mask, 0, 0, grid.inside[::-1].astype(np.uint8)[None])
    vectors = memory_layers()
    layer = call(vectors.CreateLayer, "outline", None, ogr.wkbPolygon)
    call(gdal.Polygonize, mask.GetRasterBand(1), mask.GetRasterBand(1), layer, -1, [])
    region = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        region.AddGeometry(feature.GetGeometryRef())
    return bytes(region.ExportToWkb(ogr.wkbNDR))


def _set(feature: ogr.Feature, number: int, kind: int, value: Any) -> None:
    if kind == ogr.OFTDateTime:
        date, _, clock = to_iso(_whole_second(value)).partition("T")
        parts = [*date.split("-"), *clock[:8].split(":")]
        feature.SetField(number, *(int(part) for part in parts[:-1]), float(parts[-1]), UTC)
    elif kind == ogr.OFTInteger:
        feature.SetField(number, int(value))
    elif kind == ogr.OFTString:
        feature.SetField(number, str(value))
    elif np.isfinite(value):
        feature.SetField(number, float(value))


def _whole_second(days: float) -> float:
    """Return the next whole second: formats and QGIS disagree about fractions of it.

    Upwards, so that the last earthquake before an issue time stays before it.
    """
    return math.ceil(days * DAY - TICK) / DAY


def _degrees() -> osr.SpatialReference:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs
