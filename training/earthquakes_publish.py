"""From trained members to the shipped model: card, figures, tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..engine.model.card import Figure, ModelCard, Parameter, Quantity, Source
from ..engine.progress import Progress
from ..engine.seismicity.features import FEATURES
from ..engine.seismicity.residual import DAMPING
from .earthquakes import NOBODY, fine_tune, train_members, train_neuron
from .earthquakes_data import Setup, prepare, sources
from .earthquakes_evaluation import (
    evaluate,
    kept_rows,
    load,
    mean_row,
    save,
    scored,
    training_set,
)
from .earthquakes_export import export
from .earthquakes_report import count_table, results_page, table
from .networks.residual_lstm import ResidualLstm

VERSION = "1.0"
DAMPING_DAYS = 30.0
MEMBERS = "members.pt"
GAIN = "information gain over ETAS, nats per earthquake"


def describe(
    created: str,
    sources: Sequence[Source],
    members: int,
    rows: Sequence[dict] = (),
    horizon: Sequence[dict] = (),
) -> ModelCard:
    """The card; its figures are those of networks that never saw the judged region."""
    return ModelCard(
        name="Earthquake rates: LSTM on ETAS",
        version=VERSION,
        theme="seismicity",
        task="sequence",
        description="Corrects the intensity of a fitted temporal ETAS model between events by a "
        "factor exp(g), from what ETAS has missed of late. One network for any catalogue: all it "
        "sees is relative to the catalogue's mean rate, completeness magnitude and ETAS fit.",
        inputs=FEATURES,
        parameters=(
            Parameter(DAMPING, "d", best_damping(horizon), 0.1, 1e6, description="In a simulation "
                      "g fades as exp(-t / damping) after the issue time."),
        ),
        quantities=(Quantity("g", "ln of the factor on the ETAS intensity"),),
        members=members,
        trained_on=tuple(sources),
        protocol="Split by time; ETAS fitted to the training years alone. The figures are of the "
        "test years, by networks trained without any catalogue of the judged one's region (nor "
        "that region's part of the Earth's catalogue); intervals by a bootstrap of 30-day blocks. "
        "Next-event gain: no measure of N-day forecasts.",
        figures=figures(rows),
        limits=(
            "It forecasts clustering: aftershocks and swarms, never a single earthquake.",
            "Judged on regional to global catalogues of 5,000 to 135,000 events; horizon 30 days.",
            "The gain over ETAS is small, and most of it is that of a one-neuron correction.",
            "Needs a fitted ETAS model: at least some hundred events above completeness.",
            "Not prospectively tested.",
        ),
        licence="GPL-2.0-or-later",
        authors=("Lithoscope",),
        created=created,
    )  # fmt: skip


def best_damping(horizon: Sequence[dict]) -> float:
    """The damping (days) of the best mean score in past windows, where those were judged."""
    scores: dict[float, list[float]] = {}
    for row in horizon:
        if row["damping"] is not None:
            scores.setdefault(row["damping"], []).append(row["crps"])
    return min(scores, key=lambda days: np.mean(scores[days]), default=DAMPING_DAYS)


def kept_horizon(out: Path) -> list[dict]:
    """The rows that `judge_horizons` left in OUT."""
    path = out / "horizon.json"
    return json.loads(path.read_text()) if path.is_file() else []


def figures(rows: Sequence[dict]) -> tuple[Figure, ...]:
    """Gain of the universal network in the mean and on each catalogue, the neuron's beside it."""
    if not rows:
        return ()
    found = figures_of(mean_row(rows), f"mean of {len(rows)} catalogues, region left out")
    for row in rows:
        found += figures_of(row, f"{row['catalogue']}, test years, its region left out")
    return found


def figures_of(row: dict, data: str) -> tuple[Figure, ...]:
    """The gain on one catalogue with its interval."""
    ends = (("gain", ""), ("low", ", lower 95 %"), ("high", ", upper 95 %"))
    return tuple(
        _figure(GAIN + text, data, row["universal"][key], row["universal_neuron"][key])
        for key, text in ends
    )


def _figure(metric: str, data: str, value: float, neuron: float) -> Figure:
    return Figure(metric, data, round(value, 4), "one-neuron correction", round(neuron, 4))


def write_card(path: Path, card: ModelCard, rows: Sequence[dict]) -> None:
    """Write the Markdown card beside the model, and the figures as JSON."""
    _write_rows(path.with_suffix(".json"), rows)
    limits = "\n".join(f"- {limit}" for limit in card.limits)
    learned = "\n".join(
        f"- {s.name} ({s.region}): {s.source}. Licence: {s.licence}" for s in card.trained_on
    )
    shown = f"\n\n{table(rows)}\n\n{count_table(rows)}" if rows else ""
    path.with_suffix(".md").write_text(
        f"# {card.name} {card.version}\n\n{card.description}\n\nLicence {card.licence}.\n\n"
        f"## Figures\n\n{card.protocol}{shown}\n\n## Limits\n\n{limits}\n\n"
        f"## Trained on\n\n{learned}\n"
    )


def publish(
    folder: Path,
    out: Path,
    path: Path,
    seeds: Sequence[int],
    created: str,
    judged: bool,
    report: Path | None = None,
    progress: Progress = NOBODY,
) -> None:
    """Train the universal network on all catalogues and write it to `path`, with its card.

    judged: first score networks that never saw the judged region; otherwise the card has what
    figures OUT holds from before. report: a page of tables to write.
    """
    rows = evaluate(folder, out, seeds) if judged else kept_rows(out)
    horizon = kept_horizon(out)
    catalogues = training_set(folder, out)
    kept = out / MEMBERS
    if not kept.is_file():
        save(kept, train_members(catalogues, seeds, progress))
    members = load(kept, ResidualLstm)
    card = describe(created, sources(c.setup for c in catalogues), len(members), rows, horizon)
    export(members, card, path)
    write_card(path, card, rows)
    if report is not None:
        report.write_text(results_page(rows, horizon))


def publish_own(
    setup: Setup,
    folder: Path,
    out: Path,
    path: Path,
    seeds: Sequence[int],
    created: str,
    progress: Progress = NOBODY,
) -> None:
    """Train on one catalogue of the user's, from the universal networks where OUT has them.

    The card's figures are those of the catalogue's own test years.
    """
    progress.info("Fitting ETAS to the training years.")
    catalogue = prepare(folder, setup, out / "etas")
    start = out / MEMBERS
    if start.is_file():
        members = fine_tune(load(start, ResidualLstm), catalogue, seeds, progress)
    else:
        members = train_members([catalogue], seeds, progress)
    progress.info("Judging on the test years.")
    row = {
        "catalogue": setup.name,
        "universal": scored(catalogue, members),
        "universal_neuron": scored(catalogue, [train_neuron([catalogue])]),
    }
    card = describe(created, sources([setup]), len(members))
    card = replace(
        card,
        protocol="Split by time; ETAS fitted to the training years alone, the figures are of the "
        "test years. " + ("Started from the universal network." if start.is_file() else ""),
        figures=figures_of(row, f"{setup.name}, test years"),
    )
    export(members, card, path)
    write_card(path, card, ())
    _write_rows(path.with_suffix(".json"), [row])


def _write_rows(path: Path, rows: Sequence[dict]) -> None:
    """The figures without the blocks that their intervals were drawn from."""
    slim = [
        {
            name: {k: v for k, v in value.items() if k != "blocks"}
            if isinstance(value, dict)
            else value
            for name, value in row.items()
        }
        for row in rows
    ]
    path.write_text(json.dumps(slim, indent=1) + "\n")
