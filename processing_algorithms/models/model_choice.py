"""The parameter that takes a model: one of the library by its name, or a file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterString

from ...engine.errors import InputError, ModelError
from ...engine.language import tr
from ...engine.model.library import open_model
from ...engine.model.library_names import locate
from ...engine.model.predictor import Predictor
from ...engine.progress import Progress
from .profile_library import library

MODEL, MODEL_FILE = "MODEL", "MODEL_FILE"
OWN_FILE = "model file"
# By its name: qgis_process, which knows no widgets, never loads it.
WIDGET = f"{__package__}.model_widget.ModelWidgetWrapper"

Hidden = QgsProcessingParameterDefinition.Flag.FlagHidden


def model_parameter(
    name: str, title: str, theme: str = "", *, optional: bool = False, needed: bool = False
) -> QgsProcessingParameterString:
    """Return a parameter whose widget lists the library's models, and opens files.

    Args:
        name, title: of the parameter.
        theme: that of the models listed; "" for all.
        optional: whether it may stay empty.
        needed: whether the dialog shall not say that it is optional.
    """
    parameter = QgsProcessingParameterString(name, title, optional=optional)
    parameter.setMetadata({"widget_wrapper": {"class": WIDGET, "theme": theme, "needed": needed}})
    return parameter


def chosen_file(
    algorithm, parameters, context, theme: str = "", name: str = MODEL_FILE
) -> Path | None:
    """Return the file of the model that a parameter names, or None if it is empty.

    Raises:
        ModelError: there is no such file or model; the message lists those of the theme.
    """
    text = algorithm.parameterAsString(parameters, name, context).strip()
    return locate(text, library(), theme or None) if text else None


def needed_file(algorithm, parameters, context, theme: str = "") -> Path:
    """Return the file of the model that MODEL_FILE names.

    Raises:
        InputError: it is empty.
        ModelError: there is no such file or model; the message lists those of the theme.
    """
    path = chosen_file(algorithm, parameters, context, theme)
    if path is None:
        raise InputError(
            tr(
                "No model is chosen. Choose one of the library or an .onnx file in 'Model'; train "
                "one for your area if you have none."
            )
        )
    return path


def add_model_choice(algorithm, theme: str) -> None:
    """Add MODEL_FILE, a model of the theme, and the hidden MODEL of earlier versions."""
    algorithm.add(
        model_parameter(MODEL_FILE, tr("Model"), theme, optional=True, needed=True),
        tr(
            "A model of the library, or an .onnx file of your own, made with Lithoscope's training "
            "for your area. Those that come with Lithoscope are examples: each knows its own area "
            "alone. Scripts give a file, a name, or name@version."
        ),
    )
    # Scripts, saved models and the history of earlier versions name a shipped model here.
    earlier = QgsProcessingParameterString(MODEL, tr("Model"), OWN_FILE, optional=True)
    earlier.setFlags(earlier.flags() | Hidden)
    algorithm.add(earlier, tr("Name of a model, read where 'MODEL_FILE' is empty."))


def open_chosen(
    algorithm, parameters, context, theme: str, threads: int, progress: Progress
) -> Predictor:
    """Open the model that MODEL_FILE names, or else MODEL.

    Raises:
        InputError: neither names one.
        ModelError, RuntimeMissingError: it cannot be opened, or is of another theme.
    """
    path = chosen_file(algorithm, parameters, context, theme)
    if path is None and parameters.get(MODEL) not in (None, "", OWN_FILE):
        path = chosen_file(algorithm, parameters, context, theme, MODEL)
    path = path or needed_file(algorithm, parameters, context, theme)
    predictor = open_model(path, threads=threads, progress=progress)
    card = predictor.card
    if card.theme != theme:
        raise ModelError(
            tr(
                "Model '{name}' is about {its_theme}, not {theme}. Use the algorithm for that, or "
                "'Run model'."
            ).format(name=card.name, its_theme=card.theme, theme=theme)
        )
    return predictor
