"""Making, or checking, the training environment while QGIS stays responsive."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..engine.errors import LithoscopeError
from ..processing_algorithms.training.environment import Environment

# QGIS only borrows a task: without this it would go with the dialog that started it.
_running: set[QgsTask] = set()


class EnvironmentTask(QgsTask):
    """Runs `work` (which takes a `Progress`) as a QGIS task; it is that `Progress` itself."""

    said = pyqtSignal(str)
    ended = pyqtSignal(bool, str)

    def __init__(self, title: str, work: Callable[[EnvironmentTask], Environment]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._message = "Cancelled."  # where it never gets to run

    def start(self) -> None:
        """Hand it to QGIS."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        """Work, in a thread of QGIS's; no widget may be touched here."""
        try:
            self._message = self._work(self).described()
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
