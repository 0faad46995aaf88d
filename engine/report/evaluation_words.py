"""What the tests of a forecast mean, for those who do not work with them daily."""

from __future__ import annotations

from ..language import tr
from ..seismicity.verdicts import LEVEL


def meaning() -> list[str]:
    """Return a paragraph a family of tests, and how to take them all."""
    return [
        tr(
            "N: is the number of earthquakes a likely one? Poisson's distribution leaves out that "
            "earthquakes come in clusters, so a good forecast of an aftershock sequence fails it "
            "too often; the negative binomial distribution and the simulated catalogues do not."
        ),
        tr(
            "S and M: are the places, and the magnitudes, likely ones, given the number? CL: both "
            "together. L and pseudo-likelihood: with the number as well."
        ),
        tr(
            "Brier: the mean squared error of the probability of at least one earthquake, times -2 "
            "in the test, as pyCSEP has it."
        ),
        tr(
            "T: the information gain, the mean log ratio of the two forecasts' rates at the "
            "earthquakes less the difference of their expected numbers per earthquake. W: the same "
            "by ranks."
        ),
        tr(
            "As high, as low: how often the forecast itself has such a value. Of a number both are "
            "bad, of the distance in the M test of simulated catalogues the high ones, else the "
            "low ones. A perfect forecast fails one test in {number:.0f}."
        ).format(number=1 / LEVEL),
        tr(
            "One window proves little. A forecast is known by many windows, and against another "
            "forecast. The catalogue may still be revised."
        ),
    ]
