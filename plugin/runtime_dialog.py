"""The runtime in a dialog of its own."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ..engine.language import tr
from .runtime_widget import RuntimeWidget
from .tool_dialog import ToolDialog


class RuntimeDialog(ToolDialog):
    """Plugins > Lithoscope > Runtime…"""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = tr("Lithoscope's runtime")
        super().__init__(RuntimeWidget(), "LithoscopeRuntime", title, "install", parent)
        self.widget.table.setFocus()
