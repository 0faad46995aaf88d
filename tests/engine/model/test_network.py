"""The network as a function: what goes in, what comes out, in which batches."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from lithoscope.engine.errors import InputError, ModelError
from lithoscope.engine.model.card import Parameter, Tile
from lithoscope.engine.model.network import Network

pytest.importorskip("onnxruntime")


# What goes in comes out


def test_regression_is_exact(make_onnx, make_card):
    values = np.array([-5.3, 0.0, 255.0, 1234.7, 1e7, -1e-7], np.float32).reshape(1, 1, 2, 3)
    model = Network.open(make_onnx("identity", make_card("regression", outputs=1)))
    np.testing.assert_array_equal(model.predict(values), values)


def test_softmax_network_answers_probabilities(make_smoother, blocks):
    scores = Network.open(make_smoother(2, 4)).predict(blocks(2, 2, 9, 11) / 1000)
    assert scores.shape == (2, 4, 9, 11)
    assert scores.dtype == np.float32
    np.testing.assert_allclose(scores.sum(axis=1), 1, atol=1e-6)


def test_logits_become_probabilities_member_by_member(make_onnx, make_card, blocks):
    card = make_card("classification", outputs=2, members=2, output="logits")
    weights, bias = np.zeros((4, 1, 1, 1)), np.array([0.0, np.log(3), 1000.0, 1000.0])
    model = Network.open(make_onnx("conv", card, weights=weights, bias=bias))
    scores = model.predict(blocks(1, 1, 1, 1))
    np.testing.assert_allclose(scores.ravel(), [0.25, 0.75, 0.5, 0.5], rtol=1e-6)


def test_logits_of_a_probability_pass_the_logistic_function(make_onnx, make_card):
    model = Network.open(
        make_onnx("identity", make_card("probability", outputs=1, output="logits"))
    )
    logits = np.array([-1e5, np.log(1 / 3), 0, 1e5], np.float32).reshape(1, 1, 2, 2)
    np.testing.assert_allclose(model.predict(logits).ravel(), [0, 0.25, 0.5, 1], atol=1e-7)


def test_labels_come_back_as_they_are(make_onnx, make_card):
    model = Network.open(make_onnx("identity", make_card(outputs=3, output="labels")))
    values = np.array([0, 1, 2, 3], np.float32).reshape(1, 1, 2, 2)
    np.testing.assert_array_equal(model.predict(values), values)


def test_output_smaller_than_the_input_is_passed_on(make_onnx, make_card, blocks):
    card = make_card(outputs=2)
    model = Network.open(make_onnx("softmax", card, kernel=5, padded=False))
    assert model.predict(blocks(1, 1, 20, 30)).shape == (1, 2, 16, 26)


def test_output_without_channel_axis_has_one_channel(make_onnx, make_card, blocks):
    card = make_card("probability", outputs=1)
    model = Network.open(make_onnx("sigmoid", card, squeeze=True))
    assert model.predict(blocks(3, 1, 4, 5)).shape == (3, 1, 4, 5)


def test_first_of_several_outputs_is_used(make_onnx, make_card, blocks):
    onnx = pytest.importorskip("onnx")
    path = make_onnx("identity", make_card("regression", outputs=1))
    model = onnx.load(path)
    model.graph.node.append(onnx.helper.make_node("Neg", ["x"], ["other"]))
    model.graph.output.append(onnx.helper.make_tensor_value_info("other", 1, [None] * 4))
    path.write_bytes(model.SerializeToString())
    values = blocks(1, 1, 2, 2)
    np.testing.assert_array_equal(Network.open(path).predict(values), values)


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16, np.int64])
def test_integer_inputs_are_rounded_and_clipped_never_wrapped(make_onnx, make_card, dtype):
    model = Network.open(make_onnx("identity", make_card("regression", outputs=1), dtype=dtype))
    values = np.array([-70000.0, 2.6, 200.0, 70000.0], np.float32).reshape(1, 1, 2, 2)
    limits = np.iinfo(dtype)
    expected = np.clip([-70000, 3, 200, 70000], max(limits.min, -(2**40)), min(limits.max, 2**40))
    np.testing.assert_array_equal(model.predict(values).ravel(), expected)


@pytest.mark.parametrize("dtype", [np.float16, np.float64])
def test_other_float_inputs_are_cast(make_onnx, make_card, dtype):
    model = Network.open(make_onnx("identity", make_card("regression", outputs=1), dtype=dtype))
    values = np.array([-0.5, 1.25, 2048.0, 1e6], np.float32).reshape(1, 1, 2, 2)
    expected = np.clip(values, None, 65504) if dtype == np.float16 else values
    np.testing.assert_array_equal(model.predict(values), expected)


# Batches and tiles


@pytest.mark.parametrize("count", [1, 3, 4, 5, 9])
def test_fixed_batch_takes_partial_batches(make_onnx, make_card, count, blocks):
    pixel = Parameter("pixel", "m", 1, 0, 100, "pixel_width")
    card = make_card("regression", outputs=1, parameters=(pixel,))
    model = Network.open(make_onnx("product", card, batch=4))
    values = blocks(count, 1, 3, 5)
    metres = blocks(count, 1, 3, 1, seed=1)
    np.testing.assert_array_equal(model.predict(values, {"pixel": metres}), values * metres)


def test_fixed_tile_size_is_taken_from_the_graph(make_onnx, make_card, blocks):
    card = make_card("regression", outputs=1)
    model = Network.open(make_onnx("identity", card, height=16, width=16))
    assert model.card.tile.size == 16
    assert model.predict(blocks(1, 1, 16, 16)).shape == (1, 1, 16, 16)
    with pytest.raises(InputError, match="16 x 16 pixels only; it was given 8 x 16"):
        model.predict(blocks(1, 1, 8, 16))


def test_fixed_tile_that_contradicts_the_card_is_refused(make_onnx, make_card):
    card = make_card("regression", outputs=1, tile=Tile(size=32))
    with pytest.raises(ModelError, match=r"tiles of 16 pixels.*says 32"):
        Network.open(make_onnx("identity", card, height=16, width=16))


def test_fixed_tile_that_is_not_square_is_refused(make_onnx, make_card):
    card = make_card("regression", outputs=1)
    with pytest.raises(ModelError, match="16 x 32 pixels; only square"):
        Network.open(make_onnx("identity", card, height=16, width=32))


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ({"height": 100_000, "width": 100_000}, "at most 8192 x 8192"),
        ({"batch": 1_000_000, "height": 64, "width": 64}, "GB a batch"),
    ],
)
def test_model_asking_for_absurd_tiles_is_refused(make_onnx, make_card, shape, message):
    with pytest.raises(ModelError, match=message):
        Network.open(make_onnx("identity", make_card("regression", outputs=1), **shape))


def test_blocks_of_another_shape_are_refused(make_smoother, blocks):
    model = Network.open(make_smoother(2))
    for shape in [(1, 3, 8, 8), (2, 8, 8), (0, 2, 8, 8)]:
        with pytest.raises(InputError, match="2 bands, height, width"):
            model.predict(blocks(*shape))


def test_threads_may_share_a_network(make_smoother, blocks):
    model = Network.open(make_smoother())
    tiles = [blocks(1, 1, 32, 32, seed=i) / 1000 for i in range(16)]
    expected = [model.predict(tile) for tile in tiles]
    with ThreadPoolExecutor(4) as pool:
        for got, want in zip(pool.map(model.predict, tiles), expected):
            np.testing.assert_array_equal(got, want)


# Parameters


@pytest.fixture
def scaled_by_parameters(make_onnx, make_card):
    parameters = (
        Parameter("gain", "", 0.1, 0.1, 2.5),
        Parameter("pixel", "m", 30, 0, 100, "pixel_height"),
    )
    card = make_card("regression", outputs=1, parameters=parameters)
    return Network.open(make_onnx("product", card))


def test_parameters_reach_the_graph(scaled_by_parameters, blocks):
    values, metres = blocks(2, 1, 3, 4), np.arange(1, 7, dtype=np.float32).reshape(2, 1, 3, 1)
    result = scaled_by_parameters.predict(values, {"gain": np.array([2.0]), "pixel": metres})
    np.testing.assert_allclose(result, values * 2 * metres, rtol=1e-6)


def test_user_parameter_has_a_default(scaled_by_parameters):
    result = scaled_by_parameters.predict(np.ones((1, 1, 2, 2), np.float32), {"pixel": 10})
    np.testing.assert_allclose(result, np.ones((1, 1, 2, 2)), rtol=1e-6)


@pytest.mark.parametrize("bound", [0.1, 0.3, 2.1])
def test_parameters_may_lie_exactly_on_their_bounds(make_onnx, make_card, bound):
    gain = Parameter("gain", "", bound, bound, bound)
    card = make_card("regression", outputs=1, parameters=(gain,))
    result = Network.open(make_onnx("product", card)).predict(np.ones((1, 1, 1, 1), np.float32))
    np.testing.assert_allclose(result, bound, rtol=1e-6)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "needs 'pixel'"),
        ({"pixel": np.ones((1, 1, 5, 1))}, r"'pixel' must have shape \[1, 1, 2, 1\]"),
        ({"pixel": 1, "gain": 3}, "'gain' is 3"),
        ({"pixel": 1, "gain": np.nan}, "'gain' is nan"),
        ({"pixel": 1, "gain": [1, 2]}, "'gain' must have shape"),
    ],
)
def test_wrong_parameters_are_named(scaled_by_parameters, given, message, blocks):
    with pytest.raises(InputError, match=message):
        scaled_by_parameters.predict(blocks(1, 1, 2, 2), given)
