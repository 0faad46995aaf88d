"""From scores to classes, and how sure they are: pure arithmetic on arrays."""

from __future__ import annotations

import numpy as np

from ..model.card import NODATA_CLASS, UNKNOWN_CLASS

PERCENT_NODATA = 255
SET_NODATA = 255
TINY = 1e-12


def decide(
    probabilities: np.ndarray, values: np.ndarray, minimum: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """Choose the most probable class of each pixel.

    Args:
        probabilities: float32 [K, h, w].
        values: uint8 [K], the raster value of each class.
        minimum: a class less probable than this becomes 'unknown' (255).

    Returns:
        classes uint8 [h, w] and confidence float32 [h, w], the winner's probability. Among equal
        probabilities the first class wins.
    """
    confidence = probabilities.max(axis=0)
    classes = np.full(confidence.shape, values[0], np.uint8)
    # Byte arithmetic (it may wrap, and comes out right) is many times faster than np.where.
    for probability, value in zip(probabilities[::-1], values[::-1]):
        wins = (probability == confidence).view(np.uint8)
        classes += wins * (value - classes)
    if minimum > 0:
        classes[confidence < minimum] = UNKNOWN_CLASS
    return classes, confidence


def outside(dissimilarity: np.ndarray, threshold: float) -> np.ndarray:
    """Return bool [h, w]: True outside the area of applicability, and where nothing is known."""
    return ~(dissimilarity <= threshold)


def set_size(probabilities: np.ndarray, limits: np.ndarray) -> np.ndarray:
    """Return how many classes [K, h, w] the conformal set of each pixel holds: uint8 [h, w].

    A class is in if 1 - p is within its limit (`limits` [K]). 1 = sure; more = so many remain
    possible; 0 = the pixel resembles none (Vovk et al. 2005; Mondrian, so class by class).
    """
    fits = 1 - probabilities <= np.asarray(limits, np.float32)[:, None, None]
    return fits.sum(axis=0, dtype=np.uint8)


def entropy(probabilities: np.ndarray) -> np.ndarray:
    """Return the Shannon entropy of [K, h, w] over K, 0 (sure) … 1 (all classes alike): [h, w]."""
    safe = np.maximum(probabilities, TINY)
    total = -(safe * np.log(safe)).sum(axis=0)
    return np.clip(total / np.log(len(probabilities)), 0.0, 1.0).astype(np.float32)


def mutual_information(members: np.ndarray) -> np.ndarray:
    """Return how much the members of an ensemble disagree, 0 … 1: [M, K, h, w] → [h, w].

    The entropy of the mean less the mean of the entropies (Houlsby et al. 2011, BALD): the part
    of the doubt that comes from the model and not from the data.
    """
    doubt = entropy(members.mean(axis=0)) - np.mean([entropy(one) for one in members], axis=0)
    return np.clip(doubt, 0.0, 1.0).astype(np.float32)


def winner_deviation(members: np.ndarray) -> np.ndarray:
    """Return the members' standard deviation of the winning class: [M, K, h, w] → [h, w]."""
    winner = members.mean(axis=0).argmax(axis=0)
    chosen = np.take_along_axis(members, winner[None, None], axis=1)[:, 0]
    return chosen.std(axis=0).astype(np.float32)


def mask_classes(classes: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return uint8 [h, w] with 0 wherever `valid` is False."""
    return np.where(valid, classes, np.uint8(NODATA_CLASS))


def to_percent(shares: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return shares 0 … 1 as uint8 0 … 100, and 255 wherever `valid` is False."""
    percent = np.rint(np.clip(np.where(valid, shares, 0), 0, 1) * 100).astype(np.uint8)
    return np.where(valid, percent, np.uint8(PERCENT_NODATA))


def mask_floats(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return float32 with NaN wherever `valid` is False."""
    return np.where(valid, values, np.float32(np.nan)).astype(np.float32, copy=False)
