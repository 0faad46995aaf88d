"""The card: a round trip loses nothing, and every wrong field is named."""

from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest
from lithoscope.engine.errors import CardError
from lithoscope.engine.model.card import (
    Figure,
    InputBand,
    ModelCard,
    OutputClass,
    Parameter,
    PixelSize,
    Quantity,
    Source,
    Tile,
)


@pytest.fixture
def full_card(make_card) -> ModelCard:
    """A card with no field left at its default."""
    return make_card(
        inputs=(
            InputBand("dem", "m", minimum=-500.0, maximum=9000.0, fill="nearest"),
            InputBand("geology", kind="categorical", optional=True, fill="nan"),
        ),
        parameters=(
            Parameter("search", "pixels", 30, 3, 100, description="Search radius"),
            Parameter("pixel", "m", 30, 0, 1000, "pixel_width"),
        ),
        pixel_size=PixelSize(30.0, 1.0, 90.0),
        tile=Tile(multiple=8, halo=12, halo_parameter="search"),
        output="logits",
        members=2,
        minimum_confidence=0.4,
        trained_on=(Source("Tiles", "somewhere", "CC0", "Earth"),),
        protocol="Areas apart",
        figures=(Figure("kappa", "held out", 0.9, "rules", 0.8), Figure("ECE", "held out", 0.02)),
        limits=("Not for Mars.",),
        licence="CC0-1.0",
        authors=("Żółw",),
        created="2026-07-01T12:00:00Z",
    )


def changed(card: ModelCard, path: str, value: object) -> str:
    """The card's JSON with the field at `path` (as in "inputs.0.name") set to `value`."""
    data = json.loads(card.to_json())
    *parents, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    node = data
    for key in parents:
        node = node[key]
    node[last] = value
    return json.dumps(data)


def test_round_trip_loses_nothing(full_card):
    assert ModelCard.from_json(full_card.to_json()) == full_card


def test_numpy_numbers_and_lists_become_plain_values():
    entry = OutputClass(np.int64(3), "rock", "#aaBB00")
    card = ModelCard(
        "m", "1", "other", "classification", "", [InputBand("b", minimum=np.float32(0.5))],
        classes=[entry, OutputClass(4, "sand", "#000000")],
    )  # fmt: skip
    assert type(card.classes[0].value) is int
    assert isinstance(card.classes, tuple)
    assert card.inputs[0].minimum == 0.5
    assert ModelCard.from_json(card.to_json()) == card


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("name", 3, "name"),
        ("name", " ", "name"),
        ("theme", "cheese", "theme"),
        ("task", "detection", "task"),
        ("output", "scores", "output"),
        ("surprise", 1, "surprise"),
        ("inputs", [], "inputs"),
        ("inputs", "dem", "inputs"),
        ("inputs", [{"name": f"b{i}"} for i in range(257)], "inputs"),
        ("inputs", [{"name": "a"}, {"name": "a"}], "inputs"),
        ("inputs.0", 5, "inputs[0]"),
        ("inputs.0", {"unit": "m"}, "inputs[0].name"),
        ("inputs.0.minimum", 9001, "inputs[0].minimum"),
        ("inputs.0.minimum", True, "inputs[0].minimum"),
        ("inputs.0.optional", "yes", "inputs[0].optional"),
        ("inputs.0.kind", "ordinal", "inputs[0].kind"),
        ("inputs.0.fill", "zero", "inputs[0].fill"),
        ("inputs.0.fill", None, "inputs[0].fill"),
        ("inputs.0.color", "#000000", "inputs[0].color"),
        ("parameters.0.default", 200, "parameters[0].default"),
        ("parameters.0.source", "weather", "parameters[0].source"),
        ("parameters.0.maximum", 5000, "tile.halo_parameter"),
        ("pixel_size.native", 0, "pixel_size.native"),
        ("pixel_size.native", 100, "pixel_size.native"),
        ("pixel_size.minimum", 91, "pixel_size.minimum"),
        ("tile.multiple", 0, "tile.multiple"),
        ("tile.multiple", 2.5, "tile.multiple"),
        ("tile.halo", 2049, "tile.halo"),
        ("tile.size", 8200, "tile.size"),
        ("tile.size", 20, "tile.size"),
        ("tile.size", 24, "tile.size"),
        ("tile.halo_parameter", "pixel", "tile.halo_parameter"),
        ("classes.0.value", 0, "classes[0].value"),
        ("classes.0.value", 255, "classes[0].value"),
        ("classes.0.value", 2, "classes"),
        ("classes.0.name", "class 2", "classes"),
        ("classes.0.color", "red", "classes[0].color"),
        ("classes", [], "classes"),
        ("classes", None, "classes"),
        ("members", 0, "members"),
        ("members", 65, "members"),
        ("members", True, "members"),
        ("minimum_confidence", 1.5, "minimum_confidence"),
        ("figures.0.value", "high", "figures[0].value"),
        ("figures.0.value", 10**400, "figures[0].value"),
        ("limits", "none", "limits"),
        ("created", "yesterday", "created"),
        ("schema", 2, "schema"),
        ("schema", True, "schema"),
        ("schema", "1", "schema"),
    ],
)
def test_a_wrong_field_is_named(full_card, path, value, field):
    with pytest.raises(CardError) as caught:
        ModelCard.from_json(changed(full_card, path, value))
    assert f"field '{field}'" in str(caught.value)


