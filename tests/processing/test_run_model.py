"""lithoscope:run_model with every kind of model and layer."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand, Parameter, Quantity
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer

RAMP = np.linspace(-5.3, 1234.7, 60 * 50, dtype=np.float32).reshape(60, 50)


@pytest.fixture
def classifier(make_onnx, make_card) -> str:
    """Softmax over three linear scores of one band in 0 … 1: class 3 where it is large."""
    weights = np.array([-8.0, 0.0, 8.0]).reshape(3, 1, 1, 1)
    return str(make_onnx("softmax", make_card(), weights=weights, bias=[4.0, 0.0, -4.0]))


@pytest.fixture
def unit_ramp(raster) -> str:
    """A raster from 0 to 1."""
    return raster("unit.tif", np.linspace(0, 1, 60 * 50, dtype=np.float32).reshape(60, 50))


def test_regression_is_exact(run, raster, read, make_onnx, make_card):
    model = make_onnx("identity", make_card("regression", 1, 1))
    result = run(
        "run_model",
        MODEL_FILE=str(model),
        LAYERS=[raster("ramp.tif", RAMP)],
        VALUES="TEMPORARY_OUTPUT",
        CLASSES="TEMPORARY_OUTPUT",
    )
    assert (read(result["VALUES"]) == RAMP).all()
    # The dialog asks for both by default; a regression has no classes.
    assert "CLASSES" not in result


def test_probability_and_spread_of_an_ensemble(
    run, unit_ramp, read, make_onnx, make_card, tmp_path
):
    card = make_card("probability", 1, 3)
    weights = np.array([1.0, 2.0, 3.0]).reshape(3, 1, 1, 1)
    model = make_onnx("sigmoid", card, weights=weights, bias=[0.0, 0.0, 0.0])
    result = run(
        "run_model",
        MODEL_FILE=str(model),
        LAYERS=[unit_ramp],
        VALUES=str(tmp_path / "v.tif"),
        SPREAD=str(tmp_path / "s.tif"),
    )
    members = 1 / (1 + np.exp(-weights.reshape(3, 1, 1) * read(unit_ramp)))
    assert np.allclose(read(result["VALUES"]), members.mean(axis=0), atol=1e-6)
    assert np.allclose(read(result["SPREAD"]), members.std(axis=0), atol=1e-6)


def test_classification_with_everything(run, unit_ramp, classifier, read, features, tmp_path):
    names = ("CLASSES", "CONFIDENCE", "PROBABILITIES", "ENTROPY")
    outputs = {name: str(tmp_path / f"{name}.tif") for name in names}
    result = run(
        "run_model",
        MODEL_FILE=classifier,
        LAYERS=[unit_ramp],
        MIN_CONFIDENCE=0.5,
        POLYGONS=str(tmp_path / "p.gpkg"),
        **outputs,
    )
    probabilities = read(result["PROBABILITIES"], None)
    classes, confidence = read(result["CLASSES"]), read(result["CONFIDENCE"])
    sure = confidence >= 0.5
    assert (classes[sure] == probabilities.argmax(axis=0)[sure] + 1).all()
    assert (classes[~sure] == 255).all()
    assert set(np.unique(classes)) == {1, 3, 255}
    assert read(result["ENTROPY"]).max() <= 1
    assert {row["class_name"] for row in features(result["POLYGONS"])} == {
        "class 1",
        "class 3",
        "unknown",
    }


def test_minimum_confidence_of_the_card_is_the_default(run, unit_ramp, read, make_onnx, make_card):
    card = make_card(minimum_confidence=0.9)
    weights = np.array([-8.0, 0.0, 8.0]).reshape(3, 1, 1, 1)
    model = str(make_onnx("softmax", card, weights=weights, bias=[4.0, 0.0, -4.0]))
    common = {"MODEL_FILE": model, "LAYERS": [unit_ramp], "CLASSES": "TEMPORARY_OUTPUT"}
    assert (read(run("run_model", **common)["CLASSES"]) == 255).any()
    assert (read(run("run_model", **common, MIN_CONFIDENCE=0)["CLASSES"]) != 255).all()


@pytest.fixture
def two_inputs(make_onnx, make_card) -> str:
    """A regression that answers its two bands, dem and mag."""
    card = make_card(
        "regression",
        2,
        2,
        inputs=(InputBand("dem", "m"), InputBand("mag", "nT")),
        quantities=(Quantity("first"), Quantity("second")),
    )
    return str(make_onnx("identity", card))


@pytest.mark.parametrize(
    ("files", "bands"),
    [
        (("dem", "mag"), ""),
        (("mag", "dem"), ""),
        (("MAG", "other"), ""),
        (("one", "two"), ""),
        (("two", "one"), "mag = two:1; dem = one"),
    ],
)
def test_bands_find_their_inputs(run, raster, read, two_inputs, files, bands):
    height = {"dem": 1, "other": 1, "one": 1}
    layers = [
        raster(f"{name}.tif", np.full((20, 20), height.get(name, 2), np.float32)) for name in files
    ]
    result = run(
        "run_model",
        MODEL_FILE=two_inputs,
        LAYERS=layers,
        BANDS=bands,
        VALUES="TEMPORARY_OUTPUT",
    )
    assert read(result["VALUES"], None)[:, 0, 0].tolist() == [1, 2]


def test_bands_of_one_file_by_description(run, raster, read, two_inputs):
    values = np.stack([np.full((20, 20), v, np.float32) for v in (2, 1, 7)])
    layer = raster("stack.tif", values, names=("Mag", "DEM", "spare"))
    with pytest.raises(QgsProcessingException) as error:
        run("run_model", MODEL_FILE=two_inputs, LAYERS=[layer], BANDS="dem=gone:1")
    assert "stack:1, stack:2, stack:3" in str(error.value)
    result = run("run_model", MODEL_FILE=two_inputs, LAYERS=[layer], VALUES="TEMPORARY_OUTPUT")
    assert read(result["VALUES"], None)[:, 0, 0].tolist() == [1, 2]


def test_layers_of_other_grids_are_aligned(run, raster, read, two_inputs, tmp_path):
    dem = raster("dem.tif", np.full((40, 40), 3, np.float32))
    coarse = (499000.0, 90.0, 0.0, 5001000.0, 0.0, -90.0)
    mag = raster("mag.tif", np.full((60, 60), 8, np.float32), transform=coarse)
    result = run(
        "run_model", MODEL_FILE=two_inputs, LAYERS=[mag, dem], VALUES=str(tmp_path / "v.tif")
    )
    values = read(result["VALUES"], None)
    assert values.shape == (2, 60, 60)
    inside = ~np.isnan(values[0])
    assert 100 < inside.sum() < 300
    assert (values[:, inside] == [[3], [8]]).all()


def test_wrong_number_of_bands(run, raster, two_inputs):
    with pytest.raises(QgsProcessingException, match="still needs 2") as error:
        run("run_model", MODEL_FILE=two_inputs, LAYERS=[raster("a.tif", RAMP)])
    assert "dem, mag" in str(error.value)


def test_plain_onnx_with_named_classes(run, unit_ramp, read, make_onnx):
    weights = np.array([-8.0, 8.0]).reshape(2, 1, 1, 1)
    model = make_onnx("conv", outputs=2, weights=weights, bias=[4.0, -4.0])
    layer = unit_ramp
    result = run(
        "run_model",
        MODEL_FILE=str(model),
        LAYERS=[layer],
        CLASS_NAMES="low, high",
        ANSWER="logits",
        HALO=0,
        CLASSES="TEMPORARY_OUTPUT",
    )
    assert (read(result["CLASSES"]) == np.where(read(layer) > 0.5, 2, 1)).all()
    dataset = gdal.Open(result["CLASSES"])
    assert dataset.GetGeoTransform()  # GDAL 3.6 reads the names only once asked for more
    names = dataset.GetRasterBand(1).GetCategoryNames()
    assert names[1:3] == ["low", "high"]


def test_plain_onnx_needs_a_description(run, unit_ramp, make_onnx):
    model = make_onnx("conv", outputs=2)
    with pytest.raises(QgsProcessingException, match="Name its 2 classes"):
        run("run_model", MODEL_FILE=str(model), LAYERS=[unit_ramp], CLASSES="TEMPORARY_OUTPUT")


def test_plain_onnx_scale_and_offset(run, raster, read, make_onnx):
    layer = raster("ramp.tif", RAMP)
    result = run(
        "run_model",
        MODEL_FILE=str(make_onnx("identity")),
        LAYERS=[layer],
        TASK="regression",
        SCALE="2",
        OFFSET="-1",
        HALO=0,
        VALUES="TEMPORARY_OUTPUT",
    )
    assert np.allclose(read(result["VALUES"]), RAMP * 2 - 1)


def test_deepness_model(run, raster, read, make_onnx):
    weights = np.array([-8.0, 8.0]).reshape(2, 1, 1, 1)
    metadata = {
        "model_type": json.dumps("Segmentor"),
        "class_names": json.dumps({"0": "soil", "1": "rock"}),
    }
    model = make_onnx(
        "softmax",
        outputs=2,
        weights=weights,
        bias=[4.0, -4.0],
        metadata=metadata,
        height=32,
        width=32,
    )
    bytes_ = np.linspace(0, 255, 60 * 50).astype(np.uint8).reshape(60, 50)
    result = run(
        "run_model",
        MODEL_FILE=str(model),
        LAYERS=[raster("photo.tif", bytes_)],
        CLASSES="TEMPORARY_OUTPUT",
    )
    assert (read(result["CLASSES"]) == np.where(bytes_ > 127.5, 2, 1)).all()


def test_parameters_of_the_model(run, raster, read, make_onnx, make_card):
    card = make_card("regression", 1, 1, parameters=(Parameter("gain", "", 1, 0, 10),))
    common = {
        "MODEL_FILE": str(make_onnx("product", card)),
        "LAYERS": [raster("ramp.tif", RAMP)],
        "VALUES": "TEMPORARY_OUTPUT",
    }
    assert np.allclose(read(run("run_model", PARAMETERS="gain=3", **common)["VALUES"]), RAMP * 3)
    with pytest.raises(QgsProcessingException, match="has no parameter 'gian'"):
        run("run_model", PARAMETERS="gian=3", **common)
    with pytest.raises(QgsProcessingException, match="'much' is no number"):
        run("run_model", PARAMETERS="gain=much", **common)


def test_output_the_task_has_not(run, raster, make_onnx, make_card, tmp_path):
    model = make_onnx("identity", make_card("regression", 1, 1))
    for wanted in ("CONFIDENCE", "POLYGONS"):
        suffix = "gpkg" if wanted == "POLYGONS" else "tif"
        with pytest.raises(QgsProcessingException, match="Test model"):
            run(
                "run_model",
                MODEL_FILE=str(model),
                LAYERS=[raster("ramp.tif", RAMP)],
                **{wanted: str(tmp_path / f"out.{suffix}")},
            )
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["ramp.tif"]


def test_corrupt_model(run, unit_ramp, classifier):
    Path(classifier).write_bytes(Path(classifier).read_bytes()[:200])
    with pytest.raises(QgsProcessingException, match="truncated"):
        run("run_model", MODEL_FILE=classifier, LAYERS=[unit_ramp], CLASSES="TEMPORARY_OUTPUT")


def test_layer_that_is_no_file(run, classifier, recorder):
    layer = QgsRasterLayer("type=xyz&url=https://example.org/{z}/{x}/{y}.png", "tiles", "wms")
    assert layer.isValid()
    feedback = recorder()
    with pytest.raises(QgsProcessingException):
        run(
            "run_model",
            MODEL_FILE=classifier,
            LAYERS=[layer],
            CLASSES="TEMPORARY_OUTPUT",
            feedback=feedback,
        )
    assert "Layer 'tiles' comes from 'wms'" in feedback.text


def test_classes_outside_the_area_of_applicability(run, unit_ramp, read, make_onnx, make_card):
    card = make_card(outputs=2, output="logits", applicability=0.75)
    weights = np.array([-8.0, 8.0, 1.0]).reshape(3, 1, 1, 1)
    model = str(make_onnx("conv", card, weights=weights, bias=[4.0, -4.0, 0.0]))
    outputs = {"CLASSES": "TEMPORARY_OUTPUT", "DISSIMILARITY": "TEMPORARY_OUTPUT"}
    found = {
        unknown: run(
            "run_model", MODEL_FILE=model, LAYERS=[unit_ramp], OUTSIDE_UNKNOWN=unknown, **outputs
        )
        for unknown in (False, True)
    }
    ramp = read(unit_ramp)
    assert np.array_equal(read(found[True]["DISSIMILARITY"]), ramp)
    assert set(np.unique(read(found[False]["CLASSES"]))) == {1, 2}
    assert np.array_equal(read(found[True]["CLASSES"]) == 255, ramp > 0.75)
