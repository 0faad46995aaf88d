"""The page of `explain_map`: which layers a model leans on, and how to read that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..assessment.importance import CHANGE, FLIPS, LOSS, Importance
from ..assessment.leading_layer import LEAST_CHANGE
from ..model.card import InputBand, ModelCard
from .figures import Axis, Points, Whiskers, figure
from .html import ClassShare
from .markup import Bar, Markup, Number, bar_chart, bullets, facts, join, page, section, table, tag

BAR, ROW, FRAME = 13, 26, 90  # pixels
POOR_AUC = 0.6
BAR_COLOR, SPREAD_COLOR = "#2f6fab", "#24292f"

CAVEATS = (
    "Importance tells what this model uses. It is no proof that a layer controls the rocks or the "
    "ore: a layer may matter because it stands for something else.",
    "Layers that say much the same share their importance: each looks dispensable as long as the "
    "other is there. Judge related layers together.",
    "Shuffling and occluding make combinations of values that do not occur in nature, and what a "
    "model says of them is a guess. A large importance is a fact about the model; small "
    "differences between layers are none.",
)


def importance_html(
    title: str,
    importance: Importance,
    card: ModelCard,
    *,
    as_nodata: bool = False,
    leading: Sequence[ClassShare] = (),
    run: Sequence[tuple[str, object]] = (),
) -> str:
    """Return the page.

    Args:
        title: heading of the page.
        importance: what was measured.
        card: the model.
        as_nodata: layers were occluded by NoData, not by a typical value.
        leading: the shares of the area where each layer leads, if it was mapped.
        run: (name, value) pairs about the run.
    """
    first = importance.measures[0]
    return page(
        title,
        tag("p", _lead(importance), class_="lead"),
        tag("p", _words(importance), class_="advice"),
        section(
            "Shuffled layers",
            tag("p", f"{_meaning(importance, first)}, when a layer's blocks change places."),
            importance_figure(importance, first),
        ),
        section("All figures", importance_table(importance, card.inputs, as_nodata)),
        _leading(leading),
        section("How to read this", bullets(CAVEATS)),
        section("How it was made", facts(run)),
    )


def importance_figure(importance: Importance, measure: str) -> Markup:
    """Return bars of a measure under permutation, its spread over the shuffles, and occlusion."""
    order = importance.ranked[::-1]
    places = np.arange(len(order), dtype=float)
    shuffled = importance.permutation[measure][:, order]
    names = [importance.layers[i] for i in order]
    mean = shuffled.mean(axis=0)
    return figure(
        Whiskers(places, np.zeros(len(order)), mean, "shuffled", BAR_COLOR, BAR, across=True),
        Whiskers(
            places,
            shuffled.min(axis=0),
            shuffled.max(axis=0),
            "lowest to highest of the shuffles",
            SPREAD_COLOR,
            2,
            across=True,
        ),
        Points(importance.occlusion[measure][order], places, "occluded", "#d55e00", 8, 1),
        x=Axis(_meaning(importance, measure)),
        y=Axis(low=-0.6, high=len(order) - 0.4, ticks=list(zip(places, names))),
        title="Importance of the layers",
        height=FRAME + ROW * len(order),
    )


def importance_table(
    importance: Importance, inputs: Sequence[InputBand], as_nodata: bool = False
) -> Markup:
    """Return a row a layer, the most important first, with every measure."""
    measures = importance.measures
    header: list[object] = ["layer"]
    header += [Number(f"{_SHORT[name]}, shuffled") for name in measures]
    header += [Number(f"{_SHORT[name]}, occluded") for name in measures]
    header.append("occluded by")
    rows: list[list[object]] = []
    for i in importance.ranked:
        row: list[object] = [importance.layers[i]]
        for name in measures:
            shuffles = importance.permutation[name][:, i]
            row.append(
                Number(f"{_figure(name, shuffles.mean())} ± {_figure(name, shuffles.std())}")
            )
        row += [Number(_figure(name, importance.occlusion[name][i])) for name in measures]
        row.append("no data" if as_nodata else _stand_in(importance.stood_in[i], inputs[i]))
        rows.append(row)
    return join(
        [
            table(rows, header),
            tag("p", "± is the standard deviation over the shuffles.", class_="lead"),
        ]
    )


_SHORT: Mapping[str, str] = {LOSS: "loss", CHANGE: "change", FLIPS: "other class"}


def _meaning(importance: Importance, measure: str) -> str:
    return {
        LOSS: f"Loss of {importance.score} on the reference",
        CHANGE: "Mean change of the winning probability",
        FLIPS: "Share of pixels that change class",
    }[measure]


def _lead(importance: Importance) -> str:
    text = (
        f"Measured on {importance.pixels:,} pixels in {importance.tiles} blocks drawn at random, "
        f"each layer shuffled {len(importance.permutation[CHANGE])} times."
    )
    if importance.score:
        text += (
            f" {importance.references:,} reference pixels lie in them, on which the undisturbed "
            f"model has {'an' if importance.score[0] in 'aA' else 'a'} {importance.score} of "
            f"{importance.reference_score:.3f}."
        )
    return text


def _words(importance: Importance) -> str:
    first = importance.measures[0]
    means = importance.permutation[first].mean(axis=0)
    best, *others = importance.ranked
    text = f"The model leans most on {importance.layers[best]}"
    text += f", followed by {importance.layers[others[0]]}." if others else "."
    idle = [importance.layers[i] for i in importance.ranked if means[i] < LEAST_CHANGE]
    if idle:
        text += f" It hardly misses {', '.join(idle)} as long as the others are there."
    if importance.score == "AUC" and importance.reference_score < POOR_AUC:
        text += " Its score on the reference is poor, so its reasons are of little interest."
    return text


def _leading(shares: Sequence[ClassShare]) -> Markup:
    if not shares:
        return Markup("")
    text = (
        "Share of the area in which occluding the layer changes the winning probability most; "
        f"'{shares[-1].name}' where none changes it by {LEAST_CHANGE:.1%}."
    )
    found = sorted((row for row in shares if row.pixels), key=lambda row: -row.share)
    bars = [Bar(row.name, row.share, row.color) for row in found]
    return section("Where each layer leads", tag("p", text), bar_chart(bars))


def _stand_in(value: float, band: InputBand) -> str:
    if np.isnan(value):
        return "no data"
    if band.kind == "categorical":
        return f"its commonest code, {value:g}"
    unit = f" {band.unit}" if band.unit else ""
    return f"its median, {value:.4g}{unit}"


def _figure(measure: str, value: float) -> str:
    if np.isnan(value):
        return "–"
    return f"{value:.3f}" if measure == LOSS else f"{value:.1%}"
