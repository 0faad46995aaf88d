"""Rasters and vector layers of a few pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.raster.stack import RasterSource
from osgeo import gdal, ogr, osr

UTM = 32632
WEST, NORTH, PIXEL = 500_000.0, 5_000_000.0, 30.0
KINDS = {"uint8": gdal.GDT_Byte, "int32": gdal.GDT_Int32, "float32": gdal.GDT_Float32}


def crs(code: int) -> osr.SpatialReference:
    """A CRS, x first."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@pytest.fixture
def raster(tmp_path: Path) -> Callable[..., str]:
    """raster("a.tif", values [h, w], nodata=…, names=…): its path."""

    def write(name, values, *, nodata=None, names=None, code=UTM, transform=None):
        height, width = values.shape
        kind = KINDS[values.dtype.name]
        dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / name), width, height, 1, kind)
        dataset.SetGeoTransform(transform or (WEST, PIXEL, 0, NORTH, 0, -PIXEL))
        dataset.SetProjection(crs(code).ExportToWkt())
        band = dataset.GetRasterBand(1)
        data = np.ascontiguousarray(values).tobytes()
        band.WriteRaster(0, 0, width, height, data, buf_type=kind)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if names:
            band.SetCategoryNames(names)
        return str(tmp_path / name)

    return write


@pytest.fixture
def vectors(tmp_path: Path) -> Callable[..., str]:
    """vectors("a.gpkg", [(wkt, value), …], kind=…): a layer with the values in field 'rock'."""

    def write(name, rows, *, kind=ogr.OFTString, code=UTM, geometry=ogr.wkbUnknown):
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / name))
        layer = dataset.CreateLayer("layer", crs(code), geometry)
        layer.CreateField(ogr.FieldDefn("rock", kind))
        for wkt, value in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            if value is not None:
                feature.SetField("rock", value)
            if wkt:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
        return str(tmp_path / name)

    return write


@pytest.fixture
def write(tmp_path):
    """write(name, values, nodata): a GeoTIFF, as a source of its name."""

    def make(name: str, values: np.ndarray, nodata: float | None = None, categorical=False):
        path = str(tmp_path / f"{name}.tif")
        height, width = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, gdal.GDT_Float32)
        dataset.SetGeoTransform((WEST, PIXEL, 0, NORTH, 0, -PIXEL))
        dataset.SetProjection(crs(UTM).ExportToWkt())
        band = dataset.GetRasterBand(1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        data = np.ascontiguousarray(values, np.float32).tobytes()
        band.WriteRaster(0, 0, width, height, data, buf_type=gdal.GDT_Float32)
        return RasterSource(path, 1, name, categorical)

    return make


@pytest.fixture
def points(tmp_path):
    """points([(column, row, said), …]): a GeoPackage of pixel centres with field 'unit'."""

    def make(rows, code: str = f"EPSG:{UTM}") -> str:
        path = str(tmp_path / "points.gpkg")
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        reference = osr.SpatialReference()
        reference.SetFromUserInput(code)
        layer = dataset.CreateLayer("points", reference, ogr.wkbPoint)
        layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
        for column, row, said in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("unit", said)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(point(column, row)))
            layer.CreateFeature(feature)
        return path

    return make


def point(column: float, row: float) -> str:
    """WKT of the centre of a pixel."""
    return f"POINT ({WEST + (column + 0.5) * PIXEL} {NORTH - (row + 0.5) * PIXEL})"


def box(column: float, row: float, width: float, height: float) -> str:
    """WKT of a rectangle, in pixels from the upper left corner."""
    west, north = WEST + column * PIXEL, NORTH - row * PIXEL
    east, south = west + width * PIXEL, north - height * PIXEL
    corners = (west, north), (east, north), (east, south), (west, south), (west, north)
    return f"POLYGON (({', '.join(f'{x} {y}' for x, y in corners)}))"


@pytest.fixture
def at() -> Callable[..., str]:
    """The function `point`."""
    return point


@pytest.fixture
def rectangle() -> Callable[..., str]:
    """The function `box`."""
    return box
