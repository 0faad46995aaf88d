"""The frame of our dialogs: Close, Help and F1, Esc, and a size that is remembered."""

from __future__ import annotations

from functools import partial

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from .help_keys import open_help_on_key, open_page

COLUMNS, LINES = 100, 36


class ToolDialog(QDialog):
    """A dialog around one widget; what is going on when it closes goes on, as QGIS's tasks do.

    Enter outside the widget's fields closes it, so that nothing starts unasked.
    """

    def __init__(
        self, widget: QWidget, name: str, title: str, help_page: str, parent: QWidget | None
    ) -> None:
        """`name`: by which QGIS remembers place and size."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.widget = widget
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Close | standard.Help, self)
        box.rejected.connect(self.reject)
        opens = partial(open_page, help_page)
        box.helpRequested.connect(opens)
        open_help_on_key(self, opens)
        layout = QVBoxLayout(self)
        layout.addWidget(widget, 1)
        layout.addWidget(box)
        box.button(standard.Close).setDefault(True)
        QgsGui.enableAutoGeometryRestore(self)

    def sizeHint(self) -> QSize:
        """Return a size in which few texts have to be scrolled, whatever the font."""
        font = self.fontMetrics()
        size = QSize(COLUMNS * font.averageCharWidth(), LINES * font.lineSpacing())
        return size.expandedTo(super().sizeHint())
