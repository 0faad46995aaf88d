"""The words and numbers of a forecast: what every report, layer and log says of it."""

from __future__ import annotations

from typing import NamedTuple

from ..model.card import ModelCard
from ..seismicity.forecast import Forecast
from ..seismicity.times import to_iso

# What a card calls the gain, the ends of its interval, and the mean of several catalogues.
GAIN = "information gain over ETAS, nats per earthquake"
LOWER, UPPER, MEAN = ", lower 95 %", ", upper 95 %", "mean of"


def wording(forecast: Forecast, card: ModelCard | None) -> str:
    """Return the words that go with every forecast, its own numbers filled in."""
    thresholds = ", ".join(f"{m:g}" for m in forecast.thresholds)
    several = "for m = " + thresholds if len(forecast.thresholds) > 1 else ""
    threshold = "m" if several else thresholds
    return " ".join(
        (
            f"Estimates the expected number of earthquakes M≥{threshold} per cell, and the "
            f"probability of at least one, within {forecast.days:g} days"
            f"{', ' + several + ',' if several else ','} given this catalogue up to "
            f"{minute_text(forecast.issue_time)} UTC.",
            "Mostly it forecasts clustering: aftershocks and swarms.",
            "It cannot predict the time, place or size of a single earthquake, is not an "
            "early-warning system, and a low probability is not an all-clear.",
            gain_sentence(card),
            "Not prospectively tested. Follow your national agency.",
        )
    )


class Gain(NamedTuple):
    """A card's gain on some held-out data, nats per earthquake, with its 95 % interval if known."""

    data: str
    value: float
    low: float | None
    high: float | None
    control: str
    control_value: float | None


def gains(card: ModelCard) -> list[Gain]:
    """Return the gains over ETAS that a card tells, the mean of several catalogues first."""
    ends = {
        (figure.data, end): figure.value
        for figure in card.figures
        for end in (LOWER, UPPER)
        if figure.metric == GAIN + end
    }
    found = [
        Gain(
            f.data,
            f.value,
            ends.get((f.data, LOWER)),
            ends.get((f.data, UPPER)),
            f.baseline,
            f.baseline_value,
        )
        for f in card.figures
        if f.metric == GAIN
    ]
    return sorted(found, key=lambda gain: not gain.data.startswith(MEAN))


def gain_sentence(card: ModelCard | None) -> str:
    """Return what a card says about its gain over ETAS on held-out years."""
    if card is None:
        return "This is ETAS itself, the standard that learned models are measured against."
    found = gains(card)
    if not found:
        return "What it gains over ETAS on held-out years has not been measured."
    first = found[0]
    span = ""
    if first.low is not None and first.high is not None:
        span = f" [{first.low:+.3f} to {first.high:+.3f}]"
    elif len(found) > 1:
        values = [gain.value for gain in found[1:]]
        span = f" [{min(values):+.3f} to {max(values):+.3f} by catalogue]"
    control = (
        ""
        if first.control_value is None
        else f"; a {first.control} gained {first.control_value:+.3f}"
    )
    return (
        f"Against ETAS on held-out years it gained {first.value:+.3f} nats per earthquake{span}"
        f"{control} ({first.data})."
    )


def minute_text(days: float) -> str:
    """Return days since 1970 as 2019-07-13 02:47."""
    return to_iso(days)[:16].replace("T", " ")


def count_text(number: float) -> str:
    """Return an expected number with as many digits as it is good for."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def probability_text(probability: float) -> str:
    """Return a probability in percent that is never rounded to certainty."""
    if probability > 0.99:
        return "> 99 %"
    if probability < 0.0001:
        return "< 0.01 %"
    return f"{100 * probability:.2g} %"
