"""What textbooks do: two stacked LSTM layers of 50 units, mean squared error of the next value."""

from __future__ import annotations

import torch
from torch import Tensor, nn

UNITS, LAYERS = 50, 2


class TextbookLstm(nn.Module):
    """The next log gap and magnitude, both standardised, from those so far.

    Shape: x [B, T, 2] -> [B, T, 2], the forecast of the step after each.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(2, UNITS, num_layers=LAYERS, batch_first=True)
        self.head = nn.Linear(UNITS, 2)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.lstm(x)[0])

    @staticmethod
    def loss(answer: Tensor, target: Tensor) -> Tensor:
        """Squared error, [B, T, 2] each -> [B, T]."""
        return torch.square(answer - target).mean(dim=-1)
