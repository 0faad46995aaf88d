"""A plain neural point process: an LSTM whose next gap is a mixture of log-normals.

Reference: Shchur, O., Bilos, M., Guennemann, S. (2020). Intensity-free learning of temporal point
processes. ICLR.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

HIDDEN, COMPONENTS = 32, 16
NARROWEST = 0.05  # of a component, in standard deviations of the log gap


class MixtureLstm(nn.Module):
    """The density of the next standardised log gap, given gaps and magnitudes so far.

    Shape: x [B, T, 2] -> [B, T, 3 K]: logits, means and log widths of K normals.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(2, HIDDEN, batch_first=True)
        self.head = nn.Linear(HIDDEN, 3 * COMPONENTS)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.lstm(x)[0])

    @staticmethod
    def loss(answer: Tensor, target: Tensor) -> Tensor:
        """Negative log density of the standardised log gap target[..., 0] -> [B, T]."""
        logits, mean, width = answer.chunk(3, dim=-1)
        deviation = NARROWEST + nn.functional.softplus(width)
        z = (target[..., :1] - mean) / deviation
        log_normal = -0.5 * (z**2 + math.log(2 * math.pi)) - torch.log(deviation)
        return -torch.logsumexp(torch.log_softmax(logits, dim=-1) + log_normal, dim=-1)
