"""What the residual network sees after each event: the past alone, on scales any catalogue shares.

Times count in units of the catalogue's mean rate, magnitudes from its completeness magnitude,
intensities as what ETAS makes of them. So a network can serve a catalogue it never saw.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..model.card import InputBand

Floats = NDArray[np.float64]

EXCESS_WINDOWS = (10, 50, 250)
"""Events over which the mean of one less the compensator's increment is taken."""
LARGEST_WINDOWS = (10, 100)
"""Events over which the largest magnitude is taken."""

SHORTEST_GAP = 1e-5  # mean intervals: agencies' clocks tie aftershocks that none can tell apart
SMALLEST_INCREMENT = 1e-4

FEATURES = (
    InputBand("gap", "ln", description="time since the event before, in mean intervals"),
    InputBand("magnitude", "magnitude", description="above the completeness magnitude"),
    InputBand("rate", "ln", description="ETAS intensity after the event over the mean rate"),
    InputBand("increment", "ln", description="events that ETAS expected since the event before"),
    *(
        InputBand(f"excess_{n}", "events per event", description=f"not expected, of the last {n}")
        for n in EXCESS_WINDOWS
    ),
    *(
        InputBand(f"largest_{n}", "magnitude", description=f"of the last {n}, above completeness")
        for n in LARGEST_WINDOWS
    ),
)


def catalogue_features(
    gap: Floats, magnitude: Floats, log_after: Floats, increment: Floats, rate: float
) -> NDArray[np.float32]:
    """Features after each of the N events of a catalogue.

    gap: [N] days since the event before (the first: 1 / rate).
    magnitude: [N], less the completeness magnitude.
    log_after: [..., N] ln of the ETAS intensity right after each event, per day.
    increment: [..., N] its integral since the event before (the first: 1).
    rate: mean rate of the catalogue, events per day.

    Returns float32 [..., N, F] in the order of ``FEATURES``; leading axes are models.
    """
    excess = 1 - increment
    largest = [_running_maximum(magnitude, n) for n in LARGEST_WINDOWS]
    means = [_running_mean(excess, n) for n in EXCESS_WINDOWS]
    return _assemble(gap, magnitude, log_after, increment, rate, means, largest)


class FeatureMemory:
    """The features of P paths that grow event by event, equal to ``catalogue_features``."""

    def __init__(self, magnitude: Floats, increment: Floats, rate: float) -> None:
        """Begin after the events of `magnitude` [N] (relative), increments [P, N]."""
        self._rate = rate
        self._excess = _last(1 - increment, EXCESS_WINDOWS[-1])
        self._means = [self._excess[:, -n:].sum(axis=1) for n in EXCESS_WINDOWS]
        self._magnitude = np.repeat(_last(magnitude[None], LARGEST_WINDOWS[-1]), len(increment), 0)
        self._step = 0

    def after(
        self, gap: Floats, magnitude: Floats, log_after: Floats, increment: Floats
    ) -> NDArray[np.float32]:
        """Features [P, F] after one more event of each path; all arguments [P]."""
        excess = 1 - increment
        size = EXCESS_WINDOWS[-1]
        for total, n in zip(self._means, EXCESS_WINDOWS):
            total += excess - self._excess[:, (self._step - n) % size]
        self._excess[:, self._step % size] = excess

        size = LARGEST_WINDOWS[-1]
        self._magnitude[:, self._step % size] = magnitude
        recent = [(self._step - np.arange(n)) % size for n in LARGEST_WINDOWS]
        self._step += 1
        return _assemble(
            gap,
            magnitude,
            log_after,
            increment,
            self._rate,
            [total / n for total, n in zip(self._means, EXCESS_WINDOWS)],
            [self._magnitude[:, index].max(axis=1) for index in recent],
        )

    def keep(self, which: NDArray) -> None:
        """Go on with some of the paths only."""
        self._excess, self._magnitude = self._excess[which], self._magnitude[which]
        self._means = [total[which] for total in self._means]


def _assemble(gap, magnitude, log_after, increment, rate, excess, largest) -> NDArray[np.float32]:
    columns = [
        np.log(np.maximum(gap * rate, SHORTEST_GAP)),
        magnitude,
        log_after - np.log(rate),
        np.log(np.maximum(increment, SMALLEST_INCREMENT)),
        *excess,
        *largest,
    ]
    return np.stack(np.broadcast_arrays(*columns), axis=-1).astype(np.float32)


def _running_mean(values: Floats, n: int) -> Floats:
    """Mean of the last n values of the last axis; what lies before the first counts as zero."""
    total = np.cumsum(values, axis=-1)
    total[..., n:] -= total[..., :-n].copy()
    return total / n


def _running_maximum(values: Floats, n: int) -> Floats:
    padded = np.concatenate([np.zeros(n - 1), values])
    return sliding_window_view(padded, n).max(axis=-1)


def _last(values: Floats, n: int) -> Floats:
    """The last n columns of [P, N], with zeros before where there are fewer."""
    missing = max(n - values.shape[1], 0)
    return np.pad(values[:, max(values.shape[1] - n, 0) :], ((0, 0), (missing, 0)))
