"""The noise of a scene: how large it is, how far it reaches, and what that does to points.

Turbulent delays have a covariance that falls off about exponentially with distance (Lohman and
Simons 2005, doi 10.1029/2004GC000841); white noise adds to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .inversion_points import ScenePoints
from .inversion_scene import Scene, without_plane
from .patches import Floats

SAMPLE = 1200  # cells whose pairs make the variogram
BINS = 16
FURTHEST = 0.4  # of the side: pairs beyond tell more of the plane taken out than of the noise
MEAN_DISTANCE = 0.5214  # of two points of a square, in its sides
LEAST = 1e-4  # of the scene's deviation: no scene is free of noise


@dataclass(frozen=True)
class Noise:
    """Standard deviation of the correlated part and length of its correlation, and the white part,
    all in metres."""

    correlated: float
    length: float
    white: float

    @property
    def total(self) -> float:
        """Standard deviation of a cell."""
        return float(np.hypot(self.correlated, self.white))

    def covariance(self, points: ScenePoints) -> Floats:
        """Return the covariance of the means over blocks: [N, N] m2."""
        apart = np.hypot(points.x[:, None] - points.x, points.y[:, None] - points.y)
        smoothed = np.exp(-MEAN_DISTANCE * points.sides / self.length / 2)
        correlated = self.correlated**2 * np.exp(-apart / self.length)
        found = correlated * smoothed[:, None] * smoothed
        found[np.diag_indices_from(found)] += self.white**2 / points.counts
        return found


def estimate_noise(residual: Scene, seed: int = 0) -> Noise:
    """Fit an exponential and a white part to the variogram of what a model leaves over."""
    flat = without_plane(residual.values)
    rows, columns = np.nonzero(np.isfinite(flat))
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(rows))[:SAMPLE]
    rows, columns = rows[chosen], columns[chosen]
    values, step = flat[rows, columns], abs(residual.grid.dx)
    first, second = np.triu_indices(len(values), 1)
    apart = step * np.hypot(rows[first] - rows[second], columns[first] - columns[second])
    half_squares = (values[first] - values[second]) ** 2 / 2
    edges = np.geomspace(1.5 * step, FURTHEST * residual.side, BINS)
    which = np.digitize(apart, edges)
    counts = np.bincount(which, minlength=BINS + 1)[:BINS]
    kept = counts > 0
    sums = np.bincount(which, half_squares, minlength=BINS + 1)[:BINS][kept]
    distances = np.bincount(which, apart, minlength=BINS + 1)[:BINS][kept] / counts[kept]
    least = max(LEAST * float(np.nanstd(residual.values)), 1e-9)
    found = _fitted(distances, sums / counts[kept], np.sqrt(counts[kept]), residual.side, step)
    return Noise(max(found[0], least), found[1], max(found[2], least))


def _fitted(
    distances: Floats, half: Floats, weights: Floats, side: float, step: float
) -> tuple[float, float, float]:
    """The best of many lengths, with both parts solved for and none negative."""
    best = (np.inf, 0.0, step, 0.0)
    for length in np.geomspace(step, side, 40):
        rising = 1 - np.exp(-distances / length)
        columns = np.stack([rising, np.ones_like(rising)], axis=1) * weights[:, None]
        both = np.linalg.lstsq(columns, half * weights, rcond=None)[0]
        if both.min() < 0:
            single = (columns * (half * weights)[:, None]).sum(axis=0) / (columns**2).sum(axis=0)
            off = ((columns * single - (half * weights)[:, None]) ** 2).sum(axis=0)
            both = np.where(np.arange(2) == off.argmin(), single, 0.0)
        misfit = float(((columns @ both - half * weights) ** 2).sum())
        if misfit < best[0]:
            best = (misfit, float(np.sqrt(both[0])), float(length), float(np.sqrt(both[1])))
    return best[1:]
