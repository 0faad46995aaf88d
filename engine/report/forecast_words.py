"""The words and numbers of a forecast: what every report, layer and log says of it."""

from __future__ import annotations

from typing import NamedTuple

from ..language import listed, paragraph, percent, tr
from ..model.card import ModelCard
from ..seismicity.forecast import Forecast
from ..seismicity.times import to_iso

# What a card calls the gain, the ends of its interval, and the mean of several catalogues.
GAIN = "information gain over ETAS, nats per earthquake"
LOWER, UPPER, MEAN = ", lower 95 %", ", upper 95 %", "mean of"


def wording(forecast: Forecast, card: ModelCard | None) -> str:
    """Return the words that go with every forecast, its own numbers filled in."""
    text = (
        tr(
            "Estimates the expected number of earthquakes M≥m per cell, and the probability of at "
            "least one, within {days:g} days, for m = {thresholds}, given this catalogue up to "
            "{time} UTC."
        )
        if len(forecast.thresholds) > 1
        else tr(
            "Estimates the expected number of earthquakes M≥{thresholds} per cell, and the "
            "probability of at least one, within {days:g} days, given this catalogue up to {time} "
            "UTC."
        )
    )
    return paragraph(
        (
            text.format(
                thresholds=listed(f"{m:g}" for m in forecast.thresholds),
                days=forecast.days,
                time=minute_text(forecast.issue_time),
            ),
            tr("Mostly it forecasts clustering: aftershocks and swarms."),
            tr(
                "It cannot predict the time, place or size of a single earthquake, is not an "
                "early-warning system, and a low probability is not an all-clear."
            ),
            gain_sentence(card),
            tr("Not prospectively tested. Follow your national agency."),
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
        return tr("This is ETAS itself, the standard that learned models are measured against.")
    found = gains(card)
    if not found:
        return tr("What it gains over ETAS on held-out years has not been measured.")
    first = found[0]
    text = (
        tr(
            "Against ETAS on held-out years it gained {gain}; a {control} gained "
            "{control_gain:+.3f} ({data})."
        )
        if first.control_value is not None
        else tr("Against ETAS on held-out years it gained {gain} ({data}).")
    )
    return text.format(
        gain=_ranged_gain(found),
        control=tr(first.control),
        control_gain=first.control_value,
        data=tr(first.data),
    )


def _ranged_gain(found: list[Gain]) -> str:
    first, *others = found
    if first.low is not None and first.high is not None:
        return tr("{gain:+.3f} nats per earthquake [{low:+.3f} to {high:+.3f}]").format(
            gain=first.value, low=first.low, high=first.high
        )
    if not others:
        return tr("{gain:+.3f} nats per earthquake").format(gain=first.value)
    values = [gain.value for gain in others]
    return tr("{gain:+.3f} nats per earthquake [{low:+.3f} to {high:+.3f} by catalogue]").format(
        gain=first.value, low=min(values), high=max(values)
    )


def interval_text(low: float, high: float | None) -> str:
    """Return the ends of a gain's interval."""
    return tr("{low:+.3f} to {high:+.3f}").format(low=low, high=high)


def minute_text(days: float) -> str:
    """Return days since 1970 as 2019-07-13 02:47."""
    return to_iso(days)[:16].replace("T", " ")


def count_text(number: float) -> str:
    """Return an expected number with as many digits as it is good for."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def probability_text(probability: float) -> str:
    """Return a probability in percent that is never rounded to certainty."""
    if probability > 0.99:
        return "> " + percent(99)
    if probability < 0.0001:
        return "< " + percent(0.01)
    return percent(100 * probability)
