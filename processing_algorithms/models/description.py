"""What the user says of a model that does not describe itself."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ...engine.errors import InputError
from ...engine.language import mark, tr
from ...engine.model.card import METADATA_KEY
from ...engine.model.deepness import is_deepness
from ...engine.model.library import open_model
from ...engine.model.onnx_file import inspect_onnx
from ...engine.model.predictor import Predictor
from ...engine.progress import Progress
from ...engine.raster.request import share_cores
from ..base import Number
from .band_mapping import parse_assignments
from .model_choice import needed_file

CLASS_NAMES = "CLASS_NAMES"
TASK = "TASK"
ANSWER = "ANSWER"
SCALE = "SCALE"
OFFSET = "OFFSET"
HALO = "HALO"

FROM_MODEL = mark("from the model")
TASKS = ("classification", "probability", "regression")
ANSWERS = (mark("probabilities"), mark("logits"), "labels")


def add_description(algorithm) -> None:
    """Add the advanced parameters that describe a plain model."""
    tr = algorithm.tr
    algorithm.add(
        QgsProcessingParameterString(CLASS_NAMES, tr("Class names"), optional=True),
        tr(
            "For models without a card: the classes in the order of the model's channels, "
            "separated by commas. The first gets the value 1."
        ),
        advanced=True,
    )
    algorithm.add_choice(
        TASK,
        tr("Task"),
        (FROM_MODEL, *TASKS),
        tr("For models without a card: what the model does."),
        advanced=True,
    )
    algorithm.add_choice(
        ANSWER,
        tr("What the channels are"),
        ANSWERS,
        tr(
            "For models without a card: probabilities; logits, which softmax turns into "
            "probabilities; or labels, one channel with the class value itself."
        ),
        advanced=True,
    )
    for name, title, default in ((SCALE, tr("Scale"), "1"), (OFFSET, tr("Offset"), "0")):
        algorithm.add(
            QgsProcessingParameterString(name, title, default, optional=True),
            tr(
                "For models without a card: the model sees value x scale + offset. One number, "
                "or one a band, separated by commas."
            ),
            advanced=True,
        )
    algorithm.add(
        QgsProcessingParameterNumber(
            HALO, tr("Halo"), Number.Integer, optional=True, minValue=0, maxValue=2048
        ),
        tr(
            "For models without a card: pixels around a pixel that the model looks at. Empty: "
            "a cautious guess."
        ),
        advanced=True,
    )


def open_described(algorithm, parameters, context, bands: str, progress: Progress) -> Predictor:
    """Open MODEL_FILE by its own description, or else by the user's.

    `bands` are the user's assignments; they name the inputs of a plain model.

    Raises:
        ModelError, RuntimeMissingError, InputError: see `open_model`.
    """
    path = needed_file(algorithm, parameters, context)
    _, threads = share_cores(algorithm.parameterAsInt(parameters, "THREADS", context))
    names = algorithm.parameterAsString(parameters, CLASS_NAMES, context).split(",")
    classes = [name.strip() for name in names if name.strip()] or None
    metadata = inspect_onnx(path).metadata
    if METADATA_KEY in metadata or is_deepness(metadata):
        return open_model(path, classes=classes, threads=threads, progress=progress)

    def numbers(name: str, default: float) -> list[float] | float:
        parts = algorithm.parameterAsString(parameters, name, context).split(",")
        return [number_of(part, name) for part in parts if part.strip()] or default

    task = algorithm.parameterAsEnumString(parameters, TASK, context)
    has_halo = parameters.get(HALO) is not None
    return open_model(
        path,
        classes=classes,
        task=None if task == FROM_MODEL else task,
        bands=list(parse_assignments(bands, tr("Bands"))) or None,
        scale=numbers(SCALE, 1.0),
        offset=numbers(OFFSET, 0.0),
        output=algorithm.parameterAsEnumString(parameters, ANSWER, context),
        halo=algorithm.parameterAsInt(parameters, HALO, context) if has_halo else None,
        threads=threads,
        progress=progress,
    )


def number_of(text: str, field: str) -> float:
    """Return the number a text says.

    Raises:
        InputError: it says none; the message names the `field`.
    """
    try:
        return float(text)
    except ValueError:
        raise InputError(
            tr("{field}: '{text}' is no number.").format(field=field, text=text.strip())
        ) from None
