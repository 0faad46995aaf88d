"""What a catalogue holds: completeness, b-value, rates, gaps, and what to be wary of."""

from __future__ import annotations

import math

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QVariant

from ...engine.language import mark, paragraph
from ...engine.report.seismicity import b_text, catalogue_html
from ...engine.seismicity.description import describe
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress
from ..language import shown
from ..results import write_page
from ..styling import dress_on_load, layer_metadata, now_utc
from .catalogue_layer import CatalogueParameters
from .events_output import write_events
from .events_style import style_events


class DescribeCatalogue(CatalogueParameters, LithoscopeAlgorithm):
    """`lithoscope:describe_catalogue`."""

    COMPLETENESS = "COMPLETENESS"
    EVENTS = "EVENTS"
    REPORT = "REPORT"
    NUMBERS = (
        *("COUNT", "COUNT_COMPLETE", "MC", "MC_STABILITY", "MC_B_POSITIVE"),
        *("B_VALUE", "B_ERROR", "B_POSITIVE", "B_POSITIVE_ERROR", "RATE", "WARNINGS"),
    )

    GROUP = "earthquakes"

    def name(self):
        """Id of the algorithm."""
        return "describe_catalogue"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Describe catalogue")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "seismicity,earthquakes,completeness,magnitude,b-value,gutenberg,richter,rate,gaps,"
            "quality"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Checks an earthquake catalogue before it is used: which rows can be read, from which "
            "magnitude it is complete, overall and over time, the b-value with its error, rates, "
            "silences, and what to be wary of, such as quarry blasts and the hours after large "
            "earthquakes.\n\n"
            "The report shows magnitude and frequency, the cumulative number, magnitude and time, "
            "completeness over time, and the stability of the b-value. The cleaned events come as "
            "a layer that the temporal controller can play. All times are UTC."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_catalogue()
        self.add_number(
            self.COMPLETENESS,
            self.tr("Completeness magnitude"),
            self.tr("Empty: estimated by maximum curvature."),
            low=-5,
            high=10,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.EVENTS,
                self.tr("Cleaned events"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
            ),
            self.tr(
                "The usable events in the order of time, without duplicates and quarry blasts; "
                "'complete' and 'hidden' tell which count and which to mistrust."
            ),
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("A page with figures and plots; open it in a browser."),
        )
        titles = (
            self.tr("Number of events"),
            self.tr("Events from the completeness magnitude up"),
            self.tr("Completeness magnitude used"),
            self.tr("Magnitude from which b (Aki and Utsu) is stable"),
            self.tr("Magnitude from which b-positive is stable"),
            self.tr("b-value (Aki and Utsu)"),
            self.tr("Its standard error"),
            self.tr("b-value (b-positive)"),
            self.tr("Standard error of b-positive"),
            self.tr("Complete events a year"),
            self.tr("Number of warnings"),
        )
        for name, title in zip(self.NUMBERS, titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Read the catalogue, describe it, and write what is asked for."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        catalogue, findings = self.read_catalogue(parameters, context, progress.part(0, 50))
        completeness = None
        if parameters.get(self.COMPLETENESS) is not None:
            completeness = self.parameterAsDouble(parameters, self.COMPLETENESS, context)
        found = describe(catalogue, completeness)
        for line in (
            self.tr("Completeness magnitude: {:g}").format(found.mc),
            self.tr("b, Aki and Utsu: {}").format(b_text(found.aki)),
            self.tr("b-positive: {}").format(b_text(found.positive)),
        ):
            progress.info(line)
        for warning in found.warnings:
            progress.warn(warning)

        title = self.tr("Catalogue {}").format(catalogue.name)
        run = [(mark("Input"), catalogue.name), (mark("Date"), now_utc())]
        results = self._numbers(found)
        extra = [
            ("complete", QVariant.Int, found.complete.astype(int)),
            ("hidden", QVariant.Int, found.hidden.astype(int)),
        ]
        layer = write_events(
            self, parameters, self.EVENTS, context, catalogue, progress.part(50, 100), extra
        )
        if layer:
            results[self.EVENTS] = layer
            facts = [*run, (mark("Completeness magnitude"), f"{found.mc:g}")]
            metadata = layer_metadata(title, paragraph(findings.lines()), facts)
            dress_on_load(context, layer, style_events, metadata)
        target = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if target:
            page = catalogue_html(title, found, findings=findings.lines(), run=shown(run))
            write_page(target, page, self.files_read(parameters, context))
            results[self.REPORT] = target
        return results

    def files_read(self, parameters, context):
        """Return the files that must not be overwritten."""
        path = self.parameterAsFile(parameters, f"{self.CATALOGUE}_FILE", context)
        return [path] if path else []

    def _numbers(self, found):
        values = (
            len(found.catalogue),
            int(found.complete.sum()),
            found.mc,
            found.stability.mc,
            found.stability_positive.mc,
            found.aki.b,
            found.aki.error,
            found.positive.b,
            found.positive.error,
            found.rate,
            len(found.warnings),
        )
        return {
            name: None if math.isnan(value) else value for name, value in zip(self.NUMBERS, values)
        }
