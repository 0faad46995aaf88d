"""The runtime: its state, installing, repairing and removing it, and how fast it is."""

from __future__ import annotations

import platform
import sys
from functools import partial

from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..engine.errors import LithoscopeError
from ..engine.language import mark, tr
from ..engine.optional import INSTALL_PAGE
from ..processing_algorithms.runtime import install, speed
from ..processing_algorithms.runtime.folders import Installed, installed, loaded_from, remove
from ..processing_algorithms.runtime.pins import CUDA, DIRECTML, ONNXRUNTIME, flavours, pins_here
from ..processing_algorithms.runtime.settings import activate, proxy, runtime_folder
from ..processing_algorithms.runtime.status import Row, State, look, rows
from ..processing_algorithms.training.environment import own_version
from .fields import EnterPresses, Intro, WheelsField, ask_where
from .task_log import TaskLog

FLAVOUR_TITLES = {
    ONNXRUNTIME: mark("Processor"),
    CUDA: mark("NVIDIA graphics card (needs CUDA and cuDNN)"),
    DIRECTML: mark("Graphics card, through DirectML"),
}


class RuntimeWidget(QWidget):
    """What QGIS's Python has of the runtime, and how to complete it. Nothing is fetched unasked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State | None = None
        self._speed: speed.Speed | None = None
        self.tasks = TaskLog()
        self.tasks.changed.connect(self._show_buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._intro())
        layout.addWidget(self._status(), 2)
        layout.addWidget(self._choice())
        layout.addWidget(self.tasks, 1)
        self._show_rows()
        self._show_buttons()

    def _intro(self) -> Intro:
        return Intro(
            tr(
                "Networks run on ONNX Runtime, polygons and earthquakes stand on SciPy and "
                "scikit-image. What QGIS lacks of them is installed into its profile; QGIS's own "
                "packages stay as they are. <a href='{}'>More about it.</a>"
            ).format(INSTALL_PAGE)
        )

    def _status(self) -> QTreeWidget:
        self.table = QTreeWidget(self)
        self.table.setColumnCount(3)
        self.table.setHeaderLabels([tr("What"), tr("Version"), tr("Where from")])
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(tr("State of the runtime"))
        return self.table

    def _choice(self) -> QGroupBox:
        box = QGroupBox(tr("Install"), self)
        self.flavour = QComboBox(box)
        self._offer_flavours()
        self.wheels = WheelsField(box)
        form = QFormLayout(box)
        form.addRow(tr("Compute &with"), self.flavour)
        form.addRow(tr("&Folder of wheels"), self.wheels)
        form.addRow(self._buttons(box))
        EnterPresses(box, self.install_button)
        return box

    def _buttons(self, box: QGroupBox) -> QHBoxLayout:
        row = QHBoxLayout()
        buttons = (
            ("install_button", tr("&Install"), self.install),
            ("repair_button", tr("Re&pair"), self.repair),
            ("remove_button", tr("Re&move"), self.remove),
            ("list_button", tr("&List of wheels…"), self.save_list),
            ("speed_button", tr("&Speed test"), self.measure),
            ("cancel_button", tr("&Cancel"), self.tasks.cancel),
        )
        for name, title, act in buttons:
            button = QPushButton(title, box)
            button.clicked.connect(lambda _=False, act=act: act())
            setattr(self, name, button)
            row.addWidget(button)
        self.list_button.setToolTip(
            tr("What to fetch on another computer, for one that has no network")
        )
        return row

    def _offer_flavours(self) -> None:
        try:
            offered = flavours(pins_here())
        except LithoscopeError as error:
            offered = []
            self.tasks.say(str(error))
        for name in offered:
            self.flavour.addItem(tr(FLAVOUR_TITLES[name]), name)
        present = installed(runtime_folder())
        if present is not None:
            self.flavour.setCurrentIndex(max(self.flavour.findData(present.flavour), 0))

    def showEvent(self, event) -> None:
        """Look how things stand, the first time this is seen."""
        super().showEvent(event)
        if self._state is None:
            self.look()

    @property
    def busy(self) -> bool:
        """Whether something is going on."""
        return self.tasks.busy

    def look(self) -> None:
        """Ask QGIS's Python what it has; what the log says stays."""
        work = partial(look, runtime_folder(), list(sys.path))
        self.tasks.start(tr("Looking at the runtime"), work, self._looked, clear=False)

    def install(self) -> None:
        """Install what is missing, or newer versions, as the fields say."""
        self._install(self.flavour.currentData())

    def repair(self) -> None:
        """Install what there is once more, into a new folder."""
        present = installed(runtime_folder())
        self._install((present and present.flavour) or self.flavour.currentData())

    def remove(self) -> None:
        """Take away what Lithoscope installed for this Python."""
        gone = remove(runtime_folder())
        self.tasks.say(
            tr("Removed.") if gone else tr("Removed; what is in use goes when QGIS starts again.")
        )
        self.look()

    def measure(self) -> None:
        """Run a network for two seconds."""
        self.tasks.start(tr("Measuring the speed"), speed.measure, self._measured)

    def save_list(self) -> None:
        """Write what to fetch elsewhere, for a computer without a network."""
        work = partial(install.wheel_list, runtime_folder(), self.flavour.currentData())
        self.tasks.start(tr("Listing the wheels"), work, self._listed)

    def _install(self, flavour: str) -> None:
        through = proxy()
        order = install.Order(flavour, self.wheels.take(), through.variables, through.secrets)
        path = list(sys.path)
        home = runtime_folder()
        self.tasks.start(
            tr("Installing the runtime"),
            partial(install.install, home, order, path=path),
            self._installed,
        )
        if through.described:
            self.tasks.say(tr("Through the proxy {proxy}.").format(proxy=through.described))

    def _installed(self, made: Installed | None, message: str) -> None:
        if made is None:
            self.tasks.say(message)
            return
        self.tasks.say(tr("Installed: {}").format(message))
        if loaded_from(runtime_folder()):
            self.tasks.say(tr("Restart QGIS: until then it computes with the one before."))
        activate()
        self.look()

    def _looked(self, state: State | None, message: str) -> None:
        if state is not None:
            self._state = state
        if message:
            self.tasks.say(message)
        self._show_rows()
        self._show_buttons()

    def _measured(self, found: speed.Speed | None, message: str) -> None:
        self._speed = found
        self.tasks.say(message)
        self._show_rows()

    def _listed(self, wheels: str | None, message: str) -> None:
        if wheels is None:
            self.tasks.say(message)
            return
        path = ask_where(self, tr("List of wheels"), "lithoscope-wheels.txt", "*.txt")
        if path is None:
            return
        try:
            path.write_text(wheels, "utf-8")
        except OSError as error:
            text = tr("{path} cannot be written ({reason}). Choose another folder.")
            message = text.format(path=path, reason=error.strerror)
        self.tasks.say(message)

    def _show_rows(self) -> None:
        shown = [
            Row("Lithoscope", own_version(), ""),
            Row("QGIS", Qgis.QGIS_VERSION, ""),
            Row("Python", platform.python_version(), sys.base_prefix),
            Row("GDAL", gdal.__version__, ""),
        ]
        if self._state is not None:
            shown += rows(self._state.finding, runtime_folder())
        if self._speed is not None:
            shown.append(Row(tr("Speed"), self._speed.rate, tr("the network for landforms")))
        self.table.clear()
        for row in shown:
            item = QTreeWidgetItem([row.title, row.version, row.origin])
            item.setToolTip(2, row.place)
            item.setData(2, Qt.ItemDataRole.AccessibleDescriptionRole, row.place)
            self.table.addTopLevelItem(item)
        for column in range(2):
            self.table.resizeColumnToContents(column)

    def _show_buttons(self) -> None:
        present = installed(runtime_folder()) is not None
        free = not self.busy
        self.install_button.setEnabled(free and self.flavour.count() > 0)
        self.list_button.setEnabled(free and self.flavour.count() > 0)
        self.repair_button.setEnabled(free and present)
        self.remove_button.setEnabled(free and present)
        self.speed_button.setEnabled(free)
        self.cancel_button.setEnabled(self.busy)
        newer = self._state.newer if self._state is not None else []
        self.install_button.setText(tr("&Update") if newer else tr("&Install"))
        self.install_button.setToolTip(", ".join(newer))
