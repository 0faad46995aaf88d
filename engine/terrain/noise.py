"""How noisy is a DEM, and would it change the landforms? Decides between rules and network.

The level comes from second differences that cancel planes and smooth curvature (Immerkaer 1996,
Computer Vision and Image Understanding 64, 300-302), taken in the calmest fifth of the terrain,
where the least relief is mistaken for noise. Noise correlated over several cells is
underestimated, and relief as rough as noise is taken for it: the level is an upper bound on
rough ground and a lower bound on smoothed DEMs. What counts is the stability: the share of cells
that keep their exact class when noise of that level is added once more.
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


@dataclass(frozen=True)
class NoiseEstimate:
    """Noise of a DEM: standard deviation (m) and the stability of its exact classes (0..1)."""

    sigma: float
    stability: float

    @property
    def network_advised(self) -> bool:
        """Whether the noise-robust network is likely to serve better than the exact rules."""
        return self.stability < ADVISED_BELOW


def noise_level(heights: Floats) -> float:
    """Standard deviation (m) of the noise in a window [H, W] (m, NaN unknown); 0 if no block fits.

    Blocks with unknown or mostly constant heights (lakes, steps of whole metres) do not count.
    """
    return _calm_level([heights])


def estimate_noise(
    windows: Sequence[tuple[Floats, float, float]], search_distance: float, flatness: float = 1.0
) -> NoiseEstimate:
    """Estimate the noise of a DEM from sample windows.

    windows: (heights [H, W] in metres, NaN unknown; pixel width and height in metres) each.
    search_distance (m) and flatness (degrees) are those the landforms are wanted for.
    """
    sigma = _calm_level([heights for heights, _, _ in windows])
    rng = np.random.default_rng(0)
    kept = cells = 0
    for heights, width, height in windows:
        before = geomorphons(heights, width, height, search_distance, flatness)
        noise = np.float32(sigma) * rng.standard_normal(heights.shape, dtype=np.float32)
        after = geomorphons(heights + noise, width, height, search_distance, flatness)
        known = before > 0
        kept += int((before == after)[known].sum())
        cells += int(known.sum())
    return NoiseEstimate(sigma, kept / cells if cells else 1.0)


def _calm_level(windows: Sequence[Floats]) -> float:
    levels = np.concatenate([_block_levels(heights) for heights in windows] or [np.zeros(0)])
    return float(np.percentile(levels, CALM_PERCENTILE)) if len(levels) else 0.0


def _block_levels(z: Floats) -> NDArray[np.float64]:
    """Noise level (m) in each block of ``BLOCK`` x ``BLOCK`` cells that can tell."""
    if min(z.shape) < BLOCK + 2:
        return np.zeros(0)
    # The mask (1 -2 1) x (1 -2 1); white noise of deviation s gives it the deviation 6 s.
    across = z[:, 2:] - 2 * z[:, 1:-1] + z[:, :-2]
    response = np.abs(across[2:] - 2 * across[1:-1] + across[:-2])
    rows, columns = (n // BLOCK for n in response.shape)
    blocks = response[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK)
    blocks = blocks.swapaxes(1, 2).reshape(-1, BLOCK * BLOCK)
    blocks = blocks[~np.isnan(blocks).any(axis=1)]
    blocks = blocks[(blocks > 0).mean(axis=1) > 0.05]
    return np.sqrt(np.pi / 2) * blocks.mean(axis=1, dtype=np.float64) / 6
