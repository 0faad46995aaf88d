"""The benchmark of rock units, on a generated area in the shape of the public one."""

import json

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.training import lithology_benchmark
from lithoscope.training.lithology_benchmark import read_dataset, run_benchmark
from lithoscope.training.lithology_results import page
from osgeo import gdal, ogr, osr

SIDE = 72
CRS = osr.SpatialReference()
CRS.ImportFromEPSG(31983)


@pytest.fixture
def data(tmp_path):
    """Two rasters and polygons of units 2, 3 and 5 (which has too few pixels), in its folders."""
    folder = tmp_path / "lithology" / "diamantina"
    (folder / "raster").mkdir(parents=True)
    (folder / "shp").mkdir()
    rng = np.random.default_rng(0)
    unit = np.where(np.indices((SIDE, SIDE))[1] // 12 % 2, 2, 3)
    unit[:5, :5] = 5
    for name in ("K", "MDT"):
        values = np.exp(unit + rng.normal(0, 0.3, unit.shape))
        values[-3:] = np.nan
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / "raster" / f"{name}.tif"), SIDE, SIDE, 1, gdal.GDT_Float32
        )
        dataset.SetGeoTransform((6e5, 50, 0, 8e6, 0, -50))
        dataset.SetProjection(CRS.ExportToWkt())
        dataset.GetRasterBand(1).SetNoDataValue(float("nan"))
        dataset.GetRasterBand(1).WriteArray(values)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(folder / "shp"))
    layer = source.CreateLayer("lithology", CRS, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("Id", ogr.OFTInteger))
    for row in range(SIDE):
        for column in range(SIDE):
            west, north = 6e5 + 50 * column, 8e6 - 50 * row
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("Id", int(unit[row, column]))
            corners = ((0, 0), (50, 0), (50, -50), (0, -50), (0, 0))
            ring = ",".join(f"{west + x} {north + y}" for x, y in corners)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
            layer.CreateFeature(feature)
    return tmp_path


def test_the_area_is_that_of_the_baseline(data):
    found = read_dataset("diamantina", data)
    assert found.kept == (2, 3)
    assert found.setup.classes == 2
    assert [band.log for band in found.setup.bands] == [True, False]
    assert (found.setup.codes[-3:] == 0).all() and (found.setup.codes[:5, :5] == 0).all()
    assert (found.block, found.buffer, found.windows) == (24, 3, (3, 7))


def test_results_are_kept_and_not_made_twice(data, tmp_path, monkeypatch):
    results = tmp_path / "figures.json"
    first = run_benchmark(data, results, ["diamantina"], 2, only=("linear",))
    assert len(first) == 2
    assert json.loads(results.read_text(encoding="utf-8")) == first
    assert all(entry["accuracy"] > 0.8 and entry["buffer"] == 3 for entry in first.values())

    def never(*_, **__):
        raise AssertionError

    monkeypatch.setattr(lithology_benchmark, "hold_out", never)
    assert run_benchmark(data, results, ["diamantina"], 2, only=("linear",)) == first
    text = page(first)
    assert "## Diamantina" in text and "## Kolari" not in text
    assert "| logistic regression, pixel | 0." in text


def test_a_folder_without_the_area_is_refused(tmp_path):
    with pytest.raises(InputError, match="no rasters"):
        read_dataset("kolari", tmp_path)
