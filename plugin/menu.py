"""The menu and the toolbar: what is used most, each a click away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..engine.language import mark, tr
from .algorithm_dialog import open_algorithm

MENU = "Lithoscope"
ICONS = Path(__file__).with_name("icons")


class Entry(NamedTuple):
    """An algorithm in menu and toolbar: its id, its icon, its text and what it does."""

    algorithm: str
    icon: str
    text: str
    tip: str


ALGORITHMS = (
    Entry(
        "classify_landforms",
        "landforms",
        mark("&Landforms…"),
        mark("Map landforms from an elevation model"),
    ),
    Entry(
        "classify_lithology",
        "lithology",
        mark("Lith&ology…"),
        mark("Map rock units from raster layers"),
    ),
    Entry(
        "map_prospectivity",
        "prospectivity",
        mark("&Prospectivity…"),
        mark("Map where a mineral is likely from evidence layers"),
    ),
    Entry(
        "forecast_earthquakes",
        "earthquakes",
        mark("&Earthquakes…"),
        mark("Forecast earthquake rates from a catalogue"),
    ),
    Entry(
        "simulate_deformation",
        "deformation",
        mark("&Deformation…"),
        mark("Simulate how the ground moves above faults and pressure sources"),
    ),
)


class Menu:
    """Puts actions into QGIS's plugin menu and a toolbar, and takes them away again."""

    def __init__(
        self,
        iface,
        *,
        models: Callable,
        settings: Callable,
        runtime: Callable,
        environment: Callable,
        guide: Callable,
    ) -> None:
        self._iface = iface
        self._actions: list[QAction] = []
        self._toolbar = iface.addToolBar(MENU)
        self._toolbar.setObjectName("LithoscopeToolBar")  # QGIS keeps its place by this name
        for entry in ALGORITHMS:
            opens = partial(open_algorithm, iface, entry.algorithm)
            self._add(entry.icon, tr(entry.text), tr(entry.tip), opens)
        self._add("models", tr("&Models…"), tr("Look at, import and use network models"), models)
        self._add(
            "settings", tr("&Settings…"), tr("What the networks run on and train with"), settings
        )
        self._add(
            "runtime",
            tr("&Runtime…"),
            tr("Install what the networks run on, and try how fast it is"),
            runtime,
            on_toolbar=False,
        )
        self._add(
            "environment",
            tr("&Training environment…"),
            tr("Choose or make the Python that trains models"),
            environment,
            on_toolbar=False,
        )
        self._add("help", tr("&Help"), tr("Open the user guide"), guide)

    def _add(
        self, icon: str, text: str, tip: str, does: Callable, *, on_toolbar: bool = True
    ) -> None:
        action = QAction(QIcon(str(ICONS / f"{icon}.svg")), text, self._iface.mainWindow())
        action.setObjectName(f"Lithoscope_{icon}")  # QGIS keeps a shortcut by this name
        action.setToolTip(tip)
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked=False: does())
        self._iface.addPluginToMenu(MENU, action)
        if on_toolbar:
            self._toolbar.addAction(action)
        self._actions.append(action)

    def remove(self) -> None:
        """Take menu and toolbar away."""
        for action in self._actions:
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self._actions.clear()
        self._toolbar.deleteLater()
