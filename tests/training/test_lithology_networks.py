"""What networks see, how far they see, and that tiles do not matter."""

import numpy as np
import pytest
import torch
from lithoscope.training.area import Band
from lithoscope.training.networks.dilated import Dilated
from lithoscope.training.networks.patch_cnn import AFTER, BEFORE, PatchCNN
from lithoscope.training.networks.prepare import Prepare, box_sum, context_windows
from lithoscope.training.networks.unet import UNet


def layers(seed=0, height=40, width=48):
    """Three bands [3, H, W]: a quantity, a skewed one, codes 1 … 3; NaN in a corner."""
    rng = np.random.default_rng(seed)
    values = np.stack(
        [
            rng.normal(500, 20, (height, width)),
            rng.lognormal(1, 1, (height, width)),
            rng.integers(1, 4, (height, width)),
        ]
    ).astype(np.float32)
    values[:, :6, :5] = np.nan
    return values


BANDS = (Band("a"), Band("b", log=True), Band("c", "categorical", (1.0, 2.0, 3.0)))


def seen(network, inputs, side=64):
    """Which input pixels the middle pixel depends on: largest distance to it."""
    network = network.eval()
    for p in network.parameters():
        if p.dim() > 1:
            torch.nn.init.normal_(p, std=0.3)
    farthest = 0
    multiple = network.multiple
    for shift in range(multiple):
        x = torch.randn(1, inputs, side, side, requires_grad=True)
        middle = side // 2 + shift
        network(x)[0, :, middle, middle].sum().backward()
        rows, columns = np.nonzero(x.grad[0].abs().sum(0).numpy())
        farthest = max(farthest, np.abs(rows - middle).max(), np.abs(columns - middle).max())
    return farthest


@pytest.mark.parametrize(("make", "spare"), [(Dilated, 0), (PatchCNN, 0), (UNet, 1)])
def test_the_radius_is_what_the_gradient_says(make, spare):
    torch.manual_seed(0)
    network = make(4, 3)
    assert seen(network, 4) == network.radius - spare


@pytest.mark.parametrize("make", [Dilated, PatchCNN, UNet])
def test_networks_answer_on_the_grid_and_stay_small(make):
    network = make(14, 5)
    assert network(torch.zeros(1, 14, 32, 24)).shape == (1, 5, 32, 24)
    assert sum(p.numel() for p in network.parameters()) < 150_000


def test_the_patch_network_is_that_of_cut_out_patches():
    torch.manual_seed(0)
    network = PatchCNN(2, 3).eval()
    x = torch.randn(1, 2, 40, 40)
    patch = x[:, :, 20 - BEFORE : 20 + AFTER + 1, 15 - BEFORE : 15 + AFTER + 1]
    y = torch.relu(torch.nn.functional.conv2d(patch, network.first.weight, network.first.bias))
    y = torch.nn.functional.max_pool2d(y, 2)  # strides, as the textbook has it
    y = torch.relu(torch.nn.functional.conv2d(y, network.second.weight, network.second.bias))
    y = torch.nn.functional.max_pool2d(y, 2)
    y = torch.relu(torch.nn.functional.conv2d(y, network.dense.weight, network.dense.bias))
    y = network.head(y)
    assert y.shape[2:] == (1, 1)
    assert torch.allclose(network(x)[0, :, 20, 15], y[0, :, 0, 0], atol=1e-5)


def test_box_sums_are_sums_of_squares_of_pixels():
    x = torch.randn(1, 2, 13, 11)
    wanted = torch.nn.functional.avg_pool2d(x, 7, 1, 3, count_include_pad=True) * 49
    assert torch.allclose(box_sum(x, 7), wanted, atol=1e-4)


def test_preparation_is_learned_from_training_pixels_alone():
    values, train = layers(), np.zeros((40, 48), bool)
    train[20:] = True
    changed = values.copy()
    changed[:2, :10] += 1000
    one = Prepare.fitted(BANDS, values, train, ())
    other = Prepare.fitted(BANDS, changed, train, ())
    assert all(torch.equal(a, b) for a, b in zip(one.buffers(), other.buffers()))
    x = one(torch.from_numpy(values)[None])[0]
    assert x.shape[0] == one.channels == 6
    assert torch.isfinite(x).all()
    assert x[: one.features, torch.from_numpy(train)].mean(1).abs().max() < 1e-3
    assert x[-1, 0, 0] == 0 and x[-1, 20, 20] == 1


def test_an_unknown_code_is_none_of_the_known_ones():
    values = layers()
    prepare = Prepare.fitted(BANDS, values, np.isfinite(values[0]), ())
    values[2, 30, 30] = 9
    hot = prepare(torch.from_numpy(values)[None])[0, 2:5, 30, 30]
    none = (0 - prepare.shift / prepare.spread)[0, 2:5, 0, 0]
    assert torch.allclose(hot, none, atol=1e-6)


def test_missing_pixels_do_not_count_in_windows():
    values = layers()[:1]
    prepare = Prepare.fitted(BANDS[:1], values, np.isfinite(values[0]), (5,))
    around = values[0, 4:9, 3:8]  # partly NaN
    z = (around[np.isfinite(around)] - prepare.center.item()) / prepare.scale.item()
    found = prepare(torch.from_numpy(values)[None])[0, 1, 6, 5]
    wanted = (np.clip(z, -5, 5).mean() - prepare.shift[0, 1].item()) / prepare.spread[0, 1].item()
    assert float(found) == pytest.approx(float(wanted), abs=1e-5)


def test_an_optional_band_has_its_own_validity():
    bands = (Band("a"), Band("b", optional=True))
    values = layers()[:2]
    values[1, 10, 10] = np.nan
    x = Prepare.fitted(bands, values, np.isfinite(values).all(0), ())(
        torch.from_numpy(values)[None]
    )
    assert x[0, -2:, 10, 10].tolist() == [1, 0]
    assert x[0, -2:, 20, 20].tolist() == [1, 1]


@pytest.mark.parametrize("make", [Dilated, UNet])
def test_a_tile_with_its_halo_answers_as_the_whole(make):
    torch.manual_seed(1)
    values = layers(3, 96, 96)
    prepare = Prepare.fitted(BANDS, values, np.isfinite(values[0]), (3, 9))
    network = make(prepare.channels, 3).eval()
    for p in network.parameters():
        torch.nn.init.normal_(p, std=0.2)
    halo = prepare.radius + network.radius
    halo = -(-halo // network.multiple) * network.multiple
    with torch.no_grad():
        framed = np.pad(values, ((0, 0), (halo, halo), (halo, halo)), constant_values=np.nan)
        whole = network(prepare(torch.from_numpy(framed)[None])).softmax(1)
        whole = whole[:, :, halo:-halo, halo:-halo]
        tile = torch.from_numpy(framed[:, 32 : 32 + 32 + 2 * halo, 64 : 64 + 32 + 2 * halo])
        part = network(prepare(tile[None])).softmax(1)[:, :, halo : halo + 32, halo : halo + 32]
    assert (whole[:, :, 32:64, 64:96] - part).abs().max() < 1e-5


def test_context_grows_with_the_blocks():
    assert context_windows(24) == (3, 7, 15, 31)
    assert context_windows(2) == (3,)
    assert all(window % 2 for block in (4, 10, 100) for window in context_windows(block))


def test_a_window_needs_a_centre():
    with pytest.raises(ValueError, match="odd"):
        Prepare(BANDS, (4,))
