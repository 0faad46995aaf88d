"""What 'Evaluate forecast' takes and gives."""

from __future__ import annotations

import math

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...engine.errors import InputError
from ...engine.language import tr
from ...engine.seismicity.scored_forecasts import Window
from ..base import LithoscopeAlgorithm, Number
from .catalogue_layer import CatalogueParameters
from .forecast_reader import days_of


class EvaluationParameters(CatalogueParameters, LithoscopeAlgorithm):
    """Declares the parameters and outputs, and reads those that need reading."""

    FORECAST = "FORECAST"
    SIMULATED = "SIMULATED"
    OBSERVED = "OBSERVED"
    SECOND = "SECOND"
    UNTIL = "UNTIL"
    START = "START"
    END = "END"
    MAGNITUDES = "MAGNITUDES"
    VARIANCE = "VARIANCE"
    SIMULATIONS = "SIMULATIONS"
    SEED = "SEED"
    TABLE = "TABLE"
    REPORT = "REPORT"
    OBSERVED_NUMBER = "OBSERVED_NUMBER"
    EXPECTED_NUMBER = "EXPECTED_NUMBER"
    FAILED = "FAILED"
    GAIN = "GAIN"

    def add_evaluation(self):
        """Add all parameters and outputs."""
        self._add_forecast(
            self.FORECAST,
            self.tr("Forecast"),
            self.tr(
                "Cells that 'Forecast earthquakes' made. May be left out where simulated "
                "catalogues are given."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.SIMULATED,
                self.tr("Simulated catalogues"),
                fileFilter=self.tr("CSV files (*.csv)"),
                optional=True,
            ),
            self.tr("Simulated catalogues of the same forecast, in pyCSEP's CSV format."),
        )
        self.add_catalogue(
            self.OBSERVED,
            self.tr("Observed earthquakes"),
            self.tr("A point layer of what happened, best from before the forecast to after it."),
        )
        self._add_forecast(
            self.SECOND,
            self.tr("Second forecast"),
            self.tr(
                "Another forecast layer of the same cells and window, to compare the first with."
            ),
        )
        self._add_time(
            self.UNTIL,
            self.tr("Observed until (UTC)"),
            self.tr(
                "The observed catalogue is complete up to this time. Empty: to its newest "
                "earthquake. Needed where nothing happened after the forecast was made."
            ),
        )
        self._add_time(
            self.START,
            self.tr("Start of the window (UTC)"),
            self.tr("Of simulated catalogues alone; a forecast layer knows its own."),
            advanced=True,
        )
        self._add_time(
            self.END,
            self.tr("End of the window (UTC)"),
            self.tr("Of simulated catalogues alone; a forecast layer knows its own."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                self.MAGNITUDES, self.tr("Magnitude thresholds"), optional=True
            ),
            self.tr(
                "Of simulated catalogues alone, separated by commas. Empty: the smallest simulated "
                "magnitude. A forecast layer knows its own."
            ),
            advanced=True,
        )
        self.add_number(
            self.VARIANCE,
            self.tr("Variance of the number"),
            self.tr(
                "Of earthquakes from the smallest magnitude up in windows as long as this one, for "
                "the negative binomial N test. Empty: that of the simulated catalogues, or else of "
                "the observed catalogue before the forecast."
            ),
            low=0,
            advanced=True,
        )
        self._add_whole(
            self.SIMULATIONS,
            self.tr("Number of simulations"),
            1000,
            10,
            100_000,
            self.tr("Catalogues drawn from the cells' rates for each test that needs them."),
        )
        self._add_whole(
            self.SEED,
            self.tr("Seed"),
            1,
            0,
            2**31 - 1,
            self.tr("The same seed gives the same quantiles, here and in pyCSEP."),
        )
        self._add_outputs()

    def _add_forecast(self, name, title, help_text):
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(name, title, polygons, optional=True), help_text
        )

    def _add_time(self, name, title, help_text, advanced=False):
        self.add(QgsProcessingParameterDateTime(name, title, optional=True), help_text, advanced)

    def _add_whole(self, name, title, default, low, high, help_text):
        number = QgsProcessingParameterNumber(
            name, title, Number.Integer, default, minValue=low, maxValue=high
        )
        self.add(number, help_text, advanced=True)

    def _add_outputs(self):
        self.add(
            QgsProcessingParameterFeatureSink(
                self.TABLE,
                self.tr("Scores"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            ),
            self.tr("A row a test: statistic, range, quantiles, and the verdict in words."),
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("The scores with figures and what they mean; opens in a browser."),
        )
        for name, title in (
            (self.OBSERVED_NUMBER, self.tr("Observed number, smallest threshold")),
            (self.EXPECTED_NUMBER, self.tr("Expected number, smallest threshold")),
            (self.FAILED, self.tr("Number of consistency tests that failed")),
            (self.GAIN, self.tr("Information gain per earthquake over the second forecast")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def window(self, parameters, context):
        """Return START and END, or None unless both are given."""
        ends = [self.time(parameters, name, context) for name in (self.START, self.END)]
        return None if None in ends else Window(*ends)

    def time(self, parameters, name, context):
        """Return a time as days since 1970, or None; a time without a zone is UTC."""
        if parameters.get(name) in (None, ""):
            return None
        days = days_of(self.parameterAsDateTime(parameters, name, context))
        if math.isnan(days):
            raise InputError(
                tr(
                    "The time '{time}' of {name} cannot be read. Write it as 2019-07-13T00:00:00, "
                    "in UTC."
                ).format(time=parameters[name], name=name)
            )
        return days

    def optional_number(self, parameters, name, context):
        """Return a number, or None if it was left empty."""
        given = parameters.get(name) not in (None, "")
        return self.parameterAsDouble(parameters, name, context) if given else None

    def magnitudes(self, parameters, context):
        """Return the numbers of MAGNITUDES, rising."""
        text = self.parameterAsString(parameters, self.MAGNITUDES, context)
        parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
        try:
            return sorted({float(part) for part in parts})
        except ValueError as error:
            raise InputError(
                tr(
                    "The magnitudes '{text}' cannot be read. Write numbers with a decimal point, "
                    "separated by commas: 3, 4.5."
                ).format(text=text)
            ) from error
