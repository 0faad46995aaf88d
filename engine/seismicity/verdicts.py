"""What the outcome of a test means, in words: the rows of an evaluation's table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .scoring import NOT_VALID, UNDERSAMPLED, Score
from .scoring_compare import FEW, PairedT, Wilcoxon

LEVEL = 0.05
NUMBER, CONSISTENCY, COMPARISON = "number", "consistency", "comparison"

# What a forecast that fails a test got wrong.
_FAULTS = {
    "L": "number, places and magnitudes together are unlikely under the forecast",
    "CL": "given their number, places and magnitudes are unlikely under the forecast",
    "M": "the magnitudes are unlikely under the forecast",
    "S": "the places are unlikely under the forecast",
    "Brier": "the probabilities fit worse than the forecast itself expects",
    "catalogue S": "the places are unlikely under the simulated catalogues",
    "catalogue M": "the magnitudes are unlikely under the simulated catalogues",
    "catalogue pseudo-likelihood": "number and places are unlikely under the simulated catalogues",
}


@dataclass(frozen=True, eq=False)
class Verdict:
    """One row of an evaluation.

    kind: NUMBER, CONSISTENCY or COMPARISON.
    magnitude: the smallest that counts.
    low, high: the 95 % range of the statistic under the forecast; of a gain, its 95 % interval.
    at_least, at_most: the quantiles, see `Score`.
    p: how often a right forecast, or two equal ones, would do no better; nan where unknown.
    passed: None where the test can tell nothing.
    """

    kind: str
    test: str
    magnitude: float
    statistic: float
    text: str
    passed: bool | None = None
    low: float = np.nan
    high: float = np.nan
    at_least: float = np.nan
    at_most: float = np.nan
    p: float = np.nan
    simulated: NDArray[np.float64] = field(default_factory=lambda: np.empty(0), repr=False)


def judge(score: Score, magnitude: float) -> Verdict:
    """Say what a score means, at the 5 % level; a number can be too large or too small."""
    is_number = score.test.startswith("N (") or score.test == "catalogue N"
    p = _p_value(score, is_number)
    passed = None if score.status == NOT_VALID else p >= LEVEL
    text = "consistent" if passed else _FAULTS.get(score.test, "")
    if passed is None:
        text = "cannot tell: too few earthquakes, observed or forecast"
    elif is_number:
        text = _number_text(score, passed)
    if score.status == UNDERSAMPLED:
        text += "; earthquakes where no simulated catalogue has any were left out"
    return Verdict(
        NUMBER if is_number else CONSISTENCY,
        score.test,
        magnitude,
        score.statistic,
        text,
        passed,
        score.low,
        score.high,
        score.at_least,
        score.at_most,
        p if passed is not None else np.nan,
        score.simulated,
    )


def judge_gain(paired: PairedT, other: str, magnitude: float) -> Verdict:
    """Say what a T test means; passed unless the forecast is significantly worse."""
    passed: bool | None = None
    if paired.events == 0:
        text = "cannot tell: no earthquake happened"
    elif not np.isfinite(paired.gain):
        text = "cannot tell: an earthquake happened where a forecast has a rate of 0"
    elif not np.isfinite(paired.low):
        text = f"{paired.gain:+.3f} nats over {other} at a single earthquake: no interval"
    else:
        passed = paired.high >= 0
        better = "better" if paired.low > 0 else "worse" if paired.high < 0 else "no clear winner"
        text = (
            f"{better}: {paired.gain:+.3f} nats per earthquake over {other} "
            f"[{paired.low:+.3f}, {paired.high:+.3f}], at {paired.events} earthquakes"
        )
    return Verdict(
        COMPARISON,
        f"T, over {other}",
        magnitude,
        paired.gain,
        text,
        passed,
        paired.low,
        paired.high,
    )


def judge_ranks(ranked: Wilcoxon, paired: PairedT, other: str, magnitude: float) -> Verdict:
    """Say what a W test means, given the T test of the same two forecasts."""
    passed: bool | None = None
    if not np.isfinite(ranked.z):
        text = "cannot tell: no earthquake happened, or one where a forecast has a rate of 0"
    elif ranked.probability >= LEVEL:
        passed, text = True, "no clear winner"
    else:
        passed = paired.gain > 0
        text = f"{'better' if passed else 'worse'} than {other} by ranks"
    if np.isfinite(ranked.z) and ranked.events < FEW:
        text += f"; fewer than {FEW} earthquakes, so only a hint"
    p = ranked.probability
    return Verdict(COMPARISON, f"W, against {other}", magnitude, ranked.z, text, passed, p=p)


def summary(verdicts: Sequence[Verdict]) -> str:
    """Return the outcome in a few sentences."""
    told = [v for v in verdicts if v.kind != COMPARISON and v.passed is not None]
    if not told:
        return "No test can tell anything about this forecast: see the table."
    failed: dict[str, list[str]] = {}
    for verdict in told:
        if not verdict.passed:
            failed.setdefault(verdict.test, []).append(f"{verdict.magnitude:g}")
    good = sum(bool(verdict.passed) for verdict in told)
    sentences = [f"{good} of {len(told)} tests find the forecast consistent"]
    if failed:
        names = "; ".join(f"{test} (M ≥ {', '.join(levels)})" for test, levels in failed.items())
        sentences[0] += f", these do not: {names}"
    # The last kind of number test knows most about how numbers scatter.
    numbers = [v for v in told if v.kind == NUMBER and v.magnitude == told[0].magnitude]
    sentences += [f"Number of M ≥ {v.magnitude:g}: {v.text}" for v in numbers[-1:]]
    gains = [v for v in verdicts if v.kind == COMPARISON and v.test.startswith("T")]
    sentences += [v.text[:1].upper() + v.text[1:] for v in gains]
    return " ".join(f"{sentence}." for sentence in sentences)


def _p_value(score: Score, is_number: bool) -> float:
    if is_number:
        return min(1.0, 2 * min(score.at_least, score.at_most))
    # Of the distance in the M test of simulated catalogues, large values are the bad ones.
    return score.at_least if score.test == "catalogue M" else score.at_most


def _number_text(score: Score, passed: bool) -> str:
    happened = f"{score.statistic:.0f} happened, {score.low:.0f} to {score.high:.0f} were likely"
    if passed:
        return f"consistent: {happened}"
    few = "few" if score.at_least < score.at_most else "many"
    return f"too {few} forecast: {happened}"
