"""'Train lithology' and 'Train prospectivity': what they hand to the training, what they keep."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.training.toml import to_toml
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

tomllib = pytest.importorskip("tomllib")  # Python 3.11

SQUARE = "POLYGON((500030 4999970, 500330 4999970, 500330 4999670, 500030 4999670, 500030 4999970))"

# What the fake environment does with its job.
BEGINS = """
import tomllib
shutil.copy(given("--config"), here / "seen.toml")
settings = tomllib.loads(Path(given("--config")).read_text("utf-8"))
out = Path(settings["out"])
"""
WELL = f"""{BEGINS}
say(event="info", text="training " + command)
say(event="progress", done=1, total=2)
for suffix in (".onnx", ".html", ".toml"):
    out.with_suffix(suffix).write_text(suffix)
made = dict(model=str(out), report=str(out.with_suffix(".html")),
            config=str(out.with_suffix(".toml")))
if settings["predict"]:
    made["map"] = str(out.with_name(out.stem + "_map.tif"))
    shutil.copy(settings["layers"][0]["path"], made["map"])
say(event="result", outputs=made)
"""
FAILS = f"""{BEGINS}
Path(out.parent, "." + out.name + ".lithoscope-999999999-1").mkdir()
say(event="error", text="Only one class is left.")
sys.exit(1)
"""
WAITS = f"""{BEGINS}
say(event="progress", done=1, total=2)
sys.stdin.readline()
"""


@pytest.fixture
def seen(tmp_path):
    """The configuration that the fake environment was given."""
    return lambda: tomllib.loads((tmp_path / "seen.toml").read_text("utf-8"))


@pytest.fixture
def layers(raster):
    rng = np.random.default_rng(1)
    return [
        raster(f"{name}.tif", rng.normal(size=(20, 20)).astype(np.float32), nodata=-9999)
        for name in ("potassium", "magnetics", "cover")
    ]


@pytest.fixture
def labels():
    """A memory layer with two polygons and the field `unit`."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632&field=unit:string", "mapped", "memory")
    features = []
    for name in ("granite", "gneiß"):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
        feature.setAttributes([name])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.fixture
def points():
    layer = QgsVectorLayer("Point?crs=EPSG:32632", "deposits", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POINT(500100 4999900)"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.fixture
def lithology(run, layers, labels, trainer, tmp_path):
    """lithology(NETWORK=…): a run with what it needs unless told otherwise."""

    def call(source: str = WELL, **parameters):
        given = {
            "LAYERS": layers,
            "LABELS": labels,
            "FIELD": "unit",
            "TRAINING_PYTHON": trainer(source),
            "OUTPUT": str(tmp_path / "out" / "my model.onnx"),
        }
        (tmp_path / "out").mkdir(exist_ok=True)
        return run("train_lithology", **{**given, **parameters})

    return call


def test_the_configuration_says_what_was_asked_for(lithology, seen, layers, tmp_path):
    results = lithology(
        CATEGORICAL="cover", LOGARITHM="Potassium", BLOCK_SIZE=1500, NETWORK="blend", MINUTES=2.5,
        NAME='The "north"', AUTHORS="A. Müller; B", PRETRAIN=False,
    )  # fmt: skip
    found = seen()
    assert [(entry["name"], entry["kind"], entry["log"]) for entry in found["layers"]] == [
        ("potassium", "continuous", True),
        ("magnetics", "continuous", False),
        ("cover", "categorical", False),
    ]
    assert [entry["path"] for entry in found["layers"]] == layers
    assert found["labels"]["field"] == "unit"
    assert found["about"] == {"name": 'The "north"', "authors": ["A. Müller", "B"]}
    wanted = {"block_m": 1500.0, "folds": 5, "seeds": 3, "network": "blend", "members": 5}
    wanted |= {"minutes": 2.5, "pretrain": False, "predict": False, "fewest_pixels": 10}
    assert {name: found[name] for name in wanted} == wanted
    model = tmp_path / "out" / "my model.onnx"
    assert results["OUTPUT"] == str(model) and model.is_file()
    assert results["REPORT"] == str(model.with_suffix(".html"))
    assert results["CONFIG"] == str(model.with_suffix(".toml"))
    assert "PREDICTION" not in results


def test_the_training_package_understands_it(lithology, run, layers, points, trainer, tmp_path):
    pytest.importorskip("tomli_w")
    from lithoscope.training.config import LithologyConfig, ProspectivityConfig

    lithology(NAME="x", AUTHORS="y", LICENCE="z", DATA_SOURCE="u", DATA_LICENCE="v")
    config = LithologyConfig.load(tmp_path / "seen.toml")
    assert len(config.layers) == 3
    assert config.about.data_licence == "v"
    run(
        "train_prospectivity",
        LAYERS=layers,
        DEPOSITS=points,
        TRACT=None,
        TRAINING_PYTHON=trainer(WELL),
        OUTPUT=str(tmp_path / "p.onnx"),
    )
    config = ProspectivityConfig.load(tmp_path / "seen.toml")
    assert (config.tract, config.negatives) == (None, None)
    # What the dialog offers by default is what the package does by default.
    for name in ("exclusion_m", "draws", "unlabelled_ratio", "method", "loss", "minutes", "folds"):
        assert getattr(config, name) == getattr(ProspectivityConfig, name), name


def test_the_prediction_goes_where_it_is_wanted(lithology, read, layers, tmp_path):
    target = tmp_path / "units.tif"
    results = lithology(PREDICTION=str(target))
    assert results["PREDICTION"] == str(target)
    assert (read(target) == read(layers[0])).all()
    assert not (tmp_path / "out" / "my model_map.tif").exists()


def test_temporary_outputs(lithology, read, layers):
    results = lithology(OUTPUT="TEMPORARY_OUTPUT", PREDICTION="TEMPORARY_OUTPUT")
    assert Path(results["OUTPUT"]).suffix == ".onnx"
    assert Path(results["OUTPUT"]).is_file()
    assert (read(results["PREDICTION"]) == read(layers[0])).all()


def test_what_only_the_project_knows_is_kept_beside_the_model(lithology, labels, seen, layers):
    labels.selectByIds([next(labels.getFeatures()).id()])
    chosen = QgsProcessingFeatureSourceDefinition(labels.id(), True)
    cover = QgsRasterLayer(layers[2], "cover")
    cover.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0, 1)])
    QgsProject.instance().addMapLayer(cover)
    lithology(LABELS=chosen, LAYERS=[*layers[:2], cover])
    found = seen()
    kept = Path(found["out"]).with_name("my model_inputs")
    assert Path(found["labels"]["path"]).parent == kept
    only = list(QgsVectorLayer(found["labels"]["path"], "kept", "ogr").getFeatures())
    assert [feature["unit"] for feature in only] == ["granite"]
    assert Path(found["layers"][2]["path"]).parent == kept
    assert QgsRasterLayer(found["layers"][2]["path"], "kept").isValid()
    lithology()  # a second run leaves the first one's inputs alone
    assert Path(seen()["labels"]["path"]).parent.name == "my model_inputs_2"
    QgsProject.instance().removeMapLayer(cover.id())


