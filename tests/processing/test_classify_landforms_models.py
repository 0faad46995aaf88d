"""lithoscope:classify_landforms: which model is taken, and what is said when it cannot be."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand, Tile
from lithoscope.engine.terrain.rules import LANDFORMS
from lithoscope.processing_algorithms.classification import landform_models
from qgis.core import QgsProcessingException

RULES = {"MODEL": "Exact rules", "SEARCH": 5}
PEAK, CENTRE = 2, (20, 20)


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
    assert read(result["CLASSES"])[CENTRE] == PEAK


def test_missing_shipped_model_is_explained(run, peak, monkeypatch, tmp_path):
    monkeypatch.setattr(landform_models, "NETWORK_FILE", tmp_path / "landforms.onnx")
    with pytest.raises(QgsProcessingException, match="Exact rules"):
        run("classify_landforms", INPUT=peak, CLASSES="TEMPORARY_OUTPUT")


def test_noise_is_measured(run, raster, terrain, tmp_path):
    noise = np.random.default_rng(0).normal(scale=2, size=(200, 200)).astype(np.float32)
    dem = raster("noisy.tif", terrain("slope", 200) * 0.01 + noise)
    result = run("classify_landforms", INPUT=dem, CLASSES="TEMPORARY_OUTPUT", **RULES)
    assert result["NOISE"] == pytest.approx(2, rel=0.15)
    assert result["STABILITY"] < 0.75


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
