"""lithoscope:classify_landforms on surfaces whose landforms are known."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand, Tile
from lithoscope.engine.terrain.rules import LANDFORMS
from lithoscope.processing_algorithms.classification import landform_models
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

CODES = {"flat": 1, "peak": 2, "ridge": 3, "slope": 6, "valley": 9, "pit": 10}
RULES = {"MODEL": "Exact rules", "SEARCH": 5}
CENTRE = (20, 20)


@pytest.fixture
def landform_model(make_onnx, make_card) -> Path:
    """A small network of theme landform: probabilities of ten classes from a 3 x 3 window."""
    card = make_card(
        "classification",
        1,
        10,
        name="Small landforms",
        theme="landform",
        inputs=(InputBand("elevation", "m", fill="nearest"),),
        classes=LANDFORMS,
        tile=Tile(halo=1),
    )
    weights = np.random.default_rng(3).normal(scale=0.05, size=(10, 1, 3, 3))
    weights -= weights.mean(axis=(1, 2, 3), keepdims=True)
    return make_onnx("softmax", card, kernel=3, weights=weights, name="small.onnx")


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


def test_polygons_are_exact_in_area(run, peak, features, tmp_path):
    result = run(
        "classify_landforms",
        INPUT=peak,
        POLYGONS=str(tmp_path / "p.gpkg"),
        CLASSES="TEMPORARY_OUTPUT",
        **RULES,
    )
    rows = features(result["POLYGONS"])
    assert sum(row["geometry_area"] for row in rows) == pytest.approx(41 * 41 * 900, rel=1e-9)
    assert {row["class_name"] for row in rows} >= {"peak", "slope"}


def test_statistics_page_and_shares(run, peak, tmp_path):
    result = run(
        "classify_landforms",
        INPUT=peak,
        CLASSES="TEMPORARY_OUTPUT",
        STATISTICS=str(tmp_path / "s.html"),
        **RULES,
    )
    shares = json.loads(result["SHARES"])
    assert sum(shares.values()) == pytest.approx(1, abs=1e-5)
    page = Path(result["STATISTICS"]).read_text(encoding="utf-8")
    assert "<svg" in page
    assert "footslope" in page
    assert "peak.tif" in page
    assert "exact rules are advised" in page


def test_noise_is_measured(run, raster, terrain, tmp_path):
    noise = np.random.default_rng(0).normal(scale=2, size=(200, 200)).astype(np.float32)
    dem = raster("noisy.tif", terrain("slope", 200) * 0.01 + noise)
    result = run("classify_landforms", INPUT=dem, CLASSES="TEMPORARY_OUTPUT", **RULES)
    assert result["NOISE"] == pytest.approx(2, rel=0.15)
    assert result["STABILITY"] < 0.75


def test_network_gives_confidence_and_unknown(run, peak, landform_model, read, features, tmp_path):
    outputs = {
        name: str(tmp_path / f"{name}.tif") for name in ("CLASSES", "CONFIDENCE", "PROBABILITIES")
    }
    result = run(
        "classify_landforms",
        INPUT=peak,
        MODEL_FILE=str(landform_model),
        MIN_CONFIDENCE=0.3,
        POLYGONS=str(tmp_path / "p.gpkg"),
        STATISTICS=str(tmp_path / "s.html"),
        **outputs,
    )
    classes, confidence = read(result["CLASSES"]), read(result["CONFIDENCE"])
    probabilities = read(result["PROBABILITIES"], None)
    assert result["MODEL_USED"] == "Small landforms"
    assert probabilities.shape[0] == 10
    assert np.allclose(probabilities.max(axis=0), confidence)
    assert ((classes == 255) == (confidence < 0.3)).all()
    assert (classes == 255).any()
    assert (classes < 255).any()
    assert "unknown" in Path(result["STATISTICS"]).read_text(encoding="utf-8")
    rows = features(result["POLYGONS"])
    known = [row for row in rows if row["class_name"] != "unknown"]
    assert all(row["mean_confidence"] >= 0.3 - 1e-6 for row in known)
    assert known


def test_network_without_search_parameter_runs(run, peak, landform_model, read):
    result = run(
        "classify_landforms", INPUT=peak, MODEL_FILE=str(landform_model), CLASSES="TEMPORARY_OUTPUT"
    )
    assert (read(result["CLASSES"]) > 0).all()


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


def test_rules_give_no_confidence(run, peak, tmp_path):
    target = tmp_path / "confidence.tif"
    with pytest.raises(QgsProcessingException, match="without probabilities"):
        run(
            "classify_landforms",
            INPUT=peak,
            CLASSES=str(tmp_path / "c.tif"),
            CONFIDENCE=str(target),
            **RULES,
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["peak.tif"]


def test_model_of_another_theme_is_refused(run, peak, make_smoother):
    with pytest.raises(QgsProcessingException, match="not landforms"):
        run(
            "classify_landforms",
            INPUT=peak,
            MODEL_FILE=str(make_smoother()),
            CLASSES="TEMPORARY_OUTPUT",
        )


def test_output_equal_to_input_is_refused(run, peak):
    before = Path(peak).read_bytes()
    with pytest.raises(QgsProcessingException, match="also an input"):
        run("classify_landforms", INPUT=peak, CLASSES=peak, **RULES)
    # Seen through a virtual raster (heights in feet) it is the same file.
    with pytest.raises(QgsProcessingException, match="also an input"):
        run("classify_landforms", INPUT=peak, CLASSES=peak, VERTICAL_UNIT="foot", **RULES)
    assert Path(peak).read_bytes() == before


@pytest.mark.parametrize("output", ["POLYGONS", "STATISTICS"])
def test_mask_and_dem_are_never_overwritten(run, peak, box, output):
    mask = box(500000, 4999000, 500900, 5000000)
    target = mask if output == "POLYGONS" else peak
    before = Path(target).read_bytes()
    with pytest.raises(QgsProcessingException, match="also an input"):
        run(
            "classify_landforms",
            INPUT=peak,
            MASK=mask,
            CLASSES="TEMPORARY_OUTPUT",
            **{output: target},
            **RULES,
        )
    assert Path(target).read_bytes() == before


def test_missing_dem(run, tmp_path):
    with pytest.raises(QgsProcessingException):
        run("classify_landforms", INPUT=str(tmp_path / "no.tif"), CLASSES="TEMPORARY_OUTPUT")


def test_dem_without_crs_takes_that_of_its_layer(run, raster, terrain, read):
    dem = raster("bare.tif", terrain("peak"), crs="")
    layer = QgsRasterLayer(dem, "bare")
    layer.setCrs(layer.crs().fromEpsgId(32632))
    result = run("classify_landforms", INPUT=layer, CLASSES="TEMPORARY_OUTPUT", **RULES)
    assert read(result["CLASSES"])[CENTRE] == CODES["peak"]
    assert "32632" in gdal.Open(result["CLASSES"]).GetProjection()


def test_all_nodata(run, raster, tmp_path):
    dem = raster("void.tif", np.full((41, 41), -9999, np.float32), nodata=-9999)
    with pytest.raises(QgsProcessingException, match="NoData"):
        run("classify_landforms", INPUT=dem, CLASSES=str(tmp_path / "c.tif"), **RULES)
    assert not (tmp_path / "c.tif").exists()


def test_cancel_leaves_nothing(run, raster, recorder, tmp_path):
    rng = np.random.default_rng(0)
    dem = raster("large.tif", rng.normal(size=(600, 600)).astype(np.float32))
    folder = tmp_path / "out"
    folder.mkdir()
    feedback = recorder(cancel_after=1)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(
            "classify_landforms",
            INPUT=dem,
            TILE_SIZE=64,
            THREADS=1,
            CLASSES=str(folder / "c.tif"),
            POLYGONS=str(folder / "p.gpkg"),
            feedback=feedback,
            **RULES,
        )
    assert list(folder.iterdir()) == []
    assert max(feedback.seen) < 100


def test_failed_polygons_leave_everything_as_it_was(run, peak, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "c.tif").write_text("made by an earlier run")
    with pytest.raises(QgsProcessingException, match="vector format"):
        run(
            "classify_landforms",
            INPUT=peak,
            CLASSES=str(folder / "c.tif"),
            POLYGONS=str(folder / "p.kmz"),
            **RULES,
        )
    assert [path.name for path in folder.iterdir()] == ["c.tif"]
    assert (folder / "c.tif").read_text() == "made by an earlier run"


@pytest.mark.parametrize("polygons", [{}, {"POLYGONS": "TEMPORARY_OUTPUT"}])
def test_progress_and_log(run, peak, recorder, polygons):
    feedback = recorder()
    outputs = {"CLASSES": "TEMPORARY_OUTPUT", **polygons}
    run("classify_landforms", INPUT=peak, feedback=feedback, **outputs, **RULES)
    assert feedback.seen == sorted(feedback.seen)
    assert feedback.seen[-1] == 100
    for part in ("Exact rules", "NumPy", "megapixels/s", "Noise of the DEM"):
        assert part in feedback.text


def test_missing_runtime_is_explained_and_rules_do_without(
    run, peak, landform_model, read, monkeypatch
):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(QgsProcessingException, match="not installed"):
        run(
            "classify_landforms",
            INPUT=peak,
            MODEL_FILE=str(landform_model),
            CLASSES="TEMPORARY_OUTPUT",
        )
    result = run("classify_landforms", INPUT=peak, CLASSES="TEMPORARY_OUTPUT", **RULES)
    assert read(result["CLASSES"])[CENTRE] == CODES["peak"]


def test_missing_shipped_model_is_explained(run, peak, monkeypatch, tmp_path):
    monkeypatch.setattr(landform_models, "NETWORK_FILE", tmp_path / "landforms.onnx")
    with pytest.raises(QgsProcessingException, match="Exact rules"):
        run("classify_landforms", INPUT=peak, CLASSES="TEMPORARY_OUTPUT")


@pytest.mark.parametrize(("scale", "expected"), [(0.0, "Exact rules"), (8.0, "Small landforms")])
def test_advice_chooses_the_model(
    run, raster, terrain, landform_model, monkeypatch, scale, expected
):
    monkeypatch.setattr(landform_models, "NETWORK_FILE", landform_model)
    noise = np.random.default_rng(0).normal(scale=scale, size=(120, 120)).astype(np.float32)
    dem = raster("dem.tif", terrain("peak", 120) + noise)
    result = run(
        "classify_landforms",
        INPUT=dem,
        MODEL="Advised by the noise estimate",
        CLASSES="TEMPORARY_OUTPUT",
    )
    assert result["MODEL_USED"] == expected


def test_advice_respects_a_wish_for_confidence(run, peak, landform_model, monkeypatch, tmp_path):
    monkeypatch.setattr(landform_models, "NETWORK_FILE", landform_model)
    result = run(
        "classify_landforms",
        INPUT=peak,
        MODEL="Advised by the noise estimate",
        CLASSES="TEMPORARY_OUTPUT",
        CONFIDENCE=str(tmp_path / "confidence.tif"),
    )
    assert result["MODEL_USED"] == "Small landforms"
    assert Path(result["CONFIDENCE"]).is_file()


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
