"""The widget of a model parameter: the library as a list that can be typed into, and a button."""

from __future__ import annotations

from processing.gui.wrappers import WidgetWrapper
from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.gui import QgsProcessingGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ...engine.language import tr
from ...engine.model.library_names import reference
from .file_choice import ask_for_models, dropped_models
from .profile_library import library


class LibraryCombo(QComboBox):
    """Models of a theme; read again whenever the list opens, so that a new one is there."""

    def __init__(self, theme: str, sources=(), parent: QWidget | None = None) -> None:
        """`sources`: (text, value) pairs of a designer's model, listed after the library."""
        super().__init__(parent)
        self._theme, self._sources = theme, sources
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setAccessibleName(tr("Model"))
        self.lineEdit().setPlaceholderText(tr("Choose a model, or give an .onnx file"))
        self.lineEdit().setClearButtonEnabled(True)
        self.fill()

    def fill(self) -> None:
        """List what there is now; the value stays."""
        value = self.value()
        self.blockSignals(True)
        self.clear()
        models = library()  # all of them: two themes may have a name in common
        for model in models:
            if self._theme not in ("", model.theme):
                continue
            named = reference(model, models)
            text = f"{tr(model.name)} {model.version}".strip()
            self.addItem(text if named == model.key else f"{text} ({model.path.name})", named)
            description = model.card.description if model.card else str(model.path)
            self.setItemData(self.count() - 1, tr(description), Qt.ItemDataRole.ToolTipRole)
        for text, source in self._sources:
            self.addItem(text, source)
        self.set_value(value)
        self.blockSignals(False)

    def showPopup(self) -> None:
        """Open the list."""
        self.fill()
        super().showPopup()

    def value(self):
        """Return what names the model, a designer's source, or None."""
        text = self.currentText().strip()
        index = self.currentIndex()
        if not text or self.itemText(index) != text:
            index = self.findText(text) if text else -1
        return self.itemData(index) if index >= 0 else text or None

    def set_value(self, value) -> None:
        """Show a value: a library's model by its name, anything else as it is written."""
        values = [self.itemData(index) for index in range(self.count())]
        index = values.index(value) if value in values else -1
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText("" if value is None else str(value))
        self.lineEdit().setCursorPosition(0)


class ModelWidget(QWidget):
    """The list and a button that opens a file; a file can be dropped on it as well."""

    changed = pyqtSignal()

    def __init__(self, theme: str, sources=(), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.combo = LibraryCombo(theme, sources, self)
        self.combo.lineEdit().setAcceptDrops(False)  # it would take a file as text
        self.combo.currentTextChanged.connect(lambda _text: self.changed.emit())
        button = QToolButton(self)
        button.setText("…")
        button.setToolTip(tr("Choose an .onnx file"))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self.choose_file)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo, 1)
        row.addWidget(button)
        self.setFocusProxy(self.combo)

    def choose_file(self) -> None:
        """Let the user choose a file."""
        for path in ask_for_models(self, several=False):
            self.combo.set_value(path)

    def dragEnterEvent(self, event) -> None:
        """Accept a file."""
        if dropped_models(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Take the file that was dropped."""
        self.combo.set_value(dropped_models(event.mimeData())[0])
        event.acceptProposedAction()


class ModelWidgetWrapper(WidgetWrapper):
    """What Processing's dialog, batch and model designer hold the widget by."""

    def createWidget(self, theme: str = "", needed: bool = False) -> ModelWidget:
        """Return the widget for the place it is made for.

        A parameter that is `needed` is optional for earlier scripts alone; the label hides that.
        """
        self._is_needed = needed
        sources = []
        if self.dialogType == QgsProcessingGui.WidgetType.Modeler:
            found = self.dialog.getAvailableValuesOfType(
                [QgsProcessingParameterString, QgsProcessingParameterFile],
                [QgsProcessingOutputString, QgsProcessingOutputFile],
            )
            sources = [(self.dialog.resolveValueDescription(source), source) for source in found]
        widget = ModelWidget(theme, sources)
        widget.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        return widget

    def tr(self, text: str) -> str:
        """Return a text of the class above, whose translations QGIS keeps under that one's name."""
        return QCoreApplication.translate("WidgetWrapper", text)

    def createLabel(self):
        """Return the label, or None in a batch."""
        label = super().createLabel()
        if label is not None and self._is_needed:
            label.setText(self.parameterDefinition().description())
        return label

    def setValue(self, value) -> None:
        """Show a value."""
        self.widget.combo.set_value(value or None)

    def value(self):
        """Return the value."""
        return self.widget.combo.value()
