"""Maximum-likelihood fit of the temporal ETAS model, with its uncertainty.

Reference: Ogata, Y. (1988). Statistical models for earthquake occurrences and residual analysis
for point processes. JASA 83, 9-27.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..language import tr
from ..optional import SCIPY, Lazy
from ..progress import NullProgress, Progress
from .etas import CENTURY, HIGHEST_BRANCHING_RATIO, Etas
from .etas_likelihood import SHORTEST_DELAY, WindowLikelihood
from .kernel import omori_integral, omori_integral_slopes
from .magnitudes import MagnitudeModel

optimize = Lazy("scipy.optimize", "scipy", SCIPY)

Floats = NDArray[np.float64]

# Bounds of theta = (ln mu, ln k, a, ln c, p).
BOUNDS = ((-12.0, 6.0), (-14.0, 4.0), (0.1, 5.0), (np.log(SHORTEST_DELAY), np.log(2.0)), (0.6, 2.5))
NAMES = ("mu", "k", "a", "c", "p")
# Five parameters ask for more; below this there is nothing to fit them to.
FEWEST_EVENTS = 30

# Where the search begins: k, a, c (days), p; mu is two fifths of the mean rate.
_STARTS = ((0.02, 1.5, 0.01, 1.1), (0.005, 2.2, 0.002, 1.0), (0.1, 0.8, 0.05, 1.3))
# Catalogues larger than this are searched from the first start alone.
_MANY_EVENTS = 50_000
_STEP = 1e-4  # of the finite differences of the gradient
_EVALUATIONS = 45  # of the likelihood, that a search usually takes
_LONG = 10.0  # seconds, worth a word beforehand


@dataclass(frozen=True)
class EtasFit:
    """A fitted ETAS model.

    model: the parameters of greatest likelihood.
    covariance: [5, 5] of theta = (ln mu, ln k, a, ln c, p), the inverse observed information;
        rows and columns of parameters at a bound are 0.
    log_likelihood: nats; events: number of events in [start, end), days.
    branching_ratio: mean number of direct aftershocks within a century, from the magnitudes seen.
    branching_error: its standard error, by the delta method.
    notes: what the user should know about this fit, in whole sentences.
    """

    model: Etas
    covariance: Floats
    log_likelihood: float
    events: int
    start: float
    end: float
    branching_ratio: float
    branching_error: float
    notes: tuple[str, ...]

    def draw(
        self,
        rng: np.random.Generator,
        n: int,
        magnitudes: MagnitudeModel | None = None,
        horizon: float = CENTURY,
    ) -> list[Etas]:
        """Draw n models from the parameters' uncertainty, a normal law of theta.

        Draws outside the bounds of the fit are drawn again. With `magnitudes` given, draws whose
        branching ratio within `horizon` days is too high for a simulation have their k lowered.
        """
        centre = self.model.theta
        values, vectors = np.linalg.eigh(self.covariance)
        spread = vectors * np.sqrt(np.maximum(values, 0))
        low, high = np.array(BOUNDS).T
        theta = np.tile(centre, (n, 1))
        waiting = np.arange(n)
        for _ in range(100):
            theta[waiting] = centre + rng.standard_normal((len(waiting), 5)) @ spread.T
            # Parameters at a bound stay there, give or take rounding.
            outside = (theta[waiting] < low - 1e-9) | (theta[waiting] > high + 1e-9)
            waiting = waiting[outside.any(axis=1)]
            if not len(waiting):
                break
        models = [Etas.from_theta(row, self.model.mc) for row in np.clip(theta, low, high)]
        if magnitudes is None:
            return models
        return [model.capped(magnitudes, horizon) for model in models]


def fit_etas(
    time: Floats,
    magnitude: Floats,
    mc: float,
    start: float,
    end: float,
    *,
    progress: Progress | None = None,
) -> EtasFit:
    """Fit the temporal ETAS model to the events of [start, end), all earlier ones as history.

    Parameters
    ----------
    time, magnitude: [N] days ascending and magnitudes, all >= mc. Events from `end` on are
        passed over.
    mc: completeness magnitude; the productivity is exp(a (m - mc)).
    start, end: days.

    Raises
    ------
    InputError: fewer than 30 events in the window, or an empty window.
    Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    likelihood = WindowLikelihood(time, magnitude, mc, start, end, progress)
    if likelihood.events < FEWEST_EVENTS:
        raise InputError(
            tr(
                "the ETAS model needs at least {fewest} earthquakes of magnitude {mc:g} and above "
                "in the fitted period, and the catalogue has {events}: take a longer period, a "
                "larger region, or a smaller completeness magnitude if the catalogue is complete "
                "down to it"
            ).format(fewest=FEWEST_EVENTS, mc=mc, events=likelihood.events)
        )
    found = _search(likelihood, progress)
    best = min(found, key=lambda result: result.fun)
    covariance, notes = _covariance(likelihood, best.x)
    if not best.success and np.abs(best.jac).max() > 1e-3:
        notes.append(tr("The search for the best ETAS parameters stopped before it converged."))
    ratio, slope = _branching(best.x, likelihood.relative)
    if ratio >= 1:
        notes.append(
            tr(
                "The branching ratio within a century is {ratio:.2f}, at least 1: taken at its "
                "word the sequence would not die out. Simulations cap it at {cap:g} within the "
                "forecast's horizon."
            ).format(ratio=ratio, cap=HIGHEST_BRANCHING_RATIO)
        )
    return EtasFit(
        Etas.from_theta(best.x, mc),
        covariance,
        -float(best.fun) * likelihood.events,
        likelihood.events,
        start,
        end,
        ratio,
        float(np.sqrt(slope @ covariance @ slope)),
        tuple(notes),
    )


