"""Raw layers to what a network sees: normalised channels, their surroundings, and validity.

Everything is part of the graph, so that a model takes raw layers with NaN where there is no data.
What is learned from data here (centres, scales) comes from training pixels alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..area import Band
from ..focal import parts

CLIP = 5.0  # robust standard deviations; beyond, a value says 'far out' and no more
NORMAL_IQR = 1.349  # interquartile range of the standard normal distribution
LEAST_SCALE = 1e-6
LEAST_VARIANCE = 1e-6  # of normalised values


class PixelNetwork(nn.Module):
    """A network that labels pixels: prepared layers [N, C', H, W] -> logits [N, K, H, W].

    radius: of its receptive field in pixels. multiple: what H and W must be divisible by.
    """

    radius: int
    multiple: int = 1


class Prepare(nn.Module):
    """Layers as a network sees them.

    A continuous band is one channel, (x - median) / (IQR / 1.349) of the training pixels, after
    sign(x) ln(1 + |x|) if its band says `log`; a categorical one is a channel a code. Then come
    mean and standard deviation of each channel in square windows, of the pixels with data alone.
    The last channels are 1 where there is data: one for all required bands, one for each optional.

    Shape: layers [N, C, H, W], NaN = no data -> [N, `channels`, H, W], without NaN.
    """

    center: Tensor
    scale: Tensor
    shift: Tensor
    spread: Tensor

    def __init__(self, bands: Sequence[Band], windows: Sequence[int] = ()) -> None:
        super().__init__()
        if any(window < 3 or window % 2 == 0 for window in windows):
            raise ValueError("Windows must be odd and at least 3 pixels.")
        self.bands, self.windows = tuple(bands), tuple(windows)
        self.sources = tuple(
            place
            for place, band in enumerate(bands)
            for _ in range(len(band.codes) if band.categorical else 1)
        )
        base = len(self.sources)
        self.features = base * (1 + 2 * len(self.windows))
        self.optional = tuple(place for place, band in enumerate(bands) if band.optional)
        self.required = tuple(place for place, band in enumerate(bands) if not band.optional)
        self.channels = self.features + bool(self.required) + len(self.optional)
        for name, size, value in (
            ("center", base, 0.0),
            ("scale", base, 1.0),
            ("shift", self.features, 0.0),
            ("spread", self.features, 1.0),
        ):
            self.register_buffer(name, torch.full((1, size, 1, 1), value))

    @property
    def radius(self) -> int:
        """Pixels around a pixel that its channels depend on."""
        return max(self.windows, default=1) // 2

    @classmethod
    def fitted(
        cls, bands: Sequence[Band], values: np.ndarray, train: np.ndarray, windows: Sequence[int]
    ) -> Prepare:
        """Learn centres and scales from the `train` pixels (bool [H, W]) of values [C, H, W]."""
        prepare = cls(bands, windows)
        layers = torch.from_numpy(values)[None]
        with torch.no_grad():
            base = base_channels(layers, bands)[0].numpy()
            for place, source in enumerate(prepare.sources):
                seen = base[place][train & np.isfinite(base[place])]
                if len(seen) and not bands[source].categorical:
                    low, middle, high = np.percentile(seen, (25, 50, 75))
                    prepare.center[0, place] = float(middle)
                    prepare.scale[0, place] = _scale((high - low) / NORMAL_IQR, seen)
            features = prepare(layers)[0, : prepare.features, torch.from_numpy(train)]
            spread = features.std(1)
            prepare.shift.copy_(features.mean(1).reshape(1, -1, 1, 1))
            prepare.spread.copy_(
                torch.where(spread > LEAST_SCALE, spread, 1.0).reshape(1, -1, 1, 1)
            )
        return prepare

    def forward(self, layers: Tensor) -> Tensor:
        """See the class."""
        base = base_channels(layers, self.bands)
        missing = torch.isnan(base)
        nothing = torch.zeros_like(base)
        known = torch.where(missing, nothing, torch.ones_like(base))
        z = ((base - self.center) / self.scale).clamp(-CLIP, CLIP)
        z = torch.where(missing, nothing, z)
        found, counts = [z], [known]
        # In double precision: a small variance is the difference of two large numbers, and two
        # runtimes would round it differently.
        wide, known = z.double(), known.double()
        for window in self.windows:
            count = box_sum(known, window)
            some = count.clamp_min(1)
            mean = box_sum(wide, window) / some
            variance = box_sum(wide * wide, window) / some - mean * mean
            found += [mean.float(), torch.sqrt(variance.clamp_min(0) + LEAST_VARIANCE).float()]
            counts += [count.float(), count.float()]
        features = (torch.cat(found, 1) - self.shift) / self.spread
        features = torch.where(torch.cat(counts, 1) > 0, features, torch.zeros_like(features))
        return torch.cat([features, *self._validity(layers)], 1)

    def _validity(self, layers: Tensor) -> list[Tensor]:
        missing = torch.isnan(layers).to(layers.dtype)
        found = [1 - missing[:, place : place + 1] for place in self.optional]
        if self.required:
            found.insert(0, 1 - missing[:, list(self.required)].amax(1, keepdim=True))
        return found


def base_channels(layers: Tensor, bands: Sequence[Band]) -> Tensor:
    """The channels of layers [N, C, H, W] before any normalisation: [N, B, H, W], NaN = no data.

    A continuous band is one channel, sign(x) ln(1 + |x|) if its band says `log`; a categorical one
    is a channel a code, 1 where it is that code.
    """
    channels = []
    for place, band in enumerate(bands):
        one = layers[:, place : place + 1]
        if band.categorical:
            hot = _is_code(one, band).to(layers.dtype)
            channels.append(torch.where(torch.isnan(one), one, hot))
        elif band.log:
            channels.append(torch.sign(one) * torch.log(torch.abs(one) + 1))
        else:
            channels.append(one)
    return torch.cat(channels, 1)


def unseen_codes(layers: Tensor, bands: Sequence[Band]) -> Tensor | None:
    """Where a categorical band has a code it did not have in training: bool [N, 1, H, W]."""
    unseen = None
    for place, band in enumerate(bands):
        if band.categorical:
            one = layers[:, place : place + 1]
            met = _is_code(one, band).to(one.dtype).amax(1, keepdim=True) > 0
            here = ~(met | torch.isnan(one))
            unseen = here if unseen is None else unseen | here
    return unseen


def _is_code(one: Tensor, band: Band) -> Tensor:
    return one == torch.tensor(band.codes, dtype=one.dtype).reshape(1, -1, 1, 1)


def box_sum(x: Tensor, window: int) -> Tensor:
    """Sums of [N, C, H, W] over square windows, 0 beyond the edges, as `focal.box_sum`.

    Sums of 2, 4, 8 … pixels come from each other: the cost grows with the window's logarithm, and
    a sum is the same number in whatever tile it is taken.
    """
    x = functional.pad(x, (window // 2,) * 4)
    for axis in (2, 3):
        powers, total = {1: x}, None
        for power, offset in parts(window):
            for half in range(power.bit_length() - 1):
                step = 1 << half
                if 2 * step not in powers:
                    one = powers[step]
                    powers[2 * step] = _cut(one, 0, step, axis) + _cut(one, step, 0, axis)
            piece = _cut(powers[power], offset, window - power - offset, axis)
            total = piece if total is None else total + piece
        x = total if total is not None else x
    return x


def _cut(x: Tensor, first: int, last: int, axis: int) -> Tensor:
    kept = slice(first, -last if last else None)
    return x[:, :, kept] if axis == 2 else x[:, :, :, kept]


def context_windows(block: int) -> tuple[int, ...]:
    """Window sides in pixels for spatial blocks of `block` pixels, each about half of the next.

    The largest is about as wide as a block: rock units are seen in the pattern around a pixel
    more than in its own values.
    """
    sides = [max(3, round(1.3 * block) | 1)]
    while len(sides) < 4 and sides[-1] > 3:
        sides.append(max(3, sides[-1] // 2 | 1))
    return tuple(sorted(sides))


def _scale(robust: float, seen: np.ndarray) -> float:
    """The robust scale, or the standard deviation where half of all values are the same."""
    spread = float(robust) if robust > LEAST_SCALE else float(seen.std())
    return spread if spread > LEAST_SCALE else 1.0
