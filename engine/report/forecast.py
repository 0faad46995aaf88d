"""The report of an earthquake forecast: what to expect, how sure that is, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..model.card import ModelCard
from ..seismicity.etas import Etas
from ..seismicity.forecast import Forecast
from .figures import Axis, Band, Line, figure
from .forecast_words import count_text, gains, minute_text, probability_text, wording
from .maps import Epicentres, cell_map
from .markup import Markup, Number, bullets, facts, join, page, section, table, tag

COLOR, GREY = "#0072b2", "#57606a"
GAIN_UNIT = "nats per earthquake over smoothed seismicity"
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
    lead = f"{begin} to {end} UTC ({forecast.days:g} days), with what was known at its beginning"
    return page(
        title,
        tag("p", lead, class_="lead"),
        tag("p", wording(forecast, card), class_="advice"),
        section("The whole region", _totals(forecast), tag("p", _how_to_read(forecast))),
        section(f"Expected number of {smallest} in each cell", _expected_map(forecast)),
        section(f"Probability of at least one {largest} in each cell", _chance_map(forecast)),
        section(
            f"{smallest} as time goes on", _curve(forecast), _beside(forecast, 0), _days(forecast)
        ),
        section("What to know about this forecast", bullets(forecast.notes)),
        section("The model", *_model(forecast, card)),
        section("The network's gain over ETAS on held-out years", _figures(card)),
        section("The catalogue", bullets(findings)),
        section("How it was made", facts(run)),
    )


def _duration(days: float) -> str:
    return f"{days / 365.25:.1f} years" if days >= 730 else f"{days:.0f} days"


def _how_to_read(forecast: Forecast) -> str:
    return (
        "Expected: the mean number, with the 95 % range that the uncertainty of the model and its "
        "parameters gives it. Likely counts: what 95 % of the simulated catalogues have. "
        "Probability: of at least one, with such a range. Long-term: what as many "
        f"days have at the mean rate of the {_duration(forecast.temporal.period)} that the "
        "catalogue covers; ratio: expected over long-term."
    )


def _beside(forecast: Forecast, index: int) -> Markup:
    """Return what has to stand beside each figure: likely counts, and the long-term rate."""
    total = forecast.totals[index]
    return tag(
        "p",
        f"M ≥ {total.magnitude:g} in the whole region and {forecast.days:g} days: "
        f"{total.low} to {total.high} are likely, {count_text(total.long_term)} at the long-term "
        f"rate; at least one with a probability of {probability_text(total.probability)}.",
    )


def _totals(forecast: Forecast) -> Markup:
    header = ("", *map(Number, ("expected", "likely counts", "probability", "long-term", "ratio")))
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
    return texts[0] if len(set(texts)) == 1 else f"{texts[0]} ({texts[1]} – {texts[2]})"


def _expected_map(forecast: Forecast) -> Markup:
    unit = f"in {forecast.days:g} days"
    drawn = _map(forecast, forecast.cells[0].expected, unit)
    return join([drawn, _beside(forecast, 0)])


def _chance_map(forecast: Forecast) -> Markup:
    drawn = _map(forecast, forecast.cells[-1].probability, "probability")
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
        Band(time, grown(counts.low95), grown(counts.high95), "95 % of the simulations", COLOR),
        Band(time, grown(counts.low68), grown(counts.high68), "68 %", COLOR, 0.35),
        Line(time, grown(counts.mean), "mean", COLOR, 2.0),
        Line(time[[0, -1]], [0.0, total.long_term], "long-term rate", GREY, 1.6, "5 4"),
        x=Axis("Time (UTC)", "time"),
        y=Axis(f"Earthquakes M ≥ {total.magnitude:g} since the issue time"),
        title="Cumulative number of earthquakes",
    )


def _days(forecast: Forecast) -> Markup:
    daily = forecast.daily[0]
    header = ("from", *map(Number, ("mean", "likely counts", "probability")))
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


def _model(forecast: Forecast, card: ModelCard | None) -> list[Markup]:
    law, etas = forecast.temporal.magnitudes, forecast.temporal.central
    fit, used = forecast.temporal.fit, forecast.catalogue
    network = f"{card.name} {card.version}".strip() if card is not None else ""
    pairs: list[tuple[str, object]] = [
        ("Rate", forecast.model_name),
        ("Network", network),
        ("Completeness magnitude", f"{forecast.completeness:g}"),
        (
            "Earthquakes used",
            f"{len(used):,} from {minute_text(used.time[0])} to {minute_text(used.time[-1])} UTC, "
            f"{forecast.inside:,} of them in the region",
        ),
        ("b-value", f"{law.b:.2f} ± {law.b_error:.2f}"),
        ("Largest magnitude reckoned with", f"{law.maximum:g}"),
        ("Simulated catalogues", f"{forecast.events.count:,}"),
    ]
    places = _places(forecast)
    if fit is None:
        return [facts([*pairs, *_parameters(etas, None), *places])]
    branching = f"{fit.branching_ratio:.2f} ± {fit.branching_error:.2f}"
    return [
        facts(
            [
                *pairs,
                *_parameters(fit.model, fit.covariance),
                ("Branching ratio", f"{branching} (direct aftershocks of an earthquake)"),
                *places,
            ]
        )
    ]


def _parameters(model: Etas, covariance: NDArray[np.float64] | None) -> list[tuple[str, object]]:
    """Return the parameters with their 95 % intervals, which are of the logarithm for mu, k, c."""
    names, units = ("μ", "k", "a", "c", "p"), (" per day", "", "", " days", "")
    reach = np.zeros(5) if covariance is None else 1.96 * np.sqrt(np.diag(covariance))
    values: list[tuple[str, object]] = []
    for index, (name, unit, theta) in enumerate(zip(names, units, model.theta)):
        edges = np.array([theta, theta - reach[index], theta + reach[index]])
        best, low, high = np.exp(edges) if name in ("μ", "k", "c") else edges
        span = f" ({low:.3g} – {high:.3g})" if high > low else ""
        values.append((f"ETAS {name}", f"{best:.3g}{span}{unit}"))
    return values


def _places(forecast: Forecast) -> list[tuple[str, object]]:
    """Return the parameters of the spatial kernel and of the background's smoothing."""
    kernel, gain = forecast.space.model.kernel, forecast.space.gain
    fitted = np.isfinite(gain)
    # Of the kernel d / (2 pi (r² + d²)^1.5), half lies within sqrt(3) d.
    sizes = kernel.mc + np.array([0.0, 2.0])
    near, far = (
        f"{half:.2g} km of an M {size:g}"
        for half, size in zip(np.sqrt(3) * kernel.distance(sizes), sizes)
    )
    return [
        ("Spatial kernel", "fitted" if fitted else "typical; too few earthquakes to fit it"),
        ("Its d at Mc", f"{kernel.d0:.3g} km (half of the aftershocks within {near}, {far})"),
        ("Growth of log10 d", f"{kernel.growth:.2f} a magnitude"),
        ("Flattening along a sequence", f"{kernel.flattening:.2f} a magnitude"),
        ("Background smoothed to", f"neighbour {forecast.space.neighbours} of each earthquake"),
        ("Gain of the places", f"{gain:+.2f} {GAIN_UNIT}" if fitted else ""),
    ]


def _figures(card: ModelCard | None) -> Markup:
    found = gains(card) if card is not None else []
    if not found:
        return Markup("")
    rows = [
        (
            gain.data,
            Number(f"{gain.value:+.3f}"),
            Number("" if gain.low is None else f"{gain.low:+.3f} to {gain.high:+.3f}"),
            Number("" if gain.control_value is None else f"{gain.control_value:+.3f}"),
        )
        for gain in found
    ]
    header = ("held-out data", *map(Number, ("nats per earthquake", "95 %", found[0].control)))
    return table(rows, header)
