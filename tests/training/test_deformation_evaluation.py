"""How the deformation network is judged, and what is written about it."""

import argparse

import numpy as np
import pytest
from lithoscope.engine.deformation.exact import exact_grid
from lithoscope.engine.deformation.surrogate import Surrogate
from lithoscope.engine.progress import NullProgress
from lithoscope.training import cli_deformation, deformation_publish, deformation_unet
from lithoscope.training.deformation_card import describe
from lithoscope.training.deformation_evaluation import interpolated, judge
from lithoscope.training.deformation_report import page
from lithoscope.training.deformation_scenarios import CELL, STRATA, Stratum, draw
from lithoscope.training.deformation_unet import predict, train_unet
from lithoscope.training.networks.superposition import Superposition

FEW = (Stratum("buried", top=(12, 20)), Stratum("rupture", top=(0, 0)))


def gradients(scenario):
    return exact_grid(
        scenario.patches, scenario.pressure, scenario.grid, gradients=True, threads=1
    )[1]


def judged():
    methods = {
        "network": lambda s: 1.02 * exact_grid(s.patches, s.pressure, s.grid, threads=1),
        "interpolated": interpolated,
        "unet": lambda s: np.zeros((3, *s.grid.shape)),
    }
    return judge(methods, lambda s: gradients(s)[:, :2], 1, strata=FEW, side=32, count=2)


def test_errors_are_shares_of_the_peak():
    buried, rupture = judged()
    assert buried["stratum"] == "buried"
    assert 0 < buried["network"]["mean"] < buried["network"]["p99"] <= 0.02 + 1e-9
    assert buried["unet"]["p99"] > 0.5
    assert buried["interpolated"]["mean"] < 0.01 < rupture["interpolated"]["p99"]
    assert buried["strain"]["p99"] < 1e-9
    # Central differences of the scaled exact solution: two hundredths off, and a little more.
    assert 1e-3 < buried["differences"]["p99"] < 0.05


def test_the_page_holds_every_stratum():
    times = [
        {
            "sources": "200 scattered",
            "exact_s": 12.0,
            "network_s": 0.1,
            "network": {"mean": 0.001, "p99": 0.01},
            "rivals": [{"step": 4, "seconds": 0.9, "mean": 0.002, "p99": 0.02}],
        }
    ]
    found = {
        "machine": "2 cores",
        "training_s": 600.0,
        "unet_s": 480.0,
        "strata": judged(),
        "times": times,
        "large": {"side": 4096, "seconds": 9.0, "process_mib": 900.0, "result_mib": 192.0,
                  "network": {"mean": 0.001, "p99": 0.01}},
    }  # fmt: skip
    text = page(found, "lithoscope-train deformation")
    assert "| buried |" in text
    assert "| 12.0 s | 0.100 s | 120 | 1.7 min | 0.10%, 1.00% |" in text
    assert "| 4 | 0.900 s | 9.0 | 0.20%, 2.00% |" in text
    card = describe(found, "2026-01-01")
    assert [figure.data for figure in card.figures] == ["buried", "buried", "rupture", "rupture"]


@pytest.mark.parametrize("stratum", STRATA, ids=lambda stratum: stratum.name)
def test_scenarios_lie_below_the_surface(stratum):
    (scenario,) = draw(stratum, 64, 1, np.random.default_rng(0))
    assert len(scenario.patches) + len(scenario.pressure) > 0
    assert (scenario.patches.top > -1e-6).all()
    assert (scenario.pressure.depth > 0).all()


def test_distance_to_a_rupture_is_nought_on_its_trace():
    (scenario,) = draw(FEW[1], 64, 1, np.random.default_rng(4))
    distance = scenario.distance_to_rupture()
    exact = exact_grid(scenario.patches, scenario.pressure, scenario.grid, threads=1)
    jump = np.abs(np.diff(exact, axis=2)).max(axis=0)
    row, column = np.unravel_index(jump.argmax(), jump.shape)
    assert distance[row, column : column + 2].min() <= 1
    (buried,) = draw(FEW[0], 64, 1, np.random.default_rng(4))
    assert np.isinf(buried.distance_to_rupture()).all()
    assert CELL > 0


def test_the_command_leaves_model_card_and_figures(monkeypatch, tmp_path):
    monkeypatch.setattr(deformation_publish, "train", lambda seed, progress: Superposition())
    parser = argparse.ArgumentParser()
    cli_deformation.add_parser(parser.add_subparsers())
    options = parser.parse_args(["deformation", "--out", str(tmp_path), "--created", "2026-01-01"])
    options.progress = NullProgress()
    outputs = options.run(options)
    assert {path.name for path in outputs.values()} == {
        "deformation.onnx",
        "deformation.md",
        "deformation.json",
    }
    assert "lithoscope-train deformation --out DIR --seed 1" in outputs["card"].read_text()
    assert Surrogate.open(outputs["model"], threads=1).card.created == "2026-01-01"


def test_the_unet_learns(monkeypatch):
    monkeypatch.setattr(deformation_unet, "POOL", 4)
    network = train_unet(1, 1.0, NullProgress())
    (scenario,) = draw(FEW[0], 64, 1, np.random.default_rng(4))
    assert predict(network, scenario).shape == (3, 64, 64)
