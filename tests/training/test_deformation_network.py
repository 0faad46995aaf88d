"""The deformation network in training: its symmetries, its fit, its file."""

import numpy as np
import pytest
import torch
from lithoscope.engine.deformation.moment_maps import CHANNELS, DEPTH_TERMS, TENSOR, depth_terms
from lithoscope.engine.deformation.surrogate_levels import Area, Span
from lithoscope.engine.deformation.surrogate_network import LevelNetwork
from lithoscope.engine.errors import Cancelled
from lithoscope.training.deformation import load, misfit_of, save, train
from lithoscope.training.deformation_card import describe, markdown
from lithoscope.training.deformation_data import examples
from lithoscope.training.deformation_export import export
from lithoscope.training.deformation_normal import normal_equations, solve
from lithoscope.training.networks.superposition import Superposition, in_steps, turns


@pytest.fixture
def network():
    torch.manual_seed(0)
    found = Superposition()
    torch.nn.init.normal_(found.near_raw)
    found.handed_raw.data += 0.1 * torch.randn(found.handed_raw.shape)
    return found


def test_it_superposes(network):
    one, other = torch.randn(2, 1, CHANNELS, 20, 20)
    for act in (network.near, network.gather):
        with torch.no_grad():
            together, apart = act(one - 2 * other), act(one) - 2 * act(other)
        assert together.numpy() == pytest.approx(apart.numpy(), abs=1e-3)


def test_it_turns_and_mirrors_with_the_axes(network):
    maps = torch.randn(1, CHANNELS, 19, 19)
    _, vectors, tensors = turns(1)
    for vector, tensor in zip(vectors, tensors):
        turn = vector[:2, :2]
        components = maps.reshape(1, len(TENSOR), DEPTH_TERMS, 19, 19)
        turned = torch.einsum("cj,njdyx->ncdyx", torch.tensor(tensor).inverse(), components)
        turned = _turned(turned.reshape(maps.shape), turn)
        with torch.no_grad():
            expected = torch.einsum("ij,njyx->niyx", torch.tensor(vector), network.near(maps))
            assert network.near(turned).numpy() == pytest.approx(
                _turned(expected, turn).numpy(), abs=1e-4
            )


def _turned(images, turn):
    """Move the node at (east, north) to turn @ (east, north), from the middle."""
    reach = images.shape[-1] // 2
    moved = torch.empty_like(images)
    for row in range(-reach, reach + 1):
        for column in range(-reach, reach + 1):
            east, north = (int(v) for v in turn @ np.array([column, row]))
            moved[..., north + reach, east + reach] = images[..., row + reach, column + reach]
    return moved


def test_levels_hand_on_the_depth_of_a_far_source(network):
    sums = network.handed_weights().sum(dim=(2, 3)).detach().numpy()
    surface = depth_terms(np.array([0.0, 1e-3, 2e-3]))
    assert sums @ surface[0] == pytest.approx(surface[0], abs=1e-5)
    assert sums @ (surface[2] - surface[0]) == pytest.approx(surface[1] - surface[0], abs=1e-4)


def test_wide_steps_are_the_same_convolution():
    maps, weights = torch.randn(1, 5, 20, 20), torch.randn(3, 5, 9, 9)
    plain = torch.nn.functional.conv2d(maps, weights)
    steps = torch.nn.functional.conv2d(maps, in_steps(weights, 4), stride=4)
    shuffled = torch.nn.functional.pixel_shuffle(steps, 4)
    assert shuffled.numpy() == pytest.approx(plain.numpy(), abs=1e-4)


def test_solved_weights_fit_better_than_any_scaled_ones():
    data = examples(12, np.random.default_rng(0))
    network = Superposition(near=2)
    equations = normal_equations(network, data, np.random.default_rng(1))
    right = solve(equations).reshape(network.near_raw.shape)
    misfits = []
    for factor in (0.9, 1.0, 1.1):
        network.near_raw.data[:] = torch.tensor(factor * right)
        with torch.no_grad():
            misfits.append(float(misfit_of(network, data)))
    assert misfits[1] == min(misfits)


def test_a_short_training_already_predicts_and_repeats_itself():
    small = {"count": 8, "rounds": 1, "steps": 2, "near": 2}
    network, again = train(3, **small), train(3, **small)
    assert torch.equal(network.near_raw, again.near_raw)
    with torch.no_grad():
        assert misfit_of(network, examples(16, np.random.default_rng(9))) < 0.5


def test_training_can_be_stopped():
    class Impatient:
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        train(1, count=4, progress=Impatient())


def test_the_file_answers_as_torch_does(network, tmp_path):
    save(network, tmp_path / "weights.pt")
    kept = load(tmp_path / "weights.pt")
    export(kept, describe({}, "2026-01-01"), tmp_path / "model.onnx")
    levels = LevelNetwork.open(tmp_path / "model.onnx", threads=1)
    maps = torch.randn(2, CHANNELS, 34, 30)
    held = Area(Span(-5, 29), Span(3, 33))
    near, where = levels.near(maps.numpy(), held)
    assert where == Area(Span(0, 24), Span(8, 28))
    with torch.no_grad():
        assert near == pytest.approx(network.near(maps).numpy(), abs=1e-3)
        odd = maps[:, :, :29, :25]
        assert levels.gather(odd.numpy()) == pytest.approx(network.gather(odd).numpy(), abs=1e-3)


def test_interpolation_keeps_nodes_and_finds_cubics(network, tmp_path):
    network.between.data[:] = Superposition().between
    export(network, describe({}, "2026-01-01"), tmp_path / "model.onnx")
    levels = LevelNetwork.open(tmp_path / "model.onnx", threads=1)
    held = Area(Span(-10, 30), Span(-10, 30))
    node = np.arange(-10, 30) / 10
    cubic = (node[:, None] ** 3 - node).astype(np.float32)
    wanted = Area(Span(1, 20), Span(-4, 11))
    fine = levels.interpolate(np.broadcast_to(cubic, (1, 3, 40, 40)), held, wanted)[0, 0]
    rows, columns = np.arange(1, 20) / 20, np.arange(-4, 11) / 20
    assert fine == pytest.approx(rows[:, None] ** 3 - columns, abs=1e-5)


def test_the_card_says_what_the_network_cannot_do():
    page = markdown(describe({}, "2026-01-01"), "lithoscope-train deformation")
    assert "Poisson's ratio 0.25" in page
    assert "elastic half-space" in page
