"""The page of `explain_map`: which layers a model leans on, and how to read that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..assessment.importance import CHANGE, FLIPS, LOSS, Importance
from ..assessment.leading_layer import LEAST_CHANGE
from ..language import listed, mark, paragraph, tr
from ..model.card import InputBand, ModelCard
from .figures import Axis, Points, Whiskers, figure
from .html import ClassShare
from .markup import Bar, Markup, Number, bar_chart, bullets, facts, join, page, section, table, tag

BAR, ROW, FRAME = 13, 26, 90  # pixels
POOR_AUC = 0.6
BAR_COLOR, SPREAD_COLOR = "#2f6fab", "#24292f"

CAVEATS = (
    mark(
        "Importance tells what this model uses. It is no proof that a layer controls the rocks or "
        "the ore: a layer may matter because it stands for something else."
    ),
    mark(
        "Layers that say much the same share their importance: each looks dispensable as long as "
        "the other is there. Judge related layers together."
    ),
    mark(
        "Shuffling and occluding make combinations of values that do not occur in nature, and what "
        "a model says of them is a guess. A large importance is a fact about the model; small "
        "differences between layers are none."
    ),
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
            tr("Shuffled layers"),
            tag(
                "p",
                tr("{measure}, when a layer's blocks change places.").format(
                    measure=_meaning(importance, first)
                ),
            ),
            importance_figure(importance, first),
        ),
        section(tr("All figures"), importance_table(importance, card.inputs, as_nodata)),
        _leading(leading),
        section(tr("How to read this"), bullets(map(tr, CAVEATS))),
        section(tr("How it was made"), facts(run)),
    )


def importance_figure(importance: Importance, measure: str) -> Markup:
    """Return bars of a measure under permutation, its spread over the shuffles, and occlusion."""
    order = importance.ranked[::-1]
    places = np.arange(len(order), dtype=float)
    shuffled = importance.permutation[measure][:, order]
    names = [importance.layers[i] for i in order]
    mean = shuffled.mean(axis=0)
    return figure(
        Whiskers(places, np.zeros(len(order)), mean, tr("shuffled"), BAR_COLOR, BAR, across=True),
        Whiskers(
            places,
            shuffled.min(axis=0),
            shuffled.max(axis=0),
            tr("lowest to highest of the shuffles"),
            SPREAD_COLOR,
            2,
            across=True,
        ),
        Points(importance.occlusion[measure][order], places, tr("occluded"), "#d55e00", 8, 1),
        x=Axis(_meaning(importance, measure)),
        y=Axis(low=-0.6, high=len(order) - 0.4, ticks=list(zip(places, names))),
        title=tr("Importance of the layers"),
        height=FRAME + ROW * len(order),
    )


def importance_table(
    importance: Importance, inputs: Sequence[InputBand], as_nodata: bool = False
) -> Markup:
    """Return a row a layer, the most important first, with every measure."""
    measures = importance.measures
    header: list[object] = [tr("layer")]
    header += [Number(tr(_SHUFFLED[name])) for name in measures]
    header += [Number(tr(_OCCLUDED[name])) for name in measures]
    header.append(tr("occluded by"))
    rows: list[list[object]] = []
    for i in importance.ranked:
        row: list[object] = [importance.layers[i]]
        for name in measures:
            shuffles = importance.permutation[name][:, i]
            row.append(
                Number(f"{_figure(name, shuffles.mean())} ± {_figure(name, shuffles.std())}")
            )
        row += [Number(_figure(name, importance.occlusion[name][i])) for name in measures]
        row.append(tr("no data") if as_nodata else _stand_in(importance.stood_in[i], inputs[i]))
        rows.append(row)
    return join(
        [
            table(rows, header),
            tag("p", tr("± is the standard deviation over the shuffles."), class_="lead"),
        ]
    )


_SHUFFLED: Mapping[str, str] = {
    LOSS: mark("loss, shuffled"),
    CHANGE: mark("change, shuffled"),
    FLIPS: mark("other class, shuffled"),
}
_OCCLUDED: Mapping[str, str] = {
    LOSS: mark("loss, occluded"),
    CHANGE: mark("change, occluded"),
    FLIPS: mark("other class, occluded"),
}


def _meaning(importance: Importance, measure: str) -> str:
    return {
        LOSS: tr("Loss of {score} on the reference").format(score=tr(importance.score)),
        CHANGE: tr("Mean change of the winning probability"),
        FLIPS: tr("Share of pixels that change class"),
    }[measure]


def _lead(importance: Importance) -> str:
    text = tr(
        "Measured on {pixels:,} pixels in {blocks} blocks drawn at random, each layer shuffled "
        "{times} times."
    ).format(
        pixels=importance.pixels, blocks=importance.tiles, times=len(importance.permutation[CHANGE])
    )
    if not importance.score:
        return text
    # "an accuracy", "an AUC": every score's name begins with a vowel.
    known = tr(
        "{references:,} reference pixels lie in them, on which the undisturbed model has an "
        "{score} of {value:.3f}."
    ).format(
        references=importance.references,
        score=tr(importance.score),
        value=importance.reference_score,
    )
    return paragraph((text, known))


def _words(importance: Importance) -> str:
    first = importance.measures[0]
    means = importance.permutation[first].mean(axis=0)
    best, *others = importance.ranked
    text = (
        tr("The model leans most on {first}, followed by {second}.")
        if others
        else tr("The model leans most on {first}.")
    )
    names = [importance.layers[i] for i in (best, *others[:1])]
    sentences = [text.format(first=names[0], second=names[-1])]
    idle = [importance.layers[i] for i in importance.ranked if means[i] < LEAST_CHANGE]
    if idle:
        sentences.append(
            tr("It hardly misses {layers} as long as the others are there.").format(
                layers=listed(idle)
            )
        )
    if importance.score == "AUC" and importance.reference_score < POOR_AUC:
        sentences.append(
            tr("Its score on the reference is poor, so its reasons are of little interest.")
        )
    return paragraph(sentences)


def _leading(shares: Sequence[ClassShare]) -> Markup:
    if not shares:
        return Markup("")
    text = tr(
        "Share of the area in which occluding the layer changes the winning probability most; "
        "'{name}' where none changes it by {least:.1%}."
    ).format(name=tr(shares[-1].name), least=LEAST_CHANGE)
    found = sorted((row for row in shares if row.pixels), key=lambda row: -row.share)
    bars = [Bar(tr(row.name), row.share, row.color) for row in found]
    return section(tr("Where each layer leads"), tag("p", text), bar_chart(bars))


def _stand_in(value: float, band: InputBand) -> str:
    if np.isnan(value):
        return tr("no data")
    if band.kind == "categorical":
        return tr("its commonest code, {value:g}").format(value=value)
    if not band.unit:
        return tr("its median, {value:.4g}").format(value=value)
    return tr("its median, {value:.4g} {unit}").format(value=value, unit=tr(band.unit))


def _figure(measure: str, value: float) -> str:
    if np.isnan(value):
        return "–"
    return f"{value:.3f}" if measure == LOSS else f"{value:.1%}"
