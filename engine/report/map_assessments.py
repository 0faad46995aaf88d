"""Pages on how good a map is: classes against reference data, scores against deposits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..assessment.class_map import NOT_THERE, ClassAssessment
from ..assessment.prospectivity import Measure
from ..assessment.score_map import ScoreAssessment
from ..language import mark, tr
from .classification import (
    area_section,
    class_scores_section,
    confusion_section,
    overall_section,
    reliability_section,
    share_text,
)
from .html import area_text
from .markup import Markup, Number, bullets, facts, page, section, table, tag
from .prospectivity import (
    measure_text,
    measures_section,
    precision_section,
    prediction_area_section,
    roc_section,
    success_rate_section,
)

Floats = NDArray[np.float64]
Run = Sequence[tuple[str, object]]

IN_TRACT, WHOLE = mark("inside the tract"), mark("whole map")
LEFT_OUT = mark("left out")

ON_CLASSES = (
    mark(
        "Reference data that the map was trained on tell how well it remembers, not how good it "
        "is. The map does not say which those were: leave them out yourself."
    ),
    mark(
        "Reference data close to training data flatter a map, and reference data close to each "
        "other repeat each other, so that the intervals are too narrow. Accuracy where nobody has "
        "mapped is told by spatial blocks left out of the training."
    ),
)
ON_POLYGONS = mark(
    "Polygons are no random sample: every pixel whose centre lies in one counts, so that a few "
    "large polygons decide, they mostly leave out the contacts where maps err, and neighbouring "
    "pixels are no independent evidence. Read the intervals as far too narrow."
)
ON_SCORES = (
    mark(
        "Deposits that the map was trained on rank too high: these figures are then in-sample, "
        "and too good. Assess with deposits that were left out, best in whole spatial blocks."
    ),
    mark(
        "The study area inflates: the more ground without any chance it takes in, the better "
        "every map looks. Figures inside a permissive tract, all of which might hold a deposit, "
        "are the honest ones."
    ),
    mark(
        "A place without a known deposit is not barren: undiscovered deposits count against the "
        "map."
    ),
    mark(
        "The intervals tell how much the figures depend on which deposits are known. Deposits "
        "that lie together are drawn together, since one district is one piece of evidence."
    ),
)


def class_assessment_html(title: str, found: ClassAssessment, run: Run = ()) -> str:
    """Return the page on a class map; `run` are (name, value) pairs on how it was made."""
    names, colors = found.names, found.colors
    estimate = found.estimate
    weighted = ""
    if np.isfinite(estimate.overall):
        weighted = f"{share_text(estimate.overall)} ± {share_text(estimate.overall_95)}"
    unknown = area_text(found.unknown_area_m2) if found.unknown_area_m2 else ""
    return page(
        title,
        tag("p", _lead(found), class_="lead"),
        tag("p", tr(ON_POLYGONS), class_="advice") if found.pixels else "",
        bullets(found.notes),
        overall_section(
            found.scores,
            (tr("Area-weighted accuracy"), weighted),
            (tr("Mapped as 'unknown'"), unknown),
        ),
        confusion_section(found.matrix, names, colors),
        class_scores_section(found.scores, names, colors),
        area_section(estimate, found.mapped_area_m2, names, colors),
        "" if found.reliability is None else reliability_section(found.reliability),
        section(tr("What the reference's classes mean"), _meanings(found)),
        section(tr("What to keep in mind"), bullets(map(tr, ON_CLASSES))),
        section(tr("How it was made"), facts(run)),
    )


def score_assessment_html(
    title: str,
    found: ScoreAssessment,
    measured: Mapping[str, Sequence[Measure]],
    band: tuple[Floats, Floats, Floats] | None = None,
    run: Run = (),
) -> str:
    """Return the page on a map of scores.

    `measured` are the measures of the tract and the whole map, the tract first if there is one;
    `band` is the interval of the success-rate curve of the first.
    """
    main, _ = found.main
    measured = {tr(area): rows for area, rows in measured.items()}
    rankings = {tr(WHOLE): found.whole}
    if found.tract is not None:
        rankings = {tr(IN_TRACT): found.tract, **rankings}
    label, rows = next(iter(measured.items()))
    auc = measure_text(rows[0])
    return page(
        title,
        tag(
            "p",
            tr("{positives:,} deposits among {cells:,} cells, {label}: AUC {auc}.").format(
                positives=main.positives, cells=main.cells, label=label, auc=auc
            ),
            class_="lead",
        ),
        tag("p", tr(ON_SCORES[0]), class_="advice"),
        bullets(found.notes),
        measures_section(measured),
        success_rate_section(rankings, band),
        roc_section(rankings),
        precision_section(rankings),
        prediction_area_section(
            main.prediction_area(), title=tr("Prediction-area plot, {label}").format(label=label)
        ),
        section(tr("What to keep in mind"), bullets(map(tr, ON_SCORES[1:]))),
        section(tr("How it was made"), facts(run)),
    )


def _lead(found: ClassAssessment) -> str:
    points = tr("{points:,} reference points").format(points=found.points)
    pixels = tr("{pixels:,} pixels of reference polygons").format(pixels=found.pixels)
    if found.points and found.pixels:
        counted = tr("{points} and {pixels}").format(points=points, pixels=pixels)
    else:
        counted = points if found.points else pixels
    score = share_text(found.scores.accuracy)
    if not score:
        return tr("{counted}: the map decides none.").format(counted=counted)
    return tr("{counted}: {score} of those that the map decides are right.").format(
        counted=counted, score=score
    )


def _meanings(found: ClassAssessment) -> Markup:
    names = dict(zip(found.values, found.names))
    rows = []
    for entry in found.matched:
        meant = NOT_THERE if entry.target is None else names.get(entry.target, LEFT_OUT)
        value = "" if entry.target is None else str(entry.target)
        rows.append((str(entry.value), Number(value), tr(meant), Number(f"{entry.pixels:,}")))
    return table(
        rows, (tr("reference"), Number(tr("map value")), tr("map class"), Number(tr("pixels")))
    )
