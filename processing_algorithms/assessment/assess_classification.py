"""How good a class map is: classes held against reference points or polygons."""

from __future__ import annotations

import math
from contextlib import ExitStack

from qgis.core import QgsPalettedRasterRenderer, QgsProcessingException

from ...engine.assessment.class_map import NOT_THERE, ClassAssessment, MapBand, assess_classes
from ...engine.assessment.legend import read_match
from ...engine.language import named
from ...engine.report.map_assessments import class_assessment_html
from ..base import readable_errors
from ..feedback import FeedbackProgress
from ..layers import as_shown, layer_band, layer_bands, vector_file
from ..results import write_page
from ..styling import now_utc
from ..table_output import REAL, TEXT, WHOLE, write_table
from .classification_parameters import ClassificationParameters

COLUMNS = (
    *(("class_value", WHOLE), ("class_name", TEXT), ("reference", WHOLE), ("unknown", WHOLE)),
    *(("precision", REAL), ("recall", REAL), ("f1", REAL)),
    *(("mapped_m2", REAL), ("area_m2", REAL), ("area_95_m2", REAL)),
    *(("users", REAL), ("users_95", REAL), ("producers", REAL), ("producers_95", REAL)),
)


class AssessClassification(ClassificationParameters):
    """`lithoscope:assess_classification`."""

    GROUP = "assessment"

    def name(self):
        """Id of the algorithm."""
        return "assess_classification"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Assess classification")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "accuracy,confusion matrix,error matrix,kappa,f1,validation,area,olofsson,"
            "calibration,ground truth"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Holds a class raster, any with whole numbers, against reference points or polygons: "
            "confusion matrix, accuracy, macro-F1, kappa, precision and recall of each class, and "
            "the accuracy weighted by area with the areas corrected for the errors found, each "
            "with its 95 % interval (Olofsson et al. 2014). With a confidence raster, whether 80 % "
            "sure means right four times in five.\n\n"
            "The reference's field holds class names or class values; the report shows which "
            "class each was taken for. 'unknown' is counted apart.\n\n"
            "Use reference data that the map was not trained on, and that do not lie beside those "
            "it was: else the result is too good. Polygons are no random sample."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_assessment()

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layer = self.parameterAsRasterLayer(parameters, self.CLASSES, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.CLASSES))
        number = self.parameterAsInt(parameters, self.BAND, context)
        self._classes = layer_band(layer, number)
        self._names = style_names(layer, number)
        confidence = self.parameterAsRasterLayer(parameters, self.CONFIDENCE, context)
        if confidence is None and parameters.get(self.CONFIDENCE) not in (None, ""):
            raise QgsProcessingException(self.invalidRasterError(parameters, self.CONFIDENCE))
        self._confidence = [] if confidence is None else layer_bands(confidence)
        self._confidence = [band for band in self._confidence if not band.is_alpha]
        self._reference = vector_file(self, parameters, self.REFERENCE, context, feedback)
        if self._reference is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.REFERENCE))
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Compare, and write what is asked for."""
        field = self.parameterAsString(parameters, self.FIELD, context)
        text = self.parameterAsString(parameters, self.MATCH, context)
        with ExitStack() as opened:

            def shown(band):
                return MapBand(*opened.enter_context(as_shown(band)), band.layer)

            found = assess_classes(
                shown(self._classes),
                self._reference,
                field,
                confidence=[shown(band) for band in self._confidence],
                names=self._names,
                given=read_match(text),
                progress=FeedbackProgress(feedback, self.tr, unit=None),
            )
        self._tell(found, feedback)
        results = self._numbers(found)
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            confidence = self._confidence[0].path if self._confidence else ""
            run = [
                (self.tr("Class raster"), self._classes.path),
                (self.tr("Reference"), self._reference[0]),
                (self.tr("Class field"), field),
                (self.tr("Other names"), text),
                (self.tr("Confidence"), confidence),
                (self.tr("Date"), now_utc()),
            ]
            title = self.tr("How good is {}?").format(self._classes.layer)
            inputs = [self._classes.path, self._reference[0], *([confidence] if confidence else [])]
            write_page(report, class_assessment_html(title, found, run), inputs)
            results[self.REPORT] = report
        mapped = [(f"as_{value}", WHOLE) for value in found.values if value is not None]
        columns = [*COLUMNS, *mapped]
        table = write_table(self, parameters, self.TABLE, context, columns, _rows(found))
        if table:
            results[self.TABLE] = table
        return results

    def _tell(self, found, feedback):
        """Write the mapping, the notes and the essentials into the log."""
        names = dict(zip(found.values, found.names))
        for entry in found.matched:
            meant = names.get(entry.target, self.tr("left out"))
            if entry.target is None:
                meant = self.tr(NOT_THERE)
            feedback.pushInfo(named(f"{entry.value} → {meant}", f"{entry.pixels:,}"))
        for note in found.notes:
            feedback.pushWarning(note)
        if found.pixels:
            feedback.pushWarning(
                self.tr("Polygons are no random sample: the intervals are far too narrow.")
            )
        feedback.pushInfo(
            self.tr("Accuracy {:.3f}, macro-F1 {:.3f}, kappa {:.3f}.").format(
                found.scores.accuracy, found.scores.macro_f1, found.scores.kappa
            )
        )
        feedback.pushInfo(
            self.tr("If the map was trained on these reference data, it is not as good as this.")
        )

    def _numbers(self, found):
        """Return the number outputs that exist."""
        numbers = {
            self.ACCURACY: found.scores.accuracy,
            self.MACRO_F1: found.scores.macro_f1,
            self.KAPPA: found.scores.kappa,
            self.BALANCED_ACCURACY: found.scores.balanced_accuracy,
            self.AREA_ACCURACY: found.estimate.overall,
            self.AREA_ACCURACY_95: found.estimate.overall_95,
            self.CALIBRATION_ERROR: found.reliability.error if found.reliability else math.nan,
            self.UNKNOWN_SHARE: 1 - found.scores.decided,
        }
        numbers = {name: value for name, value in numbers.items() if math.isfinite(value)}
        return {**numbers, self.REFERENCE_PIXELS: int(found.matrix.sum())}


def style_names(layer, number):
    """Return {value: name} of a layer's legend in the project; empty if it shows no classes."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer) or renderer.usesBands() != [number]:
        return {}
    classes = [(entry.value, entry.label.strip()) for entry in renderer.classes()]
    # A class that nobody named is labelled with its value.
    return {int(v): label for v, label in classes if label and label not in (str(v), f"{v:g}")}


def _rows(found: ClassAssessment):
    """Return a row of the table for each class."""
    scores, estimate, count = found.scores, found.estimate, len(found.names)
    for k in range(count):
        yield (
            *(found.values[k], found.names[k]),
            *(int(found.matrix[k].sum()), int(scores.unknown[k])),
            *(scores.precision[k], scores.recall[k], scores.f1[k]),
            *(found.mapped_area_m2[k], estimate.area[k], estimate.area_95[k]),
            *(estimate.users[k], estimate.users_95[k]),
            *(estimate.producers[k], estimate.producers_95[k]),
            *(int(n) for n, value in zip(found.matrix[k], found.values) if value is not None),
        )
