"""Layers seen as the project sees them."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.errors import InputError
from lithoscope.engine.raster.grid import Window
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.processing_algorithms.classification.heights import (
    FOOT,
    FROM_CRS,
    US_SURVEY_FOOT,
    height_factor,
    metres_per_unit,
)
from lithoscope.processing_algorithms.layers import as_shown, layer_band, layer_bands
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange


@pytest.fixture
def layer(raster) -> QgsRasterLayer:
    values = np.stack([np.full((4, 5), v, np.float32) for v in (1, -9999, 7)])
    return QgsRasterLayer(raster("stack.tif", values, nodata=-9999, names=("a", "b", "c")), "pile")


def test_bands_know_their_names(layer):
    assert [(b.layer, b.band, b.band_name) for b in layer_bands(layer)] == [
        ("pile", 1, "a"),
        ("pile", 2, "b"),
        ("pile", 3, "c"),
    ]


def test_band_that_does_not_exist(layer):
    with pytest.raises(InputError, match="no band 4: it has 3"):
        layer_band(layer, 4)


def test_untouched_band_is_the_file_itself(layer):
    band = layer_band(layer, 3)
    with as_shown(band) as shown:
        assert shown == (band.path, 3)


def test_scaled_band_keeps_nodata_and_leaves_no_trace(layer):
    with as_shown(layer_band(layer, 2).scaled(0.5)) as (path, number):
        dataset = gdal.Open(path)
        band = dataset.GetRasterBand(number)
        assert band.GetScale() == 0.5
        assert band.GetNoDataValue() == -9999
    assert gdal.VSIStatL(path) is None


def test_assigned_crs(layer):
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    with as_shown(layer_band(layer, 1)) as (path, _):
        dataset = gdal.Open(path)
        assert 'AUTHORITY["EPSG","32633"]' in dataset.GetProjection()


def seen(band) -> list[list[bool]]:
    """Which pixels the engine takes for data."""
    with as_shown(band) as (path, number):
        stack = RasterStack([RasterSource(path, number)])
        valid = stack.read(Window(0, 0, stack.grid.width, stack.grid.height))[1]
        stack.close()
    return valid.astype(int).tolist()


@pytest.mark.parametrize(
    ("ranges", "own", "expected"),
    [
        ([], True, [1, 1, 1, 1, 0, 0]),
        ([], False, [1, 1, 1, 1, 1, 0]),
        ([(0, 0)], True, [0, 1, 1, 1, 0, 0]),
        ([(0, 0)], False, [0, 1, 1, 1, 1, 0]),
        ([(0.5, 5), (3, 200)], True, [1, 1, 0, 0, 0, 0]),
        ([(0.1, 0.1), (150, float("nan"))], True, [1, 0, 1, 0, 0, 0]),
    ],
)
def test_nodata_of_the_project(raster, ranges, own, expected):
    values = np.array([[0, 0.1, 1, 150, -9999, np.nan]], np.float32)
    layer = QgsRasterLayer(raster("dem & mask.tif", values, nodata=-9999), "dem")
    provider = layer.dataProvider()
    provider.setUserNoDataValue(1, [QgsRasterRange(low, high) for low, high in ranges])
    provider.setUseSourceNoDataValue(1, own)
    assert seen(layer_band(layer, 1)) == [expected]
    assert seen(layer_band(layer, 1).scaled(2)) == [expected]


def test_nodata_of_the_project_is_in_the_unit_that_the_layer_shows(raster):
    path = raster("scaled.tif", np.array([[1, 2, 3]], np.uint8))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(-0.1)
    dataset.GetRasterBand(1).SetOffset(5)
    dataset = None
    layer = QgsRasterLayer(path, "scaled")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(4.75, 4.85)])
    block = layer.dataProvider().block(1, layer.extent(), 3, 1)
    assert [block.isNoData(0, column) for column in range(3)] == [False, True, False]
    assert seen(layer_band(layer, 1)) == [[1, 0, 1]]


def test_broken_layer():
    with pytest.raises(InputError, match="'gone' is not valid"):
        layer_bands(QgsRasterLayer("/nowhere.tif", "gone"))


@pytest.mark.parametrize(
    ("crs", "unit", "expected"),
    [
        ("EPSG:32632", "", None),
        ("EPSG:32632", "m", 1.0),
        ("EPSG:32632", "ft", 0.3048),
        ("EPSG:32632", "US survey foot", US_SURVEY_FOOT),
        ("EPSG:32632+5773", "ft", 1.0),
        ("EPSG:2264+6360", "", US_SURVEY_FOOT),
        ("EPSG:32632", "hPa", None),
    ],
)
def test_unit_of_heights(raster, crs, unit, expected):
    path = raster("dem.tif", np.zeros((4, 4), np.float32), crs=crs)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType(unit)
    dataset.FlushCache()
    found = metres_per_unit(dataset)
    assert found is expected is None or found == pytest.approx(expected, rel=1e-9)
    assert height_factor(FROM_CRS, path) == pytest.approx(expected or 1.0, rel=1e-9)
    assert height_factor("foot", path) == FOOT
