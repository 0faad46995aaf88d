"""The inversion network: examples that are true, a training that learns, a file that is equal."""

from __future__ import annotations

import argparse
import dataclasses

import numpy as np
import pytest
import torch
from lithoscope.engine.deformation.inversion_models import FAULT_MODEL, POINT_MODEL, Place
from lithoscope.engine.deformation.inversion_network import InversionNetwork, described
from lithoscope.engine.deformation.inversion_scene import Scene, without_plane
from lithoscope.engine.deformation.scenes import displacement, draw_scene, square_grid
from lithoscope.engine.errors import Cancelled
from lithoscope.engine.progress import NullProgress
from lithoscope.training import (
    cli_inversion,
    inversion_benchmark,
    inversion_data,
    inversion_publish,
    inversion_report,
)
from lithoscope.training.inversion import STEPS, loss_of, set_prior, train
from lithoscope.training.inversion_data import SIDE, draw_bank, draw_batch
from lithoscope.training.networks.inversion_net import InversionNet

PLACE = Place(0.0, 0.0, SIDE)


@pytest.fixture(scope="module")
def banks():
    """Small banks of faults and points."""
    rng = np.random.default_rng(0)
    return {kind: draw_bank(kind, 24, rng) for kind in ("fault", "point")}


@pytest.mark.parametrize("kind", ["fault", "point"])
@pytest.mark.parametrize("seed", range(6))
def test_turned_and_mirrored_scenes_belong_to_their_parameters(banks, kind, seed, monkeypatch):
    monkeypatch.setattr(inversion_data, "SIGNAL_TO_NOISE", (1e6, 1e7))
    bank = banks[kind]
    bank = dataclasses.replace(bank, known=np.ones_like(bank.known))
    batch = draw_batch(bank, np.array([3, 7]), np.random.default_rng(seed))
    model = FAULT_MODEL if kind == "fault" else POINT_MODEL
    grid = square_grid(64, SIDE)
    for scene, look, truth in zip(batch.scenes, batch.looks, batch.truth):
        values = described(kind, truth[None].numpy().astype(float), PLACE)[0]
        if kind == "fault":
            source = model.source(model.shapes_of(values, PLACE), _slips(values), PLACE)
        else:
            size = np.array([values[3] / values[2] ** 2])
            source = model.source(model.shapes_of(values, PLACE), size, PLACE)
        seen = without_plane(np.tensordot(look.numpy(), displacement(source, grid), 1))
        # Stored in half precision; a cell cut by a rupture may count to either side of it.
        off = np.sort(np.abs(seen - scene[0].numpy()).ravel())
        assert off[int(0.97 * off.size)] < 0.01 * np.abs(seen).max()


def _slips(values: np.ndarray) -> np.ndarray:
    angle = np.radians(values[7])
    return values[8] * np.array([np.cos(angle), np.sin(angle)])


def test_a_few_steps_lower_the_loss(banks):
    rng = np.random.default_rng(1)
    batches = [draw_batch(banks[kind], np.arange(24), rng) for kind in ("fault", "point")]
    torch.manual_seed(0)
    network = InversionNet(width=4)
    set_prior(network, banks["fault"], banks["point"])
    optimiser = torch.optim.Adam(network.parameters(), 3e-3)
    losses = []
    for _ in range(25):
        loss = loss_of(network, *batches)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] - 0.3


def test_the_file_answers_as_the_network_whatever_the_unit_of_the_scene(tmp_path, monkeypatch):
    monkeypatch.setattr(inversion_publish, "train", lambda *_, **__: InversionNet().eval())
    model = tmp_path / "model.onnx"
    inversion_publish.publish(tmp_path / "out", model, 1, 5, "2026-01-01", None)
    network = InversionNetwork.open(model)
    assert network.card.theme == "deformation"
    scene = draw_scene(np.random.default_rng(0), "fault", 10.0, 64).scene
    one = network.estimate(scene)
    other = network.estimate(Scene(10 * scene.values, scene.grid, scene.look))
    a, b = one.mixtures["fault"], other.mixtures["fault"]
    assert b.means[:, :-1] == pytest.approx(a.means[:, :-1], abs=1e-4)
    assert b.means[:, -1] - a.means[:, -1] == pytest.approx(np.log(10), abs=1e-4)
    point = one.mixtures["point"], other.mixtures["point"]
    assert point[1].means[:, -1] == pytest.approx(10 * point[0].means[:, -1], rel=1e-3)


