"""The report of a training run, as one HTML page."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..engine.assessment.classification import reliability, scores, top_label
from ..engine.model.card import ModelCard
from ..engine.report.classification import (
    class_scores_section,
    confusion_section,
    overall_section,
    reliability_section,
)
from ..engine.report.figures import PALETTE, Axis, Line, figure
from ..engine.report.markup import (
    Bar,
    Markup,
    Number,
    bar_chart,
    bullets,
    facts,
    page,
    section,
    swatch,
    table,
    tag,
)
from .area import Area
from .config import LithologyConfig
from .labels import ClassLabels
from .lithology_export import Parts
from .lithology_figures import Findings
from .lithology_folds import Summary
from .loop import Curve

MAP_SIDE = 420  # pixels of the map of the folds
MOST_RECTANGLES = 4000


def report(
    config: LithologyConfig,
    area: Area,
    labels: ClassLabels,
    findings: Findings,
    parts: Parts,
    card: ModelCard,
) -> str:
    """Return the page."""
    before, after = (reliability(*top_label(*rows)) for rows in (findings.before, findings.after))
    return page(
        f"{card.name}: how good is it?",
        tag("p", _lead(findings), class_="lead"),
        tag("p", _advice(findings), class_="advice"),
        _methods(findings),
        overall_section(scores(findings.matrix), ("Chosen", findings.chosen)),
        confusion_section(findings.matrix, labels.names, labels.colors),
        class_scores_section(scores(findings.matrix), labels.names, labels.colors),
        _blocks(findings),
        _fold_map(findings),
        reliability_section(
            {"before calibration": before, "after, on blocks it has not seen": after}
        ),
        _sets(findings, labels),
        _curves(findings.curves),
        _importance(findings, area),
        _balance(labels),
        _made(config, area, findings, parts, card),
    )


def _lead(findings: Findings) -> str:
    best = findings.best
    return (
        f"On ground it has not seen, block by block, the map is right for {best.accuracy[0]:.1%} "
        f"of the pixels (macro-F1 {best.macro_f1[0]:.3f}, kappa {best.kappa[0]:.3f}). A random "
        f"split of pixels would have said {findings.random.accuracy[0]:.1%}."
    )


def _advice(findings: Findings) -> str:
    forest, network = (findings.summaries.get(name) for name in ("forest", "network"))
    said = f"Taken: {findings.chosen}. "
    if forest and network:
        better = "the forest" if forest.rank > network.rank else "the network"
        said += f"Of the two alone, {better} is better here by blocks. "
    return said + (
        "Neighbouring pixels resemble each other: a model tested on pixels between its training "
        "pixels only has to remember. Believe the figures by blocks. With "
        f"{findings.wide_buffer} pixels between training and "
        f"test, and so with less ground to learn from, accuracy is "
        f"{findings.apart.accuracy[0]:.1%}: expect no more far from mapped ground."
    )


def _methods(findings: Findings) -> Markup:
    rows = [_row(name, one) for name, one in findings.summaries.items()]
    rows.append(_row(f"{findings.chosen}, buffer of {findings.wide_buffer} pixels", findings.apart))
    rows.append(_row(f"{findings.chosen}, random split (too good)", findings.random))
    heads = ("method", *map(Number, ("accuracy", "macro-F1", "kappa", "repetitions")))
    note = "Mean ± standard deviation over repetitions with other folds."
    return section("Methods, by spatial blocks", table(rows, heads), tag("p", note))


def _row(name: str, one: Summary) -> tuple[object, ...]:
    def text(pair: tuple[float, float]) -> Number:
        return Number(f"{pair[0]:.3f}" + (f" ± {pair[1]:.3f}" if one.seeds > 1 else ""))

    return name, text(one.accuracy), text(one.macro_f1), text(one.kappa), Number(one.seeds)


def _blocks(findings: Findings) -> Markup:
    found, folds = np.array(findings.fold_accuracy), int(findings.dealt.max()) + 1
    bars = [Bar(f"fold {i + 1}", float(value), PALETTE[0]) for i, value in enumerate(found[:folds])]
    said = (
        f"Accuracy of a fold ranges from {found.min():.1%} to {found.max():.1%} over all "
        "repetitions: so much depends on where one looks. Of the first repetition:"
    )
    return section("Fold by fold", tag("p", said), bar_chart(bars))


def _fold_map(findings: Findings) -> Markup:
    """Blocks coloured by fold; only labelled ground belongs to one."""
    dealt, side = findings.dealt, findings.side
    height, width = dealt.shape
    scale = MAP_SIDE / max(height, width)
    shapes: list[Markup] = []
    for top in range(0, height, side):
        for left in range(0, width, side):
            block = dealt[top : top + side, left : left + side]
            if not (block >= 0).any() or len(shapes) >= MOST_RECTANGLES:
                continue
            rows, columns = np.nonzero(block >= 0)
            fold = int(block[rows[0], columns[0]])
            shapes.append(
                tag(
                    "rect",
                    x=f"{(left + columns.min()) * scale:.1f}",
                    y=f"{(top + rows.min()) * scale:.1f}",
                    width=f"{(np.ptp(columns) + 1) * scale:.1f}",
                    height=f"{(np.ptp(rows) + 1) * scale:.1f}",
                    fill=PALETTE[fold % len(PALETTE)],
                    fill_opacity=f"{0.35 + 0.6 * len(rows) / block.size:.2f}",
                    stroke="#ffffff",
                )
            )
    picture = tag(
        "svg",
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        width=f"{width * scale:.0f}",
        height=f"{height * scale:.0f}",
        role="img",
    )
    said = "The blocks with labels, in the colour of their fold; pale where few pixels have one."
    return section("Map of the folds", tag("p", said), picture)


def _sets(findings: Findings, labels: ClassLabels) -> Markup:
    coverage = findings.coverage
    rows = [
        (swatch(color, name), Number(f"{share:.1%}"), Number(f"{limit:.3f}"))
        for name, color, share, limit in zip(
            labels.names, labels.colors, coverage.classes, findings.conformal, strict=True
        )
    ]
    said = (
        f"Sets of classes that are to hold the true one in {coverage.target:.0%} of cases, their "
        f"limits taken from other blocks: they hold it in {coverage.overall:.1%}, from "
        f"{coverage.lowest:.1%} to {coverage.highest:.1%} block by block, with "
        f"{coverage.size:.2f} classes on average."
    )
    heads = ("class", Number("coverage"), Number("largest 1 - p"))
    return section("Class-conditional conformal sets", tag("p", said), table(rows, heads))


def _curves(curves: Sequence[Curve]) -> Markup:
    curves = [curve for curve in curves if curve.steps]
    if not curves:
        return Markup("")
    steps = curves[0].steps
    lines = [Line(steps, np.mean([c.train for c in curves], axis=0), "training blocks")]
    if all(curve.held_out for curve in curves):
        lines.append(Line(steps, np.mean([c.held_out for c in curves], axis=0), "held-out blocks"))
    picture = figure(*lines, x=Axis("Step"), y=Axis("Loss"), title="Learning curves", height=240)
    said = (
        "Loss of the network, mean over the folds of the first repetition. In training classes "
        "are balanced and labels smoothed, held out they are not."
    )
    return section("Learning curves", picture, tag("p", said))


def _importance(findings: Findings, area: Area) -> Markup:
    order = np.argsort(findings.importance)[::-1]
    bars = [
        Bar(area.bands[i].name, float(findings.importance[i]), PALETTE[0]) for i in order if i >= 0
    ]
    said = (
        "Share of each layer, with its surroundings, in what the forest learned (mean decrease in "
        "impurity). Layers that resemble each other share theirs."
    )
    return section("Importance of the layers", bar_chart(bars), tag("p", said))


def _balance(labels: ClassLabels) -> Markup:
    counts = np.bincount(labels.codes.ravel(), minlength=len(labels.names) + 1)[1:]
    rows = [
        (swatch(color, name), Number(f"{count:,}"), Number(f"{count / counts.sum():.1%}"))
        for name, color, count in zip(labels.names, labels.colors, counts, strict=True)
    ]
    heads = ("class", Number("labelled pixels"), Number("share"))
    notes = bullets(labels.left_out)
    return section("Labels", table(rows, heads), notes)


def _made(
    config: LithologyConfig, area: Area, findings: Findings, parts: Parts, card: ModelCard
) -> Markup:
    pairs = [
        ("Layers", ", ".join(band.name for band in area.bands)),
        ("Pixels", f"{area.grid.width} x {area.grid.height} of {area.pixel:.4g} m"),
        ("Blocks", f"{findings.side} pixels, {findings.side * area.pixel:,.0f} m"),
        ("Buffer", f"{findings.buffer} pixels"),
        ("Receptive field", f"{parts.halo} pixels to each side"),
        ("Ensemble members", parts.members),
        ("Temperature", f"{findings.temperature:.2f}"),
        ("Threshold of the area of applicability", f"{parts.applicability.threshold:.3f}"),
        ("Seeds", f"{findings.best.seeds} from {config.seed}"),
        ("Labels", f"{config.labels.path}, field {config.labels.field}"),
        ("Licence", card.licence),
        ("Created", card.created),
    ]
    said = "The configuration beside this page repeats the run."
    return section("How it was made", facts(pairs), tag("p", said), bullets(card.limits))
