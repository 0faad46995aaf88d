"""Which band goes where: the rules, without running anything."""

from __future__ import annotations

import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.model.card import InputBand

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.layers import LayerBand
from lithoscope.processing_algorithms.models.band_mapping import map_bands, parse_assignments


def band(layer: str, number: int = 1, name: str = "") -> LayerBand:
    return LayerBand(layer, f"/data/{layer}.tif", number, name)


@pytest.fixture
def card(make_card):
    """Inputs a, b and, optional, c."""
    inputs = (InputBand("a"), InputBand("b"), InputBand("c", optional=True))
    return make_card("regression", 3, 1, inputs=inputs)


def placed(card, bands, text=""):
    return {name: b.layer for name, b in map_bands(card, bands, text).items()}


def test_by_name_then_in_order(card):
    assert placed(card, [band("x"), band("A")]) == {"a": "A", "b": "x"}


def test_in_the_card_s_order_whatever_was_written_first(card):
    assert list(map_bands(card, [band("x"), band("y")], "b=x; a=y")) == ["a", "b"]


def test_optional_input_may_stay_empty_or_be_filled(card):
    assert placed(card, [band("x"), band("y")]) == {"a": "x", "b": "y"}
    assert placed(card, [band("x"), band("y"), band("z")]) == {"a": "x", "b": "y", "c": "z"}
    assert placed(card, [band("x"), band("c"), band("y")]) == {"a": "x", "c": "c", "b": "y"}


def test_layer_name_with_a_colon(card):
    assert placed(card, [band("x:1"), band("y")], "a=y; b=x:1:1") == {"a": "y", "b": "x:1"}


def test_a_layer_of_many_bands_is_not_taken_for_its_name(card):
    bands = [band("a", 1, "b"), band("a", 2, "a")]
    assert {n: b.band for n, b in map_bands(card, bands).items()} == {"a": 2, "b": 1}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("d=x", "no input 'd'"),
        ("a=w:1", "no 'w:1'"),
        ("a=x:2", "no 'x:2'"),
        ("a", "name=value"),
        ("a=x; a=y", "twice"),
    ],
)
def test_assignments_that_make_no_sense(card, text, message):
    with pytest.raises(InputError, match=message):
        map_bands(card, [band("x"), band("y")], text)


def test_parse_keeps_equals_signs_in_values():
    assert parse_assignments(" a = x=1 ;; b=2;", "Bands") == {"a": "x=1", "b": "2"}
