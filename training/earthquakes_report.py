"""Tables of what the residual gains, for the card and for the documentation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .earthquakes_evaluation import METHODS, mean_row

COMMAND = "lithoscope-train earthquakes --data CATALOGUES --out runs/earthquakes"


def table(rows: Sequence[dict]) -> str:
    """Gains over ETAS as Markdown, nats per earthquake."""
    lines = [
        "| catalogue | events | Poisson | ETAS | one neuron | LSTM | tuned neuron | tuned LSTM "
        "| universal neuron | universal LSTM | mixture LSTM | textbook LSTM (RMSE) |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        gains = " | ".join(
            "{gain:+.3f} [{low:+.3f}, {high:+.3f}]".format(**row[name]) for name in METHODS
        )
        lines.append(
            f"| {row['catalogue']} | {row['events']} | {row['poisson'] - row['etas']:+.3f} "
            f"| {row['etas']:.3f} | {gains} | {np.mean(row['mixture']):+.3f} "
            f"| {np.mean(row['textbook']):+.3f} ({np.mean(row['textbook_rmse']):.2f}) |"
        )
    mean = " | ".join(
        "**{gain:+.4f}** [{low:+.3f}, {high:+.3f}]".format(**m) for m in mean_row(rows).values()
    )
    plain = " | ".join(
        f"{np.mean([np.mean(row[name]) for row in rows]):+.3f}" for name in ("mixture", "textbook")
    )
    lines.append(f"| **mean** | | | | {mean} | {plain} |")
    return "\n".join(lines)


def count_table(rows: Sequence[dict]) -> str:
    """Observed counts of the test years beside those expected, and the gain of each seed."""
    lines = [
        "| catalogue | observed | ETAS | one neuron | tuned LSTM | universal LSTM "
        "| tuned, by seed | universal, by seed |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        expected = " | ".join(
            f"{row[name]['expected']:.0f}" for name in ("neuron", "tuned", "universal")
        )
        seeds = " | ".join(
            ", ".join(f"{gain:+.4f}" for gain in row[name]["seeds"])
            for name in ("tuned", "universal")
        )
        lines.append(
            f"| {row['catalogue']} | {row['events']} | {row['etas_expected']:.0f} | {expected} "
            f"| {seeds} |"
        )
    return "\n".join(lines)


def horizon_table(rows: Sequence[dict]) -> str:
    """Scores of past 30-day windows, ETAS and each damping, as Markdown."""
    lines = [
        "| catalogue | model | observed | expected | windows in 95 % | Poisson gain per event "
        "| CRPS of log (1 + count) |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        "| {catalogue} | {model} | {observed} | {expected:.0f} | {inside:.2f} "
        "| {gain:+.3f} | {crps:.4f} |".format(**row)
        for row in rows
    ]
    for model in dict.fromkeys(row["model"] for row in rows):
        scores = [row["crps"] for row in rows if row["model"] == model]
        gains = [row["gain"] for row in rows if row["model"] == model]
        lines.append(
            f"| **mean** | {model} | | | | {np.mean(gains):+.3f} | **{np.mean(scores):.4f}** |"
        )
    return "\n".join(lines)


def results_page(rows: Sequence[dict], horizon: Sequence[dict]) -> str:
    """The page of docs/ with all tables and their commands."""
    page = (
        "# What the earthquake network gains\n\n"
        "How it is trained and judged: [training](training_earthquakes.md). All figures are of "
        "the test years, in nats per earthquake over ETAS, with the 95 % interval of a bootstrap "
        "of 30-day blocks; three seeds each, their mean intensity judged. They say how well the "
        "next event is foreseen; that is no measure of a forecast over N days.\n\n"
        f"```\n{COMMAND} --evaluate --report docs/earthquake_results.md\n```\n\n"
        f"{table(rows)}\n\n"
        "Poisson, mixture and textbook LSTM are shown as gains over ETAS, too; ETAS itself in "
        "nats per event (days). RMSE: of the next log10 gap. *One neuron* and *LSTM* learned from "
        "the catalogue's own training years alone; *universal* has seen no catalogue of the same "
        "region; *tuned* starts from that and learns from the catalogue's own training years. "
        "A gain of exactly zero: nothing did better than ETAS on the validation years.\n\n"
        "## Counts and seeds\n\n"
        "How many events of the test years each expects, given all that happened before each; "
        f"and the gain of each seed alone.\n\n{count_table(rows)}\n"
    )
    if horizon:
        page += (
            "\n## How long the correction lasts\n\n"
            "In a simulation the network sees what it made itself, and an excess feeds itself; "
            "so g fades as exp(-t / damping) after the issue time. The damping was chosen by the "
            "continuous ranked probability score (smaller is better) of the counts in 30-day "
            "windows spread over the VALIDATION years; networks that never saw the "
            "region, 100 simulations each. Expected counts are judged by their Poisson likelihood, "
            "too, as a gain over ETAS.\n\n"
            f"```\n{COMMAND} --horizon --report docs/earthquake_results.md\n```\n\n"
            f"{horizon_table(horizon)}\n"
        )
    return page
