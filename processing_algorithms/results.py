"""What happens to results: legend, layer metadata, polygons and pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from ..engine.language import clauses, mark, tr
from ..engine.model.card import NODATA_CLASS, UNKNOWN_CLASS, ModelCard
from ..engine.raster.products import legend as raster_legend
from ..engine.raster.request import MapSummary
from ..engine.raster.staging import Staging, write_failure
from ..engine.report.html import ClassShare, class_shares, class_statistics_html
from .language import shown
from .styling import (
    DOUBT,
    LegendEntry,
    dress_on_load,
    layer_metadata,
    now_utc,
    style_classes,
    style_polygons,
    style_ramp,
    style_set_sizes,
    style_targets,
)

SHARES_OF_ONE = ("CONFIDENCE", "PROBABILITIES", "ENTROPY")  # 0 … 1
MADE_BY = mark("Made by Lithoscope with the model '{name}' {version}. {description}")
FACT_NAMES = (mark("Model"), mark("Inputs"), mark("Date"), mark("Computed by"))


@dataclass(frozen=True)
class Provenance:
    """How a result came about: what layer metadata and reports tell of a run."""

    title: str
    card: ModelCard
    provider: str
    inputs: Sequence[str]
    parameters: Sequence[tuple[str, object]] = ()
    date: str = field(default_factory=now_utc)

    def facts(self) -> list[tuple[str, object]]:
        """Return (name, value) pairs, the names in the user's language."""
        model, inputs, date, computed_by = FACT_NAMES
        facts = [
            (model, f"{self.card.name} {self.card.version}".strip()),
            (inputs, clauses(self.inputs)),
            (date, self.date),
            *self.parameters,
            (computed_by, self.provider),
        ]
        return [(tr(name), value) for name, value in facts]

    def abstract(self) -> str:
        """Return what layer metadata say of the layer, in the user's language."""
        card = self.card
        return tr(MADE_BY).format(
            name=tr(card.name), version=card.version, description=tr(card.description)
        )


def is_made_by_model(abstract: str) -> bool:
    """Tell whether a layer's abstract says no more than which model made it."""
    return any(abstract.startswith(text.partition("{")[0]) for text in (MADE_BY, tr(MADE_BY)))


def legend_of(card: ModelCard, with_unknown: bool = True) -> list[LegendEntry]:
    """Return the legend of a model's class raster, as its file has it."""
    left_out = {NODATA_CLASS} if with_unknown else {NODATA_CLASS, UNKNOWN_CLASS}
    return [
        LegendEntry(value, name, "#{:02x}{:02x}{:02x}".format(*color[:3]))
        for value, (name, color) in raster_legend(card).items()
        if value not in left_out
    ]


def shares_of(summary: MapSummary, legend: Sequence[LegendEntry]) -> list[ClassShare]:
    """Return pixels, area and share of each class of a legend, 'unknown' among them."""
    return class_shares(
        legend,
        {**summary.class_pixels, UNKNOWN_CLASS: summary.unknown},
        {**summary.class_area_m2, UNKNOWN_CLASS: summary.unknown_area_m2},
    )


def dress_outputs(
    context,
    outputs: Mapping[str, str],
    legend: Sequence[LegendEntry],
    provenance: Provenance,
) -> None:
    """Have each output {name: path} styled and described when QGIS loads it."""
    card = provenance.card
    # The threshold of the area of applicability lies in the middle of the ramp.
    limit = None if card.applicability is None else 2 * card.applicability
    styles: dict[str, Callable] = {
        "CLASSES": partial(style_classes, legend=legend),
        "POLYGONS": partial(style_polygons, legend=legend),
        "VALUES": style_ramp,
        "PROBABILITY": partial(style_ramp, low=0.0),
        "SPREAD": partial(style_ramp, low=0.0, colors=DOUBT),
        "DISSIMILARITY": partial(style_ramp, low=0.0, high=limit, colors=DOUBT),
        "SET_SIZE": partial(style_set_sizes, classes=len(card.classes)),
        "TARGETS": style_targets,
        **dict.fromkeys(SHARES_OF_ONE, partial(style_ramp, low=0.0, high=1.0)),
    }
    metadata = layer_metadata(provenance.title, provenance.abstract(), provenance.facts())
    for name, path in outputs.items():
        if name in styles:
            dress_on_load(context, path, styles[name], metadata)


def write_page(target: str, html: str, inputs: Sequence[str] = ()) -> None:
    """Write a page to a file, which must be none of `inputs`.

    Raises:
        OutputError: the file is an input, or cannot be written.
    """
    with Staging([target], inputs) as staging:
        try:
            staging.path(target).write_text(html, encoding="utf-8")
        except OSError as error:
            raise write_failure(target, error.strerror) from error
        staging.commit()


def write_statistics(
    target: str,
    shares: Sequence[ClassShare],
    provenance: Provenance,
    *,
    lead: str,
    advice: str,
    inputs: Sequence[str],
) -> None:
    """Write the page of each class's area; it must be none of the files `inputs`.

    Raises:
        OutputError: the file is an input, or cannot be written.
    """
    facts = shown(provenance.facts())
    page = class_statistics_html(
        provenance.title, shares, provenance.card, lead=lead, advice=advice, run=facts
    )
    write_page(target, page, inputs)
