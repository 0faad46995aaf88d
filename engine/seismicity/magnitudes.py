"""Magnitudes of future earthquakes: the Gutenberg-Richter law, truncated at a maximum.

Magnitudes are drawn as the catalogue reports them, in its bins: an event 'of magnitude 3.0' in
tenths stands for 2.95 to 3.05, so that counts of simulated and observed events >= m compare.

References: Gutenberg, B., Richter, C. F. (1944). Frequency of earthquakes in California. BSSA 34,
185-188 (the law). van der Elst, N. J. (2021). B-positive: a robust estimator of aftershock
magnitude distribution in transiently incomplete catalogs. JGR Solid Earth 126, e2020JB021027.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..language import tr
from ..optional import SCIPY, Lazy
from .b_values import aki_utsu, b_positive

special = Lazy("scipy.special", "scipy", SCIPY)

Floats = NDArray[np.float64]

# The largest event a catalogue has seen is rarely the largest possible: one magnitude up is what
# ten times its duration would show at b = 1. 9.5 is Chile 1960, the greatest ever recorded.
MARGIN = 1.0
GREATEST = 9.5
# Fewer magnitude increments than these leave b-positive with an error above 14 %.
_FEWEST_INCREMENTS = 50


@dataclass(frozen=True)
class MagnitudeModel:
    """Truncated Gutenberg-Richter law of the events >= mc.

    b: slope of the law; b_error: its standard error.
    mc: completeness magnitude; maximum: largest magnitude drawn.
    bin: width in which the catalogue rounds magnitudes; 0: continuous.
    """

    b: float
    mc: float
    maximum: float
    bin: float
    b_error: float

    @property
    def beta(self) -> float:
        """b ln 10, the decay rate of the law in natural units."""
        return self.b * float(np.log(10))

    def sample(self, rng: np.random.Generator, n: int) -> Floats:
        """n magnitudes [n], in bins counted from mc, mc <= m <= maximum."""
        lower, upper = self._edges
        share = rng.random(n) * -np.expm1(-self.beta * (upper - lower))
        drawn = lower - np.log1p(-share) / self.beta
        if self.bin == 0:
            return drawn
        return np.minimum(_in_bins(drawn, self.mc, self.bin), self.maximum)

    def survival(self, magnitude) -> Floats:
        """Share of the events >= mc that reach `magnitude` (any shape), 0 above the maximum."""
        lower, upper = self._edges
        edge = np.clip(np.asarray(magnitude, np.float64) - self.bin / 2, lower, upper)
        reach = -np.expm1(-self.beta * (upper - edge)) * np.exp(-self.beta * (edge - lower))
        return reach / -np.expm1(-self.beta * (upper - lower))

    def mean_exponential(self, a: float, reference: float) -> float:
        """Mean of exp(a (m - reference)) over the law: mean productivity of an event."""
        lower, upper = self._edges
        if self.bin == 0:
            span, surplus = upper - lower, self.beta - a
            mean = self.beta * span * special.exprel(-surplus * span)
            return float(mean / -np.expm1(-self.beta * span) * np.exp(a * (lower - reference)))
        magnitude = np.arange(self.mc, upper, self.bin)
        share = -np.diff(self.survival(np.append(magnitude, upper + self.bin)))
        return float(share @ np.exp(a * (np.minimum(magnitude, self.maximum) - reference)))

    @property
    def _edges(self) -> tuple[float, float]:
        """The continuous magnitudes between which the law stands."""
        return self.mc - self.bin / 2, self.maximum + self.bin / 2


def fit_magnitudes(
    magnitudes: Floats,
    mc: float,
    bin: float,
    *,
    margin: float = MARGIN,
) -> MagnitudeModel:
    """Fit the law to a catalogue's magnitudes.

    b comes from b-positive, which small events missed after large ones do not bias; from
    Aki-Utsu's estimate where fewer than 50 increments are at hand. The maximum lies `margin`
    above the largest event seen, but not above 9.5 or, if greater, that event.

    Parameters
    ----------
    magnitudes: [N] in time order; those below `mc` are passed over.
    mc: completeness magnitude.
    bin: width in which the catalogue rounds magnitudes; 0: continuous.
    margin: magnitude units.

    Raises
    ------
    InputError: no two different magnitudes at or above `mc`.
    """
    complete = np.asarray(magnitudes, np.float64)
    complete = complete[complete >= mc - bin / 2 - 1e-9]
    if len(complete) < 2 or np.ptp(complete) == 0:
        raise InputError(
            tr(
                "the catalogue has no two different magnitudes at or above Mc {mc:g}, so that the "
                "Gutenberg-Richter law cannot be fitted: check the magnitude field, or choose a "
                "smaller completeness magnitude"
            ).format(mc=mc)
        )
    value = b_positive(complete, bin)
    if not (value.n >= _FEWEST_INCREMENTS and np.isfinite(value.b)):
        value = aki_utsu(complete, mc, bin)
    largest = float(complete.max())
    maximum = max(largest, min(largest + margin, GREATEST))
    if bin > 0:
        maximum = float(_in_bins(maximum, mc, bin))
    return MagnitudeModel(float(value.b), mc, maximum, bin, float(value.error))


def _in_bins(magnitude, mc: float, bin: float) -> Floats:
    """Magnitudes as a catalogue writes them: 3.3, and not 3.3000000000000003."""
    return np.round(mc + bin * np.rint((magnitude - mc) / bin), 6)
