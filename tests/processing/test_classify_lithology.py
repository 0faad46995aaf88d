"""lithoscope:classify_lithology: layers into a trained model, and how far to trust the map."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand
from lithoscope.engine.model.library import read_model
from lithoscope.processing_algorithms.classification.classify_lithology import ClassifyLithology
from lithoscope.processing_algorithms.models import model_choice
from qgis.core import QgsProcessingException

SIDE = 40
COLUMNS = np.tile(np.linspace(0, 1, SIDE, dtype=np.float32), (SIDE, 1))
POTASSIUM = 4 * COLUMNS
ROCK = np.where(COLUMNS.T < 0.5, 1, 2).astype(np.float32)
ROCK[-3:] = 9


@pytest.fixture
def classify(provider, run):
    """classify(LAYERS=…): the results of a run."""
    if provider.algorithm("classify_lithology") is None:
        provider.addAlgorithm(ClassifyLithology())
    return lambda **parameters: run("classify_lithology", **parameters)


def granite_card(make_card, **fields):
    """Two units from potassium and a mapped rock code; two members, and a dissimilarity."""
    inputs = (
        InputBand("K", "%", minimum=0, maximum=5, fill="nan"),
        InputBand("rock", kind="categorical", codes=(1, 2), fill="nan"),
    )
    standard = {
        "theme": "lithology",
        "inputs": inputs,
        "outputs": 2,
        "members": 2,
        "output": "logits",
        "applicability": 5.0,
        "conformal": (0.7, 0.7),
    }
    return make_card(**{**standard, **fields})


@pytest.fixture
def model(make_onnx, make_card) -> str:
    """Class 2 where potassium exceeds 2 %; the dissimilarity is the rock's code."""
    weights = np.zeros((5, 2, 1, 1))
    weights[:4, 0, 0, 0] = [-3, 3, -2, 2]
    weights[4, 1] = 1
    bias = [6, -6, 4, -4, 0]
    return str(make_onnx("conv", granite_card(make_card), weights=weights, bias=bias))


@pytest.fixture
def layers(raster) -> list[str]:
    """Rock before potassium: another order than the model's."""
    return [raster("rock.tif", ROCK), raster("k.tif", POTASSIUM)]


def test_layers_find_their_places_and_unseen_codes_are_unknown(
    classify, layers, model, read, tmp_path, recorder
):
    rasters = ("CLASSES", "CONFIDENCE", "ENTROPY", "PROBABILITIES", "DISSIMILARITY", "SPREAD")
    outputs = {name: str(tmp_path / f"{name}.tif") for name in (*rasters, "SET_SIZE")}
    listener = recorder()
    result = classify(
        MODEL_FILE=model,
        LAYERS=layers,
        STATISTICS=str(tmp_path / "s.html"),
        feedback=listener,
        **outputs,
    )
    classes = read(result["CLASSES"])
    np.testing.assert_array_equal(classes[:-3], 1 + (POTASSIUM[:-3] > 2))
    assert (classes[-3:] == 255).all()
    members = [1 / (1 + np.exp(-s * (2 * POTASSIUM - 4))) for s in (3, 2)]
    second = np.mean(members, axis=0)
    np.testing.assert_allclose(read(result["PROBABILITIES"], 2), second, atol=1e-5)
    np.testing.assert_allclose(read(result["DISSIMILARITY"]), ROCK, atol=1e-6)
    sizes = (second <= 0.7).astype(int) + (second >= 0.3)
    np.testing.assert_array_equal(read(result["SET_SIZE"]), sizes)
    assert read(result["SPREAD"], None).shape[0] == 2
    assert result["MODEL_USED"] == "Test model"
    shares = json.loads(result["SHARES"])
    assert shares["unknown"] == pytest.approx(3 / SIDE, abs=1e-6)
    assert "7.50% of the pixels of band 'rock' hold codes" in listener.text
    assert "taken in order" not in listener.text
    page = Path(result["STATISTICS"]).read_text("utf-8")
    assert "7.5% of the map is &#x27;unknown&#x27;" in page
    assert "7.5% lies outside the model&#x27;s area of applicability" in page


def test_outside_the_area_classes_stay_if_wanted(classify, layers, model, read):
    result = classify(
        MODEL_FILE=model, LAYERS=layers, OUTSIDE_UNKNOWN=False, CLASSES="TEMPORARY_OUTPUT"
    )
    np.testing.assert_array_equal(read(result["CLASSES"]), 1 + (POTASSIUM > 2))


