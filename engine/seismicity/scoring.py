"""Is a gridded forecast consistent with what happened? The tests of the CSEP community.

Number (N), likelihood (L), conditional likelihood (CL), magnitude (M) and space (S) tests after
Schorlemmer et al. (2007, Seismological Research Letters 78, 17-29), Zechar, Gerstenberger &
Rhoades (2010, Bulletin of the Seismological Society of America 100, 1184-1195) and Werner et al.
(2011, BSSA 101, 1630-1648); the negative binomial N test after Kagan (2010, Geophysical Journal
International 180, 1317-1336); the Brier test after Serafini et al. (2022, GJI 230, 1419-1440).

Statistics, and for the same seed the simulated quantiles too, equal those of pyCSEP 0.8: NumPy's
legacy generator, frozen by its makers, gives the same numbers there and here, on any version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import Cancelled, InputError
from ..language import tr
from ..optional import SCIPY, Lazy
from ..progress import NullProgress, Progress
from .scoring_draws import draw_bins, draw_distinct_bins

special = Lazy("scipy.special", "scipy", SCIPY)
stats = Lazy("scipy.stats", "scipy", SCIPY)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

NORMAL, UNDERSAMPLED, NOT_VALID = "normal", "undersampled", "not valid"
LIKELY = (0.025, 0.975)


def _none() -> Floats:
    return np.empty(0)


@dataclass(frozen=True, eq=False)
class Score:
    """Outcome of one test.

    statistic: what was observed.
    at_least, at_most: probability, under the forecast, of a statistic at or above it (delta 1 of
        the N test) and at or below it (delta 2, the quantile gamma of the other tests).
    low, high: where the forecast has the statistic with 95 % probability.
    simulated: statistics of simulated catalogues; empty where a formula replaces them.
    status: NORMAL, UNDERSAMPLED (events where no simulation had any were left out) or NOT_VALID.
    """

    test: str
    statistic: float
    at_least: float
    at_most: float
    low: float = np.nan
    high: float = np.nan
    simulated: Floats = field(default_factory=_none, repr=False)
    status: str = NORMAL


def number_test(expected: float, observed: int) -> Score:
    """Compare the number of earthquakes with a Poisson distribution of mean `expected`."""
    return _number_score("N (Poisson)", observed, stats.poisson(expected))


def negative_binomial_number_test(expected: float, observed: int, variance: float) -> Score:
    """Compare the number of earthquakes with a negative binomial distribution.

    Raises:
        InputError: `variance` is not above `expected`; then a Poisson distribution is the limit.
    """
    if not variance > expected > 0:
        raise InputError(
            tr(
                "The variance of the number of earthquakes, {variance:g}, must be above the "
                "expected number, {expected:g}, and that above 0, for the negative binomial N test."
            ).format(variance=variance, expected=expected)
        )
    count = stats.nbinom(expected**2 / (variance - expected), expected / variance)
    return _number_score("N (negative binomial)", observed, count)


def likelihood_test(
    rates: ArrayLike,
    counts: ArrayLike,
    *,
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Score:
    """L test: joint log-likelihood of `counts` [C, B] under expected numbers `rates` [C, B].

    Simulated catalogues have Poisson numbers of earthquakes.
    """
    return _likelihood_test("L", rates, counts, simulations, seed, progress, conditional=False)


def conditional_likelihood_test(
    rates: ArrayLike,
    counts: ArrayLike,
    *,
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Score:
    """CL test: as L, with as many earthquakes in each simulated catalogue as were observed."""
    return _likelihood_test("CL", rates, counts, simulations, seed, progress)


def magnitude_test(
    rates: ArrayLike,
    counts: ArrayLike,
    *,
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Score:
    """M test: `rates` and `counts` [C, B] by magnitude alone, scaled to the number observed."""
    by_magnitude = np.sum(rates, axis=0), np.sum(counts, axis=0)
    return _likelihood_test("M", *by_magnitude, simulations, seed, progress, scaled=True)


def spatial_test(
    rates: ArrayLike,
    counts: ArrayLike,
    *,
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Score:
    """S test: `rates` and `counts` [C, B] by cell alone, scaled to the number observed."""
    by_cell = np.sum(rates, axis=1), np.sum(counts, axis=1)
    return _likelihood_test("S", *by_cell, simulations, seed, progress, scaled=True)


def brier_test(
    rates: ArrayLike,
    counts: ArrayLike,
    *,
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Score:
    """Brier test of the probability of at least one earthquake in each bin [C, B].

    The statistic is -2 times the mean squared error, so that larger is better; simulated
    catalogues have as many active bins as were observed. Unlike pyCSEP's, whose weights lose
    their order then, it allows bins of rate 0; nothing is ever simulated there. Not valid if more
    bins had earthquakes than have a rate.
    """
    expected, observed = np.ravel(rates).astype(float), np.ravel(counts) > 0
    probability = -np.expm1(-expected)
    active = int(observed.sum())
    quiet = np.square(probability).sum()

    def brier(bins: Integers) -> float:
        return float(-2 * (quiet + (1 - 2 * probability[bins]).sum()) / expected.size)

    statistic = brier(np.flatnonzero(observed))
    if not 0 < active <= np.count_nonzero(expected):
        return Score("Brier", statistic, np.nan, np.nan, status=NOT_VALID)
    generator = np.random.RandomState(seed)
    weights = np.cumsum(expected) / expected.sum()
    simulated = [
        brier(draw_distinct_bins(generator, expected, weights, active))
        for _ in _each(simulations, progress)
    ]
    return simulated_score("Brier", statistic, np.array(simulated))


def joint_log_likelihood(rates: ArrayLike, counts: ArrayLike) -> float:
    """Log-likelihood (nats) of numbers of earthquakes in bins of independent Poisson rates."""
    expected, observed = np.ravel(rates).astype(float), np.ravel(counts)
    bins = np.flatnonzero(observed)
    return _joint(_log(expected), expected.sum())(bins, observed[bins])


def _likelihood_test(
    name: str,
    rates: ArrayLike,
    counts: ArrayLike,
    simulations: int,
    seed: int | None,
    progress: Progress | None,
    *,
    conditional: bool = True,
    scaled: bool = False,
) -> Score:
    expected, observed = np.ravel(rates).astype(float), np.ravel(counts)
    number, total = int(observed.sum()), expected.sum()
    if not total > 0:
        return Score(name, np.nan, np.nan, np.nan, status=NOT_VALID)
    scale = number / total if scaled else 1.0
    likelihood = _joint(_log(expected * scale), number if scaled else total)
    weights = np.cumsum(expected) / total
    generator = np.random.RandomState(seed)
    simulated = np.empty(simulations)
    for index in _each(simulations, progress):
        events = number if conditional else generator.poisson(total)
        bins = draw_bins(generator, weights, events)
        simulated[index] = likelihood(*np.unique(bins, return_counts=True))
    happened = np.flatnonzero(observed)
    # Without earthquakes, every simulated catalogue of as many is the observed one.
    status = NOT_VALID if conditional and not number else NORMAL
    return simulated_score(name, likelihood(happened, observed[happened]), simulated, status)


def _joint(log_rates: Floats, total: float) -> Callable[[Integers, Integers], float]:
    def likelihood(bins: Integers, numbers: Integers) -> float:
        log_factorials = special.gammaln(numbers + 1.0)
        return float(np.sum(log_rates[bins] * numbers) - np.sum(log_factorials) - total)

    return likelihood


def simulated_score(name: str, statistic: float, simulated: Floats, status: str = NORMAL) -> Score:
    """Return the score of a statistic among simulated ones [S]."""
    if not len(simulated):
        return Score(name, statistic, np.nan, np.nan, status=status)
    at_least, at_most = np.mean(simulated >= statistic), np.mean(simulated <= statistic)
    # Numbers of earthquakes stay whole: no interpolation.
    low, high = np.sort(simulated)[np.rint(np.multiply(LIKELY, len(simulated) - 1)).astype(int)]
    return Score(
        name,
        statistic,
        float(at_least),
        float(at_most),
        float(low),
        float(high),
        simulated,
        status,
    )


def _number_score(name: str, observed: int, count: Any) -> Score:
    low, high = count.ppf(LIKELY)
    at_least, at_most = count.sf(observed - 1), count.cdf(observed)
    return Score(name, observed, float(at_least), float(at_most), float(low), float(high))


def _log(values: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        return np.log(values)


def _each(simulations: int, progress: Progress | None) -> Iterator[int]:
    """Count simulations, minding the listener."""
    listener = progress or NullProgress()
    for index in range(simulations):
        if listener.cancelled():
            raise Cancelled(tr("The evaluation was cancelled; nothing was written."))
        yield index
        listener.report(index + 1, simulations)
