"""From DEMs to a model the engine runs: network, loss, scores, export, command line."""

import json

import numpy as np
import pytest
import torch
from lithoscope.engine.model.network import Network
from lithoscope.engine.terrain.geomorphons import geomorphons
from lithoscope.training import cli, landforms_publish
from lithoscope.training.landforms import LandformModule, slope_error
from lithoscope.training.landforms_evaluation import (
    calibration_error,
    mean_scores,
    noisy,
    scores,
    smoothed,
)
from lithoscope.training.landforms_publish import HALO, Deployed
from lithoscope.training.networks.landform_net import COARSE, LandformNet
from lithoscope.training.terrain import read_areas
from scipy import ndimage


@pytest.fixture
def network():
    torch.manual_seed(0)
    return LandformNet().eval()


def hills(side, seed=0):
    noise = np.random.default_rng(seed).standard_normal((side, side))
    return (50 * ndimage.gaussian_filter(noise, 4)).astype(np.float32)


def inputs(heights, pixel=1.0, search=6.0, flatness=1.0):
    rows = torch.full((1, 1, len(heights), 1), pixel)
    return (
        torch.from_numpy(heights)[None, None],
        rows,
        rows,
        torch.tensor([search * pixel]),
        torch.tensor([flatness]),
    )


def test_without_an_error_to_remove_the_network_is_the_exact_rules(network):
    heights = hills(160)
    with torch.no_grad():
        network.front.leave.weight.zero_()
        near = network(*inputs(heights)).argmax(1)[0].numpy() + 1
        far = network(*inputs(heights, search=40.0)).argmax(1)[0].numpy() + 1
    margin = 8  # six cells, to the next multiple of the coarse ones
    assert (near == geomorphons(heights, 1, 1, 6, margin=margin)).mean() > 0.999
    # Beyond 18 cells it looks at means of 4 x 4 cells, where these hills are as small as that.
    assert (far == geomorphons(heights, 1, 1, 40, margin=40)).mean() > 0.9


def test_the_front_is_blind_to_height_and_tilt(network):
    heights = torch.from_numpy(hills(96))[None, None]
    tilt = torch.linspace(0, 50, 96).expand(1, 1, 96, 96) + 300
    with torch.no_grad():
        error, _ = network.front(heights)
        tilted, _ = network.front(heights + tilt)
    inner = slice(40, 56)
    assert error[..., inner, inner].std() > 0
    torch.testing.assert_close(
        tilted[..., inner, inner], error[..., inner, inner], atol=1e-4, rtol=0.05
    )


