"""Train the residual on ETAS: likelihood of exp(g) lambda, over windows of several catalogues.

Between events the corrected intensity is exp(g) times ETAS, so that its log-likelihood, less that
of ETAS, is a sum over events of g - (exp(g) - 1) times the compensator's increment. Nothing else of
the point process enters.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..engine.errors import Cancelled
from ..engine.progress import NullProgress, Progress
from .earthquakes_data import Prepared
from .messages import Part
from .networks.residual_lstm import OneNeuron, ResidualLstm

Floats = NDArray[np.float64]
PIECE = 400
NOBODY = NullProgress()
MEMORY = 2000  # events; that of the network is far shorter

Kind = TypeVar("Kind", bound=nn.Module)


@dataclass(frozen=True)
class Settings:
    """How to train. window: events whose likelihood counts; burn_in: events read before them."""

    updates: int = 240
    learning_rate: float = 3e-3
    weight_decay: float = 1e-3
    batch: int = 32
    window: int = 200
    burn_in: int = 60
    every: int = 10
    patience: int = 7  # validations without a better one


LSTM = Settings()
NEURON = Settings(learning_rate=1e-2)
FINE_TUNING = Settings(updates=100, learning_rate=5e-4)


def train(
    kind: Callable[..., Kind],
    catalogues: Sequence[Prepared],
    seed: int,
    settings: Settings,
    progress: Progress = NOBODY,
) -> Kind:
    """Train a fresh network on the training years; the validation years say when to stop."""
    torch.manual_seed(seed)
    x = np.concatenate([c.x[slice(*c.indices("train"))] for c in catalogues])
    network = kind(x.mean(axis=0), x.std(axis=0) + 1e-6)
    return tune(network, catalogues, seed, settings, progress)


def tune(
    network: Kind,
    catalogues: Sequence[Prepared],
    seed: int,
    settings: Settings,
    progress: Progress = NOBODY,
) -> Kind:
    """Train a network further and return it as it was at its best on the validation years.

    Raises:
        Cancelled: whoever listens wants the run to stop.
    """
    torch.manual_seed(seed)
    windows = Windows(catalogues, np.random.default_rng(seed), settings)
    optimizer = torch.optim.AdamW(
        network.parameters(), settings.learning_rate, weight_decay=settings.weight_decay
    )
    best, kept, stale = mean_gain(network, catalogues, "validation"), _copy(network), 0
    for update in range(1, settings.updates + 1):
        if progress.cancelled():
            raise Cancelled("The training was cancelled.")
        progress.report(update, settings.updates)
        network.train()
        optimizer.zero_grad()
        x, increment, counts = windows.draw()
        loss = negative_gain(network(x), increment, counts)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        if update % settings.every:
            continue
        gain = mean_gain(network, catalogues, "validation")
        best, kept, stale = (gain, _copy(network), 0) if gain > best else (best, kept, stale + 1)
        if stale > settings.patience:
            break
    network.load_state_dict(kept)
    return network.eval()


def negative_gain(g: Tensor, increment: Tensor, counts: Tensor) -> Tensor:
    """Loss in nats per event: ETAS's likelihood less that of exp(g) lambda.

    Shape: all [B, T] -> scalar; `increment` of the interval that g is for, `counts` 1 or 0.
    """
    return ((torch.expm1(g) * increment - g) * counts).sum() / counts.sum()


def corrections(network: nn.Module, catalogue: Prepared, window: str) -> Floats:
    """g [N] after each event of a catalogue, zero where it has no part in the window.

    The network begins MEMORY events before the window, with an empty memory.
    """
    first, stop = catalogue.indices(window)
    here = slice(max(first - MEMORY, 0), stop)
    g = np.zeros(len(catalogue.time))
    network.eval()
    with torch.no_grad():
        g[here] = network(torch.from_numpy(catalogue.x[here])[None])[0].numpy()
    return g


def mean_gain(network: nn.Module, catalogues: Sequence[Prepared], window: str) -> float:
    """Mean over the catalogues of the gain per event within a window.

    Worked in pieces side by side, each after a burn-in: a close look, and a fast one.
    """
    gains = []
    network.eval()
    for catalogue in catalogues:
        first, stop = catalogue.indices(window)
        # Interval j lies between events j and j + 1.
        starts = np.arange(max(first - 1, 0), stop - 1, PIECE)[:, None]
        number = starts + np.arange(-PIECE // 2, PIECE)
        counts = (number >= starts) & (number < stop - 1)
        number = np.clip(number, 0, len(catalogue.x) - 2)
        x, increment = catalogue.x[number], catalogue.increment[number + 1].astype(np.float32)
        with torch.no_grad():
            g = network(torch.from_numpy(x))
            loss = negative_gain(g, torch.from_numpy(increment), torch.from_numpy(counts))
        gains.append(-float(loss))
    return float(np.mean(gains))


class Windows:
    """Random stretches of the training years: features, the increments after them, what counts."""

    def __init__(
        self, catalogues: Sequence[Prepared], rng: np.random.Generator, settings: Settings
    ) -> None:
        self.rng, self.settings = rng, settings
        self.x = [torch.from_numpy(c.x[:-1]) for c in catalogues]
        self.increment = [torch.from_numpy(c.increment[1:].astype(np.float32)) for c in catalogues]
        self.ranges = [c.indices("train") for c in catalogues]
        # The larger catalogue counts more, but not so much that it alone is learned.
        share = np.sqrt([stop - first for first, stop in self.ranges])
        self.share = share / share.sum()

    def draw(self) -> tuple[Tensor, Tensor, Tensor]:
        """Features [B, T, F], increments and counts [B, T]."""
        length = self.settings.burn_in + self.settings.window
        parts = []
        for i in self.rng.choice(len(self.x), self.settings.batch, p=self.share):
            first, stop = self.ranges[i]
            # Interval j lies between events j and j + 1 and must end within the training years.
            last = max(stop - 1 - length, 0)
            earliest = min(max(first - self.settings.burn_in, 0), last)
            start = int(self.rng.integers(earliest, last + 1))
            number = torch.arange(start, min(start + length, len(self.x[i])))
            counts = (number >= max(first - 1, start + self.settings.burn_in)) & (number < stop - 1)
            parts.append((self.x[i][number], self.increment[i][number], counts))
        return tuple(  # type: ignore[return-value]
            nn.utils.rnn.pad_sequence([part[k] for part in parts], batch_first=True).float()
            for k in range(3)
        )


def train_members(
    catalogues: Sequence[Prepared], seeds: Sequence[int], progress: Progress = NOBODY
) -> list[ResidualLstm]:
    """One LSTM a seed."""
    return [
        train(ResidualLstm, catalogues, seed, LSTM, Part(progress, number, len(seeds)))
        for number, seed in enumerate(seeds)
    ]


def train_neuron(catalogues: Sequence[Prepared], seed: int = 0) -> OneNeuron:
    """The control."""
    return train(OneNeuron, catalogues, seed, NEURON)


def fine_tune(
    members: Sequence[ResidualLstm],
    catalogue: Prepared,
    seeds: Sequence[int],
    progress: Progress = NOBODY,
) -> list[ResidualLstm]:
    """Copies of universal networks, trained further on one catalogue."""
    return [
        tune(
            copy.deepcopy(member),
            [catalogue],
            seed,
            FINE_TUNING,
            Part(progress, number, len(seeds)),
        )
        for number, (member, seed) in enumerate(zip(members, seeds))
    ]


def _copy(network: nn.Module) -> dict[str, Tensor]:
    return {name: value.clone() for name, value in network.state_dict().items()}