def _starts(likelihood: WindowLikelihood) -> list[Floats]:
    rate = likelihood.events / likelihood.days
    starts = _STARTS if len(likelihood.time) <= _MANY_EVENTS else _STARTS[:1]
    low, high = np.array(BOUNDS).T
    return [
        np.clip([np.log(0.4 * rate), np.log(k), a, np.log(c), p], low, high)
        for k, a, c, p in starts
    ]


def _search(likelihood: WindowLikelihood, progress: Progress) -> list[Any]:
    """The likeliest parameters found from each start, with the time it takes said beforehand."""
    starts = _starts(likelihood)
    begun = perf_counter()
    likelihood(starts[0])
    total = len(starts) * _EVALUATIONS
    seconds = (perf_counter() - begun) * total
    if seconds > _LONG:
        progress.info(
            tr(
                "Fitting the ETAS model to {events} earthquakes takes about {seconds:.0f} s."
            ).format(events=likelihood.events, seconds=seconds)
        )

    def advance(_: Floats) -> None:
        progress.report(min(likelihood.evaluations, total), total)

    return [
        optimize.minimize(
            likelihood,
            theta,
            jac=True,
            method="L-BFGS-B",
            bounds=BOUNDS,
            callback=advance,
            options={"maxiter": 200, "ftol": 1e-11, "gtol": 1e-6},
        )
        for theta in starts
    ]


def _covariance(likelihood: WindowLikelihood, theta: Floats) -> tuple[Floats, list[str]]:
    """Inverse of the information [5, 5] at the optimum, and what there is to say about it."""
    low, high = np.array(BOUNDS).T
    free = np.flatnonzero((theta > low + 2 * _STEP) & (theta < high - 2 * _STEP))
    notes = [
        tr(
            "The ETAS parameter {name} lies at the edge of its range; its uncertainty is unknown."
        ).format(name=NAMES[i])
        for i in range(5)
        if i not in free
    ]
    if theta[0] <= low[0] + 2 * _STEP:
        notes.append(
            tr(
                "The fit leaves no background: it takes every earthquake for an aftershock of an "
                "earlier one, so that forecasts for quiet times may run too low."
            )
        )
    steps = _STEP * np.eye(5)[free]
    slopes = [likelihood(theta + step)[1] - likelihood(theta - step)[1] for step in steps]
    information = likelihood.events * np.array(slopes)[:, free] / (2 * _STEP)
    values, vectors = np.linalg.eigh((information + information.T) / 2)
    if values.min() <= 0:
        notes.append(tr("Some ETAS parameters are hardly constrained by this catalogue."))
    # A parameter combination no better known than this is not known at all.
    values = np.maximum(values, 0.1)
    covariance = np.zeros((5, 5))
    covariance[np.ix_(free, free)] = (vectors / values) @ vectors.T
    return covariance, notes


def _branching(theta: Floats, relative: Floats) -> tuple[float, Floats]:
    """Branching ratio within a century for the magnitudes seen, and its slope [5] by theta."""
    k, a, c, p = np.exp(theta[1]), theta[2], np.exp(theta[3]), theta[4]
    share = np.exp(a * relative)
    total = omori_integral(CENTURY, c, p)
    by_c, by_p = omori_integral_slopes(CENTURY, c, p)
    ratio = float(k * share.mean() * total)
    by_a = float((share * relative).mean() / share.mean())
    return ratio, ratio * np.array([0.0, 1.0, by_a, c * by_c / total, by_p / total])
