"""Lithoscope: deep learning for geology in QGIS."""


def classFactory(iface):  # noqa: N802 - the name is QGIS's
    """Return the plugin object; QGIS calls this once when it loads the plugin."""
    from .plugin.main import LithoscopePlugin

    return LithoscopePlugin(iface)
