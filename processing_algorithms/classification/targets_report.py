"""The page about a prospectivity map: its targets, and how to read them."""

from __future__ import annotations

from ...engine.language import paragraph
from ...engine.prospectivity.target_map import TargetMap
from ...engine.prospectivity.targets import Target
from ...engine.raster.request import MapSummary
from ...engine.report.html import area_text
from ...engine.report.markup import Number, bullets, facts, page, section, table, tag
from ..language import shown
from ..results import Provenance

LISTED = 50  # targets; the layer has them all


def found_text(found: TargetMap, tr) -> str:
    """Say in a sentence or two what was found."""
    sentences = [
        tr("{count} targets take {share:.1%} of the map, from a score of {low:.3g}.").format(
            count=len(found.targets), share=found.share, low=found.threshold
        )
    ]
    if found.left_out:
        sentences.append(tr("{} smaller patches were left out.").format(found.left_out))
    if found.captured is not None:
        sentences.append(
            tr("{inside} of the {all} known deposits on the map lie in them.").format(
                inside=found.captured, all=found.deposits
            )
        )
    return paragraph(sentences)


def targets_html(provenance: Provenance, found: TargetMap, summary: MapSummary, tr) -> str:
    """Return the page."""
    card = provenance.card
    return page(
        provenance.title,
        tag("p", tr("Where to look first: places ranked by a model."), class_="lead"),
        tag("p", found_text(found, tr), class_="advice"),
        section(tr("How to read it"), bullets(_reading(found, summary, tr))),
        section(tr("Targets"), _targets(found, tr), _more(found, tr)),
        section(tr("Layers in the targets"), _evidence(found, tr)),
        section(tr("How it was made"), facts(shown(provenance.facts()))),
        section(
            tr("The model"),
            tag("p", tr(card.description)) if card.description else "",
            bullets(map(tr, card.limits)),
        ),
    )


def _reading(found: TargetMap, summary: MapSummary, tr) -> list[str]:
    lines = [
        tr(
            "The score is a relative favourability: it ranks places within the mapped ground. It "
            "is not the chance of finding a deposit."
        ),
        tr(
            "Targets are ranked by their mean score less its mean standard deviation over the "
            "ensemble; those mostly outside the area of applicability come last."
        ),
        tr("Certainty is 1 where all members say the same and 0 where they could not differ more."),
    ]
    if found.captured is not None:
        lines.append(
            tr(
                "Deposits that the model was trained on lie in targets more easily than others "
                "would: this is no test. The model's own figures, on blocks it never saw, are."
            )
        )
    if summary.outside:
        lines.append(
            tr(
                "{} pixels lie outside the model's area of applicability: it met nothing like "
                "them, and their scores are a guess."
            ).format(f"{summary.outside:,}")
        )
    for name, share in summary.out_of_range.items():
        lines.append(
            tr("{share:.1%} of '{name}' is not what the model was trained on.").format(
                share=share, name=name
            )
        )
    return lines


def _targets(found: TargetMap, tr):
    header = [tr("rank"), tr("area"), tr("mean score"), tr("highest")]
    header += [tr("std"), tr("certainty"), tr("outside"), tr("nearest deposit"), tr("deposits")]
    rows = [_row(target) for target in found.targets[:LISTED]]
    used = [any(row[i] for row in rows) for i in range(len(header))]
    return table(
        ([cell for cell, kept in zip(row, used) if kept] for row in rows),
        [Number(title) for title, kept in zip(header, used) if kept],
    )


def _row(target: Target) -> list[Number]:
    away = target.deposit_m
    return [
        Number(target.rank),
        Number(area_text(target.area_m2)),
        Number(f"{target.score:.3f}"),
        Number(f"{target.highest:.3f}"),
        Number("" if target.deviation is None else f"{target.deviation:.3f}"),
        Number("" if target.certainty is None else f"{target.certainty:.2f}"),
        Number("" if target.outside is None else f"{target.outside:.0%}"),
        Number("" if away is None else f"{away / 1000:,.1f} km"),
        Number("" if target.deposits is None else target.deposits),
    ]


def _evidence(found: TargetMap, tr):
    rows = [
        [
            Number(target.rank),
            *(Number("" if value is None else f"{value:.6g}") for value in target.evidence),
        ]
        for target in found.targets[:LISTED]
    ]
    return table(rows, [Number(tr("rank")), *(Number(name) for name in found.evidence)])


def _more(found: TargetMap, tr):
    rest = len(found.targets) - LISTED
    return tag("p", tr("{} more are in the layer.").format(rest)) if rest > 0 else ""
