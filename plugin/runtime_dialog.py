"""The runtime in a dialog of its own."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ..engine.language import tr
from .runtime_widget import RuntimeWidget


class RuntimeDialog(QDialog):
    """Plugins > Lithoscope > Runtime…; what is going on when it closes goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Lithoscope's runtime"))
        self.widget = RuntimeWidget(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.widget, 1)
        layout.addWidget(buttons)
        self.resize(760, 640)
