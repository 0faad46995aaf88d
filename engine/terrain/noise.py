"""How noisy is a DEM, and would it change the landforms? Decides between rules and network.

The level comes from second differences that cancel planes and smooth curvature (Immerkaer 1996,
Computer Vision and Image Understanding 64, 300-302), taken in the calmest fifth of the terrain,
where the least relief is mistaken for noise. Differences between cells further apart tell how
smooth the noise is: white noise is as strong at every distance, noise smoothed over a few cells
grows with the fourth power of the distance and then no more, relief goes on growing. Where the
calm ground does not look like smooth noise, noise is taken for white: the level is an upper bound
on rough ground and a lower bound on smoothed DEMs. Smooth noise is read up to a third low, since
the calmest blocks hold few of its waves. What counts is the stability: the share of cells that
keep their exact class when noise of that level and smoothness is added once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .geomorphons import geomorphons

Floats = NDArray[np.float32]

BLOCK = 16
CALM_PERCENTILE = 20
ADVISED_BELOW = 0.75
LAGS = np.array([1, 2, 3, 4, 6, 8, 12])  # cells between those compared
LENGTHS = np.geomspace(0.3, 4, 53)  # cells
# Rounding to whole metres, beside a lake or the sea, looks like noise of up to 0.9 cells.
SHORTEST = 0.9  # cells
# Levels that differ from those of noise by less than this (rms of the logarithms) are noise. Of
# 322 crops of real DEMs none came nearer than 0.08; where noise of 0.1 pixels was added and is
# seen at all, it fits to 0.06.
LIKENESS = 0.06


@dataclass(frozen=True)
class NoiseEstimate:
    """Noise of a DEM: standard deviation (m) and the stability of its exact classes (0..1).

    length: of the Gaussian (cells) that would make such noise out of white noise; 0 for white.
    """

    sigma: float
    stability: float
    length: float = 0.0

    @property
    def network_advised(self) -> bool:
        """Whether the noise-robust network is likely to serve better than the exact rules."""
        return self.stability < ADVISED_BELOW


def noise_level(heights: Floats) -> float:
    """Standard deviation (m) of white noise in a window [H, W] (m, NaN unknown); 0 if none fits.

    Blocks with unknown or mostly constant heights (lakes, steps of whole metres) do not count.
    """
    return _calm_level([heights], 1)


def estimate_noise(
    windows: Sequence[tuple[Floats, float, float]], search_distance: float, flatness: float = 1.0
) -> NoiseEstimate:
    """Estimate the noise of a DEM from sample windows.

    windows: (heights [H, W] in metres, NaN unknown; pixel width and height in metres) each.
    search_distance (m) and flatness (degrees) are those the landforms are wanted for.
    """
    samples = [heights for heights, _, _ in windows]
    sigma, length = _fit(np.array([_calm_level(samples, lag) for lag in LAGS]))
    rng = np.random.default_rng(0)
    kept = cells = 0
    for heights, width, height in windows:
        before = geomorphons(heights, width, height, search_distance, flatness)
        noise = np.float32(sigma) * _noise(heights.shape, length, rng)
        after = geomorphons(heights + noise, width, height, search_distance, flatness)
        known = before > 0
        kept += int((before == after)[known].sum())
        cells += int(known.sum())
    return NoiseEstimate(sigma, kept / cells if cells else 1.0, length)


def _fit(levels: NDArray[np.float64]) -> tuple[float, float]:
    """Noise (m) and its length (cells) that have these levels at ``LAGS``; else white noise."""
    white = float(levels[0]), 0.0
    # White noise is as strong at every lag: the difference to the first is free of it.
    beyond = levels[1:] ** 2 - levels[0] ** 2
    if beyond.min() <= 0:
        return white
    response = _response(LAGS, LENGTHS[:, None]) ** 2
    gaps = np.log(beyond / (response[:, 1:] - response[:, :1])) / 2
    misfits = gaps.std(axis=1)
    best = int(misfits.argmin())
    if misfits[best] > LIKENESS or LENGTHS[best] < SHORTEST:
        return white
    return float(np.exp(gaps[best].mean())), float(LENGTHS[best])


def _response(lag: NDArray, length: NDArray) -> NDArray[np.float64]:
    """Level that unit noise under a Gaussian of ``length`` cells has at a lag.

    Its autocorrelation is exp(-r²/4L²), by which the mask (1 -2 1) along either axis has the
    variance 6 - 8 exp(-r²/4L²) + 2 exp(-4r²/4L²).
    """
    kinship = np.exp(-((lag / length) ** 2) / 4)
    return (6 - 8 * kinship + 2 * kinship**4) / 6


def _noise(shape: tuple[int, ...], length: float, rng: np.random.Generator) -> Floats:
    """Noise [H, W] of unit standard deviation under a Gaussian of ``length`` cells."""
    white = rng.standard_normal(shape, dtype=np.float32)
    if length == 0:
        return white
    down, across = np.fft.fftfreq(shape[0], 1.0), np.fft.rfftfreq(shape[1], 1.0)
    squares = down[:, None] ** 2 + across**2
    spectrum = np.fft.rfft2(white) * np.exp(-2 * (np.pi * length) ** 2 * squares)
    smooth = np.fft.irfft2(spectrum, s=shape)
    return (smooth / smooth.std()).astype(np.float32)


def _calm_level(windows: Sequence[Floats], lag: int) -> float:
    levels = np.concatenate([_block_levels(z, lag) for z in windows] or [np.zeros(0)])
    return float(np.percentile(levels, CALM_PERCENTILE)) if len(levels) else 0.0


def _block_levels(z: Floats, lag: int) -> NDArray[np.float64]:
    """Noise level (m) in each block of ``BLOCK`` x ``BLOCK`` cells that can tell."""
    if min(z.shape) < BLOCK + 2 * lag:
        return np.zeros(0)
    # The mask (1 -2 1) x (1 -2 1); white noise of deviation s gives it the deviation 6 s.
    across = z[:, 2 * lag :] - 2 * z[:, lag:-lag] + z[:, : -2 * lag]
    response = np.abs(across[2 * lag :] - 2 * across[lag:-lag] + across[: -2 * lag])
    rows, columns = (n // BLOCK for n in response.shape)
    blocks = response[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK)
    blocks = blocks.swapaxes(1, 2).reshape(-1, BLOCK * BLOCK)
    blocks = blocks[~np.isnan(blocks).any(axis=1)]
    blocks = blocks[(blocks > 0).mean(axis=1) > 0.05]
    return np.sqrt(np.pi / 2) * blocks.mean(axis=1, dtype=np.float64) / 6
