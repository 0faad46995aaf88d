"""The temporal model of a forecast: fitted where there are events enough, typical where not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..language import mark, tr
from ..progress import Progress
from .catalogue import Catalogue
from .checks import MINIMUM_EVENTS
from .etas import CENTURY, Etas
from .etas_fit import EtasFit, fit_etas
from .etas_prior import with_prior
from .kernel import omori_integral
from .magnitudes import GREATEST, MARGIN, MagnitudeModel, fit_magnitudes

DRAWS = 100  # parameter draws; the simulated catalogues use them in turn
YEAR = 365.25  # days: a shorter catalogue does not tell how aftershocks die out
FEW = 2000  # events that do not tell it either if the fit is supercritical
FEWEST_FOR_CLUSTERS = 10  # events; with fewer a constant rate is all that can be said
# Of the period and of the events: what precedes the fitted window serves as history alone.
WARM_UP = 0.1
# Typical of crustal seismicity: a = 0.8 ln 10, c in days, p; half of all events are aftershocks.
TYPICAL_A, TYPICAL_C, TYPICAL_P, TYPICAL_BRANCHING = 1.84, 0.01, 1.1, 0.5
TYPICAL_SPREAD = 0.4  # standard deviation of ln k among regions
TYPICAL_B, TYPICAL_B_ERROR = 1.0, 0.15
NO_CLUSTERS = 1e-12  # k of a Poisson process

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class TemporalModel:
    """How many events, when, and how large.

    central: the most likely parameters; draws: D models within their uncertainty.
    fit: None where typical parameters stand in for fitted ones.
    period: days that the catalogue covers.
    name: for the user; notes: what the user should know, in whole sentences.
    """

    central: Etas
    draws: tuple[Etas, ...]
    magnitudes: MagnitudeModel
    fit: EtasFit | None
    period: float
    name: str
    notes: tuple[str, ...]


def fit_temporal(
    catalogue: Catalogue,
    mc: float,
    bin: float,
    issue_time: float,
    days: float,
    rng: np.random.Generator,
    progress: Progress,
) -> TemporalModel:
    """Fit the rate of a catalogue whose N events are all >= mc and not after the issue time.

    From MINIMUM_EVENTS on ETAS is fitted, with a prior in short catalogues; with fewer its
    clustering takes typical parameters and the background what remains; below
    FEWEST_FOR_CLUSTERS events the rate is constant.

    Args:
        catalogue: N >= 1 events.
        mc: completeness magnitude.
        bin: width in which magnitudes are rounded.
        issue_time: days since 1970.
        days: the horizon, within which draws must not be supercritical.
        rng: draws the parameters.
        progress: is told how long a large fit takes; may cancel.
    """
    count = len(catalogue)
    period = max(issue_time - catalogue.time[0], 1.0)
    if count < FEWEST_FOR_CLUSTERS:
        return _poisson(catalogue, mc, bin, period, rng)
    magnitudes = fit_magnitudes(catalogue.magnitude, mc, bin)
    if count < MINIMUM_EVENTS:
        return _typical(catalogue, magnitudes, issue_time, period, rng)
    start = min(
        catalogue.time[0] + WARM_UP * (issue_time - catalogue.time[0]),
        catalogue.time[int(WARM_UP * count)],
    )
    fit = fit_etas(catalogue.time, catalogue.magnitude, mc, start, issue_time, progress=progress)
    if period < YEAR or (fit.branching_ratio >= 1 and count < FEW):
        fit = with_prior(fit, catalogue.time, catalogue.magnitude, magnitudes, progress)
    draws = fit.draw(rng, DRAWS, magnitudes, days)
    central = fit.model.capped(magnitudes, days)
    return TemporalModel(central, tuple(draws), magnitudes, fit, period, "ETAS", fit.notes)


def _typical(
    catalogue: Catalogue,
    magnitudes: MagnitudeModel,
    issue_time: float,
    period: float,
    rng: np.random.Generator,
) -> TemporalModel:
    mean = magnitudes.mean_exponential(TYPICAL_A, magnitudes.mc)
    k = TYPICAL_BRANCHING / (mean * float(omori_integral(CENTURY, TYPICAL_C, TYPICAL_P)))

    def model(k: float, share: float) -> Etas:
        clusters = Etas(1.0, k, TYPICAL_A, TYPICAL_C, TYPICAL_P, magnitudes.mc)
        covered = omori_integral(issue_time - catalogue.time, TYPICAL_C, TYPICAL_P)
        triggered = float(clusters.productivity(catalogue.magnitude) @ covered)
        # However productive the clusters, a tenth of the events keeps a background alive.
        count = share * max(len(catalogue) - triggered, 0.1 * len(catalogue))
        return Etas(count / period, k, TYPICAL_A, TYPICAL_C, TYPICAL_P, magnitudes.mc)

    draws = tuple(
        model(k * factor, share)
        for factor, share in zip(
            np.exp(TYPICAL_SPREAD * rng.standard_normal(DRAWS)),
            rng.gamma(len(catalogue) + 0.5, 1 / len(catalogue), DRAWS),
        )
    )
    note = tr(
        "Only {count} earthquakes, fewer than {fewest}, reach magnitude {mc:g}: aftershocks follow "
        "ETAS with typical parameters, not fitted ones, and no neural network is used."
    ).format(count=len(catalogue), fewest=MINIMUM_EVENTS, mc=magnitudes.mc)
    name = mark("ETAS with typical parameters")
    return TemporalModel(model(k, 1.0), draws, magnitudes, None, period, name, (note,))


def _poisson(
    catalogue: Catalogue, mc: float, bin: float, period: float, rng: np.random.Generator
) -> TemporalModel:
    count = len(catalogue)
    largest = float(catalogue.magnitude.max())
    maximum = max(largest, min(largest + MARGIN, GREATEST))
    magnitudes = MagnitudeModel(TYPICAL_B, mc, maximum, bin, TYPICAL_B_ERROR)

    def model(rate: float) -> Etas:
        return Etas(rate, NO_CLUSTERS, TYPICAL_A, TYPICAL_C, TYPICAL_P, mc)

    draws = tuple(model(events / period) for events in rng.gamma(count + 0.5, 1.0, DRAWS))
    note = tr(
        "Only {count} earthquakes reach magnitude {mc:g}: their mean rate is all that the forecast "
        "knows. It is a Poisson rate without aftershocks, with b = 1 assumed."
    ).format(count=count, mc=mc)
    return TemporalModel(
        model(count / period), draws, magnitudes, None, period, mark("Poisson rate"), (note,)
    )
