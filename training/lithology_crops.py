"""What a training step sees: random crops around labelled pixels, and the recipe of a training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.data import IterableDataset

IGNORED = -1
FEWEST_LABELLED = 20  # in a crop
USUAL_PIXELS = 10_000


@dataclass(frozen=True)
class Recipe:
    """How a network is trained.

    steps, learning_rate: of Adam under a one-cycle schedule. l2: of the weights, as a penalty in
    the loss. balance: 0 = classes count by their pixels, 1 = all alike. smoothing: of the labels.
    focus: gamma of the focal loss (Lin et al. 2017), 0 = cross-entropy. contact: pixels around
    contacts of classes that are ignored. band_drop: share of channels hidden at each step.
    batch, crop: random crops a step, and their side in pixels; many small ones see more of the area
    than few large ones. pretrain: steps of masked-channel pretraining.
    """

    steps: int = 80
    learning_rate: float = 1e-2
    l2: float = 0.01
    balance: float = 0.5
    smoothing: float = 0.05
    focus: float = 0.0
    contact: int = 0
    band_drop: float = 0.0
    batch: int = 9
    crop: int = 32
    pretrain: int = 0

    def scaled(self, pixels: int) -> Recipe:
        """The recipe for so many labelled pixels; it was found on `USUAL_PIXELS`.

        A penalty of fixed weight would count the more against the data, the more there are.
        """
        more = max(1.0, pixels / USUAL_PIXELS)
        steps = round(self.steps * min(2.0, more**0.5))
        return replace(self, l2=self.l2 / min(10.0, more), steps=steps)


class Crops(IterableDataset):
    """Random crops around labelled pixels, turned and flipped. Yields x [N, C, h, w], y [N, h, w].

    x: [C, H, W]. y: int64 [H, W], 0 … K - 1, `IGNORED` elsewhere. multiple: of the sides.
    """

    def __init__(
        self, x: Tensor, y: Tensor, steps: int, recipe: Recipe, seed: int, multiple: int = 1
    ) -> None:
        side = -(-recipe.crop // multiple) * multiple
        height, width = (max(side, n) - n for n in y.shape)
        self.x = functional.pad(x, (0, width, 0, height))
        self.y = functional.pad(y, (0, width, 0, height), value=IGNORED)
        self.places = np.argwhere(self.y.numpy() != IGNORED)
        self.steps, self.batch, self.side, self.seed = steps, recipe.batch, side, seed

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        rng = np.random.default_rng(self.seed)
        for _ in range(self.steps):
            x, y = zip(*(self._turned(rng) for _ in range(self.batch)), strict=True)
            yield torch.stack(x).contiguous(memory_format=torch.channels_last), torch.stack(y)

    def _turned(self, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        x, y = self._crop(rng)
        turns = int(rng.integers(4))
        x, y = torch.rot90(x, turns, (1, 2)), torch.rot90(y, turns, (0, 1))
        return (x.flip(2), y.flip(1)) if rng.random() < 0.5 else (x, y)

    def _crop(self, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """The first of some random crops with enough labelled pixels."""
        for _ in range(10):
            center = self.places[rng.integers(len(self.places))]
            top, left = (
                int(np.clip(c - rng.integers(self.side), 0, n - self.side))
                for c, n in zip(center, self.y.shape, strict=True)
            )
            inside = slice(top, top + self.side), slice(left, left + self.side)
            y = self.y[inside]
            if (y != IGNORED).sum() >= FEWEST_LABELLED:
                break
        return self.x[(slice(None), *inside)], y


def near_contacts(codes: np.ndarray, radius: int) -> np.ndarray:
    """Labelled pixels with another class at most `radius` pixels away: bool [H, W]."""
    height, width = codes.shape
    padded = np.pad(codes, radius)
    near = np.zeros(codes.shape, bool)
    for down in range(2 * radius + 1):
        for right in range(2 * radius + 1):
            other = padded[down : down + height, right : right + width]
            near |= (other != codes) & (other > 0) & (codes > 0)
    return near
