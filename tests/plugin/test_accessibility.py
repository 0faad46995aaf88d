"""Each window of ours with the keyboard alone, read aloud, in dark colours, in large letters."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

SCRIPT = """
sys.path.append(os.environ["HERE"])
from complaints import complaints
from qgis.core import QgsSettings
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout,
)
from processing.gui.wrappers import WidgetWrapperFactory
from lithoscope.engine.language import tr
from lithoscope.plugin import fields, help_keys, library_panel, runtime_widget
from lithoscope.plugin.environment_dialog import EnvironmentDialog
from lithoscope.plugin.runtime_dialog import RuntimeDialog
from lithoscope.processing_algorithms.models.model_choice import model_parameter
from lithoscope.processing_algorithms.runtime.finding import Finding
from lithoscope.processing_algorithms.runtime.status import State

pages = []
help_keys.QDesktopServices.openUrl = staticmethod(lambda url: pages.append(url.toString()))
QgsSettings().setValue("locale/userLocale", os.environ["LANGUAGE_OF_QGIS"])
QgsSettings().setValue("locale/overrideFlag", True)


def rest(widget=None):
    app.processEvents()
    while widget is not None and widget.busy:
        app.processEvents()
        time.sleep(0.01)
    app.processEvents()


def press(key, widget=None, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget or app.focusWidget(), key, modifier)
    rest()


nothing = Finding("", {"numpy": "1.24.2"}, {}, {}, [], "")
runtime_widget.look = lambda home, path, progress: State(nothing, [])
plugin = lithoscope.classFactory(interface)
plugin.initGui()
desktop = plugin._desktop
told["language"] = tr("&Install")
"""
WALK = """
told["complaints"] = {}
for kind in (RuntimeDialog, EnvironmentDialog):
    dialog = desktop.show(kind)
    rest(dialog.widget)
    told["complaints"][kind.__name__] = complaints(dialog)
    dialog.resize(dialog.minimumSizeHint())
    rest()
    told["complaints"][kind.__name__ + ", small"] = complaints(dialog)
    dialog.close()
page = interface.page.createWidget(None)
page.show()
rest(page.runtime)
told["complaints"]["options"] = complaints(page)

menus = "Pro&ject &Edit &View &Layer &Settings &Plugins Vect&or &Raster &Database &Web &Mesh"
for title in f"{menus} Pro&cessing &Help".split():
    interface.window.menuBar().addMenu(title)
interface.window.resize(1200, 900)
interface.window.show()
desktop.show_models()
panel = desktop._models
panel.library.choose(next(iter(panel.library._models)))
rest()
told["complaints"]["panel"] = complaints(panel.library)
panel.setFloating(True)
panel.resize(panel.minimumSizeHint())
rest()
told["complaints"]["panel, small"] = complaints(panel.library)
panel.setFloating(False)


class AlgorithmDialog:
    pass


parameter = model_parameter("MODEL_FILE", "Model", "lithology", optional=True)
wrapper = WidgetWrapperFactory.create_wrapper(parameter, AlgorithmDialog())
wrapper.widget.show()
rest()
told["complaints"]["model parameter"] = complaints(wrapper.widget)
"""
BAD = """
bad = QDialog()
column = QVBoxLayout(bad)
nameless, other = QLineEdit(), QPushButton("&Go")
unreachable, small = QPushButton("Lo&st"), QPushButton("A text that does not fit at all")
unreachable.setFocusPolicy(Qt.FocusPolicy.NoFocus)
small.setMaximumWidth(20)
label, target = QLabel("La&bel"), QLabel()
label.setBuddy(target)
link = QLabel("<a href='x'>Link</a>")
again = QPushButton("A&gain")
for part in (nameless, other, again, link, unreachable, small, label, target):
    column.addWidget(part)
QDialog.setTabOrder(small, other)
QDialog.setTabOrder(nameless, small)
bad.show()
rest()
told["bad"] = complaints(bad)
"""
KEYS = """
app.setActiveWindow(interface.window)
interface.window.show()
taken = []
for key in ("F1", "F5", "Ctrl+F"):
    action = QAction(key, interface.window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _checked, key=key: taken.append(key))
    interface.window.addAction(action)
