"""The shipped landform network through the raster pipeline."""

import numpy as np
import pytest
from lithoscope.engine.model.library import SHIPPED_FOLDER, open_model
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.engine.terrain.geomorphons import geomorphons
from lithoscope.engine.terrain.rules import LANDFORMS
from osgeo import gdal, osr
from scipy import ndimage


@pytest.fixture(scope="module")
def hills():
    """A landscape of 220 x 250 cells with forms of many sizes, in metres."""
    rng = np.random.default_rng(0)
    parts = (
        relief * ndimage.gaussian_filter(rng.standard_normal((220, 250)), size)
        for size, relief in ((4, 60), (9, 500), (20, 3000))
    )
    return sum(parts).astype(np.float32) + 900


def classify(folder, heights, tile=None, degrees=False, search=8 * 30.0):
    rows, columns = heights.shape
    dem = folder / "dem.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(dem), columns, rows, 1, gdal.GDT_Float32)
    step = 1 / 3600 if degrees else 30
    dataset.SetGeoTransform((20, step, 0, 60, 0, -step) if degrees else (5e5, 30, 0, 4e6, 0, -30))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326 if degrees else 32632)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    raw = np.nan_to_num(heights, nan=-9999).tobytes()
    dataset.GetRasterBand(1).WriteRaster(0, 0, columns, rows, raw)
    del dataset  # closes the file
    out = folder / f"probabilities_{tile}.tif"
    run_map(
        open_model(SHIPPED_FOLDER / "landforms.onnx", threads=1),
        RasterStack([RasterSource(dem, name="elevation")]),
        Outputs(probabilities=out),
        Options(tile=tile),
        parameters={"search": search, "flatness": 1.0},
    )
    dataset = gdal.Open(str(out))
    raw = dataset.ReadRaster(buf_type=gdal.GDT_Float32)
    return np.frombuffer(raw, np.float32).reshape(len(LANDFORMS), rows, columns)


@pytest.mark.parametrize("degrees", [False, True], ids=["metres", "degrees"])
def test_tiles_leave_no_seams_beside_nodata_either(tmp_path, hills, degrees):
    heights = hills.copy()
    heights[100:120, 60:90] = np.nan
    whole = classify(tmp_path, heights, 256, degrees)
    for tile in (64, 128):
        tiled = classify(tmp_path, heights, tile, degrees)
        np.testing.assert_allclose(tiled, whole, atol=1e-5)
    assert (np.isnan(whole).all(axis=0) == np.isnan(heights)).all()
    known = whole[:, ~np.isnan(heights)]
    np.testing.assert_allclose(known.sum(axis=0), 1, atol=1e-5)


def test_a_clean_dem_gives_the_rules_and_a_noisy_one_is_seen_through(tmp_path, hills):
    truth = geomorphons(hills, 30, 30, 240)
    noise = np.random.default_rng(1).standard_normal(hills.shape, dtype=np.float32)
    spoiled = (hills + 2 * noise).astype(np.float32)
    clean, noisy = (
        (classify(tmp_path, heights).argmax(axis=0) + 1 == truth).mean()
        for heights in (hills, spoiled)
    )
    rules = (geomorphons(spoiled, 30, 30, 240) == truth).mean()
    assert clean > 0.85
    assert noisy > rules + 0.15


def test_raising_the_whole_dem_changes_nothing(tmp_path, hills):
    low, high = classify(tmp_path, hills), classify(tmp_path, hills + 1000)
    assert (low.argmax(axis=0) == high.argmax(axis=0)).mean() > 0.999
