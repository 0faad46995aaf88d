"""Fields for files, and what Enter does in them: for the keyboard, and to be read aloud."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from ..engine.language import tr

WHEELS = "lithoscope/wheels_folder"
LISTS = "lithoscope/last_list_folder"


class FileField(QgsFileWidget):
    """QGIS's field for a file, which a label's key reaches and whose parts have names."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = self.lineEdit()
        line.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(line)
        for button in self.findChildren(QToolButton):
            if button.text():
                button.setToolTip(tr("Browse"))
                button.setAccessibleName(tr("Browse: {field}").format(field=name))


class WheelsField(FileField):
    """A folder of wheels; the one used last is offered again, as long as it is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Folder of wheels"), parent)
        self.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.lineEdit().setPlaceholderText(tr("for a computer without a network"))
        last = str(QgsSettings().value(WHEELS, "") or "")
        if last and Path(last).is_dir():
            self.setFilePath(last)

    def take(self) -> str:
        """Return the folder, '' for none, and remember it."""
        folder = self.filePath().strip()
        QgsSettings().setValue(WHEELS, folder)
        return folder


class Intro(QLabel):
    """A text with links for mouse and keyboard, which keeps all its lines in a small window."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.setOpenExternalLinks(True)

    def resizeEvent(self, event: QEvent) -> None:
        """Claim the height that the width asks for; layouts take it for granted otherwise."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))


class EnterPresses(QObject):
    """Enter in the fields of a part of a window presses that part's button.

    Otherwise it would press the window's own: close our dialogs, or accept QGIS's options.
    """

    def __init__(self, part: QWidget, button: QAbstractButton) -> None:
        super().__init__(part)
        self._button = button
        for field in part.findChildren(QLineEdit):
            field.installEventFilter(self)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Press the button; a button that is disabled swallows the key."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() != QEvent.Type.KeyPress or event.key() not in keys:
            return False
        self._button.click()
        return True


def ask_where(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask for a file to write, `name` by default in the folder used last; None on Cancel."""
    folder = str(QgsSettings().value(LISTS, "") or "")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder, name)), kind)
    if not path:
        return None
    QgsSettings().setValue(LISTS, str(Path(path).parent))
    return Path(path)
