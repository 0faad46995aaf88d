"""The training environment in the desktop, in a process that has widgets."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

pytest.importorskip("qgis.core")

DESKTOP = """
import json, os, sys, time
from pathlib import Path
from qgis.core import QgsApplication
app = QgsApplication([], True, sys.argv[1])
app.initQgis()
from qgis.PyQt.QtWidgets import QMainWindow


class Interface:
    def __init__(self):
        self.window, self.log = QMainWindow(), []

    def mainWindow(self):
        return self.window

    def addPluginToMenu(self, menu, action):
        self.log.append(f"menu {menu}: {action.text()}")

    def removePluginMenu(self, menu, action):
        self.log.append("menu gone")

    def registerOptionsWidgetFactory(self, factory):
        self.page = factory
        self.log.append(f"page {factory.title()}")

    def unregisterOptionsWidgetFactory(self, factory):
        self.log.append("page gone")


def wait(widget):
    while widget.busy:
        app.processEvents()
        time.sleep(0.01)


import lithoscope
from lithoscope.processing_algorithms.training import settings
from lithoscope.plugin import environment_widget
from lithoscope.processing_algorithms.training.environment import Environment

interface = Interface()
plugin = lithoscope.classFactory(interface)
plugin.initGui()
told = {"before": settings.chosen_python()}
plugin.show_environment()
widget = plugin._dialog.widget
told["folder"] = str(settings.environments_folder())
told["made unasked"] = settings.environments_folder().exists()

widget.check_button.click()
told["nothing"] = widget.log.toPlainText()

widget.python.setFilePath(sys.argv[2])
widget.check_button.click()
told["busy"] = [widget.busy, widget.make_button.isEnabled(), widget.cancel_button.isEnabled()]
wait(widget)
told["broken"] = widget.log.toPlainText()
plugin._dialog.reject()
told["kept"] = settings.chosen_python()


def slowly(home, recipe, progress):
    progress.info(f"{recipe.requirement} into {home}")
    progress.report(1, 2)
    time.sleep(0.1)
    versions = dict.fromkeys(("lithoscope", "torch", "numpy", "osgeo"), "1")
    return Environment(Path("made"), "3.11", versions)


environment_widget.make = slowly
widget.make_button.click()
wait(widget)
told["made"] = widget.log.toPlainText()
told["after"] = settings.chosen_python()


def endlessly(home, recipe, progress):
    while not progress.cancelled():
        time.sleep(0.01)
    raise environment_widget.LithoscopeError("Cancelled.")


environment_widget.make = endlessly
widget.make_button.click()
app.processEvents()
widget.cancel_button.click()
wait(widget)
told["cancelled"] = widget.log.toPlainText()

page = interface.page.createWidget(interface.window)
page.widget.python.setFilePath("/chosen in the options")
page.apply()
told["options"] = settings.chosen_python()
plugin.unload()
told["log"] = interface.log
print(json.dumps(told))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What happened in a desktop without a screen, with a profile of its own."""
    home = tmp_path_factory.mktemp("profile")
    broken = home / "broken"
    broken.write_text("#!/bin/sh\necho no torch here >&2\nexit 7\n")
    broken.chmod(0o755)
    variables = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    variables.pop("LITHOSCOPE_PYTHON", None)
    done = subprocess.run(
        [sys.executable, "-c", DESKTOP, str(home / "profile"), str(broken)],
        env={**variables, "XDG_RUNTIME_DIR": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return {**json.loads(done.stdout.splitlines()[-1]), "program": str(broken)}


def test_menu_and_options_come_and_go(told):
    assert told["log"] == [
        "menu Lithoscope: Training environment…",
        "page Lithoscope",
        "page gone",
        "menu gone",
    ]


def test_nothing_is_made_unasked(told):
    assert told["before"] == ""
    assert told["made unasked"] is False
    assert "There is no training environment yet" in told["nothing"]


def test_a_broken_environment_is_told_and_the_choice_kept(told):
    assert told["busy"] == [True, False, True]
    assert "no torch here" in told["broken"]
    assert told["kept"] == told["program"]


def test_what_was_made_is_what_is_used(told):
    assert "lithoscope[training]==" in told["made"]
    assert told["folder"] in told["made"]
    assert "Works: made" in told["made"]
    assert told["after"] == ""


def test_making_can_be_cancelled(told):
    assert told["cancelled"] == "Cancelled."


def test_the_options_page_keeps_the_choice(told):
    assert told["options"] == "/chosen in the options"
