"""Score the landform network on areas it never saw, beside the rules it has to beat.

Truth is what the rules say of the CLEAN DEM. Rivals on the noisy DEM: the rules as they are, and
the rules after the Gaussian smoothing that scores best knowing the truth (the oracle).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..engine.terrain.geomorphons import geomorphons
from ..engine.terrain.noise import NoiseEstimate, estimate_noise
from .terrain import Dem, correlated, white

CLASSES = 10
ORACLE_SIGMAS = (0.0, 0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 5.6)
# (name, standard deviation in metres, correlation length in cells)
NOISES = (("clean", 0, 0), ("white 1 m", 1, 0), ("white 3 m", 3, 0), ("correlated 3 m", 3, 2))

Rules = Callable[[Dem, float], NDArray[np.uint8]]
Predict = Callable[[Dem, float], NDArray[np.float32]]


@dataclass(frozen=True)
class Scores:
    """Agreement of a map with the truth, over cells known in both."""

    accuracy: float
    macro_f1: float
    kappa: float
    calibration_error: float | None = None


def scores(
    truth: NDArray[np.uint8],
    found: NDArray[np.uint8],
    confidence: NDArray[np.float32] | None = None,
) -> Scores:
    """Accuracy, macro-F1 over the classes present, Cohen's kappa, expected calibration error.

    truth, found: codes 0 (unknown) .. 10; confidence: probability of the class found, 0..1.
    """
    known = (truth > 0) & (found > 0)
    t, f = truth[known].astype(int) - 1, found[known].astype(int) - 1
    matrix = np.bincount(t * CLASSES + f, minlength=CLASSES**2).reshape(CLASSES, CLASSES)
    right, rows, columns = np.diag(matrix), matrix.sum(1), matrix.sum(0)
    total = matrix.sum()
    accuracy = right.sum() / total
    present = rows > 0
    f1 = 2 * right[present] / np.maximum(rows[present] + columns[present], 1)
    chance = (rows * columns).sum() / total**2
    error = None
    if confidence is not None:
        error = calibration_error(confidence[known], t == f)
    kappa = (accuracy - chance) / (1 - chance) if chance < 1 else 1.0
    return Scores(float(accuracy), float(f1.mean()), float(kappa), error)


def calibration_error(confidence: NDArray, right: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error over equal-width bins (Naeini et al. 2015)."""
    index = np.minimum((confidence * bins).astype(int), bins - 1)
    count = np.bincount(index, minlength=bins)
    gap = np.bincount(index, right, bins) - np.bincount(index, confidence, bins)
    return float(np.abs(gap).sum() / max(count.sum(), 1))


def noisy(dem: Dem, sigma: float, length: float, seed: int) -> Dem:
    """The DEM with noise of ``sigma`` metres, white or under a Gaussian of ``length`` cells."""
    rng = np.random.default_rng((seed, round(100 * sigma), round(100 * length)))
    shape = dem.heights.shape
    noise = correlated(shape, length, rng) if length else white(shape, rng)
    heights = (dem.heights + np.float32(sigma) * noise).astype(np.float32)
    return replace(dem, heights=heights)


def smoothed(dem: Dem, sigma: float) -> Dem:
    """The DEM under a Gaussian of ``sigma`` cells; voids are passed over, not filled."""
    if sigma == 0:
        return dem
    known = ~np.isnan(dem.heights)
    weight = ndimage.gaussian_filter(known.astype(np.float32), sigma)
    total = ndimage.gaussian_filter(np.where(known, dem.heights, 0), sigma)
    heights = np.where(known, total / np.maximum(weight, 1e-6), np.nan).astype(np.float32)
    return replace(dem, heights=heights)


def own_rules(dem: Dem, search: float) -> NDArray[np.uint8]:
    """The exact rules of the engine. Search in cells; [H, W] codes, 0 unknown."""
    distance = search * float(dem.pixel_height[0])
    return geomorphons(dem.heights, dem.pixel_width, dem.pixel_height, distance)


def noise_of(dem: Dem, search: float) -> NoiseEstimate:
    """The estimate a user would get from the whole DEM; search in cells."""
    width, height = float(dem.pixel_width.mean()), float(dem.pixel_height.mean())
    return estimate_noise([(dem.heights, width, height)], search * height)


def evaluate(
    dems: Sequence[Dem],
    predict: Predict,
    search: float = 10,
    seed: int = 0,
    reference: Rules = own_rules,
) -> list[dict]:
    """Score ``predict`` and its rivals on every DEM at every noise.

    ``predict`` takes a DEM and the search distance in cells and returns probabilities [10, H, W];
    ``reference`` says what is true of the clean DEM, codes [H, W]. The rivals are the engine's
    rules. One row a DEM and noise, ready for JSON.
    """
    rows = []
    for dem in dems:
        truth = reference(dem, search)
        for name, sigma, length in NOISES:
            spoiled = noisy(dem, sigma, length, seed) if sigma else dem
            probabilities = predict(spoiled, search)
            found = (probabilities.argmax(0) + 1).astype(np.uint8)
            trials = {
                s: scores(truth, own_rules(smoothed(spoiled, s), search)) for s in ORACLE_SIGMAS
            }
            best = max(trials, key=lambda s: trials[s].accuracy)
            estimate = noise_of(spoiled, search)
            rows.append(
                {
                    "dem": dem.name,
                    "noise": name,
                    "network": vars(scores(truth, found, probabilities.max(0))),
                    "rules": vars(trials[0.0]),
                    "oracle": vars(trials[best]),
                    "oracle_sigma": best,
                    "stability": estimate.stability,
                    "advised": "network" if estimate.network_advised else "rules",
                }
            )
    return rows


def table(rows: Sequence[dict]) -> str:
    """A Markdown table of accuracies with the mean of each noise at its foot.

    The mean of the last column is the accuracy of whichever model the noise estimate advises.
    """
    lines = [
        "| DEM | noise | network: accuracy | macro-F1 | kappa | calibration error "
        "| rules: accuracy | oracle: accuracy (sigma) | stability, advised |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        n = row["network"]
        lines.append(
            f"| {row['dem']} | {row['noise']} | {n['accuracy']:.3f} | {n['macro_f1']:.3f} "
            f"| {n['kappa']:.3f} | {n['calibration_error']:.3f} | {row['rules']['accuracy']:.3f} "
            f"| {row['oracle']['accuracy']:.3f} ({row['oracle_sigma']:g}) "
            f"| {row['stability']:.2f}, {row['advised']} |"
        )
    for noise, mean in mean_scores(rows).items():
        lines.append(
            "| **mean** | {noise} | **{accuracy:.3f}** | {macro_f1:.3f} | {kappa:.3f} "
            "| {calibration_error:.3f} | {rules:.3f} | **{oracle:.3f}** | {advised:.3f} |".format(
                noise=noise, **mean
            )
        )
    return "\n".join(lines)


def mean_scores(rows: Sequence[dict]) -> dict[str, dict[str, float]]:
    """For each noise the network's mean scores over the DEMs, and its rivals' accuracies."""
    means = {}
    for noise in dict.fromkeys(row["noise"] for row in rows):
        mine = [row for row in rows if row["noise"] == noise]
        mean = {
            key: float(np.mean([r["network"][key] for r in mine])) for key in mine[0]["network"]
        }
        for rival in ("rules", "oracle"):
            mean[rival] = float(np.mean([row[rival]["accuracy"] for row in mine]))
        mean["advised"] = float(np.mean([row[row["advised"]]["accuracy"] for row in mine]))
        means[noise] = mean
    return means
