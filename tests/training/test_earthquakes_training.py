"""From catalogues to a model the engine runs: splits, loss, networks, figures, command line."""

import dataclasses
import json

import numpy as np
import pytest
import torch
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.residual import Residual, score
from lithoscope.engine.seismicity.simulation import simulate_etas
from lithoscope.engine.seismicity.times import days_from_text, to_iso
from lithoscope.training import cli, earthquakes, earthquakes_baselines, earthquakes_data
from lithoscope.training.earthquakes import (
    Settings,
    corrections,
    mean_gain,
    negative_gain,
    train,
    train_neuron,
)
from lithoscope.training.earthquakes_data import JUDGED, SETUPS, Setup, prepare, read_catalogue
from lithoscope.training.earthquakes_evaluation import (
    bootstrap,
    by_block,
    kept_rows,
    mean_row,
    training_set,
)
from lithoscope.training.networks.mixture_lstm import COMPONENTS, MixtureLstm
from lithoscope.training.networks.residual_lstm import Members, OneNeuron, ResidualLstm

DATES = ("2000-01-01", "2001-01-01", "2006-01-01", "2008-01-01", "2010-01-01")
QUICK = Settings(updates=10, batch=8, window=60, burn_in=20, every=5)
MODEL = Etas(mu=0.3, k=0.02, a=1.2, c=0.01, p=1.2, mc=3.0)


