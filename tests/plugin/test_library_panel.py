"""The panel of models in a desktop: lists, shows, imports, asks, removes, watches, hands on."""

from __future__ import annotations

import json
import shutil

import pytest
from lithoscope.engine.model.card import OutputClass

pytest.importorskip("qgis.core")

SCRIPT = """
import os, shutil
from functools import partial
from qgis.PyQt.QtCore import QMimeData, QPointF, QTimer, QUrl
from qgis.PyQt.QtGui import QDropEvent
from lithoscope.engine.errors import ModelError
from lithoscope.plugin import library_files, library_intake, library_panel
from lithoscope.processing_algorithms.models.profile_library import models_folder

files = json.loads(os.environ["MODELS"])
plugin = lithoscope.classFactory(None)
plugin.initProcessing()
opened, folders, trash, pages = [], [], [], []
library_panel.open_algorithm = lambda iface, name, values: opened.append([name, values])
show = lambda url: (folders if url.isLocalFile() else pages).append(url)
library_files.QDesktopServices.openUrl = staticmethod(show)
library_panel.page = lambda name: f"https://guide/{name}"


def wait(done):
    end = time.monotonic() + 60
    while not done() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)
    app.processEvents()


def listed(widget):
    return [[leaf.text(column) for column in range(3)] for leaf in widget.tree.leaves()]


def bring(*names):
    widget.intake.add([Path(files[name]) for name in names])
    wait(lambda: not widget.intake.busy)


panel = library_panel.show_library(interface)
widget = panel.library
told["shown"] = [len(interface.docks), panel.isVisibleTo(interface.window)]
told["shipped"] = listed(widget)
told["hint"] = widget.details.toPlainText()
told["nothing chosen"] = [
    button.isEnabled()
    for button in (widget.buttons.use, widget.buttons.remove, widget.buttons.reveal)
]
told["nameless"] = [
    type(part).__name__
    for part in (widget.search, widget.theme, widget.tree, widget.details)
    if not part.accessibleName()
]

landforms = next(model for model in widget._models.values() if model.theme == "landform")
widget.choose(landforms.path)
told["card"] = widget.details.toPlainText()
told["swatches"] = widget.details.toHtml().count("background-color:#")
told["shipped removable"] = widget.buttons.remove.isEnabled()
widget.remove()
told["menu"] = [action.text() for action in widget.buttons.use.menu().actions()]
widget.buttons.use.click()
widget.buttons.use.menu().actions()[-1].trigger()
told["used"], opened[:] = list(opened), []

bring("rocks")
told["imported"] = listed(widget)
told["chosen"] = widget.model().key
told["copied"] = sorted(path.name for path in models_folder().iterdir())
told["bar"] = widget.bar.currentItem().text()
widget.use()
widget.reveal()
widget.buttons.help.click()
told["help"] = [url.toString() for url in pages]
told["hands on"] = list(opened)
told["revealed"] = [url.toLocalFile() for url in folders] == [str(models_folder())]
told["folder"] = str(models_folder())

bring("again")
told["known"] = [widget.bar.currentItem().text(), len(list(models_folder().iterdir()))]
bring("broken")
told["refused"] = [widget.bar.currentItem().text(), len(list(models_folder().iterdir()))]

questions = []


def answering(answer):
    def ask(incoming, other):
        questions.append([incoming.model.key, other.key])
        return answer

    return ask


for answer in (library_intake.CANCEL, library_intake.KEEP_BOTH):
    widget.intake.ask = answering(answer)
    bring("other")
    told[answer] = sorted(path.name for path in models_folder().iterdir())
told["questions"] = questions
opened.clear()
widget.choose(models_folder() / "other.onnx")
widget.use()
told["ambiguous"] = opened[0][1]["MODEL_FILE"] == str(models_folder() / "other.onnx")

to_trash = library_files.to_trash
library_files.sure = lambda *args: trash.append(str(args[-1])) or True
library_files.to_trash = lambda path: path.unlink() is None
widget.remove()
told["removed"] = [trash == [str(models_folder() / "other.onnx")], len(listed(widget))]
library_files.sure = lambda *args: False
widget.choose(models_folder() / "rocks.onnx")
widget.remove()
told["kept"] = (models_folder() / "rocks.onnx").is_file()

widget.intake.ask = partial(library_intake.Intake.ask, widget.intake)
clicks = []


def click(text):
    box = app.activeModalWidget()
    button = next(button for button in box.buttons() if button.text() == text)
    clicks.append([box.text(), sorted(button.text() for button in box.buttons())])
    button.click()


for text in ("Cancel", "&Replace it"):
    QTimer.singleShot(500, partial(click, text))
    bring("third")
    told[text] = (models_folder() / "rocks.onnx").read_bytes() == Path(files["third"]).read_bytes()
told["asked"], told["then"] = clicks, sorted(path.name for path in models_folder().iterdir())
spare = models_folder() / "spare.onnx"
spare.write_bytes(b"x")
before = sorted(os.listdir())
told["trash"] = [to_trash(spare), spare.exists(), sorted(os.listdir()) == before]

mime = QMimeData()
mime.setUrls([QUrl.fromLocalFile(files["roads"]), QUrl.fromLocalFile(os.devnull)])
drop = QDropEvent(
    QPointF(5, 5),
    Qt.DropAction.CopyAction,
    mime,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)
widget.dropEvent(drop)
wait(lambda: not widget.intake.busy)
wait(lambda: "gravel" in widget.details.toPlainText())
told["dropped"] = [widget.model().name, widget.details.toPlainText()]
told["plain menu"] = [action.text() for action in widget.buttons.use.menu().actions()]

shutil.copy(files["trained"], models_folder() / "trained.onnx")
wait(lambda: any(row[0] == "Trained just now" for row in listed(widget)))
told["appeared"] = listed(widget)
(models_folder() / "damaged.onnx").write_bytes(b"x")
widget.reload()
widget.tree.choose(models_folder() / "damaged.onnx")
told["damaged"] = [listed(widget)[-1], widget.details.toPlainText(), widget.model() is None]
told["damaged removable"] = widget.buttons.remove.isEnabled()

for name, words in (("by class", "GRANITE"), ("by theme", "lithology just"), ("none", "zzz")):
    widget.search.setText(words)
    told[name] = [row[0] for row in listed(widget)]
widget.search.clear()
widget.theme.setCurrentIndex(widget.theme.findData("lithology"))
told["of theme"] = [row[0] for row in listed(widget)]
widget.choose(models_folder() / "rocks.onnx")
told["found again"] = [widget.model().name, widget.theme.currentIndex()]
again = library_panel.show_library(interface, panel)
told["one panel"] = again is panel and len(interface.docks) == 1
"""


