"""Simulated counts at the level of the last year, and as uncertain as past forecasts were wrong.

An ETAS model that is right in the mean still expects too much in some years and too little in
others: its parameters drift. So the rate is scaled by what the last year saw and the model did not
(`rate_levels`). What is left of it shows in forecasts made for windows of the past: how much their
counts spread beyond what the simulations say is taken as a factor of the rate, different in each
simulated catalogue, gamma distributed with mean 1 (the negative binomial law of Kagan, Y. Y.
(2010). Statistical distributions of earthquake numbers. Geophys. J. Int. 180, 1313-1328).
"""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from ..errors import Cancelled
from ..language import tr
from ..optional import SCIPY, Lazy
from ..progress import Progress
from .continuation import continue_catalogue
from .etas import Etas, intervals
from .lineage import families
from .magnitudes import MagnitudeModel
from .simulation import Simulated

if TYPE_CHECKING:
    from .residual import Residual

stats = Lazy("scipy.stats", "scipy", SCIPY)

WINDOWS, FEWEST_WINDOWS = 60, 8
MODELS, SIMULATIONS = 10, 100  # parameter draws and catalogues of a past window
# Of a network, which makes them one by one: half a minute. With more a window, fewer windows.
MOST_EVENTS, FEWEST_WITH_NETWORK = 2_000_000, 20
SPREADS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8)
# Of a forecast over LONG days or more, in proportion less over fewer. Years that a model is fitted
# to ask for less than those after them. There, without it, 93 % of the 30-day windows (of the
# network 94 %) lay within the 95 % intervals, and with it 95 % (96 %); of the 7-day windows 97 %
# (95 %) without it (validation years of scedc30, japan45, italy25, nz40).
LEAST, LONG = 0.2, 30.0
USUAL = 0.3  # where the past is too short to tell: what many catalogues show
GREATEST = 4.0  # times the model's rate
LONG_WAIT = 10.0  # seconds, worth a word beforehand
LEVEL_DAYS = 365.25  # over which the level is taken
LEVEL_EVENTS = 100.0  # worth of trust in the model: its rate was right for so many events

Array = np.ndarray


def rate_spread(
    model: Etas,
    models: Sequence[Etas],
    magnitudes: MagnitudeModel,
    time: Array,
    magnitude: Array,
    begin: float,
    end: float,
    days: float,
    rng: np.random.Generator,
    progress: Progress,
    residual: Residual | None = None,
    rate: float | None = None,
) -> float:
    """Return the least standard deviation of the rate's factor that suits past windows.

    With it the observed counts, as normal deviates of the simulated ones, have variance 1 or less.
    It is never below LEAST, for the horizon's length.

    Args:
        model: the fitted parameters, whose level each window takes.
        models: parameter draws.
        magnitudes: the law of simulated magnitudes.
        time: days ascending [N].
        magnitude: all >= mc [N].
        begin: days; windows lie between it and `end`.
        end: days.
        days: length of a window, the horizon of the forecast.
        rng: of the simulations.
        progress: may cancel, and is told how long it takes where it takes long.
        residual: the network that corrects the model. It has seen the last year of each window, so
            that their level is left as it is.
        rate: mean rate of the catalogue, see ``continue_catalogue``.
    """
    count = min(WINDOWS, int((end - begin) / days))
    if count < FEWEST_WINDOWS:
        return USUAL
    if residual is not None:
        seen = np.diff(np.searchsorted(time, [begin, end]))[0]
        events = SIMULATIONS * days * seen / (end - begin)
        count = min(count, max(FEWEST_WITH_NETWORK, int(MOST_EVENTS / max(events, 1))))
    scores = np.empty((count, len(SPREADS)))
    starts = np.linspace(begin, end - days, count)
    levels = np.ones(count)
    if residual is None:
        levels = rate_levels(model, time, magnitude, begin, starts)
    begun = perf_counter()
    for window, start in enumerate(starts):
        if progress.cancelled():
            raise Cancelled(tr("The forecast was cancelled; nothing was written."))
        known, after = np.searchsorted(time, [start, start + days], side="right")
        simulated = continue_catalogue(
            residual,
            models[:MODELS],
            magnitudes,
            time[:known],
            magnitude[:known],
            start,
            days,
            SIMULATIONS,
            rng,
            rate=rate,
        )
        for column, spread in enumerate(SPREADS):
            factors = levels[window] * rate_factors(spread, SIMULATIONS, rng)
            counts = dispersed(simulated, known, factors, MODELS, rng).counts()
            scores[window, column] = _normal_score(counts, after - known)
        progress.report(window + 1, count)
        seconds = (perf_counter() - begun) * (count - 1)
        if window == 0 and seconds > LONG_WAIT:
            progress.info(
                tr("Forecasting {count} windows of the past takes about {seconds:.0f} s.").format(
                    count=count, seconds=seconds
                )
            )
    wide_enough = (scores**2).mean(axis=0) <= 1
    found = SPREADS[int(np.argmax(wide_enough))] if wide_enough.any() else SPREADS[-1]
    return max(found, LEAST * min(days / LONG, 1.0))