@pytest.mark.parametrize("field", ["name", "task", "inputs", "schema"])
def test_a_missing_field_is_named(full_card, field):
    data = json.loads(full_card.to_json())
    del data[field]
    with pytest.raises(CardError, match=f"field '{field}': is missing"):
        ModelCard.from_json(json.dumps(data))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, " " * 4_000_001])
def test_text_that_is_no_card_is_refused(text):
    with pytest.raises(CardError):
        ModelCard.from_json(text)


def test_numbers_that_json_does_not_know_are_refused(full_card):
    text = changed(full_card, "minimum_confidence", 0.5).replace("0.5", "NaN")
    with pytest.raises(CardError, match="minimum_confidence"):
        ModelCard.from_json(text)


def test_a_later_schema_asks_for_an_update(full_card):
    with pytest.raises(CardError, match="Update Lithoscope"):
        ModelCard.from_json(changed(full_card, "schema", 2))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"task": "regression", "quantities": ()}, "quantities"),
        ({"task": "regression", "members": 2}, "members"),
        ({"task": "regression", "output": "labels"}, "output"),
        ({"task": "regression", "classes": (OutputClass(1, "a", "#000000"),)}, "classes"),
        ({"task": "probability", "quantities": (Quantity("a"), Quantity("b"))}, "quantities"),
        ({"task": "classification", "output": "labels", "members": 2}, "members"),
        ({"task": "classification", "outputs": 1}, "classes"),
        ({"task": "classification", "outputs": 100, "members": 64}, "members"),
    ],
)
def test_outputs_that_contradict_the_task_are_refused(make_card, fields, field):
    with pytest.raises(CardError, match=f"field '{field}'"):
        make_card(**fields)


def test_output_channels_follow_from_the_task(make_card):
    assert make_card("classification", outputs=3, members=4).output_channels == 12
    assert make_card("classification", outputs=3, output="labels").output_channels == 1
    assert make_card("probability", outputs=5).output_channels == 5
    assert make_card("regression", outputs=2).output_channels == 2


def test_effective_halo_adds_the_parameter_and_rounds_to_the_multiple(full_card):
    assert full_card.effective_halo({"search": 3.2}) == 16
    assert full_card.effective_halo({"search": 5}) == 24
    assert full_card.effective_halo() == 48


def test_a_halo_parameter_in_metres_counts_in_pixels_of_the_grid(full_card):
    metres = dataclasses.replace(full_card.parameters[0], unit="m", maximum=90_000)
    assert metres.name == "search"
    card = dataclasses.replace(full_card, parameters=(metres, *full_card.parameters[1:]))
    assert card.effective_halo({"search": 90}, pixel=30) == full_card.effective_halo({"search": 3})
