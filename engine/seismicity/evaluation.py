"""A forecast, what happened, and every test that can be made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled
from ..language import tr
from ..progress import NullProgress, Progress
from . import scoring, scoring_catalogues
from .catalogue import Catalogue
from .cells import CellGrid
from .pycsep_files import PlacedCatalogues
from .reliability import Reliability, brier_score, brier_skill, reliability
from .scored_forecasts import GriddedForecast, gridded
from .scoring_compare import paired_t_test, w_test
from .scoring_grid import EDGE, RateGrid
from .verdicts import Verdict, judge, judge_gain, judge_ranks

Floats = NDArray[np.float64]
Test = Callable[[], Verdict]

MAGNITUDE_BIN = 0.1  # of the M test of simulated catalogues


class ProbabilityScore(NamedTuple):
    """How well the probabilities of at least one earthquake from `magnitude` up did, over cells.

    skill: share of the long-term rate's Brier score taken away; nan without such a rate.
    """

    magnitude: float
    brier: float
    skill: float
    reliability: Reliability


def judge_gridded(
    forecast: GriddedForecast,
    observed: Catalogue,
    *,
    variances: Sequence[float | None],
    simulations: int = 1000,
    seed: int | None = None,
    progress: Progress | None = None,
) -> list[Verdict]:
    """Make the tests of a gridded forecast's consistency.

    Args:
        forecast: what was expected.
        observed: the earthquakes of its window, anywhere and of any size.
        variances: of the number of earthquakes from each magnitude up; None where unknown.
        simulations: number of simulated catalogues of each test that needs them.
        seed: of each of those tests.
        progress: told the tests done.
    """
    listener = progress or NullProgress()
    grid = forecast.grid
    counts = _counts(grid, observed)
    options = {"simulations": simulations, "seed": seed, "progress": Quiet(listener)}
    lowest = float(grid.magnitudes[0])
    tests: list[Test] = []
    for level, (magnitude, variance) in enumerate(zip(grid.magnitudes.tolist(), variances)):
        expected = float(forecast.above[:, level].sum())
        happened = counts[:, level:]
        number = int(happened.sum())
        tests.append(_later(scoring.number_test, magnitude, expected, number))
        if variance is not None and variance > expected > 0:
            binomial = scoring.negative_binomial_number_test
            tests.append(_later(binomial, magnitude, expected, number, variance))
        rates = grid.rates[:, level:]
        tests.append(_later(scoring.spatial_test, magnitude, rates, happened, **options))
    if len(grid.magnitudes) > 1:
        tests.append(_later(scoring.magnitude_test, lowest, grid.rates, counts, **options))
    for test in (
        scoring.likelihood_test,
        scoring.conditional_likelihood_test,
        scoring.brier_test,
    ):
        tests.append(_later(test, lowest, grid.rates, counts, **options))
    return _made(tests, listener)


def judge_simulated(
    simulated: PlacedCatalogues,
    cells: CellGrid,
    magnitudes: Sequence[float],
    observed: Catalogue,
    progress: Progress | None = None,
) -> list[Verdict]:
    """Make the tests of simulated catalogues' consistency.

    Numbers are tested from each of rising `magnitudes` up; space, magnitudes in bins of 0.1 and
    pseudo-likelihood from the smallest up.
    """
    largest = max(
        (values.max() for values in (simulated.magnitude, observed.magnitude) if len(values)),
        default=magnitudes[0],
    )
    bins = int(np.ceil(max(largest - magnitudes[0], 0) / MAGNITUDE_BIN + EDGE)) + 1
    edges = np.round(magnitudes[0] + MAGNITUDE_BIN * np.arange(bins), 6)
    fine = RateGrid(cells, edges, np.zeros((len(cells), bins)))
    binned = gridded(simulated, fine)
    counts = _counts(fine, observed)
    tests: list[Test] = [
        _later(
            scoring_catalogues.catalogue_number_test,
            magnitude,
            binned.above(int(np.searchsorted(edges, magnitude - EDGE))),
            int(counts[:, edges >= magnitude - EDGE].sum()),
        )
        for magnitude in magnitudes
    ]
    for test in (
        scoring_catalogues.catalogue_spatial_test,
        scoring_catalogues.catalogue_magnitude_test,
        scoring_catalogues.catalogue_pseudolikelihood_test,
    ):
        tests.append(_later(test, magnitudes[0], binned, counts))
    return _made(tests, progress or NullProgress())


def judge_against(
    forecast: GriddedForecast, other: RateGrid, name: str, observed: Catalogue
) -> list[Verdict]:
    """Make the T and W tests against another forecast of the same magnitudes and cells.

    Raises:
        InputError: the cells are not the same.
    """
    grid = forecast.grid
    counts = _counts(grid, observed)
    rates = grid.rates, grid.aligned(other, f"'{name}'").rates
    paired, ranked = paired_t_test(*rates, counts), w_test(*rates, counts)
    lowest = float(grid.magnitudes[0])
    return [judge_gain(paired, name, lowest), judge_ranks(ranked, paired, name, lowest)]


def probability_scores(forecast: GriddedForecast, observed: Catalogue) -> list[ProbabilityScore]:
    """Score the probabilities of a gridded forecast, magnitude by magnitude."""
    if forecast.probability is None:
        return []
    counts = _counts(forecast.grid, observed)
    scores = []
    for level, magnitude in enumerate(forecast.magnitudes.tolist()):
        probability = forecast.probability[:, level]
        happened = counts[:, level:].sum(axis=1) > 0
        skill = np.nan
        if forecast.long_term is not None:
            skill = brier_skill(probability, -np.expm1(-forecast.long_term[:, level]), happened)
        scores.append(
            ProbabilityScore(
                magnitude,
                brier_score(probability, happened),
                skill,
                reliability(probability, happened),
            )
        )
    return scores


class Quiet(NullProgress):
    """Hands on the user's wish to stop, and nothing else."""

    def __init__(self, listener: Progress) -> None:
        self._listener = listener

    def cancelled(self) -> bool:
        """Ask the listener."""
        return self._listener.cancelled()


def _later(test: Callable[..., scoring.Score], magnitude: float, *given, **options) -> Test:
    return lambda: judge(test(*given, **options), magnitude)


def _made(tests: Sequence[Test], listener: Progress) -> list[Verdict]:
    verdicts = []
    for number, test in enumerate(tests, start=1):
        if listener.cancelled():
            raise Cancelled(tr("The evaluation was cancelled; nothing was written."))
        verdicts.append(test())
        listener.report(number, len(tests))
    return verdicts


def _counts(grid: RateGrid, observed: Catalogue) -> NDArray[np.int64]:
    return grid.counts(observed.longitude, observed.latitude, observed.magnitude)
