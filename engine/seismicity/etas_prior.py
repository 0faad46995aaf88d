"""ETAS for short catalogues: what they cannot tell is taken from what is usual elsewhere.

A week of aftershocks hardly constrains how fast they will die out: its greatest likelihood may
lie at a law that never does. Here the likelihood is joined with a normal prior on a, ln c and p,
which in a catalogue of thousands of events over years has no weight. Centre and width are of the
order of those among regions, see Page, M. T. et al. (2016). Three ingredients for improved global
aftershock forecasts. BSSA 106, 2290-2301, and Hardebeck, J. L. et al. (2019). Updated California
aftershock parameters. SRL 90, 262-270.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..language import tr
from ..optional import SCIPY, Lazy
from ..progress import Progress
from .etas import HIGHEST_BRANCHING_RATIO, Etas
from .etas_fit import BOUNDS, EtasFit
from .etas_likelihood import WindowLikelihood
from .magnitudes import MagnitudeModel

optimize = Lazy("scipy.optimize", "scipy", SCIPY)

Floats = NDArray[np.float64]

# ln mu, ln k, a, ln c (days), p; nothing is held of mu and k.
CENTRE = np.array([0.0, 0.0, 1.84, np.log(0.01), 1.1])
PRECISION = np.array([0.0, 0.0, 0.4, 1.0, 0.08])
PRECISION[2:] **= -2
STEP = 1e-4  # of the finite differences of the gradient
LEAST_INFORMATION = 0.1  # no combination of parameters is known worse than this says


def with_prior(
    fit: EtasFit,
    time: Floats,
    magnitude: Floats,
    magnitudes: MagnitudeModel,
    progress: Progress,
) -> EtasFit:
    """Return the fit of greatest posterior density, searched from that of greatest likelihood.

    Args:
        fit: by maximum likelihood.
        time: days ascending [N].
        magnitude: all >= mc [N].
        magnitudes: the law that the branching ratio takes.
        progress: may cancel.
    """
    likelihood = WindowLikelihood(time, magnitude, fit.model.mc, fit.start, fit.end, progress)

    def posterior(theta: Floats) -> tuple[float, Floats]:
        """Negative log-posterior, nats, and its gradient [5]."""
        value, slope = likelihood(theta)
        off = theta - CENTRE
        value = likelihood.events * value + 0.5 * float(PRECISION @ off**2)
        return value, likelihood.events * slope + PRECISION * off

    low, high = np.array(BOUNDS).T
    starts = (fit.model.theta, np.where(PRECISION > 0, CENTRE, fit.model.theta))
    best = min(
        (
            optimize.minimize(
                posterior, np.clip(x, low, high), jac=True, method="L-BFGS-B", bounds=BOUNDS
            )
            for x in starts
        ),
        key=lambda result: result.fun,
    )
    covariance = _covariance(posterior, best.x)
    ratio, error = _branching(best.x, covariance, fit.model.mc, magnitudes)
    return replace(
        fit,
        model=Etas.from_theta(best.x, fit.model.mc),
        covariance=covariance,
        log_likelihood=-float(likelihood(best.x)[0]) * likelihood.events,
        branching_ratio=ratio,
        branching_error=error,
        notes=_notes(best.x, ratio),
    )


def _notes(theta: Floats, ratio: float) -> tuple[str, ...]:
    notes = [
        tr(
            "The catalogue is too short to tell how fast its aftershocks die out: the ETAS "
            "parameters a, c and p are drawn towards values that are usual in other regions."
        )
    ]
    if theta[0] < BOUNDS[0][0] + 2 * STEP:
        notes.append(
            tr(
                "The fit leaves no background: every earthquake is taken for an aftershock, so "
                "that forecasts for quiet times may be too low."
            )
        )
    if ratio >= 1:
        notes.append(
            tr(
                "The branching ratio within a century is {ratio:.2f}, at least 1: taken at its "
                "word the sequence would not die out. Simulations cap it at {cap:g} within the "
                "forecast's horizon."
            ).format(ratio=ratio, cap=HIGHEST_BRANCHING_RATIO)
        )
    return tuple(notes)


def _covariance(posterior, theta: Floats) -> Floats:
    """Inverse of the posterior's curvature [5, 5]; rows of parameters at a bound are 0."""
    low, high = np.array(BOUNDS).T
    free = np.flatnonzero((theta > low + 2 * STEP) & (theta < high - 2 * STEP))
    steps = STEP * np.eye(5)[free]
    slopes = np.array([posterior(theta + step)[1] - posterior(theta - step)[1] for step in steps])
    curvature = slopes[:, free] / (2 * STEP)
    values, vectors = np.linalg.eigh((curvature + curvature.T) / 2)
    covariance = np.zeros((5, 5))
    covariance[np.ix_(free, free)] = (vectors / np.maximum(values, LEAST_INFORMATION)) @ vectors.T
    return covariance


def _branching(
    theta: Floats, covariance: Floats, mc: float, magnitudes: MagnitudeModel
) -> tuple[float, float]:
    """Branching ratio within a century and its standard error, by the delta method."""

    def ratio(at: Floats) -> float:
        return Etas.from_theta(at, mc).branching_ratio(magnitudes)

    slope = np.array(
        [(ratio(theta + step) - ratio(theta - step)) / (2 * STEP) for step in STEP * np.eye(5)]
    )
    return ratio(theta), float(np.sqrt(slope @ covariance @ slope))
