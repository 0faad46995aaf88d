"""Sections of reports on class maps: confusion, scores, areas, reliability."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ..assessment.classification import AreaEstimate, Reliability, Scores
from ..assessment.classification import scores as scores_of
from ..language import clauses, listed, named, tr
from .figures import PALETTE, Axis, Bars, Line, Mark, Points, figure
from .html import area_text
from .markup import Bar, Markup, Number, bar_chart, facts, section, swatch, table, tag
from .paths import text_width

HEAT = "0, 114, 178"  # red, green, blue of the fullest cell; Okabe and Ito's blue
BESIDE_BAR = 123  # pixels
RIGHT = "font-variant-numeric: tabular-nums; text-align: right; padding: .25em .7em"


def overall_section(found: Scores, *others: tuple[str, object]) -> Markup:
    """Return accuracy, macro-F1, kappa, balanced accuracy, and other (name, value) pairs."""
    undecided = "" if found.decided == 1 else f"{1 - found.decided:.1%}"
    return section(
        tr("Overall"),
        facts(
            [
                (tr("Accuracy"), share_text(found.accuracy)),
                (tr("Macro-F1"), number_text(found.macro_f1)),
                (tr("Kappa"), number_text(found.kappa)),
                (tr("Balanced accuracy"), share_text(found.balanced_accuracy)),
                (tr("Reference pixels with a class on the map"), f"{int(found.support.sum()):,}"),
                (tr("'unknown' on the map"), undecided),
                *others,
            ]
        ),
    )


def confusion_section(
    matrix: ArrayLike,
    names: Sequence[str],
    colors: Sequence[str] = (),
    *,
    title: str | None = None,
) -> Markup:
    """Return the matrix [K, K] or [K, K + 1], reference by map, as a table with heat colours.

    A cell's colour is its share of its row: the diagonal of a good map is dark. The last column
    and row are recall (producer's accuracy) and precision (user's accuracy).
    """
    names = [tr(name) for name in names]
    counts = np.asarray(matrix, np.int64)
    found = scores_of(counts)
    has_unknown = counts.shape[1] > len(names) and counts[:, -1].any()
    counts = counts if has_unknown else counts[:, : len(names)]
    heads = [*names, tr("unknown")] if has_unknown else list(names)
    share = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    labels = _labels(names, colors)
    rows = [
        tag(
            "tr",
            tag("th", label),
            *(_heat(int(n), float(s)) for n, s in zip(counts[k], share[k])),
            _cell(share_text(found.recall[k])),
        )
        for k, label in enumerate(labels)
    ]
    top = tag(
        "tr",
        tag("th", tr("reference \\ map")),
        *(tag("th", head, style=RIGHT) for head in heads),
        tag("th", tr("recall"), style=RIGHT),
    )
    foot = tag(
        "tr",
        tag("th", tr("precision")),
        *(_cell(share_text(value)) for value in found.precision),
        *([_cell("")] if has_unknown else []),
        _cell(share_text(found.accuracy), bold=True),
    )
    return section(title or tr("Confusion matrix"), tag("table", top, *rows, foot))


def class_scores_section(found: Scores, names: Sequence[str], colors: Sequence[str] = ()) -> Markup:
    """Return precision, recall and F1 of each class as a table, and F1 as bars."""
    names = [tr(name) for name in names]
    labels = _labels(names, colors)
    rows = [
        (
            labels[k],
            Number(f"{int(found.support[k]):,}"),
            Number(number_text(found.precision[k])),
            Number(number_text(found.recall[k])),
            Number(number_text(found.f1[k])),
            Number(f"{int(found.unknown[k]):,}"),
        )
        for k in range(len(names))
    ]
    heads = (tr("reference pixels"), tr("precision"), tr("recall"), "F1", tr("'unknown'"))
    bars = [
        Bar(_short(name), float(np.nan_to_num(f1)), color)
        for name, f1, color in zip(names, found.f1, _filled(colors, len(names)))
    ]
    return section(
        tr("Classes"),
        table(rows, (tr("class"), *map(Number, heads))),
        tag("p", tr("F1, the harmonic mean of precision and recall:")),
        bar_chart(bars),
    )


def area_section(
    estimate: AreaEstimate,
    mapped_area_m2: ArrayLike,
    names: Sequence[str],
    colors: Sequence[str] = (),
) -> Markup:
    """Return area-weighted accuracies and adjusted areas with their 95 % intervals."""
    names = [tr(name) for name in names]
    mapped = np.asarray(mapped_area_m2, float)
    rows = [
        (
            label,
            Number(area_text(mapped[k])),
            Number(_with_interval(estimate.area[k], estimate.area_95[k], area_text)),
            Number(_with_interval(estimate.users[k], estimate.users_95[k], share_text)),
            Number(_with_interval(estimate.producers[k], estimate.producers_95[k], share_text)),
        )
        for k, label in enumerate(_labels(names, colors))
    ]
    heads = (
        tr("mapped area"),
        tr("estimated area"),
        tr("user's accuracy"),
        tr("producer's accuracy"),
    )
    overall = _with_interval(estimate.overall, estimate.overall_95, share_text)
    left_out = listed(names[k] for k in estimate.left_out)
    return section(
        tr("By area"),
        tag(
            "p",
            tr(
                "Each mapped class counts by its area, and the areas are corrected for the errors "
                "found (Olofsson et al. 2014). The 95 % intervals hold if the reference was drawn "
                "at random within each mapped class. Area-weighted accuracy: "
            ),
            tag("b", overall or tr("unknown")),
        ),
        tag(
            "p",
            tr(
                "Fewer than two reference pixels lie on: {left_out} ({left_out_share:.1%} of the "
                "mapped area). The estimate is without them."
            ).format(left_out=left_out, left_out_share=estimate.left_out_share),
            class_="advice",
        )
        if left_out
        else "",
        table(rows, (tr("class"), *map(Number, heads))),
    )


def reliability_section(
    curves: Mapping[str, Reliability] | Reliability, *, title: str | None = None
) -> Markup:
    """Return the reliability diagram of one or several, such as before and after calibration."""
    given = {tr("this map"): curves} if isinstance(curves, Reliability) else dict(curves)
    given = {label: curve for label, curve in given.items() if curve.number.sum()}
    if not given:
        return Markup("")
    marks: list[Mark] = [Line([0, 1], [0, 1], tr("as promised"), color="#57606a", dash="4 3")]
    for color, (label, curve) in zip(itertools.cycle(PALETTE), given.items()):
        some = curve.number > 0
        line = curve.confidence[some], curve.accuracy[some]
        marks += [Line(*line, label, color=color), Points(*line, color=color, size=6, opacity=1)]
    words = clauses(named(label, f"{curve.error:.3f}") for label, curve in given.items())
    last = list(given.values())[-1]
    edges = np.linspace(0, 1, len(last.number) + 1)
    return section(
        title or tr("Reliability"),
        tag(
            "p",
            tr(
                "Of the pixels that the map is 80 % sure of, 80 % should be right. Expected "
                "calibration error, 0 at best: {words}."
            ).format(words=words),
        ),
        figure(
            *marks,
            x=Axis(tr("Mean confidence"), low=0, high=1),
            y=Axis(tr("Share that is right"), low=0, high=1),
            title=tr("Reliability diagram"),
            height=360,
        ),
        figure(
            Bars(edges, last.number, color="#57606a"),
            x=Axis(tr("Confidence"), low=0, high=1),
            y=Axis(tr("Pixels"), low=0),
            title=tr("How sure the map is"),
            height=170,
        ),
    )


def share_text(value: float) -> str:
    """Return a share as percent; nothing for NaN."""
    return f"{value:.1%}" if np.isfinite(value) else ""


def number_text(value: float) -> str:
    """Return a score with three decimals; nothing for NaN."""
    return f"{value:.3f}" if np.isfinite(value) else ""


def _with_interval(value: float, half: float, words: Callable[[float], str]) -> str:
    if not np.isfinite(value):
        return ""
    text = f"{words(value)} ± {words(half)}" if np.isfinite(half) else words(value)
    return text.replace(" ", "\u00a0")  # all on one line


def _short(name: str) -> str:
    """Cut a name to what fits beside a bar."""
    if text_width(name) <= BESIDE_BAR:
        return name
    while text_width(name + "…") > BESIDE_BAR:
        name = name[:-1]
    return name + "…"


def _labels(names: Sequence[str], colors: Sequence[str]) -> list[object]:
    if not colors:
        return list(names)
    return [swatch(color, name) for name, color in zip(names, colors)]


def _filled(colors: Sequence[str], count: int) -> Sequence[str]:
    return colors or [PALETTE[0]] * count


def _heat(number: int, share: float) -> Markup:
    ink = "; color: #ffffff" if share > 0.6 else ""
    return tag("td", f"{number:,}", style=f"{RIGHT}; background: rgba({HEAT}, {share:.2f}){ink}")


def _cell(text: str, bold: bool = False) -> Markup:
    return tag("td", tag("b", text) if bold else text, style=RIGHT)
