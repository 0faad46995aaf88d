"""The report of an earthquake forecast: what to expect, how sure that is, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..language import aside, percent, tr
from ..model.card import ModelCard
from ..seismicity.forecast import Forecast
from .figures import Axis, Band, Line, figure, time_axis
from .forecast_facts import gains_table, model_facts
from .forecast_words import (
    count_text,
    minute_text,
    probability_text,
    wording,
)
from .maps import Epicentres, cell_map
from .markup import Markup, Number, bullets, facts, join, page, section, table, tag

COLOR, GREY = "#0072b2", "#57606a"
MOST_DAYS = 31  # rows of the table of days


def forecast_html(
    title: str,
    forecast: Forecast,
    card: ModelCard | None,
    *,
    findings: Sequence[str] = (),
    run: Sequence[tuple[str, object]] = (),
) -> str:
    """Return the report as a page.

    Args:
        title: heading of the page.
        forecast: what is told.
        card: of the network that corrects ETAS; None for ETAS alone.
        findings: sentences on the catalogue's rows, as its reader makes them.
        run: (name, value) pairs about the run: layers, parameters, date.
    """
    smallest, largest = (f"M ≥ {forecast.thresholds[index]:g}" for index in (0, -1))
    begin, end = minute_text(forecast.issue_time), minute_text(forecast.end)
    lead = tr("{begin} to {end} UTC ({days:g} days), with what was known at its beginning").format(
        begin=begin, end=end, days=forecast.days
    )
    return page(
        title,
        tag("p", lead, class_="lead"),
        tag("p", wording(forecast, card), class_="advice"),
        section(tr("The whole region"), _totals(forecast), tag("p", _how_to_read(forecast))),
        section(
            tr("Expected number of {smallest} in each cell").format(smallest=smallest),
            _expected_map(forecast),
        ),
        section(
            tr("Probability of at least one {largest} in each cell").format(largest=largest),
            _chance_map(forecast),
        ),
        section(
            tr("{smallest} as time goes on").format(smallest=smallest),
            _curve(forecast),
            _beside(forecast, 0),
            _days(forecast),
        ),
        section(tr("What to know about this forecast"), bullets(forecast.notes)),
        section(tr("The model"), *model_facts(forecast, card)),
        section(tr("The network's gain over ETAS on held-out years"), gains_table(card)),
        section(tr("The catalogue"), bullets(findings)),
        section(tr("How it was made"), facts(run)),
    )


def _duration(days: float) -> str:
    return (
        tr("{years:.1f} years").format(years=days / 365.25)
        if days >= 730
        else tr("{days:.0f} days").format(days=days)
    )


def _how_to_read(forecast: Forecast) -> str:
    return tr(
        "Expected: the mean number, with the 95 % range that the uncertainty of the model and its "
        "parameters gives it. Likely counts: what 95 % of the simulated catalogues have. "
        "Probability: of at least one, with such a range. Long-term: what as many days have at the "
        "mean rate of the {period} that the catalogue covers; ratio: expected over long-term."
    ).format(period=_duration(forecast.temporal.period))


def _beside(forecast: Forecast, index: int) -> Markup:
    """Return what has to stand beside each figure: likely counts, and the long-term rate."""
    total = forecast.totals[index]
    return tag(
        "p",
        tr(
            "M ≥ {magnitude:g} in the whole region and {days:g} days: {low} to {high} are likely, "
            "{long_term} at the long-term rate; at least one with a probability of {probability}."
        ).format(
            magnitude=total.magnitude,
            days=forecast.days,
            low=total.low,
            high=total.high,
            long_term=count_text(total.long_term),
            probability=probability_text(total.probability),
        ),
    )


def _totals(forecast: Forecast) -> Markup:
    header = (
        "",
        *map(
            Number,
            (tr("expected"), tr("likely counts"), tr("probability"), tr("long-term"), tr("ratio")),
        ),
    )
    rows = [
        (
            tag("b", f"M ≥ {t.magnitude:g}"),
            Number(_ranged(count_text, t.expected, t.expected_low, t.expected_high)),
            Number(f"{t.low:,} – {t.high:,}"),
            Number(_ranged(probability_text, t.probability, t.probability_low, t.probability_high)),
            Number(count_text(t.long_term)),
            Number(count_text(t.ratio)),
        )
        for t in forecast.totals
    ]
    return table(rows, header)


def _ranged(write: Callable[[float], str], best: float, low: float, high: float) -> str:
    """Return 'best (low – high)', without a range that cannot be told from the best."""
    texts = [write(value) for value in (best, low, high)]
    return texts[0] if len(set(texts)) == 1 else aside(texts[0], f"{texts[1]} – {texts[2]}")


def _expected_map(forecast: Forecast) -> Markup:
    unit = tr("in {days:g} days").format(days=forecast.days)
    drawn = _map(forecast, forecast.cells[0].expected, unit)
    return join([drawn, _beside(forecast, 0)])


def _chance_map(forecast: Forecast) -> Markup:
    drawn = _map(forecast, forecast.cells[-1].probability, tr("probability"))
    return join([drawn, _beside(forecast, -1)])


def _map(forecast: Forecast, values: NDArray[np.float64], unit: str) -> Markup:
    past = forecast.catalogue
    quakes = Epicentres(past.longitude, past.latitude, past.magnitude)
    return cell_map(forecast.grid, values, unit=unit, epicentres=quakes)


def _curve(forecast: Forecast) -> Markup:
    """Return cumulative counts of the smallest threshold beside the long-term rate."""
    counts, total = forecast.cumulative[0], forecast.totals[0]

    def grown(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.concatenate([[0.0], values])

    time = np.concatenate([[forecast.issue_time], counts.end])
    return figure(
        Band(time, grown(counts.low95), grown(counts.high95), tr("95 % of the simulations"), COLOR),
        Band(time, grown(counts.low68), grown(counts.high68), percent(68), COLOR, 0.35),
        Line(time, grown(counts.mean), tr("mean"), COLOR, 2.0),
        Line(time[[0, -1]], [0.0, total.long_term], tr("long-term rate"), GREY, 1.6, "5 4"),
        x=time_axis(),
        y=Axis(
            tr("Earthquakes M ≥ {magnitude:g} since the issue time").format(
                magnitude=total.magnitude
            )
        ),
        title=tr("Cumulative number of earthquakes"),
    )


def _days(forecast: Forecast) -> Markup:
    daily = forecast.daily[0]
    header = (tr("from"), *map(Number, (tr("mean"), tr("likely counts"), tr("probability"))))
    rows = [
        (
            minute_text(daily.start[day]),
            Number(count_text(daily.mean[day])),
            Number(f"{daily.low95[day]:.0f} – {daily.high95[day]:.0f}"),
            Number(probability_text(daily.probability[day])),
        )
        for day in range(min(len(daily.mean), MOST_DAYS))
    ]
    return table(rows, header)
