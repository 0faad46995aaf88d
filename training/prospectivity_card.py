"""The card of a prospectivity model: what it was trained on, and how good it is."""

from __future__ import annotations

from ..engine.model.card import Figure, ModelCard, PixelSize, Quantity, Source, Tile
from .area import Area
from .config import ProspectivityConfig
from .point_labels import PointLabels
from .prospectivity_export import Parts
from .prospectivity_findings import Findings
from .prospectivity_validation import Summary

METRICS = {
    "AUC": "auc",
    "PR lift": "lift",
    "capture at 10 %": "capture_10",
    "area80": "area80",
}


def describe(
    config: ProspectivityConfig,
    area: Area,
    labels: PointLabels,
    findings: Findings,
    parts: Parts,
    created: str,
) -> ModelCard:
    """Return the card that travels in the file."""
    about = config.about
    return ModelCard(
        name=about.name or "Prospectivity",
        version=about.version,
        theme="prospectivity",
        task="probability",
        description=about.description or _description(findings, labels),
        inputs=area.inputs(),
        pixel_size=PixelSize(native=area.pixel),
        tile=Tile(halo=parts.halo),
        quantities=(Quantity("relative favourability", "0 … 1"),),
        members=parts.members,
        applicability=parts.applicability.threshold,
        trained_on=(
            Source(
                about.data or "the user's own layers and deposits",
                about.source,
                about.data_licence,
                about.region,
            ),
        ),
        protocol=_protocol(config, area, findings),
        figures=_figures(findings),
        limits=_limits(area, labels, findings),
        licence=about.licence,
        authors=about.authors,
        created=created,
    )


def markdown(card: ModelCard, findings: Findings, command: str) -> str:
    """Return the card as a page beside a shipped model; `command` made it."""
    lines = [
        f"| {one.name} | {_spread(one, 'auc', '.3f')} | {_spread(one, 'area80', '.1%')} | "
        f"{_spread(one, 'capture_10', '.1%')} | {_spread(one, 'lift', '.1f')} |"
        for one in findings.summaries.values()
    ]
    sources = "\n".join(
        f"- {source.name}: {source.source}. Licence: {source.licence}. {source.region}"
        for source in card.trained_on
    )
    return (
        f"# {card.name} {card.version}\n\n{card.description}\n\n"
        f"Licence {card.licence}. Made by `{command}`.\n\n"
        f"## Figures\n\n{card.protocol} Mean ± standard deviation over repetitions. Shipped: "
        f"{findings.best.name}, {card.members} members. A random split of cells would have said "
        f"an AUC of {findings.random.auc:.3f}. area80: share of the area, best first, that holds "
        "80 % of the deposits.\n\n"
        "| method | AUC | area80 | capture at 10 % | PR lift |\n|---|---|---|---|---|\n"
        + "\n".join(lines)
        + "\n\n## Limits\n\n"
        + "\n".join(f"- {limit}" for limit in card.limits)
        + f"\n\n## Trained on\n\n{sources}\n"
    )


def _spread(one: Summary, key: str, form: str) -> str:
    return f"{one.mean[key]:{form}} ± {one.deviation[key]:{form}}"


def _description(findings: Findings, labels: PointLabels) -> str:
    return (
        f"Ranks ground by its likeness to {labels.positive.sum()} cells with a known deposit "
        f"({findings.best.name}, an ensemble over draws of unlabelled ground)."
    )


def _protocol(config: ProspectivityConfig, area: Area, findings: Findings) -> str:
    inside = ", inside the permissive tract" if config.tract else ""
    return (
        f"Spatial blocks of {findings.side * area.pixel:.0f} m in {config.folds} folds, "
        f"{findings.best.seeds} repetition(s); training cells within {findings.buffer} pixels of a "
        f"tested block left out; scores pooled over the folds{inside}. Each "
        f"member learns from all deposits and {config.unlabelled_ratio:g} unlabelled cells for "
        f"each, farther than {config.exclusion_m:g} m from any deposit."
    )


def _figures(findings: Findings) -> tuple[Figure, ...]:
    best = findings.best
    beside = findings.summaries.get(findings.baseline)
    rows = [_figure(metric, key, best, beside) for metric, key in METRICS.items()]
    rows.append(Figure("AUC", "random cells (too good)", round(findings.random.auc, 3)))
    if findings.whole is not None:
        rows.append(
            Figure("AUC", "blocks, whole area and not the tract", round(findings.whole.auc, 3))
        )
    return tuple(rows)


def _figure(metric: str, key: str, best: Summary, beside: Summary | None) -> Figure:
    value = round(best.mean[key], 3)
    if beside is None or beside.name == best.name:
        return Figure(metric, "spatial blocks", value)
    return Figure(metric, "spatial blocks", value, beside.name, round(beside.mean[key], 3))


def _limits(area: Area, labels: PointLabels, findings: Findings) -> tuple[str, ...]:
    limits = [
        "A score says how favourable ground is compared with other ground of the same map. It is "
        "no probability of a deposit: that would need to be known how many are still unfound.",
        "It knows deposits like those it was shown, and ground as well explored; where nobody has "
        "looked, a low score means little.",
        f"For these layers at {area.pixel:.4g} m; elsewhere the area of applicability says how "
        "far it can be trusted.",
    ]
    if labels.positive.sum() < findings.few:
        limits.append(
            f"Only {labels.positive.sum()} cells hold a deposit: a demonstration, its figures "
            "are uncertain."
        )
    return tuple(limits)
