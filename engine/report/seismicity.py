"""The report of a catalogue: what it holds, from which magnitude it is complete, and its plots."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..language import aside, named, paragraph, tr
from ..seismicity.b_values import BValue
from ..seismicity.description import Description
from ..seismicity.magnitude_types import counts_text
from ..seismicity.rates import DAYS_PER_YEAR
from ..seismicity.times import to_iso
from .figures import Axis, Band, Line, Mark, Points, Rule, Steps, figure, time_axis
from .markup import Markup, Number, bullets, facts, join, page, section, table, tag

BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#8c959f"


def catalogue_html(
    title: str,
    found: Description,
    *,
    findings: Sequence[str] = (),
    run: Sequence[tuple[str, object]] = (),
) -> str:
    """Return the page of `describe_catalogue`.

    Args:
        title: heading.
        found: what `describe` found.
        findings: sentences on the rows that were read and left out.
        run: (name, value) pairs about the run.
    """
    warnings = join(tag("p", warning, class_="advice") for warning in found.warnings)
    return page(
        title,
        facts(_essentials(found)),
        warnings,
        section(
            tr("Magnitude and frequency"),
            frequency_figure(found),
            tag(
                "p",
                tr(
                    "Bins are named by their lower edge. The lines are Gutenberg and Richter's law "
                    "with the two b-values."
                ),
            ),
        ),
        section(tr("Number of events"), cumulative_figure(found)),
        section(tr("Magnitude and time"), magnitude_time_figure(found)),
        section(
            tr("Completeness over time"),
            completeness_figure(found),
            tag(
                "p",
                tr(
                    "Maximum curvature in windows of equally many events, with the standard "
                    "deviation of 200 resamples; corrected as that of the whole catalogue."
                ),
            ),
        ),
        section(
            tr("Stability of b"),
            stability_figure(found),
            tag("p", _stability_text(found)),
        ),
        section(tr("Longest silences"), _silences(found)),
        section(tr("Rows"), bullets(findings)),
        section(tr("How it was made"), facts(run)),
    )


def frequency_figure(found: Description) -> Markup:
    """Return the magnitude-frequency plot with the fitted laws."""
    bins = found.frequency
    marks: list[Mark] = [
        Points(bins.magnitude, bins.count, tr("in a bin"), GREY, 5),
        Points(bins.magnitude, bins.at_least, tr("at or above"), BLUE, 5),
    ]
    complete = int(found.complete.sum())
    reach = np.array([found.mc, float(found.catalogue.magnitude.max())])
    for label, value, color, dash in (
        (tr("b, Aki and Utsu"), found.aki, ORANGE, ""),
        (tr("b-positive"), found.positive, GREEN, "6 3"),
    ):
        if math.isfinite(value.b):
            law = complete * 10 ** (-value.b * (reach - found.mc))
            marks.append(Line(reach, law, named(label, f"{value.b:.2f}"), color, 2, dash))
    marks.append(Rule(x=found.mc, label=f"Mc {found.mc:g}", color="#333333"))
    return figure(
        *marks,
        x=Axis(tr("Magnitude")),
        y=Axis(tr("Number of events"), "log", low=0.7),
        title=tr("Magnitude and frequency"),
    )


def cumulative_figure(found: Description) -> Markup:
    """Return the cumulative number of complete events, beside that of a constant rate."""
    time = found.catalogue.time[found.complete]
    number = np.arange(1, len(time) + 1)
    ends = [0, -1]
    return figure(
        Steps(time, number, tr("events of magnitude {mc:g} or more").format(mc=found.mc), BLUE, 2),
        Line(time[ends], number[ends], tr("the same at a constant rate"), GREY, 1.2, "5 3"),
        x=time_axis(),
        y=Axis(tr("Cumulative number")),
        title=tr("Cumulative number of events"),
    )


def magnitude_time_figure(found: Description) -> Markup:
    """Return magnitudes over time; events that fall in a mainshock's shadow stand out."""
    events, hidden = found.catalogue, found.hidden
    marks = [Points(events.time[~hidden], events.magnitude[~hidden], tr("earthquakes"), BLUE, 2.5)]
    if hidden.any():
        label = tr("where and when a mainshock hides smaller ones")
        marks.append(Points(events.time[hidden], events.magnitude[hidden], label, ORANGE, 2.5))
    line = Rule(y=found.mc, label=f"Mc {found.mc:g}", color="#333333")
    return figure(
        *marks, line, x=time_axis(), y=Axis(tr("Magnitude")), title=tr("Magnitude and time")
    )


