"""Long work for a dialog while QGIS stays responsive: as a task, with a log and a bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from ..engine.errors import LithoscopeError
from ..engine.language import tr

MOST_LINES = 2000
# QGIS only borrows a task: without this it would go with the dialog that started it.
_running: set[QgsTask] = set()


class EnvironmentTask(QgsTask):
    """Runs `work` (which takes a `Progress`) as a QGIS task; it is that `Progress` itself.

    `work` returns a text, or what has one as `described()`.
    """

    said = pyqtSignal(str)
    ended = pyqtSignal(bool, str)

    def __init__(self, title: str, work: Callable[[EnvironmentTask], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._message = tr("Cancelled.")  # where it never gets to run
        self.result: Any = None

    def start(self) -> None:
        """Hand it to QGIS."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        """Work, in a thread of QGIS's; no widget may be touched here."""
        try:
            self.result = self._work(self)
            described = getattr(self.result, "described", None)
            self._message = str(self.result) if described is None else described()
        except LithoscopeError as error:
            self._message = str(error)
            return False
        except Exception as error:  # a defect; QGIS would lose its message
            self._message = f"{type(error).__name__}: {error}"
            return False
        return True

    def finished(self, result: bool) -> None:
        """Tell the outcome, in the main thread."""
        _running.discard(self)
        self.ended.emit(bool(result), self._message)

    def report(self, done: int, total: int) -> None:
        """Show progress in QGIS's status bar."""
        self.setProgress(100 * done / max(total, 1))

    def info(self, message: str) -> None:
        """Pass a line on to the dialog's log."""
        self.said.emit(message)

    def warn(self, message: str) -> None:
        """Pass a line on to the dialog's log."""
        self.said.emit(message)

    def cancelled(self) -> bool:
        """Tell whether the user wants to stop."""
        return self.isCanceled()


class TaskLog(QWidget):
    """A log and a bar that follow one task at a time."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: EnvironmentTask | None = None
        self._focus: tuple[QWidget | None, QWidget | None] = (None, None)
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(MOST_LINES)
        self.log.setTabChangesFocus(True)
        self.log.setAccessibleName(tr("Log"))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.log, 1)
        layout.addWidget(self.bar)

    @property
    def busy(self) -> bool:
        """Whether something is going on."""
        return self._task is not None

    def say(self, text: str) -> None:
        """Append a line to the log."""
        self.log.appendPlainText(text)

    def start(
        self,
        title: str,
        work: Callable[[EnvironmentTask], Any],
        ended: Callable[[EnvironmentTask, bool, str], None],
        *,
        clear: bool = True,
    ) -> None:
        """Start a task, unless one is going on; at its end, `ended` is told how it went."""
        if self.busy:
            return
        if clear:
            self.log.clear()
        self._ended = ended
        self._task = EnvironmentTask(title, work)
        self._task.said.connect(self.log.appendPlainText)
        self._task.progressChanged.connect(self._move)
        self._task.ended.connect(self._end)
        before = self.window().focusWidget()
        self._show()
        self._focus = before, self.window().focusWidget()
        self._task.start()

    def cancel(self) -> None:
        """Stop what is going on."""
        if self._task is not None:
            self._task.cancel()

    def _move(self, percent: float) -> None:
        self.bar.setValue(round(percent))

    def _end(self, well: bool, message: str) -> None:
        task, self._task = self._task, None
        self._show()
        self._give_focus_back()
        self._ended(task, well, message)

    def _give_focus_back(self) -> None:
        """A button that was disabled meanwhile has lost it; where the user moved it, it stays."""
        (before, after), self._focus = self._focus, (None, None)
        if before is not None and self.window().focusWidget() in (after, None):
            before.setFocus()

    def _show(self) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(self.busy)
        self.changed.emit()
