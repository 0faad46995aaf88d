"""lithoscope:classify_landforms on surfaces whose landforms are known."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
    QgsVectorLayer,
)

CODES = {"flat": 1, "peak": 2, "ridge": 3, "slope": 6, "valley": 9, "pit": 10}
RULES = {"MODEL": "Exact rules", "SEARCH": 5}
CENTRE = (20, 20)


@pytest.mark.parametrize("form", sorted(CODES))
def test_known_surfaces(run, raster, terrain, read, tmp_path, form):
    result = run(
        "classify_landforms",
        INPUT=raster("dem.tif", terrain(form)),
        CLASSES=str(tmp_path / "classes.tif"),
        **RULES,
    )
    classes = read(result["CLASSES"])
    assert classes[CENTRE] == CODES[form]
    assert classes.shape == (41, 41)
    assert result["MODEL_USED"] == "Exact rules"


def test_grid_and_legend_are_in_the_file(run, peak, tmp_path):
    result = run("classify_landforms", INPUT=peak, CLASSES=str(tmp_path / "c.tif"), **RULES)
    made, dem = gdal.Open(result["CLASSES"]), gdal.Open(peak)
    assert made.GetGeoTransform() == dem.GetGeoTransform()
    band = made.GetRasterBand(1)
    assert band.GetNoDataValue() == 0
    assert band.GetCategoryNames()[2] == "peak"
    assert band.GetColorTable().GetColorEntry(9)[:3] == (0, 0, 255)
    assert "peak.tif" in made.GetMetadata()["LITHOSCOPE_INPUTS"]


def test_search_in_metres_is_search_in_cells(run, raster, terrain, read, tmp_path):
    noisy = terrain("peak") + np.random.default_rng(1).normal(size=(41, 41)).astype(np.float32)
    dem = raster("dem.tif", noisy)
    maps = []
    for index, (search, unit) in enumerate([(7, "cells"), (210, "metres"), (3, "cells")]):
        target = str(tmp_path / f"{index}.tif")
        run(
            "classify_landforms",
            INPUT=dem,
            MODEL="Exact rules",
            SEARCH=search,
            SEARCH_UNIT=unit,
            CLASSES=target,
        )
        maps.append(read(target))
    assert (maps[0] == maps[1]).all()
    assert (maps[0] != maps[2]).any()


@pytest.mark.parametrize("given", ["parameter", "band", "crs"])
def test_heights_in_feet(run, raster, terrain, read, tmp_path, given):
    # 1.2 degrees in metres; taken as metres, its feet would be 3.9 degrees and not flat at 2.
    metres = terrain("slope") * 0 + np.linspace(0, 0.021 * 30 * 41, 41, dtype=np.float32)
    crs = "EPSG:32632+6360" if given == "crs" else "EPSG:32632"
    dem = raster("dem.tif", metres / 0.3048, crs=crs)
    if given == "band":
        dataset = gdal.Open(dem, gdal.GA_Update)
        dataset.GetRasterBand(1).SetUnitType("ft")
        dataset = None
    unit = {"VERTICAL_UNIT": "foot"} if given == "parameter" else {}
    options = {**RULES, **unit, "FLATNESS": 2}
    result = run("classify_landforms", INPUT=dem, CLASSES=str(tmp_path / "c.tif"), **options)
    assert read(result["CLASSES"])[CENTRE] == CODES["flat"]
    options["VERTICAL_UNIT"] = "metre"
    result = run("classify_landforms", INPUT=dem, CLASSES=str(tmp_path / "m.tif"), **options)
    assert read(result["CLASSES"])[CENTRE] == CODES["slope"]


def test_degree_dem_keeps_its_grid(run, raster, terrain, read, tmp_path):
    step = 1 / 3600
    transform = (10.0, step, 0.0, 46.0, 0.0, -step)
    dem = raster("degrees.tif", terrain("valley"), crs="EPSG:4326", transform=transform)
    result = run(
        "classify_landforms",
        INPUT=dem,
        CLASSES=str(tmp_path / "c.tif"),
        STATISTICS=str(tmp_path / "s.html"),
        **RULES,
    )
    assert read(result["CLASSES"])[CENTRE] == CODES["valley"]
    assert gdal.Open(result["CLASSES"]).GetGeoTransform() == pytest.approx(transform)


def test_nodata_stays_nodata(run, raster, terrain, read, tmp_path):
    heights = terrain("peak")
    heights[:5] = -9999
    dem = raster("dem.tif", heights, nodata=-9999)
    result = run("classify_landforms", INPUT=dem, CLASSES=str(tmp_path / "c.tif"), **RULES)
    classes = read(result["CLASSES"])
    assert (classes[:5] == 0).all()
    assert (classes[5:] > 0).all()


def test_nodata_that_only_the_project_knows(run, raster, terrain, read, tmp_path):
    heights = terrain("peak")
    heights[:5] = -1
    layer = QgsRasterLayer(raster("dem.tif", heights), "dem")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(-1, -1)])
    result = run("classify_landforms", INPUT=layer, CLASSES=str(tmp_path / "c.tif"), **RULES)
    classes = read(result["CLASSES"])
    assert (classes[:5] == 0).all()
    assert (classes[5:] > 0).all()


@pytest.mark.parametrize("kind", ["file", "memory layer", "selection"])
def test_mask_polygons(run, peak, box, read, tmp_path, kind):
    west, north = 500000, 5000000
    sides = (west, north - 10 * 30, west + 20 * 30, north)
    mask = box(*sides)
    if kind != "file":
        layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "mask", "memory")
        for rectangle in (QgsRectangle(*sides), QgsRectangle(west, 0, west + 1e6, north)):
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromRect(rectangle))
            layer.dataProvider().addFeature(feature)
            mask = layer
            if kind == "memory layer":
                break
    if kind == "selection":
        layer.selectByIds([1])
        QgsProject.instance().addMapLayer(layer)
        mask = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    target = str(tmp_path / "c.tif")
    result = run("classify_landforms", INPUT=peak, MASK=mask, CLASSES=target, **RULES)
    QgsProject.instance().clear()
    assert np.count_nonzero(read(result["CLASSES"])) == 10 * 20


def test_filter_by_name(run, raster, terrain, read, tmp_path):
    noise = np.random.default_rng(0).normal(scale=20, size=(41, 41)).astype(np.float32)
    dem = raster("dem.tif", terrain("peak") + noise)
    maps = {}
    for name in ("none", "majority", "sieve"):
        target = str(tmp_path / f"{name}.tif")
        run("classify_landforms", INPUT=dem, FILTER=name, FILTER_SIZE=5, CLASSES=target, **RULES)
        maps[name] = read(target)
    edges = {name: np.count_nonzero(np.diff(classes)) for name, classes in maps.items()}
    assert edges["majority"] < edges["none"]
    assert edges["sieve"] < edges["none"]


def test_dem_without_crs_takes_that_of_its_layer(run, raster, terrain, read):
    dem = raster("bare.tif", terrain("peak"), crs="")
    layer = QgsRasterLayer(dem, "bare")
    layer.setCrs(layer.crs().fromEpsgId(32632))
    result = run("classify_landforms", INPUT=layer, CLASSES="TEMPORARY_OUTPUT", **RULES)
    assert read(result["CLASSES"])[CENTRE] == CODES["peak"]
    assert "32632" in gdal.Open(result["CLASSES"]).GetProjection()


def test_batch(run, raster, terrain, read, tmp_path):
    """As the batch dialog does it: one set of parameters after the other."""
    for form in ("ridge", "pit"):
        result = run(
            "classify_landforms",
            INPUT=raster(f"{form}.tif", terrain(form)),
            CLASSES=str(tmp_path / f"{form}_classes.tif"),
            **RULES,
        )
        assert read(result["CLASSES"])[CENTRE] == CODES[form]
