"""Honest probabilities: a temperature, and sets of classes, from held-out blocks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

COVERAGE = 0.9
TEMPERATURES = np.exp(np.linspace(np.log(0.3), np.log(4.0), 131))
TINY = 1e-7
FEWEST_IN_BLOCK = 20  # pixels; a share of fewer says nothing

Floats = NDArray[np.float64]


def tempered(probabilities: np.ndarray, temperature: float) -> Floats:
    """Return p^(1/T) over its sum, [n, K] of [n, K]: softmax at another temperature.

    Guo et al. (2017), On calibration of modern neural networks, arXiv 1706.04599.
    """
    scores = np.log(np.maximum(np.asarray(probabilities, np.float64), TINY)) / temperature
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def fit_temperature(probabilities: np.ndarray, truth: np.ndarray) -> float:
    """Return the temperature of the best likelihood of `truth` [n], class indices, in [n, K]."""
    rows = np.arange(len(truth))
    losses = [
        -np.log(np.maximum(tempered(probabilities, t)[rows, truth], TINY)).mean()
        for t in TEMPERATURES
    ]
    return float(TEMPERATURES[int(np.argmin(losses))])


def cross_tempered(probabilities: np.ndarray, truth: np.ndarray, fold: np.ndarray) -> Floats:
    """Return probabilities [n, K], those of each fold [n] at the temperature of the others.

    So that a calibration error 'after' is one on data that the temperature has not seen.
    """
    found = np.empty(probabilities.shape)
    for number in np.unique(fold):
        own = fold == number
        rest = ~own if (~own).any() else own
        found[own] = tempered(probabilities[own], fit_temperature(probabilities[rest], truth[rest]))
    return found


def mondrian(probabilities: np.ndarray, truth: np.ndarray, coverage: float = COVERAGE) -> Floats:
    """Return, class by class [K], the largest 1 - p that admits a class to a pixel's set.

    The quantile of 1 - p(truth) over the pixels of the class, with the correction for their
    number (Vovk et al. 2005, Algorithmic learning in a random world); 1 where they are too few.
    """
    classes = probabilities.shape[1]
    limits = np.ones(classes)
    for k in range(classes):
        misfit = np.sort(1 - probabilities[truth == k, k])
        rank = int(np.ceil((len(misfit) + 1) * coverage))
        if 0 < rank <= len(misfit):
            limits[k] = misfit[rank - 1]
    return np.clip(limits, 0, 1)


@dataclass(frozen=True)
class Coverage:
    """How often the sets hold the truth: overall, by block (lowest, middle, highest), by class.

    size: classes in a set, on average. target: what was aimed at.
    """

    overall: float
    blocks: tuple[float, ...]
    classes: tuple[float, ...]
    size: float
    target: float = COVERAGE

    @property
    def lowest(self) -> float:
        """Coverage in the worst block."""
        return min(self.blocks, default=float("nan"))

    @property
    def highest(self) -> float:
        """Coverage in the best block."""
        return max(self.blocks, default=float("nan"))


def block_coverage(
    probabilities: np.ndarray,
    truth: np.ndarray,
    fold: np.ndarray,
    block: np.ndarray,
    coverage: float = COVERAGE,
) -> Coverage:
    """Measure the sets on each block, their limits taken from the other folds' blocks alone.

    probabilities: [n, K]. truth, fold, block: int [n]. Blocks of fewer than 20 pixels count in
    the whole only.
    """
    rows = np.arange(len(truth))
    covered, size = np.zeros(len(truth), bool), np.zeros(len(truth))
    for number in np.unique(fold):
        own = fold == number
        rest = ~own if (~own).any() else own
        limits = mondrian(probabilities[rest], truth[rest], coverage)
        admitted = 1 - probabilities[own] <= limits
        covered[own] = admitted[rows[: own.sum()], truth[own]]
        size[own] = admitted.sum(axis=1)
    numbers, counts = np.unique(block, return_counts=True)
    large = numbers[counts >= FEWEST_IN_BLOCK]
    classes = range(probabilities.shape[1])
    return Coverage(
        float(covered.mean()),
        tuple(float(covered[block == number].mean()) for number in large),
        tuple(float(covered[truth == k].mean()) if (truth == k).any() else 1.0 for k in classes),
        float(size.mean()),
        coverage,
    )
