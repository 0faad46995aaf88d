"""Removing a model's file, and showing it in the file manager."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QDir, QFile, QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..engine.errors import OutputError
from ..engine.language import tr

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def remove(parent: QWidget, path: Path, name: str) -> bool:
    """Ask, then move a file to the trash; where there is none, ask again and delete it.

    Returns whether the file is gone.

    Raises:
        OutputError: it cannot be deleted.
    """
    if not sure(parent, tr("Remove '{name}' from the library? Its file is {path}."), name, path):
        return False
    if to_trash(path):
        return True
    if not sure(
        parent, tr("'{name}' cannot be moved to the trash. Delete {path} for good?"), name, path
    ):
        return False
    try:
        path.unlink()
    except OSError as error:
        raise OutputError(
            tr("{path} cannot be deleted ({reason}). Close programs that have it open.").format(
                path=path, reason=error.strerror
            )
        ) from error
    return True


def sure(parent: QWidget, question: str, name: str, path: Path) -> bool:
    """Ask a question about a file; the answer by default is no."""
    text = question.format(name=name, path=path)
    return QMessageBox.question(parent, tr("Remove a model"), text, YES | NO, NO) == YES


def to_trash(path: Path) -> bool:
    """Move a file to the trash; tell whether that worked (Qt before 5.15 knows no trash)."""
    move = getattr(QFile, "moveToTrash", None)
    # Qt 5.15 takes the working folder for the trash where the user's data folder is missing.
    data = QStandardPaths.StandardLocation.GenericDataLocation
    if move is None or not QDir().mkpath(QStandardPaths.writableLocation(data)):
        return False
    done = move(str(path))
    return bool(done[0] if isinstance(done, tuple) else done)


def reveal(path: Path) -> None:
    """Open the folder of a file in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
