"""The page on how a forecast did: a map, counts, tests, probabilities, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..seismicity.assessment import Evaluation
from ..seismicity.coverage import moment
from ..seismicity.evaluation import ProbabilityScore
from ..seismicity.pycsep_files import PlacedCatalogues
from ..seismicity.verdicts import COMPARISON, LEVEL, NUMBER, Verdict, summary
from .figures import Axis, Band, Line, Mark, Points, Rule, Steps, Whiskers, figure
from .maps import Epicentres, cell_map
from .markup import Markup, Number, bullets, facts, page, section, table, tag

Floats = NDArray[np.float64]

TIMES = 60  # points of the curve of numbers
ROW = 26  # pixels of a test in a figure
FAULT = "#d55e00"
LEAST = 1e-5  # probability: smaller ones are drawn there
WORDS = {True: "yes", False: "no", None: "cannot tell"}

MEANING = (
    "N: is the number of earthquakes a likely one? Poisson's distribution leaves out that "
    "earthquakes come in clusters, so a good forecast of an aftershock sequence fails it too "
    "often; the negative binomial distribution and the simulated catalogues do not.",
    "S and M: are the places, and the magnitudes, likely ones, given the number? CL: both "
    "together. L and pseudo-likelihood: with the number as well.",
    "Brier: the mean squared error of the probability of at least one earthquake, times -2 in the "
    "test, as pyCSEP has it.",
    "T: the information gain, the mean log ratio of the two forecasts' rates at the earthquakes "
    "less the difference of their expected numbers per earthquake. W: the same by ranks.",
    "As high, as low: how often the forecast itself has such a value. Of a number both are bad, of "
    "the distance in the M test of simulated catalogues the high ones, else the low ones. A "
    f"perfect forecast fails one test in {1 / LEVEL:.0f}.",
    "One window proves little. A forecast is known by many windows, and against another forecast. "
    "The catalogue may still be revised.",
)


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
            section("Forecast and earthquakes", self._map()),
            section("Numbers", self._numbers(tested), self._course()),
            section("Is the forecast consistent with what happened?", _tests(tested)),
            section("Quantiles of the tests", _quantiles(tested)),
            section("Against other forecasts", _comparisons(compared)),
            section("Probabilities", *map(_probability, self.outcome.probabilities)),
            section("What the tests mean", bullets(MEANING)),
            section("The observed catalogue", bullets(self.notes)),
            section("How it was made", facts(self.run)),
        )

    def _lead(self) -> str:
        start, end = map(moment, self.outcome.window)
        number = len(self.outcome.happened)
        return (
            f"From {start} to {end}, {number:,} earthquake{'' if number == 1 else 's'} of "
            f"magnitude {self.outcome.magnitudes[0]:g} or more happened in the region."
        )

    def _map(self) -> Markup:
        forecast, happened = self.outcome.forecast, self.outcome.happened
        if forecast is None:
            return Markup("")
        return cell_map(
            forecast.cells,
            forecast.above[:, 0],
            unit=f"expected M ≥ {self.outcome.magnitudes[0]:g}",
            epicentres=Epicentres(happened.longitude, happened.latitude, happened.magnitude),
        )

    def _numbers(self, tested: Sequence[Verdict]) -> Markup:
        rows = [verdict for verdict in tested if verdict.kind == NUMBER]
        at = np.arange(len(rows))[::-1].astype(float)
        names = [f"{_short(row.test)}, M ≥ {row.magnitude:g}" for row in rows]
        return figure(
            Whiskers(
                at,
                [row.low for row in rows],
                [row.high for row in rows],
                "likely, 95 %",
                across=True,
                width=6,
            ),
            Points([row.statistic for row in rows], at, "observed", size=8, opacity=1),
            x=Axis("Number of earthquakes", low=0),
            y=Axis(low=-0.7, high=len(rows) - 0.3, ticks=_inside(at, names)),
            title="Observed and likely numbers",
            height=90 + ROW * len(rows),
        )

    def _course(self) -> Markup:
        times = np.linspace(*self.outcome.window, TIMES + 1)
        forecast, simulated = self.outcome.forecast, self.outcome.simulated
        marks: list[Mark] = []
        if simulated is not None:
            low, middle, high = np.quantile(_courses(simulated, times), (0.025, 0.5, 0.975), axis=0)
            marks += [Band(times, low, high, "simulated, 95 %"), Line(times, middle, "median")]
        elif forecast is not None:
            expected = float(forecast.above[:, 0].sum())
            marks.append(Rule(y=expected, label="expected by the end"))
        happened = self.outcome.happened.time
        when = np.concatenate([times[:1], happened, times[-1:]])
        number = np.minimum(np.arange(len(when)), len(happened))
        return figure(
            *marks,
            Steps(when, number, "observed"),
            x=Axis("Time (UTC)", "time", low=times[0], high=times[-1]),
            y=Axis(f"Number of M ≥ {self.outcome.magnitudes[0]:g}", low=0),
            title="Course of the number of earthquakes",
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
            WORDS[verdict.passed],
            verdict.text,
        )
        for verdict in verdicts
    ]
    heads = map(Number, ("M ≥", "observed", "95 % range", "as high", "as low"))
    return table(rows, ("test", *heads, "passed", "in words"))


def _comparisons(verdicts: Sequence[Verdict]) -> Markup:
    rows = [
        (*_named(verdict), Number(_text(verdict.p, ".3f")), WORDS[verdict.passed], verdict.text)
        for verdict in verdicts
    ]
    heads = map(Number, ("M ≥", "gain or z", "95 % interval", "p"))
    return table(rows, ("test", *heads, "passed", "in words"))


def _named(verdict: Verdict) -> tuple[str, Number, Number, Number]:
    return (
        verdict.test,
        Number(f"{verdict.magnitude:g}"),
        Number(_text(verdict.statistic)),
        Number(_range(verdict.low, verdict.high)),
    )


def _quantiles(tested: Sequence[Verdict]) -> Markup:
    rows = [verdict for verdict in tested if verdict.passed is not None]
    if not rows:
        return Markup("")
    at = np.arange(len(rows))[::-1].astype(float)
    names = [f"{_short(row.test)}, M ≥ {row.magnitude:g}" for row in rows]
    passed = np.array([bool(row.passed) for row in rows])
    share = np.array([row.p for row in rows])
    groups = (("consistent", "#0072b2", passed), ("not consistent", FAULT, ~passed))
    return figure(
        Band([0, LEVEL], [-1, -1], [len(rows)] * 2, "unlikely", color=FAULT),
        *(
            Points(share[group], at[group], label, color, size=8, opacity=1)
            for label, color, group in groups
            if group.any()
        ),
        x=Axis("Share of the forecast's own values that are no better", low=0, high=1),
        y=Axis(low=-0.7, high=len(rows) - 0.3, ticks=_inside(at, names)),
        title="Quantiles of the tests",
        height=90 + ROW * len(rows),
    )


def _probability(score: ProbabilityScore) -> Markup:
    found = score.reliability
    floor = 10 ** np.floor(np.log10(max(found.forecast.min(), LEAST)))
    place = np.maximum(found.forecast, floor)
    skill = (
        f"; {score.skill:+.1%} better than the long-term rate" if score.skill == score.skill else ""
    )
    return tag(
        "div",
        tag("p", f"At least one M ≥ {score.magnitude:g}: Brier score {score.brier:.3g}{skill}."),
        figure(
            Line([floor, 1], [floor, 1], "as forecast", color="#57606a", dash="4 3"),
            Whiskers(
                place,
                np.maximum(found.low, floor),
                np.maximum(found.high, floor),
                "likely if right, 95 %",
            ),
            Points(place, np.maximum(found.observed, floor), "observed", size=7, opacity=1),
            x=Axis("Forecast probability of a cell", "log", low=floor, high=1.2),
            y=Axis("Share of cells where it happened", "log", low=floor, high=1.2),
            title=f"Reliability of the probability of M ≥ {score.magnitude:g}",
        ),
    )


def _inside(at: np.ndarray, names: Sequence[str]) -> list[tuple[float, str]]:
    return list(zip(at.tolist(), names))


def _short(test: str) -> str:
    return test.replace("negative binomial", "neg. bin.").replace("pseudo-likelihood", "PL")


def _text(value: float, form: str = ",.5g") -> str:
    return format(value, form) if np.isfinite(value) else ""


def _range(low: float, high: float) -> str:
    # No-break spaces keep the range on a line.
    return f"{low:,.4g}\u00a0…\u00a0{high:,.4g}" if np.isfinite(low) and np.isfinite(high) else ""
