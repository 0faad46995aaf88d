"""What the outcome of a test means, in words: the rows of an evaluation's table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..language import clauses, listed, mark, paragraph, tr
from .scoring import NOT_VALID, UNDERSAMPLED, Score
from .scoring_compare import FEW, PairedT, Wilcoxon

LEVEL = 0.05
NUMBER, CONSISTENCY, COMPARISON = "number", "consistency", "comparison"

# What a forecast that fails a test got wrong.
_FAULTS = {
    "L": mark("number, places and magnitudes together are unlikely under the forecast"),
    "CL": mark("given their number, places and magnitudes are unlikely under the forecast"),
    "M": mark("the magnitudes are unlikely under the forecast"),
    "S": mark("the places are unlikely under the forecast"),
    "Brier": mark("the probabilities fit worse than the forecast itself expects"),
    "catalogue S": mark("the places are unlikely under the simulated catalogues"),
    "catalogue M": mark("the magnitudes are unlikely under the simulated catalogues"),
    "catalogue pseudo-likelihood": mark(
        "number and places are unlikely under the simulated catalogues"
    ),
}
_NAMES = {
    "N (Poisson)": mark("N (Poisson)"),
    "N (negative binomial)": mark("N (negative binomial)"),
    "catalogue N": mark("catalogue N"),
    "catalogue S": mark("catalogue S"),
    "catalogue M": mark("catalogue M"),
    "catalogue pseudo-likelihood": mark("catalogue pseudo-likelihood"),
}


@dataclass(frozen=True, eq=False)
class Verdict:
    """One row of an evaluation.

    kind: NUMBER, CONSISTENCY or COMPARISON.
    test: its key, in English whatever the language; `name` is for reading.
    text: what came out of it, in words.
    magnitude: the smallest that counts.
    low, high: the 95 % range of the statistic under the forecast; of a gain, its 95 % interval.
    at_least, at_most: the quantiles, see `Score`.
    p: how often a right forecast, or two equal ones, would do no better; nan where unknown.
    passed: None where the test can tell nothing.
    other: what the forecast was compared with.
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
    other: str = ""

    @property
    def name(self) -> str:
        """The test's name in the user's language."""
        if self.test.startswith("T, "):
            return tr("T, over {other}").format(other=tr(self.other))
        if self.test.startswith("W, "):
            return tr("W, against {other}").format(other=tr(self.other))
        return tr(_NAMES[self.test]) if self.test in _NAMES else self.test


def judge(score: Score, magnitude: float) -> Verdict:
    """Say what a score means, at the 5 % level; a number can be too large or too small."""
    is_number = score.test.startswith("N (") or score.test == "catalogue N"
    p = _p_value(score, is_number)
    passed = None if score.status == NOT_VALID else p >= LEVEL
    text = tr("consistent") if passed else tr(_FAULTS.get(score.test, ""))
    if passed is None:
        text = tr("cannot tell: too few earthquakes, observed or forecast")
    elif is_number:
        text = _number_text(score, passed)
    if score.status == UNDERSAMPLED:
        text = tr("{text}; earthquakes where no simulated catalogue has any were left out").format(
            text=text
        )
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
        text = tr("cannot tell: no earthquake happened")
    elif not np.isfinite(paired.gain):
        text = tr("cannot tell: an earthquake happened where a forecast has a rate of 0")
    elif not np.isfinite(paired.low):
        text = tr("{gain:+.3f} nats over {other} at a single earthquake: no interval").format(
            gain=paired.gain, other=tr(other)
        )
    else:
        passed = paired.high >= 0
        text = _gain_text(paired).format(
            gain=paired.gain,
            other=tr(other),
            low=paired.low,
            high=paired.high,
            count=paired.events,
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
        other=other,
    )


def _gain_text(paired: PairedT) -> str:
    if paired.low > 0:
        return tr(
            "better: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at "
            "{count} earthquakes"
        )
    if paired.high < 0:
        return tr(
            "worse: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at "
            "{count} earthquakes"
        )
    return tr(
        "no clear winner: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], "
        "at {count} earthquakes"
    )


def judge_ranks(ranked: Wilcoxon, paired: PairedT, other: str, magnitude: float) -> Verdict:
    """Say what a W test means, given the T test of the same two forecasts."""
    passed: bool | None = None
    if not np.isfinite(ranked.z):
        text = tr("cannot tell: no earthquake happened, or one where a forecast has a rate of 0")
    elif ranked.probability >= LEVEL:
        passed, text = True, tr("no clear winner")
    else:
        passed = paired.gain > 0
        text = tr("better than {other} by ranks") if passed else tr("worse than {other} by ranks")
        text = text.format(other=tr(other))
    if np.isfinite(ranked.z) and ranked.events < FEW:
        text = tr("{text}; fewer than {few} earthquakes, so only a hint").format(text=text, few=FEW)
    test = f"W, against {other}"
    return Verdict(
        COMPARISON, test, magnitude, ranked.z, text, passed, p=ranked.probability, other=other
    )


def summary(verdicts: Sequence[Verdict]) -> str:
    """Return the outcome in a few sentences."""
    told = [v for v in verdicts if v.kind != COMPARISON and v.passed is not None]
    if not told:
        return tr("No test can tell anything about this forecast: see the table.")
    sentences = [_consistency(told)]
    # The last kind of number test knows most about how numbers scatter.
    numbers = [v for v in told if v.kind == NUMBER and v.magnitude == told[0].magnitude]
    sentences += [
        tr("Number of M ≥ {magnitude:g}: {text}.").format(magnitude=v.magnitude, text=v.text)
        for v in numbers[-1:]
    ]
    gains = [v for v in verdicts if v.kind == COMPARISON and v.test.startswith("T")]
    sentences += [tr("{text}.").format(text=v.text[:1].upper() + v.text[1:]) for v in gains]
    return paragraph(sentences)


def _consistency(told: Sequence[Verdict]) -> str:
    failed: dict[str, list[str]] = {}
    for verdict in told:
        if not verdict.passed:
            failed.setdefault(verdict.name, []).append(f"{verdict.magnitude:g}")
    good = sum(bool(verdict.passed) for verdict in told)
    if not failed:
        return tr("{good} of {count} tests find the forecast consistent.").format(
            good=good, count=len(told)
        )
    names = clauses(
        tr("{test} (M ≥ {levels})").format(test=name, levels=listed(levels))
        for name, levels in failed.items()
    )
    return tr(
        "{good} of {count} tests find the forecast consistent, these do not: {names}."
    ).format(good=good, count=len(told), names=names)


def _p_value(score: Score, is_number: bool) -> float:
    if is_number:
        return min(1.0, 2 * min(score.at_least, score.at_most))
    # Of the distance in the M test of simulated catalogues, large values are the bad ones.
    return score.at_least if score.test == "catalogue M" else score.at_most


def _number_text(score: Score, passed: bool) -> str:
    if passed:
        text = tr("consistent: {number:.0f} happened, {low:.0f} to {high:.0f} were likely")
    elif score.at_least < score.at_most:
        text = tr("too few forecast: {number:.0f} happened, {low:.0f} to {high:.0f} were likely")
    else:
        text = tr("too many forecast: {number:.0f} happened, {low:.0f} to {high:.0f} were likely")
    return text.format(number=score.statistic, low=score.low, high=score.high)
