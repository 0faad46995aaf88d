"""Reports as HTML pages: what a model is, and what a class map holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..language import aside, listed, tr
from ..model.card import NODATA_CLASS, InputBand, ModelCard, Parameter
from .markup import (
    Bar,
    Markup,
    Number,
    bar_chart,
    bullets,
    facts,
    join,
    page,
    section,
    swatch,
    table,
    tag,
)

CODES_SHOWN = 20


class ClassShare(NamedTuple):
    """One row of a class table; `share` is of all pixels that have a class, 0 … 1."""

    value: int
    name: str
    color: str
    pixels: int
    area_m2: float
    share: float


def class_shares(
    legend: Sequence[tuple[int, str, str]],
    pixels: Mapping[int, int],
    area_m2: Mapping[int, float],
) -> list[ClassShare]:
    """Return a row for each (value, name, colour) of a legend.

    `pixels` and `area_m2` are by class value; shares are of the area, NoData left out.
    """
    total = sum(area for value, area in area_m2.items() if value != NODATA_CLASS)
    rows = []
    for value, name, color in legend:
        area = float(area_m2.get(value, 0.0))
        share = area / total if total else 0.0
        rows.append(ClassShare(value, name, color, int(pixels.get(value, 0)), area, share))
    return rows


def class_statistics_html(
    title: str,
    shares: Sequence[ClassShare],
    card: ModelCard,
    *,
    lead: str = "",
    advice: str = "",
    run: Sequence[tuple[str, object]] = (),
) -> str:
    """Return a page with a table and a bar chart of classes, and how the map was made.

    Args:
        title: heading of the page.
        shares: rows as `class_shares` makes them.
        card: the model behind the map.
        lead: a sentence under the heading.
        advice: a paragraph set apart, such as what the noise of a DEM means for the map.
        run: (name, value) pairs about the run: layers, parameters, date.
    """
    rows = [
        (
            Number(row.value),
            swatch(row.color, tr(row.name)),
            Number(f"{row.pixels:,}"),
            Number(area_text(row.area_m2)),
            Number(f"{row.share:.2%}"),
        )
        for row in shares
    ]
    header = (
        Number(tr("value")),
        tr("class"),
        Number(tr("pixels")),
        Number(tr("area")),
        Number(tr("share")),
    )
    return page(
        title,
        tag("p", lead, class_="lead") if lead else "",
        tag("p", advice, class_="advice") if advice else "",
        section(tr("Classes"), table(rows, header)),
        section(
            tr("Shares of the area"), bar_chart([Bar(tr(r.name), r.share, r.color) for r in shares])
        ),
        section(tr("How it was made"), facts(run)),
        section(tr("The model"), *_essentials(card)),
    )


def card_html(card: ModelCard) -> str:
    """Return a page with everything a model card says."""
    classes = [(Number(c.value), swatch(c.color, tr(c.name))) for c in card.classes]
    sources = [(tr(s.name), tr(s.source), s.licence, tr(s.region)) for s in card.trained_on]
    figures = [
        (
            tr(figure.metric),
            tr(figure.data),
            Number(f"{figure.value:.3g}"),
            tr(figure.baseline),
            Number("" if figure.baseline_value is None else f"{figure.baseline_value:.3g}"),
        )
        for figure in card.figures
    ]
    return page(
        card.name,
        *_essentials(card),
        section(
            tr("Inputs"),
            table(
                map(_band_row, card.inputs),
                (tr("band"), tr("unit"), tr("kind"), tr("range"), tr("description")),
            ),
        ),
        section(
            tr("Parameters"),
            table(
                (_parameter_row(p) for p in card.parameters if p.source == "user"),
                (tr("name"), tr("unit"), Number(tr("default")), tr("range"), tr("description")),
            ),
        ),
        section(tr("Classes"), table(classes, (Number(tr("value")), tr("class")))),
        section(
            tr("Quantities"),
            table(((tr(q.name), tr(q.unit)) for q in card.quantities), (tr("name"), tr("unit"))),
        ),
        section(
            tr("Trained on"),
            table(sources, (tr("data"), tr("data source"), tr("licence"), tr("region"))),
        ),
        section(tr("Protocol"), tag("p", tr(card.protocol)) if card.protocol else ""),
        section(
            tr("Figures"),
            table(
                figures,
                (
                    tr("metric"),
                    tr("data"),
                    Number(tr("value")),
                    tr("baseline"),
                    Number(tr("its value")),
                ),
            ),
        ),
    )


def area_text(square_metres: float) -> str:
    """Return an area in the unit that reads best: m², ha or km²."""
    if square_metres >= 1e6:
        return f"{square_metres / 1e6:,.2f} km²"
    if square_metres >= 1e4:
        return f"{square_metres / 1e4:,.2f} ha"
    return f"{square_metres:,.1f} m²"


def pixel_size_text(card: ModelCard) -> str:
    """Return the pixel sizes a model works at, in words."""
    size = card.pixel_size
    span = _range(size.minimum, size.maximum, " m")
    if size.native is None:
        return span or tr("any")
    return aside(f"{size.native:g} m", span) if span else f"{size.native:g} m"


def _essentials(card: ModelCard) -> list[Markup]:
    pairs = [
        (tr("Model"), " ".join([card.name, card.version]).strip()),
        (tr("Theme"), tr(card.theme)),
        (tr("Task"), tr(card.task)),
        (tr("Pixel size"), pixel_size_text(card)),
        (tr("Ensemble members"), card.members if card.members > 1 else ""),
        (tr("Area of applicability"), _applicability(card)),
        (
            tr("Sets of classes"),
            tr("calibrated to hold the true one in 90 %") if card.conformal else "",
        ),
        (tr("Licence"), card.licence),
        (tr("Authors"), listed(card.authors)),
        (tr("Created"), card.created),
    ]
    parts = [tag("p", tr(card.description)) if card.description else Markup(""), facts(pairs)]
    if card.limits:
        parts.append(join([tag("p", tag("b", tr("Limits"))), bullets(map(tr, card.limits))]))
    return parts


def _band_row(band: InputBand) -> tuple[object, ...]:
    name = tr("{band} (optional)").format(band=band.name) if band.optional else band.name
    span = _range(band.minimum, band.maximum)
    if band.codes:
        shown = ", ".join(f"{code:g}" for code in band.codes[:CODES_SHOWN])
        many = len(band.codes) > CODES_SHOWN
        span = aside(f"{shown}, …", str(len(band.codes))) if many else shown
    return name, tr(band.unit), tr(band.kind), span, tr(band.description)


def _applicability(card: ModelCard) -> str:
    if card.applicability is None:
        return ""
    return tr("dissimilarity up to {limit:.3g}").format(limit=card.applicability)


def _parameter_row(parameter: Parameter) -> tuple[object, ...]:
    span = _range(parameter.minimum, parameter.maximum)
    default = Number(f"{parameter.default:g}")
    return parameter.name, tr(parameter.unit), default, span, tr(parameter.description)


def _range(minimum: float | None, maximum: float | None, unit: str = "") -> str:
    if minimum is None and maximum is None:
        return ""
    if minimum is None:
        return tr("at most {maximum:g}{unit}").format(maximum=maximum, unit=unit)
    if maximum is None:
        return tr("at least {minimum:g}{unit}").format(minimum=minimum, unit=unit)
    return f"{minimum:g} … {maximum:g}{unit}"


def plain_model_html(name: str, ports: Sequence[tuple[str, str, str, str]]) -> str:
    """Return a page on an ONNX file without a card.

    `ports` are (role, name, type, shape) of its inputs and outputs.
    """
    hint = tr(
        "This ONNX file does not describe itself. To run it, say what it answers: name its classes "
        "in order, or choose regression or probability."
    )
    return page(
        name,
        tag("p", hint, class_="advice"),
        section(
            tr("Inputs and outputs"),
            table(ports, (tr("role"), tr("name"), tr("type"), tr("shape"))),
        ),
    )
