"""Continuations of a catalogue from the corrected ETAS model, all paths event by event.

Between events the intensity is exp(g) times a sum of exponentials, so that its integral is known
and the next time follows from it without thinning (the time-change theorem): an Exp(1) number
equals the integral up to the next event.

Reference: Daley, D. J., Vere-Jones, D. (2003). An Introduction to the Theory of Point Processes I,
2nd ed., section 7.4.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import NullProgress, Progress
from .etas import Etas
from .magnitudes import MagnitudeModel
from .parents import assign_parents
from .residual import Residual
from .residual_paths import Paths
from .simulation import EVENTS_PER_CATALOGUE, Simulated

Floats = NDArray[np.float64]


def simulate_residual(
    residual: Residual,
    models: Sequence[Etas],
    magnitudes: MagnitudeModel,
    time: Floats,
    magnitude: Floats,
    start: float,
    days: float,
    count: int,
    rng: np.random.Generator,
    *,
    rate: float | None = None,
    damping: float | None = None,
    progress: Progress | None = None,
    limit: int = EVENTS_PER_CATALOGUE,
) -> Simulated:
    """Simulate `count` continuations of a catalogue over (start, start + days].

    Catalogue i uses model i modulo their number, and the members of the network in turn. Observed
    events trigger as fitted; the productivity of simulated ones is capped (``Etas.capped``), and
    g after them lies below what would bring the branching ratio to 1.

    Parameters
    ----------
    residual: the network.
    models, magnitudes, time, magnitude, start, days, count, rng: as for ``simulate_etas``.
    rate: mean rate of the catalogue, events per day; None: of the observed events.
    damping: days over which g fades after `start`; None: what the model's card says.
    limit: events after which a catalogue stops growing; said in a warning.

    Raises
    ------
    InputError: no event up to `start`.
    Cancelled: the user stopped the run.
    ModelError: the network failed.
    """
    progress = progress or NullProgress()
    models = list(models)
    stop = int(np.searchsorted(time, start, side="right"))
    time, magnitude = np.asarray(time[:stop], float), np.asarray(magnitude[:stop], float)
    if not stop:
        raise InputError(tr("The catalogue has no earthquake before the issue time."))
    if rate is None:
        rate = stop / max(start - time[0], 1.0)
    paths = Paths(residual, models, magnitudes, time, magnitude, start, days, count, rate)
    paths.damping = residual.damping if damping is None else damping

    catalogues, times, sizes = [], [], []
    grown, stunted = np.zeros(count, np.int64), 0
    while len(paths.number):
        if progress.cancelled():
            raise Cancelled(tr("the simulation was cancelled"))
        paths.advance(rng)
        size = magnitudes.sample(rng, len(paths.number))
        catalogues.append(paths.number)
        times.append(paths.time)
        sizes.append(size)
        grown[paths.number] += 1
        full = grown[paths.number] >= limit
        stunted += int(full.sum())
        paths.take_in(size, full)
        progress.report(count - len(paths.number), count)
    if stunted:
        progress.warn(
            tr(
                "{stunted} of {count} simulated catalogues reached {limit} events and were stopped "
                "there: their counts are too low. The model's branching ratio may be too high."
            ).format(stunted=stunted, count=count, limit=limit)
        )
    catalogue, when, size = (
        np.concatenate([np.empty(0), *parts]) for parts in (catalogues, times, sizes)
    )
    order = np.argsort(catalogue, kind="stable")  # in each path time ascends already
    simulated = Simulated(
        catalogue[order].astype(np.int32),
        when[order],
        size[order],
        np.full(len(order), -1, np.int64),
        count,
    )
    return assign_parents(models, time, magnitude, simulated, rng, start=start)
