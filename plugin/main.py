"""The plugin object: registers the Processing provider, in the desktop and in qgis_process."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..processing_algorithms.provider import LithoscopeProvider


class LithoscopePlugin:
    """What QGIS loads. Nothing beyond QGIS itself is needed to load it."""

    def __init__(self, iface):
        """Take QGIS's interface; it is None in qgis_process."""
        self.iface = iface
        self.provider = None

    def initProcessing(self):
        """Register the provider; qgis_process calls only this."""
        self.provider = LithoscopeProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        """Set up the desktop."""
        self.initProcessing()

    def unload(self):
        """Take the provider away again."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
