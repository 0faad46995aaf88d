"""Choosing, checking and making the training environment; in a dialog and in QGIS's options."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..engine.errors import LithoscopeError
from ..engine.language import tr
from ..processing_algorithms.training.environment import DOCS, Environment, check
from ..processing_algorithms.training.making import Recipe, default_requirement, make
from ..processing_algorithms.training.settings import (
    choose_python,
    chosen_python,
    environments_folder,
    training_python,
)
from .fields import EnterPresses, FileField, Intro, WheelsField
from .task_log import TaskLog


class EnvironmentWidget(QWidget):
    """The Python to train with, its state, and how to make one. Nothing is made unasked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.addWidget(self._intro())
        layout.addWidget(self._choice())
        layout.addWidget(self._recipe())
        self.tasks = TaskLog(self)
        self.tasks.changed.connect(self._show_buttons)
        self.log = self.tasks.log
        layout.addWidget(self.tasks, 1)
        self._show_buttons()

    def _intro(self) -> Intro:
        return Intro(
            tr(
                "Training runs in a Python of its own, with PyTorch, so that QGIS stays as it is. "
                "<a href='{}'>How to get one.</a>"
            ).format(DOCS)
        )

    def _choice(self) -> QGroupBox:
        title = tr("Python of the training environment")
        box = QGroupBox(title, self)
        self.python = FileField(title, box)
        self.python.setFilePath(chosen_python())
        self.python.lineEdit().setPlaceholderText(
            tr("empty: LITHOSCOPE_PYTHON, or the environment made below")
        )
        self.check_button = QPushButton(tr("Chec&k"), box)
        self.check_button.clicked.connect(self.check)
        row = QHBoxLayout(box)
        row.addWidget(self.python, 1)
        row.addWidget(self.check_button)
        EnterPresses(box, self.check_button)
        return box

    def _recipe(self) -> QGroupBox:
        box = QGroupBox(tr("Make an environment"), self)
        self.requirement = QLineEdit(default_requirement(), box)
        self.wheels = WheelsField(box)
        self.index = QLineEdit(box)
        self.index.setPlaceholderText(tr("empty: pip's own configuration"))
        where = QLineEdit(str(environments_folder()), box)
        where.setReadOnly(True)
        self.make_button = QPushButton(tr("&Make"), box)
        self.make_button.clicked.connect(self.make)
        self.cancel_button = QPushButton(tr("&Cancel"), box)
        self.cancel_button.clicked.connect(self.cancel)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.cancel_button)
        form = QFormLayout(box)
        form.addRow(tr("&Install"), self.requirement)
        form.addRow(tr("&Folder of wheels"), self.wheels)
        form.addRow(tr("Package inde&x"), self.index)
        form.addRow(tr("In&to"), where)
        form.addRow(buttons)
        EnterPresses(box, self.make_button)
        return box

    def save(self) -> None:
        """Keep the chosen Python in the settings."""
        choose_python(self.python.filePath())

    def check(self) -> None:
        """Try the chosen Python, or the one that would be found."""
        try:
            python = training_python(self.python.filePath())
        except LithoscopeError as error:
            self.log.appendPlainText(str(error))
            return
        self.tasks.start(
            tr("Checking the training environment"), partial(check, python), self._ended
        )

    def make(self) -> None:
        """Make an environment in the profile, as the fields say."""
        recipe = Recipe(self.requirement.text(), self.wheels.take(), self.index.text().strip())
        work = partial(make, environments_folder(), recipe)
        self.tasks.start(tr("Making the training environment"), work, self._use_made)

    def cancel(self) -> None:
        """Stop what is going on."""
        self.tasks.cancel()

    @property
    def busy(self) -> bool:
        """Whether something is going on."""
        return self.tasks.busy

    def _use_made(self, made: Environment | None, message: str) -> None:
        """Forget another choice, so that what was made is what is used."""
        if made is not None:
            self.python.setFilePath("")
            self.save()
        self._ended(made, message)

    def _ended(self, works: Environment | None, message: str) -> None:
        self.tasks.say(message if works is None else tr("Works: {}").format(message))

    def _show_buttons(self) -> None:
        self.check_button.setEnabled(not self.busy)
        self.make_button.setEnabled(not self.busy)
        self.cancel_button.setEnabled(self.busy)
