"""A desktop without a screen, in a process of its own: widgets need what the tests' QGIS lacks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

BEFORE = """
import json, os, sys, time
from pathlib import Path
from qgis.core import QgsApplication
app = QgsApplication([], True, sys.argv[1])
app.initQgis()
sys.path.append("/usr/share/qgis/python/plugins")
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QToolBar
from qgis.gui import QgsMessageBar


class Interface:
    def __init__(self):
        self.window, self.log, self.actions = QMainWindow(), [], []
        self.bar, self.docks, self.toolbars = QgsMessageBar(self.window), [], []

    def mainWindow(self):
        return self.window

    def messageBar(self):
        return self.bar

    def addToolBar(self, name):
        self.toolbars.append(QToolBar(name, self.window))
        return self.toolbars[-1]

    def addPluginToMenu(self, menu, action):
        self.actions.append(action)

    def removePluginMenu(self, menu, action):
        self.actions.remove(action)

    def addDockWidget(self, area, dock):
        self.docks.append(dock)
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.docks.remove(dock)
        self.window.removeDockWidget(dock)

    def registerOptionsWidgetFactory(self, factory):
        self.page = factory
        self.log.append("page")

    def unregisterOptionsWidgetFactory(self, factory):
        self.log.append("page gone")

    def showOptionsDialog(self, parent=None, page=""):
        self.log.append(f"options {page}")


def visible_windows():
    return [type(w).__name__ for w in QApplication.topLevelWidgets() if w.isVisible()]


interface = Interface()
told = {}
import lithoscope
"""
AFTER = """
print(json.dumps(told))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="session")
def desktop(tmp_path_factory) -> Callable[..., dict]:
    """Return a function that runs a script in a desktop and returns its dict `told`."""

    def run(script: str, **variables: str) -> dict:
        home = tmp_path_factory.mktemp("home")
        environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        environment["QT_QPA_PLATFORM"] = "offscreen"
        for name in ("LITHOSCOPE_PYTHON", "QGIS_CUSTOM_CONFIG_PATH"):
            environment.pop(name, None)
        done = subprocess.run(
            [sys.executable, "-c", BEFORE + script + AFTER, str(home / "profile")],
            env={**environment, **variables},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run
