"""The exact rules through the raster pipeline: the tiles must not show."""

import numpy as np
import pytest
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.engine.terrain.geomorphons import geomorphons
from lithoscope.engine.terrain.rules import ExactRules
from osgeo import gdal, osr
from scipy import ndimage


def write_dem(path, heights, geotransform, epsg):
    rows, columns = heights.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(geotransform)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    dataset.SetProjection(crs.ExportToWkt())
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(-9999)
    band.WriteRaster(0, 0, columns, rows, np.nan_to_num(heights, nan=-9999).tobytes())
    dataset.FlushCache()


def read(path):
    dataset = gdal.Open(str(path))
    raw = dataset.GetRasterBand(1).ReadRaster(buf_type=gdal.GDT_Byte)
    return np.frombuffer(raw, np.uint8).reshape(dataset.RasterYSize, dataset.RasterXSize)


@pytest.mark.parametrize(
    ("geotransform", "epsg", "north"),
    [((5e5, 30, 0, 4e6, 0, -30), 32632, 30.0), ((20, 1 / 1200, 0, 66, 0, -1 / 1200), 4326, 92.9)],
    ids=["metres", "degrees far north"],
)
@pytest.mark.parametrize("tile", [64, 128, 512])
def test_the_map_is_the_kernel_on_the_whole_dem(tmp_path, geotransform, epsg, north, tile):
    hills = ndimage.gaussian_filter(np.random.default_rng(0).standard_normal((150, 170)), 3)
    heights = (800 * hills).astype(np.float32)
    heights[60:70, 20:40] = np.nan
    dem, classes = tmp_path / "dem.tif", tmp_path / "classes.tif"
    write_dem(dem, heights, geotransform, epsg)
    stack = RasterStack([RasterSource(dem, name="elevation")])
    search = 6 * north
    run_map(
        ExactRules(),
        stack,
        Outputs(classes=classes),
        Options(tile=tile, workers=2),
        parameters={"search": search, "flatness": 1.0},
    )
    width, height = stack.grid.pixel_size().T
    expected = geomorphons(heights, width, height, search)
    assert (read(classes) == expected).all()
    assert len(np.unique(expected)) >= 10
