"""The model library as a panel: what there is, what it is good for, and where it is used."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsSettings
from qgis.gui import QgsDockWidget, QgsFilterLineEdit, QgsMessageBar
from qgis.PyQt.QtCore import QByteArray, QFileSystemWatcher, QSize, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..engine.errors import LithoscopeError
from ..engine.language import tr
from ..engine.model.library import LibraryModel, read_shelf, shipped_models
from ..processing_algorithms.help_pages import page
from ..processing_algorithms.models.file_choice import ask_for_models, dropped_models
from ..processing_algorithms.models.profile_library import models_folder
from .algorithm_dialog import open_algorithm
from .library_buttons import LibraryButtons
from .library_details import ModelDetails
from .library_files import remove, reveal
from .library_intake import Intake
from .library_tree import THEMES, LibraryTree, matches
from .library_use import algorithms_for, filled_in
from .panel_keys import PanelKeys

WIDTH = 60  # characters
THEME, HALVES = "lithoscope/library_theme", "lithoscope/library_halves"
SETTLE = 300  # ms in which a folder's changes are one


class LibraryWidget(PanelKeys):
    """List, card and buttons. Files dropped on it are imported."""

    def __init__(self, iface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._models: dict[Path, LibraryModel] = {}
        self._problems: dict[Path, str] = {}
        self.intake = Intake(self)
        self.intake.arrived.connect(self._welcome)
        self.intake.refused.connect(self._refuse)
        self.setAcceptDrops(True)
        self._lay_out()
        self._set_keys()
        self._watch()
        self.reload()

    def _lay_out(self) -> None:
        self.bar = QgsMessageBar(self)
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search names, classes, inputs, regions"))
        self.search.setAccessibleName(tr("Search models"))
        self.search.textChanged.connect(lambda _text: self._list())
        self.theme = QComboBox(self)
        self.theme.setAccessibleName(tr("Theme"))
        self.theme.addItem(tr("All themes"), None)
        for theme, (title, _icon) in THEMES.items():
            self.theme.addItem(tr(title), theme)
        self.theme.setCurrentIndex(max(self.theme.findData(QgsSettings().value(THEME)), 0))
        self.theme.currentIndexChanged.connect(lambda _index: self._list())
        self.theme.activated.connect(  # by the user
            lambda _index: QgsSettings().setValue(THEME, self.theme.currentData())
        )
        self.tree = LibraryTree(self)
        self.tree.chosen.connect(self._show_chosen)
        self.tree.used.connect(self.use)
        self.details = ModelDetails(self)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.theme)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self.tree)
        halves.addWidget(self.details)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        halves.setChildrenCollapsible(False)
        halves.restoreState(QgsSettings().value(HALVES, QByteArray()))
        halves.splitterMoved.connect(lambda *_: QgsSettings().setValue(HALVES, halves.saveState()))
        self.buttons = LibraryButtons(
            {
                "use": self.use,
                "import": self.choose_files,
                "help": open_help,
                "remove": self.remove,
                "reveal": self.reveal,
            },
            self,
        )
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addWidget(self.buttons)

    def sizeHint(self) -> QSize:
        """Return a width in which most lines of a card fit."""
        return QSize(WIDTH * self.fontMetrics().averageCharWidth(), super().sizeHint().height())

    def _set_keys(self) -> None:
        standard = QKeySequence.StandardKey
        self.set_keys(
            (standard.Delete, self.tree, self.remove),
            (standard.Refresh, self, self.reload),
            (standard.Find, self, self.search.setFocus),
            (standard.HelpContents, self, open_help),
        )

    def _watch(self) -> None:
        """Look again when files come or go: a model that was trained appears by itself."""
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE)
        self._settled.timeout.connect(self.reload)
        folder = models_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            text = tr("The folder {path} cannot be made ({reason}).")
            self._refuse(text.format(path=folder, reason=error.strerror))
            return
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(lambda _folder: self._settled.start())

    def reload(self) -> None:
        """Read the library again; files that have not changed are not."""
        own = read_shelf(models_folder())
        self._models = {model.path: model for model in (*shipped_models(), *own.models)}
        self._problems = own.problems
        self._list()

    def _list(self) -> None:
        words, theme = self.search.text().split(), self.theme.currentData()
        self.tree.fill(
            [m for m in self._models.values() if theme in (None, m.theme) and matches(m, words)],
            [path for path in self._problems if not words and theme is None],
        )

    def model(self) -> LibraryModel | None:
        """Return the model that is chosen, or None."""
        return self._models.get(self.tree.path())

    def choose(self, path: Path) -> None:
        """Show a model, even if the search would hide it."""
        if path not in [model.path for model in self._models.values()]:
            self.reload()
        self.search.clear()
        self.theme.setCurrentIndex(0)
        self.tree.choose(path)

    def _show_chosen(self) -> None:
        path, model = self.tree.path(), self.model()
        self.buttons.offer(
            algorithms_for(model) if model else {},
            chosen=path is not None,
            is_shipped=model is not None and model.is_shipped,
        )
        self.details.tell(path, model, self._problems.get(path, ""))

    def use(self, name: str = "", _checked: bool = False) -> None:
        """Open the dialog of an algorithm, by default the one made for the model."""
        model = self.model()
        if model is not None:
            name = name or next(iter(algorithms_for(model)), "")
            parameters = filled_in(name, model, list(self._models.values()))
            open_algorithm(self._iface, name, parameters)

    def choose_files(self) -> None:
        """Let the user choose files to import."""
        self.intake.add(ask_for_models(self, several=True))

    def remove(self) -> None:
        """Move the chosen file to the trash, if it is the user's and they mean it."""
        path, model = self.tree.path(), self.model()
        if path is None or (model is not None and model.is_shipped):
            return
        try:
            if remove(self, path, model.key if model else path.name):
                self.reload()
        except LithoscopeError as error:
            self._refuse(str(error))

    def reveal(self) -> None:
        """Show the chosen file in the file manager."""
        if self.tree.path() is not None:
            reveal(self.tree.path())

    def dragEnterEvent(self, event) -> None:
        """Accept .onnx files."""
        if dropped_models(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Import what was dropped."""
        self.intake.add(dropped_models(event.mimeData()))
        event.acceptProposedAction()

    def _welcome(self, model: LibraryModel, text: str) -> None:
        self.reload()
        self.choose(model.path)
        self.bar.pushMessage(text, Qgis.MessageLevel.Success)

    def _refuse(self, text: str) -> None:
        # The bar has room for two lines; 'More' shows them all.
        self.bar.pushMessage("", text, text, Qgis.MessageLevel.Warning, 0)


def open_help() -> None:
    """Open the chapter about the library."""
    QDesktopServices.openUrl(QUrl(page("model_library")))


class LibraryPanel(QgsDockWidget):
    """The panel; QGIS keeps its place by its name."""

    def __init__(self, iface) -> None:
        super().__init__(tr("Lithoscope models"), iface.mainWindow())
        self.setObjectName("LithoscopeModels")
        self.library = LibraryWidget(iface, self)
        self.setWidget(self.library)


def show_library(iface, panel: LibraryPanel | None = None) -> LibraryPanel:
    """Show the panel, made and docked to the right if it is not there yet; return it."""
    if panel is None:
        panel = LibraryPanel(iface)
        window = iface.mainWindow()
        if not window.restoreDockWidget(panel):  # where it was when QGIS ended
            iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
            width = panel.library.sizeHint().width()
            window.resizeDocks([panel], [width], Qt.Orientation.Horizontal)
    panel.setUserVisible(True)
    panel.library.tree.setFocus()
    return panel
