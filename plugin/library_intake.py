"""Taking files into the library: one after the other, asking where a name is taken."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..engine.language import tr
from ..engine.model.library import LibraryModel
from ..engine.model.library_import import Incoming, examine, namesake, take_in, twin
from ..processing_algorithms.models.profile_library import library, models_folder
from .task import Task

REPLACE, KEEP_BOTH, CANCEL = "replace", "keep both", "cancel"


class Intake(QObject):
    """Imports files in QGIS's task threads; questions are asked in the main thread."""

    arrived = pyqtSignal(object, str)
    """A model that is in the library now, or was before, and what there is to say of it."""
    refused = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting: list[Path] = []
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether a file is being looked at or copied."""
        return self._busy

    def add(self, paths: Iterable[Path]) -> None:
        """Import files, behind those that are waiting."""
        self._waiting += paths
        self._next()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        path = self._waiting.pop(0)
        self._busy = True
        title = tr("Looking at the model {name}").format(name=path.name)
        self._start(title, partial(_look, path, library()), self._decide)

    def _decide(self, found: tuple[Incoming, LibraryModel | None]) -> None:
        incoming, same = found
        if same is not None:
            text = tr("'{name}' is in the library already, with the same content.")
            self._end(same, text.format(name=same.key))
            return
        other = namesake(incoming, library())
        answer = KEEP_BOTH if other is None else self.ask(incoming, other)
        if answer == CANCEL:
            self._fail("")
            return
        title = tr("Importing the model {name}").format(name=incoming.model.path.name)
        replaced = other if answer == REPLACE else None
        self._start(title, partial(_take, incoming, replaced), partial(self._taken, incoming))

    def ask(self, incoming: Incoming, other: LibraryModel) -> str:
        """Return REPLACE, KEEP_BOTH or CANCEL, as the user decides."""
        box = QMessageBox(self.parent())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Import a model"))
        box.setText(
            tr("The library has a model '{name}' with other content: {path}.").format(
                name=other.key, path=other.path
            )
        )
        box.setInformativeText(tr("Where both are kept, scripts have to name the file they mean."))
        answers = {}
        if not other.is_shipped:
            button = box.addButton(tr("&Replace it"), QMessageBox.ButtonRole.DestructiveRole)
            answers[button] = REPLACE
        both = box.addButton(tr("&Keep both"), QMessageBox.ButtonRole.AcceptRole)
        answers[both] = KEEP_BOTH
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return next((a for b, a in answers.items() if b is box.clickedButton()), CANCEL)

    def _taken(self, incoming: Incoming, model: LibraryModel) -> None:
        text = tr("'{name}' is in the library now.").format(name=model.key)
        if incoming.untried:
            text = tr("{said} It could not be tried: {reason}").format(
                said=text, reason=incoming.untried
            )
        self._end(model, text)

    def _start(self, title: str, work, then) -> None:
        task = Task(title, work)
        task.succeeded.connect(then)
        task.failed.connect(self._fail)
        task.start()

    def _end(self, model: LibraryModel, text: str) -> None:
        self._busy = False
        self.arrived.emit(model, text)
        self._next()

    def _fail(self, message: str) -> None:
        self._busy = False
        if message:
            self.refused.emit(message)
        self._next()


def _look(path: Path, models, progress) -> tuple[Incoming, LibraryModel | None]:
    incoming = examine(path, progress)
    return incoming, twin(incoming, models)


def _take(incoming: Incoming, replaced: LibraryModel | None, progress) -> LibraryModel:
    return take_in(incoming, models_folder(), replaced=replaced, progress=progress)
