"""How well a map of scores finds deposits."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import QgsProcessingException

from ...engine.assessment.class_map import MapBand
from ...engine.assessment.prospectivity import curve_interval, measures
from ...engine.assessment.score_map import ScoreAssessment, assess_scores
from ...engine.language import clauses, named
from ...engine.report.map_assessments import IN_TRACT, WHOLE, score_assessment_html
from ...engine.report.prospectivity import measure_name, measure_text
from ..base import readable_errors
from ..feedback import FeedbackProgress
from ..layers import as_shown, layer_band, vector_file
from ..results import write_page
from ..styling import now_utc
from ..table_output import REAL, TEXT, write_table
from .prospectivity_parameters import ProspectivityParameters

COLUMNS = (
    *(("area", TEXT), ("measure", TEXT), ("value", REAL)),
    *(("low_95", REAL), ("high_95", REAL), ("no_skill", REAL)),
)


class AssessProspectivity(ProspectivityParameters):
    """`lithoscope:assess_prospectivity`."""

    GROUP = "assessment"

    def name(self):
        """Id of the algorithm."""
        return "assess_prospectivity"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Assess prospectivity")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "mineral,deposit,roc,auc,success rate,prediction-area,capture,efficiency,validation,"
            "precision,weights of evidence"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Asks of a raster of scores, any in which high is good, how well it finds deposits: "
            "area under the ROC curve, average precision over that of a map without skill, share "
            "of the deposits in the best 2, 5, 10 and 20 % of the area, area that holds 80 % of "
            "them, success-rate curve and prediction-area plot. The 95 % intervals draw deposits "
            "that lie together together.\n\n"
            "Give a permissive tract: ground without any chance makes every map look good, and "
            "the report shows both beside each other.\n\n"
            "Use deposits that the map was not trained on: else the result is in-sample, and too "
            "good. The ranking is exact however large the raster."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_assessment()

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layer = self.parameterAsRasterLayer(parameters, self.SCORES, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.SCORES))
        self._scores = layer_band(layer, self.parameterAsInt(parameters, self.BAND, context))
        self._deposits = vector_file(self, parameters, self.DEPOSITS, context, feedback)
        if self._deposits is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.DEPOSITS))
        self._tract = vector_file(self, parameters, self.TRACT, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Rank the deposits, and write what is asked for."""
        distance = self.parameterAsDouble(parameters, self.DISTANCE, context)
        draws = self.parameterAsInt(parameters, self.DRAWS, context)
        seed = self.parameterAsInt(parameters, self.SEED, context)
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        with as_shown(self._scores) as (path, band):
            found = assess_scores(
                MapBand(path, band, self._scores.layer),
                self._deposits,
                tract=self._tract,
                distance=distance,
                progress=progress.part(0, 90),
            )
        for note in found.notes:
            feedback.pushWarning(note)
        measured = _measured(found, draws, seed)
        self._tell(measured, feedback)
        results = self._numbers(found, measured)
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            ranking, clusters = found.main
            curve = curve_interval(ranking, clusters, np.random.default_rng(seed), draws)
            tract = self._tract[0] if self._tract else ""
            run = [
                (self.tr("Scores"), self._scores.path),
                (self.tr("Deposits"), self._deposits[0]),
                (self.tr("Permissive tract"), tract),
                (
                    self.tr("Cluster distance"),
                    self.tr("{distance:g} m, {count:,} clusters").format(
                        distance=distance, count=len(np.unique(clusters))
                    ),
                ),
                (self.tr("Draws"), draws),
                (self.tr("Seed"), seed),
                (self.tr("Date"), now_utc()),
            ]
            title = self.tr("How well does {} find deposits?").format(self._scores.layer)
            inputs = [self._scores.path, self._deposits[0], *([tract] if tract else [])]
            html = score_assessment_html(title, found, measured, curve, run)
            write_page(report, html, inputs)
            results[self.REPORT] = report
        rows = [(area, *measure) for area, part in measured.items() for measure in part]
        table = write_table(self, parameters, self.TABLE, context, COLUMNS, rows)
        if table:
            results[self.TABLE] = table
        return results

    def _tell(self, measured, feedback):
        """Write the measures into the log."""
        for area, rows in measured.items():
            words = clauses(f"{measure_name(row.name)} {measure_text(row)}" for row in rows)
            feedback.pushInfo(named(self.tr(area), words))
        feedback.pushInfo(
            self.tr("If the map was trained on these deposits, it is not as good as this.")
        )

    def _numbers(self, found, measured):
        """Return the number outputs that exist."""
        auc, lift, *captured, area80 = next(iter(measured.values()))
        ranking, _ = found.main
        numbers = {
            self.AUC: auc.value,
            self.AUC_LOW: auc.low,
            self.AUC_HIGH: auc.high,
            self.WHOLE_AUC: found.whole.auc,
            self.PR_LIFT: lift.value,
            **{name: row.value for name, row in zip(self.CAPTURE, captured)},
            self.AREA80: area80.value,
            self.DENSITY: ranking.prediction_area().density,
        }
        numbers = {name: float(value) for name, value in numbers.items() if math.isfinite(value)}
        return {**numbers, self.DEPOSITS_USED: ranking.positives}


def _measured(found: ScoreAssessment, draws: int, seed: int):
    """Return the measures by area, that which counts first."""
    whole = measures(found.whole, found.clusters, np.random.default_rng(seed), draws)
    if found.tract is None:
        return {WHOLE: whole}
    rng = np.random.default_rng(seed)
    return {IN_TRACT: measures(found.tract, found.tract_clusters, rng, draws), WHOLE: whole}
