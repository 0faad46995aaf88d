"""A log and a bar for long work that a dialog starts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from ..engine.language import tr
from .task import Task

MOST_LINES = 2000


class TaskLog(QWidget):
    """A log and a bar that follow one task at a time."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
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
        work: Callable[[Task], Any],
        ended: Callable[[Any, str], None],
        *,
        clear: bool = True,
    ) -> None:
        """Start a task, unless one is going on.

        `work` returns a text, or what has one as `described()`. At its end, `ended` takes what it
        returned and that text, or None and what went wrong.
        """
        if self.busy:
            return
        if clear:
            self.log.clear()
        self._ended = ended
        self._task = Task(title, work)
        self._task.said.connect(self.log.appendPlainText)
        self._task.progressChanged.connect(self._move)
        self._task.succeeded.connect(self._succeed)
        self._task.failed.connect(self._fail)
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

    def _succeed(self, answer: Any) -> None:
        described = getattr(answer, "described", None)
        self._end(answer, str(answer) if described is None else described())

    def _fail(self, problem: str) -> None:
        self._end(None, problem)

    def _end(self, answer: Any, message: str) -> None:
        self._task = None
        self._show()
        self._give_focus_back()
        self._ended(answer, message)

    def _give_focus_back(self) -> None:
        """A button that was disabled meanwhile has lost it; where the user moved it, it stays."""
        (before, after), self._focus = self._focus, (None, None)
        if before is not None and self.window().focusWidget() in (after, None):
            before.setFocus()

    def _show(self) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(self.busy)
        self.changed.emit()
