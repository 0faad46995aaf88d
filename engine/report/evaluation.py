"""The page on how a forecast did: a map, counts, tests, probabilities, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..language import mark, tr
from ..seismicity.assessment import Evaluation
from ..seismicity.coverage import moment
from ..seismicity.evaluation import ProbabilityScore
from ..seismicity.pycsep_files import PlacedCatalogues
from ..seismicity.verdicts import COMPARISON, LEVEL, NUMBER, Verdict, summary
from .evaluation_words import meaning
from .figures import Axis, Band, Line, Mark, Points, Rule, Steps, Whiskers, figure, time_axis
from .maps import Epicentres, cell_map
from .markup import Markup, Number, bullets, facts, page, section, table, tag

Floats = NDArray[np.float64]

TIMES = 60  # points of the curve of numbers
ROW = 26  # pixels of a test in a figure
FAULT = "#d55e00"
LEAST = 1e-5  # probability: smaller ones are drawn there
WORDS = {True: mark("yes"), False: mark("no"), None: mark("cannot tell")}

SHORT = {
    "N (negative binomial)": mark("N (neg. bin.)"),
    "catalogue pseudo-likelihood": mark("catalogue PL"),
}


@dataclass(frozen=True, eq=False)
class EvaluationPage:
    """What the page tells.

    notes: what is known of the observed catalogue; run: (name, value) pairs on how it was made.
    """

    title: str
    outcome: Evaluation
    notes: Sequence[str] = ()
    run: Sequence[tuple[str, object]] = ()

    def html(self) -> str:
        """Return the page."""
        tested = [v for v in self.outcome.verdicts if v.kind != COMPARISON]
        compared = [v for v in self.outcome.verdicts if v.kind == COMPARISON]
        return page(
            self.title,
            tag("p", self._lead(), class_="lead"),
            tag("p", summary(self.outcome.verdicts), class_="advice"),
            bullets(self.outcome.notes),
            section(tr("Forecast and earthquakes"), self._map()),
            section(tr("Numbers"), self._numbers(tested), self._course()),
            section(tr("Is the forecast consistent with what happened?"), _tests(tested)),
            section(tr("Quantiles of the tests"), _quantiles(tested)),
            section(tr("Against other forecasts"), _comparisons(compared)),
            section(tr("Probabilities"), *map(_probability, self.outcome.probabilities)),
            section(tr("What the tests mean"), bullets(meaning())),
            section(tr("The observed catalogue"), bullets(self.notes)),
            section(tr("How it was made"), facts(self.run)),
        )

    def _lead(self) -> str:
        start, end = map(moment, self.outcome.window)
        number = len(self.outcome.happened)
        text = (
            tr(
                "From {start} to {end}, {number:,} earthquake of magnitude {magnitude:g} or more "
                "happened in the region."
            )
            if number == 1
            else tr(
                "From {start} to {end}, {number:,} earthquakes of magnitude {magnitude:g} or more "
                "happened in the region."
            )
        )
        return text.format(
            start=start, end=end, number=number, magnitude=self.outcome.magnitudes[0]
        )

    def _map(self) -> Markup:
        forecast, happened = self.outcome.forecast, self.outcome.happened
        if forecast is None:
            return Markup("")
        return cell_map(
            forecast.cells,
            forecast.above[:, 0],
            unit=tr("expected M ≥ {magnitude:g}").format(magnitude=self.outcome.magnitudes[0]),
            epicentres=Epicentres(happened.longitude, happened.latitude, happened.magnitude),
        )

    def _numbers(self, tested: Sequence[Verdict]) -> Markup:
        rows = [verdict for verdict in tested if verdict.kind == NUMBER]
        at = np.arange(len(rows))[::-1].astype(float)
        names = [_row_name(row) for row in rows]
        return figure(
            Whiskers(
                at,
                [row.low for row in rows],
                [row.high for row in rows],
                tr("likely, 95 %"),
                across=True,
                width=6,
            ),
            Points([row.statistic for row in rows], at, tr("observed"), size=8, opacity=1),
            x=Axis(tr("Number of earthquakes"), low=0),
            y=Axis(low=-0.7, high=len(rows) - 0.3, ticks=_inside(at, names)),
            title=tr("Observed and likely numbers"),
            height=90 + ROW * len(rows),
        )

    def _course(self) -> Markup:
        times = np.linspace(*self.outcome.window, TIMES + 1)
        forecast, simulated = self.outcome.forecast, self.outcome.simulated
        marks: list[Mark] = []
        if simulated is not None:
            low, middle, high = np.quantile(_courses(simulated, times), (0.025, 0.5, 0.975), axis=0)
            marks += [
                Band(times, low, high, tr("simulated, 95 %")),
                Line(times, middle, tr("median")),
            ]
        elif forecast is not None:
            expected = float(forecast.above[:, 0].sum())
            marks.append(Rule(y=expected, label=tr("expected by the end")))
        happened = self.outcome.happened.time
        when = np.concatenate([times[:1], happened, times[-1:]])
        number = np.minimum(np.arange(len(when)), len(happened))
        return figure(
            *marks,
            Steps(when, number, tr("observed")),
            x=time_axis(low=times[0], high=times[-1]),
            y=Axis(
                tr("Number of M ≥ {magnitude:g}").format(magnitude=self.outcome.magnitudes[0]),
                low=0,
            ),
            title=tr("Course of the number of earthquakes"),
        )


def _courses(simulated: PlacedCatalogues, times: Floats) -> Floats:
    """Return the number [S, T] of earthquakes in each simulated catalogue up to each time."""
    slot = np.searchsorted(times, simulated.time)
    counts = np.zeros((simulated.count, len(times) + 1))
    np.add.at(counts, (simulated.catalogue, slot), 1)
    return counts.cumsum(axis=1)[:, :-1]


def _tests(verdicts: Sequence[Verdict]) -> Markup:
    rows = [
        (
            *_named(verdict),
            Number(_text(verdict.at_least, ".3f")),
            Number(_text(verdict.at_most, ".3f")),
            tr(WORDS[verdict.passed]),
            verdict.text,
        )
        for verdict in verdicts
    ]
    heads = map(Number, ("M ≥", tr("observed"), tr("95 % range"), tr("as high"), tr("as low")))
    return table(rows, (tr("test"), *heads, tr("passed"), tr("in words")))


def _comparisons(verdicts: Sequence[Verdict]) -> Markup:
    rows = [
        (*_named(verdict), Number(_text(verdict.p, ".3f")), tr(WORDS[verdict.passed]), verdict.text)
        for verdict in verdicts
    ]
    heads = map(Number, ("M ≥", tr("gain or z"), tr("95 % interval"), "p"))
    return table(rows, (tr("test"), *heads, tr("passed"), tr("in words")))


def _named(verdict: Verdict) -> tuple[str, Number, Number, Number]:
    return (
        verdict.name,
        Number(f"{verdict.magnitude:g}"),
        Number(_text(verdict.statistic)),
        Number(_range(verdict.low, verdict.high)),
    )


def _quantiles(tested: Sequence[Verdict]) -> Markup:
    rows = [verdict for verdict in tested if verdict.passed is not None]
    if not rows:
        return Markup("")
    at = np.arange(len(rows))[::-1].astype(float)
    names = [_row_name(row) for row in rows]
    passed = np.array([bool(row.passed) for row in rows])
    share = np.array([row.p for row in rows])
    groups = ((tr("consistent"), "#0072b2", passed), (tr("not consistent"), FAULT, ~passed))
    return figure(
        Band([0, LEVEL], [-1, -1], [len(rows)] * 2, tr("unlikely"), color=FAULT),
        *(
            Points(share[group], at[group], label, color, size=8, opacity=1)
            for label, color, group in groups
            if group.any()
        ),
        x=Axis(tr("Share of the forecast's own values that are no better"), low=0, high=1),
        y=Axis(low=-0.7, high=len(rows) - 0.3, ticks=_inside(at, names)),
        title=tr("Quantiles of the tests"),
        height=90 + ROW * len(rows),
    )


def _probability(score: ProbabilityScore) -> Markup:
    found = score.reliability
    floor = 10 ** np.floor(np.log10(max(found.forecast.min(), LEAST)))
    place = np.maximum(found.forecast, floor)
    text = (
        tr(
            "At least one M ≥ {magnitude:g}: Brier score {brier:.3g}; {skill:+.1%} better than the "
            "long-term rate."
        )
        if not np.isnan(score.skill)
        else tr("At least one M ≥ {magnitude:g}: Brier score {brier:.3g}.")
    )
    return tag(
        "div",
        tag(
            "p",
            text.format(magnitude=score.magnitude, brier=score.brier, skill=score.skill),
        ),
        figure(
            Line([floor, 1], [floor, 1], tr("as forecast"), color="#57606a", dash="4 3"),
            Whiskers(
                place,
                np.maximum(found.low, floor),
                np.maximum(found.high, floor),
                tr("likely if right, 95 %"),
            ),
            Points(place, np.maximum(found.observed, floor), tr("observed"), size=7, opacity=1),
            x=Axis(tr("Forecast probability of a cell"), "log", low=floor, high=1.2),
            y=Axis(tr("Share of cells where it happened"), "log", low=floor, high=1.2),
            title=tr("Reliability of the probability of M ≥ {magnitude:g}").format(
                magnitude=score.magnitude
            ),
        ),
    )


def _inside(at: np.ndarray, names: Sequence[str]) -> list[tuple[float, str]]:
    return list(zip(at.tolist(), names))


def _row_name(row: Verdict) -> str:
    return tr("{test}, M ≥ {magnitude:g}").format(test=_short(row), magnitude=row.magnitude)


def _short(verdict: Verdict) -> str:
    return tr(SHORT[verdict.test]) if verdict.test in SHORT else verdict.name


def _text(value: float, form: str = ",.5g") -> str:
    return format(value, form) if np.isfinite(value) else ""


def _range(low: float, high: float) -> str:
    # No-break spaces keep the range on a line.
    return f"{low:,.4g}\u00a0…\u00a0{high:,.4g}" if np.isfinite(low) and np.isfinite(high) else ""
