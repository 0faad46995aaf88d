"""The public areas: how their raw files become layers, and how figures become a page."""

import json
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.training import prospectivity_benchmark
from lithoscope.training.cli import main
from lithoscope.training.prospectivity_benchmark import Setting, read_setting, run_benchmark
from lithoscope.training.prospectivity_data import NODATA
from lithoscope.training.prospectivity_methods import Forest
from lithoscope.training.prospectivity_network import RECIPE, Network
from lithoscope.training.prospectivity_results import page
from lithoscope.training.prospectivity_validation import NAMES
from osgeo import gdal, ogr, osr

HEIGHT, WIDTH = 53, 41


def raster(path, values, pixel, epsg=7855, nodata=None):
    height, width = values.shape
    made = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, gdal.GDT_Float32)
    made.SetGeoTransform((500000, pixel, 0, 7700000, 0, -pixel))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    made.SetProjection(crs.ExportToWkt())
    if nodata is not None:
        made.GetRasterBand(1).SetNoDataValue(nodata)
    made.GetRasterBand(1).WriteRaster(0, 0, width, height, np.float32(values).tobytes())
    made.FlushCache()


def vector(path, layers, driver="GPKG", epsg=7855):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for name, kind, shapes in layers:
        layer = dataset.CreateLayer(name, crs, kind)
        for text in shapes:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
            layer.CreateFeature(feature)


