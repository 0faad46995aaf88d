"""Where the profile keeps the training environment, and which one the user chose."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from .environment import find

PYTHON = "lithoscope/training_python"


def chosen_python() -> str:
    """Return the Python that the settings name, or ''."""
    return str(QgsSettings().value(PYTHON, "") or "")


def choose_python(text: str) -> None:
    """Keep the Python to train with; '' forgets it."""
    if text.strip():
        QgsSettings().setValue(PYTHON, text.strip())
    else:
        QgsSettings().remove(PYTHON)


def environments_folder() -> Path:
    """Return the profile's folder for environments made by Lithoscope."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "lithoscope" / "training"


def training_python(given: str = "") -> Path:
    """Return the Python to train with, see `environment.find`.

    Raises:
        RuntimeMissingError: there is none.
    """
    return find(given, chosen_python(), environments_folder())