def test_the_halo_covers_the_front(network):
    heights = torch.from_numpy(hills(2 * HALO + 96)).requires_grad_()
    error, latent = network.front(heights[None, None])
    centre = HALO + 40
    (error[0, 0, centre, centre] + latent[0, :, centre // 2, centre // 2].sum()).backward()
    seen = heights.grad.nonzero()
    assert (seen - centre).abs().max() <= HALO - COARSE + 1


def test_slope_error_ignores_an_offset_and_grows_with_roughness():
    rough = torch.randn(1, 1, 40, 40, generator=torch.Generator().manual_seed(0))
    assert slope_error(torch.full((1, 1, 40, 40), 3.0)) == 0
    assert 0 < slope_error(0.01 * rough) < slope_error(0.1 * rough)


def test_scores_against_values_worked_by_hand():
    truth = np.array([1, 1, 1, 2, 2, 3, 0], np.uint8)
    found = np.array([1, 1, 2, 2, 2, 1, 4], np.uint8)
    result = scores(truth, found)
    assert result.accuracy == pytest.approx(4 / 6)
    assert result.macro_f1 == pytest.approx((2 / 3 + 4 / 5 + 0) / 3)
    chance = (3 * 3 + 2 * 3) / 36
    assert result.kappa == pytest.approx((4 / 6 - chance) / (1 - chance))
    confident, right = np.array([0.9, 0.9, 0.6, 0.6]), np.array([True, False, True, True])
    assert calibration_error(confident, right) == pytest.approx((0.4 * 2 + 0.4 * 2) / 4)


def test_smoothing_passes_over_voids_and_noise_keeps_them(dem_folder):
    _, _, test = read_areas(dem_folder)
    dem = next(dem for dem in test if dem.name == "hills_nc_ned30")
    unknown = np.isnan(dem.heights)
    calm, rough = smoothed(dem, 2), noisy(dem, 3, 2, 0)
    assert (np.isnan(calm.heights) == unknown).all()
    assert (np.isnan(rough.heights) == unknown).all()
    assert np.nanstd(rough.heights - dem.heights) == pytest.approx(3, rel=0.1)
    assert abs(np.nanmean(calm.heights) - np.nanmean(dem.heights)) < 2


def test_the_exported_file_answers_as_torch_at_any_search_and_size(network, tmp_path, dem_folder):
    training, validation, _ = read_areas(dem_folder)
    path = tmp_path / "landforms.onnx"
    deployed = Deployed(network, 1.3)
    example = landforms_publish._example(validation[0])
    card = landforms_publish.describe("2026-01-01", training)
    landforms_publish.export(deployed, example, card, path)
    opened = Network.open(path)
    assert opened.card == card
    assert b"/site-packages/" not in path.read_bytes()
    for side, search in ((2 * HALO + 32, 3.0), (2 * HALO + 112, 40.0)):
        elevation, width, height, distance, flatness = inputs(hills(side), 30.0, search, 2.0)
        with torch.no_grad():
            expected = deployed(elevation, width, height, distance, flatness).numpy()
        names = [parameter.name for parameter in card.parameters]
        values = (width, height, distance, flatness)
        found = opened.predict(
            elevation.numpy(), {name: value.numpy() for name, value in zip(names, values)}
        )
        np.testing.assert_allclose(found, expected, atol=1e-5)
        np.testing.assert_allclose(found.sum(1), 1, atol=1e-5)


def test_train_resume_publish_from_the_command_line(dem_folder, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(landforms_publish, "CALIBRATION_BATCHES", 1)
    out, model = tmp_path / "run", tmp_path / "model" / "landforms.onnx"
    command = ["landforms", "--data", str(dem_folder), "--out", str(out), "--threads", "1"]
    assert cli.main([*command, "--steps", "2", "--model", str(model)]) == 0
    assert capfd.readouterr().out.strip().endswith(str(model))
    first = torch.load(out / "last.ckpt", weights_only=True)
    assert first["global_step"] == 2

    card = Network.open(model).card
    rows = json.loads(model.with_suffix(".json").read_text())
    assert len(rows) == 6 * 4
    means = mean_scores(rows)
    figure = next(f for f in card.figures if f.metric == "accuracy" and "clean" in f.data)
    assert figure.value == pytest.approx(means["clean"]["accuracy"], abs=5e-4)
    assert means["white 3 m"]["rules"] < means["white 3 m"]["oracle"]
    assert "**mean**" in model.with_suffix(".md").read_text()


def test_a_folder_of_no_use_gives_a_message_and_status_one(tmp_path, capsys):
    command = ["landforms", "--data", str(tmp_path), "--out", str(tmp_path / "run")]
    assert cli.main(command) == 1
    assert "holds 0 DEMs" in capsys.readouterr().err


def test_the_card_names_source_and_licence_of_each_dem(dem_folder, tmp_path):
    (tmp_path / "PROVENANCE.csv").write_text(
        "file,source,licence,terrain\nhills_a.tif,A survey,CC0,hills\n", encoding="utf-8"
    )
    training, _, _ = read_areas(dem_folder)
    provenance = landforms_publish.read_provenance(tmp_path)
    named, other = landforms_publish.describe("2026-01-01", training, provenance).trained_on
    assert (named.name, named.source, named.licence, named.region) == (
        "hills_a",
        "A survey",
        "CC0",
        "hills",
    )
    assert other.licence == "not stated"
    assert landforms_publish.read_provenance(dem_folder) == {}


@pytest.mark.parametrize("steps", [1, 2, 20, 40, 10_000])
def test_the_schedule_rises_and_falls_however_few_steps(steps):
    made = LandformModule(steps).configure_optimizers()
    schedule, rates = made["lr_scheduler"]["scheduler"], []
    for _ in range(min(steps, 600)):
        rates.append(schedule.get_last_lr()[0])
        made["optimizer"].step()
        if len(rates) < steps:
            schedule.step()
    assert np.isfinite(rates).all() and max(rates) <= 2e-3 + 1e-9
