"""The report of a training run, as one HTML page."""

from __future__ import annotations

import numpy as np

from ..engine.assessment.prospectivity import curve_interval
from ..engine.model.card import ModelCard
from ..engine.report.figures import PALETTE
from ..engine.report.markup import (
    Bar,
    Markup,
    Number,
    bar_chart,
    bullets,
    facts,
    page,
    section,
    table,
    tag,
)
from ..engine.report.prospectivity import (
    measures_section,
    precision_section,
    prediction_area_section,
    roc_section,
    success_rate_section,
)
from .area import Area
from .config import ProspectivityConfig
from .point_labels import PointLabels
from .prospectivity_export import Parts
from .prospectivity_findings import Findings, counts, intervals
from .prospectivity_validation import Summary


def report(
    config: ProspectivityConfig,
    area: Area,
    labels: PointLabels,
    findings: Findings,
    parts: Parts,
    card: ModelCard,
) -> str:
    """Return the page."""
    names = [findings.chosen, *(name for name in findings.runs if name != findings.chosen)]
    rankings = {findings.summaries[n].name: findings.runs[n].ranking(labels) for n in names}
    first = findings.runs[findings.chosen].ranking(labels)
    measured = intervals(findings, labels, area.pixel)
    clusters = findings.clusters(labels, area.pixel)
    band = curve_interval(first, clusters, np.random.default_rng(0), draws=300)
    return page(
        f"{card.name}: how good is it?",
        tag("p", _lead(findings), class_="lead"),
        tag("p", _advice(findings), class_="advice"),
        _methods(config, findings),
        measures_section({findings.summaries[n].name: measured[n] for n in names}),
        success_rate_section(rankings, band),
        prediction_area_section(first.prediction_area()),
        roc_section(rankings),
        precision_section(rankings),
        _folds(findings, labels),
        _labels(labels),
        _importance(findings, area),
        _made(config, area, findings, parts, card),
    )


def _lead(findings: Findings) -> str:
    best, summaries = findings.best, findings.summaries
    said = (
        f"On ground it has not seen, block by block, a deposit scores higher than a place without "
        f"in {best.mean['auc']:.1%} of the cases (AUC), and the best {best.mean['area80']:.1%} of "
        f"the area hold 80 % of the deposits. A random split of cells would have said an AUC of "
        f"{findings.random.auc:.3f}."
    )
    if findings.whole is not None:
        said += (
            f" Over the whole area, and not the permissive tract alone, the AUC is "
            f"{findings.whole.auc:.3f}: a study area with ground that nobody would explore "
            "flatters any map."
        )
    network, forest = summaries.get("network"), summaries.get("forest")
    if network and forest:
        better = "forest" if forest.mean["auc"] > network.mean["auc"] else "network"
        said += f" Of forest and network alone, the {better} is the better one here."
    return said


def _advice(findings: Findings) -> str:
    return (
        f"Taken: {findings.best.name}. Scores say how favourable ground is compared with other "
        "ground of the same map; they are no probability of a deposit. Believe the figures by "
        "blocks: cells next to each other resemble each other, so a model that is tested between "
        "its training cells only has to remember. Training cells within "
        f"{findings.buffer} pixels of a tested block were left out."
    )


def _methods(config: ProspectivityConfig, findings: Findings) -> Markup:
    rows = [_row(one) for one in findings.summaries.values()]
    heads = ("method", *map(Number, ("AUC", "area80", "PR lift", "capture at 10 %", "repetitions")))
    note = (
        "Mean ± standard deviation over repetitions with other folds and other draws. In a mean "
        "of several the forest counts twice."
    )
    if config.method == "auto":
        note += " The method was chosen by these figures, which flatters the best a little."
    return section("Methods, by spatial blocks", table(rows, heads), tag("p", note))


def _row(one: Summary) -> tuple[object, ...]:
    def text(key: str, form: str) -> Number:
        spread = f" ± {one.deviation[key]:{form}}" if one.seeds > 1 else ""
        return Number(f"{one.mean[key]:{form}}{spread}")

    return (
        one.name,
        text("auc", ".3f"),
        text("area80", ".1%"),
        text("lift", ".1f"),
        text("capture_10", ".1%"),
        Number(one.seeds),
    )


def _folds(findings: Findings, labels: PointLabels) -> Markup:
    run = findings.runs[findings.chosen]
    held = [int(labels.positive[run.dealt == fold].sum()) for fold in range(run.dealt.max() + 1)]
    rows = [
        (f"fold {fold + 1}", Number(count), Number(f"{auc:.3f}" if np.isfinite(auc) else "none"))
        for fold, (count, auc) in enumerate(zip(held, run.by_fold(labels)))
    ]
    heads = ("first repetition", Number("cells with a deposit"), Number("AUC"))
    return section("Fold by fold", table(rows, heads))


def _labels(labels: PointLabels) -> Markup:
    rows = [(name.replace("_", " "), Number(f"{n:,}")) for name, n in counts(labels).items()]
    note = (
        "A cell with several deposits counts once. Unlabelled ground stands for the contrast, a "
        "fresh sample of it in each member; it is never called barren."
    )
    return section("Labels", table(rows), tag("p", note), bullets(labels.left_out))


def _importance(findings: Findings, area: Area) -> Markup:
    order = np.argsort(findings.importance)[::-1]
    bars = [Bar(area.bands[i].name, float(findings.importance[i]), PALETTE[0]) for i in order]
    said = (
        "Share of each layer, with its surroundings, in what the forest learned (mean decrease in "
        "impurity). Layers that resemble each other share theirs."
    )
    return section("Importance of the layers", bar_chart(bars), tag("p", said))


def _made(
    config: ProspectivityConfig, area: Area, findings: Findings, parts: Parts, card: ModelCard
) -> Markup:
    loss = f"nnPU, prior {findings.prior:.4f}" if config.loss == "nnpu" else "bagging"
    pairs = [
        ("Layers", ", ".join(band.name for band in area.bands)),
        ("Pixels", f"{area.grid.width} x {area.grid.height} of {area.pixel:.4g} m"),
        ("Blocks", f"{findings.side} pixels, {findings.side * area.pixel:,.0f} m"),
        ("Buffer", f"{findings.buffer} pixels"),
        ("Unlabelled cells for each deposit", f"{config.unlabelled_ratio:g}"),
        ("Exclusion around deposits", f"{config.exclusion_m:,.0f} m"),
        ("Deposits moved by up to", f"{config.jitter_m:,.0f} m" if config.jitter_m else ""),
        ("Loss of the network", loss if "network" in findings.runs else ""),
        ("Receptive field", f"{parts.halo} pixels to each side"),
        ("Ensemble members", parts.members),
        ("Intervals", f"deposits within {findings.together:,.0f} m of each other drawn together"),
        ("Threshold of the area of applicability", f"{parts.applicability.threshold:.3f}"),
        ("Seeds", f"{findings.best.seeds} from {config.seed}"),
        ("Deposits", config.deposits.path),
        ("Permissive tract", config.tract.path if config.tract else ""),
        ("Licence", card.licence),
        ("Created", card.created),
    ]
    said = "The configuration beside this page repeats the run."
    return section("How it was made", facts(pairs), tag("p", said), bullets(card.limits))
