"""Reports as HTML pages: what a model is, and what a class map holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

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
            swatch(row.color, row.name),
            Number(f"{row.pixels:,}"),
            Number(area_text(row.area_m2)),
            Number(f"{row.share:.2%}"),
        )
        for row in shares
    ]
    header = (
        Number("value"),
        "class",
        Number("pixels"),
        Number("area"),
        Number("share"),
    )
    return page(
        title,
        tag("p", lead, class_="lead") if lead else "",
        tag("p", advice, class_="advice") if advice else "",
        section("Classes", table(rows, header)),
        section("Shares of the area", bar_chart([Bar(r.name, r.share, r.color) for r in shares])),
        section("How it was made", facts(run)),
        section("The model", *_essentials(card)),
    )


def card_html(card: ModelCard) -> str:
    """Return a page with everything a model card says."""
    classes = [(Number(c.value), swatch(c.color, c.name)) for c in card.classes]
    sources = [(s.name, s.source, s.licence, s.region) for s in card.trained_on]
    figures = [
        (
            figure.metric,
            figure.data,
            Number(f"{figure.value:.3g}"),
            figure.baseline,
            Number("" if figure.baseline_value is None else f"{figure.baseline_value:.3g}"),
        )
        for figure in card.figures
    ]
    return page(
        card.name,
        *_essentials(card),
        section(
            "Inputs",
            table(map(_band_row, card.inputs), ("band", "unit", "kind", "range", "description")),
        ),
        section(
            "Parameters",
            table(
                (_parameter_row(p) for p in card.parameters if p.source == "user"),
                ("name", "unit", Number("default"), "range", "description"),
            ),
        ),
        section("Classes", table(classes, (Number("value"), "class"))),
        section("Quantities", table(((q.name, q.unit) for q in card.quantities), ("name", "unit"))),
        section("Trained on", table(sources, ("data", "source", "licence", "region"))),
        section("Protocol", tag("p", card.protocol) if card.protocol else ""),
        section(
            "Figures",
            table(figures, ("metric", "data", Number("value"), "baseline", Number("its value"))),
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
        return span or "any"
    return f"{size.native:g} m" + (f" ({span})" if span else "")


def _essentials(card: ModelCard) -> list[Markup]:
    pairs = [
        ("Model", " ".join([card.name, card.version]).strip()),
        ("Theme", card.theme),
        ("Task", card.task),
        ("Pixel size", pixel_size_text(card)),
        ("Ensemble members", card.members if card.members > 1 else ""),
        ("Area of applicability", _applicability(card)),
        ("Sets of classes", "calibrated to hold the true one in 90 %" if card.conformal else ""),
        ("Licence", card.licence),
        ("Authors", ", ".join(card.authors)),
        ("Created", card.created),
    ]
    parts = [tag("p", card.description) if card.description else Markup(""), facts(pairs)]
    if card.limits:
        parts.append(join([tag("p", tag("b", "Limits")), bullets(card.limits)]))
    return parts


def _band_row(band: InputBand) -> tuple[object, ...]:
    name = f"{band.name} (optional)" if band.optional else band.name
    span = _range(band.minimum, band.maximum)
    if band.codes:
        shown = ", ".join(f"{code:g}" for code in band.codes[:CODES_SHOWN])
        span = f"{shown}, … ({len(band.codes)})" if len(band.codes) > CODES_SHOWN else shown
    return name, band.unit, band.kind, span, band.description


def _applicability(card: ModelCard) -> str:
    if card.applicability is None:
        return ""
    return f"dissimilarity up to {card.applicability:.3g}"


def _parameter_row(parameter: Parameter) -> tuple[object, ...]:
    span = _range(parameter.minimum, parameter.maximum)
    default = Number(f"{parameter.default:g}")
    return parameter.name, parameter.unit, default, span, parameter.description


def _range(minimum: float | None, maximum: float | None, unit: str = "") -> str:
    if minimum is None and maximum is None:
        return ""
    if minimum is None:
        return f"at most {maximum:g}{unit}"
    if maximum is None:
        return f"at least {minimum:g}{unit}"
    return f"{minimum:g} … {maximum:g}{unit}"


def plain_model_html(name: str, ports: Sequence[tuple[str, str, str, str]]) -> str:
    """Return a page on an ONNX file without a card.

    `ports` are (role, name, type, shape) of its inputs and outputs.
    """
    hint = (
        "This ONNX file does not describe itself. To run it, say what it answers: name its "
        "classes in order, or choose regression or probability."
    )
    return page(
        name,
        tag("p", hint, class_="advice"),
        section("Inputs and outputs", table(ports, ("role", "name", "type", "shape"))),
    )