_told: dict = {}  # models are made by a fixture of each test, the desktop is started once


@pytest.fixture
def told(desktop, make_onnx, make_card):
    """What the panel did, told by a process of its own."""
    if not _told:
        _told.update(desktop(SCRIPT, MODELS=json.dumps(model_files(make_onnx, make_card))))
    return _told


def model_files(make_onnx, make_card) -> dict[str, str]:
    """Files to import, by what they are."""
    classes = (OutputClass(1, "granite", "#c04040"), OutputClass(2, "<b>gneiss</b>", "#40c040"))
    granite = make_card(outputs=2, theme="lithology", name="My rocks", classes=classes)
    trained = make_card(outputs=2, theme="lithology", name="Trained just now")
    deepness = {
        "model_type": json.dumps("Segmentor"),
        "class_names": json.dumps({"0": "gravel", "1": "sand"}),
    }
    rocks = make_onnx("softmax", granite, name="rocks.onnx")
    shutil.copy(rocks, rocks.with_name("again.onnx"))
    rocks.with_name("broken.onnx").write_bytes(b"broken")
    make_onnx("softmax", granite, name="other.onnx", seed=2)
    make_onnx("softmax", granite, name="third.onnx", seed=3)
    make_onnx("softmax", trained, name="trained.onnx")
    make_onnx("softmax", outputs=2, metadata=deepness, name="roads.onnx", height=64, width=64)
    return {path.stem: str(path) for path in rocks.parent.iterdir()}


