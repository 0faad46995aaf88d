"""From a network's raw scores to probabilities: pure, stable kernels on arrays."""

from __future__ import annotations

import numpy as np


def softmax(logits: np.ndarray, members: int = 1) -> np.ndarray:
    """Return probabilities [N, members * K, h, w]: softmax over the K classes of each member.

    The maximum is taken off first, so that no exponential overflows. NaN stays NaN.
    """
    batch, channels, height, width = logits.shape
    scores = logits.reshape(batch, members, channels // members, height, width)
    scores = np.exp(scores - scores.max(axis=2, keepdims=True))
    scores /= scores.sum(axis=2, keepdims=True)
    return scores.reshape(logits.shape)


def logistic(logits: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + exp(-x)), written with tanh, which overflows nowhere."""
    return 0.5 + 0.5 * np.tanh(0.5 * logits)


def two_classes(probability: np.ndarray, threshold: float = 0.5) -> np.ndarray:
    """Return the two classes [N, 2, h, w] of a single probability [N, 1, h, w].

    The second class wins where the probability exceeds `threshold`: the odds are shifted by
    those of the threshold, so that at the threshold both classes stand at one half.
    """
    against = threshold * (1 - probability)
    favour = (1 - threshold) * probability
    second = favour / (favour + against)
    return np.concatenate([1 - second, second], axis=1)
