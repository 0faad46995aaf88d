"""The model library of this user: what comes with Lithoscope, and the profile's own models."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication

from ...engine.model.library import LibraryModel, read_shelf, shipped_models


def models_folder() -> Path:
    """Return the profile's folder of models; it may not be there yet."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "lithoscope" / "models"


def library(theme: str | None = None) -> tuple[LibraryModel, ...]:
    """Return the shipped models, then the user's own, those of one theme only if given."""
    models = (*shipped_models(), *read_shelf(models_folder()).models)
    return tuple(model for model in models if theme in (None, model.theme))
