"""The plugin object: registers the Processing provider, in the desktop and in qgis_process."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ..processing_algorithms import language
from ..processing_algorithms.provider import ICON, LithoscopeProvider
from ..processing_algorithms.runtime.settings import activate


class LithoscopePlugin:
    """What QGIS loads. Nothing beyond QGIS itself is needed to load it."""

    def __init__(self, iface):
        """Take QGIS's interface; it is None in qgis_process."""
        self.iface = iface
        self.provider = None
        self._desktop = None

    def initProcessing(self):
        """Register the provider; qgis_process calls only this."""
        language.install()
        activate()
        self.provider = LithoscopeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Set up the desktop: the provider, menu and toolbar, a page in the options."""
        self.initProcessing()
        if self.iface is None:
            return
        # Here, because qgis_process knows no widgets.
        from .desktop import Desktop

        self._desktop = Desktop(self.iface, QIcon(str(ICON)))

    def unload(self):
        """Take everything away again."""
        if self._desktop is not None:
            self._desktop.remove()
            self._desktop = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
            language.remove()
