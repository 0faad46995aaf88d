"""Judge the residual on the test years of the catalogues, beside everything it has to beat.

Two ways of training. Per catalogue: from nothing, or from a network of the other regions tuned to
the catalogue's own training years. Universal: no catalogue of the judged one's region was seen, nor
that region's part of the Earth's catalogue. ETAS itself is always fitted to the catalogue's own
training years.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from ..engine.seismicity.residual import ResidualIntervals, ensemble, score
from .earthquakes import NEURON, corrections, fine_tune, train_members, train_neuron, tune
from .earthquakes_baselines import mixture, textbook
from .earthquakes_data import JUDGED, REGIONS, SETUPS, Prepared, prepare
from .networks.residual_lstm import OneNeuron, ResidualLstm

Floats = NDArray[np.float64]
Kind = TypeVar("Kind", ResidualLstm, OneNeuron)

BLOCK = 30.0  # days
RESAMPLES = 2000
METHODS = ("neuron", "lstm", "tuned_neuron", "tuned", "universal_neuron", "universal")


def evaluate(
    folder: Path,
    out: Path,
    seeds: Sequence[int],
    names: Iterable[str] | None = None,
    say: Callable[[str], None] = print,
) -> list[dict]:
    """Judge every catalogue, or those of `names`; one row each, ready for JSON.

    Rows are kept in OUT/rows as they come, so that a stopped run goes on where it was.
    """
    names = tuple(names or JUDGED)
    rows = []
    for region in REGIONS:
        judged = [name for name in names if SETUPS[name].region == region]
        paths = {name: out / "rows" / f"{name}.json" for name in judged}
        if not all(path.is_file() for path in paths.values()):
            members, neuron = fold(folder, out, region, seeds)
        for name, path in paths.items():
            if not path.is_file():
                catalogue = prepare(folder, SETUPS[name], out / "etas")
                row = judge(catalogue, members, neuron, seeds)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(json.dumps(row))
            rows.append(json.loads(path.read_text()))
            say(summary(rows[-1]))
    return sorted(rows, key=lambda row: JUDGED.index(row["catalogue"]))


def fold(
    folder: Path, out: Path, region: str, seeds: Sequence[int]
) -> tuple[list[ResidualLstm], OneNeuron]:
    """Networks that never saw a region, kept in OUT/folds."""
    path = out / "folds" / f"{region.lower().replace(' ', '_')}.pt"
    neuron_path = path.with_suffix(".neuron.pt")
    if not neuron_path.is_file():
        others = training_set(folder, out, without=region)
        save(path, train_members(others, seeds))
        save(neuron_path, [train_neuron(others)])
    return load(path, ResidualLstm), load(neuron_path, OneNeuron)[0]


def training_set(folder: Path, out: Path, without: str = "") -> list[Prepared]:
    """All catalogues a universal network may learn from, a region left out."""
    return [
        prepare(folder, setup, out / "etas", without)
        for setup in SETUPS.values()
        if setup.shipped and setup.region != without
    ]


def judge(
    catalogue: Prepared, members: Sequence[ResidualLstm], neuron: nn.Module, seeds: Sequence[int]
) -> dict:
    """Score all methods on the test years of one catalogue.

    members, neuron: universal networks that never saw the catalogue's region.
    """
    start, end = catalogue.window("test")
    etas = catalogue.etas("test")
    events = len(etas.increment)
    fresh = train_members([catalogue], seeds)
    tuned = fine_tune(members, catalogue, seeds)
    networks: dict[str, Sequence[nn.Module]] = {
        "neuron": [train_neuron([catalogue])],
        "lstm": fresh,
        "tuned_neuron": [tune(copy.deepcopy(neuron), [catalogue], 0, NEURON)],
        "tuned": tuned,
        "universal_neuron": [neuron],
        "universal": members,
    }
    plain = [textbook(catalogue, seed) for seed in seeds]
    mixtures = [mixture(catalogue, seed) for seed in seeds]
    log_likelihood = etas.log_likelihood / events
    return {
        "catalogue": catalogue.name,
        "region": catalogue.setup.region,
        "events": events,
        "poisson": float(np.log(catalogue.rate) - catalogue.rate * (end - start) / events),
        "etas": log_likelihood,
        "etas_expected": etas.expected,
        **{name: scored(catalogue, several) for name, several in networks.items()},
        "textbook": [p.log_likelihood - log_likelihood for p in plain],
        "textbook_rmse": [p.rmse for p in plain],
        "mixture": [p.log_likelihood - log_likelihood for p in mixtures],
    }


def scored(catalogue: Prepared, networks: Sequence[nn.Module]) -> dict:
    """Gain of each network and of their mean intensity, with its interval and expected count."""
    window = catalogue.window("test")
    g = np.stack([corrections(network, catalogue, "test") for network in networks], axis=-1)
    events = (catalogue.model, catalogue.time, catalogue.magnitude)
    together = score(ensemble(g), *events, *window)
    blocks = by_block(together)
    low, high = bootstrap([blocks])
    return {
        "seeds": [score(one, *events, *window).gain_per_event for one in g.T],
        "gain": together.gain_per_event,
        "low": low,
        "high": high,
        "expected": together.expected,
        "blocks": blocks,
    }


def by_block(intervals: ResidualIntervals) -> list[tuple[float, int]]:
    """Gain (nats) and number of events of each 30 days that have any."""
    block = np.unique((intervals.time - intervals.time[0]) // BLOCK, return_inverse=True)[1]
    gain, count = np.bincount(block, intervals.gain), np.bincount(block)
    return [(round(float(g), 6), int(n)) for g, n in zip(gain, count)]


def bootstrap(several: Sequence[list[tuple[float, int]]], seed: int = 0) -> tuple[float, float]:
    """95 % interval of the gain per event, meaned over catalogues, from their blocks.

    Reference: Kuensch, H. R. (1989). The jackknife and the bootstrap for general stationary
    observations. Annals of Statistics 17, 1217-1241.
    """
    rng = np.random.default_rng(seed)
    drawn = np.zeros(RESAMPLES)
    for blocks in several:
        gain, count = np.array(blocks).T
        times = rng.multinomial(len(count), np.full(len(count), 1 / len(count)), RESAMPLES)
        drawn += (times @ gain) / (times @ count) / len(several)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return float(low), float(high)


def mean_row(rows: Sequence[dict]) -> dict:
    """Mean gain over the catalogues with its interval, by method."""
    mean = {}
    for name in METHODS:
        low, high = bootstrap([row[name]["blocks"] for row in rows])
        gain = float(np.mean([row[name]["gain"] for row in rows]))
        mean[name] = {"gain": gain, "low": low, "high": high}
    return mean


def summary(row: dict) -> str:
    """One line for the terminal."""
    gains = ", ".join(f"{name} {row[name]['gain']:+.4f}" for name in METHODS)
    return f"{row['catalogue']}: ETAS {row['etas']:.3f} nats per event; {gains}"


def kept_rows(out: Path) -> list[dict]:
    """The rows that an earlier evaluation left in OUT, in order."""
    paths = [out / "rows" / f"{name}.json" for name in JUDGED]
    return [json.loads(path.read_text()) for path in paths if path.is_file()]


def save(path: Path, networks: Sequence[nn.Module]) -> None:
    """Keep the weights of several networks."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save([network.state_dict() for network in networks], path)


def load(path: Path, kind: type[Kind]) -> list[Kind]:
    """The networks that `save` kept."""
    networks = []
    for state in torch.load(path, map_location="cpu", weights_only=True):
        network = kind(state["normalise.mean"], state["normalise.deviation"])
        network.load_state_dict(state)
        networks.append(network.eval())
    return networks