def test_layers_of_other_names_go_in_order_and_loudly(classify, raster, model, read, recorder):
    listener = recorder()
    files = [raster("kalium.tif", POTASSIUM), raster("mapped.tif", ROCK)]
    result = classify(MODEL_FILE=model, LAYERS=files, CLASSES="TEMPORARY_OUTPUT", feedback=listener)
    assert (read(result["CLASSES"])[:-3] == 1 + (POTASSIUM[:-3] > 2)).all()
    assert "'K' ← kalium, band 1; 'rock' ← mapped, band 1" in listener.text


def test_a_layer_in_the_wrong_place_is_refused_by_its_values(classify, raster, model, tmp_path):
    files = [raster("mapped.tif", ROCK), raster("kalium.tif", POTASSIUM)]
    target = tmp_path / "c.tif"
    with pytest.raises(QgsProcessingException) as error:
        classify(MODEL_FILE=model, LAYERS=files, CLASSES=str(target))
    message = str(error.value)
    assert "'rock'" in message and "'kalium'" in message and "codes" in message
    assert not target.exists()


def test_the_same_layers_go_through_once_the_user_says_which_is_which(
    classify, raster, model, read
):
    files = [raster("mapped.tif", ROCK), raster("kalium.tif", POTASSIUM)]
    result = classify(
        MODEL_FILE=model,
        LAYERS=files,
        BANDS="K=kalium:1; rock=mapped:1",
        CLASSES="TEMPORARY_OUTPUT",
    )
    assert (read(result["CLASSES"])[:-3] == 1 + (POTASSIUM[:-3] > 2)).all()


def test_a_model_trained_on_other_bands_is_refused(classify, raster, model, tmp_path):
    files = [raster("dem.tif", 500 + POTASSIUM), raster("slope.tif", ROCK)]
    with pytest.raises(QgsProcessingException, match=r"(?s)'K' .*'dem'.*0 … 5 %.*K, rock"):
        classify(MODEL_FILE=model, LAYERS=files, CLASSES=str(tmp_path / "c.tif"))
    with pytest.raises(QgsProcessingException, match="still needs 2 band"):
        classify(MODEL_FILE=model, LAYERS=files[:1], CLASSES=str(tmp_path / "c.tif"))


def test_a_named_layer_in_another_unit_is_warned_of(classify, raster, model, recorder):
    listener = recorder()
    files = [raster("rock.tif", ROCK), raster("k.tif", 1e4 * POTASSIUM)]
    classify(MODEL_FILE=model, LAYERS=files, CLASSES="TEMPORARY_OUTPUT", feedback=listener)
    assert "band 'K' lie outside the range" in listener.text
    assert "another layer, or in another unit" in listener.text


def test_polygons_have_the_unknown_among_them(classify, layers, model, features, tmp_path):
    result = classify(
        MODEL_FILE=model,
        LAYERS=layers,
        CLASSES=str(tmp_path / "c.tif"),
        POLYGONS=str(tmp_path / "p.gpkg"),
    )
    names = {row["class_name"] for row in features(result["POLYGONS"])}
    assert names == {"class 1", "class 2", "unknown"}
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] == ".") == []


def test_no_model_and_models_of_another_theme_are_refused(
    classify, layers, make_onnx, make_card, tmp_path
):
    with pytest.raises(QgsProcessingException, match="No model is chosen"):
        classify(LAYERS=layers, CLASSES=str(tmp_path / "c.tif"))
    other = make_onnx("conv", granite_card(make_card, theme="landform"), name="other.onnx")
    with pytest.raises(QgsProcessingException, match="about landform, not lithology"):
        classify(MODEL_FILE=str(other), LAYERS=layers, CLASSES=str(tmp_path / "c.tif"))


def test_outputs_the_model_cannot_make_are_an_error(
    classify, layers, make_onnx, make_card, tmp_path
):
    plain = granite_card(make_card, applicability=None, conformal=())
    path = str(make_onnx("conv", plain))
    with pytest.raises(QgsProcessingException, match="area of applicability"):
        classify(
            MODEL_FILE=path,
            LAYERS=layers,
            CLASSES=str(tmp_path / "c.tif"),
            DISSIMILARITY=str(tmp_path / "d.tif"),
        )
    assert not (tmp_path / "c.tif").exists()


def test_a_model_that_comes_with_lithoscope_is_chosen_by_name(
    classify, layers, model, read, monkeypatch
):
    monkeypatch.setattr(model_choice, "library", lambda: (read_model(model),))
    for choice in ({"MODEL_FILE": "test model"}, {"MODEL": "Test model@1.0"}):
        result = classify(**choice, LAYERS=layers, CLASSES="TEMPORARY_OUTPUT")
        assert set(np.unique(read(result["CLASSES"]))) == {1, 2, 255}
