"""Expected numbers and probabilities of each cell, smooth because they are not counted.

Counting simulated events in cells would take millions of catalogues. Instead each kind of event
is spread out as it is expected:

- background: the smoothed seismicity, at the background rate;
- direct aftershocks of past events: their expected number, with the kernel around each;
- aftershocks of simulated events: the kernel around the simulated parents.

The interval is epistemic: the 2.5 and 97.5 % quantiles over the parameter draws (ETAS, b, and the
factor of the rate of `dispersion`), not over what happens by chance. For the probability of at
least one event, families, which are independent, count once in a cell:
P = 1 - exp(-families expected), with the number of events in families that share a cell taken
from the simulation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..progress import Progress
from .cells import CellGrid
from .dispersion import rate_factors
from .etas import Etas
from .first_generation import FirstGeneration, first_generation
from .forecast_model import TemporalModel
from .magnitudes import MagnitudeModel
from .pycsep_files import PlacedCatalogues
from .simulation import Simulated
from .smoothing import near_cells
from .spatial import SpaceModel, thinned
from .spatial_fit import SpaceFit

MOST_SIMULATED_PARENTS = 30_000
FEWEST_COUNTED = 100  # simulated events that say how much more the network expects than ETAS
INTERVAL = (0.025, 0.975)
CLOSEST = 0.95  # branching ratio beyond which the extra aftershocks of a draw grow no more

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class CellForecast:
    """The forecast of events >= magnitude within the horizon, arrays over cells [C].

    expected, expected_low, expected_high: number, with its 95 % interval.
    probability, probability_low, probability_high: of at least one.
    long_term: number in as many days at the catalogue's mean rate; ratio: expected / long_term.
    """

    magnitude: float
    expected: Array
    expected_low: Array
    expected_high: Array
    probability: Array
    probability_low: Array
    probability_high: Array
    long_term: Array
    ratio: Array


@dataclass(frozen=True, eq=False)
class RateMaps:
    """Events >= mc within the horizon: expected [C], of each parameter draw [C, D], long-term [C].

    b_draws: b of each draw [D].
    """

    expected: Array
    draws: Array
    long_term: Array
    b_draws: Array

    def region(self) -> RateMaps:
        """Return the maps of the whole region as one cell."""
        return replace(
            self,
            expected=self.expected.sum(keepdims=True),
            draws=self.draws.sum(axis=0, keepdims=True),
            long_term=self.long_term.sum(keepdims=True),
        )


def rate_maps(
    temporal: TemporalModel,
    fit: SpaceFit,
    simulated: Simulated,
    places: PlacedCatalogues,
    grid: CellGrid,
    start: float,
    days: float,
    time: Array,
    level: float | None,
    spread: float,
    rng: np.random.Generator,
    progress: Progress,
    first: FirstGeneration | None = None,
) -> RateMaps:
    """Spread out what is expected in (start, start + days] over the cells.

    Args:
        temporal: the fitted rate.
        fit: the fitted places of the N past events.
        simulated: E events and their parents.
        places: where the simulated events are.
        grid: C cells.
        start: days since 1970.
        days: the horizon.
        time: of the past events [N].
        level: what the rate of ETAS is scaled by; None: the simulation's rate is the network's.
        spread: standard deviation of a factor of the rate.
        rng: draws b and that factor.
        progress: may cancel.
        first: `first_generation` of the same past, where it is known already.
    """
    first = first or first_generation(temporal, fit, grid, start, days, time, progress)
    count, totals = len(first.totals), first.totals
    draws, mean = first.cells, first.cells.mean(axis=1)
    counted = int((simulated.parent < len(time)).sum())
    gain = 1.0 if level is None else level
    if level is None and counted >= FEWEST_COUNTED:
        gain = counted / simulated.count / totals.mean()
    later = _later(simulated, places, fit.model, grid, mean / totals.mean())
    expected = gain * mean + later
    growth = totals * _offspring(temporal.draws[:count], temporal.magnitudes, days)
    growth = growth / growth.mean() if growth.mean() > 0 else np.ones(count)
    mean_rate = len(time) / temporal.period
    factors = rate_factors(spread, count, rng)
    growth = growth * factors / factors.mean()
    draws = draws * (factors / factors.mean())
    b = rng.normal(temporal.magnitudes.b, temporal.magnitudes.b_error, count)
    return RateMaps(
        expected,
        gain * draws + later[:, None] * growth,
        mean_rate * days * first.long_term,
        np.maximum(b, 0.3),
    )


def cell_forecast(
    maps: RateMaps, magnitudes: MagnitudeModel, magnitude: float, apart: float
) -> CellForecast:
    """Return the forecast of events >= `magnitude`; `apart` is the share of them that count once.

    See `share_apart`.
    """
    share = float(magnitudes.survival(magnitude))
    shares = np.array([float(replace(magnitudes, b=b).survival(magnitude)) for b in maps.b_draws])
    expected = share * maps.expected
    draws = maps.draws * shares
    # Their mean is what is expected: else a probability might exceed it.
    draws *= (expected / draws.mean(axis=1))[:, None]
    some = -np.expm1(-apart * draws)
    probability = some.mean(axis=1)
    expected_low, expected_high = _interval(draws, expected)
    probability_low, probability_high = _interval(some, probability)
    long_term = share * maps.long_term
    return CellForecast(
        magnitude,
        expected,
        expected_low,
        expected_high,
        probability,
        probability_low,
        probability_high,
        long_term,
        expected / long_term,
    )


def share_apart(family: Array, cell: Array) -> float:
    """Return the share of simulated events that are the first of their family in their cell.

    Args:
        family: number of each event's family [E].
        cell: number of its cell [E].

    Returns:
        0 to 1; 1 without events.
    """
    pairs = np.unique(np.stack([family, cell]), axis=1)
    return pairs.shape[1] / len(cell) if len(cell) else 1.0


def _later(
    simulated: Simulated,
    places: PlacedCatalogues,
    space: SpaceModel,
    grid: CellGrid,
    first: Array,
) -> Array:
    """Expected aftershocks of simulated events in cells [C].

    What falls beyond the cells next to a parent is spread as the `first` generation is (its
    shares of the domain's events [C]).
    """
    known = len(space.magnitude)
    parent = simulated.parent[simulated.parent >= known] - known
    parent, children = np.unique(parent, return_counts=True)
    kept, weight = thinned(children / simulated.count, MOST_SIMULATED_PARENTS)
    parent = parent[kept]
    later, near = np.zeros(len(grid)), 0.0
    for part in np.array_split(np.arange(len(parent)), len(parent) // 2000 + 1):
        who = parent[part]
        distance = space.kernel.distance(simulated.magnitude[who])
        number, share = near_cells(grid, places.longitude[who], places.latitude[who], distance)
        share *= weight[part, None]
        inside = number >= 0
        later += np.bincount(number[inside], share[inside], minlength=len(grid))
        near += share.sum()
    return later + max(weight.sum() - near, 0.0) * first


def _offspring(models: tuple[Etas, ...], magnitudes: MagnitudeModel, days: float) -> Array:
    """Roughly the number of later aftershocks for each early event, for each draw [D]."""
    ratios = [
        model.capped(magnitudes, days).branching_ratio(magnitudes, days / 2) for model in models
    ]
    capped = np.minimum(ratios, CLOSEST)
    return capped / (1 - capped)


def _interval(draws: Array, central: Array) -> tuple[Array, Array]:
    low, high = np.quantile(draws, INTERVAL, axis=1)
    return np.minimum(low, central), np.maximum(high, central)
