"""The plain networks that the residual is judged beside: they see gaps and magnitudes, no ETAS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from .earthquakes_data import Prepared
from .networks.mixture_lstm import MixtureLstm
from .networks.textbook_lstm import TextbookLstm

Floats = NDArray[np.float64]
Plain = TypeVar("Plain", TextbookLstm, MixtureLstm)

SHORTEST_GAP = 1e-6  # days, 0.1 s
UPDATES, BATCH, WINDOW, BURN_IN, EVERY, PATIENCE = 150, 16, 100, 30, 30, 2


@dataclass(frozen=True)
class PlainScore:
    """log_likelihood: nats per event of the test years; rmse: of the next log10 gap."""

    log_likelihood: float
    rmse: float | None = None


class Gaps:
    """Standardised log gaps and magnitudes of a catalogue, scaled by its training years."""

    def __init__(self, catalogue: Prepared) -> None:
        gap = np.maximum(np.diff(catalogue.time), SHORTEST_GAP)
        self.log_gap = np.log(gap)
        both = np.stack([self.log_gap, catalogue.magnitude[1:]], axis=1)
        first, stop = catalogue.indices("train")
        self.training = slice(max(first - 1, 0), stop - 1)
        self.mean, self.deviation = both[self.training].mean(0), both[self.training].std(0)
        self.values = torch.from_numpy((both - self.mean) / self.deviation).float()

    def rows(self, catalogue: Prepared, window: str) -> slice:
        """Rows whose gap ends within a window."""
        first, stop = catalogue.indices(window)
        return slice(max(first - 1, 1), stop - 1)


def textbook(catalogue: Prepared, seed: int) -> PlainScore:
    """Score the textbook LSTM; its density is a normal law with the training residuals' width."""
    gaps = Gaps(catalogue)
    network = _train(TextbookLstm, gaps, catalogue, seed)
    with torch.no_grad():
        answer = network(gaps.values[None, :-1])[0].double().numpy()[:, 0]
    error = gaps.values[1:, 0].double().numpy() - answer
    width = error[gaps.training.start : gaps.training.stop - 1].std()
    rows = gaps.rows(catalogue, "test")
    z = error[rows.start - 1 : rows.stop - 1]
    log_density = -0.5 * ((z / width) ** 2 + np.log(2 * np.pi)) - np.log(width)
    rmse = np.sqrt(np.mean(z**2)) * gaps.deviation[0] / np.log(10)
    return PlainScore(_per_day(log_density, gaps, rows), float(rmse))


def mixture(catalogue: Prepared, seed: int) -> PlainScore:
    """Score the log-normal-mixture LSTM."""
    gaps = Gaps(catalogue)
    network = _train(MixtureLstm, gaps, catalogue, seed)
    rows = gaps.rows(catalogue, "test")
    with torch.no_grad():
        answer = network(gaps.values[None, :-1])[0]
        loss = network.loss(answer, gaps.values[1:]).double().numpy()
    return PlainScore(_per_day(-loss[rows.start - 1 : rows.stop - 1], gaps, rows))


def _per_day(log_density: Floats, gaps: Gaps, rows: slice) -> float:
    """Mean log density by gap in days, from that by standardised log gap."""
    return float(np.mean(log_density - np.log(gaps.deviation[0]) - gaps.log_gap[rows]))


def _train(kind: type[Plain], gaps: Gaps, catalogue: Prepared, seed: int) -> Plain:
    torch.manual_seed(seed)
    network = kind()
    rng = np.random.default_rng(seed)
    optimizer = torch.optim.AdamW(network.parameters(), 3e-3, weight_decay=1e-3)
    validation = gaps.rows(catalogue, "validation")
    best, kept, stale = np.inf, network.state_dict(), 0
    length = min(BURN_IN + WINDOW, gaps.training.stop - gaps.training.start - 1)
    for update in range(1, UPDATES + 1):
        network.train()
        starts = rng.integers(gaps.training.start, gaps.training.stop - length, BATCH)
        stretch = torch.stack([gaps.values[s : s + length + 1] for s in starts])
        loss = network.loss(network(stretch[:, :-1]), stretch[:, 1:])[:, BURN_IN:].mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        if update % EVERY:
            continue
        network.eval()
        with torch.no_grad():
            seen = gaps.values[max(validation.start - 1 - WINDOW, 0) : validation.stop]
            losses = network.loss(network(seen[None, :-1])[0], seen[1:])
        score = float(losses[validation.start - validation.stop :].mean())
        if score < best:
            best, stale = score, 0
            kept = {name: value.clone() for name, value in network.state_dict().items()}
        else:
            stale += 1
        if stale > PATIENCE:
            break
    network.load_state_dict(kept)
    return network.eval()
