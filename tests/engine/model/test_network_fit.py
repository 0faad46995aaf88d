"""Cards and graphs that do not fit each other are refused, with both sides named."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import CardError, ModelError
from lithoscope.engine.model.card import METADATA_KEY, InputBand, Parameter
from lithoscope.engine.model.network import Network

pytest.importorskip("onnxruntime")


def test_file_without_card_is_refused(make_onnx):
    with pytest.raises(CardError, match="carries no Lithoscope card"):
        Network.open(make_onnx("identity"))


def test_card_with_wrong_schema_is_refused_naming_the_file(make_onnx, make_card):
    text = make_card().to_json().replace('"schema": 1', '"schema": 7')
    with pytest.raises(CardError, match=r"model\.onnx.*field 'schema': is 7"):
        Network.open(make_onnx("softmax", metadata={METADATA_KEY: text}))


def test_classes_that_do_not_match_the_channels_are_refused(make_onnx, make_card):
    path = make_onnx("softmax", outputs=4)
    with pytest.raises(ModelError, match=r"answers 4 channels.*promises 5 \(5 classes x 1"):
        Network.open(path, card=make_card(outputs=5))


def test_channels_hidden_by_a_dynamic_axis_are_checked_when_run(make_onnx, make_card, blocks):
    path = make_onnx("identity", channels="any")
    model = Network.open(path, card=make_card("regression", channels=1, outputs=2))
    with pytest.raises(ModelError, match=r"answered shape \[1, 1, 8, 8\].*promises \[1, 2,"):
        model.predict(blocks(1, 1, 8, 8))


def test_wrong_number_of_bands_gives_both_numbers(make_onnx, make_card):
    path = make_onnx("softmax", channels=2)
    with pytest.raises(ModelError, match=r"takes 2 bands.*names 3"):
        Network.open(path, card=make_card(channels=3))


def test_channels_last_is_not_guessed(make_onnx, make_card):
    path = make_onnx("identity", channels=64, height=64, width=3)
    with pytest.raises(ModelError, match="takes 64 bands"):
        Network.open(path, card=make_card("regression", channels=3, outputs=3))


def test_parameter_that_the_graph_lacks_is_named(make_onnx, make_card):
    card = make_card("regression", outputs=1, parameters=(Parameter("radius", "m", 1, 0, 2),))
    with pytest.raises(ModelError, match="parameter 'radius', but the network's inputs are values"):
        Network.open(make_onnx("identity"), card=card)


def test_graph_input_that_the_card_lacks_is_named(make_onnx, make_card):
    card = make_card("regression", outputs=1, parameters=(Parameter("radius", "m", 1, 0, 2),))
    with pytest.raises(ModelError, match="'values', 'radius'"):
        Network.open(make_onnx("identity", card), card=make_card("regression", outputs=1))


def test_nan_fill_needs_a_float_input(make_onnx, make_card):
    card = make_card("regression", outputs=1, inputs=(InputBand("b", fill="nan"),))
    with pytest.raises(ModelError, match="NaN"):
        Network.open(make_onnx("identity", card, dtype=np.uint8))


def test_sequences_are_sent_to_their_own_tools(make_onnx, make_card):
    with pytest.raises(ModelError, match="earthquake tools"):
        Network.open(make_onnx("identity", make_card("sequence", outputs=1)))


def test_output_that_cannot_be_centred_is_refused(make_onnx, make_card, blocks):
    card = make_card(outputs=2)
    model = Network.open(make_onnx("softmax", card, kernel=4, padded=False))
    with pytest.raises(ModelError, match="cannot be centred"):
        model.predict(blocks(1, 1, 16, 16))


def test_logits_under_the_name_of_probabilities_are_warned_about_once(
    make_onnx, make_card, listener, blocks
):
    model = Network.open(make_onnx("conv", make_card(outputs=2)), progress=listener)
    for _ in range(2):
        model.predict(blocks(1, 1, 4, 4))
    assert len(listener.warnings) == 1
    assert "promises probabilities" in listener.warnings[0]


def test_failure_at_run_time_keeps_the_first_line(make_onnx, make_card, blocks):
    path = make_onnx("conv", kernel=9, padded=False)
    model = Network.open(path, card=make_card("regression", outputs=3))
    with pytest.raises(ModelError, match=r"model\.onnx' failed while running on values \[1, 1, 4"):
        model.predict(blocks(1, 1, 4, 4))
