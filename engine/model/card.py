"""The model card: what a network eats, what it answers, and how far to trust it.

A card travels as JSON inside the ONNX file, in `metadata_props["lithoscope"]`. Nothing else
decides how a model is used. Every record checks itself when it is made, from JSON or in
Python alike, and a `CardError` names the field that is wrong.
"""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from ..errors import CardError
from ..language import mark, tr
from .card_checks import check_outputs, check_parameters, check_trust
from .parts import (
    MAX_CLASSES,
    MAX_HALO,
    MAX_MULTIPLE,
    MAX_TILE,
    Figure,
    InputBand,
    OutputClass,
    Parameter,
    PixelSize,
    Quantity,
    Source,
    Tile,
)
from .record import Record, require, require_choice, require_unique

__all__ = [
    "MAX_CLASSES",
    "MAX_HALO",
    "MAX_MULTIPLE",
    "MAX_TILE",
    "METADATA_KEY",
    "NODATA_CLASS",
    "SCHEMA",
    "UNKNOWN_CLASS",
    "Figure",
    "InputBand",
    "ModelCard",
    "OutputClass",
    "Parameter",
    "PixelSize",
    "Quantity",
    "Source",
    "Tile",
]

SCHEMA = 1
METADATA_KEY = "lithoscope"
NODATA_CLASS = 0
UNKNOWN_CLASS = 255

THEMES = (
    *(mark("landform"), mark("lithology"), mark("prospectivity")),
    *(mark("seismicity"), mark("deformation"), mark("other")),
)
TASKS = (mark("classification"), mark("probability"), mark("regression"), mark("sequence"))

# More caps, beside those of the parts and of the checks.
MAX_CARD_CHARACTERS = 4_000_000
MAX_INPUTS = 256

ANY_PIXEL_SIZE = PixelSize()
ANY_TILE = Tile()


@dataclass(frozen=True)
class ModelCard(Record):
    """The contract between a network and everything that runs it.

    Output channels: classification `members` x classes, member by member (output "labels": one
    channel holding the class value itself, 0 = no class); probability `members`, each in 0 … 1;
    regression one a quantity, exact. `output` "logits" means that softmax (classification) or
    the logistic function (probability) is still to be applied. `minimum_confidence` is what the
    model's maker suggests to the user; a pixel below it becomes 'unknown'.

    With `applicability`, one more output channel comes last: the dissimilarity index of Meyer &
    Pebesma (2021, doi 10.1111/2041-210X.13650), never touched by softmax. Pixels above that
    threshold lie outside the area of applicability: the model met nothing like them. `conformal`
    holds, class by class, the largest 1 - p that the set of classes which covers the truth in
    90 % of cases admits (Mondrian conformal prediction, Vovk et al. 2005).
    """

    name: str
    version: str
    theme: str
    task: str
    description: str
    inputs: tuple[InputBand, ...]
    parameters: tuple[Parameter, ...] = ()
    pixel_size: PixelSize = ANY_PIXEL_SIZE
    tile: Tile = ANY_TILE
    output: str = "probabilities"
    classes: tuple[OutputClass, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    members: int = 1
    minimum_confidence: float = 0.0
    applicability: float | None = None
    conformal: tuple[float, ...] = ()
    trained_on: tuple[Source, ...] = ()
    protocol: str = ""
    figures: tuple[Figure, ...] = ()
    limits: tuple[str, ...] = ()
    licence: str = ""
    authors: tuple[str, ...] = ()
    created: str = ""
    schema: int = SCHEMA

    def check(self) -> None:
        """Check the caps and everything that spans several fields."""
        _require_schema(self.schema)
        require(bool(self.name.strip()), "name", tr("must not be empty"))
        require_choice(self.theme, THEMES, "theme")
        require_choice(self.task, TASKS, "task")
        require(
            1 <= len(self.inputs) <= MAX_INPUTS,
            "inputs",
            tr("must be 1 … {most} bands").format(most=MAX_INPUTS),
        )
        require_unique([band.name for band in self.inputs], "inputs")
        check_parameters(self)
        check_outputs(self)
        inside = 0 <= self.minimum_confidence <= 1
        require(inside, "minimum_confidence", tr("must lie within 0 … 1"))
        check_trust(self)
        require(_is_date(self.created), "created", tr("must be an ISO date such as 2026-07-01"))

    @property
    def output_channels(self) -> int:
        """Channels K that the network's output must have, that of the dissimilarity included."""
        return self.score_channels + (self.applicability is not None)

    @property
    def score_channels(self) -> int:
        """Channels of scores, which come first."""
        if self.output == "labels":
            return 1
        if self.task == "classification":
            return self.members * len(self.classes)
        return self.members if self.task == "probability" else len(self.quantities)

    def effective_halo(self, values: Mapping[str, float] | None = None, pixel: float = 1.0) -> int:
        """Halo in pixels for the user's parameter `values` (defaults where a name is absent).

        A halo parameter in metres counts in pixels whose smaller side is `pixel` metres.
        """
        halo = self.tile.halo
        for parameter in self.parameters:
            if parameter.name == self.tile.halo_parameter:
                value = (values or {}).get(parameter.name, parameter.default)
                halo += math.ceil(value / pixel if parameter.unit == "m" else value)
        return math.ceil(halo / self.tile.multiple) * self.tile.multiple

    def to_json(self) -> str:
        """Return the card as JSON, every field written out."""
        return json.dumps(asdict(self), ensure_ascii=False, allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> ModelCard:
        """Read and check a card.

        Raises:
            CardError: the text is no JSON, or a field (named) is missing, unknown or wrong.
        """
        if len(text) > MAX_CARD_CHARACTERS:
            raise CardError(
                tr("The model card is longer than {most} characters.").format(
                    most=MAX_CARD_CHARACTERS
                )
            )
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise CardError(
                tr("The model card is not valid JSON ({error}).").format(error=error)
            ) from None
        # Looked at first: a later schema may rename anything else.
        require(isinstance(data, dict) and "schema" in data, "schema", tr("is missing"))
        _require_schema(data["schema"])
        return cls.from_mapping(data)


def _require_schema(schema: object) -> None:
    if schema != SCHEMA:
        raise CardError(
            tr(
                "Model card, field 'schema': is {schema!r}, but this version of Lithoscope reads "
                "schema {known}. Update Lithoscope, or take an older version of the model."
            ).format(schema=schema, known=SCHEMA)
        )


def _is_date(text: str) -> bool:
    """Tell whether the text is empty or begins with an ISO date."""
    if not text:
        return True
    try:
        datetime.date.fromisoformat(text[:10])
    except ValueError:
        return False
    return len(text) == 10 or text[10] in "T "