def setup(name, region, **fields):
    return Setup(name, f"{name}.csv", 3.0, DATES, region, "CC0", **fields)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Three small catalogues; in the last, half of the years has twice the rate."""
    folder = tmp_path_factory.mktemp("catalogues")
    magnitudes = MagnitudeModel(b=1.0, mc=3.0, maximum=6.5, bin=0.0, b_error=0.1)
    start = days_from_text(DATES[0])
    for seed, name in enumerate(("alpha", "beta", "gamma")):
        rng = np.random.default_rng(seed)
        first = np.array([start]), np.array([3.0])
        made = simulate_etas([MODEL], magnitudes, *first, start, 3652.0, 1, rng)
        keep = np.ones(len(made), bool)
        if name == "gamma":
            quiet = ((made.time - start) // 300).astype(int) % 2 == 0
            keep = ~quiet | (rng.random(len(made)) < 0.15)
        lines = ["time,longitude,latitude,mag"]
        for number in np.flatnonzero(keep):
            lines.append(
                f"{to_iso(made.time[number])},{number % 90},10,{made.magnitude[number]:.3f}"
            )
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture
def setups(monkeypatch):
    """The three catalogues in place of the real ones."""
    made = {
        "scedc30": setup("alpha", "California"),
        "italy25": setup("gamma", "Italy"),
        "global5": setup("beta", "Earth"),
    }
    made = {name: dataclasses.replace(s, name=name) for name, s in made.items()}
    for name in list(SETUPS):
        monkeypatch.delitem(SETUPS, name)
    for name, entry in made.items():
        monkeypatch.setitem(SETUPS, name, entry)
    for name in ("LSTM", "NEURON", "FINE_TUNING"):
        monkeypatch.setattr(earthquakes, name, QUICK)
    return made


@pytest.fixture(scope="module")
def gamma(folder, tmp_path_factory):
    return prepare(folder, setup("gamma", "Italy"), tmp_path_factory.mktemp("etas"))


def test_ten_catalogues_are_judged_and_their_years_do_not_overlap():
    assert len(JUDGED) == 10
    assert set(JUDGED) < set(SETUPS)
    for entry in SETUPS.values():
        days = [days_from_text(date) for date in entry.dates]
        assert days == sorted(set(days))


def test_what_is_for_benchmarks_only_is_not_learned_from(folder, setups, tmp_path, monkeypatch):
    monkeypatch.setitem(SETUPS, "italy25", dataclasses.replace(setups["italy25"], shipped=False))
    learned = [c.name for c in training_set(folder, tmp_path)]
    assert learned == ["scedc30", "global5"]


def test_a_region_left_out_leaves_the_earths_catalogue_too(folder, setups, tmp_path):
    found = {c.name: c for c in training_set(folder, tmp_path, without="Italy")}
    assert set(found) == {"scedc30", "global5"}
    whole = len(read_catalogue(folder, setups["global5"])[0])
    boxed = (folder / "beta.csv").read_text().replace(",10,", ",40,")
    (tmp_path / "beta.csv").write_text(boxed)
    without = read_catalogue(tmp_path, setups["global5"], without="Italy")[0]
    assert len(found["global5"].time) == whole
    assert 0.7 * whole < len(without) < 0.9 * whole


def test_nothing_of_the_test_years_reaches_the_training(folder, gamma, tmp_path):
    text = (folder / "gamma.csv").read_text().splitlines()
    before = [line for line in text[1:] if line < DATES[3]]
    (tmp_path / "gamma.csv").write_text("\n".join([text[0], *before]) + "\n")
    cut = prepare(tmp_path, gamma.setup, tmp_path)
    np.testing.assert_allclose(cut.model.theta, gamma.model.theta)
    assert cut.rate == gamma.rate
    np.testing.assert_allclose(cut.x, gamma.x[: len(cut.x)], atol=1e-5)


def test_strict_and_raised_completeness(folder):
    entry = setup("alpha", "California")
    _, magnitude = read_catalogue(folder, dataclasses.replace(entry, mc=magnitude_of(folder)))
    _, strict = read_catalogue(
        folder, dataclasses.replace(entry, mc=magnitude_of(folder), strict=True)
    )
    assert len(strict) < len(magnitude)
    assert read_catalogue(folder, entry, raised=0.5)[1].min() >= 3.5


def magnitude_of(folder):
    return read_catalogue(folder, setup("alpha", "California"))[1][100]


def test_the_loss_is_the_gain_of_the_engine(gamma):
    g = 0.3 * np.sin(np.arange(len(gamma.time)))
    first, stop = gamma.indices("test")
    inner = score(g, gamma.model, gamma.time, gamma.magnitude, gamma.time[first], gamma.time[-1])
    here = np.arange(first + 1, stop - 1)
    loss = negative_gain(
        torch.from_numpy(g[here - 1])[None],
        torch.from_numpy(gamma.increment[here])[None],
        torch.ones(1, len(here)),
    )
    assert -float(loss) == pytest.approx(inner.gain[1:].mean())


@pytest.mark.parametrize("kind", [OneNeuron, ResidualLstm])
def test_networks_begin_as_etas(gamma, kind):
    network = kind(gamma.x.mean(0), gamma.x.std(0))
    assert (corrections(network, gamma, "test") == 0).all()
    assert mean_gain(network, [gamma], "test") == 0


def test_training_finds_what_etas_misses(gamma):
    network = train(ResidualLstm, [gamma], 1, dataclasses.replace(QUICK, updates=60))
    window = gamma.window("test")
    g = corrections(network, gamma, "test")
    gain = score(g, gamma.model, gamma.time, gamma.magnitude, *window).gain_per_event
    assert gain > 0.005
    assert mean_gain(network, [gamma], "test") == pytest.approx(gain, abs=2e-3)
    again = train(ResidualLstm, [gamma], 1, dataclasses.replace(QUICK, updates=60))
    np.testing.assert_array_equal(corrections(again, gamma, "test"), g)


def test_the_neuron_is_trained_too(gamma):
    assert mean_gain(train_neuron([gamma]), [gamma], "test") > 0


def test_members_answer_side_by_side_and_stay_bounded():
    torch.manual_seed(0)
    networks = [ResidualLstm(np.zeros(9), np.ones(9), hidden=4) for _ in range(2)]
    for network in networks:
        torch.nn.init.normal_(network.neuron.weight, std=5.0)
    x = torch.randn(3, 6, 9)
    g, h, _ = Members(networks)(x, torch.zeros(2, 3, 4), torch.zeros(2, 3, 4))
    assert g.shape == (3, 6, 2)
    assert h.shape == (2, 3, 4)
    torch.testing.assert_close(g[..., 1], networks[1](x))
    assert 3 < g.abs().max() <= 4


def test_the_mixture_is_a_density():
    answer = torch.randn(1, 1, 3 * COMPONENTS, generator=torch.Generator().manual_seed(0))
    at = torch.linspace(-12, 12, 4001)
    loss = MixtureLstm.loss(answer.expand(1, 4001, -1), torch.stack([at, at], -1)[None])
    assert torch.trapezoid(torch.exp(-loss[0]), at).item() == pytest.approx(1, abs=1e-3)


def test_plain_networks_are_scored_in_nats_per_event(gamma, monkeypatch):
    monkeypatch.setattr(earthquakes_baselines, "UPDATES", 30)
    monkeypatch.setattr(earthquakes_baselines, "EVERY", 10)
    events = len(gamma.etas("test").increment)
    start, end = gamma.window("test")
    oracle = np.log(events / (end - start)) - 1
    textbook = earthquakes_baselines.textbook(gamma, 0)
    assert 0.3 < textbook.rmse < 1.5
    for found in (textbook, earthquakes_baselines.mixture(gamma, 0)):
        assert abs(found.log_likelihood - oracle) < 1.0


def test_the_interval_of_the_gain_covers_it_and_narrows_over_catalogues():
    rng = np.random.default_rng(0)
    blocks = [[(float(g), 10) for g in rng.normal(0.5, 2.0, 60)] for _ in range(4)]
    low, high = bootstrap(blocks[:1])
    assert low < np.mean([g for g, _ in blocks[0]]) / 10 < high
    all_low, all_high = bootstrap(blocks)
    assert all_high - all_low < 0.7 * (high - low)


def test_blocks_hold_all_events_and_all_gain(gamma):
    g = 0.1 * np.ones(len(gamma.time))
    scored = score(g, gamma.model, gamma.time, gamma.magnitude, *gamma.window("test"))
    blocks = by_block(scored)
    assert sum(n for _, n in blocks) == len(scored.gain)
    assert sum(gain for gain, _ in blocks) == pytest.approx(scored.gain.sum(), abs=1e-4)
    assert 20 <= len(blocks) <= 25


def test_train_judge_and_publish_from_the_command_line(
    folder, setups, tmp_path, monkeypatch, capfd
):
    monkeypatch.setattr(earthquakes_baselines, "UPDATES", 2)
    monkeypatch.setattr(
        "lithoscope.training.earthquakes_evaluation.JUDGED", ("scedc30", "italy25", "global5")
    )
    out, model = tmp_path / "run", tmp_path / "earthquakes.onnx"
    command = ["earthquakes", "--data", str(folder), "--out", str(out), "--members", "2"]
    assert cli.main([*command, "--evaluate", "--model", str(model), "--threads", "1"]) == 0
    assert capfd.readouterr().out.strip().endswith(str(model))

    residual = Residual.open(model)
    assert residual.members == 2
    rows = json.loads(model.with_suffix(".json").read_text())
    assert [row["catalogue"] for row in rows] == ["scedc30", "italy25", "global5"]
    mean = mean_row(kept_rows(out))["universal"]
    first = residual.card.figures[0]
    assert first.data.startswith("mean of 3 catalogues")
    assert first.value == pytest.approx(mean["gain"], abs=1e-4)
    assert {s.name for s in residual.card.trained_on} == set(setups)
    assert "| **mean** |" in model.with_suffix(".md").read_text()

    own = tmp_path / "own.onnx"
    options = ["--catalogue", "gamma.csv", "--mc", "3.2", "--dates", *DATES, "--model", str(own)]
    assert cli.main([*command, *options]) == 0
    card = Residual.open(own).card
    assert "Started from the universal network" in card.protocol
    assert card.figures[0].data == "gamma, test years"


def test_a_folder_of_no_use_gives_a_message_and_status_one(tmp_path, capsys):
    command = ["earthquakes", "--data", str(tmp_path), "--out", str(tmp_path / "run")]
    assert cli.main(command) == 1
    assert "is missing" in capsys.readouterr().err
    with pytest.raises(InputError, match="is missing"):
        earthquakes_data.read_catalogue(tmp_path, setup("none", ""))


def test_a_catalogue_of_ones_own_needs_its_dates(folder, tmp_path, capsys):
    command = ["earthquakes", "--data", str(folder), "--out", str(tmp_path)]
    assert cli.main([*command, "--catalogue", "alpha.csv"]) == 1
    assert "--dates" in capsys.readouterr().err