other = QLineEdit(interface.window)
other.show()
read = []
library_panel.open_help = lambda: read.append("help")
library_panel.LibraryWidget.reload = lambda self: read.append("reload")
library_panel.LibraryWidget.remove = lambda self: read.append("remove")
desktop._models = None
desktop.show_models()
interface.window.activateWindow()
library = desktop._models.library
library.tree.setFocus()
rest()
read.clear()
for key in (Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_Delete):
    press(key, library.tree)
control = Qt.KeyboardModifier.ControlModifier
press(Qt.Key.Key_F, library.tree, control)
told["searching"] = app.focusWidget() is library.search
library.search.setText("ab")
library.search.setCursorPosition(0)
press(Qt.Key.Key_Delete, library.search)
told["in the panel"] = [list(read), list(taken), library.search.text()]
other.setFocus()
for key, modifier in ((Qt.Key.Key_F1, None), (Qt.Key.Key_F5, None), (Qt.Key.Key_F, control)):
    press(key, other, modifier or Qt.KeyboardModifier.NoModifier)
told["elsewhere"] = [len(read) - 3, list(taken)]

done = []
for kind, page in ((RuntimeDialog, "install"), (EnvironmentDialog, "training_environment")):
    dialog = desktop.show(kind)
    rest(dialog.widget)
    for name in ("install", "make", "check"):
        setattr(dialog.widget, name, lambda name=name: done.append(name))
    button = getattr(dialog.widget, "install_button", None) or dialog.widget.make_button
    button.clicked.disconnect()
    button.clicked.connect(lambda _checked, kind=kind: done.append(kind.__name__))
    for line in dialog.widget.findChildren(QLineEdit):
        if line.isVisible() and line.parent() is dialog.widget.wheels:
            line.setFocus()
            press(Qt.Key.Key_Return, line)
    told[kind.__name__] = [dialog.isVisible()]
    pages.clear()
    press(Qt.Key.Key_F1)
    told[kind.__name__] += [len(pages), f"/{page}." in pages[0]]
    press(Qt.Key.Key_Escape)
    told[kind.__name__].append(dialog.isVisible())
    dialog.show()
    rest()
    press(Qt.Key.Key_Return, dialog)
    told[kind.__name__].append(dialog.isVisible())
told["done"] = done
"""
MEMORY = """
dialog = RuntimeDialog()
dialog.show()
rest(dialog.widget)
dialog.resize(911, 799)
rest()
dialog.reject()
dialog.widget.wheels.setFilePath(os.environ["HERE"])
dialog.widget.wheels.take()
again = RuntimeDialog()
again.show()
rest(again.widget)
told["size"] = [again.width(), again.height()]
told["wheels"] = again.widget.wheels.filePath() == os.environ["HERE"]
QgsSettings().setValue(fields.WHEELS, "/no longer here")
told["lost wheels"] = fields.WheelsField().filePath()

started = []
fields.QFileDialog.getSaveFileName = staticmethod(
    lambda parent, title, start, kind: (started.append(start), ("/some/where/list.txt", ""))[1]
)
for _time in range(2):
    fields.ask_where(None, "", "list.txt", "")
told["lists"] = started

again.widget.speed_button.setFocus()
import threading
wait = threading.Event()
again.widget.tasks.start("", lambda progress: wait.wait(20) and "", lambda *_: None)
told["lost focus"] = again.widget.speed_button.hasFocus()
wait.set()
rest(again.widget)
told["focus is back"] = again.focusWidget() is again.widget.speed_button

first = library_panel.LibraryWidget(interface)
index = first.theme.findData("lithology")
first.theme.setCurrentIndex(index)
first.theme.activated.emit(index)
first.choose(next(iter(first._models)))
second = library_panel.LibraryWidget(interface)
told["theme"] = [first.theme.currentData(), second.theme.currentData()]

