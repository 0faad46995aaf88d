"""The report of a declustered catalogue: how many of what, and how clusters were told apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..language import tr
from ..seismicity.catalogue import Catalogue
from ..seismicity.declustering import (
    AFTERSHOCK,
    BACKGROUND,
    FORESHOCK,
    LABELS,
    MAINSHOCK,
    Declustered,
)
from ..seismicity.nearest_neighbours import Mixture
from .figures import Axis, Bars, Line, Mark, Points, Rule, Steps, figure, time_axis
from .markup import Markup, Number, bullets, facts, join, page, section, swatch, table, tag

COLORS = {
    MAINSHOCK: "#d55e00",
    FORESHOCK: "#e69f00",
    AFTERSHOCK: "#56b4e9",
    BACKGROUND: "#6e7781",
}
LARGEST = 10  # clusters listed


def declustering_html(
    title: str,
    catalogue: Catalogue,
    found: Declustered,
    *,
    findings: Sequence[str] = (),
    run: Sequence[tuple[str, object]] = (),
) -> str:
    """Return the page of `decluster_catalogue`; see `catalogue_html` for the arguments."""
    total = len(catalogue)
    counts = [
        (
            swatch(COLORS[label], tr(label)),
            Number(f"{found.count(label):,}"),
            Number(f"{found.count(label) / total:.1%}"),
        )
        for label in LABELS
    ]
    return page(
        title,
        join(tag("p", note, class_="advice") for note in found.notes),
        section(
            tr("Labels"), table(counts, (tr("label"), Number(tr("events")), Number(tr("share"))))
        ),
        section(tr("Number of events"), cumulative_figure(catalogue, found)),
        section(tr("Magnitude and time"), label_figure(catalogue, found)),
        section(tr("Proximity of nearest neighbours"), *_proximity(found)),
        section(tr("Largest clusters"), _largest(catalogue, found)),
        section(tr("Rows"), bullets(findings)),
        section(tr("How it was made"), facts(run)),
    )


def cumulative_figure(catalogue: Catalogue, found: Declustered) -> Markup:
    """Return the cumulative share of all events and of the independent ones."""
    marks = []
    for label, mask, color in (
        (tr("all events"), np.ones(len(catalogue), bool), COLORS[AFTERSHOCK]),
        (tr("mainshocks and background"), found.independent, COLORS[MAINSHOCK]),
    ):
        time = catalogue.time[mask]
        marks.append(Steps(time, np.arange(1, len(time) + 1) / len(time), label, color, 2))
    axis = Axis(tr("Share of the events"), low=0, high=1.02)
    return figure(*marks, x=time_axis(), y=axis, title=tr("Cumulative share of events"))


def label_figure(catalogue: Catalogue, found: Declustered) -> Markup:
    """Return magnitudes over time, coloured by label."""
    marks = []
    for label in (BACKGROUND, AFTERSHOCK, FORESHOCK, MAINSHOCK):
        mask = found.label == label
        size = 4.5 if label == MAINSHOCK else 2.5
        marks.append(
            Points(catalogue.time[mask], catalogue.magnitude[mask], tr(label), COLORS[label], size)
        )
    return figure(
        *marks, x=time_axis(), y=Axis(tr("Magnitude")), title=tr("Magnitude and time by label")
    )


def _proximity(found: Declustered) -> list[Markup]:
    """Return the histogram of log10 eta with its populations, and the plane of T and R."""
    if found.neighbours is None or found.threshold is None:
        return []
    near = found.neighbours
    known = np.isfinite(near.log_eta)
    eta = near.log_eta[known]
    if not len(eta):
        return []
    edges = np.histogram_bin_edges(eta, min(80, max(10, len(eta) // 25)))
    marks: list[Mark] = [Bars(edges, np.histogram(eta, edges)[0], tr("events"), COLORS[AFTERSHOCK])]
    if found.mixture is not None:
        marks += _populations(found.mixture, edges, len(eta))
    marks.append(
        Rule(
            x=found.threshold,
            label=tr("threshold {threshold:.2f}").format(threshold=found.threshold),
            color="#333333",
        )
    )
    time, distance = near.log_time[known], near.log_distance[known]
    ends = np.array([time.min(), time.max()])
    linked = eta < found.threshold
    return [
        figure(
            *marks,
            x=Axis(tr("log10 of proximity η")),
            y=Axis(tr("Number of events")),
            title=tr("Proximity of nearest neighbours"),
        ),
        figure(
            Points(time[~linked], distance[~linked], tr("not linked"), COLORS[BACKGROUND], 2.5),
            Points(time[linked], distance[linked], tr("linked"), COLORS[MAINSHOCK], 2.5),
            Line(ends, found.threshold - ends, tr("threshold"), "#333333", 1.2, "5 3"),
            x=Axis(tr("log10 of rescaled time T")),
            y=Axis(tr("log10 of rescaled distance R"), low=distance.min(), high=distance.max()),
            title=tr("Rescaled time and distance"),
        ),
    ]


def _populations(mixture: Mixture, edges: np.ndarray, size: int) -> list[Line]:
    x = np.linspace(edges[0], edges[-1], 200)
    lines = []
    for index, (label, color) in enumerate(
        ((tr("clustered"), MAINSHOCK), (tr("background"), BACKGROUND))
    ):
        mean, deviation = mixture.mean[index], mixture.deviation[index]
        density = np.exp(-0.5 * ((x - mean) / deviation) ** 2) / (deviation * np.sqrt(2 * np.pi))
        scale = size * mixture.weight[index] * (edges[1] - edges[0])
        lines.append(Line(x, scale * density, label, COLORS[color], 2))
    return lines


def _largest(catalogue: Catalogue, found: Declustered) -> Markup:
    """Return a table of the clusters with the most events."""
    sizes = np.bincount(found.cluster, minlength=1)
    sizes[0] = 0
    rows = []
    for number in np.argsort(-sizes, kind="stable")[:LARGEST]:
        if not sizes[number]:
            break
        events = catalogue.select(found.cluster == number)
        main = int(np.argmax(events.magnitude))
        rows.append(
            (
                Number(number),
                Number(f"{len(events):,}"),
                Number(f"{events.magnitude[main]:g}"),
                _day(events.time[main]),
                Number(main),
                Number(f"{events.time[-1] - events.time[0]:,.1f}"),
            )
        )
    header = (
        *(
            Number(tr("cluster")),
            Number(tr("events")),
            Number(tr("largest magnitude")),
            tr("its date"),
        ),
        *(Number(tr("before it")), Number(tr("days"))),
    )
    return table(rows, header)


def _day(time: float) -> str:
    return str(np.datetime64(int(np.floor(time)), "D"))