def test_training_can_be_stopped(tmp_path):
    class Impatient:
        def report(self, done, total): ...
        def info(self, message): ...
        def warn(self, message): ...
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        train(1, steps=1, sources=(8, 8), progress=Impatient())


def test_the_command_takes_the_weights_that_lie_there(tmp_path, monkeypatch):
    parser = argparse.ArgumentParser()
    cli_inversion.add_parser(parser.add_subparsers())
    trained = []

    def fake(seed, *, steps, progress):
        trained.append((seed, steps))
        return InversionNet().eval()

    monkeypatch.setattr(inversion_publish, "train", fake)
    options = parser.parse_args(["inversion", "--out", str(tmp_path), "--seed", "3"])
    options.progress = NullProgress()
    for _ in range(2):
        assert options.run(options)["model"] == tmp_path / "deformation_inversion.onnx"
    assert trained == [(3, STEPS)]


def test_the_pages_tell_all_ways_and_the_verdict(tmp_path):
    way = {"found": True, "misfit": True, "seconds": 2.0}
    covered = {"depth": True}
    record = {way_name: {**way, "covered": covered} for way_name in inversion_benchmark.WAYS}
    record["random 30"] = {**way, "found": False, "seconds": 20.0, "covered": covered}
    record["automatic"] = {"right": True, "network": False, "seconds": 1.0}
    records = [
        {**record, "kind": kind, "ratio": ratio}
        for kind in ("point", "fault")
        for ratio in inversion_benchmark.RATIOS
    ]
    page = inversion_report.page(inversion_report.summary(records), 1)
    for name in inversion_benchmark.WAYS:
        assert f"| {name} |" in page
    assert "it takes 0.10 times as long; 3 scenes only the network found, 0 only its rival" in page
    figures = inversion_publish.figures_of(records)
    assert {figure.baseline for figure in figures} == {"least squares from 10 random starts"}


def test_the_benchmark_tells_found_from_missed(tmp_path, monkeypatch):
    monkeypatch.setattr(inversion_publish, "train", lambda *_, **__: InversionNet().eval())
    monkeypatch.setattr(inversion_benchmark, "SCREENED", 5)
    model = tmp_path / "model.onnx"
    inversion_publish.publish(tmp_path / "out", model, 1, 5, "2026-01-01", None)
    records = inversion_benchmark.benchmark(
        InversionNetwork.open(model), 1, ratios=(30.0,), counts={"point": 1}, cells=48
    )
    assert all(record["start at the truth"]["misfit"] for record in records)
    assert all(record["random 30"]["seconds"] > record["random 1"]["seconds"] for record in records)


def test_close_and_turn_know_planes_that_are_the_same():
    from lithoscope.training.inversion_benchmark import close, turn

    plane = np.array([30.0, 60.0, 90.0])
    assert turn(plane, plane) == pytest.approx(0, abs=1e-4)
    # Upright, a plane has two names.
    assert turn(np.array([30.0, 90.0, 20.0]), np.array([210.0, 90.0, -20.0])) < 1e-4
    assert turn(plane, plane + np.array([25, 0, 0])) == pytest.approx(21.6, abs=0.2)
    truth = np.array([0.0, 0.0, 5e3, 1e4, 6e3, 30, 60, 90, 1.0])
    assert close("fault", truth, truth)
    assert not close("fault", truth * [1, 1, 1.4, 1, 1, 1, 1, 1, 1], truth)
    assert not close("fault", truth + 90 * (np.arange(9) == 7), truth)