before, after = Interface(), Interface()
panel = library_panel.show_library(before)
before.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel)
after.window.restoreState(before.window.saveState())
panel = library_panel.show_library(after)
told["place"] = after.window.dockWidgetArea(panel) == Qt.DockWidgetArea.LeftDockWidgetArea
told["listed"] = {leaf.parent().text(0) for leaf in second.tree.leaves()} == {"Lithology"}
"""
DARK = """
from qgis.PyQt.QtGui import QColor, QPalette, QTextCursor

palette = QPalette(QColor("#333333"), QColor("#222222"))
app.setPalette(palette)
details = library_panel.LibraryWidget(interface)
details.choose(next(path for path, m in details._models.items() if m.theme == "landform"))
cursor = QTextCursor(details.details.document())
told["brushes"] = []
while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
    brush = cursor.charFormat().foreground()
    if brush.style() != Qt.BrushStyle.NoBrush:
        told["brushes"].append(brush.color().name())
told["swatches"] = details.details.toHtml().count("background-color:#")
"""


@pytest.fixture(scope="module")
def run(desktop):
    """Run parts of the script in a desktop."""

    def parts(*scripts: str, language: str = "en_US", **variables: str) -> dict:
        here = str(Path(__file__).parent)
        script = SCRIPT + "".join(scripts)
        return desktop(script, HERE=here, LANGUAGE_OF_QGIS=language, **variables)

    return parts


@pytest.fixture(scope="module")
def told(run):
    """What happened at the usual size, in English."""
    return run(WALK, BAD, MEMORY, DARK, KEYS)


def all_of(complaints: dict[str, list[str]]) -> list[str]:
    """Complaints of all windows."""
    return [f"{window}: {text}" for window, texts in complaints.items() for text in texts]


def test_nothing_to_complain_about(told):
    assert len(told["complaints"]) == 8
    assert all_of(told["complaints"]) == []


def test_a_bad_window_is_complained_about(told):
    for complaint in (
        "no name: QLineEdit ''",
        "one key for 2: g",
        "leads nowhere: La&bel",
        "clipped: QPushButton 'A text that does not fit at all'",
        "out of reach: QPushButton 'Lo&st'",
        "upwards: from QPushButton 'A text that does not fit at all' to QPushButton 'A&gain'",
        "out of reach: QLabel \"<a href='x'>Link</a>\"",
    ):
        assert complaint in told["bad"]


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_large_letters_in_chinese(run, scale):
    told = run(WALK, language="zh-Hans", QT_SCALE_FACTOR=scale)
    assert all_of(told["complaints"]) == []
    if told["language"] != "安装(&I)":
        pytest.skip("the catalogue is not compiled: only large letters were looked at")


def test_keys_in_the_panel_are_the_panels_and_elsewhere_qgis(told):
    assert told["searching"] is True
    assert told["in the panel"] == [["help", "reload", "remove"], [], "b"]
    assert told["elsewhere"] == [0, ["F1", "F5", "Ctrl+F"]]


@pytest.mark.parametrize("dialog", ["RuntimeDialog", "EnvironmentDialog"])
def test_enter_starts_only_from_the_fields_and_escape_closes(told, dialog):
    assert told[dialog] == [True, 1, True, False, False]
    assert told["done"] == ["RuntimeDialog", "EnvironmentDialog"]


def test_what_was_chosen_is_remembered(told):
    assert told["size"] == [911, 799]
    assert told["wheels"] is True
    assert told["lost wheels"] == ""
    assert told["lists"] == ["list.txt", "/some/where/list.txt"]
    assert told["theme"] == [None, "lithology"]
    assert told["listed"] is True
    assert told["place"] is True


def test_a_button_has_the_focus_again_when_its_work_is_done(told):
    assert [told["lost focus"], told["focus is back"]] == [False, True]


def test_no_text_has_a_colour_of_its_own(told):
    """What dark themes would make unreadable; only the classes' boxes are coloured."""
    assert told["brushes"] == []
    assert told["swatches"] == 10
