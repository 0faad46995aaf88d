"""The list of models: by theme, with the search applied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ..engine.language import mark, tr
from ..engine.model.library import LibraryModel

ICONS = Path(__file__).with_name("icons")
THEMES = {
    "landform": (mark("Landforms"), "landforms"),
    "lithology": (mark("Lithology"), "lithology"),
    "prospectivity": (mark("Prospectivity"), "prospectivity"),
    "seismicity": (mark("Earthquakes"), "earthquakes"),
    "deformation": (mark("Deformation"), "deformation"),
    "other": (mark("Other models"), "models"),
}
PATH = Qt.ItemDataRole.UserRole


class LibraryTree(QTreeWidget):
    """Models below their themes, and files that cannot be read below a heading of their own."""

    chosen = pyqtSignal()
    used = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Models"))
        self.setHeaderLabels([tr("Model"), tr("Version"), tr("Origin")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit())
        self.itemActivated.connect(lambda item, _column: item.data(0, PATH) and self.used.emit())

    def fill(self, models: Sequence[LibraryModel], problems: Sequence[Path]) -> None:
        """List models, and files that cannot be read; the choice stays where it can."""
        path = self.path()
        self.blockSignals(True)
        self.clear()
        for theme, (title, icon) in THEMES.items():
            of_theme = [model for model in models if model.theme == theme]
            if of_theme:
                group = self._group(tr(title), icon)
                for model in sorted(of_theme, key=lambda model: model.key.casefold()):
                    self._leaf(group, model.path, tr(model.name), model.version, _origin(model))
        if problems:
            group = self._group(tr("Cannot be read"), "models")
            for problem in problems:
                self._leaf(group, problem, problem.name, "", tr("yours"))
        self.expandAll()
        self.blockSignals(False)
        self.choose(path)

    def path(self) -> Path | None:
        """Return the file that is chosen, or None."""
        item = self.currentItem()
        text = item.data(0, PATH) if item else None
        return Path(text) if text else None

    def choose(self, path: Path | None) -> None:
        """Choose a file; none where it is not listed."""
        for leaf in self.leaves():
            if path is not None and leaf.data(0, PATH) == str(path):
                self.setCurrentItem(leaf)
                break
        else:
            self.setCurrentItem(None)
        self.chosen.emit()

    def leaves(self) -> list[QTreeWidgetItem]:
        """Return the items of models, from top to bottom."""
        groups = [self.topLevelItem(index) for index in range(self.topLevelItemCount())]
        return [group.child(index) for group in groups for index in range(group.childCount())]

    def _group(self, title: str, icon: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setIcon(0, QIcon(str(ICONS / f"{icon}.svg")))
        group.setFirstColumnSpanned(True)
        return group

    def _leaf(self, group: QTreeWidgetItem, path: Path, *columns: str) -> None:
        leaf = QTreeWidgetItem(group, list(columns))
        leaf.setData(0, PATH, str(path))
        leaf.setToolTip(0, f"{columns[0]}\n{path}")  # a narrow panel cuts names


def matches(model: LibraryModel, words: Sequence[str]) -> bool:
    """Tell whether all words occur in what a model says of itself, in either language."""
    parts = [model.name, model.path.name, tr(THEMES[model.theme][0]), model.theme]
    if model.card:
        parts += [model.card.description, *(band.name for band in model.card.inputs)]
        parts += [entry.name for entry in (*model.card.classes, *model.card.quantities)]
        parts += [part for data in model.card.trained_on for part in (data.name, data.region)]
    text = "\n".join(f"{part}\n{tr(part)}" for part in parts if part).casefold()
    return all(word.casefold() in text for word in words)


def _origin(model: LibraryModel) -> str:
    return tr("Lithoscope") if model.is_shipped else tr("yours")
