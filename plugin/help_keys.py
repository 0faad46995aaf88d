"""F1 opens the user guide where one is: in our windows, and in the dialogs of our algorithms."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence
from qgis.PyQt.QtWidgets import QApplication, QShortcut

from ..processing_algorithms.help_pages import page

NAME = "LithoscopeHelpKey"


def open_page(name: str) -> None:
    """Open a page of the user guide, such as 'install' or 'faq#results'."""
    QDesktopServices.openUrl(QUrl(page(name)))


def open_help_on_key(window, opens: Callable[[], object]) -> None:
    """Call `opens` when F1, or what stands for it on macOS, is pressed anywhere in a window."""
    key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window)
    key.setObjectName(NAME)
    key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    key.activated.connect(opens)


class AlgorithmHelpKeys:
    """Gives F1 to each dialog of our algorithms as it comes into focus.

    QGIS makes these dialogs, with a Help button and no key; nothing else tells that one opened.
    """

    def __init__(self) -> None:
        QApplication.instance().focusChanged.connect(self._notice)

    def remove(self) -> None:
        """Look at no more dialogs."""
        QApplication.instance().focusChanged.disconnect(self._notice)

    def _notice(self, _before, now) -> None:
        window = now.window() if now is not None else None
        if not isinstance(window, QgsProcessingAlgorithmDialogBase):
            return
        algorithm = window.algorithm()
        provider = algorithm.provider() if algorithm is not None else None
        ours = provider is not None and provider.id() == "lithoscope"
        if ours and window.findChild(QShortcut, NAME) is None:
            address = algorithm.helpUrl()
            open_help_on_key(window, lambda: QDesktopServices.openUrl(QUrl(address)))