def test_a_crs_that_only_the_project_has_is_refused(lithology, recorder, box, tmp_path):
    layer = QgsVectorLayer(box(500030, 4999670, 500330, 4999970), "box", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    QgsProject.instance().addMapLayer(layer)
    feedback = recorder()
    with pytest.raises(QgsProcessingException):
        lithology(LABELS=layer, FIELD="fid", feedback=feedback)
    assert "'box' has its coordinate reference system in this project only" in feedback.text
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_failure_is_told_and_leaves_nothing(lithology, tmp_path):
    with pytest.raises(QgsProcessingException, match="Only one class is left"):
        lithology(FAILS)
    assert list((tmp_path / "out").iterdir()) == []


def test_cancel_leaves_nothing(lithology, recorder, tmp_path):
    feedback = recorder(cancel_after=50)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        lithology(WAITS, feedback=feedback)
    assert list((tmp_path / "out").iterdir()) == []


def test_progress_and_messages_arrive(lithology, recorder):
    feedback = recorder()
    lithology(feedback=feedback)
    assert 50 in feedback.seen
    assert "training lithology" in feedback.text
    assert "torch 1" in feedback.text


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"CATEGORICAL": "geology"}, "CATEGORICAL names 'geology', but the layers are 'potassium'"),
        ({"CATEGORICAL": "cover", "LOGARITHM": "cover"}, "codes have no logarithm"),
        ({"TRAINING_PYTHON": "/no/python"}, "does not exist or holds no Python"),
        ({"OUTPUT": "/no/such/folder/m.onnx"}, "does not exist"),
    ],
)
def test_bad_input(lithology, recorder, parameters, message, tmp_path):
    feedback = recorder()
    with pytest.raises(QgsProcessingException) as caught:
        lithology(feedback=feedback, **parameters)
    assert message in feedback.text + str(caught.value)
    assert list((tmp_path / "out").iterdir()) == []


def test_relative_paths_are_those_of_the_caller(lithology, seen, layers, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    results = lithology(
        LAYERS=[Path(layer).name for layer in layers], OUTPUT="m.onnx", PREDICTION="units.tif"
    )
    assert [layer["path"] for layer in seen()["layers"]] == layers
    assert results["OUTPUT"] == str(tmp_path / "m.onnx")
    assert (tmp_path / "units.tif").is_file()


def test_two_layers_of_one_name(lithology, layers, raster, recorder, tmp_path):
    feedback = recorder()
    (tmp_path / "other").mkdir()
    twin = raster("other/cover.tif", np.ones((20, 20), np.float32))
    with pytest.raises(QgsProcessingException):
        lithology(LAYERS=[*layers, twin], feedback=feedback)
    assert "Two layers are called 'cover'" in feedback.text


def test_an_output_is_no_input(lithology, layers, tmp_path):
    before = Path(layers[0]).read_bytes()
    with pytest.raises(QgsProcessingException, match="also an input"):
        lithology(PREDICTION=layers[0])
    assert Path(layers[0]).read_bytes() == before


def test_toml_of_any_text():
    settings = {
        "text": 'quote " backslash \\ tab \t Ä 地 \x7f',
        "number": 1e-7,
        "yes": True,
        "list": ["a", 'b"'],
        "none": [],
        "table": {"path": "C:\\data\\x.tif"},
        "several": [{"a": 1}, {"a": 2}],
    }
    assert tomllib.loads(to_toml(settings)) == settings
