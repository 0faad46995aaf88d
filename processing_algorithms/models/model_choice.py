"""A model of one theme: the user's own file, or one that comes with Lithoscope."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsProcessingParameterFile

from ...engine.errors import InputError, ModelError
from ...engine.model.library import ShippedModel, open_model, shipped_models
from ...engine.model.predictor import Predictor
from ...engine.progress import Progress

MODEL, MODEL_FILE = "MODEL", "MODEL_FILE"
OWN_FILE = "model file"


@cache
def shipped(theme: str) -> tuple[ShippedModel, ...]:
    """Return the models of a theme that come with Lithoscope; read once."""
    return shipped_models(theme)


def add_model_choice(algorithm, theme: str, title: str) -> None:
    """Add MODEL_FILE and MODEL, the user's own file being the first choice."""
    tr = algorithm.tr
    algorithm.add_choice(
        MODEL,
        tr("Model"),
        (OWN_FILE, *(model.name for model in shipped(theme))),
        tr(
            "'model file' is one of your own, made with Lithoscope's training for your area. The "
            "others come with Lithoscope as examples: each knows its own area alone."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFile(
            MODEL_FILE, title, fileFilter=tr("ONNX models (*.onnx)"), optional=True
        ),
        tr("The .onnx file to run; 'Inspect model' shows what it takes and gives."),
    )


def open_chosen(
    algorithm, parameters, context, theme: str, threads: int, progress: Progress
) -> Predictor:
    """Open the model that MODEL_FILE names, or else MODEL.

    Raises:
        InputError: neither names one.
        ModelError, RuntimeMissingError: it cannot be opened, or is of another theme.
    """
    path = algorithm.parameterAsFile(parameters, MODEL_FILE, context)
    if not path:
        choice = algorithm.parameterAsEnumString(parameters, MODEL, context)
        paths = {model.name: model.path for model in shipped(theme)}
        if choice not in paths:
            raise InputError(
                "No model is chosen. Give its .onnx file in 'Model file'; train one for your area "
                "if you have none."
            )
        path = paths[choice]
    predictor = open_model(path, threads=threads, progress=progress)
    card = predictor.card
    if card.theme != theme:
        raise ModelError(
            f"Model '{card.name}' is about {card.theme}, not {theme}. Use the algorithm for that, "
            "or 'Run model'."
        )
    return predictor
