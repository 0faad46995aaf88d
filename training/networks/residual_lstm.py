"""The correction of ETAS: an LSTM beside one linear neuron, and the neuron alone as its control."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

HIDDEN = 32
LIMIT = 4.0  # of |g|: a factor of 55 either way
CLIP = 6.0  # standard deviations

State = tuple[Tensor, Tensor]


class Normalised(nn.Module):
    """Features to zero mean and unit deviation, far outliers clipped."""

    mean: Tensor
    deviation: Tensor

    def __init__(self, mean: np.ndarray, deviation: np.ndarray) -> None:
        super().__init__()
        self.register_buffer("mean", torch.as_tensor(mean, dtype=torch.float32))
        self.register_buffer("deviation", torch.as_tensor(deviation, dtype=torch.float32))

    def forward(self, x: Tensor) -> Tensor:
        return ((x - self.mean) / self.deviation).clamp(-CLIP, CLIP)


class OneNeuron(nn.Module):
    """g = w x + b: the control that every gain of the LSTM stands beside.

    Shape: x [B, T, F] -> g [B, T]. Starts as ETAS exactly.
    """

    def __init__(self, mean: np.ndarray, deviation: np.ndarray) -> None:
        super().__init__()
        self.normalise = Normalised(mean, deviation)
        self.neuron = _zero(nn.Linear(len(mean), 1))

    def forward(self, x: Tensor) -> Tensor:
        return bounded(self.neuron(self.normalise(x))[..., 0])


class ResidualLstm(nn.Module):
    """g from an LSTM and, past it, one neuron: it can always do as well as its control.

    Shape: x [B, T, F] -> g [B, T]. Starts as ETAS exactly.
    """

    def __init__(self, mean: np.ndarray, deviation: np.ndarray, hidden: int = HIDDEN) -> None:
        super().__init__()
        self.normalise = Normalised(mean, deviation)
        self.lstm = nn.LSTM(len(mean), hidden, batch_first=True)
        self.head = _zero(nn.Linear(hidden, 1))
        self.neuron = _zero(nn.Linear(len(mean), 1))

    def forward(self, x: Tensor) -> Tensor:
        return self.step(x, None)[0]

    def step(self, x: Tensor, state: State | None) -> tuple[Tensor, State]:
        """The same with the memory [1, B, H] handed in and out."""
        x = self.normalise(x)
        y, state = self.lstm(x, state)
        return bounded((self.head(y) + self.neuron(x))[..., 0]), state


class Members(nn.Module):
    """Networks from several seeds as one graph.

    Shape: x [B, T, F], h0 and c0 [M, B, H] -> g [B, T, M], h1, c1 [M, B, H].
    """

    def __init__(self, networks: Sequence[ResidualLstm]) -> None:
        super().__init__()
        self.networks: Sequence[ResidualLstm] = nn.ModuleList(networks)  # type: ignore[assignment]

    def forward(self, x: Tensor, h0: Tensor, c0: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        answers = [
            network.step(x, (h0[i : i + 1], c0[i : i + 1]))
            for i, network in enumerate(self.networks)
        ]
        g = torch.stack([answer for answer, _ in answers], dim=-1)
        hidden, cell = (torch.cat([state[k] for _, state in answers]) for k in (0, 1))
        return g, hidden, cell


def bounded(g: Tensor) -> Tensor:
    """g itself near zero, never beyond LIMIT."""
    return LIMIT * torch.tanh(g / LIMIT)


def _zero(layer: nn.Linear) -> nn.Linear:
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer
