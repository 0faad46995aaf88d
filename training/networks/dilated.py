"""The residual dilated network: a linear model of what Prepare gives, and what it misses."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from .prepare import PixelNetwork


class ChannelNorm(nn.Module):
    """Layer normalisation over the channels of each pixel, whatever lies around it.

    Statistics over space would make the result depend on the tile. Shape: [N, C, H, W] -> same.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        last = x.permute(0, 2, 3, 1)
        normed = functional.layer_norm(last, self.weight.shape, self.weight, self.bias)
        return normed.permute(0, 3, 1, 2)


class ResidualBlock(nn.Module):
    """Norm, dilated 3x3 convolution, 1x1 convolution, beside an identity.

    Shape: [N, C, H, W] -> same. Receptive-field radius: `dilation` pixels.
    """

    def __init__(self, channels: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.norm = ChannelNorm(channels)
        self.spatial = nn.Conv2d(channels, channels, 3, padding=dilation, dilation=dilation)
        self.mix = nn.Conv2d(channels, channels, 1)
        self.drop = nn.Dropout2d(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        return x + self.mix(self.drop(functional.relu(self.spatial(self.norm(x)))))


class Dilated(PixelNetwork):
    """A 1x1 stem, residual blocks of growing dilation, and a linear path beside them all.

    With few mapped blocks a linear model of the surroundings carries farthest; the residual path
    starts from nothing and adds what pays.

    Shape: [N, `inputs`, H, W] -> logits [N, `classes`, H, W].
    """

    def __init__(
        self,
        inputs: int,
        classes: int,
        width: int = 24,
        dilations: Sequence[int] = (1, 2, 4),
        dropout: float = 0.2,
    ) -> None:
        super().__init__()
        self.radius = sum(dilations)
        self.linear = nn.Conv2d(inputs, classes, 1)
        self.stem = nn.Conv2d(inputs, width, 1)
        self.blocks = nn.Sequential(*(ResidualBlock(width, d, dropout) for d in dilations))
        self.norm = ChannelNorm(width)
        self.drop = nn.Dropout2d(dropout)
        self.head = nn.Conv2d(width, classes, 1)
        for layer in (self.linear, self.head):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)

    def encode(self, x: Tensor) -> Tensor:
        """Features [N, width, H, W] before the head; what pretraining trains."""
        return functional.relu(self.norm(self.blocks(self.stem(x))))

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        return self.linear(x) + self.head(self.drop(self.encode(x)))
