"""Simulated catalogues of the corrected ETAS model that grow side by side, an event at a time.

The memory of ETAS is a sum of exponentials, that of the network its state; both are carried from
event to event, so that an event costs the same however long the history is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .etas import HIGHEST_BRANCHING_RATIO, Etas
from .features import EXCESS_WINDOWS, LARGEST_WINDOWS, FeatureMemory, catalogue_features
from .kernel import node_rates, node_weights
from .magnitudes import MagnitudeModel
from .residual import Residual

Floats = NDArray[np.float64]

# Events that the network reads before it goes on by itself; its memory is far shorter.
WARM_UP = 1000
_LOOK_BACK = max(*EXCESS_WINDOWS, *LARGEST_WINDOWS)
# Simulated events of a path from which on it is left to ETAS: by then the network reads nothing but
# what it wrote itself, and an excess that feeds on itself would grow without end.
EVENTS_TRUSTED = 3000
_ITERATIONS = 60
_BLOCK = 1 << 22


class Paths:
    """The catalogues that still grow, as arrays over P paths.

    number: [P] which catalogue; time: [P] days of the last event, or the start.
    pending: [P] integral of the ETAS intensity since the last event, up to `time`.
    rates: [K] 1/day; sums: [P, K] such that lambda(time + s) = mu + sum_k sums_k exp(-rates_k s).
    """

    damping = np.inf

    def __init__(
        self,
        residual: Residual,
        models: list[Etas],
        magnitudes: MagnitudeModel,
        time: Floats,
        magnitude: Floats,
        start: float,
        days: float,
        count: int,
        rate: float,
    ) -> None:
        self.residual, self.start, self.end = residual, start, start + days
        capped = [model.capped(magnitudes, days) for model in models]
        self.mc = models[0].mc
        self.rates = node_rates(min(model.c for model in models))
        self.weights = np.stack([node_weights(self.rates, m.c, m.p) for m in models])
        self.mu_of, self.k_of, self.a_of = (
            np.array([getattr(model, name) for model in capped]) for name in ("mu", "k", "a")
        )
        # A corrected path must die out as well, or its excess would feed itself.
        ratios = np.array([model.branching_ratio(magnitudes, days) for model in capped])
        self.highest = np.log(np.maximum(HIGHEST_BRANCHING_RATIO / ratios, 1.0))
        self.number = np.arange(count)
        self.model = self.number % len(models)
        self.member = self.number // len(models) % residual.members
        self.time = np.full(count, start)
        self.last = np.full(count, time[-1])
        self.grown = np.zeros(count, np.int64)
        self._read_history(models, time, magnitude, rate)

    def _read_history(
        self, models: list[Etas], time: Floats, magnitude: Floats, rate: float
    ) -> None:
        """Bring memory, features and correction to the start, once for each model."""
        first = max(0, len(time) - WARM_UP - _LOOK_BACK)
        sums, log_after, increment = _walk(models, self.rates, self.weights, time, magnitude, first)
        gap = np.diff(time, prepend=time[0] - 1 / rate)[first:]
        if not first:
            increment[:, 0] = 1.0  # before the first event there is nothing to count from
        relative = magnitude[first:] - self.mc
        self.features = FeatureMemory(relative, increment, rate)
        self.features.keep(self.model)
        x = catalogue_features(gap, relative, log_after, increment, rate)[:, -WARM_UP:]
        g, state = self.residual.corrections(x)
        self.g = g[self.model, -1, self.member]
        self.state = state.keep(self.model)

        silence = self.time[0] - time[-1]
        gone = np.expm1(-silence * self.rates)
        self.pending = (self.mu_of * silence - sums @ (gone / self.rates))[self.model]
        self.sums = (sums * (1 + gone))[self.model]

    def advance(self, rng: np.random.Generator) -> None:
        """Move each path to its next event; those without one before the end are dropped."""
        goal = rng.exponential(size=len(self.number)) * np.exp(-self.g)
        goes_on = self._integral(self.end - self.time)[0] > goal
        self.keep(goes_on)
        if not len(self.number):
            return
        goal = goal[goes_on]
        gap = self._invert(goal)
        decay = np.exp(-gap[:, None] * self.rates)
        self.sums *= decay
        self.time = np.minimum(self.time + gap, self.end)
        self.pending += goal

    def take_in(self, magnitude: Floats, full: NDArray[np.bool_]) -> None:
        """Add the events at `time`, and ask the network about what follows; drop full paths."""
        if not len(self.number):
            return
        productivity = self.k_of[self.model] * np.exp(self.a_of[self.model] * (magnitude - self.mc))
        self.sums += productivity[:, None] * self.weights[self.model]
        log_after = np.log(self.mu_of[self.model] + self.sums.sum(axis=1))
        x = self.features.after(self.time - self.last, magnitude - self.mc, log_after, self.pending)
        answers, self.state = self.residual.corrections(x[:, None], self.state)
        self.grown = self.grown + 1
        fading = np.exp(-(self.time - self.start) / self.damping) * (self.grown < EVENTS_TRUSTED)
        g = fading * answers[np.arange(len(x)), 0, self.member]
        self.g = np.minimum(g, self.highest[self.model])
        self.last, self.pending = self.time, np.zeros(len(x))
        self.keep(~full)

    def keep(self, which: NDArray[np.bool_]) -> None:
        """Go on with some of the paths only."""
        if which.all():
            return
        for name in ("number", "model", "member", "time", "last", "grown", "pending", "sums", "g"):
            setattr(self, name, getattr(self, name)[which])
        self.features.keep(which)
        self.state = self.state.keep(which)

    def _integral(self, gap: Floats) -> tuple[Floats, Floats]:
        """Integral of the ETAS intensity over `gap` [P] days from now, and lambda at its end."""
        gone = np.expm1(-gap[:, None] * self.rates)
        mu = self.mu_of[self.model]
        integral = mu * gap - np.einsum("pk,pk,k->p", self.sums, gone, 1 / self.rates)
        return integral, mu + self.sums.sum(axis=1) + np.einsum("pk,pk->p", self.sums, gone)

    def _invert(self, goal: Floats) -> Floats:
        """The gap at which the integral reaches `goal`: Newton on logarithms, bracketed.

        On logarithms the integral is nearly straight, whatever stretch of Omori's law it is.
        """
        low, high = np.zeros(len(goal)), self.end - self.time
        rate = self.mu_of[self.model] + self.sums.sum(axis=1)
        gap = np.minimum(goal / rate, high)
        for _ in range(_ITERATIONS):
            reached, rate = self._integral(gap)
            off = np.log(reached / goal)
            if np.abs(off).max() < 1e-10:
                break
            low, high = np.where(off < 0, gap, low), np.where(off < 0, high, gap)
            better = gap * np.exp(-off * reached / (gap * rate))
            inside = (better >= low) & (better <= high)
            gap = np.where(inside, better, (low + high) / 2)
        return gap


def _walk(
    models: list[Etas], rates: Floats, weights: Floats, time: Floats, magnitude: Floats, first: int
) -> tuple[Floats, Floats, Floats]:
    """Follow D models along the events from `first` on.

    Returns the weighted sums [D, K] after the last event, log lambda [D, n] right after each
    event, and the increments [D, n] of the compensator before each.
    """
    productivity = np.stack([model.productivity(magnitude) for model in models])
    mu = np.array([model.mu for model in models])
    sums = np.zeros_like(weights)
    previous = time[max(first - 1, 0)]
    rows = max(1, _BLOCK // len(rates))
    for top in range(0, first, rows):
        here = slice(top, min(top + rows, first))
        sums += productivity[:, here] @ np.exp((time[here, None] - previous) * rates)
    sums *= weights

    log_after, increment = np.empty((2, len(models), len(time) - first))
    for i, (moment, added) in enumerate(zip(time[first:], productivity.T[first:])):
        gone = np.expm1(-(moment - previous) * rates)
        increment[:, i] = mu * (moment - previous) - sums @ (gone / rates)
        sums = sums * (1 + gone) + added[:, None] * weights
        log_after[:, i] = np.log(mu + sums.sum(axis=1))
        previous = moment
    return sums, log_after, increment
