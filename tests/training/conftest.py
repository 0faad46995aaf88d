"""DEMs in the shape of the training folder, generated and small."""

import numpy as np
import pytest
from lithoscope.training.terrain import TEST_AREAS, VALIDATION_AREAS
from osgeo import gdal, osr
from scipy import ndimage


@pytest.fixture(scope="session")
def dem_folder(tmp_path_factory):
    """A folder with every held-out area by name and two areas to train on; 30 m, 12 km a side."""
    folder = tmp_path_factory.mktemp("landforms")
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    for seed, name in enumerate([*TEST_AREAS, *VALIDATION_AREAS, "hills_a", "hills_b"]):
        noise = np.random.default_rng(seed).standard_normal((96, 96))
        hills = ndimage.gaussian_filter(noise, 4)
        heights = (500 + 60 * hills / hills.std()).astype(np.float32)
        if name == "hills_nc_ned30":
            heights[40:44, 50:60] = -9999
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"), 96, 96, 1, gdal.GDT_Float32
        )
        dataset.SetGeoTransform((5e5, 30, 0, 4e6, 0, -30))
        dataset.SetProjection(crs.ExportToWkt())
        dataset.GetRasterBand(1).SetNoDataValue(-9999)
        dataset.GetRasterBand(1).WriteArray(heights)
        dataset.FlushCache()
    return folder


@pytest.fixture
def write_layer(tmp_path):
    """A function: name, float32 [H, W] -> path of a GeoTIFF in UTM 33 N, 30 m pixels."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)

    def write(name, values, *, nodata=None, pixel=30, origin=(500000, 5000000)):
        path = tmp_path / f"{name}.tif"
        height, width = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(path), width, height, 1, gdal.GDT_Float32
        )
        dataset.SetGeoTransform((origin[0], pixel, 0, origin[1], 0, -pixel))
        dataset.SetProjection(crs.ExportToWkt())
        band = dataset.GetRasterBand(1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteRaster(0, 0, width, height, np.float32(values).tobytes())
        dataset.FlushCache()
        return str(path)

    return write
