"""Which algorithms a model is for, and their dialogs with the model filled in."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication, QgsProcessingAlgorithm

from ..engine.model.library import LibraryModel
from ..engine.model.library_names import reference

OF_THEME = {
    "landform": "classify_landforms",
    "lithology": "classify_lithology",
    "prospectivity": "map_prospectivity",
    "seismicity": "forecast_earthquakes",
    "deformation": "simulate_deformation",
}
RUN, EXPLAIN, INSPECT = "run_model", "explain_map", "inspect_model"
# The second where a model is all there is to choose.
PARAMETERS = ("MODEL_FILE", "MODEL")


def algorithms_for(model: LibraryModel) -> dict[str, str]:
    """Return the algorithms that take a model, {name: title}, the one made for it first."""
    task = model.card.task if model.card else "classification"
    names = [OF_THEME.get(model.theme, RUN)]
    if _algorithm(names[0]) is None:
        names = [RUN]
    if task != "sequence" and model.theme != "deformation":
        names.append(RUN)
        if task in ("classification", "probability"):
            names.append(EXPLAIN)
    found = {name: _algorithm(name) for name in (*names, INSPECT)}
    return {name: algorithm.displayName() for name, algorithm in found.items() if algorithm}


def filled_in(name: str, model: LibraryModel, models: Sequence[LibraryModel]) -> dict[str, str]:
    """Return the parameter of an algorithm that names a model; `models` are the library's."""
    algorithm = _algorithm(name)
    for parameter in PARAMETERS if algorithm else ():
        definition = algorithm.parameterDefinition(parameter)
        if definition is not None:
            takes_names = definition.type() == "string"
            return {parameter: reference(model, models) if takes_names else str(model.path)}
    return {}


def _algorithm(name: str) -> QgsProcessingAlgorithm | None:
    # Asked for again and again: a provider that is refreshed deletes those it had.
    return QgsApplication.processingRegistry().algorithmById(f"lithoscope:{name}")
