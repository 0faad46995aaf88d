"""The training environment in a dialog of its own, and, with the runtime, in QGIS's options."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ..engine.language import tr
from .environment_widget import EnvironmentWidget
from .runtime_widget import RuntimeWidget
from .tool_dialog import ToolDialog

PAGE = "lithoscopeOptions"  # by which QGIS finds the page


class EnvironmentDialog(ToolDialog):
    """Plugins > Lithoscope > Training environment…"""

    def __init__(self, parent: QWidget | None = None) -> None:
        title, page = tr("Training environment"), "training_environment"
        super().__init__(EnvironmentWidget(), "LithoscopeEnvironment", title, page, parent)
        self.widget.python.setFocus()

    def reject(self) -> None:
        """Close, and keep the choice."""
        self.widget.save()
        super().reject()


class EnvironmentPage(QgsOptionsPageWidget):
    """Settings > Options > Lithoscope: the runtime, and the training environment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self.runtime = RuntimeWidget(self)
        self.widget = EnvironmentWidget(self)
        tabs = QTabWidget(self)
        tabs.addTab(self.runtime, tr("Runtime"))
        tabs.addTab(self.widget, tr("Training environment"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(tabs)

    def apply(self) -> None:
        """Keep the choice; QGIS calls this when the options are accepted."""
        self.widget.save()


class EnvironmentPageFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever QGIS opens its options."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__("Lithoscope", icon)
        self._icon = icon

    def icon(self) -> QIcon:
        """Icon in the list of pages."""
        return self._icon

    def createWidget(self, parent: QWidget) -> EnvironmentPage:
        """Return a new page."""
        return EnvironmentPage(parent)
