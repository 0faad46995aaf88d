"""The temporal ETAS model: its intensity, its likelihood and its state at a moment.

The epidemic-type aftershock sequence lets every earthquake trigger others,

    lambda(t) = mu + sum_{t_j < t} k exp(a (m_j - mc)) (t - t_j + c)^-p,    events per day,

with the Omori kernel worked as a sum of exponentials (``kernel``), at O(N K) cost.

Reference: Ogata, Y. (1988). Statistical models for earthquake occurrences and residual analysis
for point processes. JASA 83, 9-27.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .kernel import kernel_nodes, omori_integral, padded_size, scan
from .magnitudes import MagnitudeModel

Floats = NDArray[np.float64]

CENTURY = 36525.0  # days
# Highest branching ratio of a simulation: from 1 on the number of events grows without end.
HIGHEST_BRANCHING_RATIO = 0.98

# Exponentials worked at a time in ``kernel_state``: 32 MB.
_BLOCK = 1 << 22


@dataclass(frozen=True)
class Etas:
    """Parameters of the temporal ETAS model; times in days, rates per day.

    mu: background rate, events >= mc per day.
    k, a: productivity, k exp(a (m - mc)); `a` in natural units, alpha ln 10.
    c, p: delay (days) and exponent of Omori's law.
    mc: completeness magnitude.
    """

    mu: float
    k: float
    a: float
    c: float
    p: float
    mc: float

    @property
    def theta(self) -> Floats:
        """[5] ln mu, ln k, a, ln c, p: the coordinates in which the model is fitted."""
        return np.array([np.log(self.mu), np.log(self.k), self.a, np.log(self.c), self.p])

    @classmethod
    def from_theta(cls, theta: Sequence[float] | Floats, mc: float) -> Etas:
        """The model at ``theta`` [5]."""
        mu, k, c = (float(np.exp(theta[i])) for i in (0, 1, 3))
        return cls(mu, k, float(theta[2]), c, float(theta[4]), mc)

    def productivity(self, magnitude: Floats) -> Floats:
        """k exp(a (m - mc)), the weight of the kernel of events of `magnitude` (any shape)."""
        return self.k * np.exp(self.a * (np.asarray(magnitude, np.float64) - self.mc))

    def branching_ratio(self, magnitudes: MagnitudeModel, horizon: float = CENTURY) -> float:
        """Mean number of direct aftershocks of an event within `horizon` days.

        Their own aftershocks not counted. It lies below 1 in a sequence that dies out. For
        p <= 1 it has no limit as the horizon grows.
        """
        mean = magnitudes.mean_exponential(self.a, self.mc)
        return float(self.k * mean * omori_integral(horizon, self.c, self.p))

    def capped(
        self,
        magnitudes: MagnitudeModel,
        horizon: float,
        ratio: float = HIGHEST_BRANCHING_RATIO,
    ) -> Etas:
        """The model itself, or with k lowered to that branching ratio within `horizon` days."""
        excess = self.branching_ratio(magnitudes, horizon) / ratio
        return self if excess <= 1 else replace(self, k=self.k / excess)


@dataclass(frozen=True)
class Intervals:
    """The intensity along the n events of a window [start, end).

    log_before, log_after: [n] log lambda right before and right after each event, per day.
    increment: [n] integral of lambda from the event before, or the start, to each event.
    tail: integral from the last event, or the start, to the end of the window.
    first: index in the catalogue of the window's first event.
    """

    log_before: Floats
    log_after: Floats
    increment: Floats
    tail: float
    first: int

    @property
    def expected(self) -> float:
        """Expected number of events in the window, given all that happened (the compensator)."""
        return float(self.increment.sum() + self.tail)

    @property
    def log_likelihood(self) -> float:
        """Sum of log lambda at the events less the expected number, nats."""
        return float(self.log_before.sum() - self.expected)


def intervals(model: Etas, time: Floats, magnitude: Floats, start: float, end: float) -> Intervals:
    """The intensity along the events of [start, end), all earlier events being history.

    Parameters
    ----------
    time, magnitude: [N] days ascending, all events >= mc. Later events of equal time count as
        triggered by the earlier ones. Events from `end` on are passed over.
    start, end: days, start <= end.
    """
    first, stop = np.searchsorted(time, [start, end])
    productivity = model.productivity(magnitude[:stop])
    # Weightless marks at both ends of the window turn its edges into events.
    marked = np.concatenate([time[:first], [start], time[first:stop], [end]])
    weights = np.zeros((1, len(marked)))
    weights[0, :first] = productivity[:first]
    weights[0, first + 1 : -1] = productivity[first:]

    u, w = kernel_nodes(model.c, model.p)
    before, growth = np.zeros((2, padded_size(len(marked))))
    for here, previous, now in scan(marked, weights, u):
        before[here] = now[0] @ w
        growth[here] = (previous[0] - now[0]) @ (w / u)
    growth[1 : len(marked)] += model.mu * np.diff(marked)

    inside = slice(first + 1, len(marked) - 1)
    lambda_before = model.mu + before[inside]
    lambda_after = lambda_before + productivity[first:] * model.c**-model.p
    return Intervals(
        np.log(lambda_before),
        np.log(lambda_after),
        growth[inside],
        float(growth[len(marked) - 1]),
        int(first),
    )


def log_likelihood(model: Etas, time: Floats, magnitude: Floats, start: float, end: float) -> float:
    """Log-likelihood (nats) of the events in [start, end); arguments as for ``intervals``."""
    return intervals(model, time, magnitude, start, end).log_likelihood


def kernel_state(model: Etas, time: Floats, magnitude: Floats, at: float) -> Floats:
    """Memory S [K] of all events before `at`, on the nodes (u, w) = kernel_nodes(c, p).

    While nothing further happens, lambda(at + s) = mu + sum_k w_k S_k exp(-u_k s). An event of
    magnitude m adds ``model.productivity(m)`` to every S_k.
    """
    u, _ = kernel_nodes(model.c, model.p)
    stop = int(np.searchsorted(time, at))
    state = np.zeros(len(u))
    rows = max(1, _BLOCK // len(u))
    for top in range(0, stop, rows):
        here = slice(top, min(top + rows, stop))
        lag = at - time[here]
        state += model.productivity(magnitude[here]) @ np.exp(-lag[:, None] * u)
    return state
