"""How far a forecast's rate is moved and widened by what the catalogue's own past says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..language import tr
from ..progress import Progress
from .dispersion import FEWEST_WINDOWS, LEVEL_DAYS, rate_levels, rate_spread
from .forecast_inputs import Inputs
from .forecast_model import TemporalModel

if TYPE_CHECKING:
    from .residual import Residual

WORTH_A_WORD = 0.05  # of the rate


def rate_level(
    temporal: TemporalModel, inputs: Inputs, days: float
) -> tuple[float, tuple[str, ...]]:
    """Return what the rate is scaled by, from the last year, and what is to be said of it."""
    if temporal.fit is None:
        return 1.0, ()
    past, begin = inputs.catalogue, temporal.fit.start
    moment = np.array([inputs.issue_time])
    level = float(rate_levels(temporal.central, past.time, past.magnitude, begin, moment)[0])
    # What one year was like says little of the years after the next.
    level = 1 + (level - 1) * min(LEVEL_DAYS / days, 1.0)
    if abs(level - 1) < WORTH_A_WORD:
        return level, ()
    note = (
        tr(
            "The rate is scaled by {level:.2f}: in the year before the issue time the catalogue "
            "had more earthquakes than the model expects."
        )
        if level > 1
        else tr(
            "The rate is scaled by {level:.2f}: in the year before the issue time the catalogue "
            "had fewer earthquakes than the model expects."
        )
    )
    return level, (note.format(level=level),)


def rate_uncertainty(
    temporal: TemporalModel,
    inputs: Inputs,
    residual: Residual | None,
    days: float,
    rng: np.random.Generator,
    progress: Progress,
) -> tuple[float, tuple[str, ...]]:
    """Return how far past forecasts were wrong beyond chance, and what is to be said of it.

    They are made by the network if there is one.
    """
    if temporal.fit is None:
        # Typical parameters and constant rates are drawn from a wide range as it is.
        return 0.0, ()
    past = inputs.catalogue
    spread = rate_spread(
        temporal.central, temporal.draws, temporal.magnitudes, past.time, past.magnitude,
        temporal.fit.start, inputs.issue_time, days, rng, progress, residual,
        len(past) / temporal.period,
    )  # fmt: skip
    judged = (inputs.issue_time - temporal.fit.start) / days >= FEWEST_WINDOWS
    note = (
        tr(
            "Intervals allow for rates that differ from the model's by a standard deviation of "
            "{spread:.0f} %, as forecasts for past windows of {days:g} days ask for."
        )
        if judged
        else tr(
            "Intervals allow for rates that differ from the model's by a standard deviation of "
            "{spread:.0f} %, usual in catalogues; this one has too few past windows of {days:g} "
            "days to judge by."
        )
    )
    return spread, (note.format(spread=100 * spread, days=days),)
