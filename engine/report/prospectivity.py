"""Sections of reports on maps of scores: measures, ROC, precision, success rate, area."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..assessment.prospectivity import Measure, PredictionArea, Ranking
from ..language import mark, percent, tr
from .figures import PALETTE, Axis, Band, Line, Mark, Points, Rule, Steps, figure
from .markup import Markup, Number, section, table, tag

Floats = NDArray[np.float64]
GREY = "#57606a"
_NAMES = {"PR lift": mark("PR lift")}


def measures_section(
    columns: Mapping[str, Sequence[Measure]], *, title: str | None = None
) -> Markup:
    """Return a table of measures, one column a map or area, with intervals, and no skill."""
    title = title or tr("How well it finds deposits")
    given = {label: list(rows) for label, rows in columns.items() if rows}
    if not given:
        return Markup("")
    first = next(iter(given.values()))
    body = [
        (
            measure_name(row.name),
            *(Number(measure_text(rows[k])) for rows in given.values()),
            Number(_value(row.name, row.no_skill)),
        )
        for k, row in enumerate(first)
    ]
    return section(
        title,
        table(body, ("", *map(Number, given), Number(tr("without skill")))),
        tag(
            "p",
            tr(
                "AUC: the probability that a deposit scores higher than a place without. PR lift: "
                "average precision over that of a map without skill. Capture: share of the "
                "deposits in the best part of the area. area80: share of the area, best first, "
                "that holds 80 % of the deposits, the smaller the better. Brackets: 95 % "
                "intervals, deposits that lie together drawn together."
            ),
        ),
    )


def roc_section(rankings: Mapping[str, Ranking], *, title: str | None = None) -> Markup:
    """Return true against false positive rate of one or several rankings."""
    title = title or tr("ROC curve")
    marks: list[Mark] = [Line([0, 1], [0, 1], tr("no skill"), color=GREY, dash="4 3")]
    for color, (label, ranking) in zip(itertools.cycle(PALETTE), rankings.items()):
        words = tr("{label} (AUC {auc:.3f})").format(label=label, auc=ranking.auc)
        marks.append(Line(*ranking.roc_curve(), words, color=color))
    return section(
        title,
        figure(
            *marks,
            x=Axis(tr("False positive rate"), low=0, high=1),
            y=Axis(tr("True positive rate"), low=0, high=1),
            title=title,
            height=400,
        ),
    )


def precision_section(rankings: Mapping[str, Ranking], *, title: str | None = None) -> Markup:
    """Return precision against recall, on a logarithmic axis: deposits are rare."""
    title = title or tr("Precision and recall")
    given = {label: ranking for label, ranking in rankings.items() if len(ranking.level)}
    if not given:
        return Markup("")
    prior = next(iter(given.values())).prior
    marks: list[Mark] = [Rule(y=prior, label=tr("no skill"), color=GREY)]
    for color, (label, ranking) in zip(itertools.cycle(PALETTE), given.items()):
        recall = np.concatenate([[0.0], ranking.captured])
        precision = np.append(ranking.precision, ranking.precision[-1])
        lift = ranking.pr_auc / ranking.prior
        marks.append(
            Steps(
                recall,
                precision,
                tr("{label} (lift {lift:.1f})").format(label=label, lift=lift),
                color=color,
            )
        )
    return section(
        title,
        figure(
            *marks,
            x=Axis(tr("Recall: share of deposits found"), low=0, high=1),
            y=Axis(tr("Precision: share of cells with one"), "log"),
            title=title,
        ),
    )


def success_rate_section(
    rankings: Mapping[str, Ranking],
    band: tuple[Floats, Floats, Floats] | None = None,
    *,
    title: str | None = None,
) -> Markup:
    """Return share of deposits against share of area, best first.

    `band` (area, low, high) is the 95 % interval of the first ranking; see `curve_interval`.
    """
    title = title or tr("Success-rate curve")
    marks: list[Mark] = [Line([0, 1], [0, 1], tr("no skill"), color=GREY, dash="4 3")]
    if band is not None and np.isfinite(band[1]).all():
        marks.insert(0, Band(*band, percent(95), color=PALETTE[0]))
    for color, (label, ranking) in zip(itertools.cycle(PALETTE), rankings.items()):
        words = tr("{label} (area80 {area:.1%})").format(
            label=label, area=ranking.area_holding(0.8)
        )
        marks.append(Line(*ranking.success_rate_curve(), words, color=color))
    marks.append(Rule(y=0.8, color=GREY, dash="2 4", width=0.8))
    return section(
        title,
        figure(
            *marks,
            x=Axis(tr("Share of the area, best first"), low=0, high=1),
            y=Axis(tr("Share of the deposits"), low=0, high=1),
            title=title,
            height=400,
        ),
    )


def prediction_area_section(found: PredictionArea, *, title: str | None = None) -> Markup:
    """Return captured deposits and remaining area against the threshold, with their crossing."""
    title = title or tr("Prediction-area plot")
    order = np.argsort(found.threshold, kind="stable")
    threshold = found.threshold[order]
    return section(
        title,
        tag(
            "p",
            tr(
                "The curves cross at a score of {crossing:.4g}: {crossing_captured:.1%} of the "
                "deposits lie in {crossing_area:.1%} of the area, a normalised density of "
                "{density:.2f} (without skill 1; Yousefi & Carranza 2015)."
            ).format(
                crossing=found.crossing,
                crossing_captured=found.crossing_captured,
                crossing_area=found.crossing_area,
                density=found.density,
            ),
        ),
        figure(
            Line(threshold, found.captured[order], tr("deposits with this score or more")),
            Line(threshold, 1 - found.area[order], tr("area with a lower score")),
            Points(
                [found.crossing], [found.crossing_captured], tr("crossing"), color="#333333", size=8
            ),
            x=Axis(tr("Score")),
            y=Axis(tr("Share"), low=0, high=1),
            title=title,
        ),
    )


def measure_name(name: str) -> str:
    """Return what to call a measure of `measures`, whose names are keys."""
    if name.startswith("capture at "):
        return tr("capture at {share}").format(share=name.rpartition(" ")[2])
    return tr(_NAMES[name]) if name in _NAMES else name


def measure_text(measure: Measure) -> str:
    """Return a measure with its interval, in its own unit; nothing for NaN."""
    if not np.isfinite(measure.value):
        return ""
    text = _value(measure.name, measure.value)
    if np.isfinite(measure.low) and np.isfinite(measure.high):
        low, high = (_value(measure.name, end) for end in (measure.low, measure.high))
        # No-break spaces keep the interval on a line.
        text += f"\u00a0[{low}\u00a0…\u00a0{high}]"
    return text


def _value(name: str, value: float) -> str:
    if name.startswith(("capture", "area")):
        return f"{value:.1%}"
    return f"{value:.3f}" if name == "AUC" else f"{value:.2f}"
