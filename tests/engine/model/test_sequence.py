"""Recurrent graphs: memory handed on, long series in parts, misfits refused."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError, ModelError
from lithoscope.engine.model import sequence
from lithoscope.engine.model.card import METADATA_KEY
from lithoscope.engine.model.sequence import SequenceNetwork, State

pytest.importorskip("onnxruntime")
onnx = pytest.importorskip("onnx")


@pytest.fixture
def write_graph(tmp_path):
    """Write a graph whose answer is the running sum of the first feature, begun at h0."""

    def write(card, features=2, hidden=1):
        tensor, node = onnx.helper.make_tensor_value_info, onnx.helper.make_node
        constants = [
            onnx.numpy_helper.from_array(np.array(value, np.int64), name)
            for name, value in (("zero", [0]), ("one", 1), ("first", [1]), ("last", [-1]))
        ]
        nodes = [
            node("CumSum", ["x", "one"], ["sums"]),
            node("Gather", ["sums", "zero"], ["sum"], axis=2),
            node("Transpose", ["h0"], ["begin"], perm=[1, 0, 2]),
            node("Add", ["sum", "begin"], ["g"]),
            node("Gather", ["g", "last"], ["end"], axis=1),
            node("Transpose", ["end"], ["h1"], perm=[1, 0, 2]),
            node("Identity", ["c0"], ["c1"]),
        ]
        graph = onnx.helper.make_graph(
            nodes,
            "sums",
            [
                tensor("x", 1, ["b", "t", features]),
                tensor("h0", 1, [1, "b", hidden]),
                tensor("c0", 1, [1, "b", hidden]),
            ],
            [tensor(name, 1, [None] * 3) for name in ("g", "h1", "c1")],
            constants,
        )
        model = onnx.helper.make_model(
            graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8
        )
        onnx.helper.set_model_props(model, {METADATA_KEY: card.to_json()})
        path = tmp_path / "sums.onnx"
        onnx.save(model, str(path))
        return path

    return write


@pytest.fixture
def card(make_card):
    return make_card("sequence", channels=2, outputs=1, theme="seismicity")


def test_the_memory_is_handed_on(write_graph, card, blocks):
    network = SequenceNetwork.open(write_graph(card))
    x = blocks(3, 10, 2)
    whole, end = network.run(x)
    np.testing.assert_allclose(whole[..., 0], np.cumsum(x[..., 0], axis=1), rtol=1e-5)
    first, state = network.run(x[:, :4])
    second, last = network.run(x[:, 4:], state)
    np.testing.assert_allclose(np.concatenate([first, second], axis=1), whole, rtol=1e-5)
    np.testing.assert_allclose(last.hidden, end.hidden, rtol=1e-5)


def test_some_sequences_go_on_without_the_others(write_graph, card, blocks):
    network = SequenceNetwork.open(write_graph(card))
    x = blocks(3, 6, 2)
    whole, _ = network.run(x)
    _, state = network.run(x[:, :4])
    kept = np.array([True, False, True])
    rest, _ = network.run(x[kept, 4:], state.keep(kept))
    np.testing.assert_allclose(rest, whole[kept, 4:], rtol=1e-5)


def test_a_long_series_in_parts_gives_the_same(write_graph, card, blocks, monkeypatch):
    network = SequenceNetwork.open(write_graph(card))
    x = blocks(3, 20, 2)
    whole, _ = network.run(x)
    monkeypatch.setattr(sequence, "CHUNK_VALUES", 3 * 2 * 7)
    parts, _ = network.run(x)
    np.testing.assert_allclose(parts, whole, rtol=1e-5)


@pytest.mark.parametrize("shape", [(3, 20), (3, 20, 3), (3, 0, 2)])
def test_a_wrong_shape_is_refused(write_graph, card, blocks, shape):
    with pytest.raises(InputError, match=r"takes \[sequences, steps, 2 features\]"):
        SequenceNetwork.open(write_graph(card)).run(blocks(*shape))


def test_features_that_are_no_numbers_are_refused(write_graph, card):
    x = np.zeros((1, 3, 2), np.float32)
    x[0, 1, 0] = np.nan
    with pytest.raises(InputError, match="no numbers"):
        SequenceNetwork.open(write_graph(card)).run(x)


def test_a_memory_of_another_size_is_refused(write_graph, card, blocks):
    network = SequenceNetwork.open(write_graph(card))
    wrong = State(*np.zeros((2, 1, 2, 1), np.float32))
    with pytest.raises(ModelError):
        network.run(blocks(3, 4, 2), wrong)


def test_a_raster_model_is_refused(make_onnx, make_card):
    with pytest.raises(ModelError, match="is for regression, not for time series"):
        SequenceNetwork.open(make_onnx("identity", make_card("regression", outputs=1)))


@pytest.mark.parametrize("fault", [{"features": 3}, {"hidden": "h"}])
def test_a_graph_that_does_not_fit_its_card_is_refused(write_graph, card, fault):
    with pytest.raises(ModelError, match=r"must take x \[batch, time, 2\]"):
        SequenceNetwork.open(write_graph(card, **fault))