@pytest.fixture(scope="module")
def raw(tmp_path_factory):
    """A folder with raw files as those of Cloncurry and the Murchison."""
    data = tmp_path_factory.mktemp("raw")
    folder = data / "prospectivity/cloncurry/CalculateWeights"
    folder.mkdir(parents=True)
    rows, columns = np.indices((HEIGHT, WIDTH))
    units = 1 + (rows * WIDTH + columns) % 7
    units[:5, :5] = 0
    raster(folder / "StratNo.tif", units, 100)
    raster(folder / "Dist2Breccia.tif", rows * 10 + columns, 100)
    raster(folder / "FaultDensity.tif", columns / 7, 100)
    half = np.indices((HEIGHT // 2 + 1, WIDTH // 2 + 1))
    raster(folder / "overview.tif", half[0] * 100 + half[1], 200)
    (folder / "overview.tif").rename(folder / "Dist2Fault.tif.ovr")
    points = [f"POINT ({500000 + 100 * c + 50} {7700000 - 100 * r - 50})" for r, c in
              ((7, 12), (8, 13), (22, 3), (31, 30), (40, 8), (50, 38))]  # fmt: skip
    vector(
        folder / "IOCG_Deposits.shp",
        [("IOCG_Deposits", ogr.wkbPoint, points)],
        "ESRI Shapefile",
    )
    folder = data / "prospectivity/murchison"
    folder.mkdir(parents=True)
    x, y = 400000, 6900000
    box = f"POLYGON (({x} {y}, {x + 9000} {y}, {x + 9000} {y + 6000}, {x} {y + 6000}, {x} {y}))"
    gold = [f"POINT ({x + 1000 * i + 500} {y + 2500})" for i in range(6)]
    vector(
        folder / "murchison.gpkg",
        [
            ("gold", ogr.wkbPoint, gold),
            ("faults", ogr.wkbLineString, [f"LINESTRING ({x} {y}, {x + 20000} {y})"]),
            ("greenstone", ogr.wkbPolygon, [box]),
        ],
        epsg=28350,
    )
    return data


@pytest.fixture(scope="module")
def prepared(raw, tmp_path_factory):
    out = tmp_path_factory.mktemp("prepared")
    arguments = ["prospectivity-prepare", "--data", str(raw), "--out", str(out)]
    assert main([*arguments, "--areas", "cloncurry", "murchison"]) == 0
    return out


def values(path):
    return gdal.Open(str(path)).ReadAsArray()


def test_every_fifth_pixel_of_cloncurry(prepared, raw):
    folder = prepared / "cloncurry"
    units = values(raw / "prospectivity/cloncurry/CalculateWeights/StratNo.tif")[::5, ::5]
    known = units > 0
    found = values(folder / "StratNo.tif")
    assert (found[known] == units[known]).all()
    assert (found[~known] == NODATA).all()
    # The overview's pixels are twice as wide: coarse cell (r, c) lies in its pixel (5r/2, 5c/2).
    expected = 100 * (np.arange(11) * 5 // 2)[:, None] + np.arange(9) * 5 // 2
    assert (values(folder / "Dist2Fault.tif")[known] == expected[known]).all()
    assert gdal.Open(str(folder / "StratNo.tif")).GetGeoTransform()[1] == 500


def test_deposits_fall_into_their_cells(prepared):
    setting = Setting(4, 1, 1.0, ("StratNo",), ("Dist2Breccia",))
    area, labels = read_setting(prepared / "cloncurry", setting)
    assert np.argwhere(labels.positive).tolist() == [[1, 2], [4, 0], [6, 6], [8, 1], [10, 7]]
    assert labels.duplicates == 1
    by_name = {band.name: band for band in area.bands}
    assert by_name["StratNo"].categorical
    assert by_name["Dist2Breccia"].log
    assert not by_name["FaultDensity"].log


def test_the_murchison_has_a_tract_around_its_greenstone(prepared):
    folder = prepared / "murchison"
    _, labels = read_setting(folder, Setting(40, 2, 2.0, tract=True))
    greenstone = values(folder / "greenstone.tif") > 0
    assert greenstone.sum() == 54
    assert (labels.tract & greenstone).sum() == 54
    assert labels.tract.sum() == 54 + 2 * (9 + 6)  # one cell more on each side
    assert labels.positive.sum() == 6
    assert values(folder / "fault_distance_km.tif").min() == 0


def test_missing_raw_files(tmp_path, capsys):
    arguments = ["prospectivity-prepare", "--data", str(tmp_path), "--out", str(tmp_path / "out")]
    assert main([*arguments, "--areas", "cloncurry"]) == 1
    assert "The raw files of 'cloncurry' cannot be read" in capsys.readouterr().err


def test_measured_once_and_for_all(raw, tmp_path, monkeypatch):
    asked = []

    def measure(area, labels, setting, split, seed, threads, progress):
        asked.append((split, seed))
        return {"forest": {"statistics": [0.7] * len(NAMES), "auc_by_fold": []}}

    monkeypatch.setattr(prospectivity_benchmark, "measure", measure)
    results = tmp_path / "results.json"
    run_benchmark(raw, results, ["cloncurry"], seeds=2)
    assert asked == [("blocks", 0), ("blocks", 1), ("apart", 0), ("random", 0)]
    found = run_benchmark(raw, results, ["cloncurry"], seeds=3)
    assert asked[4:] == [("blocks", 2)]
    assert found == json.loads(results.read_text())


def test_methods_are_measured_on_the_same_folds(prepared, monkeypatch):
    monkeypatch.setattr(prospectivity_benchmark, "MEMBERS", 1)
    monkeypatch.setattr(prospectivity_benchmark, "NETWORKS", 1)
    quick = replace(RECIPE, steps=3)
    monkeypatch.setattr(prospectivity_benchmark, "Network", partial(Network, recipe=quick))
    monkeypatch.setattr(prospectivity_benchmark, "Forest", partial(Forest, trees=5))
    setting = Setting(3, 1, 1.0, ("StratNo",))
    area, labels = read_setting(prepared / "cloncurry", setting)
    row = prospectivity_benchmark.measure(area, labels, setting, "blocks", 0, 1, NullProgress())
    methods = {"logistic", "forest", "network", "network, nnPU", "blend", "blend with network"}
    assert set(row) == methods
    assert row["forest"]["deposits"] == 3  # one fold has too few others to train on
    assert all(0 <= one["statistics"][0] <= 1 for one in row.values())
    assert len({tuple(one["statistics"]) for one in row.values()}) > 1


def test_the_page_has_mean_and_deviation_beside_the_bar():
    def row(auc, area):
        statistics = [auc, 3.0, 0.1, 0.2, 0.3, 0.4, area]
        intervals = {"AUC": [0.6, 0.8], "area80": [None, None]}
        return {
            "forest": {
                "statistics": statistics,
                "intervals_95": intervals,
                "clusters": 3,
                "deposits": 5,
            }
        }

    text = page({"cloncurry": {"blocks 0": row(0.7, 0.4), "blocks 1": row(0.8, 0.5)}})
    assert "| blocks | 0.750 ± 0.050 | 45.0% ± 5.0% | 3.0 ± 0.0 |" in text
    assert "| blocks | 0.736 | 46.6% |" in text
    assert "AUC 0.600 to 0.800, area80 unknown" in text
    assert "3 clusters of 5" in text
    assert "Murchison" not in text


def test_an_unknown_area_is_refused(tmp_path):
    with pytest.raises(SystemExit):
        main(["prospectivity-benchmark", "--data", "x", "--report", "y", "--areas", "mars"])
    with pytest.raises(InputError, match="cannot be read below"):
        run_benchmark(tmp_path, tmp_path / "r.json", ["kolari", "murchison"])