def completeness_figure(found: Description) -> Markup:
    """Return the completeness magnitude of consecutive windows."""
    history = found.history
    time = np.stack([history.start, history.end], axis=1).ravel()
    mc, error = np.repeat(history.mc, 2), np.repeat(history.error, 2)
    return figure(
        Band(time, mc - error, mc + error, tr("one standard deviation"), BLUE),
        Line(time, mc, tr("completeness magnitude of a window"), BLUE, 2),
        Rule(y=found.mc, label=f"Mc {found.mc:g}", color="#333333"),
        x=time_axis(),
        y=Axis("Mc"),
        height=240,
        title=tr("Completeness magnitude over time"),
    )


def stability_figure(found: Description) -> Markup:
    """Return both b-values against the smallest magnitude used."""
    marks: list[Mark] = []
    for stability, label, color, dash in (
        (found.stability, tr("Aki and Utsu"), ORANGE, ""),
        (found.stability_positive, tr("b-positive"), GREEN, "6 3"),
    ):
        low, high = stability.b - stability.error, stability.b + stability.error
        marks.append(Band(stability.cut, low, high, color=color))
        marks.append(
            Line(
                stability.cut,
                stability.b,
                tr("{label} ± error").format(label=label),
                color,
                2,
                dash,
            )
        )
    marks.append(Rule(x=found.mc, label=f"Mc {found.mc:g}", color="#333333"))
    axis = Axis(tr("Smallest magnitude used"))
    return figure(*marks, x=axis, y=Axis("b"), height=260, title=tr("Stability of b"))


def b_text(value: BValue, increments: bool = False) -> str:
    """Return a b-value with its error and what it rests on: events, or increments of them."""
    if not math.isfinite(value.b):
        return tr("not to be had: too few different magnitudes")
    text = (
        tr("{b:.3f} ± {error:.3f} ({count:,} increments)")
        if increments
        else tr("{b:.3f} ± {error:.3f} ({count:,} events)")
    )
    return text.format(b=value.b, error=value.error, count=value.n)


def _essentials(found: Description) -> list[tuple[str, object]]:
    events = found.catalogue
    how = tr("maximum curvature") if found.mc == found.estimated else tr("as given")
    return [
        (tr("Events"), f"{len(events):,}"),
        (tr("First and last"), f"{to_iso(events.time[0])} … {to_iso(events.time[-1])}"),
        (tr("Magnitudes"), f"{events.magnitude.min():g} … {events.magnitude.max():g}"),
        (tr("Magnitude types"), counts_text(events.magnitude_type) or tr("unknown")),
        (tr("Rounded to"), f"{found.bin:g}"),
        (tr("Completeness magnitude Mc"), aside(f"{found.mc:g}", how)),
        (tr("Events of Mc or more"), f"{int(found.complete.sum()):,}"),
        (tr("a year"), "" if math.isnan(found.rate) else f"{found.rate:,.1f}"),
        (tr("b, Aki and Utsu"), b_text(found.aki)),
        (tr("b-positive"), b_text(found.positive, increments=True)),
        (tr("By day to by night"), f"{found.day_night.ratio:.2f}"),
    ]


def _stability_text(found: Description) -> str:
    sentences = [
        tr("Aki and Utsu's b agrees with its values over the next 0.5 nowhere.")
        if math.isnan(found.stability.mc)
        else tr("Aki and Utsu's b agrees with its values over the next 0.5 from {mc:g} up."),
        tr("b-positive agrees with its values over the next 0.5 nowhere.")
        if math.isnan(found.stability_positive.mc)
        else tr("b-positive agrees with its values over the next 0.5 from {mc:g} up."),
    ]
    cuts = found.stability.mc, found.stability_positive.mc
    return paragraph(
        [
            *(sentence.format(mc=cut) for sentence, cut in zip(sentences, cuts)),
            tr(
                "The first is another estimate of the completeness magnitude; b-positive hardly "
                "depends on completeness, and its cut tells from where it may be trusted."
            ),
        ]
    )


def _silences(found: Description) -> Markup:
    rows = [
        (
            to_iso(gap.start),
            to_iso(gap.end),
            Number(_span_text(gap.days)),
            Number(_span_text(gap.expected)),
            Number(f"{gap.chance:.2g}"),
        )
        for gap in found.silences
    ]
    header = (
        tr("from"),
        tr("to"),
        Number(tr("duration")),
        Number(tr("longest expected")),
        Number(tr("chance")),
    )
    note = tag(
        "p",
        tr(
            "Of events from Mc up, beside the longest gap that as many events at random times "
            "leave, and the probability that they leave one as long. Clusters make silences longer "
            "too; a gap in the recording looks the same."
        ),
    )
    return Markup(table(rows, header) + note) if rows else Markup("")


def _span_text(days: float) -> str:
    if days >= DAYS_PER_YEAR:
        return tr("{years:.1f} years").format(years=days / DAYS_PER_YEAR)
    return (
        tr("{days:.1f} days").format(days=days)
        if days >= 1
        else tr("{hours:.1f} hours").format(hours=days * 24)
    )
