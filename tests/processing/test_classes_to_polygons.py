"""lithoscope:classes_to_polygons: areas, names, confidence."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException


@pytest.fixture
def classes(raster) -> str:
    """Rock (1) with a dyke (2) one pixel wide, a single pixel of 255, and a NoData corner."""
    values = np.ones((20, 30), np.uint8)
    values[:, 7] = 2
    values[3, 20] = 255
    values[15:, 25:] = 0
    path = raster("classes.tif", values, nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    colors = gdal.ColorTable()
    colors.SetColorEntry(1, (200, 180, 160, 255))
    colors.SetColorEntry(2, (30, 60, 90, 255))
    colors.SetColorEntry(255, (158, 158, 158, 255))
    band.SetColorTable(colors)
    band.SetCategoryNames(["", "rock", "dyke"])
    return path


def test_areas_names_and_single_pixels(run, classes, features, tmp_path):
    result = run("classes_to_polygons", INPUT=classes, POLYGONS=str(tmp_path / "p.gpkg"))
    rows = features(result["POLYGONS"])
    assert result["COUNT"] == len(rows) == 4
    area = {}
    for row in rows:
        assert row["geometry_area"] == pytest.approx(row["area_m2"]) == row["pixels"] * 900
        area[row["class_name"]] = area.get(row["class_name"], 0) + row["area_m2"]
    assert area == {"rock": (600 - 20 - 1 - 25) * 900, "dyke": 20 * 900, "unknown": 900}


def test_mean_confidence(run, classes, raster, features, tmp_path):
    confidence = raster("confidence.tif", np.full((20, 30), 0.25, np.float32))
    result = run(
        "classes_to_polygons",
        INPUT=classes,
        CONFIDENCE=confidence,
        POLYGONS=str(tmp_path / "p.gpkg"),
    )
    assert all(
        row["mean_confidence"] == pytest.approx(0.25) for row in features(result["POLYGONS"])
    )


def test_confidence_of_another_grid_is_refused(run, classes, raster, tmp_path):
    confidence = raster("confidence.tif", np.zeros((20, 31), np.float32))
    with pytest.raises(QgsProcessingException, match="does not lie on the pixels"):
        run(
            "classes_to_polygons",
            INPUT=classes,
            CONFIDENCE=confidence,
            POLYGONS=str(tmp_path / "p.gpkg"),
        )
    assert not (tmp_path / "p.gpkg").exists()


def test_raster_that_holds_no_classes(run, raster, tmp_path):
    heights = raster("heights.tif", np.zeros((9, 9), np.float32))
    with pytest.raises(QgsProcessingException, match="no class raster"):
        run("classes_to_polygons", INPUT=heights, POLYGONS=str(tmp_path / "p.gpkg"))
