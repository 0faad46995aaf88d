"""What a forest sees of a pixel: its values, and their mean and spread in windows around it.

The same numbers come from NumPy here and from the ONNX graph that `focal_onnx` builds: both add
in one order, in double precision, so that no tree takes another branch in a map than in training.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .area import Band


@dataclass(frozen=True)
class Focal:
    """The features of `bands`: base channels, then mean and standard deviation a window.

    A continuous band is one base channel (log: sign(x) ln(1 + |x|)); a categorical one is a
    channel a code, 1 where it is that code. windows: odd sides in pixels.
    """

    bands: tuple[Band, ...]
    windows: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError for a window without a centre."""
        if any(window < 3 or window % 2 == 0 for window in self.windows):
            raise ValueError("Windows must be odd and at least 3 pixels.")

    @property
    def halo(self) -> int:
        """Pixels around a pixel that its features depend on."""
        return max(self.windows, default=1) // 2

    @property
    def names(self) -> tuple[str, ...]:
        """The features' names, in order."""
        base = [name for band in self.bands for name in _channels(band)]
        focal = [
            f"{name}, {statistic} of {window} px"
            for window in self.windows
            for statistic in ("mean", "spread")
            for name in base
        ]
        return (*base, *focal)

    @property
    def sources(self) -> tuple[int, ...]:
        """Which band each feature comes from."""
        base = [place for place, band in enumerate(self.bands) for _ in _channels(band)]
        return tuple(base * (1 + 2 * len(self.windows)))

    def features(self, values: np.ndarray) -> np.ndarray:
        """Return float32 [F, H, W] of values [C, H, W]; NaN where there is nothing to see.

        Beyond the raster there is no data, as in a map.
        """
        base = np.concatenate([_base(band, one) for band, one in zip(self.bands, values)])
        return np.concatenate([base, *(focal(base, window) for window in self.windows)])


def common_codes(band: Band, values: np.ndarray, mask: np.ndarray, fewest: int) -> Band:
    """Return a categorical band with only the codes of at least `fewest` pixels of `mask`.

    Rarer codes then look alike: none of the channels is 1.
    """
    codes, counts = np.unique(values[mask & np.isfinite(values)], return_counts=True)
    return replace(band, codes=tuple(codes[counts >= fewest].tolist()))


def suggest_windows(block: int) -> tuple[int, int]:
    """Return two window sides in pixels for spatial blocks of `block` pixels.

    About a twelfth and a fifth of a block, so that the buffer that keeps windows of training
    pixels out of a block takes little of its neighbours.
    """
    small = max(3, block // 12 // 2 * 2 + 1)
    return small, 3 * small - 2


def focal(base: np.ndarray, window: int) -> np.ndarray:
    """Return mean and standard deviation [2 B, H, W] of base [B, H, W] in a square window.

    Of the pixels with data alone; NaN where there is none.
    """
    known = np.isfinite(base)
    x = np.where(known, base, 0).astype(np.float64)
    count = box_sum(known.astype(np.float64), window)
    some = np.maximum(count, 1)
    mean = box_sum(x, window) / some
    variance = box_sum(x * x, window) / some - mean * mean
    both = np.concatenate([mean, np.sqrt(np.maximum(variance, 0))])
    return np.where(np.tile(count > 0, (2, 1, 1)), both, np.nan).astype(np.float32)


def box_sum(x: np.ndarray, window: int) -> np.ndarray:
    """Return the sums of [B, H, W] over square windows, 0 beyond the edges: rows, then columns."""
    side = window // 2
    x = np.pad(x, ((0, 0), (side, side), (side, side)))
    for axis in (1, 2):
        length = x.shape[axis] - window + 1
        powers, total = {1: x}, None
        for power, offset in parts(window):
            for half in range(power.bit_length() - 1):
                if 2 << half not in powers:
                    powers[2 << half] = _ahead(powers[1 << half], 1 << half, axis)
            piece = _cut(powers[power], offset, length, axis)
            total = piece if total is None else total + piece
        x = np.asarray(total)
    return x


def parts(window: int) -> Iterator[tuple[int, int]]:
    """Yield the powers of two that make up a window, each with the offset of its first pixel.

    Sums of 2, 4, 8 … pixels come from each other, so a window of n costs about 2 log2(n) sums.
    """
    offset = 0
    for bit in reversed(range(window.bit_length())):
        if window >> bit & 1:
            yield 1 << bit, offset
            offset += 1 << bit


def _ahead(x: np.ndarray, step: int, axis: int) -> np.ndarray:
    """Return x[i] + x[i + step] along an axis."""
    length = x.shape[axis] - step
    return _cut(x, 0, length, axis) + _cut(x, step, length, axis)


def _cut(x: np.ndarray, first: int, length: int, axis: int) -> np.ndarray:
    kept = slice(first, first + length)
    return x[:, kept] if axis == 1 else x[:, :, kept]


def _channels(band: Band) -> Sequence[str]:
    if band.categorical:
        return [f"{band.name} = {code:g}" for code in band.codes]
    return [f"ln {band.name}" if band.log else band.name]


def _base(band: Band, values: np.ndarray) -> np.ndarray:
    """Return float32 [B, H, W] of one band [H, W]."""
    if band.categorical:
        codes = np.array(band.codes, np.float32)[:, None, None]
        return np.where(np.isnan(values), np.nan, values == codes).astype(np.float32)
    if band.log:
        wide = values.astype(np.float64)
        return (np.sign(wide) * np.log(np.abs(wide) + 1)).astype(np.float32)[None]
    return values.astype(np.float32)[None]