def rate_levels(model: Etas, time: Array, magnitude: Array, begin: float, at: Array) -> Array:
    """Return the rate at moments `at` [W] as a multiple of the model's, from the year before each.

    The mean of a gamma law that started with mean 1 and LEVEL_EVENTS events and has seen how many
    the model expected in that year, and how many came.

    Args:
        model: the fitted parameters.
        time: days ascending [N].
        magnitude: all >= mc [N].
        begin: days; what happened before is history alone.
        at: days, none before `begin`.
    """
    end = float(np.max(at))
    past = intervals(model, time, magnitude, begin, end)
    moments = np.concatenate([[begin], time[past.first :][: len(past.increment)], [end]])
    summed = np.concatenate([[0.0], np.cumsum(past.increment)])
    summed = np.append(summed, past.expected)
    since = np.maximum(at - LEVEL_DAYS, begin)
    expected = np.interp(at, moments, summed) - np.interp(since, moments, summed)
    came = np.searchsorted(time, at) - np.searchsorted(time, since)
    return (came + LEVEL_EVENTS) / (expected + LEVEL_EVENTS)


def rate_factors(spread: float, count: int, rng: np.random.Generator) -> Array:
    """Draw factors of the rate [count], gamma distributed, mean 1, at most GREATEST."""
    if spread == 0:
        return np.ones(count)
    return np.minimum(rng.gamma(spread**-2, spread**2, count), GREATEST)


def dispersed(
    simulated: Simulated, known: int, factors: Array, step: int, rng: np.random.Generator
) -> Simulated:
    """Return the catalogues with their rates multiplied by `factors` [count].

    Families are independent, so a lower rate keeps each family with that chance, and a higher one
    adds families of other catalogues.

    Args:
        simulated: the catalogues.
        known: number of past events.
        factors: of each catalogue's rate.
        step: from a catalogue to the next that was made with the same parameters.
        rng: chooses the families.
    """
    root = families(simulated.parent, known)
    kept, catalogue, parent = [], [], []
    size = 0
    for copy in range(max(1, int(np.ceil(factors.max())))):
        target = (simulated.catalogue.astype(np.int64) - copy * step) % simulated.count
        chance = np.clip(factors[target] - copy, 0, 1)
        here = np.flatnonzero((rng.random(len(root)) < chance)[root])
        place = np.full(len(root), -1, np.int64)
        place[here] = size + np.arange(len(here))
        mother = simulated.parent[here]
        inner = mother >= known
        mother[inner] = known + place[mother[inner] - known]
        kept.append(here)
        catalogue.append(target[here])
        parent.append(mother)
        size += len(here)
    index, number, mother = (np.concatenate(parts) for parts in (kept, catalogue, parent))
    order = np.lexsort((simulated.time[index], number))
    rank = np.empty(size, np.int64)
    rank[order] = np.arange(size)
    inner = mother >= known
    mother[inner] = known + rank[mother[inner] - known]
    return Simulated(
        number[order].astype(np.int32),
        simulated.time[index][order],
        simulated.magnitude[index][order],
        mother[order],
        simulated.count,
    )


def _normal_score(counts: Array, observed: int) -> float:
    """Return where an observed count lies among simulated ones, as a standard normal deviate."""
    below, equal = (counts < observed).sum(), (counts == observed).sum()
    return float(stats.norm.ppf((below + 0.5 * equal + 0.5) / (len(counts) + 1)))
