"""The card of a model of rock units: what it was trained on, and how good it is."""

from __future__ import annotations

from ..engine.model.card import Figure, ModelCard, OutputClass, PixelSize, Source, Tile
from .area import Area
from .config import LithologyConfig
from .labels import ClassLabels
from .lithology_export import Parts
from .lithology_figures import Findings
from .lithology_folds import Summary

FEW_BLOCKS_APART = 0.05  # accuracy lost to the wider buffer that is worth a sentence


def describe(
    config: LithologyConfig,
    area: Area,
    labels: ClassLabels,
    findings: Findings,
    parts: Parts,
    created: str,
) -> ModelCard:
    """The card that travels in the file."""
    about = config.about
    return ModelCard(
        name=about.name or "Rock units",
        version=about.version,
        theme="lithology",
        task="classification",
        description=about.description or _description(findings, labels),
        inputs=area.inputs(),
        pixel_size=PixelSize(native=area.pixel),
        tile=Tile(multiple=parts.multiple, halo=parts.halo),
        output="probabilities",
        classes=tuple(
            OutputClass(value, name, color)
            for value, (name, color) in enumerate(
                zip(labels.names, labels.colors, strict=True), start=1
            )
        ),
        members=parts.members,
        applicability=parts.applicability.threshold,
        conformal=findings.conformal,
        trained_on=(
            Source(
                about.data or "the user's own layers and labels",
                about.source,
                about.data_licence,
                about.region,
            ),
        ),
        protocol=_protocol(findings, area, config),
        figures=_figures(findings),
        limits=_limits(findings, area),
        licence=about.licence,
        authors=about.authors,
        created=created,
    )


def markdown(card: ModelCard, findings: Findings, command: str) -> str:
    """The card as a page beside a shipped model; `command` made it."""
    rows = [(name, one) for name, one in findings.summaries.items()]
    rows.append((f"{findings.chosen}, buffer of {findings.wide_buffer} pixels", findings.apart))
    rows.append((f"{findings.chosen}, random pixels (too good)", findings.random))
    lines = [
        f"| {name} | " + " | ".join(_spread(p, one.seeds) for p in _scores(one)) + " |"
        for name, one in rows
    ]
    before, after = findings.errors
    coverage = findings.coverage
    sources = "\n".join(
        f"- {source.name}: {source.source}. Licence: {source.licence}. {source.region}"
        for source in card.trained_on
    )
    return (
        f"# {card.name} {card.version}\n\n{card.description}\n\n"
        f"Licence {card.licence}. Made by `{command}`.\n\n"
        f"## Figures\n\n{card.protocol} Mean ± standard deviation over repetitions. Shipped: "
        f"{findings.chosen}, {card.members} members.\n\n"
        "| method | accuracy | macro-F1 | kappa |\n|---|---|---|---|\n"
        + "\n".join(lines)
        + f"\n\nCalibration error {before:.3f} before, {after:.3f} after the temperature. The "
        f"{coverage.target:.0%} sets of classes hold the truth in {coverage.overall:.1%}, from "
        f"{coverage.lowest:.1%} to {coverage.highest:.1%} block by block.\n\n"
        "## Limits\n\n"
        + "\n".join(f"- {limit}" for limit in card.limits)
        + f"\n\n## Trained on\n\n{sources}\n"
    )


def _scores(one: Summary) -> tuple[tuple[float, float], ...]:
    return one.accuracy, one.macro_f1, one.kappa


def _spread(pair: tuple[float, float], seeds: int) -> str:
    return f"{pair[0]:.3f}" + (f" ± {pair[1]:.3f}" if seeds > 1 else "")


def _description(findings: Findings, labels: ClassLabels) -> str:
    what = {"forest": "A random forest", "network": "A convolutional network"}
    by = what.get(findings.chosen, "A random forest and a convolutional network together")
    return f"{by} that tells {len(labels.names)} rock units apart from raster layers."


def _protocol(findings: Findings, area: Area, config: LithologyConfig) -> str:
    return (
        f"Spatial blocks of {findings.side * area.pixel:.0f} m in {config.folds} folds, "
        f"{findings.best.seeds} repetition(s); training pixels within {findings.buffer} pixels of "
        "a tested block left out; scores pooled over the folds. Normalisation, temperature and "
        "class sets were fitted without the tested blocks."
    )


def _figures(findings: Findings) -> tuple[Figure, ...]:
    best, forest = findings.best, findings.summaries.get("forest")
    rows = [*_rows(best, "spatial blocks", forest if findings.chosen != "forest" else None)]
    rows.append(
        Figure("accuracy", "random pixels (too good)", round(findings.random.accuracy[0], 3))
    )
    wide = f"blocks, buffer of {findings.wide_buffer} pixels"
    rows.append(Figure("accuracy", wide, round(findings.apart.accuracy[0], 3)))
    rows.append(Figure("macro-F1", wide, round(findings.apart.macro_f1[0], 3)))
    before, after = findings.errors
    rows.append(
        Figure("calibration error", "spatial blocks", round(after, 3), "before", round(before, 3))
    )
    return tuple(rows)


def _rows(best: Summary, data: str, forest: Summary | None) -> list[Figure]:
    rows = []
    for metric, name in (("accuracy", "accuracy"), ("macro-F1", "macro_f1"), ("kappa", "kappa")):
        value = round(getattr(best, name)[0], 3)
        if forest is None:
            rows.append(Figure(metric, data, value))
        else:
            baseline = round(getattr(forest, name)[0], 3)
            rows.append(Figure(metric, data, value, "random forest", baseline))
    return rows


def _limits(findings: Findings, area: Area) -> tuple[str, ...]:
    lost = findings.best.accuracy[0] - findings.apart.accuracy[0]
    limits = [
        f"For the layers and pixels of {area.pixel:.4g} m it was trained on, in the area it was "
        "trained in; elsewhere the area of applicability says how far it can be trusted.",
        "It knows no rock unit but those it was shown.",
        "Map units are interpretations: errors of the map it learned from are learned too.",
    ]
    if lost > FEW_BLOCKS_APART:
        limits.append(
            f"Far from mapped ground expect less: with {findings.wide_buffer} pixels between "
            f"training and test the accuracy is {findings.apart.accuracy[0]:.2f}."
        )
    return tuple(limits)
