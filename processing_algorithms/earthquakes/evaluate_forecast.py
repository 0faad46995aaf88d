"""How a forecast did: the tests of the CSEP community, in words and figures."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingException

from ...engine.report.evaluation import EvaluationPage
from ...engine.seismicity.assessment import Evaluation, evaluate
from ...engine.seismicity.coverage import moment
from ...engine.seismicity.pycsep_files import read_catalogues
from ...engine.seismicity.times import DAY
from ...engine.seismicity.verdicts import COMPARISON, summary
from ..base import readable_errors
from ..feedback import FeedbackProgress
from ..results import write_page
from ..styling import now_utc
from .evaluation_parameters import EvaluationParameters
from .evaluation_table import write_verdicts
from .forecast_reader import read_forecast


class EvaluateForecast(EvaluationParameters):
    """`lithoscope:evaluate_forecast`."""

    GROUP = "earthquakes"

    def name(self):
        """Id of the algorithm."""
        return "evaluate_forecast"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Evaluate forecast")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "seismicity,csep,score,test,likelihood,information gain,brier,reliability,number"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Holds a forecast against the earthquakes that happened: number (N), magnitude (M), "
            "space (S) and likelihood (L, CL) tests, Brier score and reliability of the "
            "probabilities, and the information gain (T and W tests) over the long-term rate and "
            "over a second forecast. Statistics are those of pyCSEP.\n\n"
            "Takes a layer that 'Forecast earthquakes' made, simulated catalogues in pyCSEP's "
            "format, or both. The observed catalogue should reach beyond the forecast's window; "
            "that no earthquake happened is a result, too.\n\n"
            "One window proves little: a perfect forecast fails one test in twenty."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_evaluation()

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Score, and write what is asked for."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        forecast = self._forecast(parameters, self.FORECAST, context, progress)
        second = self._forecast(parameters, self.SECOND, context, progress)
        file = self.parameterAsFile(parameters, self.SIMULATED, context)
        simulated = read_catalogues(file) if file else None
        observed, findings = self.read_catalogue(
            parameters, context, progress.part(0, 30), self.OBSERVED
        )
        outcome = evaluate(
            observed,
            time.time() / DAY,
            forecast=forecast,
            simulated=simulated,
            second=second,
            window=self.window(parameters, context),
            magnitudes=self.magnitudes(parameters, context),
            until=self.time(parameters, self.UNTIL, context),
            variance=self.optional_number(parameters, self.VARIANCE, context),
            simulations=self.parameterAsInt(parameters, self.SIMULATIONS, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            progress=progress.part(30, 95),
        )
        for note in outcome.notes:
            progress.warn(note)
        progress.info(summary(outcome.verdicts))
        results = self._numbers(outcome)
        page = EvaluationPage(
            self.tr("How the forecast did"),
            outcome,
            findings.lines(),
            [
                (self.tr("Forecast"), forecast.name if forecast else ""),
                (self.tr("Simulated catalogues"), file),
                (self.tr("Compared with"), second.name if second else ""),
                (
                    self.tr("Window"),
                    f"{moment(outcome.window.start)} – {moment(outcome.window.end)}",
                ),
                (
                    self.tr("Simulations"),
                    self.parameterAsInt(parameters, self.SIMULATIONS, context),
                ),
                (self.tr("Seed"), self.parameterAsInt(parameters, self.SEED, context)),
                (self.tr("Date"), now_utc()),
            ],
        )
        target = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if target:
            write_page(target, page.html(), self._files(parameters, context))
            results[self.REPORT] = target
        table = write_verdicts(self, parameters, self.TABLE, context, outcome.verdicts)
        if table:
            results[self.TABLE] = table
        return results

    def _forecast(self, parameters, name, context, progress):
        if parameters.get(name) in (None, ""):
            return None
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return read_forecast(source, progress)

    def _files(self, parameters, context):
        """Return the files that are read, and must not be written over."""
        names = (self.SIMULATED, f"{self.OBSERVED}_FILE")
        return [file for name in names if (file := self.parameterAsFile(parameters, name, context))]

    def _numbers(self, outcome: Evaluation):
        """Return the number outputs."""
        results = {
            self.OBSERVED_NUMBER: len(outcome.happened),
            self.FAILED: sum(v.passed is False for v in outcome.verdicts if v.kind != COMPARISON),
        }
        if outcome.forecast is not None:
            results[self.EXPECTED_NUMBER] = float(outcome.forecast.above[:, 0].sum())
        elif outcome.simulated is not None:
            results[self.EXPECTED_NUMBER] = len(outcome.simulated) / outcome.simulated.count
        if outcome.gain is not None:
            results[self.GAIN] = outcome.gain
        return results
