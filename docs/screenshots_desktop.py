"""The pictures of the plugin's own windows; `screenshots.py` takes them within QGIS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def windows(work: Path, shoot: Callable, settle: Callable) -> None:
    """The runtime, the training environment, the model library, menu and toolbar."""
    runtime(work, shoot, settle)
    training_environment(work, shoot)
    model_library(shoot, settle)
    toolbar(shoot)


def runtime(work: Path, shoot: Callable, settle: Callable) -> None:
    """What QGIS's Python has, once the dialog has looked."""
    from lithoscope.plugin.runtime_dialog import RuntimeDialog
    from qgis.utils import iface

    dialog = RuntimeDialog(iface.mainWindow())
    dialog.show()
    settle()
    while dialog.widget.busy:
        settle(0.2)
    _hide(dialog, work)
    shoot(dialog, "runtime")
    dialog.close()


def training_environment(work: Path, shoot: Callable) -> None:
    """The Python that trains, and how to make one."""
    from lithoscope.plugin.environment_dialog import EnvironmentDialog
    from qgis.utils import iface

    dialog = EnvironmentDialog(iface.mainWindow())
    _hide(dialog, work)
    dialog.show()
    shoot(dialog, "training_environment")
    dialog.close()


def model_library(shoot: Callable, settle: Callable) -> None:
    """The panel with the shipped models, the landforms' chosen."""
    from lithoscope.engine.model.library import SHIPPED_FOLDER
    from lithoscope.plugin.library_panel import show_library
    from qgis.utils import iface

    panel = show_library(iface)
    panel.setFloating(True)
    panel.resize(600, 900)
    settle()
    panel.library.choose(SHIPPED_FOLDER / "landforms.onnx")
    shoot(panel, "model_library")
    iface.removeDockWidget(panel)
    panel.deleteLater()


def toolbar(shoot: Callable) -> None:
    """The toolbar, as QGIS shows it."""
    from qgis.PyQt.QtWidgets import QToolBar
    from qgis.utils import iface

    shoot(iface.mainWindow().findChild(QToolBar, "LithoscopeToolBar"), "toolbar")


def _hide(dialog, work: Path) -> None:
    """Write ~ for the temporary home."""
    from qgis.PyQt.QtWidgets import QLabel, QLineEdit

    for kind in (QLineEdit, QLabel):
        for widget in dialog.findChildren(kind):
            if str(work) in widget.text():
                widget.setText(widget.text().replace(str(work), "~"))
