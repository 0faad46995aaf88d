"""The plugin object: registers the Processing provider, in the desktop and in qgis_process."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..processing_algorithms.provider import ICON, LithoscopeProvider

MENU = "Lithoscope"


class LithoscopePlugin:
    """What QGIS loads. Nothing beyond QGIS itself is needed to load it."""

    def __init__(self, iface):
        """Take QGIS's interface; it is None in qgis_process."""
        self.iface = iface
        self.provider = None
        self._action = None
        self._page = None
        self._dialog = None

    def initProcessing(self):
        """Register the provider; qgis_process calls only this."""
        self.provider = LithoscopeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Set up the desktop: the provider, an entry in the menu, a page in the options."""
        self.initProcessing()
        if self.iface is None:
            return
        # Here, because qgis_process knows no widgets.
        from qgis.PyQt.QtWidgets import QAction

        from .environment_dialog import EnvironmentPageFactory

        icon = QIcon(str(ICON))
        title = QCoreApplication.translate("Lithoscope", "Training environment…")
        self._action = QAction(icon, title, self.iface.mainWindow())
        self._action.triggered.connect(self.show_environment)
        self.iface.addPluginToMenu(MENU, self._action)
        self._page = EnvironmentPageFactory(icon)
        self.iface.registerOptionsWidgetFactory(self._page)

    def show_environment(self):
        """Open the dialog about the training environment."""
        from .environment_dialog import EnvironmentDialog

        if self._dialog is None:
            self._dialog = EnvironmentDialog(self.iface.mainWindow())
        self._dialog.show()
        self._dialog.raise_()

    def unload(self):
        """Take everything away again."""
        if self._page is not None:
            self.iface.unregisterOptionsWidgetFactory(self._page)
            self._page = None
        if self._action is not None:
            self.iface.removePluginMenu(MENU, self._action)
            self._action = None
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
