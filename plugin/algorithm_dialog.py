"""Opening an algorithm's dialog from a menu, a toolbar or a panel."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt

from ..engine.language import tr


def open_algorithm(iface, name: str, parameters: Mapping[str, object] | None = None):
    """Show the dialog of `lithoscope:name`, filled in with `parameters`; return it, or None.

    It does not block the main window: the map can be panned and layers loaded beside it. Without
    the Processing plugin there is no dialog, and the message bar says so.
    """
    algorithm = QgsApplication.processingRegistry().algorithmById(f"lithoscope:{name}")
    try:
        # Here, because it is a plugin of its own, which may be switched off.
        from processing import createAlgorithmDialog
    except ImportError:
        algorithm = None
    if algorithm is None:
        iface.messageBar().pushMessage(
            "Lithoscope",
            tr(
                "This needs QGIS's own plugin Processing. Switch it on under Plugins > Manage and "
                "Install Plugins > Installed."
            ),
            Qgis.MessageLevel.Warning,
        )
        return None
    dialog = createAlgorithmDialog(algorithm, dict(parameters or {}))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
