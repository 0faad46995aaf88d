"""What 'Assess prospectivity' asks for."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..base import LithoscopeAlgorithm, Number
from ..table_output import add_table_output


class ProspectivityParameters(LithoscopeAlgorithm):
    """Parameters and outputs of `lithoscope:assess_prospectivity`, and what they mean."""

    SCORES = "SCORES"
    BAND = "BAND"
    DEPOSITS = "DEPOSITS"
    TRACT = "TRACT"
    DISTANCE = "DISTANCE"
    DRAWS = "DRAWS"
    SEED = "SEED"
    TABLE = "TABLE"
    REPORT = "REPORT"
    AUC = "AUC"
    AUC_LOW = "AUC_LOW"
    AUC_HIGH = "AUC_HIGH"
    WHOLE_AUC = "WHOLE_AUC"
    PR_LIFT = "PR_LIFT"
    CAPTURE = ("CAPTURE_2", "CAPTURE_5", "CAPTURE_10", "CAPTURE_20")
    AREA80 = "AREA80"
    DENSITY = "DENSITY"
    DEPOSITS_USED = "DEPOSITS_USED"

    def add_assessment(self):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer(self.SCORES, self.tr("Scores")),
            self.tr("Probabilities or any other scores; high is good."),
        )
        self.add(
            # Optional, as in Classify landforms: QGIS 3.22 asks scripts for it otherwise.
            QgsProcessingParameterBand(self.BAND, self.tr("Band"), 1, self.SCORES, optional=True),
            self.tr("The band that holds the scores."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.DEPOSITS, self.tr("Deposits"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            self.tr("Known deposits, best such as the map was not trained on. A cell counts once."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.TRACT,
                self.tr("Permissive tract"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            self.tr(
                "Polygons within which such deposits are possible at all. The figures are those "
                "inside it, with those of the whole map beside them."
            ),
        )
        self.add_number(
            self.DISTANCE,
            self.tr("Cluster distance (m)"),
            self.tr(
                "Deposits within this distance of each other are one cluster, in a chain, and "
                "drawn together for the intervals. 0: each for itself."
            ),
            5000.0,
            low=0,
        )
        for name, title, default, low, high, text in (
            (self.DRAWS, self.tr("Draws"), 1000, 100, 100_000, self.tr("For the intervals.")),
            (
                *(self.SEED, self.tr("Seed"), 1, 0, 2**31 - 1),
                self.tr("The same seed gives the same intervals."),
            ),
        ):
            number = QgsProcessingParameterNumber(
                name, title, Number.Integer, default, minValue=low, maxValue=high
            )
            self.add(number, text, advanced=True)
        add_table_output(
            self,
            self.TABLE,
            self.tr("Measures"),
            self.tr("A row a measure, with its interval, inside the tract and on the whole map."),
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("Measures and curves, and what they mean; opens in a browser."),
        )
        for name, title in (
            (self.AUC, self.tr("Area under the ROC curve, inside the tract if there is one")),
            (self.AUC_LOW, self.tr("Lower end of its 95 % interval")),
            (self.AUC_HIGH, self.tr("Upper end of its 95 % interval")),
            (self.WHOLE_AUC, self.tr("Area under the ROC curve, whole map")),
            (self.PR_LIFT, self.tr("Average precision over that of a map without skill")),
            *zip(
                self.CAPTURE,
                (
                    self.tr("Share of the deposits in the best {} % of the area").format(share)
                    for share in (2, 5, 10, 20)
                ),
            ),
            (self.AREA80, self.tr("Share of the area that holds 80 % of the deposits")),
            (self.DENSITY, self.tr("Normalised density where the prediction-area curves cross")),
            (self.DEPOSITS_USED, self.tr("Deposits used")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
