"""Long work in a thread of QGIS's, while the windows stay responsive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..engine.errors import LithoscopeError
from ..engine.language import tr

# QGIS only borrows a task: without this it would go with the window that started it.
_running: set[QgsTask] = set()


class Task(QgsTask):
    """Runs `work` (which takes a `Progress`) as a QGIS task; it is that `Progress` itself.

    One of two signals comes at the end, in the main thread: `succeeded` with what the work
    returned, or `failed` with a message.
    """

    said = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, title: str, work: Callable[[Task], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._answer: Any = None
        self._problem = tr("Cancelled.")  # where it never gets to run

    def start(self) -> None:
        """Hand it to QGIS."""
        _running.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        """Work; no widget may be touched here."""
        try:
            self._answer = self._work(self)
        except LithoscopeError as error:
            self._problem = str(error)
            return False
        except Exception as error:  # a defect; QGIS would lose its message
            self._problem = f"{type(error).__name__}: {error}"
            return False
        return True

    def finished(self, result: bool) -> None:
        """Tell the outcome."""
        _running.discard(self)
        if result:
            self.succeeded.emit(self._answer)
        else:
            self.failed.emit(self._problem)

    def report(self, done: int, total: int) -> None:
        """Show progress in QGIS's status bar."""
        self.setProgress(100 * done / max(total, 1))

    def info(self, message: str) -> None:
        """Pass a line on to whoever listens."""
        self.said.emit(message)

    def warn(self, message: str) -> None:
        """Pass a line on, as `info`."""
        self.said.emit(message)

    def cancelled(self) -> bool:
        """Tell whether the user wants to stop."""
        return self.isCanceled()
