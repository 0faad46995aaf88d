"""The widget of a model parameter in Processing's dialog, batch and model designer."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("qgis.core")

SCRIPT = """
import os, shutil
from qgis.core import QgsProcessingModelChildParameterSource as Source
from qgis.PyQt.QtCore import QMimeData, QPointF, QUrl
from qgis.PyQt.QtGui import QDropEvent
from processing.gui.wrappers import WidgetWrapperFactory
from lithoscope.processing_algorithms.models import model_widget
from lithoscope.processing_algorithms.models.model_choice import model_parameter
from lithoscope.processing_algorithms.models.profile_library import models_folder

files = json.loads(os.environ["MODELS"])
models_folder().mkdir(parents=True)
shutil.copy(files["rocks"], models_folder())
shutil.copy(files["hills"], models_folder())


class AlgorithmDialog:
    pass


class BatchAlgorithmDialog:
    pass


class ModelerParametersDialog:
    def getAvailableValuesOfType(self, parameters, outputs):
        return [Source.fromModelParameter("which")]

    def resolveValueDescription(self, value):
        return "Which model"


def wrapped(kind, **options):
    parameter = model_parameter("MODEL_FILE", "Model", "lithology", optional=True, **options)
    return WidgetWrapperFactory.create_wrapper(parameter, kind())


def texts(combo):
    return [combo.itemText(index) for index in range(combo.count())]


wrapper = wrapped(AlgorithmDialog, needed=True)
combo = wrapper.widget.combo
changes = []
wrapper.widgetValueHasChanged.connect(lambda _wrapper: changes.append(wrapper.parameterValue()))
told["listed"], told["empty"] = texts(combo), wrapper.parameterValue()
told["labels"] = [wrapper.label.text(), wrapped(AlgorithmDialog).label.text()]
combo.setCurrentIndex(0)
told["first"] = wrapper.parameterValue()
combo.setEditText("My rocks 1.0")
told["typed"] = wrapper.parameterValue()
wrapper.setValue("/data/own.onnx")
told["file"] = [wrapper.parameterValue(), combo.currentText()]
wrapper.setValue("My rocks@1.0")
told["named"] = [wrapper.parameterValue(), combo.currentText()]
told["changes"] = list(changes)
shutil.copy(files["new"], models_folder())
combo.fill()
told["after"] = [texts(combo), wrapper.parameterValue()]
wrapper.setValue(None)
told["cleared"] = [wrapper.parameterValue(), combo.currentText()]

mime = QMimeData()
mime.setUrls([QUrl.fromLocalFile(os.devnull), QUrl.fromLocalFile("/data/dropped one.onnx")])
buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
drop = QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, mime, buttons, keys)
wrapper.widget.dropEvent(drop)
told["dropped"] = wrapper.parameterValue()
model_widget.ask_for_models = lambda parent, several: [Path("/data/chosen.onnx")]
wrapper.widget.choose_file()
told["chosen"] = wrapper.parameterValue()
model_widget.ask_for_models = lambda parent, several: []
wrapper.widget.choose_file()
told["kept"] = wrapper.parameterValue()
told["names"] = [combo.accessibleName(), wrapper.widget.focusProxy() is combo]

shutil.copy(files["rocks"], models_folder() / "twice.onnx")
combo.fill()
told["twice"] = [texts(combo), [str(combo.itemData(i)) for i in range(combo.count())]]
told["folder"] = str(models_folder())

batch = wrapped(BatchAlgorithmDialog)
batch.setValue("My rocks@2.0")
told["batch"] = [batch.label is None, batch.parameterValue()]

designer = wrapped(ModelerParametersDialog)
combo = designer.widget.combo
combo.setCurrentIndex(combo.findText("Which model"))
value = designer.value()
told["designer"] = [texts(combo)[-1], value.parameterName()]
designer.setValue(Source.fromStaticValue("x"))
designer.setValue(value)
told["again"] = [combo.currentText(), designer.value().parameterName()]
designer.setValue("My rocks@2.0")
told["static"] = designer.value()
"""
_told: dict = {}


@pytest.fixture
def told(desktop, make_onnx, make_card):
    """What the widget did, told by a process of its own."""
    if not _told:
        rocks = make_onnx("softmax", make_card(theme="lithology", name="My rocks"), name="r.onnx")
        newer = make_card(theme="lithology", name="My rocks", version="2.0")
        new = make_onnx("softmax", newer, name="new.onnx")
        hills = make_onnx("softmax", make_card(theme="landform", name="Hills"), name="h.onnx")
        files = {"rocks": str(rocks), "new": str(new), "hills": str(hills)}
        _told.update(desktop(SCRIPT, MODELS=json.dumps(files)))
    return _told


def test_the_dialog_lists_the_theme(told):
    assert told["listed"] == ["Diamantina rock units 1.0", "My rocks 1.0"]
    assert told["empty"] is None
    assert told["labels"] == ["Model", "Model [optional]"]


def test_models_go_by_name_and_files_by_path(told):
    assert told["first"] == "Diamantina rock units@1.0"
    assert told["typed"] == "My rocks@1.0"
    assert told["file"] == ["/data/own.onnx", "/data/own.onnx"]
    assert told["named"] == ["My rocks@1.0", "My rocks 1.0"]
    assert told["cleared"] == [None, ""]
    assert told["changes"][-1] == "My rocks@1.0"


def test_a_new_model_is_there_without_losing_the_choice(told):
    names, value = told["after"]
    assert "My rocks 2.0" in names
    assert value == "My rocks@1.0"


def test_files_are_dropped_and_chosen(told):
    assert told["dropped"] == "/data/dropped one.onnx"
    assert told["chosen"] == told["kept"] == "/data/chosen.onnx"
    assert told["names"] == ["Model", True]


def test_two_models_of_one_name_are_told_apart(told):
    names, values = told["twice"]
    assert {"My rocks 1.0 (r.onnx)", "My rocks 1.0 (twice.onnx)"} < set(names)
    assert {f"{told['folder']}/r.onnx", f"{told['folder']}/twice.onnx"} < set(values)


def test_batch_and_designer(told):
    assert told["batch"] == [True, "My rocks@2.0"]
    assert told["designer"] == ["Which model", "which"]
    assert told["again"] == ["Which model", "which"]
    assert told["static"] == "My rocks@2.0"
