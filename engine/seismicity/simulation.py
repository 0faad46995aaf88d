"""Continuations of a catalogue, simulated from the ETAS model by generations.

The process is a forest: background events, and the aftershocks of each event, drawn apart. So all
simulated catalogues grow together, one generation a step: those triggered by the observed events
and the background first, then their aftershocks, until a generation stays empty.

Reference: Zhuang, J., Touati, S. (2015). Stochastic simulation of earthquake catalogs. Community
Online Resource for Statistical Seismicity Analysis, doi:10.5078/corssa-43806322.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import NullProgress, Progress
from .etas import Etas
from .kernel import omori_delay, omori_integral
from .magnitudes import MagnitudeModel

Floats = NDArray[np.float64]

BACKGROUND = -1  # the parent of an event that none triggered

EVENTS_PER_CATALOGUE = 100_000
# 20 million events: about 2 GB while they are sorted.
_EVENTS_IN_ALL = 20_000_000


@dataclass(frozen=True)
class Simulated:
    """`count` simulated catalogues in flat arrays of E events, by catalogue, then by time.

    catalogue: [E] int32, 0 to count - 1; catalogues without events do not occur here, but count.
    time: [E] days; magnitude: [E].
    parent: [E] int64; -1: background, 0 to N - 1: the observed event of that index,
        N + j: the simulated event j of these arrays.
    """

    catalogue: NDArray[np.int32]
    time: Floats
    magnitude: Floats
    parent: NDArray[np.int64]
    count: int

    def __len__(self) -> int:
        """Number of events in all catalogues."""
        return len(self.time)

    def counts(self, threshold: float = -np.inf) -> NDArray[np.int64]:
        """Number of events of at least `threshold` in each catalogue [count], empty ones too."""
        reached = self.catalogue[self.magnitude >= threshold - 1e-9]
        return np.bincount(reached, minlength=self.count)


def simulate_etas(
    models: Sequence[Etas],
    magnitudes: MagnitudeModel,
    time: Floats,
    magnitude: Floats,
    start: float,
    days: float,
    count: int,
    rng: np.random.Generator,
    *,
    progress: Progress | None = None,
    limit: int = EVENTS_PER_CATALOGUE,
) -> Simulated:
    """Simulate `count` continuations of a catalogue over (start, start + days].

    Observed events trigger as fitted. A model whose branching ratio within `days` reaches 1 has
    the productivity of its simulated events lowered (``Etas.capped``).

    Parameters
    ----------
    models: one or more parameter draws; catalogue i uses model i modulo their number.
    magnitudes: the law new magnitudes follow.
    time, magnitude: [N] observed events; those after `start` are passed over.
    start, days: days since 1970, and the horizon in days.
    limit: events after which a catalogue gets no further generation; said in a warning.

    Raises
    ------
    InputError: more than 20 million events in all.
    Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    observed = len(time)
    stop = int(np.searchsorted(time, start, side="right"))
    end = start + days
    used = np.arange(count) % len(models)
    kernels = _Kernels.of([model.capped(magnitudes, days) for model in models])

    generation = _first_generation(
        models, used, time[:stop], magnitude[:stop], start, days, rng, progress
    )
    generations, grown = [], np.zeros(count, np.int64)
    total = 0
    while len(generation[0]):
        if progress.cancelled():
            raise Cancelled(tr("the simulation was cancelled"))
        catalogue, when, parent = generation
        size = magnitudes.sample(rng, len(when))
        generations.append((catalogue, when, size, parent))
        grown += np.bincount(catalogue, minlength=count)

        fertile = np.flatnonzero(grown[catalogue] < limit)
        model = used[catalogue[fertile]]
        # A kernel's integral over what is left of the horizon.
        left = end - when[fertile]
        expected = kernels.productivity(size[fertile], model) * kernels.integral(left, model)
        _refuse_too_many(total + len(when) + expected.sum())
        children = rng.poisson(expected)
        mother = np.repeat(np.arange(len(fertile)), children)
        delay = kernels.delay(rng.random(len(mother)), left[mother], model[mother])
        generation = (
            catalogue[fertile][mother],
            when[fertile][mother] + delay,
            # Parents among the simulated are counted in order of birth until all are sorted.
            observed + total + fertile[mother],
        )
        total += len(when)
    stunted = int(np.count_nonzero(grown >= limit))
    if stunted:
        progress.warn(
            tr(
                "{stunted} of {count} simulated catalogues reached {limit} events and were stopped "
                "there: their counts are too low. The model's branching ratio may be too high."
            ).format(stunted=stunted, count=count, limit=limit)
        )
    return _sorted(generations, observed, count)


