"""A plain U-Net, what one would try first: maps of potency in, displacement out."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class PlainUNet(nn.Module):
    """Five levels, two 3 x 3 convolutions each, ReLU, skip connections.

    Shape: [N, C, H, W] -> [N, 3, H, W], H and W multiples of 16.
    """

    def __init__(self, channels: int, width: int = 24) -> None:
        super().__init__()
        widths = [width, 2 * width, 4 * width, 4 * width, 4 * width]
        self.down = nn.ModuleList(
            _block(before, after) for before, after in zip([channels, *widths], widths)
        )
        self.up = nn.ModuleList(
            _block(deep + skip, skip) for deep, skip in zip(widths[:0:-1], widths[-2::-1])
        )
        self.out = nn.Conv2d(width, 3, 1)
        self.pool = nn.AvgPool2d(2)
        self.grow = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)

    def forward(self, x: Tensor) -> Tensor:
        """Displacement for maps of potency."""
        skips: list[Tensor] = []
        for block in self.down:
            x = block(self.pool(x) if skips else x)
            skips.append(x)
        for block, skip in zip(self.up, skips[-2::-1]):
            x = block(torch.cat([self.grow(x), skip], dim=1))
        return self.out(x)


def _block(before: int, after: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(after, after, 3, padding=1),
        nn.ReLU(),
    )
