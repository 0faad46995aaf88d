"""Which earthquake triggered which, drawn for catalogues that were simulated event by event.

Reference: Zhuang, J., Ogata, Y., Vere-Jones, D. (2002). Stochastic declustering of space-time
earthquake occurrences. JASA 97, 369-380.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .etas import Etas
from .kernel import kernel_nodes
from .simulation import BACKGROUND, Simulated

Floats = NDArray[np.float64]

# Pairs worked at a time, of an event with an exponential or with an earlier event.
_BLOCK = 1 << 21
# Mean lives of an exponential after which it adds less than rounding does.
_LIVES = 45.0


def assign_parents(
    models: Etas | Sequence[Etas],
    time: Floats,
    magnitude: Floats,
    simulated: Simulated,
    rng: np.random.Generator,
    *,
    start: float | None = None,
) -> Simulated:
    """Draw the parent of each event of catalogues that were simulated event by event.

    The chance of a parent, or of the background, is its share of lambda at the event. A factor on
    the whole of lambda leaves it as it is.

    Parameters
    ----------
    models: the model, or the parameter draws in turn, as for ``simulate_etas``.
    time, magnitude: [N] observed events; those after `start` are passed over.
    simulated: its parents are ignored.
    start: days, the end of the observations; None: the last observed event.
    """
    models = [models] if isinstance(models, Etas) else list(models)
    observed = len(time)
    if start is None:
        start = float(time[-1]) if observed else -np.inf
    if len(simulated) and simulated.time.min() < start:
        raise ValueError("simulated events lie before the end of the observations: give `start`")
    stop = int(np.searchsorted(time, start, side="right"))
    parent = np.full(len(simulated), BACKGROUND, np.int64)
    bounds = np.searchsorted(simulated.catalogue, np.arange(simulated.count + 1))
    model_of = simulated.catalogue % len(models)

    for i, model in enumerate(models):
        history = _History(model, time[:stop], magnitude[:stop], start)
        mine = np.flatnonzero(model_of == i)
        since = simulated.time[mine] - start
        from_history = history.rate(since)
        from_simulated = np.zeros(len(mine))
        chosen = np.full(len(mine), BACKGROUND, np.int64)
        filled = 0
        for number in range(i, simulated.count, len(models)):
            here = slice(bounds[number], bounds[number + 1])
            size = here.stop - here.start
            share, pick = _among_themselves(
                model, simulated.time[here], simulated.magnitude[here], rng
            )
            from_simulated[filled : filled + size] = share
            chosen[filled : filled + size] = observed + here.start + pick
            filled += size

        drawn = rng.random(len(mine)) * (model.mu + from_history + from_simulated)
        old = drawn < from_history
        background = ~old & (drawn < from_history + model.mu)
        chosen[background] = BACKGROUND
        chosen[old] = history.draw(since[old], rng)
        parent[mine] = chosen
    return replace(simulated, parent=parent)


class _History:
    """What observed events add to lambda after `start`, and which of them an event is owed to.

    On the exponentials of the kernel the choice falls in two: of the exponential, by its rate at
    the event; then of the observed event, by its share of that exponential, which time leaves.
    """

    def __init__(self, model: Etas, time: Floats, magnitude: Floats, start: float):
        self.u, self.w = kernel_nodes(model.c, model.p)
        self.lag = start - time
        self.productivity = model.productivity(magnitude)
        # Of each exponential the first event that it still feels.
        self.first = np.searchsorted(time, start - _LIVES / self.u)
        self.state = np.array([self._shares(k).sum() for k in range(len(self.u))])

    def _shares(self, k: int) -> Floats:
        felt = slice(self.first[k], None)
        return self.productivity[felt] * np.exp(-self.u[k] * self.lag[felt])

    def rate(self, since: Floats) -> Floats:
        """Rate per day that the history adds `since` days after the start."""
        return sum(
            (w * s * np.exp(-u * since) for u, w, s in zip(self.u, self.w, self.state) if s > 0),
            np.zeros(len(since)),
        )

    def draw(self, since: Floats, rng: np.random.Generator) -> NDArray[np.int64]:
        """Indices of observed events that triggered those `since` days after the start."""
        parent = np.zeros(len(since), np.int64)
        rows = max(1, _BLOCK // len(self.u))
        node = np.empty(len(since), np.int64)
        for top in range(0, len(since), rows):
            here = slice(top, top + rows)
            node[here] = _choose(self.w * self.state * np.exp(-since[here, None] * self.u), rng)
        for k in np.unique(node):
            cumulated = np.cumsum(self._shares(k))
            mine = np.flatnonzero(node == k)
            drawn = cumulated[-1] * rng.random(len(mine))
            picked = np.searchsorted(cumulated, drawn, side="right")
            parent[mine] = self.first[k] + picked.clip(max=len(cumulated) - 1)
        return parent


def _among_themselves(
    model: Etas, time: Floats, magnitude: Floats, rng: np.random.Generator
) -> tuple[Floats, NDArray[np.int64]]:
    """Rate [n] that earlier events of one catalogue add at each, and one of them by its share."""
    n = len(time)
    rate, pick = np.zeros(n), np.zeros(n, np.int64)
    productivity = model.productivity(magnitude)
    rows = max(1, _BLOCK // max(n, 1))
    for top in range(0, n, rows):
        here = np.arange(top, min(top + rows, n))
        lag = time[here, None] - time[None, : here[-1] + 1]
        earlier = here[:, None] > np.arange(here[-1] + 1)
        share = np.where(
            earlier, productivity[: here[-1] + 1] * (np.maximum(lag, 0) + model.c) ** -model.p, 0.0
        )
        rate[here] = share.sum(axis=1)
        pick[here] = _choose(share, rng)
    return rate, pick


def _choose(share: Floats, rng: np.random.Generator) -> NDArray[np.int64]:
    """One column for each row of `share` [R, C], by its share; column 0 where all are 0."""
    cumulated = np.cumsum(share, axis=1)
    drawn = rng.random(len(share))[:, None] * cumulated[:, -1:]
    return np.argmax(cumulated > drawn, axis=1)
