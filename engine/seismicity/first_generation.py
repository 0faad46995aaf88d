"""What the past and the background bring to each cell, before new events have aftershocks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress
from .cells import CellGrid
from .etas import Etas
from .forecast_model import TemporalModel
from .kernel import omori_integral
from .spatial import SpaceModel, spread_in, thinned
from .spatial_fit import SpaceFit

MOST_PARENTS = 10_000  # past events whose aftershocks are spread out; more are thinned
MOST_NUMBERS = 4_000_000  # cells times draws held at once
FEWEST_DRAWS = 20

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class FirstGeneration:
    """What the past and the background have in cells, without aftershocks of those to come.

    cells: of each draw [C, D]; totals: of the whole domain [D].
    long_term: share of the events of the long-term rate [C].
    """

    cells: Array
    totals: Array
    long_term: Array


def first_generation(
    temporal: TemporalModel,
    fit: SpaceFit,
    grid: CellGrid,
    start: float,
    days: float,
    time: Array,
    progress: Progress,
) -> FirstGeneration:
    """Spread out the background and the direct aftershocks of the past; see `rate_maps`."""
    space = fit.model
    count = int(np.clip(MOST_NUMBERS // max(len(grid), 1), FEWEST_DRAWS, len(temporal.draws)))
    models = temporal.draws[:count]
    background = space.background.shares(grid, progress)
    direct, totals = _direct(temporal.central, models, space, grid, start, days, time, progress)
    background_totals = np.array([model.mu * days for model in models])
    return FirstGeneration(
        background[:, None] * background_totals + direct,
        background_totals + totals,
        fit.long_term.shares(grid, progress),
    )


def direct_aftershocks(
    model: Etas, start: float, days: float, time: Array, magnitude: Array
) -> Array:
    """Return how many direct aftershocks of past events [N] to expect in (start, start + days]."""
    lag = np.maximum(start - time, 0)
    return model.productivity(magnitude) * omori_integral(days, model.c + lag, model.p)


def _direct(
    central: Etas,
    models: tuple[Etas, ...],
    space: SpaceModel,
    grid: CellGrid,
    start: float,
    days: float,
    time: Array,
    progress: Progress,
) -> tuple[Array, Array]:
    """Expected direct aftershocks of past events in cells [C, D], and everywhere [D]."""

    def expected(model: Etas, which: Array) -> Array:
        return direct_aftershocks(model, start, days, time[which], space.magnitude[which])

    def of_draws(which: Array, factor: Array) -> Array:
        return np.stack([factor * expected(model, which) for model in models], axis=1)

    weight = expected(central, np.arange(len(time)))
    kept, carried = thinned(weight, MOST_PARENTS)
    totals = of_draws(kept, carried / weight[kept]).sum(axis=0)
    kept, carried = thinned(space.sources(weight), MOST_PARENTS)
    weights = of_draws(kept, carried / weight[kept])
    cells = spread_in(
        space.background.domain,
        grid,
        space.longitude[kept],
        space.latitude[kept],
        space.kernel.distance(space.magnitude[kept]),
        weights * (totals / weights.sum(axis=0)),
        progress,
    )
    return cells, totals