def test_the_panel_lists_what_comes_with_lithoscope(told):
    assert told["shown"] == [1, True]
    assert ["Noise-robust geomorphons", "1.1", "Lithoscope"] in told["shipped"]
    assert {row[2] for row in told["shipped"]} == {"Lithoscope"}
    assert "Drop .onnx files here" in told["hint"]
    assert told["nothing chosen"] == [False, False, False]


def test_everything_has_a_name_to_be_read_aloud(told):
    assert told["nameless"] == []


def test_the_card_says_all(told):
    for text in (
        "Pixel size",
        "elevation",
        "footslope",
        "oracle Gaussian + rules",
        "mean of 6 held-out areas",
        "GPL-2.0-or-later",
        "Trained on",
        "an expert's landforms",
    ):
        assert text in told["card"]
    assert told["swatches"] == 10


def test_what_comes_with_lithoscope_stays(told):
    assert told["shipped removable"] is False
    assert len(told["imported"]) == len(told["shipped"]) + 1


def test_use_on_opens_the_algorithm_with_the_model_filled_in(told):
    assert told["menu"] == ["Classify landforms", "Run model", "Explain map", "Inspect model"]
    named = {"MODEL_FILE": "Noise-robust geomorphons@1.1"}
    assert told["used"] == [["classify_landforms", named], ["inspect_model", named]]
    assert told["hands on"] == [["classify_lithology", {"MODEL_FILE": "My rocks@1.0"}]]
    assert told["plain menu"] == ["Run model", "Explain map", "Inspect model"]


def test_help_opens_the_chapter(told):
    assert told["help"] == ["https://guide/model_library"]


def test_importing_copies_and_chooses(told):
    assert ["My rocks", "1.0", "yours"] in told["imported"]
    assert told["chosen"] == "My rocks@1.0"
    assert told["copied"] == ["rocks.onnx"]
    assert told["folder"].endswith("/lithoscope/models")
    assert "in the library now" in told["bar"]
    assert told["revealed"] is True


def test_the_same_content_and_nonsense_are_not_copied(told):
    assert "in the library already" in told["known"][0]
    assert "not a whole ONNX file" in told["refused"][0]
    assert told["known"][1] == told["refused"][1] == 1


def test_a_name_that_is_taken_is_asked_about(told):
    assert told["questions"] == [["My rocks@1.0", "My rocks@1.0"]] * 2
    assert told["cancel"] == ["rocks.onnx"]
    assert told["keep both"] == ["other.onnx", "rocks.onnx"]
    assert told["ambiguous"] is True


def test_the_question_offers_all_three(told):
    (text, buttons), second = told["asked"]
    assert "'My rocks@1.0' with other content" in text
    assert buttons == second[1] == ["&Keep both", "&Replace it", "Cancel"]
    assert told["Cancel"] is False
    assert told["&Replace it"] is True
    assert told["then"] == ["rocks.onnx"]


def test_what_goes_to_the_trash_is_gone(told):
    moved, is_there, nothing_here = told["trash"]
    assert moved is not is_there
    assert nothing_here


def test_removing_asks_and_moves_the_file_away(told):
    assert told["removed"] == [True, len(told["imported"])]
    assert told["kept"] is True


def test_a_dropped_deepness_model_shows_its_classes(told):
    name, text = told["dropped"]
    assert name == "roads"
    assert "gravel" in text
    assert "Deepness" in text


def test_a_model_that_was_trained_appears_by_itself(told):
    assert ["Trained just now", "1.0", "yours"] in told["appeared"]


def test_a_damaged_file_is_shown_with_what_is_wrong(told):
    row, text, no_model = told["damaged"]
    assert row[0] == "damaged.onnx"
    assert "not a whole ONNX file" in text
    assert no_model is True
    assert told["damaged removable"] is True


def test_search_and_theme(told):
    assert told["by class"] == ["My rocks"]
    assert told["by theme"] == ["Trained just now"]
    assert told["none"] == []
    assert told["of theme"] == ["Diamantina rock units", "My rocks", "Trained just now"]
    assert told["found again"] == ["My rocks", 0]
    assert told["one panel"] is True
