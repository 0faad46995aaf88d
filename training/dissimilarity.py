"""The dissimilarity index and the area of applicability, as a graph.

Meyer & Pebesma (2021), Predicting into unknown space? doi 10.1111/2041-210X.13650: how far a pixel
lies from the nearest training pixel, in the space of the layers weighted by their importance, in
units of the mean distance between training pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from .area import Band
from .networks.prepare import base_channels, unseen_codes

REFERENCES = 256  # training pixels that stand for all
CHUNK = 64  # references compared at once: memory of a tile
SAMPLE = 4000  # training pixels for the distances and the threshold
WHISKER = 1.5  # interquartile ranges above the upper quartile
UNSEEN = 1e6  # the index of a code that training never met
FLOOR = 1e-3  # squared distances below are rounding


class Dissimilarity(nn.Module):
    """The index of each pixel. Shape: layers [N, C, H, W] -> [N, 1, H, W], float32.

    Bands without data do not count; where no band has data the index is NaN. A code that training
    never met makes it `UNSEEN`.
    """

    center: Tensor
    scale: Tensor
    references: Tensor
    mean_distance: Tensor

    def __init__(self, bands: Sequence[Band], references: int = REFERENCES) -> None:
        super().__init__()
        self.bands, self.count = tuple(bands), references
        channels = sum(len(band.codes) if band.categorical else 1 for band in bands)
        self.register_buffer("center", torch.zeros(1, channels, 1, 1))
        self.register_buffer("scale", torch.ones(1, channels, 1, 1))
        self.register_buffer("references", torch.zeros(references, channels))
        self.register_buffer("mean_distance", torch.ones(()))

    def spread_out(self, layers: Tensor) -> Tensor:
        """The weighted, standardised space [N, B, H, W]; 0 where a band has no data."""
        base = base_channels(layers, self.bands)
        z = (base - self.center) / self.scale
        return torch.where(torch.isnan(z), torch.zeros_like(z), z)

    def forward(self, layers: Tensor) -> Tensor:
        """See the class."""
        z = self.spread_out(layers)
        own = (z * z).sum(1, keepdim=True)
        nearest = torch.full_like(own, torch.inf)
        for start in range(0, self.count, CHUNK):
            some = self.references[start : start + CHUNK]
            product = nn.functional.conv2d(z, some[:, :, None, None])
            squared = (some * some).sum(1).reshape(1, -1, 1, 1) - 2 * product
            nearest = torch.minimum(nearest, squared.amin(1, keepdim=True))
        index = torch.sqrt((own + nearest).clamp_min(FLOOR)) / self.mean_distance
        unseen = unseen_codes(layers, self.bands)
        if unseen is not None:
            index = torch.where(unseen, torch.full_like(index, UNSEEN), index)
        nothing = torch.isnan(layers).all(1, keepdim=True)
        return torch.where(nothing, torch.full_like(index, torch.nan), index)


@dataclass(frozen=True)
class Applicability:
    """The index as a graph, and its threshold: pixels above lie outside."""

    module: Dissimilarity
    threshold: float


def fit_dissimilarity(
    bands: Sequence[Band],
    values: np.ndarray,
    dealt: np.ndarray,
    *,
    importance: Sequence[float] | np.ndarray | None = None,
    seed: int = 0,
    references: int = REFERENCES,
) -> Applicability:
    """Learn the index from the training pixels, and the threshold from their folds.

    values: [C, H, W]. dealt: fold of each training pixel, int [H, W], -1 elsewhere. importance: a
    weight a band, by default all alike. The threshold is the upper whisker (Q75 + 1.5 IQR) of the
    index of training pixels against those of other folds, as in the paper.
    """
    rng = np.random.default_rng(seed)
    places = np.flatnonzero(dealt.ravel() >= 0)
    places = rng.choice(places, min(SAMPLE, len(places)), replace=False)
    samples = torch.from_numpy(values.reshape(len(values), -1)[:, places].astype(np.float32))
    layers = samples[None, :, None]
    module = Dissimilarity(bands, min(references, len(places)))
    _standardise(module, layers, importance)
    z = module.spread_out(layers)[0, :, 0].T.double()  # [n, B]
    apart = torch.cdist(z, z)
    count = len(z)
    mean = float(apart.sum() / max(1, count * (count - 1)))
    module.mean_distance.fill_(mean if mean > 0 else 1.0)
    module.references.copy_(z[_farthest(z, module.count, rng)])
    index = _across_folds(z, dealt.ravel()[places], module.count, rng)
    index = index / float(module.mean_distance)
    low, high = np.percentile(index, (25, 75))
    threshold = float(min(high + WHISKER * (high - low), index.max()))
    return Applicability(module.eval(), max(threshold, 1e-3))


def _standardise(
    module: Dissimilarity, layers: Tensor, importance: Sequence[float] | np.ndarray | None
) -> None:
    weights = np.ones(len(module.bands)) if importance is None else np.asarray(importance, float)
    weights = np.maximum(weights / max(weights.mean(), 1e-12), 1e-3)
    # Distances are euclidean: a channel counts by the root of its share of its band's weight.
    sizes = [len(band.codes) if band.categorical else 1 for band in module.bands]
    each = np.repeat(np.sqrt(weights / sizes), sizes)
    for place, channel in enumerate(base_channels(layers, module.bands)[0, :, 0].numpy()):
        known = channel[np.isfinite(channel)]
        spread = float(known.std()) if len(known) else 0.0
        module.center[0, place] = float(known.mean()) if len(known) else 0.0
        module.scale[0, place] = (spread if spread > 1e-6 else 1.0) / each[place]


def _farthest(z: Tensor, count: int, rng: np.random.Generator) -> np.ndarray:
    """Half at random, half each the farthest from all before: dense where data are, and at edges.

    Gonzalez (1985), doi 10.1016/0304-3975(85)90224-5.
    """
    chosen = list(rng.choice(len(z), max(1, count // 2), replace=False))
    nearest = torch.cdist(z, z[chosen]).amin(1)
    while len(chosen) < count:
        chosen.append(int(nearest.argmax()))
        nearest = torch.minimum(nearest, torch.cdist(z, z[chosen[-1:]])[:, 0])
    return np.array(chosen)


def _across_folds(z: Tensor, fold: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Distance of each pixel to the nearest of `count` references from the other folds: [n]."""
    found = np.zeros(len(z))
    for number in np.unique(fold):
        own = fold == number
        rest = ~own if (~own).any() else own
        others = z[torch.from_numpy(rest)]
        others = others[_farthest(others, min(count, len(others)), rng)]
        found[own] = torch.cdist(z[torch.from_numpy(own)], others).amin(1).numpy()
    return found
