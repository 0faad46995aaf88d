"""The parameter that takes a model: a name of the library, or a file as ever."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.model.library import shipped_models
from lithoscope.processing_algorithms.models import profile_library
from lithoscope.processing_algorithms.models.model_choice import WIDGET
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

THEMES = {
    "classify_landforms": "landform",
    "classify_lithology": "lithology",
    "map_prospectivity": "prospectivity",
    "forecast_earthquakes": "seismicity",
    "explain_map": "",
    "run_model": "",
    "inspect_model": "",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The user's own library."""
    folder = tmp_path / "models"
    monkeypatch.setattr(profile_library, "models_folder", lambda: folder)
    return folder


@pytest.mark.parametrize(("name", "theme"), THEMES.items())
def test_algorithms_list_the_models_of_their_theme(provider, name, theme):
    parameter = provider.algorithm(name).parameterDefinition("MODEL_FILE")
    assert parameter.type() == "string"
    wrapper = parameter.metadata()["widget_wrapper"]
    assert (wrapper["class"], wrapper["theme"]) == (WIDGET, theme)


def test_the_profile_keeps_the_library():
    path = profile_library.models_folder()
    assert str(path).startswith(QgsApplication.qgisSettingsDirPath())
    assert path.parts[-2:] == ("lithoscope", "models")


@pytest.mark.parametrize("text", ["Sum@1.0", "sum", "regression.onnx", "{path}"])
def test_a_model_runs_by_name_and_by_file(run, folder, raster, read, make_onnx, make_card, text):
    card = make_card("regression", 1, 1, name="Sum")
    path = make_onnx("identity", card, name="regression.onnx")
    values = np.linspace(-5, 1234, 400, dtype=np.float32).reshape(20, 20)
    result = run(
        "run_model",
        MODEL_FILE=text.format(path=path),
        LAYERS=[raster("values.tif", values)],
        VALUES="TEMPORARY_OUTPUT",
    )
    assert (read(result["VALUES"]) == values).all()


def test_shipped_models_go_by_name(run):
    for model in shipped_models():
        assert run("inspect_model", MODEL_FILE=model.key)["NAME"] == model.name


def test_a_missing_model_is_told_with_those_there_are(run, folder, make_onnx, make_card):
    make_onnx("softmax", make_card(name="My rocks"))
    with pytest.raises(QgsProcessingException, match=r"no model 'Gold'.*My rocks@1\.0"):
        run("inspect_model", MODEL_FILE="Gold")


def test_a_landform_model_by_name_replaces_the_choice(run, folder, peak, make_onnx, make_card):
    make_onnx("softmax", make_card(outputs=2, theme="landform", name="Hills"))
    result = run("classify_landforms", INPUT=peak, MODEL_FILE="Hills", CLASSES="TEMPORARY_OUTPUT")
    assert result["MODEL_USED"] == "Hills"


@pytest.mark.parametrize(
    "parameters",
    [{"MODEL": "Rocks"}, {"MODEL": "model file", "MODEL_FILE": "{path}"}, {"MODEL_FILE": "Rocks"}],
)
def test_a_saved_model_of_an_earlier_version_runs(
    provider, folder, raster, make_onnx, make_card, tmp_path, parameters
):
    path = make_onnx("softmax", make_card(outputs=2, theme="lithology", name="Rocks"))
    source = QgsProcessingModelChildParameterSource
    saved = QgsProcessingModelAlgorithm("Rock units", "tests")
    child = QgsProcessingModelChildAlgorithm("lithoscope:classify_lithology")
    child.setChildId("classify")
    layer = raster("b1.tif", np.ones((8, 8), np.float32))
    values = {"LAYERS": [layer], "CLASSES": str(tmp_path / "c.tif"), **parameters}
    for name, value in values.items():
        value = value.format(path=path) if isinstance(value, str) else value
        child.addParameterSources(name, [source.fromStaticValue(value)])
    saved.addChildAlgorithm(child)
    assert saved.toFile(str(tmp_path / "units.model3"))
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(tmp_path / "units.model3"))
    model.initAlgorithm()
    feedback = QgsProcessingFeedback(False)
    _, ok = model.run({}, QgsProcessingContext(), feedback)
    assert ok, feedback.textLog()
    assert (tmp_path / "c.tif").is_file()
