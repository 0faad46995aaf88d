"""Keys within a panel of QGIS's main window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QWidget


class PanelKeys(QWidget):
    """A widget whose keys come before the main window's, while the focus is within.

    QGIS has F1, F5 and Ctrl+F of its own. As shortcuts, two for one key would both be dead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Sequence[tuple[QKeySequence.StandardKey, QWidget, Callable]] = ()

    def set_keys(self, *keys: tuple[QKeySequence.StandardKey, QWidget, Callable]) -> None:
        """Take (key, the part that must have the focus, what it does)."""
        self._keys = keys

    def event(self, event: QEvent) -> bool:
        """Claim our keys."""
        if event.type() == QEvent.Type.ShortcutOverride and self._meant_by(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means."""
        does = self._meant_by(event)
        if does is None:
            super().keyPressEvent(event)
        else:
            does()

    def _meant_by(self, event: QKeyEvent) -> Callable | None:
        for key, place, does in self._keys:
            if event.matches(key) and (place is self or place.hasFocus()):
                return does
        return None
