"""What has to hold between several fields of a model card; a `FieldError` names the wrong one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..language import tr
from .parts import MAX_CLASSES, MAX_HALO
from .record import require, require_choice, require_unique

if TYPE_CHECKING:
    from .card import ModelCard

MAX_PARAMETERS = 32
MAX_QUANTITIES = 256
MAX_MEMBERS = 64
MAX_CHANNELS = 4096


def check_parameters(card: ModelCard) -> None:
    """Check the parameters: their number and names, and the one that the halo hangs on."""
    too_many = tr("must be at most {most}").format(most=MAX_PARAMETERS)
    require(len(card.parameters) <= MAX_PARAMETERS, "parameters", too_many)
    require_unique([parameter.name for parameter in card.parameters], "parameters")
    name = card.tile.halo_parameter
    if name is None:
        return
    users = {p.name: p for p in card.parameters if p.source == "user"}
    require(
        name in users,
        "tile.halo_parameter",
        tr("'{name}' is no parameter of source 'user'").format(name=name),
    )
    # A length in metres becomes pixels only on a grid; the tile plan caps it then.
    widest = 0 if users[name].unit == "m" else math.ceil(users[name].maximum)
    fits = users[name].minimum >= 0 and card.tile.halo + widest <= MAX_HALO
    require(
        fits,
        "tile.halo_parameter",
        tr("asks for a halo outside 0 … {most} pixels").format(most=MAX_HALO),
    )


def check_outputs(card: ModelCard) -> None:
    """Check classes, quantities and members against the task and the kind of output."""
    require_choice(card.output, ("probabilities", "logits", "labels"), "output")
    require(
        1 <= card.members <= MAX_MEMBERS,
        "members",
        tr("must be 1 … {most}").format(most=MAX_MEMBERS),
    )
    require(
        len(card.classes) <= MAX_CLASSES,
        "classes",
        tr("must be at most {most}").format(most=MAX_CLASSES),
    )
    require_unique([entry.value for entry in card.classes], "classes")
    require_unique([entry.name for entry in card.classes], "classes")
    many = tr("must be at most {most}").format(most=MAX_QUANTITIES)
    require(len(card.quantities) <= MAX_QUANTITIES, "quantities", many)
    if card.task == "classification":
        fewest = 1 if card.output == "labels" else 2
        require(
            len(card.classes) >= fewest,
            "classes",
            tr("needs at least {fewest}").format(fewest=fewest),
        )
    else:
        require(
            not card.classes,
            "classes",
            tr("do not go with task '{task}'").format(task=card.task),
        )
        require(card.output != "labels", "output", tr("'labels' is for task 'classification'"))
    if card.task == "probability":
        require(len(card.quantities) <= 1, "quantities", tr("a probability has one name at most"))
    if card.task in ("regression", "sequence"):
        require(
            bool(card.quantities),
            "quantities",
            tr("task '{task}' needs at least one").format(task=card.task),
        )
    if card.task == "regression" or card.output == "labels":
        require(card.members == 1, "members", tr("must be 1 for a regression and for labels"))
    fits = card.output_channels <= MAX_CHANNELS
    require(
        fits,
        "members",
        tr("asks for more than {most} output channels").format(most=MAX_CHANNELS),
    )


def check_trust(card: ModelCard) -> None:
    """Check the thresholds that tell how far to trust an answer."""
    if card.applicability is not None:
        has_room = card.task != "sequence" and card.output != "labels"
        require(has_room, "applicability", tr("does not go with labels or task 'sequence'"))
        require(card.applicability > 0, "applicability", tr("must be greater than 0"))
    if card.conformal:
        sets = card.task == "classification" and card.output != "labels"
        require(sets, "conformal", tr("is for classes with probabilities"))
        fits = len(card.conformal) == len(card.classes)
        require(
            fits,
            "conformal",
            tr("must have {count} numbers, one a class").format(count=len(card.classes)),
        )
        inside = all(0 <= limit <= 1 for limit in card.conformal)
        require(inside, "conformal", tr("must lie within 0 … 1"))
