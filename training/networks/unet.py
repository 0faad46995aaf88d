"""A small U-Net (Ronneberger et al. 2015, doi 10.1007/978-3-319-24574-4_28) for large grids."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .dilated import ChannelNorm
from .prepare import PixelNetwork


class Stage(nn.Module):
    """Two 3x3 convolutions with ReLU, then a norm. Shape: [N, A, H, W] -> [N, B, H, W]."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.norm = ChannelNorm(outputs)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        return self.norm(functional.relu(self.second(functional.relu(self.first(x)))))


class UNet(PixelNetwork):
    """Mean pooling down, nearest-neighbour up, skips between; H and W multiples of `multiple`.

    Shape: [N, `inputs`, H, W] -> logits [N, `classes`, H, W].
    """

    def __init__(
        self, inputs: int, classes: int, width: int = 16, levels: int = 2, dropout: float = 0.2
    ) -> None:
        super().__init__()
        self.multiple = 2**levels
        # Two 3x3 convolutions a stage; a pooled pixel may lie anywhere within its cell.
        self.radius = 4 * sum(2**level for level in range(levels)) + 3 * self.multiple
        sizes = [width * 2**level for level in range(levels + 1)]
        self.down = nn.ModuleList(
            Stage(a, b) for a, b in zip([inputs, *sizes[:-1]], sizes, strict=True)
        )
        self.up = nn.ModuleList(Stage(a + b, a) for a, b in zip(sizes[:-1], sizes[1:], strict=True))
        self.drop = nn.Dropout2d(dropout)
        self.head = nn.Conv2d(width, classes, 1)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        skips = []
        for level, stage in enumerate(self.down):
            x = stage(x if level == 0 else functional.avg_pool2d(x, 2))
            skips.append(x)
        x = self.drop(x)
        for stage, skip in zip(reversed(self.up), reversed(skips[:-1]), strict=True):
            x = functional.interpolate(x, scale_factor=2.0, mode="nearest")
            x = stage(torch.cat([skip, x], 1))
        return self.head(self.drop(x))
