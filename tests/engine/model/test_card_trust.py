"""What a card says of trust: area of applicability, conformal sets, codes met in training."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import CardError, ModelError
from lithoscope.engine.model.card import InputBand, ModelCard
from lithoscope.engine.model.network import Network


def test_a_round_trip_keeps_them(make_card):
    geology = InputBand("geology", kind="categorical", codes=(1, 2.5, 40), fill="nan")
    card = make_card(inputs=(geology,), applicability=0.37, conformal=(0.4, 0.9, 0.75))
    again = ModelCard.from_json(card.to_json())
    assert again == card
    assert again.inputs[0].codes == (1.0, 2.5, 40.0)


@pytest.mark.parametrize(
    ("task", "outputs", "members", "channels"),
    [("classification", 3, 4, 12), ("probability", 5, 5, 5), ("regression", 2, 1, 2)],
)
def test_the_dissimilarity_is_one_more_channel(make_card, task, outputs, members, channels):
    plain = make_card(task, outputs=outputs, members=members)
    card = make_card(task, outputs=outputs, members=members, applicability=1.0)
    assert plain.output_channels == plain.score_channels == channels
    assert (card.score_channels, card.output_channels) == (channels, channels + 1)


@pytest.mark.parametrize(
    ("fields", "field", "problem"),
    [
        ({"applicability": 0.0}, "applicability", "greater than 0"),
        ({"applicability": 1.0, "output": "labels"}, "applicability", "labels"),
        ({"conformal": (0.5, 0.5)}, "conformal", "3 numbers"),
        ({"conformal": (0.5, 0.5, 1.5)}, "conformal", "0 … 1"),
        ({"conformal": (0.5, 0.5, 0.5), "output": "labels"}, "conformal", "probabilities"),
    ],
)
def test_contradictions_are_refused_by_field(make_card, fields, field, problem):
    with pytest.raises(CardError, match=f"'{field}'.*{problem}"):
        make_card(**fields)


def test_conformal_sets_are_for_classes(make_card):
    with pytest.raises(CardError, match=r"'conformal'.*classes"):
        make_card("probability", outputs=1, conformal=(0.5,))


@pytest.mark.parametrize(
    ("kind", "codes", "problem"),
    [
        ("continuous", (1.0,), "categorical"),
        ("categorical", (1.0, 1.0), "more than once"),
        ("categorical", tuple(range(4097)), "at most 4096"),
    ],
)
def test_codes_are_for_categorical_bands(kind, codes, problem):
    with pytest.raises(CardError, match=f"'codes'.*{problem}"):
        InputBand("b", kind=kind, codes=codes)


def test_softmax_leaves_the_dissimilarity_alone(make_onnx, make_card, blocks):
    pytest.importorskip("onnxruntime")
    card = make_card(outputs=2, members=2, output="logits", applicability=0.5)
    bias = np.array([0.0, np.log(3), 1000.0, 1000.0, 1e6])
    path = make_onnx("conv", card, weights=np.zeros((5, 1, 1, 1)), bias=bias)
    scores = Network.open(path).predict(blocks(1, 1, 1, 1))
    np.testing.assert_allclose(scores.ravel(), [0.25, 0.75, 0.5, 0.5, 1e6], rtol=1e-6)


def test_a_graph_without_the_channel_does_not_fit(make_onnx, make_card):
    pytest.importorskip("onnxruntime")
    plain, promised = make_card(outputs=3), make_card(outputs=3, applicability=0.5)
    path = make_onnx("softmax", plain)
    with pytest.raises(ModelError, match=r"3 channels.*promises 4 .*dissimilarity"):
        Network.open(path, card=promised)
