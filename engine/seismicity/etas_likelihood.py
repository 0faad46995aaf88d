"""The log-likelihood of the temporal ETAS model as a function of its parameters, with its gradient.

Reference: Ogata, Y. (1988). Statistical models for earthquake occurrences and residual analysis
for point processes. JASA 83, 9-27.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import Progress
from .kernel import (
    LAST_EXPONENT,
    node_rates,
    node_weight_slopes,
    node_weights,
    omori_integral,
    omori_integral_slopes,
    padded_size,
    scan,
)

Floats = NDArray[np.float64]

SHORTEST_DELAY = 1e-6  # days, 0.1 s: the least c that can be asked for


class WindowLikelihood:
    """The log-likelihood of a window [start, end) and its gradient, as functions of theta.

    time, magnitude: [N] days ascending; events before the window are history, those from `end`
    on are passed over. `events` is the number within; `evaluations` counts the calls.
    """

    def __init__(self, time, magnitude, mc: float, start: float, end: float, progress: Progress):
        if not start < end:
            raise InputError(
                tr("the period to fit the ETAS model to is empty: it ends as it starts")
            )
        self.first, stop = (int(i) for i in np.searchsorted(time, [start, end]))
        self.time = np.asarray(time[:stop], np.float64)
        self.relative = np.asarray(magnitude[:stop], np.float64) - mc
        self.days = end - start
        self.events = stop - self.first
        # Each event acts on the window from this lag on, for this long.
        self.lag = np.maximum(start - self.time, 0)
        self.duration = end - self.time - self.lag
        self.u = node_rates(SHORTEST_DELAY)
        self.progress = progress
        self.evaluations = 0

    def __call__(self, theta: Floats) -> tuple[float, Floats]:
        """Negative log-likelihood per event, nats, and its gradient [5] by theta."""
        if self.progress.cancelled():
            raise Cancelled(tr("the fit of the ETAS model was cancelled"))
        self.evaluations += 1
        mu, k, a, c, p = np.exp(theta[0]), np.exp(theta[1]), theta[2], np.exp(theta[3]), theta[4]
        productivity = k * np.exp(a * self.relative)
        weights = np.stack([productivity, productivity * self.relative])

        excitation = self._excitation(weights, c, p)
        rate = mu + excitation[0, :, 0]
        by_theta = np.stack(
            [
                np.full(self.events, mu),
                excitation[0, :, 0],
                excitation[1, :, 0],
                c * excitation[0, :, 1],
                excitation[0, :, 2],
            ]
        )
        share = omori_integral(self.duration, c + self.lag, p)
        by_c, by_p = omori_integral_slopes(self.duration, c + self.lag, p)
        expected = mu * self.days + productivity @ share
        expected_slopes = np.array(
            [
                mu * self.days,
                productivity @ share,
                weights[1] @ share,
                c * (productivity @ by_c),
                productivity @ by_p,
            ]
        )
        value = np.log(rate).sum() - expected
        slope = by_theta @ (1 / rate) - expected_slopes
        return -float(value) / self.events, -slope / self.events

    def _excitation(self, weights: Floats, c: float, p: float) -> Floats:
        """[2, n, 3]: sums of the two weights over the kernel and its slopes by c and p."""
        used = self.u * c < LAST_EXPONENT
        u = self.u[used]
        w = node_weights(u, c, p)
        mix = np.stack([w, *node_weight_slopes(u, w, p)], axis=1)
        sums = np.empty((2, padded_size(len(self.time)), 3))
        for here, _, before in scan(self.time, weights, u):
            sums[:, here] = before @ mix
        return sums[:, self.first : len(self.time)]