def _first_generation(
    models: Sequence[Etas],
    used: NDArray[np.intp],
    time: Floats,
    magnitude: Floats,
    start: float,
    days: float,
    rng: np.random.Generator,
    progress: Progress,
) -> tuple[NDArray[np.int32], Floats, NDArray[np.int64]]:
    """Catalogue, time and parent of background events and of the observed events' aftershocks."""
    parts = []
    expected_in_all = 0.0
    for i, model in enumerate(models):
        if progress.cancelled():
            raise Cancelled(tr("the simulation was cancelled"))
        mine = np.flatnonzero(used == i).astype(np.int32)
        lag = start - time
        share = model.productivity(magnitude) * omori_integral(days, model.c + lag, model.p)
        # The background comes first in the table of what may have caused an event.
        cumulated = np.cumsum(np.concatenate([[model.mu * days], share]))
        expected_in_all += cumulated[-1] * len(mine)
        _refuse_too_many(expected_in_all)

        catalogue = np.repeat(mine, rng.poisson(cumulated[-1], len(mine)))
        drawn = cumulated[-1] * rng.random(len(catalogue))
        parent = np.searchsorted(cumulated, drawn, side="right").clip(max=len(time)) - 1
        delay = days * rng.random(len(catalogue))
        triggered = parent != BACKGROUND
        behind = lag[parent[triggered]]
        delay[triggered] = omori_delay(rng.random(len(behind)), days, model.c + behind, model.p)
        parts.append((catalogue, start + delay, parent))
    catalogues, times, parents = (np.concatenate(column) for column in zip(*parts))
    return catalogues, times, parents


def _refuse_too_many(expected: float) -> None:
    if expected > _EVENTS_IN_ALL:
        raise InputError(
            tr(
                "the simulated catalogues would hold about {expected:.2g} earthquakes, more than "
                "{most:.0e}: ask for fewer simulations or fewer days, or raise the completeness "
                "magnitude"
            ).format(expected=expected, most=_EVENTS_IN_ALL)
        )


def _sorted(generations: list[tuple], observed: int, count: int) -> Simulated:
    """All generations, sorted by catalogue and time, with the parents renumbered."""
    if not generations:
        nothing = np.empty(0)
        return Simulated(
            nothing.astype(np.int32), nothing, nothing, nothing.astype(np.int64), count
        )
    catalogue, time, magnitude, parent = (np.concatenate(column) for column in zip(*generations))
    order = np.lexsort((time, catalogue))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    simulated = parent >= observed
    parent[simulated] = observed + place[parent[simulated] - observed]
    return Simulated(catalogue[order], time[order], magnitude[order], parent[order], count)


@dataclass(frozen=True)
class _Kernels:
    """The parameters of several models as arrays, to be used by index."""

    k: Floats
    a: Floats
    c: Floats
    p: Floats
    mc: Floats

    @classmethod
    def of(cls, models: Sequence[Etas]) -> _Kernels:
        return cls(
            *(np.array([getattr(m, name) for m in models]) for name in ("k", "a", "c", "p", "mc"))
        )

    def productivity(self, magnitude: Floats, model: NDArray) -> Floats:
        return self.k[model] * np.exp(self.a[model] * (magnitude - self.mc[model]))

    def integral(self, duration: Floats, model: NDArray) -> Floats:
        return omori_integral(duration, self.c[model], self.p[model])

    def delay(self, share: Floats, duration: Floats, model: NDArray) -> Floats:
        return omori_delay(share, duration, self.c[model], self.p[model])
