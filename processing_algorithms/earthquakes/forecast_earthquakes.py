"""Expected numbers and probabilities of earthquakes in the coming days, on a map."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...engine.language import mark, named
from ...engine.model.library import read_card
from ...engine.seismicity.forecast import make_forecast
from ...engine.seismicity.times import to_iso
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress
from ..layers import file_of
from .forecast_outputs import ForecastOutputs, ForecastStory, summary_lines
from .forecast_parameters import ForecastParameters


class ForecastEarthquakes(ForecastParameters, LithoscopeAlgorithm):
    """`lithoscope:forecast_earthquakes`."""

    GRID = "GRID"
    DAILY = "DAILY"
    RATE = "RATE"
    SIMULATED = "SIMULATED"
    REPORT = "REPORT"
    EXPECTED = "EXPECTED"
    PROBABILITY = "PROBABILITY"
    COMPLETENESS_USED = "COMPLETENESS_USED"
    ISSUED = "ISSUED"
    MODEL_USED = "MODEL_USED"

    GROUP = "earthquakes"

    def name(self):
        """Id of the algorithm."""
        return "forecast_earthquakes"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Forecast earthquakes")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "seismicity,etas,aftershocks,swarm,probability,rate,hazard,lstm,catalogue,csep"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Estimates the expected number of earthquakes of a magnitude or more in each cell, "
            "and the probability of at least one, within the next days, given a catalogue up to "
            "an issue time. Thousands of possible continuations are simulated with an ETAS model "
            "fitted to the catalogue, by default corrected by a small network.\n\n"
            "Mostly it forecasts clustering: aftershocks and swarms. It cannot predict the time, "
            "place or size of a single earthquake, is not an early-warning system, and a low "
            "probability is not an all-clear. Not prospectively tested. Follow your national "
            "agency.\n\n"
            "Read the report: it gives the likely range of counts beside each figure, the "
            "long-term rate, and how well the model did on years it had not seen. All times are "
            "UTC."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_forecast()
        self._init_outputs()

    def _init_outputs(self):
        self.add(
            QgsProcessingParameterVectorDestination(
                self.GRID, self.tr("Forecast"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            self.tr(
                "Cells with expected number, probability, both with 95 % intervals, long-term "
                "rate and the ratio to it, for each threshold."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                self.DAILY,
                self.tr("Daily counts"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
            self.tr(
                "The region once a day and threshold, with mean, quantiles of the number of "
                "earthquakes and probability; the temporal controller plays it."
            ),
        )
        self.add_raster_output(
            self.RATE,
            self.tr("Rates"),
            self.tr("Expected earthquakes per day and 1000 km², a band a threshold."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.SIMULATED,
                self.tr("Simulated catalogues"),
                self.tr("CSV files (*.csv)"),
                optional=True,
                createByDefault=False,
            ),
            self.tr("All simulated earthquakes, in pyCSEP's format."),
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("Maps, curves, tables, and what the figures mean; opens in a browser."),
        )
        for output in (
            QgsProcessingOutputNumber(
                self.EXPECTED, self.tr("Expected number, smallest threshold")
            ),
            QgsProcessingOutputNumber(
                self.PROBABILITY, self.tr("Probability of at least one, smallest threshold")
            ),
            QgsProcessingOutputNumber(
                self.COMPLETENESS_USED, self.tr("Completeness magnitude used")
            ),
            QgsProcessingOutputString(self.ISSUED, self.tr("Issue time used")),
            QgsProcessingOutputString(self.MODEL_USED, self.tr("Model used")),
        ):
            self.addOutput(output)

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layers = (self.CATALOGUE, self.REGION)
        self._files = {
            name: file_of(self.parameterAsVectorLayer(parameters, name, context)) for name in layers
        }
        file = self.parameterAsFile(parameters, f"{self.CATALOGUE}_FILE", context)
        if file:
            self._files[self.CATALOGUE] = file
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Make the forecast and write what is asked for."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        outputs = ForecastOutputs(self._targets(parameters, context))
        options = self.forecast_options(parameters, context)
        # First of all, so that an output that cannot be written is noticed at once.
        with outputs.staging(filter(None, self._files.values())) as staging:
            catalogue, findings = self.read_catalogue(parameters, context, progress.part(0, 10))
            forecast = make_forecast(catalogue, options, progress=progress.part(10, 80))
            story = self._story(options, findings, forecast)
            for line in forecast.notes:
                feedback.pushWarning(line)
            for line in summary_lines(forecast, story.card, self.tr):
                feedback.pushInfo(line)
            outputs.write(staging, forecast, story, progress.part(80, 100))
            staging.commit()
        outputs.dress(context, forecast, story)
        first = forecast.totals[0]
        return {
            **outputs.paths,
            self.EXPECTED: first.expected,
            self.PROBABILITY: first.probability,
            self.COMPLETENESS_USED: forecast.completeness,
            self.ISSUED: to_iso(forecast.issue_time),
            self.MODEL_USED: forecast.model_name,
        }

    def _targets(self, parameters, context):
        """Return {name: path} of the outputs that are wanted."""
        targets = {}
        for name in (self.GRID, self.DAILY, self.RATE, self.SIMULATED, self.REPORT):
            if parameters.get(name) in (None, ""):
                continue
            is_file = name in (self.SIMULATED, self.REPORT)
            read = self.parameterAsFileOutput if is_file else self.parameterAsOutputLayer
            path = read(parameters, name, context)
            if path:
                targets[name] = path
        return targets

    def _story(self, options, findings, forecast):
        """Return what layers and report tell of the run."""
        uses_network = forecast.model_name != forecast.temporal.name
        title = self.tr("Earthquakes in {days:g} days: {catalogue}")
        region = self.tr("as given") if options.region else self.tr("area of the catalogue")
        facts = [
            (mark("Catalogue"), _with_file(findings.source, self._files[self.CATALOGUE])),
            (mark("Issue time"), to_iso(forecast.issue_time)),
            (mark("Horizon"), self.tr("{days:g} days").format(days=forecast.days)),
            (mark("Model"), self.tr(forecast.model_name)),
            (mark("Completeness magnitude"), f"{forecast.completeness:g}"),
            (mark("Region"), _with_file(region, self._files[self.REGION])),
            (
                mark("Cell size"),
                self.tr("{size:g}°, {count:,} cells").format(
                    size=forecast.grid.size, count=len(forecast.grid)
                ),
            ),
            (mark("Simulated catalogues"), f"{options.simulations:,}"),
            (mark("Seed"), options.seed),
        ]
        return ForecastStory(
            title.format(days=forecast.days, catalogue=findings.source),
            read_card(options.model) if uses_network else None,
            findings=findings.lines(),
            facts=facts,
        )


def _with_file(name, path):
    """Return a layer's name and its file, if it has one."""
    return named(name, path) if path else name
