"""What 'Assess classification' asks for."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..base import LithoscopeAlgorithm
from ..table_output import add_table_output


class ClassificationParameters(LithoscopeAlgorithm):
    """Parameters and outputs of `lithoscope:assess_classification`, and what they mean."""

    CLASSES = "CLASSES"
    BAND = "BAND"
    REFERENCE = "REFERENCE"
    FIELD = "FIELD"
    MATCH = "MATCH"
    CONFIDENCE = "CONFIDENCE"
    TABLE = "TABLE"
    REPORT = "REPORT"
    ACCURACY = "ACCURACY"
    MACRO_F1 = "MACRO_F1"
    KAPPA = "KAPPA"
    BALANCED_ACCURACY = "BALANCED_ACCURACY"
    AREA_ACCURACY = "AREA_ACCURACY"
    AREA_ACCURACY_95 = "AREA_ACCURACY_95"
    CALIBRATION_ERROR = "CALIBRATION_ERROR"
    REFERENCE_PIXELS = "REFERENCE_PIXELS"
    UNKNOWN_SHARE = "UNKNOWN_SHARE"

    def add_assessment(self):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer(self.CLASSES, self.tr("Class raster")),
            self.tr("Whole numbers; NoData is left out, 'unknown' counted apart."),
        )
        self.add(
            # Optional, as in Classify landforms: QGIS 3.22 asks scripts for it otherwise.
            QgsProcessingParameterBand(self.BAND, self.tr("Band"), 1, self.CLASSES, optional=True),
            self.tr("The band that holds the classes."),
            advanced=True,
        )
        places = [QgsProcessing.SourceType.TypeVectorPoint]
        places.append(QgsProcessing.SourceType.TypeVectorPolygon)
        self.add(
            QgsProcessingParameterFeatureSource(self.REFERENCE, self.tr("Reference"), places),
            self.tr(
                "Points or polygons of known class, in any coordinate reference system. Of a "
                "polygon every pixel whose centre lies in it counts."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.FIELD, self.tr("Class field"), parentLayerParameterName=self.REFERENCE
            ),
            self.tr("Names of the map's classes, letter case aside, or their values."),
        )
        self.add(
            QgsProcessingParameterString(self.MATCH, self.tr("Other names"), optional=True),
            self.tr(
                "Where the reference has other names than the map: the reference's name and the "
                "map's class value, as in 'Granitoid = 3; Mafic rock = 5'."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.CONFIDENCE, self.tr("Confidence"), optional=True
            ),
            self.tr(
                "The probability of the winning class, or of every class in a band each; 0 to 1, "
                "or percent in a raster of bytes."
            ),
        )
        add_table_output(
            self, self.TABLE, self.tr("Scores"), self.tr("A row a class, with its scores and area.")
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("Matrix, scores, areas and what they mean; opens in a browser."),
        )
        for name, title in (
            (self.ACCURACY, self.tr("Accuracy")),
            (self.MACRO_F1, self.tr("Macro-F1")),
            (self.KAPPA, self.tr("Kappa")),
            (self.BALANCED_ACCURACY, self.tr("Balanced accuracy")),
            (self.AREA_ACCURACY, self.tr("Area-weighted accuracy")),
            (self.AREA_ACCURACY_95, self.tr("Half-width of its 95 % interval")),
            (self.CALIBRATION_ERROR, self.tr("Expected calibration error")),
            (self.REFERENCE_PIXELS, self.tr("Reference pixels used")),
            (self.UNKNOWN_SHARE, self.tr("Share of them that is 'unknown' on the map")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
