"""The textbook patch CNN: Conv32, pool, Conv64, pool, Dense128, on every pixel at once."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .prepare import PixelNetwork

BEFORE, AFTER = 9, 8  # pixels of the patch around its centre pixel: 18 x 18 in all


class PatchCNN(PixelNetwork):
    """A classifier of 18 x 18 pixel patches, written without strides.

    A pooling layer of stride 2 becomes one of stride 1, and what follows is dilated twice as
    wide: the same numbers as cutting out a patch around every pixel (Giusti et al. 2013, doi
    10.1109/ICIP.2013.6738831), computed once.

    Shape: [N, `inputs`, H, W] -> logits [N, `classes`, H, W].
    """

    radius = BEFORE

    def __init__(self, inputs: int, classes: int, dropout: float = 0.3) -> None:
        super().__init__()
        self.first = nn.Conv2d(inputs, 32, 3)
        self.second = nn.Conv2d(32, 64, 3, dilation=2)
        self.dense = nn.Conv2d(64, 128, 3, dilation=4)
        self.drop = nn.Dropout2d(dropout)
        self.head = nn.Conv2d(128, classes, 1)

    def forward(self, x: Tensor) -> Tensor:
        """See the class."""
        x = functional.pad(x, (BEFORE, AFTER, BEFORE, AFTER))
        x = functional.max_pool2d(functional.relu(self.first(x)), 2, 1)
        x = functional.max_pool2d(functional.relu(self.second(x)), 2, 1, dilation=2)
        x = functional.relu(self.dense(x))
        return self.head(self.drop(x))
