import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from lithoscope.training.blend import blend_onnx, stack_onnx, tempered_onnx
from lithoscope.training.graph import INPUT, Graph

BANDS = 2


def classifier(classes, members=1, bands=BANDS, seed=0):
    """A model of softmax members on random 1 x 1 convolutions."""
    rng, graph = np.random.default_rng(seed), Graph()
    found = []
    for _ in range(members):
        kernel = graph.constant(rng.normal(size=(classes, bands, 1, 1)))
        scores = graph.add("Conv", INPUT, kernel)
        sigmoid = classes == 1
        found.append(
            graph.add("Sigmoid", scores) if sigmoid else graph.add("Softmax", scores, axis=1)
        )
    return graph.model(graph.concat(found), bands, classes * members)


def run(model, values):
    session = onnxruntime.InferenceSession(model.SerializeToString())
    assert [port.name for port in session.get_inputs()] == [INPUT]
    return session.run(None, {INPUT: values})[0]


@pytest.fixture
def values():
    return np.random.default_rng(1).normal(size=(2, BANDS, 5, 4)).astype(np.float32)


def test_a_stack_answers_with_all_channels_in_order(values):
    models = [classifier(3), classifier(3, members=2, seed=1), classifier(1, seed=2)]
    expected = np.concatenate([run(model, values) for model in models], axis=1)
    np.testing.assert_array_equal(run(stack_onnx(models), values), expected)


def test_stacks_can_be_stacked(values):
    inner = stack_onnx([classifier(3), classifier(3, seed=1)])
    outer = stack_onnx([inner, inner])
    np.testing.assert_array_equal(run(outer, values), np.tile(run(inner, values), (1, 2, 1, 1)))


def test_a_blend_without_weights_keeps_every_member(values):
    models = [classifier(3), classifier(3, members=2, seed=1)]
    assert run(blend_onnx(models), values).shape == (2, 9, 5, 4)


def test_members_of_a_weighted_blend_are_mixtures_with_the_right_mean(values):
    forest, networks = classifier(3), classifier(3, members=4, seed=1)
    found = run(blend_onnx([forest, networks], [1, 3], classes=3), values)
    members = found.reshape(2, 4, 3, 5, 4)
    one, many = run(forest, values), run(networks, values).reshape(2, 4, 3, 5, 4)
    np.testing.assert_allclose(members.mean(1), one / 4 + many.mean(1) * 3 / 4, atol=1e-6)
    np.testing.assert_allclose(members.std(1), many.std(1) * 3 / 4, atol=1e-6)
    np.testing.assert_allclose(members.sum(2), 1, atol=1e-5)


def test_blends_that_would_count_members_unequally_are_refused():
    with pytest.raises(ValueError, match="cannot be blended for 3 classes"):
        blend_onnx([classifier(3, 2), classifier(3, 3)], [1, 1], classes=3)
    with pytest.raises(ValueError, match="a weight of at least 0 for each"):
        blend_onnx([classifier(3), classifier(3)], [1], classes=3)


def test_models_of_other_bands_are_refused():
    with pytest.raises(ValueError, match=r"take \[2, 3\] bands"):
        stack_onnx([classifier(3), classifier(3, bands=3)])


def test_models_of_other_operator_sets_are_refused():
    other = classifier(3)
    other.opset_import[0].version = 13
    with pytest.raises(ValueError, match=r"version 13 of operator set 'ai\.onnx'"):
        stack_onnx([classifier(3), other])


@pytest.mark.parametrize("temperature", [0.5, 1.0, 3.0])
def test_a_temperature_sharpens_or_softens_each_member(values, temperature):
    model = classifier(3, members=2)
    p = run(model, values).reshape(2, 2, 3, 5, 4)
    expected = p ** (1 / temperature)
    expected /= expected.sum(2, keepdims=True)
    found = run(tempered_onnx(model, temperature, classes=3), values)
    np.testing.assert_allclose(found.reshape(p.shape), expected, atol=1e-5)


def test_a_probability_is_tempered_by_its_odds(values):
    model = classifier(1, members=2)
    p = run(model, values)
    expected = 1 / (1 + (1 / p - 1) ** (1 / 2))
    np.testing.assert_allclose(run(tempered_onnx(model, 2, classes=1), values), expected, atol=1e-5)


def test_a_network_from_torch_goes_with_them(values, tmp_path):
    network = torch.nn.Sequential(torch.nn.Conv2d(BANDS, 3, 3, padding=1), torch.nn.Softmax(1))
    path = str(tmp_path / "network.onnx")
    torch.onnx.export(
        network,
        (torch.from_numpy(values),),
        path,
        dynamo=False,
        opset_version=17,
        input_names=["layers"],
        output_names=["output"],
        dynamic_axes={"layers": {0: "n", 2: "h", 3: "w"}, "output": {0: "n", 2: "h", 3: "w"}},
    )
    found = run(stack_onnx([onnx.load(path), classifier(3)]), values)
    with torch.no_grad():
        np.testing.assert_allclose(found[:, :3], network(torch.from_numpy(values)), atol=1e-6)
