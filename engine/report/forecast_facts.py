"""What a forecast rests on: its model's parameters, and what its network gained elsewhere."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..language import aside, percent, tr
from ..model.card import ModelCard
from ..seismicity.etas import Etas
from ..seismicity.forecast import Forecast
from .forecast_words import gains, interval_text, minute_text
from .markup import Markup, Number, facts, table


def model_facts(forecast: Forecast, card: ModelCard | None) -> list[Markup]:
    """Return the table of the models and their parameters."""
    law, etas = forecast.temporal.magnitudes, forecast.temporal.central
    fit, used = forecast.temporal.fit, forecast.catalogue
    network = f"{card.name} {card.version}".strip() if card is not None else ""
    pairs: list[tuple[str, object]] = [
        (tr("Rate"), tr(forecast.model_name)),
        (tr("Network"), network),
        (tr("Completeness magnitude"), f"{forecast.completeness:g}"),
        (
            tr("Earthquakes used"),
            tr("{count:,} from {first} to {last} UTC, {inside:,} of them in the region").format(
                count=len(used),
                first=minute_text(used.time[0]),
                last=minute_text(used.time[-1]),
                inside=forecast.inside,
            ),
        ),
        (tr("b-value"), f"{law.b:.2f} ± {law.b_error:.2f}"),
        (tr("Largest magnitude reckoned with"), f"{law.maximum:g}"),
        (tr("Simulated catalogues"), f"{forecast.events.count:,}"),
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
                (
                    tr("Branching ratio"),
                    tr("{branching} (direct aftershocks of an earthquake)").format(
                        branching=branching
                    ),
                ),
                *places,
            ]
        )
    ]


def _parameters(model: Etas, covariance: NDArray[np.float64] | None) -> list[tuple[str, object]]:
    """Return the parameters with their 95 % intervals, which are of the logarithm for mu, k, c."""
    names = "μ", "k", "a", "c", "p"
    texts = tr("{value} per day"), "{value}", "{value}", tr("{value} days"), "{value}"
    reach = np.zeros(5) if covariance is None else 1.96 * np.sqrt(np.diag(covariance))
    values: list[tuple[str, object]] = []
    for index, (name, text, theta) in enumerate(zip(names, texts, model.theta)):
        edges = np.array([theta, theta - reach[index], theta + reach[index]])
        best, low, high = np.exp(edges) if name in ("μ", "k", "c") else edges
        told = f"{best:.3g}"
        if high > low:
            told = aside(told, f"{low:.3g} – {high:.3g}")
        values.append((f"ETAS {name}", text.format(value=told)))
    return values


def _places(forecast: Forecast) -> list[tuple[str, object]]:
    """Return the parameters of the spatial kernel and of the background's smoothing."""
    kernel, gain = forecast.space.model.kernel, forecast.space.gain
    fitted = np.isfinite(gain)
    # Of the kernel d / (2 pi (r² + d²)^1.5), half lies within sqrt(3) d.
    sizes = kernel.mc + np.array([0.0, 2.0])
    near, far = (
        tr("{half:.2g} km of an M {size:g}").format(half=half, size=size)
        for half, size in zip(np.sqrt(3) * kernel.distance(sizes), sizes)
    )
    return [
        (
            tr("Spatial kernel"),
            tr("fitted") if fitted else tr("typical; too few earthquakes to fit it"),
        ),
        (
            tr("Its d at Mc"),
            tr("{d0:.3g} km (half of the aftershocks within {near}, {far})").format(
                d0=kernel.d0, near=near, far=far
            ),
        ),
        (tr("Growth of log10 d"), tr("{growth:.2f} a magnitude").format(growth=kernel.growth)),
        (
            tr("Flattening along a sequence"),
            tr("{flattening:.2f} a magnitude").format(flattening=kernel.flattening),
        ),
        (
            tr("Background smoothed to"),
            tr("neighbour {number} of each earthquake").format(number=forecast.space.neighbours),
        ),
        (
            tr("Gain of the places"),
            tr("{gain:+.2f} nats per earthquake over smoothed seismicity").format(gain=gain)
            if fitted
            else "",
        ),
    ]


def gains_table(card: ModelCard | None) -> Markup:
    """Return a row a held-out data set with the network's gain, its interval and its control."""
    found = gains(card) if card is not None else []
    if not found:
        return Markup("")
    rows = [
        (
            tr(gain.data),
            Number(f"{gain.value:+.3f}"),
            Number("" if gain.low is None else interval_text(gain.low, gain.high)),
            Number("" if gain.control_value is None else f"{gain.control_value:+.3f}"),
        )
        for gain in found
    ]
    header = (
        tr("held-out data"),
        *map(Number, (tr("nats per earthquake"), percent(95), tr(found[0].control))),
    )
    return table(rows, header)
