"""Looking at an ONNX file from outside, and refusing what must not be opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.errors import ModelError
from lithoscope.engine.model.network import Network
from lithoscope.engine.model.onnx_file import inspect_onnx

onnx = pytest.importorskip("onnx")


def hide_tensor(model, where: str):
    """Put a tensor into an If branch of the graph or of a function, or a function's default."""
    value = onnx.numpy_helper.from_array(np.ones(4, np.float32), "hidden")
    constant = onnx.helper.make_node("Constant", [], ["c"], value=value)
    branch = onnx.helper.make_graph([constant], "branch", [], [])
    node = onnx.helper.make_node("If", ["x"], [], then_branch=branch)
    default = onnx.helper.make_attribute("default", value)
    if where == "subgraph":
        model.graph.node.append(node)
        return model.graph.node[-1].attribute[0].g.node[0].attribute[0].t
    opsets = list(model.opset_import)
    function = onnx.helper.make_function(
        "test", "f", [], [], [node], opsets, attribute_protos=[default]
    )
    model.functions.append(function)
    if where == "default":
        return model.functions[0].attribute_proto[0].t
    return model.functions[0].node[0].attribute[0].g.node[0].attribute[0].t


def externalise(path: Path, location: str, where: str = "initializer") -> None:
    """Move a tensor of the model at `path` to the file `location`."""
    model = onnx.load(path)
    is_plain = where == "initializer"
    tensor = model.graph.initializer[0] if is_plain else hide_tensor(model, where)
    raw = tensor.raw_data
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    for key, value in (("location", location), ("offset", "0"), ("length", str(len(raw)))):
        tensor.external_data.add(key=key, value=value)
    path.write_bytes(model.SerializeToString())
    if location == "weights.bin" and not (path.parent / location).exists():
        (path.parent / location).write_bytes(raw)


def test_metadata_is_read_without_a_runtime(make_onnx):
    entries = {"model_type": '"Segmentor"', "größe": "10 µm", "empty": ""}
    assert inspect_onnx(make_onnx(metadata=entries)).metadata == entries


def test_what_hides_among_the_numbers_of_a_tree_is_found(make_onnx):
    path = make_onnx()
    model = onnx.load(path)
    numbers, words = np.linspace(-9e9, 9e9, 9000), ["LEAF", "BRANCH_LEQ", "BRANCH_MOST", "J" * 99]
    tensor = onnx.numpy_helper.from_array(np.ones(4, np.float32))
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../elsewhere.bin")
    attributes = {"f": numbers.tolist(), "i": numbers.astype(int).tolist(), "s": words * 900}
    node = onnx.helper.make_node("Tree", [], [], **attributes, t=tensor, z=attributes["f"])
    model.graph.node.append(node)
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match="elsewhere"):
        inspect_onnx(path)


def test_external_weights_beside_the_model_are_used(make_onnx, make_card):
    card = make_card("regression", outputs=1)
    weights, bias = np.full((1, 1, 1, 1), 3.0), np.zeros(1)
    path = make_onnx("conv", card, weights=weights, bias=bias)
    externalise(path, "weights.bin")
    assert inspect_onnx(path).external == ("weights.bin",)
    result = Network.open(path).predict(np.full((1, 1, 2, 2), 2.0, np.float32))
    np.testing.assert_array_equal(result, np.full((1, 1, 2, 2), 6.0))


@pytest.mark.parametrize("where", ["initializer", "subgraph", "function", "default"])
@pytest.mark.parametrize(
    "location",
    ["../secret.bin", "/etc/hostname", "a/../../secret.bin", "..\\secret.bin", "C:\\secret.bin"],
)
def test_external_data_path_that_leaves_the_folder_is_refused(make_onnx, where, location):
    path = make_onnx("conv")
    (path.parent.parent / "secret.bin").write_bytes(bytes(64))
    externalise(path, location, where)
    with pytest.raises(ModelError, match="outside its own folder"):
        inspect_onnx(path)


def test_external_data_link_that_leaves_the_folder_is_refused(make_onnx):
    path = make_onnx("conv")
    secret = path.parent.parent / "secret.bin"
    secret.write_bytes(bytes(64))
    (path.parent / "weights.bin").symlink_to(secret)
    externalise(path, "weights.bin")
    with pytest.raises(ModelError, match="outside its own folder"):
        inspect_onnx(path)


@pytest.mark.parametrize("location", ["gone/weights.bin", "*/_ORT_MEM_ADDR_/*", "", "."])
def test_external_data_that_is_no_file_is_refused(make_onnx, location):
    path = make_onnx("conv")
    externalise(path, location)
    with pytest.raises(ModelError, match=r"weights in|outside its own folder"):
        inspect_onnx(path)


def test_missing_file_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"gone\.onnx' does not exist"):
        inspect_onnx(tmp_path / "gone.onnx")


def test_a_folder_is_no_model(tmp_path):
    with pytest.raises(ModelError, match="does not exist"):
        inspect_onnx(tmp_path)


def test_empty_file_is_refused(tmp_path):
    path = tmp_path / "empty.onnx"
    path.touch()
    with pytest.raises(ModelError, match="is empty"):
        inspect_onnx(path)


@pytest.mark.parametrize(
    "content",
    [b"hello, I am a text", bytes(100), b"\xff" * 100, b"PK\x03\x04" + bytes(60), b"\x08\x08"],
    ids=["text", "zeros", "ones", "zip", "no graph"],
)
def test_corrupt_file_is_refused(tmp_path, content):
    path = tmp_path / "corrupt.onnx"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="not a whole ONNX file"):
        inspect_onnx(path)


def test_truncated_file_is_refused_wherever_it_is_cut(make_smoother):
    path = make_smoother()
    whole = path.read_bytes()
    for length in range(1, len(whole), 37):
        path.write_bytes(whole[:length])
        with pytest.raises(ModelError):
            Network.open(path)


def test_a_graph_that_onnx_runtime_refuses_is_a_model_error(make_onnx, make_card):
    path = make_onnx("conv", make_card("regression", outputs=1))
    model = onnx.load(path)
    model.graph.node[0].op_type = "NoSuchOperator"
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match=r"model\.onnx' cannot be opened.*NoSuchOperator"):
        Network.open(path)
