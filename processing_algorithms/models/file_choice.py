"""Model files as a user hands them over: through a file dialog, or dropped."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...engine.language import tr

LAST_FOLDER = "lithoscope/last_model_folder"


def ask_for_models(parent: QWidget, *, several: bool) -> list[Path]:
    """Return the files a user chooses, beginning where they were last; none if they cancel."""
    dialog = QFileDialog.getOpenFileNames if several else QFileDialog.getOpenFileName
    last = str(QgsSettings().value(LAST_FOLDER, "") or "")
    chosen, _ = dialog(parent, tr("Choose a model"), last, tr("ONNX models (*.onnx)"))
    paths = [Path(path) for path in (chosen if several else [chosen]) if path]
    if paths:
        QgsSettings().setValue(LAST_FOLDER, str(paths[0].parent))
    return paths


def dropped_models(mime) -> list[Path]:
    """Return the .onnx files among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() == ".onnx"]
